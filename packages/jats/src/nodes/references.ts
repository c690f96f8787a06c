/** The list of references and its entries: by fields, in the author's own words, or both. */
import type { NodeOf } from '@offprint/ast'
import { element, elementOf, nameOf, note, type Out } from '../element.js'
import { fitBlock } from '../fit.js'
import { fromForm, labelOf } from '../form.js'
import { print } from '../print.js'
import type { Writer, WriteState } from '../state.js'
import { tokens } from '../vocabulary.js'
import { elementCitation } from './citation-element.js'
import { typed } from './citation-type.js'
import { taggedWords } from './citation-words.js'
import { inlines } from './inline.js'

export const referenceList: Writer<NodeOf<'referenceList'>> = (node, state) => {
  const parts = state.all(node.children, 'ref-list').flatMap(child => fitBlock(child, 'ref-list', state))
  return [elementOf(node, 'ref-list', {}, state.asRead ? parts : ranked(parts))]
}

/** In a list of references, text comes before references and lists inside it come last (JATS 1.3). */
const phaseOf = (part: Out): number =>
  ({ 'object-id': -1, label: -1, title: -1, ref: 1, 'ref-list': 2 })[nameOf(part)] ?? 0

/** What follows out of that order gets a list of its own, so that the order of the tree stays. */
function ranked(parts: readonly Out[]): Out[] {
  const runs: Out[][] = [[]]
  for (const part of parts) {
    const run = runs[runs.length - 1]!
    const last = run[run.length - 1]
    if (last && phaseOf(part) < phaseOf(last)) runs.push([part])
    else run.push(part)
  }
  const [first, ...late] = runs
  return [...first!, ...late.map(run => element('ref-list', { 'specific-use': tokens.wrap }, run))]
}

export const reference: Writer<NodeOf<'reference'>> = (node, state) => {
  return [elementOf(node, 'ref', {}, [...labelOf(node), ...citations(node, state)])]
}

/**
 * What a reference holds. The form it had in its source is used again while its fields and words are the same; else both
 * forms are made, side by side, unless only one is wanted or known.
 */
function citations(node: NodeOf<'reference'>, state: WriteState): Out[] {
  const form = note(node, 'form')
  if (form !== undefined && note(node, 'print') === printOf(node)) return fromForm(form)
  const words = inlines(node, 'mixed-citation', state)
  const byFields =
    node.csl && (state.references !== 'mixed' || !words.length) ? [elementCitation(node.csl)] : []
  const byWords =
    words.length && (state.references !== 'element' || !node.csl)
      ? [element('mixed-citation', typed(node.csl), node.csl ? taggedWords(words, node.csl, state) : words)]
      : []
  const both = [...byFields, ...byWords]
  if (both.length === 2) return [element('citation-alternatives', {}, both)]
  return both.length ? both : [element('mixed-citation', typed(node.csl))]
}

/** Tells whether a reference still says what was read. */
const printOf = (node: NodeOf<'reference'>): string => print([node.csl, node.children.length])
