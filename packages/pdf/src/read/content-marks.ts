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
  /** Marks of structure content inside another mark, marks left open, and ends without a beginning. */
  nested: number
  unbalanced: number
  /** Marks of structure content in order, with whether anything is painted under them. */
  mcids: { mcid: number; type: string; painted: boolean }[]
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

/**
 * @param content the unpacked stream
 * @param properties property lists named in the resources
 */
export function readMarks(content: Uint8Array, properties: PdfDict): PageMarks {
  const marks: PageMarks = { painted: 0, unmarked: 0, nested: 0, unbalanced: 0, mcids: [] }
  const open: (PageMarks['mcids'][number] | undefined)[] = []
  const parser = new PdfParser(content)
  let operands: PdfObject[] = []
  for (let token = parser.next(); token !== undefined; token = parser.next()) {
    if (!(token instanceof PdfKeyword)) {
      operands.push(token)
      continue
    }
    const { word } = token
    if (word === 'BDC' || word === 'BMC') {
      const [tag, list] = operands
      const dict = list instanceof PdfName ? properties.get(list.name) : list
      const mcid = isDict(dict) ? dict.get('MCID') : undefined
      if (open.length > 0 && typeof mcid === 'number') marks.nested++
      const mark = typeof mcid === 'number' ? { mcid, type: nameOf(tag) ?? '', painted: false } : undefined
      if (mark) marks.mcids.push(mark)
      open.push(mark)
    } else if (word === 'EMC') {
      if (open.length === 0) marks.unbalanced++
      open.pop()
    } else if (painting.has(word)) {
      marks.painted++
      if (open.length === 0) marks.unmarked++
      for (const mark of open) if (mark) mark.painted = true
    }
    operands = []
  }
  marks.unbalanced += open.length
  return marks
}
