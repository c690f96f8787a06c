/** Why: “Figs 1 and 2” is one call-out, though Word has a field or a link for each thing that it points to. */
import { node } from '@offprint/ast'
import { nest, type Piece } from './pieces.js'
import type { ReadState } from './state.js'

/** Links and fields side by side that lead to several numbered things are one call-out: “Figs 1 and 2”. */
export function joinCallOuts(pieces: readonly Piece[], state: ReadState): Piece[] {
  const out: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    let end = at
    while (end < pieces.length && sequenceOf(pieces[end]!, state) !== undefined) end++
    if (end > at) out.push(...severalTargets(pieces.slice(at, end), state))
    else out.push(pieces[end++]!)
    at = end
  }
  return out
}

/** Whether a piece is a link round nothing. */
export const isEmpty = ({ content }: Piece): boolean => 'text' in content && content.text === ''

/** What is numbered there, when a piece is a link to a caption. */
function sequenceOf(piece: Piece, state: ReadState): string | undefined {
  const url = piece.marks.find(mark => mark.type === 'link')?.url
  return url?.startsWith('#') ? state.survey.homes.get(url.slice(1))?.sequence : undefined
}

/** A call-out of several numbered things; what they are is known from their captions. */
function severalTargets(pieces: readonly Piece[], state: ReadState): Piece[] {
  const targets: string[] = []
  for (const { marks } of pieces)
    for (const { type, url } of marks) {
      const target = type === 'link' && url?.startsWith('#') ? url.slice(1) : undefined
      if (target !== undefined && !targets.includes(target)) targets.push(target)
    }
  if (targets.length < 2 || isEmpty(pieces[0]!)) return [...pieces]
  const sequence = state.survey.homes.get(targets[0]!)?.sequence
  const kind = sequence === 'figure' || sequence === 'table' || sequence === 'equation' ? sequence : 'other'
  const bare = pieces
    .filter(piece => !isEmpty(piece))
    .map(piece => ({ ...piece, marks: piece.marks.filter(mark => mark.type !== 'link') }))
  return [{ content: { node: node('crossReference', { kind, targets }, nest(bare)) }, marks: [] }]
}
