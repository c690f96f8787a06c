/**
 * Why: pages set the title once more in other languages, as headings right below it. Taken for a section, such a heading would
 * hold the whole article. No text of its own stands under it, and its small words are of another language.
 */
import type { Heading, Node } from '@offprint/ast'
import type { Holder } from './blocks.js'
import { holder } from './blocks.js'
import { sectionName } from './data/section-names.js'
import { smallWords } from './data/small-words.js'
import { wordsOf } from './ledger-drop.js'

/** Fewer words are the heading of a section as well. */
const fewest = 4
/** Text as long as this under a heading is its own. */
const sentence = 120

/**
 * The headings below a title that are the title in another language.
 * @param lang language of the article, when it is known
 */
export function translatedTitles(body: Holder, title: Node | undefined, lang: string | undefined): Set<Node> {
  const found = new Set<Node>()
  if (!title) return found
  const below = following(body, title, 8)
  const own = countsOf(wordsOf([title]))
  const [best] = Object.entries(own).sort((a, b) => b[1] - a[1])
  const language = best && best[1] > 0 ? best[0] : lang?.slice(0, 2).toLowerCase()
  if (!language) return found
  for (const [i, node] of below.entries()) {
    if (node.type !== 'heading' || !isElsewhere(node, language)) break
    const next = below[i + 1]
    if (next?.type === 'paragraph' && wordsOf([next]).length >= sentence) break
    found.add(node)
  }
  return found
}

/** Whether a heading has small words of other languages, and none of this one. */
function isElsewhere(heading: Heading, language: string): boolean {
  const words = wordsOf([heading])
  if (sectionName(words) !== undefined || words.split(' ').length < fewest) return false
  const { [language]: own = 0, ...others } = countsOf(words)
  return own === 0 && Math.max(...Object.values(others)) > 0
}

function countsOf(text: string): Record<string, number> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return Object.fromEntries(
    Object.entries(smallWords).map(([lang, known]) => [lang, words.filter(word => known.has(word)).length])
  )
}

/** The next blocks with words in them, wrappers opened. */
function following(body: Holder, title: Node, most: number): Node[] {
  const found: Node[] = []
  let after = false
  const enter = (parent: Holder): void => {
    for (const node of parent.children) {
      if (found.length >= most) return
      const below = node.type === 'container' || node.type === 'section' ? holder(node) : undefined
      if (node === title) after = true
      else if (below) enter(below)
      else if (after && wordsOf([node]) !== '') found.push(node)
    }
  }
  enter(body)
  return found
}
