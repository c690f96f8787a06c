/** Why: a journal may file an article under one name in several schemes; what is printed and counted is the name, once. */
import type { Node, Subject } from './nodes/index.js'
import { squash, textOf } from './text.js'

/** The subjects among some parts that say something of their own, in their order. */
export function distinctSubjects(parts: readonly Node[]): Subject[] {
  const said = new Set<string>()
  return parts.filter((part): part is Subject => {
    if (part.type !== 'subject') return false
    const words = squash(textOf(part)).toLowerCase()
    const isNew = !said.has(words)
    said.add(words)
    return isNew
  })
}
