/**
 * Final ids: the same for the same article whatever its source called things. Sections S1, S1_1; figures F1; tables T1;
 * equations E1; boxes B1; references R1; notes fn1; affiliations aff1; correspondence cor1; appendices A1; supplements SM1.
 * Targets and links follow; a link into nothing becomes plain text and is reported.
 */
import type { Article, CrossReference, Node, NodeType } from '@offprint/ast'
import { childrenOf, node as make, specs, textOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { namesOf, replaceNodes } from '../blocks.js'
import { deadLink } from '../body-messages.js'
import type { Pass } from '../pass.js'

/** Nodes that always have an id. */
const prefixes: Partial<Record<NodeType, string>> = {
  figure: 'F',
  table: 'T',
  equation: 'E',
  boxedText: 'B',
  reference: 'R',
  footnote: 'fn',
  affiliation: 'aff',
  correspondence: 'cor',
  appendix: 'A',
  supplement: 'SM'
}

/** Nodes that have one only when something points at them. */
const lesser: Partial<Record<NodeType, string>> = {
  paragraph: 'P',
  list: 'L',
  listItem: 'LI',
  media: 'M',
  graphic: 'G',
  inlineEquation: 'IE',
  statement: 'ST',
  codeBlock: 'C',
  contributor: 'au',
  abstract: 'AB',
  declaration: 'D',
  acknowledgement: 'ACK',
  tableCell: 'TC',
  anchor: 'a'
}

const kindOf: Partial<Record<NodeType, CrossReference['kind']>> = {
  figure: 'figure',
  panel: 'figure',
  table: 'table',
  equation: 'equation',
  section: 'section',
  boxedText: 'box',
  appendix: 'appendix',
  supplement: 'supplement',
  footnote: 'footnote',
  affiliation: 'affiliation'
}

export const pass: Pass = {
  name: 'ids',
  doc: 'Every part that something may point at gets its final id; targets follow.',
  run(article, context) {
    const byName = names(article)
    linksWithin(article, byName, context)
    const targeted = new Set<Node>()
    eachTarget(article, name => {
      const node = byName.get(name)
      if (node) targeted.add(node)
      return name
    })
    assign(article, targeted)
    eachTarget(article, name => byName.get(name)?.id ?? name)
  }
}

/** Nodes by every name they answer to; a wrapper that goes away is named by its first part. */
function names(article: Article): Map<string, Node> {
  const byName = new Map<string, Node>()
  walk(article, node => {
    for (const name of namesOf(node)) {
      if (byName.has(name)) continue
      const meant = lasting(node)
      if (meant) byName.set(name, meant)
    }
  })
  return byName
}

function lasting(node: Node): Node | undefined {
  if (node.type !== 'container') return node.type === 'fact' || node.type === 'text' ? undefined : node
  for (const child of childrenOf(node)) {
    const found = lasting(child)
    if (found) return found
  }
  return undefined
}

/** Links to places of the article that no other pass knew. */
function linksWithin(article: Article, byName: ReadonlyMap<string, Node>, context: RecogniseContext): void {
  replaceNodes(article, node => {
    if (node.type !== 'link' || !node.url.startsWith('#')) return undefined
    const name = node.url.slice(1)
    const target = byName.get(name)
    if (target) {
      const kind = kindOf[target.type] ?? 'other'
      return [make('crossReference', { kind, targets: [name], position: node.position }, node.children)]
    }
    const text = textOf(node)
    context.messages.report(deadLink, { text, target: name }, node)
    return node.children as Node[]
  })
}

/** Gives every id in a field that names other nodes to `change`. */
function eachTarget(article: Article, change: (name: string) => string): void {
  walk(article, node => {
    const fields = specs[node.type].fields as Record<string, readonly [unknown, string]>
    const record = node as unknown as Record<string, unknown>
    for (const [field, [kind]] of Object.entries(fields)) {
      const value = record[field]
      if (value === undefined || typeof kind !== 'string') continue
      if (kind === 'target' || kind === 'target?') record[field] = change(value as string)
      else if (kind === 'targets' || kind === 'targets?') record[field] = (value as string[]).map(change)
    }
  })
}

function assign(article: Article, targeted: ReadonlySet<Node>): void {
  const counts = new Map<string, number>()
  const next = (prefix: string): string => {
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    return prefix + count
  }
  const enter = (node: Node, section: string, holder: string, front: boolean): void => {
    let inner = section
    let shown = holder
    let fore = front
    if (node.type === 'front') fore = true
    else if (node.type === 'section') {
      if (!fore) inner = node.id = next(section ? `${section}_` : 'S')
      else if (targeted.has(node)) node.id = next('FS')
      else delete node.id
    } else if (node.type === 'panel') {
      if (targeted.has(node) || node.id !== undefined) node.id = next(`${holder || 'F0'}_`)
    } else {
      const prefix = prefixes[node.type]
      if (prefix) {
        // Notes of a table are counted in it: T1_fn1.
        node.id = next(node.type === 'footnote' && holder ? `${holder}_${prefix}` : prefix)
        if (node.type === 'appendix') inner = node.id
        if (node.type === 'figure' || node.type === 'table') shown = node.id
      } else if (targeted.has(node)) node.id = next(lesser[node.type] ?? 'x')
      else delete node.id
    }
    for (const child of childrenOf(node)) enter(child, inner, shown, fore)
  }
  enter(article, '', '', false)
}
