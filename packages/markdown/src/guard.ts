/**
 * Why: the syntax of Markdown has corners where a few kilobytes keep a parser busy for minutes: lists in lists, thousands of
 * stars, brackets or backticks in one paragraph, thousands of definitions, tables of a thousand columns. This looks at the
 * text once, line by line, before any parser does, and refuses what would make it run away. It knows lines, not Markdown:
 * where it is in doubt it counts too much, and the limits are far from what manuscripts need.
 */
import { type Limits, limitError } from '@offprint/core'

/** Work that may be spent on searches that find no end, in characters looked at. */
const vainSearch = 10_000_000

interface Item {
  /** Column from which content belongs to the item. */
  content: number
}

/**
 * Looks at a text.
 * @throws LimitError `core:limit-list-depth`, `core:limit-inline-marks`, `core:limit-definitions`, `core:limit-cells`
 */
export function guard(text: string, limits: Limits): void {
  const items: Item[] = []
  const chunk = new Chunk(limits)
  let fence: { close: RegExp; depth: number } | undefined
  let definitions = 0
  let table: { columns: number; cells: number } | undefined
  let before = ''
  let number = 0
  let offset = 0
  const refuse = (name: 'listDepth' | 'definitions' | 'cells', seen?: number): never => {
    throw limitError(limits, name, { line: number, offset }, seen)
  }

  for (const end of lineEnds(text)) {
    const line = text.slice(offset, end)
    number++
    const lead = leadOf(line, items)
    if (lead.depth > limits.listDepth) refuse('listDepth')
    const content = line.slice(lead.at)
    const blank = content.trim() === ''

    if (fence) {
      const left = !blank && lead.depth < fence.depth
      const closing = fence.close.test(content)
      if (left || closing) fence = undefined
      if (!left) {
        offset = next(text, end)
        continue
      }
    }
    const opening = lead.indent < 4 ? /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(content) : null
    if (opening) {
      const sign = opening[1]!
      fence = { close: new RegExp(`^ {0,3}${sign[0]}{${sign.length},}[ \\t]*$`), depth: lead.depth }
      chunk.end()
    } else if (blank) {
      chunk.end()
      table = undefined
    } else {
      if (lead.block || (lead.indent < 4 && /^ {0,3}#{1,6}[ \t]/.test(content))) chunk.end()
      if (
        /^ {0,3}\[[^\]]/.test(content) &&
        /\]:/.test(content.slice(0, 1100)) &&
        ++definitions > limits.definitions
      )
        refuse('definitions', definitions)
      // A row of dashes below a row with as many cells makes a table; each of its cells is a line of its own.
      if (
        /^[ \t]*\|?[ \t]*:?-/.test(content) &&
        /^[\s|:-]+$/.test(content) &&
        columnsOf(content) === columnsOf(before)
      ) {
        table = { columns: columnsOf(content), cells: 0 }
        chunk.end()
      }
      if (table) {
        table.cells += table.columns
        if (table.cells > limits.cells) refuse('cells', table.cells)
      }
      chunk.add(content, number, offset, lead)
      if (table) chunk.end()
    }
    before = content
    offset = next(text, end)
  }
  chunk.end()
}

/** Ends of lines, by the rule of CommonMark 2.1: LF, CR, or both together. */
function* lineEnds(text: string): Generator<number> {
  const pattern = /\r\n?|\n/g
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match.index
  yield text.length
}

const next = (text: string, end: number): number =>
  end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : end < text.length ? 1 : 0)

const columnsOf = (line: string): number => {
  const cells = line.trim().replace(/^\||\|$/g, '')
  let count = 1
  for (let at = cells.indexOf('|'); at >= 0; at = cells.indexOf('|', at + 1))
    if (cells[at - 1] !== '\\') count++
  return count
}

/** What stands before the content of a line: quotation marks and list markers, and which items of lists are still open. */
function leadOf(line: string, items: Item[]): { at: number; depth: number; indent: number; block: boolean } {
  let at = 0
  let quotes = 0
  let kept = 0
  let block = false
  let base = 0
  for (;;) {
    let spaces = at
    while (line[spaces] === ' ' || line[spaces] === '\t') spaces++
    const rest = line.slice(spaces, spaces + 12)
    if (rest === '') {
      // A blank line closes nothing by itself.
      return { at, depth: quotes + items.length, indent: 0, block }
    }
    while (kept < items.length && spaces >= items[kept]!.content) base = items[kept++]!.content
    const marker = /^(?:([-+*])|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest)
    if (rest[0] === '>' && spaces - base < 4) {
      items.length = kept
      quotes++
      at = spaces + 1
      base = at
      block = true
      continue
    }
    if (marker && spaces - Math.max(base, at) < 4 && !isRule(line, spaces)) {
      // Only items of bullets, the first number and neighbours of items can end a paragraph.
      if (marker[1] || marker[2] === '1' || kept < items.length) block = true
      items.length = kept
      at = spaces + marker[0].length
      items.push({ content: at + 1 })
      kept = items.length
      base = at
      continue
    }
    if (kept < items.length && kept === 0 && spaces === 0) items.length = quotes ? items.length : 0
    return {
      at: Math.max(at, Math.min(spaces, base || spaces)),
      depth: quotes + kept,
      indent: spaces - Math.max(base, at),
      block
    }
  }
}

/** `* * *` and `- - -` are rules, no lists in lists. */
function isRule(line: string, at: number): boolean {
  return /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line.slice(at, at + 200)) && line.length - at <= 200
}

/** Lines that a parser takes together: a paragraph, a cell, a heading. */
class Chunk {
  private marks = 0
  private length = 0
  private ticks = new Map<number, number>()
  private comments = 0
  /**
   * How deep the table in HTML stands that the lines are in. It is no Markdown inside, and ends at a blank line (CommonMark 4.6,
   * start condition 6) or with the item or quotation that it is in.
   */
  private html: number | undefined

  constructor(private readonly limits: Limits) {}

  add(
    line: string,
    number: number,
    offset: number,
    { depth, indent }: { depth: number; indent: number }
  ): void {
    if (this.html !== undefined && depth !== this.html) this.end()
    if (this.length === 0 && indent < 4 && /^ {0,3}<table(?=[ \t>]|$)/i.test(line)) this.html = depth
    this.length += line.length
    if (this.html !== undefined) return
    const refuse = (): never => {
      throw limitError(this.limits, 'inlineMarks', { line: number, offset })
    }
    const pattern = /[*_[\]]+|`+|<[!?]|<\/(?![a-z][a-z\d-]*[ \t]*>)|-->|~~+/gi
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      const [found] = match
      if (found[0] === '`') this.ticks.set(found.length, (this.ticks.get(found.length) ?? 0) + 1)
      else if (found === '-->') this.comments = 0
      else if (found[0] === '<') this.comments++
      else if (found[0] === '[' || found[0] === ']') this.marks += found.length
      else this.marks++
      if (this.marks > this.limits.inlineMarks) refuse()
    }
    let odd = 0
    for (const count of this.ticks.values()) odd += count % 2
    if (
      Math.max(odd - 1, 0) * this.length > vainSearch ||
      (this.comments > 1 && this.comments * this.length > vainSearch)
    )
      refuse()
  }

  end(): void {
    this.html = undefined
    this.marks = 0
    this.length = 0
    this.comments = 0
    if (this.ticks.size) this.ticks = new Map()
  }
}
