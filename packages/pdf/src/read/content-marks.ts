/** What a page paints, and under which mark: the operators of its content stream, read one by one. */
import {
  isDict,
  nameOf,
  type PdfDict,
  PdfKeyword,
  PdfName,
  type PdfObject,
  PdfParser
} from './pdf-objects.js'

export interface PageMarks {
  /** Painting operators, and how many of them stand outside every mark. */
  painted: number
  unmarked: number
  /** Marks of structure content inside an artifact, or the other way round. */
  nested: number
  /** Marks left open, and ends without a beginning. */
  unbalanced: number
  /** Marks of structure content in order, with whether anything is painted under them. */
  mcids: { mcid: number; type: string; painted: boolean }[]
  /** Drawings painted outside every mark, by their names in the resources: marks may stand in them. */
  loose: string[]
  /** Glyph 0, the sign for a missing glyph, shown in a composite font. */
  notdef: number
}

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'EI'
])

interface Mark {
  mcid?: PageMarks['mcids'][number]
  artifact: boolean
}

/**
 * @param content the unpacked stream
 * @param properties property lists named in the resources
 * @param composite names of the fonts whose codes have two bytes
 */
export function readMarks(
  content: Uint8Array,
  properties: PdfDict,
  composite: ReadonlySet<string> = new Set()
): PageMarks {
  const marks: PageMarks = {
    ...{ painted: 0, unmarked: 0, nested: 0, unbalanced: 0, mcids: [], loose: [], notdef: 0 }
  }
  const open: Mark[] = []
  const parser = new PdfParser(content, 0, true)
  let operands: PdfObject[] = []
  let isComposite = false
  for (let token = parser.next(); token !== undefined; token = parser.next()) {
    if (!(token instanceof PdfKeyword)) {
      operands.push(token)
      continue
    }
    const { word } = token
    if (word === 'BDC' || word === 'BMC') open.push(begin(operands, open))
    else if (word === 'EMC') {
      if (open.length === 0) marks.unbalanced++
      open.pop()
    } else if (word === 'Tf') isComposite = composite.has(nameOf(operands[0]) ?? '')
    else if (word === 'ID') skipImage(parser)
    if (painting.has(word)) {
      const form = word === 'Do' ? nameOf(operands[0]) : undefined
      if (open.length === 0 && form !== undefined) marks.loose.push(form)
      else if (open.length === 0) marks.unmarked++
      marks.painted++
      for (const { mcid } of open) if (mcid) mcid.painted = true
      if (isComposite && showing.has(word)) marks.notdef += missingGlyphs(operands)
    }
    operands = []
  }
  marks.unbalanced += open.length
  return marks

  function begin([tag, list]: readonly PdfObject[], around: readonly Mark[]): Mark {
    const dict = list instanceof PdfName ? properties.get(list.name) : list
    const id = isDict(dict) ? dict.get('MCID') : undefined
    const artifact = nameOf(tag) === 'Artifact'
    const mcid = typeof id === 'number' ? { mcid: id, type: nameOf(tag) ?? '', painted: false } : undefined
    if (mcid) marks.mcids.push(mcid)
    const crossed = around.some(one => (mcid && one.artifact) || (artifact && one.mcid))
    if (crossed) marks.nested++
    return { ...(mcid && { mcid }), artifact }
  }
}

const showing = new Set(['Tj', 'TJ', "'", '"'])

function missingGlyphs(operands: readonly PdfObject[]): number {
  let missing = 0
  const strings = operands.flatMap(one => (Array.isArray(one) ? one : [one]))
  for (const text of strings)
    if (typeof text === 'string')
      for (let at = 0; at + 1 < text.length; at += 2)
        if (text.charCodeAt(at) === 0 && text.charCodeAt(at + 1) === 0) missing++
  return missing
}

/** The bytes of an image in the line are no operators (ISO 32000-1, 8.9.7). */
function skipImage(parser: PdfParser): void {
  const { bytes } = parser
  const isSpace = (at: number): boolean => at >= bytes.length || bytes[at]! <= 32
  for (let at = parser.at + 1; at < bytes.length; at++)
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isSpace(at - 1) && isSpace(at + 2)) {
      parser.at = at
      return
    }
  parser.at = bytes.length
}
