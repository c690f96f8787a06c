/** Why: a thing that points is known by what it points at, and that by its number among its kind: ids differ from format to format. */
import type { Add } from './census-entry.js'
import { footnoteText, headingText, unmarked, words } from './census-words.js'
import type { Citation, CrossReference, Node } from './nodes/index.js'
import { child, select, walk } from './walk.js'

/**
 * From each printed mark to its reference, and from the marks of a range to those between them. How marks are grouped, and in
 * which brackets, is told by the words of the paragraph.
 */
export function citationEdges(node: Citation, point: (targets: readonly string[]) => string, add: Add): void {
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
 * too: a note that nothing calls has an id in one format and none in another. Notes, paragraphs and sections with a heading are
 * known by their words: where one of them came or went, those behind it are still the same.
 */
export function ordinals(root: Node): Map<string, string> {
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  const numbers = new Map<Node, number>()
  const waiting: [id: string, place: Node][] = []
  walk(root, (node, ancestors) => {
    const nth = (counts.get(node.type) ?? 0) + 1
    counts.set(node.type, nth)
    if (numbered.has(node.type)) numbers.set(node, nth)
    if (node.id === undefined || names.has(node.id)) return
    // Formats put notes in the order of their calls or of the page: a note is known by its words.
    const note = node.type === 'footnote' ? unmarked(footnoteText(node)).slice(0, 60) : ''
    const place = placeOf(node, ancestors)
    if (place) waiting.push([node.id, place])
    const heading =
      node.type === 'section' ? headingText(node.label, words(child(node, 'title'))).slice(0, 60) : ''
    names.set(
      node.id,
      node.type === 'reference'
        ? String(nth)
        : note
          ? `footnote “${note}”`
          : heading
            ? `section “${heading}”`
            : `${node.type} ${nth}`
    )
  })
  for (const [id, place] of waiting)
    names.set(
      id,
      place.type === 'paragraph'
        ? `paragraph “${words(place).slice(0, 60)}”`
        : (names.get(place.id ?? '') ?? `${place.type} ${numbers.get(place)}`)
    )
  return names
}

/** What a call-out is, told by the name of what it leads to: @ref-type and its like are only what a source says of it. */
export const kindOfTarget = (name: string): CrossReference['kind'] | undefined =>
  kinds.get(/^[a-zA-Z]+(?= [\d“])/.exec(name)?.[0] ?? '')
const kinds = new Map<string, CrossReference['kind']>([
  ['figure', 'figure'],
  ['table', 'table'],
  ['equation', 'equation'],
  ['section', 'section'],
  ['supplement', 'supplement'],
  ['media', 'supplement'],
  ['boxedText', 'box'],
  ['appendix', 'appendix'],
  ['footnote', 'footnote'],
  ['affiliation', 'affiliation']
])

/** What is a place in the line when it has an id: formats lead to the paragraph. */
const inLine = new Set<Node['type']>([
  'abbreviation',
  'anchor',
  'delete',
  'emphasis',
  'link',
  'monospace',
  'smallCaps',
  'span',
  'strong',
  'subscript',
  'superscript',
  'underline'
])
/** What is known by its number: a place in its title, caption or words is this thing. */
const numbered = new Set<Node['type']>(['section', 'figure', 'table', 'reference', 'footnote', 'boxedText'])

/** The paragraph or thing that one lands at who follows a link to a paragraph or to a place in a line. */
function placeOf(node: Node, ancestors: readonly Node[]): Node | undefined {
  if (node.type !== 'paragraph' && !inLine.has(node.type)) return undefined
  const line = [...ancestors, node]
  const shown = line.findLastIndex(
    one => one.type === 'title' || one.type === 'caption' || one.type === 'reference'
  )
  if (shown >= 0) {
    const thing = line.slice(0, shown + 1).findLast(one => numbered.has(one.type))
    if (thing) return thing
  }
  return line.findLast(one => one.type === 'paragraph')
}
