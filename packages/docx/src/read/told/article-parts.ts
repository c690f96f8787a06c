/**
 * Why: an article and an article in it have the same parts. Blocks that were read one after the other are sorted into front,
 * text and articles inside, with what the properties of the file say of each.
 */
import type { Article, Block, Fact, Node, SubArticle } from '@offprint/ast'
import { node, walk } from '@offprint/ast'
import { atTheirPlaces } from '../float-places.js'
import { factsOf, isLanguage } from '../properties.js'
import type { ReadState } from '../state.js'

/** What stands below an article: front, body, articles inside. */
export function articleParts(
  blocks: readonly Node[],
  state: ReadState,
  more: readonly Node[] = []
): Article['children'] {
  const front = blocks.find(block => block.type === 'front')
  const inner = blocks.filter((block): block is SubArticle => block.type === 'subArticle')
  const body = blocks.filter(block => block.type !== 'front' && block.type !== 'subArticle')
  const facts: Fact[] = factsOf(state.values, front !== undefined)
  const told = front?.type === 'front' ? front.children : []
  return [
    node('front', front ? { hints: ['told'] } : {}, [...told, ...facts, ...(more as never[])]),
    node('body', {}, atTheirPlaces(body as Block[], state.ledger)),
    ...inner
  ]
}

/** The type of an article, where its file says it. */
export function typeOf(state: ReadState): { articleType?: string; sources?: Record<string, string> } {
  const type = state.values.get('Article type')
  return type ? { articleType: type, sources: { articleType: 'property:Article type' } } : {}
}

/** An article in the article. */
export function subArticle(blocks: readonly Node[], state: ReadState): SubArticle {
  const said = state.values.get('Language')
  const lang = isLanguage(said) ? said : undefined
  const made = node(
    'subArticle',
    { ...typeOf(state), ...(lang ? { lang } : {}) },
    articleParts(blocks, state) as SubArticle['children']
  )
  // What is said of the whole is not said again of its parts.
  if (lang)
    walk(made, part => {
      if (part !== made && part.lang === lang) delete part.lang
      if (part.type === 'contributor' && part.name?.lang === lang) delete part.name.lang
    })
  return made
}
