/**
 * A journal's styles and ours in one part. Where both have a style of the same name the journal's is used, whatever its id
 * (ECMA-376-1, 17.7.4.9: names of built-in styles are the same in every language, ids are not); what the journal lacks
 * comes from our table, standing on the journal's.
 */
import type { XmlElement, XmlOutput, XmlOutputElement } from '@offprint/core/xml'
import { serializeXml, xmlElement } from '@offprint/core/xml'
import { attribute, elements, kid, kids, nameOf, valOf } from '../read/word-xml.js'
import { copied, copiedNamespaces, outputKid, outputValue } from './copy.js'

export interface MergedStyles {
  /** The part. */
  xml: string
  /** Our style ids → the ids to use. */
  ids: ReadonlyMap<string, string>
  /** Our ids of styles that the journal numbers. */
  numbered: ReadonlySet<string>
}

const styleName = (style: XmlElement): string => (valOf(style, 'w:name') ?? '').toLowerCase()
const key = (type: string | undefined, name: string): string => `${type ?? 'paragraph'} ${name}`

/**
 * Merges.
 * @param root the journal's style part
 * @param ours our styles, as elements
 * @param shift what is added to numbers of lists that the journal's styles name
 */
export function mergeStyles(
  root: XmlElement,
  ours: readonly XmlOutputElement[],
  shift: (numId: string) => string | undefined
): MergedStyles {
  const theirs = new Map<string, string>()
  const taken = new Set<string>()
  const numberedIds = new Set<string>()
  for (const style of kids(root, 'w:style')) {
    const id = attribute(style, 'styleId')
    if (id === undefined) continue
    taken.add(id)
    const name = key(attribute(style, 'type'), styleName(style))
    if (!theirs.has(name)) theirs.set(name, id)
    const number = valOf(kid(kid(style, 'w:pPr'), 'w:numPr'), 'w:numId')
    if (number !== undefined && number !== '0') numberedIds.add(id)
  }
  const ids = new Map<string, string>()
  const numbered = new Set<string>()
  const added: XmlOutputElement[] = []
  for (const style of ours) {
    const id = outputValue(style, 'w:styleId')!
    const name = (outputValue(outputKid(style, 'w:name'), 'w:val') ?? '').toLowerCase()
    const known = theirs.get(key(outputValue(style, 'w:type'), name))
    if (known === undefined) {
      ids.set(id, taken.has(id) ? `Offprint${id}` : id)
      added.push(style)
    } else {
      ids.set(id, known)
      if (numberedIds.has(known)) numbered.add(id)
    }
  }
  const instead = (element: XmlElement, name: string): XmlOutput[] | undefined => {
    if (name !== 'w:numId') return undefined
    const value = shift(attribute(element, 'val') ?? '')
    return value === undefined ? [] : [xmlElement('w:numId', { 'w:val': value })]
  }
  const merged = xmlElement('w:styles', { 'xmlns:w': copiedNamespaces['xmlns:w'] }, [
    ...elements(root)
      .filter(each => ['w:docDefaults', 'w:latentStyles', 'w:style'].includes(nameOf(each)))
      .flatMap(each => copied(each, { instead })),
    ...added.map(style => renamed(style, ids))
  ])
  return { xml: serializeXml(merged, { declaration: 'standalone' }), ids, numbered }
}

/** One of our styles under its new id, standing on styles by theirs; there is one default style of a kind already. */
function renamed(style: XmlOutputElement, ids: ReadonlyMap<string, string>): XmlOutputElement {
  const { 'w:default': _default, ...attributes } = style.attributes
  const id = attributes['w:styleId']!
  return {
    ...style,
    attributes: { ...attributes, 'w:styleId': ids.get(id) ?? id },
    children: style.children.map(part => {
      if (part.type !== 'element' || !['w:basedOn', 'w:next', 'w:link'].includes(part.name)) return part
      const value = part.attributes['w:val']!
      return { ...part, attributes: { 'w:val': ids.get(value) ?? value } }
    })
  }
}

/** Style ids in a part that we wrote, as the merged styles have them. Only attributes of these three elements name styles. */
export const renameStyles = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replace(/<w:(pStyle|rStyle|tblStyle) w:val="([^"]*)"\/>/g, (whole, element: string, id: string) => {
    const renamedId = ids.get(id)
    return renamedId === undefined || renamedId === id
      ? whole
      : serializeXml(xmlElement(`w:${element}`, { 'w:val': renamedId }), { declaration: false }).trimEnd()
  })
