import { type Node, node, select } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as equations } from '../src/passes/equations.js'
import { div, draft, p, run, words } from './body.js'

const mathml = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'
const shown = (): Node => node('equation', { mathml }, [])
const inLine = (): Node => node('inlineEquation', { mathml }, [])
const of = (...blocks: Parameters<typeof draft>) =>
  select(run(draft(...blocks), equations).article, 'equation')

test('a formula and its number in a wrapper are one equation, named by the wrapper', () => {
  const [one, ...rest] = of({ ...div(['class:equation'], shown(), p('(1)')), id: 'eq1' })
  expect(one).toMatchObject({ label: '(1)', id: 'eq1', mathml })
  expect(rest).toEqual([])
})

test('a paragraph of a formula alone, or with its number, is an equation', () => {
  expect(of({ ...p(), children: [inLine() as never] })).toMatchObject([{ mathml }])
  expect(of({ ...p(' (A.2)'), children: [inLine() as never, ...p(' (A.2)').children] })).toMatchObject([
    { label: '(A.2)' }
  ])
})

test('a table that lays out formula and number is an equation; a table of data is not', () => {
  const cell = (...parts: Node[]): Node => node('tableCell', {}, parts as never)
  const table = (...cells: Node[]): Node =>
    node('table', {}, [
      node('grid', {}, [node('rowGroup', { kind: 'body' }, [node('tableRow', {}, cells as never)])])
    ])
  expect(of(table(cell(), cell(inLine()), cell(...p('(3)').children)))).toMatchObject([{ label: '(3)' }])
  expect(of(table(cell(...p('Energy in joule').children), cell(inLine())))).toEqual([])
})

test('a formula in a sentence stays in its sentence', () => {
  const sentence = {
    ...p(),
    children: [...p('where ').children, inLine() as never, ...p(' is small.').children]
  }
  const { article } = run(draft(sentence), equations)
  expect(select(article, 'equation')).toEqual([])
  expect(words(article)).toBe('where x is small.')
})

const drawn = (href: string): Node => node('inlineEquation', {}, [node('inlineGraphic', { href })])
const part = (hints: string[], ...inside: Node[]): Node => node('span', { hints }, inside as never)

test('a formula that the page calls displayed leaves the line that it stands in, its number drawn beside it', () => {
  const line = {
    ...p(),
    children: [
      ...p('We use the equation: ').children,
      { ...part(['class:equation'], part([], drawn('eq.svg')), part([], drawn('number.svg'))), id: 'eq1' },
      ...p(' where all is known.').children
    ]
  }
  const { article } = run(draft(line as Node), equations)
  const [body] = article.children
  expect(body && 'children' in body ? body.children.map(block => block.type) : []).toEqual([
    'paragraph',
    'equation',
    'paragraph'
  ])
  expect(select(article, 'equation')).toMatchObject([
    { id: 'eq1', children: [{ href: 'eq.svg' }, { href: 'number.svg' }] }
  ])
  expect(select(article, 'paragraph').map(one => words(one))).toEqual([
    'We use the equation:',
    'where all is known.'
  ])
})

test('two formulas side by side are no formula and its number, and words stay with theirs', () => {
  const one = { ...p(), children: [part(['class:equation'], inLine(), inLine())] }
  const other = {
    ...p(),
    children: [part(['class:equation'], inLine(), ...p(' as we know').children)]
  }
  expect(of(one as Node, other as Node)).toEqual([])
})

test('a formula and a number in square brackets are laid out by a table, in the item of a list too', () => {
  const cell = (...parts: Node[]): Node => node('tableCell', {}, parts as never)
  const table = (...cells: Node[]): Node =>
    node('table', {}, [
      node('grid', {}, [node('rowGroup', { kind: 'body' }, [node('tableRow', {}, cells as never)])])
    ])
  expect(of(table(cell(inLine()), cell(...p('[3]').children)))).toMatchObject([{ label: '[3]' }])
  const list = (...parts: Node[]): Node =>
    node('list', { kind: 'bullet' }, [node('listItem', {}, parts as never)])
  expect(of(list(p('First'), table(cell(inLine()), cell(...p('(18)').children))) as never)).toMatchObject([
    { label: '(18)' }
  ])
  expect(of(list(p('First'), table(cell(...p('Depth').children), cell(inLine()))) as never)).toEqual([])
})

test('a picture that the page calls a formula leaves its line with the number beside it; a picture alone stays', () => {
  const picture = node('inlineGraphic', { href: 'e1.png' })
  const line = (hints: string[]): Node => ({
    ...p(),
    children: [
      ...p('We ask for ').children,
      part(hints, picture, part(['class:note'], ...p('(1)').children)),
      ...p(' where all is known.').children
    ] as never
  })
  expect(of(line(['class:equation']) as never)).toMatchObject([
    { label: '(1)', children: [{ type: 'graphic', href: 'e1.png' }] }
  ])
  expect(of(line(['class:inline-formula']) as never)).toEqual([])
  expect(of(line(['class:logo']) as never)).toEqual([])
})
