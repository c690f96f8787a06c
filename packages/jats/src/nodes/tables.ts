/** Tables in the XHTML model, which JATS4R asks for: groups of rows, header cells with their scope, notes underneath. */
import type { Column, NodeOf } from '@offprint/ast'
import { element, elementOf, keptFor, note, type Out, type OutElement } from '../element.js'
import { fitBlock, fitInline } from '../fit.js'
import { fromForm } from '../form.js'
import { tableEmpty } from '../messages.js'
import type { Writer, WriteState } from '../state.js'
import { tokens } from '../vocabulary.js'
import { displayed, label } from './media.js'

export const table: Writer<NodeOf<'table'>> = (node, state) => {
  const parts = displayed(node, 'table-wrap', state)
  const forms = parts.filter(
    part => part.type === 'element' && /^(?:oasis:)?(?:table|graphic)$/.test(part.name)
  )
  const both = forms.length > 1 && forms.some(part => part.type === 'element' && part.name === 'graphic')
  const wanted = note(node, 'alternatives') ?? (both && !state.asRead ? 'yes' : undefined)
  const content = wanted
    ? [
        ...parts.filter(part => !forms.includes(part)),
        element('alternatives', keptFor(node, 'alternatives'), forms)
      ]
    : parts
  const position = state.asRead ? undefined : 'float'
  return [elementOf(node, 'table-wrap', { position }, [...label(node), ...content])]
}

/** A grid outside a table node stands in a <table-wrap> of its own: <table> may stand nowhere else. */
export const grid: Writer<NodeOf<'grid'>> = (node, state, parent) => {
  const made = tableOf(node, state)
  if (!made) {
    state.messages?.report(tableEmpty, {}, node)
    return []
  }
  return parent === 'table-wrap' || parent === 'alternatives' || state.models.allows(parent, 'table')
    ? [made]
    : [element('table-wrap', { 'specific-use': tokens.wrap }, [made])]
}

function tableOf(node: NodeOf<'grid'>, state: WriteState): OutElement | undefined {
  const groups = node.children.filter(group => group.children.length)
  if (groups.length === 0) return undefined
  const parts: Out[] = columnsOf(node)
  const bodies = groups.filter(group => group.kind === 'body')
  groups.forEach(group => {
    const rows = group.children.flatMap(row => tableRow(row, state, group.kind))
    const nth = groups.filter(other => other.kind === group.kind).indexOf(group)
    // JATS has one head, one foot and at least one body (XHTML 1.1 tables): the rest become bodies.
    const name =
      bodies.length && nth === 0 ? { head: 'thead', foot: 'tfoot', body: 'tbody' }[group.kind] : 'tbody'
    const token = name === 'tbody' && group.kind !== 'body' ? `row-group-${group.kind}` : undefined
    if (note(group, 'implied')) parts.push(...rows)
    else parts.push(elementOf(group, name, token ? { style: token } : {}, rows))
  })
  return elementOf(node, 'table', {}, parts)
}

function columnsOf(node: NodeOf<'grid'>): Out[] {
  const kept = note(node, 'columns')
  if (kept) return fromForm(kept)
  if (!node.columns?.length) return []
  const col = (column: Column): Out => element('col', { width: column.width, align: column.align })
  return [element('colgroup', {}, node.columns.map(col))]
}

export const rowGroup: Writer<NodeOf<'rowGroup'>> = (node, state) =>
  node.children.flatMap(row => tableRow(row, state, node.kind))

export const tableRow = (node: NodeOf<'tableRow'>, state: WriteState, kind: string): Out[] => {
  const cells = node.children.flatMap(cell => tableCell(cell, state, kind))
  // A row must have a cell (XHTML tables); an empty one means the same.
  return [elementOf(node, 'tr', {}, cells.length || state.asRead ? cells : [element('td')])]
}

export const tableCell = (node: NodeOf<'tableCell'>, state: WriteState, kind: string): Out[] => {
  const plain = note(node, 'element') === 'td'
  const name = node.header || (kind === 'head' && !plain) ? 'th' : 'td'
  const scope = node.scope ?? (kind === 'head' && !state.asRead && name === 'th' ? 'col' : undefined)
  return [
    elementOf(
      node,
      name,
      {
        colspan: span(node.colSpan),
        rowspan: span(node.rowSpan),
        align: node.align,
        valign: node.valign,
        scope
      },
      cellContent(node, name, state)
    )
  ]
}

const span = (count: number | undefined): string | undefined =>
  count && count > 1 ? String(count) : undefined

/** A cell holds text and some displayed things; the others need a paragraph around them. */
function cellContent(node: NodeOf<'tableCell'>, name: string, state: WriteState): Out[] {
  if (state.asRead) return state.all(node.children, name)
  return state
    .all(node.children, name)
    .flatMap(child =>
      child.type === 'element' &&
      !state.models.allows(name, child.name) &&
      state.models.allows('p', child.name)
        ? fitBlock(child, name, state)
        : fitInline([child], name, state)
    )
}

export const tableNotes: Writer<NodeOf<'tableNotes'>> = (node, state) => {
  const notes = displayed(node, 'table-wrap-foot', state)
  return notes.length ? [elementOf(node, 'table-wrap-foot', {}, notes)] : []
}
