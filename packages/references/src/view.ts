/**
 * Reference strings arrive with the debris of stylesheets: no-break spaces, six kinds of dash, a space before each
 * comma. Rules are written once, for a tidied view of the text; each character of the view knows its place in the
 * source, so fields are always cut out of the author's own words.
 *
 * The view also spells letters beyond Latin-1 with three stand-ins, so that rules ask for `[A-ZÀ-ÖØ-Þ]` and never for
 * `\p{Lu}`: a class of all Unicode letters is what takes longest to compile in an expression, and a small page has only
 * a handful of references to spend it on.
 */

export interface View {
  /** The tidied text. Letters beyond Latin-1 are stand-ins: show `source`, never this. */
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

/** Stand-ins: a capital, a small letter, a letter without case (Han, Arabic, Thai …), a combining mark. */
const CAPITAL = 0xde
const SMALL = 0xfe
const CASELESS = 0xd7
const MARK = 0xad
const OPENING = 0xab
const CLOSING = 0xbb
const HYPHEN = 45
const STOP = 46
const SPACE = 32
const HIDDEN = -1

/** A character as the rules see it. All that is read goes through here, so it is done by codes and not by expressions. */
function fold(source: string, i: number, code: number): number {
  if (code < 0x100) {
    if (code === 0xad) return HIDDEN
    // Their own places are taken: × stands for letters without case, and ÷ lies among the small letters.
    return code === 0xd7 ? 42 : code === 0xf7 ? 47 : code
  }
  if (code >= 0x2000 && code < 0x2070) {
    if (code >= 0x2010 && code <= 0x2015) return HYPHEN
    if (code === 0x2019 || code === 0x2032) return 39
    if (code === 0x201c || code === 0x201e) return OPENING
    if (code === 0x201d) return CLOSING
    const hidden = code < 0x2010 || (code > 0x2029 && code < 0x202f) || (code > 0x205f && code < 0x2065)
    return hidden ? HIDDEN : code
  }
  if (code === 0x2212 || code === 0xfe58 || code === 0xfe63 || code === 0xff0d) return HYPHEN
  if (code === 0x2bc) return 39
  const char = source[i]!
  if (char.toLowerCase() !== char) return CAPITAL
  return char.toUpperCase() !== char ? SMALL : caseless(char, code)
}

/** Halves of a surrogate pair count as letters: beyond the first plane there are scripts, and some pictures. */
function caseless(char: string, code: number): number {
  // ʻ and ʿ begin family names and are asked for by name.
  if (code === 0x2bb || code === 0x2bf) return code
  if (code >= 0xd83c && code <= 0xd83e) return code
  if (code >= 0xd800 && code < 0xdc00) return CASELESS
  if (/\p{M}/u.test(char)) return MARK
  if (/\p{L}/u.test(char)) return CASELESS
  return /\p{N}/u.test(char) ? 0xb2 : code
}

/** `,.;:)]?!` */
const tightBefore = (code: number): boolean =>
  code < 0x5e && (isPoint(code) || code === 41 || code === 93 || code === 63 || code === 33)
/** `,.;:` */
const isPoint = (code: number): boolean => code === 44 || code === STOP || code === 59 || code === 58

/** TeX's ``double quotes''; 0 when none begins here. */
function texQuote(source: string, i: number): number {
  if (source[i] !== source[i + 1]) return 0
  return source[i] === '`' ? OPENING : source[i] === "'" ? CLOSING : 0
}

const isLetterChar = (char: string): boolean => char.toLowerCase() !== char.toUpperCase()
const isDigit = (code: number): boolean => code > 47 && code < 58
/** White space of Unicode, as `\s` has it. */
const isSpace = (code: number): boolean =>
  code === SPACE || (code > 8 && code < 14) || (code >= 0xa0 && (code === 0xa0 || isRareSpace(code)))
const isRareSpace = (code: number): boolean =>
  (code > 0x1fff && code < 0x200b) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0x1680 ||
  code === 0xfeff

/** The text of codes. */
function textOf(codes: number[]): string {
  if (codes.length < 4096) return String.fromCharCode.apply(null, codes)
  let text = ''
  for (let i = 0; i < codes.length; i += 4096)
    text += String.fromCharCode.apply(null, codes.slice(i, i + 4096))
  return text
}

/** Tidy `source`: hidden characters dropped, white space single and only where English typesetting has it. */
export function viewOf(source: string): View {
  const codes: number[] = []
  const at: number[] = []
  const tex = source.includes('``')
  for (let i = 0; i < source.length; ) {
    const code = source.charCodeAt(i)
    if (code > SPACE && code < 0x7f && !tex) {
      codes.push(code)
      at.push(i++)
    } else i = putFolded(source, i, codes, at, tex)
  }
  return { text: textOf(codes), at, source }
}

/**
 * Puts the next character behind spaces and what is hidden. Apart from the loop over plain characters, which V8 then optimises
 * once: what is rare would make it begin anew each time that it is first met.
 * @returns where to read on
 */
function putFolded(source: string, from: number, codes: number[], at: number[], tex: boolean): number {
  let i = from
  let gap = -1
  let folded = HIDDEN
  let width = 1
  for (; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (isSpace(code)) {
      if (gap < 0) gap = i
      continue
    }
    const quote = tex ? texQuote(source, i) : 0
    if (quote > 0) width = 2
    folded = quote > 0 ? quote : code < 0x80 ? code : fold(source, i, code)
    if (folded !== HIDDEN) break
  }
  if (folded === HIDDEN) return i
  if (gap >= 0) {
    const { length } = codes
    const last = length > 0 ? codes[length - 1]! : 0
    const dashed = last === HYPHEN && isDigit(length > 1 ? codes[length - 2]! : 0) && isDigit(folded)
    const tight = tightBefore(folded) || last === 40 || last === 91 || last === OPENING || dashed
    const dash = folded === HYPHEN && isDigit(last) && isDigit(nextSolid(source, i + 1))
    if (length > 0 && !tight && folded !== CLOSING && !dash) {
      codes.push(SPACE)
      at.push(gap)
    }
    // `Phys .Rev .D47`: the space stands on the wrong side of the mark.
    else if (tight && isPoint(folded) && i + 1 < source.length && isLetterChar(source[i + 1]!)) {
      codes.push(folded, SPACE)
      at.push(i, i)
      return i + 1
    }
  }
  codes.push(folded)
  at.push(i)
  return i + width
}

/** The next character that is no space, among the next four; 0 when there is none. */
function nextSolid(source: string, from: number): number {
  for (let i = from; i < source.length && i < from + 4; i++) {
    const code = source.charCodeAt(i)
    if (!isSpace(code)) return code
  }
  return 0
}

/** A stretch as the rules see it, but with the author's own letters in place of stand-ins. */
export function lettersOf(view: View, span: Span): string {
  const text = view.text.slice(span.s, span.e)
  return text.replace(
    /[\u00AD\u00D7\u00DE\u00FE\u00B2*/]/g,
    (_, i: number) => view.source[view.at[span.s + i]!]!
  )
}

/** The view with `spans` cut out (any order, may overlap); one space stays where words would run together. */
export function without(view: View, spans: Span[]): View {
  if (spans.length === 0) return view
  const { text } = view
  const sorted = [...spans].sort((a, b) => a.s - b.s)
  const codes: number[] = []
  const at: number[] = []
  let next = 0
  let last = HIDDEN
  for (let i = 0; i < text.length; i++) {
    while (next < sorted.length && sorted[next]!.e <= i) next++
    const cut = next < sorted.length && i >= sorted[next]!.s ? sorted[next]! : undefined
    if (cut) {
      i = Math.max(i, cut.e - 1)
      if (last >= 0 && last !== SPACE) {
        codes.push(SPACE)
        at.push(view.at[cut.s]!)
        last = SPACE
      }
      continue
    }
    const code = text.charCodeAt(i)
    if (code === SPACE && (last === SPACE || last < 0)) continue
    if (last === SPACE && tightBefore(code)) {
      codes.pop()
      at.pop()
    }
    codes.push(code)
    at.push(view.at[i]!)
    last = code
  }
  return { text: textOf(codes), at, source: view.source }
}

/** Where a stretch of the view stands in the source. */
export function sourceRange(view: View, span: Span): [number, number] {
  if (span.e <= span.s) return [view.at[span.s] ?? view.source.length, view.at[span.s] ?? view.source.length]
  return [view.at[span.s]!, view.at[span.e - 1]! + 1]
}

/** First character of the view at or behind a place of the source. */
export function indexAt(view: View, place: number): number {
  let low = 0
  let high = view.at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.at[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The author's own words of a stretch: the source text, white space collapsed and hidden characters dropped. */
export function wordsOf(view: View, span: Span): string {
  const [from, to] = sourceRange(view, span)
  return plainWords(view.source.slice(from, to))
}

/** What `plainWords` changes: most fields have none of it. */
const UNEVEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|[^\S ]| {2}|^ | $/

/** White space collapsed, hidden characters dropped; nothing else is touched. */
export function plainWords(text: string): string {
  if (!UNEVEN.test(text)) return text
  return text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
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
