/** Parts that pages made from TeX have: folded notes, statements, links with the full address, nested references. */
import { select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const paper = (body: string, head = ''): string =>
  `<html lang="en"><head>${head}</head><body><h1>Tides of a small harbour</h1>${body}</body></html>`
const note = (mark: string, words: string): string =>
  `<span class="ltx_note ltx_role_footnote" id="n${mark}"><sup class="ltx_note_mark">${mark}</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">${mark}</sup><span class="ltx_tag ltx_tag_note">${mark}</span>${words}</span></span></span>`

describe('folded notes', () => {
  it('become footnotes that their marks call', async () => {
    const { article, unplaced, invented, codes } = await page(
      paper(
        `<h2>1 Introduction</h2><p>The sea rose${note('1', 'By a <em>hand</em>.')} and fell${note('2', 'In the night.')} twice.</p>`
      )
    )
    const notes = select(article, 'footnote')
    expect(notes.map(one => [one.label, textOf(one)])).toEqual([
      ['1', 'By a hand.'],
      ['2', 'In the night.']
    ])
    expect(select(article, 'footnoteReference').map(one => [one.target, textOf(one)])).toEqual([
      [notes[0]!.id, '1'],
      [notes[1]!.id, '2']
    ])
    expect(select(article, 'paragraph').map(textOf)).toContain('The sea rose1 and fell2 twice.')
    expect([unplaced, invented, codes]).toEqual([[], [], ['structure:no-authors']])
  })
  it('are none where a note has no mark, or nothing is folded away', async () => {
    const { article } = await page(
      paper(
        '<h2>Introduction</h2><p>The sea <span class="note">rose <sup>1</sup></span> and <span class="ltx_note"><span class="ltx_note_content">fell</span></span> again.</p>'
      )
    )
    expect(select(article, 'footnote')).toEqual([])
    expect(select(article, 'paragraph').map(textOf)).toContain('The sea rose 1 and fell again.')
  })
})

describe('statements', () => {
  it('take the label from their heading, and no text behind them', async () => {
    const { article, unplaced } = await page(
      paper(
        '<h2>1 Waves</h2><p>Before.</p><div class="ltx_theorem ltx_theorem_lemma" id="L1"><h6><span><b>Lemma 2.1</b></span> (Of waves).</h6><div><p>Waves end.</p></div></div><p>As <a href="#L1">Lemma 2.1</a> says.</p><div class="ltx_proof"><h6>Proof.</h6><p>They do.</p></div><h2>2 Winds</h2><p>After.</p>'
      )
    )
    const [lemma, proof] = select(article, 'statement')
    expect([lemma?.label, textOf(lemma!)]).toEqual(['Lemma 2.1', '(Of waves) Waves end.'])
    expect([proof?.label, textOf(proof!)]).toEqual(['Proof', 'They do.'])
    const [waves, winds] = select(article, 'section')
    expect(waves?.children.map(child => child.type)).toEqual([
      'title',
      'paragraph',
      'statement',
      'paragraph',
      'statement'
    ])
    expect(textOf(winds!)).toBe('Winds After.')
    expect(unplaced).toEqual([])
  })
  it('take the label from the bold words that begin them', async () => {
    const { article } = await page(
      paper(
        '<h2>Waves</h2><div class="theorem" id="t"><p><span class="theorem"><strong>Theorem 1 </strong></span>Waves end.</p></div><p>After.</p>'
      )
    )
    const [theorem] = select(article, 'statement')
    expect([theorem?.label, textOf(theorem!)]).toEqual(['Theorem 1', 'Waves end.'])
  })
  it('are no sections whose name only begins so, and no boxes of several parts', async () => {
    const { article } = await page(
      paper(
        '<div class="definition-of-terms"><h2>Definitional matters</h2><p>Words.</p></div><div class="proof"><h2>Proof</h2><p>One.</p><h3>Of tides</h3><p>Two.</p></div><div class="example"><p>Example words in plain type.</p></div>'
      )
    )
    expect(select(article, 'statement')).toEqual([])
    expect(select(article, 'section').map(one => textOf(one.children[0]!))).toEqual([
      'Definitional matters',
      'Proof',
      'Of tides'
    ])
  })
})

describe('links to the page itself', () => {
  const list = `<h2>References</h2><ol>${[1, 2, 3, 4, 5].map(nth => `<li id="B${nth}">Lind A. Tides of the year ${nth}. Sea J. 201${nth};${nth}:1-${nth}.</li>`).join('')}</ol>`
  const cited = (page: string, ...nths: number[]): string =>
    nths.map(nth => `[<a href="${page}#B${nth}">${nth}</a>]`).join(' and ')
  it('lead inside it where the page names the address as its own', async () => {
    const { article } = await page(
      paper(
        `<h2>Tides</h2><p>They rise ${cited('http://sea.example/a/7/', 2)}.</p>${list}`,
        '<link rel="canonical" href="https://www.sea.example/a/7">'
      )
    )
    expect(select(article, 'citation').flatMap(one => one.targets)).toEqual(['R2'])
  })
  it('lead inside it where most of their parts are on the page', async () => {
    const { article } = await page(
      paper(`<h2>Tides</h2><p>They rise ${cited('/a/7', 1, 2, 3, 4, 5)}.</p>${list}`)
    )
    expect(select(article, 'citation').flatMap(one => one.targets)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5'])
    expect(select(article, 'link')).toEqual([])
  })
  it('lead to another page that has a part of the same name', async () => {
    const { article } = await page(
      paper(
        `<h2>Tides</h2><p>See <a href="https://lake.example/b#B1">the lakes</a> and <a href="https://lake.example/b#C9">their shores</a>.</p>${list}`
      )
    )
    expect(select(article, 'link').map(one => one.url)).toEqual([
      'https://lake.example/b#B1',
      'https://lake.example/b#C9'
    ])
  })
})

describe('references in the last section', () => {
  it('are a list of their own where their heading is of the same level', async () => {
    const { article } = await page(
      paper(
        '<section><h2>Tides</h2><p>They rise.</p></section><section><h2>Thanks</h2><p>We thank the harbour.</p><section class="bibliography"><h2>References</h2><ul><li>Lind A. Tides. Sea J. 2011;1:1-2.</li><li>Okoro B. Winds. Sea J. 2012;2:3-4.</li></ul></section></section>'
      )
    )
    expect(select(article, 'reference').map(textOf)).toEqual([
      'Lind A. Tides. Sea J. 2011;1:1-2.',
      'Okoro B. Winds. Sea J. 2012;2:3-4.'
    ])
    expect(select(article, 'section').map(one => textOf(one.children[0]!))).not.toContain('References')
  })
})

describe('formulas that TeX aligns', () => {
  const m = (inside: string, tex: string): string =>
    `<math display="inline"><semantics><mrow>${inside}</mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`
  const cell = (inside = '', name = 'ltx_td ltx_eqn_cell'): string => `<td class="${name}">${inside}</td>`
  const row = (id: string, cells: string, number = ''): string =>
    `<tbody id="${id}"><tr class="ltx_equation ltx_eqn_row">${cell('', 'ltx_eqn_cell ltx_eqn_center_padleft')}${cells}${number && cell(`<span class="ltx_tag">${number}</span>`, 'ltx_eqn_cell ltx_eqn_eqno')}</tr></tbody>`
  const group = (rows: string): string =>
    `<table class="ltx_equationgroup ltx_eqn_align ltx_eqn_table">${rows}</table>`
  const [a, b, c] = [m('<mi>a</mi>', 'a'), m('<mo>=</mo><mi>b</mi>', '=b'), m('<mo>=</mo><mi>c</mi>', '=c')]

  it('are one formula a row, each with its number', async () => {
    const { article, unplaced, invented } = await page(
      paper(
        `<h2>Waves</h2><p>We have</p>${group(row('E1', cell(a) + cell(b), '(1)') + row('E2', cell(a) + cell(c), '(2)'))}<p>and see <a href="#E2">2</a>.</p>`
      )
    )
    expect(select(article, 'equation').map(one => [one.label, one.tex])).toEqual([
      ['(1)', 'a =b'],
      ['(2)', 'a =c']
    ])
    expect(select(article, 'equation')[0]?.mathml).toMatch(/<mi>a<\/mi>.*<mo>=<\/mo><mi>b<\/mi>/)
    expect(select(article, 'crossReference').map(one => one.targets)).toEqual([
      [select(article, 'equation')[1]!.id]
    ])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('go on in rows with nothing left of the sign, up to the number', async () => {
    const { article, unplaced } = await page(
      paper(
        `<h2>Waves</h2><p>We have</p>${group(row('E1', cell(a) + cell(b)) + row('E2', cell() + cell(c), '(7)') + row('E3', cell(a) + cell(c)))}<p>here.</p>`
      )
    )
    const [long, short] = select(article, 'equation')
    expect([long?.label, long?.tex]).toEqual(['(7)', '\\begin{aligned}a & =b \\\\  & =c\\end{aligned}'])
    expect(long?.mathml).toMatch(/^<math[^>]*><mtable/)
    expect([short?.label, short?.tex]).toEqual([undefined, 'a =c'])
    expect(unplaced).toEqual([])
  })
  it('are none where words stand in a cell, or the table is one of data', async () => {
    const { article, unplaced } = await page(
      paper(
        `<h2>Waves</h2><p>We have</p>${group(row('E1', cell(a) + cell('where it is calm')))}<table class="data"><tr><td>${a}</td><td>${b}</td></tr><tr><td>${a}</td><td>${c}</td></tr></table>`
      )
    )
    expect(select(article, 'paragraph').map(textOf)).toContain('where it is calm')
    expect(select(article, 'tableCell')).toHaveLength(4)
    expect(unplaced).toEqual([])
  })
})
