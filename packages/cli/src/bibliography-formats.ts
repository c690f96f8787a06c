/**
 * The reference list of an article alone, for LaTeX and reference managers: BibTeX, RIS, CSL-JSON. They are formats that are only
 * written. What a reference says that the format has no field for is found by reading the file again, and named.
 */
import { select, squash, textOf } from '@offprint/ast'
import { defineMessage, type Format } from '@offprint/core'
import {
  type BibliographyKind,
  lostInBibliography,
  writeBibliography
} from '@offprint/references/bibliography'

const wordsOnly = defineMessage<{ label: string; words: string }>(
  'cli:reference-words-only',
  'warning',
  ({ label, words }) =>
    `Reference ${label} has no fields and is not in the bibliography: “${words.length > 100 ? `${words.slice(0, 99)}…` : words}”`,
  'A bibliography holds fields, and nothing certain was read from the words of this reference.'
)
const fieldLost = defineMessage<{ field: string; count: number; format: string }>(
  'cli:bibliography-field',
  'info',
  ({ field, count, format }) => `${format} does not hold “${field}” as ${count} of the references say it`,
  'The formats of reference managers have no place for everything; CSL-JSON keeps all of it.'
)
const noReferences = defineMessage(
  'cli:no-references',
  'warning',
  () => 'The article has no references, so the bibliography is empty'
)

function bibliography(
  name: string,
  title: string,
  extension: string,
  mediaType: string,
  kind: BibliographyKind
): Format {
  return {
    name,
    title,
    extensions: [extension],
    mediaType,
    carries: {},
    draft: false,
    async write(article, { messages }) {
      const references = select(article, 'reference')
      if (!references.length) messages.report(noReferences, {}, article)
      const items = references.flatMap(({ csl }) => (csl ? [csl] : []))
      references.forEach((reference, i) => {
        if (!reference.csl)
          messages.report(
            wordsOnly,
            { label: reference.label ?? String(i + 1), words: squash(textOf(reference)) },
            reference
          )
      })
      const text = await writeBibliography(items, kind)
      for (const [field, count] of await lostInBibliography(items, text, kind))
        messages.report(fieldLost, { field, count, format: title }, article)
      return new TextEncoder().encode(text)
    }
  }
}

export const bib = bibliography('bib', 'BibTeX', 'bib', 'application/x-bibtex', 'bibtex')
export const ris = bibliography('ris', 'RIS', 'ris', 'application/x-research-info-systems', 'ris')
export const csl = bibliography(
  'csl',
  'CSL-JSON',
  'csl.json',
  'application/vnd.citationstyles.csl+json',
  'csl'
)
