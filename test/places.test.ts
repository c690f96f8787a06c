/** Parts of a place that XML tells apart by tags alone are not printed as one word, and the XML gets no comma back. */
import { type Article, node, select, text, textOf, validate } from '@offprint/ast'
import { fromJats } from '@offprint/jats'
import { describe, expect, it } from 'vitest'
import { formats, writeArticle } from './support/articles.js'

const article = (): Article =>
  node('article', { articleType: 'research-article', lang: 'en' }, [
    node('front', {}, [
      node('articleTitle', {}, [text('Wells')]),
      node(
        'contributor',
        { role: 'author', name: { surname: 'Ek', given: 'A' }, affiliations: ['aff1'] },
        []
      ),
      node('affiliation', { id: 'aff1' }, [
        node('affiliationPart', { kind: 'institution' }, [text('Mill College')]),
        node('affiliationPart', { kind: 'institution' }, [text('University of Hull')]),
        node('affiliationPart', { kind: 'city' }, [text('Hull')]),
        text(' '),
        node('affiliationPart', { kind: 'country' }, [text('UK')])
      ])
    ]),
    node('body', {}, [node('paragraph', {}, [text('Deep ones run dry last.')])])
  ])

describe('places', () => {
  it.each(['jats', 'docx', 'pdf', 'html', 'md'])('%s: written, read back, equal', async name => {
    expect(validate(article())).toEqual([])
    const writing = await writeArticle(article(), new Map(), formats[name]!)
    expect(writing.comparison!.differences).toEqual([])
    const words = new TextDecoder().decode(writing.bytes)
    if (name === 'html')
      expect(words.replace(/<[^>]*>/g, '')).toContain('Mill College, University of Hull, Hull UK')
    if (name === 'md') expect(words).toContain('name: Mill College, University of Hull, Hull UK')
    if (name === 'jats') {
      const [place] = select(await fromJats(writing.bytes), 'affiliation')
      expect(textOf(place!)).toBe('Mill CollegeUniversity of HullHull UK')
    }
  })
})
