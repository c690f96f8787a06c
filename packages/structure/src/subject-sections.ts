/**
 * Why: sites print the fields of an article under a heading of its own, “Subjects”, “Classifications”: beside the title, behind
 * the abstract, or in a panel. Left in the text it would be a section, and the first of the article would hold all that follows.
 */
import type { Front, Inline, Link, Node, Section } from '@offprint/ast'
import { children, childrenOf, node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { headingKey } from './data/section-names.js'
import { lineOf } from './inline-text.js'
import { splitKeywords } from './keyword-line.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { onlyLink } from './links-in.js'
import { nameKey } from './name-parts.js'

/** The headings. “Subjects” is that of a part of the methods too: what stands below it tells the two apart. */
const headings = new Set(
  'subjects|subject|subject areas|subject area|subject terms|subject categories|subject category|subject classification|classifications|classification|topics|research areas'.split(
    '|'
  )
)

/** No field of research has a longer name, or more words. */
const longest = 80
const mostWords = 9

/** What a page lists under such a heading, and what stands behind it. */
export interface Subjects {
  names: (readonly Node[])[]
  title: Node
  left: Node[]
}

/** Whether words can be the name of a field: no sentence, no number. */
const isField = (words: string): boolean =>
  words.length > 1 &&
  words.length <= longest &&
  words.split(/\s+/).length <= mostWords &&
  !/[\d=@?!:]|\.\s|\.$/.test(words)

/**
 * Reads a section as a list of subjects: a list of links, one for each, or one line of names between commas.
 * @returns nothing when the section says something
 */
export function subjectsOf(section: Section): Subjects | undefined {
  const [title, ...rest] = section.children
  if (title?.type !== 'title' || !headings.has(headingKey(textOf(title)))) return undefined
  const at = rest.findIndex(part => wordsOf([part]) !== '')
  const first = rest[at]
  if (!first) return undefined
  const names = first.type === 'list' ? linked(first) : first.type === 'paragraph' ? named(first) : undefined
  return names?.length ? { names, title, left: rest.filter((_, i) => i !== at) } : undefined
}

/** The items of a list that are nothing but a link each; items without words part the list. */
function linked(list: Node): (readonly Node[])[] | undefined {
  const items = childrenOf(list).filter(item => wordsOf([item]) !== '')
  const links = items.map(onlyLink)
  if (!links.every((link): link is Link => link !== undefined && isField(wordsOf([link])))) return undefined
  return links.map(link => childrenOf(link))
}

/** One line of names: links with signs between them, or words between commas. */
function named(paragraph: Node): (readonly Node[])[] | undefined {
  const parts = childrenOf(paragraph).filter(part => part.type === 'link' || lineOf([part]).trim() !== '')
  const links = parts.filter((part): part is Link => part.type === 'link')
  const signs = parts.filter(part => part.type !== 'link')
  if (links.length && signs.every(part => /^[\s,;|·•]*$/.test(lineOf([part]))))
    return links.every(link => isField(wordsOf([link]))) ? links.map(link => childrenOf(link)) : undefined
  const names = splitKeywords(childrenOf(paragraph)).map(name => childrenOf(name))
  return names.length > 1 && names.every(name => isField(wordsOf(name))) ? names : undefined
}

/** Puts subjects into the front matter; those that it has already go as copies. */
export function addSubjects({ names, title }: Subjects, front: Front, context: RecogniseContext): void {
  drop([title], 'label', context.ledger)
  const known = new Set(children(front, 'subject').map(subject => nameKey(textOf(subject))))
  for (const name of names) {
    const key = nameKey(wordsOf(name))
    if (known.has(key)) {
      drop(name, 'duplicate', context.ledger)
      continue
    }
    known.add(key)
    const position = placeOf(name)
    front.children.push(
      make('subject', { kind: 'categories', ...(position ? { position } : {}) }, [...name] as Inline[])
    )
  }
}
