/** The mark that makes a list of names one of editors: `(eds.)`, `, editors`, `Hrsg.` */
import { codeAt, isDigit, isLetter } from './letters.js'

const MARKS = new Set(
  'ed eds editor editors editora editoras editores éditeur éditeurs hrsg hrsgg hg hgg éd éds coord coords coordinador coordinadora coordinadores coordenador coordenadora coordenadores org orgs organizador organizadora organizadores organizadoras dir dirs directeur directrice directeurs directrices coordonnateur coordonnatrice coordonnateurs comp comps compilador compiladores'.split(
    ' '
  )
)

/** One of the marks, or a word like one: most entries have none, and need not be searched for editors. */
const MENTIONED =
  /[^A-Za-zÀ-ÿ](?:[eé]d(?:s|it[a-zé]+)?|h(?:rs)?gg?|coord[a-z]*|orgs?|organizador[a-z]*|dir(?:s|ect[a-z]+)?|comp(?:s|ilador[a-z]*)?)(?![A-Za-zÀ-ÿ])/i
export const namesEditors = (text: string): boolean => MENTIONED.test(text)

const LEADS_IN =
  /^\.?:? (?:(?:(?:[A-ZÀ-ÖØ-Þ]\.[ -]?){1,3}|[A-ZÀ-ÖØ-Þ]{1,2} )[A-ZÀ-ÖØ-Þ][a-zß-ÿ'-]{1,20}(?:,|;| and | & |\)|\. | \()|[A-ZÀ-ÖØ-Þ][a-zß-ÿ'-]{1,20} (?:[A-ZÀ-ÖØ-Þ]\. ?){1,3}\()/

/** Past the mark at `pos` with its points and brackets; -1 when none stands there. */
export function editorsEnd(text: string, pos: number): number {
  let s = pos
  if (text[s] === ',' || text[s] === '.' || text[s] === ';') s++
  if (text[s] === ' ') s++
  if (text[s] === '(' || text[s] === '[') s++
  let e = s
  while (e < s + 14 && isLetter(codeAt(text, e))) e++
  if (isDigit(codeAt(text, e)) || !MARKS.has(text.slice(s, e).toLowerCase())) return -1
  // `Natural Conflict, eds F. Aureli`: without a stop or a bracket it leads in the names behind it.
  if (/^ (?:[A-ZÀ-ÖØ-Þ]\. ?)+[A-ZÀ-ÖØ-Þ]/.test(text.slice(e, e + 12)) && !/[([]/.test(text[s - 1] ?? ''))
    return -1
  // `Boat Biology (ed. B. Doe and C. Roe)`, `Boat Biology, ed. B Doe, C Roe, pp. 3-9`, `Boats and Biology, ed. B. Doe (Oslo: House)`: so
  // does one before initials and a family name.
  if (LEADS_IN.test(text.slice(e, e + 40))) return -1
  if (text[e] === '.') e++
  return text[e] === ')' || text[e] === ']' ? e + 1 : e
}
