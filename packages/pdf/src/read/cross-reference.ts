/**
 * Where the objects of a file lie (ISO 32000-1, 7.5.4 and 7.5.8): the plain table, the table packed in a stream, and both
 * in one file. Later parts of the file win over earlier ones.
 */
import { isDict, isStream, type PdfDict, PdfKeyword, type PdfObject, PdfParser } from './pdf-objects.js'
import type { StreamReader } from './stream-filters.js'

/** In the file, or in a stream of objects. */
export type Entry = { offset: number } | { stream: number }

export interface CrossReference {
  entries: Map<number, Entry>
  trailer: PdfDict
}

/** More objects than this no file of ours or a conforming one has (ISO 19005-3, 6.1.13). */
const mostObjects = 8_388_607

const damaged = (): RangeError => new RangeError('its table of objects is damaged')

/**
 * @param start where the newest table begins
 * @param objectAt reads the object at a place of the file
 * @throws RangeError when a table cannot be read
 */
export async function readCrossReference(
  bytes: Uint8Array,
  start: number,
  objectAt: (offset: number) => PdfObject,
  streams: StreamReader
): Promise<CrossReference> {
  const entries = new Map<number, Entry>()
  const seen = new Set<number>()
  let newest: PdfDict | undefined
  const waiting = [start]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue
    seen.add(at)
    const trailer = await readPart(at)
    newest ??= trailer
    // A plain table may have a packed one beside it, which comes before what is older.
    for (const key of ['XRefStm', 'Prev']) {
      const next = trailer.get(key)
      if (typeof next === 'number') waiting.push(next)
    }
  }
  if (!newest) throw new RangeError('it has no table of objects')
  return { entries, trailer: newest }

  async function readPart(at: number): Promise<PdfDict> {
    const parser = new PdfParser(bytes, at)
    const word = parser.next()
    if (word instanceof PdfKeyword && word.word === 'xref') return readPlain(parser)
    const packed = typeof word === 'number' ? objectAt(at) : null
    if (!isStream(packed)) throw new RangeError('it has no table of objects')
    readPacked(packed.dict, await streams.decode(packed))
    return packed.dict
  }

  function readPlain(parser: PdfParser): PdfDict {
    for (;;) {
      const first = parser.next()
      if (first instanceof PdfKeyword && first.word === 'trailer') break
      const count = parser.next()
      if (typeof first !== 'number' || typeof count !== 'number' || first + count > mostObjects)
        throw damaged()
      for (let index = 0; index < count; index++) {
        const offset = parser.next()
        parser.next()
        const kind = parser.next()
        if (typeof offset !== 'number' || !(kind instanceof PdfKeyword)) throw damaged()
        if (kind.word === 'n' && !entries.has(first + index)) entries.set(first + index, { offset })
      }
    }
    const trailer = parser.next()
    if (!isDict(trailer)) throw new RangeError('it has no trailer')
    return trailer
  }

  function readPacked(dict: PdfDict, data: Uint8Array): void {
    const widths = numbers(dict.get('W'))
    const size = dict.get('Size')
    if (widths.length < 3 || typeof size !== 'number' || widths.some(width => width < 0 || width > 8))
      throw damaged()
    const index = numbers(dict.get('Index'))
    const ranges = index.length > 0 ? index : [0, size]
    const length = widths.reduce((sum, width) => sum + width, 0)
    let at = 0
    const field = (width: number, otherwise: number): number => {
      if (width === 0) return otherwise
      let value = 0
      for (let byte = 0; byte < width; byte++) value = value * 256 + (data[at++] ?? 0)
      return value
    }
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      const [first, count] = [ranges[range]!, ranges[range + 1]!]
      if (first + count > mostObjects) throw damaged()
      for (let nth = first; nth < first + count && at + length <= data.length; nth++) {
        const [kind, where] = [field(widths[0]!, 1), field(widths[1]!, 0)]
        for (const width of widths.slice(2)) at += width
        if (entries.has(nth)) continue
        if (kind === 1) entries.set(nth, { offset: where })
        else if (kind === 2) entries.set(nth, { stream: where })
      }
    }
  }
}

function numbers(value: PdfObject | undefined): number[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'number') : []
}
