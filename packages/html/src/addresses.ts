/** Why: what a link of a page may lead to is asked by the writer and by the comparison; neither needs the other for it. */
import { schemeOf } from '@offprint/core/resource'

const safe = new Set(['http', 'https', 'mailto', 'ftp', 'doi', 'tel'])

/** Whether an address may stand in a page: it runs nothing, and carries no page of its own. */
export function isSafeAddress(url: string): boolean {
  const scheme = schemeOf(url)
  return scheme === undefined ? url.trim() !== '' : safe.has(scheme)
}
