/** Why: a thing that points is known by what it points at, and that by its number among its kind: ids differ from format to format. */
import type { CensusKind } from './census-kinds.js'
import { footnoteText, words } from './census-words.js'
import type { Citation, Node } from './nodes/index.js'
import { select, walk } from './walk.js'

/**
 * From each printed mark to its reference, and from the marks of a range to those between them. How marks are grouped, and in
 * which brackets, is told by the words of the paragraph.
 */
export function citationEdges(
  node: Citation,
  point: (targets: readonly string[]) => string,
  add: (kind: CensusKind, node: Node, key: string, fields: Record<string, unknown>) => void
): void {
  const edge = (from: Node, targets: readonly string[]): void => {
    const text = words(from).replace(/^[\s[({]+|[\s\])},;.]+$/g, '')
    add('citation', node, `${text} ${point(targets)}`, { text, targets: point(targets) })
  }
  const marks = select(node, 'citationMark')
  for (const mark of marks) edge(mark, mark.targets)
  const marked = new Set(marks.flatMap(mark => mark.targets))
  const rest = node.targets.filter(target => !marked.has(target))
  if (rest.length) edge(node, rest)
}

/**
 * A name for everything that can be pointed at: its type and its number in the order of the document. Things without an id count
 * too: a note that nothing calls has an id in one format and none in another.
 */
export function ordinals(root: Node): Map<string, string> {
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  walk(root, node => {
    const nth = (counts.get(node.type) ?? 0) + 1
    counts.set(node.type, nth)
    if (node.id === undefined || names.has(node.id)) return
    // Formats put notes in the order of their calls or of the page: a note is known by its words.
    const note = node.type === 'footnote' ? footnoteText(node).slice(0, 60) : ''
    names.set(
      node.id,
      node.type === 'reference' ? String(nth) : note ? `footnote “${note}”` : `${node.type} ${nth}`
    )
  })
  return names
}
