/** What a body, cell, note or text box holds, one after the other: containers that only hold content are passed through. */
import type { XmlElement } from '@offprint/core/xml'
import { alternativeChunk } from '../messages.js'
import { alternative } from './line.js'
import { type ReadParagraph, readParagraph } from './paragraph.js'
import { dropPlaceholder } from './placeholder.js'
import type { ReadState } from './state.js'
import { OpenParts, type Part } from './told/open-parts.js'
import { runsOn } from './tracked.js'
import { elements, kid, kids, nameOf, valOf } from './word-xml.js'

/** A thing of the body before neighbours are brought together. */
export type Item = (
  | { kind: 'paragraph'; paragraph: ReadParagraph }
  | { kind: 'table'; table: XmlElement; style: string; id?: string }
) & {
  /** The parts that it stands in, outermost first, where bookmarks say them. */
  parts?: readonly Part[]
}

/** Paragraphs and tables, also those inside content controls and insertions. Text boxes follow their paragraph. */
export function itemsOf(parent: XmlElement, state: ReadState): Item[] {
  const items: Item[] = []
  const open = new OpenParts()
  /** Paragraphs that run on into the one that comes. */
  let lead: XmlElement[] = []
  const read = (element: XmlElement, before: readonly XmlElement[]): void => {
    const paragraph = readParagraph(element, state, before)
    open.inside([...before, element], items.length)
    items.push({ kind: 'paragraph', paragraph })
    for (const box of paragraph.line.boxes) elements(box).forEach(visit)
  }
  const flush = (): void => {
    const last = lead.pop()
    const before = lead
    lead = []
    if (last) read(last, before)
  }
  const visit = (element: XmlElement): void => {
    switch (nameOf(element)) {
      case 'w:p': {
        if (runsOn(element, state.changes)) {
          lead.push(element)
          return
        }
        const before = lead
        lead = []
        read(element, before)
        return
      }
      case 'w:tbl':
        flush()
        open.inside([element], items.length)
        items.push({
          kind: 'table',
          table: element,
          style: state.styles.name(valOf(kid(element, 'w:tblPr'), 'w:tblStyle'), 'table')
        })
        return
      case 'w:bookmarkStart':
      case 'w:bookmarkEnd':
        flush()
        open.between(element, items.length)
        return
      case 'w:sdt': {
        if (dropPlaceholder(element, state)) return
        const entries = isListOfWorks(element)
        if (entries) state.fields.push({ code: '', meaning: { kind: 'bibliography' } })
        for (const content of kids(element, 'w:sdtContent')) elements(content).forEach(visit)
        if (entries) state.fields.pop()
        return
      }
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        elements(element).forEach(visit)
        return
      case 'mc:AlternateContent':
        alternative(element).forEach(visit)
        return
      case 'w:altChunk':
        state.messages.report(alternativeChunk, {})
        return
      default:
    }
  }
  elements(parent).forEach(visit)
  flush()
  open.partsOf(items.length).forEach((parts, at) => {
    if (parts) items[at]!.parts = parts
  })
  return items
}

/** Content controls that hold the list of works cited: Word’s (17.5.2.4) and Mendeley Cite’s. */
function isListOfWorks(control: XmlElement): boolean {
  const properties = kid(control, 'w:sdtPr')
  return (
    kid(properties, 'w:bibliography') !== undefined ||
    /^MENDELEY_BIBLIOGRAPHY|^CitaviBibliography/.test(valOf(properties, 'w:tag') ?? '')
  )
}
