/** Tagged files of other programs: boxes in boxes, headings anywhere, words between blocks. Made here with plain tags. */
import { census, select, textOf, validate } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import type { Block, PdfDefinition, StructType, TextBlock } from '../src/engine/definition.js'
import { renderPdf } from '../src/engine/render.js'
import { fromPdf } from '../src/index.js'
import { fonts } from './load-fonts.js'

const page = { width: 400, height: 500, margins: { left: 30, top: 40, right: 30, bottom: 40 } }
const words = (text: string, tag?: StructType): TextBlock => ({
  ...{ text: [{ text }], style: { size: 9 }, leading: 11 },
  ...(tag && { tag })
})
const box = (tag: StructType, ...stack: Block[]): Block => ({ tag, stack })
const cell = (text: string, column: number) => ({
  ...{ column, colSpan: 1, rowSpan: 1, blocks: [words(text)] },
  ...(column === 0 && { header: 'Row' as const })
})

async function read(...content: Block[]) {
  const metadata = { title: 'Test', authors: [], keywords: [] }
  const definition: PdfDefinition = { page, lang: 'en', metadata, content, images: {}, attachments: [] }
  const { bytes } = await renderPdf(definition, { fonts })
  const messages = new Messages()
  // As the command hands it over: what Node reads from a file is a Buffer.
  const article = await fromPdf(Buffer.from(bytes), messages)
  expect(validate(article)).toEqual([])
  expect(messages.list.map(codeOf)).toEqual(['pdf:other-program'])
  return article
}

describe('a tagged file of another program', () => {
  it('gives its title, and its sections by the levels of their headings, whatever boxes they stand in', async () => {
    const article = await read(
      box('Div', words('A site', 'P'), box('Sect', words('On things', 'H1'), words('Some words.', 'P'))),
      box('Sect', box('Div', words('Methods', 'H2')), words('We looked.', 'P')),
      box('Sect', words('Places', 'H3'), words('Here.', 'P')),
      words('Results', 'H2'),
      words('We saw.', 'P')
    )
    expect(select(article, 'articleTitle').map(textOf)).toEqual(['On things'])
    const sections = census(article).filter(item => item.kind === 'section')
    expect(sections.map(item => [item.fields['title'], item.fields['depth']])).toEqual([
      ['Methods', '1'],
      ['Places', '2'],
      ['Results', '1']
    ])
  })
  it('gives words between blocks as paragraphs, a table in a figure as a table, and odd items as items', async () => {
    const rows = [{ part: 'body' as const, cells: [cell('Height', 0), cell('3 m', 1)] }]
    const grid: Block = {
      tag: 'Table',
      grid: { widths: [80, 80], rows, padding: { x: 2, y: 2 }, table: true }
    }
    const article = await read(
      words('Title', 'H1'),
      box('Div', words('Loose words'), words('A paragraph.', 'P')),
      box('Figure', words('Table 1. Sizes', 'Caption'), grid, words('In metres.', 'P')),
      box('L', box('LI', box('LBody', words('An item', 'H3'))), box('Div', words('No item', 'P')))
    )
    expect(select(article, 'body').flatMap(body => body.children.map(one => one.type))).toEqual([
      ...['paragraph', 'paragraph', 'table', 'list']
    ])
    expect(select(article, 'tableCell').map(textOf)).toEqual(['Height', '3 m'])
    expect(select(article, 'tableNotes').map(textOf)).toEqual(['In metres.'])
    expect(select(article, 'listItem').map(textOf)).toEqual(['An item', 'No item'])
  })
})
