/** Why: `A-D)` names four panels. The panels that the words of a mark name, by one rule for writing. */

/** The panels named in the words of a mark: `A)` → A; `(b,c)` → b, c; `A-D)` → A, B, C, D. */
export function panelsIn(words: string): string[] {
  const named: string[] = []
  for (const [, from, to] of words.matchAll(/([\p{L}\p{N}]+)(?:\s*[-–—]\s*([\p{L}\p{N}]+))?/gu)) {
    const last = to ?? from!
    if (from!.length === 1 && last.length === 1 && last > from!)
      for (let code = from!.codePointAt(0)!; code <= last.codePointAt(0)!; code++)
        named.push(String.fromCodePoint(code))
    else named.push(from!, ...(to ? [to] : []))
  }
  return named
}
