/** Evidence for recognition: the names that Word’s styles give things, and how things look. */
import type { ReadParagraph } from './paragraph.js'

/** Hints of a style name: as Word shows it, and in one word as other sources spell such names. */
export function styleHints(style: string): string[] {
  if (style === '' || style === 'normal') return []
  const joined = style.replace(/ /g, '-')
  return joined === style ? [`style:${style}`] : [`style:${style}`, `style:${joined}`]
}

export function paragraphHints(paragraph: ReadParagraph): string[] {
  const hints = styleHints(paragraph.style)
  if (paragraph.size !== undefined) hints.push(`font-size:${paragraph.size / 2}pt`)
  if (paragraph.author !== undefined) hints.push(`author:${paragraph.author}`)
  if (paragraph.align === 'center') hints.push('align:center')
  return hints
}
