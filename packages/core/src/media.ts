/** The media of an article: its images and other files, loaded once, named safely, known by their bytes. */
import type { Article, Graphic, InlineGraphic } from '@offprint/ast'
import { select } from '@offprint/ast'
import { defineMessage, type Messages } from './diagnostics.js'
import type { Resolve } from './resource.js'

/** One loaded file. */
export interface Media {
  /** Name among the media, safe in any file system: the `href` of the nodes that show it. */
  name: string
  bytes: Uint8Array
  mediaType: string
  /** Pixels. */
  width?: number
  height?: number
  /** What the source called it. */
  href: string
}

/** Media by name, in the order of their first use. */
export type MediaStore = Map<string, Media>

const missing = defineMessage<{ href: string; why: string }>(
  'core:media-missing',
  'warning',
  ({ href, why }) =>
    `The image “${href}” could not be used: ${why}. The figure keeps its caption; put the file beside the page and convert again.`
)

const reasons: Record<string, string> = {
  outside: 'it lies outside the folder of the page',
  missing: 'there is no such file beside the page',
  remote: 'it is on the network, and Offprint reads no network',
  'not-a-file': 'it is not an ordinary file',
  'too-large': 'it is too large',
  unsupported: 'it is not an image of a kind that can be used'
}

/**
 * Loads every image that the article shows, gives it a safe name (`article-g001.png` for the first of the figures), and
 * sets name, media type and size on the nodes. An image that cannot be had is reported and its node keeps the address.
 */
export async function loadMedia(
  article: Article,
  resolve: Resolve,
  messages: Messages,
  prefix = 'image'
): Promise<MediaStore> {
  const { probeImage } = await import('./image.js')
  const store: MediaStore = new Map()
  const known = new Map<string, Media | undefined>()
  let inline = 0
  let block = 0
  for (const node of select(article, 'graphic', 'inlineGraphic')) {
    if (!known.has(node.href)) known.set(node.href, await load(node))
    const media = known.get(node.href)
    if (!media) continue
    node.href = media.name
    node.mediaType = media.mediaType
    if (media.width !== undefined) node.width = media.width
    if (media.height !== undefined) node.height = media.height
  }
  return store

  async function load(node: Graphic | InlineGraphic): Promise<Media | undefined> {
    const found = await resolve(node.href)
    if (!('bytes' in found)) {
      messages.report(missing, { href: shorten(node.href), why: reasons[found.reason] ?? found.reason }, node)
      return undefined
    }
    const probe = probeImage(found.bytes)
    if (!probe || probe.problems.some(problem => problem.fatal)) {
      messages.report(
        missing,
        {
          href: shorten(node.href),
          why: probe?.problems.find(problem => problem.fatal)?.text ?? reasons['unsupported']!
        },
        node
      )
      return undefined
    }
    const letter = node.type === 'inlineGraphic' ? 'i' : 'g'
    const nth = node.type === 'inlineGraphic' ? ++inline : ++block
    const media: Media = {
      name: `${prefix}-${letter}${String(nth).padStart(3, '0')}.${probe.extension}`,
      bytes: found.bytes,
      mediaType: probe.type,
      href: node.href,
      ...(probe.width ? { width: probe.width } : {}),
      ...(probe.height ? { height: probe.height } : {})
    }
    store.set(media.name, media)
    return media
  }
}

/** The bytes of an image in its address say nothing to a reader. */
const shorten = (href: string): string =>
  href.startsWith('data:')
    ? href.slice(0, Math.min(60, href.indexOf(',') + 1 || 60))
    : href.length > 80
      ? `${href.slice(0, 60)}…`
      : href
