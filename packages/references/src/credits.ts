/**
 * Who translated a book, introduced it or chose its texts, where a sentence behind the title says so (`Tradução, notas e glossário
 * de Rose Moe.`; ABNT NBR 6023, 8.1.4; ISO 690, 7.4). It is no part of the title, and what follows it is the edition or the imprint.
 */
import type { Span } from './view.js'

const ROLE =
  '(?:tradu[çc](?:ão|ões|ción)|traducció|notas?|organiza[çc](?:ão|ión)|apresentação|presentación|pref[áa]cio|posfácio|prólogo|introdu[çc](?:ão|ción)|glossário|comentários|revisão|ensaio|estud[oi]o?|sele[çc]?(?:ão|ción)|compila[çc](?:ão|ión)|ilustra[çc](?:ões|iones))'
const FIRST =
  '(?:Trad\\.|Org\\.|Tradu[çc](?:ão|ões|ción)|Traducció|Notas?|Organiza[çc](?:ão|ión)|Apresentação|Presentación|Pref[áa]cio|Posfácio|Prólogo|Introdu[çc](?:ão|ción)|Revisão|Estud[oi]o?|Sele[çc]?(?:ão|ción)|Compila[çc](?:ão|ión)|Ilustra[çc](?:ões|iones))'
/** Words between the first role and the names: further roles, and what a role is of. */
const MORE = `(?:(?:,? [ey]|[,;]| d[oa]s?| del)? (?:${ROLE}|${FIRST})| d[oa]s? [a-zß-ÿ]{3,14}| (?:introdutório|técnica|crítica))`
const NAME = "(?:[A-ZÀ-ÖØ-Þ](?:[A-Za-zÀ-ÿ'-]{1,24}|\\.)|de|da|do|dos|das|e|y|et al|van|von)"
const CREDIT = new RegExp(
  `(?:(?<=[.!?»")\\]] )${FIRST}|(?<=[a-zß-ÿ] )Trad\\.)${MORE}{0,6}(?: (?:de|do|da|por|del))?[:,]? ${NAME}(?:[ ,;]{1,2}${NAME}){1,24}(?:; [^.;\\d]{4,80})?(?:\\.|(?<= et al)) (?=[A-ZÀ-ÖØ-Þ\\d])`,
  'g'
)
/** `Title. (A. Dam, Trad.). Place: House`, `Title (A. Dam & B. Moe, Trans.).` (APA 7, 9.9). */
const BRACKETED =
  /\.? \((?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ.'-]{0,20},?(?: (?:&|and|e|y))? ){2,10}(?<=, )(?:[Tt]rad|[Tt]rans|[Tt]ransl)s?\.?\)(?=\.? )|\.? \((?:[Tt]rans(?:l|lated)?\.?|[Tt]rad\.)(?: by| de| por)? [A-ZÀ-ÖØ-Þ][^()\d]{3,60}\)(?=\.? )/
const HINT =
  /[Tt]ran|[Tt]rad|Org\.|Organiza|Apresent|Present|Pref|Posf|Prólogo|Introdu|Nota|Revis|Sele|Compila|Ilustra/

/** The sentences of credits in `text` behind `from`; a title must stand before the first, and an imprint behind the last. */
export function findCredits(text: string, from: number): Span[] {
  if (!HINT.test(text)) return []
  const found: Span[] = []
  const bracket = BRACKETED.exec(text.slice(from))
  if (bracket && bracket.index > 3)
    found.push({ s: from + bracket.index, e: from + bracket.index + bracket[0].length })
  CREDIT.lastIndex = from + 4
  for (let m = CREDIT.exec(text); m && found.length < 6; m = CREDIT.exec(text)) {
    const e = m.index + m[0].length
    if (text.indexOf(':', e) < 0 && text.indexOf(',', e) < 0) break
    found.push({ s: m.index, e })
    CREDIT.lastIndex = e - 1
  }
  return found
}
