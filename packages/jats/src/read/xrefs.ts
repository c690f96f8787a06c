/** Reads call-outs: what an <xref> points at decides what it is, with @ref-type as the witness. */
import type { NodeOf } from '@offprint/ast'
import { tokens } from '../vocabulary.js'
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
  if (rid !== undefined && targets.join(' ') !== rid) intake.note('rid', rid)
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
  const target = state.survey.targets(element.attributes['rid'])
  const crossed = (element.attributes['specific-use'] ?? '').split(/\s+/).includes(tokens.crossReference)
  if ((type === 'fn' || type === 'table-fn') && target.length === 1 && !crossed && isNote(target[0]!, state))
    return mixedNode('footnoteReference', element, state, intake => {
      // Written back from where the note stands; only what differs from that is kept.
      intake.attribute('ref-type')
      intake.note('ref-type', type)
      return { target: targetsOf(intake, state)[0] }
    })
  return mixedNode('crossReference', element, state, intake => {
    const kind = (type !== undefined && Object.hasOwn(kinds, type) && kinds[type]) || 'other'
    if (kind !== 'other') intake.attribute('ref-type')
    if (intake.token(tokens.crossReference)) intake.note('crossed')
    return { kind, targets: targetsOf(intake, state) }
  })
}

const isReference = (rid: string | undefined, state: ReadState): boolean =>
  state.survey.targets(rid).some(id => state.survey.referenceOrder.has(id))

const isNote = (id: string, state: ReadState): boolean => state.survey.owners.get(id)?.name === 'fn'

export const xrefReaders: Readonly<Record<string, ElementReader>> = { xref }
