/**
 * Why: JATS marks each printed number, the tree keeps the group: `[1–4]` is one citation of four references. Brackets belong
 * to the group when they hold nothing else.
 */
import type { Node, NodeOf, Text } from '@offprint/ast'
import { childrenOf, node, slice, textOf } from '@offprint/ast'
import type { ReadState } from './state.js'

type Mark = NodeOf<'citationMark'>

/** Signs that may stand between two marks of one citation. */
const between = /^[\s\u00a0]*(?:[,;–—‐‑‒−-][\s\u00a0]*)*$/u
const range = /^[\s\u00a0]*[–—‐‑‒−-][\s\u00a0]*$/u
const pairs: Record<string, string> = { '[': ']', '(': ')' }

/**
 * Puts marks side by side, and the signs between them, into citations.
 * @param nodes is used up
 */
export function groupCitations(nodes: Node[], state: ReadState): Node[] {
  const out: Node[] = []
  for (let i = 0; i < nodes.length; ) {
    if (nodes[i]!.type !== 'citationMark') {
      out.push(nodes[i++]!)
      continue
    }
    let end = i + 1
    while (end < nodes.length) {
      const next = nodes[end]!
      if (next.type === 'citationMark' && !startsAnew(next)) end++
      else if (
        next.type === 'text' &&
        between.test(next.value) &&
        nodes[end + 1]?.type === 'citationMark' &&
        !startsAnew(nodes[end + 1] as Mark)
      )
        end += 2
      else break
    }
    const inside = nodes.slice(i, end)
    const before = out[out.length - 1]
    const after = nodes[end]
    const open = before?.type === 'text' ? before.value.at(-1) : undefined
    if (open && pairs[open] && after?.type === 'text' && after.value[0] === pairs[open]) {
      const [head, bracket] = cut(before as Text, (before as Text).value.length - 1)
      out.pop()
      if (head) out.push(head)
      const [closing, tail] = cut(after, 1)
      out.push(citationOf([bracket!, ...inside, closing!], state))
      if (tail) {
        // What follows the bracket is looked at like any other text.
        nodes[end] = tail
        i = end
      } else i = end + 1
      continue
    }
    out.push(citationOf(inside, state))
    i = end
  }
  return out
}

const startsAnew = (mark: Mark): boolean => mark.extra?.['jats:#starts'] !== undefined

function cut(whole: Text, at: number): [Text | undefined, Text | undefined] {
  return [at > 0 ? slice(whole, 0, at) : undefined, at < whole.value.length ? slice(whole, at) : undefined]
}

/**
 * References that marks and the dashes between them name, by the order of the list of references. A dash may stand in an
 * element of its own: `<sup>4</sup><sup>–</sup><sup>8</sup>`.
 */
export function namedTargets(parts: readonly Node[], state: ReadState): string[] {
  const { referenceOrder, references } = state.survey
  const targets: string[] = []
  let open = false
  const visit = (part: Node): void => {
    if (part.type === 'citationMark') {
      const from = referenceOrder.get(targets[targets.length - 1] ?? '')
      const to = referenceOrder.get(part.targets[0] ?? '')
      if (
        open &&
        from !== undefined &&
        to !== undefined &&
        to > from &&
        to - from <= state.limits.citationRange
      )
        targets.push(...references.slice(from + 1, to))
      targets.push(...part.targets)
      open = false
    } else if (part.type === 'text') open = range.test(part.value) || (open && part.value.trim() === '')
    else for (const child of childrenOf(part)) visit(child)
  }
  for (const part of parts) visit(part)
  return targets
}

/** Two numbers with nothing between them. */
const runsOn = (before: Node | undefined, part: Node): boolean =>
  before?.type === 'citationMark' &&
  part.type === 'citationMark' &&
  /^\d+$/.test(textOf(before)) &&
  /^\d+$/.test(textOf(part))

function citationOf(parts: readonly Node[], state: ReadState): Node {
  const targets = namedTargets(parts, state)
  const joined = parts.some((part, i) => runsOn(parts[i - 1], part))
  // Another one than the source has between its other numbers: it is taken out again where the file is written as it was.
  const comma = parts.some(part => part.type === 'text' && part.value === ',') ? ', ' : ','
  const made = parts.flatMap((part, i): Node[] => {
    // [1][2] as “[12]” would be another number: who prints it parts them.
    const sign: Node[] = runsOn(parts[i - 1], part) ? [{ type: 'text', value: comma }] : []
    if (part.type !== 'citationMark' || !startsAnew(part)) return [...sign, part]
    const { 'jats:#starts': _starts, ...extra } = part.extra ?? {}
    const { extra: _extra, ...plain } = part
    return [...sign, Object.keys(extra).length ? { ...plain, extra } : plain]
  })
  const first = parts[0]!.position
  const last = parts[parts.length - 1]!.position
  return node(
    'citation',
    {
      targets,
      ...(joined ? { extra: { 'jats:#joined': comma } } : {}),
      ...(first && last ? { position: { start: first.start, end: last.end } } : {})
    },
    made as NodeOf<'citation'>['children']
  )
}
