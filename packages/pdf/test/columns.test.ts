/** Where text stands on the page: read from the positions in the finished file. */
import { describe, expect, it } from 'vitest'
import type { Block, PdfDefinition, Run, TextBlock } from '../src/engine/definition.js'
import { renderPdf } from '../src/engine/render.js'
import { checkPdf } from '../src/read/check-pdf.js'
import { PdfFile } from '../src/read/pdf-file.js'
import { isStream } from '../src/read/pdf-objects.js'
import { fonts } from './load-fonts.js'

const page = { width: 320, height: 420, margins: { left: 30, top: 40, right: 30, bottom: 40 } }
const middle = page.width / 2
const leading = 11
const p = (text: string | Run[], extra: Partial<TextBlock> = {}): TextBlock => ({
  tag: 'P',
  text: typeof text === 'string' ? [{ text }] : text,
  style: { size: 9 },
  leading,
  hyphenate: false,
  ...extra
})
const prose = (nth: number, repeat = 4) =>
  `Paragraph ${nth} ${'has words enough to need several lines in a narrow column of text. '.repeat(repeat)}`
const columns = (stack: Block[]): Block => ({ region: { columns: 2, gap: 12 }, stack })

/** Baselines of the lines of each page, from the top, by column. */
async function baselines(content: Block[]): Promise<{ left: number[]; right: number[] }[]> {
  const metadata = { title: 'Test', authors: [], keywords: [] }
  const definition: PdfDefinition = { page, lang: 'en', metadata, content, images: {}, attachments: [] }
  const { bytes } = await renderPdf(definition, { fonts })
  expect((await checkPdf(bytes)).filter(finding => finding.level === 'error')).toEqual([])
  const file = await PdfFile.open(bytes)
  const pages = []
  for (const { dict } of file.pages()) {
    const stream = file.get(dict.get('Contents'))
    const text = isStream(stream) ? Buffer.from(await file.decode(stream)).toString('latin1') : ''
    const found = [...text.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/g)].map(match => ({
      x: Number(match[1]),
      y: page.height - Number(match[2])
    }))
    const side = (of: (x: number) => boolean) => [
      ...new Set(found.filter(({ x }) => of(x)).map(({ y }) => y))
    ]
    pages.push({ left: side(x => x < middle), right: side(x => x >= middle) })
  }
  return pages
}
const deepest = (ys: number[]) => Math.max(0, ...ys)

describe('the columns of the last page', () => {
  for (const count of [2, 3, 5, 9, 14])
    it(`end at one height: ${count} paragraphs`, async () => {
      const pages = await baselines([columns(Array.from({ length: count }, (_, nth) => p(prose(nth))))])
      const last = pages.at(-1)!
      expect(last.right.length).toBeGreaterThan(0)
      expect(Math.abs(deepest(last.left) - deepest(last.right))).toBeLessThanOrEqual(3 * leading)
      // Full pages before it stay full.
      for (const one of pages.slice(0, -1))
        expect(deepest(one.left)).toBeGreaterThan(page.height - page.margins.bottom - 3 * leading)
    })
  it('stay above their notes, which stay at the foot', async () => {
    const note = { blocks: [p('A note at the foot.', { style: { size: 7 }, leading: 9 })] }
    const [only] = await baselines([
      columns([p([{ text: prose(1) }, { text: '1', script: 'sup', note }]), p(prose(2)), p(prose(3))])
    ])
    const foot = deepest([...only!.left, ...only!.right])
    expect(foot).toBeGreaterThan(page.height - page.margins.bottom - 12)
    const text = [only!.left, only!.right].map(side => deepest(side.filter(y => y < foot - 20)))
    expect(Math.abs(text[0]! - text[1]!)).toBeLessThanOrEqual(3 * leading)
  })
  it('lose nothing, whatever stands in them', async () => {
    const float: Block = {
      tag: 'Div',
      float: 'page',
      keepTogether: true,
      stack: [p('Wide', { leading: 90 })]
    }
    const narrow: Block = {
      tag: 'Div',
      float: 'column',
      keepTogether: true,
      stack: [p('Tall', { leading: 200 })]
    }
    const content = columns([
      p(prose(1)),
      float,
      p(prose(2)),
      narrow,
      p(prose(3, 9)),
      narrowCopy(),
      p(prose(4))
    ])
    const pages = await baselines([content])
    const lines = pages.flatMap(one => [...one.left, ...one.right])
    expect(lines.length).toBeGreaterThan(20)
    for (const y of lines) expect(y).toBeLessThan(page.height - page.margins.bottom + 1)
    function narrowCopy(): Block {
      return { ...narrow, stack: [p('Tall too', { leading: 150 })] }
    }
  })
})

describe('headings', () => {
  const heading = (text: string): TextBlock =>
    p(text, { tag: 'H1', keepWithNext: true, style: { size: 9, bold: true } })
  it('count the notes of the lines that follow them', async () => {
    const note = { blocks: [p('Many words of a note. '.repeat(16), { style: { size: 7 }, leading: 9 })] }
    for (let lines = 22; lines < 29; lines++) {
      const filler = Array.from({ length: lines }, (_, nth) => p(`line ${nth}`))
      const called = p([{ text: 'Called ' }, { text: '1', script: 'sup', note }, { text: prose(1, 1) }])
      const pages = await baselines([...filler, heading('Heading'), called])
      // The heading is the last line of no page: a line of its text or the note stands below it.
      const first = pages[0]!
      const isBroken = pages.length > 1
      const last = isBroken ? deepest(first.left) : 0
      if (isBroken)
        expect([lines, first.left.length === lines || last > page.height - 60]).toEqual([lines, true])
    }
  })
  it('do not begin columns at the very foot of a page', async () => {
    const filler = Array.from({ length: 29 }, (_, nth) => p(`line ${nth}`))
    const [first, second] = await baselines([...filler, columns([heading('Heading'), p(prose(1))])])
    expect(first!.left).toHaveLength(29)
    expect(second!.left.length).toBeGreaterThan(2)
  })
})
