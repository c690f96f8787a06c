/** Why: front matter gives most names in one piece, and every output wants the surname by itself. */
import type { Name } from '@offprint/ast'

const particles = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'das',
  'do',
  'du',
  'la',
  'le',
  'ter',
  'ten',
  'zu',
  'zur',
  'el',
  'al',
  'bin',
  'ibn',
  'af',
  'av',
  "d'",
  'y',
  'e'
])
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i
const groups =
  /\b(?:consortium|collaboration|group|team|network|society|initiative|committee|working group|study|investigators|project|community|developers)\b/i

/**
 * Splits a name: “Surname, Given” at the comma, else before the last word and the particles in front of it.
 * @returns `doubtful` when there are more than two words and nothing says where the surname begins
 */
export function nameOf(printed: string): { name?: Name; collaboration?: boolean; doubtful?: boolean } {
  if (groups.test(printed)) return { collaboration: true }
  const comma = /^([^,]+),\s*([^,]+)$/.exec(printed)
  if (comma && !suffixes.test(comma[2]!))
    return { name: { surname: comma[1]!.trim(), given: comma[2]!.trim() } }
  const words = printed.replace(/,/g, '').split(' ').filter(Boolean)
  const suffix = words.length > 2 && suffixes.test(words[words.length - 1]!) ? words.pop() : undefined
  if (words.length === 1) return { name: { given: words[0]!, style: 'given-only' } }
  let from = words.length - 1
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && particles.has(word))
  if (particle > 0) from = particle
  const given = words.slice(0, from).join(' ')
  const surname = words.slice(from).join(' ')
  // Initials between leave no doubt; two full given names or a double surname do.
  const middle = words.slice(1, -1)
  const doubtful =
    particle < 0 && middle.some(word => !/^(?:\p{Lu}\.?)+$|^\p{Lu}\.(?:-?\p{Lu}\.)*$/u.test(word))
  return { name: { surname, given, ...(suffix ? { suffix } : {}) }, ...(doubtful ? { doubtful } : {}) }
}
