/** The fields of a reference, as they are scored: names by family and initials, pages in full, values as letters. */
import { align } from './align.mjs'
import { letters, words } from './fold.mjs'

export const referenceFields = [
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
/** Fields that a page may print and a publisher's XML may leave out: having one more than the XML is no error. */
export const optionalFields = new Set(['DOI', 'PMID', 'publisher', 'issue'])

const person = name =>
  name.literal
    ? letters(name.literal)
    : `${letters([name['non-dropping-particle'], name['dropping-particle'], name.family].filter(Boolean).join(' '))} ${(name.given ?? '').replace(/[^\p{Lu}]/gu, '').slice(0, 3)}`.trim()

/** Fields of a reference: lists of values, as they are said. */
export function fieldsOf(csl) {
  const found = {}
  if (!csl) return found
  const add = (field, value) => {
    if (value !== undefined && String(value) !== '') found[field] = [String(value)]
  }
  const authors = (csl.author?.length ? csl.author : (csl.editor ?? [])).map(person).filter(Boolean)
  if (authors.length) found.authors = authors
  add('title', csl.title)
  add('container', csl['container-title'])
  add('year', csl.issued?.['date-parts']?.[0]?.[0] ?? csl.issued?.literal?.match(/\d{4}/)?.[0])
  add('volume', csl.volume)
  add('issue', csl.issue)
  // The number of an article stands for its pages; that of a report or a patent is none.
  const number = csl.genre || (csl.type && !/^article/.test(csl.type)) ? '' : (csl.number ?? '')
  const [first, last] = (csl.page ?? csl['page-first'] ?? number).split(/\s*[-‐-―−]\s*/)
  add('firstPage', first)
  // `123-8` means 123 to 128.
  if (last)
    add('lastPage', last.length < first.length ? first.slice(0, first.length - last.length) + last : last)
  add('DOI', csl.DOI?.toLowerCase())
  add('PMID', csl.PMID)
  add('publisher', csl.publisher)
  return found
}

/**
 * Whether two values of a field are the same; a journal in full and cut short is the same journal. Some publishers' XML has the
 * house inside of `source` (`Nature. Springer Nature`), which the page need not print, and some `[Internet]` inside of the title,
 * where others have it as what it is, a description.
 */
export const sameField = (ours, expected, field) =>
  letters(ours) === letters(expected) ||
  (field === 'title' && letters(ours) === letters(expected.replace(/ ?\[[^[\]]{3,24}\]$/, ''))) ||
  (field === 'container' &&
    namesIn(expected).some(
      name => letters(ours) === letters(name) || shortens(ours, name) || shortens(name, ours)
    ))

/** A source, and what stands before each of its sentence ends. */
const namesIn = source => [
  source,
  ...[...source.matchAll(/\. /g)].map(({ index }) => source.slice(0, index)).filter(name => name.length > 3)
]

/** Whether the words of an entry hold a value of a field; a journal may stand there cut short. */
export function holdsField(text, value, field) {
  if (letters(text).includes(letters(value))) return true
  if (field !== 'container') return false
  const all = words(text)
  const size = words(value).length
  return all.some((_, at) =>
    Array.from({ length: size }, (_, n) => all.slice(at, at + n + 1).join(' ')).some(part =>
      shortens(part, value)
    )
  )
}

/** The words of an entry without its addresses: numbers inside of a DOI are no volume. */
export const withoutAddresses = text => text.replace(/\S*(?:10\.\d{4,}\/|:\/\/|www\.)\S*/g, ' ')

/** `Brief Bioinform` of `Briefings in Bioinformatics`: each word begins one of the other, in order; only small words are left out. */
function shortens(short, long) {
  const left = words(short)
  if (left.length < 2) return false
  for (const word of words(long)) {
    if (left.length && word.startsWith(left[0])) left.shift()
    else if (word.length > 3) return false
  }
  return left.length === 0
}

/** Text by which a reference is recognised: what is printed, or its fields where nothing is. */
export function recognisable(reference) {
  const { csl, text } = reference
  const said = csl
    ? [
        ...(csl.author ?? csl.editor ?? []).map(
          name => name.literal ?? `${name.family ?? ''} ${name.given ?? ''}`
        ),
        csl.title,
        csl['container-title'],
        csl.issued?.['date-parts']?.[0]?.[0],
        csl.volume,
        csl.page
      ]
        .filter(part => part !== undefined)
        .join(' ')
    : ''
  return letters(text).length >= letters(said).length * 0.6 ? text : said
}

/**
 * Pairs references: by DOI, then by a title that the other one has in its words, then by their words in general.
 * @returns {Map<number, number>}
 */
export function pairReferences(expected, actual) {
  const pairs = new Map()
  const taken = new Set()
  const step = found => {
    for (const [i, j] of found)
      if (!pairs.has(i) && !taken.has(j)) {
        pairs.set(i, j)
        taken.add(j)
      }
  }
  const free = () => [
    [...expected.keys()].filter(i => !pairs.has(i)),
    [...actual.keys()].filter(j => !taken.has(j))
  ]
  const by = (mine, theirs, ...how) => {
    const [left, right] = free()
    const found = align(
      left.map(i => mine(expected[i])),
      right.map(j => theirs(actual[j])),
      ...how
    )
    step([...found].map(([i, j]) => [left[i], right[j]]))
  }
  const dois = new Map(actual.flatMap((one, j) => (one.csl?.DOI ? [[one.csl.DOI.toLowerCase(), j]] : [])))
  step(
    expected.flatMap((one, i) =>
      dois.has(one.csl?.DOI?.toLowerCase()) ? [[i, dois.get(one.csl.DOI.toLowerCase())]] : []
    )
  )
  const title = one => (letters(one.csl?.title ?? '').length > 24 ? one.csl.title : '')
  by(recognisable, recognisable, 0.7)
  const brief = one => (letters(one.csl?.title ?? '').length > 12 ? one.csl.title : '')
  by(brief, brief, 0.95)
  by(title, one => `${one.text} ${one.csl?.title ?? ''}`, 0.8, { within: true })
  by(recognisable, recognisable, 0.35)
  return pairs
}
