/** The parts of a structured abstract: sections of their own, or labels in the line. */
import type { Inline, Node, Paragraph } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import { isAbstractPart } from './data/abstract-kinds.js'
import { headingKey } from './data/section-names.js'
import { cut, lineOf, trim } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'

/** The label at the start of a paragraph, without its sign, and the paragraph behind it. */
export function splitLabel(paragraph: Paragraph, label: Node): { title: Inline[]; rest: Paragraph } {
  const words = lineOf([label])
  const bare = words.replace(/[\s\u00A0]*[:.—–-]*[\s\u00A0]*$/, '')
  const [head] = cut('children' in label ? (label.children as Node[]) : [label], bare.length)
  const behind = paragraph.children.slice(1) as Node[]
  const sign = /^[\s\u00A0]*[:.—–-]?[\s\u00A0]*/.exec(lineOf(behind))?.[0].length ?? 0
  return {
    title: trim(head) as Inline[],
    rest: { ...paragraph, children: trim(cut(behind, sign)[1]) as Paragraph['children'] }
  }
}

/** Parts of a structured abstract whose labels stand in bold in the line become sections. */
export function abstractParts(children: readonly Node[]): Node[] {
  const flat = children.flatMap(child =>
    child.type === 'container' && !child.id ? (child.children as Node[]) : [child]
  )
  const labels = flat.flatMap(child => (child.type === 'paragraph' ? labelsIn(child) : []))
  if (labels.length < 2) return flat
  const out: Node[] = []
  for (const child of flat) {
    const at = child.type === 'paragraph' ? labelsIn(child) : []
    if (child.type !== 'paragraph' || at.length === 0) {
      const last = out.at(-1)
      if (child.type !== 'title' && last?.type === 'section') (last.children as Node[]).push(child)
      else out.push(child)
      continue
    }
    const before = trim((child.children as Node[]).slice(0, at[0]))
    if (before.length) out.push({ ...child, children: before } as Node)
    at.forEach((index, i) => {
      const piece: Paragraph = { ...child, children: child.children.slice(index, at[i + 1]) }
      if (i > 0 || before.length) delete piece.id
      const { title, rest } = splitLabel(piece, piece.children[0] as Node)
      out.push(
        make(
          'section',
          {
            ...(wordsOf([rest]) === '' ? {} : { runIn: true }),
            ...(child.position ? { position: child.position } : {})
          },
          [make('title', {}, title), ...(wordsOf([rest]) === '' ? [] : [rest])]
        )
      )
    })
  }
  return out
}

/** Places of labels in a paragraph: bold or italic words that name a part and end with a sign. */
function labelsIn(paragraph: Paragraph): number[] {
  return paragraph.children.flatMap((child, i) => {
    if (child.type !== 'strong' && child.type !== 'emphasis') return []
    const words = textOf(child).trim()
    const sign =
      /[:.—–]$/.test(words) ||
      /^[\s\u00A0]*[:.—–]/.test(lineOf([paragraph.children[i + 1] as Node].filter(Boolean)))
    return isAbstractPart(headingKey(words)) && (sign || i === 0 || words.endsWith(':')) ? [i] : []
  })
}
