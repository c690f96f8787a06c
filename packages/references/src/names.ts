/** One personal name, in each of the orders that reference lists print it. */
import { looksCorporate } from './corporate.js'
import type { CslName } from './csl.js'
import { given, longGiven } from './given-names.js'
import { compact, dotted, initialEnd } from './initials.js'
import { kinship } from './kinship.js'
import { isCapital, isLetter, isSmall } from './letters.js'
import {
  droppedParticle,
  family,
  particleBeforeInitials,
  particlesAndWord,
  shouted,
  suffixAfter,
  wordEnd
} from './name-parts.js'
import { isShortened } from './sentences.js'

/** How a name is printed: `Family AB` · `Family Given` (inside such a list) · `Family, A. B.` · `Family, Given` · `A. B. Family` · `Given Family`. */
export type NameForm =
  | 'initials-last'
  | 'family-given'
  | 'comma-initials'
  | 'comma-given'
  | 'initials-first'
  | 'given-first'

export interface ReadName {
  name: CslName
  s: number
  e: number
  /** `Gutierrez JrA`: the suffix was printed before the initials. */
  moved?: string
  /** The name itself ended in a full stop (an initial's), which may also be the sentence's. */
  dotted: boolean
}

/** Where the parts of a name stand. */
interface Parts {
  family: [number, number]
  given: [number, number]
  /** A suffix after the name. */
  suffix?: { s: number; e: number }
  /** A suffix before the initials. */
  moved?: [number, number]
  e: number
}

/** Reads the name of one form at a place. */
type Form = (text: string, pos: number) => Parts | undefined

const FORMS: Record<NameForm, Form> = {
  'initials-last': (text, pos) => {
    let parts: Parts | undefined
    const initials = (s: number, end: number, moved?: [number, number]): boolean =>
      initialsAt(text, s, e => {
        parts = withSuffix(text, { family: [pos, end], given: [s, e], ...(moved && { moved }), e })
        // `Siqueira JS de, Sousa DT de.`
        if (text[e - 1] !== '.') parts.e = droppedParticle(text, parts.e)
        return true
      })
    const rest = (end: number): boolean => {
      if (text[end] !== ' ') return false
      const moved = movedSuffix(text, end + 1)
      return initials(moved ? moved.next : end + 1, end, moved?.at)
    }
    const found =
      family(text, pos, end => {
        const longer = particleBeforeInitials(text, end)
        return (longer >= 0 && rest(longer)) || rest(end)
      }) ||
      shouted(text, pos, end => text[end] === ' ' && !wordInCapitals(text, end + 1) && initials(end + 1, end))
    return found ? parts : undefined
  },
  'family-given': (text, pos) => {
    const end = wordEnd(text, pos)
    if (end < 0 || text[end] !== ' ' || !isCapital(text.charCodeAt(end + 1))) return undefined
    let e = end + 2
    while (e < end + 13 && isSmall(text.charCodeAt(e))) e++
    if (e < end + 3) return undefined
    const parts: Parts = { family: [pos, end], given: [end + 1, e], e }
    const long = withSuffix(text, parts)
    const closes = (at: number): boolean => /^(?:[,.]| et al)/.test(text.slice(at, at + 6))
    if (long.suffix && closes(long.e)) return long
    return closes(e) ? parts : undefined
  },
  'comma-initials': (text, pos) => {
    let parts: Parts | undefined
    const found =
      family(text, pos, last => {
        // `Baes Jr., C. F.`
        const inner = /^ (Jr|Sr|III?)\.?(?=,)/.exec(text.slice(last, last + 6))
        // `Moraes-Jr., A. F.`: the stop is of the name.
        const joined = text[last] === '.' && /-[JS]r$/.test(text.slice(last - 3, last))
        const end = joined ? last + 1 : last + (inner ? inner[0].length : 0)
        if (text[end] !== ',') return false
        const start = text[end + 1] === ' ' ? end + 2 : end + 1
        const moved = /^(Jr|Sr|JR|SR|III?)\.?, ?/.exec(text.slice(start, start + 6))
        const s = moved ? start + moved[0].length : start
        const at: [number, number] | undefined = moved
          ? [start, start + moved[1]!.length]
          : inner
            ? [last + 1, last + 1 + inner[1]!.length]
            : undefined
        const take = (e: number, past = e): boolean => {
          const own: [number, number] = [pos, joined ? end : last]
          parts = withSuffix(text, { family: own, given: [s, e], ...(at && { moved: at }), e: past })
          parts.e = droppedParticle(text, parts.e)
          return true
        }
        return (
          dotted(text, s, e => take(unstopped(text, e))) || compact(text, s, e => take(e, strayStop(text, e)))
        )
      }) ||
      shouted(text, pos, last => {
        // `COUTO JR., A.F.`
        const inner = /^ ([JS]R)\.?(?=,)/.exec(text.slice(last, last + 5))
        const at: [number, number] | undefined = inner ? [last + 1, last + 3] : undefined
        const end = last + (inner ? inner[0].length : 0)
        const s = text[end + 1] === ' ' ? end + 2 : end + 1
        return (
          text[end] === ',' &&
          !/^[JS]R\b/.test(text.slice(s, s + 3)) &&
          initialsAt(text, s, e => {
            parts = withSuffix(text, { family: [pos, last], given: [s, e], ...(at && { moved: at }), e })
            parts.e = droppedParticle(text, parts.e)
            return true
          })
        )
      })
    return found ? parts : undefined
  },
  'comma-given': (text, pos) => {
    let parts: Parts | undefined
    const rest = (end: number): boolean => {
      if (text[end] !== ',') return false
      const moved = /^, (Jr|Sr|JR|SR|III?)\.?,/.exec(text.slice(end, end + 8))
      const after = moved ? end + moved[0].length : end + 1
      const at: [number, number] | undefined = moved ? [end + 2, end + 2 + moved[1]!.length] : undefined
      return (
        text[after] === ' ' &&
        given(text, after + 1, e => {
          parts = withSuffix(text, { family: [pos, end], given: [after + 1, e], ...(at && { moved: at }), e })
          return true
        })
      )
    }
    const long = (end: number): boolean =>
      text[end] === ',' &&
      text[end + 1] === ' ' &&
      longGiven(text, end + 2, e => {
        parts = { family: [pos, end], given: [end + 2, e], e }
        return !looksCorporate(text.slice(end + 2, e))
      })
    return family(text, pos, rest) || shouted(text, pos, end => long(end) || rest(end)) ? parts : undefined
  },
  'initials-first': (text, pos) => {
    let parts: Parts | undefined
    const take = (g: number, s: number, e: number): boolean => {
      parts = withSuffix(text, { given: [pos, g], family: [s, e], e })
      return true
    }
    const found =
      dotted(text, pos, g => {
        const s = text[g] === ' ' ? g + 1 : g
        return family(text, s, e => take(g, s, e)) || shouted(text, s, e => take(g, s, e))
      }) || compact(text, pos, g => text[g] === ' ' && family(text, g + 1, e => take(g, g + 1, e)))
    return found ? parts : undefined
  },
  'given-first': (text, pos) => {
    let parts: Parts | undefined
    const found = given(text, pos, g => {
      const end = text[g] === ' ' ? particlesAndWord(text, g + 1) : -1
      if (end < 0 || /^(?:Jr|Sr|II|III)$/.test(text.slice(g + 1, end))) return false
      parts = withSuffix(text, { given: [pos, g], family: [g + 1, end], e: end })
      return true
    })
    return found ? parts : undefined
  }
}

/** `SISTEMA NACIONAL DE ARQUIVOS`, `RSTUDIO TEAM`: in a name of capitals alone, what looks like initials is a word. */
const wordInCapitals = (text: string, pos: number): boolean =>
  /^(?:[A-ZÀ-ÖØ-Þ]{4}|D(?:E|A|O|OS|AS) [A-ZÀ-ÖØ-Þ]{2})/.test(text.slice(pos, pos + 7))

const initialsAt = (text: string, pos: number, then: (end: number) => boolean): boolean =>
  dotted(text, pos, then) || compact(text, pos, then)

/** `Gutierrez JrA`, `Gutierrez Jr.A` */
function movedSuffix(text: string, pos: number): { at: [number, number]; next: number } | undefined {
  if (!text.startsWith('Jr', pos) && !text.startsWith('Sr', pos)) return undefined
  let next = text[pos + 2] === '.' ? pos + 3 : pos + 2
  // `Oliveira Jr EN`
  if (text[next] === ' ') next++
  let end = next
  while (isCapital(text.charCodeAt(end))) end++
  const few = end > next && end <= next + 3 && !isLetter(text.charCodeAt(end))
  return few ? { at: [pos, pos + 2], next } : undefined
}

/** `A. B C,`: the last initial of several lost its stop. */
function unstopped(text: string, end: number): number {
  const at = initialEnd(text, text[end] === ' ' ? end + 1 : end)
  return at >= 0 && text[at] === ',' ? at : end
}

/** `Kim, NG. & Moe, H.`: a stop behind initials that are printed without. */
const strayStop = (text: string, end: number): number =>
  /^\. &/.test(text.slice(end, end + 3)) ? end + 1 : end

function withSuffix(text: string, parts: Parts): Parts {
  const suffix = suffixAfter(text, parts.e)
  return suffix ? { ...parts, suffix, e: suffix.e } : parts
}

/** The name of the given form that begins exactly at `pos`. */
export function readName(text: string, pos: number, form: NameForm): ReadName | undefined {
  const parts = FORMS[form](text, pos)
  if (!parts) return undefined
  let end = parts.e
  let initials = text.slice(...parts.given)
  // `Smith J. B. cereus infection`: an initial before a small letter belongs to the title.
  if (
    form === 'initials-last' &&
    !parts.suffix &&
    /\. ?[A-ZÀ-ÖØ-Þ]\.$/.test(initials) &&
    /^ [a-zß-ÿ]{3}/.test(text.slice(end, end + 4))
  ) {
    const shorter = initials.slice(0, initials.lastIndexOf('.', initials.length - 2) + 1)
    end -= initials.length - shorter.length
    initials = shorter
  }
  // `Spiro R. G. J. Biol. Chem.`: the last letter begins a journal.
  const journal =
    form === 'initials-last' &&
    !parts.suffix &&
    /\. ?J\.$/.test(initials) &&
    /^ ([A-ZÀ-ÖØ-Þ][a-zß-ÿ]{1,9})\. /.exec(text.slice(end, end + 13))
  if (journal && isShortened(journal[1]!)) {
    const shorter = initials.slice(0, initials.lastIndexOf('.', initials.length - 2) + 1)
    end -= initials.length - shorter.length
    initials = shorter
  }
  const whole = text.slice(...parts.family)
  const kin = parts.moved || parts.suffix ? undefined : kinship(whole)
  const name: CslName = { family: kin?.family ?? whole, given: initials.trim() }
  const suffix = parts.moved
    ? text.slice(...parts.moved)
    : (kin?.suffix ?? (parts.suffix && text.slice(parts.suffix.s, parts.suffix.e).replace(/\.$/, '')))
  if (suffix) name.suffix = suffix
  const read: ReadName = { name, s: pos, e: end, dotted: text[end - 1] === '.' }
  if (parts.moved && form === 'initials-last') read.moved = suffix!
  return read
}
