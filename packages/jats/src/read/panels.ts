/** Why: reading shares no mapping with writing, so the rule for the panels that a mark names stands here a second time. */

/** The panels that the words of a mark name: `A-D)` → A, B, C, D. */
export function panelsNamed(words: string): string[] {
  const found: string[] = []
  const parts = words.match(/[\p{L}\p{N}]+|[-–—]/gu) ?? []
  parts.forEach((part, i) => {
    if (/^[-–—]$/.test(part)) return
    const from = /^[-–—]$/.test(parts[i - 1] ?? '') ? parts[i - 2] : undefined
    if (from?.length === 1 && part.length === 1 && part > from)
      for (let code = from.charCodeAt(0) + 1; code < part.charCodeAt(0); code++)
        found.push(String.fromCharCode(code))
    found.push(part)
  })
  return found
}
