/** Citations whose parts only tags tell apart: printed with signs between, and written back without them. */
import { node, select, text, textOf } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { expect, it } from 'vitest'
import { fromJats, toJats } from '../src/index.js'

const read = (citation: string) =>
  fromJats(
    new TextEncoder().encode(
      `<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><back><ref-list><ref id="r1">${citation}</ref></ref-list></back></article>`
    ),
    { messages: new Messages() }
  )
const printed = async (citation: string): Promise<string> =>
  textOf(select(await read(`<mixed-citation>${citation}</mixed-citation>`), 'reference')[0]!)
const lee = '<name><surname>Lee</surname><given-names>A.</given-names></name>'
const roy = '<name><surname>Roy</surname><given-names>B. C.</given-names></name>'

it.each([
  [`<person-group>${lee}${roy}<etal/></person-group>. Wells.`, 'Lee A., Roy B. C., et al. Wells.'],
  [`<person-group>${lee}<etal/></person-group> <source>Water</source>.`, 'Lee A., et al. Water.'],
  [`<person-group>${lee}<etal/></person-group> (2001). Wells.`, 'Lee A., et al. (2001). Wells.'],
  [
    '<source>Water</source><volume>9</volume>, <fpage>3</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.5555/w.9</pub-id>',
    'Water 9, 3–9 10.5555/w.9'
  ],
  ['Water 9, 3 (2001).<pub-id pub-id-type="pmid">11846609</pub-id>', 'Water 9, 3 (2001). 11846609'],
  // What the source parts stays as it is, and marks of print stand within words.
  [`${lee}, ${roy}; <source>Water</source>`, 'Lee A., Roy B. C.; Water'],
  ['doi:<pub-id pub-id-type="doi">10.5555/w.9</pub-id>', 'doi:10.5555/w.9'],
  ['<italic>In v</italic><bold>itro</bold> wells', 'In vitro wells']
])('%s', async (citation, words) => {
  expect(await printed(citation)).toBe(words)
})

it('goes back as it stood, in every edition', async () => {
  const citation = `<mixed-citation publication-type="journal"><person-group person-group-type="author">${lee}${roy}<etal/></person-group><source>Water</source><fpage>3</fpage><lpage>9</lpage></mixed-citation>`
  const article = await read(citation)
  for (const profile of [undefined, 'archiving'] as const)
    expect(new TextDecoder().decode(await toJats(article, profile ? { profile } : {}))).toContain(citation)
})

it.each([
  // Words of a page that touch are read back touching, whatever is tagged in them.
  'Lee A.Wells near the sea. Water 2001.',
  'Lee A. Wells near the sea. Water2001',
  'Lee A. Wells near the sea.Water. 2001'
])('a reference in words is the same when it is read back: %s', async words => {
  const reference = node(
    'reference',
    {
      id: 'R1',
      csl: {
        type: 'article-journal',
        title: 'Wells near the sea',
        author: [{ family: 'Lee', given: 'A.' }],
        'container-title': 'Water',
        issued: { 'date-parts': [[2001]] }
      }
    },
    [text(words), node('link', { url: 'https://water.example/1' }, [text('https://water.example/1')])]
  )
  const article = node('article', { articleType: 'other' }, [
    node('front', {}, [node('articleTitle', {}, [text('T')])]),
    node('back', {}, [node('referenceList', {}, [reference])])
  ])
  const again = await fromJats(await toJats(article), { messages: new Messages() })
  expect(textOf(select(again, 'reference')[0]!)).toBe(textOf(reference))
})
