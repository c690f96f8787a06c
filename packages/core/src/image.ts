/**
 * Why: an image is known by its bytes, never by its name or by what a page says it is; and only its head is
 * read. Nothing is ever decoded, so a picture of 400 million pixels in 400 kB costs nothing here.
 */
import { extensionOf } from './filename.js'
import { readBmp, readGif, readJpeg, readPng, readTiff, readWebp } from './image-raster.js'
import { readEmf, readSvg, readWmf } from './image-vector.js'
import { defaultLimits, type Limits, limitError } from './limits.js'

export interface ImageProblem {
  /** `core:image-corrupt`, `core:image-truncated`, `core:image-unsafe`, `core:limit-image-pixels`, … */
  code: string
  /** In the middle of a sentence: “the image could not be used: it is cut off”. */
  text: string
  /** The image must not be passed on as it is. */
  fatal: boolean
}

export interface ImageProbe {
  /** Media type by the bytes, such as `image/png`. */
  type: string
  /** Without a dot, from the media type alone. */
  extension: string
  /** Pixels; CSS pixels for drawings. Undefined when the file does not say. */
  width?: number
  height?: number
  /** Pixels to the inch, when the file says. */
  dpi?: number
  problems: ImageProblem[]
}

/** What a reader of one format finds. */
export interface ImageHead {
  width?: number | undefined
  height?: number | undefined
  dpi?: number | undefined
  problems?: ImageProblem[]
}

/** One line a format, asked in this order; SVG last, as it has no fixed first bytes. */
const formats: ReadonlyArray<
  readonly [type: string, read: (bytes: Uint8Array, limits: Limits) => ImageHead | undefined]
> = [
  ['image/png', readPng],
  ['image/jpeg', readJpeg],
  ['image/gif', readGif],
  ['image/webp', readWebp],
  ['image/tiff', readTiff],
  ['image/bmp', readBmp],
  ['image/emf', readEmf],
  ['image/wmf', readWmf],
  ['image/svg+xml', readSvg]
]

/**
 * Reads the head of an image.
 * @returns undefined when the bytes are no image of a known kind; else the kind, the size and what is wrong
 */
export function probeImage(bytes: Uint8Array, limits: Limits = defaultLimits): ImageProbe | undefined {
  for (const [type, read] of formats) {
    const head = read(bytes, limits)
    if (head === undefined) continue
    const problems = [...(head.problems ?? [])]
    const { width, height, dpi } = head
    const sized = width !== undefined && height !== undefined
    if (bytes.length > limits.imageBytes) {
      const { code } = limitError(limits, 'imageBytes')
      problems.push({ code, text: `it is larger than ${limits.imageBytes} bytes; reduce it`, fatal: true })
    }
    if (sized && width * height > limits.imagePixels) {
      const { code } = limitError(limits, 'imagePixels')
      const text = `it has ${width} by ${height} pixels, more than ${limits.imagePixels}; reduce it`
      problems.push({ code, text, fatal: true })
    }
    return {
      type,
      extension: extensionOf(type)!,
      ...(sized ? { width, height } : {}),
      ...(dpi !== undefined && dpi >= 1 && dpi <= 10_000 ? { dpi: Math.round(dpi) } : {}),
      problems
    }
  }
  return undefined
}
