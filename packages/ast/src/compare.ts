/**
 * Compares two censuses: what was kept, changed, moved, lost or added. A format that cannot carry something says so in
 * its `Carries`; what it does not claim is not compared, what it claims must be equal.
 */
import type { CensusItem } from './census.js'
import type { CensusKind } from './census-kinds.js'

/** What a format carries: all of a kind, or only some of its fields. A kind that is absent is not carried. */
export type Carries = Partial<Record<CensusKind, true | readonly string[]>>

/** One thing that does not stand as it was expected. */
export interface Difference {
  what: 'lost' | 'added' | 'changed' | 'moved'
  kind: CensusKind
  /** The thing's words, as expected (as found, when it was added). */
  key: string
  field?: string
  expected?: string
  actual?: string
  position?: CensusItem['position']
}

/** What came of holding one census against another. */
export interface Comparison {
  differences: Difference[]
  /** By kind: how many were expected and how many of these came through unchanged. */
  counts: Partial<Record<CensusKind, { expected: number; kept: number }>>
}

/**
 * Compares what was expected with what was found. Time grows linearly with the number of things.
 * @param recognised whether what was found was recognised in words (a page, a Word file), where a reader may find that a name
 *   leads to a reference or a figure though the source did not say so; what says itself what it is must say no more
 */
export function compare(
  expected: readonly CensusItem[],
  actual: readonly CensusItem[],
  carries?: Carries,
  recognised = false
): Comparison {
  const comparing = new Comparing(expected, actual, carries, recognised)
  // Articles in the article first: the rest depends on what became of them.
  const kinds = new Set<CensusKind>(['subArticle', ...[...expected, ...actual].map(item => item.kind)])
  for (const kind of kinds) comparing.kind(kind)
  comparing.order()
  const { differences, counts } = comparing
  return { differences, counts }
}

class Comparing {
  readonly differences: Difference[] = []
  readonly counts: Comparison['counts'] = {}
  /** What was found again: places in both censuses. */
  private readonly pairs: { expected: number; actual: number }[] = []
  private readonly changed = new Set<number>()
  /** What was in an article that is gone is gone with it: the article is named, not each of its paragraphs. */
  private readonly gone = new Set<number>()
  private readonly named: NamedParts

  constructor(
    private readonly expected: readonly CensusItem[],
    private readonly actual: readonly CensusItem[],
    private readonly carries: Carries | undefined,
    private readonly recognised: boolean
  ) {
    this.named = namedParts(expected, actual, carries)
  }

  private isGone(item: CensusItem): boolean {
    for (let at = item.within; at !== undefined; at = this.expected[at]!.within)
      if (this.gone.has(at)) return true
    return false
  }

  private differs(
    what: 'lost' | 'changed' | 'moved',
    item: CensusItem,
    more: Partial<Difference> = {}
  ): void {
    if (this.isGone(item)) return
    const { kind, key, position } = item
    this.differences.push({ what, kind, key, ...more, ...(position ? { position } : {}) })
  }

  /** Compares all things of a kind. */
  kind(kind: CensusKind): void {
    const { expected, actual, carries, named } = this
    const claim = carries ? carries[kind] : true
    const all = claim ? indexes(expected, kind) : []
    if (!claim || (all.length === 0 && indexes(actual, kind).length === 0)) return
    const mine = all.filter(i => !named.sections.has(i))
    const theirs = indexes(actual, kind).filter(i => !named.parts.has(i))
    this.counts[kind] = { expected: all.length, kept: all.length - mine.length }
    const matched = pairUp(
      mine.map(i => expected[i]!),
      theirs.map(i => actual[i]!),
      claim
    )
    mine.forEach((i, n) => {
      const m = matched.get(n)
      if (m !== undefined) this.pair(i, theirs[m]!, claim)
      else {
        if (kind === 'subArticle') this.gone.add(i)
        this.differs('lost', expected[i]!)
      }
    })
    const taken = used(matched)
    theirs.forEach((i, m) => {
      if (!taken.has(m) && !(this.recognised && isFoundInWords(actual[i]!)))
        this.differences.push({ what: 'added', kind, key: actual[i]!.key })
    })
  }

  /** Two that are the same thing, field by field. */
  private pair(i: number, j: number, claim: true | readonly string[]): void {
    const item = this.expected[i]!
    const other = this.actual[j]!
    this.pairs.push({ expected: i, actual: j })
    const fields = (claim === true ? union(item.fields, other.fields) : claim).filter(field =>
      this.isOther(field, item, other)
    )
    if (fields.length === 0) this.counts[item.kind]!.kept++
    else this.changed.add(i)
    for (const field of fields)
      this.differs('changed', item, {
        field,
        expected: item.fields[field] ?? '',
        actual: other.fields[field] ?? ''
      })
  }

  private isOther(field: string, item: CensusItem, other: CensusItem): boolean {
    const [was, is] = [item.fields[field] ?? '', other.fields[field] ?? '']
    if (was === is || (was === '' && isReadFromWords(item.kind, field))) return false
    if (field === 'in') return !this.named.places.get(was)?.has(is)
    if (field !== 'text') return true
    return !(item.kind === 'crossReference' && isWithin(item, other)) && !isLabelApart(item, other)
  }

  /** What was found again, and not in its place. */
  order(): void {
    const { expected, named } = this
    const flow = this.pairs
      .filter(({ expected: i }) => expected[i]!.flow && !named.places.has(expected[i]!.fields['in'] ?? ''))
      .sort((a, b) => a.expected - b.expected)
    const inOrder = longestRise(flow.map(pair => pair.actual))
    flow.forEach((pair, n) => {
      if (inOrder.has(n)) return
      const item = expected[pair.expected]!
      this.differs('moved', item)
      const count = this.counts[item.kind]
      if (count && !this.changed.has(pair.expected)) count.kept--
    })
  }
}

/** Pairs what is equal, then what has the same words, then what stands between the same neighbours. */
function pairUp(
  mine: readonly CensusItem[],
  theirs: readonly CensusItem[],
  claim: true | readonly string[]
): Map<number, number> {
  const matched = match(
    mine.map(item => signature(item, claim)),
    theirs.map(item => signature(item, claim))
  )
  const exact = used(matched)
  const again = match(
    mine.map((item, n) => (matched.has(n) ? undefined : item.key)),
    theirs.map((item, m) => (exact.has(m) ? undefined : item.key))
  )
  for (const [n, m] of again) matched.set(n, m)
  fillGaps(matched, mine.length, theirs.length)
  return matched
}

interface NamedParts {
  sections: Set<number>
  parts: Set<number>
  places: Map<string, Set<string>>
}

/**
 * Sections whose heading says what they are (“Conflict of interests”) and that were found again as the part of an article that
 * they are. Their paragraphs are compared like all others; the part has its own place behind the text.
 */
function namedParts(
  expected: readonly CensusItem[],
  actual: readonly CensusItem[],
  carries: Carries | undefined
): NamedParts {
  const found: NamedParts = { sections: new Set(), parts: new Set(), places: new Map() }
  if (!carries) return found
  const titleOf = (item: CensusItem): string => (item.fields['title'] ?? '').toLowerCase()
  const known = new Set(expected.filter(isNamedPart).map(titleOf))
  const kept = new Set(actual.filter(item => item.kind === 'section').map(titleOf))
  const waiting = new Map<string, number[]>()
  actual.forEach((item, i) => {
    const title = titleOf(item)
    if (!isNamedPart(item) || title === '' || known.has(title) || kept.has(title)) return
    waiting.set(title, [...(waiting.get(title) ?? []), i])
  })
  expected.forEach((item, i) => {
    if (item.kind !== 'section') return
    const part = waiting.get(titleOf(item))?.shift()
    if (part === undefined) return
    found.sections.add(i)
    found.parts.add(part)
    const { title = '', kind = '' } = actual[part]!.fields
    const place = item.fields['title'] ?? ''
    found.places.set(place, new Set([...(found.places.get(place) ?? []), title, kind]))
  })
  return found
}

const isNamedPart = (item: CensusItem): boolean =>
  item.kind === 'declaration' || item.kind === 'acknowledgement' || item.kind === 'appendix'

/** A call-out with the word of its kind or without, alone or in a list: “1”, “Table 1”, “Tables 1 and 2”. */
const isWithin = (item: CensusItem, other: CensusItem): boolean => {
  const [one, two] = [item.fields['text'] ?? '', other.fields['text'] ?? '']
  return one !== '' && two !== '' && (one.includes(two) || two.includes(one))
}

/** “1Department” and “Department” with the label “1”; “*Correspondence” alike. */
const isLabelApart = (item: CensusItem, other: CensusItem): boolean => {
  const bare = (text: string): string => text.replace(/\s/g, '')
  const { label, text } = other.fields
  return Boolean(label && text) && bare(item.fields['text'] ?? '') === bare(`${label}${text}`)
}

/** Where the source names a figure or a work and leads nowhere, a reader who finds out where it leads adds no words. */
const isFoundInWords = (item: CensusItem): boolean =>
  item.kind === 'award' ||
  ((item.kind === 'citation' || item.kind === 'crossReference') && item.fields['text'] !== undefined)

/**
 * Fields that a reader fills from words that are there anyway. Where an article leaves them open, finding them is no
 * difference: a manuscript that says “Kisumu, Kenya” and not which of them is the country has lost nothing when somebody
 * tells them apart.
 */
const readFromWords: Partial<Record<CensusKind, RegExp>> = {
  // JATS has English as the language of an article that names none (@xml:lang, default).
  article: /^(?:articleType|lang)$/,
  // Where a source joins people and places without marks, formats that print both need one.
  affiliation: /^(?:label|department|institution|street|city|state|postalCode|country|countryCode)$/,
  abstract: /^title$/,
  correspondence: /^label$/,
  equation: /^mathml$/,
  inlineEquation: /^mathml$/,
  contributor: /^(?:emails|surname|given|suffix|corresponding)$/,
  figure: /^panels$/,
  // “* p < 0.05” may be a mark and words, or words.
  footnote: /^(?:kind|label)$/,
  permissions: /^(?:year|holder)$/,
  // A reference that has only fields must be printed in words; those are a style's, not the author's.
  reference: /^(?:csl\.|text$)/,
  // “1. Introduction” may be a title with a number in it; the words of both are compared as one (census).
  section: /^(?:sectionType|label)$/
}
const isReadFromWords = (kind: CensusKind, field: string): boolean =>
  readFromWords[kind]?.test(field) ?? false

const indexes = (items: readonly CensusItem[], kind: CensusKind): number[] =>
  items.flatMap((item, i) => (item.kind === kind ? [i] : []))

const union = (a: Record<string, string>, b: Record<string, string>): string[] => [
  ...new Set([...Object.keys(a), ...Object.keys(b)])
]

function signature(item: CensusItem, claim: true | readonly string[]): string {
  const fields = claim === true ? Object.keys(item.fields).sort() : claim
  return JSON.stringify(fields.map(field => [field, item.fields[field] ?? '']))
}

/** Pairs equal strings in order; an undefined one takes no part. */
function match(
  mine: readonly (string | undefined)[],
  theirs: readonly (string | undefined)[]
): Map<number, number> {
  const waiting = new Map<string, number[]>()
  theirs.forEach((value, m) => {
    if (value === undefined) return
    const queue = waiting.get(value)
    if (queue) queue.push(m)
    else waiting.set(value, [m])
  })
  const heads = new Map<string, number>()
  const pairs = new Map<number, number>()
  mine.forEach((value, n) => {
    if (value === undefined) return
    const head = heads.get(value) ?? 0
    const m = waiting.get(value)?.[head]
    if (m === undefined) return
    heads.set(value, head + 1)
    pairs.set(n, m)
  })
  return pairs
}

const used = (pairs: Map<number, number>): Set<number> => new Set(pairs.values())

/** Pairs what is left between the same two matched neighbours: there a thing was changed, not lost. */
function fillGaps(pairs: Map<number, number>, mine: number, theirs: number): void {
  const taken = used(pairs)
  let after = -1
  for (let n = 0; n < mine; n++) {
    const m = pairs.get(n)
    if (m !== undefined) {
      after = m
      continue
    }
    const next = after + 1
    if (next < theirs && !taken.has(next)) {
      pairs.set(n, next)
      taken.add(next)
      after = next
    }
  }
}

/** Indexes of a longest rising run of numbers (patience sorting, n log n): what kept its order. */
function longestRise(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? tails[low - 1]! : -1
    tails[low] = i
  })
  const kept = new Set<number>()
  for (let i = tails.length ? tails[tails.length - 1]! : -1; i >= 0; i = before[i]!) kept.add(i)
  return kept
}
