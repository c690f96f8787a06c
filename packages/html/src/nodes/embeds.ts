/** Pages and programs of elsewhere inside the page. They are not fetched; the message says where they lie. */
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, firstAttribute, inlineStyle, wholeNumber } from '../attributes.js'
import { elementText } from '../element-text.js'
import type { Handler } from '../handler.js'
import { baseOf, isHidden } from '../hints.js'
import { embedButton, embedDropped } from '../messages.js'
import type { State } from '../state.js'

/** Shows nothing but what is embedded: old browsers alone showed the words in an iframe (HTML 4.8.5). */
export const embedded: Handler = {
  leaf: true,
  line(element, state) {
    report(element, state, false)
    return []
  }
}

/** Words inside an object are what a browser shows that cannot show it (HTML 4.8.7), and no reader of a file can. */
export const embeddedWithWords: Handler = {
  flow(element, state) {
    report(element, state, elementText(element) !== '')
    return state.flow(element.children)
  },
  line(element, state) {
    const shown = embeddedImage(element)
    if (shown) return [node('inlineGraphic', { href: shown, ...baseOf(element, state) })]
    report(element, state, elementText(element) !== '')
    return state.inlines(element.children)
  }
}

const imageFile = /\.(?:svgz?|png|jpe?g|gif|webp|avif|tiff?)(?:[?#]|$)/i

/** Where the image lies that an object shows (HTML 4.8.7), when nothing is written to stand in for it. */
function embeddedImage(element: Element): string | undefined {
  const data = element.tagName === 'object' ? attribute(element, 'data')?.trim() : undefined
  if (!data || /^(?:javascript|vbscript|file):/i.test(data)) return undefined
  const type = attribute(element, 'type')?.trim().toLowerCase()
  if (type ? !type.startsWith('image/') : !imageFile.test(data)) return undefined
  const says =
    elementText(element) !== '' ||
    element.children.some(child => child.type === 'element' && child.tagName !== 'param')
  return says ? undefined : data
}

function report(element: Element, state: State, kept: boolean): void {
  if (isHidden(element) || isTiny(element)) return
  const address =
    firstAttribute(element, 'src', 'data', 'dataSrc', 'code', 'archive') ??
    (attribute(element, 'srcDoc') === undefined ? '' : 'its page is written in the attribute srcdoc')
  // A frame without an address is there for a script to fill.
  if (element.tagName === 'iframe' && address.trim() === '') return
  const height = sizeOf(element, 'height')
  state.context.messages.report(
    !kept && height !== undefined && height <= line ? embedButton : embedDropped,
    { tag: element.tagName, address, kept },
    element.position ? { position: element.position } : undefined
  )
}

/** Pixels: a frame no higher than a line of text is a button (“Like”, “Tweet”). */
const line = 30

/** A frame of one pixel is there to count visits. */
const isTiny = (element: Element): boolean =>
  (['width', 'height'] as const).every(side => (sizeOf(element, side) ?? 2) <= 1)

/** Width or height in pixels, from the style or, without one, from the attribute (HTML 15.4.3). */
function sizeOf(element: Element, side: 'width' | 'height'): number | undefined {
  const styled = /^(\d{1,5}(?:\.\d{1,3})?)px$/.exec(inlineStyle(element).get(side)?.trim() ?? '')
  return styled ? Number(styled[1]) : wholeNumber(element, side)
}
