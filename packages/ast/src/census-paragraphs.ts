/** Why: formats differ in how they nest figures and lists in paragraphs; what is compared is the text between them. */
import type { Add } from './census-entry.js'
import { formatting, words } from './census-words.js'
import type { Node, Paragraph } from './nodes/index.js'
import { specs } from './nodes/index.js'

/**
 * A paragraph that holds displayed things counts as the pieces of text around them, each in its place: formats differ in how
 * they nest.
 * @param enter takes the census of a part
 */
export function paragraphs(node: Paragraph, place: string, add: Add, enter: (part: Node) => void): void {
  let run: Node[] = []
  const flush = (): void => {
    const text = words(run)
    if (text)
      add('paragraph', node, text, {
        text,
        in: place,
        marks: run.flatMap(formatting).join(' | '),
        dir: node.dir
      })
    for (const part of run) enter(part)
    run = []
  }
  for (const part of node.children) {
    const groups = specs[part.type].groups as readonly string[]
    if (groups.includes('block') && !groups.includes('inline')) {
      flush()
      enter(part)
    } else run.push(part)
  }
  flush()
}
