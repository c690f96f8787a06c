/** Why: authors name things as they like (`fig:one two`), the tree wants XML names, and both ends must agree. */

const legal = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u

/** The name as a legal XML name; equal names stay equal, others differ. */
export function xmlName(raw: string): string {
  if (legal.test(raw)) return raw
  const spelled = raw.replace(/[^\p{L}\p{N}\p{M}.\-·]/gu, sign => `_${sign.codePointAt(0)!.toString(16)}`)
  return legal.test(spelled) ? spelled : `_${spelled}`
}

/** The name that a fragment means: percent signs decoded where they can be. */
export function fragmentName(fragment: string): string {
  try {
    return xmlName(decodeURIComponent(fragment))
  } catch {
    return xmlName(fragment)
  }
}

/** The name that pandoc and others give a heading by its words. */
export function headingName(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_.-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '')
}

/** A title as one looks it up: case and white space do not count. */
export function foldTitle(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim()
}
