/** What the reader and the writer of Markdown have to say. */
import { defineMessage } from '@offprint/core'

export const encodingNote = defineMessage<{ text: string }>(
  'markdown:encoding',
  'warning',
  ({ text }) => text
)

export const replacedCharacters = defineMessage<{ count: number }>(
  'markdown:characters',
  'warning',
  ({ count }) => `${count} characters that no document may hold became U+FFFD; correct them in the source`
)

export const metadataIgnored = defineMessage<{ keys: string }>(
  'markdown:metadata-ignored',
  'info',
  ({ keys }) => `Settings in the front matter that say nothing about the article were passed over: ${keys}`
)

export const metadataShape = defineMessage<{ key: string; expected: string }>(
  'markdown:metadata-shape',
  'warning',
  ({ key, expected }) =>
    `Unexpected value of “${key}” in the front matter, expected ${expected}; it is left out`
)

export const affiliationUnknown = defineMessage<{ name: string; index: string }>(
  'markdown:affiliation-unknown',
  'warning',
  ({ name, index }) =>
    `${name} has the affiliation “${index}”, but no affiliation has this index; add it to the front matter`
)

export const nameSplit = defineMessage<{ name: string; surname: string }>(
  'markdown:name-split',
  'info',
  ({ name, surname }) =>
    `The name “${name}” was split so that the surname is “${surname}”; write given-names and surname in the front matter to be sure`
)

export const orcidShape = defineMessage<{ value: string }>(
  'markdown:orcid',
  'warning',
  ({ value }) => `Unexpected ORCID iD “${value}”, expected 0000-0000-0000-0000; it is left out`
)

export const bibliographyMissing = defineMessage<{ file: string; why: string }>(
  'markdown:bibliography-missing',
  'warning',
  ({ file, why }) =>
    `The bibliography “${file}” could not be used: ${why}. Citations from it keep the author’s keys; put the file beside the text and convert again.`
)

export const bibliographyEntry = defineMessage<{ file: string; problem: string }>(
  'markdown:bibliography-entry',
  'warning',
  ({ file, problem }) => `In the bibliography “${file}”: ${problem}`
)

export const citationUnknown = defineMessage<{ keys: readonly string[] }>(
  'markdown:citation-unknown',
  'warning',
  ({ keys }) =>
    `No bibliography has ${keys.length === 1 ? 'the citation key' : `${keys.length} citation keys:`} ${listed(keys)}; these citations stay as the author wrote them`
)

export const citationByIdentifier = defineMessage<{ count: number; first: string }>(
  'markdown:citation-by-identifier',
  'warning',
  ({ count, first }) =>
    `${count} references are known by an identifier only (first: ${first}); Offprint looks nothing up, so give a bibliography file with their data`
)

export const crossReferenceUnknown = defineMessage<{ targets: readonly string[] }>(
  'markdown:cross-reference-unknown',
  'warning',
  ({ targets }) => `Nothing in the text is called ${listed(targets)}; the words stay and point nowhere`
)

export const rawHtml = defineMessage<{ name: string; count: number }>(
  'markdown:html',
  'info',
  ({ name, count }) => `<${name}> says nothing that an article can hold (${count} times); its words are kept`
)

export const rawHtmlDropped = defineMessage<{ name: string }>(
  'markdown:html-dropped',
  'warning',
  ({ name }) => `<${name}> was left out with what stands in it: it is no part of an article`
)

export const rawDropped = defineMessage<{ format: string; text: string }>(
  'markdown:raw-dropped',
  'warning',
  ({ format, text }) => `Instructions for ${format} were left out: “${clip(text)}”`
)

export const layoutDropped = defineMessage<{ count: number; first: string }>(
  'markdown:layout-dropped',
  'info',
  ({ count, first }) => `${count} commands that only lay out pages were left out (first: ${first})`
)

export const templateText = defineMessage<{ count: number; first: string }>(
  'markdown:template',
  'warning',
  ({ count, first }) =>
    `The text has ${count} instructions of a template that was not run (first: “${clip(first)}”); they stay as text. Convert what the template makes.`
)

export const codeNotRun = defineMessage<{ count: number; first: string }>(
  'markdown:code-not-run',
  'warning',
  ({ count, first }) =>
    `${count} pieces of code make their values when they are run (first: “${clip(first)}”); Offprint runs nothing and keeps the code. Convert the knitted text.`
)

export const addressDropped = defineMessage<{ url: string }>(
  'markdown:address-dropped',
  'warning',
  ({ url }) =>
    `The address “${clip(url)}” is not one that an article may carry; the words of the link are kept`
)

export const imageWithoutSource = defineMessage<{ count: number }>(
  'markdown:image-source',
  'warning',
  ({ count }) => `${count} images have no address; they are left out and their words kept`
)

export const directiveUnknown = defineMessage<{ name: string; count: number }>(
  'markdown:directive',
  'info',
  ({ name, count }) =>
    `The division “${name}” has no form of its own in an article (${count} times); what stands in it is kept`
)

export const roleUnknown = defineMessage<{ name: string; count: number }>(
  'markdown:role',
  'info',
  ({ name, count }) =>
    `The role “${name}” has no form of its own in an article (${count} times); its words are kept`
)

export const drawnTable = defineMessage(
  'markdown:drawn-table',
  'warning',
  'A drawn table has cells over several rows, or lines that do not meet; it is kept as it is drawn. Redraw it, or write it in HTML.'
)

export const texRefused = defineMessage<{ tex: string; why: string }>(
  'markdown:tex',
  'warning',
  ({ tex, why }) => `The equation “${clip(tex)}” could not be read as TeX (${why}); its TeX is kept as it is`
)

export const footnoteUnknown = defineMessage<{ count: number }>(
  'markdown:footnote-uncalled',
  'warning',
  ({ count }) => `${count} notes are never called in the text; they stand at the end of the notes`
)

export const formatNotCarried = defineMessage<{ what: string; count: number }>(
  'markdown:not-carried',
  'warning',
  ({ what, count }) => `Markdown has no form for ${what} (${count} times); the words are kept`
)

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map(name => `“${name}”`)
  return shown.join(', ') + (names.length > 5 ? `, and ${names.length - 5} more` : '')
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 77)}…` : line
}
