/** A PDF file: its objects by number, and what its catalogue says. */
import { type CrossReference, type Entry, readCrossReference } from './cross-reference.js'
import {
  isDict,
  isStream,
  latin1,
  nameOf,
  type PdfDict,
  PdfKeyword,
  type PdfObject,
  PdfParser,
  PdfRef,
  type PdfStream
} from './pdf-objects.js'
import { StreamReader } from './stream-filters.js'

/** Objects packed together in a stream (ISO 32000-1, 7.5.7). */
interface Packed {
  bytes: Uint8Array
  /** Place of each object by its number. */
  places: Map<number, number>
}

const packedNumbers = /\d+/g

export class PdfFile {
  private entries = new Map<number, Entry>()
  private readonly objects = new Map<number, PdfObject>()
  private readonly inProgress = new Set<number>()
  private readonly packed = new Map<number, Packed>()
  private readonly streams = new StreamReader(value => this.get(value))
  trailer: PdfDict = new Map()

  private constructor(readonly bytes: Uint8Array) {}

  /** @throws RangeError when it is no PDF, is encrypted or damaged, or grows without end */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-'))
      throw new RangeError('it does not begin as a PDF does')
    const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 2048)))
    const start = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1]
    if (start === undefined) throw new RangeError('it is cut short')
    const file = new PdfFile(bytes)
    const readObject = (offset: number): PdfObject => file.readObject(offset)
    await file.learn(await readCrossReference(bytes, Number(start), readObject, file.streams))
    return file
  }

  private async learn({ entries, trailer }: CrossReference): Promise<void> {
    this.entries = entries
    this.trailer = trailer
    if (trailer.has('Encrypt')) throw new RangeError('it is encrypted')
    const numbers = new Set<number>()
    for (const entry of entries.values()) if ('stream' in entry) numbers.add(entry.stream)
    for (const number of numbers) {
      const stream = this.get(new PdfRef(number))
      if (isStream(stream)) this.packed.set(number, packedIn(stream.dict, await this.decode(stream)))
    }
  }

  /** The object behind a reference, or the value itself. */
  get(value: PdfObject | undefined): PdfObject {
    let result = value ?? null
    for (let steps = 0; result instanceof PdfRef && steps < 32; steps++) result = this.object(result.number)
    return result instanceof PdfRef ? null : result
  }
  dict(value: PdfObject | undefined): PdfDict {
    const found = this.get(value)
    return isDict(found) ? found : isStream(found) ? found.dict : new Map()
  }
  array(value: PdfObject | undefined): PdfObject[] {
    const found = this.get(value)
    return Array.isArray(found) ? found : []
  }
  text(value: PdfObject | undefined): string | undefined {
    const found = this.get(value)
    return typeof found === 'string' ? found : undefined
  }

  private object(number: number): PdfObject {
    const known = this.objects.get(number)
    if (known !== undefined) return known
    const entry = this.entries.get(number)
    if (entry === undefined || this.inProgress.has(number)) return null
    this.inProgress.add(number)
    const object = 'offset' in entry ? this.readObject(entry.offset) : this.readPacked(entry.stream, number)
    this.inProgress.delete(number)
    this.objects.set(number, object)
    return object
  }

  private readPacked(stream: number, number: number): PdfObject {
    const packed = this.packed.get(stream)
    const at = packed?.places.get(number)
    return (packed && at !== undefined && new PdfParser(packed.bytes, at).next()) || null
  }

  private readObject(offset: number): PdfObject {
    const parser = new PdfParser(this.bytes, offset)
    parser.next()
    parser.next()
    const keyword = parser.next()
    if (!(keyword instanceof PdfKeyword) || keyword.word !== 'obj') return null
    const value = parser.next() ?? null
    if (!isDict(value)) return value
    const after = parser.at
    const stream = parser.next()
    if (!(stream instanceof PdfKeyword) || stream.word !== 'stream') return value
    let start = after + latin1(this.bytes.subarray(after, after + 40)).indexOf('stream') + 6
    if (this.bytes[start] === 13) start++
    if (this.bytes[start] === 10) start++
    const length = this.get(value.get('Length'))
    const end = typeof length === 'number' && length >= 0 ? start + length : this.endOfStream(start)
    return { dict: value, raw: this.bytes.subarray(start, end) }
  }

  /** The end of a stream whose length is not known: it may stand in the table that is just being read. */
  private endOfStream(start: number): number {
    const word = 'endstream'
    for (let at = this.bytes.indexOf(0x65, start); at >= 0; at = this.bytes.indexOf(0x65, at + 1))
      if (latin1(this.bytes.subarray(at, at + word.length)) === word) return at
    return start
  }

  get catalog(): PdfDict {
    return this.dict(this.trailer.get('Root'))
  }

  /** The pages in order, with their object numbers. */
  pages(): { number: number; dict: PdfDict }[] {
    const pages: { number: number; dict: PdfDict }[] = []
    const visit = (value: PdfObject | undefined, seen: Set<number>): void => {
      if (!(value instanceof PdfRef) || seen.has(value.number)) return
      seen.add(value.number)
      const dict = this.dict(value)
      if (nameOf(dict.get('Type')) === 'Pages')
        for (const kid of this.array(dict.get('Kids'))) visit(kid, seen)
      else pages.push({ number: value.number, dict })
    }
    visit(this.catalog.get('Pages'), new Set())
    return pages
  }

  /** A stream unpacked; nothing for one that holds an image. */
  async decode(stream: PdfStream): Promise<Uint8Array> {
    return this.streams.decode(stream)
  }
  /** The names of a stream's filters. */
  filtersOf(stream: PdfStream): (string | undefined)[] {
    return this.streams.filtersOf(stream)
  }

  /** Numbers of all objects. */
  get numbers(): Iterable<number> {
    return this.entries.keys()
  }
}

function packedIn(dict: PdfDict, bytes: Uint8Array): Packed {
  const first = dict.get('First')
  const places: Packed['places'] = new Map()
  if (typeof first !== 'number') return { bytes, places }
  const found = (latin1(bytes.subarray(0, first)).match(packedNumbers) ?? []).map(Number)
  for (let at = 0; at + 1 < found.length; at += 2) places.set(found[at]!, first + found[at + 1]!)
  return { bytes, places }
}
