/** The scoring of pages against publishers' XML (scripts/score): tested on trees made by hand, where each answer is known. */
import type { Article, Block, Inline, Section } from '@offprint/ast'
import { node, text } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { align, fillGaps, risingRun } from '../scripts/score/align.mjs'
import { compareArticles } from '../scripts/score/compare.mjs'
import { fold, letters } from '../scripts/score/fold.mjs'
import { Presence } from '../scripts/score/presence.mjs'
import { similarity } from '../scripts/score/similarity.mjs'
import { cost, measured } from './support/cost.js'

const p = (...parts: (string | Inline)[]) =>
  node(
    'paragraph',
    {},
    parts.map(part => (typeof part === 'string' ? text(part) : part))
  )
const section = (title: string, ...blocks: (Block | Section)[]) =>
  node('section', {}, [node('title', {}, [text(title)]), ...blocks])
const cite = (mark: string, ...targets: string[]) =>
  node('citation', { targets }, [node('citationMark', { targets }, [text(mark)])])
const figureCall = (words: string, target: string) =>
  node('crossReference', { kind: 'figure', targets: [target] }, [text(words)])

const first = 'Malaria remains a leading cause of death among young children in the region.'
const second = 'We enrolled two hundred households and followed each of them for three years.'

interface Changes {
  title?: string
  authors?: [string, string, string[]][]
  paragraphs?: Block[]
  cells?: string[][]
  references?: string[]
  year?: number
  volume?: string
  sections?: (blocks: Block[]) => ReturnType<typeof section>[]
}

function article(changes: Changes = {}): Article {
  const authors = changes.authors ?? [
    ['Jane A.', 'Smith', ['aff1']],
    ['Ola', 'Nordmann', ['aff1', 'aff2']]
  ]
  const blocks = changes.paragraphs ?? [
    p(first, cite('[1]', 'R1')),
    p(second, ' (', figureCall('Figure 1', 'F1'), ')', cite('[2]', 'R2'))
  ]
  const cells = changes.cells ?? [
    ['Village', 'Households'],
    ['Northern', '120'],
    ['Southern', '80']
  ]
  const sections =
    changes.sections ?? (all => [section('Introduction', all[0]!), section('Methods', ...all.slice(1))])
  return node('article', { lang: 'en' }, [
    node('front', {}, [
      node('journal', { title: 'Journal of Examples' }),
      node('publication', { volume: changes.volume ?? '12' }),
      node('articleTitle', {}, [text(changes.title ?? 'Households and malaria in two villages')]),
      ...authors.map(([given, surname, affiliations], i) =>
        node('contributor', {
          role: 'author',
          name: { given, surname },
          affiliations,
          ...(i === 0 ? { corresponding: true, orcid: '0000-0002-1825-0097' } : {})
        })
      ),
      node('affiliation', { id: 'aff1' }, [
        text('Department of Medicine, University of Examples, Nairobi, Kenya')
      ]),
      node('affiliation', { id: 'aff2' }, [text('Institute of Statistics, Oslo, Norway')])
    ]),
    node('body', {}, [
      ...sections(blocks),
      section(
        'Results',
        node('figure', { id: 'F1', label: 'Figure 1' }, [
          node('caption', {}, [p('Map of the villages, with all wells that were in use.')])
        ]),
        node('table', { id: 'T1', label: 'Table 1' }, [
          node('caption', {}, [p('Households in each of the villages')]),
          node('grid', {}, [
            node(
              'rowGroup',
              { kind: 'body' },
              cells.map(row =>
                node(
                  'tableRow',
                  {},
                  row.map(cell => node('tableCell', {}, [text(cell)]))
                )
              )
            )
          ])
        ])
      )
    ]),
    node('back', {}, [
      node(
        'referenceList',
        {},
        (changes.references ?? ['R1', 'R2']).map(id =>
          id === 'R1'
            ? node(
                'reference',
                {
                  id: 'R1',
                  csl: {
                    type: 'article-journal',
                    author: [{ family: 'Brown', given: 'C' }],
                    title: 'Wells and mosquitoes in dry seasons',
                    'container-title': 'Parasites Today',
                    issued: { 'date-parts': [[changes.year ?? 1999]] },
                    volume: '3',
                    page: '12-19'
                  }
                },
                [text('Brown C. Wells and mosquitoes in dry seasons. Parasites Today. 1999;3:12-19.')]
              )
            : node('reference', { id: 'R2' }, [
                text('Green D. Counting households by satellite. Example Press; 2004.')
              ])
        )
      )
    ])
  ])
}

/** What a page shows that holds everything of the article above. */
const everything = new Presence(
  `Journal of Examples 12 Households and malaria in two villages Jane A. Smith (correspondence) Ola Nordmann 0000-0002-1825-0097 en
  Department of Medicine, University of Examples, Nairobi, Kenya Institute of Statistics, Oslo, Norway Introduction Methods
  Results ${first}[1] ${second} (Figure 1)[2] Figure 1 Map of the villages, with all wells that were in use. Table 1
  Households in each of the villages Village Households Northern 120 Southern 80
  Brown C. Wells and mosquitoes in dry seasons. Parasites Today. 1999;3:12-19.
  Green D. Counting households by satellite. Example Press; 2004.`
)
const score = (changes: Changes, page = everything) => compareArticles(article(), article(changes), page)

describe('the scoring', () => {
  it('gives an article full marks against itself, of every kind that it has', () => {
    const tally = score({})
    expect(tally.misses).toEqual([])
    const full = (count: number) => ({ expected: count, capped: 0, correct: count, actual: count })
    expect(Object.fromEntries(tally.kinds)).toMatchObject({
      title: full(1),
      author: full(2),
      'author surname': full(2),
      'author order': full(2),
      affiliation: full(2),
      'affiliation link': full(3),
      corresponding: full(1),
      orcid: full(1),
      section: full(3),
      nesting: full(3),
      paragraph: full(2),
      figure: full(1),
      'figure caption': full(1),
      table: full(1),
      cell: full(6),
      reference: full(2),
      'reference title': full(1),
      citation: full(2),
      'figure link': full(1)
    })
  })

  it('sees a paragraph that lost some words, and one that is missing', () => {
    const changed = score({ paragraphs: [p(first.replace('young ', ''), cite('[1]', 'R1')), p(second)] })
    expect(changed.rates('paragraph')).toMatchObject({ expected: 2, correct: 0, actual: 2 })
    const missing = score({ paragraphs: [p(first, cite('[1]', 'R1'))] })
    expect(missing.rates('paragraph')).toMatchObject({ expected: 2, correct: 1, actual: 1, recall: 0.5 })
    expect(missing.rates('citation')).toMatchObject({ expected: 2, correct: 1 })
    expect(missing.rates('figure link').recall).toBe(0)
  })

  it('does not mind dashes, quotes and white space, and does mind words', () => {
    expect(fold('“a”  b\u00A0–c')).toBe('"a" b -c')
    expect(letters('De-Souza, J. Á.')).toBe('desouzajá')
  })

  it('sees two authors in the wrong order, and a link to the wrong affiliation', () => {
    const swapped = score({
      authors: [
        ['Ola', 'Nordmann', ['aff1', 'aff2']],
        ['Jane A.', 'Smith', ['aff2']]
      ]
    })
    expect(swapped.rates('author').f1).toBe(1)
    expect(swapped.rates('author order')).toMatchObject({ expected: 2, correct: 1 })
    expect(swapped.rates('affiliation link')).toMatchObject({ expected: 3, correct: 2, actual: 3 })
    expect(swapped.rates('corresponding')).toMatchObject({ expected: 1, correct: 0, actual: 1 })
  })

  it('sees a citation that points at another reference', () => {
    const tally = score({
      paragraphs: [p(first, cite('[1]', 'R2')), p(second, ' (', figureCall('Figure 1', 'F1'), ')')]
    })
    expect(tally.rates('citation')).toMatchObject({ expected: 2, correct: 0, actual: 1 })
    expect(tally.rates('paragraph').f1).toBeGreaterThan(0.4)
  })

  it('sees swapped cells, a missing reference, another year', () => {
    const cells = score({
      cells: [
        ['Village', 'Households'],
        ['Northern', '80'],
        ['Southern', '120']
      ]
    })
    expect(cells.rates('cell')).toMatchObject({ expected: 6, correct: 4, actual: 6 })
    const references = score({ references: ['R1'], year: 1998 })
    expect(references.rates('reference')).toMatchObject({ expected: 2, correct: 1, actual: 1 })
    expect(references.rates('reference year')).toMatchObject({ expected: 1, correct: 0, actual: 1 })
    expect(references.rates('reference title').f1).toBe(1)
    expect(references.rates('citation')).toMatchObject({ expected: 2, correct: 1 })
  })

  it('sees a section that hangs in another one', () => {
    const nested = score({
      sections: all => [
        node('section', {}, [
          node('title', {}, [text('Introduction')]),
          all[0]!,
          section('Methods', ...all.slice(1))
        ])
      ]
    })
    expect(nested.rates('section')).toMatchObject({ expected: 3, correct: 3, actual: 3 })
    expect(nested.rates('nesting')).toMatchObject({ expected: 3, correct: 2 })
  })

  it('takes a heading that runs in as words of its paragraph where the XML has no such section', () => {
    const runIn = node('section', { runIn: true }, [
      node('title', {}, [text('Setting')]),
      p(': a clinic in a valley by the river')
    ])
    const other = p('Setting: a clinic in a valley by the river')
    const tally = compareArticles(
      article({ sections: () => [section('Introduction', other)] }),
      article({ sections: () => [section('Introduction', runIn)] }),
      new Presence('Introduction Setting: a clinic in a valley by the river')
    )
    expect(tally.rates('section')).toMatchObject({ expected: 2, correct: 2, actual: 2 })
    expect(tally.rates('paragraph')).toMatchObject({ expected: 1, correct: 1, actual: 1 })
  })

  it('does not ask for what the page does not show, and says how much that was', () => {
    const page = new Presence(
      `Households and malaria in two villages Introduction ${first}[1] Results Table 1`
    )
    const tally = score({ paragraphs: [p(first, cite('[1]', 'R1'))], cells: [], references: ['R1'] }, page)
    expect(tally.rates('paragraph')).toMatchObject({ expected: 1, capped: 1, correct: 1, recall: 1 })
    expect(tally.rates('cell')).toMatchObject({ expected: 0, capped: 6, actual: 0 })
    expect(tally.rates('reference')).toMatchObject({ expected: 1, capped: 1 })
  })

  it('counts what nobody asked for', () => {
    const tally = score({
      paragraphs: [...['Share this article with friends', first].map(words => p(words)), p(second)]
    })
    expect(tally.misses.some(miss => miss.kind === 'paragraph' && miss.what === 'extra')).toBe(true)
    expect(tally.rates('paragraph')).toMatchObject({ expected: 2, actual: 3 })
  })

  it('sees another title, another volume', () => {
    const tally = score({ title: 'Sign in to your account', volume: '40' })
    expect(tally.rates('title')).toMatchObject({ expected: 1, correct: 0, actual: 1 })
    expect(tally.misses).toContainEqual({
      kind: 'fact',
      what: 'changed',
      expected: 'volume: 12',
      actual: 'volume: 40'
    })
  })
})

describe('its measures', () => {
  it('measures likeness as a share of common characters', () => {
    expect(similarity('abcd', 'abcd')).toBe(1)
    expect(similarity('abcd', 'abd', 0.5)).toBeCloseTo(6 / 7)
    expect(similarity('abcd', 'wxyz', 0.5)).toBe(0)
    expect(similarity('', '')).toBe(1)
    expect(similarity('a', '', 0.5)).toBe(0)
    const long = 'lorem ipsum dolor '.repeat(40)
    expect(similarity(long, `${long.slice(0, 300)}xyz${long.slice(300)}`)).toBeGreaterThan(0.99)
    expect(similarity(long, long.slice(30))).toBe(0)
  })

  it('pairs equal texts in order and others by what they share', () => {
    const pairs = align(
      ['same words here', 'same words here', 'the quick brown fox jumps over it'],
      ['same words here', 'a quick brown fox jumps over it all', 'same words here']
    )
    expect([...pairs]).toEqual([
      [0, 0],
      [1, 2],
      [2, 1]
    ])
    expect(align(['apples and pears'], ['engines of ships']).size).toBe(0)
    expect(
      [
        ...fillGaps(
          new Map([
            [0, 0],
            [2, 2]
          ]),
          3,
          3
        )
      ].sort()
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2]
    ])
    expect(risingRun([3, 1, 2, 5, 4])).toBe(3)
  })

  it('takes time near to linear in the number of things', measured, async () => {
    const time = (count: number): Promise<number> => {
      const texts = Array.from(
        { length: count },
        (_, i) => `paragraph ${i * 7919} about matter ${i * 104729} in hand`
      )
      const others = texts.map(words => `${words}!`)
      return cost(() => expect(align(texts, others).size).toBe(count))
    }
    await time(200)
    expect((await time(4000)) / (await time(500))).toBeLessThan(40)
  })

  it('looks texts up in a page, be they short or long', () => {
    const page = new Presence(
      'We saw 12 patients in Addis Ababa, 1999.',
      '<a href="https://orcid.org/0000-0002-1825-0097">'
    )
    expect(page.has('patients in Addis Ababa')).toBe(true)
    expect(page.has('patients in Mombasa and Kisumu')).toBe(false)
    expect(page.has('12')).toBe(true)
    expect(page.has('13')).toBe(false)
    expect(page.says('0000-0002-1825-0097')).toBe(true)
    expect(page.says('0000-0002-1825-0098')).toBe(false)
  })
})
