/**
 * Which thing of one list is which thing of the other. Equal texts are paired in order; the rest by fingerprints, the
 * runs of letters that two texts share. A run that many texts have says nothing and is passed over, which also keeps the
 * work near to linear in the length of both lists.
 */
import { letters } from './fold.mjs'

const size = 6
const common = 24

/** The distinct runs of letters of a text. */
export function fingerprints(text) {
  const all = letters(text)
  if (all.length <= size) return new Set(all ? [all] : [])
  const found = new Set()
  for (let at = 0; at + size <= all.length; at++) found.add(all.slice(at, at + size))
  return found
}

/**
 * Pairs the texts of two lists.
 * @param {string[]} expected
 * @param {string[]} actual
 * @param {number} least the share of runs that two texts must have in common (2 × common / both)
 * @param {{within?: boolean}} options within: the share that the second text has of the first (common / first)
 * @returns {Map<number, number>} place in `actual`, by place in `expected`
 */
export function align(expected, actual, least = 0.5, { within = false } = {}) {
  const pairs = new Map()
  const taken = new Set()
  const pair = (i, j) => {
    pairs.set(i, j)
    taken.add(j)
  }
  const waiting = new Map()
  actual.forEach((text, j) => {
    if (letters(text)) put(waiting, text, j)
  })
  expected.forEach((text, i) => {
    const j = waiting.get(text)?.shift()
    if (j !== undefined) pair(i, j)
  })

  const prints = new Map()
  const holders = new Map()
  actual.forEach((text, j) => {
    if (taken.has(j)) return
    prints.set(j, fingerprints(text))
    for (const run of prints.get(j)) put(holders, run, j)
  })
  const telling = run => (holders.get(run)?.length ?? 0) <= common
  const sizes = new Map([...prints].map(([j, runs]) => [j, [...runs].filter(telling).length]))
  const candidates = []
  expected.forEach((text, i) => {
    if (pairs.has(i)) return
    const mine = [...fingerprints(text)].filter(telling)
    const votes = new Map()
    for (const run of mine) for (const j of holders.get(run) ?? []) votes.set(j, (votes.get(j) ?? 0) + 1)
    for (const [j, count] of votes) {
      const share = within ? count / mine.length : (2 * count) / (mine.length + sizes.get(j))
      if (share >= least)
        candidates.push({ i, j, share, apart: Math.abs(i / expected.length - j / actual.length) })
    }
  })
  candidates.sort((a, b) => b.share - a.share || a.apart - b.apart || a.i - b.i || a.j - b.j)
  for (const { i, j } of candidates) if (!pairs.has(i) && !taken.has(j)) pair(i, j)
  return pairs
}

/** Pairs what stands alone between the same two paired neighbours on both sides. */
export function fillGaps(pairs, expectedLength, actualLength) {
  const taken = new Set(pairs.values())
  let after = -1
  for (let i = 0; i < expectedLength; i++) {
    const j = pairs.get(i)
    if (j !== undefined) {
      after = j
      continue
    }
    if (after + 1 < actualLength && !taken.has(after + 1)) {
      pairs.set(i, ++after)
      taken.add(after)
    }
  }
  return pairs
}

/** How many of the values stand in rising order, at most. */
export function risingRun(values) {
  const tails = []
  for (const value of values) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle] < value) low = middle + 1
      else high = middle
    }
    tails[low] = value
  }
  return tails.length
}

function put(map, key, value) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
