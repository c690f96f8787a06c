/** Sound and film. What stands inside is for browsers that cannot play them. */
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute } from '../attributes.js'
import { elementText } from '../element-text.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'

export const media: Handler = {
  flow(element, state) {
    const source = element.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'source'
    )
    const href = attribute(element, 'src') ?? (source && attribute(source, 'src'))
    if (href === undefined) return state.flow(element.children)
    state.context.ledger.drop(elementText(element), 'hidden', element.position)
    const mediaType = attribute(element, 'type') ?? (source && attribute(source, 'type'))
    return [node('media', { href, ...(mediaType ? { mediaType } : {}), ...baseOf(element, state) }, [])]
  }
}
