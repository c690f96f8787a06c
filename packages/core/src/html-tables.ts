/**
 * Why: tables are the part of HTML tree construction with rules of its own (HTML Standard, 13.2.6.4.9 to 15): what is
 * left out is put in, what stands in the wrong place ends things. The guard follows them to know what is open.
 */
import { marked, Stop, tableParts, tableSections, textOnly, voidElements } from './html-elements.js'
import { FormattingList } from './html-formatting.js'
import { HtmlStack } from './html-stack.js'

/** Is told of everything a parser would build, and throws when it is too much. */
export interface Meter {
  node(): void
  /** The depth of an element, `html` and `body` not counted. */
  depth(depth: number): void
  tables(open: number): void
  /** An element made a second time. */
  copy(characters: number): void
}

const cells = new Set(['td', 'th', 'caption'])
/** `html` and `body`, which are always open. */
export const outside = 2

export class TableConstruction {
  protected readonly stack: HtmlStack = new HtmlStack()
  protected readonly active: FormattingList
  /** For each open template the insertion mode of its content. */
  protected readonly templates: string[] = []

  constructor(private readonly meter: Meter) {
    this.active = new FormattingList(
      this.stack,
      characters => {
        meter.copy(characters)
        meter.node()
      },
      () => this.pushed()
    )
    this.stack.push('html')
    this.stack.push('body')
  }

  protected pushed(): void {
    this.meter.depth(this.stack.top!.depth - outside)
  }

  protected push(name: string): void {
    if (marked.has(name)) this.active.mark()
    if (name === 'template') this.templates.push('template')
    this.stack.push(name)
    this.meter.node()
    this.pushed()
  }

  /** An element without content is one level deeper than what is open. */
  protected leaf(): void {
    this.meter.node()
    this.meter.depth(this.stack.top!.depth - outside + 1)
  }

  /** The name that decides the insertion mode (13.2.4.1): `html` stands for "in body". */
  protected mode(): string {
    const { name } = this.stack.slot(this.stack.nearest(Stop.Mode))
    return name === 'template' ? this.templates[this.templates.length - 1]! : name
  }

  /** What a template holds is decided by the first tag in it (13.2.6.4.18). */
  protected settleTemplate(name: string): void {
    const headOnly = voidElements.has(name) || textOnly.has(name) || name === 'template'
    const at = this.templates.length - 1
    if (this.mode() !== 'template' || (headOnly && name !== 'col')) return
    if (name === 'td' || name === 'th') this.templates[at] = 'tr'
    else if (name === 'tr') this.templates[at] = 'tbody'
    else if (name === 'col') this.templates[at] = 'colgroup'
    else this.templates[at] = tableParts.has(name) ? 'table' : 'html'
  }

  protected inTableMode(mode: string): boolean {
    return mode === 'table' || mode === 'tr' || mode === 'colgroup' || tableSections.has(mode)
  }

  protected startTablePart(name: string, mode: string): void {
    const { stack } = this
    if (name === 'table') {
      if (this.inTableMode(mode) && !this.closeTable()) return
      this.push('table')
      this.meter.tables(this.openTables())
      return
    }
    if (mode === 'html') return
    if (cells.has(mode)) {
      this.closeCell()
      this.startTablePart(name, this.mode())
      return
    }
    // In a template a row or section may go on that was never opened in it: nothing can end it.
    if (mode === 'tr' && name !== 'td' && name !== 'th' && stack.inScope('tr', Stop.Table) < 0) return
    if (mode === 'colgroup' && name !== 'col') {
      if (this.leaveColumns()) this.startTablePart(name, this.mode())
      return
    }
    if (tableSections.has(mode) && !['td', 'th', 'tr'].includes(name) && !this.sectionOpen()) return
    if (name === 'td' || name === 'th') {
      if (mode === 'tr') this.clearTo('tr')
      else {
        this.startTablePart('tr', mode)
      }
      this.push(name)
    } else if (name === 'tr') {
      if (tableSections.has(mode)) this.clearTo(mode)
      else if (mode === 'tr') {
        this.clearTo('tr')
        stack.pop()
      } else {
        this.clearTo('table')
        this.push('tbody')
      }
      this.push('tr')
    } else {
      if (!(name === 'col' && mode === 'colgroup')) {
        this.clearTo('table')
        this.push(name === 'col' ? 'colgroup' : name)
      }
      if (name === 'col') this.leaf()
    }
  }

  protected endTablePart(name: string, mode: string): void {
    const { stack } = this
    const at = stack.inScope(name, Stop.Table)
    if (at < 0 || mode === 'html') return
    if (mode === 'caption' && name !== 'caption' && name !== 'table') return
    if (cells.has(mode) && mode !== 'caption' && (name === 'caption' || name === 'colgroup')) return
    // A cell or caption that is open ends first, and with it the formatting opened in it.
    if (cells.has(mode) && stack.nearest(Stop.Mode) >= at) this.closeCell()
    if (stack.length > at) stack.popFrom(at)
  }

  /** @returns false when there is no column group to leave, and what comes is passed over */
  protected leaveColumns(): boolean {
    const open = this.stack.top!.name === 'colgroup'
    if (open) this.stack.pop()
    return open
  }

  protected sectionOpen(): boolean {
    for (const section of tableSections) if (this.stack.inScope(section, Stop.Table) >= 0) return true
    return false
  }

  /** Pops down to an element of the table that is open, which stays. */
  protected clearTo(name: string): void {
    const stop = this.stack.nearest(Stop.Table)
    this.stack.popFrom(Math.max(stop, name === 'table' ? stop : this.stack.lastOf(name)) + 1)
  }

  protected closeCell(): void {
    this.stack.popFrom(this.stack.nearest(Stop.Mode))
    this.active.clearToMarker()
  }

  protected closeTable(): boolean {
    const table = this.stack.inScope('table', Stop.Table)
    if (table >= 0) this.stack.popFrom(table)
    return table >= 0
  }

  /** Counted anew only when a table opens: tables are nested twenty deep at most. */
  protected openTables(): number {
    let tables = 0
    for (let at = this.stack.lastOf('table'); at >= 0; at = this.stack.slot(at).previous) tables++
    return tables
  }
}
