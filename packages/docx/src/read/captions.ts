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
  if (first.paragraph.line.sequence === undefined && !/^\s*fig/i.test(plain(first.paragraph)))
    return undefined
  let end = at + 1
  while (captionAt(end, end - at)) end++
  const next = items[end]
  if (end === at + 1 || (next?.kind === 'paragraph' && picturesIn(next.paragraph))) return undefined
  const parts = items
    .slice(at, end)
    .flatMap(item => (item.kind === 'paragraph' ? captionParts(item.paragraph) : []))
  const part = node('figure', { id: first.paragraph.id, hints: ['style:figure'] }, [
    node('caption', {}, parts)
  ])
  return { part, next: end }
}

const withoutId = (paragraph: Paragraph): Paragraph => {
  const { id: _, ...rest } = paragraph
  return rest
}

/** A paragraph of a caption; the run that is marked as its title stands by itself. */
export function captionParts(paragraph: ReadParagraph): (Title | Paragraph)[] {
  const whole = withoutId(asParagraph(paragraph))
  const end = paragraph.pieces.findLastIndex(piece => piece.style === 'caption title') + 1
  if (end === 0 || end === paragraph.pieces.length) return [whole]
  const part = (pieces: readonly Piece[]): Inline[] => lineOf({ ...paragraph, pieces: foldSpaces(pieces) })
  const title = node('title', {}, part(paragraph.pieces.slice(0, end)))
  return [title, { ...whole, children: part(paragraph.pieces.slice(end)) }]
}
