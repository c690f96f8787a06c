/** Equations: MathML as it is, which browsers set themselves; the number beside a displayed one. */
import { coreMathml, type Equation, type InlineEquation } from '@offprint/ast'
import { parseXml, type XmlElement, type XmlNode } from '@offprint/core/xml'
import { is } from '../jats-names.js'
import { arity, columns, empty, inColumns, isAttribute, rows, tokens } from '../mathml-vocabulary.js'
import { equationTex, mathmlRefused } from '../messages.js'
import { write } from './content.js'
import type { Handler } from './handler.js'
import { type Markup, type Tag, tag } from './markup.js'
import { common, type WriteState } from './state.js'

export const equation: Handler<Equation> = (node, state) => {
  const formula = math(node, true, state)
  const label = node.label ? [tag('span', { class: 'equation-label', ...is('label') }, [node.label])] : []
  return [
    tag('div', { ...common(node), class: 'equation', ...is('disp-formula') }, [
      ...(formula ? [formula] : write(node.children, state)),
      ...label
    ])
  ]
}

export const inlineEquation: Handler<InlineEquation> = (node, state) => {
  const formula = math(node, false, state)
  if (formula) return [{ ...formula, attributes: { ...common(node), ...formula.attributes } }]
  const words = write(node.children, state)
  return words.length ? [tag('span', { ...common(node), ...is('inline-formula') }, words)] : []
}

function math(node: Equation | InlineEquation, block: boolean, state: WriteState): Tag | undefined {
  const display = block ? 'block' : undefined
  if (node.mathml) {
    try {
      const { root } = parseXml(coreMathml(node.mathml))
      const made = element(root)
      if (made) {
        const { display: _, ...attributes } = made.attributes
        return {
          ...made,
          attributes: { ...attributes, display, 'aria-label': node.alt, ...pictured(node) },
          children: annotated(made.children, node.tex)
        }
      }
    } catch {
      state.messages.report(mathmlRefused, { text: node.mathml.slice(0, 60) }, node)
    }
  }
  if (node.children.length > 0) return undefined
  // No browser sets TeX: it stands as it was written, and so do the words for an equation of which nothing else is known.
  const written = node.tex ?? node.alt
  if (!written) return undefined
  state.messages.report(equationTex, { tex: written.slice(0, 60) }, node)
  return tag('math', { display }, annotated([tag('mtext', {}, [written])], node.tex))
}

/** The same formula as an image, for those who ask for it; browsers show the formula. */
function pictured(node: Equation | InlineEquation): Tag['attributes'] {
  const images = node.children.map(image => encodeURI(image.href))
  return images.length ? { 'data-altimg': images.join(' ') } : {}
}

/** The TeX goes with the formula (MathML 3, 5.2), for those who copy it. */
function annotated(children: readonly Markup[], tex: string | undefined): readonly Markup[] {
  if (!tex) return children
  const shown = children.length === 1 ? children : [tag('mrow', {}, children)]
  return [tag('semantics', {}, [...shown, tag('annotation', { encoding: 'application/x-tex' }, [tex])])]
}

const others = new Set(
  'mmultiscripts none mprescripts mtable mtr mlabeledtr maction mlongdiv semantics'.split(' ')
)
const isKnown = (name: string): boolean =>
  tokens.has(name) ||
  empty.has(name) ||
  rows.has(name) ||
  inColumns.has(name) ||
  columns.has(name) ||
  others.has(name) ||
  Object.hasOwn(arity, name)

/** An element that MathML knows, with the attributes it knows: nothing that runs or leads away comes through. */
function element(node: XmlElement): Tag | undefined {
  const name = node.local
  if (!isKnown(name) || name === 'annotation' || name === 'annotation-xml') return undefined
  const attributes: Record<string, string> = {}
  for (const [key, value] of Object.entries(node.attributes))
    if (isAttribute(name, key, value)) attributes[key] = value
  return tag(name, attributes, node.children.flatMap(part))
}

function part(node: XmlNode): Markup[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value]
  if (node.type !== 'element') return []
  const made = element(node)
  if (made) return [made]
  return node.local.startsWith('annotation') ? [] : node.children.flatMap(part)
}
