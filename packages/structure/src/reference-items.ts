/**
 * Why: the entries of a reference list come as items of a list, as paragraphs, as wrappers, as rows of a table. This turns any
 * of them into the words of one entry, without what the page added for its readers.
 */
import type { Inline, Link, Node } from '@offprint/ast'
import { childrenOf, node as make, text, textOf } from '@offprint/ast'
import { isServiceLink } from '@offprint/references'
import { adopt, hinted } from './blocks.js'
import { sectionName } from './data/section-names.js'
import { isInline, lineOf } from './inline-text.js'
import { linksIn } from './links-in.js'
import { counterOf } from './notes.js'

const listHint =
  /^(?:class|id|style|role|data-test):(?:.*[-_])?(?:references?|ref-?list|reflist|refs|bibliography|biblio|doc-bibliography|cit-?list|citations|literature|bibliographywrapper)(?:[-_]?(?:list|section|items?|content|wrapper|container))?$|^tag:bib(?:liography)?$/

/** What says that a list holds notes wins: sites set both in lists of one class. */
const noteHint = /^(?:class:(?:.*[-_])?(?:foot|end)-?notes?|role:doc-(?:footnotes?|endnotes))$/
/** Whether a list, or what wraps it, says that it holds notes. */
export const isNotes = (node: Node): boolean => {
  if (hinted(node, noteHint)) return true
  const inner = node.type === 'container' ? node.children : []
  return inner.length > 0 && inner.every(child => child.type === 'list' && hinted(child, noteHint))
}

/** Whether a part of the page holds the references: by its heading, or by its names. */
export function isReferencePart(node: Node): boolean {
  if (node.type === 'section') {
    const title = node.children[0]
    if (title?.type === 'title') return sectionName(textOf(title)) === 'references'
  }
  return (node.type === 'list' || node.type === 'container') && hinted(node, listHint) && !isNotes(node)
}

/** Names for one entry of such a list. */
const entryHint =
  /^(?:role:doc-biblioentry|class:(?:.*[-_])?(?:csl-entry|biblio-?entry|bib-?entry|bib-?item|ref-?entry|reference-?item))$/

/** Whether a wrapper is one entry, whatever its lines look like. */
export const isEntryPart = (node: Node): boolean => node.type === 'container' && hinted(node, entryHint)

/** One entry as the page shows it. */
export interface Entry {
  /** The words, in order. */
  words: Inline[]
  /** The node whose id and place the reference takes. */
  source: Node
  /** A number that the page prints outside the words: the value of a list item, the cell of a table. */
  label?: string
  /** Where that number came from, when no text of the source shows it. */
  labelSource?: string
}

/** The entries below some blocks. Blocks that are no entries are given to `other`. */
export function entriesIn(blocks: readonly Node[], other: (block: Node) => void): Entry[] {
  const entries: Entry[] = []
  const add = (source: Node, inside: readonly Node[], label?: string, labelSource?: string): void => {
    entries.push({
      source,
      words: wordsOf(inside),
      ...(label === undefined ? {} : { label }),
      ...(labelSource ? { labelSource } : {})
    })
  }
  const records = areRecords(blocks)
  for (const block of blocks) {
    if (block.type === 'container' && (records || isEntryPart(block))) {
      add(block, block.children as Node[])
      continue
    }
    switch (block.type) {
      case 'title':
        break
      case 'list': {
        const first = block.start ?? 1
        block.children.forEach((item, i) => {
          if (item.type !== 'listItem') return
          add(item, item.children, item.label ?? counterOf(block.kind, first + i), 'list')
        })
        break
      }
      case 'paragraph':
      case 'reference':
        add(block, block.children as Node[])
        break
      case 'container': {
        const inner = block.children as Node[]
        const single =
          inner.every(child => child.type === 'paragraph' || isInline(child)) &&
          inner.length <= 4 &&
          !several(inner)
        if (single && inner.length) add(block, inner)
        else {
          const below = entriesIn(inner, other)
          if (below[0]) adopt(below[0].source, block)
          entries.push(...below)
        }
        break
      }
      case 'definitionList':
        for (const item of block.children) {
          if (item.type !== 'definitionItem') continue
          const [term, ...rest] = item.children as Node[]
          if (term) add(item, rest, textOf(term).replace(/[[\]().\s]/g, ''))
        }
        break
      case 'table':
        if (block.label !== undefined || block.children.some(part => part.type === 'caption')) {
          other(block)
          break
        }
        for (const row of rowsOf(block)) {
          const cells = childrenOf(row)
          const number =
            cells.length > 1 ? /^[\s[(]{0,3}(\d{1,4})[\]).\s]{0,3}$/.exec(textOf(cells[0]!))?.[1] : undefined
          add(
            row,
            cells.slice(number === undefined ? 0 : 1).flatMap(cell => [...childrenOf(cell)]),
            number
          )
        }
        break
      default:
        other(block)
    }
  }
  return entries
}

/** A wrapper of wrappers, most of which read like one reference each. */
export const holdsRecords = (block: Node): boolean =>
  block.type === 'container' && areRecords(block.children as Node[])

/** Blocks that are wrappers, most of which read like one reference each. */
export function areRecords(blocks: readonly Node[]): boolean {
  const inner = blocks.filter(child => child.type === 'container')
  if (inner.length < 3 || inner.length * 2 < blocks.length) return false
  return (
    inner.filter(child => readsLikeReference(lineOf(wordsOf(child.children as Node[])))).length * 2 >
    inner.length
  )
}

/** Whether several blocks of a wrapper are entries of their own: each with a year in it. */
const several = (blocks: readonly Node[]): boolean =>
  blocks.filter(
    block => block.type === 'paragraph' && /\b(?:1[5-9]|20)\d\d\b/.test(lineOf(block.children as Node[]))
  ).length > 1

const rowsOf = (table: Node): Node[] =>
  table.type === 'tableRow'
    ? [table]
    : childrenOf(table).flatMap(child => (child.type === 'caption' ? [] : rowsOf(child)))

/** The words of an entry: its blocks in one line. */
function wordsOf(nodes: readonly Node[]): Inline[] {
  const out: Inline[] = []
  for (const node of nodes)
    if (isInline(node)) out.push(node)
    else if (node.type === 'list' && onlyLinks(node)) out.push(...linksIn(node).map(asService))
    else {
      const inside = wordsOf(childrenOf(node))
      if (parts(lineOf(out.slice(-3)), lineOf(inside))) out.push({ ...text(' '), hints: [blockEnd] })
      const names = node.hints?.filter(hint => /^(?:class|itemprop|property):/.test(hint))
      // What the page calls a part of the entry (`div.surname`) is worth knowing when its fields are read.
      if (inside.length && names?.length) out.push(make('span', { hints: names }, inside))
      else out.push(...inside)
    }
  return out
}

/** A space that stands for the end of a block. */
export const blockEnd = 'role:block-end'

/** Whether blocks of an entry, shown in one line, have a space between them: not before a stop, not round a dash or in “28:67”. */
const parts = (before: string, after: string): boolean =>
  before !== '' &&
  !/[\s([]$|\d[-–]$/.test(before) &&
  !/^(?:\s|[,.;:)\]]|[-–]$|[-–]\d)/.test(after) &&
  !(/\d:$/.test(before) && /^\d/.test(after))

/** A list inside an entry that holds nothing but links is the page's: “CrossRef, CAS, Web of Science® Times Cited: 25”. */
function onlyLinks(list: Node): boolean {
  const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')
  const links = linksIn(list)
  return (
    links.length > 0 &&
    bare(textOf(list)) === bare(textOf(links)) &&
    links.some(link => isServiceLink(textOf(link), link.url))
  )
}

const asService = (link: Link): Link => ({ ...link, hints: [...(link.hints ?? []), 'role:service'] })

/** Whether an entry reads like a reference: a year, numbers of volume or pages or an address, and not a whole page of text. */
export function readsLikeReference(line: string): boolean {
  if (line.length < 30 || line.length > 900) return false
  return (
    /(?<![\d.])(?:1[5-9]|20)\d\d[a-z]?(?!\w)|\b(?:in press|n\.d\.)/.test(line) &&
    /\d\s?[:(;,]\s?\d|\bp[pg]?\.?\s?\d|\bvol\.?\s\d|doi|https?:|\b(?:press|verlag|publish\w*|university|éditions?|eds?)\b/i.test(
      line
    )
  )
}
