/** What a body, cell, note or text box holds, one after the other: containers that only hold content are passed through. */
import type { XmlElement } from '@offprint/core/xml'
import { alternativeChunk } from '../messages.js'
import { alternative } from './line.js'
import { type ReadParagraph, readParagraph } from './paragraph.js'
import type { ReadState } from './state.js'
import { elements, kid, kids, nameOf, valOf } from './word-xml.js'

/** A thing of the body before neighbours are brought together. */
export type Item =
  | { kind: 'paragraph'; paragraph: ReadParagraph }
  | { kind: 'table'; table: XmlElement; style: string; id?: string }

/** Paragraphs and tables, also those inside content controls and insertions. Text boxes follow their paragraph. */
export function itemsOf(parent: XmlElement, state: ReadState): Item[] {
  const items: Item[] = []
  const visit = (element: XmlElement): void => {
    switch (nameOf(element)) {
      case 'w:p': {
        if (kid(kid(kid(element, 'w:pPr'), 'w:rPr'), 'w:del') && !kid(element, 'w:r')) return
        const paragraph = readParagraph(element, state)
        items.push({ kind: 'paragraph', paragraph })
        for (const box of paragraph.line.boxes) elements(box).forEach(visit)
        return
      }
      case 'w:tbl':
        items.push({
          kind: 'table',
          table: element,
          style: state.styles.name(valOf(kid(element, 'w:tblPr'), 'w:tblStyle'), 'table')
        })
        return
      case 'w:sdt':
        for (const content of kids(element, 'w:sdtContent')) elements(content).forEach(visit)
        return
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
  return items
}
