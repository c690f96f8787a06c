/** The words of a node. */
import { coreMathml, plainAccents } from './mathml-signs.js'
import type { Node } from './nodes/index.js'
import { childrenOf } from './walk.js'

/** The text of a MathML string: what its tokens show, in order. */
export function mathmlText(mathml: string): string {
  return coreMathml(mathml)
    .replace(/<annotation(?:-xml)?\b[\s\S]*?<\/annotation(?:-xml)?>/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/**
 * The text below a node as a reader meets it in the line: words of its text nodes, a space for a line break. Equations
 * give the text of their MathML, else their TeX. Labels and other fields are not in it; see `printed`.
 */
export function textOf(node: Node | readonly Node[]): string {
  if (Array.isArray(node)) return (node as readonly Node[]).map(textOf).join('')
  const one = node as Node
  switch (one.type) {
    case 'text':
    case 'codeBlock':
      return one.value
    case 'break':
      return ' '
    case 'equation':
    case 'inlineEquation':
      return one.mathml
        ? plainAccents(squash(mathmlText(one.mathml)).replace(/ /g, ''))
        : (one.tex ?? one.alt ?? '')
    default:
      return childrenOf(one)
        .map(
          (child, i, all) => (i > 0 && isBlocky(child) && isBlocky(all[i - 1]!) ? ' ' : '') + textOf(child)
        )
        .join('')
  }
}

const blocky = new Set([
  'paragraph',
  'section',
  'title',
  'list',
  'listItem',
  'definitionItem',
  'definitionTerm',
  'definition',
  'blockQuote',
  'tableCell',
  'tableRow',
  'rowGroup',
  'caption',
  'footnote',
  'heading',
  'container',
  'figure',
  'table',
  'boxedText',
  'reference',
  'keyword',
  'codeBlock',
  'attribution',
  'statement',
  'definitionList',
  'equation'
])
const isBlocky = (node: Node): boolean => blocky.has(node.type)

/** What makes a text another when it is squashed. Most texts have none of it. */
const uneven = /\u00AD|[^\S ]| {2}|^ | $/

/** White space folded to single spaces, soft hyphens left out, trimmed: how texts are compared. */
export function squash(value: string): string {
  if (!uneven.test(value)) return value
  return value
    .replace(/\u00AD/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}
