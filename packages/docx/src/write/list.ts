/** Lists with real numbering, nested ones included, and definition lists. */
import type { DefinitionList, List, ListItem, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import type { Paragraph } from 'docx'
import { blocksOf, inlinesOf, within } from './content.js'
import type { Handler } from './handler.js'
import { paragraph } from './paragraph.js'
import { line } from './section.js'
import type { Place, WriteState } from './state.js'
import { run, runs } from './text.js'
import type { Block, Inline } from './word.js'

const formats = {
  bullet: 'bullet',
  order: 'decimal',
  simple: 'none',
  'alpha-lower': 'lowerLetter',
  'alpha-upper': 'upperLetter',
  'roman-lower': 'lowerRoman',
  'roman-upper': 'upperRoman'
} as const
const bullets = ['•', '–', '◦']
/** How far each level steps in, in twips. */
const step = 425

export const list: Handler<List> = {
  block(node, place, state) {
    const level = Math.min(place.listLevel, 8)
    const labelled = node.children.some(part => part.type === 'listItem' && part.label)
    const left = place.indent + step
    const reference = state.addNumbering([
      {
        level,
        format: labelled ? 'none' : formats[node.kind],
        text:
          labelled || node.kind === 'simple'
            ? ''
            : node.kind === 'bullet'
              ? bullets[level % 3]!
              : `%${level + 1}.`,
        alignment: 'left',
        ...(node.start === undefined ? {} : { start: node.start }),
        style: { paragraph: { indent: { left, hanging: step } } }
      }
    ])
    const inner: Place = {
      ...place,
      style: /^Table/.test(place.style) ? 'TableText' : 'ListParagraph',
      listLevel: place.listLevel + 1,
      indent: left
    }
    return node.children.flatMap(part =>
      part.type === 'title'
        ? [paragraph(inlinesOf(part.children, place.format, state), { ...place, style: 'ListTitle' }, state)]
        : item(part, { reference, level }, within(part, inner), state)
    )
  }
}

/** The first line of an item carries the number; what follows in the item is indented like it. */
function item(
  node: ListItem,
  numbering: { reference: string; level: number },
  place: Place,
  state: WriteState
): Block[] {
  const label = node.label ? [...runs(node.label, place.format, state), run('\t', place.format, state)] : []
  const [lead, rest] = leading(node)
  const words = [...label, ...inlinesOf(lead, place.format, state)]
  return [
    numbered(state.marked(node, words), numbering, place, state),
    ...blocksOf(rest, { ...place, style: 'ListContinue' }, state)
  ]
}

function numbered(
  children: readonly Inline[],
  numbering: { reference: string; level: number },
  place: Place,
  state: WriteState
): Paragraph {
  return paragraph(children, place, state, { numbering })
}

/** The first line of an item, and the rest of it. */
function leading(node: ListItem): [readonly Node[], readonly Node[]] {
  const [first, ...rest] = node.children
  if (first?.type !== 'paragraph') return [[], node.children]
  const [lead, after] = line(first.children)
  return [lead, [...after, ...rest]]
}

export const definitionList: Handler<DefinitionList> = {
  block(node, place, state) {
    const at = (style: string): Place => ({ ...place, style })
    return node.children.flatMap((part): Block[] => {
      if (part.type === 'title')
        return [paragraph(inlinesOf(part.children, place.format, state), at('ListTitle'), state)]
      return part.children.flatMap((half): Block[] =>
        half.type === 'definitionTerm'
          ? [
              paragraph(
                state.marked(half, inlinesOf(childrenOf(half), place.format, state)),
                at('DefinitionTerm'),
                state
              )
            ]
          : blocksOf(
              half.children,
              { ...at('Definition'), indent: place.indent && place.indent + step },
              state
            )
      )
    })
  }
}
