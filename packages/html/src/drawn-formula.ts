/**
 * Why: some publishers draw each formula in the page as the outlines of its letters. There are no words in it and no mark-up,
 * but the drawing shows the formula: it is better kept as a picture than lost. What is kept is drawn anew, from shapes and
 * their measures alone, so that nothing in it can run or fetch; letters that stand elsewhere in the page are put in place.
 */
import type { Element } from 'hast'
import { attribute } from './attributes.js'

/** Shapes of a page that others use, by their ids. */
export type Shapes = ReadonlyMap<string, Element>

const groups = new Set(['g', 'symbol', 'defs'])
const shapes = new Set(['path', 'rect', 'line', 'polygon', 'polyline', 'circle', 'ellipse'])
const silent = new Set(['title', 'desc', 'metadata'])

/** Attributes that say how a shape looks, by their hast names and as SVG writes them. */
const looks: readonly [property: string, name: string][] = [
  ['transform', 'transform'],
  ['d', 'd'],
  ['points', 'points'],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'width', 'height', 'r', 'cx', 'cy', 'rx', 'ry'].map(
    (name): [string, string] => [name, name]
  ),
  ['fill', 'fill'],
  ['fillRule', 'fill-rule'],
  ['stroke', 'stroke'],
  ['strokeWidth', 'stroke-width']
]
/** Numbers, names of colours, functions of numbers: no address, no entity, no second attribute. */
const plain = /^[\w\s.,#()%+-]*$/

/** A formula has no more parts, and its drawing no more letters: what is larger is a figure. */
const mostParts = 4000
const longest = 400_000
/** Points of an ex, the unit in which formula scripts measure, in type of ten points. */
const pointsOfEx = 4.5

/** Where the shapes stand that others use; nothing is looked for in a page that uses none. */
export function shapesIn(all: Iterable<Element>, page: string): Shapes {
  const found = new Map<string, Element>()
  if (!/<use\b/i.test(page)) return found
  for (const element of all) {
    const id =
      shapes.has(element.tagName) || groups.has(element.tagName) ? attribute(element, 'id') : undefined
    if (id && !found.has(id)) found.set(id, element)
  }
  return found
}

/**
 * Whether a drawing is measured as type is, in points or ex, and not in pixels as icons and figures are; and made of
 * outlines, without words.
 */
export function isDrawnFormula(element: Element): boolean {
  if (!measure(element, 'width') || !measure(element, 'height')) return false
  let parts = 0
  let drawn = false
  const enter = (node: Element): boolean =>
    node.children.every(child => {
      if (child.type !== 'element') return child.type !== 'text' || child.value.trim() === ''
      if (++parts > mostParts) return false
      if (silent.has(child.tagName)) return true
      if (child.tagName === 'use' || child.tagName === 'path') drawn = true
      return (
        (child.tagName === 'use' || shapes.has(child.tagName) || groups.has(child.tagName)) && enter(child)
      )
    })
  return enter(element) && drawn
}

/** A measure in points. */
function measure(element: Element, property: string): number | undefined {
  const match = /^\s*(\d{1,5}(?:\.\d{1,9})?|\.\d{1,9})(pt|ex)\s*$/i.exec(attribute(element, property) ?? '')
  const value = match ? Number(match[1]) * (match[2]!.toLowerCase() === 'ex' ? pointsOfEx : 1) : 0
  return value > 0 ? Math.round(value * 1000) / 1000 : undefined
}

/**
 * Draws a formula anew, as a file of its own.
 * @returns the SVG; nothing when a letter of it stands nowhere in the page, or when it is too large
 */
export function drawFormula(element: Element, known: Shapes): string | undefined {
  const pieces: string[] = []
  let length = 0
  let whole = true
  let parts = 0
  const put = (piece: string): void => {
    length += piece.length
    pieces.push(piece)
  }
  const write = (node: Element, depth: number, used: boolean): void => {
    if (!whole || silent.has(node.tagName)) return
    if (depth > 24 || ++parts > mostParts || length > longest) {
      whole = false
      return
    }
    if (node.tagName === 'use') {
      const target = known.get(/^#(.{1,200})$/.exec(hrefOf(node)?.trim() ?? '')?.[1] ?? '')
      if (!target) whole = false
      else {
        put(`<g${looksOf(node, true)}>`)
        write(target, depth + 1, true)
        put('</g>')
      }
      return
    }
    // Definitions are drawn where they are used.
    if ((node.tagName === 'defs' || node.tagName === 'symbol') && !used) return
    const group = groups.has(node.tagName)
    if (!group && !shapes.has(node.tagName)) return
    put(`<${group ? 'g' : node.tagName}${looksOf(node, false)}${group ? '>' : '/>'}`)
    if (!group) return
    for (const child of node.children) if (child.type === 'element') write(child, depth + 1, false)
    put('</g>')
  }
  for (const child of element.children) if (child.type === 'element') write(child, 0, false)
  const box = attribute(element, 'viewBox') ?? ''
  if (!whole || length === 0 || length > longest || !/^[\d\s.,eE+-]*$/.test(box)) return undefined
  const view = box.trim() ? ` viewBox="${box.trim()}"` : ''
  const size = `width="${measure(element, 'width')}pt" height="${measure(element, 'height')}pt"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}${view}>${pieces.join('')}</svg>`
}

const hrefOf = (element: Element): string | undefined =>
  attribute(element, 'xLinkHref') ?? attribute(element, 'href') ?? attribute(element, 'xlink:href')

/** The place of what is used is a shift (SVG 1.1, 5.6); colours that a page inherits are black in a file of its own. */
function looksOf(element: Element, isUse: boolean): string {
  const found: string[] = []
  for (const [property, name] of looks) {
    const value = attribute(element, property)?.trim()
    if (value === undefined || !plain.test(value) || /url\s*\(/i.test(value)) continue
    if (isUse && name !== 'transform' && name !== 'fill' && name !== 'stroke') continue
    if (!isUse && groups.has(element.tagName) && /^(?:x|y|width|height)$/.test(name)) continue
    found.push(`${name}="${value.replace(/\s+/g, ' ').replace(/currentColor/gi, 'black')}"`)
  }
  if (!isUse) return found.map(one => ` ${one}`).join('')
  const [x, y] = ['x', 'y'].map(name => Number(attribute(element, name) ?? 0))
  const shift = Number.isFinite(x) && Number.isFinite(y) && (x !== 0 || y !== 0) ? `translate(${x} ${y})` : ''
  if (!shift) return found.map(one => ` ${one}`).join('')
  const own = found.find(one => one.startsWith('transform="'))?.slice('transform="'.length, -1) ?? ''
  const others = found.filter(one => !one.startsWith('transform="'))
  return [`transform="${own ? `${own} ` : ''}${shift}"`, ...others].map(one => ` ${one}`).join('')
}
