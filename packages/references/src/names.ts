/** One personal name, in each of the orders that reference lists print it. */
import type { CslName } from './csl.js'

/** How a name is printed: `Family AB` · `Family Given` (inside such a list) · `Family, A. B.` · `Family, Given` · `A. B. Family` · `Given Family`. */
export type NameForm =
  | 'initials-last'
  | 'family-given'
  | 'comma-initials'
  | 'comma-given'
  | 'initials-first'
  | 'given-first'

export interface ReadName {
  name: CslName
  s: number
  e: number
  /** `Gutierrez JrA`: the suffix was printed before the initials. */
  moved?: string
  /** The name itself ended in a full stop (an initial's), which may also be the sentence's. */
  dotted: boolean
}

const PARTICLE = String.raw`(?:[Vv][ao]n|[Dd]e|[Dd]e[rnl]|[Dd]ell[aoe]?|[Dd]i|[Dd]a|[Dd][oa]s|[Dd]o|[Dd]u|[Ll][aeo]|[Ll]os|[Ll]as|[Ee]l|[Aa]l|[Tt]e[nr]|[Tt]e|[Zz]u|[Zz]ur|[Bb]in|[Bb]en|[Ii]bn|[Aa][fv]|[Yy]|[Ss]t\.?|'t|in't|op|v[oeu]m|zum|Mc|O|[eEo])`
/** A word of a family name: a capital, and a small letter among its first four characters. */
const WORD = String.raw`(?:[dDlL]'|[Aa]l-|[Ee]l-|[ʻʿ])?\p{Lu}(?:'?\p{Lu}?)?\p{M}?\p{Ll}[\p{L}\p{M}'-]{0,40}`
const CAPITALS = String.raw`(?:\p{Lu}'|\p{Lu}{1,2}-)?\p{Lu}{3}[\p{Lu}'-]{0,30}`
const FAMILY = String.raw`(?:${PARTICLE}[ -]){0,4}${WORD}(?:(?: |-)(?:${PARTICLE} ){0,3}${WORD}){0,3}`
const FAMILY_SHOUTED = String.raw`(?:${PARTICLE} |D[EI] |VAN |VON ){0,3}${CAPITALS}(?: ${CAPITALS}){0,2}`
const INITIAL = String.raw`(?:\p{Lu}\p{M}?|Yu|Ya|Zh|Kh|Ch|Sh|Th|Ph|Ts|Ju|Je|Ma|Fr)`
const DOTTED = String.raw`${INITIAL}\.(?:[ ]?-?[ ]?${INITIAL}\.){0,5}(?:-?\p{Lu}(?=[,;:)]| ?&| ?\(| and )|[ ]\p{Lu}(?=,|[ ]\d))?`
const COMPACT = String.raw`(?:\p{Lu}\p{M}? (?:da|de|dos|do|du|van|von|el|la) (?=\p{Lu}))?\p{Lu}\p{M}?(?:-?\p{Lu}\p{M}?){0,4}(?![\p{L}\d'])`
const SPACED = String.raw`\p{Lu}(?: \p{Lu}){1,2}(?![\p{L}\d.'])`
const SUFFIX = String.raw`(?:Jr|Sr|JR|SR|II|III|IV|2nd|3rd|4th)\b\.?`
const GIVEN = String.raw`(?:(?:${INITIAL}\. )?${WORD}(?:[ -]${WORD})?(?:(?: ${INITIAL}\.){1,2}| \p{Lu}(?![\p{L}.']))?|${DOTTED})`
const DROPPED = String.raw`(?: (?:van|von|de|der|den|del|da|dos|du|la|el|al)(?: (?:der|den|la|los))?(?= ?[,;&.(]))?`

const FORMS: Record<NameForm, RegExp[]> = {
  'initials-last': [
    new RegExp(
      String.raw`(?<f>${FAMILY}(?: (?:el|da|de|dos|van|von|la)(?= \p{Lu}(?![\p{Ll}])))?) (?:(?<m>Jr|Sr)\.?(?=\p{Lu}{1,3}(?![\p{L}])))?(?<g>${DOTTED}|${COMPACT})(?:,? (?<x>${SUFFIX}))?`,
      'uy'
    ),
    new RegExp(String.raw`(?<f>${FAMILY_SHOUTED}) (?<g>${DOTTED}|${COMPACT})(?:,? (?<x>${SUFFIX}))?`, 'uy')
  ],
  'family-given': [
    new RegExp(String.raw`(?<f>${WORD}) (?<g>\p{Lu}\p{Ll}{1,11})(?:,? (?<x>${SUFFIX}))?(?=,|\.| et al)`, 'uy')
  ],
  'comma-initials': [
    new RegExp(
      String.raw`(?<f>${FAMILY}|\p{Lu}\p{Ll}),[ ]?(?:(?<m>Jr|Sr|III?)\.?, ?)?(?<g>${DOTTED}(?:[ ]?${INITIAL}(?=,))?|${COMPACT}|${SPACED})(?:,? (?<x>${SUFFIX}))?${DROPPED}`,
      'uy'
    ),
    new RegExp(
      String.raw`(?<f>${FAMILY_SHOUTED}),[ ]?(?<g>${DOTTED}|${COMPACT})(?:,? (?<x>${SUFFIX}))?`,
      'uy'
    )
  ],
  'comma-given': [
    new RegExp(
      String.raw`(?<f>${FAMILY}|${FAMILY_SHOUTED}),(?: (?<m>Jr|Sr|III?)\.?,)? (?<g>${GIVEN})(?:,? (?<x>${SUFFIX}))?`,
      'uy'
    )
  ],
  'initials-first': [
    new RegExp(String.raw`(?<g>${DOTTED})[ ]?(?<f>${FAMILY}|${FAMILY_SHOUTED})(?:,? (?<x>${SUFFIX}))?`, 'uy'),
    new RegExp(String.raw`(?<g>${COMPACT}) (?<f>${FAMILY})(?:,? (?<x>${SUFFIX}))?`, 'uy')
  ],
  'given-first': [
    new RegExp(String.raw`(?<g>${GIVEN}) (?<f>(?:${PARTICLE} ){0,3}${WORD})(?:,? (?<x>${SUFFIX}))?`, 'uy')
  ]
}

/** The name of the given form that begins exactly at `pos`. */
export function readName(text: string, pos: number, form: NameForm): ReadName | undefined {
  for (const pattern of FORMS[form]) {
    pattern.lastIndex = pos
    const match = pattern.exec(text)
    if (!match) continue
    let end = pattern.lastIndex
    const groups = match.groups as { f: string; g: string; x?: string; m?: string }
    let given = groups.g
    // `Smith J. B. cereus infection`: an initial before a small letter belongs to the title.
    if (
      form === 'initials-last' &&
      !groups.x &&
      /\. ?\p{Lu}\.$/u.test(given) &&
      /^ \p{Ll}{3}/u.test(text.slice(end, end + 4))
    ) {
      const shorter = given.slice(0, given.lastIndexOf('.', given.length - 2) + 1)
      end -= given.length - shorter.length
      given = shorter
    }
    const suffix = groups.m ?? groups.x?.replace(/\.$/, '')
    const dotted = text[end - 1] === '.'
    const name: CslName = { family: groups.f, given: given.trim() }
    if (suffix) name.suffix = suffix
    const read: ReadName = { name, s: pos, e: end, dotted }
    if (groups.m && form === 'initials-last') read.moved = groups.m
    return read
  }
  return undefined
}
