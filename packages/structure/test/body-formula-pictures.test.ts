/** Formulas that a page prints as a picture beside their TeX. */
import { select } from '@offprint/ast'
import { expect, it } from 'vitest'
import { page, withByline } from './front.js'

const shown = (body: string) =>
  page(withByline('<p class="authors">Ada Lind</p>', '').replace('Some text', `${body}Some text`))
const drawn = (alt: string, role = ' role="math"'): string =>
  `<span><img src="e1.png" alt="${alt}"${role}></span>`

it('are one formula with its number; the picture goes by name', async () => {
  const { article, ledger, unplaced, invented } = await shown(
    `The law</p><div id="eq2"><span>${drawn('Equation (2)')}<script type="math/tex; mode=display">a=b \\tag{ 2 }</script></span></div><p>holds where <span class="tex">${drawn('$x$', '')}<script type="math/tex">x</script></span> is small. `
  )
  expect(select(article, 'equation')).toMatchObject([{ tex: 'a=b', label: '(2)' }])
  expect(select(article, 'inlineEquation')).toMatchObject([{ tex: 'x' }])
  expect([...select(article, 'graphic'), ...select(article, 'inlineGraphic')]).toEqual([])
  expect(ledger.dropped.filter(one => one.picture).map(one => one.text)).toEqual(
    expect.arrayContaining(['Equation (2)', '$x$'])
  )
  expect([unplaced, invented]).toEqual([[], []])
})

it('keep pictures that show something else, and pictures in a sentence', async () => {
  const { article } = await shown(
    `The boat</p><div><img src="boat.png" alt="A boat at the mole"><script type="math/tex; mode=display">a=b</script></div><p>holds <img src="s.png" alt="$x$"> where <script type="math/tex">x</script> is small. `
  )
  expect(select(article, 'graphic').map(one => one.href)).toEqual(['boat.png'])
  expect(select(article, 'inlineGraphic').map(one => one.href)).toEqual(['s.png'])
})

it('a picture that the page calls a formula has its number as it is printed', async () => {
  const { article, unplaced } = await shown(
    'The law</p><p class="equation"><img src="e1.gif" alt=""> (<span style="background: #c0c0c0">1</span>)</p><p>holds by Equation (1). '
  )
  expect(select(article, 'equation').map(one => one.label)).toEqual(['(1)'])
  expect(unplaced).toEqual([])
})

it('signs that a formula has in an attribute are no new words', async () => {
  const { article, unplaced, invented } = await shown(
    'The chance is <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>P</mi><mfenced separators="|"><mi>Y</mi><mi>X</mi></mfenced></math>. '
  )
  expect(select(article, 'inlineEquation')[0]!.mathml).toContain('|')
  expect([unplaced, invented]).toEqual([[], []])
})

it('formulas that the page calls those of the line stay in it', async () => {
  const formula = (name: string) =>
    `<span class="${name}"><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></span>`
  const { article } = await shown(`where the depth ${formula('inline-formula no-formula-id')} is small. `)
  expect([select(article, 'equation').length, select(article, 'inlineEquation').length]).toEqual([0, 1])
  const { article: set } = await shown(`where the depth is ${formula('disp-formula')} `)
  expect([select(set, 'equation').length, select(set, 'inlineEquation').length]).toEqual([1, 0])
})

it('formulas whose TeX stands in the text have the number that it ends with, where it has one', async () => {
  const { article, unplaced, invented } = await shown(
    'The law</p><p>\\[\\begin{equation*} a=b \\tag{2}\\end{equation*}\\]</p><p>and</p><p>\\[c=d \\tag{3}\\]</p><p>and two of them</p><p>\\[\\begin{align*} e&=f \\tag{4}\\\\ g&=h \\tag{5}\\end{align*}\\]</p><p>hold by Equation (3). '
  )
  expect(select(article, 'equation').map(one => [one.label, one.tex])).toEqual([
    ['(2)', '\\begin{equation*} a=b\\end{equation*}'],
    ['(3)', 'c=d'],
    [undefined, '\\begin{align*} e&=f \\tag{4}\\\\ g&=h \\tag{5}\\end{align*}']
  ])
  expect(select(article, 'crossReference').map(one => one.targets)).toEqual([['E2']])
  expect([unplaced, invented]).toEqual([[], []])
})
