/**
 * Tracked changes (ECMA-376-1, 17.13.5): a manuscript with changes is two texts in one. Accepted, it is the one that its
 * authors are going to; rejected, the one they came from; kept, both are shown.
 */
import type { XmlElement } from '@offprint/core/xml'
import type { Changes } from './state.js'
import { kid } from './word-xml.js'

export const changesOf = (option: unknown): Changes =>
  option === 'reject' || option === 'keep' ? option : 'accept'

/** The properties of a run or paragraph (`w:rPr`, `w:pPr`); rejected changes give back the ones before. */
export function propertiesOf(
  element: XmlElement,
  name: 'w:rPr' | 'w:pPr',
  changes: Changes
): XmlElement | undefined {
  const properties = kid(element, name)
  if (changes !== 'reject') return properties
  const before = kid(properties, `${name}Change`)
  return before ? kid(before, name) : properties
}

/** Whether the end of a paragraph is gone, so that it runs on into the next one. */
export function runsOn(paragraph: XmlElement, changes: Changes): boolean {
  if (changes === 'keep') return false
  const mark = kid(kid(paragraph, 'w:pPr'), 'w:rPr')
  const gone = changes === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']
  return gone.some(name => kid(mark, name) !== undefined)
}

/** Whether a row or cell is gone. */
export function isGone(properties: XmlElement | undefined, changes: Changes): boolean {
  if (changes === 'keep') return false
  const gone = changes === 'accept' ? ['w:del', 'w:cellDel'] : ['w:ins', 'w:cellIns']
  return gone.some(name => kid(properties, name) !== undefined)
}
