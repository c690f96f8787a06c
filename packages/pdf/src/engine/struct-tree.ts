/**
 * The logical structure of the document (ISO 32000-1, 14.7): what the parts are and in what order they are read, apart
 * from where they stand on paper. It is built from the definition before anything is laid out, so that a figure that
 * floats or a note at the foot of a page keeps its logical place; rendering adds the marked content.
 */
import { type CustomType, type InlineMark, roleMap, type StructProps, type StructType } from './definition.js'
import { type PdfDocument, type PdfReference, type PdfValue, pdfText } from './pdfmake.js'

/** A piece of page content, or an annotation, that belongs to an element. */
type Leaf = { mcid: number; page: PdfReference } | { annotation: PdfReference; page: PdfReference }

export class StructElement {
  readonly kids: (StructElement | Leaf)[] = []
  /** Inline elements by the run or link that they stand for, so that a run broken over lines stays one element. */
  readonly inline = new Map<object, StructElement>()
  bbox?: [number, number, number, number]
  reference?: PdfReference

  constructor(
    readonly type: StructType,
    readonly props: StructProps = {}
  ) {}

  append(type: StructType, props?: StructProps): StructElement {
    const child = new StructElement(type, props)
    this.kids.push(child)
    return child
  }

  /** True when nothing in it reaches the page. Cells stay: an empty cell is a cell. */
  isEmpty(): boolean {
    return this.kids.every(
      kid => kid instanceof StructElement && kid.type !== 'TD' && kid.type !== 'TH' && kid.isEmpty()
    )
  }
}

/** The element of a run's mark inside the element of its line; made when first met. */
export function inlineElement(owner: StructElement, mark: InlineMark): StructElement {
  const known = owner.inline.get(mark)
  if (known) return known
  const parent = mark.within ? inlineElement(owner, mark.within) : owner
  const element = parent.append(mark.tag, mark.props)
  owner.inline.set(mark, element)
  return element
}

/** The PDF object of an element; made when first asked for, because content marks refer to it. */
export function referenceOf(document: PdfDocument, element: StructElement): PdfReference {
  element.reference ??= document.ref({ Type: 'StructElem', S: element.type })
  return element.reference
}

/** Attribute dictionaries of an element (ISO 32000-1, 14.8.5). */
function attributesOf({ type, props, bbox }: StructElement): PdfValue[] {
  const attributes: PdfValue[] = []
  const table: Record<string, PdfValue> = {}
  if (props.colSpan && props.colSpan > 1) table['ColSpan'] = props.colSpan
  if (props.rowSpan && props.rowSpan > 1) table['RowSpan'] = props.rowSpan
  if (type === 'TH') table['Scope'] = props.scope ?? 'Column'
  if (Object.keys(table).length > 0) attributes.push({ O: 'Table', ...table })
  if (type === 'L' || type === 'References' || type === 'DefinitionList')
    attributes.push({ O: 'List', ListNumbering: props.listNumbering ?? 'None' })
  if (bbox) attributes.push({ O: 'Layout', BBox: bbox, Placement: type === 'Figure' ? 'Block' : 'Inline' })
  return attributes
}

/**
 * A formula as MathML, a file of its element (ISO 19005-3, 6.8 and Annex E): readers that know it can read the formula out
 * part by part. It is not in the list of attachments, where nobody would want a hundred of them.
 */
function mathFile(document: PdfDocument, mathml: string, date: Date): PdfReference {
  const bytes = new TextEncoder().encode(mathml)
  const file = document.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fmathml+xml',
    Params: { ModDate: date, Size: bytes.length }
  })
  file.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const name = pdfText('formula.mml')
  const specification = document.ref({
    Type: 'Filespec',
    AFRelationship: 'Supplement',
    ...{ F: name, UF: name, EF: { F: file } },
    Desc: pdfText('MathML')
  })
  specification.end()
  return specification
}

/**
 * Writes the tree into the document. Call once, after all pages are rendered.
 * Elements without content are left out: an empty element says that something is there which is not.
 * @param date of the files of formulas
 */
export function writeStructTree(document: PdfDocument, root: StructElement, date: Date): void {
  const treeRoot = document.getStructTreeRoot()
  const used = new Set<CustomType>()
  const identified: [string, PdfReference][] = []
  const stack: [StructElement, PdfReference][] = [[root, treeRoot]]
  let notes = 0
  while (stack.length > 0) {
    const [element, parent] = stack.pop()!
    const { props } = element
    const reference = referenceOf(document, element)
    const entry = reference.data
    if (Object.hasOwn(roleMap, element.type)) used.add(element.type as CustomType)
    entry['P'] = parent
    if (props.alt !== undefined) entry['Alt'] = pdfText(props.alt)
    if (props.actual !== undefined) entry['ActualText'] = pdfText(props.actual)
    if (props.expanded !== undefined) entry['E'] = pdfText(props.expanded)
    if (props.lang !== undefined) entry['Lang'] = pdfText(props.lang)
    if (props.title !== undefined) entry['T'] = pdfText(props.title)
    if (props.mathml !== undefined) entry['AF'] = [mathFile(document, props.mathml, date)]
    // PDF/UA-1 7.9: every Note has an ID.
    const id = props.id ?? (element.type === 'Note' ? `_note-${++notes}` : undefined)
    if (id !== undefined) {
      entry['ID'] = pdfText(id)
      identified.push([id, reference])
    }
    const attributes = attributesOf(element)
    if (attributes.length > 0) entry['A'] = attributes.length === 1 ? attributes[0] : attributes
    const kids: PdfValue[] = []
    const children: [StructElement, PdfReference][] = []
    for (const kid of element.kids) {
      if (kid instanceof StructElement) {
        const isCell = kid.type === 'TD' || kid.type === 'TH'
        if (kid.isEmpty() && !isCell) continue
        kids.push(referenceOf(document, kid))
        children.push([kid, reference])
      } else if ('mcid' in kid) {
        entry['Pg'] ??= kid.page
        kids.push(entry['Pg'] === kid.page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid })
      } else kids.push({ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page })
    }
    entry['K'] = kids
    stack.push(...children.reverse())
    reference.end()
  }
  treeRoot.data['K'] = [referenceOf(document, root)]
  if (used.size > 0)
    treeRoot.data['RoleMap'] = Object.fromEntries([...used].sort().map(type => [type, roleMap[type]]))
  if (identified.length > 0) {
    identified.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    const tree = document.ref({ Names: identified.flatMap(([name, target]) => [pdfText(name), target]) })
    tree.end()
    treeRoot.data['IDTree'] = tree
  }
}
