/**
 * Why: a converter that takes anybody's file must know how much is too much. All limits stand in this one
 * table, each with its reason, its own code and its own message; guards take a `Limits` and never a number
 * of their own. Every limit can be changed by the caller.
 */
import { LimitError, type Place } from './errors.js'

/** One row of the table. `{limit}` and `{seen}` in the message are filled in when it is thrown. */
export interface LimitSpec {
  value: number
  unit: string
  code: string
  message: string
  doc: string
}

const kib = 1024
const mib = 1024 * kib

/** Every limit: its value and unit, the code and words of its message, and why it is so. */
export const limitTable = {
  inputBytes: {
    value: 64 * mib,
    unit: 'bytes',
    code: 'core:limit-bytes',
    message: 'The file is larger than {limit} bytes; split it, or raise the limit `inputBytes`',
    doc: 'The whole input file. Published articles are far smaller without their images.'
  },
  depth: {
    value: 512,
    unit: 'levels',
    code: 'core:limit-depth',
    message:
      'Elements are nested more than {limit} deep; no article needs this, so the file is damaged or made to harm',
    doc: 'Elements inside elements, in HTML and XML alike. Browsers stop at the same number.'
  },
  listDepth: {
    value: 100,
    unit: 'levels',
    code: 'core:limit-list-depth',
    message: 'Lists or quotations are nested more than {limit} deep',
    doc: 'Containers of Markdown and of front matter, where a level costs one or two bytes.'
  },
  tableDepth: {
    value: 20,
    unit: 'levels',
    code: 'core:limit-table-depth',
    message: 'Tables are nested more than {limit} deep; use one table, or a picture of it',
    doc: 'A table inside a cell of a table. Word processors give up at about a hundred.'
  },
  nodes: {
    value: 2_000_000,
    unit: 'nodes',
    code: 'core:limit-nodes',
    message: 'The file makes more than {limit} elements and pieces of text; split it',
    doc: 'Nodes of one tree.'
  },
  cells: {
    value: 1_000_000,
    unit: 'cells',
    code: 'core:limit-cells',
    message: 'The tables have more than {limit} cells; publish them as a data file',
    doc: 'Cells of one table grid after spans are laid out.'
  },
  columnSpan: {
    value: 1000,
    unit: 'columns',
    code: 'core:limit-column-span',
    message: 'A cell spans more than {limit} columns',
    doc: 'The clamp of `colspan` in the HTML Standard, 4.9.11.'
  },
  rowSpan: {
    value: 65_534,
    unit: 'rows',
    code: 'core:limit-row-span',
    message: 'A cell spans more than {limit} rows',
    doc: 'The clamp of `rowspan` in the HTML Standard, 4.9.11.'
  },
  attributes: {
    value: 256,
    unit: 'attributes',
    code: 'core:limit-attributes',
    message: 'An element carries more than {limit} attributes ({seen})',
    doc: 'Attributes of one element. XML is refused; of HTML the rest is dropped and counted.'
  },
  attributesRefused: {
    value: 131_072,
    unit: 'attributes',
    code: 'core:limit-attributes-refused',
    message: 'One tag carries more than {limit} attributes; the file is damaged or made to harm',
    doc: 'Where HTML is refused too: parsers compare each attribute with all before it.'
  },
  attributeBytes: {
    value: mib,
    unit: 'characters',
    code: 'core:limit-attribute',
    message: 'An attribute is longer than {limit} characters',
    doc: 'One attribute value that is no data: URL.'
  },
  dataUrlBytes: {
    value: 32 * mib,
    unit: 'bytes',
    code: 'core:limit-data-url',
    message: 'A file written into an address (data:) is larger than {limit} bytes; put it beside the article',
    doc: 'The decoded content of one data: URL.'
  },
  nameBytes: {
    value: kib,
    unit: 'characters',
    code: 'core:limit-name',
    message: 'The name of an element or attribute is longer than {limit} characters',
    doc: 'Names of elements and attributes.'
  },
  textBytes: {
    value: 10 * mib,
    unit: 'characters',
    code: 'core:limit-text',
    message: 'One piece of text without any mark-up is longer than {limit} characters',
    doc: 'One text node; the default of libxml2.'
  },
  expansionRatio: {
    value: 5,
    unit: 'times the input',
    code: 'core:limit-expansion',
    message:
      'Reading the file would make it grow to more than {limit} times its size; it is damaged or made to harm',
    doc: 'Output of entities, and of HTML that a parser must repeat, over the input; one MiB is free.'
  },
  yamlBytes: {
    value: 64 * kib,
    unit: 'bytes',
    code: 'core:limit-yaml',
    message: 'The settings or front matter are larger than {limit} bytes',
    doc: 'One YAML text.'
  },
  zipEntries: {
    value: 10_000,
    unit: 'files',
    code: 'core:limit-zip-entries',
    message: 'The package holds more than {limit} files ({seen})',
    doc: 'Entries of one ZIP package.'
  },
  zipEntryBytes: {
    value: 128 * mib,
    unit: 'bytes',
    code: 'core:limit-zip-entry',
    message: 'A part of the package unpacks to more than {limit} bytes ({seen})',
    doc: 'One unpacked entry.'
  },
  zipTotalBytes: {
    value: 512 * mib,
    unit: 'bytes',
    code: 'core:limit-zip-total',
    message: 'The package unpacks to more than {limit} bytes ({seen})',
    doc: 'All unpacked entries together.'
  },
  zipRatio: {
    value: 100,
    unit: 'to one',
    code: 'core:limit-zip-ratio',
    message:
      'A part of the package is packed more than {limit} to one ({seen}); it is damaged or made to harm',
    doc: 'Unpacked over packed size of an entry, looked at above `zipRatioFrom`.'
  },
  zipRatioFrom: {
    value: 100 * kib,
    unit: 'bytes',
    code: 'core:limit-zip-ratio-from',
    message: 'A part of the package is packed too tightly',
    doc: 'Unpacked size below which no ratio is looked at: small XML packs well.'
  },
  zipNesting: {
    value: 0,
    unit: 'levels',
    code: 'core:limit-zip-nesting',
    message: 'A package inside a package is not opened',
    doc: 'Packages inside packages. Embedded spreadsheets are kept as they are, unopened.'
  },
  imagePixels: {
    value: 100_000_000,
    unit: 'pixels',
    code: 'core:limit-image-pixels',
    message: 'The image has more than {limit} pixels ({seen}); reduce it',
    doc: 'Width times height of one image. Images are never decoded here, but readers do.'
  },
  imageBytes: {
    value: 32 * mib,
    unit: 'bytes',
    code: 'core:limit-image-bytes',
    message: 'The image is larger than {limit} bytes ({seen}); reduce it',
    doc: 'One image file.'
  },
  images: {
    value: 2000,
    unit: 'images',
    code: 'core:limit-images',
    message: 'The article has more than {limit} images',
    doc: 'Images of one article.'
  },
  citationRange: {
    value: 500,
    unit: 'references',
    code: 'core:limit-citation-range',
    message: 'A citation such as [1-9] names more than {limit} references',
    doc: 'Width of one range of citation numbers; a wider one is kept as text.'
  },
  references: {
    value: 20_000,
    unit: 'references',
    code: 'core:limit-references',
    message: 'The article has more than {limit} references',
    doc: 'References of one article.'
  },
  footnotes: {
    value: 20_000,
    unit: 'notes',
    code: 'core:limit-footnotes',
    message: 'The article has more than {limit} notes',
    doc: 'Footnotes and endnotes of one article.'
  },
  inlineMarks: {
    value: 2000,
    unit: 'marks',
    code: 'core:limit-inline-marks',
    message:
      'A paragraph has more than {limit} stars, underscores and brackets; it is damaged or made to harm',
    doc: 'Signs of one paragraph of Markdown that may open or close something: parsers compare each with all before it.'
  },
  definitions: {
    value: 5000,
    unit: 'definitions',
    code: 'core:limit-definitions',
    message: 'The text defines more than {limit} links and notes ({seen})',
    doc: 'Definitions of links and notes in Markdown: parsers compare each with all before it.'
  },
  unbrokenWord: {
    value: 200,
    unit: 'characters',
    code: 'core:limit-word',
    message: 'A word is longer than {limit} characters',
    doc: 'Where a PDF line may break a word that offers no break of its own.'
  },
  conversionSeconds: {
    value: 60,
    unit: 'seconds',
    code: 'core:limit-time',
    message: 'The conversion took longer than {limit} seconds and was stopped',
    doc: 'Wall clock of one document, kept by the process that starts the conversion.'
  },
  memoryBytes: {
    value: 1024 * mib,
    unit: 'bytes',
    code: 'core:limit-memory',
    message: 'The conversion needed more than {limit} bytes of memory and was stopped',
    doc: 'Memory of one conversion, kept by the process that starts it.'
  }
} as const satisfies Record<string, LimitSpec>

export type LimitName = keyof typeof limitTable

/** A value for every row of the table. */
export type Limits = { readonly [Name in LimitName]: number }

/** Free bytes of growth before `expansionRatio` is looked at: a short file may well repeat itself. */
export const expansionFree: number = mib

/** The limits as the table has them. */
export const defaultLimits: Limits = Object.freeze(
  Object.fromEntries(Object.entries(limitTable).map(([name, spec]) => [name, spec.value]))
) as Limits

/**
 * The default limits with some changed.
 * @param overrides limits by name; `undefined` leaves the default
 * @throws RangeError for a name that is no limit or a value that is no number from 0 up
 */
export function withLimits(overrides: Partial<Limits> = {}): Limits {
  const limits: Record<string, number> = { ...defaultLimits }
  for (const [name, value] of Object.entries(overrides)) {
    if (value === undefined) continue
    if (!Object.hasOwn(limitTable, name)) throw new RangeError(`There is no limit called ${name}`)
    if (typeof value !== 'number' || !(value >= 0))
      throw new RangeError(`The limit ${name} must be a number from 0 up`)
    limits[name] = value
  }
  return Object.freeze(limits) as Limits
}

/**
 * The error for a limit that was passed: the caller throws it.
 * @param seen how much there was, when it is known
 */
export function limitError(limits: Limits, name: LimitName, place?: Place, seen?: number): LimitError {
  const spec: LimitSpec = limitTable[name]
  const message = spec.message
    .replace('{limit}', String(limits[name]))
    .replace(' ({seen})', seen === undefined ? '' : ` (it is ${seen})`)
  return new LimitError(spec.code, message, place)
}
