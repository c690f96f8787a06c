/**
 * Classes of characters by their code, for the scanners that read every entry: an expression would have to be compiled
 * first. Codes are those of a `View`, where letters beyond Latin-1 have stand-ins.
 */

/** À–ÖØ–Þ and A–Z. */
export const isCapital = (code: number): boolean =>
  (code > 64 && code < 91) || (code > 0xbf && code < 0xdf && code !== 0xd7)

/** ß–ÿ and a–z. */
export const isSmall = (code: number): boolean => (code > 96 && code < 123) || (code > 0xde && code < 0x100)

/** Any letter, with or without case. */
export const isLetter = (code: number): boolean =>
  (code > 64 && code < 91) || (code > 96 && code < 123) || (code > 0xbf && code < 0x100)

export const isDigit = (code: number): boolean => code > 47 && code < 58

/** A combining mark. */
export const isMark = (code: number): boolean => code === 0xad

/** Past a run of small letters, five at most. */
export function smallEnd(text: string, at: number): number {
  let end = at
  while (end < at + 5 && isSmall(text.charCodeAt(end))) end++
  return end
}
