/** Front matter in tests: a draft from a few lines of a small notation, recognised, with what was said and left out. */
import type { Article, Contributor, Front, Node } from '@offprint/ast'
import { children, node, textOf } from '@offprint/ast'
import {
  codeOf,
  defaultLimits,
  denyAll,
  type Facts,
  type Ledger,
  type Messages,
  type Profile,
  read
} from '@offprint/core'
import { recognise } from '@offprint/structure'

export interface Recognised {
  article: Article
  front: Front
  body: readonly Node[]
  ledger: Ledger
  messages: Messages
  /** Codes of the messages, what is missing left out: every small page lacks most things. */
  codes: string[]
  unplaced: string[]
  invented: string[]
}

/** Recognises a page. The reader of pages comes from outside: this package knows no format. */
export async function page(
  source: string | Uint8Array,
  settings: { facts?: Facts; profile?: Profile } = {}
): Promise<Recognised> {
  const { html } = await import('../../html/src/index.js')
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const { article, ledger, messages, balance } = await read(bytes, {
    from: html,
    recognise,
    limits: defaultLimits,
    resolve: denyAll,
    ...settings
  })
  const body = article.children.find(part => part.type === 'body')
  return {
    article,
    front: article.children.find(part => part.type === 'front') ?? node('front', {}, []),
    body: body && 'children' in body ? body.children : [],
    ledger,
    messages,
    codes: messages.list
      .map(codeOf)
      .filter(code => code !== 'structure:missing' && code !== 'core:media-missing'),
    unplaced: balance?.unplaced.map(run => run.text) ?? [],
    invented: balance?.invented.map(word => word.text) ?? []
  }
}

/** A page with a byline and what stands around it. */
export const withByline = (byline: string, rest = '', head = ''): string =>
  `<html lang="en"><head><meta name="citation_title" content="A title that is long enough to be one">${head}</head><body><h1>A title that is long enough to be one</h1>${byline}${rest}<h2>Introduction</h2><p>Some text of the article stands here.</p></body></html>`

/** `Given|Surname|Suffix`, or `{Group}`. */
export const named = (person: Contributor): string =>
  person.collaboration !== undefined
    ? `{${person.collaboration}}`
    : [person.name?.given ?? '', person.name?.surname ?? '', person.name?.suffix]
        .filter(part => part !== undefined)
        .join('|')

export const people = (front: Front): string[] => children(front, 'contributor').map(named)

/** Marks of the affiliations of each author. */
export const edges = (front: Front): string[] => {
  const labels = new Map(children(front, 'affiliation').map(one => [one.id, one.label ?? textOf(one)]))
  return children(front, 'contributor').map(one => one.affiliations.map(id => labels.get(id)).join(' '))
}
