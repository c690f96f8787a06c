/**
 * Why: a part whose bounds the file says is that part, with or without a title, whatever its words look like. What is in it is
 * read like everything else.
 */
import type { Heading, Node, Section, Statement, Title } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Item } from '../items.js'
import type { ReadState } from '../state.js'
import { statementOf } from '../styled-blocks.js'
import { subArticle } from './article-parts.js'
import { figure, file } from './floats.js'
import { foreign, readFront } from './front.js'
import type { Part } from './open-parts.js'

/** Reads items as blocks. `inner`: what the bookmarks at this depth say is known. */
export type ReadItems = (items: readonly Item[], state: ReadState, inAbstract?: boolean) => Node[]

/** Reads the items of a part. */
export function readPart(
  part: Part,
  items: readonly Item[],
  depth: number,
  state: ReadState,
  read: ReadItems
): Node[] {
  switch (part.kind) {
    case 'SubArticle': {
      const inner: ReadState = { ...state, values: state.inner.get(part.nth) ?? new Map() }
      return [subArticle(read(items, inner), inner)]
    }
    case 'Front': {
      const front = readFront(items, depth + 1, state, read)
      if (front) return front
      // A hand has changed the names: what the properties say of them is of before.
      state.values = new Map([...state.values].filter(([name]) => !/^(?:Author|Contributor) \d/.test(name)))
      state.hasAuthors = false
      return read(items, state)
    }
    case 'Declaration':
    case 'FrontDeclaration':
    case 'Acknowledgement':
    case 'Appendix':
    case 'BackSection':
    case 'Section':
    case 'Rest':
      return [told(part, read(items, state), items, state)]
    case 'Figure':
      return figure(read(items, state))
    case 'Media':
    case 'Supplement':
      return file(part.kind, items, read, state)
    case 'Statement':
      return [statement(items, read, state)]
    case 'Foreign':
    case 'ForeignLine':
      return [{ ...foreign(part, read(items, state)), hints: ['told:Foreign'] }]
    // Outside of a title block these are what their styles say.
    default:
      return read(items, state)
  }
}

/** A theorem, an example: its name and whatever it holds. */
function statement(items: readonly Item[], read: ReadItems, state: ReadState): Node {
  const [first, ...others] = items
  const head =
    first?.kind === 'paragraph' && first.paragraph.style === 'statement title' ? first.paragraph : undefined
  return statementOf(head, read(head ? others : items, state) as Statement['children'])
}

/** A part as a section that says what it is; recognition puts it where it belongs when the rest is known. */
function told(part: Part, blocks: readonly Node[], items: readonly Item[], state: ReadState): Section {
  const first = items[0]
  const element = first?.kind === 'table' ? first.table : first?.paragraph.element
  const position = element && { start: { ...element.position }, end: { ...element.position } }
  const [head, ...rest] = blocks
  // A section of the back without a title says so itself.
  if (part.kind === 'BackSection' && rest.length === 0 && head?.type === 'section')
    return { ...head, hints: ['told:BackSection'] }
  const bare = part.kind === 'Section' || part.kind === 'Rest'
  const headed = !bare && head?.type === 'heading' ? head : undefined
  // The level that a heading would have here.
  const type = bare ? String(Number(part.type ?? 1) + (state.hasTitle ? 1 : 0)) : part.type
  const title: Title[] = headed?.children.length
    ? [node('title', { position: headed.position }, headed.children)]
    : []
  const label = headed?.hints?.find(hint => hint.startsWith('label:'))?.slice('label:'.length)
  return node(
    'section',
    {
      ...(headed?.id === undefined ? {} : { id: headed.id }),
      ...(headed?.lang ? { lang: headed.lang } : {}),
      ...(label === undefined ? {} : { label }),
      hints: [`told:${part.kind}`, ...(type ? [`told-type:${type}`] : [])],
      position
    },
    [...title, ...(nested(headed ? rest : blocks) as Section['children'])]
  )
}

/** Headings with what follows them as sections. */
export function nested(blocks: readonly Node[]): Node[] {
  const out: Node[] = []
  const open: { depth: number; section: Section }[] = []
  for (const block of blocks) {
    const kind = block.hints?.find(hint => hint === 'told:Section' || hint === 'told:Rest')
    if (kind && block.type === 'section') {
      const depth = Number(block.hints?.find(hint => hint.startsWith('told-type:'))?.slice(10))
      while (open.length && open[open.length - 1]!.depth >= depth) open.pop()
      const row = (open[open.length - 1]?.section.children ?? out) as Node[]
      row.push(...(kind === 'told:Rest' ? block.children : [block]))
      continue
    }
    if (block.type !== 'heading') {
      const row = (open[open.length - 1]?.section.children ?? out) as Node[]
      row.push(block)
      continue
    }
    while (open.length && open[open.length - 1]!.depth >= block.depth) open.pop()
    const section = sectionOf(block)
    const row = (open[open.length - 1]?.section.children ?? out) as Node[]
    row.push(section)
    open.push({ depth: block.depth, section })
  }
  return out
}

function sectionOf({ children, hints, depth: _, type: __, ...base }: Heading): Section {
  const label = hints?.find(hint => hint.startsWith('label:'))?.slice('label:'.length)
  return node('section', { ...base, ...(label === undefined ? {} : { label }) }, [
    ...(children.length ? [node('title', {}, children)] : [])
  ])
}
