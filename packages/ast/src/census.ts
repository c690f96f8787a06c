/**
 * The census: an ordered inventory of what must survive a conversion. Two trees are compared object by object through it
 * (`compare.ts`), so it names things as readers do, by their words and their order, never by ids.
 */

import { bodyEntries } from './census-body.js'
import { ordinals } from './census-edges.js'
import type { Add, Entries, Entry, Place, Take } from './census-entry.js'
import { frontEntries } from './census-front.js'
import { type CensusKind, flowing } from './census-kinds.js'
import { paragraphs } from './census-paragraphs.js'
import { headingText, isOrnament, words } from './census-words.js'
import { isMetadata } from './foreign-metadata.js'
import type { Node, NodeType } from './nodes/index.js'
import type { Position } from './spec.js'
import { distinctSubjects } from './subjects.js'
import { child, childrenOf } from './walk.js'

/** One thing found in a tree. */
export interface CensusItem {
  kind: CensusKind
  /** Words by which a person would recognise it. */
  key: string
  /** What is compared, by field. Empty values are left out. */
  fields: Record<string, string>
  /** Part of the flow of the text: its order counts. */
  flow: boolean
  /** Place in the census of the article in the article that it is a part of. */
  within?: number
  position?: Position
}

/** Takes the census of a tree, in document order. */
export function census(root: Node): CensusItem[] {
  const items: CensusItem[] = []
  const names = ordinals(root)
  let within: number | undefined
  const add: Add = (kind, node, key, fields) => {
    const kept: Record<string, string> = {}
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined && value !== '' && value !== false) kept[name] = String(value)
    items.push({
      kind,
      key,
      fields: kept,
      flow: flowing.has(kind),
      ...(within === undefined ? {} : { within }),
      ...(node.position ? { position: node.position } : {})
    })
  }
  const point: Take['point'] = targets => (targets ?? []).map(id => names.get(id) ?? `?${id}`).join(' ')
  const take: Take = { add, point }

  const enter = (node: Node, place: Place): void => {
    if (node.type === 'subArticle') {
      const title = words(child(child(node, 'front'), 'articleTitle'))
      add('subArticle', node, title || node.articleType || 'sub-article', {
        articleType: node.articleType,
        title
      })
      const outer = within
      within = items.length - 1
      for (const part of childrenOf(node)) enter(part, top)
      within = outer
      return
    }
    if (node.type === 'figure' && isOrnament(node)) return
    const entry = entries[node.type] as Entry<Node> | undefined
    entry?.(node, take, place)
    if (whole.has(node.type) || isMetadata(node)) return
    if (node.type === 'paragraph' && !place.counted) {
      paragraphs(node, place.path, add, part => enter(part, place))
      return
    }
    const inside = insideOf(node, place)
    for (const part of inPlace(node)) enter(part, inside)
  }
  enter(root, top)
  return items
}

const entries: Entries = { ...frontEntries, ...bodyEntries }

/** What is in these counts with them alone. */
const whole = new Set<NodeType>(['affiliation', 'citation'])

const top: Place = { path: '', depth: 0, counted: false }

/** Where the parts of a node are. */
function insideOf(node: Node, place: Place): Place {
  switch (node.type) {
    case 'abstract':
      return { ...place, path: 'abstract', depth: 0 }
    case 'declaration':
      return { ...place, path: node.kind, depth: 0 }
    case 'acknowledgement':
    case 'appendix':
      return { ...place, path: words(child(node, 'title')) || node.type, depth: 0 }
    case 'section':
      return { ...place, path: headingText(node.label, words(child(node, 'title'))), depth: place.depth + 1 }
    case 'blockQuote':
    case 'boxedText':
    case 'statement':
      return { ...place, path: node.type }
    case 'definitionItem':
    case 'figure':
    case 'table':
    case 'media':
    case 'supplement':
    case 'footnote':
    case 'reference':
      return { ...place, counted: true }
    default:
      return place
  }
}

/** The parts of the front matter stand in the order of each format: its kinds of parts are counted one after the other. */
function inPlace(node: Node): readonly Node[] {
  const parts = childrenOf(node)
  if (node.type !== 'front') return parts
  // What two schemes call the same is printed once.
  const subjects = new Set<Node>(distinctSubjects(parts))
  return parts
    .filter(part => part.type !== 'subject' || subjects.has(part))
    .sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
}
