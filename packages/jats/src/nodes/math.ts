/** Equations: MathML, TeX and pictures of one equation side by side, in <alternatives> when there are several. */
import type { NodeOf } from '@offprint/ast'
import { parseXml, type XmlElement } from '@offprint/core/xml'
import { element, elementOf, keptFor, nameOf, note, type Out } from '../element.js'
import type { Writer, WriteState } from '../state.js'
import { hasAttribute, laterElements } from './mathml2.js'

type Formula = NodeOf<'equation'> | NodeOf<'inlineEquation'>

export const equation: Writer<Formula> = (node, state, parent) => {
  const name = node.type === 'equation' ? 'disp-formula' : 'inline-formula'
  const forms = formsOf(node, state, name)
  const bare = note(node, 'bare')
  if (bare) return forms
  // Several pictures and nothing else are the parts of a formula, not so many forms of it.
  const parts = !state.asRead && forms.every(form => kindOf(form) === 'image')
  const grouped =
    forms.length > 1 && !parts && !note(node, 'side-by-side')
      ? [element('alternatives', keptFor(node, 'alternatives'), forms)]
      : note(node, 'alternatives') && forms.length
        ? [element('alternatives', keptFor(node, 'alternatives'), forms)]
        : forms
  const children: Out[] = []
  if (node.type === 'equation' && node.label !== undefined)
    children.push(element('label', keptFor(node, 'label'), [node.label]))
  if (node.alt !== undefined) children.push(element('alt-text', keptFor(node, 'alt-text'), [node.alt]))
  void parent
  return [elementOf(node, name, {}, labelLast(node) ? [...grouped, ...children] : [...children, ...grouped])]
}

const labelLast = (node: Formula): boolean => note(node, 'label') === 'last'

function formsOf(node: Formula, state: WriteState, name: string): Out[] {
  const forms: Out[] = []
  // An article that has its formula in TeX alone is given back so; the MathML made of it is for other formats.
  if (node.mathml !== undefined && node.sources?.['mathml'] !== 'tex')
    forms.push(mathml(node.mathml, keptFor(node, 'mml:math'), state.asRead))
  if (node.tex !== undefined) forms.push(element('tex-math', keptFor(node, 'tex-math'), [node.tex]))
  forms.push(...state.all(node.children, name))
  const order = note(node, 'forms')?.split(' ')
  if (order?.length !== forms.length) return forms
  const rank = (out: Out): number => order.indexOf(kindOf(out))
  return [...forms].sort((a, b) => rank(a) - rank(b))
}

/** What a form of an equation is, as the reader notes it. */
const kindOf = (out: Out): string =>
  nameOf(out) === 'mml:math' ? 'mathml' : nameOf(out) === 'tex-math' ? 'tex' : 'image'

/**
 * MathML of the tree (default namespace) as JATS has it (prefix mml).
 * @param asRead what was read goes back as it was, with the edition that it declares
 */
export function mathml(source: string, attributes: Record<string, string> = {}, asRead = false): Out {
  const { root } = parseXml(source)
  const made = prefixed(root, asRead)
  return made.type === 'element' ? { ...made, attributes: { ...made.attributes, ...attributes } } : made
}

function prefixed(node: XmlElement, asRead: boolean): Out {
  const late = !asRead && laterElements.has(node.local)
  const attributes: Record<string, string> = {}
  for (const name in node.attributes)
    if (
      name !== 'xmlns' &&
      !name.startsWith('xmlns:') &&
      (asRead || (!late && hasAttribute(node.local, name, node.attributes[name]!)))
    )
      attributes[name] = node.attributes[name]!
  const children: Out[] = []
  for (const child of node.children)
    if (child.type === 'element' && !asRead && isForeign(node.local, child.local))
      children.push({ type: 'text', value: wordsOf(child) })
    else if (child.type === 'element') children.push(prefixed(child, asRead))
    else if (child.type === 'text') children.push({ type: 'text', value: child.value })
  return { type: 'element', name: `mml:${late ? 'mrow' : node.local}`, attributes, children }
}

/** HTML in the words of a formula; JATS has its words alone. */
const isForeign = (parent: string, child: string): boolean =>
  /^m(?:i|n|o|s|text)$/.test(parent) && !/^m(?:glyph|alignmark)$/.test(child)

const wordsOf = (node: XmlElement): string =>
  node.children
    .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('')
