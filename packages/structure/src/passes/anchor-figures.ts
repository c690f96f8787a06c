/**
 * Figures and tables that the source gathers at the end go behind the block that first calls them out, in a run-in section
 * too. Those that nobody calls stay at the end of the body and are reported. The heading of the emptied part goes.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'
import { bodyOf, type Holder } from '../blocks.js'
import { neverCalled } from '../body-messages.js'
import { sectionName } from '../data/section-names.js'
import type { Pass } from '../pass.js'

const floating = new Set<Node['type']>(['figure', 'table', 'media', 'boxedText', 'graphic'])

export const pass: Pass = {
  name: 'anchor-figures',
  doc: 'Figures and tables gathered at the end move behind the block that first calls them out.',
  run(article, context) {
    const body = bodyOf(article)
    const gathered: { node: Node; from: string }[] = []
    takeGathered(body, gathered, (title, node) => context.ledger.drop(title, 'container', node.position))
    takeTrailing(body, gathered)
    if (!gathered.length) return

    const wanted = new Set(gathered.map(({ node }) => node.id).filter(id => id !== undefined))
    const places = firstCalls(body, wanted)
    const behind = new Map<Node, Node[]>()
    const orphans: Node[] = []
    const order = [...places.keys()]
    const byId = new Map(gathered.map(entry => [entry.node.id, entry]))
    for (const id of order) {
      const entry = byId.get(id)!
      const block = places.get(id)!
      const label = labelOf(entry.node)
      context.ledger.move(
        label,
        entry.from,
        `behind its first call-out: “${clip(textOf(block))}”`,
        entry.node.position
      )
      const row = behind.get(block)
      if (row) row.push(entry.node)
      else behind.set(block, [entry.node])
    }
    for (const { node } of gathered) {
      if (node.id !== undefined && places.has(node.id)) continue
      orphans.push(node)
      if (node.type !== 'graphic') context.messages.report(neverCalled, { label: labelOf(node) }, node)
    }
    settle(body, behind)
    if (orphans.length) {
      // Behind sections JATS lets no block stand: the last section of the body takes what is left over.
      let last = body
      for (;;) {
        const inner = last.children[last.children.length - 1]
        if (inner?.type !== 'section') break
        last = inner as unknown as Holder
      }
      last.children = [...last.children, ...orphans]
    }
  }
}

/** Takes figures out of sections that are called “Figures”; sections left empty go with their heading. */
function takeGathered(
  holder: Holder,
  gathered: { node: Node; from: string }[],
  emptied: (title: string, node: Node) => void
): void {
  holder.children = holder.children.filter(child => {
    if (child.type !== 'section') return true
    const section = child as unknown as Holder
    const title = child.children[0]
    const name = title?.type === 'title' ? textOf(title) : ''
    if (sectionName(name) === 'figures') {
      takeFrom(section, name, gathered, emptied)
      if (section.children.every(part => part.type === 'title')) {
        emptied(name, child)
        return false
      }
      return true
    }
    takeGathered(section, gathered, emptied)
    return true
  })
}

function takeFrom(
  section: Holder,
  name: string,
  gathered: { node: Node; from: string }[],
  emptied: (title: string, node: Node) => void
): void {
  section.children = section.children.filter(child => {
    if (floating.has(child.type)) {
      gathered.push({ node: child, from: `section “${name}”` })
      return false
    }
    if (child.type === 'section' || child.type === 'container') {
      const inner = child as unknown as Holder
      takeFrom(inner, name, gathered, emptied)
      if (inner.children.every(part => part.type === 'title')) {
        const title = inner.children[0]
        if (title) emptied(textOf(title), title)
        return false
      }
    }
    return true
  })
}

/** Takes the figures behind the last words of the body, where there are several: a heading was not needed to gather them. */
function takeTrailing(body: Holder, gathered: { node: Node; from: string }[]): void {
  let last = body
  for (;;) {
    const inner = last.children[last.children.length - 1]
    if (inner?.type !== 'section') break
    last = inner as unknown as Holder
  }
  let first = last.children.length
  while (
    first > 0 &&
    floating.has(last.children[first - 1]!.type) &&
    last.children[first - 1]!.type !== 'boxedText'
  )
    first--
  const trailing = last.children.slice(first)
  if (trailing.filter(node => node.type === 'figure' || node.type === 'table').length < 2) return
  last.children = last.children.slice(0, first)
  gathered.push(...trailing.map(node => ({ node, from: 'the end of the body' })))
}

/** The block of the flow that first calls each thing, in the order of the calls. */
function firstCalls(body: Holder, wanted: ReadonlySet<string>): Map<string, Node> {
  const found = new Map<string, Node>()
  const look = (node: Node, block: Node): void => {
    if (node.type === 'crossReference')
      for (const id of node.targets) if (wanted.has(id) && !found.has(id)) found.set(id, block)
    for (const child of childrenOf(node)) look(child, block)
  }
  const enter = (holder: Holder): void => {
    for (const child of holder.children) {
      if (child.type === 'section' || child.type === 'container') enter(child as unknown as Holder)
      else if (child.type !== 'title' && !floating.has(child.type)) look(child, child)
    }
  }
  enter(body)
  return found
}

function settle(holder: Holder, behind: ReadonlyMap<Node, Node[]>): void {
  holder.children = holder.children.flatMap(child => {
    if (child.type === 'section' || child.type === 'container') settle(child as unknown as Holder, behind)
    const figures = behind.get(child)
    return figures ? [child, ...figures] : [child]
  })
}

const labelOf = (node: Node): string =>
  (node as { label?: string }).label ?? (node.type === 'table' ? 'A table' : 'A figure')
const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
