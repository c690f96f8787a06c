/** Forms, buttons and what else works only on a screen; program text and templates. Their words are left out by name. */

import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, classes } from '../attributes.js'
import { elementText } from '../element-text.js'
import { type Handler, marking } from '../handler.js'
import { baseOf } from '../hints.js'
import { contain } from './containers.js'

/** Choices and gauges: labels of a control, not words of the text. Left out by name. */
export const control: Handler = {
  leaf: true,
  line(element, state) {
    state.context.ledger.drop(elementText(element), 'furniture', element.position)
    return []
  }
}

/**
 * A button is furniture, but some sites make buttons of headings that fold their section and of authors' names. Those have
 * the words of the article on them.
 */
export const button: Handler = {
  ...marking((element, line, state) => [node('span', baseOf(element, state), line)]),
  leaf: true,
  line(element, state) {
    if (/author|name|contrib|heading|title/i.test(namesOf(element)))
      return [node('span', baseOf(element, state), state.inlines(element.children))]
    // The picture of a figure, which opens a window when it is pressed.
    const picture = pictureIn(element)
    if (picture) return state.inlines([picture])
    state.context.ledger.drop(elementText(element), 'furniture', element.position)
    return []
  }
}

const figureName = /(?:^|[-_\s])(?:fig|figure|image-viewer|lightbox|gallery)(?:[-_\s]|$)/i

/** The only image on a button without words, where either is named for a figure. */
function pictureIn(element: Element): Element | undefined {
  if (elementText(element).trim() !== '') return undefined
  const images: Element[] = []
  const enter = (parent: Element): void => {
    for (const child of parent.children)
      if (child.type === 'element') {
        if (child.tagName === 'img') images.push(child)
        enter(child)
      }
  }
  enter(element)
  const [image, ...more] = images
  if (!image || more.length) return undefined
  return [element, image].some(one => figureName.test(attribute(one, 'className') ?? '')) ? image : undefined
}

/** What the page calls a button and the parts of it: `<button><span class="surname">Berg</span></button>`. */
function namesOf(element: Element): string {
  const names = [attribute(element, 'className'), attribute(element, 'itemProp')]
  const enter = (parent: Element): void => {
    for (const child of parent.children)
      if (child.type === 'element' && names.length < 50) {
        if (/(?:^|[-\s])(?:given-?name|surname|author-?name)s?$/i.test(attribute(child, 'className') ?? ''))
          names.push(attribute(child, 'className'))
        enter(child)
      }
  }
  enter(element)
  return names.join(' ')
}

/**
 * What stands in a text field is on the page for everybody to read, so it is kept as text. In a form that holds no article
 * the field is there to be filled in, and goes with the form (see `form`); a hidden field is left to recognition like
 * everything hidden.
 */
export const textField: Handler = {
  ...marking((element, line, state) => (line.length ? [node('span', baseOf(element, state), line)] : [])),
  leaf: true
}

/** A form round an article is a container: whole sites stand in one form. Others are furniture. */
export const form: Handler = {
  flow(element, state) {
    if (holdsText(element)) return contain(element, state)
    state.context.ledger.drop(elementText(element), 'furniture', element.position)
    return []
  }
}

function holdsText(element: Element): boolean {
  let paragraphs = 0
  const look = (parent: Element): boolean =>
    parent.children.some(child => {
      if (child.type !== 'element') return false
      if (child.tagName === 'p') paragraphs++
      return paragraphs > 4 || /^(?:h1|article|main)$/.test(child.tagName) || look(child)
    })
  return look(element)
}

/** Templates are kept by the page for its scripts; nobody sees them. */
export const template: Handler = {
  leaf: true,
  line(element, state) {
    state.context.ledger.drop(elementText(element), 'script', element.position)
    return []
  }
}

/** What browsers without scripts see: an image that comes late, or a request to switch scripts on. */
export const noscript: Handler = {
  leaf: true,
  line(element, state) {
    // Some sites let a script put the pictures of formulas in place: these are nowhere else.
    if (classes(element).some(name => /math|formula|equation/i.test(name)))
      return state.inlines(element.children)
    const words = elementText(element)
    if (words === '') return []
    state.context.ledger.drop(words, 'furniture', element.position)
    return []
  }
}
