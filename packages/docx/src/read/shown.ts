/** Paragraphs that only show something: pictures, displayed equations, an address. */
import type { Equation, Graphic, Node } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { ReadParagraph } from './paragraph.js'
import { plain } from './paragraph-node.js'
import type { Piece } from './pieces.js'

const isPicture = ({ content }: Piece): boolean => 'node' in content && content.node.type === 'inlineGraphic'

/** Whether a paragraph shows pictures and says nothing. */
export const picturesIn = (paragraph: ReadParagraph): boolean =>
  paragraph.style !== 'equation' &&
  paragraph.pieces.some(isPicture) &&
  paragraph.pieces.every(
    piece =>
      isPicture(piece) ||
      ('text' in piece.content
        ? /^[\s\u00A0]*$/.test(piece.content.text)
        : piece.content.node.type === 'break')
  )

export function graphicsOf(paragraph: ReadParagraph): Graphic[] {
  return paragraph.pieces.flatMap(({ content }) => {
    if (!('node' in content) || content.node.type !== 'inlineGraphic') return []
    const { type: _, ...fields } = content.node
    return [{ ...fields, type: 'graphic' as const }]
  })
}

/** The displayed equations of a paragraph that holds nothing else; a full stop behind one stays in a paragraph. */
export function equationsIn(paragraph: ReadParagraph): Equation[] | undefined {
  const told =
    paragraph.style === 'equation'
      ? (numberAlone(paragraph) ?? numbered(paragraph) ?? drawnEquation(paragraph))
      : undefined
  if (told) return told
  const found: Equation[] = []
  for (const { content } of paragraph.pieces) {
    if ('text' in content) {
      if (content.text.trim() !== '') return undefined
    } else {
      const inside = content.node as Node
      if (inside.type !== 'equation') return undefined
      found.push(inside)
    }
  }
  const [first] = found
  if (first && paragraph.id !== undefined) first.id = paragraph.id
  return found.length ? found : undefined
}

/** A number at the right edge of a line for an equation that shows none: its image was not to be had, the number is text. */
function numberAlone(paragraph: ReadParagraph): Equation[] | undefined {
  const raw = paragraph.line.pieces
    .map(({ content }) => ('text' in content ? content.text : '\uFFFC'))
    .join('')
  const label = /^\t *\t *([^\s\uFFFC]{1,12})\s*$/.exec(raw)?.[1]
  return label ? [node('equation', { id: paragraph.id, label }, [])] : undefined
}

/** A formula between two tabs with its number at the right edge, as we and many templates set it. */
function numbered(paragraph: ReadParagraph): Equation[] | undefined {
  let words = ''
  const formulas: Node[] = []
  for (const { content } of paragraph.line.pieces)
    if ('text' in content) words += content.text
    else {
      formulas.push(content.node as Node)
      words += '\uFFFC'
    }
  const label = /^\t *\uFFFC *\t *([^\t\uFFFC]{1,40})$/.exec(words)?.[1]?.trim()
  const [formula] = formulas
  if (!label || formula?.type !== 'inlineEquation' || formula.children.length) return undefined
  const { type: _, children: __, ...fields } = formula
  return [node('equation', { ...fields, id: paragraph.id, label }, [])]
}

/** One picture in the style of equations, with its number at the right edge or without: an equation that is drawn. */
function drawnEquation(paragraph: ReadParagraph): Equation[] | undefined {
  const shown: Graphic[] = []
  let words = ''
  for (const { content } of paragraph.line.pieces) {
    if ('text' in content) words += content.text
    else {
      const inside = content.node as Node
      const picture = inside.type === 'inlineEquation' ? inside.children[0] : inside
      if (picture?.type !== 'inlineGraphic') return undefined
      const { type: _, ...fields } = picture
      shown.push({ ...fields, type: 'graphic' })
      words += '\uFFFC'
    }
  }
  const [, label] = /^\s*\uFFFC\s*(?:\t *([^\s\uFFFC]{1,12}))?\s*$/.exec(words) ?? []
  const [picture] = shown
  if (
    shown.length !== 1 ||
    !picture ||
    !/^\s*\uFFFC/.test(words) ||
    (label === undefined && /\uFFFC\s*\S/.test(words))
  )
    return undefined
  const alt = picture.alt === undefined ? {} : { alt: picture.alt }
  return [node('equation', { id: paragraph.id, ...alt, ...(label !== undefined && { label }) }, [picture])]
}

/** The address that a paragraph prints and links, when it holds nothing else. */
export function bareAddress(paragraph: ReadParagraph): string | undefined {
  const words = plain(paragraph)
  const links = paragraph.pieces.map(({ marks }) => marks.find(mark => mark.type === 'link')?.url)
  return links.length > 0 && links.every(url => url === words) ? words : undefined
}
