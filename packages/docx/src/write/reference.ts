/** Reference lists: style Bibliography, the printed number as text, a bookmark round each reference. */
import type { Reference, ReferenceList } from '@offprint/ast'
import type { Paragraph } from 'docx'
import { commented } from './comment.js'
import { blocksOf, inlinesOf, within } from './content.js'
import { type FieldCode, fieldEnd, fieldStart } from './field.js'
import type { Handler } from './handler.js'
import { paragraph } from './paragraph.js'
import { referenceText } from './reference-text.js'
import { heading } from './section.js'
import type { Place, WriteState } from './state.js'
import { run, runs } from './text.js'
import type { Block, Inline } from './word.js'
import { localeOf } from './word-sources.js'

export const referenceList: Handler<ReferenceList> = {
  block(node, place, state) {
    const entries = node.children.filter(part => part.type === 'reference')
    const { citations } = state.options
    const live = citations !== 'plain' && entries.some(entry => entry.csl) && state.takeBibliography()
    const code: FieldCode =
      citations === 'word' ? { field: 'BIBLIOGRAPHY', ...localeOf(state.lang) } : { field: 'ZOTERO_BIBL' }
    return node.children.flatMap((part): Block[] => {
      switch (part.type) {
        case 'title':
          return [heading(node, part, undefined, place, state)]
        case 'reference': {
          const before = live && part === entries[0] ? fieldStart(code, place.format, state) : []
          const after = live && part === entries[entries.length - 1] ? [fieldEnd(place.format, state)] : []
          return [entry(part, before, after, { ...place, style: 'Bibliography', indent: 0 }, state)]
        }
        default:
          return blocksOf([part], { ...place, depth: place.depth + 1 }, state)
      }
    })
  }
}

export const reference: Handler<Reference> = {
  block: (node, place, state) => [entry(node, [], [], { ...place, style: 'Bibliography', indent: 0 }, state)]
}

function entry(
  node: Reference,
  before: readonly Inline[],
  after: readonly Inline[],
  place: Place,
  state: WriteState
): Paragraph {
  const at = within(node, place)
  const sign = /[\p{L}\p{N}]$/u.test(node.label ?? '') ? '.' : ''
  // A label that is a name could not be told from the words by its form.
  const isName = /^\p{L}/u.test(node.label ?? '')
  const named = isName ? { ...at.format, style: 'ReferenceLabel' } : at.format
  const behind = isName ? { ...at.format, style: 'LabelSeparator' } : at.format
  const label = node.label
    ? [
        ...runs(isName ? node.label : node.label + sign, named, state),
        isName ? run('\u2002', behind, state) : run('\t', behind, state)
      ]
    : []
  const words = node.children.length
    ? inlinesOf(node.children, at.format, state)
    : runs(node.csl ? referenceText(node.csl) : '', at.format, state, node)
  const line = commented(node, state.marked(node, [...label, ...words]), state)
  return paragraph([...before, ...line, ...after], at, state)
}
