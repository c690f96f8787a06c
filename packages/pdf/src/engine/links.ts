/**
 * Link annotations: one for each run and line, tied to its element by an object reference (ISO 32000-1, 14.7.4.3), with
 * a description for those who cannot see where it leads (PDF/UA-1, 7.18.5). Only addresses of the web and of mail leave
 * the document.
 */
import { type PdfDocument, pdfText } from './pdfmake.js'
import { referenceOf, type StructElement } from './struct-tree.js'

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export type Target = { url: string } | { goTo: string }

/** Adds the annotation to the page and to the element. */
export function addLink(
  document: PdfDocument,
  { x, y, width, height }: Area,
  target: Target,
  element: StructElement,
  contents: string
): void {
  const page = document.page.dictionary
  const options = {
    Contents: pdfText(contents),
    structParent: {
      add: ({ annotationRef }: { annotationRef: Parameters<typeof addTo>[1] }) =>
        addTo(document, annotationRef, element, page)
    }
  }
  // Only ASCII in a URI (ISO 32000-1, 12.6.4.7).
  if ('url' in target) document.link(x, y, width, height, asciiAddress(target.url), options)
  else document.goTo(x, y, width, height, target.goTo, options)
}

function addTo(
  document: PdfDocument,
  annotation: ReturnType<PdfDocument['ref']>,
  element: StructElement,
  page: ReturnType<PdfDocument['ref']>
): void {
  const key = document.createStructParentTreeNextKey()
  // An annotation's entry is the element itself, not an array.
  document.getStructParentTree().add(key, referenceOf(document, element))
  annotation.data['StructParent'] = key
  element.kids.push({ annotation, page })
}

function asciiAddress(url: string): string {
  return url.replace(/[^\x21-\x7e]/gu, character => encodeCharacter(character))
}

function encodeCharacter(character: string): string {
  try {
    return encodeURIComponent(character)
  } catch {
    return '%EF%BF%BD'
  }
}
