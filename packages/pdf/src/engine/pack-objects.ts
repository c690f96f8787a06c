/**
 * Packs the objects of a finished file (ISO 32000-1, 7.5.7 and 7.5.8). pdfkit writes each as plain text, and a structure tree
 * is thousands of small dictionaries: packed they take a tenth. Streams stay as they are.
 */
import { fingerprint } from './fingerprint.js'

/** A reader unpacks all of a stream for one object in it. */
const perStream = 400
/** Widths of the fields of the table: kind, place, place in the stream. */
const widths = [1, 4, 2] as const

const encoder = new TextEncoder()

/**
 * @param bytes the file as pdfkit wrote it
 * @param offsets where object 1, 2, … begins
 * @returns the same objects in a smaller file
 */
export async function packObjects(
  bytes: Uint8Array,
  offsets: readonly (number | null)[]
): Promise<Uint8Array> {
  const places = offsets.flatMap((offset, index) => (offset === null ? [] : [{ number: index + 1, offset }]))
  const table = lastIndexOf(bytes, 'xref\n', lastIndexOf(bytes, 'startxref') - 1)
  const inOrder = [...places].sort((a, b) => a.offset - b.offset)
  const out: Uint8Array[] = [bytes.subarray(0, inOrder[0]!.offset)]
  let length = inOrder[0]!.offset
  const add = (part: Uint8Array): number => {
    const at = length
    out.push(part)
    length += part.length
    return at
  }
  const rows: [kind: number, place: number, index: number][] = []
  const small: { number: number; body: Uint8Array }[] = []
  inOrder.forEach(({ number, offset }, index) => {
    const whole = bytes.subarray(offset, inOrder[index + 1]?.offset ?? table)
    if (endsWith(whole, 'endstream\nendobj\n')) rows[number] = [1, add(whole), 0]
    else {
      const head = `${number} 0 obj\n`.length
      small.push({ number, body: whole.subarray(head, whole.length - 'endobj\n'.length) })
    }
  })
  let next = offsets.length + 1
  for (let at = 0; at < small.length; at += perStream) {
    const group = small.slice(at, at + perStream)
    for (const [index, { number }] of group.entries()) rows[number] = [2, next, index]
    rows[next] = [1, add(await objectStream(next, group)), 0]
    next += 1
  }
  const start = length
  rows[next] = [1, start, 0]
  const trailer = trailerOf(bytes)
  add(await crossReference(next, rows, trailer, fingerprint(out)))
  add(encoder.encode(`startxref\n${start}\n%%EOF\n`))
  return joined(out, length)
}

async function objectStream(
  number: number,
  group: { number: number; body: Uint8Array }[]
): Promise<Uint8Array> {
  let at = 0
  const head = group.map(one => {
    const place = `${one.number} ${at}`
    at += one.body.length
    return place
  })
  const first = encoder.encode(`${head.join(' ')}\n`)
  const data = joined([first, ...group.map(({ body }) => body)], first.length + at)
  return stream(number, `/Type /ObjStm\n/N ${group.length}\n/First ${first.length}`, data)
}

async function crossReference(
  number: number,
  rows: readonly (readonly number[] | undefined)[],
  trailer: string,
  id: Uint8Array
): Promise<Uint8Array> {
  const size = number + 1
  const row = 1 + widths.reduce((sum, width) => sum + width, 0)
  const data = new Uint8Array(size * row)
  const before = new Uint8Array(row)
  for (let index = 0; index < size; index++) {
    const fields = rows[index] ?? [0, 0, index === 0 ? 65535 : 0]
    // Each byte is foretold from the row above it (7.4.4.4): rows hardly differ, and pack well.
    let at = index * row
    data[at++] = 2
    let column = 1
    fields.forEach((value, field) => {
      for (let byte = widths[field]! - 1; byte >= 0; byte--) {
        const now = Math.floor(value / 256 ** byte) & 255
        data[at++] = (now - before[column]!) & 255
        before[column++] = now
      }
    })
  }
  const hex = [...id].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const about = `/Type /XRef\n/Size ${size}\n${trailer}\n/ID [<${hex}> <${hex}>]\n/W [${widths.join(' ')}]`
  return stream(number, `${about}\n/DecodeParms <</Predictor 12 /Columns ${row - 1}>>`, data)
}

async function stream(number: number, about: string, data: Uint8Array): Promise<Uint8Array> {
  const packed = await deflate(data)
  const head = `${number} 0 obj\n<<\n${about}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>\nstream\n`
  const parts = [encoder.encode(head), packed, encoder.encode('\nendstream\nendobj\n')]
  return joined(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0)
  )
}

async function deflate(data: Uint8Array): Promise<Uint8Array> {
  const packing = new Blob([new Uint8Array(data)]).stream().pipeThrough(new CompressionStream('deflate'))
  const reader = packing.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
  }
  return joined(parts, length)
}

/** The catalogue and the properties, as pdfkit names them in its trailer. */
function trailerOf(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(lastIndexOf(bytes, 'trailer\n')))
  return (text.match(/^\/(?:Root|Info) \d+ 0 R$/gm) ?? []).join('\n')
}

function endsWith(bytes: Uint8Array, end: string): boolean {
  for (let at = 1; at <= end.length; at++)
    if (bytes[bytes.length - at] !== end.charCodeAt(end.length - at)) return false
  return true
}

function lastIndexOf(bytes: Uint8Array, word: string, from = bytes.length): number {
  for (let at = from - word.length; at >= 0; at--) {
    let same = 0
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same++
    if (same === word.length) return at
  }
  return -1
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
