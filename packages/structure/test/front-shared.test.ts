/** The articles beside the checkout: the one the product began with in both dresses, the long one, and real pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { children, select, textOf, validate } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { edges, page, people } from './front.js'

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url))
const has = existsSync(join(shared, 'seed/article.html'))

describe.skipIf(!has)('shared articles', () => {
  for (const name of ['seed/article.html', 'seed/article-bare.html'])
    it(`${name}: people, numbers, declarations`, async () => {
      const { article, front, body, ledger, unplaced, invented } = await page(
        readFileSync(join(shared, name))
      )
      expect(people(front)).toEqual([
        'Filipa Costa|Sousa',
        'Mariana|Figueiras',
        'Ana Rita|Parente',
        'Sónia|Santos',
        'Mafalda|Miranda',
        'Mónica|Teixeira',
        'Teresa|Mendonça'
      ])
      expect(edges(front)).toEqual(['1', '1', '1', '2', '2', '3', '1'])
      expect(
        children(front, 'affiliation').map(one =>
          select(one, 'affiliationPart')
            .map(part => part.kind)
            .join(' ')
        )
      ).toEqual(Array(3).fill('department institution city country'))
      expect(
        select(front, 'affiliationPart')
          .map(part => part.country)
          .filter(Boolean)
      ).toEqual(['PT', 'PT', 'PT'])
      expect(children(front, 'contributor').map(one => one.corresponding ?? false)).toEqual([
        true,
        ...Array(6).fill(false)
      ])
      expect(children(front, 'contributor')[0]?.otherNames).toEqual([
        { given: 'Filipa', surname: 'Costa Sousa' }
      ])
      expect(article.articleType).toBe('case-report')
      expect(children(front, 'publication')).toMatchObject([{ volume: '40', elocationId: '258' }])
      expect(children(front, 'abstract')).toHaveLength(1)
      expect(children(front, 'declaration').map(one => one.kind)).toEqual([
        'competing-interests',
        'contributions'
      ])
      expect(select(article, 'acknowledgement')).toHaveLength(1)
      expect(textOf(article)).not.toMatch(/\b(?:Up|Down|PubMed|Google Scholar|Home)\b/)
      expect(ledger.dropped.filter(one => one.reason === 'duplicate-title')).toHaveLength(1)
      expect(validate(article)).toEqual([])
      expect([unplaced, invented]).toEqual([[], []])
      expect(body.length).toBeGreaterThan(3)
    })

  it('bench/long.html: people and their edges', async () => {
    const { front, unplaced, article } = await page(readFileSync(join(shared, 'bench/long.html')))
    expect(people(front)).toEqual(['Ada|Okafor', 'Björn|Lindström', 'Çelik|Yılmaz', 'Dana|Van der Berg'])
    expect(edges(front)).toEqual(['1', '1 2', '2', '3'])
    expect(children(front, 'contributor')[0]).toMatchObject({
      corresponding: true,
      emails: ['ada@example.org']
    })
    expect(validate(article)).toEqual([])
    expect(unplaced).toEqual([])
  })

  it('corpus: every page becomes a valid tree with a title, and no word is lost', async () => {
    const corpus = join(shared, 'corpus/html')
    const pages = readdirSync(corpus).filter(name => name.endsWith('.html'))
    let withAuthors = 0
    for (const name of pages) {
      const { article, front, unplaced, invented } = await page(readFileSync(join(corpus, name)))
      expect(
        validate(article).map(problem => `${problem.path} ${problem.message}`),
        name
      ).toEqual([])
      expect(children(front, 'articleTitle'), name).toHaveLength(1)
      expect([unplaced, invented], name).toEqual([[], []])
      if (children(front, 'contributor').length) withAuthors++
    }
    expect(withAuthors / pages.length).toBeGreaterThan(0.8)
  }, 120_000)
})
