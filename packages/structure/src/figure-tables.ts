/**
 * Why: old pages lay a figure out as a table of two cells: the small picture with a button to enlarge it, and the caption.
 * A table holds data; one whose cells are a picture and a caption that begins with “Figure 1” is that figure.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, node as make, select } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { adopt, replaceNodes } from './blocks.js'
import { captionLine } from './caption-line.js'
import { isFloatControl } from './data/navigation-words.js'
import { asGraphic } from './images.js'
import { isInline, trim } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'

/** Makes boxes of figures out of such tables. */
export function openFigureTables(body: Node, context: RecogniseContext): void {
  replaceNodes(body, node => {
    const figure = node.type === 'table' ? figureOf(node, context) : undefined
    return figure ? [figure] : undefined
  })
}

function figureOf(table: Node & { type: 'table' }, context: RecogniseContext): Node | undefined {
  if (table.label !== undefined || table.children.some(part => part.type !== 'grid')) return undefined
  const cells = select(table, 'tableCell')
  const [one, other, more] = cells
  if (!one || !other || more || cells.some(cell => select(cell, 'table').length)) return undefined
  const [shown, said] = picturesIn(one).length ? [one, other] : [other, one]
  const [image, second] = picturesIn(shown)
  if (!image || second || picturesIn(said).length) return undefined
  const words = wordsOf([shown])
  if (words !== '' && !isFloatControl(words)) return undefined
  const lines = blocksOf(childrenOf(said))
  const [first] = lines
  if (!first || captionLine(first)?.label.kind !== 'figure') return undefined
  if (words !== '') drop([shown], 'navigation', context.ledger)
  const figure = make(
    'container',
    { hints: ['class:figure'], ...(table.position ? { position: table.position } : {}) },
    [asGraphic(image, undefined), ...lines] as never
  )
  adopt(figure, table)
  return figure
}

const picturesIn = (cell: Node) => [...select(cell, 'inlineGraphic'), ...select(cell, 'graphic')]

/** The blocks of a cell; a row of words is a paragraph. */
function blocksOf(parts: readonly Node[]): Node[] {
  const blocks: Node[] = []
  let line: Node[] = []
  const flush = (): void => {
    const words = trim(line)
    if (wordsOf(words) !== '') blocks.push(make('paragraph', {}, words as never))
    line = []
  }
  for (const part of parts) {
    if (isInline(part)) line.push(part)
    else {
      flush()
      if (part.type === 'container') blocks.push(...blocksOf(childrenOf(part)))
      else blocks.push(part)
    }
  }
  flush()
  return blocks
}
