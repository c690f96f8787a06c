/**
 * The ledger of a source. Every word of the input is *placed* in the tree, or *dropped with a reason*, or *unplaced*,
 * which is an error. The source's words come from an extraction of their own, and the tree's from the finished tree: a
 * reader that forgets something cannot hide it here.
 */
import type { Node, Position } from '@offprint/ast'
import { printed } from '@offprint/ast'
import { legalText } from './characters.js'
import type { SourceRun } from './format.js'

/** Something left out on purpose. */
export interface Dropped {
  text: string
  /** Why, as a word of the list in `reasons`. */
  reason: DropReason
  position?: Position
  /** The texts that `text` was put together from, where there are several: each is accounted for by itself. */
  pieces?: readonly string[]
  /** The text is that of a picture, which is no word of the page: named, not counted. */
  picture?: true
}

/** Why text may be left out. */
export const dropReasons = {
  navigation: 'links of the page for moving about',
  'service-link': 'links to search services beside a reference',
  'duplicate-title': 'the title, printed twice',
  duplicate: 'a hidden or second copy of text that is kept',
  container: 'the heading of a section whose content stands elsewhere now',
  label: 'words that introduce a value which has its own place (Volume, Keywords:, Corresponding author)',
  furniture: 'header, footer, notices of the site',
  script: 'program text, style sheets, templates',
  hidden: 'text that the page hides',
  backlink: 'links from a note or reference back to the text',
  separator: 'signs between parts that have their own place now'
} as const
export type DropReason = keyof typeof dropReasons

/** Text that the tree keeps in another place than the source. */
export interface Moved {
  what: string
  from: string
  to: string
  position?: Position
}

/** Text of a source that was neither placed nor dropped. */
export interface Unplaced {
  text: string
  position?: Position
}

/** The account of a source, in words: `words` = `placed` + `dropped` + those of `unplaced`. */
export interface Balance {
  /** Words of the source. */
  words: number
  placed: number
  dropped: number
  unplaced: Unplaced[]
  /** Words of the tree that the source does not have and that no metadata, profile or facts file gave. */
  invented: { text: string; node: Node }[]
}

/** Keeps account of one source. */
export class Ledger {
  readonly dropped: Dropped[] = []
  readonly moved: Moved[] = []

  /**
   * Records text left out on purpose. Text without a word or sign is not worth a line.
   * @param pieces the texts that it was put together from
   */
  drop(text: string, reason: DropReason, position?: Position, pieces: readonly string[] = []): void {
    if (tokens(text).length > 0)
      this.dropped.push({
        text: text.trim(),
        reason,
        ...(position ? { position } : {}),
        ...(pieces.length > 1 ? { pieces } : {})
      })
  }

  /** Records a picture left out on purpose, by its alternative text or its address. */
  dropPicture(named: string, reason: DropReason, position?: Position): void {
    this.dropped.push({ text: named.trim(), reason, ...(position ? { position } : {}), picture: true })
  }

  /** Records text that stands elsewhere now. */
  move(what: string, from: string, to: string, position?: Position): void {
    this.moved.push({ what, from, to, ...(position ? { position } : {}) })
  }

  /**
   * Balances the words of the source against the finished tree and the list of what was dropped.
   * @param uncounted signs that are syntax in the source's format as often as text
   */
  balance(runs: readonly SourceRun[], tree: Node, uncounted?: RegExp): Balance {
    const counted = (text: string): string[] =>
      uncounted ? tokens(text).filter(word => !uncounted.test(word)) : tokens(text)
    const stock = new Map<string, number>()
    const put = (word: string): void => void stock.set(word, (stock.get(word) ?? 0) + 1)
    const take = (word: string): boolean => {
      const left = stock.get(word) ?? 0
      if (left > 0) stock.set(word, left - 1)
      return left > 0
    }
    let words = 0
    for (const run of runs)
      for (const word of counted(run.text)) {
        put(word)
        words++
      }

    // All of a dropped text or nothing of it: a record of what was never there must not hide a loss.
    let droppedWords = 0
    // Records that did not fit: their words may be parts of words that the source has in one (`Lind1`), or the other way round.
    const claims: string[][] = []
    for (const { text, pieces = [text], picture } of this.dropped)
      for (const piece of picture ? [] : pieces) {
        const all = counted(piece)
        const taken = all.filter(take)
        if (taken.length === all.length) droppedWords += taken.length
        else {
          for (const word of taken) put(word)
          claims.push(all)
        }
      }

    let placed = 0
    const extra: { text: string; node: Node }[] = []
    for (const { value, node, source } of printed(tree)) {
      if (source && !source.startsWith('text')) continue
      for (const word of counted(value))
        if (take(word)) placed++
        else extra.push({ text: word, node })
    }

    // What is left of the source, run by run. The last uses of a word are the ones that went missing as far as counting
    // can tell; a run that is missing whole is named whole.
    const unplaced: Unplaced[] = []
    for (let i = runs.length - 1; i >= 0; i--) {
      const run = runs[i]!
      const lost = counted(run.text).filter(take)
      if (lost.length)
        unplaced.unshift({ text: lost.join(' '), ...(run.position ? { position: run.position } : {}) })
    }
    return { words, placed, dropped: droppedWords, ...rejoin(unplaced, extra, claims) }
  }
}

/** Words that markup cut in two in one of the texts and not in the other: equal when their letters are. */
function rejoin(
  unplaced: Unplaced[],
  invented: { text: string; node: Node }[],
  claims: readonly (readonly string[])[]
): Pick<Balance, 'unplaced' | 'invented'> {
  if (!unplaced.length || (!invented.length && !claims.length)) return { unplaced, invented }
  const letters = (parts: readonly { text: string }[]): string =>
    parts.map(part => part.text.replace(/ /g, '')).join('')
  if (letters(unplaced) === letters(invented)) return { unplaced: [], invented: [] }
  // A word of one side is several words of the other, side by side there: `2a` here, `2` and `a` there.
  const lost = new Map<string, number>()
  for (const run of unplaced)
    for (const word of run.text.split(' ')) lost.set(word, (lost.get(word) ?? 0) + 1)
  let found = invented.filter(({ text }) => !spend(text, lost))
  const open = claims.filter(words => !spendAll(words, lost)).flat()
  const extra = new Map<string, number>()
  for (const text of [...found.map(word => word.text), ...open]) extra.set(text, (extra.get(text) ?? 0) + 1)
  const before = new Map(extra)
  const left: Unplaced[] = []
  for (const run of unplaced) {
    const words = run.text.split(' ').filter(word => {
      const count = lost.get(word) ?? 0
      if (count === 0) return false
      lost.set(word, count - 1)
      return !spend(word, extra)
    })
    if (words.length) left.push({ ...run, text: words.join(' ') })
  }
  const used = new Map([...before].map(([text, count]) => [text, count - (extra.get(text) ?? 0)]))
  found = found.filter(({ text }) => {
    const count = used.get(text) ?? 0
    used.set(text, count - 1)
    return count <= 0
  })
  return { unplaced: left, invented: found }
}

/**
 * Words and signs of a text: runs of letters, marks and digits, and single symbols (+, %, ±, &, *, †). Other punctuation
 * does not count: recognising moves commas and brackets with the words they belong to.
 */
export function tokens(text: string): string[] {
  return (
    legalText(text)
      .normalize('NFC')
      .replace(/\u00AD/g, '')
      .match(/[\p{L}\p{N}\p{M}]+|[\p{S}%&*†‡§¶#@]/gu) ?? []
  )
}

/** Takes the words of a record out of a stock, each whole or in the pieces that lie there; all of them or none. */
function spendAll(words: readonly string[], stock: Map<string, number>): boolean {
  const taken: string[] = []
  for (const word of words) {
    const count = stock.get(word) ?? 0
    if (count > 0) stock.set(word, count - 1)
    const pieces = count > 0 ? [word] : spend(word, stock)
    if (!pieces) {
      for (const piece of taken) stock.set(piece, (stock.get(piece) ?? 0) + 1)
      return false
    }
    taken.push(...pieces)
  }
  return true
}

/** Takes words out of a stock that are `text` when they stand side by side; nothing is taken when there are none. */
function spend(text: string, stock: Map<string, number>): string[] | undefined {
  const taken: string[] = []
  const enter = (from: number): boolean => {
    if (from === text.length) return taken.length > 1
    // The longest piece first: real words are rather whole than in letters. Few pieces: mark-up cuts a word in two or three.
    for (let to = text.length; to > from && taken.length < 6; to--) {
      const piece = text.slice(from, to)
      const count = stock.get(piece) ?? 0
      if (count === 0) continue
      stock.set(piece, count - 1)
      taken.push(piece)
      if (enter(to)) return true
      taken.pop()
      stock.set(piece, count)
    }
    return false
  }
  return text.length <= 200 && enter(0) ? taken : undefined
}
