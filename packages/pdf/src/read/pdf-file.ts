/** A PDF file: its objects by number, and what its catalogue says. Files of our own kind: one plain table of objects. */
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

/** A stream may grow to this when it is unpacked; more is no article. */
const largestStream = 256 * 1024 * 1024

export class PdfFile {
  private readonly offsets = new Map<number, number>()
  private readonly objects = new Map<number, PdfObject>()
  private readonly inProgress = new Set<number>()
  readonly trailer: PdfDict

  /** @throws RangeError when it is no PDF or has its objects packed in streams */
  constructor(private readonly bytes: Uint8Array) {
    if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-'))
      throw new RangeError('it does not begin as a PDF does')
    const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 2048)))
    const start = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1]
    if (start === undefined) throw new RangeError('it is cut short')
    this.trailer = this.readTables(Number(start))
    if (this.trailer.has('Encrypt')) throw new RangeError('it is encrypted')
  }

  private readTables(start: number): PdfDict {
    let newest: PdfDict | undefined
    const seen = new Set<number>()
    for (let at: number | undefined = start; at !== undefined && !seen.has(at); ) {
      seen.add(at)
      const trailer: PdfDict = this.readTable(at)
      newest ??= trailer
      const previous = trailer.get('Prev')
      at = typeof previous === 'number' ? previous : undefined
    }
    if (!newest) throw new RangeError('it has no table of objects')
    return newest
  }

  private readTable(at: number): PdfDict {
    const parser = new PdfParser(this.bytes, at)
    const word = parser.next()
    if (!(word instanceof PdfKeyword) || word.word !== 'xref')
      throw new RangeError('its objects are packed in streams, which only other programs write')
    for (;;) {
      const first = parser.next()
      if (first instanceof PdfKeyword && first.word === 'trailer') break
      const count = parser.next()
      if (typeof first !== 'number' || typeof count !== 'number')
        throw new RangeError('its table of objects is damaged')
      for (let index = 0; index < count; index++) {
        const offset = parser.next()
        parser.next()
        const kind = parser.next()
        if (typeof offset !== 'number' || !(kind instanceof PdfKeyword))
          throw new RangeError('its table of objects is damaged')
        if (kind.word === 'n' && !this.offsets.has(first + index)) this.offsets.set(first + index, offset)
      }
    }
    const trailer = parser.next()
    if (!isDict(trailer)) throw new RangeError('it has no trailer')
    return trailer
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
    const offset = this.offsets.get(number)
    if (offset === undefined || this.inProgress.has(number)) return null
    this.inProgress.add(number)
    const object = this.readObject(offset)
    this.inProgress.delete(number)
    this.objects.set(number, object)
    return object
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
    return { dict: value, raw: this.bytes.subarray(start, start + (typeof length === 'number' ? length : 0)) }
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

  /** A stream unpacked. Only what a text file needs: no filter, or Flate. */
  async decode(stream: PdfStream): Promise<Uint8Array> {
    const filters = this.array(stream.dict.get('Filter')).map(nameOf)
    const filter = filters.length > 0 ? filters : [nameOf(this.get(stream.dict.get('Filter')))]
    if (filter[0] === undefined) return stream.raw
    if (filter.length > 1 || filter[0] !== 'FlateDecode') return new Uint8Array(0)
    return inflate(stream.raw)
  }
}

async function inflate(raw: Uint8Array): Promise<Uint8Array> {
  const copy = new Uint8Array(raw)
  const reader = new Blob([copy]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    size += value.length
    if (size > largestStream) throw new RangeError('a stream in it grows without end')
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
