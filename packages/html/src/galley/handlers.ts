/** Which part of the article is read how, by the name of JATS that the page says; then by the elements of HTML that pages of ours have. */
import type { Element } from 'hast'
import type { Handler } from '../handler.js'
import { addressParts, jatsName } from '../jats-names.js'
import { arrange } from './arrange.js'
import {
  attribution,
  blockQuote,
  cutParagraph,
  declaration,
  definitionList,
  footnote,
  footnoteGroup,
  group,
  list,
  looseReference,
  paragraph,
  referenceList,
  section,
  subArticle,
  titled,
  titledList
} from './blocks.js'
import {
  description,
  equation,
  figure,
  grid,
  image,
  media,
  panel,
  supplement,
  table,
  tableNotes
} from './floats.js'
import {
  abstract,
  addressPart,
  articleId,
  biography,
  contributors,
  funding,
  grant,
  header,
  history,
  keyword,
  keywords,
  labelled,
  line,
  part,
  permissions,
  related
} from './front.js'
import {
  callOut,
  callOutGroup,
  email,
  foreign,
  formula,
  generated,
  mark,
  math,
  panelLabel,
  span
} from './inline.js'
import { inside } from './parts.js'

const named = new Map<string, Handler>(
  Object.entries({
    front: header,
    subject: line('subject', 'subj-group-type'),
    'article-title': line('articleTitle'),
    subtitle: line('subtitle'),
    'trans-title': line('translatedTitle'),
    'contrib-group': contributors,
    aff: labelled('affiliation'),
    corresp: labelled('correspondence'),
    bio: biography,
    history,
    'article-id': articleId,
    'related-article': related,
    permissions,
    'funding-statement': funding,
    'award-group': grant,
    abstract,
    'trans-abstract': abstract,
    'kwd-group': keywords,
    kwd: keyword,
    body: group('body'),
    back: group('back'),
    sec: section,
    declaration,
    ack: titled('acknowledgement'),
    app: titled('appendix'),
    'boxed-text': titled('boxedText'),
    statement: titled('statement'),
    p: cutParagraph,
    list,
    'def-list': definitionList,
    titled: titledList,
    'disp-quote': blockQuote,
    attrib: attribution,
    fig: figure,
    panel,
    'table-wrap': table,
    'table-wrap-foot': tableNotes,
    graphic: image,
    'inline-graphic': image,
    'long-desc': description,
    media,
    'supplementary-material': supplement,
    'disp-formula': equation,
    fn: footnote,
    'fn-group': footnoteGroup,
    'ref-list': referenceList,
    ref: looseReference,
    'sub-article': subArticle(arrange),
    xref: callOut,
    'xref-group': callOutGroup,
    sc: mark('smallCaps'),
    target: mark('anchor'),
    'panel-label': panelLabel,
    'styled-content': span,
    email,
    'inline-formula': formula,
    foreign,
    x: generated
  } satisfies Record<string, Handler>)
)
for (const name of Object.values(addressParts)) named.set(name, addressPart)

/** Boxes of the page's own round the parts. */
const box = part(inside)

const byTag: Readonly<Record<string, Handler | undefined>> = {
  p: paragraph,
  div: box,
  main: box,
  math,
  table: grid
}

/** How an element is read; nothing where it is read as on any page. */
export const handlerFor = (element: Element): Handler | undefined =>
  named.get(jatsName(element) ?? '') ?? byTag[element.tagName]
