/**
 * Why: between title and first section, and behind the references, pages leave lines of their own: a label of a button, the
 * journal with volume and page once more, images without a caption. They are no sentences, and go by name.
 */
import type { Article, Node } from '@offprint/ast'
import { child, childrenOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, holder, holds, startOf } from './blocks.js'
import { imageLeftOut } from './body-messages.js'
import { sectionName } from './data/section-names.js'
import { drop, wordsOf } from './ledger-drop.js'
import { factsOf } from './title-facts.js'

/** Letters and digits, in one case: what a text says whatever the signs between its words are. */
export const key = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const isImage = (node: Node): boolean =>
  node.type === 'graphic' || node.type === 'inlineGraphic' || node.type === 'media'

export const holdsImage = (root: Node): boolean => holds(root, isImage)

/** Longer than this, a line before the first section is no label of the page. */
const label = 60

/**
 * Between title and first section an article prints who, when and where, all of which has been read; behind its references
 * it prints sections with headings, notes and captioned things. What is left there beside these and is no sentence is the
 * page's: “Browse Figures”, “pages 105–112”, the journal with volume and page once more, images without a caption.
 */
export function dropStrays(article: Article, body: Holder, context: RecogniseContext): void {
  // A rule parts the text from what was above it on the page.
  const opens = body.children.findIndex(node => node.type !== 'thematicBreak')
  if (opens > 0) body.children.splice(0, opens)
  const sections = body.children.filter(node => node.type === 'section').length
  const summary = article.children.some(part => part.type === 'front' && child(part, 'abstract'))
  // A page with an abstract and no text shows the article's place among others, and no text.
  if (sections < 2 && !(sections === 0 && summary)) return
  const dois = factsOf(article, ['citation_doi', 'doi', 'dc.identifier', 'prism.doi'])
    .map(fact => /10\.\d{4,9}\/\S+/.exec(fact.value)?.[0]?.toLowerCase())
    .filter(doi => doi !== undefined)
  const journals = factsOf(article, [
    'citation_journal_title',
    'citation_journal_abbrev',
    'prism.publicationname'
  ])
    .map(fact => key(fact.value))
    .filter(name => name.length > 3)
  const isLabel = (words: string): boolean =>
    (words.length <= 160 &&
      /\d/.test(words) &&
      (journals.some(name => key(words).startsWith(name)) ||
        dois.some(doi => words.toLowerCase().includes(doi)))) ||
    (words.length <= label && words.split(' ').length <= 8 && !/[.!?:;…"”»]$/.test(words))
  const isStray = (node: Node, images: boolean): boolean => {
    if (node.type === 'graphic') return images
    if (node.type === 'figure')
      return images && node.label === undefined && !node.children.some(part => part.type === 'caption')
    if (node.type === 'container' || node.type === 'list' || node.type === 'listItem')
      return childrenOf(node).every(part => isStray(part, images))
    if (node.type !== 'paragraph' || node.children.some(part => part.type === 'citation')) return false
    const words = wordsOf([node])
    // A short line by itself may be a heading that nothing else tells of.
    if (
      sectionName(words) !== undefined ||
      (node.children.length === 1 && node.children[0]!.type === 'strong')
    )
      return false
    return words === '' ? images && holdsImage(node) : !holdsImage(node) && isLabel(words)
  }
  const opening = body.children.findIndex(node => node.type === 'section')
  const first = opening < 0 ? body.children.length : opening
  // An article without headings stands before the first section: the images in its text are its own.
  const images = wordsOf(body.children.slice(0, first)).length < ownText
  // Of a box the strays go, and the box with the last of them.
  const sift = (node: Node): boolean => {
    if (isStray(node, images)) {
      leaveOut(node, context)
      return false
    }
    const below = node.type === 'container' ? holder(node) : undefined
    const filled = below !== undefined && below.children.length > 0
    if (below) below.children = below.children.filter(sift)
    return !(filled && below.children.length === 0)
  }
  body.children = body.children.filter((node, i) => i >= first || sift(node))

  const end = endOfReferences(article)
  if (end === undefined) return
  let last = -1
  const enter = (parent: Holder, named: boolean): void => {
    parent.children = parent.children.filter(node => {
      last = startOf(node) ?? last
      const behind = last >= end
      if (node.type === 'section') enter(holder(node)!, behind)
      // A section behind the references has a heading of its own: what stands in it is looked at by its heading.
      else if (behind && !named && isStray(node, true)) {
        leaveOut(node, context)
        return false
      }
      return true
    })
  }
  enter(body, false)
}

/** Letters of a text: what sites print before the first section of an article is shorter. */
const ownText = 3000

/** Words go by the ledger, images by a message each. */
function leaveOut(root: Node, context: RecogniseContext): void {
  drop([root], 'furniture', context.ledger)
  walk(root, node => {
    if (node.type === 'graphic' || node.type === 'inlineGraphic')
      context.messages.report(imageLeftOut, { href: node.href.slice(0, 120) }, node)
  })
}

/** Where the last of the references ends in the source. */
function endOfReferences(article: Article): number | undefined {
  let end: number | undefined
  walk(article, node => {
    if (node.type !== 'reference') return undefined
    const offset = node.position?.end.offset
    if (offset !== undefined && offset > (end ?? -1)) end = offset
    return 'skip'
  })
  return end
}
