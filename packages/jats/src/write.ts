/** Why: the one way from an article to the bytes of a JATS file. */
import type { Article } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { encodeXml } from '@offprint/core/xml'
import { conventional } from './conventions.js'
import { profileFor } from './edition-choice.js'
import { note, type OutElement } from './element.js'
import { fitAttributes } from './fit-attributes.js'
import { holdsLines } from './indent.js'
import { illegalCharacter } from './messages.js'
import { writers } from './nodes/index.js'
import { profiles } from './profiles.js'
import { refit } from './refit.js'
import { type JatsOptions, WriteState } from './state.js'
import { editionOf, modelsOf } from './validate/edition.js'
import { namespaces } from './vocabulary.js'

/**
 * Writes an article as JATS XML.
 * @param article a finished tree
 * @param options edition, form of references, where messages go
 * @returns UTF-8, ending in a line end; the same tree gives the same bytes
 */
export async function toJats(article: Article, options: JatsOptions = {}): Promise<Uint8Array> {
  const messages = options.messages ?? new Messages()
  const source = note(article, 'read')
  const asRead = source !== undefined && options.profile === undefined
  const profile = asRead ? 'publishing' : profileFor(article, options.profile, messages)
  const edition = (asRead ? editionOf(source) : undefined) ?? profiles[profile].edition
  const state = new WriteState(
    article,
    await modelsOf(edition),
    writers,
    { ...options, profile, messages },
    asRead
  )
  const [made] = writers.article(article, state, '') as [OutElement]
  // Only what comes from a file of another edition can have forms of that edition.
  const fitting = !asRead && state.holdsForeign ? refit(made, state) : made
  const { conventions } = state.profile
  const root = !asRead && conventions ? conventional(fitting, conventions, state) : fitting
  return encodeXml(fitAttributes(root, state), {
    ...doctype(article, state),
    lines: holdsLines,
    namespaces,
    onIllegal: ({ what, element }) => messages.report(illegalCharacter, { what, element }, undefined)
  })
}

function doctype(
  article: Article,
  state: WriteState
): { doctype?: { name: string; publicId?: string; systemId?: string } } {
  if (!state.asRead) {
    const { publicId, systemId } = state.profile
    return { doctype: { name: 'article', publicId, systemId } }
  }
  const publicId = note(article, 'read')
  const systemId = note(article, 'system')
  if (!publicId && !systemId) return {}
  return {
    doctype: { name: 'article', ...(publicId ? { publicId } : {}), ...(systemId ? { systemId } : {}) }
  }
}
