/**
 * Pictures without what cameras and programs write beside them: names of authors, serial numbers, places, file paths. The
 * picture itself stays byte for byte; of a photograph's data only the way up is kept, which its look depends on.
 */
import type { MediaStore, Messages } from '@offprint/core'
import { decodeText } from '@offprint/core/encoding'
import {
  parseXml,
  serializeXml,
  type XmlNode,
  type XmlOutput,
  type XmlOutputElement
} from '@offprint/core/xml'
import { pictureText } from '../messages.js'
import type { Identity } from './identity.js'
import { maskText } from './mask.js'
import { plainGif, plainJpeg, plainPng } from './plain-raster.js'

/** The same pictures, without data about their making. */
export function plainMedia(media: MediaStore, identity: Identity, messages: Messages): MediaStore {
  return new Map(
    [...media].map(([name, each]) => {
      const tell = (text: string): void => {
        messages.report(pictureText, { href: each.href.slice(0, 120), text })
      }
      return [name, { ...each, bytes: plain(each.mediaType, each.bytes, identity, tell) }]
    })
  )
}

function plain(
  type: string,
  bytes: Uint8Array,
  identity: Identity,
  tell: (text: string) => void
): Uint8Array {
  switch (type) {
    case 'image/png':
      return plainPng(bytes)
    case 'image/jpeg':
      return plainJpeg(bytes)
    case 'image/gif':
      return plainGif(bytes)
    case 'image/svg+xml':
      return plainSvg(bytes, identity, tell)
    default:
      return bytes
  }
}

/** Prefixes of what drawing programs note for themselves. */
const programs = /^(?:inkscape|sodipodi|rdf|cc|dc|xmp|i|x|adobe|serif|sketch|figma):/

function plainSvg(bytes: Uint8Array, identity: Identity, tell: (text: string) => void): Uint8Array {
  const { root } = parseXml(decodeText(bytes, { kind: 'xml' }).text, { doctype: 'allow' })
  const clean = (node: XmlNode): XmlOutput[] => {
    if (node.type === 'text')
      return [{ type: 'text', value: maskText(node.value, identity.traces, '…', tell) }]
    if (node.type !== 'element' || node.name === 'metadata' || programs.test(node.name)) return []
    const attributes = Object.fromEntries(
      Object.entries(node.attributes)
        .filter(([name]) => !programs.test(name))
        .map(([name, value]) => [name, maskText(value, identity.traces, '…', tell)])
    )
    return [{ type: 'element', name: node.name, attributes, children: node.children.flatMap(clean) }]
  }
  const [drawing] = clean(root)
  return new TextEncoder().encode(serializeXml(drawing as XmlOutputElement))
}
