/** Why: the format as the rest of the product sees it. */
import type { Carries } from '@offprint/ast'
import { censusKinds } from '@offprint/ast'
import { type Format, RefusedError } from '@offprint/core'
import { type ProfileName, profiles } from './profiles.js'
import { fromJats } from './read.js'
import { reviewJats } from './review.js'
import type { ReferenceStyle } from './state.js'
import { validateJats } from './validate/validate.js'
import { toJats } from './write.js'

/**
 * Everything of the census survives, but for the heading of a declaration that @fn-type says already: receivers print
 * their own.
 */
const carries: Carries = {
  ...Object.fromEntries(censusKinds.map(kind => [kind, true])),
  declaration: ['kind', 'text']
}

/** The format, for the pipeline. */
export const jats: Format = {
  name: 'jats',
  title: 'JATS XML',
  extensions: ['xml', 'nxml'],
  mediaType: 'application/jats+xml',
  carries,
  draft: false,
  read: (bytes, { messages, limits, name }) =>
    fromJats(bytes, { messages, limits, ...(name ? { name } : {}) }),
  write: (article, { messages, options }) => {
    const { profile, references } = options as { profile?: ProfileName; references?: ReferenceStyle }
    if (profile !== undefined && !Object.hasOwn(profiles, profile))
      throw new RefusedError(
        'jats:profile',
        `Unexpected profile “${profile}”, expected one of ${Object.keys(profiles).join(', ')}`
      )
    return toJats(article, {
      messages,
      ...(profile ? { profile } : {}),
      ...(references ? { references } : {})
    })
  },
  check: bytes => validateJats(bytes),
  review: reviewJats
}
