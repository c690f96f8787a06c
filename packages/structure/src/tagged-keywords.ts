/**
 * Why: sites print the subjects and the keywords of an article as one list of links to their search, under a heading such as
 * “Categories and tags”. Only the links tell the two apart, by their names or by where they lead, and the keywords may stand
 * nowhere else.
 */
import type { Article, Front, Keyword, KeywordGroup, Link, List, Node, Section } from '@offprint/ast'
import { children, childrenOf, node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { hinted } from './blocks.js'
import { articleTypeOf } from './data/article-types.js'
import { sectionName } from './data/section-names.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { onlyLink } from './links-in.js'
import { nameKey } from './name-parts.js'

const keyword = /^class:(?:.*[-_])?(?:keyword|kwd|tag)s?$/
const category = /^class:(?:.*[-_])?(?:category|subject|section|channel)(?:[-_].*)?$/

/** Keywords lead to a search of the site, categories to a list of articles. */
const toSearch = /^(?:https?:\/\/[^/]+)?\/(?:[a-z-]+\/)?(?:search(?:\/[a-z-]+)?\?|keywords?\/|tags?\/)./i
const toCategory =
  /^(?:https?:\/\/[^/]+)?\/(?:subjects?|categor(?:y|ies)|topics?|articles)\/[a-z][a-z-]+\/?$/i

const isKeyword = (link: Link | undefined): link is Link =>
  link !== undefined && (hinted(link, keyword) || toSearch.test(link.url))
const isCategory = (link: Link | undefined): link is Link =>
  link !== undefined && (hinted(link, category) || toCategory.test(link.url))

/**
 * Reads a list of links that the page calls keywords and categories; categories that the front matter has not become its
 * subjects, the type of the article that of the article.
 * @returns the keywords; undefined when the list is something else
 */
export function taggedGroup(
  list: List,
  article: Article,
  front: Front,
  context: RecogniseContext
): KeywordGroup | undefined {
  const links = list.children.map(onlyLink)
  const words = links.filter(isKeyword)
  if (words.length < 2) return undefined
  const rest: (Link | undefined)[] = links.filter((link): boolean => !isKeyword(link))
  if (!rest.every(isCategory)) return undefined
  const known = new Set(children(front, 'subject').map(subject => nameKey(textOf(subject))))
  for (const link of rest) {
    const name = nameKey(wordsOf([link]))
    if (known.has(name)) drop([link], 'duplicate', context.ledger)
    else {
      const type = article.articleType === undefined ? articleTypeOf(wordsOf([link])) : undefined
      if (type) {
        article.articleType = type
        article.sources = { ...article.sources, articleType: 'text' }
      }
      const kind = type ? { kind: 'heading' } : {}
      front.children.push(make('subject', { ...kind, ...placed(link) }, childrenOf(link) as never))
    }
    known.add(name)
  }
  return groupOf(list, words)
}

/** Reads a section that is a list of links to searches: “Research organism”. Its heading says what kind of keywords they are. */
export function searchedGroup(section: Section): KeywordGroup | undefined {
  const [title, list, ...more] = section.children.filter(part => wordsOf([part]) !== '')
  if (title?.type !== 'title' || list?.type !== 'list' || more.length) return undefined
  const words = list.children.map(onlyLink)
  const name = sectionName(textOf(title))
  if (!words.every(isKeyword) || (name !== undefined && name !== 'keywords')) return undefined
  const group = groupOf(list, words)
  group.children.unshift(title)
  return group
}

const groupOf = (list: List, words: readonly Node[]): KeywordGroup =>
  make(
    'keywordGroup',
    { kind: 'author', ...placed(list) },
    words.map(link => make('keyword', placed(link), childrenOf(link) as Keyword['children']))
  )

const placed = (node: Node): { position?: NonNullable<Node['position']> } => {
  const position = placeOf([node])
  return position ? { position } : {}
}
