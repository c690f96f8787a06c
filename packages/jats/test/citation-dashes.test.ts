/** A group of citations whose dash stands in an element of its own: the range means the same when it is read back. */
import { type Article, type NodeOf, node, select, text } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { fromJats, toJats, validateJats } from '../src/index.js'

type Inline = NodeOf<'paragraph'>['children'][number]

const back = async (children: readonly Inline[], targets: string[]): Promise<string[][]> =>
  select(await read(children, targets), 'citation').map(one => [...one.targets])
const ends = async (children: readonly Inline[], targets: string[]): Promise<string[][]> =>
  select(await read(children, targets), 'citationMark').map(one => [...one.targets])

async function read(children: readonly Inline[], targets: string[]): Promise<Article> {
  const citation = node('citation', { targets }, children as never)
  const article = node('article', { articleType: 'other' }, [
    node('front', {}, [node('articleTitle', {}, [text('Harbours')])]),
    node('body', {}, [node('paragraph', {}, [text('Seen before '), citation, text('.')])]),
    node('back', {}, [
      node('referenceList', {}, [
        ...[1, 2, 3, 4, 5].map(n => node('reference', { id: `R${n}`, label: `${n}` }, [text(`Roy ${n}.`)]))
      ])
    ])
  ])
  const bytes = await toJats(article)
  expect(await validateJats(bytes)).toEqual([])
  return fromJats(bytes)
}

const mark = (n: number): Inline =>
  node('citationMark', { targets: [`R${n}`] }, [node('superscript', {}, [text(`${n}`)])])
const raised = (words: string): Inline => node('superscript', {}, [text(words)])

describe('a dash in an element of its own', () => {
  it('names the references between its ends', async () => {
    expect(await back([text('('), mark(2), raised('–'), mark(4), text(')')], ['R2', 'R3', 'R4'])).toEqual([
      ['R2', 'R3', 'R4']
    ])
  })

  it('names only its ends where a comma stands there', async () => {
    expect(await back([text('('), mark(2), raised(','), mark(4), text(')')], ['R2', 'R4'])).toEqual([
      ['R2', 'R4']
    ])
  })

  it('may be a minus sign, as some publishers print it: each end stays a mark', async () => {
    const marks = [text('('), mark(2), text('−'), mark(4), text(')')]
    expect(await back(marks, ['R2', 'R3', 'R4'])).toEqual([['R2', 'R3', 'R4']])
    expect(await ends(marks, ['R2', 'R3', 'R4'])).toEqual([['R2'], ['R4']])
  })
})
