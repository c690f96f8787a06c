/**
 * Equations: a formula on a line of its own with its number beside it, however the source lays the two out: in a wrapper, in
 * a paragraph, in the cells of a table.
 */
import type { Equation, Graphic, Node } from '@offprint/ast'
import { childrenOf, node as make, select, squash } from '@offprint/ast'
import { adopt, bodyOf, type Holder, hinted, replaceNodes, rewriteRows } from '../blocks.js'
import { dropFormulaPictures, takeTag } from '../formula-pictures.js'
import { hasContent, trim } from '../inline-text.js'
import type { Pass } from '../pass.js'
import { readTexDelimiters } from '../tex-delimiters.js'

const equationHint =
  /^(?:class|role|style):(?:.*[-_])?(?:equation|eqn?|formula|disp-?formula|math-?display|display-?math|ltx_equation)(?:[-_].*|\d*)?$/
/** A part that the page calls a formula of the line, whatever else it calls it (`inline-formula no-formula-id`). */
const inlineHint = /^(?:class|role|style):(?:.*[-_])?in-?line(?:[-_]?(?:formula|eqn?|equation|math|tex).*)?$/
const isDisplayed = (node: Node): boolean => hinted(node, equationHint) && !hinted(node, inlineHint)
const number =
  /^(?:\(?eq(?:uation)?\.? ?)?(\(?[A-Z]?\.?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z′']?\)?|\[[A-Z]?\.?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z′']?\])$/i

export const pass: Pass = {
  name: 'equations',
  doc: 'Formulas on lines of their own become equations with their printed numbers.',
  run(article, context) {
    readTexDelimiters(bodyOf(article) as unknown as Node, context.ledger)
    dropFormulaPictures(bodyOf(article) as unknown as Node, context)
    // In the item of a list too, a formula and its number are laid out by a table.
    replaceNodes(bodyOf(article) as unknown as Node, node =>
      node.type === 'table' ? equationIn(node) : undefined
    )
    rewriteRows(bodyOf(article) as unknown as Node, row => {
      if (!row.some(mayHold)) return undefined
      const out: Node[] = []
      for (const node of row) {
        const found = mayHold(node) ? equationIn(node) : undefined
        if (found) out.push(...found.flatMap(opened))
        else out.push(...opened(node))
      }
      return out
    })
    // No number is printed beside it: then it is the one in the TeX that stands in the text.
    for (const equation of select(article, 'equation'))
      if (takeTag(equation)) {
        equation.sources = { ...equation.sources, label: 'text' }
        context.ledger.drop('tag', 'label', equation.position)
      }
  }
}

/** A line with formulas that the page calls displayed: each stands on a line of its own, the words before and behind it too. */
function opened(node: Node): Node[] {
  if (node.type !== 'paragraph') return [node]
  const line = node.children as Node[]
  const found = new Map<Node, Equation>()
  for (const part of line) {
    const equation = part.type === 'span' && isDisplayed(part) ? displayed(part) : undefined
    if (equation) found.set(part, equation)
  }
  if (!found.size) return [node]
  const out: Node[] = []
  let words: Node[] = []
  const flush = (): void => {
    const { id, ...rest } = node
    if (hasContent(words))
      out.push({
        ...(out.some(one => one.type === 'paragraph') ? rest : node),
        children: trim(words)
      } as Node)
    words = []
  }
  for (const part of line) {
    const equation = found.get(part)
    if (!equation) {
      words.push(part)
      continue
    }
    flush()
    out.push(equation)
  }
  flush()
  return out
}

/** The formula in a part of a line; its number may be drawn as it is, and then is a second picture. */
function displayed(part: Node): Equation | undefined {
  const row: Row = { formulas: [], images: [], words: '', other: false }
  look(part, row)
  const [formula, mark, more] = row.formulas
  const words = squash(row.words)
  // A picture alone, where the page says that it is a formula.
  if (!formula && row.images.length === 1 && !row.other && (words === '' || number.test(words)))
    return named(
      make(
        'equation',
        { ...(words === '' ? {} : { label: words }), ...(part.position ? { position: part.position } : {}) },
        row.images
      ),
      part
    )
  if (!formula || more || row.other || row.images.length || (words !== '' && !number.test(words)))
    return undefined
  if (mark && (words !== '' || [formula, mark].some(one => !isPicture(one)))) return undefined
  const equation = asEquation(formula, words === '' ? undefined : words)
  if (mark) equation.children = [...equation.children, ...asEquation(mark, undefined).children]
  return named(equation, part)
}

const isPicture = (node: Node): boolean =>
  (node.type === 'equation' || node.type === 'inlineEquation') &&
  node.mathml === undefined &&
  node.tex === undefined &&
  node.children.length > 0

const mayHold = (node: Node): boolean =>
  node.type === 'container' || node.type === 'paragraph' || node.type === 'table'

/** What stands in a row of a formula: formulas, images of formulas, words. */
interface Row {
  formulas: Node[]
  images: Graphic[]
  words: string
  other: boolean
}

function look(node: Node, row: Row): void {
  switch (node.type) {
    case 'equation':
    case 'inlineEquation':
      row.formulas.push(node)
      break
    case 'graphic':
      row.images.push(node)
      break
    case 'inlineGraphic':
      row.images.push({ ...node, type: 'graphic' })
      break
    case 'text':
      row.words += node.value
      break
    case 'break':
      break
    case 'caption':
    case 'list':
    case 'figure':
    case 'footnote':
    case 'section':
      row.other = true
      break
    default:
      row.words += ' '
      for (const child of childrenOf(node)) {
        if (row.other || row.formulas.length > 2 || row.words.length > 200) return
        look(child, row)
      }
  }
}

function equationIn(node: Node): Node[] | undefined {
  const row: Row = { formulas: [], images: [], words: '', other: false }
  look(node, row)
  const words = squash(row.words)
  const printed = number.exec(words)?.[1]
  if (row.other || row.formulas.length > 1 || (words !== '' && !printed && !/^[.,;]$/.test(words)))
    return mixed(node)
  const [formula] = row.formulas
  if (!formula) {
    // A picture of a formula is one only where the source says so.
    if (!row.images.length || !isDisplayed(node)) return undefined
    const label = printed === undefined ? undefined : words
    return [named(make('equation', { label, position: node.position }, row.images), node)]
  }
  if (row.images.length) return undefined
  if (
    formula.type === 'inlineEquation' &&
    !printed &&
    node.type === 'paragraph' &&
    !isDisplayed(node) &&
    words !== ''
  )
    return undefined
  // A sign behind a formula is the author's; the tree has no place for it in an equation, a paragraph keeps it.
  if (words !== '' && !printed) return mixed(node)
  const label = printed === undefined ? undefined : words
  return [named(asEquation(formula, label), node)]
}

function asEquation(formula: Node, label: string | undefined): Equation {
  if (formula.type === 'equation') return label === undefined ? formula : { ...formula, label }
  if (formula.type !== 'inlineEquation') throw new TypeError(`a ${formula.type} is no formula`)
  const { type: _, children, ...fields } = formula
  const images = children.map((image): Graphic => ({ ...image, type: 'graphic' }))
  return { ...fields, type: 'equation', ...(label === undefined ? {} : { label }), children: images }
}

function named(equation: Equation, holder: Node): Equation {
  const own = { ...equation }
  // Call-outs point at the wrapper of formula and number.
  if (holder.id !== undefined) {
    own.id = holder.id
    if (equation.id !== undefined) adopt(own, { id: equation.id })
  }
  for (const child of childrenOf(holder))
    if (child.id !== undefined && child.id !== own.id) adopt(own, { id: child.id })
  return own
}

/** A paragraph with words around displayed formulas: a number right behind a formula is that formula's. */
function mixed(node: Node): Node[] | undefined {
  if (node.type !== 'paragraph' && node.type !== 'container') return undefined
  const parent = node as unknown as Holder
  let changed = false
  const children: Node[] = []
  for (const child of parent.children) {
    const last = children[children.length - 1]
    const words =
      child.type === 'text' || child.type === 'span' ? squash(child.type === 'text' ? child.value : '') : ''
    const printed =
      last?.type === 'equation' && last.label === undefined
        ? /^\(([A-Z]?\.?\d{1,3}[a-z]?)\)$/.exec(words)
        : null
    if (printed && last?.type === 'equation') {
      children[children.length - 1] = { ...last, label: words }
      changed = true
    } else children.push(child)
  }
  return changed ? [{ ...parent, children } as unknown as Node] : undefined
}
