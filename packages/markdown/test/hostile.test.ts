/** Input made to harm: each ends soon, by a refusal that says why, or with its text kept. */
import { ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'
import { select, textOf, validate } from '@offprint/ast'
import { describe, expect, it, vi } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { codes, read, refusal } from './reading.js'

const many = (text: string, count: number): string => text.repeat(count)

/** Microseconds of processor time that a case may take; the measured ones are below a second. */
const soon = 4_000_000

describe('refused before any parser runs', () => {
  const cases: [string, string, string][] = [
    [
      'M01 nested emphasis',
      many('*a **a ', 32_500) + 'b' + many(' a** a*', 32_500),
      'core:limit-inline-marks'
    ],
    ['M02 a million stars', many('*a ', 1_000_000), 'core:limit-inline-marks'],
    ['M03 underscores', many('a_ ', 100_000), 'core:limit-inline-marks'],
    ['M04 brackets', many('[', 1_000_000), 'core:limit-inline-marks'],
    ['M05 brackets in pairs', `${many('[', 25_000)}a${many(']', 25_000)}`, 'core:limit-inline-marks'],
    ['M06 half links', many('[a](<b', 30_000), 'core:limit-inline-marks'],
    ['M07 half images', many('![[]()', 40_000), 'core:limit-inline-marks'],
    ['M08 quotations', `${many('> ', 10_000)}a`, 'core:limit-list-depth'],
    [
      'M09 deeper lists',
      Array.from({ length: 1000 }, (_, i) => `${many('  ', i)}* a`).join('\n'),
      'core:limit-list-depth'
    ],
    ['M09b lists in lists', `${many('- ', 10_000)}x${many('\n', 10_000)}`, 'core:limit-list-depth'],
    [
      'M10 backticks',
      Array.from({ length: 2500 }, (_, i) => `e${many('`', i + 1)}`).join(''),
      'core:limit-inline-marks'
    ],
    ['M11 half comments', `</${many('<!--', 100_000)}`, 'core:limit-inline-marks'],
    ['stars behind a table in a list', `- <table>\n${many('*a ', 100_000)}`, 'core:limit-inline-marks'],
    ['stars behind a table in a quotation', `> <table>\n${many('*a ', 100_000)}`, 'core:limit-inline-marks'],
    [
      'stars in a cell of a table in HTML',
      `<table>\n<tr><td>${many('*a ', 100_000)}</td></tr></table>`,
      'core:limit-inline-marks'
    ],
    ['M13 definitions', many('[r]: /u\n\n', 50_000), 'core:limit-definitions'],
    [
      'M15 a wide table',
      `${many('|x', 1000)}|\n${many('|-', 1000)}|\n${many('|a\n', 5000)}`,
      'core:limit-cells'
    ],
    [
      'M17 aliases',
      `---\na: &a [x]\n${Array.from({ length: 8 }, (_, i) => `k${i}: &b${i} [${many(`*${i ? `b${i - 1}` : 'a'},`, 9)}]`).join('\n')}\n---\n\ntext`,
      'core:yaml-alias'
    ],
    ['M21 merge', '---\nb:\n  <<: {c: 1}\n---\n\ntext', 'core:yaml-merge'],
    ['M21 tag', '---\nb: !!js/function "x"\n---\n\ntext', 'core:yaml-tag'],
    ['divisions in divisions', many('::: {.a}\n', 300), 'core:limit-list-depth'],
    [
      'lists in the cells of a drawn table',
      `+${many('-', 401)}+\n|${many('- ', 200)}x|\n+${many('-', 401)}+\n`,
      'core:limit-list-depth'
    ]
  ]
  for (const [name, source, code] of cases)
    it(name, measured, async () => {
      expect(await cost(async () => expect(await refusal(source)).toBe(code), 1)).toBeLessThan(soon)
    })
})

describe('read soon, text kept', () => {
  const cases: [string, string, string][] = [
    ['M04s', many('[', 24), many('[', 24)],
    ['M05s', `${many('[', 12)}a${many(']', 12)}`, `${many('[', 12)}a${many(']', 12)}`],
    ['M12', many('[a.__b__]\n', 20), many('[a.b] ', 20).trim()],
    ['M16 addresses', many('a@b.', 30_000), many('a@b.', 30_000)],
    ['M16 www', many('www.', 30_000), many('www.', 30_000)],
    ['M16 http', many('http://', 20_000), many('http://', 20_000)],
    ['dollars', many('$a ', 30_000), many('$a ', 30_000).trim()],
    ['raised', many('^a ', 30_000), many('^a ', 30_000).trim()],
    ['keys', many('@', 30_000), many('@', 30_000)],
    [
      'a long table in HTML',
      `<table>\n${many('<tr><td>[1]</td><td>*a*</td></tr>\n', 1050)}</table>\n`,
      many('[1] a ', 1050).trim()
    ]
  ]
  for (const [name, source, words] of cases)
    it(name, measured, async () => {
      let result: Awaited<ReturnType<typeof read>>
      const spent = await cost(async () => {
        result = await read(source)
      }, 1)
      const { article } = result!
      expect(spent).toBeLessThan(soon)
      expect(validate(article)).toEqual([])
      expect(textOf(article)).toBe(words)
    })

  it('grows in proportion to the text', measured, async () => {
    const source = (count: number): string =>
      many('Words with *emphasis*, `code`, $x^2$, a note[^1] and [@key, p. 3].\n\n- one\n- two\n\n', count) +
      '\n[^1]: A note.\n'
    const time = (count: number): Promise<number> => cost(() => read(source(count)))
    await time(100)
    const small = await time(200)
    expect(await time(800)).toBeLessThan(small * 4 * 4)
  })
})

describe('said and kept', () => {
  it('M14: a long address that is used often', async () => {
    const source = `[a]: http://x/${many('y', 50_000)}\n\n${many('[a]\n\n', 4000)}`
    expect(await refusal(source)).toBe('core:limit-expansion')
  })

  it('M18: notes that call each other stand once', async () => {
    const { article } = await read('x[^a]\n\n[^a]: one[^b]\n\n[^b]: two[^a]\n')
    const notes = select(article, 'footnote')
    expect(notes.map(note => textOf(note.children))).toEqual(['one2', 'two1'])
    expect(validate(article)).toEqual([])
  })

  it('M19: addresses that run and pages in addresses', async () => {
    const { article, messages } = await read(
      'a [link](javascript:alert(1)) b ![pic](javascript:x) c <script>alert(1)</script> d [e](data:text/html,x)\n'
    )
    expect(codes(messages)).toEqual([
      'markdown:address-dropped',
      'markdown:address-dropped',
      'markdown:html-dropped',
      'markdown:address-dropped'
    ])
    expect(textOf(article)).toBe('a link b pic c d e')
    expect(JSON.stringify(article)).not.toMatch(/javascript|data:text|alert/)
  })

  it('M20: TeX that defines commands keeps its TeX', async () => {
    const { article, messages } = await read(`$$\\def\\a{\\a\\a}\\a$$\n\n$${many('{', 20_000)}$ x\n`)
    expect(codes(messages)).toEqual(['markdown:tex', 'markdown:tex'])
    const [first] = select(article, 'equation')
    expect(first).toMatchObject({ tex: '\\def\\a{\\a\\a}\\a' })
    expect(first).not.toHaveProperty('mathml')
  })

  it('M21: keys that mean something to the language mean nothing', async () => {
    const { article } = await read('---\n__proto__:\n  x: 1\nconstructor: y\ntitle: T\n---\n\ntext\n')
    expect((Object.prototype as Record<string, unknown>)['x']).toBeUndefined()
    expect(textOf(select(article, 'articleTitle'))).toBe('T')
  })

  it('M22: ends of lines of all kinds, NUL and noncharacters', async () => {
    const { article, messages } = await read('one\rtwo\r\nthree\nfour\0\uFDD0 \u2028five\n')
    expect(textOf(article)).toBe('one two three four\uFFFD\uFFFD \u2028five')
    expect(codes(messages)).toEqual(['markdown:characters'])
  })

  it('a bibliography that is made to harm costs itself', async () => {
    const deep = `@article{a, title = {${many('{', 5000)}x${many('}', 5000)}}}\n@article{b, author = {Lee, A}, title = {T}, year = 2001}`
    const { article, messages } = await read('---\nbibliography: r.bib\n---\n\n[@b]\n', { 'r.bib': deep })
    expect(codes(messages)).toEqual(['markdown:bibliography-entry'])
    expect(select(article, 'reference')).toHaveLength(1)
  })

  it('no bibliography opens the network or starts a program', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect')
    const spawn = vi.spyOn(ChildProcess.prototype as unknown as { spawn(): void }, 'spawn')
    const address = 'https://127.0.0.1:9/x.bib'
    const front = `---\nbibliography: [a.bib, b.bib, c.ris, d.json, "${address}"]\n---\n\n[@a; @k; @doi:10.5555/x] ![x](${address})\n`
    const { article, messages } = await read(front, {
      'a.bib': address,
      'b.bib': `@misc{k, title = {${address}}, crossref = {${address}}, url = {${address}}, doi = {10.5555/x}}`,
      'c.ris': `TY  - JOUR\nUR  - ${address}\nDO  - 10.5555/x\nID  - a\nER  - \n`,
      'd.json': `["${address}", {"id": "z", "type": "book", "title": "${address}"}]`
    })
    expect(select(article, 'reference')).toHaveLength(2)
    expect(codes(messages)).toEqual(['markdown:bibliography-missing'])
    expect(connect).not.toHaveBeenCalled()
    expect(spawn).not.toHaveBeenCalled()
    connect.mockRestore()
    spawn.mockRestore()
  })
})
