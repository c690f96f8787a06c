/**
 * `Title. 2012. Place: House.`, `Title. 2012, Place: House.`: some lists print the year as a sentence of its own between the title and what the work appeared in.
 * It is taken out before the words around it are read, so that it is neither the end of the title nor the head of the journal.
 */
import type { Span } from './view.js'

const SENTENCE =
  /(?<=[A-Za-zÀ-ÿ×)\]"»][.?!] )\(?((?:1[6-9]|20)\d\d)[a-z]?\)?(?:[.:]|,(?= [^.:]{2,60}:)) (?=[A-ZÀ-ÖØ-Þ])/
/** `Title, 1998. House, Place.`: behind the comma that ends the title (ISO 690 in Spanish lists). */
const BEHIND_TITLE =
  /(?<=[a-zß-ÿ)]), ((?:1[6-9]|20)\d\d)(?=\. [A-ZÀ-ÖØ-Þ]|, [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ ]{2,24}: [A-ZÀ-ÖØ-Þ])/
const YEAR = /(?<![\d/-])(?:1[6-9]|20)\d\d(?![\d/-])/

/** The sentence and the year in it, behind `from`; none where another year stands behind it, which is then the date. */
export function yearSentence(text: string, from: number): { cut: Span; year: Span } | undefined {
  const words = text.slice(from)
  const match = SENTENCE.exec(words)
  if (match && match.index >= 8) return where(text, from + match.index, match, match[0].length - 1)
  const behind = words.includes(', ') ? BEHIND_TITLE.exec(words) : null
  if (!behind || behind.index < 8 || YEAR.test(words.slice(0, behind.index))) return undefined
  return where(text, from + behind.index, behind, behind[0].length)
}

function where(
  text: string,
  s: number,
  match: RegExpExecArray,
  length: number
): { cut: Span; year: Span } | undefined {
  if (YEAR.test(text.slice(s + match[0].length))) return undefined
  const at = s + match[0].indexOf(match[1]!)
  return { cut: { s, e: s + length }, year: { s: at, e: at + 4 } }
}
