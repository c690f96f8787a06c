/** Captions: where the title ends, labels in words that no list has, marks that are labels, pictures of the site. */
import { children, type Node, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const prose = `<p>${sentence.repeat(3)}</p>`
const read = async (results: string) => {
  const made = await page(
    `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour and its moles"></head><body><h1>Tides of a small harbour and its moles</h1>
<h2>Introduction</h2>${prose}<h2>Results</h2>${prose}${results}</body></html>`
  )
  return {
    ...made,
    figures: made.body.flatMap(node => select(node, 'figure')),
    tables: made.body.flatMap(node => select(node, 'table')),
    calls: made.body.flatMap(node => select(node, 'crossReference'))
  }
}
const blocks = (node: Node | undefined): string[] =>
  node
    ? children(node as never, 'caption').flatMap(caption => caption.children.map(part => textOf(part)))
    : []
const figure = (caption: string): string =>
  `<figure><img src="x.png" alt="Lines"><figcaption>${caption}</figcaption></figure>`
const titleOf = async (caption: string): Promise<string[]> =>
  blocks((await read(figure(`<b>Figure 1.</b> ${caption}`))).figures[0])

describe('the title of a caption', () => {
  it('goes on over panels that its sentence names', async () => {
    expect(await titleOf('Amber of Xixia (A) and of Zhangpu (B). Bars are 1 cm.')).toEqual([
      'Amber of Xixia (A) and of Zhangpu (B).',
      'Bars are 1 cm.'
    ])
    expect(await titleOf('Depths for the north (a) and the south (b) mole')).toEqual([
      'Depths for the north (a) and the south (b) mole'
    ])
  })
  it('ends before panels that a sign parts from it, and before panels without brackets', async () => {
    expect(await titleOf('Amber: (A) of Xixia; (B) of Zhangpu.')).toEqual([
      'Amber',
      '(A) of Xixia; (B) of Zhangpu.'
    ])
    expect(await titleOf('Profiles of the mole. <b>a</b> North side <b>b</b> South side')).toEqual([
      'Profiles of the mole.',
      'a North side b South side'
    ])
  })
  it('goes on behind a title of honour, and behind a bracket with small words', async () => {
    expect(await titleOf('The mole (by Prof. Ada Ericsson) in May. Seen from the north.')).toEqual([
      'The mole (by Prof. Ada Ericsson) in May.',
      'Seen from the north.'
    ])
    expect(await titleOf('Leaves of Senna Mill. (Fabaceae) from the mole. Bars are 1 cm.')).toEqual([
      'Leaves of Senna Mill. (Fabaceae) from the mole.',
      'Bars are 1 cm.'
    ])
  })
})

describe('labels in words that no list has', () => {
  const grid =
    '<table><thead><tr><th>Month</th><th>Depth</th></tr></thead><tbody><tr><td>May</td><td>4.1</td></tr></tbody></table>'

  it('are labels where a box that is called a table or a figure begins with them', async () => {
    const { tables, figures, calls, body } = await read(
      `<p>The plan is in <a href="#t1">Box 1</a>, the depths in <a href="#t2">Tablela 2</a>.</p>
<div class="table" id="t1"><p><strong>Box 1</strong><br>Plan of the readings</p>${grid}</div>
<div class="table" id="t2"><p><strong>Tablela 2</strong><br>Depths by month</p>${grid.replace('4.1', '3.9')}</div>
<div class="fig"><img src="d.png"><p><strong>Joonis 3</strong><br>The mole</p></div>`
    )
    expect(tables.map(one => [one.label, ...blocks(one)])).toEqual([
      ['Box 1', 'Plan of the readings'],
      ['Tablela 2', 'Depths by month']
    ])
    expect(figures.map(one => [one.label, ...blocks(one)])).toEqual([['Joonis 3', 'The mole']])
    expect(calls.map(call => [textOf(call), call.kind, ...call.targets])).toEqual([
      ['Box 1', 'table', 'T1'],
      ['Tablela 2', 'table', 'T2']
    ])
    expect(body.flatMap(node => select(node, 'boxedText'))).toEqual([])
  })
  it('are a word without a number in the heading of a box with one table, or one figure', async () => {
    const { tables, figures, calls, body } = await read(
      `<p>We read depths (<a href="#t1">Table</a>) and saw the mole (<a href="#f1">Figure</a>).</p>
<section id="t1" class="tw"><h3>Table.</h3><div><p>Depths by month</p></div><div>${grid}</div><p>Values are means.</p></section>
<p>Both were low.</p><figure id="f1"><h3>Figure.</h3><p><img src="mole.png"></p><figcaption><p>The mole.</p></figcaption></figure>
<h2>Discussion</h2><p>Moles sink.</p>`
    )
    expect(tables.map(one => [one.label, ...blocks(one)])).toEqual([['Table', 'Depths by month']])
    expect(figures.map(one => [one.label, ...blocks(one)])).toEqual([['Figure', 'The mole.']])
    expect(calls.map(call => [textOf(call), call.kind, ...call.targets])).toEqual([
      ['Table', 'table', 'T1'],
      ['Figure', 'figure', 'F1']
    ])
    expect(body.flatMap(node => select(node, 'section')).map(one => textOf(one.children[0]!))).toEqual([
      'Introduction',
      'Results',
      'Discussion'
    ])
  })
  it('are the heading of a section that holds more', async () => {
    const { body, tables } = await read(
      `<section><h2>Tables.</h2><p>All were read twice.</p>${grid}${grid.replace('4.1', '3.9')}</section><section><h2>Tables of tides</h2>${grid.replace('4.1', '2.2')}</section>`
    )
    expect(tables.map(one => one.label)).toEqual([undefined, undefined, undefined])
    expect(body.flatMap(node => select(node, 'section')).map(one => textOf(one.children[0]!))).toEqual([
      'Introduction',
      'Results',
      'Tables.',
      'Tables of tides'
    ])
  })
  it('are words of the text elsewhere', async () => {
    const { body } = await read('<div class="note"><p><strong>Joonis 3</strong><br>The mole</p></div>')
    expect(body.flatMap(node => select(node, 'figure', 'table'))).toEqual([])
    expect(textOf(body)).toContain('Joonis 3')
  })
})

it('a mark and nothing else is the label of a panel; panels of two figures are no copies', async () => {
  const panel = (href: string, mark: string): string =>
    `<div class="fig"><img src="${href}"><p>${mark}</p></div>`
  const { figures } = await read(
    `${panel('1.png', '(a)')}${panel('2.png', '(b)')}${prose}${panel('3.png', '(a)')}`
  )
  expect(figures.map(one => [one.label, select(one, 'graphic').map(image => image.href)])).toEqual([
    ['(a)', ['1.png']],
    ['(b)', ['2.png']],
    ['(a)', ['3.png']]
  ])
  expect(figures.flatMap(blocks)).toEqual([])
})

it('“Table 1S” is no panel of Table 1', async () => {
  const { calls } = await read(
    '<p>See Table 1S and Table 1.</p><table><caption>Table 1. Depths</caption><tr><td>May</td><td>4.1</td></tr><tr><td>June</td><td>4.0</td></tr></table>'
  )
  expect(calls.map(call => textOf(call))).toEqual(['Table 1'])
})

it('an image above its caption in a table of one column is a figure; a list of words is a table', async () => {
  const { figures, tables, calls } = await read(
    `<p>See <a href="#fig1">Figure 1</a>.</p><a name="fig1"></a><table><tr><td><img src="a.png" alt="A mole"></td></tr><tr><td>&nbsp;</td></tr><tr><td><strong>Figure 1:</strong> The mole.</td></tr></table>
<table><tr><td>North</td></tr><tr><td>Figure 1 of the north</td></tr></table>`
  )
  expect(figures.map(one => [one.label, ...blocks(one)])).toEqual([['Figure 1', 'The mole.']])
  expect(calls.map(call => call.targets)).toEqual([['F1'], ['F1']])
  expect(tables).toHaveLength(1)
})

it('the small picture of a figure is the figure, whatever its text says', async () => {
  const { figures } = await read(
    '<div class="figure"><div class="img"><a href="f1.png"><img src="f1-small.png" alt="thumbnail"></a></div><p><strong>Figure 1. Tides.</strong></p><p>Read at noon.</p></div>'
  )
  expect(
    figures.map(one => [one.label, ...blocks(one), ...select(one, 'graphic').map(image => image.href)])
  ).toEqual([['Figure 1', 'Tides.', 'Read at noon.', 'f1.png']])
})

it('pictures of the site go by name, those of the article stay', async () => {
  const { body, ledger, unplaced } = await read(
    `<p><img src="next.gif" alt="go to next section"></p><p><a href="https://creativecommons.org/licenses/by/4.0/"><img src="https://licensebuttons.net/l/by/4.0/88x31.png" alt="Creative Common - by 4.0"></a></p><p><img src="rule.gif" alt="++++++"></p>
<p><img src="mole.png" alt="The mole in May"></p>${figure('<b>Figure 1.</b> Next').replace('alt="Lines"', 'alt="next"')}`
  )
  expect(body.flatMap(node => select(node, 'graphic', 'inlineGraphic')).map(image => image.href)).toEqual([
    'mole.png',
    'x.png'
  ])
  const dropped = ledger.dropped.filter(({ reason }) => reason === 'furniture').map(({ text }) => text)
  expect(dropped).toEqual(expect.arrayContaining(['go to next section', '++++++']))
  expect(unplaced).toEqual([])
})
