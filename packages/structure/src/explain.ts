/**
 * Why: an editor who sees a paragraph gone or a figure made wants to know by which rule. Each pass is watched while it runs:
 * what it leaves out, what it moves, and what parts of an article are there after it that were not there before.
 */
import type { Article, Node, NodeType } from '@offprint/ast'
import { childrenOf, textOf, walk } from '@offprint/ast'
import type { Decision, Ledger, RecogniseContext } from '@offprint/core'
import type { Pass } from './pass.js'

/** Parts of an article whose making is a decision. */
const parts = new Set<NodeType>([
  'articleTitle',
  'subtitle',
  'subject',
  'contributor',
  'affiliation',
  'correspondence',
  'abstract',
  'keywordGroup',
  'date',
  'permissions',
  'declaration',
  'acknowledgement',
  'section',
  'appendix',
  'boxedText',
  'figure',
  'panel',
  'table',
  'tableNotes',
  'equation',
  'media',
  'supplement',
  'definitionList',
  'footnote',
  'referenceList',
  'reference',
  'citation',
  'crossReference',
  'subArticle'
])

/** Runs a pass and tells what it decided. */
export function explained(
  pass: Pass,
  article: Article,
  context: RecogniseContext,
  explain: (decision: Decision) => void
): void {
  const before = inventory(article)
  pass.run(article, { ...context, ledger: watched(context.ledger, pass.name, explain) })
  for (const [key, node] of inventory(article)) {
    if (before.has(key)) continue
    const label = 'label' in node && node.label ? ` “${node.label}”` : ''
    explain({
      rule: pass.name,
      what: `${node.type}${label}: ${clip(textOf(node) || ('printed' in node ? (node.printed ?? '') : ''))}`,
      ...(placeOf(node) ? { position: placeOf(node)! } : {})
    })
  }
}

/** The parts that are there, by kind and place, so that a part that is made anew by a later pass is the same part. */
function inventory(article: Article): Map<string, Node> {
  const found = new Map<string, Node>()
  walk(article, node => {
    if (!parts.has(node.type)) return
    const at = placeOf(node)?.start.offset
    const key = `${node.type} ${at ?? textOf(node).slice(0, 40)}`
    if (!found.has(key)) found.set(key, node)
  })
  return found
}

function placeOf(node: Node): Node['position'] {
  if (node.position) return node.position
  for (const child of childrenOf(node)) {
    const place = placeOf(child)
    if (place) return place
  }
  return undefined
}

/** The same ledger, with somebody looking on. */
function watched(ledger: Ledger, rule: string, explain: (decision: Decision) => void): Ledger {
  const place = (position: Decision['position']): object => (position ? { position } : {})
  return Object.assign(Object.create(ledger) as Ledger, {
    drop(...[text, reason, position]: Parameters<Ledger['drop']>): void {
      if (text.trim()) explain({ rule, what: `left out (${reason}): ${clip(text)}`, ...place(position) })
      ledger.drop(text, reason, position)
    },
    move(...[what, from, to, position]: Parameters<Ledger['move']>): void {
      explain({ rule, what: `moved from ${from} to ${to}: ${clip(what)}`, ...place(position) })
      ledger.move(what, from, to, position)
    }
  })
}

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
