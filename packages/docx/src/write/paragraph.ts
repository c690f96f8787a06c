/** One paragraph: style, indent, direction, numbering. */
import type { IParagraphOptions, Paragraph, ParagraphChild } from 'docx'
import type { Place, WriteState } from './state.js'
import type { Inline } from './word.js'

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
