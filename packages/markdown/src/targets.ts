/** Why: what may be called from the text gets its number here: figures, tables, equations in their order, as they will be printed. */
import type { Article, CrossReference, Node } from '@offprint/ast'
import { childrenOf, textOf } from '@offprint/ast'

export interface Target {
  node: Node
  kind: CrossReference['kind']
  /** `2` of “Figure 2”. */
  number?: string
  /** “Figure” of “Figure 2”. */
  word?: string
  /** Title of a section. */
  title?: string
}

const words = {
  figure: 'Figure',
  table: 'Table',
  equation: 'Equation',
  boxedText: 'Box',
  statement: ''
} as const
const kinds: Partial<Record<Node['type'], CrossReference['kind']>> = {
  figure: 'figure',
  panel: 'figure',
  table: 'table',
  equation: 'equation',
  section: 'section',
  boxedText: 'box',
  appendix: 'appendix',
  supplement: 'supplement',
  media: 'supplement',
  footnote: 'footnote',
  affiliation: 'affiliation'
}

/** Numbers what is numbered and answers everything that has a name. Names that stand twice are the first one’s. */
export function targetsOf(article: Article): Map<string, Target> {
  const byName = new Map<string, Target>()
  const counts = { figure: 0, table: 0, equation: 0 }
  const enter = (node: Node, holder: Target | undefined): void => {
    const target: Target = { node, kind: kinds[node.type] ?? 'other' }
    let around = holder
    switch (node.type) {
      case 'figure':
      case 'table': {
        const unnumbered = node.hints?.includes('unnumbered')
        const shown =
          !unnumbered && (node.id !== undefined || node.children.some(child => child.type === 'caption'))
        if (node.label !== undefined) Object.assign(target, printedParts(node.label))
        else if (shown) {
          target.number = String(++counts[node.type])
          target.word = words[node.type]
          node.label = `${target.word} ${target.number}`
          node.sources = { ...node.sources, label: 'markdown' }
        }
        around = target
        break
      }
      case 'panel':
        if (holder?.number) {
          const panels = childrenOf(holder.node).filter(child => child.type === 'panel')
          // A letter that the manuscript prints is its author's.
          if (node.label === undefined) {
            node.label = String.fromCharCode(65 + (panels.indexOf(node) % 26))
            node.sources ??= { label: 'markdown' }
          }
          target.number = `${holder.number}${node.label}`
          target.word = holder.word!
        }
        break
      case 'equation':
        if (node.label !== undefined) target.number = node.label.replace(/^\(|\)$/g, '')
        else if (node.id !== undefined && !node.hints?.includes('unnumbered')) {
          target.number = String(++counts.equation)
          target.word = words.equation
          node.label = `(${target.number})`
          node.sources = { ...node.sources, label: 'markdown' }
        }
        around = target
        break
      case 'section': {
        const title = node.children[0]
        if (title?.type === 'title') target.title = textOf(title)
        break
      }
    }
    if (node.id !== undefined) {
      if (byName.has(node.id)) delete node.id
      // A name inside a figure, a table or an equation is another name of it.
      else byName.set(node.id, node.type === 'anchor' && around ? { ...around } : target)
    }
    for (const child of childrenOf(node)) enter(child, around)
  }
  enter(article, undefined)
  return byName
}

/** A label that the author gave: “Figure S1”. */
function printedParts(label: string): { word?: string; number: string } {
  const cut = label.lastIndexOf(' ')
  return cut < 0 ? { number: label } : { word: label.slice(0, cut), number: label.slice(cut + 1) }
}
