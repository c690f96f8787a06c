/** Pictures: as large as their pixels at 96 to the inch, never wider than the text nor taller than a page. */
import type { Graphic, InlineGraphic } from '@offprint/ast'
import type { Media } from '@offprint/core'
import type { IImageOptions } from 'docx'
import { mediaMissing, mediaUnsupported, svgWithoutFallback } from '../messages.js'
import type { WriteState } from './state.js'
import { legal } from './text.js'
import type { Inline } from './word.js'

const types: Readonly<Record<string, 'png' | 'jpg' | 'gif' | 'bmp' | 'svg'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg'
}

/** Twips to pixels of 1/96 inch. */
const pixels = (twips: number): number => twips / 15
const tallest = 720

/**
 * @param width room in twips; undefined for a picture in a line of text, which keeps its size
 * @returns the run with the drawing, or nothing when the picture cannot be shown (a message says why)
 */
export function picture(
  node: Graphic | InlineGraphic,
  state: WriteState,
  width: number | undefined
): Inline[] {
  const media = state.media.get(node.href)
  if (!media) {
    state.messages.report(mediaMissing, { href: node.href.slice(0, 120) }, node)
    return []
  }
  const type = types[media.mediaType]
  if (!type) {
    state.messages.report(mediaUnsupported, { href: node.href, mediaType: media.mediaType }, node)
    return []
  }
  const { ImageRun } = state.word.docx
  const id = state.nextPicture()
  const common = {
    transformation: sizeOf(node, media, width),
    altText: { id: String(id), name: `Picture ${id}`, description: legal(node.alt ?? '', state, node) }
  }
  if (type !== 'svg') return [new ImageRun({ type, data: media.bytes, ...common } as IImageOptions)]
  const fallback = state.media.get(node.href.replace(/\.svg$/i, '.png'))
  if (!fallback) state.messages.report(svgWithoutFallback, { href: node.href }, node)
  return [
    new ImageRun({
      type: 'svg',
      data: media.bytes,
      fallback: { type: 'png', data: fallback?.bytes ?? emptyPng },
      ...common
    } as IImageOptions)
  ]
}

function sizeOf(
  node: Graphic | InlineGraphic,
  media: Media,
  width: number | undefined
): { width: number; height: number } {
  const own = { width: node.width ?? media.width ?? 300, height: node.height ?? media.height ?? 200 }
  const widest = width === undefined ? 576 : pixels(width)
  const scale = Math.min(1, widest / own.width, tallest / own.height)
  return {
    width: Math.max(1, Math.round(own.width * scale)),
    height: Math.max(1, Math.round(own.height * scale))
  }
}

/** One white pixel: a drawing must name a bitmap beside it (svgBlip, [MS-ODRAWXML] 2.3.3). */
const emptyPng = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=='),
  character => character.charCodeAt(0)
)
