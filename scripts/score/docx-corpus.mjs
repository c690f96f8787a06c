/**
 * The Word files that have the same article as JATS, and how both are read: the Word file as the command reads it, without
 * a profile and without facts from outside. Some twins are fragments (a decision letter as a run of paragraphs): they are
 * given the frame of an article before they are read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { load } from '../load.mjs'
import { corpus } from './corpus.mjs'
import { Presence } from './presence.mjs'

const { defaultLimits, denyAll, Ledger, Messages, read, withDataUrls } = await load(
  'packages/core/src/index.ts'
)
const { recognise } = await load('packages/structure/src/index.ts')
const { fromDocx } = await load('packages/docx/src/read/from-docx.ts')
const { visibleText } = await load('packages/docx/src/read/visible-text.ts')
const { jats } = await load('packages/jats/src/index.ts')

/** The reading half of the format: a score needs no writer. */
const docx = { name: 'docx', title: 'Word', draft: true, read: fromDocx, runs: visibleText }

/** Word files of the corpus with a JATS twin, by the list of what lies there. */
export function docxPairs() {
  const found = []
  for (const line of readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8').split('\n')) {
    const cells = line.split('\t')
    const xml = /PAIR(?: with| docx\/|:)?[^;]*?((?:jats|docx)\/[\w.-]+\.xml)/.exec(cells[6] ?? '')?.[1]
    if (!cells[0].endsWith('.docx')) continue
    const twin = [xml, cells[0].replace(/\.docx$/, '.jats.xml')].find(
      path => path !== undefined && existsSync(join(corpus, path))
    )
    if (twin && existsSync(join(corpus, cells[0])))
      found.push({ name: basename(cells[0], '.docx'), docx: join(corpus, cells[0]), xml: join(corpus, twin) })
  }
  return found
}

/** Pairs in any folder: `NAME.docx` beside `NAME.xml`. */
export const pairsIn = folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.docx') && existsSync(join(folder, file.replace(/\.docx$/, '.xml'))))
    .sort()
    .map(file => ({
      name: basename(file, '.docx'),
      docx: join(folder, file),
      xml: join(folder, file.replace(/\.docx$/, '.xml'))
    }))

/** All Word files of a folder and of its folder `features`. */
export function docxFiles(folder = join(corpus, 'docx')) {
  const inside = path =>
    existsSync(path)
      ? readdirSync(path)
          .filter(file => file.endsWith('.docx'))
          .sort()
          .map(file => ({ name: basename(file, '.docx'), docx: join(path, file) }))
      : []
  return [...inside(folder), ...inside(join(folder, 'features'))]
}

const quiet = name => ({
  messages: new Messages(),
  ledger: new Ledger(),
  limits: defaultLimits,
  resolve: denyAll,
  name
})

/** Reads a Word file into a finished article, with its messages, its ledger and their balance. */
export const readDocx = (path, options = {}) =>
  read(readFileSync(path), {
    from: docx,
    recognise,
    limits: defaultLimits,
    resolve: withDataUrls(denyAll),
    name: basename(path),
    options
  })

/** Reads the twin. */
export async function readTwin(path) {
  const text = readFileSync(path, 'utf8')
  const fragment = /^\s*<root>([\s\S]*)<\/root>\s*$/.exec(text)?.[1]
  const whole = fragment === undefined ? text : framed(fragment)
  return jats.read(new TextEncoder().encode(whole), quiet(basename(path)))
}

/** The visible words of a Word file, found without our reader of paragraphs. */
export const runsOfDocx = path => docx.runs(readFileSync(path), quiet(basename(path)))

/**
 * A fragment in the frame of an article: its first bold line is the title, the others are headings, or labels above a
 * table with its legend; bare tables get the wrapper that JATS has round them.
 */
function framed(fragment) {
  let body = fragment
    .replace(
      /<p><bold>([\w ]*table \d+)\.?<\/bold><\/p>\s*(<p>(?:(?!<\/p>)[\s\S])*<\/p>)?\s*(?=<table>)/g,
      (_, label, legend = '') =>
        `<table-wrap><label>${label}</label>${legend && `<caption>${legend}</caption>`}`
    )
    .replace(/(?<!<\/label>|<\/caption>)<table>/g, '<table-wrap><table>')
    .replace(/<\/table>/g, '</table></table-wrap>')
  let title = ''
  body = body.replace(/<p><bold>((?:(?!<\/bold>)[\s\S])*)<\/bold><\/p>/, (_, words) => {
    title = words
    return ''
  })
  const [before, ...sections] = body.split(/<p><bold>((?:(?!<\/bold>)[\s\S])*)<\/bold><\/p>/)
  for (let i = 0; i < sections.length; i += 2)
    sections[i] = `<sec><title>${sections[i]}</title>${sections[i + 1]}</sec>`
  const parts = sections.filter((_, i) => i % 2 === 0)
  return `<article xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group><article-title>${title}</article-title></title-group></article-meta></front><body>${before}${parts.join('')}</body></article>`
}

/** What the Word file shows. */
export async function presenceOfDocx(path) {
  const runs = await runsOfDocx(path)
  return new Presence(runs.map(run => run.text).join(' '))
}
