/**
 * Why: JATS Publishing requires an article type, a title, a journal id and an ISSN. Where nobody said them, other tools write empty
 * elements to please its DTD. Offprint writes no placeholder: such an article is written in the Archiving edition of the
 * same version, which asks for none of them, and a message says what to add.
 */
import type { Article, Journal, Node } from '@offprint/ast'
import { child, childrenOf, select } from '@offprint/ast'
import { type Messages, OutputError } from '@offprint/core'
import { archivingInstead } from './messages.js'
import { type ProfileName, profiles } from './profiles.js'

/**
 * The edition to write.
 * @param wanted the profile that the user named, if any
 * @throws OutputError `jats:required` when the named profile requires what nobody said
 */
export function profileFor(
  article: Article,
  wanted: ProfileName | undefined,
  messages: Messages
): ProfileName {
  const profile = wanted ?? 'publishing'
  if (profiles[profile].edition.tagSet !== 'publishing') return profile
  const lacking = required(article)
  if (lacking.length === 0) return profile
  const what = lacking.join(', ')
  if (wanted !== undefined)
    throw new OutputError(
      'jats:required',
      `The profile “${wanted}” requires what nobody said: ${what}. Add it to journal.yaml or to the facts file, or write the profile “archiving”`
    )
  messages.report(archivingInstead, { what }, undefined)
  return 'archiving'
}

/** What JATS Publishing requires (DTD 1.3, journal-meta and article/@article-type) and the article does not have. */
function required(article: Article): string[] {
  const journal = child(child(article, 'front'), 'journal')
  const lacking: string[] = []
  if (select(article, 'article', 'subArticle').some(one => one.articleType === undefined))
    lacking.push('the type of the article')
  if (!child(child(article, 'front'), 'articleTitle')) lacking.push('the title')
  if (!journal?.nlmTa && !journal?.publisherId && !kept(journal, 'journal-id'))
    lacking.push("the journal's id")
  if (!journal?.issns?.some(issn => issn.kind !== 'linking') && !kept(journal, 'issn'))
    lacking.push('the ISSN')
  return lacking
}

/** Whether the source of the article had such an element, which goes back as it stood. */
const kept = (journal: Journal | undefined, name: string): boolean =>
  journal !== undefined &&
  childrenOf(journal).some((part: Node) => part.type === 'foreign' && part.name === name)
