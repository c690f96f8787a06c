/**
 * Puts the words of a line into visual order (Unicode Bidirectional Algorithm, UAX 9, rule L2) when some run from right
 * to left. The words keep their logical order in the line, which is the order of reading; only their places change.
 */
import bidiFactory from 'bidi-js'
import { widthOf } from './paragraph.js'
import type { Word } from './text-line.js'

const bidi = bidiFactory()
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const objectCharacter = '\uFFFC'

/**
 * Splits words where the direction changes and sets their `x`, from 0 at the left end of the line's text.
 * @param words of one line; changed in place
 * @returns false when the line runs from left to right throughout, and nothing was done
 */
export function reorderLine(words: Word[], direction: 'ltr' | 'rtl'): boolean {
  const lettersOf = (word: Word) => (word.run.object ? objectCharacter : (word.actual ?? word.text))
  const textOf = (word: Word) => lettersOf(word) + word.space
  const text = words.map(textOf).join('')
  if (direction === 'ltr' && !rightToLeft.test(text)) return false
  const embedding = bidi.getEmbeddingLevels(text, direction)
  const { levels } = embedding
  const mirrored = bidi.getMirroredCharactersMap(text, levels)
  const parts: { word: Word; level: number }[] = []
  let offset = 0
  for (const word of words) {
    const { length } = lettersOf(word)
    const whole = word.run.object !== undefined || word.actual !== undefined
    if (whole)
      parts.push({ word: { ...word, space: '', spaceWidth: 0, extra: 0 }, level: levels[offset] ?? 0 })
    else
      for (const [from, to] of levelRuns(levels, offset, offset + length)) {
        const level = levels[from] ?? 0
        const part = [...word.text.slice(from - offset, to - offset)]
        let at = from
        const shown = part.map(character => {
          const mirror = level % 2 === 1 ? mirrored.get(at) : undefined
          at += character.length
          return mirror ?? character
        })
        const letters = shown.join('')
        parts.push({
          word: {
            ...{ ...word, text: letters, width: widthOf(word, letters), space: '', spaceWidth: 0, extra: 0 },
            // Glyphs stand in the order of the page: only this says in which order they are read.
            ...(level % 2 === 1 && { actual: word.text.slice(from - offset, to - offset) })
          },
          level
        })
      }
    offset += length
    if (word.space !== '') {
      const gap: Word = { ...word, actual: undefined, text: '', width: 0, hyphens: undefined }
      parts.push({ word: gap, level: levels[offset] ?? 0 })
      offset += word.space.length
    }
  }
  // The space at the end of the line takes the paragraph's direction (L1), and no room.
  const trailing = parts.at(-1)
  if (trailing && trailing.word.text === '' && trailing.word.space !== '')
    trailing.word = { ...trailing.word, spaceWidth: 0, extra: 0 }
  const visual = visualOrder(parts)
  let x = 0
  for (const { word } of visual) {
    word.x = x
    x += word.width + word.spaceWidth + word.extra
  }
  words.splice(0, words.length, ...parts.map(part => part.word))
  return true
}

function levelRuns(levels: Uint8Array, start: number, end: number): [number, number][] {
  const runs: [number, number][] = []
  let from = start
  for (let at = start + 1; at <= end; at++)
    if (at === end || levels[at] !== levels[from]) {
      runs.push([from, at])
      from = at
    }
  return runs
}

/** Rule L2: from the highest level down, turn round every stretch at that level or above. */
function visualOrder<T extends { level: number }>(parts: readonly T[]): T[] {
  const order = [...parts]
  const highest = Math.max(0, ...order.map(part => part.level))
  for (let level = highest; level >= 1; level--)
    for (let from = 0; from < order.length; from++) {
      if (order[from]!.level < level) continue
      let to = from
      while (to + 1 < order.length && order[to + 1]!.level >= level) to++
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse())
      from = to
    }
  return order
}
