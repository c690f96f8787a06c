/** Words that introduce who handled an article, in the languages journals print. */

const kinds =
  'academic|external|handling|associate|senior|coordinating|reviewing|section|guest|responsible|scientific|chief|executive|managing|deputy|monitoring'
const editor = new RegExp(
  `^\\s*(?:(?:${kinds})[\\s-])?editors?(?:[\\s-]in[\\s-]chief)?\\s*:\\s*|^\\s*(?:éditeurs?|rédacteurs?)(?: académiques?| associés?| en chef)?\\s*:\\s*|^\\s*(?:editor(?:a|as|es)?)(?:[\\s-](?:asociad[oa]|associad[oa]|adjunt[oa]|académic[oa]|acadêmic[oa]|convidad[oa]|invitad[oa]|responsable|responsáve(?:l|is)|científic[oa]|chefe|jefe|(?:en|em)[\\s-](?:jefe|chefe)|de seç[ãa]o|de sección)s?)?\\s*:\\s*`,
  'i'
)
const note = /^\s*(edited|reviewed|handled) by\s*:/i

/** A label at the start of a line: whom it introduces, or the kind of note that it begins. */
export function editorLabel(line: string): { role: string; length: number; note?: string } | undefined {
  const by = note.exec(line)
  if (by) return { role: 'editor', length: by[0].length, note: `${by[1]!.toLowerCase()}-by` }
  const match = editor.exec(line)
  return match ? { role: 'editor', length: match[0].length } : undefined
}

/** The words before the names of those who reviewed the article, in the languages journals print. */
export const reviewersLabel =
  /^\s*(?:reviewers?|referees?|peer reviewers|pareceristas?|avaliador(?:a|es|as)?|revisor(?:a|es|as)?|evaluador(?:a|es|as)?|évaluat(?:eur|rice)s?|rapporteurs?|gutachter(?:in|innen)?)\s*:/i

/**
 * How much of a line is an office before a name: “Associate Editor Ada Lind”. Only a heading over the line makes it one, as
 * “Editor” may be a name.
 */
export function officeBefore(line: string): number {
  const words = line.split(/(?<=\s)/)
  for (let count = Math.min(4, words.length - 2); count > 0; count--) {
    const head = words.slice(0, count).join('')
    if (bareEditorLabel(head) && /^\p{Lu}/u.test(words[count]!)) return head.length
  }
  return 0
}

/** Whether a line is nothing but the name of an office, with or without its colon: the names stand below it. */
export const bareEditorLabel = (line: string): boolean => {
  const label = `${line.trim().replace(/\s*:$/, '')}:`
  const found = editorLabel(label)
  return found !== undefined && !found.note && found.length === label.length
}

/** Whether a heading stands over the names of editors: “Edited by”, “Editores-chefes:”. */
export function editorHeading(heading: string): boolean {
  const words = heading
    .normalize('NFC')
    .replace(/(?<![\s\u00A0:.])[\s\u00A0:.]+$/, '')
    .trim()
  if (words.length > 40) return false
  return (
    /^(?:edited by|editado por|editada por|édité par|herausgegeben von)$/i.test(words) ||
    editor.exec(`${words}:`)?.[0].trim() === `${words}:`
  )
}
