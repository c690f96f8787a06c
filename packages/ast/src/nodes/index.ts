import type { Group, NodeSpec } from '../spec.js'
import * as all from './all.js'

export type { Abbreviation } from './abbreviation.js'
export type { Abstract } from './abstract.js'
export type { Acknowledgement } from './acknowledgement.js'
export type { Affiliation } from './affiliation.js'
export type { AffiliationPart } from './affiliation-part.js'
export type { AlternativeTitle } from './alternative-title.js'
export type { Anchor } from './anchor.js'
export type { Appendix } from './appendix.js'
export type { Article } from './article.js'
export type { ArticleId } from './article-id.js'
export type { ArticleTitle } from './article-title.js'
export type { Attribution } from './attribution.js'
export type { Award } from './award.js'
export type { Back } from './back.js'
export type { BlockQuote } from './block-quote.js'
export type { Body } from './body.js'
export type { BoxedText } from './boxed-text.js'
export type { Break } from './break.js'
export type { Caption } from './caption.js'
export type { Citation } from './citation.js'
export type { CitationMark } from './citation-mark.js'
export type { CodeBlock } from './code-block.js'
export type { Container } from './container.js'
export type { Contributor } from './contributor.js'
export type { Correspondence } from './correspondence.js'
export type { CrossReference } from './cross-reference.js'
export type { Date } from './date.js'
export { type Declaration, declarationKinds } from './declaration.js'
export type { Definition } from './definition.js'
export type { DefinitionItem } from './definition-item.js'
export type { DefinitionList } from './definition-list.js'
export type { DefinitionTerm } from './definition-term.js'
export type { Delete } from './delete.js'
export type { Email } from './email.js'
export type { Emphasis } from './emphasis.js'
export type { Equation } from './equation.js'
export type { Fact } from './fact.js'
export type { Figure } from './figure.js'
export type { Footnote } from './footnote.js'
export type { FootnoteGroup } from './footnote-group.js'
export type { FootnoteReference } from './footnote-reference.js'
export type { Foreign } from './foreign.js'
export type { Front } from './front.js'
export type { Funding } from './funding.js'
export type { FundingStatement } from './funding-statement.js'
export type { Graphic } from './graphic.js'
export type { Grid } from './grid.js'
export type { Heading } from './heading.js'
export type { InlineEquation } from './inline-equation.js'
export type { InlineGraphic } from './inline-graphic.js'
export type { Journal } from './journal.js'
export type { Keyword } from './keyword.js'
export type { KeywordGroup } from './keyword-group.js'
export type { License } from './license.js'
export type { Link } from './link.js'
export type { List } from './list.js'
export type { ListItem } from './list-item.js'
export type { Media } from './media.js'
export type { Monospace } from './monospace.js'
export type { Panel } from './panel.js'
export type { PanelLabel } from './panel-label.js'
export type { Paragraph } from './paragraph.js'
export type { Permissions } from './permissions.js'
export type { Publication } from './publication.js'
export type { Reference } from './reference.js'
export type { ReferenceList } from './reference-list.js'
export type { RelatedArticle } from './related-article.js'
export type { RowGroup } from './row-group.js'
export type { Section } from './section.js'
export type { SmallCaps } from './small-caps.js'
export type { Span } from './span.js'
export type { Statement } from './statement.js'
export type { Strong } from './strong.js'
export type { SubArticle } from './sub-article.js'
export type { Subject } from './subject.js'
export type { Subscript } from './subscript.js'
export type { Subtitle } from './subtitle.js'
export type { Superscript } from './superscript.js'
export type { Supplement } from './supplement.js'
export type { Table } from './table.js'
export type { TableCell } from './table-cell.js'
export type { TableNotes } from './table-notes.js'
export type { TableRow } from './table-row.js'
export type { Text } from './text.js'
export type { ThematicBreak } from './thematic-break.js'
export type { Title } from './title.js'
export type { TranslatedTitle } from './translated-title.js'
export type { Underline } from './underline.js'
export { all }

type All = typeof all
type SpecOf<K extends keyof All> = All[K]['spec']
type NodeOfSpec<S> = S extends NodeSpec<infer N, infer _G> ? N : never
type InGroup<S, G extends Group> = S extends NodeSpec<infer N, infer H> ? (G extends H ? N : never) : never

/** Any node of the tree. */
export type Node = { [K in keyof All]: NodeOfSpec<SpecOf<K>> }[keyof All]
export type NodeType = Node['type']
/** The node of a given type. */
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>
/** Nodes that have children. */
export type Parent = Extract<Node, { children: unknown[] }>
/** What may stand in a line of text. */
export type Inline = { [K in keyof All]: InGroup<SpecOf<K>, 'inline'> }[keyof All]
/** What may stand between paragraphs. */
export type Block = { [K in keyof All]: InGroup<SpecOf<K>, 'block'> }[keyof All]
/** What may stand in the front matter. */
export type FrontPart = { [K in keyof All]: InGroup<SpecOf<K>, 'front'> }[keyof All]
/** What may stand in the back matter. A section there is an ordinary section. */
export type BackPart = { [K in keyof All]: InGroup<SpecOf<K>, 'back' | 'section'> }[keyof All]

/** All specs, by node type. */
export const specs: { readonly [T in NodeType]: NodeSpec<NodeOf<T>, Group> } = Object.fromEntries(
  Object.values(all).map(({ spec }) => [spec.type, spec])
) as unknown as { readonly [T in NodeType]: NodeSpec<NodeOf<T>, Group> }
