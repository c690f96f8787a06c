/** What a reference manager says in the source: works as facts, citations that name them. */
import { type CslItem, type Inline, node, select, text, textOf } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as citations } from '../src/passes/citations.js'
import { pass as referenceList } from '../src/passes/reference-list.js'
import { nameEntries } from '../src/stated-works.js'
import { a, draft, named, p, run, sec, sup } from './body.js'

const work = (name: string, family: string, year: number, title: string, more: Partial<CslItem> = {}) => ({
  name,
  csl: {
    type: 'article-journal',
    author: [{ family, given: 'X' }],
    issued: { 'date-parts': [[year]] },
    title,
    ...more
  } as CslItem
})
const works = [
  work('w1', 'Roe', 2001, 'Ways of growing'),
  work('w2', 'Lee', 2002, 'Ways of falling'),
  work('w3', 'Lee', 2003, 'Ways of standing still'),
  work('w4', 'Fay', 2004, 'Ways of turning')
]
const says = (names: string[], ...words: (string | Inline)[]): Inline =>
  node(
    'citation',
    { targets: names },
    words.map(word => (typeof word === 'string' ? text(word) : word))
  )
const entries = [
  'Fay X. Ways of turning. J Sm. 2004;1:1.',
  'Lee X. Ways of falling. J Sm. 2002;1:1.',
  'Lee X. Ways of standing still. J Sm. 2003;1:1.',
  'Roe X. Ways of growing. J Sm. 2001;1:1.'
]

function article(lines: ReturnType<typeof p>[], printed: string[] = entries) {
  const made = draft(
    ...lines,
    ...(printed.length ? [sec('References', ...printed.map(line => p(line)))] : [])
  )
  const facts = works.map(({ name, csl }) =>
    node('fact', { name: 'csl-item', value: JSON.stringify({ ...csl, id: name }), source: 'zotero' })
  )
  made.children.unshift(node('front', {}, facts))
  return run(made, referenceList, citations)
}
const names = (one: ReturnType<typeof article>): Map<string, string> =>
  new Map(select(one.article, 'reference').map(each => [each.id!, (each.csl?.title ?? '').slice(8)]))
const said = (one: ReturnType<typeof article>): string[] => {
  const titles = names(one)
  return select(one.article, 'citation').map(
    each => `${textOf(each)} → ${each.targets.map(id => titles.get(id)).join(' ')}`
  )
}
const marks = (one: ReturnType<typeof article>): string[] => {
  const titles = names(one)
  return select(one.article, 'citationMark').map(
    mark => `${textOf(mark)} → ${mark.targets.map(id => titles.get(id)).join()}`
  )
}

test('entries get the fields of their works, and the facts are gone', () => {
  const ran = article([p('Grown.')])
  expect(select(ran.article, 'reference').map(each => [textOf(each), each.csl, each.confidence])).toEqual(
    [works[3]!, works[1]!, works[2]!, works[0]!].map(({ csl }, i) => [entries[i], csl, undefined])
  )
  expect(select(ran.article, 'fact')).toEqual([])
})

test('a citation is what the manager says, whatever its numbers are', () => {
  // Numbers of an order that the list no longer has.
  const ran = article([
    p('Grown ', says(['w1'], '[1]'), ' and fallen ', says(['w2', 'w3', 'w4'], '[2-4]'), '.')
  ])
  expect(said(ran)).toEqual(['[1] → growing', '[2-4] → falling standing still turning'])
  expect(marks(ran)).toEqual(['1 → growing', '2 → falling', '4 → turning'])
  expect(ran.said).toEqual([])
})

test('words that say the same stay as the words have them, brackets outside of the field too', () => {
  const ran = article([p('Grown (see ', says(['w1', 'w2'], 'Roe 2001; Lee 2002'), ').')])
  expect(marks(ran)).toEqual(['Roe 2001 → growing', 'Lee 2002 → falling'])
  expect(textOf(ran.article.children[1]!)).toContain('Grown (see Roe 2001; Lee 2002).')
})

test('parts of a group are told apart by the authors they name; what cannot be told apart is one mark', () => {
  const ran = article([
    p('One (', says(['w1', 'w4'], 'Fay n.y.; Roe n.y.'), ') two ', says(['w2', 'w3'], 'the Lee papers'), '.')
  ])
  expect(marks(ran)).toEqual([
    'Fay n.y. → turning',
    'Roe n.y. → growing',
    'the Lee papers → falling,standing still'
  ])
})

test('a raised citation is raised as a whole', () => {
  const ran = article([p('Grown.', says(['w1', 'w4'], sup('7,8')))])
  expect(textOf(ran.article.children[1]!)).toContain('Grown.7,8')
  expect(select(ran.article, 'superscript')[0]!.children[0]).toMatchObject({ type: 'citation' })
  expect(marks(ran)).toEqual(['7 → growing', '8 → turning'])
})

test('a work that the list lacks is named, and the words stay', () => {
  const ran = article([p('Grown ', says(['w1'], '(Roe 2001)'), '.')], entries.slice(0, 3))
  expect(said(ran)).toEqual([])
  expect(textOf(ran.article.children[1]!)).toContain('Grown (Roe 2001).')
  expect(select(ran.article, 'citation')).toEqual([])
  expect(ran.said).toContain('citation-unlisted')
})

test('without a printed list the works are the list, in the order in which they are cited', () => {
  const ran = article([p('Grown ', says(['w1', 'w2'], '(1,2)'), '.')], [])
  expect(select(ran.article, 'reference').map(each => each.csl?.title)).toEqual(
    works.map(({ csl }) => csl.title)
  )
  expect(marks(ran)).toEqual(['1 → growing', '2 → falling'])
  expect(ran.said).toEqual(['references-from-data'])
})

test('entries are matched by what they print: title and year, DOI, or author, year and place', () => {
  const reference = (words: string) => node('reference', { id: words.slice(0, 3) }, [text(words)])
  const list = [
    reference('Aaa. Lee. J Sm 2002, 7, 55.'),
    reference('Bbb. Something. https://doi.org/10.1000/ABC'),
    reference('Ccc. Editorial. Roe, 1999.')
  ]
  const left = nameEntries(list, [
    work('place', 'Lee', 2002, 'A title that the style leaves out', { volume: '7', page: '55-60' }),
    work('doi', 'Poe', 1990, 'Another title', { DOI: '10.1000/abc' }),
    work('short', 'Roe', 1999, 'Editorial'),
    work('none', 'Ray', 1998, 'A work that nothing prints')
  ])
  expect(list.map(each => each.csl?.title)).toEqual([
    'A title that the style leaves out',
    'Another title',
    'Editorial'
  ])
  expect(left.map(each => each.name)).toEqual(['none'])
})

test('two entries that fit alike are given to nobody', () => {
  const reference = (id: string, words: string) => node('reference', { id }, [text(words)])
  const list = [
    reference('a', 'Lee. Ways of falling. 2002. First printing.'),
    reference('b', 'Lee. Ways of falling. 2002. Second printing.')
  ]
  expect(nameEntries(list, [works[1]!]).map(each => each.name)).toEqual(['w2'])
  expect(list.map(each => each.csl)).toEqual([undefined, undefined])
})

test('an entry that has the name of a work is that work, whatever it prints', () => {
  const reference = (id: string, words: string) => node('reference', { id }, [text(words)])
  const list = [reference('w1', 'Lee. Ways of falling. 2002.'), reference('b', 'Lee. Ways of falling. 2002.')]
  expect(nameEntries(list, works.slice(0, 2))).toEqual([])
  expect(list.map(each => each.csl?.title)).toEqual(['Ways of growing', 'Ways of falling'])
})

test('a work that no entry was known by is the entry that its mark links to', () => {
  const lines = ['Fay X, unsaid. 1999;1:1–9.', ...entries.slice(1)]
  const made = (...words: (string | Inline)[]) => {
    const page = draft(
      p('As ', says(['w4', 'w2'], ...words), '.'),
      sec('References', ...lines.map((line, at) => named(`e${at + 1}`, p(line))))
    )
    const facts = works.map(({ name, csl }) =>
      node('fact', { name: 'csl-item', value: JSON.stringify({ ...csl, id: name }), source: 'zotero' })
    )
    page.children.unshift(node('front', {}, facts))
    const { article: whole } = run(page, referenceList, citations)
    const places = select(whole, 'reference').map(({ id }) => id)
    return select(whole, 'citation').map(({ targets }) => targets.map(id => places.indexOf(id)))
  }
  expect(made('[', a('#e1', '1'), ',', a('#e2', '2'), ']')).toEqual([[0, 1]])
  // Typed numbers may be of another list: what the manager knows holds.
  expect(made('[1,2]')).toEqual([[1]])
})
