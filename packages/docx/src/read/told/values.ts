/** Why: dates are printed in the words of a language; the properties have them by event, in figures. So they have identifiers. */
import type { ArticleId, Date as DateNode, RelatedArticle } from '@offprint/ast'
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

/** Identifiers of kinds that have no property of their own. */
export function idsOf(values: Values): ArticleId[] {
  return [...values].flatMap(([name, value]) => {
    const kind = /^Article ID \d{1,3} ([\w.-]{1,60})$/.exec(name)?.[1]
    return kind ? [node('articleId', { kind, value, sources: { value: `property:${name}` } })] : []
  })
}

/** Articles that this one is about and that it names by an address alone. */
export function relatedOf(values: Values): RelatedArticle[] {
  return [...values].flatMap(([name, url]) => {
    if (!/^Related article \d{1,4}$/.test(name)) return []
    const kind = values.get(`${name} type`)
    const sources = { url: `property:${name}` }
    return [node('relatedArticle', { url, ...(kind ? { kind } : {}), sources }, [])]
  })
}
