import { node, select } from '@offprint/ast'
import { expect, test } from 'vitest'
import { namesOf } from '../src/blocks.js'
import { pass as referenceList } from '../src/passes/reference-list.js'
import { a, div, draft, items, named, p, run, sec, words } from './body.js'

const roe = 'Roe A, Lee B. On nets and lakes. J Small Waters. 2012;25(2):195-206.'
const day = 'Day C. Lakes. J Small Waters. 2005;34(6):805-12.'
const fay = 'Fay D. Wells. J Small Waters. 2011;65(1):1-12.'
const of = (...blocks: Parameters<typeof draft>) => {
  const ran = run(draft(...blocks), referenceList)
  return { ...ran, references: select(ran.article, 'reference') }
}

test('an ordered list under References: words, numbers, fields; service links gone by name', () => {
  const line = [
    `${roe} `,
    a('https://www.ncbi.nlm.nih.gov/pubmed/12345678', 'PubMed'),
    ' | ',
    a('https://scholar.google.com/scholar?q=x', 'Google Scholar')
  ]
  const { references, context, article } = of(
    sec('Discussion', p('D.')),
    sec('References', items('order', line, [day]))
  )
  expect(references.map(words)).toEqual([roe, day])
  expect(references.map(one => `${one.label} ${one.sources?.['label']}`)).toEqual(['1 list', '2 list'])
  expect(references[0]!.csl).toMatchObject({
    type: 'article-journal',
    volume: '25',
    issue: '2',
    'container-title': 'J Small Waters',
    PMID: '12345678'
  })
  expect(references[0]!.csl!.author!.map(name => name.family)).toEqual(['Roe', 'Lee'])
  expect(context.ledger.dropped.map(({ text, reason }) => `${reason} ${text}`)).toEqual([
    'service-link PubMed',
    'separator |',
    'service-link Google Scholar'
  ])
  expect(article.children.map(part => part.type)).toEqual(['body', 'back'])
  expect(select(article.children[0]!, 'section').map(one => words(one.children[0]))).toEqual(['Discussion'])
})

test('paragraphs with printed numbers; one without a number goes on; links elsewhere stay', () => {
  const { references } = of(
    sec(
      'Références',
      p(`[1] ${roe}`),
      p('[2] ', day),
      p('Available from ', a('https://example.org/d', 'https://example.org/d'))
    )
  )
  expect(references.map(one => one.label)).toEqual(['1', '2'])
  expect(words(references[1])).toBe(`${day} Available from https://example.org/d`)
  expect(select(references[1]!, 'link').map(link => link.url)).toEqual(['https://example.org/d'])
  expect(references[0]!.sources).toBeUndefined()
})

test('names inside an entry are names of the entry', () => {
  const anchor = named('ref1', node('anchor', {}, []))
  const { references } = of(sec('References', items('order', [anchor, roe], [day])))
  expect(references[0]!.id).toBe('ref1')
  expect(select(references[0]!, 'anchor')[0]?.id).toBeUndefined()
})

test('a list without a heading is known by its entries; other lists are not', () => {
  const { references, article } = of(
    sec('Results', items('bullet', ['one thing'], ['another'], ['a third'])),
    items('order', [roe], [day], [fay])
  )
  expect(references.map(words)).toEqual([roe, day, fay])
  expect(select(article, 'list')).toHaveLength(1)
})

test('what stands under the heading and is no entry stays where it was', () => {
  const { references, article } = of(
    sec(
      'References',
      items('order', [roe], [day], [fay]),
      p('Back to top of page'),
      items('bullet', ['Share'], ['Print'])
    )
  )
  expect(references).toHaveLength(3)
  expect(words(article.children[0])).toContain('Back to top of page')
})

test('a second copy of the list is dropped by name and keeps its names', () => {
  const list = (id: string) => div(['class:references'], items('order', [roe], [day], [fay]), named(id, p()))
  const { references, context } = of(sec('References', items('order', [roe], [day], [fay])), list('x'))
  expect(references).toHaveLength(3)
  expect(context.ledger.dropped.filter(({ reason }) => reason === 'duplicate')).toHaveLength(3)
})

test('an entry of which nothing can be read has words and no fields (H33)', () => {
  const { references } = of(sec('References', items('order', ['Figure 1.'.repeat(30_000)], [day])))
  expect(references[0]!.csl).toBeUndefined()
  expect(words(references[0]!).length).toBe(270_000)
  expect(references[1]!.csl?.type).toBe('article-journal')
})

test('blocks behind a plain list that read like no reference stay in the body', () => {
  const entries = [
    roe,
    day,
    fay,
    roe.replace('Roe', 'Moe'),
    day.replace('Day', 'Dew'),
    fay.replace('Fay', 'Foy')
  ]
  const { references, article } = of(
    sec(
      'References',
      ...entries.map(entry => div(['class:ref'], p(entry))),
      div(['class:licence'], p('Open access under a licence'))
    )
  )
  expect(references.map(words)).toEqual(entries)
  expect(words(article.children.find(part => part.type === 'body')!)).toBe('Open access under a licence')
})

test('a list that goes on with numbers from before the methods is one list', () => {
  const early = [
    '1. Roe A. One way of growing things. J Sm. 2001;1:1-9.',
    '2. Lee B. Two ways of growing. J Sm. 2002;1:1-9.',
    '3. Day C. Three ways of growing. J Sm. 2003;1:1-9.'
  ]
  const late = [
    '4. Fay D. Four ways of growing. J Sm. 2004;1:1-9.',
    '5. Ito E. Five ways of growing. J Sm. 2005;1:1-9.',
    '6. Ray F. Six ways of growing. J Sm. 2006;1:1-9.'
  ]
  const acknowledgement =
    'Acknowledgements We thank the press of the University for its help since 2001; doi: none of it.'
  const { article } = run(
    draft(
      p('Text.'),
      ...early.map(line => p(line)),
      p(acknowledgement),
      p('Methods are these.'),
      ...late.map(line => p(line))
    ),
    referenceList
  )
  expect(select(article, 'referenceList').length).toBe(1)
  expect(select(article, 'reference').map(one => one.label)).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(select(article.children[0]!, 'paragraph').map(words)).toEqual([
    'Text.',
    acknowledgement,
    'Methods are these.'
  ])
})

test('the licence of the article below a short list is no entry', () => {
  const licence = p(
    a('https://creativecommons.org/licenses/by/4.0/', 'This is an open access article under a licence')
  )
  const plain = ['Roe A. Nets and lakes of the far north, Oslo 2012.', 'Day C. Lakes in winter, Bergen 2005.']
  const { references, context } = of(
    sec('References', items('bullet', [plain[0]!], [plain[1]!]), div(['class:row'], licence))
  )
  expect(references.map(words)).toEqual(plain)
  expect(context.ledger.dropped.map(({ text, reason }) => `${reason} ${text}`)).toEqual([
    'navigation This is an open access article under a licence'
  ])
  // A work that names its licence is a work.
  const work = of(
    sec(
      'References',
      items('bullet', [roe], [`${day} `, a('https://creativecommons.org/licenses/by/4.0/', 'CC BY')])
    )
  )
  expect(work.references).toHaveLength(2)
})

test('a list that says it holds notes holds no references, whatever its class says besides', () => {
  const notes = node('list', { kind: 'bullet', hints: ['class:reflist', 'class:footnote'] }, [
    node('listItem', {}, [p('Conflicts of interest: none since 2012.')])
  ])
  const { article, references } = of(
    sec('References', div(['class:ref-list'], items('bullet', [roe], [day], [fay]))),
    div(['class:ref-list'], notes)
  )
  expect(references.map(words)).toEqual([roe, day, fay])
  expect(words(article.children[0]!)).toBe('Conflicts of interest: none since 2012.')
})

test('numbers in boxes beside the entries are their labels, and their places those of the entries', () => {
  const row = (number: string, line: string) =>
    div([], div([], p(number, named(`b${number}`, node('anchor', {}, [])))), div([], p(line)))
  const { references } = of(sec('References', div([], row('1.', roe), row('2.', day))))
  expect(references.map(one => `${one.label} ${words(one)}`)).toEqual([`1 ${roe}`, `2 ${day}`])
  expect(references.map(namesOf)).toEqual([1, 2].map(n => expect.arrayContaining([`b${n}.`])))
  // Numbers that do not rise are none of a list.
  const odd = of(sec('References', div([], row('4.', roe), row('3.', day))))
  expect(odd.references.map(one => one.label)).not.toEqual(['4', '3'])
  expect(odd.references.map(words).join(' ')).toContain('3.')
})
