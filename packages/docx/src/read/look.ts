/** How a run of text looks, as marks of the tree: direct formatting and its character style, not the paragraph’s style. */
import type { XmlElement } from '@offprint/core/xml'
import type { StyleTable } from './style-table.js'
import { attribute, kid, toggle, valOf } from './word-xml.js'

/** Marks by the node type they become. */
export type MarkName =
  | 'superscript'
  | 'subscript'
  | 'strong'
  | 'emphasis'
  | 'underline'
  | 'delete'
  | 'smallCaps'
  | 'monospace'

export interface Look {
  marks: MarkName[]
  /** Character style, lower case; empty for none. */
  style: string
  hidden: boolean
  lang?: string
  rtl: boolean
  /** Font, where the run names one: symbol fonts need it. */
  font?: string
}

const monospaceFont =
  /^(?:courier|consolas|menlo|monaco|dejavu sans mono|liberation mono|lucida console|andale mono|.*\bmono$)/i
const codeStyle =
  /^(?:verbatim char|source code|html (?:code|keyboard|sample|typewriter)|code(?: char)?|inline code|plain text char)$/
/** Character styles whose bold or italic only marks what they are named for. */
const namedStyle =
  /^(?:panel label|caption label|caption title|caption separator|statement label|label separator|reference label|run-in heading|section number|hyperlink|followedhyperlink|internet link)$/

/** @param properties the `w:rPr` of a run */
export function lookOf(properties: XmlElement | undefined, styles: StyleTable): Look {
  const styleId = valOf(properties, 'w:rStyle')
  const chain = styleId === undefined ? [] : styles.chain(styleId, 'character')
  const style = styleId === undefined ? '' : styles.name(styleId, 'character')
  const named = namedStyle.test(style)
  const layers = [properties, ...(named ? [] : chain.map(each => each.run))]
  const on = (name: string): boolean =>
    layers.map(layer => toggle(layer, name)).find(value => value !== undefined) ?? false
  const raised = layers.map(layer => valOf(layer, 'w:vertAlign')).find(value => value !== undefined)
  const fonts = kid(properties, 'w:rFonts')
  const font = attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi')
  const underlined = named ? valOf(properties, 'w:u') : layers.map(layer => valOf(layer, 'w:u')).find(Boolean)
  const marks: MarkName[] = []
  if (raised === 'superscript') marks.push('superscript')
  if (raised === 'subscript') marks.push('subscript')
  if (on('w:b') || (on('w:bCs') && on('w:rtl'))) marks.push('strong')
  if (on('w:i') || (on('w:iCs') && on('w:rtl'))) marks.push('emphasis')
  if (underlined !== undefined && underlined !== 'none') marks.push('underline')
  if (on('w:strike') || on('w:dstrike')) marks.push('delete')
  if (on('w:smallCaps')) marks.push('smallCaps')
  if (codeStyle.test(style) || (font !== undefined && monospaceFont.test(font))) marks.push('monospace')
  const language = kid(properties, 'w:lang')
  const rtl = toggle(properties, 'w:rtl') ?? false
  const lang = rtl ? attribute(language, 'bidi') : attribute(language, 'val')
  return {
    marks,
    style,
    hidden: on('w:vanish') && !on('w:specVanish'),
    rtl,
    ...(lang === undefined ? {} : { lang }),
    ...(font === undefined ? {} : { font })
  }
}
