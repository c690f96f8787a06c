/**
 * Counts what the reference parser found against tagged references, in the three measures that GROBID reports: *strict*
 * (the same characters), *soft* (punctuation, case and white space aside) and *Levenshtein* (at least 0.8 alike). A field the
 * tagging lacks counts against precision, but for identifiers, which taggings leave out freely. A fourth measure, *tagged*,
 * is strict over the words that the tagging names at all: of words that it puts into no field nobody can say what they are.
 */
import { referenceFields } from './references.mjs'

export const fold = text =>
  text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
/** Strict: the same characters, but for dashes, quotes, white space and the punctuation around a field. */
export const strict = text =>
  fold(text)
    .replace(/ (?=[,.;:)])/g, '')
    .replace(/,?" in$/, '')
    .replace(/^[\s.,;:"'`*([]+|[\s.,;:?!"'`*)\]]+$/g, '')
/** Soft: the same letters and digits. */
export const soft = text =>
  strict(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
/** What lists print around a source, and taggings keep inside of it: `In: Proceedings of …` */
const source = text => text.replace(/^\s*(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m)\b:?\s+/, '')
const initials = given => (given ?? '').replace(/[^\p{Lu}]/gu, '').slice(0, 3)
/** A name without given names is the same name, whether it is tagged as a family or as a body. */
const person = name => {
  const given = initials(name.given)
  return name.literal || !given
    ? soft(name.literal ?? name.family ?? '')
    : `${soft(name.family ?? '')}|${given}`
}
export const show = values =>
  (values ?? []).map(value => (typeof value === 'object' ? person(value) : value)).join('; ')

/** Fields of a parsed reference in the words of the sets: persons one by one, or the list as it is printed. */
export function found(parsed, raw, people) {
  const { csl, ranges } = parsed
  const out = {}
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
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) out[key] = [String(value)]
  if (people) {
    out.authors = csl.author ?? []
    out.editors = csl.editor ?? []
  } else {
    const at = ranges.author ?? ranges.editor
    if (at) out.authors = [raw.slice(...at)]
  }
  return out
}

const wordsOf = text =>
  ` ${fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
/** Whether the tagging puts these words into some field; where it does not say what it tagged, it tagged everything. */
const named = (value, tagged) => {
  const words = wordsOf(value)
  return !tagged || tagged.some(field => wordsOf(field).includes(words))
}

const optional = new Set(['DOI', 'PMID'])
const measures = ['strict', 'soft', 'near']

/** Levenshtein's distance as a share of the longer text, cut off early where the lengths alone differ too much. */
function near(a, b) {
  if (a === b) return true
  const longest = Math.max(a.length, b.length)
  if (longest === 0 || Math.abs(a.length - b.length) > longest * 0.2) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return 1 - row[b.length] / longest >= 0.8
}

const same = {
  strict: (a, b, tidy) => strict(tidy(a)) === strict(tidy(b)),
  soft: (a, b, tidy) => soft(tidy(a)) === soft(tidy(b)),
  near: (a, b, tidy) => soft(tidy(a)) === soft(tidy(b)) || near(fold(tidy(a)), fold(tidy(b)))
}

/** Counts by kind of work and field. */
export class FieldTally {
  #counts = new Map()

  #of(kind, field) {
    const id = `${kind}\t${field}`
    if (!this.#counts.has(id)) this.#counts.set(id, { n: 0, have: 0, said: 0, strict: 0, soft: 0, near: 0 })
    return this.#counts.get(id)
  }

  /**
   * `tagged`: the words of all fields of the tagging.
   * @returns names of the fields that are not right in the strict measure
   */
  compare(kind, gold, got, people, tagged) {
    const wrong = []
    for (const field of referenceFields) {
      const right =
        field === 'authors' && people
          ? this.#persons(kind, gold, got)
          : this.#value(kind, field, gold[field], got[field], tagged)
      if (!right) wrong.push(field)
    }
    return wrong
  }

  /** The tagging names editors in some books only: those it has must be found, those it lacks are no error. */
  #persons(kind, gold, got) {
    const count = this.#of(kind, 'authors')
    const left = (got.authors ?? []).map(person)
    const editors = got.editors.map(person)
    let right = true
    for (const name of (gold.authors ?? []).map(person)) {
      count.n++
      const at = left.indexOf(name)
      if (at >= 0 || editors.includes(name)) {
        for (const measure of ['have', 'said', ...measures]) count[measure]++
        if (at >= 0) left.splice(at, 1)
        continue
      }
      right = false
      const family = left.findIndex(other => other.split('|')[0] === name.split('|')[0])
      if (family < 0) continue
      count.have++
      count.said++
      count.soft++
      count.near++
      left.splice(family, 1)
    }
    count.have += left.length
    count.said += left.length
    return right && left.length === 0
  }

  #value(kind, field, want, have, tagged) {
    if (!want && !have) return true
    const count = this.#of(kind, field)
    if (!want) {
      if (optional.has(field)) return true
      count.have++
      const judged = named(have[0], tagged)
      if (judged) count.said++
      return !judged
    }
    count.n++
    if (!have) return false
    count.have++
    count.said++
    const tidy = field === 'container' ? source : text => text
    for (const measure of measures)
      if (want.some(value => same[measure](value, have[0], tidy))) count[measure]++
    return want.some(value => same.strict(value, have[0], tidy))
  }

  /** F1 of one measure over all fields of a kind of work. */
  total(kind, measure) {
    return rates(this.#sum(kind), measure).f1
  }

  #sum(kind) {
    const sum = { n: 0, have: 0, said: 0, strict: 0, soft: 0, near: 0 }
    for (const field of referenceFields) {
      const count = this.#counts.get(`${kind}\t${field}`)
      if (count) for (const key of Object.keys(sum)) sum[key] += count[key]
    }
    return sum
  }

  /** A table of one kind of work. */
  table(kind) {
    const rows = [
      '| field | n | precision | recall | F1 strict | F1 soft | F1 Levenshtein | F1 tagged |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |'
    ]
    for (const field of [...referenceFields, 'all fields']) {
      const count = field === 'all fields' ? this.#sum(kind) : this.#counts.get(`${kind}\t${field}`)
      if (!count) continue
      const { precision, recall, f1 } = rates(count, 'strict')
      const tagged = rates({ ...count, have: count.said }, 'strict').f1
      const values = [precision, recall, f1, rates(count, 'soft').f1, rates(count, 'near').f1, tagged]
      rows.push(`| ${field} | ${count.n} | ${values.map(value => value.toFixed(3)).join(' | ')} |`)
    }
    return rows.join('\n')
  }
}

const rates = (count, measure) => ({
  precision: count[measure] / Math.max(1, count.have),
  recall: count[measure] / Math.max(1, count.n),
  f1: (2 * count[measure]) / Math.max(1, count.have + count.n)
})
