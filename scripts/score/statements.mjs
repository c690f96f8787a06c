/**
 * What a page states of an article, apart from what the article itself says: lines of journal, days, keywords, and the
 * page's metadata. A keyword or a number of a volume is a word like any other, and stands somewhere in most texts; asked
 * for is only what the page has outside of the article's own prose, and not as a part of an address.
 */
import { child, children, childrenOf, select, textOf } from './ast.mjs'
import { letters, words } from './fold.mjs'

/** So many words in a row that the XML has in its prose are prose on the page. */
const run = 5

/** So many words on both sides of a run of a reference are of that reference, however the page writes it. */
const around = 20

/** Parts of the front matter that are no prose. */
const facts = new Set([
  'journal',
  'articleId',
  'publication',
  'date',
  'keywordGroup',
  'subject',
  'permissions',
  'contributor',
  'correspondence',
  'relatedArticle'
])

/** Words of the prose of an article (of a view of it), in order. */
function proseOf(article) {
  const parts = childrenOf(article).flatMap(part =>
    part.type === 'front' ? childrenOf(part).filter(one => !facts.has(one.type)) : [part]
  )
  // Spaced apart, since cells and captions follow each other without a space.
  const spaced = node =>
    node.type === 'text' || !node.children ? textOf(node) : node.children.map(spaced).join(' ')
  return [parts.map(spaced), parts.map(textOf)].map(texts => words(texts.join(' ')))
}

/**
 * The words of a page's metadata: of its elements’ attributes that hold words, and of its scripts. Addresses say nothing.
 * @param {string} source
 */
export function metadataOf(source) {
  const found = []
  for (const [, body] of source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi)) found.push(body)
  const tags =
    source.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ').match(/<[a-z][^<>]*>/gi) ?? []
  for (const tag of tags)
    for (const [, name, quoted, single] of tag.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      if (!/^(?:href|src|srcset|class|id|style|on\w+|action)$/i.test(name)) found.push(quoted ?? single)
  const title = /<title[^>]*>([^<]*)/i.exec(source)?.[1]
  return [title ?? '', ...found].join(' \n ')
}

const withoutAddresses = text =>
  text
    .replace(/&lt;\/?\w+&gt;/g, ' ')
    .replace(/%20/g, ' ')
    .replace(/(?:https?:|www\.)\S+|\b10\.\d{4,}\/\S+|[\w.-]+\.(?:html?|pdf|xml|jpe?g|png|gif|tiff?)\b/gi, ' ')

export class Statements {
  /**
   * @param {import('./presence.mjs').Presence} page
   * @param article the article of the XML, whose prose is no statement
   */
  constructor(page, article) {
    this.page = page
    const own = runsOf(proseOf(article))
    const works = runsOf(select(article, 'reference').map(one => words(textOf(one))))
    const told = [page.shownText, page.metadata].map(withoutAddresses)
    this.raw = told.join(' ')
    this.words = told.flatMap(text => outside(words(text), own, works))
    this.text = ` ${this.words.join(' ')} `
    this.letters = this.words.join('')
    const front = child(article, 'front')
    this.journals = new Set(children(front, 'journal').map(one => letters(one.title ?? '')))
  }

  /** Whether the page states a value of a field. */
  says(field, value) {
    if (days.has(field)) return this.page.saysDay(value, this.text)
    if (field === 'licence') return this.page.saysOutside(value)
    if (anywhere.has(field)) return this.page.says(value)
    // A house or a holder by the name of the journal: the page names the journal, and no house.
    if (named.has(field) && this.journals.has(letters(value))) return false
    if (field === 'issn')
      return new RegExp(`(?<![\\w-])${value.replace('-', '-?')}(?![\\w-])`, 'i').test(this.raw)
    const all = letters(value)
    return all.length > 5 && !/^[\d-]+x?$/i.test(value)
      ? this.letters.includes(all)
      : this.text.includes(` ${words(value).join(' ')} `)
  }
}

const days = new Set(['published', 'received', 'accepted'])
/** Fields that stand in addresses, and who paid, which pages say in a sentence. */
const anywhere = new Set(['doi', 'pmid', 'pmcid', 'language', 'funder', 'grant'])
const named = new Set(['publisher', 'copyright holder'])

function runsOf(lists) {
  const found = new Set()
  for (const list of lists)
    for (let at = 0; at + run <= list.length; at++) found.add(list.slice(at, at + run).join(' '))
  return found
}

/** The words that are in no run of the prose and near none of the references; a bar where prose was. */
function outside(list, own, works) {
  const inside = new Uint8Array(list.length)
  for (let at = 0; at + run <= list.length; at++) {
    const words = list.slice(at, at + run).join(' ')
    if (works.has(words)) inside.fill(1, Math.max(0, at - around), at + run + around)
    else if (own.has(words)) inside.fill(1, at, at + run)
  }
  const kept = []
  list.forEach((word, at) => {
    if (!inside[at]) kept.push(word)
    else if (kept.at(-1) !== '|') kept.push('|')
  })
  kept.push('|')
  return kept
}
