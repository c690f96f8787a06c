/**
 * Citations: the places in the text that name entries of the reference list. Links say what is meant; numbers in square
 * brackets, in round ones or raised are citations where the article cites so throughout; authors and years are looked up in
 * the list. A mark that names nothing, or two things, is reported and stays text.
 */
import type { Article, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { authorGroups } from '../author-citations.js'
import { eachLine, type Holder } from '../blocks.js'
import {
  ambiguousCitation,
  citationsWithoutList,
  danglingCitation,
  unknownCitation,
  unlistedWork,
  wideCitation
} from '../body-messages.js'
import { type FoundGroup, type ReferenceLink, stretchOf } from '../citation-group.js'
import { linkedGroups, referenceLinks } from '../citation-links.js'
import { lengthOf, lineOf, replace } from '../inline-text.js'
import { bracketed, type Doubt, type NumberList, resolveNumbers } from '../numeric-citations.js'
import type { Pass } from '../pass.js'
import { raisedLists } from '../raised-citations.js'
import { indexReferences, type ReferenceIndex } from '../reference-index.js'
import { dropStated, openStated, type Stated, withStated } from '../stated-citations.js'

/** How an article cites. */
interface Manner {
  square: boolean
  round: boolean
  raised: boolean
  authors: boolean
}

export const pass: Pass = {
  name: 'citations',
  doc: 'Call-outs of references become citations with marks and targets, ranges filled.',
  run(article, context) {
    const index = indexReferences(article)
    if (!index.order.length) {
      dropStated(article)
      reportCitationsWithoutList(article, context)
      return
    }
    const manner = mannerOf(article, index)
    eachLine(article, (row, parent) => {
      const { nodes, stated } = openStated(row, index)
      const line = lineOf(nodes)
      const links = referenceLinks(nodes, index)
      if (!links.length && !stated.length && !/\d|n\.\s?d|in press/.test(line)) return undefined
      for (const { from, to, missing } of stated)
        if (missing.length)
          context.messages.report(unlistedWork, { text: line.slice(from, to), count: missing.length }, parent)
      const groups = withStated(
        line,
        groupsOf(nodes, line, links, stated, index, manner, parent, context),
        stated,
        index,
        links
      )
      if (!groups.length) return stated.length ? nodes : undefined
      return replace(nodes, groups.map(stretchOf)).flatMap(raise)
    })
    dropStated(article)
  }
}

/**
 * An article without a list of references can cite nothing, and when it prints numbers in square brackets the list was lost
 * before us. Citations by number count from 1:
 * without a `[1]` the brackets may be anything.
 */
function reportCitationsWithoutList(article: Article, context: RecogniseContext): void {
  let count = 0
  let first: { text: string; where: Holder } | undefined
  let one = false
  eachLine(article, (nodes, parent) => {
    const line = lineOf(nodes)
    for (const list of bracketed(line, '[', ']')) {
      if (isYear(list)) continue
      one ||= list.items.some(item => item.number === '1')
      first ??= { text: line.slice(list.from, list.to), where: parent }
      count++
    }
    return undefined
  })
  if (one && first) context.messages.report(citationsWithoutList, { text: first.text, count }, first.where)
}

/** Counts what each manner of citing would find, and takes the one that finds most. */
function mannerOf(article: Article, index: ReferenceIndex): Manner {
  const hits = { square: new Set<string>(), round: new Set<string>(), raised: new Set<string>(), authors: 0 }
  const seen = { square: 0 }
  const linked = { round: 0, other: 0 }
  const note = (into: Set<string>, list: NumberList): void => {
    for (const item of list.items) {
      const id = index.byNumber.get(item.number)
      if (id !== undefined) into.add(id)
    }
  }
  const whole = (list: NumberList): boolean => list.items.every(item => index.byNumber.has(item.number))
  eachLine(article, row => {
    const { nodes } = openStated(row, index)
    const line = lineOf(nodes)
    for (const link of referenceLinks(nodes, index)) {
      if (!/^[\s\d,;–-]+$/.test(line.slice(link.from, link.to))) continue
      // In `(1, 2)` the second mark has the first before it.
      if (/\([\s\d,;–-]*$/.test(line.slice(Math.max(0, link.from - 30), link.from))) linked.round++
      else linked.other++
    }
    for (const list of bracketed(line, '[', ']')) {
      seen.square++
      note(hits.square, list)
    }
    for (const list of bracketed(line, '(', ')')) if (whole(list)) note(hits.round, list)
    for (const list of raisedLists(nodes, line)) if (whole(list)) note(hits.raised, list)
    if (index.authors.size) hits.authors += authorGroups(line, index, () => false).groups.length
    return undefined
  })
  const count = index.order.length
  // Where no entry shows a number and some are cited by their authors, other numbers call notes or count something.
  const named = hits.authors > 0 && !index.labelled
  const most = named ? hits.square.size : Math.max(hits.square.size, hits.round.size, hits.raised.size)
  const authors = hits.authors > 0 && hits.authors >= most
  const square = seen.square > 0 && !authors && hits.square.size >= hits.raised.size
  // Round brackets and raised numbers have other uses: they must reach most of the list.
  const raised =
    !square &&
    !authors &&
    !named &&
    hits.raised.size > 0 &&
    hits.raised.size * 2 >= count &&
    hits.raised.size >= hits.round.size
  // Where the page links its numbers and they stand in no round brackets, `(1)` counts something else: steps, percents.
  const round =
    !square &&
    !raised &&
    !authors &&
    !named &&
    hits.round.size > 0 &&
    hits.round.size * 2 >= count &&
    linked.round >= linked.other
  return { square, round, raised, authors }
}

function groupsOf(
  nodes: readonly Node[],
  line: string,
  links: readonly ReferenceLink[],
  stated: readonly Stated[],
  index: ReferenceIndex,
  manner: Manner,
  parent: Holder,
  context: RecogniseContext
): FoundGroup[] {
  const widest = Math.min(context.limits.citationRange, index.order.length)
  const groups: FoundGroup[] = []
  const linked = linkedGroups(line, links, index, widest)
  const isStated = (at: number): boolean => stated.some(each => each.from <= at && at < each.to)
  let next = 0
  const numbers = (list: NumberList, strict: boolean): void => {
    while (next < links.length && links[next]!.to <= list.from) next++
    let end = next
    while (end < links.length && links[end]!.from < list.to) end++
    const own = links.slice(next, end)
    if (!strict && !own.length && !list.items.every(item => index.byNumber.has(item.number))) return
    const { group, doubts } = resolveNumbers(line, list, own, index, widest)
    if (group) groups.push(group)
    if (isStated(list.from)) return
    for (const doubt of doubts) report(doubt, index, parent, context)
  }
  // An article cites in one of these manners only, so lists come in order.
  if (manner.square)
    for (const list of bracketed(line, '[', ']'))
      if (!isYear(list) && !isIndex(line, list, links) && (links.length || !isCode(nodes, list.from)))
        numbers(list, true)
  if (manner.round) for (const list of bracketed(line, '(', ')')) numbers(list, false)
  if (manner.raised) for (const list of raisedLists(nodes, line)) numbers(list, false)
  let texts: FoundGroup[] = groups
  if (manner.authors) {
    const found = authorGroups(line, index, () => false)
    texts = [...groups, ...found.groups]
    for (const doubt of found.doubts) {
      if (links.some(link => link.from <= doubt.from && doubt.from < link.to) || isStated(doubt.from))
        continue
      if (doubt.candidates.length > 1)
        context.messages.report(
          ambiguousCitation,
          { text: doubt.text, candidates: doubt.candidates.join(', ') },
          parent
        )
      else context.messages.report(unknownCitation, { text: doubt.text }, parent)
    }
  }
  return merge(texts, linked)
}

/**
 * `t[1]` is the first component of t: a bracket that touches one or two letters, and that nothing links. `U [15; 20] = 62.5`
 * says how many there were; `pyrido[3,2-f][1,4]oxazepine` is the name of a compound.
 */
const isIndex = (line: string, list: NumberList, links: readonly ReferenceLink[]): boolean =>
  ((list.items.length === 1 &&
    /(?<!\p{L})\p{L}{1,2}\d?$/u.test(line.slice(Math.max(0, list.from - 4), list.from))) ||
    isInName(line, list) ||
    /^[\s\u00A0]?[=<>≤≥]/.test(line.slice(list.to, list.to + 2))) &&
  !links.some(link => link.from < list.to && list.from < link.to)

const isInName = (line: string, list: NumberList): boolean => {
  const [before, after] = [line[list.from - 1] ?? '', line.slice(list.to, list.to + 2)]
  return /[\])]/.test(before) ? /^\p{L}/u.test(after) : /\p{L}/u.test(before) && /^\p{Ll}/u.test(after)
}

/** What a program printed cites nothing. */
function isCode(nodes: readonly Node[], at: number): boolean {
  let from = 0
  for (const node of nodes) {
    const to = from + lengthOf(node)
    if (at < to) return node.type === 'monospace' || isCode(childrenOf(node), at - from)
    from = to
  }
  return false
}

/** `[2019]` is a year. */
const isYear = (list: NumberList): boolean =>
  list.items.length === 1 && /^(?:1[5-9]|20)\d\d$/.test(list.items[0]!.number)

function report(doubt: Doubt, index: ReferenceIndex, parent: Holder, context: RecogniseContext): void {
  const count = index.order.length
  if (doubt.kind === 'dangling' && doubt.missing !== undefined)
    context.messages.report(danglingCitation, { text: doubt.text, missing: doubt.missing, count }, parent)
  else
    context.messages.report(
      wideCitation,
      { text: doubt.text, limit: Math.min(count, context.limits.citationRange) },
      parent
    )
}

/** Groups of the words and groups of the links, in order; where both are, the links say what is meant. */
function merge(texts: readonly FoundGroup[], linked: readonly FoundGroup[]): FoundGroup[] {
  const all = [
    ...texts.map(group => ({ group, link: false })),
    ...linked.map(group => ({ group, link: true }))
  ]
  all.sort((a, b) => a.group.from - b.group.from || b.group.to - a.group.to)
  const out: { group: FoundGroup; link: boolean }[] = []
  for (const next of all) {
    const last = out[out.length - 1]
    if (!last || next.group.from >= last.group.to) out.push(next)
    else
      out[out.length - 1] = {
        group: union(last.group, next.group, next.link && !last.link),
        link: last.link || next.link
      }
  }
  return out.map(({ group }) => group)
}

function union(a: FoundGroup, b: FoundGroup, second: boolean): FoundGroup {
  const [strong, weak] = second ? [b, a] : [a, b]
  const free = weak.marks.filter(
    mark => !strong.marks.some(other => mark.from < other.to && other.from < mark.to)
  )
  const from = Math.min(a.from, b.from)
  const to = Math.max(a.to, b.to)
  if (!free.length) {
    // One link around `[2, 3]` points at the first of them: the numbers in it name each its own.
    if (isFiner(weak, strong)) return { from, to, marks: weak.marks, targets: weak.targets }
    // The same marks found twice: the numbers have filled their ranges already.
    const filled =
      weak.targets.length > strong.targets.length &&
      strong.marks.every((mark, i) => weak.marks[i]?.targets[0] === mark.targets[0])
    return { from, to, marks: strong.marks, targets: filled ? weak.targets : strong.targets }
  }
  // Links on some of the numbers say what the numbers say: these have filled their ranges.
  const agreed = strong.marks.every(mark =>
    weak.marks.some(
      ({ from, to, targets }) => from < mark.to && mark.from < to && targets[0] === mark.targets[0]
    )
  )
  if (agreed && weak.marks.length > strong.marks.length)
    return { from, to, marks: weak.marks, targets: weak.targets }
  const marks = [...strong.marks, ...free].sort((x, y) => x.from - y.from)
  return { from, to, marks, targets: marks.flatMap(mark => mark.targets) }
}

/** Whether marks part what other marks hold as a whole, and begin where those point. */
const isFiner = (fine: FoundGroup, whole: FoundGroup): boolean =>
  fine.marks.length > whole.marks.length &&
  whole.marks.every(
    mark =>
      fine.marks.find(part => mark.from <= part.from && part.to <= mark.to)?.targets[0] === mark.targets[0]
  )

/** A span says nothing of how its words are set. */
const unwrapped = (node: Node): Node[] =>
  node.type === 'span' ? childrenOf(node).flatMap(unwrapped) : [node]

/** A citation whose every part is raised is raised as a whole. */
function raise(node: Node): Node[] {
  if (node.type !== 'citation') {
    if (!('children' in node)) return [node]
    return [{ ...node, children: (node.children as Node[]).flatMap(raise) } as Node]
  }
  const parts = node.children as Node[]
  const up = parts.every(part => {
    const inside = (part.type === 'citationMark' ? (part.children as Node[]) : [part]).flatMap(unwrapped)
    return (
      inside.length > 0 &&
      inside.every(child => child.type === 'superscript' || (child.type === 'text' && !child.value.trim()))
    )
  })
  if (!up || !parts.some(part => lengthOf(part) > 0)) return [node]
  const flat = (part: Node): Node[] =>
    part.type === 'superscript'
      ? [...childrenOf(part)]
      : part.type === 'span'
        ? childrenOf(part).flatMap(flat)
        : part.type === 'citationMark'
          ? [{ ...part, children: childrenOf(part).flatMap(flat) } as Node]
          : [part]
  return [{ type: 'superscript', children: [{ ...node, children: parts.flatMap(flat) }] } as Node]
}
