/** Reviews, replies and translations written as Markdown and read again: nothing of them mixes with the main article. */
import {
  type Article,
  census,
  child,
  children,
  compare,
  type Inline,
  node,
  type SubArticle,
  select,
  text,
  textOf,
  validate
} from '@offprint/ast'
import { carries } from '@offprint/markdown/carries'
import { expect, it } from 'vitest'
import { codes, read, write } from './reading.js'

const paragraph = (...words: (string | Inline)[]) =>
  node(
    'paragraph',
    {},
    words.map(word => (typeof word === 'string' ? text(word) : word))
  )
const section = (title: string, ...blocks: ReturnType<typeof paragraph>[]) =>
  node('section', {}, [node('title', {}, [text(title)]), ...blocks])
const cite = (id: string, words: string) => node('citation', { targets: [id] }, [text(words)])
const list = (...entries: [id: string, label: string, words: string][]) =>
  node('referenceList', {}, [
    node('title', {}, [text('References')]),
    ...entries.map(([id, label, words]) => node('reference', { id, label }, [text(words)]))
  ])
const title = (words: string) => node('articleTitle', {}, [text(words)])
const call = (target: string, mark: string) =>
  node('superscript', {}, [node('footnoteReference', { target }, [text(mark)])])
const note = (id: string, label: string, words: string) => node('footnote', { id, label }, [paragraph(words)])

const review = (): SubArticle =>
  node('subArticle', { id: 'sa1', articleType: 'referee-report', lang: 'fr' }, [
    node('front', {}, [
      node('articleId', { kind: 'doi', value: '10.1000/x.r1' }),
      title('Avis 1'),
      node('contributor', { role: 'author', affiliations: [] }),
      node('contributor', {
        role: 'author',
        name: { given: 'Zoé', surname: 'Roy' },
        printed: 'Zoé Roy',
        affiliations: ['ra']
      }),
      node('affiliation', { id: 'ra' }, [text('Laval')]),
      node('keywordGroup', { kind: 'strength' }, [node('keyword', {}, [text('Solid')])])
    ]),
    node('body', {}, [
      section('Summary', paragraph('The work extends ', cite('r1', '[1]'), '.', call('n2', '1'))),
      section('Questions', paragraph('Why?'))
    ]),
    node('back', {}, [
      list(['r1', '1', 'Roy Z. Une autre étude. 2011.']),
      node('footnoteGroup', {}, [note('n2', '1', 'Seen in draft.')])
    ]),
    node('subArticle', { id: 'sa1a', articleType: 'reply' }, [
      node('front', {}, [title('Reply to review 1')]),
      node('body', {}, [paragraph('Because of ', cite('q1', '[1]'), '.')]),
      node('back', {}, [list(['q1', '1', 'Kim L. A third study. 2012.'])])
    ])
  ])

const article = (...parts: SubArticle[]): Article =>
  node('article', {}, [
    node('front', {}, [
      title('Main'),
      node('contributor', {
        role: 'author',
        name: { given: 'Ann', surname: 'Lee' },
        printed: 'Ann Lee',
        affiliations: ['a1']
      }),
      node('affiliation', { id: 'a1' }, [text('Oslo')])
    ]),
    node('body', {}, [section('Summary', paragraph('As in ', cite('m1', '[1]'), '.', call('n1', '1')))]),
    node('back', {}, [
      list(['m1', '1', 'Lee A. A study. 2010.']),
      node('footnoteGroup', {}, [note('n1', '1', 'Of the article.')])
    ]),
    ...parts
  ])

async function written(made: Article): Promise<string> {
  const { source, messages } = await write(made)
  expect(codes(messages)).toEqual([])
  return source
}

it('an article in the article keeps its front, text, notes and references to itself', async () => {
  const made = article(review())
  expect(validate(made)).toEqual([])
  const source = await written(made)
  expect(source).toContain(':::::: {.sub-article #sa1 article-type="referee-report"}\n\n# Summary')
  const { article: back, messages } = await read(source)
  expect(codes(messages)).toEqual([])
  expect(validate(back)).toEqual([])
  expect(compare(census(made), census(back), carries).differences).toEqual([])
  expect(back.children.map(part => part.type)).toEqual(['front', 'body', 'back', 'subArticle'])
  const [part] = children(back, 'subArticle')
  expect([part!.articleType, part!.lang]).toEqual(['referee-report', 'fr'])
  expect(part!.children.map(one => one.type)).toEqual(['front', 'body', 'back', 'subArticle'])
  const words = (one: Article | SubArticle) => [
    select(child(one, 'front')!, 'articleTitle', 'affiliation').map(textOf),
    [...select(child(one, 'back')!, 'reference'), ...select(child(one, 'back')!, 'footnote')].map(textOf)
  ]
  expect(words(back)).toEqual([
    ['Main', 'Oslo'],
    ['Lee A. A study. 2010.', 'Of the article.']
  ])
  expect(words(part!)).toEqual([
    ['Avis 1', 'Laval'],
    ['Roy Z. Une autre étude. 2011.', 'Seen in draft.']
  ])
  expect(words(children(part!, 'subArticle')[0]!)).toEqual([
    ['Reply to review 1'],
    ['Kim L. A third study. 2012.']
  ])
  // People find their own places, though both articles call them by names of their own.
  const people = select(back, 'contributor')
  expect(people.map(one => [one.printed, one.affiliations])).toEqual([
    ['Ann Lee', ['aff1']],
    [undefined, []],
    ['Zoé Roy', ['aff2']]
  ])
  // What is written again is the same text.
  expect(await written(back)).toBe(await written((await read(await written(back))).article))
})

it('articles without a name of their own get one that nobody has', async () => {
  const part = (id: string | undefined, words: string) =>
    node('subArticle', id ? { id } : {}, [
      node('front', {}, [title(words)]),
      node('body', {}, [paragraph(`${words}.`)])
    ])
  const made = article(part(undefined, 'One'), part('part1', 'Two'), part(undefined, 'Three'))
  const { article: back, messages } = await read(await written(made))
  expect(codes(messages)).toEqual([])
  expect(
    children(back, 'subArticle').map(one => [textOf(child(one, 'front')!), textOf(child(one, 'body')!)])
  ).toEqual([
    ['One', 'One.'],
    ['Two', 'Two.'],
    ['Three', 'Three.']
  ])
})

it('a division of that name inside another block is no article', async () => {
  const { article: back } = await read(
    '---\ntitle: T\n---\n\n::: {.box}\n\n::: {.sub-article #x}\n\nIn a box.\n\n:::\n\n:::\n\n> ::: {.sub-article #y}\n> In a quotation.\n> :::\n'
  )
  expect(validate(back)).toEqual([])
  expect(select(back, 'subArticle')).toEqual([])
  expect(select(back, 'boxedText').map(textOf)).toEqual(['In a box.'])
  expect(select(back, 'blockQuote').map(textOf)).toEqual(['In a quotation.'])
})

it('front matter of an article that is not in the text is named', async () => {
  const { messages } = await read('---\ntitle: T\nsub-articles:\n  - {id: gone, title: X}\n---\n\nWords.\n')
  expect(codes(messages)).toEqual(['markdown:metadata-ignored'])
})
