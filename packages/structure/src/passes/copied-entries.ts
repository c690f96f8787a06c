/**
 * Pages show the entry of the reference list, or the note, when the pointer rests on its mark, and keep a copy of it in the
 * line for that. What lies behind a mark and begins as an entry begins that the page prints elsewhere is such a copy: it goes,
 * and the mark remembers what it says. A list of which raised marks alone call the items is a list of notes, if it holds no
 * works; under “References” it is one behind a list whose items are called by name.
 */
import type { List, Node } from '@offprint/ast'
import { childrenOf, node as make } from '@offprint/ast'
import { bodyOf, draftId, type Holder, holder } from '../blocks.js'
import { sectionName } from '../data/section-names.js'
import { isInline, lineOf } from '../inline-text.js'
import { drop, wordsOf } from '../ledger-drop.js'
import { leadingMark } from '../notes.js'
import type { Pass } from '../pass.js'
import { calledHint, copyHint, firstWords } from '../reference-index.js'
import { readsLikeReference } from '../reference-items.js'

/** What a reader says of a part of a line that lies behind a mark, in the span that holds both. */
const behind = 'place:behind-mark'

/** A copy, the mark before it and the row that holds both. */
interface Copy {
  parent: Holder
  copy: Node
  mark: Node | undefined
}

export const pass: Pass = {
  name: 'copied-entries',
  doc: 'Copies of entries and notes that lie behind the marks that call them are left out; the marks remember what they say.',
  run(article, context) {
    const body = bodyOf(article)
    const copies = copiesIn(body)
    if (!copies.length) return
    const printed = entriesOf(body)
    const calls = new Map<Node, Copy[]>()
    const gone = new Map<Holder, Set<Node>>()
    for (const one of copies) {
      const { parent, copy, mark } = one
      const words = firstWords(opening(copy))
      const entries = printed.get(words ?? short(copy))
      if (!entries) continue
      for (const entry of entries) {
        const known = calls.get(entry)
        if (known) known.push(one)
        else {
          calls.set(entry, [one])
          entry.hints = [...(entry.hints ?? []), calledHint]
        }
      }
      if (mark && words) mark.hints = [...(mark.hints ?? []), copyHint + words]
      drop([copy], copy.hints?.includes('hidden') ? 'hidden' : 'duplicate', context.ledger)
      const row = gone.get(parent)
      if (row) row.add(copy)
      else gone.set(parent, new Set([copy]))
    }
    for (const [parent, row] of gone) parent.children = parent.children.filter(node => !row.has(node))
    linkNotes(noteLists(body, calls), calls)
  }
}

function copiesIn(root: Holder): Copy[] {
  const copies: Copy[] = []
  const enter = (parent: Holder): void => {
    parent.children.forEach((copy, i) => {
      const before = parent.children[i - 1]
      if (copy.hints?.includes(behind))
        copies.push({ parent, copy, mark: before && before.type !== 'text' ? before : undefined })
      const below = holder(copy)
      if (below) enter(below)
    })
  }
  enter(root)
  return copies
}

/** The blocks of a page by their first words; short items by all of their words. */
function entriesOf(root: Holder): Map<string, Node[]> {
  const printed = new Map<string, Node[]>()
  const enter = (parent: Holder): void => {
    for (const node of parent.children) {
      const below = isInline(node) ? undefined : holder(node)
      if (!below) continue
      enter(below)
      const words = firstWords(opening(node)) ?? (node.type === 'listItem' ? short(node) : undefined)
      const known = words && printed.get(words)
      if (known) known.push(node)
      else if (words) printed.set(words, [node])
    }
  }
  enter(root)
  return printed
}

const short = (node: Node): string =>
  `=${wordsOf([node])
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}]/gu, '')}`

/** The lists of notes: raised marks alone call their numbered items; under “References” other marks call those of a list before. */
function noteLists(body: Holder, calls: ReadonlyMap<Node, readonly Copy[]>): List[] {
  const found: List[] = []
  let references = false
  let works = false
  const enter = (parent: Holder): void => {
    for (const node of parent.children) {
      if (node.type === 'heading') {
        references = sectionName(wordsOf([node])) === 'references'
        works = false
      }
      const below = isInline(node) ? undefined : holder(node)
      if (!below) continue
      enter(below)
      if (node.type !== 'list') continue
      const items = node.children as Node[]
      const called = items.filter(item => calls.has(item))
      const notes =
        called.length * 2 >= items.filter(isMarked).length &&
        called.some(isMarked) &&
        called.every(item => calls.get(item)!.every(({ mark }) => mark?.type === 'superscript'))
      if (notes && (references ? works : !mostlyWorks(called))) found.push(node)
      else if (!notes && called.length) works = true
    }
  }
  enter(body)
  return found
}

/** Whether an item begins with a mark or a number of its own. */
function isMarked(item: Node): boolean {
  const first = childrenOf(item)[0]
  return (
    first?.type === 'paragraph' &&
    (leadingMark(first.children) !== undefined ||
      /^[\s[(]{0,3}\d{1,3}(?:[\s\]).]|$)/.test(lineOf(first.children)))
  )
}

const mostlyWorks = (items: readonly Node[]): boolean =>
  items.filter(item => readsLikeReference(wordsOf([item]))).length * 2 > items.length

/** Names the lists as what they are, and lets their marks lead to the notes. */
function linkNotes(lists: readonly List[], calls: ReadonlyMap<Node, readonly Copy[]>): void {
  let count = 0
  for (const list of lists) {
    list.hints = [...(list.hints ?? []), 'role:doc-endnotes']
    for (const item of list.children) {
      const called = calls.get(item)
      if (!called) continue
      item.id ??= draftId('called', ++count)
      for (const { parent, mark } of called) {
        const at = mark ? parent.children.indexOf(mark) : -1
        if (at < 0) continue
        const { position } = mark!
        parent.children[at] = make('link', { url: `#${item.id}`, ...(position ? { position } : {}) }, [
          mark as never
        ])
      }
    }
  }
}

/** More than the words by which an entry is known again. */
const enough = 240

/** The first words of a node, no more of them than it takes, no copies; behind a line break pages add addresses. */
function opening(root: Node): string {
  let words = ''
  let full = false
  const enter = (node: Node): void => {
    if (node !== root && node.hints?.includes(behind)) return
    const from = words.length
    if (node.type === 'text') words += node.value.slice(0, enough)
    else if (node.type === 'break') {
      if (from > 30) full = true
      words += ' '
    }
    full ||= words.length >= enough
    for (const child of childrenOf(node)) {
      if (full) return
      enter(child)
    }
    // A number in a mark of its own touches the words behind it.
    if (!isInline(node) || (from < 2 && words.length < 5 && node.type !== 'text')) words += ' '
  }
  enter(root)
  return words.replace(/[\s\u00A0]+/g, ' ').trim()
}
