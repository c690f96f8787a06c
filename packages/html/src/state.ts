/**
 * What one reading of a page carries along: the context, the ids already given, the marks that are open. It also holds the
 * two ways of reading children, as blocks (`flow`) and as one line of text (`line`), because every handler needs both.
 */
import type { Block, Inline, Node, Text } from '@offprint/ast'
import { node, text } from '@offprint/ast'
import { limitError, type ReadContext } from '@offprint/core'
import type { Element, ElementContent, Text as HastText, RootContent } from 'hast'
import { classes } from './attributes.js'
import type { Shapes } from './drawn-formula.js'
import { elementText } from './element-text.js'
import type { Handler } from './handler.js'
import { baseOf, isHidden, place } from './hints.js'
import { fragmentId, xmlId } from './ids.js'
import { formulaDrawn, mathElement, urlDropped } from './messages.js'
import { handlers } from './nodes/index.js'
import { renderedDisplay } from './nodes/math.js'
import { Tally } from './tally.js'
import { vocabulary } from './vocabulary.js'
import { fold } from './whitespace.js'

type Content = ElementContent | RootContent

export class State {
  /** Inline elements round blocks (`<b><p>…</p></b>`): each line below is put into them. */
  private readonly marks: Element[] = []
  private readonly given = new Set<string>()
  private readonly blocky = new WeakMap<Element, boolean>()
  private depth = 0
  /** What is said once for the whole page. */
  readonly tallies = { activeUrl: new Tally(), math: new Tally(), drawn: new Tally() }
  /** Ids of the elements that keep formulas for a script to draw. */
  formulas: ReadonlySet<string> = new Set()
  /** Formulas without words, with the addresses of their pictures. */
  emptied: ReadonlyMap<Element, string | undefined> = new Map()
  /** Shapes of the page that drawings use. */
  shapes: Shapes = new Map()
  /** Spans that lie behind a mark. */
  readonly behind = new WeakSet<Element>()
  /** How many tables are open. */
  tableDepth = 0
  /** How a page of ours is read, which says what its parts are; none for any other page. */
  own?: (element: Element) => Handler | undefined
  /** Inside a group of citations. */
  inCitation = false

  constructor(
    readonly context: ReadContext,
    /** Fragments that some link of the page points at. */
    readonly targets: ReadonlySet<string>,
    /** The page's own address, without a fragment. */
    readonly address?: string,
    /** Language of the page. */
    readonly language?: string
  ) {}

  /** A legal id for an element, unless an earlier element has it: browsers jump to the first. */
  claimId(raw: string | undefined): string | undefined {
    const name = raw?.trim()
    if (!name) return undefined
    const id = xmlId(name)
    if (this.given.has(id)) return undefined
    this.given.add(id)
    return id
  }

  /** Whether a link of the page points at an element's id or name. */
  isTarget(element: Element): boolean {
    for (const property of ['id', 'name']) {
      const value = element.properties[property]
      if (typeof value === 'string' && this.targets.has(fragmentId(value))) return true
    }
    return false
  }

  /** Whether an element breaks the line: it is a block, or has a block inside. */
  isBlocky(content: Content): boolean {
    if (content.type !== 'element') return false
    const known = this.blocky.get(content)
    if (known !== undefined) return known
    const handler = this.handlerOf(content)
    const answer = isIgnored(content)
      ? false
      : handler && !handler.line
        ? true
        : handler?.leaf
          ? handler.breaks?.(content, this) === true
          : this.deeper(() => content.children.some(child => this.isBlocky(child)))
    this.blocky.set(content, answer)
    return answer
  }

  /** Reads children as blocks; loose text between them becomes paragraphs. */
  flow(children: readonly Content[]): Block[] {
    return this.pieces(children, run => this.loose(run)) as Block[]
  }

  /** Reads children as lines of text with the blocks among them where they stand. */
  mixed(children: readonly Content[]): (Inline | Block)[] {
    return this.pieces(children, run => this.line(run))
  }

  private pieces(
    children: readonly Content[],
    read: (run: readonly Content[]) => (Inline | Block)[]
  ): (Inline | Block)[] {
    return this.deeper(() => {
      const found: (Inline | Block)[] = []
      let run: Content[] = []
      const flush = (): void => {
        if (run.length) found.push(...read(run))
        run = []
      }
      for (const child of children) {
        if (child.type !== 'element' || !this.isBlocky(child)) {
          run.push(child)
          continue
        }
        flush()
        const handler = this.handlerOf(child)
        const formula = handler?.flow ? undefined : renderedDisplay(child, this)
        if (formula) found.push(...formula)
        else if (handler?.flow) found.push(...handler.flow(child, this))
        else if (handler?.mark) found.push(...this.around(child))
        else found.push(...this.flow(child.children))
      }
      flush()
      return found
    })
  }

  /** Reads the inside of an inline element that has blocks in it; the mark goes on every line inside. */
  private around(element: Element): Block[] {
    const hidden = isHidden(element)
    this.marks.push(element)
    const blocks = this.flow(element.children)
    this.marks.pop()
    if (blocks.length === 0 && element.tagName === 'a') {
      const alone = this.handlerOf(element)?.mark?.(element, [], this) ?? []
      return alone.some(part => part.type === 'link') ? [node('paragraph', {}, alone)] : []
    }
    return hidden ? [node('container', { ...baseOf(element, this) }, blocks)] : blocks
  }

  /** A run of text and inline elements between blocks. */
  private loose(run: readonly Content[]): Block[] {
    const line = this.line(run)
    if (line.length === 0) return []
    const images = imagesOf(line)
    if (images) return images
    const start = line.find(part => part.position)?.position?.start
    const end = line.findLast(part => part.position)?.position?.end
    return [node('paragraph', start && end ? { position: { start, end } } : {}, line)]
  }

  /** Reads children as one line of text, white space folded, open marks applied. */
  line(children: readonly Content[]): Inline[] {
    let line = this.inlines(children)
    for (const element of [...this.marks].reverse()) {
      const handler = this.handlerOf(element)
      if (handler?.mark && line.length) line = handler.mark(element, line, this)
    }
    return fold(line)
  }

  /** Reads children as inline nodes, white space untouched. Blocks among them give their words. */
  inlines(children: readonly Content[]): Inline[] {
    return this.deeper(() => {
      const line: Inline[] = []
      for (const child of children) {
        if (child.type === 'text') line.push(this.text(child))
        if (child.type !== 'element') continue
        if (isIgnored(child)) continue
        if (isIcon(child)) {
          this.context.ledger.drop(elementText(child), 'furniture', child.position)
          continue
        }
        const handler = this.handlerOf(child)
        if (handler?.line) line.push(...handler.line(child, this))
        else if (handler) line.push(text(' '), ...this.inlines(child.children), text(' '))
        else line.push(...this.inlines(child.children))
      }
      return line
    })
  }

  /** One text node. */
  text(content: HastText): Text {
    return content.position ? text(content.value, place(content.position)) : text(content.value)
  }

  /** Reports what was counted. Called when the page has been read. */
  reportTallies(): void {
    const { activeUrl, math, drawn } = this.tallies
    if (activeUrl.count) this.context.messages.report(urlDropped, activeUrl, activeUrl)
    if (math.count) this.context.messages.report(mathElement, math, math)
    if (drawn.count) this.context.messages.report(formulaDrawn, drawn, drawn)
  }

  private handlerOf(element: Element): Handler | undefined {
    const own = this.own?.(element)
    if (own) return own
    const entry = vocabulary[element.tagName]
    return entry && 'handled' in entry ? handlers[entry.handled] : undefined
  }

  /** Guards the stack: no recursion of a reading goes deeper than the limit. */
  deeper<T>(read: () => T): T {
    // `isBlocky`, `flow` and `inlines` may each add a level for one element.
    if (++this.depth > this.context.limits.depth * 3) throw limitError(this.context.limits, 'depth')
    const result = read()
    this.depth--
    return result
  }
}

/** The name of a picture in an icon font (`<span class="material-icons">table_chart</span>`): readers see the picture. */
const isIcon = (element: Element): boolean =>
  classes(element).some(name => /^material-(?:icons|symbols)(?:-|$)/.test(name))

const isIgnored = (element: Element): boolean => {
  const entry = vocabulary[element.tagName]
  return entry !== undefined && 'ignored' in entry
}

/** A line of nothing but images, with links and marks round them, is those images; each remembers where it leads. */
export function imagesOf(line: readonly Inline[]): Block[] | undefined {
  const images: Block[] = []
  const enter = (nodes: readonly Node[], link?: string): boolean =>
    nodes.every(part => {
      if (part.type === 'inlineGraphic') {
        const { type: _, hints, ...fields } = part
        const all = [...(hints ?? []), ...(link === undefined ? [] : [`link:${link}`])]
        images.push({ ...fields, ...(all.length ? { hints: all } : {}), type: 'graphic' })
        return true
      }
      if (part.type === 'break' || (part.type === 'text' && /^[\s\u00A0]*$/.test(part.value))) return true
      return (
        'children' in part &&
        part.children.length > 0 &&
        part.type !== 'anchor' &&
        enter(part.children, part.type === 'link' ? part.url : link)
      )
    })
  return enter(line) && images.length ? images : undefined
}
