/** An image that could not be loaded was reported when it was looked for; a file that holds images is not blamed for it. */
import { type Article, type Node, node, text } from '@offprint/ast'
import { defaultLimits, type Format, type Media, Messages, write } from '@offprint/core'
import { expect, it } from 'vitest'

const article = (...images: string[]): Article =>
  node('article', {}, [
    node('body', {}, [
      node('paragraph', { id: 'P1' }, [
        text('Seen '),
        node('link', { url: 'https://x.example/' }, [node('inlineGraphic', { href: 'gone.png' })]),
        text('here.')
      ]),
      node(
        'figure',
        { id: 'F1', label: 'Figure 1' },
        images.map((href): Node => node('graphic', { href, alt: `a picture of ${href}` })) as never
      )
    ])
  ])
const of = async (embeds: boolean, back: Article) => {
  const format: Format = {
    name: 'x',
    title: 'X',
    extensions: [],
    mediaType: 'text/x',
    carries: { figure: true, paragraph: true, link: true, inlineGraphic: true },
    draft: false,
    embeds,
    read: async () => back,
    write: async () => new Uint8Array([1])
  }
  const media = new Map<string, Media>([
    ['kept.png', { name: 'kept.png', bytes: new Uint8Array(), mediaType: 'image/png', href: 'kept.png' }]
  ])
  const context = {
    messages: new Messages(),
    limits: defaultLimits,
    media,
    assets: async () => new Uint8Array(),
    options: {}
  }
  const { comparison } = await write(article('kept.png', 'gone.png'), format, context, async one => one)
  return comparison!.differences.map(one => `${one.kind} ${one.field ?? ''} ${one.what}`.replace('  ', ' '))
}
const withoutLink = (one: Article): Article => {
  const [body] = one.children as [Node & { children: Node[] }]
  const [paragraph] = body.children as [Node & { children: Node[] }]
  paragraph.children.splice(1, 1)
  return one
}

it('is no difference in a file that holds images', async () => {
  expect(await of(true, withoutLink(article('kept.png')))).toEqual([])
})

it('is one where an image was there, and in files that only name images', async () => {
  expect(await of(true, withoutLink(article()))).toContain('figure images changed')
  expect(await of(false, article('kept.png'))).toContain('figure images changed')
})
