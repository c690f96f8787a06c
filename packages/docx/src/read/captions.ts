/** Captions: by their style, in the languages Word writes, or by the number that counts in them. */
import type { Figure, Inline, Paragraph, Title } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Item } from './items.js'
import type { ReadParagraph } from './paragraph.js'
import { asParagraph, isEmpty, lineOf, plain } from './paragraph-node.js'
import { foldSpaces, type Piece } from './pieces.js'
import { picturesIn } from './shown.js'

const captionStyle =
  /^(?:caption|image caption|figure caption|légende|beschriftung|leyenda|epígrafe|legenda|didascalia)$/
const tableCaptionStyle = /^(?:table caption|table title)$/

/** What programs call the sequence that counts tables. */
const tableSequence = /^(?:tab(?:le|elle|leau|la|ela|ella|el)?|cuadro|quadro|таблиця|таблица)$/

export const isTableCaption = (paragraph: ReadParagraph): boolean =>
  tableCaptionStyle.test(paragraph.style) ||
  tableSequence.test(paragraph.line.sequence ?? '') ||
  (captionStyle.test(paragraph.style) && /^\s*tab/i.test(plain(paragraph)))

/** A caption below pictures: by its number or its style; paragraphs of the same style without a label go on with it. */
export function isFigureCaption(paragraph: ReadParagraph, before: number): boolean {
  if (isEmpty(paragraph)) return false
  if (paragraph.line.sequence !== undefined)
    return before === 0 && !tableSequence.test(paragraph.line.sequence)
  if (!captionStyle.test(paragraph.style)) return false
  return before > 0
    ? !/^\s*(?:fig|tab|scheme|chart|plate)/i.test(plain(paragraph))
    : !/^\s*tab/i.test(plain(paragraph))
}

/**
 * A caption of several paragraphs without a picture, before it or behind it: the picture is missing, or stands elsewhere.
 * Undefined for anything else; a single paragraph is read with its neighbours.
 */
export function readLegend(items: readonly Item[], at: number): { part: Figure; next: number } | undefined {
  const captionAt = (nth: number, before: number): boolean => {
    const item = items[nth]
    return (
      item?.kind === 'paragraph' &&
      captionStyle.test(item.paragraph.style) &&
      isFigureCaption(item.paragraph, before)
    )
  }
  const first = items[at]
  if (first?.kind !== 'paragraph' || !captionAt(at, 0)) return undefined
  const told = toldLabel(first.paragraph).label !== undefined
  if (!told && first.paragraph.line.sequence === undefined && !/^\s*fig/i.test(plain(first.paragraph)))
    return undefined
  let end = at + 1
  while (captionAt(end, end - at)) end++
  const next = items[end]
  if ((end === at + 1 && !told) || (next?.kind === 'paragraph' && picturesIn(next.paragraph)))
    return undefined
  const caption = figureCaption(
    items.slice(at, end).flatMap(item => (item.kind === 'paragraph' ? [item.paragraph] : []))
  )
  const part = node('figure', { id: first.paragraph.id, hints: ['style:figure'] }, caption)
  return { part, next: end }
}

/** A label in its style, which the paragraph begins with, and the rest of the line. */
export function toldLabel(
  paragraph: ReadParagraph,
  style = 'caption label'
): { label?: string; pieces: Piece[] } {
  const { pieces } = paragraph
  const end = pieces.findIndex(piece => piece.style !== style)
  const said = pieces
    .slice(0, end < 0 ? pieces.length : end)
    .map(({ content }) => ('text' in content ? content.text : ''))
    .join('')
    .trim()
  if (!said) return { pieces }
  return { label: said, pieces: end < 0 ? [] : foldSpaces(behindSign(pieces.slice(end))) }
}

/** What stands behind the sign that the writer set between a label and its words. */
export function behindSign(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(piece => piece.style !== 'label separator')
  return end < 0 ? [] : pieces.slice(end)
}

/** The captions of a figure, with a hint of what its label is: recognition takes it off and looks for panels behind it. */
export function figureCaption(captions: readonly ReadParagraph[]): ReturnType<typeof node<'caption'>>[] {
  const parts = captions.flatMap(captionParts)
  const label = captions[0] && toldLabel(captions[0]).label
  const first = parts[0]
  if (label !== undefined && first) first.hints = [...(first.hints ?? []), `label-is:figure:${label}`]
  return parts.length ? [node('caption', {}, parts)] : []
}

/** Label and content of the captions of one table. */
export function captionOf(captions: readonly ReadParagraph[]): {
  label?: string
  caption: ReturnType<typeof node<'caption'>>[]
} {
  const [first, ...others] = captions
  if (!first) return { caption: [] }
  const { label, pieces } = toldLabel(first)
  const parts = [...(pieces.length ? toldParts({ ...first, pieces }) : []), ...others.flatMap(captionParts)]
  // What is finished has no hints.
  if (label !== undefined) for (const part of parts) delete part.hints
  return {
    ...(label === undefined ? {} : { label }),
    caption: parts.length ? [node('caption', {}, parts)] : []
  }
}

const withoutId = (paragraph: Paragraph): Paragraph => {
  const { id: _, ...rest } = paragraph
  return rest
}

/** A paragraph of a caption; the run that is marked as its title stands by itself. */
function captionParts(paragraph: ReadParagraph): (Title | Paragraph)[] {
  const whole = withoutId(asParagraph(paragraph))
  const end = paragraph.pieces.findLastIndex(piece => piece.style === 'caption title') + 1
  if (end === 0 || end === paragraph.pieces.length) return [whole]
  const part = (pieces: readonly Piece[]): Inline[] => lineOf({ ...paragraph, pieces: foldSpaces(pieces) })
  const title = node('title', {}, part(paragraph.pieces.slice(0, end)))
  return [title, { ...whole, children: part(paragraph.pieces.slice(end)) }]
}

/** A paragraph of a caption that was told what it is: all of it may be the title. */
export function toldParts(paragraph: ReadParagraph): (Title | Paragraph)[] {
  return paragraph.pieces.every(piece => piece.style === 'caption title')
    ? [node('title', {}, lineOf(paragraph))]
    : captionParts(paragraph)
}
