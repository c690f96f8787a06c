/** A paragraph as a node: its line with marks nested, its language and direction, its hints. */
import type { Inline, Paragraph } from '@offprint/ast'
import { node } from '@offprint/ast'
import { paragraphHints } from './hints.js'
import type { ReadParagraph } from './paragraph.js'
import { nest } from './pieces.js'

/** The language all words of a paragraph are in, when it is not the document’s. */
export function languageOf(paragraph: ReadParagraph): string | undefined {
  let lang: string | undefined
  for (const { content, marks } of paragraph.pieces) {
    if (!('text' in content) || !/\p{L}/u.test(content.text)) continue
    const own = marks.find(mark => mark.type === 'span' && mark.lang !== undefined)?.lang
    if (own === undefined || (lang !== undefined && lang !== own)) return undefined
    lang = own
  }
  return lang
}

/** Id, language and direction of a paragraph. */
export function common(paragraph: ReadParagraph): { id?: string; lang?: string; dir?: 'rtl' } {
  const lang = languageOf(paragraph)
  return {
    ...(paragraph.id === undefined ? {} : { id: paragraph.id }),
    ...(lang ? { lang } : {}),
    ...(paragraph.rtl ? { dir: 'rtl' as const } : {})
  }
}

/** The line of a paragraph as nodes; a language that all of it is in stays with the paragraph. */
export function lineOf(paragraph: ReadParagraph): Inline[] {
  const whole = languageOf(paragraph)
  const pieces = whole
    ? paragraph.pieces.map(piece => ({
        ...piece,
        marks: piece.marks.filter(mark => mark.lang === undefined)
      }))
    : paragraph.pieces
  return nest(pieces)
}

export function asParagraph(paragraph: ReadParagraph): Paragraph {
  const hints = paragraphHints(paragraph)
  const { position } = paragraph.element
  return node(
    'paragraph',
    {
      ...common(paragraph),
      position: { start: { ...position }, end: { ...position } },
      ...(hints.length ? { hints } : {})
    },
    lineOf(paragraph)
  )
}

/** Its words, without marks. */
export const plain = (paragraph: ReadParagraph): string =>
  paragraph.pieces.map(({ content }) => ('text' in content ? content.text : '')).join('')

/** Whether it shows nothing. */
export const isEmpty = (paragraph: ReadParagraph): boolean =>
  paragraph.pieces.every(({ content }) => 'text' in content && /^[\s\u00A0]*$/.test(content.text))
