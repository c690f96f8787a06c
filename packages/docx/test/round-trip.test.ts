/** Article → Word → article: nothing is lost, nothing is added, and what is claimed is what survives. */
import { existsSync, readFileSync } from 'node:fs'
import { type Article, census, compare, select, textOf, validate } from '@offprint/ast'
import {
  defaultLimits,
  denyAll,
  Ledger,
  loadMedia,
  type MediaStore,
  Messages,
  type Resolve
} from '@offprint/core'
import { html } from '@offprint/html'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { docx, fromDocx, toDocx } from '../src/index.js'
import { sample, sampleMedia } from './sample.js'

const context = (resolve: Resolve = denyAll) => ({
  messages: new Messages(),
  ledger: new Ledger(),
  limits: defaultLimits,
  resolve
})

async function back(article: Article, media: MediaStore) {
  const bytes = await toDocx(article, { media })
  const given = context()
  const draft = await fromDocx(bytes, given)
  expect(validate(draft, { draft: true })).toEqual([])
  const again = await recognise(draft, given)
  expect(validate(again)).toEqual([])
  const balance = given.ledger.balance(await docx.runs!(bytes, given), again)
  return { again, balance, bytes }
}

const differences = (one: Article, other: Article) =>
  compare(census(one), census(other), docx.carries).differences.map(
    each =>
      `${each.what} ${each.kind} ${each.field ?? ''} ${each.key.slice(0, 60)}: ${each.expected} → ${each.actual}`
  )

const articles = 'fixtures/articles'
const names = ['case-report', 'case-report-bare', 'research-article', 'article-fr', 'kitchen-sink'].filter(
  name => existsSync(`${articles}/${name}/article.html`)
)

async function fixture(name: string): Promise<{ article: Article; media: MediaStore }> {
  const folder = `${articles}/${name}`
  const resolve: Resolve = async href =>
    existsSync(`${folder}/${href}`)
      ? { href, bytes: new Uint8Array(readFileSync(`${folder}/${href}`)) }
      : { href, reason: 'missing' }
  const given = context(resolve)
  const draft = await html.read!(new Uint8Array(readFileSync(`${folder}/article.html`)), given)
  const article = await recognise(draft, given)
  return { article, media: await loadMedia(article, resolve, given.messages) }
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

  it('loses nothing to live citations', async () => {
    const { article, media } = await fixture('kitchen-sink')
    const given = context()
    const bytes = await toDocx(article, { media, options: { citations: 'zotero' } })
    expect(differences(article, await recognise(await fromDocx(bytes, given), given))).toEqual([])
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
