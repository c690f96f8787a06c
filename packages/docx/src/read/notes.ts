/** Footnotes and endnotes: numbered as Word numbers them, in the order in which the text calls them. */
import type { Block, Footnote } from '@offprint/ast'
import { node } from '@offprint/ast'
import { type Limits, limitError } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import type { Part } from './package.js'
import type { NoteReader } from './state.js'
import { attribute, kids } from './word-xml.js'

interface Called {
  id: string
  mark: string
  counted: boolean
  element: XmlElement
  part: Part
}

/** @param parts the parts of footnotes and endnotes, where the file has them */
export function noteReader(
  parts: { footnote: Part | undefined; endnote: Part | undefined },
  limits: Limits,
  taken: (name: string) => boolean = () => false
): NoteReader & { readonly roots: (XmlElement | undefined)[] } {
  const bodies = { footnote: bodiesOf(parts.footnote), endnote: bodiesOf(parts.endnote) }
  const called = new Map<string, Called>()
  let counted = 0
  return {
    roots: [parts.footnote?.root, parts.endnote?.root],
    call(kind, id, customMark) {
      const key = `${kind} ${id}`
      const known = called.get(key)
      if (known) return { target: known.id, mark: known.mark }
      const element = bodies[kind].get(id)
      const part = parts[kind]
      if (!element || !part) return undefined
      if (called.size >= limits.footnotes) throw limitError(limits, 'footnotes', { part: part.name })
      const mark = customMark ?? String(++counted)
      const made = {
        id: `fn${called.size + 1}${taken(`fn${called.size + 1}`) ? '.' : ''}`,
        mark,
        counted: customMark === undefined,
        element,
        part
      }
      called.set(key, made)
      return { target: made.id, mark }
    },
    uncalled() {
      return (['footnote', 'endnote'] as const).flatMap(kind =>
        [...(parts[kind]?.root.children ?? [])].filter(
          (each): each is XmlElement =>
            each.type === 'element' && !called.has(`${kind} ${attribute(each, 'id') ?? ''}`)
        )
      )
    },
    all(readBlocks) {
      const notes: Footnote[] = []
      // Reading a note may call another one, which then comes after it.
      for (const note of called.values()) {
        const children: Block[] = readBlocks(note.element, note.part)
        // Spaces round a mark are the text’s.
        const mark = note.mark.trim()
        const made = node('footnote', { id: note.id, label: mark }, children)
        if (note.counted) made.sources = { label: 'numbering' }
        else takeMark(made, mark)
        notes.push(made)
      }
      return notes
    }
  }
}

/** A mark of its own is printed again before the note: it is the label. */
function takeMark(note: Footnote, mark: string): void {
  const first = note.children[0]
  if (first?.type !== 'paragraph') return
  const lead = first.children[0]
  const holder = lead?.type === 'superscript' ? lead.children[0] : lead
  if (holder?.type !== 'text' || !holder.value.startsWith(mark)) return
  holder.value = holder.value.slice(mark.length).replace(/^ /, '')
  if (holder.value === '') first.children.shift()
  const next = first.children[0]
  if (next?.type === 'text') next.value = next.value.replace(/^ /, '')
}

/** Notes by id; separators are none. */
function bodiesOf(part: Part | undefined): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>()
  for (const element of part ? [...kids(part.root, 'w:footnote'), ...kids(part.root, 'w:endnote')] : []) {
    const id = attribute(element, 'id')
    const type = attribute(element, 'type')
    if (id !== undefined && (type === undefined || type === 'normal')) found.set(id, element)
  }
  return found
}
