/** Volume, issue and pages go into their fields: of a book a bare number counts its pages, and a cut last page is written out. */
import { type Draft, put } from './draft.js'
import type { Locator } from './locator.js'
import { note } from './notes.js'
import { readPages } from './pages.js'
import { type Span, sourceRange, type View, wordsOf } from './view.js'

export function putLocator(draft: Draft, view: View, locator: Locator, book: boolean): void {
  const { csl } = draft
  let { volume, pages } = locator
  if (book && volume && !locator.labelled.has('volume') && !locator.issue) {
    if (!pages && !locator.extent) pages = volume
    volume = undefined
  }
  // `Place: House, 370.`: one bare number of a whole book is how many pages it has.
  if (book && pages && !locator.extent && !locator.labelled.has('pages') && !locator.allPages) {
    if (/^\d{2,4}$/.test(view.text.slice(pages.s, pages.e))) {
      locator.extent = pages
      pages = undefined
    }
  }
  if (!csl.volume) put(draft, view, 'volume', volume, locator.labelled.has('volume') ? 0.98 : 0.93)
  put(draft, view, 'issue', locator.issue, 0.92)
  if (!csl.version) put(draft, view, 'version', locator.version, 0.85)
  put(draft, view, 'number-of-pages', locator.extent, 0.85)
  if (locator.rest) draft.notes.push(note('locator-rest'))
  if (pages) putPages(draft, view, pages, locator.allPages)
  if (csl.page && csl['number-of-pages'] === csl.page) delete csl['number-of-pages']
}

function putPages(draft: Draft, view: View, pages: Span, all: Span | undefined): void {
  const read = readPages(view.text.slice(pages.s, pages.e).replace(/\s+/g, ''))
  if (!read) return
  const { csl } = draft
  draft.ranges.page = sourceRange(view, all ?? pages)
  draft.confidence.page = 0.95
  // One number and more behind it that is no range of it: the words are all that can be said.
  if (all && read.last === undefined) {
    csl.page = wordsOf(view, all)
    csl['page-first'] = read.first
    return
  }
  csl.page = read.last === undefined ? read.first : `${read.first}-${read.last}`
  csl['page-first'] = read.first
  if (read.printedLast) draft.notes.push(note('page-expanded', `${read.first}-${read.printedLast}`, csl.page))
  if (all || read.apart) csl.custom = { ...csl.custom, 'page-range': wordsOf(view, all ?? pages) }
}
