/** Figures, tables and formulas of sites that give their boxes no names: known by what the boxes show. */
import { child, type Figure, type Node, select, squash, type Table, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const withFloats = (html: string): string =>
  withByline('<p class="authors">Ada Lind</p>').replace(
    '</body>',
    `<p>As Figure 1, Figure 2 and Table 1 show.</p>${html}</body>`
  )

const shown = (node: Figure | Table): string => {
  const caption = child(node, 'caption')
  const notes = node.type === 'table' ? child(node, 'tableNotes') : undefined
  const images = select(node, 'graphic').map(image => image.href)
  return [
    `${node.label ?? '–'}: ${caption ? squash(caption.children.map(textOf).join(' / ')) : '–'}`,
    ...images,
    ...(select(node, 'grid').length ? ['grid'] : []),
    ...(notes ? [`notes: ${squash(textOf(notes))}`] : [])
  ].join(' | ')
}
const floats = (body: readonly Node[]): string[] =>
  body.flatMap(node => select(node, 'figure', 'table')).map(shown)
const dropped = (ledger: { dropped: readonly { reason: string; text: string }[] }): string[] =>
  ledger.dropped.map(one => `${one.reason}: ${one.text}`)

describe('figures in boxes without names', () => {
  it('reads image, buttons and caption of one box as a figure', async () => {
    const { body, ledger, unplaced } = await page(
      withFloats(`<div id="x1"><div><div><img src="boats.png"></div></div>
        <div><p><a href="/a">Download figure</a> <span id="here"><a href="/b">Open in new tab</a></span> <a href="#here"></a><span>Figure 1.</span> <b>Boats at low tide.</b></p><p>Small ones and large ones.</p></div></div>`)
    )
    expect(floats(body)).toEqual(['Figure 1: Boats at low tide. / Small ones and large ones. | boats.png'])
    expect(dropped(ledger)).toEqual(['navigation: Download figure Open in new tab'])
    expect(unplaced).toEqual([])
  })
  it('takes a link to the whole screen from a figure, and leaves the word in a caption', async () => {
    const { body, ledger, unplaced } = await page(
      withFloats(`<figure id="f1"><a href="boats.png"><span>Fullscreen</span></a><div><strong>Figure 1</strong></div>
        <img src="boats.png"><figcaption><p>Boats at low tide, as the ship showed them fullscreen.</p></figcaption></figure>`)
    )
    expect(floats(body)).toEqual([
      'Figure 1: Boats at low tide, as the ship showed them fullscreen. | boats.png'
    ])
    expect(dropped(ledger)).toEqual(['navigation: Fullscreen'])
    expect(unplaced).toEqual([])
  })
  it('joins the box of the images and the box of the caption beside it', async () => {
    const { body } = await page(
      withFloats(`<div><img src="a.png"></div><div><p><strong>Figure 1</strong><br>Boats at low tide</p></div>
        <div><p><strong>Figure 2</strong><br>Boats at high tide</p></div><div><img src="b.png"></div><p>Text goes on.</p>`)
    )
    expect(floats(body)).toEqual([
      'Figure 1: Boats at low tide | a.png',
      'Figure 2: Boats at high tide | b.png'
    ])
  })
  it('keeps a caption whose image is not on the page, and joins it with the copy that has the image', async () => {
    const { body, ledger, unplaced } = await page(
      withFloats(`<div id="f1"><div><a href=""></a></div><div><b>Figure 1</b><br>Boats of the north harbour at low tide</div></div>
        <p>Text goes on.</p>
        <div><h3>Figures</h3><div><div><img src="small.jpg"> Thumbnail</div><div><b>Figure 1</b><br>Boats of the north harbour at low tide</div></div></div>
        <div id="w1"><div><h4>Figure 1   Boats of the north harbour at low tide</h4></div><div><img src="large.jpg"></div></div>`)
    )
    expect(floats(body)).toEqual(['Figure 1: Boats of the north harbour at low tide | large.jpg'])
    expect(body.flatMap(node => select(node, 'section')).map(one => textOf(child(one, 'title')!))).toEqual([
      'Introduction'
    ])
    expect(dropped(ledger)).toContain('navigation: Thumbnail')
    expect(dropped(ledger)).toContain('container: Figures')
    expect(unplaced).toEqual([])
  })
  it('takes the image from a hidden window with the same label and caption, where no button names the window', async () => {
    const window = (n: number, name: string): string =>
      `<div style="display:none"><div><h4>Figure ${n}   Boats of the ${name} harbour at low tide</h4></div><div><img src="${name}.jpg"></div></div>`
    const { body } = await page(
      withFloats(`<div><div></div><div><b>Figure 1</b><br>Boats of the north harbour at low tide</div></div>
        <div><div><img src="south-small.jpg"></div><div><b>Figure 2</b><br>Boats of the south harbour at low tide</div></div>
        ${window(1, 'north')}${window(2, 'south')}${window(3, 'east')}`)
    )
    expect(floats(body)).toEqual([
      'Figure 1: Boats of the north harbour at low tide | north.jpg',
      'Figure 2: Boats of the south harbour at low tide | south.jpg'
    ])
  })
  it('leaves an image in the text with a sentence about a figure alone', async () => {
    const { body } = await page(
      withFloats(
        `<div><img src="a.png"><p>Figure 1 shows boats at low tide, as they lie on the sand.</p><p>More of the text.</p></div>
         <div><p>We looked at the boats.</p><img src="b.png"><p>Then we went home.</p></div>`
      )
    )
    expect(floats(body)).toEqual([])
    expect(body.flatMap(node => select(node, 'graphic'))).toHaveLength(2)
  })
  it('takes no text for a caption that stands before the image in the same box', async () => {
    const { body } = await page(
      withFloats(
        `<div><p>We looked at the boats in the harbour.</p><p><img src="a.png"></p><p><b>Figure 1.</b> Boats at low tide.</p><p>Then we went home, and came again the next day.</p></div>`
      )
    )
    expect(floats(body)).toEqual(['Figure 1: Boats at low tide. | a.png'])
    const words = body.map(textOf).join('\n')
    expect(words).toContain('We looked at the boats')
    expect(words).toContain('Then we went home')
  })
  it('gives a caption in two languages a figure for each', async () => {
    const { body } = await page(
      withFloats(
        `<div id="f1"><div><img src="a.png"></div><div><b>Figura 1</b><br>Barcos na maré baixa<br><b>Figure 1</b><br>Boats at low tide</div></div>`
      )
    )
    expect(floats(body)).toEqual(['Figura 1: Barcos na maré baixa | a.png', 'Figure 1: Boats at low tide'])
  })
})

describe('tables in boxes without names', () => {
  const table = (n: number): string =>
    `<table><tr><th>Harbour</th><th>Boats</th></tr><tr><td>North ${n}</td><td>12</td></tr></table>`
  it('takes the list below the grid for notes, and joins the label in the text with the table in its window', async () => {
    const { body, unplaced } = await page(
      withFloats(`<div id="t1"><div>Thumbnail</div><div><b>Table 1</b><br>Boats of the north by harbour</div></div>
        <p>Text goes on.</p>
        <div id="w1"><div><h4><b>Table 1</b>   Boats of the north by harbour</h4></div><div>${table(1)}</div><div><ul><li>Counted twice.</li><li>Source: harbour master.</li></ul></div></div>`)
    )
    expect(floats(body)).toEqual([
      'Table 1: Boats of the north by harbour | grid | notes: Counted twice. Source: harbour master.'
    ])
    expect(unplaced).toEqual([])
  })
  it('keeps label and caption of a table that the page shows elsewhere', async () => {
    const { body } = await page(
      withFloats(
        `<div><div><p>View this table:</p><ul><li><a href="/p">View popup</a></li><li><a href="#">View inline</a></li></ul></div><div><p>Table 1.</p><p>Boats of the north by harbour</p><p>Counted twice.</p></div></div>`
      )
    )
    expect(floats(body)).toEqual(['Table 1: Boats of the north by harbour / Counted twice.'])
  })
  it('gives a table that is an image in a hidden window its image and notes', async () => {
    const { body } = await page(
      withFloats(
        `<div><div></div><div><b>Table 1</b><br>Boats of the north by harbour</div></div><p>Text.</p><div style="display:none"><h4>Table 1   Boats of the north by harbour</h4><img src="t1.jpg"><ul><li>Source: harbour master.</li></ul></div>`
      )
    )
    expect(floats(body)).toEqual([
      'Table 1: Boats of the north by harbour | t1.jpg | notes: Source: harbour master.'
    ])
  })
  it('does not take a list behind the box of a table for its notes', async () => {
    const { body } = await page(
      withFloats(
        `<div><p><b>Table 1.</b> Boats by harbour.</p>${table(1)}</div><ul><li>First we counted.</li><li>Then we sold.</li></ul>`
      )
    )
    expect(floats(body)).toEqual(['Table 1: Boats by harbour. | grid'])
    expect(body.flatMap(node => select(node, 'list'))).toHaveLength(1)
  })
  it('calls no figure what stands at a grid: “Chart 1” may be a table', async () => {
    const { body } = await page(
      withFloats(
        `<div><div><b>Chart 1</b><br>Boats of the north by harbour</div></div><p>Text.</p><div><div><h4>Chart 1   Boats of the north by harbour</h4></div><div>${table(1)}</div></div>`
      )
    )
    expect(floats(body)).toEqual(['Chart 1: Boats of the north by harbour | grid'])
  })
})

describe('formulas in boxes without names', () => {
  const formula = (x: string): string =>
    `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mi>${x}</mi><mo>=</mo><mn>1</mn></math>`
  const equations = (body: readonly Node[]): (string | undefined)[] =>
    body.flatMap(node => select(node, 'equation')).map(one => one.label)

  it('takes a heading that is a number over a formula for its number, and the gallery at the end for copies', async () => {
    const { body, ledger } = await page(
      withFloats(
        `<div><div>${formula('x')}</div><span>(1)</span></div><p>And then</p><div><div>${formula('y')}</div><span>(2)</span></div><p>as we know.</p>
         <div><div><h4>(1)</h4></div><div>${formula('x')}</div></div><div><div><h4>(2)</h4></div><div>${formula('y')}</div></div>`
      )
    )
    expect(equations(body)).toEqual(['(1)', '(2)'])
    expect(body.flatMap(node => select(node, 'section'))).toHaveLength(1)
    expect(dropped(ledger).filter(one => one.startsWith('duplicate'))).toHaveLength(4)
  })
  it('keeps a formula that the text repeats', async () => {
    const { body } = await page(
      withFloats(`<p>First</p>${formula('x')}<p>then</p>${formula('y')}<p>and so</p>${formula('x')}`)
    )
    expect(equations(body)).toHaveLength(3)
  })
})
