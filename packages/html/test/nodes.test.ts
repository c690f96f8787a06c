/** One small page for each family of elements, and the nodes that must come of it. */
import { select, textOf, validate } from '@offprint/ast'
import { codeOf } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { draft, outline } from './read.js'

const read = async (page: string): Promise<string> => {
  const { body, messages, article } = await draft(page)
  expect(messages.list.map(codeOf)).toEqual([])
  expect(validate(article, { draft: true })).toEqual([])
  return outline(body)
}

describe('blocks', () => {
  it('reads headings, paragraphs and rules in their order', async () => {
    expect(await read('<h1>A</h1><p>One <b>two</b>.</p><hr><h3>B</h3>')).toBe(
      'heading depth=1\n  “A”\nparagraph\n  “One ”\n  strong\n    “two”\n  “.”\nthematicBreak\nheading depth=3\n  “B”\n'
    )
  })
  it('keeps groups with their names, and makes paragraphs of loose text', async () => {
    const { body } = await draft('<div class="Box main">loose <p>a</p> tail</div>')
    expect(outline(body)).toBe(
      'container\n  paragraph\n    “loose”\n  paragraph\n    “a”\n  paragraph\n    “tail”\n'
    )
    expect(body[0]?.hints).toEqual(['tag:div', 'class:box', 'class:main'])
  })
  it('makes one paragraph of a div that holds a line', async () => {
    expect(await read('<div>only <i>a</i> line</div>')).toBe(
      'paragraph\n  “only ”\n  emphasis\n    “a”\n  “ line”\n'
    )
  })
  it('hoists a font round a whole paragraph, so that its size speaks for the paragraph', async () => {
    const { body } = await draft('<p><font size="4"><b>Introduction</b></font></p>')
    expect(body[0]?.hints).toContain('font-size:4')
    expect(outline(body)).toBe('paragraph\n  strong\n    “Introduction”\n')
  })
  it('folds white space across marks and keeps no-break spaces', async () => {
    expect(await read('<p>  a \n <b> b</b>\t c&nbsp;d  </p>')).toBe(
      'paragraph\n  “a ”\n  strong\n    “b”\n  “ c\u00A0d”\n'
    )
  })
  it('puts a mark that holds blocks on every line in it', async () => {
    expect(await read('<b><div>one</div><div>two</div></b>')).toBe(
      'paragraph\n  strong\n    “one”\nparagraph\n  strong\n    “two”\n'
    )
  })
  it('reads lists with kind, start, value and nesting', async () => {
    expect(
      await read('<ol start="3" type="a"><li>x<ul><li>y</li></ul></li><li value="9"><p>z</p></li></ol>')
    ).toBe(
      'list kind=alpha-lower start=3\n  listItem\n    paragraph\n      “x”\n    list kind=bullet\n      listItem\n        paragraph\n          “y”\n  listItem label=9\n    paragraph\n      “z”\n'
    )
  })
  it('groups terms and definitions, also in div groups', async () => {
    expect(await read('<dl><dt>a</dt><dt>b</dt><dd>1</dd><div><dt>c</dt><dd>2</dd></div></dl>')).toBe(
      'definitionList\n  definitionItem\n    definitionTerm\n      “a”\n    definitionTerm\n      “b”\n    definition\n      paragraph\n        “1”\n  definitionItem\n    definitionTerm\n      “c”\n    definition\n      paragraph\n        “2”\n'
    )
  })
  it('reads quotations with their source, and program text with its language', async () => {
    expect(await read('<blockquote><p>Q</p><footer>— S</footer></blockquote>')).toBe(
      'blockQuote\n  paragraph\n    “Q”\n  attribution\n    “— S”\n'
    )
    expect(await read('<pre><code class="language-r">a &lt;- 1\n  b</code></pre>')).toBe(
      'codeBlock value=a <- 1\n  b language=r\n'
    )
  })
})

describe('figures and images', () => {
  it('reads a figure with caption and alternative text', async () => {
    expect(
      await read(
        '<figure id="f1"><div><img src="a.png" alt="A cat"></div><figcaption><h4>Figure 1</h4><p>Cats.</p></figcaption></figure>'
      )
    ).toBe(
      'figure id=f1\n  caption\n    title\n      “Figure 1”\n    paragraph\n      “Cats.”\n  graphic href=a.png alt=A cat\n'
    )
  })
  it('tells images in a line from images by themselves', async () => {
    expect(
      await read('<p>press <img src="k.png" alt=""> now</p><p><a href="big.png"><img src="b.png"></a></p>')
    ).toBe(
      'paragraph\n  “press ”\n  inlineGraphic href=k.png decorative=true\n  “ now”\ngraphic href=b.png\n'
    )
  })
  it('finds lazily loaded images and leaves counters of visits out', async () => {
    expect(
      await read(
        '<p><img src="data:image/gif;base64,R0" data-src="real.png"><img src="c.gif" width="1" height="1"></p>'
      )
    ).toBe('graphic href=real.png\n')
  })
  it('gives an image without a scheme that of its page, where the page says its address', async () => {
    const image = '<body><img src="//media.example.org/f1.png"><img src="f2.png">'
    expect(await read(`<link rel="canonical" href="https://example.org/a">${image}`)).toBe(
      'graphic href=https://media.example.org/f1.png\ngraphic href=f2.png\n'
    )
    expect(await read(image)).toBe('graphic href=//media.example.org/f1.png\ngraphic href=f2.png\n')
  })
  it('makes panels of figures in a figure', async () => {
    expect(
      await read(
        '<figure><figure><img src="a.png"><figcaption>(a)</figcaption></figure><figure><img src="b.png"></figure><figcaption>Both</figcaption></figure>'
      )
    ).toBe(
      'figure\n  caption\n    paragraph\n      “Both”\n  panel\n    caption\n      paragraph\n        “(a)”\n    graphic href=a.png\n  panel\n    graphic href=b.png\n'
    )
  })
  it('reports a drawing that has no file, and no icon', async () => {
    const large = await draft('<p>x</p><svg viewBox="0 0 600 400"><text>axis</text></svg>')
    expect(large.messages.list.map(codeOf)).toEqual(['html:drawing'])
    expect(large.ledger.dropped).toMatchObject([{ text: 'axis', reason: 'furniture' }])
    expect((await draft('<p>x<svg width="16" height="16"><title>t</title></svg></p>')).messages.list).toEqual(
      []
    )
  })
})

describe('tables', () => {
  it('reads head, body, foot, spans, scope and caption', async () => {
    expect(
      await read(
        '<table><caption>T</caption><thead><tr><th scope="col" colspan="2">H</th></tr></thead><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td align="right">c</td></tr></tbody><tfoot><tr><td colspan="2">n</td></tr></tfoot></table>'
      )
    ).toBe(
      'table\n  caption\n    paragraph\n      “T”\n  grid\n    rowGroup kind=head\n      tableRow\n        tableCell header=true scope=col colSpan=2\n          “H”\n    rowGroup kind=body\n      tableRow\n        tableCell rowSpan=2\n          “a”\n        tableCell\n          “b”\n      tableRow\n        tableCell align=right\n          “c”\n    rowGroup kind=foot\n      tableRow\n        tableCell colSpan=2\n          “n”\n'
    )
  })
  it('prints the foot below the bodies, wherever it was written', async () => {
    const { body } = await draft(
      '<table><thead><tr><th>H</th></tr></thead><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td>b</td></tr></tbody></table>'
    )
    expect(select(body[0]!, 'rowGroup').map(group => group.kind)).toEqual(['head', 'body', 'foot'])
  })
  it('cuts spans to the table and says so', async () => {
    const { body, messages } = await draft(
      '<table><tr><td rowspan="900">a</td><td colspan="900">b</td></tr><tr><td>c</td></tr></table>'
    )
    expect(messages.list.map(codeOf)).toEqual(['html:table-spans'])
    expect(select(body[0]!, 'tableCell').map(cell => [cell.rowSpan, cell.colSpan])).toEqual([
      [2, undefined],
      [undefined, undefined],
      [undefined, undefined]
    ])
  })
  it('takes header rows for the head where nobody wrote thead', async () => {
    const { body } = await draft('<table><tr><th>A</th></tr><tr><td>1</td></tr></table>')
    expect(select(body[0]!, 'rowGroup').map(group => group.kind)).toEqual(['head', 'body'])
  })
  it('unwraps tables that only lay out the page', async () => {
    expect(await read('<table><tr><td><h2>A</h2><p>b</p></td><td>c</td></tr></table>')).toBe(
      'container\n  container\n    heading depth=2\n      “A”\n    paragraph\n      “b”\n  paragraph\n    “c”\n'
    )
    expect(await read('<table role="presentation"><tr><td>a</td><td>b</td></tr></table>')).toBe(
      'container\n  paragraph\n    “a”\n  paragraph\n    “b”\n'
    )
    const menu = '<td><ul><li><a href="/a">A</a></li><li><a href="/m">M</a></li></ul></td>'
    expect(select((await draft(`<table><tr><td>a</td>${menu}</tr></table>`)).body[0]!, 'grid')).toEqual([])
    // A row of data may have a list of files in it.
    const rows = `<table><tr><td>a</td>${menu}</tr><tr><td>b</td>${menu}</tr></table>`
    expect(select((await draft(rows)).body[0]!, 'grid')).toHaveLength(1)
    // What has a name is no mere layout (WAI-ARIA 1.2, 7.1).
    expect(
      await read('<table role="presentation" aria-labelledby="l1"><tr><td>a</td><td>b</td></tr></table>')
    ).toBe(
      'table\n  grid\n    rowGroup kind=body\n      tableRow\n        tableCell\n          “a”\n        tableCell\n          “b”\n'
    )
  })
})

describe('lines', () => {
  it('reads every mark, by element and by inline style', async () => {
    expect(await read('<p><i>a</i><u>b</u><s>c</s><code>d</code><sup>e</sup><sub>f</sub></p>')).toBe(
      'paragraph\n  emphasis\n    “a”\n  underline\n    “b”\n  delete\n    “c”\n  monospace\n    “d”\n  superscript\n    “e”\n  subscript\n    “f”\n'
    )
    expect(await read('<p><span style="font-weight:700;font-style:italic">x</span>y</p>')).toBe(
      'paragraph\n  emphasis\n    strong\n      “x”\n  “y”\n'
    )
    expect(await read('<p><b style="font-weight:normal">x</b>y</p>')).toBe('paragraph\n  “x”\n  “y”\n')
  })
  it('reads links: fragments, addresses in full of the same page, and places without words', async () => {
    expect(
      await read(
        '<html><head><link rel="canonical" href="https://x.org/a"></head><body><p><a href="https://x.org/a#r1">1</a><a href="/b">2</a><a href="javascript:go()" rid="B3">3</a></p><p><a name="r1"></a>Ref</p></body></html>'
      )
    ).toBe(
      'paragraph\n  link url=#r1\n    “1”\n  link url=https://x.org/b\n    “2”\n  link url=#B3\n    “3”\nparagraph\n  anchor id=r1\n  “Ref”\n'
    )
  })
  it('spells ids and fragments by one rule, and gives an id once', async () => {
    expect(await read('<p id="3">a</p><p id="3">b</p><p><a href="#3">c</a></p>')).toBe(
      'paragraph id=_3\n  “a”\nparagraph\n  “b”\nparagraph\n  link url=#_3\n    “c”\n'
    )
  })
  it('keeps language, direction and abbreviations', async () => {
    expect(
      await read(
        '<p dir="rtl" lang="ar">س <span lang="en">tree</span></p><p><abbr title="Journal">J</abbr></p>'
      )
    ).toBe(
      'paragraph lang=ar dir=rtl\n  “س ”\n  span lang=en\n    “tree”\nparagraph\n  abbreviation expansion=Journal\n    “J”\n'
    )
  })
  it('writes quotation marks that the browser would show, and readings in brackets, and says so', async () => {
    const quoted = await draft('<p lang="en">A <q>b</q>.</p>')
    expect(textOf(quoted.body)).toBe('A “b”.')
    expect(quoted.messages.list.map(codeOf)).toEqual(['html:quotation'])
    const ruby = await draft('<p><ruby>木<rt>き</rt></ruby></p>')
    expect(textOf(ruby.body)).toBe('木(き)')
  })
})

describe('formulas', () => {
  it('writes MathML in one spelling, with TeX apart', async () => {
    expect(
      await read(
        '<p>a <math><semantics><mrow><mi> x </mi><mo>&lt;</mo><mn>5</mn></mrow><annotation encoding="application/x-tex">x&lt;5</annotation></semantics></math></p>'
      )
    ).toBe(
      'paragraph\n  “a ”\n  inlineEquation mathml=<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mi>x</mi><mo>&lt;</mo><mn>5</mn></mrow></math> tex=x<5\n'
    )
  })
  it('keeps a display formula inside its paragraph', async () => {
    expect(await read('<p>so <math display="block"><mi>E</mi></math> holds</p>')).toBe(
      'paragraph\n  “so”\n  equation mathml=<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mi>E</mi></math>\n  “holds”\n'
    )
  })
  it('reads a caption that the alternative text repeats and that is kept from screen readers', async () => {
    const { body, ledger } = await draft(
      '<figure><img src="a.png" alt="Figure 1: Wells. They dry."><figcaption aria-hidden="true"><span>Figure 1:</span> <strong>Wells.</strong> They dry.</figcaption></figure><figure><img src="b.png"><figcaption style="display:none">Nobody sees this.</figcaption></figure>'
    )
    expect(body.map(block => JSON.stringify(block.hints ?? []).includes('hidden'))).toEqual([false, false])
    const captions = body.flatMap(block => select(block, 'caption'))
    expect(captions.map(caption => textOf(caption))).toEqual([
      'Figure 1: Wells. They dry.',
      'Nobody sees this.'
    ])
    expect(captions.map(caption => caption.hints?.includes('hidden') ?? false)).toEqual([false, true])
    expect(ledger.dropped).toEqual([])
  })
  it('reads TeX of formula scripts, and one copy of a formula that a script drew', async () => {
    expect(await read('<p>a <script type="math/tex">x^2</script></p>')).toBe(
      'paragraph\n  “a ”\n  inlineEquation tex=x^2\n'
    )
    const { body, ledger } = await draft(
      '<p><span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span class="katex-html" aria-hidden="true">x</span></span></p>'
    )
    expect(select(body[0]!, 'inlineEquation')).toHaveLength(1)
    expect(ledger.dropped).toMatchObject([{ text: 'x', reason: 'duplicate' }])
  })
  it('reads one copy of a display formula that a script drew, inside a line or a box', async () => {
    const math = '<math display="block"><mi>ω</mi><mo>≈</mo><mn>1</mn></math>'
    const mathjax = `<mjx-container display="true"><mjx-math aria-hidden="true"><mjx-mi><mjx-utext>ω</mjx-utext></mjx-mi></mjx-math><mjx-assistive-mml>${math}</mjx-assistive-mml></mjx-container>`
    const katex = `<span class="katex-display"><span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">ω≈1</span></span></span>`
    for (const drawn of [mathjax, katex])
      for (const page of [`<p>so ${drawn} holds</p>`, `<div>so <div class="eq">${drawn}</div> holds</div>`]) {
        const { body, ledger } = await draft(page)
        const blocks = body.flatMap(part => select(part, 'equation'))
        expect(blocks).toHaveLength(1)
        expect(textOf(body)).toMatch(/^so\s*ω≈1\s*holds$/)
        expect(ledger.dropped.map(({ text, reason }) => [text, reason])).toEqual([
          [drawn === katex ? 'ω≈1' : 'ω', 'duplicate']
        ])
      }
  })
})

describe('what is left out', () => {
  it('drops controls, small forms and templates by name', async () => {
    const { body, ledger } = await draft(
      '<p>text</p><form><label>Search</label><select><option>All</option></select></form><template><p>later</p></template><p><button>Share</button></p>'
    )
    expect(textOf(body)).toBe('text')
    expect(ledger.dropped.map(one => [one.reason, one.text])).toEqual([
      ['furniture', 'Search All'],
      ['script', 'later'],
      ['furniture', 'Share']
    ])
  })
  it('keeps a button that is part of a sentence, as the link that it stands for', async () => {
    const { body, ledger } = await draft(
      '<p>As <i>shown</i> in <button data-id="F1">Figure 1</button>, (<button class="r">Table 2</button>) it<sup><button>3</button></sup> rose, see <button>the list</button> below.</p><figure id="F1"><img src="a.png" alt=""></figure>'
    )
    expect(textOf(body[0]!)).toBe('As shown in Figure 1, (Table 2) it3 rose, see the list below.')
    expect(select(body[0]!, 'link').map(link => [link.url, textOf(link)])).toEqual([['#F1', 'Figure 1']])
    expect(ledger.dropped).toEqual([])
  })
  it.each([
    ['behind a sentence', '<p>The tide rose. <button>Show more</button></p>', 'Show more'],
    ['between sentences', '<p>The tide rose. <button>Copy</button> It fell.</p>', 'Copy'],
    ['alone', '<p><button>Figure 1</button></p>', 'Figure 1'],
    ['in a box', '<div>Choose <button>table 1</button> here</div>', 'table 1']
  ])('drops a button %s', async (_, page, words) => {
    const { ledger } = await draft(page)
    expect(ledger.dropped.map(one => one.text)).toEqual([words])
  })
  it('keeps an article that stands in a form', async () => {
    expect(textOf((await draft('<form><h1>A</h1><p>b</p></form>')).body)).toContain('A')
  })
  it('marks hidden things and leaves them to recognition', async () => {
    const { body } = await draft(
      '<p>a</p><div hidden>b</div><p style="display: none">c</p><span class="sr-only">d</span>'
    )
    expect(body.map(node => node.hints?.includes('hidden') ?? false)).toEqual([false, true, true, false])
    expect(select(body[3]!, 'span')[0]?.hints).toContain('hidden')
  })
})

describe('a figure in a figure', () => {
  it('is one where the outer one holds nothing else, and a panel where it stands beside another', async () => {
    const inner =
      '<figure id="in"><div><img src="a.png" alt="A"></div><figcaption><p><b>Figure 1.</b> A mole.</p></figcaption></figure>'
    const one = await draft(`<figure id="f1" class="box">${inner}</figure>`)
    expect(one.body).toMatchObject([
      { type: 'figure', id: 'f1', hints: expect.arrayContaining(['alias:in']) }
    ])
    expect(select(one.body[0]!, 'panel')).toEqual([])
    expect(textOf(one.body[0]!)).toContain('A mole.')
    const two = await draft(
      `<figure>${inner}<figure><img src="b.png" alt="B"><figcaption>B</figcaption></figure></figure>`
    )
    expect(select(two.body[0]!, 'panel')).toHaveLength(2)
  })
})
