/** Bookmarks over whole parts, as programs leave them after a save: they bound the same paragraphs, or are not believed. */
import { type Node, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { p, r, read } from './build-docx.js'

const begin = (name: string, id: number): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
const end = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`
/** A paragraph with bookmarks in it. */
const line = (...content: string[]): string => `<w:p><w:pPr/>${content.join('')}</w:p>`
const thanks = '_Acknowledgement_1'

/** What is told with its words, what is not told as its words. */
const said = (node: Node): string => {
  const told = node.hints?.find(hint => hint.startsWith('told:'))
  if (!told) return textOf(node)
  return `${told.slice(5)}(${(node as Node & { children: Node[] }).children.map(said).join(' | ')})`
}
const parts = async (...body: string[]): Promise<string[]> => {
  const { article, codes } = await read({ body: body.join('') })
  expect(codes).toEqual([])
  return (article.children.find(child => child.type === 'body')!.children as Node[]).map(said)
}
const whole = ['one', 'Acknowledgement(two | three)', 'four']

describe('bookmarks over a part', () => {
  it('bound whole paragraphs when they stand between them', async () => {
    const body = [p('one'), begin(thanks, 7), p('two'), p('three'), end(7), p('four')]
    expect(await parts(...body)).toEqual(whole)
  })

  it('bound the same when both were put into the paragraphs', async () => {
    const two = line(begin(thanks, 7), r('two'))
    expect(await parts(p('one'), two, line(r('three'), end(7)), p('four'))).toEqual(whole)
    expect(await parts(p('one'), two, p('three'), line(end(7), r('four')))).toEqual(whole)
    expect(
      await parts(line(r('one'), begin(thanks, 7)), p('two'), line(r('three'), end(7)), p('four'))
    ).toEqual(whole)
  })

  it('bound the same when the bookmark begins twice and ends once, under another number', async () => {
    const three = line(begin(thanks, 8), r('three'), end(8))
    expect(await parts(p('one'), line(begin(thanks, 7), r('two')), three, p('four'))).toEqual(whole)
  })

  it('go into each other by what they go over, in whichever order they stand', async () => {
    const inner = begin('_Keywords_2', 2)
    const outer = begin('_Declaration_3_funding', 3)
    const body = [line(inner, outer, begin(thanks, 1), r('one')), line(r('two'), end(3), end(1)), p('three')]
    body[0] = body[0]!.replace(r('one'), r('one') + end(2))
    const found = await parts(...body)
    expect(found).toEqual(['Declaration(Acknowledgement(one | two))', 'three'])
    const article = line(begin(thanks, 1), begin('_SubArticle_1', 2), r('one'), end(2), end(1))
    const { article: whole } = await read({ body: article })
    expect(whole.children.map(child => child.type)).toEqual(['front', 'body', 'subArticle'])
  })

  it('go over a table when they were put into its cells', async () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`
    const table = (...cells: string[]): string =>
      `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`
    const first = line(begin(thanks, 7), r('a'))
    expect(await parts(table(first, p('b')), line(r('two'), end(7)), p('three'))).toEqual([
      'Acknowledgement(a b | two)',
      'three'
    ])
    // Both in one table: a part of a cell, not the table.
    const both = await parts(table(first, line(r('b'), end(7))), p('three'))
    expect(both.some(each => each.startsWith('Acknowledgement'))).toBe(false)
  })
})

describe('bookmarks that no longer bound a part', () => {
  const bare = ['one', 'two', 'three']
  it('are not believed without an end', async () => {
    expect(await parts(p('one'), line(begin(thanks, 7), r('two')), p('three'))).toEqual(bare)
  })

  it('are not believed as a point', async () => {
    const point = begin(thanks, 7) + end(7)
    expect(await parts(p('one'), point, p('two'), p('three'))).toEqual(bare)
    expect(await parts(p('one'), line(point, r('two')), p('three'))).toEqual(bare)
    expect(await parts(p('one'), line(r('two'), point), p('three'))).toEqual(bare)
  })

  it('are not believed when they begin or end between words', async () => {
    expect(await parts(line(r('o'), begin(thanks, 7), r('ne')), p('two'), end(7), p('three'))).toEqual(bare)
    expect(await parts(p('one'), begin(thanks, 7), line(r('t'), end(7), r('wo')), p('three'))).toEqual(bare)
  })

  it('are not believed when they end before they begin', async () => {
    const back = [line(end(7), r('one')), p('two'), line(begin(thanks, 7), r('three'))]
    expect(await parts(...back)).toEqual(bare)
  })

  it('are not believed when they cross a part that began before', async () => {
    const other = begin('_Appendix_2', 8)
    const body = [begin(thanks, 7), p('one'), other, p('two'), end(7), p('three'), end(8)]
    expect(await parts(...body)).toEqual(['Acknowledgement(one | two)', 'three'])
  })
})
