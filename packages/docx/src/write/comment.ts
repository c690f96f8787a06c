/** Comments (ECMA-376-1, 17.13.4): a range in the text, a sign at its end, the words in a part of their own. */
import type { Node } from '@offprint/ast'
import type { ICommentOptions } from 'docx'
import { outermost, partsOf } from './paragraph.js'
import type { WriteState } from './state.js'
import { legal } from './text.js'
import type { Block, Inline } from './word.js'

/** Hangs the open remarks on a node to the things of a line that it became. */
export function commented(node: Node, line: readonly Inline[], state: WriteState): Inline[] {
  // Word has no comments in notes.
  if (state.inNote || line.length === 0) return [...line]
  const ranges = state.remarks.take(node).map(text => range(state.addComment(text), state))
  return [...ranges.map(each => each.start), ...line, ...ranges.flatMap(each => each.end)]
}

/** Hangs the open remarks on a node to the first paragraph of its blocks; without one they wait for what is around it. */
export function commentedBlocks(node: Node, blocks: Block[], state: WriteState): Block[] {
  const first = state.inNote ? undefined : outermost(blocks, 'first', state)
  if (first === undefined) return blocks
  for (const text of state.remarks.take(node)) {
    const { start, end } = range(state.addComment(text), state)
    const parts = partsOf(first)
    // Behind the properties, which come first in a paragraph.
    parts.splice(1, 0, start)
    parts.push(...end)
  }
  return blocks
}

function range(id: number, state: WriteState): { start: Inline; end: Inline[] } {
  const { element } = state.word
  return {
    start: element('w:commentRangeStart', { 'w:id': id }),
    end: [
      element('w:commentRangeEnd', { 'w:id': id }),
      element('w:r', {}, [
        element('w:rPr', {}, [element('w:rStyle', { 'w:val': 'CommentReference' })]),
        element('w:commentReference', { 'w:id': id })
      ])
    ]
  }
}

/** The comments for the package. Their time is taken out when it is packed: nothing here knows the hour. */
export function commentOptions(state: WriteState): ICommentOptions[] {
  const { Paragraph, TextRun } = state.word.docx
  return state.comments.map((text, id) => ({
    id,
    author: 'Offprint',
    initials: 'O',
    date: new Date(0),
    children: text
      .split('\n')
      .map(line => new Paragraph({ style: 'CommentText', children: [new TextRun(legal(line, state))] }))
  }))
}
