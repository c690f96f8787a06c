/**
 * What a Word file holds, counted in its XML without our reader, and what is recovered of it: by us, by mammoth (HTML) and
 * by pandoc (its own tree), each at its defaults. Mammoth is run with npx and pandoc where it is installed; neither is a
 * part of the product. Where one is absent or fails, its place stays empty.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from '../load.mjs'
import { select, textOf } from './ast.mjs'
import { readDocx, runsOfDocx } from './docx-corpus.mjs'
import { words } from './fold.mjs'

const { readZip } = await load('packages/core/src/zip.ts')

/** Kinds that are counted, in the order of the table. */
export const kinds = ['words', 'headings', 'tables', 'cells', 'pictures', 'equations', 'notes', 'citations']

export async function holdingsOf({ name, docx }) {
  const source = (await runsOfDocx(docx)).flatMap(run => words(run.text))
  return {
    name,
    holds: { ...inFile(docx), words: source.length },
    ours: await ours(docx),
    mammoth: mammoth(docx, source),
    pandoc: pandoc(docx, source)
  }
}

function inFile(path) {
  const files = readZip(readFileSync(path))
  const text = part => new TextDecoder().decode(files.get(part) ?? new Uint8Array())
  const kept = xml =>
    xml
      .replace(/<(w:del|w:moveFrom|mc:Fallback)\b(?:[^>]*[^/])?>[\s\S]*?<\/\1>/g, '')
      .replace(/<w:(?:pict|object)\b[\s\S]*?<\/w:(?:pict|object)>/g, old =>
        old.includes('v:imagedata') ? '<a:blip r:embed=""/>' : ''
      )
  const main = kept(text('word/document.xml'))
  const count = pattern => main.match(pattern)?.length ?? 0
  const levels = new Set(
    text('word/styles.xml')
      .split('<w:style ')
      .filter(style => /<w:name w:val="(?:heading \d|title)"|<w:outlineLvl w:val="[0-8]"/i.test(style))
      .flatMap(style => /w:styleId="([^"]*)"/.exec(style)?.[1] ?? [])
  )
  const paragraphs = main.split(/<w:p[ >]/).filter(paragraph => /<w:t[ >]/.test(paragraph))
  return {
    headings: paragraphs.filter(
      paragraph =>
        levels.has(/<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1]) ||
        /<w:outlineLvl w:val="[0-8]"/.test(paragraph.split('</w:pPr>')[0])
    ).length,
    tables: count(/<w:tbl>/g),
    cells: count(/<w:tc>|<w:tc /g) - count(/<w:vMerge\/>|<w:vMerge w:val="continue"\/>/g),
    pictures: count(/<a:blip [^>]*r:embed=/g),
    equations: count(/<m:oMath>|<m:oMath /g),
    notes: count(/<w:(?:footnote|endnote)Reference /g),
    citations:
      count(/ADDIN (?:ZOTERO_ITEM|CSL_CITATION|EN\.CITE(?!\.DATA)|CitaviPlaceholder)|>\s*CITATION /g) +
      new Set(main.match(/(?:ZOTERO_BREF|Mendeley_Bookmark)_\w+/g)).size
  }
}

async function ours(path) {
  const { article, balance } = await readDocx(path)
  const lost = balance.unplaced.reduce((sum, run) => sum + run.text.split(' ').length, 0)
  const count = (...types) => select(article, ...types).length
  const titles = select(article, 'title').filter(title => textOf(title).trim() !== '').length
  const captions = select(article, 'caption').flatMap(caption => select(caption, 'title')).length
  return {
    words: percentOf(balance.words - lost, balance.words),
    headings: titles - captions + count('articleTitle'),
    tables: count('table'),
    cells: count('tableCell'),
    pictures: count('graphic', 'inlineGraphic'),
    equations: count('equation', 'inlineEquation'),
    notes: select(article, 'footnoteReference').length,
    citations: count('citation')
  }
}

const percentOf = (found, all) => (all ? Math.round((found / all) * 1000) / 10 : 100)

/** Words of the source that an output has, in per cent. */
function covered(source, output) {
  const stock = new Map()
  for (const word of output) stock.set(word, (stock.get(word) ?? 0) + 1)
  let found = 0
  for (const word of source) {
    const left = stock.get(word) ?? 0
    if (left > 0) {
      stock.set(word, left - 1)
      found++
    }
  }
  return percentOf(found, source.length)
}

function run(command, args) {
  const { status, stdout } = spawnSync(command, args, { maxBuffer: 1e9, encoding: 'utf8', timeout: 120_000 })
  return status === 0 ? stdout : undefined
}

function mammoth(path, source) {
  const folder = mkdtempSync(join(tmpdir(), 'score-'))
  const file = join(folder, 'out.html')
  try {
    if (run('npx', ['-y', 'mammoth@1.11.0', path, file]) === undefined) return undefined
    const html = readFileSync(file, 'utf8')
    const count = pattern => html.match(pattern)?.length ?? 0
    const plain = html
      .replace(/src="data:[^"]*"/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
    return {
      words: covered(source, words(plain)),
      headings: count(/<h[1-6]>/g),
      tables: count(/<table>/g),
      cells: count(/<t[dh][ >]/g),
      pictures: count(/<img /g),
      equations: 0,
      notes: count(/<sup><a href="#(?:footnote|endnote)-/g),
      citations: 0
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function pandoc(path, source) {
  const json = run('pandoc', ['-f', 'docx', '-t', 'json', path])
  const plain = run('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', path])
  if (json === undefined || plain === undefined) return undefined
  const found = { Header: 0, Table: 0, Image: 0, Math: 0, Note: 0, Cite: 0 }
  let cells = 0
  const visit = value => {
    if (Array.isArray(value)) {
      // A cell of pandoc's: attributes, alignment, rows, columns, blocks.
      if (value.length === 5 && value[1]?.t?.startsWith('Align') && typeof value[2] === 'number') cells++
      for (const each of value) visit(each)
    } else if (value && typeof value === 'object') {
      if (value.t in found) found[value.t]++
      for (const each of Object.values(value)) visit(each)
    }
  }
  const { blocks, meta } = JSON.parse(json)
  visit(blocks)
  return {
    words: covered(source, words(plain)),
    headings: found.Header + (meta.title ? 1 : 0),
    tables: found.Table,
    cells,
    pictures: found.Image,
    equations: found.Math,
    notes: found.Note,
    citations: found.Cite
  }
}
