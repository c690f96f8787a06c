/**
 * The pages and the publishers' XML of the same articles, which lie beside the repository, and how both are read: as
 * the command reads them, without a profile and without facts from outside.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { load } from '../load.mjs'
import { root } from '../workspace.mjs'
import { bare } from './bare.mjs'
import { Presence } from './presence.mjs'
import { metadataOf } from './statements.mjs'

const chosen = process.argv.indexOf('--corpus')
export const corpus =
  chosen < 0 ? join(root, '..', 'shared', 'corpus') : resolve(process.argv[chosen + 1] ?? '.')

/** All pairs: name of the page and path of its XML. A folder without PAIRS.tsv pairs html/x.html with jats/x.xml. */
export function pairs() {
  if (!existsSync(join(corpus, 'PAIRS.tsv')))
    return pages()
      .map(({ name, html }) => ({ name, html, xml: join(corpus, 'jats', `${name}.xml`) }))
      .filter(({ xml }) => existsSync(xml))
  const manifest = readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
  const xmlOf = new Map(
    manifest.flatMap(cells => {
      const xml = /PAIR with (jats\/[^ ;:]+\.xml)/.exec(cells[6] ?? '')?.[1]
      return xml ? [[cells[0], xml]] : []
    })
  )
  return readFileSync(join(corpus, 'PAIRS.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map(line => {
      const file = line.split('\t')[1]
      const xml = xmlOf.get(`html/${file}`) ?? `jats/${file.replace(/\.html$/, '.xml')}`
      return { name: basename(file, '.html'), html: join(corpus, 'html', file), xml: join(corpus, xml) }
    })
    .filter(pair => existsSync(pair.html) && existsSync(pair.xml))
}

/** All pages of the corpus. */
export const pages = () =>
  readdirSync(join(corpus, 'html'))
    .filter(file => file.endsWith('.html'))
    .sort()
    .map(file => ({ name: basename(file, '.html'), html: join(corpus, 'html', file) }))

const { defaultLimits, denyAll, Ledger, Messages, read } = await load('packages/core/src/index.ts')
const { recognise } = await load('packages/structure/src/index.ts')
const { html } = await load('packages/html/src/index.ts')
const { jats } = await load('packages/jats/src/index.ts')

const quiet = name => ({
  messages: new Messages(),
  ledger: new Ledger(),
  limits: defaultLimits,
  resolve: denyAll,
  name
})

/** Reads a page into a finished article, with its messages, its ledger and their balance. */
export async function readPage(path, { bare: without = false } = {}) {
  const bytes = readFileSync(path)
  return read(without ? bare(bytes) : bytes, {
    from: html,
    recognise,
    limits: defaultLimits,
    name: basename(path)
  })
}

/** Reads the publisher's XML. */
export async function readXml(path) {
  return jats.read(readFileSync(path), quiet(basename(path)))
}

/** Writes an article as JATS and checks it against the DTD. */
export async function checkJats(article) {
  const messages = new Messages()
  const bytes = await jats.write(article, {
    messages,
    limits: defaultLimits,
    media: new Map(),
    assets: async () => new Uint8Array(),
    options: {}
  })
  return { bytes, findings: jats.check ? await jats.check(bytes) : [] }
}

/** What a page shows and what its source says, without our reader of elements. */
export async function presenceOf(path) {
  const bytes = readFileSync(path)
  const runs = await html.runs(bytes, quiet(basename(path)))
  const shown = runs.map(run => run.text).join(' ')
  const source = bytes.toString(
    /charset=["']?(iso-8859-1|windows-1252)/i.test(bytes.toString('latin1').slice(0, 2000))
      ? 'latin1'
      : 'utf8'
  )
  const outside = source.replace(/<figcaption\b[^>]*>[\s\S]*?<\/figcaption\s*>/gi, ' ')
  return new Presence(shown, `${shown} ${source}`, metadataOf(source), outside)
}
