/**
 * Ids of the page as legal XML names. HTML allows `3` and `10.1000/x` as ids, the tree does not; ids and the fragments
 * that point at them are spelled by the same rule, so links keep their targets.
 */

const legal = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*$/u

/** The id as it is when legal, else `_` and the id with each illegal character as `_` and its code in hexadecimal. */
export function xmlId(raw: string): string {
  if (legal.test(raw)) return raw
  const spelled = raw.replace(
    /[^\p{L}\p{N}\p{M}_.\-·]/gu,
    character => `_${character.codePointAt(0)!.toString(16)}`
  )
  return legal.test(spelled) ? spelled : `_${spelled}`
}

/** The id that the fragment of an address means: percent signs decoded where they can be. */
export function fragmentId(fragment: string): string {
  try {
    return xmlId(decodeURIComponent(fragment))
  } catch {
    return xmlId(fragment)
  }
}
