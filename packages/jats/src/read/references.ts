/** Reads references: the author's words, the fields, and the form that both had. */
import type { Node, NodeOf } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { print } from '../print.js'
import { cslOf } from './csl.js'
import { formOf } from './form.js'
import { Intake } from './intake.js'
import { partedFields } from './printed-citation.js'
import { type ElementReader, elementsOf } from './state.js'

/** Elements that hold a reference in the author's words. */
const worded = new Set(['mixed-citation', 'citation'])
const cited = new Set([...worded, 'element-citation', 'nlm-citation'])

const reference: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const label = intake.label()
  const parts = intake.rest()
  const citations: XmlElement[] = []
  for (const part of parts)
    if (part.name === 'citation-alternatives') citations.push(...(elementsOf(part) ?? []))
    else if (cited.has(part.name)) citations.push(part)
  const words = citations.filter(part => worded.has(part.name) && hasText(part))
  const children: Node[] = []
  // Several works under one number, and remarks between them, are read in their order.
  const printed = parts.some(part => part.name === 'note') || words.length ? printedParts(parts, words) : []
  for (const part of printed) {
    const made = state.at('reference', () => state.mixed({ children: partedFields(part) }, 'reference')) ?? []
    if (children.length && made.length) children.push({ type: 'text', value: ' ' })
    children.push(...made)
  }
  const byFields = citations.find(part => part.name === 'element-citation') ?? citations[0]
  const found = byFields && cslOf(byFields)
  // Words of which only a link is tagged say no more than the words.
  let told = false
  for (const key in found) if (key !== 'type' && !(key === 'URL' && words.length)) told = true
  const csl = found && (told || found.type !== 'document') ? found : undefined
  intake.note('form', formOf(parts))
  intake.note('print', print([csl, children.length]))
  return [node('reference', { ...intake.base(), label, csl }, children as NodeOf<'reference'>['children'])]
}

function printedParts(parts: readonly XmlElement[], words: readonly XmlElement[]): XmlElement[] {
  return parts.flatMap(part =>
    part.name === 'note'
      ? [part]
      : part.name === 'citation-alternatives'
        ? words.filter(word => part.children.includes(word))
        : words.includes(part)
          ? [part]
          : []
  )
}

/** NLM <citation> may hold elements alone: then it is a reference by fields. */
const hasText = (element: XmlElement): boolean =>
  element.name === 'mixed-citation' ||
  element.children.some(child => child.type === 'text' && child.value.trim() !== '')

export const referenceReaders: Readonly<Record<string, ElementReader>> = { ref: reference }
