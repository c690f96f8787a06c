/**
 * Why: behind a name at the head of a box a page may show, when the pointer rests there, whom to write to. Such a note stands
 * in the line of the name, and with it the line is no name any more: it becomes a line of its own below the box.
 */
import type { Node, Paragraph } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { hinted, holder, holds } from './blocks.js'
import { kindByWords } from './front-kinds.js'
import { lineOf, trim } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'
import { looksLikeName } from './person-names.js'

/**
 * Takes the note away that stands behind the bold name with which a box begins.
 * @returns the note as a paragraph of its own; nothing when the box begins otherwise
 */
export function takeNameNote(box: Node): Paragraph | undefined {
  const below = holder(box)
  const first = below?.children.find(child => wordsOf([child]) !== '')
  if (first?.type !== 'paragraph') return undefined
  const row = first.children as Node[]
  const start = row.findIndex(node => lineOf([node]).trim() !== '')
  const name = row[start]
  if (name?.type !== 'strong') return undefined
  const printed = wordsOf([name])
  if (!printed.includes(' ') || printed.length > 80 || !looksLikeName(printed)) return undefined
  const end = row.findIndex((node, i) => i > start && node.type === 'break')
  const line = row.slice(start + 1, end < 0 ? row.length : end)
  // Marks of the name stay with it; the note begins with the first words.
  const from = line.findIndex(node => node.type !== 'superscript' && /[\p{L}]/u.test(lineOf([node])))
  // What the page says it hides is a copy, and goes as such.
  if (from < 0 || line.some(hides)) return undefined
  const words = trim(line.slice(from))
  const note = make(
    'paragraph',
    { ...(words[0]?.position ? { position: words[0].position } : {}) },
    words as Paragraph['children']
  )
  if (kindByWords(note) !== 'correspondence') return undefined
  first.children = [
    ...row.slice(0, start + 1 + from),
    ...(end < 0 ? [] : row.slice(end))
  ] as Paragraph['children']
  return note
}

const hides = (node: Node): boolean => holds(node, inner => hinted(inner, 'hidden'))
