/**
 * One JATS file may hold an article in several languages: the first as the article, the others as sub-articles of type
 * `translation`. A page shows one of them, so the page is compared with that one: its own body, titles, abstracts, people,
 * places and notes, and whatever it shares with the first (journal, days, references).
 */

import { child, children, childrenOf, select, textOf } from './ast.mjs'
import { emailsOf, nameOf } from './front.mjs'

/**
 * Parts of the front matter that a translation never brings for itself alone: the journal, its issue and the days are the
 * article's. All else that it brings (title, DOI, authors with their places, notes, declarations) stands for the first's.
 */
const theArticles = new Set(['journal', 'publication', 'date', 'permissions', 'funding', 'relatedArticle'])

/** Parts of which a page shows those of every language, one below the other. */
const inAllLanguages = new Set(['abstract', 'keywordGroup', 'translatedTitle'])

/** The article in each of its languages, each as an article of its own without the others. */
export function views(article) {
  const isTranslation = node => node.type === 'subArticle' && node.articleType === 'translation'
  const others = childrenOf(article).filter(isTranslation)
  if (!others.length) return [article]
  const first = { ...article, children: childrenOf(article).filter(part => !isTranslation(part)) }
  const fronts = [first, ...others].map(one => childrenOf(child(one, 'front') ?? nothing))
  return [first, ...others].map((one, n) => asArticle(first, one, [fronts[n], ...fronts]))
}

const nothing = { type: 'front', children: [] }

/** @param fronts parts of the front matter: of this language, then of all */
function asArticle(first, other, [own, main, ...rest]) {
  const brought = own
    .filter(part => !theArticles.has(part.type))
    .map(part => (part.type === 'contributor' && other !== first ? withOrcid(part, main) : part))
  const kinds = new Set(brought.map(part => part.type))
  const shared = main.filter(part => !kinds.has(part.type) && !inAllLanguages.has(part.type))
  const seen = new Set(own.map(textOf))
  const alike = [main, ...rest]
    .flat()
    .filter(part => inAllLanguages.has(part.type) && !seen.has(textOf(part)) && seen.add(textOf(part)))
  const back = child(other, 'back')
  const lists = other === first || (back && select(back, 'referenceList').length) ? [] : outermostLists(first)
  return {
    ...first,
    ...(other.lang ? { lang: other.lang } : {}),
    placesAlike: placesAlike(own, [main, ...rest]),
    // An address is of no language: the XML gives it in one of them.
    emails: [main, ...rest].flatMap(parts => emailsOf({ type: 'front', children: parts })),
    children: [
      { type: 'front', children: [...(other === first ? main : [...shared, ...brought]), ...alike] },
      ...children(other, 'body'),
      { type: 'back', children: [...childrenOf(back ?? { type: 'back', children: [] }), ...lists] },
      // Reports of reviewers are translated with the article.
      ...children(other, 'subArticle')
    ]
  }
}

/**
 * The places of a language as the other languages have them, by id: `Brasil` and `Brazil`. They are the same by their order,
 * where there are as many.
 */
function placesAlike(own, fronts) {
  const placesOf = parts => parts.filter(part => part.type === 'affiliation')
  const mine = placesOf(own)
  const lists = fronts.map(placesOf).filter(list => list.length === mine.length)
  return new Map(mine.map((place, at) => [place.id, lists.map(list => list[at])]))
}

/** The lists of references of an article, which may be several (“Books”, “Films”); each with those inside. */
const outermostLists = holder =>
  childrenOf(holder).flatMap(part => (part.type === 'referenceList' ? [part] : outermostLists(part)))

/** A person of a translation with the ORCID that the XML gives once, in the first language. */
function withOrcid(person, main) {
  const same = main.find(one => one.type === 'contributor' && nameOf(one) === nameOf(person))
  return { ...person, orcid: person.orcid ?? same?.orcid }
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
