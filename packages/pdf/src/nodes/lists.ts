/** Lists: of items, and of terms with what they mean. */
import type { DefinitionItem, DefinitionList, DefinitionTerm, List, ListItem } from '@offprint/ast'
import { children, childrenOf } from '@offprint/ast'
import { blocksOf, inlinesOf } from '../content.js'
import type { Block, ListNumbering, Margin } from '../engine/definition.js'
import type { Handler } from '../handler.js'
import type { Place, WriteState } from '../state.js'

const numbering: Record<List['kind'], ListNumbering> = {
  bullet: 'Disc',
  order: 'Decimal',
  simple: 'None',
  'alpha-lower': 'LowerAlpha',
  'alpha-upper': 'UpperAlpha',
  'roman-lower': 'LowerRoman',
  'roman-upper': 'UpperRoman'
}

/** What stands before the nth item. */
function markerText(kind: List['kind'], nth: number): string | undefined {
  if (kind === 'simple') return undefined
  if (kind === 'bullet') return '•'
  const [style, shape] = kind.split('-')
  const text = style === 'alpha' ? letters(nth) : style === 'roman' ? roman(nth) : String(nth)
  return `${shape === 'upper' ? text.toUpperCase() : text}.`
}

function letters(nth: number): string {
  let text = ''
  for (let rest = nth; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

const romanValues: [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l']
  ] as [number, string][]),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i']
  ] as [number, string][])
]
function roman(nth: number): string {
  let rest = nth
  let text = ''
  for (const [value, sign] of romanValues) for (; rest >= value; rest -= value) text += sign
  return text
}

export const list: Handler<List> = {
  block: (node, place, state) => {
    const { gap } = state.theme
    const items = children(node, 'listItem')
    const labels = items.map((item, index) => item.label ?? markerText(node.kind, (node.start ?? 1) + index))
    const width = labelWidth(labels, place)
    const stack: Block[] = blocksOf(children(node, 'title'), place, state)
    for (const [index, item] of items.entries())
      stack.push(listEntry(item, labels[index], width, place, state))
    const margin: Margin = [0, gap * 0.3, 0, gap * 0.3]
    const title = node.start === undefined ? {} : { title: String(node.start) }
    return [
      {
        tag: 'L',
        props: { listNumbering: numbering[node.kind], ...title },
        stack,
        margin,
        ...state.destination(node)
      }
    ]
  }
}

/** Room for the widest label, in round steps. */
export function labelWidth(labels: readonly (string | undefined)[], place: Place): number {
  const longest = Math.max(0, ...labels.map(label => [...(label ?? '')].length))
  if (longest === 0) return 0
  return Math.min(place.sized.style.size * (0.75 + 0.5 * longest), Math.max(place.width * 0.45, 40))
}

function listEntry(
  item: ListItem,
  label: string | undefined,
  width: number,
  place: Place,
  state: WriteState
): Block {
  const inside = { ...place, width: place.width - width, follows: false }
  const body = blocksOf(item.children, inside, state)
  const marker = label === undefined ? {} : { marker: { runs: [{ text: label }], width } }
  return {
    tag: 'LI',
    stack: [{ tag: 'LBody', stack: body, margin: [width, 0, 0, 1.5], ...marker }],
    ...state.destination(item)
  }
}

export const definitionList: Handler<DefinitionList> = {
  block: (node, place, state) => {
    const { gap } = state.theme
    const stack = blocksOf(children(node, 'title'), place, state)
    for (const item of children(node, 'definitionItem'))
      stack.push(...definitionItem.block!(item, place, state))
    return [
      { tag: 'DefinitionList', stack, margin: [0, gap * 0.3, 0, gap * 0.3], ...state.destination(node) }
    ]
  }
}

export const definitionItem: Handler<DefinitionItem> = {
  block: (node, place, state) => {
    const { indent } = state.theme
    const terms = children(node, 'definitionTerm').flatMap(term => definitionTerm.block!(term, place, state))
    const inside = { ...place, width: place.width - indent, follows: false }
    const meaning = children(node, 'definition').map(
      (definition): Block => ({
        ...{ tag: 'LBody', stack: blocksOf(childrenOf(definition), inside, state), margin: [indent, 0, 0, 2] }
      })
    )
    return [{ tag: 'LI', stack: [...terms, ...meaning], ...state.destination(node) }]
  }
}

export const definitionTerm: Handler<DefinitionTerm> = {
  block: (node, place, state) => [
    state.text(
      inlinesOf(node.children, { style: { bold: true } }, state),
      place.sized,
      { ...place, align: 'left' },
      { tag: 'Term', keepWithNext: true, ...state.destination(node) }
    )
  ]
}
