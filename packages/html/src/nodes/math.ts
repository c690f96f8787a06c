/**
 * Formulas: MathML, and the TeX that formula scripts keep beside it. MathML is written in one way whatever the page's
 * spelling was: one `<math>` in the default namespace, attributes in the order of the source, no character references but
 * those XML needs. Annotations are taken out; TeX among them is kept apart.
 */
import type { Block, Inline } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, classes } from '../attributes.js'
import { elementText } from '../element-text.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import type { State } from '../state.js'

export const math: Handler = {
  leaf: true,
  breaks: element => isDisplay(element),
  flow(element, state) {
    return [node('equation', { ...formula(element), ...baseOf(element, state) }, [])]
  },
  line(element, state): Inline[] {
    const { hints: _, ...base } = baseOf(element, state)
    return [node('inlineEquation', { ...formula(element), ...base }, [])]
  }
}

const isDisplay = (element: Element): boolean =>
  attribute(element, 'display') === 'block' || attribute(element, 'mode') === 'display'

/** TeX in a script, as MathJax 2 has it: `<script type="math/tex; mode=display">`. */
export const script: Handler = {
  leaf: true,
  breaks: element => texType(element) === 'display',
  flow(element, state): Block[] {
    return texType(element) === 'display'
      ? [node('equation', { tex: source(element), ...baseOf(element, state) }, [])]
      : []
  },
  line(element): Inline[] {
    return texType(element) === 'inline' ? [node('inlineEquation', { tex: source(element) }, [])] : []
  }
}

function texType(element: Element): 'display' | 'inline' | undefined {
  const type = attribute(element, 'type')?.toLowerCase() ?? ''
  if (!type.startsWith('math/tex')) return undefined
  return type.includes('mode=display') ? 'display' : 'inline'
}
const source = (element: Element): string =>
  element.children
    .map(child => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim()

/**
 * What a formula script left of a formula: its MathML for screen readers, or its TeX in a script beside it, and a drawn
 * copy of letters in boxes. The copy is no text of the author's.
 */
export function renderedFormula(element: Element, state: State): Inline[] | undefined {
  const names = classes(element)
  const rendered = names.some(name =>
    /^(?:katex|MathJax|MathJax_Display|MathJax_SVG|mjx-chtml|mjx-container)$/.test(name)
  )
  if (!rendered && element.tagName !== 'mjx-container') return undefined
  const inner = find(element, child => child.tagName === 'math')
  if (!inner) return undefined
  const copy = elementText({
    ...element,
    children: element.children.filter(
      child => child !== inner && !(child.type === 'element' && find(child, part => part === inner))
    )
  })
  state.context.ledger.drop(copy, 'duplicate', element.position)
  return [node('inlineEquation', formula(inner), [])]
}

function find(element: Element, wanted: (child: Element) => boolean): Element | undefined {
  if (wanted(element)) return element
  for (const child of element.children) {
    const found = child.type === 'element' ? find(child, wanted) : undefined
    if (found) return found
  }
  return undefined
}

function formula(element: Element): { mathml: string; tex?: string; alt?: string } {
  const tex = (annotation(element) ?? attribute(element, 'altText'))?.trim()
  return { mathml: serialize(element), ...(tex ? { tex } : {}) }
}

function annotation(element: Element): string | undefined {
  const found = find(
    element,
    child => child.tagName === 'annotation' && /tex/i.test(attribute(child, 'encoding') ?? '')
  )
  return found ? source(found) : undefined
}

/** Writes a MathML element in the one spelling the tree uses. */
export function serialize(math: Element): string {
  const write = (element: Element): string => {
    const name = localName(element.tagName)
    if (name === 'annotation' || name === 'annotation-xml') return ''
    // <semantics> is only the bracket between a formula and its annotations.
    if (name === 'semantics')
      return element.children.map(child => (child.type === 'element' ? write(child) : '')).join('')
    const attributes = Object.keys(element.properties)
      .map(property => [attributeName(property), attribute(element, property)] as const)
      .filter(
        ([key, value]) =>
          value !== undefined &&
          key !== 'xmlns' &&
          !key.includes(':') &&
          key !== 'id' &&
          !/^(class|style|on|data-|aria-|tabindex|role)/.test(key)
      )
      .filter(([key]) => key !== 'alttext')
    const leaf = leaves.has(name)
    const inside = element.children
      .map(child =>
        child.type === 'text'
          ? leaf
            ? xmlText(child.value.replace(/[ \t\n\r]+/g, ' ').trim())
            : xmlText(child.value.trim())
          : child.type === 'element'
            ? write(child)
            : ''
      )
      .join('')
    const written = attributes
      .map(([key, value]) => ` ${key}="${xmlText(value!).replace(/"/g, '&quot;')}"`)
      .join('')
    const space = name === 'math' ? ' xmlns="http://www.w3.org/1998/Math/MathML"' : ''
    return inside ? `<${name}${space}${written}>${inside}</${name}>` : `<${name}${space}${written}/>`
  }
  return write(math)
}

const leaves = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])
/** Characters XML 1.0 cannot hold are left out; `&`, `<` and `>` are written as references. */
const xmlText = (value: string): string =>
  value
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1)

const attributeName = (property: string): string => {
  const known: Record<string, string> = {
    className: 'class',
    xLinkHref: 'xlink:href',
    xmlnsXLink: 'xmlns:xlink'
  }
  return known[property] ?? property.replace(/^(data|aria)(?=[A-Z])/, '$1-').toLowerCase()
}
