/**
 * Why: pages print a formula as a picture and keep its TeX or MathML beside it, for those who switch the pictures off. Both
 * are one formula; what can be read is kept, and the picture goes by name. TeX of such pages holds the printed number as well
 * (`\tag{3}`), which has a place of its own.
 */
import type { Equation, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, hinted, holder } from './blocks.js'
import { wordsOf } from './ledger-drop.js'

type Picture = Node & { href: string; alt?: string }

/** Leaves out the pictures of formulas that stand beside them, in a box or a part of a line with nothing else. */
export function dropFormulaPictures(root: Node, context: RecogniseContext): void {
  const below = holder(root)
  if (!below) return
  for (const child of below.children) dropFormulaPictures(child, context)
  if (root.type === 'equation' && hinted(root, 'tag:script')) takeTag(root)
  if (root.type !== 'container' && root.type !== 'span' && root.type !== 'paragraph') return
  const found = { formulas: [] as Node[], pictures: [] as Picture[] }
  if (!gather(below, found)) return
  const [formula, ...more] = found.formulas
  const source = formula && 'tex' in formula ? (formula.tex ?? '') : ''
  if (!formula || more.length || !found.pictures.length) return
  if (!found.pictures.every(picture => shows(picture, source))) return
  for (const picture of found.pictures)
    context.ledger.dropPicture(picture.alt || picture.href.slice(0, 120), 'duplicate', picture.position)
  without(below, new Set<Node>(found.pictures))
}

/** Gathers formulas that can be read and pictures. @returns false when there is anything else, or too much */
function gather(parent: Holder, found: { formulas: Node[]; pictures: Picture[] }): boolean {
  return parent.children.every(node => {
    if (node.type === 'equation' || node.type === 'inlineEquation') {
      found.formulas.push(node)
      return (node.tex !== undefined || node.mathml !== undefined) && found.formulas.length === 1
    }
    if (node.type === 'graphic' || node.type === 'inlineGraphic') return found.pictures.push(node) <= 2
    if (node.type === 'span' || node.type === 'container' || node.type === 'paragraph')
      return gather(node as unknown as Holder, found)
    return wordsOf([node]) === '' && childrenOf(node).length === 0
  })
}

const letters = (tex: string): string => tex.replace(/[\s$]/g, '')

/** Whether a picture says that it is one of a formula (WAI-ARIA 1.2, `math`), or tells the formula in its own words. */
const shows = (picture: Picture, source: string): boolean =>
  hinted(picture, /^role:math$/) ||
  /^(?:(?:eq(?:uation|n)?|formula)\.? ?)?\(?\d{1,3}[a-z]?\)?$/i.test(picture.alt ?? '') ||
  (source !== '' && letters(picture.alt ?? '') === letters(source))

function without(parent: Holder, gone: ReadonlySet<Node>): void {
  parent.children = parent.children.filter(node => {
    if (gone.has(node)) return false
    const below = node.type === 'equation' || node.type === 'inlineEquation' ? undefined : holder(node)
    if (!below?.children.length) return true
    without(below, gone)
    return below.children.length > 0
  })
}

/** Gives a displayed formula the number that its TeX ends with, before the end of its environment too: the only one in it. */
export function takeTag(equation: Equation): boolean {
  const tex = equation.tex ?? ''
  const match =
    /\s{0,9}\\tag\s?\{\s?([A-Z]?\.?\d{1,3}(?:\.\d{1,3})?[a-z']?)\s?\}(\s{0,9}\\end\s?\{(?:equation|align|gather|multline|eqnarray)\*?\})?\s{0,9}$/.exec(
      tex
    )
  if (!match || equation.label !== undefined || tex.indexOf('\\tag') !== tex.lastIndexOf('\\tag'))
    return false
  equation.tex = tex.slice(0, match.index) + (match[2] ?? '')
  equation.label = `(${match[1]})`
  equation.sources = { ...equation.sources, label: 'script:tex' }
  return true
}
