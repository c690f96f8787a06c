/**
 * Tagged references from three sources beside the repository (../shared/corpus/refs), brought to one form: what is printed,
 * what kind of work it is, the value of each field that the tagging names, and, where it left words without a name, all the
 * words that it did name (`tagged`). Even entries are for tuning, odd ones are the
 * half that is reported.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../workspace.mjs'

const folder = join(root, '..', 'shared', 'corpus', 'refs')
export const present = () => existsSync(folder)

/** The sets by name. `people` tells that the tagging has each person, not only the list of them as printed. */
export const sets = {
  jats: { title: 'JATS: tagged references of 186 journals', people: true, load: jats },
  anystyle: { title: 'anystyle: core set', people: false, load: anystyle },
  grobid: { title: 'GROBID: citation model', people: false, load: grobid }
}

const lines = (list, half) =>
  list
    .map((item, line) => ({ ...item, line }))
    .filter(item => half === 'all' || (item.line % 2 === 1) === (half === 'odd'))

function jats(half, { fold, strict, expandPages }) {
  const rows = readFileSync(join(folder, 'jats-mixed-citations.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines(
    rows.map(row => JSON.parse(row)),
    half
  ).map(item => {
    const kind = item.type === 'journal' ? 'journal' : /^book/.test(item.type ?? '') ? 'book' : 'other'
    const { ids, ...fields } = item.fields
    const people = item.authors.map(
      ({ collab, surname, given }) => collab ?? `${surname ?? ''} ${given ?? ''}`
    )
    const tagged = [...Object.values(fields), ...Object.values(ids ?? {}), ...people].map(String)
    return { ...item, kind, tagged, gold: jatsFields(item, { fold, strict, expandPages }) }
  })
}

/** Fields whose words are not in the text are left out: nobody could read them. */
function jatsFields(item, { fold, strict, expandPages }) {
  const f = item.fields
  const whole = fold(item.raw).toLowerCase()
  const has = value => value !== undefined && whole.includes(strict(String(value)).toLowerCase())
  const gold = {}
  const set = (field, value) => {
    if (has(value)) gold[field] = [String(value)]
  }
  const people = item.authors.filter(a => a.surname || a.collab)
  if (people.length > 0)
    gold.authors = people.map(a => (a.collab ? { literal: a.collab } : { family: a.surname, given: a.given }))
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
  if (f.fpage && f.lpage && has(f.lpage)) gold.lastPage = [expandPages(f.fpage, f.lpage)]
  set('DOI', f.ids?.doi)
  set('PMID', f.ids?.pmid)
  set('publisher', f['publisher-name'])
  return gold
}

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const decode = text =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name] ?? whole)
  )
const flat = text =>
  decode(text.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

const yearsIn = values => values.flatMap(value => value.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? [])

/** First and last page in words such as `pp. 1761–1800).` */
function pagesIn(gold, value, expandPages) {
  const found = /([A-Za-z]{0,2}\d+[A-Za-z]?)(?:\s*[-‐-―−]+\s*([A-Za-z]{0,2}\d+))?/.exec(value ?? '')
  if (!found) return
  gold.firstPage = [found[1]]
  if (found[2]) gold.lastPage = [expandPages(found[1], found[2])]
}

function anystyle(half, { expandPages }) {
  const text = readFileSync(join(folder, 'anystyle-core.xml'), 'utf8')
  const rows = [...text.matchAll(/<sequence>([\s\S]*?)<\/sequence>/g)].map(([, inside]) => {
    const parts = [...inside.matchAll(/<([a-z-]+)>([\s\S]*?)<\/\1>/g)].map(([, tag, words]) => [
      tag,
      flat(words)
    ])
    const all = tag => parts.filter(([name]) => name === tag).map(([, words]) => words)
    const gold = {}
    const set = (field, values) => {
      if (values.length) gold[field] = values
    }
    set('authors', all('author'))
    set('title', all('title'))
    set('container', all('journal').length ? all('journal') : all('container-title'))
    set('year', yearsIn(all('date')))
    const volume = /(?:^|[^\p{L}])(\d+|[IVXLC]+)(?!\p{L})/u.exec(all('volume')[0] ?? '')
    const issue = /(\d+)\s*\(([^()]+)\)|(?:no\.?|n[°º]|#)\s?(\d+)/i.exec(all('volume').join(' '))
    if (volume && !/vols/.test(all('volume')[0])) gold.volume = [volume[1]]
    if (issue) gold.issue = [issue[2] ?? issue[3]]
    pagesIn(gold, all('pages')[0] ?? /:\s?(\d+\S*)/.exec(all('volume')[0] ?? '')?.[1], expandPages)
    set(
      'DOI',
      all('doi').map(words => words.replace(/^.*?(?=10\.\d)/, ''))
    )
    set('publisher', all('publisher'))
    const kind = all('journal').length ? 'journal' : all('publisher').length ? 'book' : 'other'
    return { raw: parts.map(([, words]) => words).join(' '), kind, gold, editors: all('editor').length > 0 }
  })
  return lines(rows, half)
}

function grobid(half, { expandPages }) {
  const rows = []
  for (const name of readdirSync(join(folder, 'grobid-citation')).sort()) {
    const text = readFileSync(join(folder, 'grobid-citation', name), 'utf8').replace(/<!--[\s\S]*?-->/g, '')
    for (const [, inside] of text.matchAll(/<bibl(?:\s[^>]*)?>([\s\S]*?)<\/bibl>/g))
      rows.push(tei(inside, expandPages))
  }
  return lines(
    rows.filter(row => row.raw.length > 8),
    half
  )
}

function tei(inside, expandPages) {
  const all = (tag, pattern = /(?:)/) =>
    [...inside.matchAll(new RegExp(`<${tag}(\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))]
      .filter(([, attributes]) => pattern.test(attributes ?? ''))
      .map(([, , words]) => flat(words))
  const gold = {}
  const set = (field, values) => {
    if (values.length) gold[field] = values
  }
  const [analytic, journals, books] = ['a', 'j', 'm'].map(level =>
    all('title', new RegExp(`leve?l?="${level}"`))
  )
  const bodies = all('orgName')
  set('authors', all('author').length ? all('author') : bodies)
  set('title', analytic.length ? analytic : journals.length ? [] : books)
  set('container', journals.length ? journals : analytic.length ? books : [])
  set('year', yearsIn(all('date')))
  set('volume', all('biblScope', /"vol/))
  set('issue', all('biblScope', /"issue/))
  pagesIn(gold, all('biblScope', /"(?:page|pp)/)[0], expandPages)
  set('DOI', all('idno', /DOI/i))
  set('PMID', all('idno', /PMID/))
  set('publisher', all('publisher'))
  const kind = journals.length ? 'journal' : all('publisher').length ? 'book' : 'other'
  return { raw: flat(inside), kind, gold, editors: all('editor').length > 0 }
}
