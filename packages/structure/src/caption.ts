/**
 * Why: figures, tables, boxes and media have captions that are made alike: a label, a title that ends with its first
 * sentence, and the rest.
 */
import type { Caption, Node, Paragraph } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { adopt } from './blocks.js'
import { panelSpace } from './body-messages.js'
import { cut, hasContent, lineOf, trim, unwrapWhole } from './inline-text.js'
import { captionLabel, type Label } from './label.js'
import { markPanels, type PanelMark, panelMarks } from './panels.js'
import { toldLabel } from './told-labels.js'

/** A caption taken apart. */
export interface ReadCaption {
  label?: { text: string; label: Label }
  caption?: Caption
  /** Panels that the caption names, in order. */
  panels: string[]
}

const wrappers = new Set<Node['type']>(['strong', 'emphasis', 'span', 'link', 'underline'])
const bold = new Set<Node['type']>(['strong', 'span'])

/** Words before a full stop that does not end a sentence. */
const abbreviations =
  /(?:^|[\s(\u00A0])(?:\p{L}|vs|e\.g|i\.e|cf|ca|approx|figs?|tabs?|no|nos|st|dr|sp|spp|al|var|resp|min|max|ed|eds|vol|inc|ltd|prof|drs?|dent|med|mr|mrs|ms|dra|profa)$/iu

/** The label at the start of a block, when the block is a caption. */
export function labelOf(
  block: Node,
  sure: boolean
): { text: string; label: Label; rest: number } | undefined {
  if (!('children' in block)) return undefined
  if (block.type !== 'paragraph' && block.type !== 'title' && block.type !== 'heading') return undefined
  const told = toldLabel(block)
  if (told) return told
  const line = lineOf(block.children as Node[])
  const found = captionLabel(line, sure)
  if (found || sure) return found
  // Set bold by itself, a label needs no sign behind it.
  const loose = captionLabel(line, true)
  if (!loose) return undefined
  const first = (block.children as Node[]).find(node => node.type !== 'text' || node.value.trim() !== '')
  const set =
    first &&
    wrappers.has(first.type) &&
    first.type !== 'link' &&
    lineOf([first]).trim().replace(/[.:]$/, '') === loose.text
  return set ? loose : undefined
}

/**
 * Takes the blocks of a caption apart: label off, title and paragraphs, panel marks.
 * @param blocks title, paragraphs and lists, in order
 * @param owner names the thing in messages when it has no label
 */
export function readCaption(
  blocks: readonly Node[],
  context: RecogniseContext,
  position?: Node['position']
): ReadCaption {
  const rows: Node[] = blocks.filter(block => block.type !== 'text')
  const at = rows.findIndex(block => labelOf(block, true))
  let label: ReadCaption['label']
  const parts: Node[] = []
  rows.forEach((block, i) => {
    if (i !== at) {
      parts.push(block)
      return
    }
    const found = labelOf(block, true)!
    label = { text: found.text, label: found.label }
    const [head, rest] = cut((block as Paragraph).children, found.rest)
    const sign = /^[\s\u00A0]*[^\s\p{L}\p{N}]+/u.exec(lineOf(head))?.[0].trim()
    if (sign) context.ledger.drop(sign, 'separator', block.position)
    const kept = { ...block, children: trim(rest) } as Node
    for (const node of head) adopt(kept, node)
    if (hasContent(rest)) parts.push(kept)
  })
  const panels: string[] = []
  const children: Node[] = []
  const repaired = (mark: string): void => {
    context.messages.report(
      panelSpace,
      { label: label?.text ?? '', mark },
      position ? { position } : undefined
    )
  }
  // Marks may run on from paragraph to paragraph: they are looked for in the caption as one line.
  const lines = parts.map(block =>
    'children' in block && block.type !== 'list' ? lineOf(block.children as Node[]) : ''
  )
  const marks = spread(panelMarks(lines.join('\n')), lines)

  parts.forEach((block, i) => {
    if (block.type === 'list' || !('children' in block)) {
      children.push(block)
      return
    }
    const own = marks[i]!
    panels.push(...own.flatMap(mark => mark.panels))
    const line = block.children as Node[]
    const first = children.length === 0
    const end =
      first && block.type !== 'title'
        ? titleEnd(lines[i]!, own, parts.length > i + 1)
        : block.type === 'title'
          ? lines[i]!.length
          : 0
    const [head, tail] = cut(line, end)
    if (end > 0)
      children.push(make('title', { position: block.position }, titled(head, own, repaired) as never))
    if (hasContent(tail)) {
      const behind = own
        .filter(mark => mark.from >= end)
        .map(mark => ({ ...mark, from: mark.from - end, to: mark.to - end }))
      const { id, position, hints, lang, dir } = block
      children.push(
        make(
          'paragraph',
          { id, position, hints, lang, dir },
          trim(markPanels(tail, behind, repaired)) as never
        )
      )
    }
  })
  const caption = children.length ? make('caption', { position }, children as never) : undefined
  return { ...(label ? { label } : {}), ...(caption ? { caption } : {}), panels }
}

function titled(head: Node[], marks: readonly PanelMark[], repaired: (mark: string) => void): Node[] {
  const line = lineOf(head)
  const inside = marks.filter(mark => mark.to <= line.length)
  let row = trim(markPanels(head, inside, repaired))
  // A sign that only parts the title from the panels says nothing behind it.
  const words = textOf(row as Node[])
  if (!inside.length && /[;,:]$/.test(words)) row = trim(cut(row, lineOf(row).length - 1)[0])
  return unwrapWhole(row, bold)
}

/**
 * Where the title of a caption ends: at its first sentence when more follows, and before the panels where a sign parts them
 * from it. Panels that a sentence names as it goes on (“Amber of Xixia (A) and Zhangpu (B).”) are words of the title.
 */
function titleEnd(line: string, marks: readonly PanelMark[], more: boolean): number {
  const first = marks[0]?.from ?? line.length
  const before = line.slice(0, first).trimEnd()
  if (marks.length && before === '') return 0
  const panel = /[.;:,|–—-]$/.test(before) ? first : line.length
  for (let at = line.indexOf('.'); at >= 0 && at < panel; at = line.indexOf('.', at + 1)) {
    const next = line.slice(at + 1, at + 6)
    if (!/^[\s\u00A0]/.test(next) || !sentence.test(next)) continue
    if (abbreviations.test(line.slice(Math.max(0, at - 8), at))) continue
    // “of Senna Mill. (Fabaceae) from Ceará”: what goes on small behind a bracket is one sentence.
    if (/^[\s\u00A0]+\([^()]{3,80}\)[\s\u00A0]*[\p{Ll},;]/u.test(line.slice(at + 1, at + 100))) continue
    return at + 1
  }
  return more || marks.length ? panel : line.length
}

/** How a sentence begins; the panels of a caption that has no brackets begin small: “… of CP. a Optimum pH”. */
const sentence = /^[\s\u00A0]+(?:["“«([]?[\p{Lu}\d(\uFFFC]|a[ \u00A0]\p{Lu})/u

/** Marks of several lines joined by line feeds, given back to their lines. */
function spread(marks: readonly PanelMark[], lines: readonly string[]): PanelMark[][] {
  let start = 0
  let next = 0
  return lines.map(line => {
    const own: PanelMark[] = []
    const end = start + line.length
    while (next < marks.length && marks[next]!.from < end) {
      const { from, to, panels } = marks[next++]!
      if (to <= end) own.push({ from: from - start, to: to - start, panels })
    }
    start = end + 1
    return own
  })
}
