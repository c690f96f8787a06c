/**
 * Why: every rule has a smallest document that breaks it and one that does not. A fragment stands in an article of
 * JATS 1.3; where the article itself matters it is written out.
 */

/** Rule → [breaks it once, keeps it]. */
export type Cases = Readonly<Record<string, readonly [breaks: string, keeps: string]>>

const namespaces =
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" ' +
  'xmlns:ali="http://www.niso.org/schemas/ali/1.0/" ' +
  'xmlns:oasis="http://www.niso.org/standards/z39-96/ns/oasis-exchange/table"'

/** The whole text of a case. */
export function documentOf(written: string): string {
  const whole = written.startsWith('<article ')
    ? written
    : `<article dtd-version="1.3" xml:lang="en">${written}</article>`
  return whole.replace('<article ', `<article ${namespaces} `)
}

/** Metadata of an article. */
export const meta = (inside: string): string => `<front><article-meta>${inside}</article-meta></front>`
/** An article of peer review with that metadata. */
export const review = (inside: string, type = 'reviewer-report', version = '1.3'): string =>
  `<article dtd-version="${version}" article-type="${type}">${meta(inside)}</article>`
