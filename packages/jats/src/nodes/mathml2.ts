/**
 * Why: every profile declares the edition with MathML 2, and a file is valid only with what that declares. What MathML 3 added
 * to it says where lines may break and which way they run, and has elements for sums on paper: the first is left to the
 * receiver, the second becomes a row.
 */

/** Attributes of MathML 3 alone, wherever they stand. */
const later = new Set([
  'charalign',
  'charspacing',
  'decimalpoint',
  'dir',
  'lineleading',
  'linebreakmultchar',
  'linebreakstyle',
  'maxwidth',
  'stackalign',
  'voffset'
])
/** Attributes of MathML 2 that MathML 3 has on more elements. */
const only: Readonly<Record<string, RegExp | undefined>> = {
  align: /^mtable$/,
  linebreak: /^mspace$/,
  displaystyle: /^(?:mstyle|mtable)$/,
  scriptlevel: /^mstyle$/,
  mathvariant: /^(?:mi|mn|mo|mtext|ms|mstyle)$/,
  mathsize: /^(?:mi|mn|mo|mtext|ms|mstyle)$/,
  mathcolor: /^(?:mi|mn|mo|mtext|ms|mstyle)$/,
  mathbackground: /^(?:mi|mn|mo|mtext|ms|mstyle)$/
}
const variants =
  /^(?:normal|(?:bold-)?(?:italic|fraktur|script|sans-serif)|bold|double-struck|monospace|sans-serif-(?:bold-)?italic)$/

/** Whether MathML 2 has an attribute with this value on an element. */
export const hasAttribute = (element: string, name: string, value: string): boolean =>
  !later.has(name) &&
  !name.startsWith('indent') &&
  (only[name]?.test(element) ?? true) &&
  (name !== 'mathvariant' || variants.test(value))

/** Elements of MathML 3 alone (3.6). */
export const laterElements: ReadonlySet<string> = new Set([
  'mlongdiv',
  'mscarries',
  'mscarry',
  'msgroup',
  'msline',
  'msrow',
  'mstack'
])
