/**
 * Declarations stand where receivers look for them: competing interests and contributions in <author-notes> (JATS4R COI
 * v1.1, CRediT), data availability and ethics as typed sections of <back>.
 */
import type { NodeOf } from '@offprint/ast'
import { textOf } from '@offprint/ast'
import { element, elementOf, note, type Out } from '../element.js'
import { headingSaid } from '../messages.js'
import type { Writer, WriteState } from '../state.js'
import { inlines } from './inline.js'
import { paragraphs } from './lists.js'
import { section } from './sections.js'

type Kind = NodeOf<'declaration'>['kind']

/** @fn-type in <author-notes>. */
const fnTypes: Record<Kind, string> = {
  'competing-interests': 'coi-statement',
  contributions: 'con',
  funding: 'financial-disclosure',
  ethics: 'ethics-statement',
  consent: 'participating-researchers',
  'data-availability': 'data-availability',
  'ai-use': 'ai-use',
  other: 'declaration'
}

/** @sec-type in <back>. */
const secTypes: Record<Kind, string> = {
  'competing-interests': 'coi-statement',
  contributions: 'contributions',
  funding: 'funding-statement',
  ethics: 'ethics-statement',
  consent: 'ethics-consent',
  'data-availability': 'data-availability',
  'ai-use': 'ai-use',
  other: 'declaration'
}

/** Declarations that belong to <author-notes> wherever the article prints them. */
const ofAuthors = new Set<Kind>(['competing-interests', 'contributions'])

/**
 * Headings that @fn-type says already: PMC prints its own, and a label of the same words would stand twice. In lower case,
 * without the punctuation behind.
 */
const usual: Partial<Record<Kind, RegExp>> = {
  'competing-interests':
    /^(?:declaration of |statement of )?(?:competing|conflicts?(?: of)?|conflicting) interests?(?: statement| declaration)?$|^disclosures?$|^conflits? d['’]int[ée]r[êe]ts?$|^conflicto de intereses$|^conflitos? de interesses?$/,
  contributions:
    /^(?:authors?['’]?s?['’]? )?contributions?(?: of authors?)?$|^contributions? des auteurs?$|^contribuci[óo]n de (?:los )?autores$/
}

export const declaration: Writer<NodeOf<'declaration'>> = (node, state, parent) => {
  const kept = note(node, 'element')
  if (kept === 'notes' && parent === 'front')
    return [elementOf(node, 'notes', {}, state.all(node.children, 'notes'))]
  if (kept === 'sec' || (!kept && parent === 'back' && !ofAuthors.has(node.kind))) {
    const { type: _type, kind, ...rest } = node
    return section(
      { ...rest, type: 'section', sectionType: note(node, 'sec-type') ?? secTypes[kind] },
      state,
      'back'
    )
  }
  const title = node.children.find(child => child.type === 'title')
  const rest = node.children.filter(child => child !== title)
  const words = title ? textOf(title).trim() : ''
  const said = !state.fromJats && usual[node.kind]?.test(words.toLowerCase().replace(/[.:]$/, ''))
  if (title && said) state.messages?.report(headingSaid, { heading: words, type: fnTypes[node.kind] }, title)
  const label: Out[] = title && !said ? [element('label', {}, inlines(title, 'label', state))] : []
  return [
    elementOf(node, 'fn', { 'fn-type': note(node, 'fn-type') ?? fnTypes[node.kind] }, [
      ...label,
      ...paragraphs(rest, 'fn', state)
    ])
  ]
}

/** Whether a declaration is written as a note of the authors, given where the tree has it. */
export function isAuthorNote(node: NodeOf<'declaration'>, place: 'front' | 'back'): boolean {
  const kept = note(node, 'element')
  return kept ? kept === 'fn' : place === 'front' || ofAuthors.has(node.kind)
}

/** <author-notes> of a list of its parts. */
export function authorNotes(
  parts: readonly Out[],
  attributes: Record<string, string>,
  state: WriteState
): Out[] {
  return parts.length || (state.asRead && Object.keys(attributes).length)
    ? [element('author-notes', attributes, parts)]
    : []
}
