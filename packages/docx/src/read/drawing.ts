/** Pictures, text boxes and other things that Word draws in a line. */
import type { InlineGraphic } from '@offprint/ast'
import { node } from '@offprint/ast'
import { limitError } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import { externalImage, imageFormat, objectDropped, relationMissing } from '../messages.js'
import type { ReadState } from './state.js'
import { attribute, descendants, descendantsOutside, integer, kid, nameOf } from './word-xml.js'

/** English Metric Units to pixels of 1/96 inch. */
const emuPerPixel = 9525

/** The pictures of a drawing (`w:drawing`) or of an old one (`w:pict`, `w:object`). */
export function picturesOf(drawing: XmlElement, state: ReadState): InlineGraphic[] {
  const found: InlineGraphic[] = []
  const place = descendants(drawing, 'wp:inline', 'wp:anchor')[0]
  const properties = kid(place, 'wp:docPr')
  const extent = kid(place, 'wp:extent')
  const blips = descendantsOutside('w:txbxContent', drawing, 'a:blip')
  const owners = blips.length > 1 ? ownersOf(drawing) : undefined
  for (const blip of blips) {
    // A drawing in SVG stands beside its bitmap; it is the original.
    const vector = descendants(blip, 'asvg:svgBlip')[0]
    const own = state.part.relationships
    const id = [vector && attribute(vector, 'embed'), attribute(blip, 'embed')].find(
      each => each !== undefined && own.has(each)
    )
    const linked = attribute(blip, 'link')
    const several = blips.length > 1
    const picture = owners?.get(blip)
    const alt = descriptionOf(picture) ?? descriptionOf(properties)
    if (id !== undefined) {
      const image = imageOf(id, alt, state)
      const wide = integer(attribute(extent, 'cx'))
      const high = integer(attribute(extent, 'cy'))
      if (image && wide && high && !several) {
        image.width = Math.max(1, Math.round(wide / emuPerPixel))
        image.height = Math.max(1, Math.round(high / emuPerPixel))
      }
      const mark = properties && descendants(properties, 'adec:decorative')[0]
      if (image && mark && /^(?:1|true)$/.test(attribute(mark, 'val') ?? '')) image.decorative = true
      if (image) found.push(image)
    } else if (linked !== undefined)
      state.messages.report(
        externalImage,
        { url: state.part.relationships.get(linked)?.target ?? linked },
        undefined
      )
    else if (attribute(blip, 'embed') !== undefined)
      state.messages.report(relationMissing, { what: 'an image', id: attribute(blip, 'embed')! }, undefined)
  }
  for (const old of descendantsOutside('w:txbxContent', drawing, 'v:imagedata')) {
    const id = attribute(old, 'id')
    if (id === undefined) continue
    const shape = descendants(drawing, 'v:shape')[0]
    const image = imageOf(id, attribute(shape, 'alt') || attribute(old, 'title') || undefined, state)
    if (image) found.push(image)
  }
  if (found.length === 0 && descendants(drawing, 'c:chart').length)
    state.messages.report(objectDropped, { what: 'A chart that Word draws from data' })
  if (found.length === 0 && descendants(drawing, 'dgm:relIds').length)
    state.messages.report(objectDropped, { what: 'A SmartArt diagram' })
  return found
}

/** Whether a drawing is called a formula: one that is a picture and nothing else. */
export function isFormulaPicture(drawing: XmlElement): boolean {
  const [place] = descendants(drawing, 'wp:inline')
  return /^Equation \d{1,9}$/.test(attribute(kid(place, 'wp:docPr'), 'name') ?? '')
}

/** Content of the text boxes in a drawing. */
export function textBoxesOf(drawing: XmlElement): XmlElement[] {
  return descendantsOutside('w:txbxContent', drawing, 'w:txbxContent')
}

/** Properties of the picture that each blip belongs to, in a group of pictures. */
function ownersOf(drawing: XmlElement): Map<XmlElement, XmlElement> {
  const owners = new Map<XmlElement, XmlElement>()
  for (const picture of descendants(drawing, 'pic:pic')) {
    const properties = descendants(picture, 'pic:cNvPr')[0]
    if (properties) for (const blip of descendants(picture, 'a:blip')) owners.set(blip, properties)
  }
  return owners
}

/** Programs put an address or a file name where nobody wrote a description. */
const descriptionOf = (properties: XmlElement | undefined): string | undefined => {
  const words = attribute(properties, 'descr')?.trim() ?? ''
  return words === '' ||
    /^(?:https?:\/\/\S+|\S+\.(?:png|jpe?g|gif|tiff?|bmp|svg|emf|wmf|pdf|eps))$/i.test(words)
    ? undefined
    : words
}

/** The image of a relationship, with its bytes in its address: nothing of the package is a file of its own. */
function imageOf(id: string, alt: string | undefined, state: ReadState): InlineGraphic | undefined {
  const relation = state.part.relationships.get(id)
  if (!relation) {
    state.messages.report(relationMissing, { what: 'an image', id })
    return undefined
  }
  if (relation.external) {
    state.messages.report(externalImage, { url: relation.target.slice(0, 120) })
    return undefined
  }
  const bytes = state.package.bytes(relation.target)
  if (!bytes) {
    state.messages.report(relationMissing, { what: 'an image', id: relation.target })
    return undefined
  }
  if (++state.counts.images > state.limits.images)
    throw limitError(state.limits, 'images', { part: state.part.name })
  const type = mediaType(relation.target)
  if (!shownEverywhere.test(type)) state.messages.report(imageFormat, { part: relation.target })
  return node('inlineGraphic', {
    href: `data:${type};base64,${base64(bytes)}`,
    alt
  })
}

/** What pages, Word and PDF all show. */
const shownEverywhere = /^image\/(?:png|jpeg|gif|svg\+xml)$/

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/emf',
  wmf: 'image/wmf'
}
const mediaType = (name: string): string =>
  types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'

const step = 0x6000

function base64(bytes: Uint8Array): string {
  let out = ''
  // Steps of a multiple of three bytes join without padding between them.
  for (let at = 0; at < bytes.length; at += step)
    out += btoa(String.fromCharCode(...bytes.subarray(at, at + step)))
  return out
}

/** Whether an element is a drawing of any age. */
export const isDrawing = (element: XmlElement): boolean =>
  ['w:drawing', 'w:pict', 'w:object'].includes(nameOf(element))
