/** The fields of the references as CSL-JSON, under the ids of their entries: readers of the page need not guess them from words. */
import type { Article } from '@offprint/ast'
import { select } from '@offprint/ast'
import { cslType } from '../csl-data.js'
import { type Markup, tag } from './markup.js'

/** The element with the data; none when no reference has fields. Data, nothing that runs. */
export function cslData(article: Article): Markup[] {
  const items = select(article, 'reference').flatMap(one =>
    one.csl && one.id !== undefined ? [{ ...one.csl, id: one.id }] : []
  )
  if (!items.length) return []
  const lines = items.map(item => JSON.stringify(item).replace(/</g, '\\u003c'))
  return [tag('script', { type: cslType }, [`[\n${lines.join(',\n')}\n]`])]
}
