/**
 * Headings that are none in the source: a paragraph whose whole content is set larger, bold, italic or in capitals, short,
 * without the end of a sentence, in a look that comes back. Its level follows from its look. A run-in heading is never one:
 * the rest of its paragraph is set otherwise.
 */
import type { Heading, Node, Paragraph } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import { bodyOf, type Holder, hinted, replaceNodes, rewriteRows } from '../blocks.js'
import { sectionName } from '../data/section-names.js'
import { cut, emphatic, hasContent, lineOf, trim, unwrapWhole } from '../inline-text.js'
import { joinKickers } from '../kicker-numbers.js'
import { captionLabel, labelAt } from '../label.js'
import { wordsOf } from '../ledger-drop.js'
import { type Look, lookOf, rank } from '../look.js'
import type { Pass } from '../pass.js'
import { dropPlaceMarks } from '../place-marks.js'
import { holdsRecords, isEntryPart, isReferencePart, readsLikeReference } from '../reference-items.js'
import { toldLabel } from '../told-labels.js'

/** What a heading may be, at most. Titles of articles reach 40 words; headings seldom have 15. */
const longest = 300

interface Candidate {
  paragraph: Paragraph
  look: Look
  rank: number
  known: boolean
  /** The page calls it a title: `<a><span class="section__title">References</span></a>` above a part that folds. */
  called: boolean
  /** It stands in a part that the page calls an abstract, and so heads a part of it. */
  inAbstract: boolean
}

/** Things whose captions pages set as headings. */
const shown = new Set(['figure', 'table', 'supplement', 'media'])

const isEntry = (line: string): boolean =>
  /^\s{0,4}(?:\[\d{1,4}\]|\d{1,4}[.)])\s/.test(line) && readsLikeReference(line)

const named = /^class:h[2-6]$/

/** The one line of a part that has the name of a heading, when it can be one. */
function calledHeading(node: Node): Paragraph | undefined {
  if (!hinted(node, named)) return undefined
  let line: Node | undefined = node
  while (line?.type === 'container' && line.children.length === 1) line = line.children[0]
  if (line?.type !== 'paragraph') return undefined
  const words = lineOf(line.children).trim()
  const short = words !== '' && words.length <= 200 && !/[.;,:]$|\n|\uFFFC/.test(words)
  return short && /\p{L}/u.test(words) && !labelAt(words, 0) ? line : undefined
}

const baseSize = 12

export const pass: Pass = {
  name: 'headings',
  doc: 'Paragraphs that look like headings become headings, with the level that their look gives them.',
  run(article, context) {
    const body = bodyOf(article)
    dropPlaceMarks(body as unknown as Node, context)
    joinKickers(body, context)
    rewriteRows(article, row => (row.some(isSpacer) ? row.filter(node => !isSpacer(node)) : undefined))

    noHeadings(body)
    namedHeadings(body)
    const { candidates, real, usual } = candidatesIn(body)
    keepSure(candidates, real > 0)
    dropKickers(body, candidates, real > 0)
    if (candidates.size) setHeadings(body, candidates, usual)
  }
}

/** What is set as a heading and heads nothing. */
function noHeadings(body: Holder): void {
  // An entry of the reference list, pasted with the style that it had elsewhere: `3. Kono M. On … 2002;1:3.`
  replaceNodes(body as unknown as Node, node => {
    if (node.type !== 'heading' || !isEntry(lineOf(node.children))) return undefined
    const { id, lang, dir, position } = node
    return [make('paragraph', { id, lang, dir, position }, node.children)]
  })
  // A caption: `<h4>Table 3. Detection by day</h4>`.
  replaceNodes(body as unknown as Node, node => {
    const label =
      node.type === 'heading' ? (toldLabel(node) ?? captionLabel(lineOf(node.children), true)) : undefined
    if (node.type !== 'heading' || !label || !shown.has(label.label.kind)) return undefined
    const { id, position, hints } = node
    return [
      make('paragraph', { id, position, hints: [...(hints ?? []), 'role:caption'] }, [
        make('strong', {}, node.children)
      ])
    ]
  })
}

/** A line that the page calls by the name of the element: `<div class="h3"><div>Results</div></div>`. */
function namedHeadings(body: Holder): void {
  replaceNodes(body as unknown as Node, node => {
    const line = calledHeading(node)
    if (!line) return undefined
    const { id, lang, dir, position, hints } = node
    const depth = Number(hints!.find(hint => named.test(hint))!.slice(-1))
    return [
      make(
        'heading',
        { depth, id: id ?? line.id, lang, dir, position, hints },
        line.children as Heading['children']
      )
    ]
  })
}

/** Paragraphs that may be headings, how many headings there are, and the depth of those by which every article is divided. */
function candidatesIn(body: Holder): { candidates: Map<Node, Candidate>; real: number; usual?: number } {
  const candidates = new Map<Node, Candidate>()
  let real = 0
  let usual: number | undefined
  eachBlock(body, (node, next, { listed, abstract }) => {
    if (node.type === 'heading') {
      real++
      tidy(node)
      if (usual === undefined && node.depth > 1 && sectionName(textOf(node)) !== undefined) usual = node.depth
    } else if (node.type === 'paragraph' && !toldLabel(node)) {
      const candidate = consider(node, next, abstract)
      // In the boxes of a reference list capitals are those of names.
      const named = listed && candidate && !candidate.look.bold && !larger(candidate.look)
      if (candidate && !named) candidates.set(node, candidate)
    }
  })
  return { candidates, real, ...(usual === undefined ? {} : { usual }) }
}

/** Keeps what has the name of a section, or a look that others have too. */
function keepSure(candidates: Map<Node, Candidate>, real: boolean): void {
  const often = new Map<number, number>()
  for (const { rank } of candidates.values()) often.set(rank, (often.get(rank) ?? 0) + 1)
  for (const [node, { called, known, look, rank }] of candidates) {
    const plain = !look.bold && !look.italic && !look.capitals && !larger(look)
    const keep = called || (plain ? known && !real : known || often.get(rank)! > 1)
    if (!keep) candidates.delete(node)
  }
}

/** Below real headings, what only looks like a heading is smaller than the heading above it. */
function setHeadings(
  body: Holder,
  candidates: ReadonlyMap<Node, Candidate>,
  usual: number | undefined
): void {
  const ranks = [...new Set([...candidates.values()].map(candidate => candidate.rank))].sort((a, b) => b - a)
  let above = 0
  const made = new Map<Node, Heading>()
  eachBlock(body, node => {
    if (node.type === 'heading') above = node.depth
    const candidate = candidates.get(node)
    if (!candidate) return
    const below = candidate.inAbstract
      ? above + 1
      : candidate.called && usual
        ? usual
        : above + 1 + ranks.indexOf(candidate.rank)
    made.set(node, heading(candidate.paragraph, Math.min(6, below)))
  })
  rewriteRows(body as unknown as Node, row =>
    row.some(node => made.has(node)) ? row.map(node => made.get(node) ?? node) : undefined
  )
}

/** Smaller lines above the first of the largest headings introduce it (“Case report”): they head nothing. */
function dropKickers(body: Holder, candidates: Map<Node, Candidate>, real: boolean): void {
  const top = Math.max(...[...candidates.values()].map(candidate => candidate.rank))
  let reached = false
  eachBlock(body, node => {
    if (reached) return
    const candidate = candidates.get(node)
    reached = real ? node.type === 'heading' : candidate?.rank === top
    if (!reached && candidate) candidates.delete(node)
  })
}

const larger = (look: Look): boolean => (look.size ?? baseSize) > baseSize

/** Paragraphs that only keep a distance: `<p>&nbsp;</p>`. */
function isSpacer(node: Node): boolean {
  return node.type === 'paragraph' && node.id === undefined && node.children.every(isInlineSpace)
}

function isInlineSpace(node: Node): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  if (node.type === 'break') return true
  if (node.id !== undefined || !('children' in node) || node.type === 'inlineEquation') return false
  return (node.children as Node[]).every(isInlineSpace)
}

/** Where a block stands: in a box below “References”, in a part that the page calls an abstract. */
interface Within {
  listed: boolean
  abstract: boolean
}

const abstractName = /^(?:class|id|role):(?:doc-)?(?:abstract|resume|resumen|resumo|summary)$/

/** Calls `visit` for each block of the body and of what only wraps blocks, with the block after it. */
function eachBlock(
  parent: Holder,
  visit: (node: Node, next: Node | undefined, within: Within) => void,
  within: Within = { listed: false, abstract: false }
): void {
  let { listed } = within
  parent.children.forEach((node, i) => {
    // The title of a work cited may be a bold line of its own, the initials of its authors lines in capitals.
    if (isEntryPart(node) || (isReferencePart(node) && holdsRecords(node))) return
    if (node.type === 'heading') listed = sectionName(textOf(node)) === 'references'
    if (node.type === 'container' || node.type === 'section')
      eachBlock(node as unknown as Holder, visit, {
        listed,
        abstract: within.abstract || hinted(node, abstractName)
      })
    else visit(node, parent.children[i + 1], within)
  })
}

function consider(paragraph: Paragraph, next: Node | undefined, inAbstract: boolean): Candidate | undefined {
  const line = lineOf(paragraph.children)
  const words = line.trim()
  if (
    !words ||
    words.length > longest ||
    words.includes('\n') ||
    words.includes('@') ||
    words.includes('\uFFFC')
  )
    return undefined
  const known = sectionName(words) !== undefined
  if (!known && (!/\p{L}/u.test(words) || /[.;,:]$/.test(words))) return undefined
  if (labelAt(words, 0)) return undefined
  // A byline is bold as a whole too: names with marks, parted by commas.
  if (words.includes(',') && hasMark(paragraph)) return undefined
  if (isNameOverPlace(paragraph, next)) return undefined
  const look = lookOf(paragraph.children, paragraph)
  if (!look) return undefined
  if (look.capitals && !look.bold && !larger(look) && !known && words.length > 80) return undefined
  // “(TIF)”, “(0.3 MB DOC)”: the format of a file is in capitals and heads nothing.
  if (look.capitals && !look.bold && !larger(look) && /^\([^()]*\)$/.test(words)) return undefined
  if (!known && next === undefined) return undefined
  // Parts of an abstract have names that no section has: “Motivation”, “Availability and implementation”.
  const called =
    (known || (inAbstract && next?.type === 'paragraph' && words.length < 80)) && isCalledTitle(paragraph)
  return { paragraph, look, rank: rank(look, baseSize), known, called, inAbstract: inAbstract && called }
}

const title = /^class:(?:.*[-_])?(?:title|heading|header)$/

/** Whether a line, or all that is in it, has a name that says it is a title. */
function isCalledTitle(node: Node): boolean {
  if (hinted(node, title)) return true
  if (node.type !== 'paragraph' && node.type !== 'span') return false
  const inside = (node.children as Node[]).filter(child => !isInlineSpace(child))
  return inside.length === 1 && isCalledTitle(inside[0]!)
}

/** One name with a mark, and below it the place with the same mark: `Ada Lind<sup>1</sup>`, `<sup>1</sup>Harbour College`. */
function isNameOverPlace(line: Paragraph, next: Node | undefined): boolean {
  if (next?.type !== 'paragraph' || !hasMark(line) || !hasMark(next)) return false
  const [, mark] =
    /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \u00A0][\p{L}\p{M}'’.-]+){1,4}[ \u00A0]?(\d|[*†‡&a])(?:,[\d*†‡&a])*$/u.exec(
      wordsOf([line])
    ) ?? []
  const opening = next.children.find(part => part.type !== 'text' || part.value.trim() !== '')
  return mark !== undefined && opening?.type === 'superscript' && wordsOf([opening]) === mark
}

function hasMark(node: Node): boolean {
  if (node.type === 'superscript') return true
  return 'children' in node && (node.children as Node[]).some(hasMark)
}

function heading(paragraph: Paragraph, depth: number): Heading {
  const { id, lang, dir, position, hints } = paragraph
  const made = make(
    'heading',
    { depth, id, lang, dir, position, hints },
    paragraph.children as Heading['children']
  )
  tidy(made)
  return made
}

/** Marks around the whole of a heading are how the source makes it look like one. */
function tidy(node: Heading): void {
  node.children = trim(unwrapWhole(node.children, emphatic)) as Heading['children']
  const text = textOf(node)
  if (hasContent(node.children) && text.endsWith(':') && sectionName(text))
    node.children = trim(withoutEnd(node.children)) as Heading['children']
}

function withoutEnd(nodes: readonly Node[]): Node[] {
  const line = lineOf(nodes)
  return cut(nodes, line.length - 1)[0]
}
