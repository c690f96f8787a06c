/** One paragraph: style, indent, direction, numbering. */
import type { IParagraphOptions, Paragraph, ParagraphChild } from 'docx'
import type { Place, WriteState } from './state.js'
import type { Block, Inline } from './word.js'

type Options = Omit<IParagraphOptions, 'children' | 'text'>

/**
 * @param children what stands in it
 * @param place where it stands; `place.style` is its style unless `options` names one
 * @param options further properties
 */
export function paragraph(
  children: readonly Inline[],
  place: Pick<Place, 'style' | 'indent' | 'dir' | 'keepNext' | 'align'>,
  state: WriteState,
  options: Options = {}
): Paragraph {
  const { Paragraph } = state.word.docx
  return new Paragraph({
    style: place.style,
    ...(place.indent && !options.numbering ? { indent: { left: place.indent } } : {}),
    ...(place.dir === 'rtl' ? { bidirectional: true } : {}),
    ...(place.align ? { alignment: place.align } : {}),
    ...(place.keepNext ? { keepNext: true } : {}),
    ...options,
    children: children as ParagraphChild[]
  })
}

/** The first or last paragraph among blocks, which things outside the text hold on to. */
export function outermost(
  blocks: readonly Block[],
  end: 'first' | 'last',
  state: WriteState
): Paragraph | undefined {
  const { Paragraph } = state.word.docx
  const found = blocks.filter((block): block is Paragraph => block instanceof Paragraph)
  return end === 'first' ? found[0] : found[found.length - 1]
}

/** What stands before w:pageBreakBefore among the properties of a paragraph (ECMA-376-1, A.1, CT_PPrBase). */
const earlier = new Set(['w:pStyle', 'w:keepNext', 'w:keepLines'])

/** Lets blocks begin on a new page. */
export function onNewPage(blocks: readonly Block[], state: WriteState): Block[] {
  const { Paragraph, Table } = state.word.docx
  if (blocks.length === 0) return []
  // Bookmarks may stand before it.
  const first = blocks.find(block => block instanceof Paragraph || block instanceof Table)
  if (!(first instanceof Paragraph))
    return [new Paragraph({ style: 'TableEnd', pageBreakBefore: true }), ...blocks]
  const properties = partsOf(first)[0]
  const parts = partsOf(properties)
  const at = parts.findIndex(part => !earlier.has((part as { rootKey?: string }).rootKey ?? ''))
  parts.splice(at < 0 ? parts.length : at, 0, state.word.element('w:pageBreakBefore'))
  return [...blocks]
}

/** What stands behind w:spacing among the properties of a paragraph (the same list). */
const later = new Set(['w:ind', 'w:contextualSpacing', 'w:mirrorIndents', 'w:jc', 'w:outlineLvl', 'w:rPr'])

/** Sets the first paragraph apart from what is above: for a part that begins without a heading. */
export function setApart(blocks: readonly Block[], before: number, state: WriteState): Block[] {
  const first = blocks.find(block => block instanceof state.word.docx.Paragraph)
  if (first) {
    const parts = partsOf(partsOf(first)[0])
    const keys = parts.map(part => (part as { rootKey?: string }).rootKey ?? '')
    const at = keys.findIndex(key => later.has(key))
    if (!keys.includes('w:spacing'))
      parts.splice(
        at < 0 ? parts.length : at,
        0,
        state.word.element('w:spacing', { 'w:before': String(before) })
      )
  }
  return [...blocks]
}

/** The parts of a component of `docx`, which keeps them from view. */
export const partsOf = (component: unknown): unknown[] => (component as { root: unknown[] }).root
