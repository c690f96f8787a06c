/** The author's words of a reference with their parts named: the words stay, and only what is certain is named. */
import type { CslItem } from '@offprint/ast'
import { node, select, text, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { fromJats, toJats, validateJats } from '../src/index.js'
import { kitchenSink } from './support/kitchen-sink.js'

type Words = Parameters<typeof node<'reference'>>[2]

async function written(words: Words, csl: CslItem): Promise<[string, string]> {
  const article = kitchenSink()
  const list = select(article, 'referenceList')[0]!
  ;(list.children as unknown[]).push(node('reference', { id: 'R99', label: '99', csl }, words))
  const bytes = await toJats(article)
  expect(await validateJats(bytes)).toEqual([])
  const back = select(await fromJats(bytes), 'reference').find(one => one.id === 'R99')!
  const xml = new TextDecoder().decode(bytes)
  const at = xml.indexOf('<ref id="R99">')
  return [/<mixed-citation[^>]*>(.*)<\/mixed-citation>/.exec(xml.slice(at))![1]!, textOf(back)]
}
const people = [
  { family: 'Roy', given: 'A' },
  { family: 'van der Lee', given: 'J. M.' }
]

describe('the words of a reference', () => {
  it.each<[string, string, CslItem, string]>([
    [
      'persons, title, source and year',
      'Roy A, van der Lee J. M. On things. J Foo. 2012;25(2):195.',
      {
        type: 'article-journal',
        author: people,
        title: 'On things',
        'container-title': 'J Foo',
        issued: { 'date-parts': [[2012]] }
      },
      '<person-group person-group-type="author">Roy A, van der Lee J. M.</person-group> <article-title>On things</article-title>. <source>J Foo</source>. <year>2012</year>;25(2):195.'
    ],
    [
      'a book, whose title is its source, and a given name in front',
      'Ann Roy: Foo (2001), p. 2001a',
      {
        type: 'book',
        author: [{ family: 'Roy', given: 'Ann' }],
        title: 'Foo',
        issued: { 'date-parts': [[2001]] }
      },
      '<person-group person-group-type="author">Ann Roy</person-group>: <source>Foo</source> (<year>2001</year>), p. 2001a'
    ],
    [
      'the persons that print names, when it leaves some out',
      'Roy A, et al. On things.',
      { type: 'article-journal', author: people, title: 'On things' },
      '<person-group person-group-type="author">Roy A</person-group>, et al. <article-title>On things</article-title>.'
    ],
    [
      'no name that is part of a word, and no year that stands twice',
      'Royal 2001, 2001.',
      { type: 'document', author: [{ family: 'Roy' }], issued: { 'date-parts': [[2001]] } },
      'Royal 2001, 2001.'
    ],
    [
      'no name behind the title',
      'On things, by Roy',
      { type: 'article-journal', author: [{ family: 'Roy' }], title: 'On things' },
      '<article-title>On things</article-title>, by Roy'
    ]
  ])('names %s', async (_what, words, csl, expected) => {
    const [xml, back] = await written([text(words)], csl)
    expect(xml).toBe(expected)
    expect(back).toBe(words)
  })

  it('puts an element around marks, never across them', async () => {
    const csl: CslItem = {
      type: 'article-journal',
      title: 'On x and y',
      'container-title': 'J Foo',
      author: [{ family: 'Roy' }]
    }
    const [xml] = await written(
      [
        text('Roy. On '),
        node('emphasis', {}, [text('x')]),
        text(' and y. '),
        node('emphasis', {}, [text('J Foo, 1')])
      ],
      csl
    )
    expect(xml).toBe(
      '<person-group person-group-type="author">Roy</person-group>. <article-title>On <italic>x</italic> and y</article-title>. <italic>J Foo, 1</italic>'
    )
  })

  it('says of an address what it leads to', async () => {
    const [xml] = await written(
      [
        text('Foo. '),
        node('link', { url: 'https://doi.org/10.5555/2001.1' }, [text('https://doi.org/10.5555/2001.1')])
      ],
      { type: 'webpage', title: 'Foo', issued: { 'date-parts': [[2001]] } }
    )
    expect(xml).toContain('xlink:title="Foo">https://doi.org/10.5555/2001.1</ext-link>')
    expect(xml).not.toContain('<year>')
  })
})
