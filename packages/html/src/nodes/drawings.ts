/** SVG in the page. Small ones are icons; a large one is a figure without a file, and that is said. */
import type { Element } from 'hast'
import { attribute, wholeNumber } from '../attributes.js'
import { elementText } from '../element-text.js'
import type { Handler } from '../handler.js'
import { isHidden } from '../hints.js'
import { drawing } from '../messages.js'

/** Pixels from which a drawing is taken for content. */
const figureSize = 150

export const svg: Handler = {
  leaf: true,
  line(element, state) {
    const words = elementText(element)
    state.context.ledger.drop(words, 'furniture', element.position)
    if (!isHidden(element) && Math.max(...size(element)) >= figureSize)
      state.context.messages.report(
        drawing,
        { text: words.slice(0, 60) },
        element.position ? { position: element.position } : undefined
      )
    return []
  }
}

function size(element: Element): [number, number] {
  const box = (attribute(element, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , width = 0, height = 0] = box.length === 4 && box.every(Number.isFinite) ? box : []
  return [wholeNumber(element, 'width') ?? width, wholeNumber(element, 'height') ?? height]
}
