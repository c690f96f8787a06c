/**
 * Why: a file is valid only against the edition of JATS that it declares. From DOCTYPE or @dtd-version to the name of that
 * edition, and to its declarations, cut down to the elements a file uses: validating costs what the file needs.
 */

import { inflateText } from '@offprint/core/inflate'
import { editions, type PartName, parts } from '../generated/editions.js'
import { matches, type Particle, parseModel } from './content-model.js'
import { pruneAttributes, pruneModel } from './prune.js'

/** An edition of the JATS DTDs. */
export interface Edition {
  tagSet: 'publishing' | 'archiving' | 'authoring'
  version: string
  /** OASIS (CALS) tables beside XHTML ones. */
  oasis: boolean
  mathml: '2' | '3'
  /** The file names a draft (`1.1d3`) or a version between; the final DTD of that number is taken. */
  draft: boolean
}

const tagSets: Record<string, Edition['tagSet']> = {
  'Journal Publishing': 'publishing',
  'Journal Archiving and Interchange': 'archiving',
  'Article Authoring': 'authoring'
}

/** The edition a public identifier names; undefined when it names none of JATS 1.0–1.4 (NLM 2.x and 3.0, other families). */
export function editionOf(publicId: string): Edition | undefined {
  const found =
    /JATS \(Z39\.96\) (Journal Publishing|Journal Archiving and Interchange|Article Authoring) DTD(.*?) v(1\.[0-4])(d\d)?\b/.exec(
      publicId
    )
  if (!found) return undefined
  const [, tagSet, flavour, version, draft] = found as unknown as [string, string, string, string, string?]
  return {
    tagSet: tagSets[tagSet]!,
    version,
    oasis: flavour.includes('OASIS'),
    mathml: flavour.includes('MathML3') ? '3' : '2',
    draft: draft !== undefined
  }
}

/** The key of an edition in the generated list; undefined when the suite has no such edition. */
function keyOf(edition: Edition): string | undefined {
  const { tagSet, version, oasis, mathml } = edition
  const tables = oasis ? ' oasis' : ''
  return [`${tagSet} ${version}${tables} mathml${mathml}`, `${tagSet} ${version}${tables} mathml2`].find(
    key => key in editions
  )
}

/** What may stand in what, in an edition. */
export interface Models {
  /** Whether an element may have a child of that name at all; true for elements the edition does not know. */
  allows(parent: string, child: string): boolean
  /** What an element's attribute may hold: `true` anything, a list of values, `name` a name token, `false` it has none. */
  takes(element: string, attribute: string): true | false | 'name' | ReadonlySet<string>
  /** Whether the edition has the element. */
  has(name: string): boolean
  /** Whether an element may hold text among its elements. */
  mixed(element: string): boolean
  /** Whether children of these names, in this order, are what an element may hold; text is `#text`. */
  fits(element: string, children: readonly string[]): boolean
  /** The place at which the content model of an element first names a child. */
  order(element: string): ReadonlyMap<string, number>
}

/** What an edition declares, by element: content models and attribute lists as a DTD writes them. */
export interface Declarations {
  models: ReadonlyMap<string, string>
  lists: ReadonlyMap<string, string>
}

const declared = new Map<string, Promise<Declarations>>()

/**
 * The declarations of an edition.
 * @param mathml those of MathML too
 * @returns undefined when the suite has no such edition
 */
export function declarationsOf(edition: Edition, mathml: boolean): Promise<Declarations> | undefined {
  const key = keyOf(edition)
  if (key === undefined) return undefined
  const id = `${key}${mathml ? ' whole' : ''}`
  let made = declared.get(id)
  if (!made) declared.set(id, (made = linesOf(editions[key]!, mathml)))
  return made
}

async function linesOf(names: readonly PartName[], mathml: boolean): Promise<Declarations> {
  const models = new Map<string, string>()
  const lists = new Map<string, string>()
  for (const name of names)
    if (mathml || !name.startsWith('mathml'))
      for (const line of (await textOf(name)).split('\n')) {
        const tab = line.indexOf('\t')
        const next = line.indexOf('\t', tab + 1)
        models.set(line.slice(0, tab), line.slice(tab + 1, next))
        lists.set(line.slice(0, tab), line.slice(next + 1))
      }
  return { models, lists }
}

/** The content models of an edition as sets of names. */
export async function modelsOf(edition: Edition): Promise<Models> {
  const { models: lines, lists } = await (declarationsOf(edition, false) ??
    linesOf(editions['publishing 1.3 mathml2']!, false))
  const sets = new Map<string, ReadonlySet<string>>()
  const declared = new Map<string, ReturnType<typeof attributesOf>>()
  const particles = new Map<string, Particle>()
  const orders = new Map<string, ReadonlyMap<string, number>>()
  const allows = (parent: string, child: string): boolean => {
    const model = lines.get(parent)
    if (model === undefined) return true
    let names = sets.get(parent)
    if (!names) sets.set(parent, (names = new Set(model.match(/[\w.:-]+/g))))
    return names.has(child)
  }
  return {
    allows,
    takes(element, attribute) {
      const list = lists.get(element)
      if (list === undefined) return true
      let known = declared.get(element)
      if (!known) declared.set(element, (known = attributesOf(list)))
      return known.get(attribute) ?? false
    },
    has: name => lines.has(name) || name.startsWith('mml:'),
    mixed: element => lines.get(element)?.includes('#PCDATA') ?? true,
    fits(element, children) {
      const model = lines.get(element)
      if (model === undefined || model === 'ANY') return true
      if (model === 'EMPTY') return children.length === 0
      if (model.includes('#PCDATA'))
        return children.every(child => child.startsWith('#') || allows(element, child))
      let particle = particles.get(element)
      if (!particle) particles.set(element, (particle = parseModel(model)))
      return matches(particle, children)
    },
    order(element) {
      let rank = orders.get(element)
      if (!rank) {
        const names = new Set((lines.get(element) ?? '').match(/[\w.:-]+/g))
        orders.set(element, (rank = new Map([...names].map((name, i) => [name, i]))))
      }
      return rank
    }
  }
}

/** The attribute declarations of an element, by name. */
function attributesOf(list: string): ReadonlyMap<string, true | 'name' | ReadonlySet<string>> {
  const found = new Map<string, true | 'name' | ReadonlySet<string>>()
  const one = /([\w.:-]+) (\([^)]*\)|[A-Z]+) (?:#REQUIRED|#IMPLIED|(?:#FIXED )?(?:"[^"]*"|'[^']*'))/g
  for (const [, name, type] of list.matchAll(one))
    found.set(
      name!,
      type!.startsWith('(')
        ? new Set(type!.slice(1, -1).split('|'))
        : type!.startsWith('NMTOKEN')
          ? 'name'
          : true
    )
  return found
}

const unpacked = new Map<PartName, Promise<string>>()

function textOf(name: PartName): Promise<string> {
  let text = unpacked.get(name)
  if (!text) unpacked.set(name, (text = parts[name]().then(part => inflateText(part.packed))))
  return text
}

/** Names that a file uses. */
export interface Names {
  elements: ReadonlySet<string>
  attributes: ReadonlySet<string>
}

/**
 * The declarations of an edition for the elements of a file, as DTD text.
 *
 * What a file does not use can not be met in it, so leaving out the other elements changes no verdict; a content model
 * may name elements that are not declared (XML 1.0, 3.2).
 * @param whole give models and attribute lists whole: slower, but they say what would have been allowed
 * @returns undefined when the suite has no such edition
 */
export async function declarations(
  edition: Edition,
  { elements, attributes }: Names,
  whole = false
): Promise<string | undefined> {
  const known = await declarationsOf(
    edition,
    [...elements].some(name => name.includes(':'))
  )
  if (known === undefined) return undefined
  const out: string[] = []
  for (const [element, model] of known.models) {
    if (!elements.has(element)) continue
    out.push(`<!ELEMENT ${element} ${whole ? model : pruneModel(model, elements)}>`)
    const list = known.lists.get(element)!
    const kept = whole ? list : pruneAttributes(list, attributes)
    if (kept) out.push(`<!ATTLIST ${element} ${kept}>`)
  }
  return out.join('\n')
}

/** The names of all elements of an edition. */
export async function elementsOf(edition: Edition): Promise<string[]> {
  const names: string[] = []
  for (const part of editions[keyOf(edition) ?? ''] ?? [])
    for (const line of (await textOf(part)).split('\n')) names.push(line.slice(0, line.indexOf('\t')))
  return names.filter(Boolean)
}
