/** Figures and tables that a page shows twice: in the text, and in a gallery, a tab, a window of its own. */
import { child, select, squash, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const of = (body: string) =>
  page(
    withByline('<p class="authors">Ada Lind</p>').replace(
      '</body>',
      `<p>See Figure 1 and Table 1.</p>${body}</body>`
    )
  )
const figure = (id: string, label: string, caption: string) =>
  `<figure id="${id}"><img src="${id}.png"><figcaption><b>${label}</b> ${caption}</figcaption></figure>`
const grid = (last: string) =>
  `<table><tr><th>Boat</th><th>Year of building</th></tr><tr><td>Ada of the sea</td><td>${last}</td></tr></table>`
const long = 'Boats at low tide, counted from the pier on three days in winter by two people.'

describe('the second showing', () => {
  it('of a figure goes by name, cut short or not; what links to it leads to the first', async () => {
    const { article, ledger, unplaced } = await of(
      `${figure('f1', 'Figure 1.', long)}<p>Also <a href="#g1">Figure 1</a>.</p>
      <div class="gallery">${figure('g1', 'Figure 1.', `${long.slice(0, 50)}`)}${figure('g2', 'Figure 2.', 'Another pier, seen from the land side of the harbour.')}</div>`
    )
    expect(select(article, 'figure').map(one => one.label)).toEqual(['Figure 1', 'Figure 2'])
    expect(squash(textOf(child(select(article, 'figure')[0]!, 'caption')!))).toBe(long)
    expect(select(article, 'crossReference').flatMap(one => one.targets)).not.toContain(undefined)
    expect(new Set(select(article, 'crossReference').flatMap(one => one.targets))).toEqual(
      new Set(['F1', 'T1'].slice(0, 1))
    )
    expect(
      ledger.dropped.some(one => one.reason === 'duplicate' && one.text.startsWith('Boats at low'))
    ).toBe(true)
    expect(unplaced).toEqual([])
  })

  it('of a table gives the first what it lacks', async () => {
    const { article, unplaced } = await of(
      `<div class="table-link"><b>Table 1.</b> Boats and the years in which they were built.<table></table></div>
      <p>More text of the article stands here.</p>
      <div><p><b>Table 1.</b> Boats and the years in which they were built.</p>${grid('1999')}</div>`
    )
    expect(select(article, 'table').map(one => [one.label, select(one, 'tableCell').length])).toEqual([
      ['Table 1', 4]
    ])
    expect(unplaced).toEqual([])
  })

  it('of a table has its cells, the first only a picture of a table: the cells stay', async () => {
    const caption = '<b>Table 1.</b> Boats and the years in which they were built.'
    const { article, ledger, unplaced } = await of(
      `<div class="table-wrap"><div>${caption}</div><div class="pop" href="#w1"><img src="https://cdn.example/img/table.png"></div></div>
      <p>More text of the article stands here.</p>
      <div class="table_show" id="w1" hidden><div>${caption}</div>${grid('1999')}</div>`
    )
    const [table, more] = select(article, 'table')
    expect([table?.label, select(table!, 'tableCell').length, more]).toEqual(['Table 1', 4, undefined])
    expect(select(table!, 'graphic')).toEqual([])
    expect(ledger.dropped.filter(one => one.picture).map(one => one.text)).toEqual([
      'https://cdn.example/img/table.png'
    ])
    expect(unplaced).toEqual([])
  })

  it('is none where numbers or cells differ', async () => {
    const { article } = await of(
      `${figure('f1', 'Figure 1.', long)}${figure('f2', 'Figure 2.', long)}
      <p><b>Table 1.</b> Boats and the years in which they were built.</p>${grid('1999')}
      <p><b>Table 2.</b> Boats and the years in which they were built.</p>${grid('2004')}`
    )
    expect(select(article, 'figure').map(one => one.label)).toEqual(['Figure 1', 'Figure 2'])
    expect(select(article, 'table').map(one => one.label)).toEqual(['Table 1', 'Table 2'])
  })
})
