/** What the structure tree says: types, nesting, headings, words for what is no text. */
import { elementsOf, isElement, standardTypes, type TreeElement } from '../struct-tree.js'
import type { Report } from './rules.js'
import { checkTable } from './tables.js'

/** What the elements say belongs to them. */
export interface Owned {
  /** `page:mcid` of every content that an element owns, with the numbers of its owners. */
  content: Map<string, (number | undefined)[]>
  /** By the number of the annotation. */
  annotations: Map<number, TreeElement>
}

/** What may stand where (ISO 32000-1, 14.8.4.3). */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC']
}
const mayHold: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption']
}
/** These may be without content: a cell, and what only groups. */
const mayBeEmpty = new Set(['TD', 'TH', 'LBody', 'NonStruct', 'Private'])

interface Walk {
  owned: Owned
  report: Report
  ids: Set<string>
  /** Level of the heading before; 0 at the start. */
  heading: number
  kinds: Set<'H' | 'Hn'>
}

export function checkStructure(root: TreeElement, report: Report): Owned {
  const owned: Owned = { content: new Map(), annotations: new Map() }
  const walk: Walk = { owned, report, ids: new Set(), heading: 0, kinds: new Set() }
  visit(root, undefined, walk)
  if (walk.kinds.size === 2) report('pdfua-7.4.4:headings-mixed')
  for (const [key, owners] of owned.content) if (owners.length > 1) report('pdf-14.7.4:claimed-twice', key)
  return owned
}

function visit(element: TreeElement, parent: TreeElement | undefined, walk: Walk): void {
  const { standard, type } = element
  const { report, owned } = walk
  checkType(element, parent, report)
  if (element.kids.length === 0 && !mayBeEmpty.has(standard)) report('pdf-14.7.2:empty', standard, type)
  checkWords(element, walk)
  checkHeading(element, walk)
  if (standard === 'Table') checkTable(element, report)
  if (standard === 'Link' && !hasAnnotation(element)) report('pdfua-7.18.5:link', '', type)
  for (const kid of element.kids)
    if (isElement(kid)) visit(kid, element, walk)
    else if ('mcid' in kid) {
      if (mayHold[standard]) report('pdfua-7.2:nesting', `${standard} holds text of its own`, type)
      const key = `${kid.page}:${kid.mcid}`
      const owners = owned.content.get(key)
      if (owners) owners.push(element.number)
      else owned.content.set(key, [element.number])
    } else owned.annotations.set(kid.number, element)
}

function hasAnnotation(element: TreeElement): boolean {
  return element.kids.some(kid => (isElement(kid) ? hasAnnotation(kid) : 'annotation' in kid))
}

function checkType(element: TreeElement, parent: TreeElement | undefined, report: Report): void {
  const { standard, type } = element
  if (element.circular) report('pdfua-7.1:role-loop', type)
  else if (element.remapped) report('pdfua-7.1:role-standard', type)
  else if (!standardTypes.has(standard)) report('pdfua-7.1:role', type)
  // The root of the tree is no element; what stands right below it has the root for a parent.
  if (parent?.number !== undefined && element.parent !== parent.number) report('pdfua-7.1:parent', type)
  const places = onlyIn[standard]
  if (places && !places.includes(parent?.standard ?? ''))
    report('pdfua-7.2:nesting', `${standard} stands in ${parent?.standard}, expected ${places.join(' or ')}`)
  const kinds = mayHold[standard]
  if (!kinds) return
  const kids = elementsOf(element)
  for (const kid of kids)
    if (!kinds.includes(kid.standard) && !onlyIn[kid.standard])
      report('pdfua-7.2:nesting', `${kid.standard} stands in ${standard}, expected ${kinds.join(' or ')}`)
  const captions = kids.filter(kid => kid.standard === 'Caption')
  const isAtEdge = captions.every(one => one === kids[0] || (standard === 'Table' && one === kids.at(-1)))
  if (captions.length > 1 || !isAtEdge)
    report('pdfua-7.2:nesting', `A caption stands in the middle of ${standard}`)
}

function checkWords(element: TreeElement, { report, ids }: Walk): void {
  const { standard, type, id } = element
  const isSaid = element.alt !== undefined || element.actual !== undefined
  if (standard === 'Figure' && !isSaid) report('pdfua-7.3:alt', '', type)
  if (standard === 'Figure' && !element.bbox) report('pdf-14.8.5:bbox', '', type)
  if (standard === 'Formula' && !isSaid) report('pdfua-7.7:formula', '', type)
  if (standard === 'Note' && id === undefined) report('pdfua-7.9:note', '', type)
  if (id !== undefined && ids.has(id)) report('pdfua-7.9:id-twice', id)
  if (id !== undefined) ids.add(id)
}

function checkHeading({ standard }: TreeElement, walk: Walk): void {
  if (standard === 'H') walk.kinds.add('H')
  const found = /^H([1-6])$/.exec(standard)?.[1]
  if (!found) return
  const level = Number(found)
  walk.kinds.add('Hn')
  if (walk.heading === 0 && level > 1) walk.report('pdfua-7.4.2:first-heading', standard)
  else if (level > walk.heading + 1)
    walk.report('pdfua-7.4.2:heading-order', `${standard} follows H${walk.heading}`)
  walk.heading = level
}
