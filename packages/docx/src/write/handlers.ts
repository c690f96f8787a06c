/**
 * What becomes of every type of node. The table is total: a new node type does not compile until it has a line here, and
 * deliberate absence is a word (`handler.ts`).
 */
import type {
  AffiliationPart,
  Article,
  Back,
  Break,
  InlineGraphic,
  Node,
  SubArticle,
  Text
} from '@offprint/ast'
import { child, children } from '@offprint/ast'
import {
  attribution,
  blockQuote,
  boxedText,
  codeBlock,
  paragraphNode,
  statement,
  supplement,
  thematicBreak
} from './block.js'
import { citation, citationMark } from './citation.js'
import { blocksOf, inlinesOf } from './content.js'
import { crossReference } from './cross-reference.js'
import { equation, inlineEquation } from './equation.js'
import { figure, graphic, media } from './figure.js'
import { foreign, foreignPart } from './foreign.js'
import { abstract, front, keywordGroup } from './front.js'
import { dropped, type Handler, type Handlers, inProperties, unwrapped, withParent } from './handler.js'
import { picture } from './image.js'
import { email, link } from './link.js'
import { definitionList, list } from './list.js'
import {
  abbreviation,
  emphasis,
  monospace,
  panelLabel,
  smallCaps,
  span,
  strike,
  strong,
  subscript,
  superscript,
  underline
} from './marks.js'
import { footnote, footnoteGroup, footnoteReference } from './note.js'
import { onNewPage } from './paragraph.js'
import { reference, referenceList } from './reference.js'
import { body, endPart, section } from './section.js'
import type { Place, WriteState } from './state.js'
import { grid, table } from './table.js'
import { runs } from './text.js'
import type { Block } from './word.js'

/** A line that ends in the source is a space (indented XML); one that ends in print is a `break`. */
const text: Handler<Text> = {
  inline: (node, format, state) =>
    runs(
      node.value.replace(/[ \t\r\n]+/g, space => (/[\r\n]/.test(space) ? ' ' : space)),
      format,
      state,
      node
    )
}
const lineBreak: Handler<Break> = {
  inline: (_node, _format, state) => [state.word.element('w:r', {}, [state.word.element('w:br')])]
}
const inlineGraphic: Handler<InlineGraphic> = {
  inline: (node, _format, state) => picture(node, state, undefined)
}
const affiliationPart: Handler<AffiliationPart> = {
  inline: (node, format, state) =>
    inlinesOf(node.children, { ...format, style: addressStyle[node.kind] }, state)
}
const addressStyle: Readonly<Record<AffiliationPart['kind'], string>> = {
  department: 'Department',
  institution: 'Institution',
  street: 'Street',
  city: 'City',
  state: 'State',
  postalCode: 'PostalCode',
  country: 'Country'
}
/** Sections behind the text are no sections of it. */
const back: Handler<Back> = {
  block: (node, place, state) =>
    node.children.flatMap(part => {
      const blocks = blocksOf([part], place, state)
      if (part.type === 'section') return state.part('BackSection', blocks)
      return part.type === 'foreign' ? foreignPart(part, blocks, state) : blocks
    })
}
const article: Handler<Article> = { block: (node, place, state) => articleBlocks(node, place, state) }
const subArticle: Handler<SubArticle> = {
  block: (node, place, state) =>
    state.part(
      'SubArticle',
      onNewPage(articleBlocks(node, { ...place, depth: 1 }, state), state),
      '',
      state.numberOfSubArticle(node)
    )
}

/**
 * Declarations are printed behind the text, wherever the tree keeps them; figures and tables that wait for the end come
 * behind everything else of their article.
 */
function articleBlocks(node: Article | SubArticle, place: Place, state: WriteState): Block[] {
  const declared = children(child(node, 'front'), 'declaration')
  const of = (...types: Node['type'][]): Block[] =>
    blocksOf(
      node.children.filter(part => types.includes(part.type)),
      place,
      state
    )
  const front = of('front')
  const body = of('body')
  const begun = state.breakNext ? onNewPage(body, state) : body
  state.breakNext = false
  return [
    ...front,
    ...begun,
    ...declared.flatMap(part => state.part('FrontDeclaration', blocksOf([part], place, state), part.kind)),
    ...of('back'),
    ...state
      .takeDeferred()
      .flatMap(({ node, place }) => onNewPage(blocksOf([node], { ...place, framed: true }, state), state)),
    ...of('subArticle')
  ]
}

export const handlers: Handlers = {
  article,
  subArticle,
  front,
  body,
  back,

  // Title block: front.ts writes it in printed order.
  journal: inProperties,
  articleId: inProperties,
  publication: inProperties,
  date: inProperties,
  permissions: withParent,
  license: withParent,
  subject: withParent,
  articleTitle: withParent,
  subtitle: withParent,
  translatedTitle: withParent,
  alternativeTitle: inProperties,
  contributor: withParent,
  affiliation: withParent,
  affiliationPart,
  correspondence: withParent,
  relatedArticle: withParent,
  funding: withParent,
  award: withParent,
  fundingStatement: withParent,
  abstract,
  keywordGroup,
  keyword: withParent,

  section,
  title: withParent,
  acknowledgement: endPart,
  declaration: endPart,
  appendix: endPart,
  referenceList,
  reference,
  footnoteGroup,
  footnote,
  footnoteReference,

  paragraph: paragraphNode,
  list,
  listItem: withParent,
  definitionList,
  definitionItem: withParent,
  definitionTerm: withParent,
  definition: withParent,
  blockQuote,
  attribution,
  boxedText,
  codeBlock,
  statement,
  thematicBreak,
  figure,
  panel: withParent,
  graphic,
  caption: withParent,
  media,
  supplement,
  table,
  grid,
  rowGroup: withParent,
  tableRow: withParent,
  tableCell: withParent,
  tableNotes: withParent,
  equation,

  text,
  break: lineBreak,
  emphasis,
  strong,
  underline,
  delete: strike,
  superscript,
  subscript,
  smallCaps,
  monospace,
  span,
  abbreviation,
  panelLabel,
  link,
  email,
  anchor: unwrapped,
  citation,
  citationMark,
  crossReference,
  inlineEquation,
  inlineGraphic,
  foreign,

  // Only in drafts, which are not written.
  heading: unwrapped,
  container: unwrapped,
  fact: dropped
}
