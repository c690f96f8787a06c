/**
 * Reference strings arrive with the debris of stylesheets: no-break spaces, six kinds of dash, a space before each
 * comma. Rules are written once, for a tidied view of the text; each character of the view knows its place in the
 * source, so fields are always cut out of the author's own words.
 */

export interface View {
  readonly text: string
  /** Source offset of each character of `text`. */
  readonly at: ArrayLike<number>
  readonly source: string
}

/** A stretch of a view, [s, e). */
export interface Span {
  s: number
  e: number
}

const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/
const HIDDEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/
const SPACE = /\s/
const BEFORE_NONE = new Set([',', '.', ';', ':', ')', ']', '?', '!'])

function fold(char: string): string {
  if (char < '\u0080') return char
  if (DASH.test(char)) return '-'
  if (char === '\u2019' || char === '\u02BC' || char === '\u2032') return "'"
  if (char === '\u00AB' || char === '\u201E') return '\u201C'
  if (char === '\u00BB') return '\u201D'
  if (char === '\u2026') return '\u2026'
  return char
}

/** TeX's ``double quotes''. */
function texQuote(source: string, i: number): string | undefined {
  if (source[i] !== source[i + 1]) return undefined
  return source[i] === '`' ? '\u201C' : source[i] === "'" ? '\u201D' : undefined
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

/** Tidy `source`: hidden characters dropped, white space single and only where English typesetting has it. */
export function viewOf(source: string): View {
  const chars: string[] = []
  const at: number[] = []
  let gap = -1
  const tex = source.includes('``')
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!
    if (SPACE.test(char)) {
      if (gap < 0) gap = i
      continue
    }
    if (HIDDEN.test(char)) continue
    const quote = tex && texQuote(source, i)
    const folded = quote || fold(char)
    if (gap >= 0) {
      const last = chars[chars.length - 1]
      const dashed = last === '-' && isDigit(chars[chars.length - 2]) && isDigit(folded)
      const tight = BEFORE_NONE.has(folded) || last === '(' || last === '[' || last === '\u201C' || dashed
      const closing = folded === '\u201D'
      const dash = folded === '-' && isDigit(last) && isDigit(nextSolid(source, i + 1))
      if (last !== undefined && !tight && !closing && !dash) {
        chars.push(' ')
        at.push(gap)
      }
      gap = -1
    }
    chars.push(folded)
    at.push(i)
    if (quote) i++
  }
  return { text: chars.join(''), at, source }
}

function nextSolid(source: string, from: number): string | undefined {
  for (let i = from; i < source.length && i < from + 4; i++) if (!SPACE.test(source[i]!)) return source[i]
  return undefined
}

/** The view with `spans` cut out (any order, may overlap); one space stays where words would run together. */
export function without(view: View, spans: Span[]): View {
  if (spans.length === 0) return view
  const sorted = [...spans].sort((a, b) => a.s - b.s)
  const chars: string[] = []
  const at: number[] = []
  let next = 0
  for (let i = 0; i < view.text.length; i++) {
    while (next < sorted.length && sorted[next]!.e <= i) next++
    const span = sorted[next]
    if (span && i >= span.s) {
      i = Math.max(i, span.e - 1)
      if (chars.length > 0 && chars[chars.length - 1] !== ' ') {
        chars.push(' ')
        at.push(view.at[span.s]!)
      }
      continue
    }
    const char = view.text[i]!
    const last = chars[chars.length - 1]
    if (char === ' ' && (last === ' ' || last === undefined)) continue
    if (last === ' ' && BEFORE_NONE.has(char)) {
      chars.pop()
      at.pop()
    }
    chars.push(char)
    at.push(view.at[i]!)
  }
  return { text: chars.join(''), at, source: view.source }
}

/** Where a stretch of the view stands in the source. */
export function sourceRange(view: View, span: Span): [number, number] {
  if (span.e <= span.s) return [view.at[span.s] ?? view.source.length, view.at[span.s] ?? view.source.length]
  return [view.at[span.s]!, view.at[span.e - 1]! + 1]
}

/** The author's own words of a stretch: the source text, white space collapsed and hidden characters dropped. */
export function wordsOf(view: View, span: Span): string {
  const [from, to] = sourceRange(view, span)
  return plainWords(view.source.slice(from, to))
}

/** White space collapsed, hidden characters dropped; nothing else is touched. */
export function plainWords(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .split(/\s+/)
    .join(' ')
    .trim()
}

const EDGE = /[\s.,;:]/

/** The span without blank and `edge` characters at either end. */
export function trimSpan(text: string, span: Span, edge: RegExp = EDGE): Span {
  let { s, e } = span
  while (s < e && edge.test(text[s]!)) s++
  while (e > s && edge.test(text[e - 1]!)) e--
  return { s, e }
}
