/** Everything that the body passes say. The messages of the front passes stand in `messages.ts`. */
import { defineMessage } from '@offprint/core'

export const headingJump = defineMessage<{ count: number; title: string; from: number; to: number }>(
  'structure:heading-jump',
  'warning',
  ({ count, title, from, to }) =>
    `Unexpected jump from heading level ${from} to ${to} at “${clip(title)}”${count > 1 ? ` and ${count - 1} more` : ''}: the sections were nested without the levels between. Check the outline.`,
  'Levels that are left out cannot be told from levels that were forgotten.'
)

export const panelSpace = defineMessage<{ label: string; mark: string }>(
  'structure:panel-space',
  'info',
  ({ label, mark }) =>
    `A space was put behind the panel mark “${mark}” in the caption of ${label || 'a figure'}`
)

export const panelCount = defineMessage<{ label: string; images: number; panels: number }>(
  'structure:panel-count',
  'warning',
  ({ label, images, panels }) =>
    `${label || 'A figure'} has ${images} images, but its caption names ${panels} panels: the images were not given panel marks. Check which image is which panel.`
)

export const placeMark = defineMessage<{ text: string }>(
  'structure:place-mark',
  'info',
  ({ text }) =>
    `“${clip(text)}” tells where something goes and is left out; figures and tables stand where the text calls them out first`
)

export const altRepeatsLabel = defineMessage<{ alt: string }>(
  'structure:alt-repeats-label',
  'info',
  ({ alt }) => `The alternative text “${clip(alt)}” only repeats the label and was left out`,
  'An alternative text says what the image shows. One that says “Figure 1” helps nobody and hides that a text is missing.'
)

export const danglingCitation = defineMessage<{ text: string; missing: string; count: number }>(
  'structure:citation-dangling',
  'warning',
  ({ text, missing, count }) =>
    `The citation “${clip(text)}” names ${missing}, but the list has ${count} references. Correct the number or add the reference.`
)

export const citationsWithoutList = defineMessage<{ text: string; count: number }>(
  'structure:citation-without-references',
  'warning',
  ({ text, count }) =>
    `Unexpected citation “${clip(text)}”${count > 1 ? ` and ${count - 1} more` : ''}: no list of references was found, expected one at the end under a heading such as References. It was left as text; add the list, or look for the part of the page where it stands`,
  'Sites often keep the references on a page of their own, and a saved article lacks them.'
)

export const wideCitation = defineMessage<{ text: string; limit: number }>(
  'structure:citation-range',
  'warning',
  ({ text, limit }) =>
    `The citation “${clip(text)}” is no usable range (first to last, at most ${limit} references); it was left as text. Correct it.`
)

export const unlistedWork = defineMessage<{ text: string; count: number }>(
  'structure:citation-unlisted',
  'warning',
  ({ text, count }) =>
    `The citation “${clip(text)}” names ${count === 1 ? 'a work' : `${count} works`} that the list of references does not have: add ${count === 1 ? 'it' : 'them'}, or let the reference manager renew the list`
)

export const marksCounted = defineMessage<{ count: number }>(
  'structure:marks-counted',
  'info',
  ({ count }) =>
    `The page leaves ${count} links to references or notes empty for a script to fill; they got the numbers of what they lead to`,
  'Numbers are counted in the order of the list, as the script of the page counts them.'
)

export const listFromData = defineMessage<{ count: number }>(
  'structure:references-from-data',
  'info',
  ({ count }) =>
    `The article prints no list of references: it was made from the data of the ${count} works that its citations name`,
  'Reference managers keep the data of each cited work with the citation.'
)

export const unknownCitation = defineMessage<{ text: string }>(
  'structure:citation-unknown',
  'warning',
  ({ text }) =>
    `No reference of the list matches “${clip(text)}”; it was left as text. Add the reference or correct the year.`
)

export const ambiguousCitation = defineMessage<{ text: string; candidates: string }>(
  'structure:citation-ambiguous',
  'warning',
  ({ text, candidates }) =>
    `“${clip(text)}” fits more than one reference (${candidates}); it was left as text. Put a letter behind the year.`
)

export const callOutWithoutTarget = defineMessage<{ text: string }>(
  'structure:call-out-without-target',
  'warning',
  ({ text }) => `The text points to “${clip(text)}”, which the article does not have`
)

export const neverCalled = defineMessage<{ label: string }>(
  'structure:never-called',
  'warning',
  ({ label }) =>
    `${label} is nowhere called out in the text; it stays at the end. Call it out where it belongs.`
)

export const deadLink = defineMessage<{ text: string; target: string }>(
  'structure:dead-link',
  'warning',
  ({ text, target }) =>
    `The link “${clip(text)}” points to “#${clip(target)}”, which the source does not have; its words were kept`
)

export const referenceRepair = defineMessage<{ label: string; note: string }>(
  'structure:reference-repair',
  'info',
  ({ label, note }) => `Reference ${label}: ${note}`
)

export const noteWithoutCall = defineMessage<{ label: string }>(
  'structure:note-without-call',
  'info',
  ({ label }) => `The note ${label} is not called in the text`
)

export const tooManyReferences = defineMessage<{ count: number; limit: number }>(
  'structure:too-many-references',
  'warning',
  ({ count, limit }) =>
    `The list has ${count} references, more than ${limit}: only the first ${limit} were taken apart into fields; all keep their words`
)

const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)

export const imageLeftOut = defineMessage<{ href: string }>(
  'structure:image-left-out',
  'info',
  ({ href }) =>
    `An image without label and caption, before the first section, behind the references or beside the licence, was left out: ${href}`,
  'Pages show covers, badges and pictures of other articles there. If the image belongs to the article, give it a caption in the source.'
)

export const pictureOfTable = defineMessage<{ href: string }>(
  'structure:picture-of-table',
  'info',
  ({ href }) => `A picture of a table was left out, since the page holds the table itself: ${href}`,
  'If the picture shows something else, give it a label and a caption of its own in the source.'
)
