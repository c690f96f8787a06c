import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import type { TextBlock } from '../src/engine/definition.js'
import { FontChooser, fontDictionary } from '../src/engine/fonts.js'
import { loadHyphenators } from '../src/engine/hyphenate.js'
import { buildParagraph } from '../src/engine/paragraph.js'
import { PDFDocument } from '../src/engine/pdfmake.js'
import { layLines, type TextLine } from '../src/engine/text-line.js'
import { fonts } from './load-fonts.js'

const document = new PDFDocument(
  fontDictionary(fonts),
  {},
  {},
  {},
  { autoFirstPage: false, font: null },
  null,
  () => false
)
const hyphenator = await loadHyphenators(['en', 'de', 'fr-CA', 'xx'])
const setting = { fonts: new FontChooser(document), hyphenator, lang: 'en' }

function lay(text: string, width: number, extra: Partial<TextBlock> = {}): TextLine[] {
  const block: TextBlock = { text: [{ text }], style: { size: 10 }, leading: 12, hyphenate: true, ...extra }
  return layLines(buildParagraph(block, setting), block, width)
}
const shown = (line: TextLine) => line.words.map(word => word.text + word.space).join('')
const prose =
  'Immunohistochemical examination of representative specimens demonstrated considerable heterogeneity in the distribution of the characteristic inflammatory infiltrates.'

describe('hyphenation', () => {
  it('follows the language', () => {
    expect(hyphenator('en')!('representation')).toEqual([3, 5, 8, 10])
    expect(hyphenator('en-ZA')).toBe(hyphenator('en'))
    expect(hyphenator('de-AT')!('Wissenschaft').length).toBeGreaterThan(0)
    expect(hyphenator('xx')).toBeUndefined()
  })
  it('leaves two letters before and three after', () => {
    for (const word of ['element', 'ability', 'alone'])
      for (const at of hyphenator('en')!(word)) {
        expect(at).toBeGreaterThanOrEqual(2)
        expect(word.length - at).toBeGreaterThanOrEqual(3)
      }
  })
})

describe('lines', () => {
  it('are even on both sides when justified, but for the last', () => {
    const lines = lay(prose, 150, { align: 'justify' })
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines.slice(0, -1)) expect(line.textWidth).toBeCloseTo(150, 3)
    expect(lines.at(-1)!.textWidth).toBeLessThan(150)
    expect(lines.some(line => line.words.at(-1)!.hyphenated)).toBe(true)
  })
  it('break addresses at their signs, without a hyphen, and leave no gap for them', () => {
    const address =
      'https://specimens.example.org/anywhere/representation/because/it-has/no-spaces/immediately'
    for (const width of [90, 130, 170]) {
      const lines = lay(`Links: a web page, a bare address ${address}, and more.`, width, {
        align: 'justify'
      })
      for (const word of lines.flatMap(line => line.words))
        if (word.hyphenated) expect(address).not.toContain(word.text)
      const extra = Math.max(...lines.flatMap(line => line.words.map(word => word.extra)))
      expect(extra).toBeLessThan(width / 5)
    }
  })
  it('break a long call-out between its names, keep its year with the word before, and a short one whole', () => {
    const cited = [
      'Pearson and Doe, 2004',
      'Cardona et al., 2010',
      'Custo Greig et al., 2013',
      'Gao et al., 2013'
    ]
    const text = [
      { text: 'The circuitry of the brain is known (' },
      ...cited.flatMap(name => [{ text: name, keep: true }, { text: '; ' }]),
      { text: 'see ' },
      { text: 'Figure 2', keep: true },
      { text: ' and ' },
      { text: 'Table 14', keep: true },
      { text: ').' }
    ]
    const all: string[] = []
    for (let width = 70; width < 260; width += 7) {
      const lines = lay('', width, { text, align: 'justify' })
      const words = lines.map(shown).join('\n')
      all.push(words)
      expect(words).not.toMatch(/(?:Cardona|Greig|Gao) \n|et \n|(?:al\.|al\.,|Doe,) \n|Figure \n|Table \n/)
      if (width > 200) expect(Math.max(...lines.map(line => line.textWidth))).toBeLessThan(width + 1)
    }
    expect(all.join('\n\n')).toMatch(/Custo \n|Pearson and \n/)
  })
  it('part what should stay together rather than run over the next cell', () => {
    const kept = [{ text: 'Feldman et al. (2021)', keep: true }]
    const unbroken = [
      { text: 'Feldman\u00a0et\u00a0al.\u00a0(' },
      { text: '2021', keep: true },
      { text: ')' }
    ]
    for (const text of [kept, unbroken]) {
      const lines = lay('', 42, { text })
      expect(lines.length).toBeGreaterThan(1)
      for (const line of lines) expect(line.textWidth).toBeLessThanOrEqual(42.01)
      expect(lines.map(shown).join('')).toBe(text.map(run => run.text).join(''))
      expect(lay('', 200, { text })).toHaveLength(1)
    }
  })
  it('stay short rather than be full of holes', () => {
    const lines = lay('of deoxyribonucleo deoxyribonucleoproteinases', 148, {
      align: 'justify',
      hyphenate: false
    })
    expect(lines[0]!.textWidth).toBeLessThan(147)
    expect(lines[0]!.words.every(word => word.extra === 0)).toBe(true)
  })
  it('open gaps between words only', () => {
    const block: Partial<TextBlock> = {
      text: [
        { text: 'Water is H' },
        { text: '2', script: 'sub' },
        { text: 'O and sulphuric acid is H' },
        { text: '2', script: 'sub' },
        { text: 'SO' },
        { text: '4', script: 'sub' },
        { text: ' they say in schools everywhere.' }
      ],
      align: 'justify'
    }
    for (const line of lay('', 120, block))
      for (const word of line.words) if (word.space === '') expect(word.extra).toBe(0)
  })
  it('never break where a run of another style begins inside a word', () => {
    const parts = Array.from({ length: 40 }, () => [
      { text: 'ab' },
      { text: 'cd', bold: true },
      { text: ' ' }
    ]).flat()
    for (const line of lay('', 90, { text: parts })) expect(shown(line)).toMatch(/^(abcd ?)+$/)
  })
  it('keep all words of any text at any width', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            'the',
            'calcinosis',
            'https://example.org/a/b?c=d',
            'x'.repeat(300),
            '–',
            '(1)',
            'é',
            '50%'
          ),
          { minLength: 1, maxLength: 60 }
        ),
        fc.integer({ min: 20, max: 400 }),
        fc.constantFrom('left' as const, 'justify' as const, 'center' as const),
        (words, width, align) => {
          const text = words.join(' ')
          expect(lay(text, width, { align }).map(shown).join('')).toBe(text)
        }
      ),
      { seed: 7, numRuns: 80 }
    )
  })
  it('do not run over the column', () => {
    for (const width of [60, 90, 150, 240])
      for (const line of lay(prose + ' ' + 'y'.repeat(500), width, { align: 'justify' }))
        expect(line.textWidth).toBeLessThanOrEqual(width + 0.5)
  })
  it('cost no more than their length', measured, () => {
    const seconds = (text: string) => {
      const start = performance.now()
      lay(text, 200)
      return performance.now() - start
    }
    seconds('warm '.repeat(500))
    const small = Math.max(...[1, 2, 3].map(() => seconds('z'.repeat(20_000))))
    expect(seconds('z'.repeat(160_000)) / small).toBeLessThan(40)
  })
  it('end where the author ended them, with a space for the reader', () => {
    const lines = lay('first\nsecond', 300)
    expect(lines.map(shown)).toEqual(['first ', 'second'])
  })
  it('keep the white space of program text', () => {
    const lines = lay('if (a)\n    b()\n', 300, { preformatted: true, style: { size: 9, mono: true } })
    expect(lines.slice(0, 2).map(shown)).toEqual(['if (a)', '    b()'])
  })
})

describe('writing from right to left', () => {
  const places = (line: TextLine) =>
    line.words.filter(word => word.text !== '').map(word => [word.actual ?? word.text, Math.round(word.x)])
  it('puts the first word on the right and keeps the order of reading', () => {
    const [line] = lay('אחת שתיים שלוש', 300, { dir: 'rtl' })
    const words = places(line!)
    expect(words.map(([text]) => text)).toEqual(['אחת', 'שתיים', 'שלוש'])
    expect(words[0]![1]).toBeGreaterThan(words[1]![1] as number)
    expect(words[1]![1]).toBeGreaterThan(words[2]![1] as number)
  })
  it('leaves numbers and Latin words as they are, and turns brackets round', () => {
    const [line] = lay('אחת (123) abc', 300, { dir: 'rtl' })
    const texts = places(line!).map(([text]) => text)
    expect(texts).toContain('123')
    expect(texts).toContain('abc')
    const [first, second] = line!.words.filter(word => word.text === '(' || word.text === ')')
    // Read first is the opening bracket, drawn as the closing one, on the right.
    expect(first).toMatchObject({ text: ')', actual: '(' })
    expect(first!.x).toBeGreaterThan(second!.x)
  })
  it('does nothing to a line without such words', () => {
    expect(lay('plain words', 300)[0]!.bidi).toBe(false)
  })
})

describe('faces', () => {
  it('are changed where the first has no glyph', () => {
    const runs = setting.fonts.split('a ∮ b', {})
    expect(runs.map(run => run.text).join('')).toBe('a ∮ b')
    expect(new Set(runs.map(run => run.font.id)).size).toBe(2)
  })
  it('report what none of them has', () => {
    const chooser = new FontChooser(document)
    const runs = chooser.split('x漢', {})
    expect(runs.at(-1)).toMatchObject({ text: '漢', missing: true })
    expect([...chooser.missing.keys()]).toEqual(['漢'])
  })
  property.prop([fc.string({ unit: 'grapheme', maxLength: 40 })], { seed: 3, numRuns: 100 })(
    'never lose a character',
    text => {
      expect(
        new FontChooser(document)
          .split(text, {})
          .map(run => run.text)
          .join('')
      ).toBe(text)
    }
  )
})
