/** Titles in other languages, set as headings below the title on pages that do not call them so. */
import { children, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const text = 'As marés sobem no norte e os barcos partem com elas, disse a autora do estudo. '
const read = (below: string, title = 'As marés do norte e os barcos de pesca no inverno') =>
  page(
    `<html lang="pt"><head><meta name="citation_title" content="${title}"></head><body><div><h1>${title}</h1>${below}<h1>Introdução</h1><p>${text.repeat(4)}</p><h1>Resultados</h1><p>${text.repeat(3)}</p></div></body></html>`
  )
const sections = (body: readonly { type: string }[]): number =>
  body.filter(node => node.type === 'section').length

describe('a heading below the title in another language', () => {
  it('is the title in that language, not a section that holds the article', async () => {
    const { front, body, unplaced } = await read(
      '<h2>Tides of the north and the fishing boats in winter</h2><h2>Las mareas del norte y los barcos</h2><div><a href="#x">Autoria</a></div><div><h1>Resumo</h1><p>Sobem.</p></div>'
    )
    expect(children(front, 'translatedTitle').map(textOf)).toEqual([
      'Tides of the north and the fishing boats in winter',
      'Las mareas del norte y los barcos'
    ])
    expect(sections(body)).toBe(2)
    expect(unplaced).toEqual([])
  })
  it.each([
    [
      'text of its own stands under it',
      `<h2>The tides and the boats of the north</h2><p>${text.repeat(3)}</p>`
    ],
    ['it is in the language of the article', '<h2>Um estudo das marés do norte e dos barcos</h2>'],
    ['it is short', '<h2>The tides</h2>'],
    ['it names a section', '<h2>Results and discussion</h2>']
  ])('is a heading where %s', async (_, below) => {
    const { front, article, unplaced } = await read(below)
    expect(children(front, 'translatedTitle')).toEqual([])
    expect(textOf(article)).toContain(/<h2>(.*?)<\/h2>/.exec(below)![1]!)
    expect(unplaced).toEqual([])
  })
})
