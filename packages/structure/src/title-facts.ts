/** What the head of a page calls the article, for comparing with what the page shows. */
import type { Article, Fact } from '@offprint/ast'
import { children, squash } from '@offprint/ast'

/** Names of facts that hold a title, the most reliable first. */
export const titleNames = [
  'citation_title',
  'dc.title',
  'dcterms.title',
  'prism.title',
  'eprints.title',
  'bepress_citation_title',
  'headline',
  'og:title',
  'twitter:title',
  'name',
  'title'
] as const

/** What stands between the parts of a title that names the site too. */
export const cuts = [' | ', ' - ', ' – ', ' — ', ' :: ', ' • '] as const

/** Titles in lower case, with and without the name of the site that pages put behind them. */
export function titleFacts(article: Article): Set<string> {
  const found = new Set<string>()
  // The name of a file may be the title, where the page prints it; else it is that of a template.
  for (const fact of factsOf(article, [...titleNames, 'file-title'])) {
    const value = fold(withoutTags(fact.value))
    found.add(value)
    for (const cut of cuts) {
      const at = value.lastIndexOf(cut)
      if (at > 20) found.add(value.slice(0, at))
      const first = value.indexOf(cut)
      if (first > 20) found.add(value.slice(0, first))
      // “Site - Journal of Harbours - A title”: what follows the names in front.
      for (let from = first; from !== -1; from = value.indexOf(cut, from + cut.length)) {
        const rest = value.slice(from + cut.length)
        if (rest.length > 20) found.add(rest)
      }
    }
    // “Harbours | Full text | A title | HTML”: the title is one of the parts.
    for (const part of value.split(' | ')) if (part.length > 20) found.add(part)
  }
  return found
}

/** Metadata has titles with the tags of their marks spelled out: `CO<sub>2</sub>`. */
export const withoutTags = (value: string): string =>
  value.replace(/<\/?(?:i|b|em|strong|sub|sup|span|italic|bold|sc)(?:\s[^<>]{0,200})?>/gi, '')

/** A title as it is compared: lower case, white space folded, no full stop behind. */
export const fold = (text: string): string => squash(text).toLowerCase().replace(/\.$/, '')

/** Facts of the front by their names, in the order of the names. */
export function factsOf(article: Article, names: readonly string[]): Fact[] {
  const front = article.children.find(part => part.type === 'front')
  const all = children(front, 'fact')
  return names.flatMap(name => all.filter(fact => fact.name === name))
}
