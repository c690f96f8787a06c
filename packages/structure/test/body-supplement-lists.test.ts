/** Lists of files with two buttons each, and cards with a label above an address: no word of them is lost. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const article = (files: string, byline = '<p class="authors">Ada Lind</p>', head = ''): string =>
  withByline(byline, '', head).replace('</body>', `<h2>Supporting Information</h2>${files}</body>`)

describe('a list of files', () => {
  const item = (name: string): string =>
    `<li><span>${name}</span><ul><li><a href="javascript:void(0)">view</a></li><li>|</li><li><a href="https://files.example/${name}">download</a></li></ul></li>`
  it('is one supplement for each item, without the buttons', async () => {
    const { body, unplaced } = await page(article(`<ul>${item('Tide_S1.pdf')}${item('Tide_S2.pdf')}</ul>`))
    const found = body.flatMap(node => select(node, 'supplement'))
    expect(found.map(one => one.href)).toEqual([
      'https://files.example/Tide_S1.pdf',
      'https://files.example/Tide_S2.pdf'
    ])
    expect(unplaced).toEqual([])
  })
  it('stays a list, words and all, where one of its items is no file', async () => {
    const { body, unplaced } = await page(
      article(
        `<ul>${item('Tide_S1.pdf')}<li>Two more readings were lost in the storm of that year.</li></ul>`
      )
    )
    const words = body.map(node => textOf(node)).join(' ')
    expect(words).toContain('Tide_S1.pdf')
    expect(words).toContain('Two more readings')
    expect(unplaced).toEqual([])
  })
})

describe('a file whose description begins with the label of a figure', () => {
  const item = (name: string, words: string): string =>
    `<div><h3><a href="https://files.example/${name}.pdf">Additional file ${name}:</a></h3><div><p>${words}</p></div></div>`
  const found = async (...items: string[]) =>
    (await page(article(items.join('')))).body
      .flatMap(node => select(node, 'supplement'))
      .map(one => [one.label, one.href, textOf(one)])
  it('is one supplement', async () => {
    expect(
      await found(
        item('1', '<b>Figure S1.</b> Depths of the harbour by month. (PDF 12 kb)'),
        item('2', 'Readings of 1901. (XLS 3 kb)')
      )
    ).toEqual([
      [
        'Additional file 1',
        'https://files.example/1.pdf',
        'Figure S1. Depths of the harbour by month. (PDF 12 kb)'
      ],
      ['Additional file 2', 'https://files.example/2.pdf', 'Readings of 1901. (XLS 3 kb)']
    ])
  })
  it('is two where two labels of one kind follow each other', async () => {
    expect(
      (await found('<p><b>S1 File.</b></p><p><b>S2 File.</b> Readings of the mole by day.</p>')).map(
        ([label]) => label
      )
    ).toEqual(['S1 File', 'S2 File'])
  })
})

describe('a label above an address', () => {
  const card = (name: string, extra: string): string =>
    `<div><h3>${name}</h3><p>Department of Harbours, University of Bergen, Norway</p>${extra}</div>`
  const now = '<p>Present address:</p><p>Institute of Tides, Porto, Portugal</p>'
  it('makes one note of both, for all who share it, and no place of work', async () => {
    const { front, unplaced } = await page(
      withByline(
        '<p class="authors">Ada Lind, Hugo Berg, Li Moe</p>',
        `<div style="display:none">${card('Ada Lind', now)}${card('Hugo Berg', now)}${card('Li Moe', '')}</div>`,
        '<meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Hugo Berg"><meta name="citation_author" content="Li Moe">'
      )
    )
    expect(children(front, 'affiliation').map(textOf)).toEqual([
      'Department of Harbours, University of Bergen, Norway'
    ])
    expect(children(front, 'footnote').map(textOf)).toEqual([
      'Present address: Institute of Tides, Porto, Portugal'
    ])
    expect(children(front, 'contributor').map(one => one.notes?.length ?? 0)).toEqual([1, 1, 0])
    expect(unplaced).toEqual([])
  })
})
