/** Why: what the tree has no type for is kept whole, with its name and attributes; what is inside is read as usual. */
import type { Node } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { Intake } from './intake.js'
import { partedFields } from './printed-citation.js'
import { holdsElements, type ReadState } from './state.js'

/** An element as a `foreign` node. Inside a reference only its words count: there the form is kept apart. */
export function foreignOf(element: XmlElement, state: ReadState): Node[] {
  if (state.place === 'reference') return wordsOf(element, state)
  const intake = new Intake(element, state)
  const { extra, ...base } = intake.base()
  const attributes: Record<string, string> = {}
  const notes: Record<string, string> = {}
  for (const [key, value] of Object.entries(extra ?? {}))
    if (key.startsWith('jats:') && key[5] !== '#' && !key.includes('@')) attributes[key.slice(5)] = value
    else notes[key] = value
  return [
    node(
      'foreign',
      {
        ...base,
        format: 'jats',
        name: element.name,
        attributes,
        ...(Object.keys(notes).length ? { extra: notes } : {})
      },
      partsOf(element, state)
    )
  ]
}

function partsOf(element: XmlElement, state: ReadState): Node[] {
  if (!holdsElements(element)) return state.mixed(element, 'foreign') ?? []
  return element.children.flatMap(child => (child.type === 'element' ? state.read(child) : []))
}

/** The words of an element in a reference; names and the like are kept apart by spaces. */
function wordsOf(element: XmlElement, state: ReadState): Node[] {
  if (!holdsElements(element)) return state.mixed({ children: partedFields(element) }, 'reference') ?? []
  const nodes: Node[] = []
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (nodes.length) nodes.push({ type: 'text', value: ' ' })
    nodes.push(...state.read(child))
  }
  return nodes
}
