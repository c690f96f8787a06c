/** What the reader of web pages has to say. */
import { defineMessage } from '@offprint/core'

export const drawing = defineMessage<{ text: string }>(
  'html:drawing',
  'warning',
  ({ text }) =>
    `Unexpected drawing inside the page (SVG)${text ? ` with the words “${text}”` : ''}, expected an image file; save it as PNG or TIFF and put it in as an image`,
  'Archives take no SVG, and a drawing inside the page has no file of its own. It is left out.'
)

export const formulaDrawn = defineMessage<{ count: number }>(
  'html:formula-drawn',
  'info',
  ({ count }) =>
    `${count > 1 ? `${count} formulas that are` : 'A formula that is'} drawn as outlines inside the page ${count > 1 ? 'are kept as pictures' : 'is kept as a picture'} (SVG)`,
  'The page has no MathML or TeX of them, so they can be neither edited nor read aloud. Where an archive takes no SVG, put the formula in as MathML.'
)

export const officeComments = defineMessage<{ count: number }>(
  'html:office-comments',
  'info',
  ({ count }) =>
    `${count > 1 ? `${count} parts of comments` : 'A comment'} that the word processor saved with the page ${count > 1 ? 'were' : 'was'} left out`,
  'Comments are between authors, editors and reviewers. Their words are listed among what was left out.'
)

export const quotation = defineMessage(
  'html:quotation',
  'info',
  'Quotation marks that browsers show round <q> now stand in the text',
  'The page marks the quotation and leaves the marks to the browser; other formats need them written.'
)

export const ruby = defineMessage(
  'html:ruby',
  'info',
  'A reading above characters (<ruby>) now stands behind them in brackets'
)

export const rowsClamped = defineMessage<{ seen: number }>(
  'html:table-spans',
  'info',
  ({ seen }) =>
    `${seen} cells claimed more rows or columns than the table has; their spans were cut to the table`
)

export const encodingNote = defineMessage<{ text: string }>('html:encoding', 'warning', ({ text }) => text)

export const attributesDropped = defineMessage<{ text: string }>(
  'html:attributes-dropped',
  'warning',
  ({ text }) => text,
  'Parsers compare each attribute of a tag with all before it; a tag with thousands is damaged or made to harm.'
)

export const commentOpen = defineMessage<{ text: string }>(
  'html:comment-open',
  'warning',
  ({ text }) => text,
  'Everything behind the beginning of a comment belongs to it, as in every browser.'
)

export const truncated = defineMessage<{ text: string }>(
  'html:truncated',
  'warning',
  ({ text }) => text,
  'A page whose saving was broken off looks whole in a browser, and its last sections are missing.'
)

export const imageWithoutSource = defineMessage<{ alt: string }>(
  'html:image-source',
  'warning',
  ({ alt }) => `Unexpected image without an address${alt ? ` (“${alt}”)` : ''}, expected src; it is left out`
)

export const referenceToNothing = defineMessage<{ count: number; first: string }>(
  'html:character-reference',
  'warning',
  ({ count, first }) =>
    `Unexpected character reference “${first}”${count > 1 ? ` and ${count - 1} more` : ''}: it names no character and became U+FFFD, as in browsers; write the character that is meant`,
  'Half of a pair of surrogates, NUL and numbers beyond Unicode are no characters.'
)

export const unknownReference = defineMessage<{ count: number; first: string }>(
  'html:character-unknown',
  'warning',
  ({ count, first }) =>
    `Unexpected name in “${first}”${count > 1 ? ` and ${count - 1} more` : ''}: HTML knows no such character; it was kept as written, put the character in its place`
)

export const embedDropped = defineMessage<{ tag: string; address: string; kept: boolean }>(
  'html:embed-dropped',
  'warning',
  ({ tag, address, kept }) =>
    `Unexpected embedded page or program <${tag}>${address ? ` (${address.length > 80 ? `${address.slice(0, 77)}…` : address})` : ''}: no output can hold it, ${kept ? 'only the words written for this case were kept' : 'it is left out'}. Put an image, a supplement or a link in its place`,
  'What is embedded is fetched from elsewhere when somebody looks. Offprint fetches nothing, and archives keep only what is in the file.'
)

export const embedButton = defineMessage<{ tag: string; address: string }>(
  'html:embed-button',
  'info',
  ({ tag, address }) =>
    `A frame no higher than a line of text was left out: <${tag}> (${address.length > 80 ? `${address.slice(0, 77)}…` : address})`,
  'Services put their buttons into frames of this size, to share, to like, to count.'
)

export const urlDropped = defineMessage<{ count: number; first: string }>(
  'html:url-dropped',
  'warning',
  ({ count, first }) =>
    `Unexpected address “${first}”${count > 1 ? ` and ${count - 1} more` : ''}: it runs a program or opens a local file, so the link was taken off and its words were kept; give an address that begins with https`,
  'Nothing in an output may run, or lead to the disk of whoever reads it.'
)

export const mathElement = defineMessage<{ count: number; first: string }>(
  'html:math-element',
  'warning',
  ({ count, first }) =>
    `Unexpected <${first}>${count > 1 ? ` and ${count - 1} more` : ''} in a formula, expected presentation MathML; its words were kept without it. Check the formula`,
  'Content markup and unknown elements are shown by no browser and are not valid in every output.'
)

// What the writer has to say.

export const droppedNode = defineMessage<{ type: string; text: string }>(
  'html:dropped',
  'warning',
  ({ type, text }) =>
    `A web page has no place for this ${type}${text ? ` (“${text}”)` : ''}; it is not in the page`
)

export const metadataOnly = defineMessage<{ name: string }>(
  'html:metadata',
  'info',
  ({ name }) => `“${name}” is data for machines; a web page does not print it`
)
export const foreignText = defineMessage<{ name: string }>(
  'html:foreign',
  'warning',
  ({ name }) => `“${name}” has no form in a web page; its text is kept, its mark-up is not`
)

export const unsafeAddress = defineMessage<{ url: string; text: string }>(
  'html:unsafe-address',
  'warning',
  ({ url, text }) =>
    `The address “${url}”${text ? ` of “${text}”` : ''} may run a program or open a local file: the words are kept without it; give an address that begins with https`
)

export const imageType = defineMessage<{ href: string; mediaType: string }>(
  'html:image-type',
  'warning',
  ({ href, mediaType }) =>
    `Browsers show no images of type ${mediaType}: “${href}” stands in the page and most readers will not see it. Give it as PNG, JPEG, WebP or SVG`
)

export const noAlternative = defineMessage<{ href: string }>(
  'html:image-alt',
  'info',
  ({ href }) =>
    `Nobody has written an alternative text for the image “${href}”; its label or caption stands in for it. Write one in the facts file (figures)`,
  'WCAG 2.2, 1.1.1: people who do not see the image get these words instead.'
)

export const equationTex = defineMessage<{ tex: string }>(
  'html:equation-tex',
  'warning',
  ({ tex }) =>
    `This equation is known by its TeX or its words only, and stands in the page as they are written: “${tex}”`
)

export const mathmlRefused = defineMessage<{ text: string }>(
  'html:mathml-refused',
  'warning',
  ({ text }) => `The MathML of this equation could not be read and is not in the page: “${text}”`
)

export const lostTarget = defineMessage<{ target: string }>(
  'html:target',
  'warning',
  ({ target }) => `Nothing in the article is called “${target}”; the words stand in the page without a link`
)

export const emptyFormula = defineMessage<object>(
  'html:empty-formula',
  'warning',
  () =>
    'A formula of the page is empty: a script was to fill it when somebody looks at it. Save the page again after scrolling through it, or give the formula by hand'
)
