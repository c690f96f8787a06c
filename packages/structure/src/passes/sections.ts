/**
 * Headings and what follows them become sections, nested by level. Wrappers of the source that only wrap are taken away on
 * the way; a heading in a wrapper inside another headed wrapper is deeper than the outer heading, whatever its own level says.
 */
import type { Heading, Node, Section } from '@offprint/ast'
import { childrenOf, node as make, textOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { adopt, bodyOf, type Holder, hinted } from '../blocks.js'
import { headingJump } from '../body-messages.js'
import { abstractKind } from '../data/abstract-kinds.js'
import { isDeclared } from '../data/declaration-names.js'
import { headingKey, type SectionName, sectionName } from '../data/section-names.js'
import { lineOf } from '../inline-text.js'
import { labelAt } from '../label.js'
import { wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'
import { isNotes, isReferencePart } from '../reference-items.js'
import { numberSections } from '../section-numbers.js'
import { informing } from '../told-lines.js'
import { toldAs, toldLabel, toldType } from '../told-parts.js'
import { nest } from './run-in.js'

/** Names by which sources call things that are more than wrappers. */
const meaning =
  /^(?:class|role|id|style):(?:.*[-_])?(?:fig|figure|figs|image|img|thumb|table|tbl|tw-foot|tblwrap-foot|t-foot|tfoot|box|boxed|sidebar|aside|equation|formula|disp|math|footnotes?|endnotes?|fn|references?|refs?|ref-list|biblio\w*|quote|supp\w*|scheme|video|caption|abstract|declaration)(?:[-_]?\w{0,12})?$|^tag:(?:aside|figure|blockquote|details)$|^role:doc-(?:acknowledgments|footnotes?|endnotes?|bibliography|tip|pullquote)$/

export const pass: Pass = {
  name: 'sections',
  doc: 'Flat headings become nested sections; the numbers in front of headings become labels.',
  run(article, context) {
    const body = bodyOf(article)
    const nesting = new Nesting(body, context)
    nesting.enter(body.children, 1)
    body.children = behindText(nesting.root.children, nesting.informed)
    numberSections(body)
    const { jumps } = nesting
    const first = jumps[0]
    if (first) context.messages.report(headingJump, { count: jumps.length, ...first }, first.node)
  }
}

interface Open {
  depth: number
  into: Holder
}

/** The sections that are open while the text is gone through, the innermost last. */
class Nesting {
  readonly root: Holder = { type: 'body', children: [] }
  /** Headings that skip a level. */
  readonly jumps: { title: string; from: number; to: number; node: Node }[] = []
  /** Sections of a box that informs about the article: “**Provenance:** Commissioned”. */
  readonly informed = new Set<Node>()
  private readonly open: Open[] = [{ depth: 0, into: this.root }]

  constructor(
    private readonly body: Holder,
    private readonly context: RecogniseContext
  ) {}

  private get innermost(): Open {
    return this.open[this.open.length - 1]!
  }

  /**
   * Puts blocks where they belong.
   * @param least the depth that a heading among them has at least
   */
  enter(blocks: readonly Node[], least: number, wrapper?: Node): void {
    const alone = isHeadedOnce(blocks, wrapper)
    let inner = least
    for (const block of blocks) {
      const last = block === blocks[blocks.length - 1]
      if (block.type === 'heading') {
        const depth = this.openSection(block, least)
        if (depth !== undefined && alone && blocks !== this.body.children) inner = depth + 1
      } else if (
        block.type === 'container' &&
        onlyWraps(block as unknown as Holder) &&
        !(inReferences(this.open) && !containsHeading(block))
      )
        this.unwrap(block, inner, last)
      else this.put(block, last)
    }
  }

  /** What a wrapper holds, without it. */
  private unwrap(block: Node, least: number, last: boolean): void {
    const { open } = this
    const wrapped = block as unknown as Holder
    if (hinted(wrapped, informing)) this.setApart(wrapped)
    if (startsWithHeading(wrapped)) headOf(wrapped, block)
    else if (wrapped.children[0]) adopt(wrapped.children[0], block)
    const before = new Set(open)
    const outer = this.innermost
    const whole = isBoxOfAbstract(block, outer.into)
    this.enter(wrapped.children, least, block)
    if (whole && this.innermost === outer && !last) open.pop()
    // What follows a section of the source that has words of its own is not in it.
    if (
      (hinted(wrapped, 'tag:section') || isAbstract(wrapped) || isDeclaration(wrapped)) &&
      startsWithHeading(wrapped) &&
      wrapped.children.some(part => part.type !== 'heading' && wordsOf([part]) !== '')
    )
      while (!before.has(this.innermost)) open.pop()
  }

  /** The labelled lines of a box about the article are parts of it alone: the text goes on behind the box. */
  private setApart(box: Holder): void {
    const parts = nest(box.children)
    if (!parts) return
    box.children = parts
    for (const part of parts) if (part.type === 'section') this.informed.add(part)
  }

  /** A block of the section that is open, or of one before it. */
  private put(block: Node, last: boolean): void {
    const { open } = this
    // References and notes that nothing heads are not the end of the section before them.
    if (
      block.type === 'container' &&
      (isReferencePart(block) || isNotes(block)) &&
      this.innermost.into.children.length > 1 &&
      !inReferences(open)
    )
      open.splice(1)
    // A part that says what it is stands beside the sections before it.
    const told = toldAs(block)
    if (told === 'Section' || told === 'Rest') {
      const depth = Number(toldType(block)) || 1
      while (open.length > 1 && this.innermost.depth >= depth) open.pop()
    } else if (told) open.splice(1)
    const section = this.innermost.into
    if (told === 'Rest') {
      section.children.push(...childrenOf(block))
      return
    }
    const whole = isBoxOfAbstract(block, section)
    section.children.push(block)
    if (whole && !last) open.pop()
  }

  /** @returns the depth of the section; nothing when the heading opens none */
  private openSection(heading: Heading, least: number): number | undefined {
    const { open } = this
    // A heading printed twice, by the site and by the article, heads one section.
    const twin = this.innermost.into
    if (isUnder(heading, twin)) {
      this.context.ledger.drop(textOf(heading), 'duplicate', heading.position)
      adopt(twin as unknown as Node, heading)
      return undefined
    }
    // Pages nest the references in the last section although their headings are of one level.
    const out = heading.depth < least && sectionName(textOf(heading)) === 'references'
    const told = out ? heading.depth : Math.max(heading.depth, least)
    const depth = Math.min(told, this.levelOfThanks(heading))
    while (this.innermost.depth >= depth) open.pop()
    const outer = this.innermost
    if (outer.depth > 0 && depth > outer.depth + 1)
      this.jumps.push({ title: textOf(heading), from: outer.depth, to: depth, node: heading })
    const made = sectionOf(heading)
    outer.into.children.push(made)
    open.push({ depth, into: made as unknown as Holder })
    return depth
  }

  /** “REFERENCES” may look smaller than “ACKNOWLEDGEMENTS” above it: no list of works is a part of thanks or declarations. */
  private levelOfThanks(heading: Heading): number {
    if (sectionName(textOf(heading)) !== 'references') return Infinity
    const above = this.open.find(({ into }) => {
      const name = into.children[0]?.type === 'title' ? sectionName(textOf(into.children[0])) : undefined
      return name !== undefined && closing.has(name)
    })
    return above?.depth ?? Infinity
  }
}

/** Parts that stand behind the text and hold no other part of an article. */
const closing = new Set<SectionName>([
  'acknowledgements',
  'competing-interests',
  'contributions',
  'funding',
  'data-availability'
])

/** Sections in front of plain text would take it in (JATS: sec, then nothing but sec): those of a box go behind the text. */
function behindText(row: Node[], informed: ReadonlySet<Node>): Node[] {
  if (!row.some((node, i) => node.type !== 'section' && informed.has(row[i - 1]!))) return row
  return [...row.filter(node => !informed.has(node)), ...row.filter(node => informed.has(node))]
}

/**
 * A wrapper with one heading of its own, at its start, is a section: headed wrappers of its kind are below that heading, and so is
 * all that stands in the box of the abstract.
 */
const isHeadedOnce = (blocks: readonly Node[], wrapper: Node | undefined): boolean =>
  blocks[0]?.type === 'heading' &&
  blocks.filter(block => block.type === 'heading').length === 1 &&
  ((wrapper !== undefined && hinted(wrapper, abstractHint)) ||
    blocks.every(block => block.type !== 'container' || !containsHeading(block) || isAlike(block, wrapper)))

const abstractHint = /^(?:class|id|role):(?:doc-)?abstract$/

/** The box that the page calls an abstract, right below the heading of that name, is all of it. */
const isBoxOfAbstract = (block: Node, section: Holder): boolean =>
  block.type === 'container' &&
  hinted(block, abstractHint) &&
  section.children.length === 1 &&
  isTitled(section, 'abstract')

/** Whether a heading says nothing but the words of the heading right above it. */
function isUnder(heading: Heading, section: Holder): boolean {
  const [title, ...more] = section.children
  return (
    title?.type === 'title' &&
    more.length === 0 &&
    wordsOf([title]).toLowerCase() === wordsOf([heading]).toLowerCase()
  )
}

/** Whether two wrappers go by one name, or by none: the same element, a class in common. */
function isAlike(one: Node, other: Node | undefined): boolean {
  const names = (node: Node | undefined, kind: string): string[] =>
    node?.hints?.filter(hint => hint.startsWith(kind)) ?? []
  const [own, its] = [names(one, 'class:'), names(other, 'class:')]
  return (
    names(one, 'tag:')[0] === names(other, 'tag:')[0] &&
    (own.length + its.length === 0 || own.some(name => its.includes(name)))
  )
}

/** Wrappers under “References” part the entries from one another. */
const inReferences = (open: readonly { into: Holder }[]): boolean =>
  isTitled(open[open.length - 1]!.into, 'references')

function isTitled(section: Holder, name: 'references' | 'abstract'): boolean {
  const title = section.children[0]
  return title?.type === 'title' && sectionName(textOf(title)) === name
}

function sectionOf(heading: Heading): Section {
  const { id, lang, dir, position, hints } = heading
  const label = toldLabel(heading)
  return make('section', { id, lang, dir, hints, position, ...(label === undefined ? {} : { label }) }, [
    make('title', { position }, heading.children)
  ])
}

/** The first thing in a wrapper; wrappers that were emptied of buttons are nothing, nor are places to jump to. */
const leadOf = (container: Holder): Node | undefined =>
  container.children.find(child =>
    child.type === 'paragraph'
      ? wordsOf([child]) !== '' || child.children.some(part => part.type === 'inlineGraphic')
      : child.type !== 'container' || child.children.length > 0
  )

function startsWithHeading(container: Holder): boolean {
  const first = leadOf(container)
  if (first?.type === 'heading') return true
  return first?.type === 'container' && startsWithHeading(first as unknown as Holder)
}

/** The box of an abstract: where the text below it has no heading, nothing else says where the abstract ends. */
function isAbstract(container: Holder): boolean {
  const first = leadOf(container)
  if (first?.type !== 'heading') return false
  return sectionName(textOf(first)) === 'abstract' || abstractKind(headingKey(textOf(first))) !== undefined
}

/** The box of a declaration (“Funded by”) with no other heading in it: what stands below the box is no part of it. */
function isDeclaration(container: Holder): boolean {
  const first = leadOf(container)
  if (first?.type === 'container') return isDeclaration(first as unknown as Holder)
  return (
    first?.type === 'heading' &&
    isDeclared(textOf(first)) &&
    countHeadings(container) === 1 &&
    container.children.some(part => part !== first && wordsOf([part]).length > linkedIn(part))
  )
}

/** How long the words of links are: a heading may have a list of links to the other headings beside it. */
function linkedIn(root: Node): number {
  let length = 0
  walk(root, node => {
    if (node.type === 'link') length += wordsOf([node]).length + 1
    return undefined
  })
  return length
}

const countHeadings = (node: Holder): number =>
  node.children.reduce(
    (sum, child) =>
      sum +
      (child.type === 'heading'
        ? 1
        : child.type === 'container'
          ? countHeadings(child as unknown as Holder)
          : 0),
    0
  )

/** The heading of a wrapper answers to the wrapper's id, and keeps its hints as evidence. */
function headOf(container: Holder, from: Node): void {
  let first = leadOf(container)
  while (first?.type === 'container') first = leadOf(first as unknown as Holder)
  if (first?.type !== 'heading') return
  if (from.id !== undefined) {
    // The wrapper's own name is the one that call-outs of sections use.
    const own = first.id
    first.id = from.id
    if (own !== undefined) adopt(first, { id: own })
  }
  adopt(first, { hints: from.hints ?? [] })
  first.hints = [...(first.hints ?? []), ...(from.hints ?? []).filter(hint => !hint.startsWith('tag:'))]
}

function onlyWraps(container: Holder): boolean {
  // Its heading was a caption: it wraps a figure or a table.
  if (
    container.children.some(part => hinted(part, 'role:caption')) &&
    !container.children.some(containsHeading)
  )
    return false
  // Notes of a page are parts without headings.
  if (hinted(container, /^role:doc-(?:foot|end)notes?$/) && !container.children.some(containsHeading))
    return false
  if (hinted(container, 'tag:section') || hinted(container, 'tag:article') || hinted(container, 'tag:main'))
    return !isBox(container)
  if (container.children.some(containsHeading)) return !isBox(container)
  if (container.hints?.some(hint => meaning.test(hint))) return false
  return !container.children.some(isShown)
}

/** A box has a heading of its own that is no heading of the article. */
function isBox(container: Holder): boolean {
  // What holds several headings is a part of the article, or all of it, whatever its name.
  if (headingsIn(container, 3) > 2) return false
  if (
    hinted(container, 'tag:aside') ||
    hinted(container, /^class:(?:.*[-_])?(?:box|boxed|sidebar|callout)(?:[-_].*|text|ed)?$/)
  )
    return true
  const first = container.children[0]
  return (
    first !== undefined &&
    labelAt(lineOf('children' in first ? (first.children as Node[]) : []).trim(), 0)?.kind === 'box'
  )
}

/** Counts headings, up to `most`. */
function headingsIn(container: Holder, most: number): number {
  let count = 0
  for (const child of container.children) {
    if (count >= most) break
    if (child.type === 'heading') count++
    else if (child.type === 'container') count += headingsIn(child as unknown as Holder, most - count)
  }
  return count
}

function containsHeading(node: Node): boolean {
  if (node.type === 'heading') return true
  if (node.type !== 'container' || isBox(node as unknown as Holder)) return false
  return (node as unknown as Holder).children.some(containsHeading)
}

/** Things that a wrapper may hold together with their caption or number. */
function isShown(node: Node): boolean {
  switch (node.type) {
    case 'graphic':
    case 'inlineGraphic':
    case 'figure':
    case 'table':
    case 'grid':
    case 'equation':
    case 'media':
      return true
    case 'paragraph':
      return (
        labelAt(lineOf(node.children as Node[]).trimStart(), 0) !== undefined ||
        (node.children as Node[]).some(isShown)
      )
    case 'container':
    case 'link':
    case 'span':
    case 'strong':
      return (node.children as Node[]).some(isShown)
    default:
      return false
  }
}
