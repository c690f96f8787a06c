/**
 * The language of a page that does not say it, by the small words of its sentences. JATS takes an article without one for
 * English (JATS 1.3, @xml:lang), and which abstract is a translation hangs on it; where no language is clearly ahead, none
 * is set.
 */
import type { Article, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import { bodyOf } from '../blocks.js'
import { smallWords } from '../data/small-words.js'
import { wordsOf } from '../ledger-drop.js'
import { languageRead } from '../messages.js'
import type { Pass } from '../pass.js'
import { factsOf } from '../title-facts.js'

/** Enough text to know a language by. */
const enough = 40_000
const leastWords = 150

export const pass: Pass = {
  name: 'language',
  doc: 'A page that does not say its language gets the one that its sentences are in, when that is clear.',
  run(article, context) {
    if (article.lang || context.facts?.language || context.profile?.language || said(article)) return
    const lang = languageOf(sentences(bodyOf(article) as unknown as Node))
    if (!lang) {
      // What a word processor was set to: of use where the words are of a language that is not known here.
      const [set] = factsOf(article, ['office-lang'])
      if (set && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(set.value)) {
        article.lang = set.value
        article.sources = { ...article.sources, lang: set.source }
      }
      return
    }
    article.lang = lang
    article.sources = { ...article.sources, lang: 'text' }
    context.messages.report(languageRead, { lang })
  }
}

const said = (article: Article): boolean =>
  factsOf(article, [
    'lang',
    'citation_language',
    'dc.language',
    'dcterms.language',
    'inLanguage',
    'og:locale'
  ]).length > 0

/** Paragraphs that hold sentences, up to a length that tells enough; titles of references are in any language. */
function sentences(root: Node): string {
  const parts: string[] = []
  let length = 0
  const enter = (node: Node): void => {
    if (length > enough || node.type === 'list' || node.type === 'table') return
    if (node.type === 'paragraph') {
      const words = wordsOf([node])
      if (words.length < 200) return
      parts.push(words)
      length += words.length
    } else for (const child of childrenOf(node)) enter(child)
  }
  enter(root)
  return parts.join(' ')
}

/**
 * The language whose small words are twice as many as those of any other, and many enough for running text.
 * @param least words that it takes
 */
export function languageOf(text: string, least = leastWords): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < least) return undefined
  const counts = Object.entries(smallWords)
    .map(([lang, known]) => {
      const found = words.filter(word => known.has(word))
      return { lang, count: found.length, kinds: new Set(found).size }
    })
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts
  // One word may be a name, or a word of a language that is not in the list.
  return first &&
    first.kinds >= 5 &&
    first.count > words.length * 0.06 &&
    first.count >= 2 * (second?.count ?? 0)
    ? first.lang
    : undefined
}
