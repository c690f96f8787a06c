/**
 * Footnotes: notes gathered at the end under a heading such as “Notes”, in a part that says it holds notes, or as single
 * paragraphs that a mark in the text links to. The marks in the text become calls; links back to the text go.
 */
import type { Article, Container, Footnote, List, ListItem, Node, Paragraph } from '@offprint/ast'
import { childrenOf, node as make, textOf, walk } from '@offprint/ast'
import { adopt, bodyOf, draftId, type Holder, hinted, putInBack, replaceNodes } from '../blocks.js'
import { noteWithoutCall } from '../body-messages.js'
import { sectionName } from '../data/section-names.js'
import { cut, lineOf, trim } from '../inline-text.js'
import { callMarked } from '../marked-calls.js'
import { counterOf, dropBacklinks, idsIn, leadingMark, markOf, notesIn } from '../notes.js'
import type { Pass } from '../pass.js'
import { isReferencePart } from '../reference-items.js'

const groupHint =
  /^(?:role:doc-(?:endnotes|footnotes?)|class:(?:.*[-_])?(?:foot|end)-?notes?(?:[-_]?(?:list|group|section|s))?|class:fn-group|id:(?:foot|end)notes)$/
const notGroup = /^class:(?:.*[-_])?(?:table|tbl|author|aff)/

export const pass: Pass = {
  name: 'footnotes',
  doc: 'Notes and the marks that call them become footnotes and their references.',
  run(article, context) {
    const body = bodyOf(article)
    const called = calls(article)
    const free = new Set<Node>()
    walk(body as unknown as Node, node => {
      if (isReferencePart(node)) return 'skip'
      if (node.type === 'paragraph') free.add(node)
      return undefined
    })
    const groups: Node[] = []
    const notes: Footnote[] = []
    const from = (holder: Holder): Footnote[] | undefined => {
      const doubled: Footnote[] = []
      const found = notesOf(holder, called, doubled)
      if (!found?.length) return undefined
      for (const note of doubled) context.ledger.drop(note.label!, 'duplicate', note.position)
      return found
    }
    replaceNodes(body as unknown as Node, node => {
      const holder = node as unknown as Holder
      const title = node.type === 'section' ? node.children[0] : undefined
      const named = title?.type === 'title' && sectionName(textOf(title)) === 'notes'
      const says =
        (node.type === 'container' || node.type === 'section' || node.type === 'list') &&
        hinted(node, groupHint) &&
        !hinted(node, notGroup)
      if (named || says) {
        const found = from(node.type === 'list' ? { type: 'container', children: [node] } : holder)
        if (!found) return undefined
        if (title?.type === 'title') context.ledger.drop(textOf(title), 'container', title.position)
        const group = make('footnoteGroup', { position: node.position }, found)
        // The part of one note has the name by which the text calls that note.
        adopt(hinted(node, /^role:doc-(?:foot|end)note$/) ? found[0]! : group, node)
        groups.push(group)
        notes.push(...found)
        return []
      }
      // A note by itself: marked, and called from the text by that mark.
      if (node.type === 'paragraph' && free.has(node) && single(node, called)) {
        const found = notesIn(node)!
        groups.push(make('footnoteGroup', { position: node.position }, found))
        notes.push(...found)
        return []
      }
      return undefined
    })
    if (!notes.length) return

    const limit = context.limits.footnotes
    const byName = new Map<string, string>()
    const taken = new Set<string>()
    notes.forEach((note, i) => {
      dropBacklinks(note, context.ledger)
      const names = idsIn(note)
      for (const below of childrenOf(note)) forget(below)
      note.id ??= draftId('fn', i + 1)
      if (i < limit) for (const name of [...names, note.id]) if (!byName.has(name)) byName.set(name, note.id)
      taken.add(note.id)
    })
    const hit = callLinked(article, byName)
    if (!hit.size) callMarked(article, notes, hit)
    for (const note of notes)
      if (note.label && !hit.has(note.id!))
        context.messages.report(noteWithoutCall, { label: note.label }, note)
    for (const group of merge(groups)) putInBack(article, group)
  }
}

/** Single notes one after the other are one group. */
function merge(groups: readonly Node[]): Node[] {
  const [first, ...rest] = groups as unknown as Holder[]
  if (!first) return []
  for (const group of rest) first.children.push(...group.children)
  return [first as unknown as Node]
}

/** Fragments that short marks in the text link to. */
function calls(article: Article): Set<string> {
  const found = new Set<string>()
  walk(article, node => {
    if (
      node.type === 'link' &&
      node.url.startsWith('#') &&
      (hinted(node, 'role:doc-noteref') || markOf(textOf(node)))
    )
      found.add(node.url.slice(1))
  })
  return found
}

function single(paragraph: Paragraph, called: ReadonlySet<string>): boolean {
  if (hinted(paragraph, 'role:doc-footnote')) return leadingMark(paragraph.children) !== undefined
  return idsIn(paragraph).some(id => called.has(id)) && leadingMark(paragraph.children) !== undefined
}

/**
 * The notes of a group: items of lists, paragraphs with marks. Undefined when there is anything else in it.
 * @param doubled takes the notes whose mark the page prints twice
 */
function notesOf(holder: Holder, called: ReadonlySet<string>, doubled: Footnote[]): Footnote[] | undefined {
  const notes: Footnote[] = []
  for (const block of holder.children) {
    switch (block.type) {
      case 'title':
      case 'heading':
      case 'thematicBreak':
        break
      case 'list': {
        const first = block.start ?? 1
        if (block.kind === 'bullet' || block.kind === 'simple') takeNumbers(block)
        block.children.forEach((item, i) => {
          if (item.type === 'listItem')
            notes.push(fromItem(item as unknown as Holder, counterOf(block.kind, first + i), doubled))
        })
        break
      }
      case 'container': {
        // A part for each note, which the page may not number.
        if (hinted(block, /^role:doc-(?:foot|end)note$/) && !holdsMark(block as unknown as Holder)) {
          const note = make(
            'footnote',
            { label: String(notes.length + 1), sources: { label: 'list' }, position: block.position },
            block.children as Footnote['children']
          )
          adopt(note, block)
          notes.push(note)
          break
        }
        const boxed = boxedNote(block)
        if (boxed) {
          notes.push(boxed)
          break
        }
        const inner = notesOf(block as unknown as Holder, called, doubled)
        if (!inner?.length) return undefined
        if (inner[0]) adopt(inner[0], block)
        notes.push(...inner)
        break
      }
      case 'footnote':
        notes.push(block)
        break
      case 'paragraph': {
        const marked = notesIn(block)
        const last = notes[notes.length - 1]
        if (marked) notes.push(...marked)
        else if (idsIn(block).some(id => called.has(id))) notes.push(numbered(block))
        else if (last) last.children.push(block)
        else return undefined
        break
      }
      default:
        return undefined
    }
  }
  return notes
}

/** A box whose first line is a mark and nothing else, before the words of the note. */
function boxedNote(box: Container): Footnote | undefined {
  const [first, ...rest] = box.children.filter(part => textOf(part).trim() !== '')
  if (first?.type !== 'paragraph' || !rest.length || !rest.every(part => part.type === 'paragraph'))
    return undefined
  const label = /^(\d{1,3}|[*†‡§¶#]{1,3})[.)]?$/u.exec(textOf(first).trim())?.[1]
  if (label === undefined) return undefined
  const { position } = box
  const note = make('footnote', { label, ...(position ? { position } : {}) }, rest as Footnote['children'])
  adopt(note, box)
  for (const name of idsIn(first)) adopt(note, { id: name } as Node)
  return note
}

/** Whether the first line of a note begins with its mark. */
function holdsMark(note: Holder): boolean {
  const [first] = note.children
  return first?.type === 'paragraph' && leadingMark(first.children) !== undefined
}

/** Numbers that the items of a plain list begin with, each one more than the one before, are the marks of the notes. */
function takeNumbers(list: List): void {
  const items = list.children.filter(item => item.type === 'listItem')
  const found = items.map(item => {
    const [first] = item.children
    return first?.type === 'paragraph'
      ? /^[\s\u00A0]{0,4}\[?\(?(\d{1,3})[\]).]?(?:[\s\u00A0]{1,4}|$)/.exec(lineOf(first.children))
      : null
  })
  const counted = found.every((match, i) => match && Number(match[1]) === Number(found[0]![1]) + i)
  items.forEach((item, i) => {
    // A number in a box of its own is a mark, also where other notes have none.
    const first = item.children[0]
    const boxed =
      item.children.length > 1 &&
      first?.type === 'paragraph' &&
      found[i]?.[0].length === lineOf(first.children).length
    if (counted || boxed) takeNumber(item, found[i]!)
  })
}

function takeNumber(item: ListItem, found: RegExpExecArray): void {
  const first = item.children[0] as Paragraph
  item.label = found[1]!
  const [head, rest] = cut(first.children, found[0].length)
  for (const node of head) adopt(item, node)
  first.children = trim(rest) as Paragraph['children']
  if (!first.children.length && item.children.length > 1) item.children = item.children.slice(1)
}

function fromItem(item: Holder, value: string | undefined, doubled: Footnote[]): Footnote {
  const [first, ...rest] = item.children
  const marked = first?.type === 'paragraph' ? notesIn(first) : undefined
  const printed = (item as { label?: string }).label
  // A mark in a box of its own is the mark; another one in the words behind it is the words' own.
  if (marked?.length === 1 && (printed === undefined || printed === marked[0]!.label)) {
    const note = marked[0]!
    if (printed !== undefined) doubled.push(note)
    note.children.push(...(rest as Footnote['children']))
    adopt(note, item)
    return note
  }
  const label = printed ?? value
  // The number that a list counts stands in no text of the source.
  const sources = label === undefined || printed !== undefined ? undefined : { label: 'list' }
  const note = make(
    'footnote',
    { label, sources, position: item.position },
    item.children as Footnote['children']
  )
  adopt(note, item)
  return note
}

/** A paragraph with an id that the text calls: `1. See the supplement.` */
function numbered(paragraph: Paragraph): Footnote {
  const found = /^[\s\u00A0]{0,4}\[?\(?(\d{1,3}|[a-z])[\]).][\s\u00A0]{1,4}/.exec(lineOf(paragraph.children))
  const [head, rest] = found ? cut(paragraph.children, found[0].length) : [[], paragraph.children]
  const note = make('footnote', { position: paragraph.position, label: found?.[1] }, [
    { ...paragraph, children: (found ? trim(rest) : rest) as Paragraph['children'] }
  ])
  adopt(note, paragraph)
  // The place that the text calls may be in the number, which goes: `<a name="1"></a>1. See the supplement.`
  for (const part of head) for (const name of idsIn(part)) adopt(note, { id: name } as Node)
  return note
}

/** Ids inside a note are names of the note from now on. */
function forget(node: Node): void {
  delete node.id
  for (const child of childrenOf(node)) forget(child)
}

/** Links to notes become calls; what is raised stays raised around the call. */
function callLinked(article: Article, byName: ReadonlyMap<string, string>): Set<string> {
  const hit = new Set<string>()
  replaceNodes(article, node => {
    if (node.type !== 'link' || !node.url.startsWith('#') || hinted(node, 'role:doc-backlink'))
      return undefined
    const target = byName.get(node.url.slice(1))
    if (target === undefined) return undefined
    hit.add(target)
    const inside = trim(node.children as Node[])
    const only = inside[0]
    if (inside.length === 1 && only?.type === 'superscript')
      return [
        {
          ...only,
          children: [make('footnoteReference', { target, position: node.position }, only.children)]
        } as Node
      ]
    return [make('footnoteReference', { target, position: node.position }, node.children)]
  })
  return hit
}
