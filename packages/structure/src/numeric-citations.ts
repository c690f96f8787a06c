/**
 * Why: citations by number, `[1,3-5]`, `(2, 4)`, raised `1,2`, are found by a scanner that looks at each character once, so
 * that no input can make it slow, and that says nothing about a bracket which holds anything else.
 */
import type { FoundGroup, FoundMark, ReferenceLink } from './citation-group.js'
import type { ReferenceIndex } from './reference-index.js'

/** A list of numbers as printed. */
export interface NumberList {
  items: { from: number; to: number; number: string; range: boolean }[]
  from: number
  to: number
}

const dash = /[-‐‑‒–—−]/
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * Reads a list of numbers with commas, semicolons and dashes between them.
 * @returns undefined when anything else stands there
 */
export function numbersIn(line: string, from: number, to: number): NumberList | undefined {
  const items: NumberList['items'] = []
  let at = from
  let ready = true
  let range = false
  while (at < to) {
    const code = line.charCodeAt(at)
    if (isDigit(code)) {
      if (!ready) return undefined
      const start = at
      while (at < to && isDigit(line.charCodeAt(at))) at++
      if (line[start] === '0') return undefined
      items.push({ from: start, to: at, number: line.slice(start, at), range })
      ready = false
      range = false
      continue
    }
    const sign = line[at]!
    at++
    if (sign === ' ' || sign === '\u00A0' || sign === '\u2009' || sign === '\u202F') continue
    if (ready) return undefined
    if (sign === ',' || sign === ';') ready = true
    else if (dash.test(sign)) {
      if (items[items.length - 1]!.range) return undefined
      ready = true
      range = true
    } else return undefined
  }
  return items.length && !ready ? { items, from, to } : undefined
}

/** All brackets of a line that hold numbers only; `open` and `close` are one character each. */
export function* bracketed(line: string, open: string, close: string): Generator<NumberList> {
  let start = -1
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]
    if (sign === open) start = at
    else if (sign === close && start >= 0) {
      // More than 400 characters are no list of citations.
      const list = at - start < 400 ? numbersIn(line, start + 1, at) : undefined
      if (list) yield { ...list, from: start, to: at + 1 }
      start = -1
    }
  }
}

/** What is wrong with a list of numbers. */
export interface Doubt {
  text: string
  kind: 'dangling' | 'range'
  missing?: string
}

/**
 * Resolves a list of numbers. A number that a link covers means what the link points at.
 * @returns the group; numbers that name nothing stay text in it. Undefined when none names anything or a range is impossible
 */
export function resolveNumbers(
  line: string,
  list: NumberList,
  links: readonly ReferenceLink[],
  index: ReferenceIndex,
  widest: number
): { group?: FoundGroup; doubts: Doubt[] } {
  const text = line.slice(list.from, list.to)
  const doubts: Doubt[] = []
  const marks: FoundMark[] = []
  const targets: string[] = []
  let next = 0
  let before: string | undefined
  for (const item of list.items) {
    while (next < links.length && links[next]!.to <= item.from) next++
    const link = links[next]
    const exact = link && link.from >= item.from - 1 && link.to <= item.to + 1 && link.from < item.to
    const target = exact ? link.target : index.byNumber.get(item.number)
    if (target === undefined) {
      doubts.push({ text, kind: item.range ? 'range' : 'dangling', missing: item.number.slice(0, 20) })
      if (item.range) return { doubts }
      before = undefined
      continue
    }
    if (item.range) {
      const first = before === undefined ? -1 : index.place.get(before)!
      const last = index.place.get(target)!
      if (first < 0 || last <= first || last - first >= widest)
        return { doubts: [...doubts, { text, kind: 'range' }] }
      for (let i = first + 1; i < last; i++) targets.push(index.order[i]!)
    }
    targets.push(target)
    marks.push({ from: item.from, to: item.to, targets: [target] })
    before = target
  }
  return { ...(marks.length ? { group: { from: list.from, to: list.to, marks, targets } } : {}), doubts }
}
