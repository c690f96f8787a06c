import { describe, expect, it } from 'vitest'
import { brokenPromises } from '../src/engine/contract.js'
import type { Block, PdfDefinition, Run, TextBlock } from '../src/engine/definition.js'
import { fontDictionary } from '../src/engine/fonts.js'
import { renderPdf } from '../src/engine/render.js'
import { checkPdf } from '../src/read/check-pdf.js'
import { readPageText } from '../src/read/page-text.js'
import { PdfFile } from '../src/read/pdf-file.js'
import { nameOf } from '../src/read/pdf-objects.js'
import { elementsOf, isElement, readStructTree, type TreeElement } from '../src/read/struct-tree.js'
import { fonts } from './load-fonts.js'

const page = { width: 300, height: 400, margins: { left: 30, top: 40, right: 30, bottom: 40 } }
const style = { size: 9 }
const p = (text: string | Run[], extra: Partial<TextBlock> = {}): TextBlock => ({
  tag: 'P',
  text: typeof text === 'string' ? [{ text }] : text,
  style,
  leading: 11,
  hyphenate: true,
  ...extra
})
const prose = (nth: number) =>
  `Paragraph ${nth} `.repeat(3) +
  'has words enough to need several lines in a narrow column of text. '.repeat(4)

function define(content: Block[], extra: Partial<PdfDefinition> = {}): PdfDefinition {
  const metadata = { title: 'Test', authors: ['A'], keywords: [] }
  return { page, lang: 'en', metadata, content, images: {}, attachments: [], ...extra }
}

interface Opened {
  bytes: Uint8Array
  file: PdfFile
  root: TreeElement
  words(element: TreeElement): string
  pagesOf(element: TreeElement): number[]
  find(type: string): TreeElement[]
}

async function open(definition: PdfDefinition): Promise<Opened> {
  const { bytes, messages } = await renderPdf(definition, { fonts })
  expect(messages).toEqual([])
  expect(await checkPdf(bytes)).toEqual([])
  const file = await PdfFile.open(bytes)
  const numbers = file.pages().map(one => one.number)
  const text = await readPageText(bytes, numbers)
  const root = readStructTree(file)!
  const words = (element: TreeElement): string =>
    element.kids
      .map(kid =>
        isElement(kid) ? words(kid) : 'mcid' in kid ? (text.get(`${kid.page}:${kid.mcid}`) ?? '') : ''
      )
      .join('')
  const pagesOf = (element: TreeElement): number[] => [
    ...new Set(
      element.kids.flatMap(kid =>
        isElement(kid) ? pagesOf(kid) : 'mcid' in kid ? [numbers.indexOf(kid.page)] : []
      )
    )
  ]
  const all = (element: TreeElement): TreeElement[] => [element, ...elementsOf(element).flatMap(all)]
  return { bytes, file, root, words, pagesOf, find: type => all(root).filter(one => one.type === type) }
}

describe('the contract with pdfmake', () => {
  it('holds', () => expect(brokenPromises(fontDictionary(fonts))).toEqual([]))
})

describe('structure', () => {
  it('is one element for a paragraph over two columns and two pages', async () => {
    const long = 'Every word of this paragraph belongs to one element although it runs over pages. '
      .repeat(60)
      .trim()
    const { find, words, pagesOf } = await open(
      define([{ region: { columns: 2, gap: 12 }, stack: [p(long, { align: 'justify' })] }])
    )
    expect(find('P')).toHaveLength(1)
    expect(words(find('P')[0]!)).toBe(long)
    expect(pagesOf(find('P')[0]!).slice(0, 2)).toEqual([0, 1])
  })

  it('keeps the logical place of what floats and of notes', async () => {
    const note = { blocks: [p('The note itself.')], destination: 'n1' }
    const float: Block = {
      tag: 'Div',
      float: 'page',
      keepTogether: true,
      stack: [p('Floating words', { leading: 120 })]
    }
    const { root, words } = await open(
      define([
        {
          region: { columns: 2, gap: 12 },
          stack: [
            p([{ text: 'First' }, { text: '1', script: 'sup', note }]),
            float,
            ...[2, 3, 4, 5].map(nth => p(prose(nth)))
          ]
        }
      ])
    )
    expect(elementsOf(root).slice(0, 3).map(words)).toEqual(['First1', 'The note itself.', 'Floating words'])
    expect(elementsOf(root).map(one => one.type)).toEqual(['P', 'Note', 'Div', 'P', 'P', 'P', 'P'])
  })

  it('gives a broken table its head once, and the repetition as an artifact', async () => {
    const row = (nth: number, part: 'head' | 'body') => ({
      part,
      cells: [0, 1].map(column => ({
        ...{
          column,
          colSpan: 1,
          rowSpan: 1,
          blocks: [{ text: [{ text: `${part} ${nth}.${column}` }], style, leading: 11 }]
        },
        ...(part === 'head' && { header: 'Column' as const })
      }))
    })
    const rows = [row(0, 'head'), ...Array.from({ length: 60 }, (_, nth) => row(nth, 'body'))]
    const rules = { strong: 1, light: 0.5, color: '#000000' }
    const grid = { widths: [100, 100], rows, padding: { x: 3, y: 2 }, table: true, rules }
    const { find, words, bytes, file } = await open(define([{ tag: 'Table', grid }]))
    expect(file.pages().length).toBeGreaterThan(2)
    expect(find('TH').map(words)).toEqual(['head 0.0', 'head 0.1'])
    expect(find('TD')).toHaveLength(120)
    expect(words(find('TBody')[0]!)).toContain('body 59.1')
    expect(find('TH')[0]!.scope).toBe('Column')
    expect(bytes.length).toBeGreaterThan(1000)
  })

  it('writes list labels before their bodies, and links with what they say', async () => {
    const item = (nth: number): Block => ({
      tag: 'LI',
      stack: [
        {
          tag: 'LBody',
          margin: [14, 0, 0, 0],
          marker: { runs: [{ text: `${nth}.` }], width: 14 },
          stack: [p(`Item ${nth}`)]
        }
      ]
    })
    const { find, words } = await open(
      define([
        { tag: 'L', props: { listNumbering: 'Decimal' }, stack: [item(1), item(2)] },
        p([
          { text: 'See ' },
          {
            text: 'a long address that is broken over lines',
            url: 'https://example.org/',
            mark: { tag: 'Link' }
          }
        ])
      ])
    )
    expect(find('LI').map(one => elementsOf(one).map(kid => [kid.type, words(kid)]))).toEqual([
      [
        ['Lbl', '1.'],
        ['LBody', 'Item 1']
      ],
      [
        ['Lbl', '2.'],
        ['LBody', 'Item 2']
      ]
    ])
    expect(find('L')[0]!.listNumbering).toBe('Decimal')
    expect(find('Link')[0]!.kids.filter(kid => 'annotation' in kid).length).toBeLessThanOrEqual(2)
  })

  it('leaves no empty element', async () => {
    const { find } = await open(define([{ tag: 'Sect', stack: [{ tag: 'Div', stack: [] }, p('words')] }]))
    expect(find('Div')).toEqual([])
  })
})

describe('pages', () => {
  it('keep a heading with its text, and two lines of a paragraph together', async () => {
    const heading = (nth: number): TextBlock => p(`Heading ${nth}`, { tag: 'H1', keepWithNext: true })
    for (const lead of [21, 23, 24, 25, 26, 27]) {
      const filler = Array.from({ length: lead }, (_, nth) => p(`line ${nth}`))
      const { find, pagesOf } = await open(define([...filler, heading(1), p(prose(1))]))
      const body = find('P').at(-1)!
      expect(pagesOf(find('H1')[0]!)[0]).toBe(pagesOf(body)[0])
    }
  })

  it('set a note on the page of its call', async () => {
    const content = Array.from({ length: 12 }, (_, nth) =>
      p([
        { text: prose(nth) },
        { text: String(nth), script: 'sup', note: { blocks: [p(`Note ${nth}`, { leading: 10 })] } }
      ])
    )
    const { find, pagesOf, words } = await open(define(content))
    const notes = find('Note')
    expect(notes.map(words)).toEqual(Array.from({ length: 12 }, (_, nth) => `Note ${nth}`))
    find('P')
      .filter(one => words(one).startsWith('Paragraph'))
      .forEach((paragraph, nth) => {
        expect(pagesOf(notes[nth]!)).toEqual(pagesOf(paragraph).slice(-1))
      })
  })

  it('lose nothing when a thing is higher than a page', async () => {
    const cell = (blocks: Block[], column: number) => ({
      ...{ column, colSpan: 1, rowSpan: 1, blocks },
      ...(column === 0 && { header: 'Row' as const })
    })
    const tall = Array.from({ length: 40 }, (_, nth) => p(prose(nth)))
    const rows = [
      { part: 'body' as const, cells: [cell(tall, 0), cell([p('beside')], 1)] },
      { part: 'body' as const, cells: [cell([p('last')], 0), cell([], 1)] }
    ]
    const grid = { widths: [150, 60], rows, padding: { x: 2, y: 2 }, table: true }
    const together: Block = {
      tag: 'Div',
      keepTogether: true,
      stack: Array.from({ length: 30 }, (_, nth) => p(prose(nth)))
    }
    const { find, words } = await open(define([{ tag: 'Table', grid }, together]))
    const heads = find('TH').map(words)
    expect(heads[0]).toContain('Paragraph 39')
    expect(heads.slice(1)).toEqual(['last'])
    expect(find('TD').map(words)).toEqual(['beside', ''])
    expect(words(find('Div')[0]!)).toContain('Paragraph 29')
  })
})

describe('the file', () => {
  const definition = () =>
    define([p('Words'), p([{ text: 'more' }])], {
      attachments: [
        {
          name: 'a.xml',
          bytes: new TextEncoder().encode('<a/>'),
          mediaType: 'application/xml',
          description: 'Source',
          relationship: 'Source'
        }
      ]
    })

  it('is the same byte for byte', async () => {
    const [one, two] = [await renderPdf(definition(), { fonts }), await renderPdf(definition(), { fonts })]
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
    const other = await renderPdf(define([p('Other words')]), { fonts })
    const id = (bytes: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    expect(id(one.bytes)).toMatch(/^[0-9a-f]{32}$/)
    expect(id(other.bytes)).not.toBe(id(one.bytes))
  })

  it('holds its source and says so', async () => {
    const { bytes } = await renderPdf(definition(), { fonts, compress: false })
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toContain('/AFRelationship /Source')
    expect(text).toContain('<a/>')
  })

  it('escapes what goes into its metadata', async () => {
    const metadata = {
      title: 'R&D <x> "y"',
      authors: ['Zoë'],
      keywords: ['k'],
      doi: '10.1/x',
      journal: 'J & K'
    }
    const { bytes } = await renderPdf(define([p('Words')], { metadata }), { fonts, compress: false })
    const text = Buffer.from(bytes).toString('utf8')
    expect(text).toContain('R&amp;D &lt;x&gt; &quot;y&quot;')
    expect(text).toContain('<prism:publicationName>J &amp; K</prism:publicationName>')
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>')
  })

  it('says which characters no font has, and which links it did not make', async () => {
    const { bytes, messages } = await renderPdf(
      define([
        p([{ text: 'a 漢 b ' }, { text: 'run', url: 'javascript:alert(1)' }, { text: ' nowhere', goTo: 'x' }])
      ]),
      { fonts }
    )
    expect(messages).toEqual([
      { code: 'missing-glyph', characters: ['漢'] },
      { code: 'unsafe-link', urls: ['javascript:alert(1)'] },
      { code: 'dangling-link', names: ['x'] }
    ])
    expect(await checkPdf(bytes)).toEqual([])
    const span = elementsOf(elementsOf(readStructTree(await PdfFile.open(bytes))!)[0]!).find(
      one => one.actual
    )
    expect(span!.actual).toBe('漢 ')
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('javascript')
  })

  it('labels its pages by the numbers that are printed on them', async () => {
    const { file } = await open(define(Array.from({ length: 20 }, (_, nth) => p(prose(nth)))))
    expect(file.pages().length).toBeGreaterThan(2)
    const labels = file.array(file.dict(file.catalog.get('PageLabels')).get('Nums'))
    expect(labels[0]).toBe(0)
    const style = file.dict(labels[1])
    expect(nameOf(style.get('S'))).toBe('D')
    // From 1, without a word before it.
    expect([style.get('St'), style.get('P')]).toEqual([undefined, undefined])
  })

  it('has an outline that nests', async () => {
    const head = (level: number, text: string): TextBlock =>
      p(text, { tag: level === 1 ? 'H1' : 'H2', outline: { level, text } })
    const { file } = await open(define([head(1, 'One'), head(2, 'Inner'), head(1, 'Two')]))
    const outlines = file.dict(file.catalog.get('Outlines'))
    expect(outlines.get('Count')).toBe(3)
    const first = file.dict(outlines.get('First'))
    expect(file.text(first.get('Title'))).toBe('One')
    expect(file.text(file.dict(first.get('First')).get('Title'))).toBe('Inner')
    expect(file.text(file.dict(first.get('Next')).get('Title'))).toBe('Two')
  })
})
