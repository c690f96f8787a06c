/**
 * Why: the guard must see tags exactly where an HTML parser sees them, before a parser has been let near the text.
 * This is the tokenization of the HTML Standard (13.2.5) cut down to what counts: tags, their attributes,
 * text or not, comments. One pass, no copies of the text, no recursion.
 */

export interface Tag {
  /** In lower case. */
  name: string
  /** The offset of `<`. */
  start: number
  end: boolean
  selfClosing: boolean
  attributes: number
  /** Where the first attribute beyond `attributesKept` begins, or -1. */
  excess: number
  /** The attributes as written. */
  from: number
  to: number
  longestName: number
  /** The longest value that is no data: URL, and the longest that is one. */
  longestValue: number
  longestData: number
}

export interface TokenHandler {
  /** How many attributes of one tag are read at most. */
  readonly attributesKept: number
  /** @returns whether the content of the element is text to the parser, whatever it looks like. */
  tag(tag: Tag): boolean
  /** A stretch of text; `blank` when it is white space only. */
  text(start: number, end: number, blank: boolean): void
  /** A comment that is never closed: everything behind it is lost. */
  openComment(start: number, end: number): void
  /** A tag that is never closed: parsers drop it with everything behind it. */
  openTag(start: number, end: number): void
  /** A text-only element that is never closed: everything behind it is its text. */
  openRaw(name: string, start: number, end: number): void
  /** Whether the next content belongs to SVG or MathML, where CDATA sections exist. */
  inForeign(): boolean
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 13 || code === 12
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

export function tokenizeHtml(html: string, handler: TokenHandler): void {
  const { length } = html
  let at = 0
  let textStart = 0
  const flush = (end: number): void => {
    if (end > textStart) handler.text(textStart, end, isBlank(html, textStart, end))
  }
  while (at < length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    const code = html.charCodeAt(open + 1)
    const end = code === 47
    if (isLetter(end ? html.charCodeAt(open + 2) : code)) {
      flush(open)
      const tag = readTag(html, open, end, handler.attributesKept)
      if (tag === undefined) {
        handler.openTag(open, length)
        textStart = length
        break
      }
      at = tag.next
      if (handler.tag(tag)) {
        textStart = at
        at = endOfRaw(html, at, tag.name)
        if (at === length && tag.name !== 'plaintext') handler.openRaw(tag.name, tag.start, length)
        flush(at)
      }
      textStart = at
    } else if (code === 33 || code === 63 || end) {
      flush(open)
      if (html.startsWith('<!--', open)) {
        at = endOfComment(html, open)
        if (at < 0) {
          handler.openComment(open, length)
          at = length
        }
      } else if (html.startsWith('<![CDATA[', open) && handler.inForeign()) {
        const close = html.indexOf(']]>', open + 9)
        at = close < 0 ? length : close + 3
        handler.text(open + 9, close < 0 ? length : close, false)
      } else {
        const close = html.indexOf('>', open + 2)
        // `</` at the very end is text; else this is a DOCTYPE or what parsers take for a comment.
        if (close < 0 && open + 2 < length) handler.openComment(open, length)
        at = close < 0 ? length : close + 1
      }
      textStart = at
    } else at = open + 1
  }
  flush(length)
}

function isBlank(html: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(html.charCodeAt(at))) return false
  return true
}

/** Reads a tag; undefined when the text ends inside it, in which case parsers drop it. */
function readTag(
  html: string,
  start: number,
  end: boolean,
  attributesKept: number
): (Tag & { next: number }) | undefined {
  const { length } = html
  let at = start + (end ? 2 : 1)
  const nameStart = at
  for (; at < length; at++) {
    const code = html.charCodeAt(at)
    if (code === 62 || code === 47 || isSpace(code)) break
  }
  const tag = {
    name: html.slice(nameStart, Math.min(at, nameStart + 2048)).toLowerCase(),
    start,
    end,
    selfClosing: false,
    attributes: 0,
    excess: -1,
    from: at,
    to: at,
    longestName: at - nameStart,
    longestValue: 0,
    longestData: 0,
    next: 0
  }
  for (;;) {
    while (at < length && isSpace(html.charCodeAt(at))) at++
    if (at >= length) return undefined
    let code = html.charCodeAt(at)
    if (code === 62) break
    if (code === 47) {
      if (html.charCodeAt(at + 1) === 62) {
        tag.selfClosing = true
        tag.to = at
        tag.next = at + 2
        return tag
      }
      at++
      continue
    }
    const attribute = at++
    for (; at < length; at++) {
      code = html.charCodeAt(at)
      if (code === 61 || code === 62 || code === 47 || isSpace(code)) break
    }
    if (tag.attributes++ === attributesKept) tag.excess = attribute
    if (at - attribute > tag.longestName) tag.longestName = at - attribute
    while (at < length && isSpace(html.charCodeAt(at))) at++
    if (html.charCodeAt(at) !== 61) continue
    at++
    while (at < length && isSpace(html.charCodeAt(at))) at++
    const quote = html.charCodeAt(at)
    let value = at
    if (quote === 34 || quote === 39) {
      value++
      at = html.indexOf(quote === 34 ? '"' : "'", value)
      if (at < 0) return undefined
      measure(html, value, at, tag)
      at++
    } else {
      for (; at < length; at++) {
        code = html.charCodeAt(at)
        if (code === 62 || isSpace(code)) break
      }
      measure(html, value, at, tag)
    }
  }
  tag.to = at
  tag.next = at + 1
  return tag
}

function measure(html: string, from: number, to: number, tag: Tag): void {
  const data =
    to - from > 1024 &&
    html
      .slice(from, from + 20)
      .trim()
      .toLowerCase()
      .startsWith('data:')
  if (data) tag.longestData = Math.max(tag.longestData, to - from)
  else tag.longestValue = Math.max(tag.longestValue, to - from)
}

/** Behind the comment, or -1 (13.2.5.42 to 51): `<!-->` and `<!--->` are whole comments, `--!>` ends one too. */
function endOfComment(html: string, open: number): number {
  if (html.startsWith('>', open + 4)) return open + 5
  if (html.startsWith('->', open + 4)) return open + 6
  let at = open + 4
  for (;;) {
    at = html.indexOf('--', at)
    if (at < 0) return -1
    if (html.charCodeAt(at + 2) === 62) return at + 3
    if (html.startsWith('!>', at + 2)) return at + 4
    at++
  }
}

/** Where the end tag of a text-only element begins. */
function endOfRaw(html: string, from: number, name: string): number {
  if (name === 'plaintext') return html.length
  if (name === 'script') return endOfScript(html, from)
  const wanted = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  wanted.lastIndex = from
  return wanted.exec(html)?.index ?? html.length
}

/** In a script that holds `<!--<script>`, the first `</script>` ends nothing (13.2.5.17 to 31). */
function endOfScript(html: string, from: number): number {
  const wanted = /<!--|-->|<(\/?)script(?=[\s/>])/gi
  wanted.lastIndex = from
  let escaped = false
  let doubled = false
  for (let match = wanted.exec(html); match !== null; match = wanted.exec(html)) {
    if (match[0] === '<!--') {
      escaped = true
      // The two dashes may be those that close: `<!-->`.
      wanted.lastIndex = match.index + 2
    } else if (match[0] === '-->') {
      escaped = false
      doubled = false
    } else if (match[1] === '') doubled ||= escaped
    else if (doubled) doubled = false
    else return match.index
  }
  return html.length
}
