/**
 * Why: below the text a page may say of each author in turn what the byline leaves out: what the author did for the article,
 * who did as much, the interests declared, where to write to. Only the name on top of such an entry says of whom it speaks: an
 * entry is read as a whole, or it stays as a whole.
 */
import type {
  Article,
  Contributor,
  CreditRole,
  Declaration,
  DefinitionItem,
  Front,
  Inline,
  Node
} from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { bodyOf, type Holder, holder } from './blocks.js'
import { nameOnCard } from './card-name.js'
import { linesOf } from './front-parts.js'
import { cut, lineOf, trim } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'
import { authorsByName, nameKey } from './name-parts.js'
import { addLines, isPlace, rolesIn, tellsPerson } from './person-cards.js'

/** No entry is longer. */
const longest = 4000

/** What a line of an entry, or the label before it, is about. */
type Subject = 'roles' | 'equal' | 'interests' | 'address'

/** The label that a line begins with, or that it is. */
const labels: readonly (readonly [Subject, RegExp])[] = [
  ['roles', /^\s*(?:author’?s? )?(?:contributions?|roles?)\s*(?::\s*|$)/iu],
  ['equal', /^\s*contributed equally (?:with|to)\s*(?::\s*|$)/iu],
  ['interests', /^\s*(?:(?:competing|conflicts? of|declaration of) interests?|disclosures?)\s*(?::\s*|$)/iu],
  ['address', /^\s*(?:(?:for |author for )?correspondence(?: to)?|corresponding author)\s*(?::\s*|$)/iu]
]

/** A line that declares interests without a label. */
const declares = /\b(?:competing|conflicts? of|financial) interests?\b/i

interface Entry {
  /** The name as letters. */
  key: string
  name: Node[]
  roles: CreditRole[]
  /** Names, as letters, of those who did as much. */
  equal: string[]
  interests: { label?: Node[]; lines: Node[][] }
  corresponding: boolean
  /** Where the person works and how to reach them. */
  about: Node[][]
  /** Labels, and lines that have become fields. */
  read: Node[][]
}

/** Entries that were found in the text, until the authors are known whom they complete. */
export interface Details {
  /** Where the entries say that their authors work, in words. */
  places: string[]
  /**
   * Takes the entries out of the text and puts what they say where it belongs.
   * @param people the authors, completed in place
   */
  tell(people: readonly Contributor[], front: Front, context: RecogniseContext): void
}

/**
 * Looks for entries about the authors in the text.
 * @param isAuthor whether a name is that of an author
 * @param count how many authors there are
 */
export function findDetails(article: Article, isAuthor: (name: string) => boolean, count: number): Details {
  const found = new Map<Node, Entry>()
  const body = bodyOf(article) as unknown as Holder
  collect(body, isAuthor, found)
  // One card of several is the portrait of somebody; entries say of each author the same things.
  const named = new Set([...found.values()].map(entry => entry.key)).size
  if (named === 0 || named < Math.min(count, 2) || named * 2 < count) return { places: [], tell: () => {} }
  return {
    places: [...found.values()].flatMap(entry => entry.about.filter(isPlace).map(line => wordsOf(line))),
    tell(people, front, context) {
      const authors = authorsByName(people)
      const declared: Entry[] = []
      takeOut(body, found, entry => {
        const person = authors.get(entry.key)
        if (!person) return false
        settle(entry, person, authors, front, context)
        if (entry.interests.lines.length) declared.push(entry)
        else drop(entry.name, 'duplicate', context.ledger)
        return true
      })
      if (declared.length) front.children.push(declarationOf(declared, context))
    }
  }
}

/** The entries below a part of the page, innermost first: the smallest box that is one. */
function collect(parent: Holder, isAuthor: (name: string) => boolean, found: Map<Node, Entry>): boolean {
  let any = false
  for (const child of parent.children) {
    const below = holder(child)
    if (!below || child.type === 'paragraph' || child.type === 'table' || child.type === 'figure') continue
    if (collect(below, isAuthor, found)) any = true
    else if (child.type === 'listItem' || child.type === 'container' || child.type === 'section') {
      const entry = entryOf(child, isAuthor)
      if (!entry) continue
      found.set(child, entry)
      any = true
    }
  }
  return any
}

/** Reads a box as an entry; nothing when a line of it says something else. */
function entryOf(card: Node, isAuthor: (name: string) => boolean): Entry | undefined {
  if (wordsOf([card]).length > longest) return undefined
  const [first, ...rest] = linesOf([card]).filter(({ line }) => wordsOf(line) !== '')
  const name = first && nameOnCard(card)
  if (!name || rest.length === 0 || !isAuthor(name.printed)) return undefined
  const entry: Entry = {
    key: nameKey(name.printed),
    name: first.line,
    roles: [],
    equal: [],
    interests: { lines: [] },
    corresponding: false,
    about: [],
    read: []
  }
  let subject: Subject | undefined
  for (const { line, node } of rest) {
    const label = labelOf(line)
    const value = label ? trim(cut(line, label.length)[1]) : line
    const words = wordsOf(value)
    if (label) {
      subject = label.subject
      const own = cut(line, label.length)[0]
      // A heading over the first is that of all.
      if (subject === 'interests' && (node.type === 'heading' || node.type === 'title'))
        entry.interests.label = own
      else entry.read.push(own)
      if (words === '') continue
    }
    const about = subject ?? (declares.test(words) && words.length < 600 ? 'interests' : undefined)
    if (about === 'roles') {
      const roles = namedRoles(words)
      if (!roles) return undefined
      entry.roles.push(...roles)
      entry.read.push(value)
    } else if (about === 'equal') {
      const others = namesIn(words)
      if (!others.every(isAuthor)) return undefined
      entry.equal.push(...others.map(nameKey))
      entry.read.push(value)
    } else if (about === 'interests') entry.interests.lines.push(value)
    else if (tellsPerson(value)) {
      entry.about.push(value)
      entry.corresponding ||= about === 'address'
    } else return undefined
    subject = undefined
  }
  return entry.roles.length || entry.equal.length || entry.interests.lines.length ? entry : undefined
}

const namesIn = (words: string): string[] => words.split(/\s*[,;]\s*|\s+(?:and|&)\s+/).filter(Boolean)

function labelOf(line: readonly Node[]): { subject: Subject; length: number } | undefined {
  const words = lineOf(line).replaceAll("'", '’')
  for (const [subject, pattern] of labels) {
    const match = pattern.exec(words)
    if (match) return { subject, length: match[0].length }
  }
  return undefined
}

/** Names of what somebody did: short, each with a capital, no sentence. */
function namedRoles(words: string): CreditRole[] | undefined {
  const roles = rolesIn(words)
  const isName = ({ text }: CreditRole): boolean =>
    text.length <= 80 && /^\p{Lu}/u.test(text) && !/[.!?]\s/.test(text)
  return roles.length && roles.every(isName) ? roles : undefined
}

function takeOut(parent: Holder, found: ReadonlyMap<Node, Entry>, take: (entry: Entry) => boolean): void {
  parent.children = parent.children.filter(child => {
    const entry = found.get(child)
    if (entry) return !take(entry)
    const below = holder(child)
    if (!below || child.type === 'paragraph') return true
    const before = below.children.length
    takeOut(below, found, take)
    return below.children.length > 0 || before === 0
  })
}

/** Gives a person what the entry says; what is a declaration is left to the caller. */
function settle(
  entry: Entry,
  person: Contributor,
  authors: ReadonlyMap<string, Contributor>,
  front: Front,
  context: RecogniseContext
): void {
  const tell = (one: Contributor, field: 'credit' | 'corresponding' | 'equalContribution'): void =>
    void (one.sources = { ...one.sources, [field]: 'text' })
  for (const line of entry.read) drop(line, 'label', context.ledger)
  if (entry.roles.length && !person.credit) {
    person.credit = entry.roles
    tell(person, 'credit')
  }
  const others = entry.equal.flatMap(key => authors.get(key) ?? [])
  for (const one of others.length ? [person, ...others] : []) {
    one.equalContribution = true
    tell(one, 'equalContribution')
  }
  if (entry.corresponding && !person.corresponding) {
    person.corresponding = true
    tell(person, 'corresponding')
  }
  const none = (line: readonly Node[]): void => drop(line, 'duplicate', context.ledger)
  addLines(person, entry.about, front, context, none, person.affiliations.length > 0)
}

/** Interests, each behind the name of who declared them. */
function declarationOf(entries: readonly Entry[], context: RecogniseContext): Declaration {
  const [title, ...again] = entries.flatMap(entry => (entry.interests.label ? [entry.interests.label] : []))
  for (const label of again) drop(label, 'label', context.ledger)
  const items = entries.map(
    (entry): DefinitionItem =>
      make('definitionItem', {}, [
        make('definitionTerm', {}, entry.name as Inline[]),
        make(
          'definition',
          {},
          entry.interests.lines.map(line => make('paragraph', {}, line as Inline[]))
        )
      ])
  )
  return make('declaration', { kind: 'competing-interests' }, [
    ...(title ? [make('title', {}, title as Inline[])] : []),
    make('definitionList', {}, items)
  ])
}
