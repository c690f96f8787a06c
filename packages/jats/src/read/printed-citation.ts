/**
 * Why: PMC's XML often has the names, titles and numbers of a `<mixed-citation>` side by side, and its style sheet parts them.
 * Printed as they stand they would run into each other (“2592–260310.1128/MCB”), so the words of a reference get the signs that
 * such a style sheet sets. The form of the source is kept apart, and goes back without them.
 */
import type { XmlElement, XmlNode } from '@offprint/core/xml'

const persons = new Set(['name', 'string-name', 'collab', 'etal', 'person-group', 'anonymous'])
/**
 * Elements that are one field of a reference; marks of print (`<italic>`) are none, they stand within words, and links neither,
 * whose words are those of a page.
 */
const fields = new Set([
  ...persons,
  ...'article-title chapter-title part-title trans-title trans-source data-title source series edition version'.split(
    ' '
  ),
  ...'year month day season date date-in-citation volume issue supplement fpage lpage page-range elocation-id size'.split(
    ' '
  ),
  ...'publisher-name publisher-loc conf-name conf-date conf-loc institution patent std gov'.split(' '),
  ...'pub-id object-id isbn issn comment annotation surname given-names prefix suffix'.split(' ')
])

/**
 * The content of a citation or of a group in it: a sign between fields that have nothing between them, and the words that
 * an empty `<etal/>` stands for.
 * @param stopped a full stop follows the element
 */
export function partedFields({ children }: XmlElement, stopped = false): readonly XmlNode[] {
  let parted: XmlNode[] | undefined
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    const inside =
      child.type === 'element' ? printedOf(child, children[i - 1], children[i + 1], stopped) : undefined
    if (inside) (parted ??= children.slice(0, i)).push(...inside)
    else parted?.push(child)
  }
  return parted ?? children
}

/** What is printed for a field, with the sign before it; undefined when it is nothing but its words. */
function printedOf(
  field: XmlElement,
  before: XmlNode | undefined,
  after: XmlNode | undefined,
  stopped: boolean
): readonly XmlNode[] | undefined {
  const sign = before?.type === 'element' ? signBetween(before, field) : signBehind(before, field)
  const stop = after === undefined ? stopped : after.type === 'text' && /^\s*\./.test(after.value)
  // A group of persons prints its persons and nothing more.
  const words = isEtAl(field)
    ? [textAt(field, stop ? 'et al' : 'et al.')]
    : field.name === 'person-group' && field.children.some(one => one.type === 'element' && isEtAl(one))
      ? partedFields(field, stop)
      : undefined
  if (sign === undefined) return words
  return [textAt(field, sign), ...(words ?? [field])]
}

function signBetween(one: XmlElement, two: XmlElement): string | undefined {
  if (!fields.has(one.name) || !fields.has(two.name) || !isPrinted(one) || !isPrinted(two)) return undefined
  if (persons.has(one.name) && persons.has(two.name)) return ', '
  return one.name === 'fpage' && two.name === 'lpage' ? '–' : ' '
}

/** `(2001).<pub-id>11846609</pub-id>`: an identifier behind a mark that ends what was before. */
const signBehind = (before: XmlNode | undefined, { name }: XmlElement): string | undefined =>
  name === 'pub-id' && before?.type === 'text' && /[.,;)\]]$/.test(before.value) ? ' ' : undefined

const isEtAl = ({ name, children }: XmlElement): boolean => name === 'etal' && children.length === 0
const isPrinted = (element: XmlElement): boolean => element.children.length > 0 || isEtAl(element)
const textAt = ({ position, offset }: XmlElement, value: string): XmlNode => ({
  type: 'text',
  value,
  position,
  offset,
  end: offset
})
