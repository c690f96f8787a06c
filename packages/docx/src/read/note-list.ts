/** Notes that nothing calls, printed one after the other in a style of their own: each begins with its raised mark. */
import type { Block, Footnote, Inline } from '@offprint/ast'
import { node, squash, textOf } from '@offprint/ast'
import type { Item } from './items.js'
import type { ReadParagraph } from './paragraph.js'
import { asParagraph } from './paragraph-node.js'
import { labelled } from './told/address.js'

/** The notes from `at` on, as a part that says it holds notes; undefined when none begins there. */
export function readNoteList(items: readonly Item[], at: number): { part: Block; next: number } | undefined {
  const notes: Footnote[] = []
  let next = at
  for (; next < items.length; next++) {
    const item = items[next]!
    if (item.kind !== 'paragraph') break
    const { style } = item.paragraph
    const last = notes[notes.length - 1]
    const { label, pieces } = labelled(item.paragraph)
    if (style === 'note text')
      notes.push(label ? told(label, { ...item.paragraph, pieces }) : noteOf(asParagraph(item.paragraph)))
    else if (style === 'note continued' && last) last.children.push(asParagraph(item.paragraph))
    else break
  }
  if (notes.length === 0) return undefined
  const part = node('container', { hints: ['style:notes', 'class:footnotes'] }, notes)
  return { part: part as unknown as Block, next }
}

/** A note whose mark has its style. */
function told(label: string, paragraph: ReadParagraph): Footnote {
  const { id, hints: _, ...rest } = asParagraph(paragraph)
  return node('footnote', { id, label }, [rest])
}

/** A note in its first paragraph: the mark off, the bookmark to the note. */
function noteOf(paragraph: ReturnType<typeof asParagraph>): Footnote {
  const { id, children, ...rest } = paragraph
  const [mark, ...words] = children as Inline[]
  const label = mark?.type === 'superscript' ? squash(textOf(mark)) : ''
  const marked = label !== '' && label.length <= 8
  const [first] = words
  if (marked && first?.type === 'text') first.value = first.value.replace(/^ /, '')
  return node('footnote', { id, ...(marked ? { label } : {}) }, [
    { ...rest, children: marked ? words : children }
  ])
}
