/**
 * Why: HTML parsers accept everything, and some pages of a few kB make them run for minutes, fill the memory or
 * overflow the stack of whatever walks their tree. This looks at a page before any parser does: it follows the
 * tree construction rules (HTML Standard, 13.2.6) far enough to know how deep the tree would be and how
 * often formatting would be copied, builds nothing, and refuses in time proportional to the text.
 *
 * `select` is followed as parsers do that know no content in it but options.
 */

import { type LimitError, placeAt } from './errors.js'
import {
  closesContent,
  closesParagraph,
  formatting,
  headings,
  ignoredInBody,
  leavesForeign,
  marked,
  mathIntegration,
  reconstructingVoids,
  Stop,
  svgIntegration,
  tableParts,
  tableSections,
  textOnly,
  voidElements
} from './html-elements.js'
import { FormattingList } from './html-formatting.js'
import { HtmlStack } from './html-stack.js'
import { type Tag, type TokenHandler, tokenizeHtml } from './html-tokens.js'
import { defaultLimits, expansionFree, type LimitName, type Limits, limitError } from './limits.js'

export interface HtmlNote {
  code: 'core:html-comment-open' | 'core:html-attributes'
  message: string
  offset: number
  /** Characters lost in the comment; attributes beyond the limit. */
  count: number
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
  return guard.measure
}

const cells = new Set(['td', 'th', 'caption'])
const outside = 2

class HtmlGuard implements TokenHandler {
  readonly measure: HtmlMeasure = {
    depth: 0,
    tableDepth: 0,
    elements: 0,
    attributes: 0,
    copies: 0,
    notes: []
  }
  private readonly stack = new HtmlStack()
  private readonly active: FormattingList
  private readonly mostCopied: number
  private copied = 0
  private nodes = 0
  private tables = 0
  private formOpen = false
  /** For each open template the insertion mode of its content. */
  private readonly templates: string[] = []
  private at = 0

  constructor(
    private readonly html: string,
    private readonly limits: Limits,
    private readonly part: string | undefined
  ) {
    this.mostCopied = html.length * limits.expansionRatio + expansionFree
    this.active = new FormattingList(
      this.stack,
      characters => {
        this.measure.copies++
        // A copied element is never free: `<b>` is more in a tree than in a text.
        this.copied += characters + 16
        if (this.copied > this.mostCopied) throw this.exceeded('expansionRatio')
        this.count()
      },
      () => this.pushed()
    )
    this.stack.push('html')
    this.stack.push('body')
  }

  private exceeded(name: LimitName, seen?: number): LimitError {
    return limitError(this.limits, name, placeAt(this.html, this.at, this.part), seen)
  }

  private count(): void {
    if (++this.nodes > this.limits.nodes) throw this.exceeded('nodes')
  }

  private pushed(): void {
    const depth = this.stack.top!.depth - outside
    if (depth > this.measure.depth) this.measure.depth = depth
    if (depth > this.limits.depth) throw this.exceeded('depth')
  }

  private push(name: string): void {
    if (marked.has(name)) this.active.mark()
    if (name === 'template') this.templates.push('template')
    this.stack.push(name)
    this.count()
    this.pushed()
  }

  inForeign(): boolean {
    const top = this.stack.top!
    return top.namespace !== 'html' && !top.holdsHtml
  }

  openComment(start: number, end: number): void {
    const count = end - start
    const message = `A comment is opened and never closed; ${count} characters behind it are lost, close it with -->`
    this.measure.notes.push({ code: 'core:html-comment-open', message, offset: start, count })
  }

  text(start: number, end: number, blank: boolean): void {
    this.at = start
    this.count()
    if (end - start > this.limits.textBytes && this.stack.top!.name !== 'script')
      throw this.exceeded('textBytes')
    if (this.inForeign()) return
    const mode = this.mode()
    if (mode === 'select' || (blank && (this.inTableMode(mode) || this.active.size === 0))) return
    if (mode === 'colgroup' && !this.leaveColumns()) return
    this.active.reconstruct()
  }

  /** The name that decides the insertion mode (13.2.4.1): `html` stands for "in body". */
  private mode(): string {
    const { name } = this.stack.slot(this.stack.nearest(Stop.Mode))
    return name === 'template' ? this.templates[this.templates.length - 1]! : name
  }

  /** What a template holds is decided by the first tag in it (13.2.6.4.18). */
  private settleTemplate(name: string): void {
    const headOnly = voidElements.has(name) || textOnly.has(name) || name === 'template'
    const at = this.templates.length - 1
    if (this.mode() !== 'template' || (headOnly && name !== 'col')) return
    if (name === 'td' || name === 'th') this.templates[at] = 'tr'
    else if (name === 'tr') this.templates[at] = 'tbody'
    else if (name === 'col') this.templates[at] = 'colgroup'
    else this.templates[at] = tableParts.has(name) ? 'table' : 'html'
  }

  private inTableMode(mode: string): boolean {
    return mode === 'table' || mode === 'tr' || mode === 'colgroup' || tableSections.has(mode)
  }

  tag(tag: Tag): boolean {
    this.at = tag.start
    const { limits } = this
    if (tag.longestName > limits.nameBytes) throw this.exceeded('nameBytes')
    if (tag.attributes > this.measure.attributes) this.measure.attributes = tag.attributes
    if (tag.attributes > limits.attributes) {
      if (tag.attributes > limits.attributesRefused) throw this.exceeded('attributesRefused')
      const count = tag.attributes - limits.attributes
      const message = `<${tag.name}> carries ${tag.attributes} attributes; ${count} of them are not read`
      this.measure.notes.push({ code: 'core:html-attributes', message, offset: tag.start, count })
    }
    if (tag.longestValue > limits.attributeBytes) throw this.exceeded('attributeBytes')
    if (tag.longestData > (limits.dataUrlBytes / 3) * 4 + 1024) throw this.exceeded('dataUrlBytes')
    if (tag.end) {
      this.endTag(tag.name)
      return false
    }
    this.measure.elements++
    return this.startTag(tag.name, tag)
  }

  private startTag(name: string, tag: Tag): boolean {
    const top = this.stack.top!
    if (top.namespace !== 'html' && !this.htmlGoesOn(name)) {
      const leaves =
        leavesForeign.has(name) ||
        (name === 'font' && /\b(?:color|face|size)\b/i.test(this.html.slice(tag.from, tag.to)))
      if (!leaves) {
        this.startForeign(name, top.namespace, tag)
        return false
      }
      while (this.inForeign()) this.stack.pop()
    }
    this.settleTemplate(name)
    const mode = this.mode()
    if (mode === 'select') return this.startInSelect(name, tag)
    if (tableParts.has(name) || name === 'table') {
      this.startTablePart(name, mode)
      return false
    }
    if (mode === 'colgroup' && name !== 'template' && !this.leaveColumns()) return false
    if (name === 'form' && this.inTableMode(mode)) {
      this.formOpen = true
      this.leaf()
      return false
    }
    return this.startInBody(name, tag)
  }

  private htmlGoesOn(name: string): boolean {
    const top = this.stack.top!
    if (top.namespace === 'math') {
      if (mathIntegration.has(top.name)) return name !== 'mglyph' && name !== 'malignmark'
      if (top.name === 'annotation-xml') return name === 'svg' || top.holdsHtml
    }
    return top.holdsHtml
  }

  private startForeign(name: string, namespace: 'svg' | 'math' | 'html', tag: Tag): void {
    this.leaf()
    if (tag.selfClosing) return
    const holdsHtml =
      namespace === 'svg'
        ? svgIntegration.has(name)
        : mathIntegration.has(name) ||
          (name === 'annotation-xml' &&
            /encoding\s*=\s*["']?\s*(?:text\/html|application\/xhtml\+xml)/i.test(
              this.html.slice(tag.from, tag.to)
            ))
    this.stack.push(name, namespace, undefined, holdsHtml)
    this.pushed()
  }

  private startInSelect(name: string, tag: Tag): boolean {
    const { stack } = this
    if (name === 'option' || name === 'optgroup' || name === 'hr') {
      if (stack.top!.name === 'option') stack.pop()
      if (name !== 'option' && stack.top!.name === 'optgroup') stack.pop()
      if (name === 'hr') this.leaf()
      else this.push(name)
    } else if (name === 'script') {
      this.leaf()
      return true
    } else if (name === 'template') this.push(name)
    else if (['input', 'keygen', 'textarea', 'select'].includes(name) || this.leavesSelect(name)) {
      stack.popFrom(stack.nearest(Stop.Mode))
      if (name !== 'select') return this.startTag(name, tag)
    }
    return false
  }

  /** In a table, its parts end a `select` (13.2.6.4.17). */
  private leavesSelect(name: string): boolean {
    const select = this.stack.nearest(Stop.Mode)
    const around = this.stack.slot(this.stack.slot(select - 1).nearest[Stop.Mode]!).name
    return (
      around !== 'html' &&
      around !== 'template' &&
      name !== 'col' &&
      name !== 'colgroup' &&
      (tableParts.has(name) || name === 'table')
    )
  }

  private startTablePart(name: string, mode: string): void {
    const { stack } = this
    if (name === 'table') {
      if (this.inTableMode(mode) && !this.closeTable()) return
      this.push('table')
      const tables = this.openTables()
      if (tables > this.measure.tableDepth) this.measure.tableDepth = tables
      if (tables > this.limits.tableDepth) throw this.exceeded('tableDepth')
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

  /** @returns false when there is no column group to leave, and what comes is passed over */
  private leaveColumns(): boolean {
    const open = this.stack.top!.name === 'colgroup'
    if (open) this.stack.pop()
    return open
  }

  private sectionOpen(): boolean {
    for (const section of tableSections) if (this.stack.inScope(section, Stop.Table) >= 0) return true
    return false
  }

  /** Pops down to an element of the table that is open, which stays. */
  private clearTo(name: string): void {
    const stop = this.stack.nearest(Stop.Table)
    this.stack.popFrom(Math.max(stop, name === 'table' ? stop : this.stack.lastOf(name)) + 1)
  }

  private closeCell(): void {
    this.stack.popFrom(this.stack.nearest(Stop.Mode))
    this.active.clearToMarker()
  }

  private closeTable(): boolean {
    const table = this.stack.inScope('table', Stop.Table)
    if (table >= 0) this.stack.popFrom(table)
    return table >= 0
  }

  /** An element without content is one level deeper than what is open. */
  private leaf(): void {
    this.count()
    const depth = this.stack.top!.depth - outside + 1
    if (depth > this.measure.depth) this.measure.depth = depth
  }

  /** Counted anew only when a table opens: tables are nested twenty deep at most. */
  private openTables(): number {
    this.tables = 0
    for (let at = this.stack.lastOf('table'); at >= 0; at = this.stack.slot(at).previous) this.tables++
    return this.tables
  }

  private startInBody(given: string, tag: Tag): boolean {
    const { stack, active } = this
    const name = given === 'image' ? 'img' : given
    if (ignoredInBody.has(name)) return false
    if (name === 'form') {
      if (this.formOpen && stack.lastOf('template') < 0) return false
      this.formOpen = true
    }
    if (name === 'li' || name === 'dd' || name === 'dt') {
      const item = name === 'li' ? stack.lastOf('li') : Math.max(stack.lastOf('dd'), stack.lastOf('dt'))
      if (item >= 0 && item >= stack.nearest(Stop.ListItem)) stack.popFrom(item)
    }
    if (closesParagraph.has(name)) {
      const paragraph = stack.inScope('p', Stop.Button)
      if (paragraph >= 0) stack.popFrom(paragraph)
    }
    if (headings.has(name) && headings.has(stack.top!.name) && stack.top!.namespace === 'html') stack.pop()
    if (voidElements.has(name)) {
      if (reconstructingVoids.has(name)) active.reconstruct()
      this.leaf()
      return false
    }
    if (formatting.has(name)) {
      if (name === 'a' || name === 'nobr') this.closeAlike(name)
      active.reconstruct()
      this.count()
      active.open(name, `${name} ${this.html.slice(tag.from, tag.to)}`)
      return false
    }
    if (name === 'button') {
      const button = stack.inScope('button', Stop.Scope)
      if (button >= 0) stack.popFrom(button)
    } else if (name === 'option' || name === 'optgroup') {
      if (stack.top!.name === 'option') stack.pop()
    } else if (name === 'rb' || name === 'rtc' || name === 'rt' || name === 'rp') {
      if (stack.inScope('ruby', Stop.Scope) >= 0) this.impliedEnds(name === 'rt' || name === 'rp')
    }
    if (name === 'svg' || name === 'math') {
      active.reconstruct()
      this.startForeign(name, name, tag)
      return false
    }
    if (textOnly.has(name)) {
      if (name === 'xmp') active.reconstruct()
      this.leaf()
      if (name === 'plaintext') this.push(name)
      return true
    }
    if (!closesParagraph.has(name) && !['template', 'rb', 'rtc', 'rt', 'rp'].includes(name))
      active.reconstruct()
    this.push(name)
    return false
  }

  /** A link in a link, or a `nobr` in one, ends the first. */
  private closeAlike(name: 'a' | 'nobr'): void {
    if (name === 'nobr') {
      this.active.reconstruct()
      if (this.stack.inScope('nobr', Stop.Scope) >= 0) this.active.close('nobr')
      return
    }
    const entry = this.active.find('a')
    if (entry === undefined) return
    this.active.close('a')
    if (this.active.find('a') === entry) this.active.remove(entry)
    if (entry.at >= 0) {
      const [, ...above] = this.stack.take(entry.at)
      for (const slot of above) this.stack.putBack(slot)
    }
  }

  /** Ends what may end without saying so (13.2.6.3). */
  private impliedEnds(keepContainer: boolean): void {
    const ending = new Set(['dd', 'dt', 'li', 'optgroup', 'option', 'p', 'rb', 'rp', 'rt'])
    if (!keepContainer) ending.add('rtc')
    while (this.stack.top!.namespace === 'html' && ending.has(this.stack.top!.name)) this.stack.pop()
  }

  private endTag(name: string): void {
    const { stack, active } = this
    if (stack.top!.namespace !== 'html') {
      if (this.inForeign() && (name === 'p' || name === 'br')) while (this.inForeign()) stack.pop()
      else {
        const foreign = Math.max(stack.lastOf(name, 'svg'), stack.lastOf(name, 'math'))
        if (foreign > stack.nearest(Stop.Html)) {
          stack.popFrom(foreign)
          return
        }
      }
    }
    if (name === 'template') {
      const template = stack.lastOf('template')
      if (template < 0) return
      stack.popFrom(template)
      this.templates.pop()
      active.clearToMarker()
      return
    }
    const mode = this.mode()
    if (mode === 'select') {
      this.endInSelect(name)
      return
    }
    if (name === 'table' || tableParts.has(name)) {
      this.endTablePart(name, mode)
      return
    }
    if (mode === 'colgroup' && !this.leaveColumns()) return
    this.endInBody(name)
  }

  private endInSelect(name: string): void {
    const { stack } = this
    if (name === 'option' || name === 'optgroup') {
      if (
        name === 'optgroup' &&
        stack.top!.name === 'option' &&
        stack.slot(stack.length - 2).name === 'optgroup'
      )
        stack.pop()
      if (stack.top!.name === name) stack.pop()
    } else if (name === 'select') stack.popFrom(stack.nearest(Stop.Mode))
    else if (this.leavesSelect(name) && stack.inScope(name, Stop.Table) >= 0) {
      stack.popFrom(stack.nearest(Stop.Mode))
      this.endTag(name)
    }
  }

  private endTablePart(name: string, mode: string): void {
    const { stack } = this
    const at = stack.inScope(name, Stop.Table)
    if (at < 0 || mode === 'html') return
    if (mode === 'caption' && name !== 'caption' && name !== 'table') return
    if (cells.has(mode) && mode !== 'caption' && (name === 'caption' || name === 'colgroup')) return
    // A cell or caption that is open ends first, and with it the formatting opened in it.
    if (cells.has(mode) && stack.nearest(Stop.Mode) >= at) this.closeCell()
    if (stack.length > at) stack.popFrom(at)
  }

  private endInBody(name: string): void {
    const { stack, active } = this
    if (ignoredInBody.has(name)) return
    if (name === 'form') this.endForm()
    else if (name === 'br') {
      active.reconstruct()
      this.leaf()
    } else if (formatting.has(name)) {
      if (!active.close(name)) this.endOther(name)
    } else if (name === 'p' || name === 'li') {
      const at = stack.inScope(name, name === 'p' ? Stop.Button : Stop.List)
      if (at >= 0) stack.popFrom(at)
      else if (name === 'p') this.leaf()
    } else if (headings.has(name)) {
      let at = -1
      for (const heading of headings) at = Math.max(at, stack.lastOf(heading))
      if (at >= stack.nearest(Stop.Scope) && at >= 0) stack.popFrom(at)
    } else if (closesContent.has(name)) {
      const at = stack.inScope(name, Stop.Scope)
      if (at < 0) return
      stack.popFrom(at)
      if (marked.has(name)) active.clearToMarker()
    } else this.endOther(name)
  }

  /** The form is taken out; what is open in it stays open. */
  private endForm(): void {
    const { stack } = this
    const at = stack.inScope('form', Stop.Scope)
    if (stack.lastOf('template') >= 0) {
      if (at >= 0) stack.popFrom(at)
      return
    }
    const open = this.formOpen
    this.formOpen = false
    if (!open || at < 0) return
    this.impliedEnds(false)
    const [, ...above] = stack.take(at)
    for (const slot of above) stack.putBack(slot)
  }

  /** "Any other end tag": up to its start tag, unless a special element lies between. */
  private endOther(name: string): void {
    const at = this.stack.inScope(name, Stop.Special)
    if (at >= outside) this.stack.popFrom(at)
  }
}
