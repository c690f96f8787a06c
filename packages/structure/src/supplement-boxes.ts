/**
 * Why: sites show each file that comes with an article as a box: what it is, a button that fetches it, and how large it is.
 * What it is are the words of the supplement; the button is its address, and how large it is the site says by itself.
 */
import type { Link, Node, Paragraph } from '@offprint/ast'
import { childrenOf, node as make, select } from '@offprint/ast'
import { isInline } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'

const button =
  /^(?:download|open|view|get|file|link|télécharger|descargar|baixar|herunterladen)(?: (?:file|now|pdf|data|supplement))?$/i
const size = /^[([]?\s?\d{1,5}(?:[.,]\d{1,3})?\s?(?:bytes|b|kb|kib|mb|mib|gb|gib)\s?[)\]]?$/i

/** A box for one file. */
export interface FileBox {
  /** What the file is. */
  words: Paragraph[]
  link: Link
  /** Lines of the site: the button, the size. */
  controls: Node[]
}

/**
 * Reads a box as that of one file.
 * @param isFile whether an address is that of a file
 * @returns nothing when it holds anything else
 */
export function fileBox(box: Node, isFile: (url: string) => boolean): FileBox | undefined {
  if (box.type !== 'container' && box.type !== 'listItem') return undefined
  const lines = linesIn(box)
  const links = lines?.flatMap(line => select(line, 'link').filter(link => isFile(link.url))) ?? []
  const [link] = links
  if (!lines || !link || links.length > 1) return undefined
  const controls = lines.filter(line => isControl(line, link))
  const words = lines.filter(line => !controls.includes(line))
  const shown = controls.some(line => select(line, 'link').includes(link))
  return shown && words.length && wordsOf(words) !== '' ? { words, link, controls } : undefined
}

/**
 * Reads a table of files: in each row the file, with its kind and size, and what it is.
 * @returns for each file what a box of it would say; nothing when a row is something else
 */
export function fileRows(table: Node, isFile: (url: string) => boolean): FileBox[] | undefined {
  if (table.type !== 'table' || table.label !== undefined) return undefined
  // Notes with marks belong to cells.
  if (select(table, 'footnote').length > 0) return undefined
  const [head, ...rows] = select(table, 'tableRow')
  const links = (row: Node): Link[] => select(row, 'link').filter(link => isFile(link.url))
  if (!head || links(head).length || !rows.length) return undefined
  const found: FileBox[] = []
  for (const row of rows) {
    const [file, ...cells] = childrenOf(row)
    const [link, ...more] = links(row)
    if (!file || !link || more.length || links(file).length !== 1 || cells.length !== 1) return undefined
    const inside = childrenOf(cells[0]!)
    const words = inside.every(isInline)
      ? [make('paragraph', {}, [...inside] as Paragraph['children'])]
      : linesIn(cells[0]!)
    if (!words) return undefined
    found.push({ words: wordsOf(words) === '' ? [] : words, link, controls: [file] })
  }
  found[0]!.controls.unshift(head)
  return found
}

const isControl = (line: Paragraph, link: Link): boolean => {
  const words = wordsOf([line])
  // A second button (“view”) has no address where it ran a program; a stroke stands between the two.
  if (size.test(words) || /^[|·•/]$/.test(words)) return true
  return button.test(words) && select(line, 'link').every(one => one === link)
}

/** The lines of a box that holds nothing but lines. */
export function linesIn(root: Node): Paragraph[] | undefined {
  const found: Paragraph[] = []
  for (const part of childrenOf(root)) {
    if (part.type === 'paragraph') found.push(part)
    else if (part.type === 'container' || part.type === 'list' || part.type === 'listItem') {
      const inner = linesIn(part)
      if (!inner) return undefined
      found.push(...inner)
    } else return undefined
  }
  return found
}
