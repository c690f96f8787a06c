/**
 * `Title. 2012. Place: House.`, `Title. 2012, Place: House.`: some lists print the year as a sentence of its own between the title and what the work appeared in.
 * It is taken out before the words around it are read, so that it is neither the end of the title nor the head of the journal.
 */
import type { Span } from './view.js'

const SENTENCE =
  /(?<=[A-Za-zÀ-ÿ×)\]"»][.?!] )\(?((?:1[6-9]|20)\d\d)[a-z]?\)?(?:[.:]|,(?= [^.:]{2,60}:)) (?=[A-ZÀ-ÖØ-Þ])/
const YEAR = /(?<![\d/-])(?:1[6-9]|20)\d\d(?![\d/-])/

/** The sentence and the year in it, behind `from`; none where another year stands behind it, which is then the date. */
export function yearSentence(text: string, from: number): { cut: Span; year: Span } | undefined {
  const match = SENTENCE.exec(text.slice(from))
  if (!match || match.index < 8) return undefined
  const s = from + match.index
  if (YEAR.test(text.slice(s + match[0].length))) return undefined
  const at = s + match[0].indexOf(match[1]!)
  return { cut: { s, e: s + match[0].length - 1 }, year: { s: at, e: at + 4 } }
}
