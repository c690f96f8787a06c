/**
 * Pages show the entry of the reference list when the pointer rests on its mark, and keep a copy of the entry in the line for
 * it. What lies behind a mark and begins as an entry begins that the page prints elsewhere is such a copy: it goes, and the
 * mark remembers what it says.
 */
import type { Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import { bodyOf, type Holder, holder } from '../blocks.js'
import { isInline } from '../inline-text.js'
import { drop } from '../ledger-drop.js'
import type { Pass } from '../pass.js'
import { calledHint, copyHint, firstWords } from '../reference-index.js'

/** What a reader says of a part of a line that lies behind a mark, in the span that holds both. */
const behind = 'place:behind-mark'

export const pass: Pass = {
  name: 'copied-entries',
  doc: 'Copies of entries that lie behind the marks that cite them are left out; the marks remember what they say.',
  run(article, context) {
    const body = bodyOf(article)
    const copies: { parent: Holder; copy: Node }[] = []
    const printed = new Map<string, Node[]>()
    const note = (node: Node): boolean => {
      let holds = false
      const below = holder(node)
      for (const child of below?.children ?? []) {
        if (child.hints?.includes(behind)) {
          copies.push({ parent: below!, copy: child })
          holds = true
        } else if (note(child)) holds = true
      }
      // A paragraph that begins with a mark and its copy is no entry.
      if (!holds && !isInline(node)) {
        const words = firstWords(opening(node))
        const known = words && printed.get(words)
        if (known) known.push(node)
        else if (words) printed.set(words, [node])
      }
      return holds
    }
    note(body as unknown as Node)
    const gone = new Map<Holder, Set<Node>>()
    for (const { parent, copy } of copies) {
      const words = firstWords(opening(copy))
      const entries = words && printed.get(words)
      if (!entries) continue
      for (const entry of entries)
        if (!entry.hints?.includes(calledHint)) entry.hints = [...(entry.hints ?? []), calledHint]
      const at = parent.children.indexOf(copy)
      const mark = parent.children[at - 1]
      if (mark && mark.type !== 'text') mark.hints = [...(mark.hints ?? []), copyHint + words]
      drop([copy], copy.hints?.includes('hidden') ? 'hidden' : 'duplicate', context.ledger)
      const row = gone.get(parent)
      if (row) row.add(copy)
      else gone.set(parent, new Set([copy]))
    }
    for (const [parent, row] of gone) parent.children = parent.children.filter(node => !row.has(node))
  }
}

/** More than the words by which an entry is known again. */
const enough = 240

/** The first words of a node, no more of them than it takes; behind a line break pages add addresses. */
function opening(root: Node): string {
  let words = ''
  let full = false
  const enter = (node: Node): void => {
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
