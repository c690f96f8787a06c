/** Equations, drawn by MathJax beforehand (`drawEquations`), as vectors on the baseline. */
import type { Equation, InlineEquation } from '@offprint/ast'
import { children, textOf } from '@offprint/ast'
import type { Block, InlineObject, Run, StructProps } from '../engine/definition.js'
import type { Handler } from '../handler.js'
import { imageSize, usableImage } from '../images.js'
import { equationUnset } from '../messages.js'
import type { Place, WriteState } from '../state.js'

/** What a screen reader says: the author's words, else the equation's own text. */
function altOf(node: Equation | InlineEquation): string {
  return node.alt ?? (textOf(node) || node.tex || 'equation')
}

const propsOf = (node: Equation | InlineEquation): StructProps => ({
  alt: altOf(node),
  ...(node.mathml !== undefined && { mathml: node.mathml })
})

function words(node: Equation | InlineEquation, state: WriteState): Run {
  const text = node.tex ?? textOf(node)
  state.messages.report(equationUnset, { text: text.slice(0, 80) }, node)
  return { text, mark: { tag: 'Formula', props: propsOf(node) } }
}

export const inlineEquation: Handler<InlineEquation> = {
  inline: (node, context, state) => {
    const object = state.equations.get(node) ?? pictureOf(node, state)
    const mark = {
      tag: 'Formula' as const,
      props: propsOf(node),
      ...(context.mark && { within: context.mark })
    }
    if (object) return [{ text: '\uFFFC', object, mark }]
    return [{ ...words(node, state), ...context.style, mark }]
  }
}

/** A formula that is a picture and nothing else stands on the baseline that its drawing has, if it says so. */
function pictureOf(node: InlineEquation, state: WriteState): InlineObject | undefined {
  const [image] = node.children
  if (!image || node.mathml !== undefined || node.tex !== undefined) return undefined
  const usable = usableImage(image, state)
  const size = usable && imageSize(image, state)
  if (!usable || !size) return undefined
  const scale = scaleOf(state.theme.body.style.size)
  const [width, height] = [size.width * scale, size.height * scale]
  const depth = height * (usable.svg === undefined ? usualDepth : depthOf(usable.svg))
  return { width, height, depth, ...(usable.svg === undefined ? { image: usable.key } : { svg: usable.svg }) }
}

/** Pictures of formulas are made for the usual type of pages, 16 px or 12 pt high: they go with the type that they stand in. */
const scaleOf = (size: number): number => (72 / 96) * (size / 12)

const usualDepth = 0.15

/** The part of a drawn formula below its baseline, which is the zero of its height where the drawing reaches above it. */
function depthOf(svg: string): number {
  const box = /^[^>]{0,2000}?\bviewBox="([^"]{1,200})"/
    .exec(svg)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, top = 0, , height = 0] = box?.length === 4 && box.every(Number.isFinite) ? box : []
  return top < 0 && height > 0 && top + height >= 0 ? (top + height) / height : usualDepth
}

export const equation: Handler<Equation> = {
  block: (node, place, state) => {
    const { gap } = state.theme
    const drawn = drawing(node, place, state)
    const tag = 'EquationGroup' as const
    const shared = {
      tag,
      margin: [0, gap * 0.45, 0, gap * 0.45] as const,
      keepTogether: true,
      ...state.destination(node)
    }
    if (node.label === undefined) return [{ ...shared, stack: drawn }]
    const labelWidth = place.sized.style.size * (0.6 + 0.55 * node.label.length)
    const label = state.text([{ text: node.label, mark: { tag: 'Lbl' } }], place.sized, {
      ...place,
      align: 'right'
    })
    const cell = { colSpan: 1, rowSpan: 1, verticalAlign: 'middle' as const }
    const cells = [
      { ...cell, column: 0, blocks: drawn },
      { ...cell, column: 1, blocks: [label] }
    ]
    const widths = [place.width - labelWidth, labelWidth]
    const grid = { widths, rows: [{ part: 'body' as const, cells }], padding: { x: 0, y: 0 }, table: false }
    return [{ ...shared, stack: [{ grid }] }]
  }
}

function drawing(node: Equation, place: Place, state: WriteState): Block[] {
  const object = state.equations.get(node)
  if (object?.svg !== undefined) {
    const most =
      place.width - (node.label === undefined ? 0 : place.sized.style.size * (1 + 0.55 * node.label.length))
    const { width, height } = fitted(object, most)
    return [{ svg: object.svg, width, height, align: 'center', tag: 'Formula', props: propsOf(node) }]
  }
  const graphics = pictures(node, place, state)
  if (graphics.length > 0) return graphics
  return [state.text([words(node, state)], place.sized, { ...place, align: 'center' }, { tag: 'P' })]
}

/** The pictures of a formula, in a row where it has several: the formula and its number, or its parts. */
function pictures(node: Equation, place: Place, state: WriteState): Block[] {
  const scale = scaleOf(place.sized.style.size)
  const parts = children(node, 'graphic').flatMap(graphic => {
    const usable = usableImage(graphic, state)
    const size = usable && imageSize(graphic, state)
    if (!usable || !size) return []
    return [{ usable, object: { width: size.width * scale, height: size.height * scale } }]
  })
  const wide = parts.reduce((sum, { object }) => sum + object.width, 0)
  const narrower = Math.min(1, place.width / wide)
  const row = parts.map(({ usable, object }): Block => {
    const { width, height } = { width: object.width * narrower, height: object.height * narrower }
    const placed = { width, height, align: 'center' as const, tag: 'Formula' as const, props: propsOf(node) }
    return usable.svg === undefined ? { image: usable.key, ...placed } : { svg: usable.svg, ...placed }
  })
  if (row.length < 2) return row
  const rest = Math.max(0, place.width - wide * narrower)
  const widths = parts.map(({ object }, i) => object.width * narrower + (i === 0 ? rest : 0))
  const cells = row.map((block, column) => ({
    column,
    colSpan: 1,
    rowSpan: 1,
    verticalAlign: 'middle' as const,
    blocks: [block]
  }))
  return [
    { grid: { widths, rows: [{ part: 'body' as const, cells }], padding: { x: 0, y: 0 }, table: false } }
  ]
}

function fitted({ width, height }: InlineObject, most: number): { width: number; height: number } {
  const factor = Math.min(1, most / width)
  return { width: width * factor, height: height * factor }
}
