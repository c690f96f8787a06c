/**
 * Why: SciELO tells an affiliation twice: as printed (`institution[@content-type="original"]`) and by its parts. Read one
 * after the other every name would stand there twice; here the printed words are the affiliation, and each part is found in them.
 */
import type { Node, NodeOf } from '@offprint/ast'
import { node, text } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { plainText } from './intake.js'
import { elementsOf } from './state.js'

type Kind = NodeOf<'affiliationPart'>['kind']
interface Part {
  kind: Kind
  words: string
  country?: string
}

const kinds: Readonly<Record<string, Kind>> = {
  city: 'city',
  state: 'state',
  'postal-code': 'postalCode',
  country: 'country'
}

/** The words of such an affiliation with its parts in them; undefined when it is none, or a part is not in its words. */
export function printedWithParts(affiliation: XmlElement): Node[] | undefined {
  let words: string | undefined
  const parts: Part[] = []
  for (const child of elementsOf(affiliation) ?? []) {
    if (child.name === 'label') continue
    if (child.name === 'institution' && child.attributes['content-type'] === 'original') {
      if (words !== undefined) return undefined
      words = plainText(child)
      if (words === undefined) return undefined
      continue
    }
    const found = partsOf(child)
    if (!found) return undefined
    parts.push(...found)
  }
  return words === undefined ? undefined : placed(words, parts)
}

function partsOf(element: XmlElement): Part[] | undefined {
  const { name, attributes } = element
  const type = attributes['content-type']
  if (name === 'addr-line' || name === 'institution-wrap') {
    const inner = elementsOf(element)?.filter(one => one.name !== 'institution-id')
    if (inner?.length) {
      const found = inner.map(partsOf)
      return found.includes(undefined) ? undefined : (found as Part[][]).flat()
    }
  }
  const words = plainText(element)
  if (words === undefined) return undefined
  const kind =
    name === 'institution'
      ? /^orgdiv\d?$|^dept$/.test(type ?? '')
        ? 'department'
        : 'institution'
      : name === 'addr-line'
        ? 'street'
        : kinds[name === 'named-content' ? (type ?? '') : name]
  const country = name === 'country' ? attributes['country'] : undefined
  return kind && [{ kind, words, ...(country === undefined ? {} : { country }) }]
}

function placed(words: string, parts: readonly Part[]): Node[] | undefined {
  const taken: { from: number; to: number; part: Part }[] = []
  // The longest first: “Porto” is in “Universidade do Porto” too.
  for (const part of [...parts].sort((a, b) => b.words.length - a.words.length)) {
    let from = -1
    do {
      from = words.indexOf(part.words, from + 1)
      if (from < 0 || part.words === '') return undefined
    } while (taken.some(one => from < one.to && from + part.words.length > one.from))
    taken.push({ from, to: from + part.words.length, part })
  }
  taken.sort((a, b) => a.from - b.from)
  const made: Node[] = []
  let at = 0
  for (const { from, to, part } of taken) {
    if (from > at) made.push(text(words.slice(at, from)))
    const { kind, country } = part
    made.push(
      node('affiliationPart', { kind, ...(country === undefined ? {} : { country }) }, [text(part.words)])
    )
    at = to
  }
  if (at < words.length) made.push(text(words.slice(at)))
  return made
}
