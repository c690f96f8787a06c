/** Why: lists of CommonMark, tasks of GitHub, and definition lists, which CommonMark takes for paragraphs. */
import type {
  Block,
  DefinitionItem,
  DefinitionList,
  DefinitionTerm,
  Inline,
  ListItem as ItemNode,
  List as ListNode
} from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast'
import { inlines } from './inline.js'
import { at, type State } from './state.js'
import { cutText } from './tables.js'

/** A list of CommonMark. */
export function listOf(list: List, read: (item: ListItem) => Block[]): ListNode {
  const tasks = list.children.some(item => typeof item.checked === 'boolean')
  const start = list.ordered && typeof list.start === 'number' && list.start !== 1 ? list.start : undefined
  return make(
    'list',
    {
      kind: tasks ? 'simple' : list.ordered ? 'order' : 'bullet',
      ...(start === undefined ? {} : { start }),
      ...at(list)
    },
    list.children.map((item): ItemNode => {
      const label = item.checked === true ? '☒' : item.checked === false ? '☐' : undefined
      return make(
        'listItem',
        { ...at(item), ...(label ? { label, sources: { label: 'markdown' } } : {}) },
        read(item)
      )
    })
  )
}

const lead = /^:[ \t]+/

/** Rows of a paragraph, where a line that begins with a colon begins a row. */
function rowsOf(paragraph: Paragraph): PhrasingContent[][] {
  const rows: PhrasingContent[][] = [[]]
  for (const node of paragraph.children) {
    if (node.type !== 'text') {
      rows[rows.length - 1]!.push(node)
      continue
    }
    let rest = node
    for (let cut = rest.value.search(/\n:[ \t]/); cut >= 0; cut = rest.value.search(/\n:[ \t]/)) {
      rows[rows.length - 1]!.push({ ...rest, value: rest.value.slice(0, cut) })
      rest = cutText(rest, cut + 1)
      rows.push([])
    }
    rows[rows.length - 1]!.push(rest)
  }
  return rows
}

/** `Term` and lines `: meaning` in one paragraph. */
export function definitionsOf(paragraph: Paragraph, state: State): DefinitionList | undefined {
  const [term, ...meanings] = rowsOf(paragraph)
  if (
    !term ||
    !meanings.length ||
    lead.test(firstText(term)) ||
    term.some(part => part.type === 'text' && part.value.includes('\n'))
  )
    return undefined
  return make('definitionList', at(paragraph), [itemOf(term, meanings, paragraph, state)])
}

/** `: meaning` in a paragraph of its own, behind the term. */
export function meaningsOf(paragraph: Paragraph): PhrasingContent[][] | undefined {
  const rows = rowsOf(paragraph)
  return lead.test(firstText(rows[0]!)) ? rows : undefined
}

/** One term with its meanings. */
export function itemOf(
  term: readonly PhrasingContent[],
  meanings: readonly PhrasingContent[][],
  where: Paragraph,
  state: State
): DefinitionItem {
  // Terms of one meaning stand behind line breaks: `Leaf<br>Terminal`.
  const terms: Inline[][] = [[]]
  for (const part of inlines(term, state))
    if (part.type === 'break') terms.push([])
    else terms[terms.length - 1]!.push(part)
  return make('definitionItem', at(where), [
    ...terms.map(termOf),
    ...meanings.map(row => {
      const [first, ...rest] = row
      const words =
        first?.type === 'text' ? [cutText(first, lead.exec(first.value)?.[0].length ?? 0), ...rest] : row
      return make('definition', {}, [make('paragraph', {}, inlines(words, state))])
    })
  ])
}

/** A term, with the name that stands round all of it: `[Term]{#x}`. */
function termOf(line: Inline[]): DefinitionTerm {
  const [only] = line
  return line.length === 1 && only?.type === 'anchor' && only.id !== undefined
    ? make('definitionTerm', { id: only.id }, only.children)
    : make('definitionTerm', {}, line)
}

const firstText = (row: readonly PhrasingContent[]): string => (row[0]?.type === 'text' ? row[0].value : '')
