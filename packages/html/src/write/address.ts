/** Addresses that may stand in a page: nothing that runs, nothing that carries a page of its own. */
import { type Node, squash, textOf } from '@offprint/ast'
import { schemeOf } from '@offprint/core/resource'
import { isSafeAddress } from '../addresses.js'
import { unsafeAddress } from '../messages.js'
import type { WriteState } from './state.js'

/** The address, spelled so that a validator takes it; undefined, with a message, when it may not stand in a page. */
export function safeAddress(url: string, node: Node, state: WriteState): string | undefined {
  const scheme = schemeOf(url)
  if (scheme !== undefined && !isSafeAddress(url)) {
    state.messages.report(
      unsafeAddress,
      { url: url.slice(0, 80), text: squash(textOf(node)).slice(0, 80) },
      node
    )
    return undefined
  }
  const whole = scheme === 'doi' ? `https://doi.org/${url.replace(/^doi:\s*/i, '')}` : url.trim()
  return whole === '' ? undefined : whole
}
