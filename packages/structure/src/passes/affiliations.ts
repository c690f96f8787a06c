/**
 * Where the authors work, how they are reached, and the notes on them: the lines under the byline, split at their marks and
 * read part by part.
 */
import type { Article, Front, Inline, Node } from '@offprint/ast'
import { node as make, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { markAddress } from '../address-parts.js'
import { withoutLabel } from '../affiliation-label.js'
import { flatten, markOnly, readNotes } from '../author-notes.js'
import { hinted } from '../blocks.js'
import { countryIn } from '../data/countries.js'
import { withEmails } from '../emails.js'
import { kindByWords, service } from '../front-kinds.js'
import { freshId, frontOf, linesOf, setAside, takeAside } from '../front-parts.js'
import { afterSigns, cut, lineOf, trim } from '../inline-text.js'
import { placeOf, wordsOf } from '../ledger-drop.js'
import { KnownAuthors, metadataAuthors } from '../metadata-authors.js'
import { dropBacklinks } from '../notes.js'
import type { Pass } from '../pass.js'

export const pass: Pass = {
  name: 'affiliations',
  doc: 'Affiliations are split at their marks and into department, institution, city and country; correspondence and author notes are read.',
  run(article, context) {
    const front = frontOf(article)
    readAffiliations(front, new KnownAuthors(metadataAuthors(article)), context)
    readCorrespondence(front, context)
    readNotes(front, context)
    numberLists(article, front)
  }
}

interface Item {
  label?: string
  line: Node[]
  id?: string
  node: Node
  item?: number
}

function readAffiliations(front: Front, authors: KnownAuthors, context: RecogniseContext): void {
  const seen = new Set<string>()
  for (const { label, line, id, item, node } of itemsOf(takeAside(front, 'affiliations'), context)) {
    const words = wordsOf(line)
    // Pages print the same list for small and for large screens.
    const key = `${label ?? ''} ${words}`
    if (seen.has(key)) {
      context.ledger.drop(`${label ?? ''} ${words}`, 'duplicate', placeOf(line))
      continue
    }
    seen.add(key)
    // Some pages name below each place the authors who work there.
    const names = words.split(/\s*[,;&]\s*|\s(?:and|et|y|e|und)\s/).filter(Boolean)
    if (names.every(name => authors.find(name) !== undefined)) {
      context.ledger.drop(`${label ?? ''} ${words}`, 'duplicate', placeOf(line))
      continue
    }
    if (sortedElsewhere(front, label, line, words, context, id)) continue
    // A heading such as “Affiliations” or “Author details” is no affiliation.
    if (
      !label &&
      /^(?:author )?(?:affiliations?|details|information|adresses?|afiliaciones|afiliações|filiação|institutions?)\s*:?$/i.test(
        words
      )
    ) {
      context.ledger.drop(words, 'label', placeOf(line))
      continue
    }
    const position = placeOf(line)
    const affiliation = make(
      'affiliation',
      {
        ...(label ? { label } : item === undefined ? {} : { extra: { 'draft:item': String(item) } }),
        id: id ?? node.id ?? freshId(front, 'aff'),
        ...(position ? { position } : {})
      },
      markAddress(withEmails(line)) as Inline[]
    )
    if (front.children.some(part => part.id === affiliation.id)) affiliation.id = freshId(front, 'aff')
    front.children.push(affiliation)
  }
}

/** Lists of affiliations also hold how to reach an author, notes, editors and services of the site. */
function sortedElsewhere(
  front: Front,
  label: string | undefined,
  line: readonly Node[],
  words: string,
  context: RecogniseContext,
  id: string | undefined
): boolean {
  if ((/\b(?:log|sign) (?:on|in)\b/i.test(words) && words.length < 100) || service.test(words)) {
    context.ledger.drop(`${label ?? ''} ${words}`, 'furniture', placeOf(line))
    return true
  }
  const position = placeOf(line)
  const paragraph = make('paragraph', { ...(id ? { id } : {}), ...(position ? { position } : {}) }, [
    ...line
  ] as Inline[])
  const kind = kindByWords(paragraph)
  if (kind !== 'correspondence' && kind !== 'author-note' && kind !== 'editor') return false
  // The pass that reads these finds the mark in front of the words.
  if (label) paragraph.children.unshift(make('superscript', {}, [make('text', { value: label })]))
  setAside(front, kind, paragraph)
  return true
}

/** The entries of some blocks: one a line, and more where marks stand in the line. */
function itemsOf(blocks: readonly Node[], context: RecogniseContext): Item[] {
  const items: Item[] = []
  let pending: string | undefined
  for (const { line, node, item } of linesOf(blocks)) {
    const flat = withoutLabel(flatten(line), context)
    // Some pages set the mark in a box of its own before the words.
    const alone = markOnly.exec(wordsOf(flat))?.[1]
    if (alone) {
      if (pending) context.ledger.drop(pending, 'label', placeOf(flat))
      pending = alone
      continue
    }
    const split = splitAtMarks(flat, context)
    const [first] = split
    if (pending && first && first.label === undefined) {
      first.label = pending
      pending = undefined
    }
    for (const part of split) {
      const ids = new Set<string>()
      for (const one of part.line) if (one.type === 'anchor' && one.id) ids.add(one.id)
      const [id] = ids
      items.push({
        ...part,
        node,
        ...(id ? { id } : {}),
        ...(item !== undefined && split.length === 1 ? { item } : {})
      })
    }
  }
  if (pending) context.ledger.drop(pending, 'label', placeOf(blocks))
  // The item's own id is the one that marks link to.
  const blockIds = new Map<Node, string>()
  for (const block of blocks)
    walk(block, node => {
      if (node.type === 'listItem' && node.id)
        walk(node, inner => {
          if (inner.type === 'paragraph') blockIds.set(inner, node.id!)
        })
    })
  for (const item of items) {
    const id = blockIds.get(item.node)
    if (id && !item.id && items.filter(other => other.node === item.node).length === 1) item.id = id
  }
  return items
}

function splitAtMarks(line: readonly Node[], context: RecogniseContext): { label?: string; line: Node[] }[] {
  const parts: { label?: string; line: Node[] }[] = [{ line: [] }]
  line.forEach((node, i) => {
    const current = parts.at(-1)!
    const mark =
      node.type === 'superscript' || (node.type === 'link' && i === 0)
        ? markOnly.exec(wordsOf([node]))?.[1]
        : undefined
    const before = wordsOf(current.line)
    // A mark begins an entry at the start of the line, or after the end of the entry before.
    if (
      mark &&
      (before === '' || /[,;.)]$|\p{L}$|\d$/u.test(before)) &&
      (before === '' || !isPower(current.line, mark))
    ) {
      if (before === '' && current.label === undefined) current.label = mark
      else if (before === '') {
        // Two marks on one entry: the second is a name of the same.
        context.ledger.drop(mark, 'label', placeOf([node]))
      } else parts.push({ label: mark, line: [] })
      return
    }
    current.line.push(node)
  })
  return parts
    .flatMap(part => (part.label === undefined ? splitPlain(part.line) : [part]))
    .flatMap(part => (part.label === undefined ? splitList(part.line).map(line => ({ line })) : [part]))
    .map(part => ({ ...part, line: withoutEnds(part.line, context) }))
    .filter(part => wordsOf(part.line) !== '')
}

/** `10` raised after a number is a power, not a mark. */
const isPower = (before: readonly Node[], mark: string): boolean =>
  /^\d/.test(mark) && /\d$/.test(lineOf(before).trimEnd())

/** Marks on the line: “1 Department of …; 2 Institute of …”, “(a) …”, as long as they count up. */
function splitPlain(line: Node[]): { label?: string; line: Node[] }[] {
  const words = lineOf(line)
  const found: { at: number; end: number; label: string }[] = []
  const pattern = /(^|[,;.]\s+)[([]?(\d{1,2}|[a-h]|[*†‡§¶‖])[)\].:]?[\s\u00A0]*(?=\p{Lu})/gu
  for (const match of words.matchAll(pattern)) {
    const label = match[2]!
    const expected = found.length === 0 ? ['1', 'a', '*', '†', '‡', '§', '¶'] : [next(found.at(-1)!.label)]
    if (match.index === 0 ? true : found.length > 0 && expected.includes(label))
      found.push({ at: match.index + match[1]!.length, end: match.index + match[0].length, label })
  }
  // A letter alone at the start may be an initial: it needs a second entry, or a bracket.
  if (found.length === 0 || (found.length === 1 && !/^\s*(?:\d|[*†‡§¶]|[([])/.test(words))) return [{ line }]
  return found.map((mark, i) => {
    const [head] = cut(line, found[i + 1]?.at ?? words.length)
    const [, tail] = cut(head, mark.end)
    return { label: mark.label, line: tail }
  })
}

/** Affiliations of all authors in one line, without marks: “Harbour College, Kenya; Sea Council, Norway”. */
function splitList(line: Node[]): Node[][] {
  const words = lineOf(line)
  const pieces = words.split(';')
  const places = pieces.filter(
    piece => countryIn(piece.split(',').at(-1)!.trim().replace(/\.$/, '')) !== undefined
  )
  if (pieces.length < 2 || places.length < pieces.length) return [line]
  const parts: Node[][] = []
  let rest: Node[] = line
  for (const piece of pieces.slice(0, -1)) {
    const [head, tail] = cut(rest, piece.length)
    parts.push(head)
    rest = cut(tail, 1)[1]
  }
  return [...parts, rest].map(trim)
}

const next = (label: string): string =>
  /^\d+$/.test(label)
    ? String(Number(label) + 1)
    : /^[a-y]$/.test(label)
      ? String.fromCharCode(label.charCodeAt(0) + 1)
      : ''

/** Signs and joining words between entries go. */
function withoutEnds(line: readonly Node[], context: RecogniseContext): Node[] {
  const words = lineOf(line)
  let kept = [...line]
  let end = words.length
  // One step at a time from the end: a pattern for all of it would try every way to part a row of commas.
  for (let steps = 0; steps < 20; steps++) {
    const before = words.slice(0, end).replace(/[\s\u00A0,;]$/, '')
    const joiner = /[\s,;](and|et|y|e|und|&)$/u.exec(before.slice(-5))
    if (joiner && before.length > joiner[0].length) {
      context.ledger.drop(joiner[1]!, 'separator', placeOf(line))
      end = before.length - joiner[1]!.length
    } else if (before.length < end) end = before.length
    else break
  }
  if (end > 0 && end < words.length) kept = cut(kept, end)[0]
  return trim(afterSigns(kept))
}

const correspondingLabel =
  /^(?:corresponding authors?|correspondence(?: to)?|correspondence address|author for correspondence|auteurs? correspondants?|correspondance|autor(?:a|es)? correspondiente|autor(?:a|es)? (?:para|de) correspondencia|correspondencia|autor(?:a|es)? correspondentes?|correspondência|korrespondenzautor(?:in)?|korrespondenzadresse|korrespondenz)\s*:?\s*$/i

function readCorrespondence(front: Front, context: RecogniseContext): void {
  const seen = new Set<string>()
  for (const block of takeAside(front, 'correspondence')) {
    // A sign that leads back to the name stands before the mark.
    dropBacklinks(block, context.ledger)
    let label: string | undefined
    const kept: Node[] = []
    for (const { line } of linesOf([block])) {
      let rest = trim(flatten(line))
      const first = rest[0]
      const raised = first?.type === 'superscript' ? markOnly.exec(wordsOf([first]))?.[1] : undefined
      // A number in front is a mark where the words behind it say whom to write to.
      const plain = /^[\s\u00A0]*(?:([*†‡§¶‖&#✉]{1,3})|(\d{1,2})[.)]?(?=[\s\u00A0]+\p{L}))[\s\u00A0]*/u.exec(
        lineOf(rest)
      )
      if (label === undefined && raised) {
        label = raised
        rest = trim(rest.slice(1))
      } else if (label === undefined && plain) {
        label = plain[1] ?? plain[2]
        rest = trim(cut(rest, plain[0].length)[1])
      }
      const words = wordsOf(rest)
      if (words === '') continue
      // The mark has a box of its own before the words.
      if (label === undefined && kept.length === 0 && markOnly.test(words) && words.length <= 3) {
        label = words
        continue
      }
      // Words that only introduce what follows on the next line, or name a button.
      if (correspondingLabel.test(words) || /^(?:e-?mail|mail|contact)\s*:?$/i.test(words)) {
        context.ledger.drop(words, 'label', placeOf(rest))
        continue
      }
      if (kept.length) kept.push(make('text', { value: ' ' }))
      kept.push(...withEmails(rest))
    }
    if (wordsOf(kept) === '') {
      if (label) context.ledger.drop(label, 'label', placeOf([block]))
      continue
    }
    // Pages say it beside the names, in a window, and below the article again.
    if (seen.has(wordsOf(kept))) {
      context.ledger.drop(wordsOf([block]), 'duplicate', placeOf([block]))
      continue
    }
    seen.add(wordsOf(kept))
    const position = placeOf([block])
    front.children.push(
      make(
        'correspondence',
        {
          ...(label ? { label } : {}),
          id: block.id ?? freshId(front, 'cor'),
          ...(position ? { position } : {})
        },
        kept as Inline[]
      )
    )
  }
}

/** In a numbered list the browser prints the marks: the number of the item is the label that names refer to. */
function numberLists(_article: Article, front: Front): void {
  const all = front.children.filter(part => part.type === 'affiliation')
  const unmarked = all.filter(one => one.label === undefined && one.extra?.['draft:item'])
  const marked = front.children.some(part => hinted(part, 'front:byline') && /\d/.test(wordsOf([part])))
  for (const one of unmarked) {
    if (marked && unmarked.length === all.length) {
      one.label = one.extra!['draft:item']!
      one.sources = { ...one.sources, label: 'list' }
    }
    delete one.extra
  }
}
