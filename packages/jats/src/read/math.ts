/** Reads equations: MathML, TeX and pictures, alone or side by side. */
import type { NodeOf } from '@offprint/ast'
import { node } from '@offprint/ast'
import { serializeXml, type XmlElement, type XmlOutput, type XmlOutputElement } from '@offprint/core/xml'
import { namespaces } from '../vocabulary.js'
import { Intake, plainText } from './intake.js'
import { type ElementReader, elementsOf, type ReadState } from './state.js'

type Type = 'equation' | 'inlineEquation'

const formula =
  (type: Type): ElementReader =>
  (element, state) => {
    const intake = new Intake(element, state)
    if (intake.stray) return undefined
    const parts = intake.rest()
    const labelAt = parts.findIndex(part => part.name === 'label')
    const label = type === 'equation' ? intake.words('label') : undefined
    if (label !== undefined && labelAt > 0) intake.note('label', 'last')
    const alt = intake.words('alt-text')
    const alternatives = intake.child('alternatives')
    const outside = [...intake.rest()]
    if (alternatives && outside.length) return undefined
    const forms = alternatives ? elementsOf(alternatives) : outside
    if (!forms) return undefined
    const read = readForms(forms, type, intake, state)
    if (!read) return undefined
    if (alternatives) {
      intake.keepFor('alternatives', alternatives)
      if (forms.length === 1) intake.note('alternatives')
    } else if (forms.length > 1) intake.note('side-by-side')
    const fields = { ...intake.base(), label, alt, mathml: read.mathml, tex: read.tex }
    return [
      type === 'equation'
        ? node('equation', fields, read.images as NodeOf<'equation'>['children'])
        : node('inlineEquation', fields, read.images as NodeOf<'inlineEquation'>['children'])
    ]
  }

interface Forms {
  mathml?: string
  tex?: string
  images: NodeOf<'graphic' | 'inlineGraphic'>[]
}

/** The forms of one equation; undefined when one stands twice or is none that the tree knows. */
function readForms(
  forms: readonly XmlElement[],
  type: Type,
  intake: Intake,
  state: ReadState
): Forms | undefined {
  const found: Forms = { images: [] }
  const image = type === 'equation' ? 'graphic' : 'inlineGraphic'
  for (const form of forms)
    if (form.uri === namespaces['mml'] && form.local === 'math') {
      if (found.mathml !== undefined) return undefined
      found.mathml = mathmlOf(form)
    } else if (form.name === 'tex-math') {
      const tex = plainText(form)
      if (found.tex !== undefined || tex === undefined) return undefined
      found.tex = form.children.map(child => (child.type === 'text' ? child.value : '')).join('')
      intake.keepFor('tex-math', form)
    } else {
      const made = state.read(form)
      if (made.length !== 1 || made[0]!.type !== image) return undefined
      found.images.push(made[0] as NodeOf<'graphic'>)
    }
  // We write MathML, TeX, pictures; another order of the source is kept.
  const order = forms.map(form => kindOf(form))
  if (order.some((kind, i) => i > 0 && kinds.indexOf(kind) < kinds.indexOf(order[i - 1]!)))
    intake.note('forms', order.join(' '))
  return found
}

const kinds = ['mathml', 'tex', 'image'] as const
const kindOf = (form: XmlElement): (typeof kinds)[number] =>
  form.local === 'math' ? 'mathml' : form.name === 'tex-math' ? 'tex' : 'image'

/** MathML or TeX that stands in the text without an element around it. */
const bare: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  const found = readForms([element], 'inlineEquation', intake, state)
  if (!found) return undefined
  const { position } = intake.base()
  const extra: Record<string, string> = { 'jats:#bare': 'yes' }
  if (found.tex !== undefined)
    for (const [name, value] of Object.entries(element.attributes)) extra[`jats:tex-math@${name}`] = value
  return [node('inlineEquation', { position, extra, mathml: found.mathml, tex: found.tex }, [])]
}

/** A <math> element as a string in the default namespace, without comments. */
export function mathmlOf(element: XmlElement): string {
  return serializeXml(unprefixed(element, true), { declaration: false }).trimEnd()
}

function unprefixed(element: XmlElement, root: boolean): XmlOutputElement {
  const attributes: Record<string, string> = root ? { xmlns: namespaces['mml']! } : {}
  for (const name in element.attributes)
    if (name !== 'xmlns' && !name.startsWith('xmlns:'))
      attributes[name.replace(/^mml:/, '')] = element.attributes[name]!
  const children: XmlOutput[] = []
  for (const child of element.children)
    if (child.type === 'element') children.push(unprefixed(child, false))
    else if (child.type === 'text' && (child.value.trim() !== '' || !/[\n\t]/.test(child.value)))
      children.push({ type: 'text', value: child.value })
  const name = element.uri === namespaces['mml'] ? element.local : element.name
  return { type: 'element', name, attributes, children }
}

export const mathReaders: Readonly<Record<string, ElementReader>> = {
  'disp-formula': formula('equation'),
  'inline-formula': formula('inlineEquation'),
  'mml:math': bare,
  'tex-math': bare
}
