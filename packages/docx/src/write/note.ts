/**
 * Notes. One that the text calls is a native footnote; its mark is Word’s own number when that is what the article
 * prints, else the printed mark (customMarkFollows). One under a table or in the title block stays where it is and the
 * call is a link. One that nothing calls is printed with its group.
 */
import type { Footnote, FootnoteGroup, FootnoteReference } from '@offprint/ast'
import { child, textOf } from '@offprint/ast'
import { lostTarget, noteHeading } from '../messages.js'
import { blocksOf, inlinesOf } from './content.js'
import { field } from './field.js'
import type { Handler } from './handler.js'
import { inside } from './link.js'
import { paragraph } from './paragraph.js'
import { heading, line } from './section.js'
import type { Format, Place, WriteState } from './state.js'
import { noteBlocks } from './table.js'
import { run, runOptions, runs } from './text.js'
import type { Inline } from './word.js'

export const footnoteReference: Handler<FootnoteReference> = {
  inline(node, format, state) {
    const note = state.pageNotes.get(node.target)
    if (note && !state.inNote) return call(note, textOf(node), node.target, format, state)
    const raised: Format = { ...format, superScript: true }
    if (!state.target(node.target) || note) {
      state.messages.report(lostTarget, { target: node.target }, node)
      return inlinesOf(node.children, raised, state)
    }
    return inside(state.bookmark(node.target), raised, state, inner => inlinesOf(node.children, inner, state))
  }
}

/** A note written in the line it belongs to. */
export const footnote: Handler<Footnote> = {
  inline: (node, format, state) =>
    call(node, node.label ?? '', node.id ?? `note${state.footnotes.size}`, format, state),
  block: (node, place, state) => noteBlocks(node, { ...place, style: 'NoteText' }, state)
}

function call(note: Footnote, mark: string, id: string, format: Format, state: WriteState): Inline[] {
  // A line that ends in the source is a space.
  mark = mark.replace(/[ \t]*[\r\n]\s*/g, ' ')
  const again = state.noteCalls.get(id)
  const raised: Format = { ...format, style: 'FootnoteReference' }
  if (again) return field({ field: 'NOTEREF', bookmark: again }, runs(mark, raised, state), raised, state)
  const number = state.footnotes.size + 1
  const own = mark !== '' && mark !== String(state.autoNotes + 1)
  if (!own) state.autoNotes++
  state.footnotes.set(number, { children: [], ...(own ? { mark } : {}) })
  const bookmark = state.bookmark(id, '_call')
  state.noteCalls.set(id, bookmark)
  const place: Place = { depth: 6, style: 'FootnoteText', listLevel: 0, indent: 0, width: 9000, format: {} }
  // Word has no notes inside notes.
  state.inNote = true
  const [first, ...rest] = note.children
  const opening = first?.type === 'paragraph' ? line(first.children) : [[], first ? [first] : []]
  state.footnotes.get(number)!.children = [
    paragraph([run(' ', {}, state), ...inlinesOf(opening[0]!, place.format, state)], place, state),
    ...blocksOf([...opening[1]!, ...rest], place, state)
  ]
  state.inNote = false
  const { TextRun } = state.word.docx
  const reference = state.word.element('w:footnoteReference', {
    ...(own ? { 'w:customMarkFollows': '1' } : {}),
    'w:id': number
  })
  return state.mark(bookmark, [
    new TextRun({ ...runOptions(raised, state), children: own ? [reference, mark] : [reference] })
  ])
}

export const footnoteGroup: Handler<FootnoteGroup> = {
  block(node, place, state) {
    const title = child(node, 'title')
    const left = node.children.filter(part => part.type === 'footnote' && !state.isCalled(part))
    if (left.length === 0) {
      if (title && node.children.length > 1)
        state.messages.report(noteHeading, { title: textOf(title).slice(0, 80) }, title)
      return []
    }
    const head = title ? [heading(node, title, undefined, place, state)] : []
    return [
      ...head,
      ...left.flatMap(note =>
        note.type === 'footnote' ? noteBlocks(note, { ...place, style: 'NoteText' }, state) : []
      )
    ]
  }
}
