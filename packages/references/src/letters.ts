/**
 * Classes of characters by their code, for the scanners that read every entry: an expression would have to be compiled
 * first. Codes are those of a `View`, where letters beyond Latin-1 have stand-ins.
 */

/**
 * The code at a place; 0 at and behind the end. What the text itself answers there is no whole number, and V8 gives up what
 * it has optimised when it first meets that.
 */
export const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0)

const capital = 1
const small = 2
const caseless = 4
/** What each code of Latin-1 is. Looked up, not compared: V8 gives up optimised code at each comparison that it has not met before. */
const kinds = new Uint8Array(256)
for (let code = 65; code < 91; code++) kinds[code] = capital
for (let code = 97; code < 123; code++) kinds[code] = small
for (let code = 0xc0; code < 0x100; code++)
  kinds[code] = code === 0xd7 ? caseless : code < 0xdf ? capital : small

/** À–ÖØ–Þ and A–Z. */
export const isCapital = (code: number): boolean => code < 256 && kinds[code] === capital

/** ß–ÿ and a–z. */
export const isSmall = (code: number): boolean => code < 256 && kinds[code] === small

/** Any letter, with or without case. */
export const isLetter = (code: number): boolean => code < 256 && kinds[code] !== 0

export const isDigit = (code: number): boolean => code > 47 && code < 58

/** A combining mark. */
export const isMark = (code: number): boolean => code === 0xad

/** Past a run of small letters, five at most. */
export function smallEnd(text: string, at: number): number {
  let end = at
  while (end < at + 5 && isSmall(codeAt(text, end))) end++
  return end
}
