/** Paragraphs, quotations, code, boxes, statements, supplements: blocks that need no file of their own. */

import type {
  Attribution,
  BlockQuote,
  BoxedText,
  CodeBlock,
  Node,
  Paragraph as ParagraphNode,
  Statement,
  Supplement,
  ThematicBreak
} from '@offprint/ast'
import { child, childrenOf, textOf } from '@offprint/ast'
import type { Paragraph, Table } from 'docx'
import { safeAddress } from '../address.js'
import { blocksOf, inlinesOf, withoutIndent } from './content.js'
import { captionBlocks, labelFormat } from './figure.js'
import type { Handler } from './handler.js'
import { separator } from './label.js'
import { outside } from './link.js'
import { paragraph } from './paragraph.js'
import { line } from './section.js'
import type { Format, Place, WriteState } from './state.js'
import { runs } from './text.js'
import type { Block, Inline } from './word.js'

/** Displayed things inside a paragraph stand between its pieces. */
export const paragraphNode: Handler<ParagraphNode> = {
  block(node, place, state) {
    const [lead, rest] = line(withoutIndent(node.children))
    if (rest.length === 0) {
      const content = inlinesOf(lead, place.format, state)
      const at = place.style === 'BodyText' && isSetOff(lead) ? { ...place, style: 'BodyTextLead' } : place
      return [paragraph(state.isTarget(node) ? state.marked(node, content) : content, at, state)]
    }
    return blocksOf(node.children, place, state)
  }
}

/** Whether a line begins as one with a run-in heading does: what is one in the article is written as a section. */
function isSetOff(line: readonly Node[]): boolean {
  const at = line.findIndex(part => part.type !== 'text' || part.value.trim() !== '')
  const first = line[at]
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return false
  const words = textOf(first).trim()
  return (
    words !== '' &&
    words.length <= 100 &&
    (/[:.]$/.test(words) || /^\s*[:.]/.test(textOf(line.slice(at + 1))))
  )
}

export const blockQuote: Handler<BlockQuote> = {
  block: (node, place, state) =>
    blocksOf(node.children, { ...place, style: 'Quote', indent: place.indent && place.indent + 567 }, state)
}

export const attribution: Handler<Attribution> = {
  block: (node, place, state) => [
    paragraph(
      inlinesOf(node.children, place.format, state),
      { ...place, style: place.style === 'Quote' ? 'QuoteSource' : 'Attribution' },
      state
    )
  ]
}

export const codeBlock: Handler<CodeBlock> = {
  block: (node, place, state) => [
    paragraph(
      runs(node.value.replace(/\r\n?/g, '\n'), place.format, state, node),
      { ...place, style: 'SourceCode' },
      state,
      {
        alignment: 'left'
      }
    )
  ]
}

export const thematicBreak: Handler<ThematicBreak> = {
  block: (_node, place, state) => [paragraph([], place, state, { thematicBreak: true })]
}

/**
 * A box is a table of one cell: the one frame that holds lists, figures and tables alike, in every word processor, and
 * that a reader cannot mistake for a row of paragraphs with lines around them.
 */
export const boxedText: Handler<BoxedText> = {
  block(node, place, state) {
    const { Table, TableRow, TableCell } = state.word.docx
    const inner: Place = {
      ...place,
      style: 'BoxText',
      headingStyle: 'BoxHeading',
      framed: true,
      listLevel: 0,
      indent: 0,
      width: place.width - 320
    }
    const head = titleBlock(node, { ...inner, style: 'BoxTitle' }, state)
    const rest = node.children.filter(part => part.type !== 'title' && part.type !== 'caption')
    const content = [...head, ...blocksOf(rest, inner, state)] as (Paragraph | Table)[]
    if (!(content[content.length - 1] instanceof state.word.docx.Paragraph))
      content.push(paragraph([], { ...inner, style: 'TableEnd' }, state))
    const side = { style: 'single', size: 4, color: '7F7F7F' } as const
    const box = new Table({
      style: 'BoxedText',
      width: { size: place.width - place.indent, type: 'dxa' },
      columnWidths: [place.width - place.indent],
      ...(place.indent ? { indent: { size: place.indent, type: 'dxa' as const } } : {}),
      layout: 'fixed',
      borders: { top: side, bottom: side, left: side, right: side },
      rows: [new TableRow({ children: [new TableCell({ children: content })] })]
    })
    return [box, paragraph([], { ...place, style: 'TableEnd', indent: 0 }, state)]
  }
}

export const statement: Handler<Statement> = {
  block(node, place, state) {
    const head = titleBlock(node, { ...place, style: 'StatementTitle' }, state)
    const content = node.children.filter(part => part.type !== 'title')
    const blocks = [...head, ...blocksOf(content, { ...place, style: 'Statement' }, state)]
    // Paragraphs show by their style where it begins and ends; an equation or a list in it does not.
    return head.length && content.every(part => part.type === 'paragraph')
      ? blocks
      : state.part('Statement', blocks)
  }
}

/** Label and title of a box or statement in one paragraph. */
function titleBlock(node: BoxedText | Statement, place: Place, state: WriteState): Block[] {
  const styled = (style: string): Format =>
    node.type === 'statement' ? { ...place.format, style } : place.format
  const label = node.label ? state.marked(node, runs(node.label, styled('StatementLabel'), state)) : []
  const title = child(node, 'title')
  const caption = child(node as Node, 'caption')
  if (caption) return captionBlocks(label, node.label, caption, place, state)
  if (!title) return label.length ? [paragraph(label, place, state)] : []
  const between = node.label ? runs(separator(node.label), styled('LabelSeparator'), state) : []
  const words = inlinesOf(title.children, place.format, state)
  const all = [...label, ...between, ...words]
  return [paragraph(node.label ? all : state.marked(node, all), place, state)]
}

/** A supplementary file: its label, a link when it lies on the network, and its words. */
export const supplement: Handler<Supplement> = {
  block(node, place, state) {
    const at: Place = { ...place, style: 'Supplement' }
    const caption = child(node, 'caption')
    const url = node.href && safeAddress(node.href) ? node.href : undefined
    const words: Inline[] = node.label ? runs(node.label, labelFormat(at), state) : []
    const label =
      url && node.label
        ? outside(url, labelFormat(at), state, format => runs(node.label!, format, state))
        : words
    const rest = childrenOf(node).filter(part => part !== caption)
    return state.part('Supplement', [
      ...captionBlocks(state.marked(node, label), node.label, caption, at, state),
      ...blocksOf(rest, at, state)
    ])
  }
}
