/** Paragraphs that only show something: pictures, displayed equations, an address. */
import type { Equation, Graphic, Node } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { ReadParagraph } from './paragraph.js'
import { plain } from './paragraph-node.js'
import type { Piece } from './pieces.js'

const isPicture = ({ content }: Piece): boolean => 'node' in content && content.node.type === 'inlineGraphic'

/** Whether a paragraph shows pictures and says nothing. */
export const picturesIn = (paragraph: ReadParagraph): boolean =>
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
  const numbered = numberAlone(paragraph)
  if (numbered) return numbered
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
  if (paragraph.style !== 'equation') return undefined
  const raw = paragraph.line.pieces
    .map(({ content }) => ('text' in content ? content.text : '\uFFFC'))
    .join('')
  const label = /^\t *\t *([^\s\uFFFC]{1,12})\s*$/.exec(raw)?.[1]
  return label ? [node('equation', { id: paragraph.id, label }, [])] : undefined
}

/** The address that a paragraph prints and links, when it holds nothing else. */
export function bareAddress(paragraph: ReadParagraph): string | undefined {
  const words = plain(paragraph)
  const links = paragraph.pieces.map(({ marks }) => marks.find(mark => mark.type === 'link')?.url)
  return links.length > 0 && links.every(url => url === words) ? words : undefined
}
