/**
 * Content controls that nobody filled in show their prompt: “Click or tap here to enter text.” (ECMA-376-1, 17.5.2.39). A
 * template's words are not the author's.
 */
import type { XmlElement } from '@offprint/core/xml'
import { placeholderDropped } from '../messages.js'
import type { ReadState } from './state.js'
import { runsIn } from './visible-text.js'
import { kid, toggle } from './word-xml.js'

/** Passes over a control that shows its prompt, and names it; false for one with content of its own. */
export function dropPlaceholder(control: XmlElement, state: ReadState): boolean {
  if (!toggle(kid(control, 'w:sdtPr'), 'w:showingPlcHdr')) return false
  const lines = runsIn(control, state.changes).map(run => run.text)
  for (const line of lines) state.ledger.drop(line, 'furniture')
  const text = lines.join(' ').trim().slice(0, 80)
  if (text) state.messages.report(placeholderDropped, { text })
  return true
}
