/** Given names in full, with the initials and particles among them: only where they end tells them from the title behind. */
import { dotted, stoppedInitial } from './initials.js'
import { codeAt, isCapital, isLetter, smallEnd } from './letters.js'
import { type Then, wordEnd } from './name-parts.js'

const SPACE = 32
const HYPHEN = 45
const STOP = 46
const APOSTROPHE = 39

/** Particles between and behind given names. */
const WITHIN_GIVEN = new Set(['da', 'de', 'do', 'dos', 'das', 'del', 'e', 'van', 'von'])
const SMALL_NEXT = /^ (?!(?:and|et|y|e|und|en|with|van|von|de|da|do|dos) )[a-zß-ÿ]{2}/

/**
 * Given names behind a family name in capitals, however many: `Maria Odila da Silva`, `Vera Regina B.`; a stop, a semicolon or
 * a bracket must end them.
 */
export function longGiven(text: string, at: number, then: Then): boolean {
  let end = wordEnd(text, at)
  for (let words = 1; end >= 0 && words < 6; words++) {
    if (codeAt(text, end) !== SPACE) break
    const particle = smallEnd(text, end + 1)
    const within = particle > end + 1 && WITHIN_GIVEN.has(text.slice(end + 1, particle))
    if (within && closesGiven(text, particle)) return then(particle)
    const from = within && codeAt(text, particle) === SPACE ? particle + 1 : end + 1
    const next = wordEnd(text, from)
    const initial = next < 0 ? stoppedInitial(text, from) : -1
    if (initial >= 0 && (words > 1 || within)) return closesGiven(text, initial) && then(initial)
    if (next < 0) return false
    end = next
  }
  return end >= 0 && closesGiven(text, end) && then(end)
}

const closesGiven = (text: string, end: number): boolean =>
  /^(?:\. [A-ZÀ-ÖØ-Þ"«\d(]|[;]| ?\()/.test(text.slice(end, end + 3)) ||
  (text[end - 1] === '.' && /^ ["«]?[A-ZÀ-ÖØ-Þ]/.test(text.slice(end, end + 3)))

/** Given names: `Rose`, `Mary Jane`, `J. Robert`, `Arthur M.`, or initials with stops. */
export function given(text: string, at: number, then: Then): boolean {
  const first = stoppedInitial(text, at)
  // `KOENKER, R. Regression quantiles`: what follows the initial is a title unless the name ends with it.
  const closed = (end: number): boolean => !SMALL_NEXT.test(text.slice(end, end + 6)) && then(end)
  if (first >= 0 && codeAt(text, first) === SPACE && fullGiven(text, first + 1, closed)) return true
  return fullGiven(text, at, then) || dotted(text, at, then)
}

function fullGiven(text: string, at: number, then: Then): boolean {
  const end = wordEnd(text, at)
  if (end < 0) return false
  const next = codeAt(text, end)
  const second = next === SPACE || next === HYPHEN ? wordEnd(text, end + 1) : -1
  return (second >= 0 && afterGiven(text, second, then)) || afterGiven(text, end, then)
}

/** ` M.`, ` M. J.` or ` M` after a given name. */
function afterGiven(text: string, at: number, then: Then): boolean {
  if (codeAt(text, at) === SPACE) {
    const one = stoppedInitial(text, at + 1)
    const two = one >= 0 ? stoppedInitial(text, codeAt(text, one) === SPACE ? one + 1 : one) : -1
    if ((two >= 0 && then(two)) || (one >= 0 && then(one))) return true
    const next = codeAt(text, at + 2)
    const bare = isCapital(codeAt(text, at + 1)) && !isLetter(next) && next !== STOP && next !== APOSTROPHE
    if (bare && then(at + 2)) return true
  }
  return then(at)
}
