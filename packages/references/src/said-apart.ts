/**
 * What is said of a work outside of brackets, in words of its own: the chapter, the version of a program, the number of a
 * report, a patent or a standard, when and where a meeting was, the section of a newspaper. None of it is a part of title or source, and
 * left where it stands it would be taken for a volume or a page.
 */
import type { CslType, FieldName } from './csl.js'
import type { Description } from './descriptions.js'

interface Rule {
  /** What must stand in the text for the pattern to be worth a try: most entries have none of it. */
  hint: RegExp
  pattern: RegExp
  /** The field of each group, in order. */
  fields: readonly FieldName[]
  type?: CslType
}

const MONTH = '[A-Z][a-z]{2,8}'

const RULES: readonly Rule[] = [
  {
    // `Title. R package version 3.1.0.`: as R prints citations of packages; `Title. Version 4.1.0.`: of programs in general.
    hint: /ersion \d/,
    pattern:
      /(?<=[.?!)] )(?:R package,? v|V)ersion (\d{1,4}(?:[.-]\d{1,4}){0,4})(?:\.(?=[ ;,]|$|https?:)|(?=[;,]|$|https?:))/,
    fields: ['version']
  },
  {
    // `2010, ch. 4, pp. 88-120`, `cap. 3, p. 55-80`
    hint: /[Cc]h(?:ap|\.| )|[Cc]ap(?:\.|[íi]t)|Kap/,
    pattern:
      /(?<=[.,;:] )(?:[Cc]h(?:ap(?:t(?:er|\.)|\.)?|\.)|[Cc]ap(?:[íi]tulo|\.)|[Cc]hapitre|Kap(?:itel|\.)) ?(\d{1,3}|[IVXL]{1,6})[.,;:]? (?=pp?\b|pages?\b|p[áa]g)/,
    fields: ['chapter-number']
  },
  {
    // `2014 Mar. 56 p. Report No.: IMS-14-07.` (Citing Medicine, 2nd ed., chapter 4)
    hint: /No\.: ?/,
    pattern: /(?<=[.)] )(Report) No\.: ?([A-Z\d][\w./-]{0,24}\d[\w/-]{0,8})\.?(?=$| )/,
    fields: ['genre', 'number'],
    type: 'report'
  },
  {
    // `“Title,” U.S. Patent 7 123 456, Jul. 16, 2008.`
    hint: /[Pp]atent/,
    pattern:
      /(?<=[.,;»"'] )(?:(?:U\.? ?S\.?|United States|European|International|World|German|Japanese|Chinese|Canadian|British|GB|EP|WO|CN|JP|DE|FR) )[Pp]atent(?: [Aa]pplication)?(?: [Nn]o\.?:?| [Nn]umber)?,? ((?:(?:US|EP|WO|CN|JP|DE|GB|FR|CA) ?)?\d{1,4}(?:[ ,/.]?\d{2,6}){1,3}(?: ?[A-Z]\d?)?)(?=[.,;)]|$| \()/,
    fields: ['number'],
    type: 'patent'
  },
  {
    // `NBR 13818, “Title”, House, Place (1997).`
    hint: /^[A-Z]{2,5}[ -]/,
    pattern:
      /^((?:ABNT |ANSI\/)?(?:NBR|ISO|IEC|ASTM|EN|DIN|BS|ANSI|JIS|NF|UNE)[ -][A-Z]?[\w./:-]{0,12}\d[\w./:-]{0,8}), ?(?=["«])/,
    fields: ['number'],
    type: 'standard'
  },
  {
    // `Title, IEEE Standard 9999, 2011.`
    hint: /St(?:andar)?d\.? /,
    pattern:
      /(?<=[.,;] )((?:IEEE|ISO|IEC|ANSI|ASTM|NISO|DIN|EN|BS)(?:\/[A-Z]{2,5})? (?:Standard|Std\.?) [A-Z]?\d[\w.-]{0,14})(?=[.,;]|$)/,
    fields: ['number'],
    type: 'standard'
  },
  {
    // `Proceedings of the 4th Conference on Peat; 2015 Jun 3-6; Umeå, Sweden. Umeå: House` (Citing Medicine, chapter 5)
    hint: /; ?(?:19|20)\d\d [A-Z]/,
    pattern: new RegExp(
      String.raw`; ?((?:19|20)\d\d ${MONTH}\.? \d{1,2}(?: ?- ?(?:${MONTH}\.? )?\d{1,2})?); ([A-ZÀ-ÖØ-Þ][^.;:\d]{2,60})(?=\. [A-ZÀ-ÖØ-Þ])`
    ),
    fields: ['event-date', 'event-place']
  },
  {
    // `The Courier. 2017 Apr 12;Sect. B:3 (col. 2).` (Citing Medicine, chapter 8)
    hint: /;Sect\. /,
    pattern: /;Sect\. [A-Z\d]{1,3}:(\d{1,3})(?: \(col\. \d{1,2}\))?\.?$/,
    fields: ['page']
  }
]

/** The descriptions of a tidied entry that stand in words of their own. */
export function saidApart(text: string): Description[] {
  const found: Description[] = []
  for (const { hint, pattern, fields, type } of RULES) {
    if (!hint.test(text)) continue
    const match = pattern.exec(text)
    if (!match) continue
    const spans = fields.map((field, i) => {
      const s = match.index + match[0].lastIndexOf(match[i + 1]!)
      return { field, span: { s, e: s + match[i + 1]!.length } }
    })
    found.push({
      cut: { s: match.index, e: match.index + match[0].length },
      // A day of the meeting is no text field; the entry itself keeps its words.
      fields: spans.filter(({ field }) => field !== 'event-date'),
      ...(type && { type })
    })
  }
  return found
}
