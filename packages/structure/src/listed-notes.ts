/**
 * Why: pages set the notes on the authors as a list of its own, below the cards or behind the text: whom to write to, who
 * handled the article. In such a list these are notes, with the words that the journal gave them: an editor named there is
 * a note of who edited (JATS fn-type `edited-by`), as the publishers have it, and no person of the byline.
 */
import { type Container, type List, node as make, type Node, type Paragraph, text, walk } from '@offprint/ast'
import { hinted, holds } from './blocks.js'
import { editorLabel, reviewersLabel } from './data/editor-labels.js'
import { type FrontKind, kindByWords } from './front-kinds.js'
import { linesOf } from './front-parts.js'
import { wordsOf } from './ledger-drop.js'

/** Names of lists of notes. */
export const notesList = /^class:(?:.*[-_])?(?:foot-?notes?|fn-?(?:list|group))$/
/** What an item is marked with when its list is opened. */
export const fromNotes = 'from:notes'
/** Names of parts that speak of the people of the article. */
export const peopled = /^(?:class|id|itemprop):.*(?:author|affil|contrib|corresp|autor|auteur|tutor)/
/** No note on an author is longer. */
const longest = 600

/** Whether a block is a list of notes, or holds one. */
export const listsNotes = (root: Node): boolean =>
  (root.type === 'list' || root.type === 'container') &&
  holds(root, node => node.type === 'list' && hinted(node, notesList))

/** What an item of a list of notes is, when it is a line of the front matter. */
function kindOfItem(item: Node, ofPeople: boolean): FrontKind | undefined {
  const words = wordsOf([item])
  if (words === '' || words.length > longest) return undefined
  if (editorLabel(words)) return words.length < 300 ? 'author-note' : undefined
  if (reviewersLabel.test(words)) return words.length < 300 ? 'author-note' : undefined
  const kind = kindByWords(item)
  // Elsewhere a note with an address in it may be about anything: it says whom to write to, or is the address.
  if (
    kind === 'correspondence' &&
    holdsAddress(item) &&
    (ofPeople || /corresp/i.test(words) || words.length < 80)
  )
    return kind
  return kind === 'author-note' && ofPeople ? kind : undefined
}

const holdsAddress = (item: Node): boolean =>
  /\S@\S+\.\S/.test(wordsOf([item])) ||
  holds(item, node => node.type === 'link' && /^mailto:/i.test(node.url))

/**
 * Takes the lines of the front matter out of a list of notes.
 * @param ofPeople whether the list stands in a part that is named for the authors
 * @param file takes one of them
 * @returns whether anything is left
 */
export function takeListed(
  list: List,
  ofPeople: boolean,
  file: (kind: FrontKind, block: Container | Paragraph) => void
): boolean {
  if (!ofPeople && !hinted(list, notesList)) return true
  list.children = list.children.filter(item => {
    const kind = kindOfItem(item, ofPeople)
    if (!kind) return true
    file(
      kind,
      kind === 'author-note'
        ? oneLine(item)
        : make('container', { ...(item.position ? { position: item.position } : {}) }, [item])
    )
    return false
  })
  return list.children.length > 0
}

/** A note of several lines (“Edited by:” and the name below it) as one. */
function oneLine(item: Node): Paragraph {
  const line = linesOf([item]).flatMap(({ line }, i) => (i === 0 ? line : [text(' '), ...line]))
  return make(
    'paragraph',
    { ...(item.id ? { id: item.id } : {}), ...(item.position ? { position: item.position } : {}) },
    line as Paragraph['children']
  )
}

/** Whether a block was an item of a list of notes, or holds nothing else. */
const isNote = (root: Node): boolean => holds(root, node => hinted(node, fromNotes))

/** A note that says who reviewed the article is one on the article, as that on the editors is, and no list of works. */
export const reviewersNote = (node: Node): FrontKind | undefined =>
  isNote(node) && wordsOf([node]).length < 300 && reviewersLabel.test(wordsOf([node]))
    ? 'author-note'
    : undefined

/** What opened notes are filed as: one on the editors is no line of the editors. */
export const asNote = (kind: FrontKind, node: Node): FrontKind =>
  kind === 'editor' && isNote(node) ? 'author-note' : kind

/** The opened notes that a block is or holds; none where anything stands beside them, which must not be lost. */
export function openedNotes(block: Node): Node[] {
  const notes: Node[] = []
  walk(block, inner => {
    if (!hinted(inner, fromNotes)) return undefined
    notes.push(inner)
    return 'skip'
  })
  return letters(wordsOf(notes)) === letters(wordsOf([block])) ? notes : []
}

const letters = (words: string): string => words.replace(/\s+/g, '')
