/**
 * Why: below the abstract some pages print the topics that their site has filed the article under, each a link to all that is
 * filed there. They are subjects of the article; as a line of the text nobody could say what they are.
 */
import type { Article, Node } from '@offprint/ast'
import { childrenOf, node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, holder } from './blocks.js'
import { frontOf } from './front-parts.js'
import { drop, wordsOf } from './ledger-drop.js'

const label =
  /^(?:topics?|subjects?|subject areas?|subject (?:terms|categories|collections?)|categories)\s?:?$/i
/** A topic is no longer, and a page has no more. */
const longest = 80
const most = 40

/** Makes subjects of boxes that hold such a label and links to other pages, and nothing else. */
export function readTopicBoxes(article: Article, parent: Holder, context: RecogniseContext): void {
  parent.children = parent.children.filter(node => {
    const below = node.type === 'container' ? holder(node) : undefined
    if (!below) return true
    const topics = topicsOf(below)
    if (topics) {
      for (const { line, topics: links } of topics.rows) {
        for (const link of links)
          frontOf(article).children.push(
            make(
              'subject',
              { kind: 'categories', ...(link.position ? { position: link.position } : {}) },
              childrenOf(link) as never
            )
          )
        drop(
          line.filter(part => !links.includes(part)),
          'separator',
          context.ledger
        )
      }
      drop([topics.label], 'label', context.ledger)
      return false
    }
    const filled = below.children.length > 0
    readTopicBoxes(article, below, context)
    return !(filled && below.children.length === 0 && node.id === undefined)
  })
}

function topicsOf(
  box: Holder
): { label: Node; rows: { line: readonly Node[]; topics: Node[] }[] } | undefined {
  const [first, ...rest] = box.children.filter(child => wordsOf([child]) !== '')
  if (!first || !rest.length || (first.type !== 'paragraph' && first.type !== 'heading')) return undefined
  if (!label.test(wordsOf([first]))) return undefined
  const rows = rest.map(node => {
    const line = node.type === 'paragraph' ? childrenOf(node) : []
    return { line, topics: line.filter(isTopic) }
  })
  const count = rows.reduce((sum, row) => sum + row.topics.length, 0)
  const whole = rows.every(
    ({ line, topics }) =>
      topics.length > 0 && line.every(part => isTopic(part) || /^[\s,;|·•\u00A0]*$/.test(wordsOf([part])))
  )
  return whole && count <= most ? { label: first, rows } : undefined
}

/** A link to another page of the site; one to a place of this page leads to a section. */
const isTopic = (node: Node): boolean =>
  node.type === 'link' &&
  !node.url.startsWith('#') &&
  wordsOf([node]).length <= longest &&
  wordsOf([node]) !== ''
