/**
 * What a page says twice. People, affiliations, rights and declarations have been read by now; a page may print them again
 * in a card, a side column or a box of its own, and an archive may print data statements and supplements a second time below
 * the article. What is left in the text and only repeats them goes as a copy, by name; a heading under which nothing is left
 * goes with it.
 */
import type { Article, Node } from '@offprint/ast'
import { childrenOf, textOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { bodyOf, type Holder, hinted, holder, holds, rewriteRows } from '../blocks.js'
import { holdsElsewhere } from '../data/page-parts.js'
import { dropTwinEquations } from '../equation-boxes.js'
import { drop, wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'
import { dropStrays, holdsImage, key } from '../strays.js'
import { factsOf } from '../title-facts.js'
import { dropTwins } from '../twin-floats.js'

export const pass: Pass = {
  name: 'repeats',
  doc: 'Copies of what the front matter, a declaration or an earlier section says already are left out as copies.',
  run(article, context) {
    const body = bodyOf(article)
    if (!hinted(body, 'tag:body')) return
    dropTwins(body, context)
    dropTwinEquations(body, context)
    const known = knownWords(article)
    dropCopies(body, known, context)
    dropSecondSections(article, body, context)
    dropLabels(body, context)
    dropEmptied(body, context)
    dropStrays(article, body, context)
  }
}

/** What the front matter and the declarations say, by the letters; short values apart, which count in lists alone. */
interface Known {
  texts: ReadonlySet<string>
  values: ReadonlySet<string>
  /** Of people. */
  names: ReadonlySet<string>
}

function knownWords(article: Article): Known {
  const texts = new Set<string>()
  const values = new Set<string>()
  const names = new Set<string>()
  const add = (set: Set<string>, words: string | undefined): void => {
    const letters = key(words ?? '')
    if (letters.length > 3) set.add(letters)
  }
  for (const part of article.children) {
    if (part.type === 'body') continue
    for (const node of childrenOf(part)) {
      switch (node.type) {
        case 'contributor':
          add(names, node.printed)
          add(names, node.collaboration)
          if (node.name) add(names, `${node.name.given ?? ''}${node.name.surname ?? ''}`)
          break
        case 'affiliation':
          add(texts, textOf(node))
          add(texts, `${node.label ?? ''}${textOf(node)}`)
          break
        case 'keywordGroup':
          for (const keyword of childrenOf(node)) add(values, textOf(keyword))
          break
        case 'subject':
          add(values, textOf(node))
          break
        case 'articleTitle':
          add(texts, textOf(node))
          break
        case 'permissions':
          add(texts, node.statement)
          add(texts, `${node.statement ?? ''}.`)
          walk(node, inner => {
            if (inner.type === 'paragraph') add(texts, textOf(inner))
          })
          break
        case 'declaration':
        case 'correspondence':
        case 'abstract':
        case 'acknowledgement':
          walk(node, inner => {
            if (inner.type === 'paragraph') add(texts, textOf(inner))
          })
          if (node.type === 'correspondence') add(texts, textOf(node))
          break
      }
    }
  }
  for (const fact of factsOf(article, ['citation_keywords', 'keywords', 'citation_keyword', 'dc.subject']))
    for (const value of fact.value.split(/[;,]/)) add(values, value)
  for (const fact of factsOf(article, ['citation_author', 'dc.creator']))
    add(names, fact.value.replace(/^([^,]+),\s*(.+)$/, '$2 $1'))
  for (const name of names) texts.add(name)
  return { texts, values, names }
}

const floats = new Set<Node['type']>([
  'figure',
  'table',
  'equation',
  'media',
  'supplement',
  'blockQuote',
  'referenceList',
  'footnote'
])

function dropCopies(parent: Holder, known: Known, context: RecogniseContext): void {
  const name = nameOver(parent, known)
  parent.children = parent.children.filter(node => {
    if (floats.has(node.type) || node === name) return true
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'list') {
      if (!isCopy(node, known)) {
        if (node.type === 'list') {
          for (const item of node.children) dropCopies(item as unknown as Holder, known, context)
          const below = holder(node)!
          below.children = below.children.filter(item => childrenOf(item).length > 0)
          return below.children.length > 0
        }
        return true
      }
      drop([node], 'duplicate', context.ledger)
      return false
    }
    if (node.type === 'definitionList') {
      // Buttons that open what has been read elsewhere: a name, and nothing behind it.
      const idle = node.children.filter(
        item => item.type === 'definitionItem' && isIdle(wordsOf([item]), item as Node)
      )
      drop(idle, 'container', context.ledger)
      node.children = node.children.filter(item => !idle.includes(item))
      return node.children.length > 0
    }
    const below = holder(node)
    if (!below || node.type === 'title') return true
    const filled = below.children.length > 0
    dropCopies(below, known, context)
    return !(
      filled &&
      below.children.length === 0 &&
      (node.type === 'container' || node.type === 'boxedText')
    )
  })
}

/** The name on top of an item that says something new of its bearer: without the name nobody knows of whom. */
function nameOver(parent: Holder, known: Known): Node | undefined {
  if (parent.type !== 'listItem' && parent.type !== 'container') return undefined
  const [first, ...rest] = parent.children.filter(node => wordsOf([node]) !== '')
  if (!first || (first.type !== 'paragraph' && first.type !== 'heading')) return undefined
  if (!known.names.has(key(wordsOf([first])))) return undefined
  const isNew = (node: Node): boolean =>
    node.type === 'container' || node.type === 'list' || node.type === 'listItem'
      ? childrenOf(node).some(isNew)
      : wordsOf([node]) !== '' && node.type !== 'heading' && !isCopy(node, known)
  return rest.some(isNew) ? first : undefined
}

const isIdle = (words: string, item: Node): boolean =>
  holdsElsewhere(words) &&
  childrenOf(item).every(part => part.type === 'definitionTerm' || wordsOf([part]) === '')

function isCopy(node: Node, known: Known): boolean {
  if (node.type === 'list') {
    const items = node.children.map(item => wordsOf([item])).filter(Boolean)
    const said = items.filter(words => known.values.has(key(words)) || known.texts.has(key(words)))
    return said.length > 0 && said.length === items.length && said.some(words => key(words).length > 3)
  }
  const words = wordsOf([node])
  if (words === '') return false
  // The mark of an affiliation may stand before the copy and not in it, or the other way round.
  const one = (text: string): boolean =>
    known.texts.has(key(text)) || known.texts.has(key(text.replace(/^(?:\d{1,2}|[a-z*†‡§¶])\s/, '')))
  if (one(words)) return true
  // Several affiliations of one person on a line.
  const several = words.length < 1000 && words.includes(';') ? words.split(';') : []
  return several.length > 1 && several.every(part => one(part.trim()))
}

/** “FIGURE 1” on a line of its own beside the figure that has this label says it once more. */
function dropLabels(body: Holder, context: RecogniseContext): void {
  rewriteRows(body as unknown as Node, row => {
    const labels = row.map(node =>
      node.type === 'figure' || node.type === 'table' || node.type === 'media' ? key(node.label ?? '') : ''
    )
    if (!labels.some(Boolean)) return undefined
    const kept = row.filter((node, i) => {
      const own = node.type === 'paragraph' ? key(wordsOf([node])) : ''
      if (!own || (own !== labels[i - 1] && own !== labels[i + 1])) return true
      drop([node], 'duplicate', context.ledger)
      return false
    })
    return kept.length < row.length ? kept : undefined
  })
}

/** A section of which every block stands word for word in an earlier part of the article is its second printing. */
function dropSecondSections(article: Article, body: Holder, context: RecogniseContext): void {
  const places = new Map<string, number>()
  const blocksOf = (root: Node): string[] => {
    const found: string[] = []
    walk(root, node => {
      if (node.type !== 'paragraph' && node.type !== 'caption') return undefined
      const letters = key(wordsOf([node]))
      if (letters) found.push(letters)
      return 'skip'
    })
    return found
  }
  for (const part of article.children)
    if (part.type !== 'front')
      for (const letters of blocksOf(part)) places.set(letters, (places.get(letters) ?? 0) + 1)
  for (const part of childrenOf(
    article.children.find(one => one.type === 'front') ?? (body as unknown as Node)
  ))
    if (part.type === 'declaration')
      for (const letters of blocksOf(part)) places.set(letters, (places.get(letters) ?? 0) + 1)

  const titles = new Map<string, number>()
  for (const part of article.children)
    walk(part, node => {
      if (node.type === 'title') titles.set(key(textOf(node)), (titles.get(key(textOf(node))) ?? 0) + 1)
    })

  const enter = (parent: Holder): void => {
    // From the end: the later of two is the copy.
    for (let i = parent.children.length - 1; i >= 0; i--) {
      const node = parent.children[i]!
      if (node.type !== 'section' && node.type !== 'container') continue
      const blocks = blocksOf(node)
      const own = new Map<string, number>()
      for (const letters of blocks) own.set(letters, (own.get(letters) ?? 0) + 1)
      const again = [...own].every(([letters, count]) => (places.get(letters) ?? 0) > count)
      if (again && blocks.join('').length > 20 && isNamedCopy(node, titles) && !holdsFloat(node)) {
        walk(node, inner => {
          if ('label' in inner && inner.label) context.ledger.drop(inner.label, 'duplicate', inner.position)
        })
        drop([node], 'duplicate', context.ledger)
        for (const [letters, count] of own) places.set(letters, places.get(letters)! - count)
        parent.children.splice(i, 1)
      } else enter(holder(node)!)
    }
  }
  enter(body)
}

/** A copy has no heading of its own: none, that of a collecting part of the page, or one that stands elsewhere too. */
function isNamedCopy(node: Node, titles: ReadonlyMap<string, number>): boolean {
  const title = childrenOf(node)[0]
  if (title?.type !== 'title') return node.type === 'container'
  return holdsElsewhere(textOf(title)) || (titles.get(key(textOf(title))) ?? 0) > 1
}

/** Tables and figures with the same words may show different things. */
const holdsFloat = (root: Node): boolean =>
  holds(root, ({ type }) => type === 'table' || type === 'figure' || type === 'equation')

/** Headings of what has gone to its own place: “Author information” with nothing below. */
function dropEmptied(parent: Holder, context: RecogniseContext): void {
  parent.children = parent.children.filter(node => {
    if (node.type !== 'section' && node.type !== 'container' && node.type !== 'boxedText') return true
    const below = holder(node)!
    dropEmptied(below, context)
    const [title, ...rest] = below.children
    if (
      title?.type !== 'title' ||
      rest.some(part => part.type !== 'thematicBreak' && wordsOf([part]) !== '') ||
      rest.some(holdsImage) ||
      !holdsElsewhere(textOf(title))
    )
      return true
    drop([title], 'container', context.ledger)
    return false
  })
}
