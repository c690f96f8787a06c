/**
 * Why: a control character that slipped into a page by copying makes a file that no XML parser opens, and a directional
 * control that is never closed turns round the line behind it. Both are settled once, on the tree, whatever format it was
 * read from: what no output can hold is left out and said, what is doubtful is kept and said.
 */
import type { Base, Node } from '@offprint/ast'
import { specs, walk } from '@offprint/ast'
import { defineMessage, type Messages } from './diagnostics.js'

const dropped = defineMessage<{ count: number; codes: string }>(
  'core:character-dropped',
  'warning',
  ({ count, codes }) =>
    `${count} ${count === 1 ? 'character' : 'characters'} that no XML file can hold (${codes}) were left out; remove them from the source and check the words round them`,
  'XML 1.0 (2.2) has no room for control characters, U+FFFE and U+FFFF, not even as references.'
)
const unbalanced = defineMessage<{ count: number; codes: string }>(
  'core:bidi-unbalanced',
  'warning',
  ({ count, codes }) =>
    `${count} directional ${count === 1 ? 'control is' : 'controls are'} opened and not closed in the same paragraph (${codes}); the text was kept, but may be shown in another order. Close each in the source`,
  'An open directional control ends with its paragraph (UAX 9, X8); joined to other text it turns that round too.'
)

/** Outside of Char (XML 1.0, 2.2): controls, two non-characters, surrogates that are no pair. */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu

/** A text without what no XML file can hold. Form feeds and vertical tabs part words, so they become spaces. */
export const legalText = (text: string): string =>
  text.replace(illegal, character => (character === '\f' || character === '\v' ? ' ' : ''))

/**
 * Leaves out of every text and field of a tree what no output can hold, and says so once.
 * @param root is changed in place
 */
export function dropIllegalCharacters(root: Node, messages: Messages): void {
  const codes = new Set<string>()
  let count = 0
  let first: Base | undefined
  const clean = (text: string): string => {
    const found = text.match(illegal)
    if (!found) return text
    count += found.length
    for (const character of found) codes.add(name(character))
    return legalText(text)
  }
  walk(root, (node, ancestors) => {
    const before = count
    for (const [field, value] of Object.entries(node))
      if (field !== 'children' && field !== 'position') {
        const made = cleaned(value, clean)
        if (made !== value) (node as unknown as Record<string, unknown>)[field] = made
      }
    if (before === 0 && count > 0) first = placed(node, ancestors)
  })
  if (count) messages.report(dropped, { count, codes: listed(codes) }, first)
}

/** A value of a field with every string in it cleaned; the value itself when none had to be. */
function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, cleaned(one, clean), one] as const)
  if (entries.every(([, made, one]) => made === one)) return value
  return Array.isArray(value)
    ? entries.map(([, made]) => made)
    : Object.fromEntries(entries.map(([key, made]) => [key, made]))
}

const control = /[\u202a-\u202e\u2066-\u2069]/g
const isolate = /[\u2066-\u2068]/
const endOfIsolate = '\u2069'
const endOfEmbedding = '\u202c'

/** Reports directional controls that a paragraph opens and does not close. Nothing is changed. */
export function checkDirections(root: Node, messages: Messages): void {
  const lines = new Map<Node, string[]>()
  walk(root, (node, ancestors) => {
    const found = node.type === 'text' ? node.value.match(control) : null
    if (!found) return
    const line = ancestors.findLast(one => !(specs[one.type].groups as string[]).includes('inline')) ?? root
    const known = lines.get(line)
    if (known) for (const one of found) known.push(one)
    else lines.set(line, [...found])
  })
  const codes = new Set<string>()
  let count = 0
  let first: Node | undefined
  for (const [line, controls] of lines)
    for (const open of openControls(controls)) {
      first ??= line
      codes.add(name(open))
      count++
    }
  if (count) messages.report(unbalanced, { count, codes: listed(codes) }, first)
}

/** What is open at the end of a paragraph (UAX 9, BD9 and X1 to X8). */
function openControls(controls: readonly string[]): string[] {
  const open: string[] = []
  let isolates = 0
  for (const one of controls) {
    const top = open.at(-1)
    if (one === endOfEmbedding) {
      if (top !== undefined && !isolate.test(top)) open.pop()
    } else if (one === endOfIsolate) {
      // The end of an isolate ends all embeddings in it; without an isolate it means nothing.
      while (isolates > 0 && !isolate.test(open.at(-1)!)) open.pop()
      if (isolates > 0) {
        open.pop()
        isolates--
      }
    } else {
      if (isolate.test(one)) isolates++
      open.push(one)
    }
  }
  return open
}

const placed = (node: Node, ancestors: readonly Node[]): Base | undefined =>
  node.position ? node : ancestors.findLast(one => one.position)
const name = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
const listed = (codes: ReadonlySet<string>): string =>
  [...codes].slice(0, 8).join(', ') + (codes.size > 8 ? ', …' : '')
