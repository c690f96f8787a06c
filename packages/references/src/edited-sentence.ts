/** Editors who stand in the middle of an entry: the sentence that they begin is the book, and what is before it the chapter. */
import { readPersons } from './authors.js'
import { namesEditors } from './editor-mark.js'
import type { Head } from './head.js'
import { closedTitle } from './imprint.js'
import { placeFirst } from './publisher.js'
import { sentences } from './sentences.js'
import { type Span, trimSpan } from './view.js'

/** `Title of a chapter. CHOLODENKO, A. (ed.). Book. Place: House`: editors in the middle begin the book. */
export function editedSentence(text: string, span: Span, journal: boolean): Head | undefined {
  // To look for names in each sentence is dear, and most entries have no editors.
  if (!namesEditors(text.slice(span.s, span.e))) return undefined
  for (const part of sentences(text, span.s, span.e).slice(1, 4)) {
    const names = readPersons(text, part.s)
    if (!names?.editors || names.confidence < 0.7 || names.e >= span.e - 8) continue
    const title = closedTitle(text, { s: span.s, e: part.s })
    // `Title. Markel S, editor. PLoS Comput Biol.`: of an article they are its own.
    if (journal)
      return {
        title,
        editors: names,
        container: trimSpan(text, { s: names.e, e: span.e }, /[\s.,;:]/),
        doubtful: false
      }
    // `Title. Kohn LT, editor. Washington (DC): House`: nothing but the imprint follows, so they edited the book itself.
    const rest = trimSpan(text, { s: names.e, e: span.e }, /[\s.,;:]/)
    const imprint = placeFirst(text, rest.s, rest.e)
    if (imprint) return { title, editors: names, imprint, doubtful: false }
    return { title, within: trimSpan(text, { s: part.s, e: span.e }, /[\s,;:]/), doubtful: false }
  }
  return undefined
}
