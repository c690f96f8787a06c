/** Images. An address may hide where lazy loading puts it; an image of one pixel counts visits and is none. */
import type { InlineGraphic } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, firstAttribute, wholeNumber } from '../attributes.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import { imageWithoutSource } from '../messages.js'
import type { State } from '../state.js'
import { absolute } from './links.js'

export const image: Handler = {
  leaf: true,
  line(element, state) {
    const made = readImage(element, state)
    return made ? [made] : []
  }
}

/** picture: the img inside is the image, its sources are sizes of it. */
export const picture: Handler = {
  leaf: true,
  line(element, state) {
    const inside = element.children.find(child => child.type === 'element' && child.tagName === 'img')
    if (inside?.type !== 'element') return []
    const source = element.children.find(child => child.type === 'element' && child.tagName === 'source')
    const made = readImage(inside, state, source?.type === 'element' ? source : undefined)
    return made ? [made] : []
  }
}

function readImage(element: Element, state: State, source?: Element): InlineGraphic | undefined {
  const width = wholeNumber(element, 'width')
  const height = wholeNumber(element, 'height')
  if (width !== undefined && height !== undefined && width <= 1 && height <= 1) return undefined
  const written = attribute(element, 'alt')
  const alt = written?.replace(/\s+/g, ' ').trim()
  const address = addressOf(element) ?? (source ? largest(attribute(source, 'srcSet')) : undefined)
  if (address === undefined) {
    state.context.messages.report(
      imageWithoutSource,
      { alt: alt ?? '' },
      element.position ? { position: element.position } : undefined
    )
    return undefined
  }
  // An address without a scheme has that of its page (RFC 3986, 4.2); in a file that is opened it would name a computer nearby.
  const href = /^[\\/]{2}/.test(address) ? absolute(address, state.address) : address
  const role = attribute(element, 'role')
  const decorative =
    written === '' ||
    role === 'presentation' ||
    role === 'none' ||
    attribute(element, 'ariaHidden') === 'true'
  const described = firstAttribute(element, 'ariaDetails', 'ariaDescribedBy')
  const base = baseOf(element, state)
  return node('inlineGraphic', {
    href,
    ...(alt ? { alt } : {}),
    ...(decorative ? { decorative: true } : {}),
    ...base,
    // Where it stands in its figure, the figure makes it the long description (WAI-ARIA 1.2, aria-describedby).
    ...(described ? { hints: [...(base.hints ?? []), `described-by:${described}`] } : {})
  })
}

function addressOf(element: Element): string | undefined {
  const src = attribute(element, 'src')?.trim()
  const lazy = firstAttribute(element, 'dataSrc', 'dataOriginal', 'dataLazySrc', 'dataUri', 'dataImageSrc')
  // A data: address of a few bytes keeps the place of an image that comes later; so does a file that is named so.
  if (lazy && (!src || (src.startsWith('data:') && src.length < 400) || isPlaceholder(src))) return lazy
  return src || largest(attribute(element, 'srcSet')) || lazy
}

/** Names of the empty pictures that keep the place of one. */
const isPlaceholder = (src: string): boolean =>
  /(?:^|\/)(?:blank|spacer|placeholder|transparent|pixel|empty|loading|1x1|clear)(?:[-_][\w-]{1,20})?\.(?:gif|png|svg)(?:\?[^/]{0,200})?$/i.test(
    src
  )

/** The candidate of a srcset that is largest by its descriptor. */
function largest(srcset: string | undefined): string | undefined {
  let best: { url: string; size: number } | undefined
  for (const candidate of (srcset ?? '').split(/,\s+/)) {
    const [url, descriptor = '1x'] = candidate.trim().split(/\s+/)
    const size = Number.parseFloat(descriptor)
    if (url && (!best || size > best.size)) best = { url, size: Number.isNaN(size) ? 1 : size }
  }
  return best?.url
}
