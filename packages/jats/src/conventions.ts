/**
 * Why: some receivers ask for more than an edition: values of their own, parts of an affiliation named their way. What they ask for is
 * data of their profile; here it is applied to what was written, so that no writer of a node knows any receiver.
 */
import { element, isElement, type Out, type OutElement, textIn } from './element.js'
import { altTextLong, valueUnknown } from './messages.js'
import type { WriteState } from './state.js'

/** What a receiver asks for beside the edition. Keys such as `fn@fn-type` name an attribute of an element. */
export interface Conventions {
  /** Attributes of the root. */
  root: Readonly<Record<string, string>>
  /** Values that it calls otherwise; what was said before stays in `@specific-use`, `fn-type-coi-statement`. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Values that it knows: others are left out and named. */
  known: Readonly<Record<string, readonly string[]>>
  /** Attributes that it wants gone. */
  without: readonly string[]
  /** Elements on which it wants the language of the article when they have none. */
  languages: readonly string[]
  /** Institutions as `original`, `orgdiv1`…, `orgname`, and the place in `<addr-line>`. */
  affiliationParts: boolean
  /** The author's words and the fields of a reference side by side, without `<citation-alternatives>`. */
  citationsBeside: boolean
  /** The address of the licence on `<license>` too. */
  licenseLink: boolean
  /** An ORCID iD without the address in front. */
  bareOrcid: boolean
  /** Most characters of an alternative text. */
  altText: number
}

/** An article as a receiver asks for it. */
export function conventional(root: OutElement, asked: Conventions, state: WriteState): OutElement {
  const language = root.attributes['xml:lang']
  const visit = (out: OutElement): OutElement => {
    const children = out.children.map(child => (isElement(child) ? visit(child) : child))
    return changed({ ...out, children, attributes: attributesOf(out, asked, language, state) }, asked, state)
  }
  const made = visit(root)
  return { ...made, attributes: { ...made.attributes, ...asked.root } }
}

function attributesOf(
  { name: owner, attributes, children }: OutElement,
  asked: Conventions,
  language: string | undefined,
  state: WriteState
): Record<string, string> {
  const made: Record<string, string> = {}
  const uses: string[] = []
  for (const [name, value] of Object.entries(attributes)) {
    const key = `${owner}@${name}`
    const said = asked.values[key]?.[value]
    const known = asked.known[key]
    if (name === 'specific-use') uses.push(value)
    else if (asked.without.includes(key)) continue
    else if (said !== undefined) {
      made[name] = said
      uses.unshift(`${name}-${value}`)
    } else if (known && !value.split('|').every(part => known.includes(part))) {
      state.messages?.report(valueUnknown, { name, value, element: owner }, undefined)
      uses.unshift(`${name}-${value.replace(/\s+/g, '-')}`)
    } else made[name] = value
  }
  if (uses.length) made['specific-use'] = uses.join(' ')
  if (owner === 'license' && asked.licenseLink && made['xlink:href'] === undefined) {
    const link = children.filter(isElement).find(child => child.name === 'ali:license_ref')
    if (link) made['xlink:href'] = textIn(link)
  }
  if (language !== undefined && asked.languages.includes(owner)) made['xml:lang'] ??= language
  return made
}

function changed(out: OutElement, asked: Conventions, state: WriteState): OutElement {
  const { name, attributes, children } = out
  if (name === 'aff' && asked.affiliationParts) return parted(out)
  if (name === 'ref' && asked.citationsBeside) return { ...out, children: children.flatMap(beside) }
  if (name === 'contrib-id' && asked.bareOrcid && attributes['contrib-id-type'] === 'orcid')
    return element(name, attributes, [textIn(out).replace(/^https?:\/\/orcid\.org\//, '')])
  const length = [...textIn(out)].length
  if (name === 'alt-text' && length > asked.altText)
    state.messages?.report(altTextLong, { length, most: asked.altText }, undefined)
  return out
}

/** The author's words first, then the fields. */
function beside(out: Out): Out[] {
  if (!isElement(out) || out.name !== 'citation-alternatives') return [out]
  const words = out.children.filter(child => isElement(child) && child.name === 'mixed-citation')
  return [...words, ...out.children.filter(child => !words.includes(child))]
}

const places = new Set(['city', 'state', 'postal-code'])
/** Elements that an affiliation may hold in its new form as they are. */
const taken = new Set(['country', 'email', 'ext-link', 'phone', 'fax', 'fn', 'xref', 'uri'])

/**
 * An affiliation by its parts: the words as printed in one institution, then divisions, organisation, place and country. One that is so
 * already, or that holds mark-up which would be lost, stays.
 */
function parted(aff: OutElement): OutElement {
  const inside = aff.children.filter(isElement)
  const label = inside.find(child => child.name === 'label')
  const institutions = inside.flatMap(child =>
    child.name === 'institution' || child.name === 'institution-wrap' ? [child] : []
  )
  const rest = inside.filter(child => child !== label && !institutions.includes(child))
  const whole = institutions.every(one => one.name === 'institution' || inner(one)) && rest.every(isKnown)
  if (!institutions.length || !whole || institutions.some(one => typeOf(one) === 'original')) return aff
  const words = textIn(aff.children.filter(child => child !== label && !isContact(child)))
  let divisions = 0
  let named = false
  const parts = institutions.map(one => {
    if (typeOf(one) === 'dept') return typed(one, `orgdiv${++divisions}`)
    // One organisation has the name; a second one stays as it is.
    if (named) return one
    named = true
    return typed(one, 'orgname')
  })
  const place = rest.filter(child => places.has(child.name))
  return {
    ...aff,
    children: [
      ...(label ? [label] : []),
      element('institution', { 'content-type': 'original' }, [
        words.replace(/\s+/g, ' ').replace(/^[\s,;.]+|[\s,;]+$/g, '')
      ]),
      ...parts,
      ...rest.filter(child => child.name === 'addr-line'),
      ...(place.length ? [element('addr-line', {}, place)] : []),
      ...rest.filter(child => !place.includes(child) && child.name !== 'addr-line')
    ]
  }
}

const isKnown = (out: OutElement): boolean =>
  places.has(out.name) || taken.has(out.name) || out.name === 'addr-line'
const isContact = (out: Out): boolean => isElement(out) && taken.has(out.name) && out.name !== 'country'
const inner = (wrap: OutElement): OutElement | undefined =>
  wrap.children.filter(isElement).find(child => child.name === 'institution')
const typeOf = (one: OutElement): string | undefined =>
  (one.name === 'institution' ? one : inner(one))?.attributes['content-type']

function typed(one: OutElement, type: string): OutElement {
  if (one.name === 'institution') return { ...one, attributes: { ...one.attributes, 'content-type': type } }
  return {
    ...one,
    children: one.children.map(child =>
      isElement(child) && child.name === 'institution' ? typed(child, type) : child
    )
  }
}
