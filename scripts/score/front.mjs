/** Who wrote an article, where they work, and the facts of its journal and of itself, as flat lists. */
import { child, children, select, textOf } from './ast.mjs'
import { fold, letters, words as wordsOf } from './fold.mjs'
import { sameFunder } from './funders.mjs'
import { same } from './similarity.mjs'

const words = node => (node ? fold(textOf(node)) : '')

/** A contributor's name as one text. */
export function nameOf(person) {
  const { name } = person
  const parts = name ? [name.given, name.surname, name.suffix].filter(Boolean).join(' ') : ''
  return fold(person.collaboration ?? (parts || person.printed || ''))
}

/**
 * The words of an affiliation without the raised mark before them. XML of SciELO has it twice, in fields and as printed
 * (`content-type="original"`): as printed, then.
 */
const address = node => {
  const printed = node.children.filter(part => part.extra?.['jats:content-type'] === 'original')
  const [first, ...rest] = printed.length ? printed : node.children
  return fold(textOf(first?.type === 'superscript' ? rest : [first, ...rest].filter(Boolean)))
}

/** Whether two affiliations are the same. XML may say it twice, in parts and as printed: once is enough. */
export function sameAffiliation(expected, actual) {
  const mine = letters(actual)
  if (same(letters(expected), mine)) return true
  const known = new Set(wordsOf(actual))
  return (
    mine.length > 12 && letters(expected).includes(mine) && wordsOf(expected).every(word => known.has(word))
  )
}

/** Addresses of people and in notes and places, in lower case. */
export const emailsOf = front =>
  [
    ...children(front, 'contributor').flatMap(node => node.emails ?? []),
    ...select(front, 'email').map(node => node.address)
  ].map(address => address.toLowerCase())

/** Titles, people and affiliations. */
export function people(article) {
  const front = child(article, 'front')
  const all = children(front, 'contributor')
  // Equal affiliations are one: some sites and some XML repeat them for each author.
  const affiliations = []
  const placeOf = (text, alike = []) => {
    if (!affiliations.some(one => one.text === text)) affiliations.push({ id: text, text, alike })
    return text
  }
  const places = new Map(
    children(front, 'affiliation').map(node => [
      node.id,
      placeOf(address(node), article.placesAlike?.get(node.id)?.map(address))
    ])
  )
  // Authors of a translation may be tied to the places of the first language.
  for (const [id, others] of article.placesAlike ?? [])
    for (const other of others) if (!places.has(other.id)) places.set(other.id, places.get(id))
  const person = node => ({
    text: nameOf(node),
    node,
    affiliations: [
      ...node.affiliations.map(id => places.get(id) ?? id),
      ...children(node, 'foreign')
        .filter(part => part.name === 'aff')
        .map(part => placeOf(address(part)))
    ]
  })
  return {
    title: words(child(front, 'articleTitle')),
    /** Letters of the notes that say whom to write to. */
    correspondence: children(front, 'correspondence').map(node => letters(textOf(node))),
    authors: all.filter(node => node.role === 'author').map(person),
    others: all.filter(node => node.role !== 'author').map(person),
    affiliations,
    emails: [...new Set([...emailsOf(front ?? { type: 'front', children: [] }), ...(article.emails ?? [])])]
  }
}

const day = date =>
  [date.year, date.month, date.day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-')
/** Days on which an article came out, by whatever name: a page seldom says which of them it prints. */
const published = new Set(['pub', 'epub', 'ppub', 'collection', 'epub-ppub', 'publication', 'ecorrected'])
const licence = url =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/(deed|legalcode)?(\.\w+)*\/?$/, '')

/** One of several levels of a heading, of which pages print one or another. */
const isLevel = subject => ['form', 'under'].some(note => subject.extra?.[`jats:#${note}`] !== undefined)

/**
 * The facts of the journal and of the article: values by field. A field may have more than one value.
 * @returns {Map<string, string[]>}
 */
export function facts(article) {
  const front = child(article, 'front')
  const found = new Map()
  const add = (field, value) => {
    if (value === undefined || value === '') return
    const list = found.get(field) ?? []
    if (!list.some(other => letters(other) === letters(String(value)))) list.push(String(value))
    found.set(field, list)
  }
  const journal = child(front, 'journal')
  add('journal', journal?.title)
  for (const issn of journal?.issns ?? []) add('issn', issn.value)
  add('publisher', journal?.publisher)
  for (const id of children(front, 'articleId'))
    if (['doi', 'pmid', 'pmcid'].includes(id.kind)) add(id.kind, id.value.toLowerCase())
  const publication = child(front, 'publication')
  for (const field of ['volume', 'issue', 'firstPage', 'lastPage', 'elocationId'])
    add(field, publication?.[field])
  for (const date of children(front, 'date')) {
    if (published.has(date.event)) add('published', day(date))
    else if (date.event === 'received' || date.event === 'accepted') add(date.event, day(date))
  }
  for (const group of children(front, 'keywordGroup'))
    for (const keyword of children(group, 'keyword')) add('keyword', words(keyword))
  for (const subject of children(front, 'subject'))
    if ((!subject.kind || subject.kind === 'heading') && !isLevel(subject)) add('subject', words(subject))
  const permissions = child(front, 'permissions')
  for (const one of children(permissions, 'license')) if (one.url) add('licence', licence(one.url))
  add('copyright holder', permissions?.holder)
  // Kept apart: what the words of the licence lead to (the terms of the data), and subjects of other kinds.
  found.set(
    'linked licence',
    select(permissions ?? { type: 'permissions', children: [] }, 'link').map(one => licence(one.url))
  )
  found.set('any subject', children(front, 'subject').map(words))
  add('language', article.lang?.split('-')[0]?.toLowerCase())
  for (const award of select(front ?? { type: 'front', children: [] }, 'award')) {
    add('funder', award.funder)
    // A number has a digit: XML may have the name of a grant in its place, or “NA”.
    for (const id of award.awardIds) if (/\d/.test(id)) add('grant', id)
  }
  return found
}

/** Whether two values of a field say the same. A year alone agrees with a day of that year. */
/** @param {string} shown letters of what the page shows */
export function sameFact(field, a, b, shown = '') {
  if (field === 'funder') return sameFunder(a, b, shown)
  if (field === 'published') return a.startsWith(b) || b.startsWith(a)
  // “353–64”: some XML has the last page as it is printed.
  if (field === 'lastPage') return a.endsWith(b) || b.endsWith(a)
  if (field === 'copyright holder') return letters(a).includes(letters(b)) || letters(b).includes(letters(a))
  return letters(a) === letters(b)
}
