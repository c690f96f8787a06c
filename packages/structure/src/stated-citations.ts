/**
 * Why: a reference manager says with each citation which works it means (a `citation` of the draft that names them), whatever
 * its words are. The words are read all the same, for the marks in them; where they say something else, the manager is right.
 */
import type { Article, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import { type Holder, replaceNodes } from './blocks.js'
import type { FoundGroup, FoundMark } from './citation-group.js'
import { isInline, lengthOf } from './inline-text.js'
import { numbersIn } from './numeric-citations.js'
import { fold, type ReferenceIndex } from './reference-index.js'

/** A stretch of a line that cites, and what. */
export interface Stated {
  from: number
  to: number
  /** Ids of references. */
  targets: string[]
  /** Names of works that the list does not have. */
  missing: string[]
}

/** Whether a citation is one of the draft: its marks are not told apart yet. */
const isStated = (node: Node): node is Node & { type: 'citation' } =>
  node.type === 'citation' && !node.children.some(child => child.type === 'citationMark')

/** Lays the citations of a line open: their words in the line, and where they stand. */
export function openStated(
  nodes: readonly Node[],
  index: Pick<ReferenceIndex, 'byName'>
): { nodes: Node[]; stated: Stated[] } {
  const stated: Stated[] = []
  let at = 0
  const open = (row: readonly Node[]): Node[] =>
    row.flatMap(node => {
      if (isStated(node)) {
        const from = at
        const inside = open(node.children as Node[])
        const ids = node.targets.map(name => index.byName.get(name))
        const targets = [...new Set(ids.filter(id => id !== undefined))]
        const missing = node.targets.filter((_, i) => ids[i] === undefined)
        if (at > from) stated.push({ from, to: at, targets, missing })
        return inside
      }
      if (node.type !== 'text' && isInline(node) && 'children' in node && holdsStated(node))
        return [{ ...node, children: open(childrenOf(node)) } as Node]
      at += lengthOf(node)
      return [node]
    })
  return { nodes: open(nodes), stated }
}

const holdsStated = (node: Node): boolean =>
  childrenOf(node).some(child => isStated(child) || holdsStated(child))

/** What is left of such citations where no citation can stand is their words. */
export function dropStated(article: Article): void {
  replaceNodes(article as unknown as Holder & Node, node =>
    isStated(node) ? (node.children as Node[]) : undefined
  )
}

/** The groups of a line, the stated ones as stated. */
export function withStated(
  line: string,
  groups: readonly FoundGroup[],
  stated: readonly Stated[],
  index: ReferenceIndex,
  links: readonly { from: number; to: number }[]
): FoundGroup[] {
  const out: FoundGroup[] = []
  // Both come in order: each group and each stated stretch is looked at once.
  let next = 0
  for (const one of stated) {
    if (!one.targets.length) continue
    while (next < groups.length && groups[next]!.to <= one.from) out.push(groups[next++]!)
    let end = next
    while (end < groups.length && groups[end]!.from < one.to) end++
    const inside = groups.slice(next, end)
    const found = new Set(inside.flatMap(group => group.targets))
    const same = found.size === one.targets.length && one.targets.every(id => found.has(id))
    // A work that no entry was known by is the one that its mark links to, where as many are linked as the manager names.
    const linked =
      one.missing.length > 0 &&
      found.size === one.targets.length + one.missing.length &&
      one.targets.every(id => found.has(id)) &&
      inside.every(({ marks }) => marks.every(mark => holdsLink(mark, links)))
    if (same || linked) out.push(...inside)
    else out.push(groupOf(line, one, index))
    next = end
  }
  return [...out, ...groups.slice(next)]
}

const holdsLink = (mark: FoundMark, links: readonly { from: number; to: number }[]): boolean =>
  links.some(({ from, to }) => from < mark.to && to > mark.from)

function groupOf(line: string, { from, to, targets }: Stated, index: ReferenceIndex): FoundGroup {
  const words = line.slice(from, to)
  const lead = /^[\s\u00A0[(]*/.exec(words)![0].length
  const tail = words.length - /[\s\u00A0\])]*$/.exec(words)![0].length
  const start = from + (lead < tail ? lead : 0)
  const end = from + (lead < tail ? tail : words.length)
  const marks = numbered(line, start, end, targets) ??
    parted(line, start, end, targets, index) ?? [{ from: start, to: end, targets }]
  const around = /[[(]/.test(line[from - 1] ?? '') && /[\])]/.test(line[to] ?? '')
  return { from: around ? from - 1 : from, to: around ? to + 1 : to, marks, targets }
}

/** `3-5,8` with four works: a mark for each number, a range for all that it spans. */
function numbered(
  line: string,
  from: number,
  to: number,
  targets: readonly string[]
): FoundMark[] | undefined {
  const list = numbersIn(line, from, to)
  if (!list) return undefined
  const marks: FoundMark[] = []
  let used = 0
  let before = 0
  for (const { from: start, to: end, number, range } of list.items) {
    used += range ? Math.max(1, Number(number) - before) : 1
    const target = targets[used - 1]
    if (target === undefined) return undefined
    marks.push({ from: start, to: end, targets: [target] })
    before = Number(number)
  }
  return used === targets.length ? marks : undefined
}

/** `Smith 2010; Lee et al. 2011` with two works: each part is the work of the author it names, else the next one. */
function parted(
  line: string,
  from: number,
  to: number,
  targets: readonly string[],
  index: ReferenceIndex
): FoundMark[] | undefined {
  const parts = line.slice(from, to).split(';')
  if (targets.length < 2 || parts.length !== targets.length) return undefined
  const families = familiesOf(index)
  const left = [...targets]
  const marks: FoundMark[] = []
  let at = from
  for (const part of parts) {
    const said = fold(part)
    const named = left.findIndex(id => said.startsWith(families.get(id) ?? '\0'))
    const [target] = left.splice(Math.max(0, named), 1)
    const blank = part.length - part.trimStart().length
    marks.push({ from: at + blank, to: at + blank + part.trim().length, targets: [target!] })
    at += part.length + 1
  }
  return marks.every(mark => mark.to > mark.from) ? marks : undefined
}

const known = new WeakMap<ReferenceIndex, Map<string, string>>()

/** Name of the first author of each reference, folded. */
function familiesOf(index: ReferenceIndex): Map<string, string> {
  let families = known.get(index)
  if (!families) {
    families = new Map()
    for (const entries of index.byAuthorYear.values())
      for (const { id, families: names } of entries) if (names[0]) families.set(id, names[0])
    known.set(index, families)
  }
  return families
}
