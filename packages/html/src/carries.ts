/**
 * What survives an article → page → article, object by object, whatever the article. Of articles that came from pages
 * everything does (the tests compare all of it); what only JATS can say is named in README.md.
 */
import type { Carries } from '@offprint/ast'

export const carries: Carries = {
  articleTitle: ['text'],
  reference: ['text', 'label']
}
