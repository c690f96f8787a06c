/** Everything the Word reader and writer may say. */
import { defineMessage } from '@offprint/core'

export const illegalCharacter = defineMessage<{ character: string; text: string }>(
  'docx:illegal-character',
  'warning',
  ({ character, text }) =>
    `The character ${character} cannot stand in a Word file and was left out of “${text}”`,
  'XML 1.0 has no way to write it.'
)
export const droppedNode = defineMessage<{ type: string; text: string }>(
  'docx:dropped',
  'warning',
  ({ type, text }) =>
    `Word has no place for this ${type}${text ? ` (“${text}”)` : ''}; it is not in the Word file`
)
export const approximated = defineMessage<{ what: string; how: string }>(
  'docx:approximated',
  'info',
  ({ what, how }) => `Word has no ${what}; it is written as ${how}`
)
export const metadataOnly = defineMessage<{ name: string }>(
  'docx:metadata',
  'info',
  ({ name }) => `“${name}” is data for machines; Word does not print it`
)
export const foreignText = defineMessage<{ name: string }>(
  'docx:foreign',
  'warning',
  ({ name }) => `“${name}” has no form in Word; its text is kept, its mark-up is not`
)
export const mediaMissing = defineMessage<{ href: string }>(
  'docx:media-missing',
  'info',
  ({ href }) => `The image “${href}” is not among the media; the Word file shows its caption without it`,
  'Why an image could not be had is said once, when the media of the article are loaded (core:media-missing).'
)
export const mediaUnsupported = defineMessage<{ href: string; mediaType: string }>(
  'docx:media-unsupported',
  'warning',
  ({ href, mediaType }) =>
    `Word shows no images of type ${mediaType}: “${href}” is left out. Give it as PNG, JPEG, GIF, BMP or SVG`
)
export const svgWithoutFallback = defineMessage<{ href: string }>(
  'docx:svg-fallback',
  'info',
  ({ href }) =>
    `“${href}” is a drawing (SVG) without a PNG beside it; programs before Word 2016 show an empty frame`
)
export const tooManyColumns = defineMessage<{ columns: number; label: string }>(
  'docx:columns',
  'warning',
  ({ columns, label }) =>
    `${label || 'A table'} has ${columns} columns and Word opens at most 63; split the table`,
  'Word refuses files with wider tables. LibreOffice opens them.'
)
export const deepHeading = defineMessage<{ title: string }>(
  'docx:heading-depth',
  'info',
  ({ title }) =>
    `The heading “${title}” is nested deeper than Word’s sixth level and is written at that level`
)
export const untitledSection = defineMessage(
  'docx:section-untitled',
  'info',
  'A section without a heading has no form in Word; its paragraphs are kept where they stand'
)
export const mathFailed = defineMessage<{ text: string }>(
  'docx:math',
  'warning',
  ({ text }) => `The equation “${text}” could not be written as a Word equation; its text is kept`
)
export const mathImageOnly = defineMessage<{ text: string }>(
  'docx:math-image',
  'info',
  ({ text }) => `The equation “${text}” exists only as an image and is written as one`
)
export const unsafeLink = defineMessage<{ url: string }>(
  'docx:link-refused',
  'warning',
  ({ url }) => `The address “${url}” is not one a reader can follow safely; its text is kept without the link`
)
export const lostTarget = defineMessage<{ target: string }>(
  'docx:target',
  'warning',
  ({ target }) => `Nothing in the article is called “${target}”; the reference is kept as text`
)
export const noteHeading = defineMessage<{ title: string }>(
  'docx:note-heading',
  'info',
  ({ title }) => `Word prints notes at the foot of the page; the heading “${title}” above them is left out`
)

export const trackedChanges = defineMessage<{
  inserted: number
  deleted: number
  done: 'accept' | 'reject' | 'keep'
}>(
  'docx:tracked',
  'warning',
  ({ inserted, deleted, done }) =>
    `The file holds tracked changes: ${
      done === 'accept'
        ? `${inserted} insertions are read as text, ${deleted} deletions are left out`
        : done === 'reject'
          ? `${inserted} insertions are left out, ${deleted} deletions are read as text`
          : `${inserted} insertions are underlined, ${deleted} deletions are struck`
    }. Accept or reject them in Word to be sure`,
  '--changes says what becomes of them: accept (the default), reject or keep.'
)
export const commentDropped = defineMessage<{ author: string; text: string }>(
  'docx:comment',
  'info',
  ({ author, text }) =>
    `A comment${author ? ` by ${author}` : ''} is not part of the article and is left out: “${text}”`
)
export const commentsDropped = defineMessage<{ count: number }>(
  'docx:comments',
  'info',
  ({ count }) => `${count} more comments in the margin are not part of the article and are left out`
)
export const furnitureDropped = defineMessage<{ part: string; text: string }>(
  'docx:furniture',
  'info',
  ({ part, text }) => `The ${part} is not part of the article and is left out: “${text}”`
)
export const placeholderDropped = defineMessage<{ text: string }>(
  'docx:placeholder',
  'info',
  ({ text }) => `The prompt “${text}” of a field that nobody filled in is left out`
)
export const sectionsDropped = defineMessage<{ count: number }>(
  'docx:sections',
  'info',
  ({ count }) =>
    `${count} section break${count > 1 ? 's' : ''} (columns, page size, running heads) belong${count > 1 ? '' : 's'} to the pages of the file and ${count > 1 ? 'are' : 'is'} left out`
)
export const fieldKept = defineMessage<{ field: string }>(
  'docx:field',
  'warning',
  ({ field }) => `A field of the kind ${field} is not followed; the text it shows is kept`,
  'Such fields can load other files or start programs. Nothing of the kind is done here.'
)
export const relationMissing = defineMessage<{ what: string; id: string }>(
  'docx:relation',
  'warning',
  ({ what, id }) => `The file names ${what} “${id}” and does not hold it`
)
export const externalImage = defineMessage<{ url: string }>(
  'docx:external-image',
  'warning',
  ({ url }) => `An image lies outside the file (“${url}”) and is not fetched; insert it into the file`
)
export const imageFormat = defineMessage<{ part: string }>(
  'docx:image-format',
  'info',
  ({ part }) =>
    `The image “${part}” is in a format that not every output shows; save it as PNG, JPEG or SVG and insert it again`
)
export const objectDropped = defineMessage<{ what: string }>(
  'docx:object',
  'warning',
  ({ what }) => `${what} has no form in an article; insert it as a picture`
)
export const spanClamped = defineMessage<{ columns: number }>(
  'docx:span',
  'warning',
  ({ columns }) => `A cell claims to span ${columns} columns; it is read as spanning as many as the table has`
)
export const unknownSymbol = defineMessage<{ font: string; code: string }>(
  'docx:symbol',
  'warning',
  ({ font, code }) =>
    `The character ${code} of the font ${font} has no equivalent that is known; it is left out`
)
export const mathUnknown = defineMessage<{ element: string }>(
  'docx:math-element',
  'warning',
  ({ element }) => `The equation element ${element} is not known; its content is kept in a row`
)
export const alternativeChunk = defineMessage(
  'docx:chunk',
  'warning',
  'The file holds a piece of another document that Word would merge in (altChunk); open and save the file in Word first'
)

export const onTitlePage = defineMessage<{ what: string; text: string }>(
  'docx:on-title-page',
  'info',
  ({ what, text }) =>
    `Left out of the blinded manuscript, on its title page: ${what}${text ? ` (“${text}”)` : ''}`
)
export const masked = defineMessage<{ text: string; kind: string; instead: string }>(
  'docx:masked',
  'warning',
  ({ text, kind, instead }) =>
    `“${text}” gives an author away (${kind}); the blinded manuscript has “${instead}” there. Read the sentence again`
)
export const selfReference = defineMessage<{ label: string }>(
  'docx:self-reference',
  'warning',
  ({ label }) =>
    `Reference ${label} is a work of the authors; the blinded manuscript keeps its place and withholds its words`
)
export const doubtfulSurname = defineMessage<{ surname: string }>(
  'docx:surname-doubtful',
  'warning',
  ({ surname }) =>
    `“${surname}” is an author’s surname and a word of the text; alone it was left in the blinded manuscript. Look for it`
)
export const pictureText = defineMessage<{ href: string; text: string }>(
  'docx:picture-trace',
  'warning',
  ({ href, text }) => `The drawing “${href}” shows “${text}”; it is left out of the blinded manuscript`
)
export const authorTrace = defineMessage<{ part: string; text: string }>(
  'docx:author-trace',
  'error',
  ({ part, text }) => `The blinded file still holds “${text}” (in ${part}); do not send it`,
  'Every part of the finished file is searched for names, addresses and places of work.'
)

export const templateColumns = defineMessage<{ columns: number }>(
  'docx:template-columns',
  'info',
  ({ columns }) =>
    `The template sets its text in ${columns} columns; the manuscript is written in one, set the columns in Word`
)
export const templateLeft = defineMessage<{ what: string }>(
  'docx:template-left',
  'warning',
  ({ what }) =>
    `Headers and footers of the template came along without ${what}; add it in Word if it is wanted`,
  'Nothing that runs, loads from elsewhere or is no plain picture is taken from a template.'
)
