/**
 * Final ids: the same for the same article whatever its source called things. Sections S1, S1_1; figures F1; tables T1;
 * equations E1; boxes B1; references R1; notes fn1; affiliations aff1; correspondence cor1; appendices A1; supplements SM1.
 * Targets and links follow; a link into nothing becomes plain text and is reported.
 */
import type { Article, CrossReference, Node, NodeType, Paragraph } from '@offprint/ast'
import { childrenOf, node as make, textOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { namesOf, replaceNodes } from '../blocks.js'
import { deadLink } from '../body-messages.js'
import { isInline } from '../inline-text.js'
import type { Pass } from '../pass.js'
import { eachTarget } from '../targets.js'

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

/**
 * Nodes by every name they answer to. A wrapper that goes away is named by its first part, a heading by its section, and an
 * empty place in an empty line by what comes next.
 */
function names(article: Article): Map<string, Node> {
  const byName = new Map<string, Node>()
  let waiting: string[] = []
  const put = (name: string, node: Node): void => {
    if (!byName.has(name)) byName.set(name, node)
  }
  const enter = (node: Node, parent: Node | undefined, empty: boolean): void => {
    const own = namesOf(node)
    const block = !isInline(node)
    const hollow = empty || (passing.has(node.type) && !hasSomething(node))
    if (
      hollow ||
      node.type === 'container' ||
      (node.type === 'anchor' && !node.children.length && parent?.type === 'title')
    ) {
      waiting.push(...own.filter(name => !byName.has(name)))
      if (parent?.type === 'title') settle(parent)
    } else if (parent?.type === 'paragraph' && isHead(node, parent)) {
      // The place where a paragraph begins is the paragraph.
      for (const name of own) put(name, parent)
    } else {
      if (block && node.type !== 'front' && node.type !== 'body' && node.type !== 'back') settle(node)
      for (const name of own) put(name, titled.get(node) ?? node)
    }
    for (const child of childrenOf(node)) enter(child, node, hollow)
  }
  const settle = (node: Node): void => {
    for (const name of waiting) put(name, titled.get(node) ?? node)
    waiting = []
  }
  const titled = new Map<Node, Node>()
  walk(article, node => {
    if (headed.has(node.type))
      for (const child of childrenOf(node)) if (child.type === 'title') titled.set(child, node)
  })
  enter(article, undefined, false)
  return byName
}

/** Parts whose heading is no place of its own: formats may leave it out where the part says what it is. */
const headed = new Set<NodeType>(['section', 'appendix', 'declaration', 'acknowledgement', 'abstract'])

/** A name in front of everything that a paragraph shows, or round the first of it. */
const isHead = (node: Node, { children }: Paragraph): boolean =>
  (node.type === 'anchor' || node.type === 'span') &&
  (children as Node[]).slice(0, (children as Node[]).indexOf(node)).every(one => !hasSomething(one))

/** Blocks that go when nothing is in them. */
const passing = new Set<NodeType>(['paragraph', 'heading', 'list', 'listItem', 'blockQuote'])

/** Whether a block shows anything: words, an image, a formula. */
function hasSomething(node: Node): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (!('children' in node)) return node.type !== 'break'
  return (
    node.type === 'inlineEquation' || node.type === 'equation' || (node.children as Node[]).some(hasSomething)
  )
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
