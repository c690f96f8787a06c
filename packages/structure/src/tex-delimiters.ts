/**
 * Why: pages that leave their formulas to a script have them as TeX between delimiters in the text: `\( a_i \)`, `\[ a_i \]`,
 * `$$ a_i $$`. Nobody is shown the delimiters; what stands between them is a formula.
 */
import type { Node } from '@offprint/ast'
import { childrenOf, node as make } from '@offprint/ast'
import type { Ledger } from '@offprint/core'

/** What shows TeX as it is written. */
const literal = new Set<Node['type']>(['monospace', 'codeBlock', 'inlineEquation', 'equation', 'reference'])

/** The delimiters of MathJax and KaTeX: what opens a formula, and what closes it. */
const closing: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $$: '$$' }

/** Formulas longer than this are text that lost its end. */
const longest = 4000

/** Turns TeX between delimiters into formulas, in place. */
export function readTexDelimiters(root: Node, ledger: Ledger): void {
  if (literal.has(root.type) || !('children' in root)) return
  const children = root.children as Node[]
  if (children.some(isTexText))
    (root as { children: Node[] }).children = children.flatMap(child => formulas(child, ledger))
  for (const child of childrenOf(root)) readTexDelimiters(child, ledger)
}

const isTexText = (node: Node): boolean =>
  node.type === 'text' && ['\\(', '\\[', '$$'].some(open => node.value.includes(open))

/** What only formulas have between two pairs of dollars: `$$$` and “$$ to $$$” are prices. */
const isDollarTex = (tex: string): boolean => /[\\^_{=]/.test(tex) && !tex.includes('$')

function formulas(node: Node, ledger: Ledger): Node[] {
  if (node.type !== 'text' || !isTexText(node)) return [node]
  const { value } = node
  const out: Node[] = []
  let from = 0
  const opening = /\\[\s\S]?|\$\$(?!\$)/g
  for (let found = opening.exec(value); found; found = opening.exec(value)) {
    const at = found.index
    const close = closing[found[0]]
    if (!close) continue
    const length = value.slice(at + 2, at + longest).indexOf(close)
    if (length < 0) continue
    const end = at + 2 + length
    const tex = value.slice(at + 2, end).trim()
    if (tex === '' || tex.includes('\\(') || !balanced(tex)) continue
    if (close === '$$' && !isDollarTex(tex)) continue
    // Dollars are signs that count as words elsewhere; here they only say where the formula is.
    if (close === '$$') ledger.drop('$$ $$', 'separator', node.position)
    if (at > from) out.push({ ...node, value: value.slice(from, at) })
    out.push(
      make(
        close === '\\)' ? 'inlineEquation' : 'equation',
        { tex, sources: { tex: 'text' }, ...(node.position ? { position: node.position } : {}) },
        []
      )
    )
    from = end + 2
    opening.lastIndex = from
  }
  if (!out.length) return [node]
  if (from < value.length) out.push({ ...node, value: value.slice(from) })
  return out
}

function balanced(tex: string): boolean {
  let open = 0
  for (let i = 0; i < tex.length && open >= 0; i++)
    if (tex[i] === '\\') i++
    else if (tex[i] === '{') open++
    else if (tex[i] === '}') open--
  return open === 0
}
