/**
 * Why: the title block of our own files says by styles, character styles and bookmarks what each line of it is. Read so, names
 * keep their parts and their marks lead where they led; a block that a hand has changed beyond that is read like any other.
 */
import type { Front, Inline, KeywordGroup, Node } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Item } from '../items.js'
import type { ReadParagraph } from '../paragraph.js'
import { asParagraph, common, isEmpty, lineOf, plain } from '../paragraph-node.js'
import { foldSpaces, nest, type Piece } from '../pieces.js'
import type { ReadState } from '../state.js'
import { addressOf, labelled, mailed } from './address.js'
import type { Part } from './open-parts.js'
import { nested, type ReadItems } from './parts.js'
import { edges, type Told, toldPeople } from './people.js'
import { fundingOf, rightsOf } from './rights.js'
import { datesOf, idsOf, relatedOf } from './values.js'

/** @returns the front, with the blocks behind it that are none of its parts; nothing when its people are not told */
export function readFront(
  items: readonly Item[],
  depth: number,
  state: ReadState,
  read: ReadItems
): Node[] | undefined {
  const found = new TitleBlock(state)
  for (let at = 0; at < items.length; ) {
    const item = items[at]!
    const part = item.parts?.[depth]
    if (part && part.kind !== 'Note') {
      let end = at
      while (items[end]?.parts?.[depth]?.name === part.name) end++
      const made = partOfFront(part, items.slice(at, end), state, read, found.drop)
      if (made) found.front.push(made)
      else found.left.push(...items.slice(at, end))
      at = end
      continue
    }
    at++
    if (item.kind !== 'paragraph') found.left.push(item)
    else if (!isEmpty(item.paragraph) && !found.take(item, item.paragraph, part)) return undefined
  }
  const front = found.end()
  return front && [front, ...read(found.left, state)]
}

/** The lines of a title block, each in its style, gathered until all of them are known. */
class TitleBlock {
  readonly front: Node[] = []
  /** What is none of its parts. */
  readonly left: Item[] = []
  private readonly dropped: { text: string; why: 'duplicate' | 'label' | 'furniture' }[] = []
  private readonly people: Told[] = []
  private readonly marks: { label: string; node: Node }[] = []
  private readonly rights: { statement?: string; licence: ReadParagraph[] } = { licence: [] }
  private readonly statements: Node[] = []
  private readonly biographies: { author: number; node: Node }[] = []

  constructor(private readonly state: ReadState) {}

  /** Nothing is left out before it is sure that the block is read so. */
  readonly drop = (text: string, why: 'duplicate' | 'label' | 'furniture'): void =>
    void this.dropped.push({ text, why })

  /** @returns whether the line can be read; the people of a line may not be told any more */
  take(item: Item, paragraph: ReadParagraph, part: Part | undefined): boolean {
    const line = (): Inline[] => lineOf(paragraph)
    const base = { ...common(paragraph), position: placeOf(paragraph) }
    switch (paragraph.style) {
      case 'article type':
        this.front.push(node('subject', { kind: 'heading', ...base }, line()))
        break
      case 'title':
      case 'sub-article title':
        this.front.push(node('articleTitle', base, line()))
        break
      case 'subtitle':
        this.front.push(node('subtitle', base, line()))
        break
      case 'translated title':
        this.front.push(node('translatedTitle', base, line()))
        break
      case 'author':
      case 'editor': {
        const found = toldPeople(paragraph, this.state, this.drop)
        if (!found) return false
        this.people.push(...found)
        break
      }
      case 'affiliation':
      case 'correspondence': {
        const { label, pieces } = labelled(paragraph)
        const fields = { ...base, ...(label ? { label } : {}) }
        this.marked(label, node(paragraph.style, fields, addressOf(pieces) as never))
        break
      }
      case 'author note':
        this.takeNote(paragraph, part?.type)
        break
      case 'author note continued': {
        const last = this.front[this.front.length - 1]
        if (last?.type === 'footnote') last.children.push(asParagraph(paragraph))
        else this.left.push(item)
        break
      }
      case 'biography':
        if (paragraph.author === undefined) this.left.push(item)
        else this.biographies.push({ author: paragraph.author, node: asParagraph(paragraph) })
        break
      case 'author details':
      case 'issue line':
      case 'article info':
        this.drop(plain(paragraph), 'duplicate')
        break
      case 'manuscript counts':
        this.drop(plain(paragraph), 'furniture')
        break
      case 'copyright':
        this.rights.statement = plain(paragraph).trim()
        break
      case 'license':
        this.rights.licence.push(paragraph)
        break
      case 'related article':
        this.front.push(related(line(), base))
        break
      case 'funding':
        this.statements.push(node('fundingStatement', base, line()))
        break
      default:
        this.left.push(item)
    }
    return true
  }

  private takeNote(paragraph: ReadParagraph, kind: string | undefined): void {
    const { label, pieces } = labelled(paragraph)
    const { id, ...rest } = mailed(asParagraph({ ...paragraph, pieces }))
    delete rest.hints
    this.marked(
      label,
      node('footnote', { id, ...(kind ? { kind } : {}), ...(label ? { label } : {}) }, [rest])
    )
  }

  /** A part that the marks of people lead to. */
  private marked(label: string | undefined, made: Node): void {
    this.front.push(made)
    this.marks.push({ label: label ?? '', node: made })
  }

  /** @returns all of it in the order of a front; nothing when a biography is nobody's */
  end(): Front | undefined {
    const { state, people, front } = this
    // Marks that lead nowhere any more are found by what they show.
    edges(people, this.marks)
    for (const { author, node: said } of this.biographies) {
      const person = people.find(each => each.author && each.nth === author)?.person
      if (!person) return undefined
      delete said.hints
      delete said.id
      person.children.push(said as never)
    }
    for (const { text, why } of this.dropped) state.ledger.drop(text, why)
    return node('front', {}, [
      ...front.filter(part => !late.has(part.type)),
      ...people.map(each => each.person),
      ...idsOf(state.values),
      ...datesOf(state.values),
      ...relatedOf(state.values),
      ...rightsOf(this.rights, state),
      ...front.filter(part => late.has(part.type)),
      ...fundingOf(this.statements, state)
    ] as never)
  }
}

const late = new Set<Node['type']>(['abstract', 'keywordGroup', 'foreign'])

const placeOf = (paragraph: ReadParagraph) => ({
  start: { ...paragraph.element.position },
  end: { ...paragraph.element.position }
})

/** Abstracts and keywords, which have bounds of their own. */
function partOfFront(
  part: Part,
  items: readonly Item[],
  state: ReadState,
  read: ReadItems,
  drop: (text: string, why: 'label') => void
): Node | undefined {
  const [first, ...others] = items
  if (first?.kind !== 'paragraph') return undefined
  const { paragraph } = first
  if (part.kind === 'Foreign' || part.kind === 'ForeignLine') return foreign(part, read(items, state))
  if (part.kind === 'Keywords') {
    if (others.some(item => item.kind !== 'paragraph' || !isEmpty(item.paragraph))) return undefined
    return keywords(paragraph, part, drop)
  }
  if (part.kind !== 'Abstract' && part.kind !== 'TransAbstract') return undefined
  const titled = paragraph.style === 'abstract title'
  const blocks = withRunIns(titled ? others : items, inner => read(inner, state, true))
  // What is said of the whole is not said again of its parts.
  const langs = new Set(blocks.filter(block => block.type !== 'heading').map(block => block.lang))
  const [lang] = langs
  const rtl = blocks.length > 0 && blocks.every(block => block.dir === 'rtl')
  for (const block of blocks) {
    if (langs.size === 1 && block.lang === lang) delete block.lang
    if (rtl) delete block.dir
    delete block.hints
  }
  const own = titled ? common(paragraph) : {}
  return node(
    'abstract',
    {
      ...(titled && own.id ? { id: own.id } : {}),
      ...(part.type ? { kind: part.type } : {}),
      ...(part.kind === 'TransAbstract' ? { translated: true } : {}),
      ...(langs.size === 1 && lang ? { lang } : {}),
      ...(rtl ? { dir: 'rtl' as const } : {}),
      position: placeOf(paragraph)
    },
    [...(titled ? [node('title', {}, lineOf(paragraph))] : []), ...(nested(blocks) as never[])]
  )
}

/** Headings that open a paragraph, in their style: each heads what follows, to the next one. */
function withRunIns(items: readonly Item[], read: (items: readonly Item[]) => Node[]): Node[] {
  const out: Node[] = []
  let run: Item[] = []
  let row: Node[] = out
  const flush = (): void => {
    const blocks = run.length ? read(run) : []
    for (const block of blocks) {
      if (block.type === 'heading') row = out
      row.push(block)
    }
    run = []
  }
  for (const item of items) {
    const pieces = item.kind === 'paragraph' ? item.paragraph.pieces : []
    const end = pieces.findIndex(piece => piece.style !== 'run-in heading')
    if (item.kind !== 'paragraph' || end === 0 || pieces.length === 0) {
      run.push(item)
      continue
    }
    flush()
    const { paragraph } = item
    const head = foldSpaces(end < 0 ? pieces : pieces.slice(0, end)).map(piece => ({
      ...piece,
      marks: piece.marks.filter(notStrong)
    }))
    const rest = end < 0 ? [] : foldSpaces(pieces.slice(end))
    const section = node('section', { id: paragraph.id, runIn: true }, [
      node('title', {}, lineOf({ ...paragraph, pieces: head })),
      ...(rest.length
        ? (read([{ ...item, paragraph: withoutId({ ...paragraph, pieces: rest }) }]) as never[])
        : [])
    ])
    for (const part of section.children) delete part.hints
    out.push(section)
    row = section.children as Node[]
  }
  flush()
  return out
}

function withoutId(paragraph: ReadParagraph): ReadParagraph {
  const { id: _, ...rest } = paragraph
  return rest
}

/** Keywords: each in its style; the label of the group in front, or one that was added. */
function keywords(
  paragraph: ReadParagraph,
  part: Part,
  drop: (text: string, why: 'label') => void
): KeywordGroup | undefined {
  const title: Piece[] = []
  const words: Piece[][] = []
  let open: Piece[] | undefined
  for (const piece of paragraph.pieces) {
    const words1 = 'text' in piece.content ? piece.content.text : ''
    if (piece.style === 'run-in heading') title.push({ ...piece, marks: piece.marks.filter(notStrong) })
    else if (piece.style === 'keyword label') drop(words1, 'label')
    else if (piece.style === 'keyword' || !('text' in piece.content)) {
      if (open) open.push(piece)
      else words.push((open = [piece]))
    } else {
      open = undefined
      // A hand may have typed more of them.
      for (const word of words1.split(/[;,]/))
        if (/[\p{L}\p{N}]/u.test(word)) words.push([{ ...piece, content: { text: word } }])
    }
  }
  if (words.length === 0) return undefined
  const { lang, dir } = common(paragraph)
  const inner = (pieces: readonly Piece[]): Inline[] =>
    nest(
      foldSpaces(pieces).map(piece => ({
        ...piece,
        marks: lang ? piece.marks.filter(mark => mark.lang === undefined) : piece.marks
      }))
    )
  return node(
    'keywordGroup',
    { ...(part.type ? { kind: part.type } : {}), ...(lang ? { lang } : {}), ...(dir ? { dir } : {}) },
    [
      ...(title.length ? [node('title', {}, inner(title))] : []),
      ...words.map(word => node('keyword', {}, inner(word)))
    ]
  )
}

/** Content of another format: its name and its words. */
export function foreign(part: Part, blocks: readonly Node[]): Node {
  const line = part.kind === 'ForeignLine' && blocks.every(block => block.type === 'paragraph')
  const words = line
    ? blocks.flatMap(block => ('children' in block ? (block.children as Node[]) : []))
    : blocks
  for (const block of blocks) delete block.hints
  return node('foreign', { format: 'jats', name: part.type ?? 'notes', attributes: {} }, words as never[])
}

const notStrong = (mark: { type: string }): boolean => mark.type !== 'strong'

function related(line: readonly Inline[], base: object): Node {
  const [only] = line
  const link = line.length === 1 && only?.type === 'link' ? only : undefined
  return node(
    'relatedArticle',
    { ...base, ...(link ? { url: link.url } : {}) },
    link ? link.children : [...line]
  )
}
