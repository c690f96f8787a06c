/** The initials of a personal name, with stops and without: how they follow each other differs from list to list. Read by hand, as `name-parts` is. */
import { codeAt, isCapital, isDigit, isLetter, isMark, isSmall, smallEnd } from './letters.js'
import type { Then } from './name-parts.js'

const SPACE = 32
const HYPHEN = 45
const STOP = 46
const APOSTROPHE = 39

/** Particles that stand between initials. */
const WITHIN_INITIALS = new Set(['da', 'de', 'dos', 'do', 'du', 'van', 'von', 'el', 'la'])
/** Initials of two letters, as transliteration makes them. */
const DIGRAPHS = new Set(['Yu', 'Ya', 'Zh', 'Kh', 'Ch', 'Sh', 'Th', 'Ph', 'Ts', 'Ju', 'Je', 'Ma', 'Fr'])

/** Past an initial without its stop. */
export function initialEnd(text: string, at: number): number {
  if (!isCapital(codeAt(text, at))) return -1
  if (isMark(codeAt(text, at + 1))) return at + 2
  return isSmall(codeAt(text, at + 1)) && DIGRAPHS.has(text.slice(at, at + 2)) ? at + 2 : at + 1
}

/** Past an initial with its stop, or two of them with one. */
export function stoppedInitial(text: string, at: number): number {
  const end = initialEnd(text, at)
  // `J-L.`: two initials with one stop.
  const second = end >= 0 && codeAt(text, end) === HYPHEN ? initialEnd(text, end + 1) : -1
  if (second >= 0 && codeAt(text, second) === STOP) return second + 1
  return end >= 0 && codeAt(text, end) === STOP ? end + 1 : -1
}

/** Initials with stops, `J.-P. R.`; a last one may lack its stop before a mark. */
export function dotted(text: string, at: number, then: Then): boolean {
  const ends: number[] = []
  let end = stoppedInitial(text, at)
  while (end >= 0 && ends.length < 6) {
    ends.push(end)
    let next = end
    if (codeAt(text, next) === SPACE) next++
    if (codeAt(text, next) === HYPHEN) next++
    if (codeAt(text, next) === SPACE) next++
    end = stoppedInitial(text, next)
    if (end < 0 && next === ends[ends.length - 1]! + 1) end = initialBehindParticle(text, next)
  }
  for (let i = ends.length - 1; i >= 0; i--) {
    const tail = barInitial(text, ends[i]!)
    if ((tail >= 0 && then(tail)) || then(ends[i]!)) return true
  }
  return false
}

/** `M. de A.`: a particle stands between two initials. */
function initialBehindParticle(text: string, at: number): number {
  const end = smallEnd(text, at)
  if (end === at || codeAt(text, end) !== SPACE || !WITHIN_INITIALS.has(text.slice(at, end))) return -1
  const last = stoppedInitial(text, end + 1)
  return last >= 0 && !isCapital(codeAt(text, last)) ? last : -1
}

/** `J. B, Title`: an initial that lost its stop. */
function barInitial(text: string, at: number): number {
  const from = codeAt(text, at) === HYPHEN ? at + 1 : at
  if (isCapital(codeAt(text, from)) && /^(?:[,;:)]| ?&| ?\(| and )/.test(text.slice(from + 1, from + 6)))
    return from + 1
  if (codeAt(text, at) !== SPACE || !isCapital(codeAt(text, at + 1))) return -1
  const next = codeAt(text, at + 2)
  return next === 44 || (next === SPACE && isDigit(codeAt(text, at + 3))) ? at + 2 : -1
}

/** Initials without stops: `JM`, `J-P`, `A de B`. */
export function compact(text: string, at: number, then: Then): boolean {
  const within = /^..? ([a-z]{2,3}) /.exec(text.slice(at, at + 8))
  if (within && isCapital(codeAt(text, at)) && WITHIN_INITIALS.has(within[1]!)) {
    const single = within[0].length === within[1]!.length + 3 || isMark(codeAt(text, at + 1))
    const end = single ? lettersEnd(text, at + within[0].length) : -1
    if (end >= 0 && then(end)) return true
  }
  // `Tde S`: the particle lost its space.
  const glued = text[at + 1] === 'd' ? /^[A-Z]d(?:[aeo]|[ao]s) /.exec(text.slice(at, at + 5)) : null
  const end = lettersEnd(text, glued ? at + glued[0].length : at)
  return end >= 0 && then(end)
}

function lettersEnd(text: string, at: number): number {
  let end = capitalEnd(text, at)
  let best = -1
  for (let n = 0; end >= 0; n++) {
    const next = codeAt(text, end)
    if (!isLetter(next) && !isDigit(next) && next !== APOSTROPHE) best = end
    if (n === 4) break
    end = capitalEnd(text, next === HYPHEN ? end + 1 : end)
  }
  return best
}

function capitalEnd(text: string, at: number): number {
  if (!isCapital(codeAt(text, at))) return -1
  return isMark(codeAt(text, at + 1)) ? at + 2 : at + 1
}
