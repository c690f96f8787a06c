/** What the head of a page says. */
import { select } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { draft } from './read.js'

const facts = async (page: string): Promise<string[][]> =>
  select((await draft(page)).article, 'fact').map(fact => [fact.name, fact.value, fact.source])

describe('facts', () => {
  it('keeps every meta element with its source, in order', async () => {
    expect(
      await facts(
        '<html lang="fr"><head><title>T | J</title><meta name="Citation_Volume" content=" 40 "><meta property="og:title" content="T"><meta name="empty" content=""><link rel="license" href="https://x.org/l"></head><body></body></html>'
      )
    ).toEqual([
      ['lang', 'fr', 'html:lang'],
      ['title', 'T | J', 'html:title'],
      ['citation_volume', '40', 'meta:citation_volume'],
      ['og:title', 'T', 'meta:og:title'],
      ['license', 'https://x.org/l', 'link:license']
    ])
  })
  it('reads the basics of a ScholarlyArticle in JSON-LD, and nothing of other scripts', async () => {
    const data = {
      '@graph': [
        {
          '@type': 'ScholarlyArticle',
          headline: 'H',
          author: [{ givenName: 'Ada', familyName: 'Example' }],
          isPartOf: {
            '@type': 'PublicationVolume',
            volumeNumber: 7,
            isPartOf: { '@type': 'Periodical', name: 'J', issn: '9999-9994' }
          }
        }
      ]
    }
    expect(
      await facts(
        `<script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`
      )
    ).toEqual([
      ['headline', 'H', 'jsonld:headline'],
      ['author', 'Example, Ada', 'jsonld:author'],
      ['volumeNumber', '7', 'jsonld:volumeNumber'],
      ['periodical', 'J', 'jsonld:periodical'],
      ['issn', '9999-9994', 'jsonld:issn']
    ])
  })
})
