/** Sections, their headings, and the parts of the end matter that look like sections. */
import type { Acknowledgement, Appendix, Body, Declaration, Node, Section, Title } from '@offprint/ast'
import { child, childrenOf, textOf } from '@offprint/ast'
import { deepHeading, untitledSection } from '../messages.js'
import { blocksOf, inlinesOf, isInline, within } from './content.js'
import type { Handler } from './handler.js'
import { separator } from './label.js'
import { paragraph } from './paragraph.js'
import type { Place, WriteState } from './state.js'
import { runs } from './text.js'
import type { Block, Inline } from './word.js'

export const section: Handler<Section> = {
  block(node, place, state) {
    const title = child(node, 'title')
    const rest = node.children.filter(part => part !== title)
    if (node.runIn && title) return runIn(node, title, rest, place, state)
    if (!title && !node.label) state.messages.report(untitledSection, {}, node)
    const head = title || node.label ? [heading(node, title, node.label, place, state)] : []
    const blocks = [...head, ...rowBlocks(rest, { ...place, depth: place.depth + 1 }, state)]
    return head.length ? blocks : state.part('Section', blocks, String(place.depth))
  }
}

/** The text. */
export const body: Handler<Body> = {
  block: (node, place, state) => rowBlocks(node.children, place, state)
}

/** What stands between the sections of a row, or behind the last, is in none of them; nothing on a page shows that. */
function rowBlocks(row: readonly Node[], place: Place, state: WriteState): Block[] {
  const blocks: Block[] = []
  let run: Node[] = []
  let begun = false
  const flush = (): void => {
    const made = blocksOf(run, place, state)
    blocks.push(...(begun ? state.part('Rest', made, String(place.depth)) : made))
    run = []
  }
  for (const node of row) {
    if (node.type !== 'section') {
      run.push(node)
      continue
    }
    flush()
    begun = true
    blocks.push(...blocksOf([node], place, state))
  }
  flush()
  return blocks
}

/** A part of the end matter: a heading of the first level and what follows. */
export const endPart: Handler<Acknowledgement | Declaration | Appendix> = {
  block(node, place, state) {
    const title = child(node, 'title')
    const label = node.type === 'appendix' ? node.label : undefined
    const head = title || label ? [heading(node, title, label, place, state)] : []
    const rest = childrenOf(node).filter(part => part !== title)
    const framed = node.type === 'appendix' ? { framed: true as const } : {}
    const blocks = [...head, ...blocksOf(rest, { ...place, ...framed, depth: place.depth + 1 }, state)]
    if (node.type === 'acknowledgement') return state.part('Acknowledgement', blocks)
    if (node.type === 'appendix') return state.part('Appendix', blocks)
    // One of the front matter is bounded where it is printed.
    return state.isFront(node) ? blocks : state.part('Declaration', blocks, node.kind)
  }
}

/** A heading paragraph with the bookmark of what it heads. */
export function heading(
  node: Node,
  title: Title | undefined,
  label: string | undefined,
  place: Place,
  state: WriteState
): Block {
  if (place.depth > 6 && !place.headingStyle)
    state.messages.report(deepHeading, { title: title ? textOf(title).slice(0, 80) : (label ?? '') }, node)
  const style = place.headingStyle ?? `Heading${Math.min(place.depth, 6)}`
  const at = within(title ?? node, { ...place, style, indent: 0 })
  const number = label
    ? [
        ...runs(label, { ...at.format, style: 'SectionNumber' }, state),
        ...(title ? runs(separator(label), { ...at.format, style: 'LabelSeparator' }, state) : [])
      ]
    : []
  const words = title ? inlinesOf(title.children, at.format, state) : []
  return paragraph(state.marked(node, [...number, ...words]), at, state, unnumbered(node, style, state))
}

/**
 * A template may number headings by itself. That is right for sections of an article that prints no numbers; it would
 * number “1. Introduction” twice, and number what articles do not number.
 */
function unnumbered(node: Node, style: string, state: WriteState): { numbering?: false } {
  if (!state.numberedStyles.has(style)) return {}
  return node.type === 'section' && !state.printsSectionNumbers ? {} : { numbering: false }
}

/**
 * A heading that opens its first paragraph. The sign after it is not in the tree; a colon is what such headings have, and
 * the reader takes it off again.
 */
function runIn(node: Section, title: Title, rest: readonly Node[], place: Place, state: WriteState): Block[] {
  const format = { ...place.format, style: 'RunInHeading' }
  const label = node.label ? runs(node.label + separator(node.label), format, state) : []
  const words = inlinesOf(title.children, format, state)
  // In an abstract of ours it is marked as added; in the text a reader of any file needs to see it.
  const added = place.headingStyle === 'AbstractHeading'
  const look = added ? { ...format, style: 'CaptionSeparator', bold: true as const } : format
  const sign = runs(/[.:?!]$/.test(textOf(title).trim()) ? '' : ':', look, state)
  const head: Inline[] = state.marked(node, [...label, ...words, ...sign])
  const [first, ...others] = rest
  const inner = { ...place, depth: place.depth + 1 }
  if (first?.type !== 'paragraph') return [paragraph(head, place, state), ...blocksOf(rest, inner, state)]
  const [lead, after] = line(first.children)
  const body = [
    ...head,
    ...runs(' ', place.format, state),
    ...inlinesOf(lead, within(first, place).format, state)
  ]
  return [
    paragraph(state.isTarget(first) ? state.marked(first, body) : body, within(first, place), state),
    ...blocksOf([...after, ...others], inner, state)
  ]
}

/** The inline start of a paragraph's content, and what comes after it. */
export function line(nodes: readonly Node[]): [readonly Node[], readonly Node[]] {
  const at = nodes.findIndex(part => !isInline(part))
  return at < 0 ? [nodes, []] : [nodes.slice(0, at), nodes.slice(at)]
}
