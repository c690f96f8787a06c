/** The next name of a list: lists mix their forms, and what looks like one more name may be the journal or the title. */
import type { NameList } from './authors.js'
import { type NameForm, type ReadName, readName } from './names.js'
import { isShortened } from './sentences.js'

/** Words that begin sentences and never a person's family name. */
export const NOT_FAMILY =
  /^(?:The|An?|In|On|Of|For|From|With|And|Is|Are|Do|Does|How|Why|What|When|Effects?|Studies|Study|Vitamin|Hepatitis|Type|Phase|Part|Group|Class|Grade|Stage|Influenza|Factor|Protein|Chapter|Table|Figure|Section|Volume|Vol|New|Role|Use|Collaborations?|Consortium|Committee)$/

/** `A. Zavitsas, J. Phys. Chem.`: what looks like one more name is the journal. */
export function isJournal(text: string, read: ReadName): boolean {
  const word = read.name.family!.split(' ').pop()!
  // `Biomed J Sci & Tech Res 12`: a name made of shortened words.
  if (
    text[read.e] === ' ' &&
    /[&\d]/.test(text[read.e + 1] ?? '') &&
    /[A-Za-zÀ-ÿ]{2}/.test(read.name.given!) &&
    isShortened(word) &&
    read.name.given!.split(' ').every(part => part.length < 2 || isShortened(part))
  )
    return true
  // `J. Hazard. Mater. 286`: nothing but abbreviations up to the volume.
  if (
    read.name.given === 'J.' &&
    /^(?:\. [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ-]{1,14}){1,5}\.? ?\d/.test(text.slice(read.e, read.e + 60)) &&
    // `and J. Wagener. Fortran 90 Handbook`
    (isShortened(word) ||
      /^(?:\. [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ-]{1,14}){1,5}\. ?\d/.test(text.slice(read.e, read.e + 60)))
  )
    return true
  // `J. Non. Cryst. Solids 357`
  const second =
    read.name.given === 'J.' &&
    /^\. ([A-ZÀ-ÖØ-Þ][a-z]{2,11})\. [A-ZÀ-ÖØ-Þ]/.exec(text.slice(read.e, read.e + 18))
  if (second && isShortened(second[1]!)) return true
  return (
    text[read.e] === '.' &&
    isShortened(word) &&
    !/^\. ?(?:$|\(|[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+ [a-zß-ÿ])/.test(text.slice(read.e, read.e + 30))
  )
}

/** `WANG J, LI H.`: a family name of two capitals, in a list that prints family names in capitals. */
export function twoLetters(text: string, at: number, form: NameForm, list: NameList): ReadName | undefined {
  if (form !== 'initials-last') return undefined
  const match = /^([A-Z]{2}) ([A-Z]{1,2})(?=[,.] )/.exec(text.slice(at, at + 7))
  if (!match) return undefined
  const e = at + match[0].length
  const before = list.names[list.names.length - 1]?.family
  const shouted = before
    ? /^[A-Z]{2,}$/.test(before)
    : /^, [A-Z]{2,20} [A-Z]{1,2}[,.] /.test(text.slice(e, e + 28))
  return shouted ? { name: { family: match[1]!, given: match[2]! }, s: at, e, dotted: false } : undefined
}

/** After `Family, A. B.` the next may be `C. D. Family`; a list of initials may hold one full given name. */
export function secondForm(text: string, at: number, form: NameForm): ReadName | undefined {
  if (form === 'comma-initials') {
    const plain = readName(text, at, 'initials-first') ?? readName(text, at, 'initials-last')
    // `Martens, B., A Sensible Semantics`: a bare A begins a title.
    if (plain && !/^[AI] /.test(text.slice(at, at + 2))) return plain
    const full = readName(text, at, 'given-first')
    return full && /^,? ?(?:[.(]|$)/.test(text.slice(full.e, full.e + 3)) ? full : undefined
  }
  if (form === 'initials-last') {
    const read = readName(text, at, 'comma-initials')
    if (read?.name.given?.includes('.')) return read
    // `Lim S, Kwon, HS, Nauck MA`: a comma too many; the next name is as the others are.
    const next = read && text.startsWith(', ', read.e) ? readName(text, read.e + 2, form) : undefined
    if (next) return read
    // `Smith J, African Boats, 2nd edn`: behind a comma the list must go on.
    const full = readName(text, at, 'family-given')
    const more = full && text.startsWith(', ', full.e) ? full.e + 2 : -1
    return more < 0 || readName(text, more, form) || readName(text, more, 'family-given') ? full : undefined
  }
  if (form === 'comma-given') return readName(text, at, 'given-first') ?? readName(text, at, 'initials-first')
  if (form === 'given-first') return readName(text, at, 'initials-first')
  if (form === 'initials-first') {
    const read = readName(text, at, 'given-first')
    if (!read || NOT_FAMILY.test(read.name.given!.split(' ')[0]!)) return undefined
    const after = text.slice(read.e, read.e + 6)
    // `S. B. Pope, Turbulent Flows, Cambridge Univ. Press`: one more name must follow, or the end of the list.
    const goesOn = /^, (?:and |& )?/.exec(after)
    const next = goesOn && readName(text, read.e + goesOn[0].length, 'initials-first')
    return next || /^ ?(?:,? and\b|,? ?&|et al)/.test(after) ? read : undefined
  }
  return undefined
}

/** `Brown RM, Mumpuni, Riyanto A`: one word between two names of the list is a name. */
export function oneWord(text: string, at: number, form: NameForm): ReadName | undefined {
  if (form !== 'initials-last' && form !== 'comma-initials') return undefined
  const word = /^[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,20}(?=[,;] )/.exec(text.slice(at, at + 24))?.[0]
  if (!word || NOT_FAMILY.test(word)) return undefined
  const next = readName(text, at + word.length + 2, form)
  return next && /^[,;.] ?|^ et al|^ ?\(/.test(text.slice(next.e, next.e + 7))
    ? { name: { family: word }, s: at, e: at + word.length, dotted: false }
    : undefined
}
