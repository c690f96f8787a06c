/**
 * Why: drawings can carry programs and reach out to the network. SVG is read by the one guarded XML entrance and
 * everything in it that runs or fetches is named; a drawing with such a thing is not passed on.
 */
import { decodeText } from './encoding.js'
import { GuardError } from './errors.js'
import type { ImageHead, ImageProblem } from './image.js'
import type { Limits } from './limits.js'
import { parseXml, type XmlElement, type XmlNode } from './xml.js'

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Enhanced Metafile ([MS-EMF] 2.3.4.2): bounds in device units, which are pixels of the recording device. */
export function readEmf(bytes: Uint8Array): ImageHead | undefined {
  if (bytes.length < 88) return undefined
  const view = viewOf(bytes)
  if (view.getUint32(0, true) !== 1 || view.getUint32(40, true) !== 0x464d4520) return undefined
  const width = view.getInt32(16, true) - view.getInt32(8, true) + 1
  const height = view.getInt32(20, true) - view.getInt32(12, true) + 1
  return width > 0 && height > 0 ? { width, height } : {}
}

/** Windows Metafile ([MS-WMF] 2.3.2.2, 2.3.2.3): only the placeable kind says its size. */
export function readWmf(bytes: Uint8Array): ImageHead | undefined {
  if (bytes.length < 22) return undefined
  const view = viewOf(bytes)
  if (view.getUint32(0, true) === 0x9ac6cdd7) {
    const inch = view.getUint16(14, true) || 1440
    const width = Math.round((Math.abs(view.getInt16(10, true) - view.getInt16(6, true)) / inch) * 96)
    const height = Math.round((Math.abs(view.getInt16(12, true) - view.getInt16(8, true)) / inch) * 96)
    return width > 0 && height > 0 ? { width, height } : {}
  }
  const plain =
    view.getUint16(0, true) <= 2 &&
    view.getUint16(2, true) === 9 &&
    [0x100, 0x300].includes(view.getUint16(4, true))
  return plain && view.getUint16(0, true) > 0 ? {} : undefined
}

/** SVG: size from `width` and `height` or the `viewBox`; what is unsafe in it, by kind and line. */
export function readSvg(bytes: Uint8Array, limits: Limits): ImageHead | undefined {
  if (!looksLikeSvg(bytes)) return undefined
  try {
    const { text } = decodeText(bytes, { kind: 'xml' })
    const document = parseXml(text, { doctype: 'allow', limits })
    if (document.root.local !== 'svg') return undefined
    const problems = unsafeParts(document.children)
    return { ...sizeOf(document.root), problems }
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    const text = `it is no proper SVG: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`
    return { problems: [{ code: 'core:image-corrupt', text, fatal: true }] }
  }
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4096)).replace(/\0/g, '')
  return (
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|(?:[\w-]+:)?svg[\s>])/.test(head) &&
    /<(?:[\w-]+:)?svg[\s>]/.test(head)
  )
}

const pixelsOf: Record<string, number> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  pt: 96 / 72,
  pc: 16
}

function sizeOf(svg: XmlElement): { width?: number; height?: number } {
  const length = (value: string | undefined): number | undefined => {
    const match = /^\s*(\d{1,7}(?:\.\d{0,9})?|\.\d{1,9})(px|in|cm|mm|pt|pc)?\s*$/.exec(value ?? '')
    return match === null ? undefined : Math.round(Number(match[1]) * pixelsOf[match[2] ?? '']!)
  }
  const box = (svg.attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box.every(Number.isFinite) ? box : []
  let width = length(svg.attributes['width'])
  let height = length(svg.attributes['height'])
  if (boxWidth > 0 && boxHeight > 0) {
    // With one of the two, the viewBox gives the proportion (SVG 2, 8.2; CSS Images 3, 5).
    if (width === undefined && height === undefined) width = Math.round(boxWidth)
    width ??= Math.round(((height ?? 0) * boxWidth) / boxHeight)
    height ??= Math.round((width * boxHeight) / boxWidth)
  }
  return width && height ? { width, height } : {}
}

/** Elements that run a program or put in a foreign document. */
const unsafeElements = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener'
])
const animations = new Set(['set', 'animate', 'animateTransform', 'animateMotion'])

function unsafeParts(top: XmlNode[]): ImageProblem[] {
  const found = new Map<string, number>()
  const note = (what: string, node: XmlNode): void => {
    if (!found.has(what)) found.set(what, node.position.line)
  }
  const rest = [...top]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'instruction' && /stylesheet/i.test(node.target))
      note('a style sheet from outside', node)
    if (node.type !== 'element') continue
    const { local, attributes } = node
    if (unsafeElements.has(local)) note(`<${local}>`, node)
    if (
      local === 'style' &&
      reachesOut(node.children.map(child => (child.type === 'text' ? child.value : '')).join(''))
    ) {
      note('a style that fetches from outside', node)
    }
    for (const name of Object.keys(attributes)) {
      const value = attributes[name]!
      if (/^on/i.test(name)) note(`a program in ${name}`, node)
      else if (/^(?:.*:)?(?:href|src|base)$/i.test(name)) {
        // A link of a drawing is followed only by a click; a fetch or a program is not.
        const link = local === 'a' && /^\s*(?:https?:|mailto:)/i.test(value)
        if (!link && !isInside(value)) note('a reference to another file', node)
      } else if (!name.startsWith('xmlns') && reachesOut(value))
        note('a style that fetches from outside', node)
      if (name === 'attributeName' && animations.has(local) && /href|^on/i.test(value))
        note('an animated link', node)
    }
    rest.push(...node.children)
  }
  return [...found]
    .sort((one, other) => one[1] - other[1])
    .map(([what, line]) => ({
      code: 'core:image-unsafe',
      text: `it holds ${what} (line ${line}); export it as a plain drawing`,
      fatal: true
    }))
}

const isInside = (href: string): boolean =>
  /^\s*(?:#|$)/.test(href) || /^\s*data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(href)

/** CSS that fetches: `@import`, or a `url()` that is neither a part of the drawing nor a pixel image in it. */
function reachesOut(css: string): boolean {
  if (!/url|import|\\|image|src/i.test(css)) return false
  // An escape can spell any of the words, so an escaped style is taken for one that fetches (CSS Syntax 3, 4.3.7).
  if (/@import/i.test(css) || /\\/.test(css)) return true
  for (const match of css.matchAll(/url\(\s*["']?([^"')]{0,64})/gi)) if (!isInside(match[1]!)) return true
  return /(?:image|image-set|src)\(\s*["']/i.test(css)
}
