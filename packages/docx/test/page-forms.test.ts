/** What real pages bring and fixtures seldom do, through Word and back. */
import { type Article, type Node, node, select, text, textOf, validate } from '@offprint/ast'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { docx, fromDocx, toDocx } from '../src/index.js'
import { context, differences } from './fixture-article.js'

const p = (...words: (string | Node)[]): Node =>
  node('paragraph', {}, words.map(word => (typeof word === 'string' ? text(word) : word)) as never)
const title = (words: string): Node => node('title', {}, [text(words)])

/** An article of one section with these blocks in it. */
const articleOf = (body: readonly Node[], back: readonly Node[] = [], front: readonly Node[] = []): Article =>
  node('article', { lang: 'en', articleType: 'research-article' }, [
    node('front', {}, [node('articleTitle', {}, [text('Wells of the coast')]), ...front] as never),
    node('body', {}, [node('section', { id: 'S1' }, [title('Methods'), ...body] as never)]),
    ...(back.length ? [node('back', {}, back as never)] : [])
  ])

async function back(article: Article): Promise<Article> {
  expect(validate(article)).toEqual([])
  const bytes = await toDocx(article, { media: new Map() })
  const given = context()
  const again = await recognise(await fromDocx(bytes, given), given)
  expect(validate(again)).toEqual([])
  const balance = given.ledger.balance(await docx.runs!(bytes, given), again)
  expect(balance.unplaced).toEqual([])
  expect(balance.invented).toEqual([])
  return again
}

describe('forms of real pages come back from Word', () => {
  it('a table of which the page shows label and caption only', async () => {
    const table = node('table', { id: 'T1', label: 'Table 1' }, [
      node('caption', {}, [title('Depth of the wells.'), p('Measured in May, in metres.')] as never),
      node('tableNotes', {}, [p('Source: the county.')] as never)
    ])
    const call = node('crossReference', { kind: 'table', targets: ['T1'] }, [text('Table 1')])
    const article = articleOf([p('The wells are deep (', call, ').'), table, p('They were dug by hand.')])
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    expect(select(again, 'table')).toMatchObject([{ label: 'Table 1' }])
    expect(select(again, 'tableNotes').map(textOf)).toEqual(['Source: the county.'])
    expect(select(again, 'crossReference')).toMatchObject([{ kind: 'table', targets: ['T1'] }])
  })
})
