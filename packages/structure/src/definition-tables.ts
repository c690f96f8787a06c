/**
 * Why: lists of abbreviations and symbols are laid out as tables of two columns, without caption and head. Each row is a term
 * and what it means; read as a table it would be numbered and framed as data.
 */
import type { Block, Inline, Node, Table, TableCell } from '@offprint/ast'
import { child, children, node as make, textOf } from '@offprint/ast'
import { adopt, type Holder, rewriteRows } from './blocks.js'
import { sectionName } from './data/section-names.js'
import { isInline } from './inline-text.js'

/** Longest term; a longer first cell is a sentence. */
const longest = 60

/** Turns tables of terms into definition lists, below the body. */
export function readDefinitionTables(body: Node): void {
  rewriteRows(body, (row, parent) => {
    if (!row.some(node => node.type === 'table' || node.type === 'definitionList')) return undefined
    const glossary = isGlossary(parent)
    const out: Node[] = []
    for (const node of row) {
      const made = node.type === 'table' ? (definitions(node, glossary) ?? node) : node
      const last = out.at(-1)
      // A list for each term, one below the other, is one list.
      if (made.type === 'definitionList' && last?.type === 'definitionList') {
        last.children = [...last.children, ...made.children.filter(part => part.type !== 'title')]
        adopt(last, made)
      } else out.push(made)
    }
    return out
  })
}

const isGlossary = (parent: Holder): boolean => {
  const title = parent.children.find(node => node.type === 'title' || node.type === 'heading')
  return title !== undefined && sectionName(textOf(title)) === 'abbreviations'
}

/** The table as definitions: two cells in each row, and terms that end with a colon or stand under “Abbreviations”. */
function definitions(table: Table, glossary: boolean): Node | undefined {
  const grids = children(table, 'grid')
  if (
    grids.length !== 1 ||
    table.label !== undefined ||
    child(table, 'caption') ||
    child(table, 'tableNotes')
  )
    return undefined
  const rows = grids[0]!.children.flatMap(group => group.children)
  const pairs = rows.map(row => row.children)
  if (
    rows.length < 2 ||
    pairs.some(cells => cells.length !== 2 || cells.some(cell => cell.header || spanned(cell)))
  )
    return undefined
  const terms = pairs.map(([term]) => textOf(term!).trim())
  if (terms.some(term => term === '' || term.length > longest)) return undefined
  if (!terms.every(term => /[:=–—]$/.test(term)) && !glossary) return undefined
  const { id, lang, dir, position, hints } = table
  return make(
    'definitionList',
    { id, lang, dir, position, hints },
    pairs.map(([term, meaning]) =>
      make('definitionItem', { position: term!.position }, [
        make('definitionTerm', { position: term!.position }, inlinesOf(term!)),
        make('definition', { position: meaning!.position }, blocksOf(meaning!))
      ])
    )
  )
}

const spanned = (cell: TableCell): boolean => (cell.colSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1

const inlinesOf = (cell: TableCell): Inline[] =>
  (cell.children as Node[]).flatMap(node =>
    isInline(node) ? [node as Inline] : 'children' in node ? (node.children as Inline[]) : []
  )

const blocksOf = (cell: TableCell): Block[] =>
  (cell.children as Node[]).every(isInline)
    ? [make('paragraph', { position: cell.position }, cell.children as Inline[])]
    : (cell.children as Block[])
