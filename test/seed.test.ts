/**
 * The article the project began with, as a page with classes and links, and as a bare page in windows-1252 without any:
 * what must be found in both, counted by hand in `expect.json` beside it; and a long generated article.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { child, children, select, squash, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { count } from '../packages/cli/src/counts.js'
import { fixture, hasShared, readPage, shared } from './support/articles.js'

const seedPages: [string, string][] = [
  ['the page', join(shared, 'seed/article.html')],
  ['the bare page', join(shared, 'seed/article-bare.html')]
]

for (const [name, path] of seedPages)
  describe.skipIf(!hasShared)(`the seed article: ${name}`, () => {
    const reading = existsSync(path) ? readPage(path) : undefined
    it('has its people, places and facts', async () => {
      const { article } = (await reading)!
      const front = child(article, 'front')
      const expected = JSON.parse(readFileSync(join(shared, 'seed/expect.json'), 'utf8'))
      const found = count(article)
      expect(found).toMatchObject({
        authors: expected.authors,
        affiliations: expected.affs,
        affiliationLinks: expected.affLinks,
        correspondingAuthors: expected.corresp,
        abstracts: 1,
        sections: 4,
        runInSections: expected.runins,
        figures: expected.figures,
        tables: 0,
        references: expected.refs,
        citations: expected.citeGroups,
        citationTargets: expected.citeTargets,
        figureReferences: expected.figLinks,
        declarations: 2
      })
      expect(article.articleType).toBe('case-report')
      expect(child(front, 'publication')).toMatchObject({ volume: '40', elocationId: '258' })
      expect(select(article, 'articleTitle')).toHaveLength(1)
      expect(
        children(front, 'affiliation').map(affiliation =>
          select(affiliation, 'affiliationPart').map(part => part.kind)
        )
      ).toEqual(Array(3).fill(['department', 'institution', 'city', 'country']))
      expect(select(article, 'acknowledgement')).toHaveLength(1)
      expect(select(article, 'declaration').map(declaration => declaration.kind)).toEqual([
        'competing-interests',
        'contributions'
      ])
    })

    it('loses and invents nothing, and lets no word of the page into the article', async () => {
      const { article, balance } = (await reading)!
      expect(balance!.unplaced).toEqual([])
      expect(balance!.invented).toEqual([])
      for (const text of select(article, 'text'))
        expect(text.value).not.toMatch(/\b(Up|Down)\b|PubMed|Google Scholar/)
    })

    it('puts every figure behind the paragraph that first calls it', async () => {
      const { article } = (await reading)!
      for (const [figure, section] of [
        ['F1', 'Clinical findings'],
        ['F2', 'Diagnostic assessment'],
        ['F3', 'Follow-up and outcome of interventions']
      ]) {
        const holder = select(article, 'section').find(one => one.children.some(part => part.id === figure))
        expect(squash(textOf(child(holder, 'title')!)), figure).toBe(section)
      }
    })

    it('changes not one word of the body', async () => {
      const { article } = (await reading)!
      const source = readFileSync(path, path.includes('bare') ? 'latin1' : 'utf8')
      if (path.includes('bare')) return // its bytes are the same text in windows-1252; the page above proves the words
      const page = squash(
        source
          .replace(/<[^>]*>/g, '')
          .replace(/&nbsp;/g, ' ')
          .replace(/&amp;/g, '&')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
      )
      for (const paragraph of select(child(article, 'body')!, 'paragraph')) {
        if (paragraph.children.some(part => part.type === 'panelLabel')) continue
        expect(page).toContain(squash(textOf(paragraph)))
      }
    })
  })

describe.skipIf(!hasShared)('the two seed pages', () => {
  it('say the same', async () => {
    const [a, b] = await Promise.all(seedPages.map(([, path]) => readPage(path)))
    const words = (reading: typeof a): string => squash(textOf(child(reading!.article, 'body')!))
    expect(words(b)).toBe(words(a))
    expect(select(b!.article, 'reference').map(reference => reference.csl)).toEqual(
      select(a!.article, 'reference').map(reference => reference.csl)
    )
  })
})

describe.skipIf(!hasShared)('the long article', () => {
  it('has everything that it was generated with', async () => {
    const { article, balance } = await readPage(join(shared, 'bench/long.html'))
    const expected = JSON.parse(readFileSync(join(shared, 'bench/long.expect.json'), 'utf8'))
    // Two of its sections are the acknowledgements and the competing interests, which have places of their own.
    expect(count(article)).toMatchObject({
      authors: expected.authors,
      affiliations: expected.affs,
      affiliationLinks: expected.affLinks,
      correspondingAuthors: expected.corresp,
      sections: expected.sections - 2,
      figures: expected.figures,
      tables: expected.tables,
      spannedCells: expected.spans,
      equations: expected.dispEq,
      inlineEquations: expected.inlineEq,
      footnotes: expected.footnotes,
      references: expected.refs,
      citations: expected.citeGroups,
      citationTargets: expected.citeTargets,
      figureReferences: expected.figLinks,
      tableReferences: expected.tableLinks,
      equationReferences: expected.eqLinks
    })
    expect(select(article, 'citationMark')).toHaveLength(expected.citeAnchors)
    expect(balance!.unplaced).toEqual([])
    expect(balance!.invented).toEqual([])
  })
})

describe('our own case report', () => {
  it('is read the same from a page with classes and from a bare one', async () => {
    const [a, b] = await Promise.all(['case-report', 'case-report-bare'].map(name => readPage(fixture(name))))
    expect(count(b!.article)).toEqual(count(a!.article))
    expect(squash(textOf(child(b!.article, 'body')!))).toBe(squash(textOf(child(a!.article, 'body')!)))
  })
})
