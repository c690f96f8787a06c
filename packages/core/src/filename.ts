/**
 * Why: names of files are never taken from a document. A title may be 100 kB, `../../x`, `CON` or a NUL; a media
 * name may hide a path. Names are made from letters that are safe on every system, or from the content.
 */
import { sha256Hex } from './digest.js'

/** The one list of media types and their extensions. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/tiff', 'tif'],
  ['image/bmp', 'bmp'],
  ['image/emf', 'emf'],
  ['image/wmf', 'wmf'],
  ['image/svg+xml', 'svg'],
  ['application/pdf', 'pdf'],
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['application/zip', 'zip'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['text/html', 'html'],
  ['text/plain', 'txt'],
  ['text/csv', 'csv'],
  ['text/markdown', 'md'],
  ['application/yaml', 'yaml']
])

/** The extension of a media type without a dot, or undefined. Parameters are passed over. */
export function extensionOf(mediaType: string): string | undefined {
  return extensions.get(mediaType.split(';')[0]!.trim().toLowerCase())
}

/** The media type of an extension, with or without its dot, or undefined. */
export function mediaTypeOf(extension: string): string | undefined {
  const wanted = extension.replace(/^\./, '').toLowerCase()
  const usual = { jpeg: 'jpg', tiff: 'tif', htm: 'html', yml: 'yaml' }[wanted] ?? wanted
  for (const [type, each] of extensions) if (each === usual) return type
  return undefined
}

/** A name for a media file that depends on its content and type only: `3f0a…c2.png`. */
export function mediaName(bytes: Uint8Array, mediaType: string): string {
  return `${sha256Hex(bytes).slice(0, 16)}.${extensionOf(mediaType) ?? 'bin'}`
}

/** Names Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/

/**
 * A file name (without extension) from a title or an old name: lower-case letters, digits and hyphens.
 * Accents are taken off; letters of other scripts are kept, as every file system of today holds them.
 * @param fallback bytes or text the name is made from when nothing usable is left
 * @param mostBytes in UTF-8, default 100
 */
export function slug(title: string, fallback: Uint8Array | string = title, mostBytes = 100): string {
  const words = title
    .slice(0, 4096)
    .normalize('NFKD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[\p{M}-]+/u, '')
  let name = ''
  let length = 0
  for (const char of words) {
    length += new TextEncoder().encode(char).length
    if (length > mostBytes) break
    name += char
  }
  name = name.replace(/-$/, '')
  if (name !== '' && !reserved.test(name)) return name
  const bytes = typeof fallback === 'string' ? new TextEncoder().encode(fallback) : fallback
  return `file-${sha256Hex(bytes).slice(0, 16)}`
}
