import { type Node, node, select } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as anchorFigures } from '../src/passes/anchor-figures.js'
import { pass as crossReferences } from '../src/passes/cross-references.js'
import { draft, named, outline, p, run, sec } from './body.js'

const figure = (label: string): Node =>
  named(label, node('figure', { label }, [node('graphic', { href: `${label}.png` })]))
const order = (root: Node): string[] => {
  const out: string[] = []
  const enter = (one: Node): void => {
    if (one.type === 'figure') out.push(one.label!)
    else if (one.type === 'text') out.push(one.value)
    else if ('children' in one) for (const child of one.children as Node[]) enter(child)
  }
  enter(root)
  return out
}

test('figures gathered at the end go behind their first call-out; the heading goes by name', () => {
  const runIn = node('section', { runIn: true }, [node('title', {}, []), p('Found (Figure 1).')]) as never
  const { article, context, said } = run(
    draft(
      sec('Case', runIn, p('Again (Figure 2), (Figure 1).')),
      sec('Figures', figure('Figure 1'), figure('Figure 2'))
    ),
    crossReferences,
    anchorFigures
  )
  expect(order(article)).toEqual([
    'Case',
    'Found (',
    'Figure 1',
    ').',
    'Figure 1',
    'Again (',
    'Figure 2',
    '), (',
    'Figure 1',
    ').',
    'Figure 2'
  ])
  expect(outline(article)).not.toContain('Figures')
  expect(context.ledger.dropped.map(({ text, reason }) => `${reason} ${text}`)).toEqual(['container Figures'])
  expect(context.ledger.moved.map(({ what }) => what)).toEqual(['Figure 1', 'Figure 2'])
  expect(said).toEqual([])
})

test('an orphan stays at the end and is said', () => {
  const { article, said } = run(
    draft(sec('Case', p('Found (Figure 1).')), sec('Figures', figure('Figure 1'), figure('Figure 2'))),
    crossReferences,
    anchorFigures
  )
  expect(order(article).at(-1)).toBe('Figure 2')
  expect(said).toEqual(['never-called'])
})

test('figures in the flow stay where their author put them', () => {
  const { article, context } = run(
    draft(sec('Case', figure('Figure 1'), p('Later (Figure 1).'), p('End.'))),
    crossReferences,
    anchorFigures
  )
  expect(order(article)).toEqual(['Case', 'Figure 1', 'Later (', 'Figure 1', ').', 'End.'])
  expect(context.ledger.moved).toEqual([])
})

test('a section of figures that also has words stays with its words', () => {
  const { article } = run(
    draft(sec('Case', p('See Figure 1.')), sec('Figures', p('All drawn by hand.'), figure('Figure 1'))),
    crossReferences,
    anchorFigures
  )
  expect(outline(article)).toEqual(['Case', 'Figures'])
  expect(select(article, 'figure')).toHaveLength(1)
})
