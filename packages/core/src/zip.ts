/**
 * Why: a ZIP package says of itself what is in it, and two readers can see two different files in one. So the
 * directory is read here, strictly: everything ambiguous, encrypted, overlapping or out of proportion is
 * refused before a byte is unpacked, and an entry is unpacked only when asked for, against its declared size
 * and checksum. fflate does the inflating and deflating only. (APPNOTE.TXT 6.3.10; ISO/IEC 21320-1.)
 */
import { Inflate } from 'fflate'
import { crc32 } from './crc32.js'
import { RefusedError } from './errors.js'
import { defaultLimits, type LimitName, type Limits, limitError } from './limits.js'
import { readDirectory, type ZipEntry } from './zip-directory.js'

export { type WriteZipOptions, writeZip, type ZipSource } from './zip-write.js'

export interface ReadZipOptions {
  limits?: Limits
  /** The file's name, for messages. */
  part?: string
  /** How many packages this one lies in; more than `zipNesting` is refused. */
  nesting?: number
}

/** The files of a package by name, in directory order. Reading a value unpacks it, once. */
export interface ZipFiles extends Iterable<[string, Uint8Array]> {
  readonly size: number
  has(name: string): boolean
  /** @throws RefusedError `core:zip-size`, `core:zip-checksum`, `core:zip-data` */
  get(name: string): Uint8Array | undefined
  /** The unpacked size, without unpacking. */
  sizeOf(name: string): number | undefined
  keys(): IterableIterator<string>
}

/**
 * Opens a package. Nothing is unpacked yet.
 * @throws RefusedError `core:zip-*` for a damaged, encrypted or ambiguous package; LimitError for the limits
 *   on entries, sizes, ratio and nesting
 */
export function readZip(bytes: Uint8Array, options: ReadZipOptions = {}): ZipFiles {
  const { limits = defaultLimits, part } = options
  const exceeded = (name: LimitName, where: string | undefined, seen?: number) =>
    limitError(limits, name, where === undefined ? {} : { part: where }, seen)
  if (bytes.length > limits.inputBytes) throw exceeded('inputBytes', part)
  if ((options.nesting ?? 0) > limits.zipNesting) throw exceeded('zipNesting', part)
  const entries = new Map<string, ZipEntry>()
  let total = 0
  for (const entry of readDirectory(bytes, limits, part)) {
    const { name, size, packedSize } = entry
    if (size > limits.zipEntryBytes) throw exceeded('zipEntryBytes', name, size)
    if (size > limits.zipRatioFrom && size > packedSize * limits.zipRatio) {
      throw exceeded('zipRatio', name, Math.round(size / Math.max(1, packedSize)))
    }
    total += size
    if (total > limits.zipTotalBytes) throw exceeded('zipTotalBytes', part, total)
    entries.set(name, entry)
  }

  const unpacked = new Map<string, Uint8Array>()
  const get = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name)
    if (entry === undefined) return undefined
    let content = unpacked.get(name)
    if (content === undefined) {
      content = unpack(bytes, entry)
      unpacked.set(name, content)
    }
    return content
  }
  return {
    size: entries.size,
    has: name => entries.has(name),
    get,
    sizeOf: name => entries.get(name)?.size,
    keys: () => entries.keys(),
    *[Symbol.iterator]() {
      for (const name of entries.keys()) yield [name, get(name)!]
    }
  }
}

/** Small steps, so that a stream that swells is noticed after one of them (deflate gives at most 1032:1). */
const step = 4096

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { name, start, packedSize, size } = entry
  const packed = bytes.subarray(start, start + packedSize)
  const refuse = (code: string, message: string) => new RefusedError(code, message, { part: name })
  let content: Uint8Array
  if (entry.method === 0) content = packed.slice()
  else {
    content = new Uint8Array(size)
    let length = 0
    const inflate = new Inflate(chunk => {
      if (length + chunk.length > size) {
        throw refuse('core:zip-size', 'A part of the package is larger than the package says; it is damaged')
      }
      content.set(chunk, length)
      length += chunk.length
    })
    try {
      for (let at = 0; at < packed.length; at += step) {
        inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
      }
    } catch (error) {
      if (error instanceof RefusedError) throw error
      throw refuse('core:zip-data', 'A part of the package cannot be unpacked; it is damaged')
    }
    if (length < size) {
      throw refuse('core:zip-size', 'A part of the package is smaller than the package says; it is damaged')
    }
  }
  if (crc32(content) !== entry.crc) {
    throw refuse('core:zip-checksum', 'A part of the package does not match its checksum; it is damaged')
  }
  return content
}
