/**
 * The parts of a personal name: family words with their particles, suffixes. They are read by hand and not by
 * expressions: reading names is most of the work on a short list, and expressions for it take longest to compile.
 * `-1` says that a part does not stand at a place; a matcher hands each end it can have to `then`, the longest first.
 */
import { codeAt, isCapital, isDigit, isLetter, isMark, isSmall, smallEnd } from './letters.js'

/** Says whether the rest of the name follows from here. */
export type Then = (end: number) => boolean

const SPACE = 32
const COMMA = 44
const SEMICOLON = 59
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
const CAPITAL_PARTICLES = new Set(['DE', 'DI', 'DA', 'DO', 'DU', 'EL', 'AL', 'LA', 'LE'])
const DROPPED = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'da',
  'do',
  'dos',
  'das',
  'du',
  'la',
  'el',
  'al',
  'e'
])
const DROPPED_TOO = new Set(['der', 'den', 'la', 'los'])
const SUFFIXES = ['Jr', 'Sr', 'JR', 'SR', 'III', 'II', 'IV', '2nd', '3rd', '4th']

const isPart = (code: number): boolean =>
  isLetter(code) || isMark(code) || code === APOSTROPHE || code === HYPHEN

/** Past a particle and the space (or hyphen) after it. */
function particleEnd(text: string, at: number, spaceOnly: boolean): number {
  let end = at
  while (end < at + 6) {
    const code = codeAt(text, end)
    if (!isLetter(code) && code !== APOSTROPHE && code !== STOP) break
    end++
  }
  const next = codeAt(text, end)
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
  const code = codeAt(text, at)
  if (code === 0x2bb || code === 0x2bf) return plainWordEnd(text, at + 1)
  const second = codeAt(text, at + 1)
  const elided = second === APOSTROPHE && (code === 100 || code === 68 || code === 108 || code === 76)
  // `Al-`, `El-`
  const article = second === 108 && codeAt(text, at + 2) === HYPHEN && (code | 4) % 32 === 5
  if (elided || article) {
    const end = plainWordEnd(text, at + (elided ? 2 : 3))
    if (end >= 0) return end
  }
  return plainWordEnd(text, at)
}

function plainWordEnd(text: string, at: number): number {
  if (!isCapital(codeAt(text, at))) return -1
  let i = at + 1
  if (codeAt(text, i) === APOSTROPHE) i++
  if (isCapital(codeAt(text, i))) i++
  if (isMark(codeAt(text, i))) i++
  if (!isSmall(codeAt(text, i))) return -1
  const most = i + 1 + WORD_LENGTH
  i++
  while (i < most && isPart(codeAt(text, i))) i++
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
  if (end < 0 || (more < 3 && gluedParticle(text, at, end))) return false
  const next = codeAt(text, end)
  const hyphened = codeAt(text, end - 1) === HYPHEN
  if (more > 0 && (next === SPACE || next === HYPHEN || hyphened)) {
    const from = hyphened && next !== SPACE && next !== HYPHEN ? end : end + 1
    const starts = particleStarts(text, from, 3, true)
    for (let i = starts.length - 1; i >= 0; i--)
      if (!/^[JS]r\b/.test(text.slice(starts[i]!, starts[i]! + 3)) && words(text, starts[i]!, more - 1, then))
        return true
  }
  return then(end)
}

/** `Barbosa Tde S`: PubMed prints an initial and a particle in one (`T de S`); no name begins with such letters. */
const gluedParticle = (text: string, at: number, end: number): boolean =>
  end - at < 5 && text[at + 1] === 'd' && /^[B-DF-HJ-NP-TV-Z]d(?:[aeo]|[ao]s)$/.test(text.slice(at, end))

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
  while (run < 3 && isCapital(codeAt(text, at + run))) run++
  if (run < 3) {
    const code = codeAt(text, at + run)
    // `WU, Z.`: two letters are a family name where a comma and an initial follow.
    if (run === 2 && code === COMMA && isInitialAfter(text, at + 3)) return at + 2
    const prefixed = run > 0 && (code === APOSTROPHE || code === HYPHEN)
    if (!prefixed) return -1
    const from = at + run + 1
    for (let i = 0; i < 3; i++) if (!isCapital(codeAt(text, from + i))) return -1
    return restOfCapitals(text, from + 3)
  }
  return restOfCapitals(text, at + 3)
}

/** ` Z.`, `Z.`, ` DE;` or ` Zhi`: what a given name begins with, behind the comma at `at - 1`. */
function isInitialAfter(text: string, at: number): boolean {
  const s = codeAt(text, at) === SPACE ? at + 1 : at
  if (!isCapital(codeAt(text, s))) return false
  const next = codeAt(text, s + 1)
  if (next === STOP) return true
  return isSmall(next)
    ? isSmall(codeAt(text, s + 2)) && s > at
    : codeAt(text, isCapital(next) ? s + 2 : s + 1) === SEMICOLON
}

function restOfCapitals(text: string, at: number): number {
  let end = at
  for (; end < at + 30; end++) {
    const code = codeAt(text, end)
    if (!isCapital(code) && code !== APOSTROPHE && code !== HYPHEN) break
  }
  return end
}

/** A family name in capitals: `VAN DER BERG`, `O'BRIEN`. */
export function shouted(text: string, at: number, then: Then): boolean {
  const starts = [at]
  for (let n = 0; n < 3; n++) {
    const from = starts[n]!
    const next = capitalParticleEnd(text, from)
    if (next < 0) break
    starts.push(next)
  }
  for (let i = starts.length - 1; i >= 0; i--) if (capitals(text, starts[i]!, 3, then)) return true
  return false
}

/** Past `DE `, `EL `, `van `: a particle, or two capitals standing for one, before a family name in capitals. */
function capitalParticleEnd(text: string, at: number): number {
  const third = codeAt(text, at + 2)
  if (third === SPACE && CAPITAL_PARTICLES.has(text.slice(at, at + 2))) return at + 3
  if (text.startsWith('VAN ', at) || text.startsWith('VON ', at)) return at + 4
  return particleEnd(text, at, true)
}

function capitals(text: string, at: number, more: number, then: Then): boolean {
  const end = capitalsEnd(text, at)
  if (end < 0) return false
  if (more > 0 && codeAt(text, end) === SPACE) {
    if (capitals(text, end + 1, more - 1, then)) return true
    // `PEREIRA DE ALMEIDA`, `TRAN VU THIEU`, `CANH TU`: words of two letters behind or between longer ones, before a comma.
    let next = end + 1
    for (let short = 0; short < 2; short++) {
      if (!isCapital(codeAt(text, next)) || !isCapital(codeAt(text, next + 1))) break
      if (codeAt(text, next + 2) === COMMA && isInitialAfter(text, next + 3) && then(next + 2)) return true
      if (codeAt(text, next + 2) !== SPACE) break
      next += 3
      const last = capitalsEnd(text, next)
      if (last >= 0 && codeAt(text, last) === COMMA && then(last)) return true
    }
  }
  return then(end)
}

/** `, Jr.` after a name: where the suffix stands, and where it ends with its stop. */
export function suffixAfter(text: string, at: number): { s: number; e: number } | undefined {
  const s = codeAt(text, at) === 44 ? at + 2 : at + 1
  if (codeAt(text, s - 1) !== SPACE) return undefined
  const code = codeAt(text, s)
  if (!isDigit(code) && code !== 74 && code !== 83 && code !== 73) return undefined
  for (const suffix of SUFFIXES) {
    if (!text.startsWith(suffix, s) || /\w/.test(text[s + suffix.length] ?? '')) continue
    const e = s + suffix.length
    // `Harbour Biology, 2nd ed.`
    if (isDigit(code) && /^ [Ee]d/.test(text.slice(e, e + 3))) return undefined
    return { s, e: codeAt(text, e) === STOP ? e + 1 : e }
  }
  return undefined
}

/** Past ` de` between a family name and its initials. */
export function particleBeforeInitials(text: string, at: number): number {
  if (codeAt(text, at) !== SPACE) return -1
  const end = smallEnd(text, at + 1)
  if (!BEFORE_INITIALS.has(text.slice(at + 1, end)) || codeAt(text, end) !== SPACE) return -1
  return isCapital(codeAt(text, end + 1)) && !isSmall(codeAt(text, end + 2)) ? end : -1
}

/** Past a particle printed after the initials: `Berg, A. van den`. */
export function droppedParticle(text: string, at: number): number {
  const end = particleBehind(text, at)
  // `Berg, B. van., Moe`: a stop that ends nothing.
  return end > at && codeAt(text, end) === STOP && /^[,;]/.test(text.slice(end + 1, end + 2)) ? end + 1 : end
}

function particleBehind(text: string, at: number): number {
  if (codeAt(text, at) !== SPACE) return at
  const one = smallEnd(text, at + 1)
  if (!DROPPED.has(text.slice(at + 1, one))) return at
  const two = codeAt(text, one) === SPACE ? smallEnd(text, one + 1) : one
  const closes = (end: number): boolean => /^ ?(?:[,;&.(]|and |e |y )/.test(text.slice(end, end + 5))
  if (two > one && DROPPED_TOO.has(text.slice(one + 1, two)) && closes(two)) return two
  return closes(one) ? one : at
}
