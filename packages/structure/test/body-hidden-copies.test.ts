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

describe('references folded away below their heading', () => {
  const entries = [
    'Berg H, Dam L. Tides of the northern sea. J Harb. 2011;31(2):75-9.',
    'Dam L. Boats and their owners in winter. J Harb. 2012;32(1):5-8.',
    'Lind A, Berg H. Counting of boats by night. J Harb. 2013;33(1):1-4.'
  ]
  const folded = (head: string): string =>
    withByline('<p>Ada Lind</p>').replace(
      '</body>',
      `<section><div>${head}<div style="display: none"><ul>${entries.map(entry => `<li>${entry}</li>`).join('')}</ul></div></div></section></body>`
    )
  it.each(['<h2><span>References</span></h2>', '<a href="#">References</a>'])(
    'are the list of the article: %s',
    async head => {
      const { article, ledger, unplaced } = await page(folded(head))
      expect(select(article, 'reference').map(textOf).map(squash)).toEqual(entries)
      expect(ledger.dropped.filter(one => one.reason === 'hidden')).toEqual([])
      expect(unplaced).toEqual([])
    }
  )
  it('stay hidden below another heading', async () => {
    const { article, ledger, unplaced } = await page(folded('<h2>Reading list</h2>'))
    expect(select(article, 'reference')).toEqual([])
    expect(ledger.dropped.filter(one => one.reason === 'hidden')).toHaveLength(1)
    expect(unplaced).toEqual([])
  })
})
