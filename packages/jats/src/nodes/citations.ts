/** Call-outs: of references, of figures and tables, of notes. One <xref> for each printed mark. */
import type { Node, NodeOf } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'
import { element, elementOf, note, type Out, textIn } from '../element.js'
import { keptForm } from '../form.js'
import type { Writer, WriteState } from '../state.js'
import { tokens } from '../vocabulary.js'
import { withoutType } from '../without-type.js'
import { inlines } from './inline.js'

/** `rid` of targets: as the source had it, where it said more than the tree can (targets that do not exist). */
const rid = (node: Node, targets: readonly string[]): string | undefined =>
  note(node, 'rid') ?? (targets.length ? targets.join(' ') : undefined)

export const citationMark: Writer<NodeOf<'citationMark'>> = (node, state) => [
  elementOf(
    node,
    'xref',
    { 'ref-type': note(node, 'ref-type') ?? 'bibr', rid: rid(node, node.targets) },
    inlines(node, 'xref', state)
  )
]

/**
 * A group of citations. A range is its two ends (domain rule: one target for each <xref>, since readers take `rid` for one
 * id); when marks and dashes do not say which references are meant, one <xref> names them all.
 */
export const citation: Writer<NodeOf<'citation'>> = (node, state, parent) => {
  if (!state.asRead && !sameTargets(covered(node, state), node.targets))
    return [
      elementOf(
        { ...node, id: undefined } as NodeOf<'citation'>,
        'xref',
        { 'ref-type': 'bibr', rid: node.targets.join(' ') || undefined },
        inlines({ children: withoutType(node, 'citationMark') }, 'xref', state)
      )
    ]
  // Signs for print that the source did not have between its numbers: no edition gets them.
  const sign = note(node, 'joined')
  const own =
    sign === undefined
      ? node.children
      : node.children.filter(part => part.type !== 'text' || part.value !== sign)
  const parts = state.all(own, parent)
  // “(Lee 2011; see also Roy 2012)”: only a wrapper says that all of it is one group.
  return state.asRead || isPlain(node)
    ? parts
    : [element('named-content', { 'content-type': 'citation', 'specific-use': tokens.citationGroup }, parts)]
}

/** A work that is named twice in a group is one of its works. */
const sameTargets = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].join(' ') === [...new Set(b)].join(' ')

/** Marks, signs between them and a pair of brackets around: what the reader takes for one group by itself. */
function isPlain({ children }: NodeOf<'citation'>): boolean {
  const words = children.map(child => (child.type === 'citationMark' ? '\u0000' : textOf(child)))
  return (
    children.every(child => child.type === 'text' || child.type === 'citationMark') &&
    /^(?:\[.*\]|\(.*\)|[^[(].*)$/su.test(words.join('')) &&
    /^[[(]?(?:\u0000[\s\u00a0]*(?:[,;–—‐‑‒−-][\s\u00a0]*)*)+[\])]?$/u.test(words.join(''))
  )
}

/** References that marks and the dashes between them name, by the order of the list of references. */
function covered(node: NodeOf<'citation'>, state: WriteState): string[] {
  const found: string[] = []
  let open = false
  const visit = (part: Node): void => {
    if (part.type === 'citationMark') {
      const from = state.rank.get(found[found.length - 1] ?? '') ?? -1
      const to = state.rank.get(part.targets[0] ?? '') ?? -1
      if (open && from >= 0 && to > from) found.push(...state.order.slice(from + 1, to))
      found.push(...part.targets)
      open = false
    } else if (part.type === 'text')
      open = /^\s*[-‐‑‒–—−]\s*$/u.test(part.value) || (open && part.value.trim() === '')
    else for (const child of childrenOf(part)) visit(child)
  }
  for (const child of node.children) visit(child)
  return found
}

/**
 * Marks the first <xref> of a citation that begins right behind another one with only a sign between: without it they
 * would be read as one.
 */
export function separate(nodes: readonly Node[], outs: readonly Out[][]): void {
  for (let i = 1; i < nodes.length; i++) {
    if (nodes[i]!.type !== 'citation') continue
    const before = nodes[i - 1]!
    const joined =
      before.type === 'citation' ||
      (before.type === 'text' && /^[\s,;–—‐‑‒−-]*$/u.test(before.value) && nodes[i - 2]?.type === 'citation')
    const first = joined ? firstMark(outs[i]!) : undefined
    if (first?.type === 'element')
      Object.assign(first.attributes, {
        'specific-use': [tokens.citation, first.attributes['specific-use']].filter(Boolean).join(' ')
      })
  }
}

function firstMark(outs: readonly Out[]): Out | undefined {
  for (const out of outs) {
    if (out.type !== 'element') continue
    if (out.name === 'xref') return out
    const inside = firstMark(out.children)
    if (inside) return inside
  }
  return undefined
}

const refTypes: Record<NodeOf<'crossReference'>['kind'], string | undefined> = {
  figure: 'fig',
  table: 'table',
  equation: 'disp-formula',
  section: 'sec',
  supplement: 'supplementary-material',
  box: 'boxed-text',
  appendix: 'app',
  footnote: 'fn',
  affiliation: 'aff',
  other: undefined
}

export const crossReference: Writer<NodeOf<'crossReference'>> = (node, state) => {
  const nested = state.asRead || state.models.allows('xref', 'xref') ? keptForm(node, 'nested') : []
  // The form of the source holds while its words are the same, and it leads to all that the node leads to.
  const rids = ridsIn(nested)
  const same = textIn(nested) === textOf(node.children) && node.targets.every(target => rids.includes(target))
  return nested.length && same ? nested : [calledOut(node, state)]
}

const ridsIn = (outs: readonly Out[]): string[] =>
  outs.flatMap(out =>
    out.type === 'element' ? [...(out.attributes['rid']?.split(/\s+/) ?? []), ...ridsIn(out.children)] : []
  )

const calledOut = (node: NodeOf<'crossReference'>, state: WriteState): Out =>
  elementOf(
    node,
    'xref',
    {
      'ref-type': note(node, 'ref-type') ?? refTypes[node.kind],
      rid: rid(node, node.targets),
      'specific-use':
        note(node, 'crossed') || (node.kind === 'footnote' && !state.asRead)
          ? tokens.crossReference
          : undefined
    },
    inlines(node, 'xref', state)
  )

export const footnoteReference: Writer<NodeOf<'footnoteReference'>> = (node, state) => [
  elementOf(
    node,
    'xref',
    { 'ref-type': note(node, 'ref-type') ?? noteType(node.target, state), rid: rid(node, [node.target]) },
    inlines(node, 'xref', state)
  )
]

/** Notes of tables have a type of their own. */
const noteType = (target: string, state: WriteState): string =>
  state.tableNotes.has(target) ? 'table-fn' : 'fn'
