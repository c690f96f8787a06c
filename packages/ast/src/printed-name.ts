/** What every format prints of people and places: their names, and the marks that join them. */
import type { Affiliation, Contributor, Correspondence, Footnote, Node, Text } from './nodes/index.js'
import { squash, textOf } from './text.js'
import { childrenOf } from './walk.js'

/** The name as the source prints it, else put together from its parts. */
export function printedName(person: Contributor): string {
  if (person.printed) return person.printed
  if (person.collaboration) return person.collaboration
  const { prefix, given, surname, suffix, style } = person.name ?? {}
  const parts = style === 'eastern' ? [prefix, surname, given, suffix] : [prefix, given, surname, suffix]
  return parts.filter(Boolean).join(' ')
}

/** The mark that is part of the words of an affiliation or a note, where nobody parted it from them. */
export function markInWords(part: Affiliation | Correspondence | Footnote): string | undefined {
  if (part.type === 'footnote') {
    const words = squash(textOf(part))
    return /^(?:[*∗†‡§¶‖#]{1,3})(?=[\s\p{L}])/u.exec(words)?.[0]
  }
  const first = childrenOf(part)[0]
  const text = first?.type === 'superscript' ? squash(textOf(first)) : ''
  return text !== '' && text.length <= 3 ? text : undefined
}

/**
 * The content of an affiliation as it is printed. XML often has its parts side by side with nothing between, for a style sheet
 * to part: a comma stands there then, as PMC prints it. The tree is left as it is.
 */
export function printedPlace({ children: content }: Affiliation): Affiliation['children'] {
  const tagged = (part: Node | undefined): boolean =>
    part !== undefined &&
    (part.type === 'affiliationPart' || part.type === 'foreign') &&
    squash(textOf(part)) !== ''
  return content.flatMap((part, nth) => (tagged(part) && tagged(content[nth - 1]) ? [comma, part] : [part]))
}
const comma: Text = Object.freeze({ type: 'text', value: ', ' })

/** The words of an affiliation as they are printed, in one line. */
export const placeName = (place: Affiliation): string => squash(textOf(printedPlace(place)))
