/** The structure tree of a file, as it is stored: types, attributes, and which content on which page belongs where. */
import type { PdfFile } from './pdf-file.js'
import { isDict, nameOf, type PdfDict, type PdfObject, PdfRef } from './pdf-objects.js'

export interface TreeElement {
  /** The type as written; `standard` after the role map. */
  type: string
  standard: string
  alt?: string
  actual?: string
  expanded?: string
  lang?: string
  title?: string
  id?: string
  rowSpan: number
  colSpan: number
  scope?: string
  /** Names its header cells. */
  hasHeaders?: boolean
  listNumbering?: string
  bbox?: number[]
  /** Number of its object, and of the one it calls its parent. */
  number?: number
  parent?: number
  /** What a chain of roles ends in that comes back to itself. */
  circular?: boolean
  /** A standard type that the role map gives another meaning. */
  remapped?: boolean
  kids: TreeKid[]
}
export type TreeKid =
  | TreeElement
  /** Marked content: object number of the page, or of the drawing that holds it, and the mark. */
  | { page: number; mcid: number }
  | { annotation: PdfDict; number: number }

/** ISO 32000-1, 14.8.4. */
export const standardTypes: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/)
)

export const isElement = (kid: TreeKid): kid is TreeElement => 'kids' in kid
export const elementsOf = (element: TreeElement): TreeElement[] => element.kids.filter(isElement)

const deepest = 200

/** @returns undefined when the file has no structure tree */
export function readStructTree(file: PdfFile): TreeElement | undefined {
  const root = file.dict(file.catalog.get('StructTreeRoot'))
  if (root.size === 0) return undefined
  const roles = file.dict(root.get('RoleMap'))
  const seen = new Set<number>()
  const kids = kidsOf(root, undefined, 0)
  const [only] = kids
  if (kids.length === 1 && only && isElement(only)) return only
  return { ...{ type: 'Document', standard: 'Document', rowSpan: 1, colSpan: 1 }, kids }

  function kidsOf(dict: PdfDict, page: PdfObject | undefined, depth: number): TreeKid[] {
    if (depth > deepest) return []
    const value = file.get(dict.get('K'))
    const list = Array.isArray(value) ? value : dict.has('K') ? [dict.get('K')!] : []
    return list.flatMap(kid => readKid(kid, dict.get('Pg') ?? page, depth))
  }

  function readKid(kid: PdfObject, page: PdfObject | undefined, depth: number): TreeKid[] {
    if (typeof kid === 'number') return page instanceof PdfRef ? [{ page: page.number, mcid: kid }] : []
    if (kid instanceof PdfRef) {
      if (seen.has(kid.number)) return []
      seen.add(kid.number)
    }
    const dict = file.get(kid)
    if (!isDict(dict)) return []
    const type = nameOf(dict.get('Type'))
    if (type === 'MCR') {
      const on = dict.get('Stm') ?? dict.get('Pg') ?? page
      const mcid = dict.get('MCID')
      return on instanceof PdfRef && typeof mcid === 'number' ? [{ page: on.number, mcid }] : []
    }
    if (type === 'OBJR') {
      const target = dict.get('Obj')
      return target instanceof PdfRef ? [{ annotation: file.dict(target), number: target.number }] : []
    }
    return [readElement(dict, page, depth, kid instanceof PdfRef ? kid.number : undefined)]
  }

  /** A type as the role map has it; a standard type that stands in the map keeps what it is. */
  function roleOf(type: string): { standard: string; circular?: boolean; remapped?: boolean } {
    const remapped = standardTypes.has(type) && roles.has(type)
    const seen = new Set<string>()
    let standard = type
    while (roles.has(standard) && (!standardTypes.has(standard) || standard === type)) {
      if (seen.has(standard)) return { standard, circular: true }
      seen.add(standard)
      standard = nameOf(file.get(roles.get(standard))) ?? standard
    }
    return remapped ? { standard, remapped } : { standard }
  }

  function readElement(
    dict: PdfDict,
    page: PdfObject | undefined,
    depth: number,
    number: number | undefined
  ): TreeElement {
    const type = nameOf(file.get(dict.get('S'))) ?? ''
    const texts = { alt: 'Alt', actual: 'ActualText', expanded: 'E', lang: 'Lang', title: 'T', id: 'ID' }
    const found = Object.entries(texts).flatMap(([field, key]) => {
      const text = file.text(dict.get(key))
      return text === undefined ? [] : [[field, text]]
    })
    const attributes = attributesOf(dict)
    const parent = dict.get('P')
    const count = (key: string) => {
      const value = attributes.get(key)
      return typeof value === 'number' ? value : 1
    }
    const scope = nameOf(attributes.get('Scope'))
    const numbering = nameOf(attributes.get('ListNumbering'))
    const box = file.array(attributes.get('BBox')).filter(value => typeof value === 'number')
    return {
      ...{
        type,
        ...roleOf(type),
        rowSpan: count('RowSpan'),
        colSpan: count('ColSpan')
      },
      ...Object.fromEntries(found),
      ...(number !== undefined && { number }),
      ...(parent instanceof PdfRef && { parent: parent.number }),
      ...(scope !== undefined && { scope }),
      ...(attributes.has('Headers') && { hasHeaders: true }),
      ...(numbering !== undefined && { listNumbering: numbering }),
      ...(box.length === 4 && { bbox: box }),
      kids: kidsOf(dict, page, depth + 1)
    }
  }

  function attributesOf(dict: PdfDict): PdfDict {
    const value = file.get(dict.get('A'))
    const dicts = Array.isArray(value) ? value.map(one => file.get(one)) : [value]
    return new Map(dicts.filter(isDict).flatMap(one => [...one]))
  }
}
