/**
 * Hostile and odd files, one row each: what happens is a code and a place, or a tree without loss, and never a long wait.
 * Sizes are a tenth of the largest that are promised, so that the whole file runs in seconds; the limits themselves are not.
 */
import { readFileSync } from 'node:fs'
import { select, squash, textOf } from '@offprint/ast'
import { defaultLimits, GuardError, Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import { fromJats, toJats, validateJats } from '../src/index.js'

const article = (body: string, doctype = '', declaration = ''): string =>
  `${declaration}${doctype}<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta/></front><body>${body}</body></article>`
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function refused(source: string | Uint8Array): Promise<{ code: string; message: string }> {
  const error: unknown = await fromJats(source).then(
    () => 'read',
    found => found
  )
  expect(error).toBeInstanceOf(GuardError)
  const { code, message } = error as GuardError
  return { code, message }
}
const readWith = async (source: string | Uint8Array) => {
  const messages = new Messages()
  const tree = await fromJats(source, { messages })
  return { tree, words: squash(textOf(tree)), codes: messages.list.map(one => `${one.source}:${one.ruleId}`) }
}

const laughs = (levels: number): string =>
  `<!DOCTYPE article [<!ENTITY l0 "lol">${Array.from({ length: levels }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`

describe('entities', () => {
  it.each([
    ['a billion laughs', article('<p>&l9;</p>', laughs(9))],
    ['three levels that would be small', article('<p>&l3;</p>', laughs(3))],
    [
      'one long entity, many times',
      article(`<p>${'&a;'.repeat(20_000)}</p>`, `<!DOCTYPE article [<!ENTITY a "${'x'.repeat(100_000)}">]>`)
    ],
    [
      'a file of the system',
      article('<p>&x;</p>', '<!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    ],
    ['an address', article('<p>&x;</p>', '<!DOCTYPE article [<!ENTITY x SYSTEM "http://127.0.0.1/">]>')],
    [
      'a parameter entity',
      article('<p>&x;</p>', '<!DOCTYPE article [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd">%p;]>')
    ],
    [
      'a name of the suite declared anew',
      article('<p>&alpha;</p>', '<!DOCTYPE article [<!ENTITY alpha SYSTEM "file:///etc/passwd">]>')
    ],
    ['an unknown name', article('<p>&unknown;</p>')]
  ])('%s: refused, with its place', async (_what, source) => {
    const { code, message } = await refused(source)
    expect(code).toBe('core:xml-entity')
    expect(message).toMatch(/line \d+, column \d+/)
  })

  it('an external DTD is named and never fetched', async () => {
    const { words } = await readWith(
      article('<p>x</p>', '<!DOCTYPE article SYSTEM "http://127.0.0.1:1/article.dtd">')
    )
    expect(words).toBe('x')
  })

  it('names of the suite are characters', async () => {
    const doctype =
      '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" "x.dtd">'
    const { tree } = await readWith(article('<p>x&nbsp;&alpha;&ndash;y</p>', doctype))
    expect(textOf(select(tree, 'paragraph')[0]!)).toBe('x\u00a0α–y')
  })

  it('a million numeric references are text', async () => {
    const { words } = await readWith(article(`<p>${'&#65;'.repeat(100_000)}</p>`))
    expect(words).toBe('A'.repeat(100_000))
  })
})

describe('encodings', () => {
  const utf16 = (text: string): Uint8Array => {
    const made = new Uint8Array(2 + text.length * 2)
    made.set([0xff, 0xfe])
    for (let i = 0; i < text.length; i++) {
      made[2 + i * 2] = text.charCodeAt(i) & 255
      made[3 + i * 2] = text.charCodeAt(i) >> 8
    }
    return made
  }
  it('UTF-16 with its mark', async () => {
    const source = article('<p>é œ</p>', '', '<?xml version="1.0" encoding="UTF-16"?>')
    expect((await readWith(utf16(source))).words).toBe('é œ')
  })
  it('ISO-8859-1 that is declared', async () => {
    const source = article('<p>é</p>', '', '<?xml version="1.0" encoding="ISO-8859-1"?>')
    expect((await readWith(Uint8Array.from(source, char => char.charCodeAt(0)))).words).toBe('é')
  })
  it('ISO-8859-1 that says it is UTF-8: refused', async () => {
    const source = article('<p>é</p>', '', '<?xml version="1.0" encoding="UTF-8"?>')
    expect((await refused(Uint8Array.from(source, char => char.charCodeAt(0)))).code).toMatch(
      /^core:encoding/
    )
  })
})

describe('files that are no XML', () => {
  it.each([
    ['nothing', '', 'core:xml-empty'],
    ['white space', ' \n ', 'core:xml-empty'],
    ['a mismatched tag', article('<p>x</sec>'), 'core:xml-syntax'],
    ['a file cut short', article('<p>x</p>').slice(0, -30), 'core:xml-syntax'],
    ['a file cut in a tag', article('<p>x</p>').slice(0, -3), 'core:xml-syntax'],
    ['an attribute that stands twice', article('<p id="a" id="b"/>'), 'core:xml-syntax'],
    ['a control character', article('<p>\u0001</p>'), 'core:xml-syntax'],
    ['a reference to one', article('<p>&#1;</p>'), 'core:xml-syntax'],
    ['a reference to nothing', article('<p>&#0;</p>'), 'core:xml-syntax'],
    ['a prefix that is declared nowhere', article('<p><m:math/></p>'), 'core:xml-namespace'],
    ['XML 1.1', article('<p>x</p>', '', '<?xml version="1.1"?>'), 'core:xml-version'],
    ['TEI', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', 'jats:root'],
    ['a book of the same suite', '<book><book-meta/></book>', 'jats:root']
  ])('%s: refused', async (_what, source, code) => {
    expect((await refused(source)).code).toBe(code)
  })

  it('names the line and the tag', async () => {
    const { message } = await refused(article('\n<p>x</sec>'))
    expect(message).toMatch(/<p>|<\/p>/)
    expect(message).toContain('line 2')
  })
})

describe('sizes', () => {
  it.each([
    ['100,000 levels', article('<sec>'.repeat(100_000)), 'core:limit-depth'],
    [
      '100,000 levels that are closed',
      article(`${'<sec>'.repeat(100_000)}x${'</sec>'.repeat(100_000)}`),
      'core:limit-depth'
    ],
    [
      '100,000 attributes',
      article(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      'core:limit-attributes'
    ],
    ['a name of 100,000 letters', article(`<${'x'.repeat(100_000)}/>`), 'core:limit-name']
  ])('%s: refused at once', async (_what, source, code) => {
    expect((await refused(source)).code).toMatch(new RegExp(`^${code}`))
  })

  it('50 MB: refused before anything is parsed, or read, by the one limit', async () => {
    const size = 50_000_000
    const source = article(`<p>${'x'.repeat(size)}</p>`)
    if (size > defaultLimits.inputBytes || size > defaultLimits.textBytes)
      expect((await refused(source)).code).toMatch(/^core:limit-(?:bytes|text)/)
    else expect((await readWith(source)).words).toHaveLength(size)
  })

  it('more than the limit on bytes: refused without looking', async () => {
    const limits = { ...defaultLimits, inputBytes: 1000 }
    const error = await fromJats(article(`<p>${'x'.repeat(1000)}</p>`), { limits }).catch(
      (found: unknown) => found
    )
    expect((error as GuardError).code).toBe('core:limit-bytes')
  })

  it('5,000 references: all read, all written', async () => {
    const list = Array.from(
      { length: 5000 },
      (_, i) =>
        `<ref id="R${i}"><element-citation publication-type="journal"><article-title>T${i}</article-title></element-citation></ref>`
    ).join('')
    const source = `<article><front><article-meta/></front><back><ref-list>${list}</ref-list></back></article>`
    const tree = await fromJats(source)
    expect(select(tree, 'reference')).toHaveLength(5000)
    expect(new TextDecoder().decode(await toJats(tree)).match(/<ref id=/g)).toHaveLength(5000)
  })

  it('takes four times as long for four times as much, not sixteen', measured, async () => {
    const many = (count: number): string =>
      article(
        Array.from(
          { length: count },
          (_, i) => `<sec id="s${i}"><title>T</title><p>a <xref ref-type="sec" rid="s${i}">b</xref></p></sec>`
        ).join('')
      )
    const least = async (source: string): Promise<number> => {
      let best = Number.POSITIVE_INFINITY
      for (let i = 0; i < 5; i++) {
        const from = process.cpuUsage()
        await toJats(await fromJats(source))
        const { user, system } = process.cpuUsage(from)
        best = Math.min(best, user + system)
      }
      return best
    }
    const [one, four] = [many(2000), many(8000)]
    await least(one)
    expect((await least(four)) / (await least(one))).toBeLessThan(11)
  })

  it('a span of a thousand million columns is no number that is used', async () => {
    const source = article(
      '<table-wrap><table><tbody><tr><td colspan="1000000000" rowspan="999999999">x</td></tr></tbody></table></table-wrap>'
    )
    const [cell] = select(await fromJats(source), 'tableCell')
    expect(cell!.colSpan ?? 1).toBeLessThanOrEqual(defaultLimits.columnSpan)
    expect(cell!.rowSpan ?? 1).toBeLessThanOrEqual(defaultLimits.rowSpan)
    expect(new TextDecoder().decode(await toJats(await fromJats(source)))).toContain('colspan="1000000000"')
  })
})

describe('ids and links', () => {
  it('double, illegal and dangling ids: named, and written back as they stood', async () => {
    const source = article(
      '<p id="a">1</p><p id="a">2 <xref ref-type="fig" rid="F9 a">x</xref></p><p id="1 b">3</p><p id="">4</p><p id="réf:é">5</p>'
    )
    const { tree, codes, words } = await readWith(source)
    expect(codes).toContain('jats:id')
    expect(codes).toContain('jats:rid')
    expect(words).toBe('1 2 x 3 4 5')
    const ids: string[] = []
    for (const paragraph of select(tree, 'paragraph')) if (paragraph.id) ids.push(paragraph.id)
    expect(new Set(ids).size).toBe(ids.length)
    const back = new TextDecoder().decode(await toJats(tree))
    for (const kept of ['rid="F9 a"', 'id="1 b"', 'id="réf:é"']) expect(back).toContain(kept)
    expect(back.match(/id="a"/g)).toHaveLength(2)
  })

  it('a link to a thing of another kind keeps its words and its target', async () => {
    const { tree } = await readWith(
      article('<sec id="s"><title>S</title><p>see <xref ref-type="bibr" rid="s">1</xref></p></sec>')
    )
    expect(new TextDecoder().decode(await toJats(tree))).toContain('<xref ref-type="bibr" rid="s">1</xref>')
  })
})

describe('odd and allowed', () => {
  it('an empty article is read, written, and found empty by the check', async () => {
    const { tree } = await readWith('<article/>')
    const back = await toJats(tree)
    expect(new TextDecoder().decode(back)).toContain('<article')
    const { reviewJats } = await import('../src/review.js')
    expect((await reviewJats(bytes('<article/>'))).map(finding => finding.message)).toContain(
      'The article has no text'
    )
  })

  it('an inclusion is kept and never followed', async () => {
    const { tree } = await readWith(
      article(
        '<p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>x</p>'
      )
    )
    expect(select(tree, 'foreign').map(one => one.name)).toEqual(['xi:include'])
    expect(textOf(tree)).not.toContain('root:')
  })

  it('CDATA, comments and instructions between words leave the words exact', async () => {
    const { tree, codes } = await readWith(article('<p>a <![CDATA[<b>  b]]><!-- c --><?d e?></p>'))
    expect(textOf(select(tree, 'paragraph')[0]!)).toBe('a <b>  b')
    expect(codes).toEqual(['jats:comments'])
  })

  it('names count by their namespace, whatever the prefix', async () => {
    const source = `<article xmlns:xl="http://www.w3.org/1999/xlink" xmlns:m="http://www.w3.org/1998/Math/MathML"><front><article-meta/></front><body><p><inline-formula><m:math><m:mi>x</m:mi></m:math></inline-formula> <ext-link xl:href="https://example.org/">y</ext-link></p></body></article>`
    const { tree } = await readWith(source)
    expect(select(tree, 'inlineEquation')).toHaveLength(1)
    expect(select(tree, 'link')[0]?.url).toBe('https://example.org/')
    const back = new TextDecoder().decode(await toJats(tree))
    expect(back).toContain('<ext-link xlink:href="https://example.org/">y</ext-link>')
    expect(back).toContain('<mml:mi>x</mml:mi>')
    expect(back).not.toMatch(/xmlns:(?:xl|m)=/)
  })

  it('tabs and line ends in attributes survive', async () => {
    const source = article('<p content-type="a&#9;b&#10;c">x</p>')
    const back = new TextDecoder().decode(await toJats(await fromJats(source)))
    expect(back).toContain('content-type="a&#9;b&#10;c"')
    expect(new TextDecoder().decode(await toJats(await fromJats(back)))).toBe(back)
  })

  it('links that would run something stay words in what is written for readers, and stay exact in JATS', async () => {
    const { tree } = await readWith(article('<p><ext-link xlink:href="javascript:alert(1)">x</ext-link></p>'))
    expect(new TextDecoder().decode(await toJats(tree))).toContain('javascript:alert(1)')
  })

  it('the check refuses no file with a trace of the machine it runs on', async () => {
    const [finding] = await validateJats(
      article('<p>&x;</p>', '<!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    )
    expect(finding).toBeDefined()
    expect(
      JSON.stringify(
        await validateJats(
          article('<p>&x;</p>', '<!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
        )
      )
    ).not.toContain('root:')
    expect(readFileSync(new URL(import.meta.url), 'utf8')).not.toBe('')
  })
})
