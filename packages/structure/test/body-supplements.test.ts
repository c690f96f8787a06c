import { type Block, type Inline, type Node, node, select, textOf } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as appendices } from '../src/passes/appendices.js'
import { pass as supplements } from '../src/passes/supplements.js'
import { a, b, draft, items, p, run, sec, words } from './body.js'
import { page } from './front.js'

test('a labelled file is a supplement; its file name is its address', () => {
  const { article, context } = run(
    draft(
      sec(
        'Supplementary material',
        p(b('Data S1.'), ' Readings (CSV). ', a('supplement/data-s1.csv', 'data-s1.csv'))
      )
    ),
    supplements
  )
  const [one] = select(article, 'supplement')
  expect(one).toMatchObject({ label: 'Data S1', href: 'supplement/data-s1.csv' })
  expect(words(one)).toBe('Readings (CSV).')
  expect(context.ledger.dropped.map(({ text, reason }) => `${reason} ${text}`)).toEqual(['label data-s1.csv'])
})

test('items with links to files under the heading', () => {
  const { article } = run(
    draft(
      sec(
        'Supporting information',
        items('bullet', [a('s1.pdf', 'The questionnaire')], [b('S2 Table.'), ' All values.'])
      )
    ),
    supplements
  )
  expect(
    select(article, 'supplement').map(one => `${one.label ?? '-'} ${one.href ?? '-'} ${words(one)}`)
  ).toEqual(['- s1.pdf The questionnaire', 'S2 Table - All values.'])
})

test('lines below a label that stands alone describe the file; its DOI is its address', () => {
  const { article, context } = run(
    draft(
      sec(
        'Supporting information',
        p(b('S1 Movie.')),
        p(b('A boat at low tide.')),
        p('doi:10.9999/harbour.s001'),
        p('(MOV)'),
        p(b('S2 Movie.')),
        p('The same at high tide.')
      )
    ),
    supplements
  )
  expect(select(article, 'supplement').map(one => `${one.label} ${one.href ?? '-'} ${words(one)}`)).toEqual([
    'S1 Movie https://doi.org/10.9999/harbour.s001 A boat at low tide. (MOV)',
    'S2 Movie - The same at high tide.'
  ])
  expect(context.ledger.dropped.map(({ text, reason }) => `${reason} ${text}`)).toContain(
    'label doi:10.9999/harbour.s001'
  )
})

test('many lines below a label are a text of its own', () => {
  const lines = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map(line => p(line))
  const { article } = run(draft(sec('Supporting information', p(b('S1 Text.')), ...lines)), supplements)
  expect(select(article, 'supplement').map(one => words(one))).toEqual([''])
  expect(select(article, 'paragraph').map(words)).toContain('Five.')
})

test('a link to a file elsewhere is only a link', () => {
  expect(
    select(
      run(draft(sec('Results', p('See ', a('s1.pdf', 'the file'), '.'))), supplements).article,
      'supplement'
    )
  ).toEqual([])
})

test('appendices go to the back, with label and title', () => {
  const { article } = run(
    draft(sec('Results', p('R.')), sec('Appendix A. The question card', p('Q.')), sec('Annexe', p('X.'))),
    appendices
  )
  expect(
    select(article, 'appendix').map(one => `${one.label ?? '-'} ${words(select(one, 'title')[0])}`)
  ).toEqual(['Appendix A The question card', '- Annexe'])
  expect(article.children.map(part => part.type)).toEqual(['body', 'back'])
  expect(words(article.children[0])).toBe('Results R.')
})

test('a heading that is a link to a file names a supplement; the words of its button go', () => {
  const part = (title: Node, ...blocks: Node[]): Node =>
    node('section', {}, [node('title', {}, [title as Inline]), ...(blocks as Block[])])
  const { article, context } = run(
    draft(
      sec(
        'Supplementary information',
        part(a('m1.pdf', 'Readings of the gauges (download PDF )'), p('All of 2019.')),
        part(a('https://example.org/data', 'Where the data are'), p('In a store.'))
      )
    ),
    supplements
  )
  expect(select(article, 'supplement').map(one => [one.href, words(one)])).toEqual([
    ['m1.pdf', 'Readings of the gauges All of 2019.']
  ])
  expect(context.ledger.dropped.map(({ text, reason }) => `${reason} ${text.trim()}`)).toEqual([
    'navigation (download PDF )'
  ])
})

test('a box round the description of such a file is the site’s; one that shows more stays what it is', () => {
  const part = (title: Node, ...blocks: Node[]): Node =>
    node('section', {}, [
      node('title', {}, [title as Inline]),
      node('container', {}, blocks as never) as never
    ])
  const { article } = run(
    draft(
      sec(
        'Supplementary information',
        part(a('m1.pdf', 'Readings of the gauges'), p('All of 2019.')),
        part(a('m2.pdf', 'Maps'), node('figure', {}, [node('graphic', { href: 'map.png' })]))
      )
    ),
    supplements
  )
  expect(select(article, 'supplement').map(one => [one.href, words(one)])).toEqual([
    ['m1.pdf', 'Readings of the gauges All of 2019.']
  ])
  expect(select(article, 'figure')).toHaveLength(1)
})

test('what stands above and below a table of files is kept', async () => {
  const { article, unplaced, invented } = await page(
    '<html lang="en"><body><h1>Tides of a small harbour and its moles</h1><p>Ada Lind</p><h2>Introduction</h2><p>Words of it.</p><section><h2>Supporting Information</h2><div><p>Additional information may be found in the online version.</p><table><thead><tr><th>Filename</th><th>Description</th></tr></thead><tbody><tr><td><a href="https://x.example/files/tides.doc">tides.doc</a> 133 KB</td><td><p>Tides by day</p></td></tr></tbody></table><p>Please note that files are as sent.</p></div></section></body></html>'
  )
  expect(select(article, 'supplement').map(textOf)).toEqual(['Tides by day'])
  const words = textOf(article)
  expect(words).toContain('Additional information may be found in the online version.')
  expect(words).toContain('Please note that files are as sent.')
  expect([unplaced, invented]).toEqual([[], []])
})
