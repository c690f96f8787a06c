/**
 * Notes on the authors: equal contributions, present addresses, who edited. Lines of the front matter begin with a mark, in
 * many ways; what such marks look like is known here.
 */
import { type Front, type Inline, node as make, type Node } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { editorLabel } from './data/editor-labels.js'
import { withEmails } from './emails.js'
import { freshId, linesOf, takeAside } from './front-parts.js'
import { cut, lineOf, trim } from './inline-text.js'
import { placeOf, wordsOf } from './ledger-drop.js'
import { openedNotes } from './listed-notes.js'

/** Marks that only make a line bold or name it are taken away; raised and lowered letters, links, italics stay. */
export function flatten(line: readonly Node[]): Node[] {
  return line.flatMap(node =>
    (node.type === 'strong' ||
      node.type === 'span' ||
      node.type === 'underline' ||
      node.type === 'smallCaps') &&
    node.id === undefined
      ? flatten(node.children as Node[])
      : [node]
  )
}

/** A mark at the start of an entry. */
export const markOnly = /^[\s(]*(\d{1,3}|\p{Ll}{1,3}\d{1,2}|\p{L}|[^\p{L}\d\s(),;.:]{1,3})[\s).,:]*$/u

/** What a note on an author says, by its words. */
export const noteKind = (words: string): string | undefined =>
  noteKinds.find(([, pattern]) => pattern.test(words))?.[0]

const noteKinds: [string, RegExp][] = [
  [
    'equal',
    /contributed equally|equal contribut(?:ions?|ors?)|equally contributed|joint first|shared first|à parts égales|également|por igual|igualmente|gleichermaßen|zu gleichen teilen/i
  ],
  [
    'present-address',
    /present address|current address|adresse actuelle|dirección actual|endereço atual|aktuelle adresse/i
  ],
  ['edited-by', /^(?:Edited|Handled|Communicated|Contributed) by\s\p{Lu}/u],
  ['deceased', /^\W*(?:deceased|décédé|fallecid|falecid|verstorben)/i]
]

/** Reads the lines that were set aside as notes on the authors. */
export function readNotes(front: Front, context: RecogniseContext): void {
  const seen = new Set<string>()
  const seenIds = new Set<string>()
  for (const block of takeAside(front, 'author-note')) {
    let pending: string | undefined
    for (const [line, ...more] of notesOf(block))
      for (const part of splitNotes(flatten(line!))) {
        const words = wordsOf([...part.line, ...more.flat()])
        if (words === '') {
          if (part.label !== undefined) pending = part.label
          continue
        }
        // Pages say it below the text and in a window.
        if (seen.has(words)) {
          context.ledger.drop(`${part.label ?? ''} ${words}`, 'duplicate', placeOf(part.line))
          continue
        }
        seen.add(words)
        // The mark has a line of its own before the words.
        if (part.label === undefined && words.length <= 3 && markOnly.test(words)) {
          if (pending) context.ledger.drop(pending, 'label', placeOf(part.line))
          pending = words
          continue
        }
        part.label ??= pending
        pending = undefined
        const editor = editorLabel(words)
        const kind = editor ? (editor.note ?? 'edited-by') : noteKind(words)
        const position = placeOf(part.line)
        front.children.push(
          make(
            'footnote',
            {
              ...(kind ? { kind } : {}),
              ...(part.label ? { label: part.label } : {}),
              id: block.id && !seenIds.has(block.id) ? block.id : freshId(front, 'fn'),
              ...(position ? { position } : {})
            },
            [part.line, ...more].map(words => make('paragraph', {}, withEmails(words) as Inline[]))
          )
        )
        if (block.id) seenIds.add(block.id)
      }
    if (pending) context.ledger.drop(pending, 'label', placeOf([block]))
  }
}

/** The lines of each note: one that was an item of a list has all of its own, else each line is a note. */
function notesOf(block: Node): Node[][][] {
  const notes = openedNotes(block)
  return notes.length
    ? notes.map(note => linesOf([note]).map(({ line }) => trim(flatten(line)))).filter(lines => lines.length)
    : linesOf([block]).map(({ line }) => [line])
}

function splitNotes(line: Node[]): { label?: string; line: Node[] }[] {
  const [first] = line
  const raised = first?.type === 'superscript' ? markOnly.exec(wordsOf([first]))?.[1] : undefined
  if (raised) return [{ label: raised, line: trim(line.slice(1)) }]
  const plain = /^[\s\u00A0]*([*†‡§¶#]{1,3})[\s\u00A0]*/u.exec(lineOf(line))
  return plain ? [{ label: plain[1]!, line: trim(cut(line, plain[0].length)[1]) }] : [{ line: trim(line) }]
}
