/**
 * Why: a reference that names no character is a character the author meant and the page lost. Browsers show U+FFFD for
 * `&#xD800;` and the letters themselves for `&bogus;` (HTML 13.2.5.73 and 13.2.5.80); so do we, and the editor is told
 * where. Decided on the source, because U+FFFD and `&amp;bogus;` may be meant.
 */
import type { ReadContext } from '@offprint/core'
import type { Element, Root } from 'hast'
import { referenceToNothing, unknownReference } from './messages.js'
import { Tally } from './tally.js'
import { vocabulary } from './vocabulary.js'

const numeric = /&#(?:x([0-9a-f]+)|([0-9]+))/gi
const named = /&[a-z][a-z0-9]*;/gi

/** Reports the references of a page's words that name no character: one message for each kind, with its first place. */
export function checkReferences(root: Root | Element, page: string, context: ReadContext): void {
  const nothing = new Tally()
  const unknown = new Tally()
  const open: (Root | Element)['children'][number][] = [...root.children].reverse()
  while (open.length) {
    const one = open.pop()!
    if (one.type === 'element') {
      const entry = vocabulary[one.tagName]
      if (entry && ('ignored' in entry || programs.has(one.tagName))) continue
      for (let i = one.children.length - 1; i >= 0; i--) open.push(one.children[i]!)
    }
    if (one.type !== 'text' || !one.position || !/[\uFFFD&]/.test(one.value)) continue
    const source = page.slice(one.position.start.offset, one.position.end.offset)
    if (one.value.includes('\uFFFD'))
      for (const [written, hex, decimal] of source.matchAll(numeric))
        if (namesNothing(Number.parseInt(hex ?? decimal!, hex === undefined ? 10 : 16)))
          nothing.add(written.slice(0, 40), { position: one.position })
    const seen = new Set(one.value.match(named))
    if (seen.size)
      for (const [written] of source.matchAll(named))
        if (seen.has(written)) unknown.add(written.slice(0, 40), { position: one.position })
  }
  if (nothing.count) context.messages.report(referenceToNothing, nothing, nothing)
  if (unknown.count) context.messages.report(unknownReference, unknown, unknown)
}

/** NUL, surrogates and what lies beyond Unicode (13.2.5.80). */
const namesNothing = (code: number): boolean =>
  code === 0 || (code >= 0xd800 && code <= 0xdfff) || !(code <= 0x10ffff)

/** Text that is none to the parser of references. */
const programs = new Set(['script', 'style', 'xmp', 'plaintext', 'template'])
