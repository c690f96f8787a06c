/** The decisions of a conversion as lines: place in the source, rule, what was decided. */
import type { Decision } from '@offprint/core'

/** One line for each decision, in the order in which the rules ran. */
export function explanation(decisions: readonly Decision[]): string {
  return decisions
    .map(({ rule, what, position }) => {
      const place = position ? `${position.start.line}:${position.start.column}` : '-'
      return `${place.padEnd(10)} ${rule.padEnd(16)} ${what}\n`
    })
    .join('')
}
