/**
 * Why: some pages set the facts about an article as a list of terms: “Received”, “Academic Editor”, “Keywords”, “Copyright”,
 * each with what it is beside it. This takes apart such a list into the lines that the other passes read.
 */
import type { Fact, Node } from '@offprint/ast'
import { childrenOf, node as make } from '@offprint/ast'
import { bareEditorLabel } from './data/editor-labels.js'
import { keywordLabel } from './data/keyword-labels.js'
import type { FrontKind } from './front-kinds.js'
import { linesOf } from './front-parts.js'
import { eventOf } from './history.js'
import { wordsOf } from './ledger-drop.js'

/** One entry of such a list: what it is, and its lines. A term that only introduces is apart from them. */
export interface FrontItem {
  kind: FrontKind | 'categories' | FactTerm
  blocks: Node[]
  label?: Node
}

/** No fact of the front matter is longer; rights are. */
const longest = 600

/** Terms whose values are facts as they stand. */
export type FactTerm = 'pages' | 'volume' | 'issue' | 'elocationId'

const rights = /^(?:copyright|licen[cs]e|rights|permissions|droits|licencia|licença|direitos)\s*:?$/i
const categories = /^(?:subjects?|subject areas?|categor(?:y|ies)|academic sections?)\s*:?$/i
const pages = /^(?:pages?|page\(s\)|page range|páginas|seiten)\s*:?$/i
/** Where in which journal the article stands, by the names of the facts. */
const places: readonly [FactTerm, RegExp, RegExp][] = [
  ['pages', pages, /^[a-z]?\d{1,6}(?:\s?[-–]\s?[a-z]?\d{1,6})?$/i],
  ['volume', /^(?:volume|vol\.)\s*:?$/i, /^\d{1,5}$/],
  ['issue', /^(?:issue|issue number|no\.)\s*:?$/i, /^\d{1,5}$/],
  ['elocationId', /^article (?:number|no\.?|id)\s*:?$/i, /^[a-z]{0,3}\d{1,12}$/i]
]
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
  const value = said.replace(/[\s,;]+$/, '')
  const place = places.find(([, term, values]) => term.test(words) && values.test(value))
  if (place) return { kind: place[0], blocks: lines, label }
  if (doi.test(words) && /^\S{0,40}10\.\d{4,9}\/\S+$/.test(said)) return { kind: 'doi', blocks: lines, label }
  return undefined
}

/** Whether the value of a term is a fact as it stands. */
export const isFactTerm = (kind: FrontItem['kind']): kind is FactTerm =>
  places.some(([name]) => name === kind)

/** The fact that the value of such a term is.  */
export function factOf(name: FactTerm, block: Node): Fact {
  const value = wordsOf([block]).replace(/[\s,;]+$/, '')
  return make('fact', { name, value, source: 'text:terms' })
}

const box = (blocks: readonly Node[]): Node => make('container', {}, blocks as never)

const lineAt = (node: Node): Node =>
  make('paragraph', { ...(node.position ? { position: node.position } : {}) }, childrenOf(node) as never)

const linesBelow = (node: Node): Node[] =>
  linesOf([node]).map(({ line, node: from }) =>
    make('paragraph', { ...(from.position ? { position: from.position } : {}) }, line as never)
  )
