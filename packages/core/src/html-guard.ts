/**
 * Why: HTML parsers accept everything, and some pages of a few kB make them run for minutes, fill the memory or
 * overflow the stack of whatever walks their tree. This looks at a page before any parser does: it follows the
 * tree construction rules (HTML Standard, 13.2.6) far enough to know how deep the tree would be and how
 * often formatting would be copied, builds nothing, and refuses in time proportional to the text.
 */

import { type LimitError, placeAt } from './errors.js'
import { HtmlConstruction } from './html-construction.js'
import type { Meter } from './html-tables.js'
import { type Tag, type TokenHandler, tokenizeHtml } from './html-tokens.js'
import { defaultLimits, expansionFree, type LimitName, type Limits, limitError } from './limits.js'

export interface HtmlNote {
  code: 'core:html-comment-open' | 'core:html-attributes' | 'core:html-truncated'
  message: string
  offset: number
  /** Characters lost behind the place; attributes beyond the limit. */
  count: number
  /** The characters no parser should see: the attributes beyond the limit. */
  cut?: { from: number; to: number }
}

export interface HtmlMeasure {
  /** The greatest number of elements open at once, `html` and `body` not counted. */
  depth: number
  tableDepth: number
  elements: number
  /** The most attributes on one tag. */
  attributes: number
  /** Elements a parser would make a second time. */
  copies: number
  notes: HtmlNote[]
}

/**
 * Measures a page and refuses what no parser should be given.
 * @param html the decoded text
 * @param part the file's name, for messages
 * @throws LimitError for bytes, depth, table depth, nodes, attributes, names, text and expansion, with its place
 */
export function guardHtml(html: string, limits: Limits = defaultLimits, part?: string): HtmlMeasure {
  if (html.length > limits.inputBytes) throw limitError(limits, 'inputBytes', { part })
  const guard = new HtmlGuard(html, limits, part)
  tokenizeHtml(html, guard)
  guard.end()
  return guard.measure
}

class HtmlGuard implements TokenHandler, Meter {
  readonly measure: HtmlMeasure = {
    depth: 0,
    tableDepth: 0,
    elements: 0,
    attributes: 0,
    copies: 0,
    notes: []
  }
  private readonly construction: HtmlConstruction
  private readonly mostCopied: number
  private copied = 0
  private nodes = 0
  private at = 0
  /** The text-only element whose content comes next. */
  private raw = ''
  private opened = -1
  private closed = false

  constructor(
    private readonly html: string,
    private readonly limits: Limits,
    private readonly part: string | undefined
  ) {
    this.mostCopied = html.length * limits.expansionRatio + expansionFree
    this.construction = new HtmlConstruction(this, ({ from, to }) => html.slice(from, to))
  }

  get attributesKept(): number {
    return this.limits.attributes
  }

  private exceeded(name: LimitName, seen?: number): LimitError {
    return limitError(this.limits, name, placeAt(this.html, this.at, this.part), seen)
  }

  node(): void {
    if (++this.nodes > this.limits.nodes) throw this.exceeded('nodes')
  }

  depth(depth: number): void {
    if (depth > this.measure.depth) this.measure.depth = depth
    if (depth > this.limits.depth) throw this.exceeded('depth')
  }

  tables(open: number): void {
    if (open > this.measure.tableDepth) this.measure.tableDepth = open
    if (open > this.limits.tableDepth) throw this.exceeded('tableDepth')
  }

  copy(characters: number): void {
    this.measure.copies++
    // A copied element is never free: `<b>` is more in a tree than in a text.
    this.copied += characters + 16
    if (this.copied > this.mostCopied) throw this.exceeded('expansionRatio')
  }

  inForeign(): boolean {
    return this.construction.inForeign()
  }

  openComment(start: number, end: number): void {
    const count = end - start
    const message = `A comment is opened and never closed; ${count} characters behind it are lost, close it with -->`
    this.measure.notes.push({ code: 'core:html-comment-open', message, offset: start, count })
    this.closed = true
  }

  openTag(start: number, end: number): void {
    this.truncated(start, end - start, 'The page ends inside a tag')
  }

  openRaw(name: string, start: number, end: number): void {
    this.truncated(start, end - start, `The page ends inside <${name}>`)
  }

  /**
   * The end of the page. Many pages leave `</html>` out and may (HTML 13.1.2.4); one that opened `<html>` or `<body>`, closed
   * neither and has an element open whose end tag may not be left out was cut.
   */
  end(): void {
    const open = this.opened < 0 || this.closed ? undefined : this.construction.unclosed()
    if (open !== undefined)
      this.truncated(this.html.length, 0, `The page ends with <${open}> open and without </html>`)
  }

  private truncated(offset: number, count: number, what: string): void {
    const lost = count > 0 ? ` and ${count} characters are lost` : ' and what came behind is missing'
    const message = `${what}: it was probably cut off${lost}; save the page again and compare its end`
    this.measure.notes.push({ code: 'core:html-truncated', message, offset, count })
    this.closed = true
  }

  text(start: number, end: number, blank: boolean): void {
    this.at = start
    this.node()
    const program = this.raw === 'script' || this.raw === 'style'
    if (end - start > this.limits.textBytes && !program) throw this.exceeded('textBytes')
    if (this.raw === '') this.construction.text(blank)
    this.raw = ''
  }

  tag(tag: Tag): boolean {
    this.at = tag.start
    const { limits } = this
    if (tag.longestName > limits.nameBytes) throw this.exceeded('nameBytes')
    if (tag.attributes > this.measure.attributes) this.measure.attributes = tag.attributes
    if (tag.attributes > limits.attributes) {
      if (tag.attributes > limits.attributesRefused) throw this.exceeded('attributesRefused')
      const count = tag.attributes - limits.attributes
      const message = `<${tag.name}> carries ${tag.attributes} attributes and ${limits.attributes} are read; the other ${count} were left out, remove what the page does not need`
      const cut = { from: tag.excess, to: tag.to }
      this.measure.notes.push({ code: 'core:html-attributes', message, offset: tag.start, count, cut })
    }
    if (tag.longestValue > limits.attributeBytes) throw this.exceeded('attributeBytes')
    if (tag.longestData > (limits.dataUrlBytes / 3) * 4 + 1024) throw this.exceeded('dataUrlBytes')
    this.raw = ''
    if (tag.name === 'html' || tag.name === 'body') {
      if (tag.end) this.closed = true
      else this.opened = tag.start
    }
    if (tag.end) this.construction.endTag(tag.name)
    else {
      this.measure.elements++
      if (this.construction.startTag(tag.name, tag)) this.raw = tag.name
    }
    return this.raw !== ''
  }
}
