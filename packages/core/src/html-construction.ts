/**
 * Why: the guard must know what an HTML parser would have open after each tag. These are the rules of tree construction
 * (HTML Standard, 13.2.6.4.7, 13.2.6.4.16, 13.2.6.5) as far as they open, close or repeat elements; nothing is built.
 *
 * `select` is followed as parsers do that know no content in it but options.
 */
import {
  closesContent,
  closesParagraph,
  formatting,
  headings,
  ignoredInBody,
  leavesForeign,
  marked,
  mathIntegration,
  needsEnd,
  reconstructingVoids,
  Stop,
  svgIntegration,
  tableParts,
  textOnly,
  voidElements
} from './html-elements.js'
import { type Meter, outside, TableConstruction } from './html-tables.js'
import type { Tag } from './html-tokens.js'

export class HtmlConstruction extends TableConstruction {
  private formOpen = false

  /** @param written the attributes of a tag as they stand in the text */
  constructor(
    meter: Meter,
    private readonly written: (tag: Tag) => string
  ) {
    super(meter)
  }

  /** Text that is not the content of a script or the like. */
  text(blank: boolean): void {
    if (this.inForeign()) return
    const mode = this.mode()
    if (mode === 'select' || (blank && (this.inTableMode(mode) || this.active.size === 0))) return
    if (mode === 'colgroup' && !this.leaveColumns()) return
    this.active.reconstruct()
  }

  inForeign(): boolean {
    const top = this.stack.top!
    return top.namespace !== 'html' && !top.holdsHtml
  }

  /** The innermost open element that groups content and may not go without its end tag; undefined when none is open. */
  unclosed(): string | undefined {
    let found = ''
    let at = -1
    for (const name of needsEnd) {
      const slot = this.stack.lastOf(name)
      if (slot > at) {
        at = slot
        found = name
      }
    }
    return found || undefined
  }

  /** @returns whether the content of the element is text to the parser */
  startTag(name: string, tag: Tag): boolean {
    const top = this.stack.top!
    if (top.namespace !== 'html' && !this.htmlGoesOn(name)) {
      const leaves =
        leavesForeign.has(name) || (name === 'font' && /\b(?:color|face|size)\b/i.test(this.written(tag)))
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
            /encoding\s*=\s*["']?\s*(?:text\/html|application\/xhtml\+xml)/i.test(this.written(tag)))
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
      this.leaf()
      active.open(name, `${name} ${this.written(tag)}`)
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

  endTag(name: string): void {
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
