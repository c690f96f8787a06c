/**
 * Part of `npm run bench`: what a tagged page costs beside an untagged one. The same text in the same fonts goes through
 * our engine and through pdfmake as it comes, in one process and in turn; CPU time, size and, in a process of its own for
 * each length, memory. Ratios are what counts.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'
import { root } from './workspace.mjs'

const require = createRequire(join(root, 'packages/pdf/package.json'))
const page = { width: 595.28, height: 841.89, margins: { left: 60, top: 60, right: 60, bottom: 60 } }
const size = 10
const leading = 12.5

const words =
  'The survey followed every household from the first season to the last, and the records of each were read twice by people who did not know one another. '
const paragraphs = count =>
  Array.from({ length: count }, (_, nth) =>
    nth % 10 === 0
      ? { heading: `Part ${nth / 10 + 1}` }
      : { text: `Paragraph ${nth}. ${words.repeat(5).trim()}` }
  )
const table = rows =>
  Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: 6 }, (_, column) => (row === 0 ? `Head ${column}` : `cell ${row} ${column}`))
  )

/** What both are asked to set. About nine paragraphs fill a page. */
const tasks = {
  '70 pages of text': { text: paragraphs(640) },
  'a table of 9,000 cells': { table: table(1500) }
}

function ours({ text, table: cells }) {
  const style = { size }
  const paragraph = (words, extra) => ({ text: [{ text: words }], style, leading, ...extra })
  const content = text
    ? text.map(one =>
        one.heading
          ? paragraph(one.heading, { tag: 'H1', style: { size, bold: true }, keepWithNext: true })
          : paragraph(one.text, { tag: 'P', align: 'justify', hyphenate: true, margin: [0, 0, 0, 6] })
      )
    : [
        {
          tag: 'Table',
          grid: {
            widths: Array(6).fill((page.width - 120) / 6),
            padding: { x: 4, y: 2 },
            table: true,
            rules: { strong: 1, light: 0.5, color: '#000000', inner: true },
            rows: cells.map((row, nth) => ({
              part: nth === 0 ? 'head' : 'body',
              cells: row.map((words, column) => ({
                ...{ column, colSpan: 1, rowSpan: 1, blocks: [paragraph(words)] },
                ...(nth === 0 && { header: 'Column' })
              }))
            }))
          }
        }
      ]
  const metadata = { title: 'Test', authors: [], keywords: [] }
  return { page, lang: 'en', metadata, content, images: {}, attachments: [] }
}

function stock({ text, table: cells }) {
  const content = text
    ? text.map(one =>
        one.heading
          ? { text: one.heading, bold: true }
          : { text: one.text, alignment: 'justify', margin: [0, 0, 0, 6] }
      )
    : [{ table: { headerRows: 1, widths: Array(6).fill('*'), body: cells } }]
  return { pageSize: 'A4', pageMargins: 60, defaultStyle: { font: 'Text', fontSize: size }, content }
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]

async function makers() {
  const { fontFiles } = await load('packages/pdf/src/font-files.ts')
  const { renderPdf } = await load('packages/pdf/src/engine/render.ts')
  const path = name => require.resolve(fontFiles[name])
  const fonts = Object.fromEntries(Object.keys(fontFiles).map(name => [name, readFileSync(path(name))]))
  const pdfmake = require('pdfmake')
  pdfmake.setFonts({
    Text: {
      normal: path('regular'),
      bold: path('bold'),
      italics: path('italic'),
      bolditalics: path('boldItalic')
    }
  })
  pdfmake.setLocalAccessPolicy(file => file.includes('@expo-google-fonts'))
  pdfmake.setUrlAccessPolicy(() => false)
  return {
    ours: async task => renderPdf(ours(task), { fonts }),
    stock: async task => ({ bytes: await pdfmake.createPdf(stock(task)).getBuffer() })
  }
}

/** CPU seconds of a run. */
async function cost(make, task) {
  const before = process.cpuUsage()
  const { bytes, pages } = await make(task)
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, size: bytes.length / 1024, pages }
}

/** Prints the table of times and sizes. */
export async function benchPdf(runs) {
  const { ours, stock } = await makers()
  console.log(`\ntagged PDF beside pdfmake as it comes; median of ${runs} runs in one process, CPU seconds`)
  console.log('| task | pages | Offprint | pdfmake | ratio | size, KB | pdfmake | ratio |')
  console.log('|---|---|---|---|---|---|---|---|')
  for (const [name, task] of Object.entries(tasks)) {
    const [a, b] = [[], []]
    // The first run of each pays for loading and for fonts.
    await cost(ours, { text: paragraphs(20) })
    await cost(stock, { text: paragraphs(20) })
    for (let run = 0; run < runs; run++) {
      a.push(await cost(ours, task))
      b.push(await cost(stock, task))
    }
    const [x, y] = [a, b].map(list => median(list.map(one => one.seconds)))
    const [m, n] = [a, b].map(list => list[0].size)
    const numbers = [
      x.toFixed(2),
      y.toFixed(2),
      (x / y).toFixed(2),
      m.toFixed(0),
      n.toFixed(0),
      (m / n).toFixed(2)
    ]
    console.log(`| ${name} | ${a[0].pages} | ${numbers.join(' | ')} |`)
  }
  console.log('\nmemory of a process of its own for each length, MB at its highest')
  console.log('| pages | Offprint | more for each page more |\n|---|---|---|')
  let before
  for (const count of [160, 640, 1280]) {
    const script = fileURLToPath(import.meta.url)
    const { stdout } = spawnSync(process.execPath, [script, `--memory=${count}`], { encoding: 'utf8' })
    const { pages, megabytes } = JSON.parse(stdout)
    const more = before ? ((megabytes - before.megabytes) / (pages - before.pages)).toFixed(2) : '–'
    console.log(`| ${pages} | ${megabytes.toFixed(0)} | ${more} |`)
    before = { pages, megabytes }
  }
}

const memory = process.argv.find(arg => arg.startsWith('--memory='))
if (memory) {
  const { ours } = await makers()
  const { pages } = await ours({ text: paragraphs(Number(memory.slice(9))) })
  console.log(JSON.stringify({ pages, megabytes: process.resourceUsage().maxRSS / 1024 }))
} else if (process.argv[1] === fileURLToPath(import.meta.url))
  await benchPdf(Number(process.argv.find(arg => arg.startsWith('--runs='))?.slice(7) ?? 5))
