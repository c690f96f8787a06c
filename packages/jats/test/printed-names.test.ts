/** A name that is printed otherwise than its parts in their order (“Lind, Ada”) is read back as it was printed. */
import { children, type NodeOf, node, text } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { fromJats, toJats, validateJats } from '../src/index.js'

async function back(person: Partial<NodeOf<'contributor'>>): Promise<{ xml: string; printed?: string }> {
  const article = node('article', { articleType: 'other' }, [
    node('front', {}, [
      node('articleTitle', {}, [text('Harbours')]),
      node('contributor', { role: 'author', affiliations: [], ...person })
    ]),
    node('body', {}, [node('paragraph', {}, [text('Deep.')])])
  ])
  const bytes = await toJats(article)
  expect(await validateJats(bytes)).toEqual([])
  const read = await fromJats(bytes)
  const front = read.children.find(part => part.type === 'front')!
  const [one] = children(front as NodeOf<'front'>, 'contributor')
  return { xml: new TextDecoder().decode(bytes), ...(one?.printed ? { printed: one.printed } : {}) }
}

describe('a printed name', () => {
  it.each([
    ['inverted', 'Lind, Ada', { surname: 'Lind', given: 'Ada' }],
    ['with a comma before the suffix', 'Ada Lind, Jr', { surname: 'Lind', given: 'Ada', suffix: 'Jr' }]
  ])('%s stays as it was', async (_, printed, name) => {
    expect((await back({ printed, name })).printed).toBe(printed)
  })
  it('that says what its parts say is not written twice', async () => {
    const { xml } = await back({ printed: 'Ada Lind', name: { surname: 'Lind', given: 'Ada' } })
    expect(xml).not.toContain('string-name')
  })
})
