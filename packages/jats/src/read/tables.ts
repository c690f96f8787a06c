/** Reads tables of the XHTML model; OASIS tables are kept whole. */
import type { Column, Node, NodeOf } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { tokens } from '../vocabulary.js'
import { formOf } from './form.js'
import { mixedNode } from './inline.js'
import { Intake } from './intake.js'
import { type ElementReader, elementsOf, type ReadState } from './state.js'

const table: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  if (intake.token(tokens.wrap)) return intake.rest().flatMap(part => state.read(part))
  intake.setAside()
  const label = intake.words('label')
  const before = partsBefore('alternatives', intake.rest())
  const alternatives = intake.child('alternatives')
  const forms = alternatives && elementsOf(alternatives)
  const parts = intake.rest()
  let children = state.fit(parts, 'table')
  if (alternatives) {
    // Forms of one table side by side are its children like any other, where they stand: above its notes.
    const inner = forms && state.fit(forms, 'table')
    const clean = inner?.every(part => part.type === 'grid' || part.type === 'graphic')
    const plain = inner && clean && !children?.some(part => part.type === 'grid' || part.type === 'graphic')
    if (plain) {
      intake.keepFor('alternatives', alternatives)
      intake.note('alternatives')
    }
    children = [
      ...(state.fit(parts.slice(0, before), 'table') ?? []),
      ...(plain ? inner : state.read(alternatives)),
      ...(state.fit(parts.slice(before), 'table') ?? [])
    ]
  }
  return children && [node('table', { ...intake.base(), label }, children as NodeOf<'table'>['children'])]
}

/** How many elements stand before the first of a name. */
const partsBefore = (name: string, parts: readonly XmlElement[]): number =>
  Math.max(
    0,
    parts.findIndex(part => part.name === name)
  )

const groupKinds: Readonly<Record<string, NodeOf<'rowGroup'>['kind']>> = {
  thead: 'head',
  tbody: 'body',
  tfoot: 'foot'
}

const grid: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const parts = intake.rest()
  const columns = parts.filter(part => part.name === 'col' || part.name === 'colgroup')
  const groups: NodeOf<'rowGroup'>[] = []
  let loose: XmlElement[] = []
  const flush = (): boolean => {
    const rows = rowsOf(loose, state)
    if (rows?.length) groups.push(node('rowGroup', { kind: 'body', extra: { 'jats:#implied': 'yes' } }, rows))
    loose = []
    return rows !== undefined
  }
  for (const part of parts) {
    if (columns.includes(part)) continue
    if (part.name === 'tr') loose.push(part)
    else {
      const made = flush() ? rowGroup(part, state) : undefined
      if (!made) return undefined
      groups.push(made)
    }
  }
  if (!flush()) return undefined
  // JATS puts the foot before the bodies (XHTML tables); readers meet it after them.
  const inPrint = [
    ...groups.filter(group => group.kind !== 'foot'),
    ...groups.filter(group => group.kind === 'foot')
  ]
  const read = columns.length ? columnsOf(columns) : undefined
  if (columns.length) intake.note('columns', formOf(columns))
  return [node('grid', { ...intake.base(), columns: read?.length ? read : undefined }, inPrint)]
}

function columnsOf(elements: readonly XmlElement[]): Column[] {
  return elements.flatMap(element => {
    if (element.name === 'colgroup') {
      const inner = (elementsOf(element) ?? []).filter(part => part.name === 'col')
      if (inner.length) return columnsOf(inner)
    }
    const { width, align, span } = element.attributes as Record<string, string | undefined>
    const column: Column = {
      ...(width === undefined ? {} : { width }),
      ...(isAlign(align) ? { align } : {})
    }
    return Array.from({ length: Math.min(1000, Math.max(1, Number(span) || 1)) }, () => column)
  })
}

const aligns = ['left', 'center', 'right', 'justify', 'char'] as const
const isAlign = (value: string | undefined): value is (typeof aligns)[number] =>
  aligns.includes(value as never)

function rowGroup(element: XmlElement, state: ReadState): NodeOf<'rowGroup'> | undefined {
  const kind = groupKinds[element.name]
  const intake = new Intake(element, state)
  if (!kind || intake.stray) return undefined
  const rows = rowsOf(intake.rest(), state)
  const style = intake.oneOf('style', ['row-group-head', 'row-group-foot'])
  return (
    rows &&
    node('rowGroup', { ...intake.base(), kind: style ? (style.slice(10) as 'head' | 'foot') : kind }, rows)
  )
}

function rowsOf(elements: readonly XmlElement[], state: ReadState): NodeOf<'tableRow'>[] | undefined {
  const rows: NodeOf<'tableRow'>[] = []
  for (const element of elements) {
    const intake = new Intake(element, state)
    if (element.name !== 'tr' || intake.stray) return undefined
    const cells = intake.rest().map(part => cell(part, state))
    if (cells.includes(undefined)) return undefined
    rows.push(node('tableRow', intake.base(), cells as NodeOf<'tableCell'>[]))
  }
  return rows
}

const scopes = ['row', 'col', 'rowgroup', 'colgroup'] as const
const valigns = ['top', 'middle', 'bottom', 'baseline'] as const

function cell(element: XmlElement, state: ReadState): Node | undefined {
  if (element.name !== 'td' && element.name !== 'th') return undefined
  return mixedNode('tableCell', element, state, intake => {
    const header = element.name === 'th' ? true : undefined
    if (!header) intake.note('element', 'td')
    return {
      header,
      colSpan: span('colspan', intake, state.limits.columnSpan),
      rowSpan: span('rowspan', intake, state.limits.rowSpan),
      align: intake.oneOf('align', aligns),
      valign: intake.oneOf('valign', valigns),
      scope: intake.oneOf('scope', scopes)
    }
  })?.[0]
}

/** A span above 1; `1` and what is no number stay attributes. */
function span(name: string, intake: Intake, most: number): number | undefined {
  const value = intake.element.attributes[name]
  if (value === undefined || !/^[1-9]\d*$/.test(value) || value === '1' || Number(value) > most)
    return undefined
  intake.attribute(name)
  return Number(value)
}

const tableNotes: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const children = state.fit(intake.rest(), 'tableNotes')
  return children && [node('tableNotes', intake.base(), children as NodeOf<'tableNotes'>['children'])]
}

export const tableReaders: Readonly<Record<string, ElementReader>> = {
  'table-wrap': table,
  table: grid,
  'table-wrap-foot': tableNotes
}
