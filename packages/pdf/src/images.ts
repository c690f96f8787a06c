/** Which images the PDF can hold, by their bytes, and how large they are. */
import type { Graphic, InlineGraphic } from '@offprint/ast'
import { imageUnsupported } from './messages.js'
import type { WriteState } from './state.js'

interface Usable {
  key: string
  svg?: string
}

/**
 * The image of a node, when the PDF can hold it; a message says why when not.
 * An image that could not be loaded was reported when it was looked for.
 */
export function usableImage(node: Graphic | InlineGraphic, state: WriteState): Usable | undefined {
  const media = state.media.get(node.href)
  if (!media) return undefined
  const { bytes, mediaType } = media
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  const isSvg = mediaType === 'image/svg+xml'
  const damage = state.damaged.get(node.href)
  if ((!isPng && !isJpeg && !isSvg) || damage !== undefined) {
    state.messages.report(imageUnsupported, { name: node.href, kind: damage ?? mediaType }, node)
    return undefined
  }
  if (isSvg) return { key: node.href, svg: new TextDecoder().decode(bytes) }
  state.images[node.href] = bytes
  return { key: node.href }
}

/** Size in pixels. */
export function imageSize(
  node: Graphic | InlineGraphic,
  state: WriteState
): { width: number; height: number } | undefined {
  const media = state.media.get(node.href)
  const width = media?.width ?? node.width
  const height = media?.height ?? node.height
  return width && height ? { width, height } : undefined
}
