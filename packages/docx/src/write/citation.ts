/**
 * Citations: each printed mark is a link to its reference. With `citations: 'zotero'` the whole group is also a live
 * Zotero field with the references as CSL-JSON and the printed text as its value (domain of zotero/integration: `uris`
 * must be an array, `itemData` makes the item stand without a library).
 */
import type { Citation, CitationMark } from '@offprint/ast'
import { textOf } from '@offprint/ast'
import { lostTarget } from '../messages.js'
import { inlinesOf } from './content.js'
import { field } from './field.js'
import type { Handler } from './handler.js'
import { inside } from './link.js'
import type { WriteState } from './state.js'
import { legal } from './text.js'

export const citation: Handler<Citation> = {
  inline(node, format, state) {
    const result = inlinesOf(node.children, format, state)
    const json = state.options.citations === 'zotero' && !format.linked ? zoteroItem(node, state) : undefined
    return json === undefined ? result : field({ field: 'ZOTERO_ITEM', json }, result, format, state)
  }
}

export const citationMark: Handler<CitationMark> = {
  inline(node, format, state) {
    const target = node.targets.find(id => state.target(id) && state.hasBookmark(id))
    if (target === undefined) {
      for (const lost of node.targets) state.messages.report(lostTarget, { target: lost }, node)
      return inlinesOf(node.children, format, state)
    }
    return inside(state.bookmark(target), format, state, inner => inlinesOf(node.children, inner, state))
  }
}

/** The field's JSON; none when a cited reference has no fields to embed. */
function zoteroItem(node: Citation, state: WriteState): string | undefined {
  const references = node.targets.map(id => state.target(id))
  const items = references.flatMap(reference =>
    reference?.type === 'reference' && reference.csl ? [{ id: reference.id!, csl: reference.csl }] : []
  )
  if (items.length !== node.targets.length || items.length === 0) return undefined
  const text = legal(textOf(node), state, node)
  const value = {
    citationID: `offprint-${state.nextCitation()}`,
    properties: { formattedCitation: text, plainCitation: text, noteIndex: 0 },
    citationItems: items.map(({ id, csl }) => ({ id, uris: [], itemData: { ...csl, id } })),
    schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json'
  }
  return legal(JSON.stringify(value), state, node)
}
