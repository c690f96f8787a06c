import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { decodeText } from '@offprint/core/encoding'
import { GuardError } from '@offprint/core/errors'
import { guardHtml } from '@offprint/core/html-guard'
import { withLimits } from '@offprint/core/limits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'

const series = (n: number, make: (index: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join('')
const refusal = (html: string, limits = withLimits()): GuardError | undefined => {
  try {
    guardHtml(html, limits)
    return undefined
  } catch (error) {
    if (error instanceof GuardError) return error
    throw error
  }
}

describe('hostile pages', () => {
  const hostile: Array<[id: string, html: string, code: string]> = [
    ['H03', '<div>'.repeat(100_000), 'core:limit-depth'],
    ['H03b', '<div>'.repeat(5000), 'core:limit-depth'],
    ['H04', `${'<b>'.repeat(100_000)}x`, 'core:limit-depth'],
    ['H05', series(2000, i => `<font color=c${i}>`) + '<p>x'.repeat(2000), 'core:limit-depth'],
    ['H05c', `<p><a href="${'A'.repeat(49_986)}">${'<p>a'.repeat(12_500)}`, 'core:limit-expansion'],
    [
      'H05d',
      series(1000, i => `<b a${i}>`) + series(1000, i => `<i a${i}>`) + 'x</b>'.repeat(1000),
      'core:limit-depth'
    ],
    [
      'H05d, not so deep',
      '<p>' + series(250, i => `<b a${i}>`) + series(250, i => `<i a${i}>`) + 'y<p>'.repeat(20_000),
      'core:limit-expansion'
    ],
    ['H06, past bearing', `<p ${series(140_000, i => `a${i} `)}>`, 'core:limit-attributes-refused'],
    ['H30', '<table><tr><td>'.repeat(300), 'core:limit-table-depth'],
    [
      'blocks that change places for ever',
      ('<b>' + '<div>'.repeat(500) + '</b>'.repeat(100) + '</div>'.repeat(500)).repeat(500),
      'core:limit-expansion'
    ],
    ['forms that leave their content behind', '<form><div></form>'.repeat(600), 'core:limit-depth'],
    [
      'end tags that a cell keeps out',
      '<div><table><tr><td></div>'.repeat(15) + '<div><object></div>'.repeat(400),
      'core:limit-depth'
    ],
    ['end tags that a select keeps out', '<div><select></div></select>'.repeat(600), 'core:limit-depth'],
    ['a title that is none', `<select><title></select>${'<div>'.repeat(600)}`, 'core:limit-depth'],
    [
      'a script that does not end where it seems to',
      '<div><script><!--<script></script></div>--></script>'.repeat(600),
      'core:limit-depth'
    ],
    ['a comment that is none', `<!-->${'<div>'.repeat(600)}-->`, 'core:limit-depth'],
    [
      'SVG that is no SVG',
      '<svg><p>'.repeat(10) + '<svg><foreignObject><div></svg>'.repeat(300),
      'core:limit-depth'
    ]
  ]
  it.each(hostile)('%s', (_, html, code) => {
    expect(refusal(html)?.code).toBe(code)
    expect(refusal(html)?.exit).toBe('limit')
  })

  it('are refused faster than ordinary text of their length is read', measured, () => {
    const time = (html: string): number => {
      const from = performance.now()
      refusal(html)
      return performance.now() - from
    }
    time('<p>x</p>'.repeat(100_000))
    for (const [id, html] of hostile) {
      const ordinary = '<p>Some <i>words</i> of a page.</p>\n'.repeat(Math.max(30_000, html.length / 36))
      expect(time(html) / time(ordinary), id).toBeLessThan(15)
    }
  })

  it('are followed at a cost in proportion to their length', measured, () => {
    const time = (html: string): number => {
      const times = [1, 2, 3].map(() => {
        const from = performance.now()
        refusal(html)
        return performance.now() - from
      })
      return Math.min(...times)
    }
    const unit = '<p>Some <i>words</i> of a page.</p>\n'
    const each = time(unit.repeat(60_000)) / (unit.length * 60_000)
    for (const html of [
      '</x>'.repeat(400_000),
      '</<!--'.repeat(400_000),
      '<'.repeat(2_000_000),
      '<object>'.repeat(500) + '<b></b>'.repeat(200_000),
      series(500, i => `<b a${i}>`) + '<i></i>'.repeat(200_000),
      `<li>${'<div>'.repeat(500)}${'<li></li>'.repeat(200_000)}`,
      '<svg>'.repeat(400) + '</x>'.repeat(300_000),
      `<script><!--${'<script>'.repeat(200_000)}`,
      '<title>'.repeat(200_000),
      '<a b="'.repeat(300_000),
      '<!-- - -- -'.repeat(200_000)
    ]) {
      expect(time(html) / html.length / each, html.slice(0, 20)).toBeLessThan(30)
    }
  })

  it('says where, to the tag', () => {
    const error = refusal(`<!doctype html>\n<html><body>\n${'<div>\n'.repeat(600)}`)
    expect(error?.message).toContain('nested more than 512 deep')
    expect(error?.place).toMatchObject({ line: 515, column: 1 })
  })

  it('keeps the other limits', () => {
    expect(refusal('<p>12345', withLimits({ inputBytes: 7 }))?.code).toBe('core:limit-bytes')
    expect(refusal('<p>12345', withLimits({ textBytes: 4 }))?.code).toBe('core:limit-text')
    expect(refusal('<p>1<p>2', withLimits({ nodes: 3 }))?.code).toBe('core:limit-nodes')
    expect(refusal(`<p class="${'x'.repeat(1_048_577)}">`)?.code).toBe('core:limit-attribute')
    expect(refusal(`<img src="data:image/png;base64,${'A'.repeat(41_943_040)}">`)).toBeUndefined()
    expect(refusal(`<img src=" DATA:${'A'.repeat(45_000_000)}">`)?.code).toBe('core:limit-data-url')
    expect(refusal(`<${'x'.repeat(1025)}>`)?.code).toBe('core:limit-name')
    expect(refusal(`<p ${'x'.repeat(1025)}>`)?.code).toBe('core:limit-name')
  })
})

describe('notes', () => {
  it('counts attributes nobody will read (H06)', () => {
    const { notes, attributes } = guardHtml(`<p>x</p>\n<p ${series(100_000, i => `a${i}=1 `)}>`)
    expect(attributes).toBe(100_000)
    expect(notes).toMatchObject([{ code: 'core:html-attributes', offset: 9, count: 99_744 }])
  })

  it('says which characters of a tag nobody will read', () => {
    const html = '<p>x</p><p a="1" b=\'2>\' c d=4 e/>y'
    const { notes } = guardHtml(html, withLimits({ attributes: 2 }))
    expect(notes.map(({ cut }) => cut && html.slice(cut.from, cut.to))).toEqual(['c d=4 e'])
  })

  it.each([
    ['inside a tag', '<p>words</p><a href="https://exam', 12, 21],
    ['inside a tag name', '<p>words</p><sec', 12, 4],
    ['inside an end tag', '<p>words</p', 8, 3],
    ['inside a script', '<p>words</p><script>var a', 12, 13],
    ['inside an article', '<html><body><article><p>words', 29, 0]
  ])('finds a page that was cut off %s (H25d)', (_, html, offset, count) => {
    expect(guardHtml(html).notes).toMatchObject([{ code: 'core:html-truncated', offset, count }])
  })

  it.each([
    [
      'a page with the end tags that may be left out left out',
      '<html><body><p>a<table><tr><td>b</table><ul><li>c</ul><p>d'
    ],
    ['a fragment', '<div><p>words'],
    ['a page that closes its body over open elements', '<html><body><div><p>words</body>'],
    ['a lone < at the end', '<p>a </p><'],
    ['the rest as text', '<html><body><plaintext>words']
  ])('does not take for cut off: %s', (_, html) => {
    expect(guardHtml(html).notes).toEqual([])
  })

  it('finds words lost in a comment that is never closed (H34)', () => {
    expect(guardHtml('<p>a<!-- lost words').notes).toMatchObject([
      { code: 'core:html-comment-open', offset: 4, count: 15 }
    ])
    expect(guardHtml('<p>a<!-- x --!>b<!--><!--->c<!---->d<!-- -- -->').notes).toEqual([])
  })
})

describe('ordinary pages', () => {
  it.each([
    ['paragraphs never closed', '<p>words<p>words'.repeat(1000), 1],
    ['list items never closed', `<ul>${'<li>x<p>y'.repeat(1000)}</ul>`, 3],
    ['definitions never closed', `<dl>${'<dt>x<dd>y'.repeat(1000)}</dl>`, 2],
    ['rows and cells never closed', `<table>${'<tr><td>a<td>b'.repeat(1000)}</table>`, 4],
    ['options never closed', `<select>${'<option>a'.repeat(1000)}</select>`, 2],
    ['ruby', `<ruby>${'a<rt>b<rp>c'.repeat(1000)}</ruby>`, 2],
    ['void elements', '<br><img><hr><input>'.repeat(1000), 1],
    ['old font tags never closed, three alike kept', '<p><font size=2>x'.repeat(1000), 5],
    ['links never closed', '<a href=x>y'.repeat(1000), 1],
    [
      'markup in scripts and comments',
      '<script>"<div><div>"</script><!-- <div><div> --><style>a>b{}</style>'.repeat(1000),
      1
    ],
    [
      'markup in a text field',
      `<textarea>${'<div>'.repeat(1000)}</textarea><title>${'<b>'.repeat(1000)}</title>`,
      1
    ],
    ['drawings', '<svg><g><path d="M0"/><circle/></g></svg>'.repeat(1000), 3],
    ['formulas', '<math><mrow><mi>x</mi><mo>&lt;</mo></mrow></math>'.repeat(1000), 3],
    ['headings that run on', '<h1>a<h2>b'.repeat(1000), 1]
  ])('pass: %s', (_, html, depth) => {
    const measure = guardHtml(html)
    expect(measure.depth).toBe(depth)
    expect(measure.notes).toEqual([])
  })

  it('take scripts for what they are, however long', () => {
    expect(guardHtml(`<p><b>x<p><script>${'"<p>"+'.repeat(2_000_000)}</script>`).copies).toBe(0)
    expect(guardHtml('<p><b>x<p>y').copies).toBe(1)
  })

  const corpus = new URL('../../../../shared/corpus/html/', import.meta.url)
  it.skipIf(!existsSync(corpus))('pass: every page of the corpus, without a note', () => {
    const pages = readdirSync(corpus).filter(name => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(10)
    for (const name of pages) {
      const { text } = decodeText(readFileSync(new URL(name, corpus)), { kind: 'html' })
      const measure = guardHtml(text, withLimits(), name)
      expect(measure.notes, name).toEqual([])
      expect(measure.depth, name).toBeLessThan(100)
      expect(measure.copies, name).toBeLessThan(20)
    }
  })
})

describe('beside a real parser', async () => {
  const fromHtml = createRequire(new URL('../../html/package.json', import.meta.url))
  const require = createRequire(fromHtml.resolve('hast-util-from-html'))
  const { parse } = (await import(pathToFileURL(require.resolve('parse5')).href)) as {
    parse(html: string, options: { scriptingEnabled: boolean }): ParsedNode
  }
  interface ParsedNode {
    tagName?: string
    childNodes?: ParsedNode[]
    content?: ParsedNode
  }
  const depthOf = (document: ParsedNode): number => {
    let deepest = 0
    const rest: Array<[ParsedNode, number]> = [[document, 0]]
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const [node, depth] = next
      if (node.tagName !== undefined && depth > deepest) deepest = depth
      for (const child of node.childNodes ?? []) rest.push([child, depth + 1])
      if (node.content !== undefined) rest.push([node.content, depth])
    }
    return deepest - 2
  }
  const names = (
    'a b i font nobr div p li ul dd dl span h1 h2 table tr td th tbody caption colgroup col svg math mi annotation-xml ' +
    'foreignObject desc template select option optgroup button object form ruby rt rp br img input textarea title script ' +
    'style section address noscript pre hr'
  ).split(' ')

  it('never takes a page for much flatter than it is, and seldom for deeper', () => {
    let deeper = 0
    let runs = 0
    const page = fc
      .uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 8 })
      .chain(few =>
        fc.tuple(
          fc.array(
            fc.tuple(fc.constantFrom(...few), fc.nat(9), fc.nat(2)).map(([name, kind, attribute]) => {
              if (kind < 5) return `<${name}${kind === 0 ? ` a${attribute}` : ''}>`
              return kind < 9 ? `</${name}>` : ['x', 'x', ' '][attribute]!
            }),
            { minLength: 1, maxLength: 8 }
          ),
          fc.integer({ min: 1, max: 24 })
        )
      )
      .map(([unit, times]) => `<!doctype html><body>${unit.join('').repeat(times)}`)
    fc.assert(
      fc.property(page, html => {
        const real = depthOf(parse(html, { scriptingEnabled: false }))
        const { depth } = guardHtml(html, withLimits({ tableDepth: 1000 }))
        expect(depth).toBeGreaterThanOrEqual(real - 3)
        runs++
        if (depth > real + 3) deeper++
      }),
      { seed: 20_269, numRuns: 6000 }
    )
    expect(deeper / runs).toBeLessThan(0.02)
  })
})
