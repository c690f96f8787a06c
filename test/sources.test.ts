/**
 * Does it matter in which format an article comes? One article lies in four sources, and one manuscript beside the XML that
 * its journal made of it. What is the author's must be the same from all; each difference is one of the texts themselves,
 * named here with its reason.
 */
import { select, squash, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { bare, cells, counts, fourSources, hasCorpus, jossPair, titles } from './support/sources.js'

describe.skipIf(!hasCorpus)('one article in Markdown, HTML, Word and its publisher’s XML', () => {
  const sources = hasCorpus ? fourSources() : undefined
  const authors = ['html', 'docx', 'md'] as const

  it('has one title', async () => {
    const { jats, ...others } = (await sources)!
    const title = bare(textOf(select(jats, 'articleTitle')))
    expect(title.length).toBeGreaterThan(20)
    for (const name of authors) expect(bare(textOf(select(others[name], 'articleTitle'))), name).toBe(title)
  })

  it('has the same sections in the same order; the authors’ availability section is the publisher’s data statement', async () => {
    const { jats, ...others } = (await sources)!
    const printed = titles(jats)
    expect(printed.length).toBeGreaterThanOrEqual(22)
    for (const name of authors) {
      const own = titles(others[name])
      expect(
        printed.filter(title => !own.includes(title)),
        name
      ).toEqual([])
      // “Authors” is a heading of the manuscript where no byline is.
      expect(
        own.filter(title => !printed.includes(title) && title !== 'authors'),
        name
      ).toEqual([])
      // The manuscript calls it “Code and data availability”, the publisher has it among the facts of the front matter.
      expect(
        select(others[name], 'declaration').map(one => [one.kind, bare(textOf(select(one, 'title')))]),
        name
      ).toContainEqual(['data-availability', 'codeanddataavailability'])
      expect(
        own.filter(title => printed.includes(title)),
        name
      ).toEqual(printed)
    }
  })

  it('has the same figures and tables, cell by cell; the publisher writes “Fig” for “Figure”', async () => {
    const { jats, ...others } = (await sources)!
    expect(select(jats, 'figure').map(figure => figure.label)).toEqual(['Fig 1', 'Fig 2', 'Fig 3'])
    const grid = cells(jats)
    expect(grid).toHaveLength(2)
    for (const name of authors) {
      expect(select(others[name], 'figure').map(figure => figure.label)).toEqual([
        'Figure 1',
        'Figure 2',
        'Figure 3'
      ])
      const own = cells(others[name])
      expect(own.map(table => table.split(' ').length)).toEqual(grid.map(table => table.split(' ').length))
      // Raised marks of notes and numbers of references are set in other places: nine cells of ten are letter for letter equal.
      for (const [i, table] of own.entries()) {
        const printed = new Set(grid[i]!.split(' '))
        const equal = table.split(' ').filter(cell => printed.has(cell)).length
        expect(equal / table.split(' ').length, `${name}, table ${i + 1}`).toBeGreaterThan(0.85)
      }
    }
  })

  it('has the references and citations of its version', async () => {
    const { jats, html, docx, md } = (await sources)!
    // Counted in the sources: 97 <ref>; 92 entries and 82 citations in the page, an earlier version; 97 in Word, the version
    // that was accepted; the manuscript has gone on since and cites 100 works in 88 places.
    expect(counts(jats).reference).toBe(97)
    expect(counts(html).reference).toBe(92)
    expect(select(html, 'citation')).toHaveLength(82)
    expect(counts(docx).reference).toBe(97)
    expect(counts(md).reference).toBe(100)
    expect(select(md, 'citation')).toHaveLength(88)
  })

  it('has the same paragraphs but for edited sentences', async () => {
    const { jats, ...others } = (await sources)!
    const plain = (article: typeof jats): Set<string> =>
      new Set(
        select(article, 'paragraph').map(one =>
          bare(squash(textOf(one)).replace(/\[[^\]]*\]|\([^)]*\)/g, ''))
        )
      )
    const printed = plain(jats)
    for (const name of authors) {
      const own = plain(others[name])
      expect([...printed].filter(words => own.has(words)).length / printed.size, name).toBeGreaterThan(0.65)
    }
  })

  it('has its journal, dates and editor from the publisher alone, and no grant that its words do not name', async () => {
    const { jats, ...others } = (await sources)!
    for (const kind of ['journal', 'publication', 'permissions']) {
      expect(counts(jats)[kind], kind).toBeGreaterThan(0)
      for (const name of authors) expect(counts(others[name])[kind] ?? 0, `${name} ${kind}`).toBe(0)
    }
    expect(counts(jats)['award']).toBeGreaterThan(0)
    for (const name of authors)
      for (const { awardIds } of select(others[name], 'award'))
        for (const id of awardIds) expect(textOf(others[name]), `${name} ${id}`).toContain(id)
    const people = (article: typeof jats, role: string): number =>
      select(article, 'contributor').filter(person => person.role === role).length
    expect(people(jats, 'author')).toBe(7)
    expect(people(others.md, 'author')).toBe(7)
    expect(people(others.html, 'author')).toBe(7)
  })
})

describe.skipIf(!hasCorpus)('JOSS: paper.md against the XML that JOSS made of it', () => {
  const pair = hasCorpus ? jossPair() : undefined

  it('has as many of everything that the author wrote', async () => {
    const { md, jats } = (await pair)!
    const [mine, theirs] = [counts(md), counts(jats)]
    for (const kind of [
      'contributor',
      'affiliation',
      'keyword',
      'reference',
      'figure',
      'table',
      'equation',
      'inlineEquation',
      'footnote',
      'noteCall',
      'codeBlock',
      'list',
      'link',
      'blockQuote'
    ])
      expect(mine[kind], kind).toBe(theirs[kind])
    // Counted as the author wrote them: a call-out of two things is one.
    for (const type of ['citation', 'crossReference'] as const)
      expect(select(md, type).length, type).toBe(select(jats, type).length)
  })

  it('has the same sections; “Summary” is the abstract here and a section there', async () => {
    const { md, jats } = (await pair)!
    expect(titles(jats).filter(title => !titles(md).includes(title))).toEqual(['summary'])
    expect(titles(md).filter(title => !titles(jats).includes(title))).toEqual([])
    expect(counts(md).abstract).toBe(1)
  })

  it('cites the same works, numbered here, by author and year there', async () => {
    const { md, jats } = (await pair)!
    const works = (article: typeof md): string[] =>
      select(article, 'reference')
        .map(one => bare(one.csl?.title ?? ''))
        .sort()
    expect(works(md)).toEqual(works(jats))
    const cited = (article: typeof md): string[] => {
      const byId = new Map(select(article, 'reference').map(one => [one.id, bare(one.csl?.title ?? '')]))
      return select(article, 'citation').map(one => one.targets.map(id => byId.get(id)).join(' '))
    }
    expect(cited(md)).toEqual(cited(jats))
  })
})
