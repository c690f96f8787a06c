/** The handlers by name: one line for each family of elements. `vocabulary.ts` says which element each of them reads. */
import type { Handler } from '../handler.js'
import { preformatted } from './code.js'
import { container } from './containers.js'
import { button, control, form, noscript, template, textField } from './controls.js'
import { definitionList, definitionPart } from './definitions.js'
import { svg } from './drawings.js'
import { embedded, embeddedWithWords } from './embeds.js'
import { figure, figureCaption } from './figures.js'
import { heading, headingGroup } from './headings.js'
import { image, picture } from './images.js'
import { link } from './links.js'
import { item, list } from './lists.js'
import {
  abbreviation,
  deleted,
  emphasis,
  lineBreak,
  monospace,
  nothing,
  plain,
  strong,
  subscript,
  superscript,
  underline
} from './marks.js'
import { math, script, texMath } from './math.js'
import { media } from './media.js'
import { paragraph } from './paragraphs.js'
import { blockQuote, quote } from './quotes.js'
import { ruby } from './ruby.js'
import { rule } from './rules.js'
import { table, tablePart } from './tables.js'

export const handlers = {
  abbreviation,
  blockQuote,
  button,
  container,
  control,
  definitionList,
  definitionPart,
  deleted,
  embedded,
  embeddedWithWords,
  emphasis,
  figure,
  figureCaption,
  form,
  heading,
  headingGroup,
  image,
  item,
  lineBreak,
  link,
  list,
  math,
  media,
  monospace,
  noscript,
  nothing,
  paragraph,
  picture,
  plain,
  preformatted,
  quote,
  rule,
  ruby,
  script,
  texMath,
  strong,
  subscript,
  superscript,
  svg,
  table,
  tablePart,
  template,
  textField,
  underline
} satisfies Record<string, Handler>

export type HandlerName = keyof typeof handlers
