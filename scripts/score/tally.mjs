/**
 * Counting. For each kind of thing: how many were expected, how many of those the page does not show (capped: they do
 * not count), how many came out right, and how many came out at all.
 */

export class Tally {
  constructor() {
    /** @type {Map<string, {expected: number, capped: number, correct: number, actual: number}>} */
    this.kinds = new Map()
    /** What went wrong, one entry each: `{kind, what, expected, actual}`. */
    this.misses = []
  }

  of(kind) {
    if (!this.kinds.has(kind)) this.kinds.set(kind, { expected: 0, capped: 0, correct: 0, actual: 0 })
    return this.kinds.get(kind)
  }

  /** An expected thing that came out as it should. */
  correct(kind) {
    const count = this.of(kind)
    count.expected++
    count.correct++
    count.actual++
  }

  /** An expected thing that came out otherwise. */
  changed(kind, expected, actual, shown = true) {
    if (shown) {
      this.of(kind).expected++
      this.of(kind).actual++
    } else this.of(kind).capped++
    this.misses.push({
      kind,
      what: shown ? 'changed' : 'changed (the page says it otherwise)',
      expected,
      actual
    })
  }

  /** An expected thing that did not come out. `shown`: the page has it. */
  missed(kind, expected, shown, near = '') {
    if (!shown) {
      this.of(kind).capped++
      return
    }
    this.of(kind).expected++
    this.misses.push({ kind, what: 'missed', expected, actual: near })
  }

  /** A thing that came out and was not expected. */
  extra(kind, actual) {
    this.of(kind).actual++
    this.misses.push({ kind, what: 'extra', expected: '', actual })
  }

  /** Adds the counts of another tally. */
  add(other) {
    for (const [kind, count] of other.kinds) {
      const mine = this.of(kind)
      for (const key of Object.keys(mine)) mine[key] += count[key]
    }
  }

  /** Precision, recall and F1 of a kind or of several together; undefined where there was nothing to find. */
  rates(...kinds) {
    const sum = { expected: 0, capped: 0, correct: 0, actual: 0 }
    for (const kind of kinds) for (const key of Object.keys(sum)) sum[key] += this.kinds.get(kind)?.[key] ?? 0
    return rates(sum)
  }
}

/** Precision, recall and F1 of counts. Where nothing was expected and nothing came, all is well. */
export function rates({ expected, capped, correct, actual }) {
  return {
    expected,
    capped,
    correct,
    actual,
    precision: actual ? correct / actual : 1,
    recall: expected ? correct / expected : 1,
    f1: expected + actual ? (2 * correct) / (expected + actual) : 1
  }
}
