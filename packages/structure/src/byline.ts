/**
 * Why: a byline is a row of names with marks, links and degrees between them, set in twenty ways. This reads one into people
 * as printed: name, marks, ORCID, e-mail, degrees. Whose marks mean what is for the pass `people`.
 */
import type { Base, Node } from '@offprint/ast'
import { walk } from '@offprint/ast'
import { joinOffices } from './byline-offices.js'
import { BylineReader } from './byline-reader.js'
import { hasPlainInstitutionWord } from './data/institution-words.js'
import { group, particles } from './data/name-words.js'
import { linesOf } from './front-parts.js'
import { wordsOf } from './ledger-drop.js'
import { unescaped } from './percent.js'

/** One person or group of a byline. */
export interface Printed {
  name: string
  /** Words of the surname and given names, where the page marks them apart. */
  surname?: string
  given?: string
  marks: string[]
  /** Ids that marks link to. */
  targets: string[]
  orcid?: string
  /** The page has a sign of its own for the author to write to. */
  corresponding?: boolean
  emails: string[]
  degrees: string[]
  position?: Base['position']
}

export interface Byline {
  people: Printed[]
  /** Words that are no part of a name: `and`, `by`, the text of an ORCID link. */
  left: { text: string; why: 'separator' | 'label' }[]
}

/** What a byline is made of, in the order of the page; `end` parts people. */
export type Atom =
  | { kind: 'text'; value: string; node: Node }
  | { kind: 'mark'; value: string; target?: string; shown: string }
  | { kind: 'orcid'; value: string; shown: string }
  | { kind: 'email'; value: string; shown: string }
  | { kind: 'surname' | 'given'; value: string }
  | { kind: 'corresponding'; shown: string; behind?: true }
  | { kind: 'end' }

const authorHint =
  /^(?:class|itemprop|property):(?:author|authors__author|auteur|autor|contrib|contributor|person|creator|author-name|authorname|author_name|loa__item|ltx_personname|name|linked-name|al-author-name|author-item|hlfld-contribauthor)$/
const surnameHint =
  /^(?:class|itemprop|property):(?:surname|nlm-surname|family|family-name|familyname|last-name|lastname|foaf:familyname)$/
const givenHint =
  /^(?:class|itemprop|property):(?:given|given-names?|nlm-given-names|givenname|first-name|firstname|foaf:givenname)$/
const correspondingHint =
  /^(?:class|itemprop|property):(?:.*[-_])?(?:corresponding|corresp|corresponding-?author|author-?corresp(?:onding)?)$/
/** What stands in such a sign when it is no name. */
const letterSign = /^(?:e-?mail|mail|contact|corresponding(?: author)?|[*]{0,2}|✉|📧)$/iu
const emailLabel = /^[*†✉\s]{0,3}(?:e-?mails?|correo(?: electrónico)?|courriels?|contact)\s?:?$/iu
export const orcidIn = /(?:^|\D)(\d{4}-\d{4}-\d{4}-\d{3}[\dX])(?!\d)/i

/** A mark, a few marks together, or a range of them; the empty string stands before a comma. */
const markShape = /^(?:|\d{1,3}[-–]\d{1,3}|(?:\d{1,3}|\p{L}{1,3}\d{1,2}|\p{L}{1,2}|[^\p{L}\d\s]{1,3}){1,3})$/u

function atomsOf(blocks: readonly Node[]): Atom[] {
  const atoms: Atom[] = []
  const enter = (node: Node): void => {
    const hints = node.hints ?? []
    if (node.type === 'text') {
      atoms.push({ kind: 'text', value: node.value, node })
      return
    }
    const words = wordsOf([node])
    if (node.type === 'superscript') {
      const target = linkTarget(node)
      // Raised letters may also be an abbreviation (“Mª”, “1er”): marks are short, or lists of short ones.
      if (words.split(/[\s,;]+/).every(part => markShape.test(part))) {
        // What the page shows is left out as it stands, whatever marks are read in it.
        for (const [i, mark] of marksIn(words).entries())
          atoms.push({
            kind: 'mark',
            value: mark,
            shown: i === 0 ? words : '',
            ...(target ? { target } : {})
          })
        return
      }
    }
    if (node.type === 'link') {
      const orcid = orcidIn.exec(node.url)?.[1]
      if (orcid && /orcid/i.test(node.url)) {
        // The name itself may be the link.
        const named = /^\p{Lu}.*\s\S*\p{Lu}/u.test(words) && !/orcid|\d/i.test(words)
        if (named) for (const child of node.children) enter(child)
        atoms.push({ kind: 'orcid', value: orcid.toUpperCase(), shown: named ? '' : words })
        return
      }
      if (/^mailto:/i.test(node.url)) {
        if (hints.some(hint => correspondingHint.test(hint)))
          atoms.push({ kind: 'corresponding', shown: '', behind: true })
        atoms.push({ kind: 'email', value: addressOf(node.url), shown: words })
        return
      }
      if (node.url.startsWith('#') && /^(?:\d{1,3}|[a-z]|[*†‡§¶#&✉]{1,3})$/i.test(words)) {
        atoms.push({ kind: 'mark', value: words, shown: words, target: node.url.slice(1) })
        return
      }
    }
    if (node.type === 'email') {
      atoms.push({ kind: 'email', value: node.address, shown: words })
      return
    }
    // A picture of a person or a letter, with what it says to those who do not see it.
    if (
      node.type === 'inlineGraphic' &&
      /^(?:e-?mail (?:the )?)?corresponding author\b/i.test(node.alt ?? '')
    )
      atoms.push({ kind: 'corresponding', shown: '', behind: true })
    if (node.type !== 'paragraph' && hints.some(hint => correspondingHint.test(hint))) {
      const sign = letterSign.test(words)
      atoms.push({ kind: 'corresponding', shown: sign ? words : '' })
      if (sign) return
    }
    if (hints.some(hint => surnameHint.test(hint)) && words) atoms.push({ kind: 'surname', value: words })
    if (hints.some(hint => givenHint.test(hint)) && words) atoms.push({ kind: 'given', value: words })
    const person = node.type !== 'paragraph' && hints.some(hint => authorHint.test(hint))
    if (person) atoms.push({ kind: 'end' })
    if ('children' in node) for (const child of node.children as Node[]) enter(child)
    if (person) atoms.push({ kind: 'end' })
  }
  for (const { line } of linesOf(blocks)) {
    for (const node of line) enter(node)
    atoms.push({ kind: 'end' })
  }
  return atoms
}

/** Single marks in a group of them: `1,&` gives `1` and `&`, `1-3` gives three. */
export function marksIn(words: string): string[] {
  return words
    .split(/[\s,;]+/)
    .filter(Boolean)
    .flatMap(part => {
      const range = /^(\d{1,2})[-–](\d{1,2})$/.exec(part)
      if (range) {
        const [from, to] = [Number(range[1]), Number(range[2])]
        if (to > from && to - from < 50)
          return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
      }
      // `a1`, `na1`: letters and a number in one.
      if (/^\p{L}{1,3}\d{1,2}$/u.test(part)) return [part]
      return part.match(/\d{1,3}|\p{L}{1,2}|[^\p{L}\d]/gu) ?? []
    })
}

/** Reads the people of a byline. */
export function readByline(blocks: readonly Node[]): Byline {
  const atoms = atomsOf(blocks)
  const inverted = isInverted(atoms)
  const byline = new BylineReader(inverted).read(atoms)
  finish(byline)
  joinOffices(byline)
  if (inverted)
    for (const person of byline.people) {
      const [surname, given, ...more] = person.name.split(/,\s*/)
      if (surname && given && more.length === 0) Object.assign(person, { surname, given })
    }
  return byline
}

/** “Silva, Ana; Costa, Rui”: semicolons part people, commas the parts of a name. */
function isInverted(atoms: readonly Atom[]): boolean {
  const whole = atoms.map(atom => (atom.kind === 'text' ? atom.value : '')).join('')
  const semicolons = (whole.match(/;/g) ?? []).length
  return (
    semicolons > 0 &&
    whole.split(';').filter(part => (part.match(/,/g) ?? []).length === 1).length > semicolons / 2
  )
}

/** Marks that stand on the line, and words that are no name. */
function finish(byline: Byline): void {
  byline.people = byline.people.filter(person => {
    let name = person.name.replace(/[\s\u00A0]+/g, ' ').trim()
    const by = /^(?:by|par|por|von|authors?|auteurs?|autor(?:es)?)\s*:?\s+(?=\p{Lu})/iu.exec(name)
    if (by) {
      byline.left.push({ text: by[0], why: 'label' })
      name = name.slice(by[0].length)
    }
    const tail = /\s*((?:\d{1,2}|[*†‡§¶‖#&✉⁎∗⋆★]){1,6})$/u.exec(name)
    if (tail && name.length > tail[0].length) {
      for (const mark of marksIn(tail[1]!)) {
        person.marks.push(mark)
        byline.left.push({ text: mark, why: 'label' })
      }
      name = name.slice(0, -tail[0].length).trim()
    }
    const degrees =
      /[\s,]+((?:MD|M\.D\.|PhD|Ph\.D\.|MSc|MPH|RN|MBBS|FRCS|DrPH|DPhil|DVM|DDS)(?:[\s,/]+(?:MD|PhD|MSc|MPH|RN|MBBS|FRCS|DrPH))*)$/.exec(
        name
      )
    if (degrees) {
      person.degrees.push(degrees[1]!)
      name = name.slice(0, -degrees[0].length).trim()
    }
    person.name = name.replace(/^[\s,;:|–-]+|[\s,;:|–-]+$/g, '')
    person.marks = [...new Set(person.marks)]
    if (
      person.name === '' ||
      /^(?:et al\.?|view author|show (?:all|more)|author information|search for more).*/i.test(person.name)
    ) {
      byline.left.push({ text: name, why: 'label' })
      return false
    }
    const address = emailLabel.test(person.name)
    if (address || !/\p{L}/u.test(person.name)) {
      const last = byline.people[byline.people.indexOf(person) - 1]
      if (last) {
        last.marks = [...new Set([...last.marks, ...(address ? [] : marksIn(person.name)), ...person.marks])]
        last.targets.push(...person.targets)
        last.emails.push(...person.emails)
        if (person.orcid) last.orcid ??= person.orcid
      }
      byline.left.push({ text: person.name, why: 'label' })
      return false
    }
    return true
  })
}

const linkTarget = (root: Node): string | undefined => {
  let target: string | undefined
  walk(root, node => {
    if (node.type === 'link' && node.url.startsWith('#')) target = node.url.slice(1)
    return target ? 'stop' : undefined
  })
  return target
}

/** The address of a mailto link. */
export function addressOf(url: string): string {
  return unescaped(url.replace(/^mailto:/i, '').replace(/\?.*$/, '')).trim()
}

/** Whether a block reads like a row of names; names that the metadata gives decide where there are any. */
export function looksLikeByline(node: Node, authors: readonly string[]): boolean {
  if (node.type !== 'paragraph' && node.type !== 'list' && node.type !== 'heading') return false
  const words = wordsOf([node])
  if (words.length < 4 || words.length > 6000) return false
  const lower = words.toLowerCase()
  if (authors.length) {
    const surnames = authors.map(author =>
      (author.includes(',') ? author.split(',')[0]! : author.split(/\s+/).at(-1)!).toLowerCase().trim()
    )
    const found = surnames.filter(surname => surname !== '' && lower.includes(surname)).length
    return found >= Math.max(1, surnames.length / 2) && words.length < authors.join(', ').length * 3 + 120
  }
  if (hasPlainInstitutionWord(words) && !group.test(words)) return false
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(words) || /[:?!]/.test(words)) return false
  const { people } = readByline([node])
  if (people.length === 0) return false
  const likely = people.filter(({ name }) => {
    const parts = name.split(/[\s-]+/)
    return (
      parts.length >= 2 &&
      parts.length <= 7 &&
      parts.every(
        part =>
          /^[\p{Lu}\p{Lo}(]/u.test(part) ||
          particles.has(part.toLowerCase()) ||
          /^[dl]['’]\p{Lu}/u.test(part) ||
          part === 'y' ||
          part === 'e'
      )
    )
  })
  const marked = people.some(person => person.marks.length > 0 || person.orcid)
  return likely.length >= people.length * 0.75 && (marked || people.length > 1 || words.length < 60)
}
