/** Whether words are the name of a person or of a group of authors: bylines and cards hold other words as well. */
import { hasPlainInstitutionWord } from './data/institution-words.js'
import { group, joiners, particles, suffixes } from './data/name-words.js'

const people =
  /\b(?:group|consortium|collaboration|collaborators|team|network|committee|investigators|groupe|consorcio|consórcio|grupo|colaboradores|arbeitsgruppe|konsortium)\b/i

/** Whether words can be a name: capitals, particles, no digits, no word of an institution. */
export function looksLikeName(name: string): boolean {
  if (people.test(name)) return true
  if (hasPlainInstitutionWord(name) || /[@:/{}\d]/.test(name)) return false
  const words = name.split(/[\s,]+/)
  return (
    words.length <= 8 &&
    words.every(
      word =>
        /^[\p{Lu}\p{Lo}(]|^[dl]['’]\p{Lu}/u.test(word) ||
        particles.has(word.toLowerCase()) ||
        joiners.has(word) ||
        suffixes.has(word.toLowerCase())
    ) &&
    !/^(?:authors?|auteurs?|autores|autoria|autoren|by|par|por)(?!\p{L})/iu.test(name)
  )
}

/** Whether a name is that of a group. */
export function isGroup(name: string): boolean {
  return group.test(name) && (/^the\s/i.test(name) || name.split(/\s+/).length >= 2)
}
