/**
 * Why: editions differ in the attributes that elements have and in the values that these take. A value that an edition does
 * not list goes where JATS has a place for it (`custom`, @custom-type); what has no place is left out and named.
 */
import type { OutElement } from './element.js'
import { attributeLeftOut } from './messages.js'
import type { WriteState } from './state.js'

const nameToken = /^[\p{L}\p{N}\p{M}._:·-]+$/u

/** An element and all in it, with attributes that its edition has. */
export function fitAttributes(element: OutElement, state: WriteState): OutElement {
  if (state.asRead) return element
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    const takes = state.models.takes(element.name, name)
    // A prefix that the edition does not know names nothing in it.
    if (takes === false && name.startsWith('xmlns')) continue
    const fits =
      takes === true ||
      (takes === 'name' ? nameToken.test(value) : typeof takes === 'object' && takes.has(value))
    if (fits) attributes[name] = value
    else if (
      typeof takes === 'object' &&
      takes.has('custom') &&
      state.models.takes(element.name, 'custom-type')
    ) {
      attributes[name] = 'custom'
      attributes['custom-type'] = value
    } else state.messages?.report(attributeLeftOut, { name, value, element: element.name }, undefined)
  }
  const children = element.children.map(child =>
    child.type === 'element' ? fitAttributes(child, state) : child
  )
  return { ...element, attributes, children }
}
