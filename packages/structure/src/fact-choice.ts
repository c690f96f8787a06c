/**
 * Why: the same fact may be said by the facts file, the page, its metadata and the journal's profile. This is the one place
 * that knows whose word counts, and that says so when two of them disagree.
 */
import type { Article, Base } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { disagreement } from './messages.js'
import { factsOf } from './title-facts.js'

/** One statement. */
export interface Said {
  value: string
  /** `facts`, `text:header`, `meta:citation_volume`, `profile`. */
  source: string
  position?: Base['position']
}

/**
 * The order of trust, the most trusted first: a person who wrote it down for this article; the words of the page (`text`:
 * they are taken from their place, `page`: they stay there or are left out with it); its metadata, from vocabularies made
 * for articles down to what a site says of any page; the journal's habit.
 */
const trust: readonly RegExp[] = [
  /^facts$/,
  /^text/,
  /^page:/,
  // Highwire Press tags: one for each fact, filled from the publisher's own XML.
  /^meta:citation_/,
  /^meta:(?:prism|jats)\./,
  /^meta:(?:bepress_|eprints\.)/,
  // schema.org, in the three ways that a page may write it.
  /^jsonld:/,
  /^microdata:/,
  /^(?:rdfa|popup):/,
  // Dublin Core has few properties, each of which may mean several things (a date, an identifier).
  /^meta:(?:dc|dcterms)\./,
  /^link:/,
  // What scripts write into windows, and what is said for social networks.
  /^script:/,
  /^meta:(?:og|article|twitter):/,
  /^meta:/,
  /^html:/,
  /^profile$/
]

const rank = (source: string): number => {
  const at = trust.findIndex(pattern => pattern.test(source))
  return at < 0 ? trust.length - 2 : at
}

/** Statements in the order of trust; of equal ones the first stays the first. */
export const byTrust = <S extends { source: string }>(said: readonly S[]): S[] =>
  said
    .map((one, i) => ({ one, i }))
    .sort((a, b) => rank(a.one.source) - rank(b.one.source) || a.i - b.i)
    .map(({ one }) => one)

const who = (source: string): string =>
  source === 'facts'
    ? 'the facts file'
    : /^(?:text|page:)/.test(source)
      ? 'the page'
      : source === 'profile'
        ? 'the journal profile'
        : `its metadata (${source.replace(/^(?:meta|jsonld|link|html):/, '')})`

/** No title, name or date is longer than this; abstracts in metadata are not used. */
const longest = 4000

/** What was said of a fact under any of some names, with what the facts file and the profile say, in the order of trust. */
export function statements(
  article: Article,
  names: readonly string[],
  facts?: string,
  profile?: string,
  read: (value: string) => string | undefined = value => value
): Said[] {
  const said: Said[] = []
  if (facts !== undefined) said.push({ value: facts, source: 'facts' })
  for (const fact of factsOf(article, names)) {
    if (fact.value.length > longest) continue
    const value = read(fact.value)
    if (value !== undefined && value !== '')
      said.push({ value, source: fact.source, ...(fact.position ? { position: fact.position } : {}) })
  }
  if (profile !== undefined) said.push({ value: profile, source: 'profile' })
  return byTrust(said)
}

/**
 * Chooses among statements.
 * @param what how messages call the fact
 * @param same whether two values say the same
 */
export function choose(
  what: string,
  said: readonly Said[],
  context: RecogniseContext,
  same: (a: string, b: string) => boolean = (a, b) => a.trim().toLowerCase() === b.trim().toLowerCase(),
  order: (said: readonly Said[]) => Said[] = byTrust
): Said | undefined {
  const ordered = order(said)
  const best = ordered[0]
  if (!best) return undefined
  const told = new Set<string>()
  for (const one of ordered.slice(1)) {
    if (same(best.value, one.value)) continue
    // Words of the page that something else replaced have no place of their own any more.
    if (one.source.startsWith('text')) context.ledger.drop(one.value, 'duplicate', one.position)
    if (one.source.startsWith('text') && best.source === 'facts') continue
    // Whoever writes a facts file means to correct the page; a profile is only the habit.
    if (best.source !== 'facts' && one.source !== 'profile' && !told.has(one.value)) {
      told.add(one.value)
      context.messages.report(
        disagreement,
        { what, used: best.value, by: capital(who(best.source)), other: one.value, otherBy: who(one.source) },
        one.position ? { position: one.position } : undefined
      )
    }
  }
  // The page's own words count as placed when they are what was chosen.
  const prints = ordered.filter(one => one.source.startsWith('text') && same(best.value, one.value))
  // Header lines and tables of contents say it again.
  for (const again of prints.slice(1)) context.ledger.drop(again.value, 'duplicate', again.position)
  return prints[0] ?? best
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
