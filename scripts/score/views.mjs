/**
 * One JATS file may hold an article in several languages: the first as the article, the others as sub-articles of type
 * `translation`. A page shows one of them, so the page is compared with that one: its own body, titles and abstracts, and
 * whatever it shares with the first (people, journal, references).
 */
import { child, children, childrenOf, select, textOf } from './ast.mjs'

/** Parts of the front matter that a translation brings with it. */
const translated = new Set([
  'articleTitle',
  'subtitle',
  'abstract',
  'keywordGroup',
  'subject',
  'alternativeTitle'
])

/** The article in each of its languages, each as an article of its own without the others. */
export function views(article) {
  const isTranslation = node => node.type === 'subArticle' && node.articleType === 'translation'
  const first = { ...article, children: childrenOf(article).filter(part => !isTranslation(part)) }
  return [
    first,
    ...childrenOf(article)
      .filter(isTranslation)
      .map(other => asArticle(first, other))
  ]
}

function asArticle(first, other) {
  const front = child(first, 'front')
  const own = child(other, 'front')
  const brought = childrenOf(own ?? { type: 'front', children: [] }).filter(part => translated.has(part.type))
  const kinds = new Set(brought.map(part => part.type))
  const shared = childrenOf(front ?? { type: 'front', children: [] }).filter(part => !kinds.has(part.type))
  const back = child(other, 'back')
  const lists = back && select(back, 'referenceList').length ? [] : select(first, 'referenceList').slice(0, 1)
  return {
    ...first,
    ...(other.lang ? { lang: other.lang } : {}),
    children: [
      { type: 'front', children: [...shared, ...brought] },
      ...children(other, 'body'),
      { type: 'back', children: [...childrenOf(back ?? { type: 'back', children: [] }), ...lists] }
    ]
  }
}

/** The view that a page shows: the one with the largest share of its paragraphs in the page. */
export function viewOf(article, presence) {
  let best
  for (const view of views(article)) {
    const body = child(view, 'body')
    const paragraphs = body ? select(body, 'paragraph').map(node => textOf(node)) : []
    const share = paragraphs.filter(text => presence.has(text)).length / Math.max(1, paragraphs.length)
    if (!best || share > best.share) best = { view, share }
  }
  return best.view
}
