/** The parts of an article, or of one inside it: front, body, back. */
import { type Node, node } from '@offprint/ast'
import { blocksOf } from './blocks.js'
import { readFront, withFrontParts } from './front.js'
import { nestHeadings } from './nest-headings.js'
import type { Reading } from './reading.js'
import { elementsOf, type TreeElement } from './struct-tree.js'

const backParts = new Set([
  ...['acknowledgement', 'declaration', 'appendix', 'referenceList', 'footnoteGroup', 'supplement']
])

/** @param root `Document` or `SubArticle` */
export function articleParts(root: TreeElement, reading: Reading): Node[] {
  const parts = elementsOf(root)
  const frontElement = parts.find(part => part.type === 'Front')
  const front = frontElement && readFront(frontElement, reading)
  const before = reading.footnotes.length
  const blocks = blocksOf(
    parts.filter(part => part !== frontElement),
    reading
  )
  const content = nestHeadings(blocks, front === undefined)
  if (reading.isForeign) content.blocks = content.blocks.map(withoutHeadings)
  const subArticles = content.blocks.filter(block => block.type === 'subArticle')
  const early = content.blocks.filter(block => reading.frontParts.has(block))
  const own = content.blocks.filter(block => block.type !== 'subArticle' && !early.includes(block))
  const cut = backBegins(own)
  const body = own.slice(0, cut)
  const back = own.slice(cut)
  const notes = reading.footnotes.splice(before)
  if (notes.length > 0) {
    // Notes at the foot of pages come before those that nothing calls, which stand in a group of their own.
    const group = back.find(block => block.type === 'footnoteGroup')
    if (group) group.children.unshift(...(notes as never[]))
    else back.push(node('footnoteGroup', {}, notes as never))
  }
  return [
    withFrontParts(front ?? node('front', {}, content.title ? [content.title] : []), early),
    ...(body.length > 0 ? [node('body', {}, body as never)] : []),
    ...(back.length > 0 ? [node('back', {}, back as never)] : []),
    ...subArticles
  ]
}

/** A heading inside a list or a quotation makes no section; its words stay. */
function withoutHeadings(block: Node): Node {
  if (block.type === 'heading') return node('paragraph', {}, [node('strong', {}, block.children)])
  if (!('children' in block)) return block
  return { ...block, children: (block.children as Node[]).map(withoutHeadings) } as Node
}

/** The back begins with the first part that only a back has, after which there is nothing that a back cannot have. */
function backBegins(blocks: readonly Node[]): number {
  let from = blocks.length
  while (from > 0 && (backParts.has(blocks[from - 1]!.type) || blocks[from - 1]!.type === 'section')) from--
  const first = blocks.findIndex((block, at) => at >= from && backParts.has(block.type))
  return first < 0 ? blocks.length : first
}

export function subArticle(element: TreeElement, reading: Reading): Node[] {
  const kind = element.title === undefined ? {} : { articleType: element.title }
  return [node('subArticle', kind, articleParts(element, reading) as never)]
}
