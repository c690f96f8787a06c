/** Why: notes are defined anywhere and called in an order of their own; each is read once, whatever calls it, and numbered. */
import type { Article, Block, Footnote, FootnoteGroup, Node, SubArticle } from '@offprint/ast'
import { child, node as make, text, walk } from '@offprint/ast'
import { limitError } from '@offprint/core'
import { blocks } from './blocks.js'
import { asBlocks } from './divisions.js'
import { footnoteUnknown } from './messages.js'
import { takeHeading } from './sections.js'
import { at, type State } from './state.js'

/** Reads the notes in the order of their calls; notes called by notes come after them. */
export function readNotes(state: State): FootnoteGroup | undefined {
  const notes = new Map<string, Footnote>()
  const read = (name: string): void => {
    if (notes.has(name)) return
    if (notes.size >= state.context.limits.footnotes) throw limitError(state.context.limits, 'footnotes')
    const known = state.inlineNotes.get(name)
    const source = state.notes.get(name)?.source
    if (known) notes.set(name, known)
    else if (source) {
      const note = make('footnote', at(source), [])
      notes.set(name, note)
      note.children = asBlocks(blocks(source.children, state)) as Block[]
    }
  }
  for (let i = 0; i < state.called.length; i++) read(state.called[i]!)
  const uncalled = [...state.notes.keys()].filter(name => !notes.has(name))
  if (uncalled.length) state.report(footnoteUnknown, { count: uncalled.length })
  for (const name of uncalled) read(name)
  for (let i = 0; i < state.called.length; i++) read(state.called[i]!)
  let number = 0
  for (const [name, note] of notes) {
    note.id = name
    note.label = String(++number)
    note.sources = { label: 'markdown' }
  }
  const all = [...notes.values(), ...state.apart.filter(note => !note.hints?.includes('front'))]
  return all.length ? make('footnoteGroup', {}, all) : undefined
}

/** The heading above the notes, as its class says, becomes their title. */
export function titleNotes(article: Article | SubArticle, notes: FootnoteGroup): void {
  const heading = takeHeading(article, 'footnotes')
  const title = heading && child(heading, 'title')
  if (title) notes.children.unshift(title)
}

/** Puts the numbers of the notes where they are called. */
export function callNotes(root: Node): void {
  const labels = new Map<string, string>()
  walk(root, node => {
    if (node.type === 'footnote' && node.id && node.label) labels.set(node.id, node.label)
  })
  const enter = (node: Node, raised: boolean): void => {
    if (!('children' in node)) return
    node.children = (node.children as Node[]).map(child => {
      enter(child, raised || child.type === 'superscript')
      if (child.type !== 'footnoteReference' || child.children.length) return child
      child.children = [{ ...text(labels.get(child.target) ?? ''), sources: { value: 'markdown' } }]
      const level = child.hints?.includes('level')
      delete child.hints
      return raised || level ? child : make('superscript', { position: child.position }, [child])
    }) as never
  }
  enter(root, false)
}
