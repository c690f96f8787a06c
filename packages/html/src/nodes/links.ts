/**
 * Links and named places. Addresses within the page become fragments, also when they are written in full; old pages that
 * keep the target in `rid` and open it by script are understood.
 */
import type { Inline } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, firstAttribute } from '../attributes.js'
import { type Handler, marking } from '../handler.js'
import { baseOf } from '../hints.js'
import { fragmentId } from '../ids.js'
import type { State } from '../state.js'

export const link: Handler = marking((element, line, state) => {
  const base = baseOf(element, state)
  const { hints: _, ...place } = base
  const anchor: Inline[] = base.id !== undefined && state.isTarget(element) ? [node('anchor', place, [])] : []
  const url = addressOf(element, state)
  if (url === undefined) {
    const { id: __, ...rest } = base
    const says = (base.hints ?? []).some(hint => !/^(tag|id):/.test(hint)) || base.lang !== undefined
    return line.length && says ? [...anchor, node('span', rest, line)] : [...anchor, ...line]
  }
  // A button without words that opens a window: which thing has that window is worth knowing.
  if (line.length === 0) return opens(element, url) ? [...anchor, node('link', { url }, [])] : anchor
  const title = attribute(element, 'title')?.trim()
  const { id: __, ...rest } = base
  if ((rest.hints ?? []).length < 2) delete rest.hints
  return [...anchor, node('link', { url, ...(title ? { title } : {}), ...rest }, line)]
})

/** Attributes in which scripts of a page find the place that a link opens. */
export const pointers = ['rid', 'reveal-id', 'dataRid', 'dataRevealId', 'dataTarget', 'dataOpen'] as const

/** Whether a link is one of scripts, not of addresses. */
const opens = (element: Element, url: string): boolean =>
  url.startsWith('#') && !attribute(element, 'href')?.includes('#')

/** Schemes that run something, carry a page of their own, or open the reader's disk. */
const active = /^(?:javascript|data|vbscript|blob|file):/i
/** Links that scripts of the page hang their work on: `javascript:void(0)` leads nowhere. */
const idle = /^javascript:\s*(?:void\s*(?:\(\s*)?0\s*(?:\)\s*)?|\/\/\s*|return false\s*|;\s*)?;*$/i

/** Where a link leads: `#id` within the page, an address, or nowhere. */
export function addressOf(element: Element, state: State): string | undefined {
  // What browsers strip before they look at the scheme (URL Standard, 4.4).
  const href = attribute(element, 'href')
    ?.replace(/[\t\n\r]/g, '')
    .replace(/^[\0- ]+|[\0- ]+$/g, '')
    .trim()
  const usable = href !== undefined && href !== '' && href !== '#' && !active.test(href)
  if (!usable) {
    const target = firstAttribute(element, ...pointers)
    if (target && /^#?[\w.:-]+$/.test(target)) return `#${fragmentId(target.replace(/^#/, ''))}`
    if (href && active.test(href) && !idle.test(href))
      state.tallies.activeUrl.add(href.length > 80 ? `${href.slice(0, 77)}…` : href, element)
    return undefined
  }
  if (href.startsWith('#')) return `#${fragmentId(href.slice(1))}`
  const hash = href.indexOf('#')
  if (hash > 0 && state.address !== undefined && samePage(href.slice(0, hash), state.address))
    return `#${fragmentId(href.slice(hash + 1))}`
  return absolute(href, state.address)
}

const samePage = (url: string, page: string): boolean => bare(absolute(url, page)) === bare(page)
const bare = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '')

/** An address in full where the page says where it lies; else as written. */
export function absolute(href: string, page: string | undefined): string {
  if (page === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return href
  try {
    return new URL(href, page).href
  } catch {
    return href
  }
}
