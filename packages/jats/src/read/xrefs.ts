/** Reads call-outs: what an <xref> points at decides what it is, with @ref-type as the witness. */
import { type NodeOf, select } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { tokens } from '../vocabulary.js'
import { withoutType } from '../without-type.js'
import { formOf } from './form.js'
import { mixedNode } from './inline.js'
import type { Intake } from './intake.js'
import type { ElementReader, ReadState } from './state.js'

type Kind = NodeOf<'crossReference'>['kind']

const kinds: Readonly<Record<string, Kind>> = {
  fig: 'figure',
  table: 'table',
  'disp-formula': 'equation',
  sec: 'section',
  'supplementary-material': 'supplement',
  'boxed-text': 'box',
  app: 'appendix',
  fn: 'footnote',
  aff: 'affiliation'
}

/** Takes `rid`; where it names what does not exist or lies inside a reference, its words are kept beside. */
function targetsOf(intake: Intake, state: ReadState): string[] {
  const rid = intake.attribute('rid')
  const targets = state.survey.targets(rid)
  if (rid !== undefined && (targets.length === 1 ? targets[0] : targets.join(' ')) !== rid)
    intake.note('rid', rid)
  return targets
}

const xref: ElementReader = (element, state) => {
  const type = element.attributes['ref-type']
  if (type === 'bibr' || (type === 'ref' && isReference(element.attributes['rid'], state)))
    return mixedNode('citationMark', element, state, intake => {
      intake.attribute('ref-type')
      if (type !== 'bibr') intake.note('ref-type', type)
      if (intake.token(tokens.citation)) intake.note('starts')
      return { targets: targetsOf(intake, state) }
    })
  if ((type === 'fn' || type === 'table-fn') && isNoteMark(element, state))
    return mixedNode('footnoteReference', element, state, intake => {
      // Written back from where the note stands; only what differs from that is kept.
      intake.attribute('ref-type')
      intake.note('ref-type', type)
      return { target: targetsOf(intake, state)[0] }
    })
  const made = mixedNode('crossReference', element, state, intake => {
    const said = (type !== undefined && Object.hasOwn(kinds, type) && kinds[type]) || 'other'
    if (said !== 'other') intake.attribute('ref-type')
    if (intake.token(tokens.crossReference)) intake.note('crossed')
    const targets = targetsOf(intake, state)
    // `media`, `other` and the like say nothing that a reader knows; what they lead to does.
    const kind = said === 'other' && type !== undefined ? kindOf(targets, state) : said
    return { kind, targets }
  })
  const [one] = made ?? []
  return one?.type === 'crossReference' ? [withoutInner(one, element)] : made
}

/** What call-outs lead to, by the elements there; `other` where these are of several kinds. */
function kindOf(targets: readonly string[], { survey }: ReadState): Kind {
  const [first, ...rest] = targets.map(id => kindsOfElements[survey.owners.get(id)?.name ?? ''])
  return first !== undefined && rest.every(kind => kind === first) ? first : 'other'
}
const kindsOfElements: Readonly<Record<string, Kind>> = {
  fig: 'figure',
  'table-wrap': 'table',
  'disp-formula': 'equation',
  sec: 'section',
  'supplementary-material': 'supplement',
  'boxed-text': 'box',
  app: 'appendix'
}

/**
 * A call-out inside a call-out (“Sections <xref>4</xref>”, all of it in an <xref>): a word leads to one place, and what leads
 * to several names them all. How they were nested is kept beside.
 */
function withoutInner(node: NodeOf<'crossReference'>, element: XmlElement): NodeOf<'crossReference'> {
  const inner = select(node, 'crossReference').filter(one => one !== node)
  if (!inner.length || inner.some(one => one.id !== undefined)) return node
  return {
    ...node,
    targets: [...new Set([...node.targets, ...inner.flatMap(one => one.targets)])],
    extra: { ...node.extra, 'jats:#nested': formOf([element]) },
    children: withoutType(node, 'crossReference') as typeof node.children
  }
}

const isReference = (rid: string | undefined, state: ReadState): boolean =>
  state.survey.targets(rid).some(id => state.survey.referenceOrder.has(id))

function isNoteMark({ attributes }: XmlElement, { survey }: ReadState): boolean {
  const targets = survey.targets(attributes['rid'])
  return (
    targets.length === 1 &&
    survey.owners.get(targets[0]!)?.name === 'fn' &&
    !attributes['specific-use']?.split(/\s+/).includes(tokens.crossReference)
  )
}

export const xrefReaders: Readonly<Record<string, ElementReader>> = { xref }
