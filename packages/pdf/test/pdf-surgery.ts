/** Changes to PDF files for tests: the table of objects is made anew, and objects are packed in streams. */
import { deflateSync } from 'node:zlib'

/** Where each object begins: number and place. */
function objectsIn(text: string): [number, number][] {
  return [...text.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)].map(match => [Number(match[1]), match.index])
}

/** The file with a table of objects that is right, whatever was changed before it. */
export function rebuilt(text: string): string {
  const table = text.lastIndexOf('\nxref\n') + 1
  const trailer = text.indexOf('trailer', table)
  const objects = objectsIn(text.slice(0, table))
  const size = Math.max(...objects.map(([number]) => number)) + 1
  const rows = Array.from({ length: size }, () => '0000000000 65535 f ')
  for (const [number, at] of objects) rows[number] = `${String(at).padStart(10, '0')} 00000 n `
  const tail = text.slice(trailer).replace(/startxref\s+\d+/, `startxref\n${table}`)
  return `${text.slice(0, table)}xref\n0 ${size}\n${rows.join('\n')}\n${tail}`
}

/**
 * The file with every object but its streams packed in one stream of objects, and its table in another, as other programs
 * write them (ISO 32000-1, 7.5.7 and 7.5.8).
 * @param padding bytes of white space to put behind the objects, packed
 */
export function pdfWithObjects(text: string, padding = 0): Buffer {
  const table = text.lastIndexOf('\nxref\n') + 1
  const objects = objectsIn(text.slice(0, table))
  const ends = [...objects.slice(1).map(([, at]) => at), table]
  let out = text.slice(0, objects[0]![1])
  const rows = new Map<number, [kind: number, where: number, inside: number]>()
  const packed: [number, string][] = []
  objects.forEach(([number, at], index) => {
    const whole = text.slice(at, ends[index])
    if (/\nstream\r?\n/.test(whole)) {
      rows.set(number, [1, out.length, 0])
      out += whole
    } else packed.push([number, whole.replace(/^\d+ 0 obj\n/, '').replace(/\s*endobj\s*$/, '\n')])
  })
  const [streamNumber, tableNumber] = [objects.length + 1000, objects.length + 1001]
  let body = ''
  const head = packed.map(([number, words], index) => {
    rows.set(number, [2, streamNumber, index])
    const place = `${number} ${body.length}`
    body += words
    return place
  })
  const first = `${head.join(' ')}\n`
  const data = deflateSync(
    Buffer.concat([Buffer.from(first + body, 'latin1'), Buffer.alloc(padding, 0x20)])
  ).toString('latin1')
  rows.set(streamNumber, [1, out.length, 0])
  const about = `/Type /ObjStm /N ${packed.length} /First ${first.length} /Filter /FlateDecode`
  out += `${streamNumber} 0 obj\n<<${about} /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`
  const start = out.length
  rows.set(tableNumber, [1, start, 0])
  const width = 7
  // Each row is foretold from the one above it, as most programs write it.
  const plain = Array.from({ length: tableNumber + 1 }, (_, number) => {
    const [kind, where, inside] = rows.get(number) ?? [0, 0, 0]
    return [
      kind,
      (where >>> 24) & 255,
      (where >>> 16) & 255,
      (where >>> 8) & 255,
      where & 255,
      inside >> 8,
      inside & 255
    ]
  })
  const foretold = plain.flatMap((row, index) => [
    2,
    ...row.map((byte, column) => (byte - (plain[index - 1]?.[column] ?? 0)) & 255)
  ])
  const rowsData = deflateSync(Buffer.from(foretold)).toString('latin1')
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text)![1]!.replace(/\/Size \d+/, '')
  const columns = `/W [1 4 2] /DecodeParms <</Predictor 12 /Columns ${width}>> /Filter /FlateDecode`
  out += `${tableNumber} 0 obj\n<<${trailer} /Type /XRef /Size ${tableNumber + 1} ${columns} /Length ${rowsData.length}>>\nstream\n${rowsData}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}
