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
 * @param kind what Word calls the drawing; a formula in a line of text is known by it when the file is read
 * @returns the run with the drawing, or nothing when the picture cannot be shown (a message says why)
 */
export function picture(
  node: Graphic | InlineGraphic,
  state: WriteState,
  width: number | undefined,
  kind: 'Picture' | 'Equation' = 'Picture'
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
    altText: { id: String(id), name: `${kind} ${id}`, description: legal(node.alt ?? '', state, node) }
  }
  const shown = (options: object): Inline[] => {
    const run = new ImageRun({ ...options, ...common } as IImageOptions)
    if (node.decorative) markDecorative(run, state)
    return [run]
  }
  if (type !== 'svg') return shown({ type, data: media.bytes })
  const fallback = state.media.get(node.href.replace(/\.svg$/i, '.png'))
  if (!fallback) state.messages.report(svgWithoutFallback, { href: node.href }, node)
  return shown({
    type: 'svg',
    data: media.bytes,
    fallback: { type: 'png', data: fallback?.bytes ?? emptyPng }
  })
}

/** “Mark as decorative” of Word ([MS-ODRAWXML] 2.22): an extension of the picture's properties. */
function markDecorative(run: Inline, state: WriteState): void {
  const properties = inside(run, 'wp:docPr')
  const { element } = state.word
  properties?.root.push(
    element('a:extLst', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' }, [
      element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
        element('adec:decorative', {
          'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
          val: 1
        })
      ])
    ])
  )
}

interface Component {
  rootKey: string
  root: unknown[]
}

/** The first component of a name below another one. */
function inside(component: unknown, name: string): Component | undefined {
  if (typeof component !== 'object' || component === null || !('root' in component)) return undefined
  const { rootKey, root } = component as Component
  if (rootKey === name) return component as Component
  for (const part of Array.isArray(root) ? root : []) {
    const found = inside(part, name)
    if (found) return found
  }
  return undefined
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
