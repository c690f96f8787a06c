/**
 * Why: where a page links its citations, the links say what is meant, whatever the words are. Links that stand together, with
 * nothing but signs between them, are one group; the bracket around them is part of it when it holds little else.
 */
import type { Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import type { FoundGroup, FoundMark, ReferenceLink } from './citation-group.js'
import { isInline, lengthOf } from './inline-text.js'
import { copyHint, type ReferenceIndex } from './reference-index.js'

/** The links to references in a line, and the marks beside which the page hides a copy of the reference. */
export function referenceLinks(nodes: readonly Node[], index: ReferenceIndex): ReferenceLink[] {
  const found: ReferenceLink[] = []
  let at = 0
  const enter = (node: Node): void => {
    const start = at
    if (node.type === 'link' && node.url.startsWith('#')) {
      const target = index.byName.get(node.url.slice(1))
      at += lengthOf(node)
      if (target !== undefined && at > start) found.push({ from: start, to: at, target })
      return
    }
    const copied = node.hints?.find(hint => hint.startsWith(copyHint))?.slice(copyHint.length)
    const target = copied === undefined ? undefined : index.byWords.get(copied)
    if (target !== undefined && isInline(node)) {
      at += lengthOf(node)
      if (at > start) found.push({ from: start, to: at, target })
      return
    }
    const open = isInline(node) && 'children' in node && lengthOf(node) > 0 && !closed.has(node.type)
    if (open) for (const child of childrenOf(node)) enter(child)
    else at += lengthOf(node)
  }
  for (const node of nodes) enter(node)
  return found
}

const closed = new Set<Node['type']>([
  'citation',
  'crossReference',
  'footnoteReference',
  'footnote',
  'inlineEquation',
  'foreign',
  'text'
])

const between =
  /^[\s\u00A0\u2009]{0,4}(?:[,;‐‑–—−-]|\]?,?\[|and|et|und|y|e|&)?[\s\u00A0\u2009]{0,4}(?:see also|see|also|cf\.?|e\.g\.,?|and|&|but see|reviewed (?:in|by))?[\s\u00A0]{0,4}$/i
const prefix =
  /[[(](?:[\s\u00A0]*(?:see|see also|cf\.?|e\.g\.,?|i\.e\.,?|for (?:a )?reviews?,? see|reviewed (?:in|by)|reference|references|refs?\.?|e\.g\. ?see|voir|véase|ver|siehe|vgl\.)[\s\u00A0,]*)?$/i
const suffix = /^(?:[\s\u00A0]{0,2}[,:][^()[\]]{0,50}|[\s\u00A0]{0,2})[\])]/
/** A number alone, or in a bracket of its own: `[1]–[4]` means what `[1–4]` means. */
const number = /^[[(]?\d{1,5}[\])]?$/
const dash = /^[\s\u00A0]{0,2}[-‐‑‒–—−][\s\u00A0]{0,2}$/

/** The groups that the links of a line make. */
export function linkedGroups(
  line: string,
  links: readonly ReferenceLink[],
  index: ReferenceIndex,
  widest: number
): FoundGroup[] {
  const groups: FoundGroup[] = []
  for (let i = 0; i < links.length; i++) {
    const marks: FoundMark[] = []
    const targets: string[] = []
    const first = links[i]!
    let last = first
    marks.push({ from: first.from, to: first.to, targets: [first.target] })
    targets.push(first.target)
    const before = prefix.exec(line.slice(Math.max(0, first.from - 40), first.from))
    while (i + 1 < links.length) {
      const next = links[i + 1]!
      const gap = line.slice(last.to, Math.min(next.from, last.to + 60))
      if (next.from - last.to > 40 || !between.test(gap)) break
      // Outside a bracket, words between two citations part them.
      if (!before && /\p{L}/u.test(gap)) break
      const wide =
        dash.test(gap) &&
        number.test(line.slice(last.from, last.to).trim()) &&
        number.test(line.slice(next.from, next.to).trim())
      if (wide) {
        const from = index.place.get(last.target)!
        const to = index.place.get(next.target)!
        if (to - from < widest) for (let k = from + 1; k < to; k++) targets.push(index.order[k]!)
      }
      marks.push({ from: next.from, to: next.to, targets: [next.target] })
      targets.push(next.target)
      last = next
      i++
    }
    const after = suffix.exec(line.slice(last.to, last.to + 60))
    const round = before && after && matches(before[0][0]!, after[0][after[0].length - 1]!)
    groups.push({
      from: round ? first.from - before[0].length : first.from,
      to: round ? last.to + after[0].length : last.to,
      marks,
      targets
    })
  }
  return groups
}

const matches = (open: string, close: string): boolean => (open === '[' ? close === ']' : close === ')')
