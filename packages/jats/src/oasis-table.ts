/**
 * Why: some archives hold their tables in the OASIS model (CALS exchange, ISO/TR 9573-11), which most editions of JATS and all
 * screen readers lack. Its groups, columns, rows and entries say the same as the XHTML model does.
 */
import { element, isElement, type Out, type OutElement } from './element.js'

const own = (out: OutElement): string => out.name.replace(/^oasis:/, '')
const parts = (out: OutElement, name: string): OutElement[] =>
  out.children.filter(isElement).filter(child => own(child) === name)

interface Column {
  name?: string
  align?: string
  width?: string
}

/** Sides of a frame, as the two models name them. */
const frames: Readonly<Record<string, string>> = {
  all: 'border',
  none: 'void',
  top: 'above',
  bottom: 'below',
  topbot: 'hsides',
  sides: 'vsides'
}

/** The tables of an <oasis:table>: one for each of its groups; a title of its own is no part of them. */
export function xhtmlTables(table: OutElement): OutElement[] {
  return parts(table, 'tgroup').map((group, i) => {
    const columns = parts(group, 'colspec').map(columnOf)
    const { id, frame } = table.attributes
    return element('table', { id: i === 0 ? id : undefined, frame: frames[frame ?? ''] }, [
      columns.length
        ? element(
            'colgroup',
            {},
            columns.map(({ align, width }) => element('col', { align, width }))
          )
        : undefined,
      ...rowsOf(group, 'thead', 'th', columns),
      ...rowsOf(group, 'tfoot', 'td', columns),
      ...rowsOf(group, 'tbody', 'td', columns)
    ])
  })
}

function columnOf({ attributes }: OutElement): Column {
  const { colname, align, colwidth } = attributes
  return {
    ...(colname === undefined ? {} : { name: colname }),
    ...(align === undefined ? {} : { align }),
    ...(colwidth === undefined ? {} : { width: colwidth })
  }
}

function rowsOf(group: OutElement, name: string, cell: string, columns: readonly Column[]): Out[] {
  return parts(group, name).map(({ attributes, children }) =>
    element(
      name,
      { id: attributes['id'], valign: attributes['valign'] },
      children
        .filter(isElement)
        .filter(row => own(row) === 'row')
        .map(row =>
          element(
            'tr',
            { id: row.attributes['id'], valign: row.attributes['valign'] },
            row.children.filter(isElement).map(entry => cellOf(entry, cell, columns))
          )
        )
    )
  )
}

/** A cell: its spans by the names of columns, its mark-up as it stands. */
function cellOf(entry: OutElement, name: string, columns: readonly Column[]): OutElement {
  const { namest, nameend, morerows, align, valign, char, charoff, id } = entry.attributes
  const place = (column: string | undefined): number => columns.findIndex(one => one.name === column)
  const wide = namest && nameend ? place(nameend) - place(namest) + 1 : 1
  const high = Number(morerows ?? 0) + 1
  return element(
    name,
    {
      id,
      colspan: place(namest) >= 0 && wide > 1 ? String(wide) : undefined,
      rowspan: high > 1 ? String(high) : undefined,
      align,
      valign,
      char,
      charoff
    },
    entry.children
  )
}
