/**
 * How well the reference parser reads real reference lists: per field precision, recall and F1 against the tagged
 * references beside the repository (../shared/corpus/refs). Even lines are for tuning; odd lines are the held-out half.
 *
 *   node scripts/score-references.mjs [--half odd|even|all] [--misses <field>] [--type journal]
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const corpus = join(root, '../shared/corpus/refs/jats-mixed-citations.jsonl')
if (!existsSync(corpus)) {
  console.error(`No reference corpus at ${corpus}: nothing to score.`)
  process.exit(2)
}
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : process.argv[at + 1]
}
const half = option('half', 'odd')
const misses = option('misses')
const onlyType = option('type')

const cache = join(root, 'node_modules/.cache/score-references')
mkdirSync(cache, { recursive: true })
const { buildSync } = createRequire(join(root, 'package.json'))('esbuild')
const bundle = join(cache, 'references.mjs')
buildSync({
  entryPoints: [join(root, 'packages/references/src/index.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'error'
})
const { parseReference, expandPages } = await import(
  `${pathToFileURL(bundle).href}?t=${process.hrtime.bigint()}`
)

const fold = text =>
  text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
/** Strict: the same characters, but for dashes, quotes, white space and the punctuation around a field. */
const strict = text =>
  fold(text)
    .replace(/ (?=[,.;:)])/g, '')
    .replace(/,?" in$/, '')
    .replace(/^[\s.,;:"'([]+|[\s.,;:?!"')\]]+$/g, '')
/** Soft: the same letters and digits. */
const soft = text =>
  fold(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
const initials = given => (given ?? '').replace(/[^\p{Lu}]/gu, '').slice(0, 3)
const person = name =>
  name.literal ? soft(name.literal) : `${soft(name.family ?? '')}|${initials(name.given)}`

function truth(item) {
  const f = item.fields
  const has = value =>
    value !== undefined &&
    fold(item.raw)
      .toLowerCase()
      .includes(strict(String(value)).toLowerCase())
  const gold = {}
  const set = (field, value) => {
    if (value !== undefined && has(value)) gold[field] = String(value)
  }
  const people = item.authors.filter(a => a.surname || a.collab)
  if (people.length > 0) {
    gold.authors = people.map(a => (a.collab ? { literal: a.collab } : { family: a.surname, given: a.given }))
  }
  const inner = f['article-title'] ?? f['chapter-title']
  if (inner) {
    set('title', inner)
    set('container', f.source)
  } else if (item.type === 'journal' || item.type === null) set('container', f.source)
  else set('title', f.source)
  set('year', f.year?.slice(0, 4))
  set('volume', f.volume)
  set('issue', f.issue)
  set('firstPage', f.fpage ?? f['elocation-id'])
  if (f.fpage && f.lpage && has(f.lpage)) gold.lastPage = expandPages(f.fpage, f.lpage)
  set('DOI', f.ids?.doi)
  set('PMID', f.ids?.pmid)
  set('publisher', f['publisher-name'])
  return gold
}

function guess(parsed) {
  const { csl } = parsed
  const out = {}
  if (csl.author || csl.editor) out.authors = csl.author ?? []
  out.editors = csl.editor ?? []
  const pages = csl.page?.split('-') ?? []
  const fields = {
    title: csl.title,
    container: csl['container-title'],
    year: csl.issued?.['date-parts']?.[0]?.[0],
    volume: csl.volume,
    issue: csl.issue,
    firstPage: pages[0],
    lastPage: pages[1],
    DOI: csl.DOI,
    PMID: csl.PMID,
    publisher: csl.publisher
  }
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) out[key] = String(value)
  return out
}

const FIELDS = [
  'authors',
  'title',
  'container',
  'year',
  'volume',
  'issue',
  'firstPage',
  'lastPage',
  'DOI',
  'PMID',
  'publisher'
]
const OPTIONAL = new Set(['DOI', 'PMID'])
const tally = new Map()
const bump = (group, field, key, by = 1) => {
  const id = `${group}\t${field}`
  if (!tally.has(id)) tally.set(id, { tp: 0, stp: 0, fp: 0, fn: 0 })
  tally.get(id)[key] += by
}

function softEqual(a, b) {
  const x = soft(a)
  const y = soft(b)
  if (x === y) return true
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  return short.length > 3 && long.includes(short) && short.length / long.length >= 0.8
}

function compare(group, item, gold, got) {
  const wrong = []
  for (const field of FIELDS) {
    if (field === 'authors') {
      // The tagging names editors in some books only: those it has must be found, those it lacks are no error.
      const left = (got.authors ?? []).map(person)
      const editors = got.editors.map(person)
      for (const name of (gold.authors ?? []).map(person)) {
        const at = left.indexOf(name)
        if (at >= 0) {
          bump(group, field, 'tp')
          bump(group, field, 'stp')
          left.splice(at, 1)
          continue
        }
        if (editors.includes(name)) {
          bump(group, field, 'tp')
          bump(group, field, 'stp')
          continue
        }
        const family = left.findIndex(other => other.split('|')[0] === name.split('|')[0])
        if (family >= 0) {
          bump(group, field, 'stp')
          left.splice(family, 1)
          bump(group, field, 'fp')
        }
        bump(group, field, 'fn')
        wrong.push(field)
      }
      bump(group, field, 'fp', left.length)
      if (left.length) wrong.push(field)
      continue
    }
    const want = gold[field]
    const have = got[field]
    if (want === undefined && have === undefined) continue
    if (want === undefined) {
      // The tagging is silent on what it does not name: a field it never marked is not counted against the parser.
      if (!OPTIONAL.has(field)) bump(group, field, 'fp')
      continue
    }
    if (have === undefined) {
      bump(group, field, 'fn')
      wrong.push(field)
      continue
    }
    if (strict(want) === strict(have)) bump(group, field, 'tp')
    else {
      bump(group, field, 'fp')
      bump(group, field, 'fn')
      wrong.push(field)
    }
    if (softEqual(want, have)) bump(group, field, 'stp')
  }
  if (misses && wrong.includes(misses)) {
    const show = value => (Array.isArray(value) ? value.map(person).join('; ') : value)
    console.log(
      `${item.line} [${item.type}] ${item.raw.slice(0, 420)}\n   want ${show(gold[misses])}\n   have ${show(got[misses])}`
    )
  }
}

const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean)
const items = lines
  .map((line, i) => ({ ...JSON.parse(line), line: i }))
  .filter(item => half === 'all' || (item.line % 2 === 1) === (half === 'odd'))
  .filter(item => !onlyType || String(item.type) === onlyType)
const kindOf = type =>
  type === 'journal' ? 'journal' : type === 'book' || type === 'book-chapter' ? 'book' : 'other'
const started = process.hrtime.bigint()
const parsed = items.map(item => parseReference(item.raw))
const seconds = Number(process.hrtime.bigint() - started) / 1e9
items.forEach((item, i) => {
  const gold = truth(item)
  const got = guess(parsed[i])
  for (const group of misses ? ['all'] : [kindOf(item.type), 'all']) compare(group, item, gold, got)
})
if (!misses) {
  console.log(
    `${items.length} references (${half} lines), ${Math.round((items.length / seconds) * 60)} a minute\n`
  )
  for (const group of ['journal', 'book', 'other', 'all']) {
    const n = items.filter(item => group === 'all' || kindOf(item.type) === group).length
    console.log(
      `### ${group} (${n})\n\n| field | n | precision | recall | F1 strict | F1 soft |\n|---|---:|---:|---:|---:|---:|`
    )
    const total = { tp: 0, stp: 0, fp: 0, fn: 0 }
    for (const field of [...FIELDS, 'all fields']) {
      const t = field === 'all fields' ? total : tally.get(`${group}\t${field}`)
      if (!t) continue
      if (t !== total) for (const key of Object.keys(total)) total[key] += t[key]
      const precision = t.tp / Math.max(1, t.tp + t.fp)
      const recall = t.tp / Math.max(1, t.tp + t.fn)
      const f1 = (2 * t.tp) / Math.max(1, 2 * t.tp + t.fp + t.fn)
      const softF1 = (2 * t.stp) / Math.max(1, 2 * t.tp + t.fp + t.fn)
      console.log(
        `| ${field} | ${t.tp + t.fn} | ${[precision, recall, f1, softF1].map(x => x.toFixed(3)).join(' | ')} |`
      )
    }
    console.log()
  }
}
