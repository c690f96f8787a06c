/**
 * SVG in the page. A formula drawn as outlines is kept as a picture of it; small drawings are icons; a large one is a figure
 * without a file, and that is said.
 */
import type { Inline } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, wholeNumber } from '../attributes.js'
import { drawFormula, isDrawnFormula } from '../drawn-formula.js'
import { elementText } from '../element-text.js'
import type { Handler } from '../handler.js'
import { baseOf, isHidden } from '../hints.js'
import { drawing } from '../messages.js'
import type { State } from '../state.js'

/** Pixels from which a drawing is taken for content. */
const figureSize = 150

export const svg: Handler = {
  leaf: true,
  line(element, state) {
    const formula = formulaOf(element, state)
    if (formula) return formula
    const words = elementText(element)
    state.context.ledger.drop(words, 'furniture', element.position)
    if (!isHidden(element) && (Math.max(...size(element)) >= figureSize || isDrawnFormula(element)))
      state.context.messages.report(
        drawing,
        { text: words.slice(0, 60) },
        element.position ? { position: element.position } : undefined
      )
    return []
  }
}

/** The picture of a formula, with the words in which the page says it, if it does. */
function formulaOf(element: Element, state: State): Inline[] | undefined {
  if (isHidden(element) || !isDrawnFormula(element)) return undefined
  const svg = drawFormula(element, state.shapes)
  if (svg === undefined) return undefined
  state.tallies.drawn.add('svg', element)
  const { hints: _, ...base } = baseOf(element, state)
  const href = `data:image/svg+xml,${encodeURIComponent(svg)}`
  const alt = attribute(element, 'ariaLabel')?.trim()
  const image = node('inlineGraphic', { href, mediaType: 'image/svg+xml', ...(alt ? { alt } : {}) })
  return [node('inlineEquation', { ...base, ...(alt ? { alt } : {}) }, [image])]
}

function size(element: Element): [number, number] {
  const box = (attribute(element, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , width = 0, height = 0] = box.length === 4 && box.every(Number.isFinite) ? box : []
  return [wholeNumber(element, 'width') ?? width, wholeNumber(element, 'height') ?? height]
}
