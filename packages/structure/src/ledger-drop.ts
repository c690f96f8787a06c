/** Leaving nodes out with their words and place, in the one way all front passes do it. */
import type { Base, Equation, InlineEquation, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import type { DropReason, Ledger } from '@offprint/core'

/** The words of nodes as a reader sees them: parts that stand apart are kept apart. */
export function wordsOf(nodes: readonly Node[]): string {
  const parts: string[] = []
  const enter = (node: Node): void => {
    switch (node.type) {
      case 'text':
      case 'codeBlock':
        parts.push(node.value)
        return
      case 'break':
        parts.push(' ')
        return
      case 'inlineEquation':
      case 'equation':
        parts.push(` ${wordsOfFormula(node)} `)
        return
    }
    const block = apart.has(node.type)
    if (block) parts.push(' ')
    for (const child of childrenOf(node)) enter(child)
    if (block) parts.push(' ')
  }
  for (const node of nodes) enter(node)
  return parts
    .join('')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/** A formula as its source shows it: TeX where that is the text of the page, else the signs of the MathML. */
const wordsOfFormula = ({ tex, mathml, sources }: Equation | InlineEquation): string =>
  tex !== undefined && (mathml === undefined || sources?.['tex'] === 'text')
    ? tex
    : (mathml ?? '')
        .replace(/<[^<>]*>/g, ' ')
        .replace(/&(lt|gt|amp);/g, (_, name: 'lt' | 'gt' | 'amp') => ({ lt: '<', gt: '>', amp: '&' })[name])

const apart = new Set<Node['type']>([
  'paragraph',
  'heading',
  'title',
  'container',
  'list',
  'listItem',
  'table',
  'grid',
  'rowGroup',
  'tableRow',
  'tableCell',
  'definitionTerm',
  'definition',
  'figure',
  'caption',
  'section',
  'blockQuote'
])

/** Where nodes stand: from the start of the first to the end of the last that has a place. */
export function placeOf(nodes: readonly Node[]): Base['position'] {
  const first = firstPlace(nodes)
  if (!first) return undefined
  const last = nodes.findLast(node => node.position)?.position
  return last ? { start: first.start, end: last.end } : first
}

function firstPlace(nodes: readonly Node[]): Base['position'] {
  for (const node of nodes) {
    const found = node.position ?? firstPlace(childrenOf(node))
    if (found) return found
  }
  return undefined
}

/** Drops nodes: the ledger gets their words, whoever calls takes them out of the tree. */
export function drop(nodes: readonly Node[], reason: DropReason, ledger: Ledger): void {
  if (!nodes.length) return
  const pieces = piecesOf(nodes)
  ledger.drop(pieces.join(' ').replace(/[\s\u00A0]+/g, ' '), reason, placeOf(nodes), pieces)
}

/** The words as the ledger counts them: each text of the source for itself, as the source's own words are found. */
function piecesOf(nodes: readonly Node[]): string[] {
  const parts: string[] = []
  const enter = (node: Node): void => {
    if (node.type === 'text' || node.type === 'codeBlock') parts.push(node.value)
    else if (node.type === 'inlineEquation' || node.type === 'equation') parts.push(wordsOf([node]))
    else for (const child of childrenOf(node)) enter(child)
  }
  for (const node of nodes) enter(node)
  return parts
}
