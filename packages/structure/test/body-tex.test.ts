/** TeX between delimiters, which a script of the page would have shown as formulas. */
import { select, squash, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { page, withByline } from './front.js'

const source = (body: string): string =>
  withByline('<p class="authors">Ada Lind</p>').replace('</body>', () => `${body}</body>`)

describe('TeX in the text', () => {
  it('becomes formulas, in the line and on lines of their own with their numbers; no word is lost', async () => {
    const { article, body, unplaced, invented } = await page(
      source(`<p>The rate \\( r_{i} \\) of boat \\(i\\) is fixed (not \\(open), as in a set \\{a, b\\}.</p>
        <div class="formula" id="e2"><span>\\[ r_{i}=\\frac{a}{b} \\]</span> <span class="label">(2)</span></div>
        <p>Written <code>\\( x \\)</code> in TeX.</p>`)
    )
    expect(select(article, 'inlineEquation').map(one => one.tex)).toEqual(['r_{i}', 'i'])
    expect(select(article, 'equation').map(one => [one.label, one.tex])).toEqual([
      ['(2)', 'r_{i}=\\frac{a}{b}']
    ])
    expect(squash(body.map(textOf).join(' '))).toContain('is fixed (not \\(open), as in a set \\{a, b\\}.')
    expect(squash(body.map(textOf).join(' '))).toContain('Written \\( x \\) in TeX.')
    expect(unplaced).toEqual([])
    expect(invented).toEqual([])
  })

  it('stands between pairs of dollars too, where prices do not', async () => {
    const { article, body, unplaced } = await page(
      source(`<div class="c-equation" id="Equ1"><div><span class="tex">$$N_0 = \\frac{{a}}{{b}}$$</span></div><div>(1)</div></div>
        <p>Hotels from $$ to $$$ rose, $$ fell.</p>`)
    )
    expect(select(article, 'equation').map(one => [one.label, one.tex])).toEqual([
      ['(1)', 'N_0 = \\frac{{a}}{{b}}']
    ])
    expect(select(article, 'inlineEquation')).toEqual([])
    expect(squash(body.map(textOf).join(' '))).toContain('Hotels from $$ to $$$ rose, $$ fell.')
    expect(unplaced).toEqual([])
  })

  it('takes time in proportion to delimiters that never close', measured, async () => {
    const time = (count: number) => cost(() => page(source(`<p>${'\\('.repeat(count)}\\)</p>`)), 2)
    await time(100)
    expect((await time(40_000)) / (await time(4000))).toBeLessThan(40)
  })
})
