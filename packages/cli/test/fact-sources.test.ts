/** The report says where each fact was found. */
import { node, text } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { factSources } from '../src/fact-sources.js'

describe('sources of facts', () => {
  it('are listed by node and field, words from elsewhere too, in the order of the front matter', () => {
    const article = node('article', {}, [
      node('front', {}, [
        node('articleTitle', {}, [{ ...text('Tides'), sources: { value: 'meta:citation_title' } }]),
        node('contributor', { role: 'author', printed: 'Ada Lind', affiliations: [] }, []),
        node('publication', {
          volume: '40',
          elocationId: '258',
          sources: { volume: 'text:header', elocationId: 'meta:citation_id' }
        })
      ])
    ])
    expect(factSources(article)).toEqual([
      { what: 'articleTitle', value: 'Tides', source: 'meta:citation_title' },
      { what: 'publication.volume', value: '40', source: 'text:header' },
      { what: 'publication.elocationId', value: '258', source: 'meta:citation_id' }
    ])
  })
  it('are none where nothing says one', () => {
    expect(factSources(node('article', {}, [node('front', {}, [])]))).toEqual([])
  })
})
