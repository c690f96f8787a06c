/**
 * Why: the first large line of a page is often the journal's name, a login box or nothing at all. This weighs what speaks for
 * each line: the metadata, the names that the page gives it, its size.
 */
import type { Heading, Node, Paragraph } from '@offprint/ast'
import { walk } from '@offprint/ast'
import type { Holder } from './blocks.js'
import { articleTypeOf } from './data/article-types.js'
import { sectionName } from './data/section-names.js'
import { wordsOf } from './ledger-drop.js'
import { lettersOf } from './letters.js'
import { isReferencePart } from './reference-items.js'
import { cuts, fold } from './title-facts.js'

/** A line that may be a title. */
export type Line = Heading | Paragraph

/** The style of a heading that Word numbers by levels: `style:heading 1`. */
const levelStyle = (node: Node): string | undefined =>
  node.hints?.find(hint => /^style:heading[ -]?\d$/.test(hint))

/** Styles of levels that several headings have: they are those of sections. A title stands alone in its level. */
function sectionStyles(body: Holder): Set<string> {
  const seen = new Set<string>()
  const several = new Set<string>()
  walk(body as unknown as Node, node => {
    const style = node.type === 'heading' ? levelStyle(node) : undefined
    if (style !== undefined) (seen.has(style) ? several : seen).add(style)
  })
  return several
}

/** Whether a title begins with a line, and not with one of several names that are all of it. */
const begins = (title: string, line: string): boolean =>
  title.startsWith(line) && !cuts.some(cut => title.startsWith(cut, line.length))

/** Whether all words of a line are one link. */
function isOneLink(line: Line): boolean {
  const worded = line.children.filter(part => wordsOf([part]) !== '')
  const [only] = worded
  return worded.length === 1 && only?.type === 'link' && !only.url.startsWith('#')
}

/** The line with the best evidence for being the title. */
export function findTitle(body: Holder, titles: ReadonlySet<string>): Line | undefined {
  let best: { line: Line; score: number } | undefined
  let begun = false
  const sections = sectionStyles(body)
  // Spaces round marks differ: “( Panthera leo)”.
  const letters = new Set([...titles].map(lettersOf))
  const titleHint =
    /^(?:class|id|itemprop|role|property):(?:article-?title|articletitle|arttitle|document-title|doc-title|main-title|paper-title|content-title|page-title|title-article|titlearticle|entry-title|citation__title|c-article-title|ltx_title_document|headline|wi-article-main|msotitle|title|titulo|titre)$|^style:title$/
  walk(body as unknown as Node, (node, ancestors) => {
    if (node.type === 'list' || node.type === 'table' || node.type === 'figure') return 'skip'
    if (node.type !== 'heading' && node.type !== 'paragraph') return undefined
    const words = wordsOf([node])
    if (words === '' || words.length > 500) return 'skip'
    // An article may cite itself: its preprint, its data.
    if (node.type === 'paragraph' && ancestors.some(isReferencePart)) return 'skip'
    const key = fold(words)
    const name = sectionName(words)
    if (name && node.type === 'heading') begun = true
    let score = 0
    if (titles.has(key) || (key.length > 20 && letters.has(lettersOf(words)))) score += 100
    else if (key.length > 20 && [...titles].some(title => begins(title, key) || key.startsWith(title)))
      score += 60
    if (node.hints?.some(hint => titleHint.test(hint))) score += 30
    if (node.type === 'heading' && sections.has(levelStyle(node) ?? '')) return 'skip'
    if (node.type === 'heading') score += node.depth === 1 ? 25 : node.depth === 2 ? 12 : 8
    if (key.length < 12) score -= 20
    // A line that is one link, named by a class alone: the journal above the title leads to its own page.
    if (node.type === 'paragraph' && score === 30 && isOneLink(node)) score -= 20
    if (name) score -= 100
    if (articleTypeOf(words)) score -= 60
    if (begun && score < 100) score -= 60
    // Where the metadata gives a title, another line needs a name or the largest heading to stand against it.
    const enough = node.type !== 'heading' ? 30 : titles.size > 0 ? 25 : 5
    if (score >= enough && (!best || score > best.score)) best = { line: node, score }
    return 'skip'
  })
  return best?.line
}
