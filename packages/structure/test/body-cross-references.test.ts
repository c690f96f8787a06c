import { node, select, text, textOf } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as crossReferences } from '../src/passes/cross-references.js'
import { a, draft, named, p, pointed, run, sec } from './body.js'

const figure = (id: string, label: string) =>
  named(id, node('figure', { label }, [node('graphic', { href: `${id}.png` })]))
const article = (...lines: ReturnType<typeof p>[]) =>
  draft(
    ...lines,
    figure('f1', 'Figure 1'),
    figure('f2', 'Figure 2'),
    figure('f3', 'Fig. 3'),
    named('t1', node('table', { label: 'Tableau 1' }, [])),
    named('e1', node('equation', { label: '(1)' }, [])),
    named('e2', node('equation', { label: '(2)' }, [])),
    named('b1', node('boxedText', { label: 'Box 1' }, [])),
    named('s1', node('supplement', { label: 'S1 File' }, [])),
    named('d1', node('supplement', { label: 'Data S1' }, [])),
    named('m', { ...(sec('Model') as object), label: '2.1' } as never),
    named('x', node('appendix', { label: 'Appendix A' }, []) as never)
  )
const of = (...line: Parameters<typeof p>) => run(article(p(...line)), crossReferences)

test('single call-outs of each kind, in words', () => {
  const line =
    'See (Figure 1), Fig. 2B, Tableau 1, Equation (1), Eq. 2, Box 1, Section 2.1, Appendix A, S1 File and Data S1.'
  const { article: done, said } = of(line)
  expect(pointed(done)).toEqual([
    'Figure 1 → figure f1',
    'Fig. 2B → figure f2',
    'Tableau 1 → table t1',
    'Equation (1) → equation e1',
    'Eq. 2 → equation e2',
    'Box 1 → box b1',
    'Section 2.1 → section m',
    'Appendix A → appendix x',
    'S1 File → supplement s1',
    'Data S1 → supplement d1'
  ])
  expect(textOf(done.children[0]!)).toContain(line)
  expect(said).toEqual([])
})

test('lists and ranges name everything they cover', () => {
  expect(pointed(of('Figs 1A and 3, Figures 1-3, Figs. 2A, B and Equations (1) and (2).').article)).toEqual([
    'Figs 1A and 3 → figure f1 f3',
    'Figures 1-3 → figure f1 f2 f3',
    'Figs. 2A, B → figure f2',
    'Equations (1) and (2) → equation e1 e2'
  ])
})

test('numbers that go on with the sentence are not call-outs', () => {
  expect(
    pointed(of('By Equation (1), 0.2 mg; in Figure 1, 3 patients; from Table 1 2 were left.').article)
  ).toEqual(['Equation (1) → equation e1', 'Figure 1 → figure f1', 'Table 1 → table t1'])
})

test('links count, also where the words are others or the link is half of them', () => {
  expect(
    pointed(
      of('See ', a('#f2', 'the map'), ' and Figure ', a('#f1', '1'), ' and ', a('#m', 'Model'), '.').article
    )
  ).toEqual(['the map → figure f2', 'Figure 1 → figure f1', 'Model → section m'])
})

test('a figure that the article does not have is said once', () => {
  const { said, article: done } = of('See Figure 9 and again Figure 9, and Section 12 of the law.')
  expect(pointed(done)).toEqual([])
  expect(said).toEqual(['call-out-without-target'])
})

test('words inside a larger word are no labels', () => {
  expect(pointed(of('Configure 1 and stable 1.').article)).toEqual([])
  expect(select(draft(p(text(''))), 'crossReference')).toEqual([])
})

test('a call-out whose number leads to a page of the site leads to the thing here', () => {
  const { article: done } = of('As ', 'Tableau ', a('https://j.example.org/1/tab1/', '1'), ' has it.')
  expect(pointed(done)).toEqual(['Tableau 1 → table t1'])
  expect(select(done, 'link')).toEqual([])
})

test('a label that names two figures answers to both', () => {
  const done = run(
    draft(p('See Figures 7, 8, 9 and Figure 8.'), figure('f7', 'Figures 7 and 8'), figure('f9', 'Figure 9')),
    crossReferences
  )
  expect(pointed(done.article)).toEqual(['Figures 7, 8, 9 → figure f7 f9', 'Figure 8 → figure f7'])
  expect(done.said).toEqual([])
})

test('panels behind a space belong to the number before them; a word does not', () => {
  expect(pointed(of('See Figures 1 a-h, 3 a-c and Figure 2 a little later.').article)).toEqual([
    'Figures 1 a-h, 3 a-c → figure f1 f3',
    'Figure 2 → figure f2'
  ])
})

test('series with words of their own are numbered apart, and stand in for each other where there is one', () => {
  const quadro = named('q1', node('table', { label: 'Quadro 1' }, []))
  const tabela = named('t1', node('table', { label: 'Tabela 1' }, []))
  const line = p('O Quadro 1 e a Tabela 1.')
  expect(pointed(run(draft(line, quadro, tabela), crossReferences).article)).toEqual([
    'Quadro 1 → table q1',
    'Tabela 1 → table t1'
  ])
  expect(pointed(run(draft(p('A Tabela 1.'), quadro), crossReferences).article)).toEqual([
    'Tabela 1 → table q1'
  ])
})

test('a link to the first of a set does not stand against words that name another of it', () => {
  const further = (id: string, n: number) => figure(id, `Figure 1—figure supplement ${n}`)
  const { article: done } = run(
    draft(
      p(
        'Seen (',
        a('#f1', 'Figure 1—figure supplement 2A'),
        '; ',
        a('#f1', 'Figure 1—figure supplement 9'),
        '; ',
        a('#f1', 'Figure 2'),
        ').'
      ),
      figure('f1', 'Figure 1'),
      further('s1', 1),
      further('s2', 2),
      figure('f2', 'Figure 2')
    ),
    crossReferences
  )
  expect(pointed(done)).toEqual([
    'Figure 1—figure supplement 2A → figure s2',
    'Figure 1—figure supplement 9 → figure f1',
    'Figure 2 → figure f1'
  ])
})

test('supplements of other names are called out with their S; a sentence about S1 cells is none', () => {
  const names = ['S1 Raw images', 'S2 Supporting Information', 'S1 Checklist', 'Software S1']
  const known = draft(
    p('See S1 Raw images, S2 Supporting Information, S1 Checklist and Software S1; S1 Cells grew.'),
    ...names.map((label, at) => named(`s${at}`, node('supplement', { label }, [])))
  )
  expect(pointed(run(known, crossReferences).article)).toEqual(
    names.map((label, at) => `${label} → supplement s${at}`)
  )
})
