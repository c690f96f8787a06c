/** Article → Word → article: nothing is lost, nothing is added, and what is claimed is what survives. */
import { type Article, select, textOf, validate } from '@offprint/ast'
import type { MediaStore } from '@offprint/core'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { docx, fromDocx, toDocx } from '../src/index.js'
import { context, differences, fixture, names } from './fixture-article.js'
import { sample, sampleMedia } from './sample.js'

async function back(article: Article, media: MediaStore, options: Readonly<Record<string, unknown>> = {}) {
  const bytes = await toDocx(article, { media, options })
  const given = context()
  const draft = await fromDocx(bytes, given)
  expect(validate(draft, { draft: true })).toEqual([])
  const again = await recognise(draft, given)
  expect(validate(again)).toEqual([])
  const balance = given.ledger.balance(await docx.runs!(bytes, given), again)
  return { again, balance, bytes }
}

describe('round trip', () => {
  it.each(names)('%s comes back whole', async name => {
    const { article, media } = await fixture(name)
    const { again, balance } = await back(article, media)
    expect(differences(article, again)).toEqual([])
    expect(balance.unplaced).toEqual([])
    expect(balance.invented).toEqual([])
    const alts = (one: Article): (string | undefined)[] =>
      select(one, 'graphic', 'inlineGraphic').map(each => each.alt)
    expect(alts(again)).toEqual(alts(article))
    const words = (one: Article): string[] => select(one, 'paragraph').map(textOf).sort()
    expect(words(again)).toEqual(words(article))
  })

  it('notices what is changed in the file', async () => {
    const { article, media } = await fixture('case-report')
    const broken = structuredClone(article)
    select(broken, 'reference')[2]!.children = [{ type: 'text', value: 'Other A. Something else. 2001.' }]
    const cell = select(broken, 'tableCell')[3]!
    cell.children = [{ type: 'text', value: 'other' }]
    const { again } = await back(broken, media)
    const found = differences(article, again).join('\n')
    expect(found).toMatch(/reference/)
    expect(found).toMatch(/table cells/)
  })

  const choices = [
    { citations: 'plain' },
    { citations: 'word' },
    { preset: 'manuscript' },
    { preset: 'manuscript', figures: 'end' },
    { preset: 'manuscript', figures: 'end', citations: 'word', comments: true }
  ]
  for (const options of choices)
    it.each(names)(`%s comes back whole with ${JSON.stringify(options)}`, async name => {
      const { article, media } = await fixture(name)
      const { again, balance } = await back(article, media, options)
      expect(differences(article, again)).toEqual([])
      expect(balance.unplaced).toEqual([])
      expect(balance.invented).toEqual([])
    })

  it('keeps the address of a licence without words a value', async () => {
    const article = sample()
    const license = select(article, 'license')[0]!
    license.children = []
    const { again } = await back(article, sampleMedia())
    expect(select(again, 'license')).toMatchObject([
      { url: 'https://creativecommons.org/licenses/by/4.0/', children: [] }
    ])
  })

  it('brings the pictures back byte by byte', async () => {
    const { again } = await back(sample(), sampleMedia())
    const bytesOf = (href: string): Buffer => Buffer.from(href.split(',')[1]!, 'base64')
    const pictures = select(again, 'graphic')
    const media = [...sampleMedia().values()]
    expect(pictures).toHaveLength(media.length)
    for (const [nth, each] of pictures.entries())
      expect(bytesOf(each.href).equals(Buffer.from(media[nth]!.bytes))).toBe(true)
  })

  it('gives the names of authors back with their parts', async () => {
    const { again } = await back(sample(), sampleMedia())
    expect(
      select(again, 'contributor').map(each => [each.name?.given, each.name?.surname, each.orcid])
    ).toEqual([
      ['Chiamaka N.', 'Okoro', '0000-0002-1825-0097'],
      ['Erik', 'Lind', undefined]
    ])
  })
})
