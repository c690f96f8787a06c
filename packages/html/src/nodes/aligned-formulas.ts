/**
 * Why: formulas that TeX aligns at their signs come as tables: a cell left of the sign, a cell right of it, the number in a
 * cell of its own. Cell by cell they would be so many formulas, and the number nobody's. A row is one formula; a row with
 * nothing left of its sign goes on with the one above.
 */
import { type Block, coreMathml, node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, classes, wholeNumber } from '../attributes.js'
import { elementText } from '../element-text.js'
import { baseOf } from '../hints.js'
import { serialize } from '../mathml.js'
import type { State } from '../state.js'
import { contain } from './containers.js'
import { texBeside } from './math.js'

/** A row: its formulas, cell by cell, and the cell of the number. */
interface Row {
  element: Element
  /** The group of rows (`tbody`) that it stands in. */
  group: Element
  cells: (Element | undefined)[]
  number?: Element
}

/** The rows of one formula. */
interface Formula {
  rows: Row[]
  number?: Element
  /** How many rows more the cell of its number reaches down to. */
  reach: number
}

const numbered = /^\(?[A-Z]?\.?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z′']?\)?$/

/** The formulas of a table that aligns them; nothing where a cell holds anything else. */
export function alignedFormulas(table: Element, state: State): Block[] | undefined {
  const rows = rowsOf(table, state)
  if (!rows?.some(row => row.cells.filter(Boolean).length > 1)) return undefined
  const found: Formula[] = []
  for (const row of rows) {
    const last = found.at(-1)
    const reached = last !== undefined && last.reach > 0
    const goesOn = last !== undefined && !last.number && row.cells[0] === undefined
    const formula = (reached || goesOn ? last : undefined) ?? { rows: [], reach: 0 }
    if (!reached && !goesOn) found.push(formula)
    formula.rows.push(row)
    if (reached) formula.reach--
    if (row.number) {
      formula.number = row.number
      formula.reach = (wholeNumber(row.number, 'rowSpan') ?? 1) - 1
    }
  }
  return found.map(formula => container(formula, state))
}

function container({ rows, number }: Formula, state: State): Block {
  const [first] = rows
  const holder = first!.group.properties['id'] === undefined ? first!.element : first!.group
  return node('container', baseOf(holder, state), [
    equation(rows, state),
    ...(number ? contain(number, state) : [])
  ])
}

function equation(rows: readonly Row[], state: State): Block {
  const formulas = rows.flatMap(row => row.cells.filter(cell => cell !== undefined))
  const part = (tagName: string, children: Element['children'], properties = {}): Element => ({
    type: 'element',
    tagName,
    properties,
    children
  })
  const whole = part(
    'math',
    rows.length === 1
      ? formulas.map(math => part('mrow', math.children))
      : [
          part(
            'mtable',
            rows.map(row =>
              part(
                'mtr',
                row.cells.map(math => part('mtd', math?.children ?? []))
              )
            ),
            { columnalign: 'right left' }
          )
        ],
    { display: 'block' }
  )
  const tex = texOf(rows)
  const base = baseOf(formulas[0]!, state)
  return node(
    'equation',
    {
      mathml: coreMathml(serialize(whole, (name, strange) => state.tallies.math.add(name, strange))),
      ...(tex ? { tex } : {}),
      ...base
    },
    []
  )
}

/** The TeX of all cells; nothing when one of them has none. */
function texOf(rows: readonly Row[]): string | undefined {
  const lines = rows.map(row => row.cells.map(math => (math ? texBeside(math) : '')))
  if (lines.flat().includes(undefined)) return undefined
  if (lines.length === 1) return lines[0]!.filter(Boolean).join(' ')
  return `\\begin{aligned}${lines.map(line => line.join(' & ')).join(' \\\\ ')}\\end{aligned}`
}

function rowsOf(table: Element, state: State): Row[] | undefined {
  const rows: Row[] = []
  for (const group of elements(table)) {
    if (group.tagName === 'colgroup' || group.tagName === 'col') continue
    for (const element of group.tagName === 'tr' ? [group] : elements(group)) {
      if (element.tagName !== 'tr') return undefined
      const row: Row = { element, group, cells: [] }
      for (const cell of elements(element)) {
        const math = onlyFormula(cell)
        const words = math ? '' : elementText(cell).trim()
        if (math === null || (math && state.emptied.has(math))) return undefined
        if (math) row.cells.push(math)
        else if (words === '') {
          if (!classes(cell).some(name => /pad/i.test(name))) row.cells.push(undefined)
        } else if (!row.number && numbered.test(words)) row.number = cell
        else return undefined
      }
      if (!row.cells.some(Boolean)) return undefined
      rows.push(row)
    }
  }
  return rows
}

const elements = (parent: Element): Element[] =>
  parent.children.filter((child): child is Element => child.type === 'element')

/** The formula that is all of a cell; `null` where it stands among other things, nothing where there is none. */
function onlyFormula(cell: Element): Element | null | undefined {
  const parts = cell.children.filter(
    child => child.type === 'element' || (child.type === 'text' && child.value.trim())
  )
  const [only, ...more] = parts
  if (more.length === 0 && only?.type === 'element') {
    if (only.tagName === 'math') return attribute(only, 'ariaHidden') === 'true' ? null : only
    if (only.tagName === 'span' || only.tagName === 'p') return onlyFormula(only)
  }
  return holdsFormula(cell) ? null : undefined
}

const holdsFormula = (element: Element): boolean =>
  elements(element).some(child => child.tagName === 'math' || holdsFormula(child))
