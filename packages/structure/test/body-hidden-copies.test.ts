/** Windows that a page opens over itself: a table that is nowhere else stays, a copy of a formula that is shown goes. */
import { select, squash, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const formula = (letter: string) => `<math display="block"><mi>${letter}</mi><mo>=</mo><mn>2</mn></math>`
const grid = '<table><tr><th>Boat</th><th>Year</th></tr><tr><td>Ada</td><td>1999</td></tr></table>'
const window = (title: string, inside: string) =>
  `<div class="modal" style="display:none"><h4>${title}</h4><div>${inside}</div></div>`

describe('windows over the page', () => {
  it('give what is only there, and go with what is shown already', async () => {
    const { article, ledger, unplaced } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        `<p>It holds that</p><div class="formula"><span class="label">(1)</span>${formula('x')}</div><p>as Table 1 has it.</p>
        <div class="thumb"><strong>Table 1</strong> Boats and their years</div>
        ${window('(1)', formula('x'))}${window('Table 1', grid)}</body>`
      )
    )
    expect(select(article, 'equation').map(one => one.label)).toEqual(['(1)'])
    expect(select(article, 'table').flatMap(one => select(one, 'tableCell').map(textOf))).toEqual([
      'Boat',
      'Year',
      'Ada',
      '1999'
    ])
    expect(select(article, 'title').map(one => squash(textOf(one)))).not.toContain('(1)')
    expect(
      ledger.dropped
        .filter(one => one.reason === 'hidden')
        .map(one => one.text)
        .join(' ')
    ).toContain('(1)')
    expect(unplaced).toEqual([])
  })
})
