/** Links. Outside go http, https and mailto addresses only; inside, to bookmarks. */
import type { Email, Link } from '@offprint/ast'
import { unsafeLink } from '../messages.js'
import { inlinesOf } from './content.js'
import type { Handler } from './handler.js'
import type { Format, WriteState } from './state.js'
import type { Inline } from './word.js'

/** The address as a relationship may hold it, or nothing when a reader must not follow it. */
export function safeAddress(url: string): string | undefined {
  // A browser would drop these inside an address (URL Standard, 4.4); Word calls the file damaged.
  if (/[\0- <>"{}|\\^`\x7F]/.test(url.trim())) {
    const mended = url
      .trim()
      .replace(/[ <>"{}|\\^`]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    return /[\0-\x1F\x7F]/.test(mended) ? undefined : safeAddress(mended)
  }
  // A DOI alone is no address; its resolver has one.
  const address = url.trim().replace(/^(?:doi:\s*)?(?=10\.\d{4,9}\/)/i, 'https://doi.org/')
  return /^(https?:\/\/[^/?#]|mailto:[^?]*@)/i.test(address) ? address : undefined
}

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
