/** One paragraph: its line, and what its properties say of it. */
import type { XmlElement } from '@offprint/core/xml'
import { authorOfBookmark } from '../vocabulary.js'
import { type Line, readLine } from './line.js'
import type { Level } from './numbering.js'
import { foldSpaces, type Piece } from './pieces.js'
import type { ReadState } from './state.js'
import { propertiesOf } from './tracked.js'
import { attribute, integer, kid, nameOf, toggle, valOf } from './word-xml.js'

export interface ReadParagraph {
  element: XmlElement
  /** Name of its style, lower case. */
  style: string
  pieces: Piece[]
  line: Line
  /** Heading level from 1. */
  heading?: number
  list?: { numId: string; level: number; definition: Level }
  /** Left indent in twips, list indent included. */
  indent: number
  rtl: boolean
  align?: 'left' | 'center' | 'right' | 'justify'
  /** Size of all its letters in half points, when they agree and differ from the style. */
  size?: number
  id?: string
  /** Whom it is about, by the place in the byline. */
  author?: number
}

const codeStyles = /^(?:source code|html preformatted|code|plain text|preformatted text|macro text)$/

export const isCode = (style: string): boolean => codeStyles.test(style)

/** @param lead paragraphs before it that run on into it */
export function readParagraph(
  element: XmlElement,
  state: ReadState,
  lead: readonly XmlElement[] = []
): ReadParagraph {
  const properties = propertiesOf(element, 'w:pPr', state.changes)
  const styleId = valOf(properties, 'w:pStyle')
  const style = state.styles.name(styleId)
  const line = readLine(element, state, lead)
  const chain = state.styles.chain(styleId)
  const layers = [properties, ...chain.map(each => each.paragraph)]
  const first = (name: string): XmlElement | undefined =>
    layers.map(layer => kid(layer, name)).find(found => found !== undefined)
  const outline = integer(valOf(properties, 'w:outlineLvl'))
  const heading =
    outline === undefined ? state.styles.headingLevel(styleId) : outline < 9 ? outline + 1 : undefined
  const list = listOf(first('w:numPr'), layers, state)
  const indents = layers.map(layer => kid(layer, 'w:ind')).filter(each => each !== undefined)
  const left = indents
    .map(each => attribute(each, 'left') ?? attribute(each, 'start'))
    .find(each => each !== undefined)
  const id = state.survey.idOf(element)
  const author = state.survey.byParagraph.get(element)?.bookmarks.map(authorOfBookmark).find(Boolean)
  const align = alignment(attribute(first('w:jc'), 'val'))
  const size = commonSize(element)
  return {
    element,
    style,
    line,
    pieces: foldSpaces(line.pieces, isCode(style)),
    indent: integer(left) ?? list?.definition.left ?? 0,
    rtl: layers.map(layer => toggle(layer, 'w:bidi')).find(each => each !== undefined) ?? false,
    ...(heading === undefined ? {} : { heading }),
    ...(list ? { list } : {}),
    ...(align ? { align } : {}),
    ...(size === undefined ? {} : { size }),
    ...(id === undefined ? {} : { id }),
    ...(author === undefined ? {} : { author })
  }
}

/** The list of a paragraph. A style may name the list and the paragraph the level. */
function listOf(
  own: XmlElement | undefined,
  layers: readonly (XmlElement | undefined)[],
  state: ReadState
): ReadParagraph['list'] {
  if (!own) return undefined
  const numbers = layers.map(layer => kid(layer, 'w:numPr'))
  const numId = numbers.map(each => valOf(each, 'w:numId')).find(each => each !== undefined)
  if (numId === undefined) return undefined
  const level = Math.min(8, Math.max(0, integer(valOf(own, 'w:ilvl')) ?? 0))
  const definition = state.numbering.level(numId, level)
  return definition && { numId, level, definition }
}

const alignment = (value: string | undefined): ReadParagraph['align'] | undefined =>
  value === 'center' || value === 'left' || value === 'right'
    ? value
    : value === 'start'
      ? 'left'
      : value === 'end'
        ? 'right'
        : value === 'both' || value === 'distribute'
          ? 'justify'
          : undefined

/** The size that all runs with text name themselves. */
function commonSize(paragraph: XmlElement): number | undefined {
  let size: number | undefined
  for (const run of paragraph.children) {
    if (run.type !== 'element' || nameOf(run) !== 'w:r' || !kid(run, 'w:t')) continue
    const own = integer(valOf(kid(run, 'w:rPr'), 'w:sz'))
    if (own === undefined || (size !== undefined && size !== own)) return undefined
    size = own
  }
  return size
}
