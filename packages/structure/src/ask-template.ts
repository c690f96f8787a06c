/** The form: a facts file with the missing values left empty, each with a word on who needs it. */
import type { Article } from '@offprint/ast'
import { children } from '@offprint/ast'
import { toYaml } from '@offprint/core/yaml'
import type { MissingFact } from './missing.js'

const head = `What the page does not say. Fill in what you know; what stays empty stays unsaid.
A value given here wins over the page. Nothing is made up from an empty one.`

/**
 * Writes the form.
 * @param list what `missing` found
 * @returns YAML in the shape of the facts file; empty values are the same as absent ones
 */
export function askTemplate(article: Article, list: readonly MissingFact[]): string {
  const form: Record<string, unknown> = {}
  const comments: Record<string, string> = { '': head }
  const comment = (one: MissingFact): string =>
    `${one.label}; needed by ${one.receiver}. Example: ${one.example}`
  for (const one of list) {
    const [block, ...rest] = one.key.split('.')
    // The journal has a file of its own, and an abstract can only come from the page.
    if (block === 'authors' || block === 'figures' || block === 'journal' || block === 'abstract') continue
    if (rest.length === 0) form[one.key] = one.key === 'keywords' ? [] : null
    else form[block!] = { ...(form[block!] as object | undefined), [rest.join('.')]: null }
    comments[one.key] = comment(one)
  }
  const authors = authorForms(article, list)
  if (authors.length) {
    form['authors'] = authors
    comments['authors'] = [
      'Names as the page prints them. Say where the surname begins where it is left empty; roles are CRediT terms.',
      ...list.filter(one => one.key.startsWith('authors')).map(comment)
    ].join('\n')
  }
  const figures = list.filter(one => one.key.startsWith('figures.'))
  if (figures.length) {
    form['figures'] = Object.fromEntries(
      figures.map(one => [one.key.slice('figures.'.length, -'.alt'.length), { alt: null }])
    )
    comments['figures'] =
      'What each image shows, in a sentence or two; or “decorative: true” where it says nothing.'
  }
  const journal = list.filter(one => one.key.startsWith('journal.'))
  if (journal.length) comments[''] += `\nIn the journal profile: ${journal.map(one => one.label).join('; ')}.`
  return toYaml(form, comments)
}

/** One entry for each author: what is known, and what may be asked. */
function authorForms(article: Article, list: readonly MissingFact[]): Record<string, unknown>[] {
  const front = article.children.find(part => part.type === 'front')
  return children(front, 'contributor')
    .filter(one => one.role === 'author' && one.printed)
    .map(person => {
      const open = list.some(one => one.key === `authors.${person.printed}.surname`)
      return {
        name: person.printed,
        surname: open ? null : (person.name?.surname ?? null),
        given: open ? null : (person.name?.given ?? null),
        ...(person.orcid ? {} : { orcid: null }),
        ...(person.corresponding && !person.emails?.length ? { email: null } : {}),
        roles: person.credit?.map(role => role.text) ?? []
      }
    })
}
