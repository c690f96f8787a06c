/**
 * Headings and what follows them become sections, nested by level. Wrappers of the source that only wrap are taken away on
 * the way; a heading in a wrapper inside another headed wrapper is deeper than the outer heading, whatever its own level says.
 */
import type { Heading, Node, Section } from '@offprint/ast'
import { childrenOf, node as make, text, textOf, walk } from '@offprint/ast'
import { adopt, bodyOf, type Holder, hinted } from '../blocks.js'
import { headingJump } from '../body-messages.js'
import { isDeclared } from '../data/declaration-names.js'
import { sectionName } from '../data/section-names.js'
import { cut, lineOf, trim } from '../inline-text.js'
import { labelAt } from '../label.js'
import { wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'
import { isNotes, isReferencePart } from '../reference-items.js'
import { toldAs, toldLabel, toldType } from '../told-parts.js'

/** Names by which sources call things that are more than wrappers. */
const meaning =
  /^(?:class|role|id|style):(?:.*[-_])?(?:fig|figure|figs|image|img|thumb|table|tbl|tw-foot|tblwrap-foot|t-foot|tfoot|box|boxed|sidebar|aside|equation|formula|disp|math|footnotes?|endnotes?|fn|references?|refs?|ref-list|biblio\w*|quote|supp\w*|scheme|video|caption|abstract|declaration)(?:[-_]?\w{0,12})?$|^tag:(?:aside|figure|blockquote|details)$|^role:doc-(?:acknowledgments|footnotes?|endnotes?|bibliography|tip|pullquote)$/

export const pass: Pass = {
  name: 'sections',
  doc: 'Flat headings become nested sections; the numbers in front of headings become labels.',
  run(article, context) {
    const body = bodyOf(article)
    const jumps: { title: string; from: number; to: number; node: Node }[] = []
    const root: Holder = { type: 'body', children: [] }
    const open: { depth: number; into: Holder }[] = [{ depth: 0, into: root }]

    const closeTo = (depth: number): void => {
      while (open.length > 1 && open[open.length - 1]!.depth >= depth) open.pop()
    }
    const enter = (blocks: readonly Node[], least: number, wrapper?: Node): void => {
      // A wrapper with one heading of its own, at its start, is a section: headed wrappers of its kind are below that heading,
      // and so is all that stands in the box of the abstract.
      const alone =
        blocks[0]?.type === 'heading' &&
        blocks.filter(block => block.type === 'heading').length === 1 &&
        ((wrapper !== undefined && hinted(wrapper, abstractHint)) ||
          blocks.every(
            block => block.type !== 'container' || !containsHeading(block) || isAlike(block, wrapper)
          ))
      let inner = least
      for (const block of blocks) {
        if (
          block.type === 'container' &&
          onlyWraps(block as unknown as Holder) &&
          !(inReferences(open) && !containsHeading(block))
        ) {
          const wrapped = block as unknown as Holder
          if (startsWithHeading(wrapped)) headOf(wrapped, block)
          else if (wrapped.children[0]) adopt(wrapped.children[0], block)
          const before = new Set(open)
          const outer = open[open.length - 1]!
          const whole = isBoxOfAbstract(block, outer.into)
          enter(wrapped.children, inner, block)
          if (whole && open[open.length - 1] === outer && block !== blocks[blocks.length - 1]) open.pop()
          // What follows a section of the source that has words of its own is not in it.
          if (
            (hinted(wrapped, 'tag:section') || isAbstract(wrapped) || isDeclaration(wrapped)) &&
            startsWithHeading(wrapped) &&
            wrapped.children.some(part => part.type !== 'heading' && wordsOf([part]) !== '')
          )
            while (!before.has(open[open.length - 1]!)) open.pop()
          continue
        }
        if (block.type !== 'heading') {
          // References and notes that nothing heads are not the end of the section before them.
          const inside = open[open.length - 1]!
          if (
            block.type === 'container' &&
            (isReferencePart(block) || isNotes(block)) &&
            inside.into.children.length > 1 &&
            !inReferences(open)
          )
            open.splice(1)
          // A part that says what it is stands beside the sections before it.
          const told = toldAs(block)
          if (told === 'Section' || told === 'Rest') closeTo(Number(toldType(block)) || 1)
          else if (told) open.splice(1)
          if (told === 'Rest') {
            open[open.length - 1]!.into.children.push(...childrenOf(block))
            continue
          }
          const section = open[open.length - 1]!
          const whole = isBoxOfAbstract(block, section.into)
          section.into.children.push(block)
          if (whole && block !== blocks[blocks.length - 1]) open.pop()
          continue
        }
        // A heading printed twice, by the site and by the article, heads one section.
        const twin = open[open.length - 1]!.into
        if (isUnder(block, twin)) {
          context.ledger.drop(textOf(block), 'duplicate', block.position)
          adopt(twin as unknown as Node, block)
          continue
        }
        // Pages nest the references in the last section although their headings are of one level.
        const out = block.depth < least && sectionName(textOf(block)) === 'references'
        const depth = out ? block.depth : Math.max(block.depth, least)
        if (alone && blocks !== body.children) inner = depth + 1
        while (open[open.length - 1]!.depth >= depth) open.pop()
        const outer = open[open.length - 1]!
        if (outer.depth > 0 && depth > outer.depth + 1)
          jumps.push({ title: textOf(block), from: outer.depth, to: depth, node: block })
        const made = sectionOf(block)
        outer.into.children.push(made)
        open.push({ depth, into: made as unknown as Holder })
      }
    }
    enter(body.children, 1)
    body.children = root.children
    numberSections(body)
    const first = jumps[0]
    if (first) context.messages.report(headingJump, { count: jumps.length, ...first }, first.node)
  }
}

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
  return first?.type === 'heading' && sectionName(textOf(first)) === 'abstract'
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

const numberForms: [RegExp, (label: string) => number | undefined][] = [
  [/^(\d{1,2}(?:\.\d{1,2}){1,4})[.)]?[\s\u00A0]+(?=\S)/, label => Number(label.split('.').pop())],
  [/^(\d{1,2})[.)][\s\u00A0]*(?=[^\d\s])/, Number],
  [/^(\d{1,2})[\s\u00A0]+(?=\p{Lu})/u, Number],
  [/^([IVX]{1,6})[.)][\s\u00A0]+(?=\S)/, roman],
  [/^([A-H]\.\d{1,2}(?:\.\d{1,2}){0,3})[.)]?[\s\u00A0]+(?=\S)/, label => Number(label.split('.').pop())],
  [/^([A-H])[.)][\s\u00A0]+(?=\S)/, label => label.charCodeAt(0) - 64]
]

/**
 * Takes numbers from the front of titles. “5 years of follow-up” begins with a number too: a number counts when it is the
 * place of the section among its neighbours, or when it has parts or a point and follows the one before.
 */
function numberSections(parent: Holder): void {
  const sections = parent.children.filter(child => child.type === 'section')
  for (const section of sections) numberSections(section as unknown as Holder)
  // What has its number needs none out of its words; nor do its neighbours, which were told that they have none.
  if (!sections.length || sections.some(section => section.label !== undefined)) return
  for (const [pattern, value] of numberForms) {
    const found = sections.map(section => {
      const title = section.children[0]
      const match = title?.type === 'title' ? pattern.exec(lineOf(title.children)) : null
      return match ? { title: title!, section, match, value: value(match[1]!) } : undefined
    })
    const numbered = found.filter(entry => entry !== undefined)
    if (!numbered.length) continue
    const rising = numbered.every((entry, i) => i === 0 || entry.value === (numbered[i - 1]!.value ?? 0) + 1)
    if (!rising || (numbered.length === 1 && pattern === numberForms[2]![0])) continue
    if (numbered[0]!.value !== 1 && !numbered[0]!.match[1]!.includes('.') && numbered.length < 3) continue
    for (const { title, section, match } of numbered) {
      if (title.type !== 'title') continue
      section.label = match[1]!
      title.children = trim(cut(title.children, match[0].length)[1]) as typeof title.children
      if (!title.children.length) title.children = [text(match[0].trim())]
    }
    return
  }
}

function roman(label: string): number | undefined {
  const value: Record<string, number> = { I: 1, V: 5, X: 10 }
  let sum = 0
  for (let i = 0; i < label.length; i++) {
    const here = value[label[i]!]!
    sum += here < (value[label[i + 1]!] ?? 0) ? -here : here
  }
  return sum
}
