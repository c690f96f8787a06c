/** What tags cost: the same text through pdfmake as it comes, in the same process and in turn. Ratios of CPU time. */
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import type { GridRow, PdfDefinition, TextBlock } from '../src/engine/definition.js'
import { renderPdf } from '../src/engine/render.js'
import { fontFiles } from '../src/font-files.js'
import { fonts } from './load-fonts.js'

const require = createRequire(import.meta.url)
interface Pdfmake {
  setFonts(fonts: object): void
  setLocalAccessPolicy(policy: (path: string) => boolean): void
  setUrlAccessPolicy(policy: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}
const pdfmake = require('pdfmake') as Pdfmake
beforeAll(() => {
  const path = (name: keyof typeof fontFiles) => require.resolve(fontFiles[name])
  const [normal, bold, italics] = [path('regular'), path('bold'), path('italic')]
  pdfmake.setFonts({ Text: { normal, bold, italics, bolditalics: bold } })
  pdfmake.setLocalAccessPolicy(file => file.includes('@expo-google-fonts'))
  pdfmake.setUrlAccessPolicy(() => false)
})

const words =
  'The survey followed every household from the first season to the last, and the records of each were read twice by people who did not know one another. '
const style = { size: 10 }
const block = (text: string): TextBlock => ({ text: [{ text }], style, leading: 12.5 })
const page = { width: 595.28, height: 841.89, margins: { left: 60, top: 60, right: 60, bottom: 60 } }
const stock = { pageSize: 'A4', pageMargins: 60, defaultStyle: { font: 'Text', fontSize: 10 } }
const define = (content: PdfDefinition['content']): PdfDefinition => ({
  ...{ page, lang: 'en', content, images: {}, attachments: [] },
  metadata: { title: 'Test', authors: [], keywords: [] }
})
const texts = Array.from({ length: 200 }, (_, nth) => `Paragraph ${nth}. ${words.repeat(5).trim()}`)
const rows = Array.from({ length: 601 }, (_, row) =>
  Array.from({ length: 6 }, (_, column) => (row === 0 ? `Head ${column}` : `cell ${row} ${column}`))
)

const tasks = {
  text: {
    ours: () =>
      define(
        texts.map(text => ({
          ...block(text),
          tag: 'P',
          align: 'justify',
          hyphenate: true,
          margin: [0, 0, 0, 6]
        }))
      ),
    theirs: () => ({
      ...stock,
      content: texts.map(text => ({ text, alignment: 'justify', margin: [0, 0, 0, 6] }))
    }),
    most: 1.3
  },
  'a table': {
    ours: () =>
      define([
        {
          tag: 'Table',
          grid: {
            widths: Array<number>(6).fill((page.width - 120) / 6),
            padding: { x: 4, y: 2 },
            table: true,
            rows: rows.map(
              (cells, nth): GridRow => ({
                part: nth === 0 ? 'head' : 'body',
                cells: cells.map((text, column) => ({
                  ...{ column, colSpan: 1, rowSpan: 1, blocks: [block(text)] },
                  ...(nth === 0 && { header: 'Column' })
                }))
              })
            )
          }
        }
      ]),
    theirs: () => ({
      ...stock,
      content: [{ table: { headerRows: 1, widths: Array(6).fill('*'), body: rows } }]
    }),
    most: 2
  }
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

describe('beside pdfmake as it comes', () => {
  for (const [name, { ours, theirs, most }] of Object.entries(tasks))
    it(`${name} costs at most ${most} times the time and twice the size`, measured, async () => {
      const cost = async (make: () => Promise<Uint8Array>) => {
        const before = process.cpuUsage()
        const { length } = await make()
        const { user, system } = process.cpuUsage(before)
        return { time: user + system, length }
      }
      const tagged = () => cost(async () => (await renderPdf(ours(), { fonts })).bytes)
      const plain = () => cost(() => pdfmake.createPdf(theirs()).getBuffer())
      await tagged()
      await plain()
      const [a, b] = [[], []] as [number[], number[]]
      let size = 0
      for (let run = 0; run < 3; run++) {
        const [one, two] = [await tagged(), await plain()]
        a.push(one.time)
        b.push(two.time)
        size = one.length / two.length
      }
      expect(median(a) / median(b)).toBeLessThan(most)
      expect(size).toBeLessThan(2)
    })
})
