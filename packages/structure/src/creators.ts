/**
 * Why: some makers of pages (LaTeXML above all) set the whole front of an article into one line of spans: for each creator
 * the name, then where and how to find them; or, as the author typed it, names and places with breaks between them. This
 * parts such a line into what other pages show: cards for the people, or a byline and the lines below it.
 */
import type { Inline, ListItem, Node, Paragraph } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { draftId, hinted } from './blocks.js'
import { liftNotes, loneNote, type Raised } from './creator-notes.js'
import { hasPlainInstitutionWord } from './data/institution-words.js'
import { linesOf } from './front-parts.js'
import { cut, hasContent, lineOf, trim } from './inline-text.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { isCard } from './person-cards.js'
import { looksLikeName } from './person-names.js'

type Line = readonly Node[]

/** One span of a creator: the lines of the name as typed, and the lines that the page itself keeps apart from it. */
interface Creator {
  lines: Node[][]
  contacts: Node[][]
}

const creator = /^(?:class|itemprop|property):(?:.*[-_])?creator$/
const personName = /^(?:class|itemprop|property):(?:.*[-_])?person-?name$/
const contact = /^class:(?:.*[-_])?contact$/
const contactLabel = /^class:(?:.*[-_])?contact[-_]name$/

/**
 * The blocks that a line of creators stands for.
 * @returns undefined when the line is none
 */
export function creatorBlocks(paragraph: Paragraph, context: RecogniseContext): Node[] | undefined {
  const row = paragraph.children as Node[]
  const spans = row.filter(node => node.type === 'span' && hinted(node, creator))
  if (!spans.length || !spans.every(span => nameOf(span) !== undefined)) return undefined
  const beside = row.filter(node => !spans.includes(node))
  // Words between the creators are commas and joiners, or this is another kind of line.
  if (beside.some(node => wordsOf([node]).length > 5)) return undefined
  const raised: Raised[] = []
  const creators = spans.map(span => readCreator(span, raised, context))
  for (const node of beside) drop([node], 'separator', context.ledger)
  const notes = raised.map(({ mark, line, place }) => noteBlock(mark, line, place))
  const [only] = creators
  if (creators.length === 1 && only!.lines.length > 1)
    return [...typed(only!.lines, context), ...contacts(only!), ...notes]
  const cards = creators.map(card)
  const last = creators.at(-1)!
  const alone = creators.length > 1 && creators.every(one => one === last || !placesOf(one).length)
  // Places behind the last of several names may be everybody's: which is whose, the page does not say.
  if (!alone && creators.some(one => one.contacts.length || one.lines.length > 1)) {
    if (cards.every(isCard)) return [make('list', { kind: 'simple' }, cards), ...notes]
  }
  return [
    byline(creators.map(one => one.lines[0] ?? [])),
    ...creators.flatMap(one => [...one.lines.slice(1).map(place), ...contacts(one)]),
    ...notes
  ]
}

const placesOf = (one: Creator): Line[] =>
  [...one.lines.slice(1), ...one.contacts].filter(line => !isAddress(line))

/** A place that the page keeps in a note of its own, apart from the names. */
export function placeNote(line: Paragraph, context: RecogniseContext): Node[] | undefined {
  const found = loneNote(line.children as Node[], context)
  if (!found) return undefined
  // Places with marks of their own need none before them.
  const several = found.line[0]?.type === 'superscript'
  if (several && found.marked) context.ledger.drop(found.mark ?? '', 'label', placeOf(found.line))
  return [noteBlock(several ? undefined : found.mark, found.line, true)]
}

/** The span that holds the name, which may lie below others. */
function nameOf(span: Node): Node | undefined {
  if (!('children' in span)) return undefined
  for (const child of span.children as Node[]) {
    const found = hinted(child, personName) ? child : nameOf(child)
    if (found) return found
  }
  return undefined
}

function readCreator(span: Node, raised: Raised[], context: RecogniseContext): Creator {
  const name = nameOf(span)!
  const typed = split(liftNotes((name as Paragraph).children as Node[], raised, context))
  const found: Creator = { lines: typed, contacts: [] }
  const enter = (node: Node): void => {
    if (node === name) return
    if (hinted(node, contactLabel)) drop([node], 'label', context.ledger)
    else if (hinted(node, contact) || !('children' in node) || !holdsNamed(node, name)) {
      const whole = hinted(node, contact) ? labelled(node, context) : [node]
      for (const line of split(liftNotes(whole, raised, context))) found.contacts.push(line)
    } else for (const child of node.children as Node[]) enter(child)
  }
  enter(span)
  return found
}

/** Whether a span is a wrapper of named parts, and no line itself. */
function holdsNamed(node: Node, name: Node): boolean {
  return (
    node === name ||
    hinted(node, contact) ||
    ('children' in node && (node.children as Node[]).some(child => holdsNamed(child, name)))
  )
}

/** A contact without the word that the page sets before it: “Affiliation:”. */
function labelled(node: Node, context: RecogniseContext): Node[] {
  return ('children' in node ? (node.children as Node[]) : [node]).filter(child => {
    if (!hinted(child, contactLabel)) return true
    drop([child], 'label', context.ledger)
    return false
  })
}

/** The lines of a row of nodes that hold something; spans in them that only set the type are opened. */
const split = (row: Line): Node[][] =>
  linesOf([make('paragraph', {}, row as Inline[])])
    .map(({ line }) => trim(opened(line)))
    .filter(hasContent)

const opened = (row: Line): Node[] =>
  row.flatMap(node => (node.type === 'span' ? opened(node.children as Node[]) : [node]))

const paragraph = (line: Line, name?: string): Paragraph => {
  const position = placeOf(line)
  return make(
    'paragraph',
    { ...(name ? { hints: [`class:${name}`] } : {}), ...(position ? { position } : {}) },
    line as Inline[]
  )
}

/** A line below the names: an address to write to, or a place. */
const place = (line: Line): Paragraph => paragraph(line, isAddress(line) ? 'correspondence' : 'affiliations')

const contacts = (one: Creator): Paragraph[] => one.contacts.map(place)

function noteBlock(mark: string | undefined, line: Node[], isPlace: boolean): Paragraph {
  const lead = mark === undefined ? [] : [make('superscript', {}, [text(mark)])]
  return paragraph([...lead, ...line], isPlace ? 'affiliations' : 'author-note')
}

/** A card: the name, then a line for each thing said of the person; lines of one place are one. */
function card(one: Creator): ListItem {
  const [name = [], ...rest] = one.lines
  const lines = [name, ...joined(rest), ...one.contacts]
  return make(
    'listItem',
    { id: draftId('card', lines.length), hints: ['class:person-card'] },
    lines.map(line => paragraph(line))
  )
}

/** A byline of names that stand apart: each is a person of its own, or a row of them. */
function byline(names: readonly Line[]): Paragraph {
  const rows = names.flatMap(line =>
    apart(line).map(one => make('span', { hints: ['class:author'] }, one as Inline[]))
  )
  return paragraph(
    rows.flatMap((row, i) => (i > 0 ? [text(', '), row] : [row])),
    'authors'
  )
}

const isAddress = (line: Line): boolean => /\S@\S/.test(wordsOf(line))
const beginsMarked = (line: Line): boolean =>
  line.find(node => lineOf([node]).trim() !== '')?.type === 'superscript'

/** Lines that are one place: “Department of Letters,” and “Harbour College, Norway”. Addresses stand for themselves. */
function joined(lines: readonly Line[]): Node[][] {
  const places: Node[][] = []
  let open = false
  for (const line of lines) {
    const alone = isAddress(line) || /orcid/i.test(lineOf(line))
    if (open && !alone && !beginsMarked(line)) places.at(-1)!.push(text(' '), ...line)
    else places.push([...line])
    open = !alone
  }
  return places
}

/**
 * A front as the author typed it, with breaks: names, then places with marks; or person by person the name, the place and
 * the address.
 */
function typed(lines: readonly Line[], context: RecogniseContext): Node[] {
  const groups = people(lines, context)
  const [first] = groups
  if (groups.length > 1) {
    const cards = groups.map(group => card({ lines: group.map(line => [...line]), contacts: [] }))
    if (cards.every(isCard)) return [make('list', { kind: 'simple' }, cards)]
  }
  const all = groups.length > 1 ? groups.flat() : first!
  // The names end where a line begins with a mark, or says a place or an address.
  const end = all.findIndex(
    (line, i) => i > 0 && (beginsMarked(line) || isAddress(line) || hasPlainInstitutionWord(wordsOf(line)))
  )
  const names = end < 0 ? all.slice(0, 1) : all.slice(0, end)
  return [byline(names), ...joined(all.slice(names.length)).map(place)]
}

/** The lines of each person, where the front goes from person to person: parted at “&”, or before a name behind a place. */
function people(lines: readonly Line[], context: RecogniseContext): Line[][] {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    let rest: Node[] = [...line]
    for (;;) {
      // The mark between columns of a table that TeX would have drawn.
      const at = /(?:^|[\s\u00A0])&(?=\S)/.exec(lineOf(rest))
      if (!at) break
      const head = trim(cut(rest, at.index)[0])
      if (hasContent(head)) groups.at(-1)!.push(head)
      if (groups.at(-1)!.length) groups.push([])
      context.ledger.drop('&', 'separator', placeOf(rest))
      rest = trim(cut(rest, at.index + at[0].length)[1])
    }
    const last = groups.at(-1)!
    const isName = looksLikeName(wordsOf(withoutRaised(rest))) && wordsOf(rest).includes(' ')
    if (last.length > 1 && isName && last.slice(1).some(one => isAddress(one)) && !beginsMarked(rest))
      groups.push([rest])
    else if (hasContent(rest)) last.push(rest)
  }
  return groups.filter(group => group.length)
}

const withoutRaised = (line: Line): Node[] => line.filter(node => node.type !== 'superscript')

/** Names with wide gaps between them, as in the columns of a title page, or with a mark behind each. */
function apart(line: Line): Node[][] {
  const words = lineOf(line)
  const ends: number[] = [...words.matchAll(/\s*(?:\u00A0\s*){2,}|\s*\u2003\s*/g)].map(gap => gap.index)
  let at = 0
  line.forEach((node, i) => {
    const next = line[i + 1]
    at += lineOf([node]).length
    if (
      node.type === 'superscript' &&
      next?.type === 'text' &&
      /^[\s\u00A0]+(?!and\b|y\b|et\b)\p{L}/u.test(next.value)
    )
      ends.push(at)
  })
  const places = [...new Set(ends)].sort((a, b) => a - b).filter(end => end > 0)
  const parts: Node[][] = []
  let rest: Node[] = [...line]
  let from = 0
  for (const end of places) {
    const [head, tail] = cut(rest, end - from)
    parts.push(trim(head))
    rest = tail
    from = end
  }
  return [...parts, trim(rest)].filter(hasContent)
}
