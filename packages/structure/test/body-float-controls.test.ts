/** Buttons that pages set into figures and tables go; the same words in a sentence stay. */
import { child, select, squash, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const withFloats = (html: string): string =>
  withByline('<p class="authors">Ada Lind</p>').replace(
    '</body>',
    `<p>As Figure 1 and Table 1 show.</p>${html}</body>`
  )

describe('buttons in figures and tables', () => {
  it('leaves them out of the caption, wherever they stand', async () => {
    const { body, ledger, unplaced } = await page(
      withFloats(`<div class="fig-box" id="f1"><div class="fig-image"><img src="a.png"></div>
        <div class="downloads">Download: <ul><li><a href="/p">PPT</a></li><li><a href="/l">larger image (<span></span>)</a></li></ul></div>
        <div class="fig-caption"><span><a href="/a.png">Open in new tab</a></span><span class="l">Figure 1.</span> <b>Boats at low tide.</b><p>(A) Small ones. Readers may download figure files elsewhere.</p><p><a href="/big">Click here to enlarge figure</a></p></div></div>`)
    )
    const figures = body.flatMap(node => select(node, 'figure'))
    expect(figures.map(figure => [figure.label, squash(textOf(child(figure, 'caption')!))])).toEqual([
      ['Figure 1', 'Boats at low tide. (A) Small ones. Readers may download figure files elsewhere.']
    ])
    expect(select(figures[0]!, 'graphic')).toHaveLength(1)
    expect(ledger.dropped.map(one => `${one.reason}: ${one.text}`)).toEqual([
      'navigation: Download:',
      'navigation: PPT larger image ( )',
      'navigation: Open in new tab',
      'navigation: Click here to enlarge figure'
    ])
    expect(unplaced).toEqual([])
  })
  it('reads a table with heading, caption, button and notes in wrappers of their own as one', async () => {
    const { body } = await page(
      withFloats(
        `<section class="tw" id="t1"><h4>Table 1.</h4><div class="caption"><p>Boats by harbour.</p></div><div class="box"><table><tr><th>Harbour</th><th>Boats</th></tr><tr><td>North<sup>a</sup></td><td>12</td></tr></table></div><div><a href="/t1">Open in a separate window</a></div><div class="tw-foot"><p><sup>a</sup> Counted twice.</p></div></section>`
      )
    )
    const [table, ...more] = body.flatMap(node => select(node, 'table'))
    expect(more).toEqual([])
    expect(table!.label).toBe('Table 1')
    expect(textOf(child(table, 'caption')!)).toBe('Boats by harbour.')
    expect(textOf(child(table, 'tableNotes')!)).toBe('Counted twice.')
    expect(select(table!, 'footnoteReference')).toHaveLength(1)
  })
  it('takes the heading of a figure element for the title of its caption', async () => {
    const { body } = await page(
      withFloats(
        '<figure id="f1"><h4>Fig 1. Harbour seals.</h4><p><img src="a.png"></p><figcaption><p>(A) Two of them. (B) Three.</p></figcaption></figure>'
      )
    )
    const [figure] = body.flatMap(node => select(node, 'figure'))
    expect(figure!.label).toBe('Fig 1')
    expect(child(figure, 'caption')!.children.map(textOf)).toEqual([
      'Harbour seals.',
      '(A) Two of them. (B) Three.'
    ])
  })
  it('gives each of several tables in windows of their own its caption, and drops what stood in for them', async () => {
    const window = (n: number): string =>
      `<div class="modal" id="w${n}"><div class="content"><div class="head"><h4><strong>Table ${n}</strong> Boats of the year 201${n} by harbour and kind</h4></div><div class="body"><table><tr><th>Harbour</th></tr><tr><td>North ${n}</td></tr></table></div></div></div>`
    const { body, ledger, unplaced } = await page(
      withFloats(
        `<div class="row table" id="t1"><div><a>Thumbnail</a></div><div><strong>Table 1</strong><br>Boats of the year 2011 by harbour and kind</div></div><div>${[1, 2, 3].map(window).join('')}</div>`
      )
    )
    const tables = body.flatMap(node => select(node, 'table'))
    expect(tables.map(table => [table.label, textOf(child(table, 'caption')!)])).toEqual(
      [1, 2, 3].map(n => [`Table ${n}`, `Boats of the year 201${n} by harbour and kind`])
    )
    expect(tables.flatMap(table => select(table, 'tableNotes'))).toEqual([])
    expect(ledger.dropped.filter(one => one.reason === 'duplicate').map(one => one.text)).toEqual([
      'Table 1',
      'Boats of the year 2011 by harbour and kind'
    ])
    expect(unplaced).toEqual([])
  })
  it('keeps a table whose grid the page does not have, with label, caption and name', async () => {
    const { body } = await page(
      withFloats(
        '<p>See <a href="#T1">Table 1</a>.</p><div id="T1" class="table pos-float"><div class="callout"><span>View this table:</span><ul><li><a href="/x">View popup</a></li></ul></div><div class="table-caption"><span class="table-label">Table 1.</span> <p>Boats in all harbours of the north.</p></div></div>'
      )
    )
    const tables = body.flatMap(node => select(node, 'table'))
    expect(tables.map(table => [table.label, textOf(table)])).toEqual([
      ['Table 1', 'Boats in all harbours of the north.']
    ])
    expect(
      body
        .flatMap(node => select(node, 'crossReference'))
        .flatMap(one => one.targets)
        .every(id => id === tables[0]!.id)
    ).toBe(true)
  })
  it('takes of a table that is shown small and kept whole behind it the whole one', async () => {
    const { body, ledger, unplaced } = await page(
      withFloats(
        `<div class="table-wrap"><div class="thumb"><table><tr><th>Har…</th><th>Boa…</th></tr><tr><td>Nor…</td><td>12</td></tr></table></div><div class="caption"><h3>Table 1. Boats by harbour.</h3></div><table style="display: none"><tr><th>Harbour</th><th>Boats</th></tr><tr><td>North</td><td>12</td></tr></table></div>`
      )
    )
    const tables = body.flatMap(node => select(node, 'table'))
    expect(tables.map(table => [table.label, select(table, 'tableCell').map(textOf)])).toEqual([
      ['Table 1', ['Harbour', 'Boats', 'North', '12']]
    ])
    expect(ledger.dropped.filter(one => one.reason === 'duplicate').map(one => one.text)).toEqual([
      'Har… Boa… Nor… 12'
    ])
    expect(unplaced).toEqual([])
  })
})
