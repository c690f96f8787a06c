/**
 * Why: JATS fixes the order of children in most elements, the tree does not. Here and nowhere else stands which comes
 * before which; `*` is everything not named. Orders of JATS Publishing 1.3, which the others share.
 */
import type { JatsName } from './vocabulary.js'

type Order = readonly (JatsName | '*' | (string & {}))[]

const head: Order = ['object-id', 'sec-meta', 'label', 'title', '*']
const display: Order = [
  'object-id',
  'sec-meta',
  'label',
  'caption',
  'abstract',
  'kwd-group',
  'subj-group',
  'alt-text',
  'long-desc',
  '*',
  'attrib',
  'permissions'
]

export const orders: Readonly<Partial<Record<JatsName | (string & {}), Order>>> = {
  article: ['processing-meta', 'front', 'body', 'back', 'floats-group', 'sub-article', 'response'],
  'sub-article': ['processing-meta', 'front', 'front-stub', 'body', 'back', 'floats-group', '*'],
  front: ['journal-meta', 'article-meta', '*'],
  'journal-meta': [
    'journal-id',
    'journal-title',
    'journal-title-group',
    'abbrev-journal-title',
    'contrib-group',
    'aff',
    'issn',
    'issn-l',
    'isbn',
    'publisher',
    'notes',
    '*'
  ],
  'journal-title-group': [
    'journal-title',
    'journal-subtitle',
    'trans-title-group',
    'abbrev-journal-title',
    '*'
  ],
  'article-meta': [
    'article-id',
    'article-version',
    'article-version-alternatives',
    'article-categories',
    'title-group',
    'contrib-group',
    'aff',
    'aff-alternatives',
    'author-notes',
    'pub-date',
    'pub-date-not-available',
    'volume',
    'volume-id',
    'volume-series',
    'issue',
    'issue-id',
    'issue-title',
    'issue-title-group',
    'issue-sponsor',
    'issue-part',
    'volume-issue-group',
    'isbn',
    'supplement',
    'fpage',
    'lpage',
    'page-range',
    'elocation-id',
    'email',
    'ext-link',
    'uri',
    'product',
    'supplementary-material',
    'history',
    'pub-history',
    'copyright-statement',
    'copyright-year',
    'license',
    'permissions',
    'self-uri',
    'related-article',
    'related-object',
    'abstract',
    'trans-abstract',
    'kwd-group',
    'unstructured-kwd-group',
    'contract-num',
    'contract-sponsor',
    'grant-num',
    'grant-sponsor',
    'funding-group',
    'support-group',
    'conference',
    'counts',
    'custom-meta-group',
    'custom-meta-wrap',
    '*'
  ],
  'title-group': [
    'article-title',
    'subtitle',
    'trans-title-group',
    'trans-title',
    'trans-subtitle',
    'alt-title',
    'fn-group'
  ],
  'contrib-group': ['contrib', '*'],
  contrib: [
    'contrib-id',
    'anonymous',
    'collab',
    'collab-alternatives',
    'name',
    'name-alternatives',
    'string-name',
    'degrees',
    'role',
    'email',
    '*',
    'xref'
  ],
  name: ['surname', 'given-names', 'prefix', 'suffix'],
  permissions: ['copyright-statement', 'copyright-year', 'copyright-holder', '*'],
  'funding-group': ['award-group', 'funding-statement', 'open-access'],
  'award-group': ['funding-source', 'support-source', 'award-id', 'award-name', 'award-desc', '*'],
  'kwd-group': ['label', 'title', '*'],
  abstract: head,
  'trans-abstract': head,
  sec: head,
  ack: head,
  app: [...head, 'permissions'],
  'ref-list': ['object-id', 'label', 'title', '*', 'ref', 'ref-list'],
  'fn-group': head,
  fn: ['label', '*'],
  list: head,
  'list-item': ['label', 'title', '*'],
  'def-list': ['label', 'title', 'term-head', 'def-head', 'def-item', 'def-list'],
  fig: display,
  'fig-group': display,
  'table-wrap': [...display.slice(0, -2), 'table-wrap-foot', 'attrib', 'permissions'],
  'supplementary-material': display,
  media: display,
  graphic: display,
  'boxed-text': display,
  caption: ['title', '*'],
  statement: ['label', 'title', '*', 'attrib', 'permissions'],
  'disp-quote': ['label', 'title', '*', 'attrib', 'permissions'],
  table: ['col', 'colgroup', 'thead', 'tfoot', 'tbody', 'tr'],
  'disp-formula': ['label', '*'],
  ref: ['label', '*'],
  'element-citation': [
    'person-group',
    'collab',
    'article-title',
    'chapter-title',
    'data-title',
    'part-title',
    'source',
    'conf-name',
    'conf-date',
    'conf-loc',
    'edition',
    'version',
    'series',
    'publisher-loc',
    'publisher-name',
    'year',
    'month',
    'day',
    'season',
    'volume',
    'issue',
    'supplement',
    'fpage',
    'lpage',
    'page-range',
    'elocation-id',
    'size',
    'isbn',
    'issn',
    'comment',
    'date-in-citation',
    'pub-id',
    'ext-link',
    '*'
  ]
}

/** The place of each name in the order of a parent, and of all names that are not in it; null without an order. */
type Ranks = { of: ReadonlyMap<string, number>; others: number } | null
const ranks = new Map<string, Ranks>()

function ranksIn(parent: string): Ranks {
  let found = ranks.get(parent)
  if (found === undefined) {
    const order = orders[parent]
    const of = new Map(order?.map((name, i) => [name as string, i]))
    found = order ? { of, others: of.get('*') ?? order.length } : null
    if (ranks.size < 1000) ranks.set(parent, found)
  }
  return found
}

/** Sorts children by the order of their parent; what is equal keeps its order. */
export function inOrder<T>(
  parent: string,
  children: readonly T[],
  nameOf: (child: T) => string
): readonly T[] {
  if (children.length < 2) return children
  const rank = ranksIn(parent)
  if (rank === null) return children
  const rankOf = (child: T): number => rank.of.get(nameOf(child)) ?? rank.others
  // What is in order already, as nearly everything is, is not sorted.
  let last = -1
  let sorted = true
  for (const child of children) {
    const here = rankOf(child)
    if (here < last) sorted = false
    last = here
  }
  if (sorted) return children
  return children
    .map((child, i) => ({ child, i, rank: rankOf(child) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ child }) => child)
}
