/** Why: bytes become text in one place, with the doubts of the decoder said and characters that no output can carry replaced. */
import type { ReadContext } from '@offprint/core'
import { limitError } from '@offprint/core'
import { decodeText } from '@offprint/core/encoding'
import { encodingNote, replacedCharacters } from './messages.js'

/**
 * The text of a manuscript.
 * @throws LimitError for its size
 */
export function decode(bytes: Uint8Array, context: ReadContext): string {
  if (bytes.length > context.limits.inputBytes)
    throw limitError(context.limits, 'inputBytes', {}, bytes.length)
  const { text, notes } = decodeText(bytes, { kind: 'text', ...(context.name ? { part: context.name } : {}) })
  for (const note of notes)
    if (!note.code.startsWith('core:char-')) context.messages.report(encodingNote, { text: note.message })
  let count = 0
  // XML 1.0 (2.2) has no room for these; U+FDD0 is the mark of escaped signs while reading.
  const clean = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFDD0\uFFFE\uFFFF]/g, () => {
    count++
    return '\uFFFD'
  })
  if (count) context.messages.report(replacedCharacters, { count })
  return clean
}
