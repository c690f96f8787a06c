/** Why: a thing is known by what readers see of it. These are the spellings in which the census compares words, labels, grids. */
import type { Figure, Footnote, Node, Table, TableCell, TableRow } from './nodes/index.js'
import type { Name } from './records.js'
import { squash, textOf } from './text.js'
import { childrenOf, select } from './walk.js'

/** A name in the order in which it is printed. */
export const nameInOrder = (name: Name | undefined): string =>
  (name?.style === 'eastern' ? [name.surname, name.given] : [name?.given, name?.surname, name?.suffix])
    .filter(Boolean)
    .join(' ')

/** An address in one spelling: blanks and letters beyond ASCII may stand as they are or as percent signs. */
export function addressOf(url: string): string {
  try {
    // A DOI is written bare, with its scheme or with the address of its resolver (DOI Handbook, 3.8).
    const bare = url.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)(?=10\.)/i, '')
    return encodeURI(decodeURI(bare)).replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
  } catch {
    return url.trim().replace(/[\s\u0080-\uFFFF]/g, sign => encodeURI(sign.replace(/[\uD800-\uDFFF]/g, '')))
  }
}

/** A label without the stop, colon or brackets that a style prints round it: “1.”, “[1]” and “1” are one number. */
export const bareLabel = (label: string | undefined): string | undefined =>
  label === undefined
    ? undefined
    : squash(label).replace(/^[[(](?=[^[\]()]*[\])]$)|[\])]?[.:]?$/g, '') || label

/** Creative Commons licences are known by addresses with http and https, with a stroke at the end and without. */
export const licenceAddress = (url: string | undefined): string | undefined =>
  url && /^https?:\/\/creativecommons\.org\//i.test(url)
    ? url.replace(/^http:/i, 'https:').replace(/\/?$/, '/')
    : url

/** A heading as its readers see it: its number may stand in a field or in its words, with a stop behind it or without. */
export const headingText = (label: string | undefined, title: string): string =>
  squash(`${label ?? ''} ${title}`).replace(
    /^((?:[A-Z][.\s]?)?(?:\d{1,3}\.)*(?:\d{1,3}|[IVXLC]{1,6}|[A-Z]))[.:)](?:\s+(?=\S)|(?=[^\s\d]))/,
    '$1 '
  )

export const words = (node: Node | readonly Node[] | undefined): string => (node ? squash(textOf(node)) : '')

/** A picture that says nothing a reader would miss: formats for reading may leave it to the page. */
export const isOrnament = (node: Figure): boolean =>
  node.label === undefined &&
  node.children.length > 0 &&
  node.children.every(part => part.type === 'graphic' && part.decorative === true)

const marks = new Set([
  'emphasis',
  'strong',
  'underline',
  'delete',
  'superscript',
  'subscript',
  'smallCaps',
  'monospace'
])

export function formatting(node: Node): string[] {
  const below = childrenOf(node).flatMap(formatting)
  if (!marks.has(node.type)) return below
  const said = words(node)
  // A slanted or raised blank is a blank; a line under it or through it shows.
  if (said === '' && node.type !== 'underline' && node.type !== 'delete') return below
  return [`${node.type} ${said}`, ...below]
}

/** The words of a note without the mark that some sources print in its field and some before its words. */
export const unmarked = (text: string): string =>
  text.replace(/^(?:[*∗†‡§¶#]{1,4}|\d{1,2}|[a-z])(?:[.):](?=\s)|(?<=[^\p{L}\d])(?=\S)|(?=\s))\s*(?=\S)/u, '')

export const footnoteText = (note: Footnote): string => words(note.children)

export function gridText(table: Table): string {
  return select(table, 'tableRow')
    .map(row =>
      filled(row)
        .map(
          cell =>
            words(cell.children) +
            (cell.colSpan && cell.colSpan > 1 ? ` ↔${cell.colSpan}` : '') +
            (cell.rowSpan && cell.rowSpan > 1 ? ` ↕${cell.rowSpan}` : '')
        )
        .join(' ¦ ')
    )
    .join(' ¶ ')
}

/** The cells of a row up to the last one that is not empty: a row may end early, and Word’s rows never do. */
function filled({ children: cells }: TableRow): TableCell[] {
  const last = cells.findLastIndex(
    cell => words(cell.children) !== '' || (cell.rowSpan ?? 1) > 1 || select(cell, ...shown).length > 0
  )
  return cells.slice(0, last + 1)
}

const shown = ['inlineGraphic', 'graphic', 'inlineEquation', 'equation'] as const

export function gridHeaders(table: Table): string {
  return select(table, 'rowGroup')
    .flatMap(group => group.children.flatMap(filled).filter(cell => group.kind === 'head' || cell.header))
    .map(cell => words(cell.children))
    .join(' ¦ ')
}
