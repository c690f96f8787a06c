/**
 * Citations: each printed mark is a link to its reference. By default the whole group is also a live Zotero field
 * (`zotero.ts`), on request one of Word's own (`word-sources.ts`); the printed text is the value of either.
 */
import type { Citation, CitationMark } from '@offprint/ast'
import { lostTarget } from '../messages.js'
import { inlinesOf } from './content.js'
import { field } from './field.js'
import type { Handler } from './handler.js'
import { inside } from './link.js'
import { wordCitation } from './word-sources.js'
import { zoteroItem } from './zotero.js'

export const citation: Handler<Citation> = {
  inline(node, format, state) {
    const result = inlinesOf(node.children, format, state)
    // A field does not stand inside a link.
    if (format.linked) return result
    switch (state.options.citations) {
      case 'plain':
        return result
      case 'word':
        return wordCitation(node, result, format, state)
      case 'zotero': {
        const json = zoteroItem(node, state)
        return json === undefined ? result : field({ field: 'ZOTERO_ITEM', json }, result, format, state)
      }
    }
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
