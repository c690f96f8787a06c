/**
 * One line for each node of the tree. The compiler asks for every type; what has no form of its own in a PDF says so here
 * by name.
 */
import type { Node, NodeOf, NodeType } from '@offprint/ast'
import { elsewhere, type Handler, unwrapped, withParent } from '../handler.js'
import * as title from '../title-block.js'
import * as back from './back-matter.js'
import * as equations from './equations.js'
import * as figures from './figures.js'
import * as lists from './lists.js'
import * as paragraphs from './paragraphs.js'
import * as people from './people.js'
import * as inside from './references-inside.js'
import * as sections from './sections.js'
import * as tables from './tables.js'
import * as words from './words.js'

type Handlers = { [T in NodeType]: Handler<NodeOf<T>> | Handler<Node> }

export const nodes = {
  abbreviation: words.abbreviation,
  abstract: sections.abstract,
  acknowledgement: sections.acknowledgement,
  affiliation: people.affiliation,
  affiliationPart: unwrapped,
  alternativeTitle: elsewhere,
  anchor: words.anchor,
  appendix: sections.appendix,
  article: unwrapped,
  articleId: elsewhere,
  articleTitle: title.articleTitle,
  attribution: paragraphs.attribution,
  award: back.award,
  back: unwrapped,
  blockQuote: paragraphs.blockQuote,
  body: unwrapped,
  boxedText: paragraphs.boxedText,
  break: words.lineBreak,
  caption: figures.caption,
  citation: inside.citation,
  citationMark: inside.citationMark,
  codeBlock: paragraphs.codeBlock,
  container: unwrapped,
  contributor: people.contributor,
  correspondence: people.correspondence,
  crossReference: inside.crossReference,
  date: title.date,
  declaration: sections.declaration,
  definition: unwrapped,
  definitionItem: lists.definitionItem,
  definitionList: lists.definitionList,
  definitionTerm: lists.definitionTerm,
  delete: words.deleted,
  email: inside.email,
  emphasis: words.emphasis,
  equation: equations.equation,
  fact: elsewhere,
  figure: figures.figure,
  footnote: back.footnote,
  footnoteGroup: back.footnoteGroup,
  footnoteReference: inside.footnoteReference,
  foreign: back.foreign,
  front: unwrapped,
  funding: back.funding,
  fundingStatement: back.fundingStatement,
  graphic: figures.graphic,
  grid: withParent,
  heading: sections.heading,
  inlineEquation: equations.inlineEquation,
  inlineGraphic: figures.inlineGraphic,
  journal: elsewhere,
  keyword: unwrapped,
  keywordGroup: title.keywordGroup,
  license: unwrapped,
  link: inside.link,
  list: lists.list,
  listItem: withParent,
  media: figures.media,
  monospace: words.monospace,
  panel: figures.panel,
  panelLabel: words.panelLabel,
  paragraph: paragraphs.paragraph,
  permissions: title.permissions,
  publication: elsewhere,
  reference: back.reference,
  referenceList: back.referenceList,
  relatedArticle: back.relatedArticle,
  rowGroup: withParent,
  section: sections.section,
  smallCaps: words.smallCaps,
  span: words.span,
  statement: paragraphs.statement,
  strong: words.strong,
  subArticle: back.subArticle,
  subject: title.subject,
  subscript: words.subscript,
  subtitle: title.subtitle,
  superscript: words.superscript,
  supplement: back.supplement,
  table: tables.table,
  tableCell: withParent,
  tableNotes: tables.tableNotes,
  tableRow: withParent,
  text: words.text,
  thematicBreak: paragraphs.thematicBreak,
  title: sections.title,
  translatedTitle: title.translatedTitle,
  underline: words.underline
} satisfies Handlers
