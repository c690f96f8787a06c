/** Why: whose words a quotation is stands in its last line, behind a dash or in a span that says so. */
import type { Attribution, Block, BlockQuote, Inline, Node } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'

const longest = 200

/** Whether a line reads like the source of a quotation: a dash and a name (Chicago Manual of Style 13.36). */
export const isAttribution = (line: string): boolean =>
  line.length <= longest && /^\s*(?:[—―]|--?-)\s*\p{L}/u.test(line)

/** The blocks of a quotation, its source told from its words. */
export function withAttribution(blocks: readonly Block[]): BlockQuote['children'] {
  const last = blocks[blocks.length - 1]
  if (blocks.length < 2 || last?.type !== 'paragraph') return [...blocks]
  const [only] = last.children as Node[]
  const named =
    last.children.length === 1 && only?.type === 'span' && only.hints?.includes('class:attribution')
      ? only.children
      : undefined
  if (!named && !isAttribution(textOf(last))) return [...blocks]
  const { id, position } = last
  const made: Attribution = make('attribution', { id, position }, (named ?? last.children) as Inline[])
  return [...blocks.slice(0, -1), made]
}
