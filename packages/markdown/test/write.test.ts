/** What is written is read again and is the same article, as far as `carries` claims; and that is most of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Article, census, compare, node, text, validate } from '@offprint/ast'
import { defaultLimits, denyAll, Ledger, Messages } from '@offprint/core'
import { jats } from '@offprint/jats'
import { carries } from '@offprint/markdown/carries'
import { describe, expect, it } from 'vitest'
import { codes, read, write } from './reading.js'

const root = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))
const there = existsSync(root)

/** What is not the same after writing and reading. */
async function differences(article: Article): Promise<string[]> {
  const { source } = await write(article)
  const back = (await read(source)).article
  expect(validate(back)).toEqual([])
  return compare(census(article), census(back), carries).differences.map(
    ({ what, kind, field, key, expected, actual }) =>
      `${what} ${kind}.${field ?? ''} ${key}: ${expected} → ${actual}`
  )
}

describe('writing', () => {
  it('a journal of which only the short title is known keeps it', async () => {
    const article = node('article', {}, [
      node('front', {}, [
        node('articleTitle', {}, [text('Tides')]),
        node('journal', { abbreviation: 'J Harb', issns: [{ value: '1234-5679', kind: 'epub' }] }, [])
      ]),
      node('body', {}, [node('paragraph', {}, [text('Words.')])])
    ])
    expect((await write(article)).source).toContain('abbrev-title: J Harb')
    expect(await differences(article)).toEqual([])
  })
  it('signs are signs again', async () => {
    const words =
      'a*b* _c_ `d` [e](f) {#g} <b>h</b> $i$ ^j^ ~k~ \\l @m #n &amp; !o [@p] http://q.org 1. - r | s'
    const starts = [
      '# a',
      '- b',
      '1. c',
      '> d',
      ': e',
      ':::',
      'Table: f',
      '---',
      '+ g',
      '    h',
      '(a) i',
      '|j|',
      '=== k',
      '[^l]: m'
    ]
    const article = node('article', {}, [
      node('front', {}, [node('articleTitle', {}, [text(words)])]),
      node(
        'body',
        {},
        [words, ...starts].map(value => node('paragraph', {}, [text(value)]))
      )
    ])
    expect(await differences(article)).toEqual([])
  })

  it('is pandoc’s Markdown with the references as data', async () => {
    const { article } = await read(
      '---\ntitle: T\nauthor: {name: Ann Lee, affiliation: U}\nreferences:\n  - {id: lee, type: book, title: B, issued: {year: 2001}}\n---\n\n# One\n\nSee [@lee] and @fig:x *here*^[A note.].\n\n![Cap](a.png){#fig:x}\n'
    )
    const { source, messages } = await write(article)
    expect(codes(messages)).toEqual([])
    expect(source).toContain(
      '# One {#S1}\n\nSee [@lee] and [Figure 1](#F1) *here*[^fn1].\n\n![Cap](a.png){#F1 printed="Figure 1"}'
    )
    expect(source).toContain(
      '::::: {#refs .references}\n:::: {#ref-lee .csl-entry}\n[1. ]{.csl-left-margin}B.'
    )
    expect(source).toContain('references:\n  - type: book\n')
    expect((await write((await read(source)).article)).source).toBe(source)
  })

  it('merged cells, notes of tables and equations without TeX come back', async () => {
    const mathml = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'
    const cell = (value: string, spans = {}) => node('tableCell', spans, [text(value)])
    const article = node('article', {}, [
      node('body', {}, [
        node('table', { id: 'T1', label: 'Table S1' }, [
          node('caption', {}, [node('title', {}, [text('A & B.')]), node('paragraph', {}, [text('More.')])]),
          node('grid', {}, [
            node('rowGroup', { kind: 'head' }, [
              node('tableRow', {}, [cell('h', { header: true, colSpan: 2 })])
            ]),
            node('rowGroup', { kind: 'body' }, [
              node('tableRow', {}, [cell('<1', { rowSpan: 2 }), cell('*2')]),
              node('tableRow', {}, [node('tableCell', {}, [node('subscript', {}, [text('3')])])])
            ])
          ]),
          node('tableNotes', {}, [
            node('footnote', { id: 'n', label: '*' }, [node('paragraph', {}, [text('Note.')])])
          ])
        ]),
        node('paragraph', {}, [text('In '), node('inlineEquation', { mathml }, []), text(' line.')]),
        node('equation', { id: 'E1', label: '(7)', mathml }, [])
      ])
    ])
    expect(await differences(article)).toEqual([])
  })

  it.skipIf(!there)('manuscripts come back the same', async () => {
    for (const folder of readdirSync(`${root}markdown`)) {
      const names = readdirSync(`${root}markdown/${folder}`)
      const files = Object.fromEntries(
        names.map(file => [file, new Uint8Array(readFileSync(`${root}markdown/${folder}/${file}`))])
      )
      for (const file of names.filter(one => /\.(?:md|Rmd)$/.test(one)))
        expect(await differences((await read(files[file]!, files)).article), file).toEqual([])
    }
  })

  it.skipIf(!there)('articles of publishers come back the same', async () => {
    for (const file of [
      '19768354.2018.1475301.xml',
      '2016-2498764.xml',
      '2016-3642735.xml',
      '2016-5108471.xml',
      '2016-9684910.xml',
      '2017-8147421.xml',
      '2016-3621749.xml'
    ]) {
      const article = await jats.read!(new Uint8Array(readFileSync(`${root}jats/${file}`)), {
        messages: new Messages(),
        ledger: new Ledger(),
        limits: defaultLimits,
        resolve: denyAll
      })
      expect(await differences(article), file).toEqual([])
    }
  })
})
