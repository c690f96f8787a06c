/** List items whose number is typed, before a tab, where the numbering definition prints none. */
import type { ReadParagraph } from './paragraph.js'
import type { Piece } from './pieces.js'

/** A label before the first tab of a line: short, and nothing but signs and letters. */
export function labelBeforeTab(paragraph: ReadParagraph): { label: string; pieces: Piece[] } | undefined {
  const first = paragraph.line.pieces[0]
  if (!first || !('text' in first.content)) return undefined
  const raw = paragraph.line.pieces
  let label = ''
  for (let i = 0; i < raw.length && label.length < 20; i++) {
    const { content } = raw[i]!
    if (!('text' in content)) return undefined
    const tab = content.text.indexOf('\t')
    if (tab < 0) {
      label += content.text
      continue
    }
    label += content.text.slice(0, tab)
    const rest = content.text.slice(tab + 1)
    const pieces = [
      ...(rest ? [{ ...raw[i]!, content: { ...content, text: rest } }] : []),
      ...raw.slice(i + 1)
    ]
    return label.trim() ? { label: label.trim(), pieces } : undefined
  }
  return undefined
}
