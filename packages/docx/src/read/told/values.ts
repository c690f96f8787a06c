/** Why: dates are printed in the words of a language; the properties have them by event, in figures. */
import type { Date as DateNode } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Values } from '../properties.js'

/** The dates that the properties state, in their order. */
export function datesOf(values: Values): DateNode[] {
  return [...values].flatMap(([name, value]) => {
    const key = /^Date \d{1,4} ([^,]{1,60})(?:, (\S{1,40}))?$/.exec(name)
    const said = key && /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?)?(?:^| |$)(.*)$/.exec(value)
    if (!said) return []
    const [, year, month, day, season] = said
    return [
      node('date', {
        event: key[1]!,
        ...(year ? { year: Number(year) } : {}),
        ...(month ? { month: Number(month) } : {}),
        ...(day ? { day: Number(day) } : {}),
        ...(season ? { season } : {}),
        ...(key[2] ? { format: key[2] } : {}),
        sources: { year: `property:${name}` }
      })
    ]
  })
}
