/** Why: what a link of a manuscript may lead to is asked by reader, writer and comparison alike. */

const safe = new Set(['http', 'https', 'mailto', 'ftp', 'doi', 'tel'])

/** Whether an article may carry an address; a name in the same text (`#x`) and a path say no scheme. */
export function isSafeAddress(url: string): boolean {
  // Browsers look past controls and spaces (URL Standard, 4.4).
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\0- ]/g, ''))?.[1]?.toLowerCase()
  return scheme === undefined ? url.trim() !== '' : safe.has(scheme)
}
