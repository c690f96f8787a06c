/** Why: which signs, lines and spaces of MathML are objects of their own in OMML, and which. */

/** Operators that carry limits and take what follows as their operand (Unicode, n-ary operators and integrals). */
export const nary = /^[∏∐∑∫-∳⋀-⋃⨀-⨆⨋-⨜]$/u
/** Spacing accents of MathML → combining ones of OMML. */
export const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '‾': '\u0305',
  '˘': '\u0306',
  '˙': '\u0307',
  '.': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030C',
  '´': '\u0301',
  '`': '\u0300',
  '\u0300': '\u0300',
  '\u0301': '\u0301',
  '\u0302': '\u0302',
  '\u0303': '\u0303',
  '\u0304': '\u0304',
  '\u0306': '\u0306',
  '\u0307': '\u0307',
  '\u0308': '\u0308',
  '\u030C': '\u030C',
  '→': '\u20D7',
  '⃗': '\u20D7',
  '←': '\u20D6'
}
export const bars = new Set(['¯', '‾', '―', '_', '\u0332', '\u0305', '−', '–'])
export const braces = new Set(['⏞', '⏟', '⎴', '⎵', '⏜', '⏝', '︷', '︸'])
export const openings = new Set(['(', '[', '{', '⟨', '⌈', '⌊', '|', '‖', '∣', '∥', '⟦', '〈'])
export const closings = new Set([')', ']', '}', '⟩', '⌉', '⌋', '|', '‖', '∣', '∥', '⟧', '〉'])

/** Notations of `menclose` and the properties of a box in Word (22.1.2.11 and what it refers to). */
export const sides = [
  ['top', 'hideTop'],
  ['bottom', 'hideBot'],
  ['left', 'hideLeft'],
  ['right', 'hideRight']
] as const
export const strikes = [
  ['horizontalstrike', 'strikeH'],
  ['verticalstrike', 'strikeV'],
  ['updiagonalstrike', 'strikeBLTR'],
  ['downdiagonalstrike', 'strikeTLBR']
] as const

/** Unicode’s spaces from wide to narrow, in 1/1000 em: Word has no space of a width. */
const spaces: readonly (readonly [number, string])[] = [
  [1000, '\u2003'],
  [500, '\u2002'],
  [333, '\u2004'],
  [250, '\u2005'],
  [222, '\u205F'],
  [167, '\u2009'],
  [100, '\u200A']
]

/** Spaces of nearly a width; nothing for one that draws things together. */
export function spacesFor(width: string | undefined): string {
  const em = /^(\d{0,3}(?:\.\d{1,12})?)em$/.exec(width ?? '')?.[1]
  let left = Math.min(8000, Math.round(Number(em ?? 0) * 1000))
  let text = ''
  for (const [size, sign] of spaces) for (; left >= size - 12; left -= size) text += sign
  return text
}
