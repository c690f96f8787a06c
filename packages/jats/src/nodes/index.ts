/**
 * The table of the writer: one line a node type. It is total, so that a node type which JATS has not learned is an error of
 * the compiler; what is written by the element around it says so.
 */
import type { NodeOf, NodeType } from '@offprint/ast'
import { draftNode } from '../messages.js'
import type { Writer } from '../state.js'
import * as blocks from './blocks.js'
import * as citations from './citations.js'
import { declaration } from './declarations.js'
import { article, back, subArticle } from './document.js'
import * as figures from './figures.js'
import { foreign } from './foreign.js'
import { front } from './front.js'
import * as facts from './front-parts.js'
import * as inline from './inline.js'
import * as journal from './journal.js'
import * as lists from './lists.js'
import { equation } from './math.js'
import * as media from './media.js'
import * as people from './people.js'
import * as references from './references.js'
import * as sections from './sections.js'
import * as tables from './tables.js'

type Writers = { readonly [T in NodeType]: Writer<NodeOf<T>> }

/** A node that only a draft has: an error, and its content is written all the same. */
const draft: Writer<NodeOf<'container'> | NodeOf<'heading'> | NodeOf<'fact'>> = (node, state, parent) => {
  state.messages?.report(draftNode, { type: node.type }, node)
  return 'children' in node ? state.all(node.children, parent) : []
}

export const writers: Writers = {
  abbreviation: inline.abbreviation,
  abstract: sections.abstract,
  acknowledgement: sections.acknowledgement,
  affiliation: people.affiliation,
  affiliationPart: people.affiliationPart,
  alternativeTitle: facts.alternativeTitle,
  anchor: inline.anchor,
  appendix: sections.appendix,
  article,
  articleId: facts.articleId,
  articleTitle: facts.articleTitle,
  attribution: figures.attribution,
  award: journal.award,
  back,
  blockQuote: blocks.blockQuote,
  body: sections.body,
  boxedText: blocks.boxedText,
  break: inline.lineBreak,
  caption: figures.caption,
  citation: citations.citation,
  citationMark: citations.citationMark,
  codeBlock: blocks.codeBlock,
  container: draft,
  contributor: people.contributor,
  correspondence: people.correspondence,
  crossReference: citations.crossReference,
  date: facts.date,
  declaration,
  definition: lists.definition,
  definitionItem: lists.definitionItem,
  definitionList: lists.definitionList,
  definitionTerm: lists.definitionTerm,
  delete: inline.mark,
  email: inline.email,
  emphasis: inline.mark,
  equation,
  fact: draft,
  figure: figures.figure,
  footnote: blocks.footnote,
  footnoteGroup: blocks.footnoteGroup,
  footnoteReference: citations.footnoteReference,
  foreign,
  front,
  funding: journal.funding,
  fundingStatement: journal.fundingStatement,
  graphic: media.graphic,
  grid: tables.grid,
  heading: draft,
  inlineEquation: equation,
  inlineGraphic: inline.inlineGraphic,
  journal: journal.journal,
  keyword: facts.keyword,
  keywordGroup: facts.keywordGroup,
  license: journal.license,
  link: inline.link,
  list: lists.list,
  listItem: lists.listItem,
  media: media.media,
  monospace: inline.mark,
  panel: figures.panel,
  panelLabel: inline.panelLabel,
  paragraph: blocks.paragraph,
  permissions: journal.permissions,
  publication: facts.publication,
  reference: references.reference,
  referenceList: references.referenceList,
  relatedArticle: facts.relatedArticle,
  rowGroup: tables.rowGroup,
  section: sections.section,
  smallCaps: inline.mark,
  span: inline.span,
  statement: blocks.statement,
  strong: inline.mark,
  subArticle,
  subject: facts.subject,
  subscript: inline.mark,
  subtitle: facts.subtitle,
  superscript: inline.mark,
  supplement: media.supplement,
  table: tables.table,
  tableCell: (node, state) => tables.tableCell(node, state, 'body'),
  tableNotes: tables.tableNotes,
  tableRow: (node, state) => tables.tableRow(node, state, 'body'),
  text: inline.text,
  thematicBreak: blocks.thematicBreak,
  title: figures.title,
  translatedTitle: facts.translatedTitle,
  underline: inline.mark
}
