/**
 * Why: the central directory of a ZIP file is the one list of what is in it, and every doubt about it is a way to
 * show two readers two files. It is read whole, checked against the local headers, and refused when unclear.
 */
import { RefusedError } from './errors.js'
import { type Limits, limitError } from './limits.js'

export interface ZipEntry {
  name: string
  method: 0 | 8
  crc: number
  /** Unpacked. */
  size: number
  packedSize: number
  /** Where its data begin. */
  start: number
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50

/**
 * @returns the files of the package (folders left out), in directory order
 * @throws RefusedError `core:zip-*`; LimitError `core:limit-zip-entries`
 */
export function readDirectory(bytes: Uint8Array, limits: Limits, part: string | undefined): ZipEntry[] {
  const refuse = (code: string, message: string, where = part): RefusedError =>
    new RefusedError(`core:zip-${code}`, message, { part: where })
  const truncated = () =>
    refuse('truncated', 'The package is cut off or is no ZIP package; get a new copy of the file')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) throw truncated()
  let count = view.getUint16(end + 10, true)
  let length = view.getUint32(end + 12, true)
  let at = view.getUint32(end + 16, true)
  let behind = end
  if (view.getUint16(end + 4, true) !== view.getUint16(end + 6, true)) {
    throw refuse('split', 'The package is one of several parts; join them first')
  }
  if (count === 0xffff || length === 0xffffffff || at === 0xffffffff) {
    const locator = end - 20
    if (locator >= 0 && view.getUint32(locator, true) === locator64Signature) {
      const end64 = readUint64(view, locator + 8)
      if (end64 + 56 > locator || view.getUint32(end64, true) !== end64Signature) throw truncated()
      count = readUint64(view, end64 + 32)
      length = readUint64(view, end64 + 40)
      at = readUint64(view, end64 + 48)
      behind = end64
    }
  }
  if (count > limits.zipEntries) throw limitError(limits, 'zipEntries', { part }, count)
  if (at + length !== behind) throw truncated()

  const directory = at
  const entries: ZipEntry[] = []
  const ranges: Array<[start: number, end: number, name: string]> = []
  const names = new Set<string>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > behind || view.getUint32(at, true) !== directorySignature) throw truncated()
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const crc = view.getUint32(at + 16, true)
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > behind) throw truncated()
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const name = decodeName(rawName)
    const { size, packedSize, offset } = sizes(view, at, at + 46 + nameLength, extraLength)
    at = next

    if (!isSafeName(name)) {
      throw refuse(
        'name',
        `The package holds a file with the unsafe name ${JSON.stringify(name.slice(0, 80))}`
      )
    }
    // Part names are compared without regard to ASCII case (ECMA-376-2, 6.2.2.3).
    const folded = name.replace(/[A-Z]+/g, letters => letters.toLowerCase())
    if (names.has(folded)) throw refuse('duplicate', 'The package holds two files of the same name', name)
    names.add(folded)
    if ((flags & 0x2041) !== 0)
      throw refuse('encrypted', 'The package is encrypted; save it without a password', name)
    if (method !== 0 && method !== 8) {
      throw refuse('method', `A part is packed with method ${method}, which is not used in documents`, name)
    }

    if (offset + 30 > directory || view.getUint32(offset, true) !== localSignature) throw truncated()
    const localNameLength = view.getUint16(offset + 26, true)
    const start = offset + 30 + localNameLength + view.getUint16(offset + 28, true)
    if (start + packedSize > directory) throw truncated()
    if (decodeName(bytes.subarray(offset + 30, offset + 30 + localNameLength)) !== name) {
      throw refuse('name', 'A part has two different names in the package', name)
    }
    if (method === 0 && size !== packedSize) {
      throw refuse('size', 'A part of the package has not the size the package says; it is damaged', name)
    }
    ranges.push([offset, start + packedSize, name])
    if (!name.endsWith('/')) entries.push({ name, method, crc, size, packedSize, start })
  }
  if (at !== behind) throw truncated()

  ranges.sort((one, other) => one[0] - other[0])
  for (let index = 1; index < ranges.length; index++) {
    if (ranges[index]![0] < ranges[index - 1]![1]) {
      throw refuse(
        'overlap',
        'Two parts of the package share the same bytes; it is made to harm',
        ranges[index]![2]
      )
    }
  }
  return entries
}

/** The last 22 bytes, or before a comment that fills the file exactly to its end. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (
      view.getUint32(at, true) === endSignature &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  }
  return undefined
}

/** Sizes and offset, from the ZIP64 extra field where the short fields are full (APPNOTE 4.5.3). */
function sizes(view: DataView, at: number, extra: number, extraLength: number) {
  let size = view.getUint32(at + 24, true)
  let packedSize = view.getUint32(at + 20, true)
  let offset = view.getUint32(at + 42, true)
  for (let field = extra; field + 4 <= extra + extraLength; ) {
    const fieldEnd = field + 4 + view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1 && fieldEnd <= extra + extraLength) {
      let value = field + 4
      const take = (short: number): number => {
        if (short !== 0xffffffff || value + 8 > fieldEnd) return short
        value += 8
        return readUint64(view, value - 8)
      }
      size = take(size)
      packedSize = take(packedSize)
      offset = take(offset)
    }
    field = fieldEnd
  }
  return { size, packedSize, offset }
}

/** Beyond 2^53 any size is beyond any limit, so rounding does no harm. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000
}

function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    return Array.from(raw, byte => String.fromCharCode(byte)).join('')
  }
}

/** No way out of a folder, on any system: no `..`, no root, no drive, no backslash, no NUL. */
export function isSafeName(name: string): boolean {
  if (name === '' || /[\0-\x1f\\]/.test(name) || /^(?:\/|[a-z]:)/i.test(name)) return false
  return name
    .replace(/\/$/, '')
    .split('/')
    .every(segment => segment !== '' && segment !== '.' && segment !== '..')
}
