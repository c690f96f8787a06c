/**
 * Printed labels. “Figure 1” becomes a bookmark round the label, a bookmark round the number in it, and the number a
 * live SEQ field with the printed number as its value: what Word’s own Insert Caption makes, so that tables of figures
 * and cross-references go on working. Any other label is text in its bookmark.
 */
import { field } from './field.js'
import type { Format, WriteState } from './state.js'
import { runs } from './text.js'
import type { Inline } from './word.js'

const wordAndNumber = /^(\p{L}+\.?[ \u00A0]|\()([1-9]\d{0,8})(\)?)$/u
const sequences = { figure: 'Figure', table: 'Table', equation: 'Equation' } as const

/** Name of the bookmark part round the number. */
export const numberPart = '_no'

/** The number in a label that is a word and a number. */
export function numberOf(label: string | undefined): string | undefined {
  const match = label ? wordAndNumber.exec(label) : null
  return match && (match[1] === '(') === (match[3] === ')') ? match[2] : undefined
}

/** The label of a figure, table or equation as live runs. */
export function labelRuns(
  node: { id?: string; label?: string; type: keyof typeof sequences },
  format: Format,
  state: WriteState
): Inline[] {
  const label = node.label ?? ''
  const number = numberOf(label)
  if (number === undefined) return state.marked(node, runs(label, format, state))
  const at = label.indexOf(number)
  const sequence = sequences[node.type]
  const counts = state.sequence(sequence, Number(number))
  const code = { field: 'SEQ', sequence, ...(counts ? {} : { reset: Number(number) }) } as const
  const live = field(code, runs(number, format, state), format, state)
  const marked = node.id === undefined ? live : state.mark(state.bookmark(node.id, numberPart), live)
  return state.marked(node, [
    ...runs(label.slice(0, at), format, state),
    ...marked,
    ...runs(label.slice(at + number.length), format, state)
  ])
}

/** What stands between a label and the words after it. */
export const separator = (label: string): string => (/[\p{L}\p{N}]$/u.test(label) ? '. ' : ' ')
