/** Why: a figure without a number, a film, a file beside the article look like paragraphs; where the file says what they are, they are that. */
import type { Node, Paragraph } from '@offprint/ast'
import { node, select, textOf } from '@offprint/ast'
import { toldLabel, toldParts } from '../captions.js'
import type { Item } from '../items.js'
import type { ReadState } from '../state.js'
import type { ReadItems } from './parts.js'

/** A figure that has no number: its pictures and its caption, whatever was found of them. */
export function figure(blocks: readonly Node[]): Node[] {
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'figure') return [only]
  const shown = blocks.flatMap((block): readonly Node[] =>
    block.type === 'figure' ? block.children : [block]
  )
  const pictures = shown.filter(
    part => part.type === 'graphic' || part.type === 'panel' || part.type === 'media'
  )
  const words = shown.flatMap((part): readonly Node[] => (part.type === 'caption' ? part.children : [part]))
  const caption = words.filter(part => !(pictures as readonly Node[]).includes(part))
  // What no caption may hold stands behind it.
  const held = caption.filter(
    part => part.type === 'paragraph' || part.type === 'title' || part.type === 'list'
  )
  const id = blocks.find(block => block.id !== undefined)?.id
  for (const part of held) {
    delete part.hints
    if (part.id === id) delete part.id
  }
  return [
    node('figure', { id, hints: ['style:figure'] }, [
      ...(pictures as never[]),
      ...(held.length ? [node('caption', {}, held as never[])] : [])
    ]),
    ...caption.filter(part => !(held as readonly Node[]).includes(part))
  ]
}

/** A film or a file: label, caption, address. */
export function file(
  kind: 'Media' | 'Supplement',
  items: readonly Item[],
  read: ReadItems,
  state: ReadState
): Node[] {
  const [first, ...others] = items
  if (first?.kind !== 'paragraph') return read(items, state)
  const { paragraph } = first
  const { label, pieces } = toldLabel(paragraph)
  const linked = paragraph.pieces.find(piece => piece.style === 'caption label')?.marks
  let href = linked?.find(mark => mark.type === 'link')?.url
  const words: Node[] = pieces.length ? toldParts({ ...paragraph, pieces }) : []
  words.push(...read(others, state))
  for (const part of words) delete part.hints
  if (kind === 'Media') {
    // The address is the last line.
    const last = words[words.length - 1]
    const line = last?.type === 'paragraph' ? addressIn(last) : undefined
    if (line !== undefined) {
      href = line
      state.ledger.drop(textOf(last!), 'label')
      words.pop()
    }
    if (href === undefined) return read(items, state)
    return [node('media', { id: paragraph.id, href, label }, captionOf(words) as never[])]
  }
  const caption = words.filter(
    part => part.type === 'title' || part.type === 'paragraph' || part.type === 'list'
  )
  const rest = words.filter(part => !(caption as readonly Node[]).includes(part))
  return [
    node('supplement', { id: paragraph.id, href, label, hints: ['told'] }, [
      ...captionOf(caption),
      ...rest
    ] as never[])
  ]
}

const captionOf = (words: readonly Node[]): Node[] =>
  words.length ? [node('caption', {}, words as never[])] : []

/** A line that is an address and nothing else. */
function addressIn(paragraph: Paragraph): string | undefined {
  const words = textOf(paragraph).trim()
  const link = select(paragraph, 'link')[0]
  if (link && textOf(link).trim() === words) return link.url
  return (paragraph.children as readonly Node[]).every(part => part.type === 'text') && /^\S+$/.test(words)
    ? words
    : undefined
}
