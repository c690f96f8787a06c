/**
 * Where a word may be broken at the end of a line, by the rules of its language (Liang's patterns). Patterns are loaded
 * only for the languages a document uses; a language without patterns is set without hyphens.
 */
import type createHyphenatorType from 'hyphen/hyphen.js'

/** Positions in a word after which a hyphen may stand. */
export type Hyphenator = (word: string) => readonly number[]

const softHyphen = '\u00AD'

type Patterns = () => Promise<unknown>
/** Languages by BCP 47 tag, most special first; each pattern file is a module of its own. */
const patterns: Record<string, Patterns> = {
  'en-gb': () => import('hyphen/patterns/en-gb.js'),
  en: () => import('hyphen/patterns/en-us.js'),
  ca: () => import('hyphen/patterns/ca.js'),
  cs: () => import('hyphen/patterns/cs.js'),
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  es: () => import('hyphen/patterns/es.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  hu: () => import('hyphen/patterns/hu.js'),
  id: () => import('hyphen/patterns/id.js'),
  it: () => import('hyphen/patterns/it.js'),
  nb: () => import('hyphen/patterns/nb.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  no: () => import('hyphen/patterns/no.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js')
}

/** The key of the pattern table for a language tag: `en-GB` has its own, `en-US` and `en-ZA` use `en`. */
function keyFor(lang: string): string | undefined {
  const tag = lang.toLowerCase()
  return [tag, tag.split('-')[0]!].find(key => Object.hasOwn(patterns, key))
}

function unwrap(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module
    ? unwrap(module.default)
    : module
}

/** Letters only, and enough of them that both parts stay words. */
const hyphenable = /^\p{L}{5,60}$/u
/** Two letters before a hyphen, three after (the custom of English journals). */
const [before, after] = [2, 3]

/**
 * Loads the hyphenators for the languages given (BCP 47 tags).
 * @returns a lookup by tag; undefined for a language without patterns
 */
export async function loadHyphenators(
  languages: Iterable<string>
): Promise<(lang: string) => Hyphenator | undefined> {
  const keys = new Set([...languages].map(keyFor).filter(key => key !== undefined))
  const loaded = new Map<string, Hyphenator>()
  if (keys.size > 0) {
    const createHyphenator = unwrap(await import('hyphen/hyphen.js')) as typeof createHyphenatorType
    for (const key of [...keys].sort()) {
      const hyphenate = createHyphenator(unwrap(await patterns[key]!()), {
        async: false,
        hyphenChar: softHyphen,
        minWordLength: before + after
      })
      loaded.set(key, remember(hyphenate))
    }
  }
  return lang => loaded.get(keyFor(lang) ?? '')
}

function remember(hyphenate: (text: string) => string): Hyphenator {
  const known = new Map<string, readonly number[]>()
  return word => {
    let positions = known.get(word)
    if (!positions) {
      positions = hyphenable.test(word) ? positionsIn(hyphenate(word), word.length) : []
      known.set(word, positions)
    }
    return positions
  }
}

function positionsIn(hyphenated: string, length: number): number[] {
  const positions: number[] = []
  let at = 0
  for (const part of hyphenated.split(softHyphen).slice(0, -1)) {
    at += part.length
    if (at >= before && length - at >= after) positions.push(at)
  }
  return positions
}
