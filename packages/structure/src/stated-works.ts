/**
 * Why: a manuscript written with a reference manager holds the fields of every work it cites as data (facts `csl-item` of
 * the draft, a name each). They are surer than what can be read from the printed entry, once it is known which entry is
 * which work: the entry has the title of the work, or its author, year and place.
 */
import type { Article, CslItem, Reference } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import { adopt, draftId, namesOf } from './blocks.js'
import { fold } from './reference-index.js'

export interface StatedWork {
  /** What the citations of the draft call it. */
  name: string
  csl: CslItem
}

/** Takes the works that the source states out of the front matter. */
export function takeStatedWorks(article: Article): StatedWork[] {
  const front = article.children.find(child => child.type === 'front')
  if (!front) return []
  const works: StatedWork[] = []
  front.children = front.children.filter(child => {
    if (child.type !== 'fact' || child.name !== 'csl-item') return true
    const { id, ...csl } = JSON.parse(child.value) as CslItem
    if (id !== undefined) works.push({ name: id, csl })
    return false
  })
  return works
}

/** References of works that no list prints, in the order in which they are cited. */
export const referencesOfWorks = (works: readonly StatedWork[]): Reference[] =>
  works.map(({ name, csl }, i) => {
    const reference = make('reference', { id: draftId('ref', i + 1), csl }, [])
    adopt(reference, { id: name })
    return reference
  })

/**
 * Gives each printed entry the fields of the work it is, and lets it answer to the work's name. An entry that has the name of
 * a work already is that work.
 * @returns the works that no entry prints
 */
export function nameEntries(references: readonly Reference[], works: readonly StatedWork[]): StatedWork[] {
  const byName = new Map(works.map(work => [work.name, work]))
  const named = new Set<StatedWork>()
  const others = references.filter(reference => {
    const work = namesOf(reference)
      .map(name => byName.get(name))
      .find(found => found !== undefined)
    if (!work || named.has(work)) return true
    named.add(work)
    fill(reference, work)
    return false
  })
  const unnamed = works.filter(work => !named.has(work))
  return unnamed.length ? nameByWords(others, unnamed) : []
}

function nameByWords(references: readonly Reference[], works: readonly StatedWork[]): StatedWork[] {
  const entries = references.map(reference => new PrintedEntry(reference))
  const byWord = new Map<string, PrintedEntry[]>()
  for (const entry of entries)
    for (const word of entry.words) {
      const holders = byWord.get(word)
      if (holders) holders.push(entry)
      else byWord.set(word, [entry])
    }
  const found: { entry: PrintedEntry; work: StatedWork; score: number }[] = []
  for (const work of works) {
    const wanted = new WantedWork(work.csl)
    let best: { entry: PrintedEntry; score: number } | undefined
    let second = 0
    for (const entry of wanted.candidates(byWord)) {
      const score = wanted.score(entry)
      if (score > (best?.score ?? 0)) {
        second = best?.score ?? 0
        best = { entry, score }
      } else if (score > second) second = score
    }
    // Two entries that fit alike are not told apart.
    if (best && best.score > second) found.push({ ...best, work })
  }
  found.sort((a, b) => b.score - a.score)
  const taken = new Set<PrintedEntry>()
  const left = new Set(works)
  for (const { entry, work } of found) {
    if (taken.has(entry)) continue
    taken.add(entry)
    left.delete(work)
    fill(entry.reference, work)
  }
  return [...left]
}

/** The fields that an entry prints and a manager often lacks. */
const printed = ['DOI', 'URL', 'PMID', 'PMCID'] as const

function fill(reference: Reference, { name, csl }: StatedWork): void {
  adopt(reference, { id: name })
  const read = reference.csl
  const sure = { ...reference.confidence }
  reference.csl = { ...csl }
  for (const field of printed)
    if (csl[field] === undefined && read?.[field]) reference.csl[field] = read[field]
  for (const field of Object.keys(sure))
    if (!printed.some(each => each === field && csl[each] === undefined)) delete sure[field]
  if (Object.keys(sure).length) reference.confidence = sure
  else delete reference.confidence
}

const letters = (text: string): string => fold(text).replace(/ /g, '')

class PrintedEntry {
  readonly letters: string
  readonly words: Set<string>
  constructor(readonly reference: Reference) {
    const text = fold(textOf(reference).slice(0, 4000))
    this.letters = text.replace(/ /g, '')
    this.words = new Set(text.split(' '))
  }
}

/** Short titles (“Editorial”) stand in many entries. */
const shortTitle = 10
/** Subtitles are cut, or joined with another sign. */
const longTitle = 60

class WantedWork {
  private readonly title: string
  private readonly titleWords: string[]
  private readonly family: string
  private readonly year: string
  private readonly place: string[]
  private readonly doi: string
  private readonly doiWords: string[]

  constructor(csl: CslItem) {
    this.title = letters(csl.title ?? '').slice(0, longTitle)
    this.titleWords = fold(csl.title ?? '').split(' ')
    const first = csl.author?.[0] ?? csl.editor?.[0]
    this.family = fold(first?.family ?? first?.literal ?? '')
    this.year = String(csl.issued?.['date-parts']?.[0]?.[0] ?? '')
    const page = /^\w+/.exec(csl.page ?? '')?.[0] ?? ''
    this.place = [csl.volume ?? '', page].filter(Boolean).map(fold)
    this.doi = letters(csl.DOI ?? '')
    this.doiWords = fold(csl.DOI ?? '').split(' ')
  }

  /** Entries that have the rarest word of the work that any has. */
  candidates(byWord: ReadonlyMap<string, PrintedEntry[]>): Set<PrintedEntry> {
    const lists = [this.titleWords, this.family.split(' '), this.doiWords].flatMap(words => {
      const known = words.flatMap(word => (word.length > 1 ? (byWord.get(word) ?? []).length || [] : []))
      const least = Math.min(...known)
      const rarest = words.find(word => byWord.get(word)?.length === least && word.length > 1)
      return rarest === undefined ? [] : [byWord.get(rarest)!]
    })
    return new Set(lists.flatMap(list => (list.length <= mostAlike ? list : [])))
  }

  /** How well an entry fits; 0 when it does not. */
  score(entry: PrintedEntry): number {
    const title = this.title.length >= shortTitle && entry.letters.includes(this.title)
    const family = this.family !== '' && entry.letters.includes(this.family.replace(/ /g, ''))
    const year = this.year !== '' && [...entry.words].some(word => word.slice(0, 4) === this.year)
    const place = this.place.length > 0 && this.place.every(part => entry.words.has(part))
    const doi = this.doi !== '' && entry.letters.includes(this.doi)
    const short = this.title.length < shortTitle && this.title !== '' && entry.letters.includes(this.title)
    const fits = doi || (title && (family || year)) || (family && year && (place || short))
    return fits
      ? Number(doi) * 8 + Number(title) * 4 + Number(family) * 2 + Number(year) * 2 + Number(place)
      : 0
  }
}

/** A word that more entries have tells nothing, and would make the work of the list grow with its square. */
const mostAlike = 200
