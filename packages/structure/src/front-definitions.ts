/**
 * Why: some pages set the facts about an article as a list of terms: “Received”, “Academic Editor”, “Keywords”, “Copyright”,
 * each with what it is beside it. This takes apart such a list into the lines that the other passes read.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, node as make } from '@offprint/ast'
import { bareEditorLabel } from './data/editor-labels.js'
import { keywordLabel } from './data/keyword-labels.js'
import type { FrontKind } from './front-kinds.js'
import { linesOf } from './front-parts.js'
import { eventOf } from './history.js'
import { wordsOf } from './ledger-drop.js'

/** One entry of such a list: what it is, and its lines. A term that only introduces is apart from them. */
export interface FrontItem {
  kind: FrontKind | 'categories' | 'pages'
  blocks: Node[]
  label?: Node
}

/** No fact of the front matter is longer; rights are. */
const longest = 600

const rights = /^(?:copyright|licen[cs]e|rights|permissions|droits|licencia|licença|direitos)\s*:?$/i
const categories = /^(?:subjects?|subject areas?|categor(?:y|ies)|academic sections?)\s*:?$/i
const pages = /^(?:pages?|page\(s\)|page range|páginas|seiten)\s*:?$/i
const doi = /^(?:article )?doi\s*:?$/i

/** The entries of a list of terms that are facts of the front matter, and those that are not. */
export function frontItems(list: Node): { known: FrontItem[]; left: Node[] } | undefined {
  if (list.type !== 'definitionList') return undefined
  const known: FrontItem[] = []
  const left: Node[] = []
  for (const item of childrenOf(list)) {
    const read = readItem(item)
    if (read) known.push(read)
    else left.push(item)
  }
  return known.length ? { known, left } : undefined
}

function readItem(item: Node): FrontItem | undefined {
  const [term, ...behind] = childrenOf(item)
  if (term?.type !== 'definitionTerm' || behind.some(node => node.type === 'definitionTerm')) return undefined
  const words = wordsOf([term])
  const said = wordsOf(behind)
  if (words === '' || words.length > 40 || said === '') return undefined
  const label = lineAt(term)
  const lines = behind.flatMap(linesBelow)
  if (rights.test(words) && said.length < 2500) return { kind: 'licence', blocks: lines, label }
  if (said.length > longest) return undefined
  if (eventOf(words) && /\d{4}/.test(said)) return { kind: 'history', blocks: [box([label, ...lines])] }
  if (bareEditorLabel(words)) return { kind: 'editor', blocks: [box([label, ...lines])] }
  if (keywordLabel(words)?.length === words.length) return { kind: 'keywords', blocks: [label, ...lines] }
  if (categories.test(words)) return { kind: 'categories', blocks: lines, label }
  if (pages.test(words) && /^[a-z]?\d{1,6}(?:\s?[-–]\s?[a-z]?\d{1,6})?$/i.test(said))
    return { kind: 'pages', blocks: lines, label }
  if (doi.test(words) && /^\S{0,40}10\.\d{4,9}\/\S+$/.test(said)) return { kind: 'doi', blocks: lines, label }
  return undefined
}

const box = (blocks: readonly Node[]): Node => make('container', {}, blocks as never)

const lineAt = (node: Node): Node =>
  make('paragraph', { ...(node.position ? { position: node.position } : {}) }, childrenOf(node) as never)

const linesBelow = (node: Node): Node[] =>
  linesOf([node]).map(({ line, node: from }) =>
    make('paragraph', { ...(from.position ? { position: from.position } : {}) }, line as never)
  )
