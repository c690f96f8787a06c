/**
 * Unpacks the streams of a PDF (ISO 32000-1, 7.4): Flate with its predictors, which is all that structure, tables of
 * objects and page content are packed with today. A file may not grow without end: all its streams share one budget.
 */
import { nameOf, type PdfDict, type PdfObject, type PdfStream } from './pdf-objects.js'

/** What all streams of a file may grow to together; more is no article. */
const largestFile = 256 * 1024 * 1024

export class StreamReader {
  private budget = largestFile

  /** @param get finds the object behind a reference */
  constructor(private readonly get: (value: PdfObject | undefined) => PdfObject) {}

  /**
   * @returns the bytes; none for a filter that is not known here (images)
   * @throws RangeError when the file grows without end or the stream is damaged
   */
  async decode({ dict, raw }: PdfStream): Promise<Uint8Array> {
    const filters = this.list(dict.get('Filter') ?? dict.get('F')).map(nameOf)
    const parameters = this.list(dict.get('DecodeParms') ?? dict.get('DP'))
    let bytes = raw
    for (const [index, filter] of filters.entries()) {
      if (filter !== 'FlateDecode' && filter !== 'Fl') return new Uint8Array(0)
      const given = this.get(parameters[index])
      bytes = unpredicted(await this.inflate(bytes), given instanceof Map ? given : new Map())
    }
    return bytes
  }

  /** The names of a stream's filters. */
  filtersOf({ dict }: PdfStream): (string | undefined)[] {
    return this.list(dict.get('Filter')).map(nameOf)
  }

  private list(value: PdfObject | undefined): PdfObject[] {
    const found = this.get(value)
    return Array.isArray(found) ? found.map(one => this.get(one)) : found === null ? [] : [found]
  }

  private async inflate(raw: Uint8Array): Promise<Uint8Array> {
    const copy = new Uint8Array(raw)
    const reader = new Blob([copy]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
    const chunks: Uint8Array[] = []
    let size = 0
    try {
      for (;;) {
        const { value, done } = await reader.read()
        if (done) break
        size += value.length
        this.budget -= value.length
        if (this.budget < 0) throw new RangeError('its streams grow without end')
        chunks.push(value)
      }
    } catch (error) {
      if (error instanceof RangeError) throw error
      // What came before the damage or the trailing bytes is what there is.
      if (size === 0 && raw.length > 0) throw new RangeError('a stream in it is damaged')
    }
    const bytes = new Uint8Array(size)
    let at = 0
    for (const chunk of chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return bytes
  }
}

/** Undoes the predictors of PNG (7.4.4.4): each row says in its first byte how it was foretold. */
function unpredicted(bytes: Uint8Array, parameters: PdfDict): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = parameters.get(key)
    return typeof value === 'number' ? value : otherwise
  }
  if (number('Predictor', 1) < 10) return bytes
  const bits = number('Colors', 1) * number('BitsPerComponent', 8)
  const width = Math.max(Math.ceil((bits * number('Columns', 1)) / 8), 1)
  const step = Math.max(bits >> 3, 1)
  const rows = Math.floor(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)]!
    const from = row * (width + 1) + 1
    const to = row * width
    for (let column = 0; column < width; column++) {
      const left = column >= step ? out[to + column - step]! : 0
      const up = row > 0 ? out[to + column - width]! : 0
      const corner = row > 0 && column >= step ? out[to + column - width - step]! : 0
      const told = foretold(kind, left, up, corner)
      out[to + column] = (bytes[from + column]! + told) & 255
    }
  }
  return out
}

function foretold(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map(value => Math.abs(guess - value)) as [
    number,
    number,
    number
  ]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}
