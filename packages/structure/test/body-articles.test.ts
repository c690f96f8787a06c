/** Whole articles, from the page to the finished tree: what stands in them, and that every word is accounted for. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Article, type Figure, select, squash, textOf, validate } from '@offprint/ast'
import { codeOf, defaultLimits, levelOf, type Reading, read } from '@offprint/core'
import { html } from '@offprint/html'
import { describe, expect, test } from 'vitest'
import { recognise } from '../src/pipeline.js'
import { outline } from './body.js'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

async function reading(path: string): Promise<Reading> {
  return read(new Uint8Array(readFileSync(at(path))), { from: html, recognise, limits: defaultLimits })
}

/** Messages about what could not be done; missing images and missing facts are another matter. */
const doubts = ({ messages }: Reading): string[] =>
  messages.list
    .filter(message => levelOf(message) !== 'info' && !/^core:media|missing|facts/.test(codeOf(message)))
    .map(message => `${codeOf(message)} ${message.reason}`)
    .filter(line => /^(?:core|structure:(?:heading|panel|citation|unknown|call|never|dead|note))/.test(line))

/** Nothing lost, nothing made up, nothing against the schema. */
function balanced(reading: Reading): void {
  expect(validate(reading.article)).toEqual([])
  expect(reading.balance?.unplaced).toEqual([])
  expect(reading.balance?.invented.map(({ text }) => text)).toEqual([])
}

const citations = (article: Article): { text: string; targets: number[] }[] =>
  select(article, 'citation').map(one => ({
    text: squash(textOf(one)),
    targets: one.targets.map(id => Number(id.slice(1)))
  }))

function counts(article: Article): Record<string, number> {
  const groups = select(article, 'citation')
  const sections = select(article.children.find(part => part.type === 'body')!, 'section')
  return {
    runins: sections.filter(one => one.runIn).length,
    figures: select(article, 'figure').length,
    tables: select(article, 'table').length,
    dispEq: select(article, 'equation').length,
    inlineEq: select(article, 'inlineEquation').length,
    refs: select(article, 'reference').length,
    citeGroups: groups.length,
    citeAnchors: groups.flatMap(one => select(one, 'citationMark')).length,
    citeTargets: groups.reduce((sum, one) => sum + one.targets.length, 0),
    footnotes: select(article, 'footnoteGroup').flatMap(group =>
      group.children.filter(part => part.type === 'footnote')
    ).length
  }
}

interface Expected {
  sections: { title: string; label?: string; depth: number; runIn?: boolean }[]
  figures: { label: string | null; lead?: string; panels: { label: string }[]; images: string[] }[]
  tables: { label: string; caption: string }[]
  citations: { text: string; targets: number[] }[]
  crossReferences: { text: string }[]
  footnotes: { label: string; text: string }[]
  referenceList: { count: number }
}

/** Fixture articles whose `expect.json` says what a person sees in them. */
for (const name of ['case-report', 'case-report-bare', 'research-article', 'article-fr', 'kitchen-sink']) {
  const folder = `fixtures/articles/${name}`
  describe.skipIf(!existsSync(at(`${folder}/expect.json`)))(name, () => {
    test('sections, figures, tables, notes, references, citations and call-outs are what a person sees', async () => {
      const expected = JSON.parse(readFileSync(at(`${folder}/expect.json`), 'utf8')) as Expected
      const found = await reading(`${folder}/article.html`)
      const { article } = found
      const body = article.children.find(part => part.type === 'body')!
      expect(outline({ ...article, children: [body] } as Article).slice(0, expected.sections.length)).toEqual(
        expected.sections.map(
          one =>
            `${'  '.repeat(one.depth - 1)}${one.label ? `${one.label} ` : ''}${one.title}${one.runIn ? ':' : ''}`
        )
      )
      const figures = select(article, 'figure')
      expect(figures.map(one => one.label ?? null)).toEqual(expected.figures.map(one => one.label))
      figures.forEach((figure, i) => void figureIs(figure, expected.figures[i]!))
      const tables = select(article, 'table')
      expect(tables.map(one => one.label)).toEqual(expected.tables.map(one => one.label))
      expect(tables.map(one => squash(textOf(one.children.find(part => part.type === 'caption')!)))).toEqual(
        expected.tables.map(one => squash(one.caption))
      )
      expect(
        select(article, 'footnoteGroup')
          .flatMap(group => select(group, 'footnote'))
          .map(one => ({ label: one.label, text: squash(textOf(one)) }))
      ).toEqual(expected.footnotes.map(({ label, text }) => ({ label, text: squash(text) })))
      expect(select(article, 'reference')).toHaveLength(expected.referenceList.count)
      expect(citations(article)).toEqual(expected.citations.map(({ text, targets }) => ({ text, targets })))
      // Declarations and author notes call things out too; the list of the fixture is of the body.
      expect(select(body, 'crossReference').map(one => squash(textOf(one)))).toEqual(
        expected.crossReferences.map(one => squash(one.text))
      )
      expect(doubts(found)).toEqual([])
      balanced(found)
    })
  })
}

function figureIs(figure: Figure, expected: Expected['figures'][number]): void {
  const lead = select(figure, 'title')[0]
  if (expected.lead) expect(squash(textOf(lead!))).toBe(expected.lead)
  const named = select(figure, 'panelLabel').flatMap(mark => mark.panels)
  const own = select(figure, 'panel').map(panel => panel.label)
  expect(named.length ? named : own).toEqual(expected.panels.map(panel => panel.label))
  expect(select(figure, 'graphic')).toHaveLength(expected.images.length)
}

/** Pages of others, read where they lie. */
const shared = at('../shared')
describe.skipIf(!existsSync(shared))('pages of others', () => {
  for (const [path, expectation] of [
    ['seed/article.html', 'seed/expect.json'],
    ['seed/article-bare.html', 'seed/expect.json'],
    ['bench/long.html', 'bench/long.expect.json']
  ] as const)
    test(`${path}: counts and balance`, async () => {
      const expected = JSON.parse(readFileSync(`${shared}/${expectation}`, 'utf8')) as Record<string, number>
      const found = await reading(`../shared/${path}`)
      const seen = counts(found.article)
      for (const [key, value] of Object.entries(seen))
        expect(`${key} ${value}`).toBe(`${key} ${expected[key]}`)
      expect(doubts(found)).toEqual([])
      balanced(found)
    })

  test('the bare page gives the same article as the dressed one', async () => {
    const dressed = (await reading('../shared/seed/article.html')).article
    const bare = (await reading('../shared/seed/article-bare.html')).article
    expect(outline(bare)).toEqual(outline(dressed))
    expect(citations(bare)).toEqual(citations(dressed))
    const body = (article: Article): string =>
      squash(textOf(article.children.find(part => part.type === 'body')!))
    expect(body(bare)).toBe(body(dressed))
  })
})
