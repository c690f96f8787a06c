/**
 * A description in brackets with a full stop behind it ends the title (`Title [Tese de Doutorado, Universidade]. Repository`): what
 * stands behind it is who keeps or publishes the work, also where no word of it sounds like that.
 */

import type { Description } from './descriptions.js'
import type { Draft } from './draft.js'
import { houseFirst, placeFirst } from './publisher.js'
import { putImprint } from './put-imprint.js'
import { indexAt, type Span, sourceRange, trimSpan, type View, wordsOf } from './view.js'

/** Ends a title that was read across such a description. `descriptions` are spans of `whole`. */
export function endTitle(draft: Draft, whole: View, descriptions: readonly Description[]): void {
  for (const { cut } of descriptions) {
    const title = draft.ranges.title
    const [s, e] = sourceRange(whole, cut)
    if (!title || title[0] >= s || title[1] <= e || whole.text[cut.e] !== '.') continue
    const own = trimSpan(whole.text, { s: indexAt(whole, title[0]), e: cut.s })
    const rest = trimSpan(whole.text, { s: cut.e, e: indexAt(whole, title[1]) })
    if (own.e <= own.s || rest.e <= rest.s) continue
    draft.csl.title = wordsOf(whole, own)
    draft.ranges.title = sourceRange(whole, own)
    putImprint(draft, whole, imprintOf(whole.text, rest))
  }
}

const imprintOf = (text: string, { s, e }: Span) =>
  placeFirst(text, s, e) ?? houseFirst(text, s, e) ?? { publisher: { s, e }, s, confidence: 0.5 }
