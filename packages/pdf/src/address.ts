/** Why: what a link of a PDF may lead to is asked by the writer and by the comparison; neither needs the other for it. */

const allowed = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/i

/** True for an address that may be written into the document. */
export function isSafeAddress(url: string): boolean {
  return allowed.test(url) && url.length <= 2000
}

/** The address of a link as programs for reading take it: no space behind `mailto:`, a DOI with its resolver. */
export const linkAddress = (url: string): string =>
  url
    .trim()
    .replace(/^mailto:\s+/i, 'mailto:')
    .replace(/^doi:\s*(?=10\.)/i, 'https://doi.org/')
