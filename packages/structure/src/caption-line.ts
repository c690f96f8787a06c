/**
 * Why: “Figure 1” begins a caption, and it begins a sentence of the text. A caption shows what it is: the label stands alone,
 * or bold by itself at the end of a line, or a sign parts it from what follows, or what follows begins with a capital, as the
 * predicate of a sentence never does.
 */
import type { Node } from '@offprint/ast'
import { labelOf } from './caption.js'
import { leadingControls } from './float-controls.js'
import { lineOf } from './inline-text.js'
import type { Label } from './label.js'

/** Where a caption begins in a line, and how long the line is. */
export interface CaptionLine {
  label: Label
  /** The label as printed. */
  text: string
  /** Where the words behind the label begin. */
  rest: number
  length: number
  /** Not a capital alone says so, but a sign, a break, or that the line ends. */
  apart: boolean
}

/** The label of a line that is the beginning of a caption; nothing when it is a sentence. */
export function captionLine(block: Node): CaptionLine | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'title') return undefined
  const children = (block.children as Node[]).slice(leadingControls(block.children as Node[]))
  const bare = { ...block, children: withoutImages(children) } as Node
  const found = labelOf(bare, true)
  if (!found) return undefined
  const line = lineOf((bare as { children: Node[] }).children)
  const { length } = line.trimEnd()
  const apart = found.rest >= length || /[.:|–—\n-]/.test(line.slice(found.label.to, found.rest))
  const capital = block.type === 'heading' || /^[\p{Lu}\p{Lt}"“«([]/u.test(line.slice(found.rest))
  if (!apart && !capital) return undefined
  return { label: found.label, text: found.text, rest: Math.min(found.rest, length), length, apart }
}

/** A line may begin with its image. */
function withoutImages(line: readonly Node[]): Node[] {
  const first = line.findIndex(
    node =>
      node.type !== 'inlineGraphic' &&
      node.type !== 'break' &&
      !(node.type === 'text' && node.value.trim() === '') &&
      !(node.type === 'link' && node.children.every(part => part.type === 'inlineGraphic'))
  )
  return first < 0 ? [] : line.slice(first)
}
