/**
 * Why: a source may say where an article in the article begins and ends (a review, a reply, a translation). Each is recognised
 * by itself, with its own title block, notes and references, and none of it is taken for a part of the article around it.
 */
import type { Article, Node, SubArticle } from '@offprint/ast'
import { node as make, select, walk } from '@offprint/ast'
import { Messages, type RecogniseContext } from '@offprint/core'
import type { Pass } from './pass.js'
import { eachTarget } from './targets.js'

/** Takes the articles in a draft out of it. */
export function takeInner(draft: Article): SubArticle[] {
  const inner = draft.children.filter((child): child is SubArticle => child.type === 'subArticle')
  if (inner.length) draft.children = draft.children.filter(child => child.type !== 'subArticle')
  return inner
}

/**
 * Recognises one of them.
 * @param passes those that look at one article; what must be done once for the whole tree is left to the caller
 * @param nth keeps ids of the draft apart from those of its neighbours
 */
export function recogniseInner(
  inner: SubArticle,
  around: Article,
  passes: readonly Pass[],
  context: RecogniseContext,
  nth: string
): SubArticle {
  const { type: _, children, ...fields } = inner
  const lang = fields.lang ?? around.lang
  const article = make('article', { ...fields, ...(lang ? { lang } : {}) }, children)
  const below = takeInner(article)
  // Facts, profile and adapters are the main article's.
  const own: RecogniseContext = { messages: new Messages(), ledger: context.ledger, limits: context.limits }
  for (const pass of passes) {
    // A translation cites the references of the article that it is of.
    const lent = pass.name === 'citations' ? lend(article, around) : undefined
    pass.run(article, own)
    if (lent) article.children = article.children.filter(child => child !== lent)
  }
  for (const message of own.messages.list)
    if (!asked.has(message.ruleId ?? '')) context.messages.list.push(message)
  apart(article, nth)
  for (const [i, one] of below.entries())
    article.children.push(recogniseInner(one, article, passes, context, `${nth}.${i + 1}`))
  const made = make('subArticle', { ...fields, articleType: article.articleType }, article.children)
  if (article.lang !== around.lang && article.lang) made.lang = article.lang
  return made
}

/** The references of the article around one that has none of its own, as long as its citations are read. */
function lend(article: Article, around: Article): Node | undefined {
  if (select(article, 'reference').length) return undefined
  const lists = around.children
    .filter(child => child.type === 'back')
    .flatMap(child => select(child, 'referenceList'))
  if (!lists.length) return undefined
  const lent = make('back', {}, lists)
  article.children.push(lent)
  return lent
}

/** A letter needs no title and no names. */
const asked: ReadonlySet<string> = new Set(['no-title', 'no-authors'])

/** Ids that a pass made begin with a space: two articles may have the same. */
function apart(article: Article, nth: string): void {
  const renamed = (id: string): string => (id.startsWith(' ') ? `${id}/${nth}` : id)
  walk(article, (node: Node) => {
    if (node.id !== undefined) node.id = renamed(node.id)
  })
  eachTarget(article, renamed)
}
