/** Forms in which pages lay things out: several captions in a box, tables that are none, lists of headings, old margins. */
import { children, select, textOf, validate } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { captionLabel } from '../src/label.js'
import { page } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const prose = `<p>${sentence.repeat(3)}</p>`
const article = (results: string, rest = ''): string =>
  `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour and its moles"></head><body><h1>Tides of a small harbour and its moles</h1>
<h2>Introduction</h2>${prose}<h2>Results</h2>${prose}${results}${rest}</body></html>`

describe('boxes with several captions', () => {
  it('are parted into the figures, each with its image', async () => {
    const {
      body,
      unplaced,
      article: made
    } = await page(
      article(
        `<div class="fig-group"><div class="fig"><img src="f4.png"><p><b>Figure 4.</b> Tides at the mole.</p><p>Readings of May.</p></div>
<div class="fig"><img src="f4s1.png"><p><b>Figure 4—figure supplement 1.</b> Tides at the pier.</p></div></div>`
      )
    )
    const figures = body.flatMap(node => select(node, 'figure'))
    expect(figures.map(one => [one.label, select(one, 'graphic').map(image => image.href)])).toEqual([
      ['Figure 4', ['f4.png']],
      ['Figure 4—figure supplement 1', ['f4s1.png']]
    ])
    expect(textOf(children(figures[0]!, 'caption'))).toBe('Tides at the mole. Readings of May.')
    expect(unplaced).toEqual([])
    expect(validate(made)).toEqual([])
  })
  it('that say one caption in two languages give a figure for each label, the image to the first', async () => {
    const { body, unplaced } = await page(
      article(
        '<div class="row fig"><img src="a.png"><div><strong>Figura 1</strong><br>Marés do porto.<br><strong>Figure 1</strong><br>Tides of the harbour.</div></div>'
      )
    )
    const figures = body.flatMap(node => select(node, 'figure'))
    expect(
      figures.map(one => [one.label, textOf(children(one, 'caption')), select(one, 'graphic').length])
    ).toEqual([
      ['Figura 1', 'Marés do porto.', 1],
      ['Figure 1', 'Tides of the harbour.', 0]
    ])
    expect(unplaced).toEqual([])
  })
  it('leave a figure with panels, and a label that stands twice, one figure', async () => {
    const { body, ledger } = await page(
      article(
        '<div class="fighead">FIGURE 2</div><div class="fig"><img src="a.png"><p><b>Figure 2.</b> Tides. (A) In May. (B) In June.</p></div>'
      )
    )
    expect(body.flatMap(node => select(node, 'figure')).map(one => one.label)).toEqual(['Figure 2'])
    expect(ledger.dropped).toMatchObject([{ reason: 'duplicate', text: 'FIGURE 2' }])
  })
})

describe('labels', () => {
  it('of supplements of figures and of things in letters are read whole', () => {
    expect(captionLabel('Figure 4—figure supplement 1. Tides', false)).toMatchObject({
      text: 'Figure 4—figure supplement 1',
      label: { kind: 'figure', printed: '4—figure supplement 1' }
    })
    expect(captionLabel('Author response image 2. Tides', true)?.text).toBe('Author response image 2')
    expect(captionLabel('Key concept 3. Tides', false)?.label.kind).toBe('box')
    expect(captionLabel('Author response to the harbour', true)).toBeUndefined()
  })
})

describe('tables that are none', () => {
  it('of terms and meanings are definitions, one list for all', async () => {
    const { body, unplaced } = await page(
      article(
        '',
        `<h2>Abbreviations</h2><table><tr><td>AS:</td><td>Ammonium sulfate</td></tr><tr><td>ET:</td><td>Evapotranspiration</td></tr></table>
<dl><dt>WUE</dt><dd>Water use efficiency</dd></dl>`
      )
    )
    expect(body.flatMap(node => select(node, 'table'))).toEqual([])
    const lists = body.flatMap(node => select(node, 'definitionList'))
    expect(lists).toHaveLength(1)
    expect(select(lists[0]!, 'definitionTerm').map(textOf)).toEqual(['AS:', 'ET:', 'WUE'])
    expect(unplaced).toEqual([])
  })
  it('of data with two columns stay tables', async () => {
    const { body } = await page(
      article(
        '<table><tr><th>Month</th><th>Depth</th></tr><tr><td>May:</td><td>3</td></tr></table><table><tr><td>May</td><td>3</td></tr><tr><td>June</td><td>4</td></tr></table>'
      )
    )
    expect(body.flatMap(node => select(node, 'table'))).toHaveLength(2)
  })
  it('of an image and a caption give the caption to the table behind a click', async () => {
    const { body, unplaced } = await page(
      article(
        `<div><table><tr><td><img src="icon.png"></td><td><b>Table 1.</b> Depths of the harbour by month. <p><a href="#t">Click here to display table</a></p></td></tr></table></div>
<div style="display:none" id="t"><table><caption><b>Table 1.</b> Depths of the harbour by month.</caption><tr><th>Month</th><th>Depth</th></tr><tr><td>May</td><td>3</td></tr></table></div>`
      )
    )
    const tables = body.flatMap(node => select(node, 'table'))
    expect(tables.map(one => [one.label, select(one, 'tableCell').length])).toEqual([['Table 1', 4]])
    expect(unplaced).toEqual([])
  })
})

describe('notes of tables', () => {
  it('are read out of boxes of their own, with the mark on a line of its own', async () => {
    const { body, unplaced } = await page(
      article(
        `<section class="tw"><p><b>Table 1.</b> Depths.</p><table><tr><th>Month</th><th>Depth</th></tr><tr><td>May</td><td>3<a href="#n1"><sup>a</sup></a></td></tr></table>
<div class="tw-foot"><div class="fn" id="n1"><sup>a</sup><p>By lead line.</p></div><div class="fn"><p>SD: standard deviation.</p></div></div></section>`
      )
    )
    const [table] = body.flatMap(node => select(node, 'table'))
    const notes = children(table!, 'tableNotes')[0]!
    expect(
      select(notes, 'footnote').map(note => [note.label, textOf(select(note, 'paragraph')[0]!)])
    ).toEqual([['a', 'By lead line.']])
    expect(textOf(notes)).toContain('SD: standard deviation.')
    expect(select(table!, 'footnoteReference')).toHaveLength(1)
    expect(select(table!, 'crossReference')).toEqual([])
    expect(unplaced).toEqual([])
  })
})

describe('layouts', () => {
  it('lists of headings are parts of the article', async () => {
    const { article: made, unplaced } = await page(
      article(
        '',
        `<ul><li><h3>Funding</h3><div>By the Tide Fund.</div></li><li><h3>Acknowledgements</h3><div>We thank the keeper.</div></li></ul>`
      )
    )
    const back = children(made, 'back')[0]!
    expect(children(back, 'acknowledgement').map(textOf)).toEqual(['Acknowledgements We thank the keeper.'])
    expect(unplaced).toEqual([])
  })
  it('a quotation that holds the page is its margin; one that does not is a quotation', async () => {
    const quote = '<blockquote><p>Tides wait for nobody.</p></blockquote>'
    const { body, unplaced } = await page(
      `<html><head><title>Tides of a small harbour and its moles</title></head><body><blockquote><p><b>Introduction</b></p>${prose}${quote}<p><b>Methods</b></p>${prose}</blockquote></body></html>`
    )
    expect(body.map(node => node.type)).toEqual(['section', 'section'])
    expect(body.flatMap(node => select(node, 'blockQuote')).map(textOf)).toEqual(['Tides wait for nobody.'])
    expect(unplaced).toEqual([])
  })
  it('a paragraph with the label of a box in its first line is that box', async () => {
    const { body } = await page(
      article('<p><strong>Box 1. Spring tides</strong><br>They come with the full moon.</p>')
    )
    const [box] = body.flatMap(node => select(node, 'boxedText'))
    expect([box?.label, textOf(select(box!, 'title')), textOf(select(box!, 'paragraph'))]).toEqual([
      'Box 1',
      'Spring tides',
      'They come with the full moon.'
    ])
  })
})
