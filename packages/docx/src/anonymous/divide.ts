/** The pair that double-blind journals ask for: a manuscript that does not say who wrote it, and a title page that does. */
import type { Article, Node } from '@offprint/ast'
import { child, node } from '@offprint/ast'
import type { Division, WriteContext } from '@offprint/core'
import { countsLine } from '../write/counts.js'
import { blinded, namesPeople } from './blind.js'
import { identityOf } from './identity.js'
import { plainMedia } from './plain-media.js'
import { unlink } from './unlink.js'

/**
 * Divides an article for `anonymous`; answers nothing without it.
 * @returns the blinded manuscript and the title page, each with the options to write it with
 */
export function divide(article: Article, context: WriteContext): Division[] | undefined {
  const { options, messages, media } = context
  if (options['anonymous'] !== true) return undefined
  const identity = identityOf(article)
  return [
    {
      suffix: '',
      article: blinded(article, identity, messages),
      media: plainMedia(media, identity, messages),
      options: { ...options, forbidden: identity.terms }
    },
    {
      suffix: '-title-page',
      article: titlePage(article),
      media,
      options: { ...options, anonymous: false, counts: countsLine(article) }
    }
  ]
}

/** What the blinded manuscript leaves out: the title block without its abstracts, thanks, declarations of the people. */
function titlePage(article: Article): Article {
  const copy = structuredClone(article)
  const front = child(copy, 'front')
  const parts: Node[] = (front?.children ?? []).filter(
    part =>
      !['abstract', 'keywordGroup'].includes(part.type) && (part.type !== 'declaration' || namesPeople(part))
  )
  const back = (child(copy, 'back')?.children ?? []).filter(namesPeople)
  const { children: _, ...fields } = copy
  const page: Article = {
    ...fields,
    children: [
      { ...(front ?? node('front', {}, [])), children: parts as never[] },
      node('body', {}, []),
      ...(back.length ? [node('back', {}, back as never[])] : [])
    ]
  }
  unlink(page)
  return page
}
