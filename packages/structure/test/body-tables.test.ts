import { type Node, node, select, type Table, text } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as tables } from '../src/passes/tables.js'
import { b, div, draft, inline, p, run, sup, words } from './body.js'

type Cell = Parameters<typeof p>
const cell = (...line: Cell): Node => node('tableCell', {}, inline(line))
const grid = (...rows: Cell[][]): Node =>
  node('grid', {}, [
    node(
      'rowGroup',
      { kind: 'body' },
      rows.map(row => node('tableRow', {}, row.map(one => cell(...one)) as never))
    )
  ])
const table = (...parts: Node[]): Node => node('table', {}, parts as never)
const of = (...blocks: Parameters<typeof draft>): { tables: Table[]; said: string[]; rest: string[] } => {
  const { article, said } = run(draft(...blocks), tables)
  const body = article.children[0] as { children: Node[] }
  return {
    tables: select(article, 'table'),
    said,
    rest: body.children.filter(one => one.type !== 'table').map(words)
  }
}
const title = (one: Table | undefined): string => words(one && select(one, 'title')[0])
const data = grid([['Iron'], ['3.40']], [['Zinc', sup('a')], ['29*']])

test('a caption above the grid, with its label', () => {
  const { tables, rest, said } = of(
    p('Text.'),
    p(b('Table 1'), ': values before and after'),
    table(data),
    p('More text.')
  )
  expect(tables[0]!.label).toBe('Table 1')
  expect(title(tables[0])).toBe('values before and after')
  expect(rest).toEqual(['Text.', 'More text.'])
  expect(said).toEqual([])
})

test('a label on its own line belongs to the table that follows its title, not to the one above', () => {
  const { tables } = of(p('Text.'), table(data), p('Table 2.'), p('Values of the second year.'), table(data))
  expect(tables.map(one => [one.label, words(select(one, 'caption')[0])])).toEqual([
    [undefined, ''],
    ['Table 2', 'Values of the second year.']
  ])
})

test('a label on its own line, and a caption below', () => {
  expect(title(of(p(b('Tableau II')), p('Valeurs par saison'), table(data)).tables[0])).toBe(
    'Valeurs par saison'
  )
  const below = of(table(data), p('Table 2. Below the grid'))
  expect(below.tables[0]!.label).toBe('Table 2')
  expect(below.rest).toEqual([])
})

test('a caption element, and the label stays out of it', () => {
  const { tables } = of(
    table(node('caption', {}, [p(b('Table 3.'), ' Rate (h', sup('−1'), ') by lid')]), data)
  )
  expect(tables[0]!.label).toBe('Table 3')
  expect(title(tables[0])).toBe('Rate (h−1) by lid')
})

test('notes with marks, one line or paragraph each, and the cells that call them', () => {
  const note = p(sup('a'), 'By weight.', node('break', {}), '* Two were lost.')
  const { tables, rest } = of(div(['class:table'], p(b('Table 1'), ': metals'), table(data), note))
  const [one] = tables
  expect(select(one!, 'footnote').map(found => `${found.label} ${words(found)}`)).toEqual([
    'a By weight.',
    '* Two were lost.'
  ])
  const calls = select(one!, 'footnoteReference')
  expect(calls.map(words)).toEqual(['a', '*'])
  expect(calls.map(call => call.target)).toEqual(select(one!, 'footnote').map(found => found.id))
  expect(rest).toEqual([])
})

test('a paragraph that says it is a note is one; the next paragraph is text', () => {
  const { tables, rest } = of(
    p('Table 1. Counts'),
    table(data),
    { ...p('Values are counts.'), hints: ['class:table-note'] },
    p('The loss was large.')
  )
  expect(words(select(tables[0]!, 'tableNotes')[0])).toBe('Values are counts.')
  expect(rest).toEqual(['The loss was large.'])
})

test('a row across the foot is a note, sums stay, and an emptied foot is none', () => {
  const foot = (...cells: Node[]) =>
    node('rowGroup', { kind: 'foot' }, [node('tableRow', {}, cells as never)])
  const across = (...line: Cell) => node('tableCell', { colSpan: 2 }, inline(line))
  const withFoot = (...cells: Node[]) => {
    const [body] = (data as { children: Node[] }).children
    return of(p('Table 1. Metals'), table(node('grid', {}, [structuredClone(body), foot(...cells)] as never)))
      .tables[0]!
  }
  const kinds = (one: Table) => select(one, 'rowGroup').map(group => group.kind)
  const told = withFoot(across('wet and dry stand for the two ways of weighing.'))
  expect(words(select(told, 'tableNotes')[0])).toBe('wet and dry stand for the two ways of weighing.')
  expect(kinds(told)).toEqual(['body'])
  expect(kinds(withFoot(across()))).toEqual(['body'])
  expect(kinds(withFoot(cell('Sum'), cell('32')))).toEqual(['body', 'foot'])
})

test('a bold first row is the head of a table without header cells', () => {
  const { tables } = of(table(grid([[b('Metal')], [b('Value')]], [['Iron'], ['3.40']])))
  const groups = select(tables[0]!, 'rowGroup')
  expect(groups.map(group => group.kind)).toEqual(['head', 'body'])
  expect(select(groups[0]!, 'tableCell').every(one => one.header)).toBe(true)
})

test('two tables in a row keep their own captions', () => {
  const { tables } = of(p('Table 1. One'), table(data), p('Table 2. Two'), table(grid([[text('x')]])))
  expect(tables.map(one => `${one.label} ${title(one)}`)).toEqual(['Table 1 One', 'Table 2 Two'])
})

test('notes in a list of their own, in the foot of the window that shows the table', () => {
  const item = (...blocks: Node[]): Node => node('listItem', {}, blocks as never)
  const notes = node('list', { kind: 'bullet', hints: ['class:footnote'] }, [
    item(p('IR: iron;')),
    item(p(sup('a')), p('by weight;')),
    item(p('29* is a guess.'))
  ] as never)
  const { tables, rest } = of(
    p('Text.'),
    div(
      ['class:window'],
      div(['class:window-header'], p(b('Table 1'), ': values before and after')),
      div(['class:window-body'], table(data)),
      div(['class:window-footer'], div(['class:ref-list'], notes as never))
    )
  )
  expect(tables[0]!.label).toBe('Table 1')
  expect(select(tables[0]!, 'footnote').map(one => [one.label, words(one)])).toEqual([['a', 'by weight;']])
  expect(words(select(tables[0]!, 'tableNotes')[0])).toBe('IR: iron; by weight; 29* is a guess.')
  expect(rest).toEqual(['Text.'])
})

test('a label and a title in boxes of their own, and a second grid for a window of its own', () => {
  const long = grid([['Harbour'], ['Height of the tide']], [['Husum'], ['3.40 metres']])
  const box = (label: string, grids: Node[]) =>
    div(
      ['class:table-box'],
      div(
        ['class:table-wrap'],
        div(['class:table-title'], p(label), div(['class:caption'], p('Tides of a harbour'))),
        div(['class:overflow'], table(grids[0]!)),
        ...grids.slice(1).map(one => div(['class:window'], table(one)))
      )
    )
  const { tables, rest, said } = of(p('Text.'), box('Table 1', [long, structuredClone(long)]), p('More.'))
  expect(tables.map(one => [one.label, title(one)])).toEqual([['Table 1', 'Tides of a harbour']])
  expect(rest).toEqual(['Text.', 'More.'])
  expect(said).toEqual([])
  // Two tables with other words in one box are two.
  const other = grid([['Harbour'], ['Height of the tide']], [['Husum'], ['3.10 metres']])
  expect(of(box('Table 1', [long, other])).tables).toHaveLength(2)
})

test('a sign before the label is no part of it', () => {
  const { tables } = of(p('■ Table 2. Tides of a harbour'), table(data))
  expect(tables.map(one => [one.label, title(one)])).toEqual([['Table 2', 'Tides of a harbour']])
})

test('a table shown in a window of its own comes to the place of what stands in for it', () => {
  const standIn = () => div(['class:thumb'], p(b('Table 1')), p('Tides of a small harbour in Husum'))
  const { article, said } = run(
    draft(
      p('Text.'),
      standIn(),
      p('More text.'),
      div(['class:window'], p(b('Table 1'), '. Tides of a small harbour in Husum'), table(data)),
      standIn()
    ),
    tables
  )
  const body = article.children[0] as { children: Node[] }
  expect(select(article, 'table').map(one => [one.label, title(one)])).toEqual([
    ['Table 1', 'Tides of a small harbour in Husum']
  ])
  expect(body.children.slice(0, 3).map(one => one.type)).toEqual(['paragraph', 'table', 'paragraph'])
  expect(words(article)).not.toMatch(/harbour.*harbour/)
  expect(said).toEqual([])
})
