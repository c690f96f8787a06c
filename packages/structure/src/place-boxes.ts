/**
 * Why: some pages set one affiliation as a box of small boxes: mark, institution, address. To the eye of a program each is a
 * line, and so an affiliation, of its own. A box that is named as one affiliation, and parts of it as parts, is one line.
 */
import type { Inline, Node, Paragraph } from '@offprint/ast'
import { childrenOf, node as make, text } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { trim } from './inline-text.js'
import { drop, wordsOf } from './ledger-drop.js'

const whole = /^class:(?:aff|affiliation)$/
const part = /^(?:class|property|itemprop):(?:institution|addr-line|address|city|country|department|label)$/
/** No affiliation is longer. */
const longest = 600

/** The line of a box that is one affiliation; nothing when it is none. */
export function placeLine(box: Node, context: RecogniseContext): Paragraph | undefined {
  if (box.type !== 'container' || !box.hints?.some(hint => whole.test(hint))) return undefined
  if (wordsOf([box]).length > longest) return undefined
  const lines: Paragraph[] = []
  let named = 0
  const enter = (node: Node): boolean => {
    if (node.hints?.some(hint => part.test(hint))) named++
    if (node.type === 'paragraph') {
      lines.push(node)
      return true
    }
    return (
      node.type === 'container' &&
      !node.hints?.some(hint => whole.test(hint)) &&
      childrenOf(node).every(enter)
    )
  }
  if (!childrenOf(box).every(enter) || lines.length < 2 || named === 0) return undefined
  const row = lines.flatMap((line, i): Node[] => {
    const inlines = unwrapped(line.children as Node[])
    // A part that begins with a sign goes on from the one before it.
    const space = /^[,;.)]/.test(wordsOf(inlines)) ? [] : [text(' ')]
    return i === 0 ? asMark(line, withoutTwin(inlines, context)) : [...space, ...inlines]
  })
  return make(
    'paragraph',
    {
      ...(box.id ? { id: box.id } : {}),
      ...(box.hints ? { hints: box.hints } : {}),
      ...(box.position ? { position: box.position } : {})
    },
    row as Inline[]
  )
}

/** The line without the spans that the row of names around the box has laid on all of it. */
function unwrapped(line: readonly Node[]): Node[] {
  const row = trim(line)
  const [only] = row
  return row.length === 1 && only?.type === 'span' ? unwrapped(only.children as Node[]) : row
}

/** A number that the page calls a label is the mark of the place, raised or not. */
function asMark(line: Paragraph, inlines: Node[]): Node[] {
  const words = wordsOf(inlines)
  const called = [line, ...(line.children as Node[])].some(node =>
    node.hints?.some(hint => /^class:(?:.*[-_])?label$/.test(hint))
  )
  return called && /^(?:\d{1,2}|[a-z])$/.test(words) && inlines.every(node => node.type === 'text')
    ? [make('superscript', {}, inlines as Inline[])]
    : inlines
}

/** A mark that is there twice, once on the line and once raised, is one mark. */
function withoutTwin(line: readonly Node[], context: RecogniseContext): Node[] {
  const [first, second] = line
  if (!first || second?.type !== 'superscript' || wordsOf([first]) !== wordsOf([second])) return [...line]
  drop([first], 'duplicate', context.ledger)
  return line.slice(1)
}
