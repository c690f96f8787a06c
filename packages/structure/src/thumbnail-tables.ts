/**
 * Why: some pages show a table twice: small, with the first letters of each cell and an ellipsis, and whole, in a box that a
 * click opens. The small one is a picture of the other.
 */
import type { Node, Table } from '@offprint/ast'
import { select, squash, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { holder } from './blocks.js'
import { drop } from './ledger-drop.js'

const cutShort = /^(.{0,40}?)(?:…|\.{3})$/

/** Drops each table whose cells are the beginnings of the cells of the table that follows it. */
export function dropThumbnailTables(body: Node, context: RecogniseContext): void {
  const tables = select(body, 'table')
  const gone = new Set<Node>()
  tables.forEach((table, i) => {
    const next = tables[i + 1]
    if (next && isThumbnail(table, next)) gone.add(table)
  })
  if (!gone.size) return
  const enter = (parent: Node): void => {
    const below = holder(parent)
    if (!below) return
    below.children = below.children.filter(node => {
      if (gone.has(node)) {
        drop([node], 'duplicate', context.ledger)
        return false
      }
      const filled = holder(node) !== undefined && holder(node)!.children.length > 0
      enter(node)
      return !(node.type === 'container' && filled && holder(node)!.children.length === 0)
    })
  }
  enter(body)
}

function isThumbnail(small: Table, whole: Table): boolean {
  const cells = select(small, 'tableCell')
    .map(cell => squash(textOf(cell.children)))
    .filter(Boolean)
  const cut = cells.map(words => cutShort.exec(words)?.[1]?.trim()).filter(words => words !== undefined)
  if (cut.length < 2 || cut.length * 2 < cells.length) return false
  const full = select(whole, 'tableCell').map(cell => squash(textOf(cell.children)))
  if (full.length < cells.length) return false
  return cut.every(words => full.some(other => other.startsWith(words)))
}
