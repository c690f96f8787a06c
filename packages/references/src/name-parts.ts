/**
 * The parts of a personal name: family words with their particles, initials, suffixes. They are read by hand and not by
 * expressions: reading names is most of the work on a short list, and expressions for it take longest to compile.
 * `-1` says that a part does not stand at a place; a matcher hands each end it can have to `then`, the longest first.
 */
import { isCapital, isDigit, isLetter, isMark, isSmall } from './letters.js'

/** Says whether the rest of the name follows from here. */
export type Then = (end: number) => boolean

const SPACE = 32
const HYPHEN = 45
const STOP = 46
const APOSTROPHE = 39
const WORD_LENGTH = 40

/** Particles of family names, with a small or a capital first letter. */
const PARTICLES = new Set(
  'van von de der den del dell della dello delle di da das dos do du la le lo los las el al ten ter te zu zur bin ben ibn af av y st st.'.split(
    ' '
  )
)
const EXACT = new Set(["'t", "in't", 'op', 'vom', 'vem', 'vum', 'zum', 'Mc', 'O', 'e', 'E', 'o'])
/** Particles that may stand between a family name and initials. */
const BEFORE_INITIALS = new Set(['el', 'da', 'de', 'dos', 'van', 'von', 'la'])
const WITHIN_INITIALS = new Set(['da', 'de', 'dos', 'do', 'du', 'van', 'von', 'el', 'la'])
const DROPPED = new Set(['van', 'von', 'de', 'der', 'den', 'del', 'da', 'dos', 'du', 'la', 'el', 'al'])
const DROPPED_TOO = new Set(['der', 'den', 'la', 'los'])
/** Initials of two letters, as transliteration makes them. */
const DIGRAPHS = new Set(['Yu', 'Ya', 'Zh', 'Kh', 'Ch', 'Sh', 'Th', 'Ph', 'Ts', 'Ju', 'Je', 'Ma', 'Fr'])
const SUFFIXES = ['Jr', 'Sr', 'JR', 'SR', 'III', 'II', 'IV', '2nd', '3rd', '4th']

const isPart = (code: number): boolean =>
  isLetter(code) || isMark(code) || code === APOSTROPHE || code === HYPHEN

/** Past a particle and the space (or hyphen) after it. */
function particleEnd(text: string, at: number, spaceOnly: boolean): number {
  let end = at
  while (end < at + 6) {
    const code = text.charCodeAt(end)
    if (!isLetter(code) && code !== APOSTROPHE && code !== STOP) break
    end++
  }
  const next = text.charCodeAt(end)
  if (end === at || (next !== SPACE && (spaceOnly || next !== HYPHEN))) return -1
  const word = text.slice(at, end)
  return EXACT.has(word) || PARTICLES.has(word[0]!.toLowerCase() + word.slice(1)) ? end + 1 : -1
}

/** `at`, and the places after one, two, … particles from there. */
function particleStarts(text: string, at: number, most: number, spaceOnly: boolean): number[] {
  const starts = [at]
  for (let n = 0; n < most; n++) {
    const next = particleEnd(text, starts[n]!, spaceOnly)
    if (next < 0) break
    starts.push(next)
  }
  return starts
}

/** A word of a family name: a capital, and a small letter among its first four characters. */
export function wordEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0x2bb || code === 0x2bf) return plainWordEnd(text, at + 1)
  const second = text.charCodeAt(at + 1)
  const elided = second === APOSTROPHE && (code === 100 || code === 68 || code === 108 || code === 76)
  // `Al-`, `El-`
  const article = second === 108 && text.charCodeAt(at + 2) === HYPHEN && (code | 4) % 32 === 5
  if (elided || article) {
    const end = plainWordEnd(text, at + (elided ? 2 : 3))
    if (end >= 0) return end
  }
  return plainWordEnd(text, at)
}

function plainWordEnd(text: string, at: number): number {
  if (!isCapital(text.charCodeAt(at))) return -1
  let i = at + 1
  if (text.charCodeAt(i) === APOSTROPHE) i++
  if (isCapital(text.charCodeAt(i))) i++
  if (isMark(text.charCodeAt(i))) i++
  if (!isSmall(text.charCodeAt(i))) return -1
  const most = i + 1 + WORD_LENGTH
  i++
  while (i < most && isPart(text.charCodeAt(i))) i++
  return i
}

/** A family name: `de la Cruz y Vega`, `García-Pérez`. */
export function family(text: string, at: number, then: Then): boolean {
  const starts = particleStarts(text, at, 4, false)
  for (let i = starts.length - 1; i >= 0; i--) if (words(text, starts[i]!, 3, then)) return true
  return false
}

function words(text: string, at: number, more: number, then: Then): boolean {
  const end = wordEnd(text, at)
  if (end < 0) return false
  const next = text.charCodeAt(end)
  const hyphened = text.charCodeAt(end - 1) === HYPHEN
  if (more > 0 && (next === SPACE || next === HYPHEN || hyphened)) {
    const from = hyphened && next !== SPACE && next !== HYPHEN ? end : end + 1
    const starts = particleStarts(text, from, 3, true)
    for (let i = starts.length - 1; i >= 0; i--)
      if (!/^[JS]r\b/.test(text.slice(starts[i]!, starts[i]! + 3)) && words(text, starts[i]!, more - 1, then))
        return true
  }
  return then(end)
}

/** `PARTICLE Word`, up to three particles. */
export function particlesAndWord(text: string, at: number): number {
  const starts = particleStarts(text, at, 3, true)
  for (let i = starts.length - 1; i >= 0; i--) {
    const end = wordEnd(text, starts[i]!)
    if (end >= 0) return end
  }
  return -1
}

function capitalsEnd(text: string, at: number): number {
  let run = 0
  while (run < 3 && isCapital(text.charCodeAt(at + run))) run++
  if (run < 3) {
    const code = text.charCodeAt(at + run)
    const prefixed = (run === 1 && code === APOSTROPHE) || (run > 0 && code === HYPHEN)
    if (!prefixed) return -1
    const from = at + run + 1
    for (let i = 0; i < 3; i++) if (!isCapital(text.charCodeAt(from + i))) return -1
    return restOfCapitals(text, from + 3)
  }
  return restOfCapitals(text, at + 3)
}

function restOfCapitals(text: string, at: number): number {
  let end = at
  for (; end < at + 30; end++) {
    const code = text.charCodeAt(end)
    if (!isCapital(code) && code !== APOSTROPHE && code !== HYPHEN) break
  }
  return end
}

/** A family name in capitals: `VAN DER BERG`, `O'BRIEN`. */
export function shouted(text: string, at: number, then: Then): boolean {
  const starts = [at]
  for (let n = 0; n < 3; n++) {
    const from = starts[n]!
    const big = /^(?:D[EI]|VAN|VON) /.exec(text.slice(from, from + 4))
    const next = big ? from + big[0].length : particleEnd(text, from, true)
    if (next < 0) break
    starts.push(next)
  }
  for (let i = starts.length - 1; i >= 0; i--) if (capitals(text, starts[i]!, 2, then)) return true
  return false
}

function capitals(text: string, at: number, more: number, then: Then): boolean {
  const end = capitalsEnd(text, at)
  if (end < 0) return false
  if (more > 0 && text.charCodeAt(end) === SPACE && capitals(text, end + 1, more - 1, then)) return true
  return then(end)
}

/** Past an initial without its stop. */
export function initialEnd(text: string, at: number): number {
  if (!isCapital(text.charCodeAt(at))) return -1
  if (isMark(text.charCodeAt(at + 1))) return at + 2
  return isSmall(text.charCodeAt(at + 1)) && DIGRAPHS.has(text.slice(at, at + 2)) ? at + 2 : at + 1
}

function stoppedInitial(text: string, at: number): number {
  const end = initialEnd(text, at)
  // `J-L.`: two initials with one stop.
  const second = end >= 0 && text.charCodeAt(end) === HYPHEN ? initialEnd(text, end + 1) : -1
  if (second >= 0 && text.charCodeAt(second) === STOP) return second + 1
  return end >= 0 && text.charCodeAt(end) === STOP ? end + 1 : -1
}

/** Initials with stops, `J.-P. R.`; a last one may lack its stop before a mark. */
export function dotted(text: string, at: number, then: Then): boolean {
  const ends: number[] = []
  let end = stoppedInitial(text, at)
  while (end >= 0 && ends.length < 6) {
    ends.push(end)
    let next = end
    if (text.charCodeAt(next) === SPACE) next++
    if (text.charCodeAt(next) === HYPHEN) next++
    if (text.charCodeAt(next) === SPACE) next++
    end = stoppedInitial(text, next)
  }
  for (let i = ends.length - 1; i >= 0; i--) {
    const tail = barInitial(text, ends[i]!)
    if ((tail >= 0 && then(tail)) || then(ends[i]!)) return true
  }
  return false
}

/** `J. B, Title`: an initial that lost its stop. */
function barInitial(text: string, at: number): number {
  const from = text.charCodeAt(at) === HYPHEN ? at + 1 : at
  if (isCapital(text.charCodeAt(from)) && /^(?:[,;:)]| ?&| ?\(| and )/.test(text.slice(from + 1, from + 6)))
    return from + 1
  if (text.charCodeAt(at) !== SPACE || !isCapital(text.charCodeAt(at + 1))) return -1
  const next = text.charCodeAt(at + 2)
  return next === 44 || (next === SPACE && isDigit(text.charCodeAt(at + 3))) ? at + 2 : -1
}

/** Initials without stops: `JM`, `J-P`, `A de B`. */
export function compact(text: string, at: number, then: Then): boolean {
  const within = /^..? ([a-z]{2,3}) /.exec(text.slice(at, at + 8))
  if (within && isCapital(text.charCodeAt(at)) && WITHIN_INITIALS.has(within[1]!)) {
    const single = within[0].length === within[1]!.length + 3 || isMark(text.charCodeAt(at + 1))
    const end = single ? lettersEnd(text, at + within[0].length) : -1
    if (end >= 0 && then(end)) return true
  }
  const end = lettersEnd(text, at)
  return end >= 0 && then(end)
}

function lettersEnd(text: string, at: number): number {
  let end = capitalEnd(text, at)
  let best = -1
  for (let n = 0; end >= 0; n++) {
    const next = text.charCodeAt(end)
    if (!isLetter(next) && !isDigit(next) && next !== APOSTROPHE) best = end
    if (n === 4) break
    end = capitalEnd(text, next === HYPHEN ? end + 1 : end)
  }
  return best
}

function capitalEnd(text: string, at: number): number {
  if (!isCapital(text.charCodeAt(at))) return -1
  return isMark(text.charCodeAt(at + 1)) ? at + 2 : at + 1
}

/** Given names: `Rose`, `Mary Jane`, `J. Robert`, `Arthur M.`, or initials with stops. */
export function given(text: string, at: number, then: Then): boolean {
  const first = stoppedInitial(text, at)
  if (first >= 0 && text.charCodeAt(first) === SPACE && fullGiven(text, first + 1, then)) return true
  return fullGiven(text, at, then) || dotted(text, at, then)
}

function fullGiven(text: string, at: number, then: Then): boolean {
  const end = wordEnd(text, at)
  if (end < 0) return false
  const next = text.charCodeAt(end)
  const second = next === SPACE || next === HYPHEN ? wordEnd(text, end + 1) : -1
  return (second >= 0 && afterGiven(text, second, then)) || afterGiven(text, end, then)
}

/** ` M.`, ` M. J.` or ` M` after a given name. */
function afterGiven(text: string, at: number, then: Then): boolean {
  if (text.charCodeAt(at) === SPACE) {
    const one = stoppedInitial(text, at + 1)
    const two = one >= 0 && text.charCodeAt(one) === SPACE ? stoppedInitial(text, one + 1) : -1
    if ((two >= 0 && then(two)) || (one >= 0 && then(one))) return true
    const next = text.charCodeAt(at + 2)
    const bare = isCapital(text.charCodeAt(at + 1)) && !isLetter(next) && next !== STOP && next !== APOSTROPHE
    if (bare && then(at + 2)) return true
  }
  return then(at)
}

/** `, Jr.` after a name: where the suffix stands, and where it ends with its stop. */
export function suffixAfter(text: string, at: number): { s: number; e: number } | undefined {
  const s = text.charCodeAt(at) === 44 ? at + 2 : at + 1
  if (text.charCodeAt(s - 1) !== SPACE) return undefined
  const code = text.charCodeAt(s)
  if (!isDigit(code) && code !== 74 && code !== 83 && code !== 73) return undefined
  for (const suffix of SUFFIXES) {
    if (!text.startsWith(suffix, s) || /\w/.test(text[s + suffix.length] ?? '')) continue
    const e = s + suffix.length
    return { s, e: text.charCodeAt(e) === STOP ? e + 1 : e }
  }
  return undefined
}

/** Past ` de` between a family name and its initials. */
export function particleBeforeInitials(text: string, at: number): number {
  if (text.charCodeAt(at) !== SPACE) return -1
  const end = smallEnd(text, at + 1)
  if (!BEFORE_INITIALS.has(text.slice(at + 1, end)) || text.charCodeAt(end) !== SPACE) return -1
  return isCapital(text.charCodeAt(end + 1)) && !isSmall(text.charCodeAt(end + 2)) ? end : -1
}

/** Past a particle printed after the initials: `Berg, A. van den`. */
export function droppedParticle(text: string, at: number): number {
  if (text.charCodeAt(at) !== SPACE) return at
  const one = smallEnd(text, at + 1)
  if (!DROPPED.has(text.slice(at + 1, one))) return at
  const two = text.charCodeAt(one) === SPACE ? smallEnd(text, one + 1) : one
  const closes = (end: number): boolean => /^ ?[,;&.(]/.test(text.slice(end, end + 2))
  if (two > one && DROPPED_TOO.has(text.slice(one + 1, two)) && closes(two)) return two
  return closes(one) ? one : at
}

function smallEnd(text: string, at: number): number {
  let end = at
  while (end < at + 5 && isSmall(text.charCodeAt(end))) end++
  return end
}
