/** What authors write, dialect by dialect, and the article it makes. Ordinary cases are silent. */
import { child, type Node, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { body, quiet, types } from './quiet.js'
import { codes, read } from './reading.js'

describe('cross-references', () => {
  const shown =
    '![A cap.](a.png){#fig:a}\n\n![B cap.](b.png){#fig-b}\n\n|x|\n|-|\n|1|\n\nTable: T cap. {#tbl:t}\n\n$$x=1$$ {#eq:e}\n'

  it('print a word where none stands before', async () => {
    const article = await quiet(
      `Figure @fig:a, see @fig-b, (Tables @tbl:t), [@fig:a; @fig-b], Eq. @eq:e and @eq:e\n\n${shown}`
    )
    const [first] = (body(article) as { children: Node[] } & Node).children as Node[]
    expect(textOf(first!)).toBe('Figure 1, see Figure 2, (Tables 1), Figure 1, 2, Eq. 1 and 1')
    expect(select(article, 'crossReference').map(call => [call.kind, call.targets])).toEqual([
      ['figure', ['F1']],
      ['figure', ['F2']],
      ['table', ['T1']],
      ['figure', ['F1']],
      ['figure', ['F2']],
      ['equation', ['E1']],
      ['equation', ['E1']]
    ])
  })

  it('of bookdown, LaTeX, MyST and links', async () => {
    const article = await quiet(
      `\\@ref(fig:a) \\autoref{fig:a} \\ref{fig:a} {numref}\`Fig. %s <fig:a>\` [](#fig:a) [here](#fig:a)\n\n${shown}`
    )
    expect(textOf((body(article) as unknown as { children: Node[] }).children[0]!)).toBe(
      '1 Figure 1 1 Fig. 1 Figure 1 here'
    )
    expect(select(article, 'crossReference')).toHaveLength(6)
  })

  it('to headings by their words or names', async () => {
    const article = await quiet(
      '# Own *words*\n\n[own words], [there][Own words], [x](#own-words), [y](#given)\n\n# B {#given .unnumbered}\n'
    )
    expect(select(article, 'crossReference').map(call => [textOf(call), call.targets])).toEqual([
      ['own words', ['S1']],
      ['there', ['S1']],
      ['x', ['S1']],
      ['y', ['S2']]
    ])
    expect(select(article, 'title').map(title => textOf(title))).toEqual(['Own words', 'B'])
  })

  it('to nothing keep their words, and that is said', async () => {
    const { article, messages } = await read('Figure @fig:none [x](#no)\n')
    expect(textOf(body(article))).toBe('Figure @fig:none x')
    expect(codes(messages).sort()).toEqual([
      'markdown:cross-reference-unknown',
      'markdown:cross-reference-unknown'
    ])
  })
})

describe('figures, tables, equations', () => {
  it('a caption keeps its markup; bold words at its start are the title', async () => {
    const article = await quiet('![**Title.** More *words*, $x$.](a.png){#fig:a width=300 fig-alt="A cat"}\n')
    const [figure] = select(article, 'figure')
    expect(figure).toMatchObject({ id: 'F1', label: 'Figure 1' })
    expect(textOf(child(child(figure, 'caption'), 'title')!)).toBe('Title.')
    expect(types(select(figure!, 'emphasis', 'inlineEquation'))).toEqual(['emphasis', 'inlineEquation'])
    expect(child(figure, 'graphic')).toMatchObject({ href: 'a.png', alt: 'A cat', width: 300 })
  })

  it('the description is the caption, and no alternative text that nobody wrote', async () => {
    expect(child(select(await quiet('![Cap](a.png)\n'), 'figure')[0], 'graphic')).not.toHaveProperty('alt')
  })

  it('an image in a line is one, and an image without words no figure', async () => {
    const article = await quiet('See ![dot](d.png) here.\n\n![](e.png)\n')
    expect(types(select(article, 'figure', 'graphic', 'inlineGraphic'))).toEqual(['inlineGraphic', 'graphic'])
  })

  it('several images in a named division are panels', async () => {
    const article = await quiet(
      '@fig-p and @fig-p-b\n\n::: {#fig-p layout-ncol=2}\n![One](a.png){#fig-p-a}\n\n![Two](b.png){#fig-p-b}\n\nBoth.\n:::\n'
    )
    const [figure] = select(article, 'figure')
    expect(textOf(child(figure, 'caption')!)).toBe('Both.')
    expect(select(article, 'panel').map(panel => [panel.label, textOf(child(panel, 'caption')!)])).toEqual([
      ['A', 'One'],
      ['B', 'Two']
    ])
    expect(textOf((body(article) as unknown as { children: Node[] }).children[0]!)).toBe(
      'Figure 1 and Figure 1B'
    )
  })

  it('figures of MyST, with options and a legend', async () => {
    const article = await quiet(
      'See {numref}`f1`.\n\n```{figure} a.png\n:name: f1\n:alt: Words\n\nThe *caption*.\n\nThe legend.\n```\n'
    )
    const [figure] = select(article, 'figure')
    expect(figure!.label).toBe('Figure 1')
    expect(child(figure, 'graphic')).toMatchObject({ alt: 'Words' })
    expect(textOf(child(figure, 'caption')!)).toBe('The caption. The legend.')
  })

  it('captions of tables stand before or behind', async () => {
    const article = await quiet(
      ': Before.\n\n|a|b|\n|:-|-:|\n|1|2|\n\n|c|\n|-|\n|3|\n\nTable: Behind.\n\nText.\n'
    )
    expect(select(article, 'table').map(table => [table.label, textOf(child(table, 'caption')!)])).toEqual([
      ['Table 1', 'Before.'],
      ['Table 2', 'Behind.']
    ])
    expect(
      select(article, 'tableCell').map(cell => [textOf(cell), cell.align, cell.header === true])
    ).toEqual([
      ['a', 'left', true],
      ['b', 'right', true],
      ['1', 'left', false],
      ['2', 'right', false],
      ['c', undefined, true],
      ['3', undefined, false]
    ])
  })

  it('drawn tables hold blocks and merged cells', async () => {
    const article = await quiet(
      '+-----+-----+\n| A   | B   |\n+=====+=====+\n| - x | *y* |\n| - z |     |\n+-----+-----+\n| both here |\n+-----+-----+\n\n: Drawn. {#tbl:d}\n'
    )
    const [table] = select(article, 'table')
    expect(table).toMatchObject({ id: 'T1', label: 'Table 1' })
    expect(select(article, 'list')).toHaveLength(1)
    expect(select(article, 'tableCell').map(cell => [textOf(cell), cell.colSpan])).toEqual([
      ['A', undefined],
      ['B', undefined],
      ['x z', undefined],
      ['y', undefined],
      ['both here', 2]
    ])
  })

  it('equations keep their TeX beside MathML without style', async () => {
    const article = await quiet(
      'In line $\\frac{a}{b}$.\n\n$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$ {#eq:x}\n\n```math\ne\n```\n'
    )
    const [inline] = select(article, 'inlineEquation')
    expect(inline!.mathml).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>'
    )
    const [first, second] = select(article, 'equation')
    expect(first).toMatchObject({
      id: 'E1',
      label: '(1)',
      tex: '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}'
    })
    expect(first!.mathml).not.toMatch(/ (?:class|style)=/)
    expect(second).not.toHaveProperty('label')
  })

  it('dollars of prices are dollars', async () => {
    expect(textOf(body(await quiet('It costs $150-$200, or $5 and $6.\n')))).toBe(
      'It costs $150-$200, or $5 and $6.'
    )
  })
})

describe('blocks and lines', () => {
  it('notes are numbered by their calls and stand once', async () => {
    const article = await quiet('a[^x] b^[In *line*.] c[^x]\n\n[^x]: The note.\n')
    expect(textOf(body(article))).toBe('a1 b2 c1')
    expect(select(article, 'footnote').map(note => [note.id, note.label, textOf(note)])).toEqual([
      ['fn1', '1', 'The note.'],
      ['fn2', '2', 'In line.']
    ])
    expect(types(select(article, 'superscript', 'footnoteReference'))).toEqual(
      Array(3).fill(['superscript', 'footnoteReference']).flat()
    )
  })

  it('raised, lowered, struck, underlined, small capitals, languages', async () => {
    const article = await quiet(
      'H~2~O x^2^ ~~no~~ [u]{.ul} [Sc]{.smallcaps} [mot]{lang=fr} <sub>a</sub> <b>b</b> <br> 2\\^3 ~ 4\n'
    )
    expect(
      types(
        select(
          article,
          'subscript',
          'superscript',
          'delete',
          'underline',
          'smallCaps',
          'span',
          'strong',
          'break'
        )
      )
    ).toEqual([
      'subscript',
      'superscript',
      'delete',
      'underline',
      'smallCaps',
      'span',
      'subscript',
      'strong',
      'break'
    ])
    expect(textOf(body(article))).toContain('2^3 ~ 4')
  })

  it('lists with letters and Roman numbers', async () => {
    const article = await quiet(
      '1. One\n    a. x\n    b. *y*\n        i. z\n\nText\n\n#. p\n#. q\n\nI. Newton said so.\n'
    )
    expect(select(article, 'list').map(list => [list.kind, list.children.length])).toEqual([
      ['order', 1],
      ['alpha-lower', 2],
      ['roman-lower', 1],
      ['order', 2]
    ])
    expect(textOf(body(article))).toContain('I. Newton said so.')
  })

  it('a list of references in its own words, as pandoc sets it', async () => {
    const article = await quiet(
      '---\nreferences:\n  - {id: lee, type: book, title: T, issued: {year: 2001}}\n---\n\nx [[1](#ref-lee)]{.citation cites="lee"} and [@lee].\n\n# References\n\n::: {#refs .references .csl-bib-body}\n::: {#ref-lee .csl-entry}\n[1. ]{.csl-left-margin}Lee’s *own* words.\n:::\n:::\n'
    )
    expect(textOf(body(article))).toBe('x 1 and [1].')
    expect(select(article, 'citation').map(citation => citation.targets)).toEqual([['R1'], ['R1']])
    expect(select(article, 'citationMark').map(mark => mark.targets)).toEqual([['R1'], ['R1']])
    expect(select(article, 'reference')).toMatchObject([{ id: 'R1', label: '1', csl: { title: 'T' } }])
    expect(textOf(select(article, 'reference'))).toBe('Lee’s own words.')
  })

  it('notes with marks of their own stand in divisions', async () => {
    const article = await quiet('x^[\\*](#n)^\n\n::: {#n .footnote label="*"}\nThe note.\n:::\n')
    expect(select(article, 'footnote')).toMatchObject([{ id: 'fn1', label: '*' }])
    expect(select(article, 'footnoteReference')).toMatchObject([{ target: 'fn1' }])
  })

  it('terms and their meanings', async () => {
    const article = await quiet('Term\n: Meaning one\n: Meaning two\n\nOther\n\n: Its *meaning*\n')
    expect(select(article, 'definitionItem').map(item => item.children.map(part => textOf(part)))).toEqual([
      ['Term', 'Meaning one', 'Meaning two'],
      ['Other', 'Its meaning']
    ])
  })

  it('divisions and directives become boxes and statements', async () => {
    const article = await quiet(
      '::: {.box #b}\n## Title\nText\n:::\n\n:::{note} Mind\nText\n:::\n\n> [!TIP]\n> Text\n\n::: theorem\nText\n:::\n\n```{admonition} Head\nText\n```\n'
    )
    expect(types(select(article, 'boxedText', 'statement'))).toEqual([
      'boxedText',
      'boxedText',
      'boxedText',
      'statement',
      'boxedText'
    ])
    expect(select(article, 'title').map(title => textOf(title))).toEqual(['Title', 'Mind', 'Tip', 'Head'])
  })

  it('lists, tasks, quotations, rules, code', async () => {
    const article = await quiet('3. a\n4. b\n\n- [x] done\n- [ ] open\n\n> q\n\n***\n\n```py\nx = 1\n```\n')
    expect(select(article, 'list')).toMatchObject([{ kind: 'order', start: 3 }, { kind: 'simple' }])
    expect(select(article, 'listItem').map(item => item.label)).toEqual([undefined, undefined, '☒', '☐'])
    expect(select(article, 'codeBlock')).toMatchObject([{ language: 'py', value: 'x = 1' }])
    expect(types(select(article, 'blockQuote', 'thematicBreak'))).toEqual(['blockQuote', 'thematicBreak'])
  })

  it('HTML: tables and figures are read, scripts are not', async () => {
    const { article, messages } = await read(
      '<table><caption>C</caption><tr><th>h</th></tr><tr><td rowspan="2">1 &amp; 2</td></tr></table>\n\n<figure id="f"><img src="a.png" alt="w"><figcaption>Cap</figcaption></figure>\n\n<script>\nbad()\n</script>\n\n<!-- not seen -->\n'
    )
    expect(types(select(article, 'table', 'figure'))).toEqual(['table', 'figure'])
    expect(select(article, 'tableCell').map(cell => textOf(cell))).toEqual(['h', '1 & 2'])
    expect(JSON.stringify(article)).not.toMatch(/bad|not seen/)
    expect(codes(messages)).toEqual(['markdown:html-dropped'])
  })

  it('code that is run is not run, and what its author hides goes to the ledger', async () => {
    const { article, messages, ledger } = await read(
      '```{r setup, include=FALSE}\nlibrary(x)\n```\n\nIt is `r 1+1`.\n\n```{r}\nplot(1)\n```\n'
    )
    expect(codes(messages)).toEqual(['markdown:code-not-run'])
    expect(ledger.dropped).toMatchObject([{ text: 'library(x)', reason: 'hidden' }])
    expect(select(article, 'codeBlock')).toMatchObject([{ language: 'r', value: 'plot(1)' }])
  })

  it('texts keep their places in the source', async () => {
    const { article } = await read('---\ntitle: T\n---\n\nOne *two* [@x] three\n')
    const [, two] = select(body(article), 'text')
    expect(two).toMatchObject({ value: 'two', position: { start: { line: 5, column: 6 } } })
  })
})
