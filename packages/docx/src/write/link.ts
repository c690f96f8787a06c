/** Links. Outside go http, https and mailto addresses only; inside, to bookmarks. */
import type { Email, Link } from '@offprint/ast'
import { safeAddress } from '../address.js'
import { unsafeLink } from '../messages.js'
import { inlinesOf } from './content.js'
import type { Handler } from './handler.js'
import type { Format, WriteState } from './state.js'
import type { Inline } from './word.js'

/** A link outside round some runs. */
export function outside(
  url: string,
  format: Format,
  state: WriteState,
  content: (inner: Format) => Inline[]
): Inline[] {
  const address = format.linked ? undefined : safeAddress(url)
  if (address === undefined) return content(format)
  const inner = content({ ...format, linked: true, style: format.style ?? 'Hyperlink' })
  return [state.word.link(state.linkId(address), address, inner)]
}

/** A link to a bookmark round some runs. */
export function inside(
  bookmark: string,
  format: Format,
  state: WriteState,
  content: (inner: Format) => Inline[]
): Inline[] {
  if (format.linked) return content(format)
  const { element } = state.word
  return [
    element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, content({ ...format, linked: true }))
  ]
}

export const link: Handler<Link> = {
  inline(node, format, state) {
    if (safeAddress(node.url) === undefined)
      state.messages.report(unsafeLink, { url: node.url.slice(0, 120) }, node)
    return outside(node.url, format, state, inner => inlinesOf(node.children, inner, state))
  }
}

export const email: Handler<Email> = {
  inline(node, format, state) {
    return outside(`mailto:${node.address}`, format, state, inner => inlinesOf(node.children, inner, state))
  }
}
