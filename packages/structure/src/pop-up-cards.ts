/**
 * Why: behind a name some pages keep a window that is one line of parts: the name again, then where that author works, parted
 * by breaks. As a line it runs together (“Ada Lind Institute of Tides”). Each part gets a line, and the line is a card.
 */
import type { Node } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { type Holder, holder } from './blocks.js'
import { orcidIn } from './byline.js'
import { linesOf } from './front-parts.js'
import { lineOf } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'
import type { KnownAuthors } from './metadata-authors.js'
import { isPlace } from './person-cards.js'

/** Makes cards of such windows; an ORCID iD on the line behind goes with its name. @returns the cards made */
export function openPopUps(parent: Holder, known: KnownAuthors): Node[] {
  if (!known.list.length) return []
  const made: Node[] = []
  const row: Node[] = []
  let last: Node | undefined
  for (const node of parent.children) {
    if (last && node.type === 'paragraph' && isOrcid(node)) {
      ;(last as unknown as Holder).children.push(node)
      last = undefined
      continue
    }
    const card = node.type === 'paragraph' ? cardOf(node, known) : undefined
    const below =
      node.type === 'container' || node.type === 'section' || node.type === 'listItem'
        ? holder(node)
        : undefined
    const cards = card ? [card] : below ? openPopUps(below, known) : []
    made.push(...cards)
    last = cards.length === 1 ? cards[0] : undefined
    row.push(card ?? node)
  }
  parent.children = row
  return made
}

/** A line of nothing but an ORCID iD. */
const isOrcid = (node: Node): boolean => {
  const words = wordsOf([node])
  return (
    words.length < 60 && orcidIn.test(words) && words.replace(/^https?:\/\/orcid\.org\//i, '').length <= 19
  )
}

function cardOf(paragraph: Node & { type: 'paragraph' }, known: KnownAuthors): Node | undefined {
  const parts = (paragraph.children as Node[]).filter(part => wordsOf([part]) !== '')
  const [name, place] = parts
  if (name?.type !== 'span' || place?.type !== 'span') return undefined
  const words = wordsOf([name])
  if (!/\s/.test(words) || known.find(words) === undefined) return undefined
  const rest = linesOf([make('paragraph', {}, parts.slice(1) as never)]).filter(({ line }) =>
    lineOf(line).trim()
  )
  const [first] = rest
  if (!first || !isPlace(withoutMark(first.line))) return undefined
  const { position } = paragraph
  const at = position ? { position } : {}
  return make(
    'container',
    {
      ...(paragraph.id ? { id: paragraph.id } : {}),
      ...(paragraph.hints ? { hints: paragraph.hints } : {}),
      ...at
    },
    [[name], ...rest.map(({ line }) => opened(line))].map(line => make('paragraph', at, line as never))
  )
}

/** The line out of the span that is laid round all of it: a raised mark leads it. */
function opened(line: readonly Node[]): Node[] {
  const [only] = line
  return line.length === 1 && only?.type === 'span' ? opened(only.children as Node[]) : [...line]
}

const withoutMark = (line: readonly Node[]): Node[] => {
  const inner = opened(line)
  return inner[0]?.type === 'superscript' ? inner.slice(1) : inner
}
