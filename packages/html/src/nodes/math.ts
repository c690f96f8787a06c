/**
 * Formulas: MathML, and the TeX that formula scripts keep beside it. `mathml.ts` writes the MathML. Annotations are taken
 * out; TeX among them is kept apart.
 */
import type { Block, Inline } from '@offprint/ast'
import { coreMathml, node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, classes } from '../attributes.js'
import { elementText } from '../element-text.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import { isDrawnFrom } from '../math-scripts.js'
import { serialize } from '../mathml.js'
import { emptyFormula } from '../messages.js'
import type { State } from '../state.js'
import { absolute } from './links.js'

export const math: Handler = {
  leaf: true,
  breaks: element => isDisplay(element),
  flow: (element, state) => displayed(element, state),
  line: inLine
}

function displayed(element: Element, state: State): Block[] {
  const base = baseOf(element, state)
  if (!state.emptied.has(element)) return [node('equation', { ...formula(element, state), ...base }, [])]
  const href = pictureOf(element, state)
  return href ? [node('equation', base, [node('graphic', { href })])] : []
}

function inLine(element: Element, state: State): Inline[] {
  const { hints: _, ...base } = baseOf(element, state)
  if (!state.emptied.has(element))
    return [node('inlineEquation', { ...formula(element, state), ...base }, [])]
  const href = pictureOf(element, state)
  return href ? [node('inlineEquation', base, [node('inlineGraphic', { href })])] : []
}

/** The picture of a formula that a script has taken out of the page; a message where there is none. */
function pictureOf(element: Element, state: State): string | undefined {
  const href = state.emptied.get(element)
  const { position } = element
  if (href === undefined) state.context.messages.report(emptyFormula, {}, position ? { position } : undefined)
  return href && /^[\\/]{2}/.test(href) ? absolute(href, state.address) : href
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
 * TeX in the element that JATS has for it, which some pages keep for a script to draw (`<tex-math>$x^2$</tex-math>`). In
 * `disp-formula`, and where it begins an environment, it stands on a line of its own. It is text of the page until the
 * script comes, and its dollars are no words.
 */
export const texMath: Handler = {
  leaf: true,
  breaks: element => isEnvironment(element),
  flow(element, state): Block[] {
    return isEnvironment(element)
      ? [node('equation', { ...texOf(element, state), ...baseOf(element, state) }, [])]
      : []
  },
  line(element, state): Inline[] {
    const { hints: _, ...base } = baseOf(element, state)
    return [node('inlineEquation', { ...texOf(element, state), ...base }, [])]
  }
}

const isEnvironment = (element: Element): boolean =>
  /^\s*(?:\\begin\s?\{(?:equation|align|gather|multline|eqnarray|displaymath|flalign|alignat)\*?\}|\$\$|\\\[)/.test(
    elementText(element)
  )

function texOf(element: Element, state: State): { tex: string; sources: { tex: string } } {
  const written = elementText(element).trim()
  const match = /^(\$\$?)([\s\S]*?)\1$/.exec(written)
  if (match) state.context.ledger.drop(`${match[1]} ${match[1]}`, 'separator', element.position)
  return { tex: (match?.[2] ?? written).trim(), sources: { tex: 'text' } }
}

/**
 * What a formula script left of a formula: its MathML for screen readers, or its TeX in a script beside it, and a drawn
 * copy of letters in boxes. The copy is no text of the author's.
 */
export function renderedFormula(element: Element, state: State): Inline[] | undefined {
  const names = classes(element)
  if (names.includes('MathJax_Error')) {
    // The word of a script that failed, where the formula is kept beside it.
    state.context.ledger.drop(elementText(element), 'furniture', element.position)
    return []
  }
  if (!isRendered(element)) return undefined
  const inner = find(element, child => child.tagName === 'math')
  if (!inner) {
    if (!isDrawnFrom(element, state.formulas)) return undefined
    state.context.ledger.drop(elementText(element), 'duplicate', element.position)
    return []
  }
  dropDrawn(element, inner, state)
  return inLine(inner, state)
}

/** The same of a formula on a line of its own. */
export function renderedDisplay(element: Element, state: State): Block[] | undefined {
  if (!isRendered(element)) return undefined
  const inner = find(element, child => child.tagName === 'math')
  if (!inner || !isDisplay(inner)) return undefined
  dropDrawn(element, inner, state)
  return displayed(inner, state)
}

const isRendered = (element: Element): boolean =>
  element.tagName === 'mjx-container' ||
  classes(element).some(name =>
    /^(?:katex|MathJax|MathJax_Display|MathJax_SVG|mjx-chtml|mjx-container)$/.test(name)
  )

function dropDrawn(element: Element, inner: Element, state: State): void {
  const copy = elementText({
    ...element,
    children: element.children.filter(
      child => child !== inner && !(child.type === 'element' && find(child, part => part === inner))
    )
  })
  state.context.ledger.drop(copy, 'duplicate', element.position)
}

function find(element: Element, wanted: (child: Element) => boolean): Element | undefined {
  if (wanted(element)) return element
  for (const child of element.children) {
    const found = child.type === 'element' ? find(child, wanted) : undefined
    if (found) return found
  }
  return undefined
}

function formula(element: Element, state: State): { mathml: string; tex?: string; alt?: string } {
  const tex = texBeside(element)
  const mathml = coreMathml(serialize(element, (name, strange) => state.tallies.math.add(name, strange)))
  return { mathml, ...(tex ? { tex } : {}) }
}

/** The TeX that a formula was made from, where the page keeps it. */
export const texBeside = (element: Element): string | undefined =>
  (annotation(element) ?? attribute(element, 'altText'))?.trim()

function annotation(element: Element): string | undefined {
  const found = find(
    element,
    child => child.tagName === 'annotation' && /tex/i.test(attribute(child, 'encoding') ?? '')
  )
  return found ? source(found) : undefined
}
