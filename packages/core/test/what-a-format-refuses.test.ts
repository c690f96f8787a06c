/** What a writer refuses, and says, is no difference of the file; everything else still is. */
import { type Article, type Node, node, text } from '@offprint/ast'
import { defaultLimits, type Format, Messages, write } from '@offprint/core'
import { expect, it } from 'vitest'

const articleOf = (...line: Node[]): Article =>
  node('article', {}, [node('body', {}, [node('paragraph', {}, line as never)])])
const link = (url: string, ...words: string[]): Node =>
  node(
    'link',
    { url },
    words.map(word => text(word))
  )
const drawn = (href: string): Node => node('inlineEquation', {}, [node('inlineGraphic', { href })])

async function differences(article: Article, back: Article, draft = false): Promise<string[]> {
  const format: Format = {
    name: 'x',
    title: 'X',
    extensions: [],
    mediaType: 'text/x',
    carries: { figure: true, paragraph: true, link: true, inlineGraphic: true, inlineEquation: true },
    draft,
    embeds: true,
    leadsTo: url => url.startsWith('https:'),
    read: async () => back,
    write: async () => new Uint8Array([1])
  }
  const context = {
    messages: new Messages(),
    limits: defaultLimits,
    media: new Map(),
    assets: async () => new Uint8Array(),
    options: {}
  }
  const { comparison } = await write(article, format, context, async one => one)
  return comparison!.differences.map(one => `${one.kind} ${one.field ?? ''} ${one.what}`.replace('  ', ' '))
}

it('a link to an address that the format refuses is its words', async () => {
  const article = articleOf(text('See '), link('/search?q=1', 'all of hers'), text('.'))
  expect(await differences(article, articleOf(text('See all of hers.')))).toEqual([])
  expect(await differences(article, articleOf(text('See .')))).not.toEqual([])
})

it('one that it takes must be there', async () => {
  const article = articleOf(text('See '), link('https://example.org/', 'this'), text('.'))
  expect(await differences(article, articleOf(text('See this.')))).toEqual(['link lost'])
})

it('a formula that only an image showed is gone with the image, and with nothing else', async () => {
  const article = articleOf(text('Let '), drawn('gone.png'), text(' be 1.'))
  expect(await differences(article, articleOf(text('Let '), text(' be 1.')))).toEqual([])
  const worded = articleOf(text('Let '), node('inlineEquation', { tex: 'x' }, []), text(' be 1.'))
  expect(await differences(worded, articleOf(text('Let be 1.')))).toContain('inlineEquation lost')
})

it('a figure that only an image showed is gone with the image where nothing else says that it is one; one with words is not', async () => {
  const figure = (label?: string): Node =>
    node('figure', label ? { label } : {}, [node('graphic', { href: 'gone.png' })])
  const bodyOf = (...blocks: Node[]): Article => node('article', {}, [node('body', {}, blocks as never)])
  expect(await differences(bodyOf(figure()), bodyOf(), true)).toEqual([])
  expect(await differences(bodyOf(figure()), bodyOf())).toEqual(['figure lost'])
  expect(await differences(bodyOf(figure('Figure 1')), bodyOf(), true)).toEqual(['figure lost'])
})
