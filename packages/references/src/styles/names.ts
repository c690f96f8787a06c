/** Names as the two written styles print them. */
import type { CslName } from '../csl.js'

/** `Gutierrez A Jr`: family, initials without stops, suffix (NLM, Citing Medicine, chapter 1). */
export function initialsLast(name: CslName): string {
  if (name.literal) return name.literal
  const initials = initialsOf(name.given ?? '').join('')
  return [name.family, initials, name.suffix].filter(Boolean).join(' ')
}

/** `Gutierrez, A., Jr.`: family, initials with stops, suffix (APA 7, 9.8). */
export function commaInitials(name: CslName): string {
  if (name.literal) return name.literal
  const initials = initialsOf(name.given ?? '')
    .map(initial => `${initial}.`)
    .join(' ')
  const suffix = name.suffix && /^(?:Jr|Sr)$/.test(name.suffix) ? `${name.suffix}.` : name.suffix
  return [name.family, initials, suffix].filter(Boolean).join(', ')
}

/** The first letter of each given name; letters printed together (`JM`) are initials already. */
function initialsOf(given: string): string[] {
  const parts = given.split(/[\s.-]+/).filter(Boolean)
  return parts.flatMap(part => (/^\p{Lu}{2,4}$/u.test(part) ? [...part] : [[...part][0]!.toUpperCase()]))
}
