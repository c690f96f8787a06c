/**
 * Why: the same content must give the same bytes, on any day and machine. Dates are fixed, order is the
 * caller's, the level is fixed, and there is no extra field, no comment and no attribute.
 */
import { deflateSync } from 'fflate'
import { crc32 } from './crc32.js'
import { OutputError } from './errors.js'
import { isSafeName } from './zip-directory.js'

/** Text is written as UTF-8. */
export type ZipSource = Iterable<readonly [name: string, content: Uint8Array | string]>

export interface WriteZipOptions {
  /** Names to keep unpacked, such as the `mimetype` of EPUB. */
  stored?: ReadonlySet<string>
}

/** 1980-01-01, the first day there is (APPNOTE 4.4.6): date word 0x0021, time word 0. */
const firstDay = 0x0021
const level = 6

/**
 * Packs files in the given order.
 * @throws OutputError `core:zip-name` for a name that is unsafe or given twice, `core:zip-large` above 4 GiB
 */
export function writeZip(files: ZipSource, options: WriteZipOptions = {}): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  const names = new Set<string>()
  let offset = 0
  for (const [name, source] of files) {
    if (!isSafeName(name) || name.endsWith('/') || names.has(name)) {
      throw new OutputError(
        'core:zip-name',
        `${JSON.stringify(name.slice(0, 80))} cannot name a file of a package`
      )
    }
    names.add(name)
    const content = typeof source === 'string' ? new TextEncoder().encode(source) : source
    const rawName = new TextEncoder().encode(name)
    const deflated = options.stored?.has(name) === true ? content : deflateSync(content, { level })
    const packed = deflated.length < content.length ? deflated : content
    const header = new Uint8Array(30 + rawName.length)
    const view = new DataView(header.buffer)
    view.setUint32(0, 0x04034b50, true)
    view.setUint16(4, 20, true)
    // Bit 11: the name is UTF-8 (APPNOTE 4.4.4).
    view.setUint16(6, rawName.length === name.length ? 0 : 0x0800, true)
    view.setUint16(8, packed === content ? 0 : 8, true)
    view.setUint16(12, firstDay, true)
    view.setUint32(14, crc32(content), true)
    view.setUint32(18, packed.length, true)
    view.setUint32(22, content.length, true)
    view.setUint16(26, rawName.length, true)
    header.set(rawName, 30)

    const entry = new Uint8Array(46 + rawName.length)
    const entryView = new DataView(entry.buffer)
    entryView.setUint32(0, 0x02014b50, true)
    entryView.setUint16(4, 20, true)
    entry.set(header.subarray(4, 30), 6)
    entryView.setUint32(42, offset, true)
    entry.set(rawName, 46)
    directory.push(entry)
    pieces.push(header, packed)
    offset += header.length + packed.length
  }
  const start = offset
  for (const entry of directory) offset += entry.length
  if (offset > 0xfffffffe || directory.length > 0xfffe) {
    throw new OutputError('core:zip-large', 'The package would be larger than ZIP allows without extensions')
  }
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, directory.length, true)
  view.setUint16(10, directory.length, true)
  view.setUint32(12, offset - start, true)
  view.setUint32(16, start, true)
  return join([...pieces, ...directory, end], offset + end.length)
}

function join(pieces: Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
