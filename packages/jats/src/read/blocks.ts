/** Reads what stands between headings, sections, lists, notes and the other parts of the text. */
import type { Base, Node, NodeOf, NodeType } from '@offprint/ast'
import { node } from '@offprint/ast'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { tokens } from '../vocabulary.js'
import { mixedNode } from './inline.js'
import { Intake } from './intake.js'
import type { ElementReader, ReadState } from './state.js'

const paragraph: ElementReader = (element, state) => {
  if (element.attributes['specific-use'] === undefined) return mixedNode('paragraph', element, state)
  const uses = (element.attributes['specific-use'] ?? '').split(/\s+/)
  if (uses.includes(tokens.wrap))
    return element.children.flatMap(child =>
      child.type === 'element'
        ? state.read(child)
        : child.type === 'text' && child.value.trim()
          ? [state.text(child)]
          : []
    )
  if (uses.includes(tokens.thematicBreak) && element.children.length === 0) {
    const intake = new Intake(element, state)
    intake.token(tokens.thematicBreak)
    intake.note('element', element.name)
    return [node('thematicBreak', intake.base())]
  }
  return mixedNode('paragraph', element, state)
}

const noFields = (): Record<string, unknown> => ({})

/** An element that holds elements alone, as a node of a type. */
export const holder =
  (
    type: NodeType,
    fields: (intake: Intake) => Record<string, unknown> | undefined = noFields
  ): ElementReader =>
  (element, state) => {
    const intake = new Intake(element, state)
    if (intake.stray) return undefined
    intake.setAside()
    const own = fields(intake)
    const children = own && state.fit(intake.rest(), type)
    if (!children) return undefined
    const made = intake.into<Base & Record<string, unknown>>({ type })
    for (const field in own) made[field] = own[field]
    made['children'] = children
    return [made as unknown as Node]
  }

const labelled = (intake: Intake): Record<string, unknown> => {
  const label = intake.label()
  return label === undefined ? {} : { label }
}

/** Content under a wrapper of ours, its empty title left out. */
function unwrapped(element: XmlElement, state: ReadState): Node[] {
  return element.children.flatMap(child =>
    child.type === 'element' && !(child.name === 'title' && child.children.length === 0)
      ? state.read(child)
      : []
  )
}

const wrapped =
  (reader: ElementReader): ElementReader =>
  (element, state) =>
    element.attributes['specific-use']?.split(/\s+/).includes(tokens.wrap)
      ? unwrapped(element, state)
      : reader(element, state)

const section = holder('section', intake => {
  const runIn = intake.token(tokens.runIn)
  const sectionType = intake.attribute('sec-type')
  return {
    ...labelled(intake),
    ...(runIn ? { runIn } : {}),
    ...(sectionType === undefined ? {} : { sectionType })
  }
})

/** What the back matter has beside sections, with a title and its text like them: notes, and abbreviations with their meaning. */
const asSection = holder('section', intake => {
  intake.note('element', intake.element.name)
  return intake.element.name === 'glossary' ? labelled(intake) : {}
})

/** An empty <title> is only there for the DTD. */
const sectionWithoutEmptyTitle: ElementReader = (element, state) => {
  const made = section(element, state)?.[0] as NodeOf<'section'> | undefined
  if (!made) return undefined
  const [first, ...rest] = made.children
  const empty = first?.type === 'title' && first.children.length === 0 && !first.id && !first.extra
  return [empty ? { ...made, children: rest, ...noted(made, 'empty-title') } : made]
}

const noted = (made: Node, name: string): Pick<Node, 'extra'> => ({
  extra: { ...made.extra, [`jats:#${name}`]: 'yes' }
})

const codeBlock: ElementReader = (element, state) => {
  if (element.children.some(child => child.type === 'element')) return undefined
  const intake = new Intake(element, state)
  if (element.name !== 'code') intake.note('element', element.name)
  const language = element.name === 'code' ? intake.attribute('language') : undefined
  return [node('codeBlock', { ...intake.base(), language, value: xmlTextContent(element) })]
}

const listKinds = [
  'bullet',
  'order',
  'simple',
  'alpha-lower',
  'alpha-upper',
  'roman-lower',
  'roman-upper'
] as const

const list = holder('list', intake => {
  const kind = intake.oneOf('list-type', listKinds)
  if (kind === undefined) intake.note('list-type', 'none')
  const start = intake.tokenAfter('start-')
  return { kind: kind ?? 'simple', ...(start && /^\d+$/.test(start) ? { start: Number(start) } : {}) }
})

/** Entries whose definition stands with a later one are one entry of several terms. */
const definitionList: ElementReader = (element, state) => {
  const made = holder('definitionList')(element, state)?.[0] as NodeOf<'definitionList'> | undefined
  if (!made) return undefined
  const children: NodeOf<'definitionList'>['children'] = []
  let waiting: NodeOf<'definitionItem'>['children'] = []
  for (const child of made.children)
    if (child.type === 'definitionItem' && child.extra?.['jats:specific-use'] === tokens.withNext)
      waiting.push(...child.children)
    else if (child.type === 'definitionItem') {
      children.push(waiting.length ? { ...child, children: [...waiting, ...child.children] } : child)
      waiting = []
    } else children.push(child)
  return [{ ...made, children }]
}

/** An empty <term> is only there for the DTD, and the writer makes it again. */
const definitionItem: ElementReader = (element, state) => {
  const made = holder('definitionItem')(element, state)?.[0] as NodeOf<'definitionItem'> | undefined
  if (!made) return undefined
  const said = made.children.filter(
    child => child.type !== 'definitionTerm' || child.children.length > 0 || child.id || child.extra
  )
  return [{ ...made, children: said }]
}

const footnote: ElementReader = holder('footnote', intake => {
  const kind = intake.attribute('fn-type')
  return { ...labelled(intake), ...(kind === undefined ? {} : { kind }) }
})

export const blockReaders: Readonly<Record<string, ElementReader>> = {
  p: paragraph,
  'license-p': (element, state) => mixedNode('paragraph', element, state),
  notes: asSection,
  glossary: asSection,
  sec: wrapped(sectionWithoutEmptyTitle),
  'disp-quote': holder('blockQuote'),
  'boxed-text': wrapped(holder('boxedText', labelled)),
  code: codeBlock,
  preformat: codeBlock,
  statement: holder('statement', labelled),
  list,
  'list-item': holder('listItem', labelled),
  'def-list': definitionList,
  'def-item': definitionItem,
  term: (element, state) => mixedNode('definitionTerm', element, state),
  def: holder('definition'),
  fn: footnote,
  'fn-group': wrapped(holder('footnoteGroup')),
  hr: (element, state) => [node('thematicBreak', new Intake(element, state).base())],
  ack: holder('acknowledgement'),
  app: holder('appendix', labelled),
  abstract: holder('abstract', intake => {
    const kind = intake.attribute('abstract-type')
    return kind === undefined ? {} : { kind }
  }),
  'trans-abstract': holder('abstract', intake => {
    const kind = intake.attribute('abstract-type')
    return { translated: true, ...(kind === undefined ? {} : { kind }) }
  }),
  'ref-list': wrapped(holder('referenceList'))
}
