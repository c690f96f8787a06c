/**
 * Splitting a name into surname and given names. What the metadata says decides; particles, suffixes and capitals help;
 * where custom allows two readings, both are given and the choice is left to a person.
 */
import type { Contributor, Name } from '@offprint/ast'
import { capitalParticles, joiners, particles, suffixes } from './data/name-words.js'

export interface SplitName {
  name: Name
  /** Other readings that are as good. */
  others: Name[]
  /** The metadata or the page's own mark-up decided. */
  certain: boolean
}

export interface SplitOptions {
  /** The name as `citation_author` has it, in the form “Surname, Given”. */
  inverted?: string
  surname?: string
  given?: string
  /** Where two surnames are the custom. */
  custom?: NameCustom
}

/** Customs under which a name may have two surnames; Portuguese ones leave the particle with the given names. */
export type NameCustom = 'spanish' | 'portuguese'

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Splits a name as printed. */
export function splitName(printed: string, options: SplitOptions = {}): SplitName {
  const given = fromMetadata(printed, options.inverted)
  if (given) return { name: given, others: [], certain: true }
  if (options.surname && options.given)
    return {
      name: { surname: options.surname, given: options.given, ...suffixIn(printed) },
      others: [],
      certain: true
    }

  const scripts = twoScripts(printed)
  if (scripts) return scripts

  const inverted = invertedName(printed)
  if (inverted) return { name: inverted, others: [], certain: true }

  const { words, suffix } = withoutSuffix(printed)
  const end = suffix ? { suffix } : {}
  if (words.length === 0) return { name: { surname: printed }, others: [], certain: false }
  if (words.length === 1) return { name: { surname: words[0]!, ...end }, others: [], certain: false }
  const join = (from: number, to?: number): string => words.slice(from, to).join(' ')
  const at = (from: number): Name => ({ surname: join(from), given: join(0, from), ...end })

  if (options.surname) {
    const start = words.findIndex((_, i) => letters(join(i)) === letters(options.surname!))
    if (start > 0) return { name: at(start), others: [], certain: true }
  }
  // “Jean DUPONT DURAND”: capitals mark the surname where other words have small letters.
  const capitals = words.map(
    word => word.length > 1 && /^[\p{Lu}\p{M}'’-]+$/u.test(word) && !/^\p{Lu}{1,2}$/u.test(word)
  )
  const firstCapital = capitals.indexOf(true)
  if (
    firstCapital > 0 &&
    capitals.slice(firstCapital).every(Boolean) &&
    capitals.slice(0, firstCapital).every(one => !one)
  )
    return { name: at(firstCapital), others: [], certain: true }

  const lusitanian = options.custom === 'portuguese'
  const start = lusitanian && portuguese.has(words.at(-2) ?? '') ? words.length - 1 : surnameStart(words)
  const others: Name[] = []
  if (options.custom) {
    // One word more for the surname, with the particles before it; given names keep one word at least.
    let more = start - 1
    if (lusitanian) while (more > 1 && portuguese.has(words[more]!)) more--
    else while (more > 1 && particles.has(words[more - 1]!.toLowerCase())) more--
    if (more >= 1 && !isInitial(words[more]!)) others.push(at(more))
  }
  return { name: at(start), others, certain: false }
}

/** Particles and joiners of Portuguese names. */
const portuguese = new Set(['de', 'da', 'do', 'das', 'dos', 'e', 'd’', "d'"])

/** Where the surname begins: at the last word, or at the particles and joined words before it. */
function surnameStart(words: readonly string[]): number {
  let start = words.length - 1
  for (;;) {
    const before = words[start - 1]
    if (start <= 1 || before === undefined) break
    if (particles.has(before) || (start - 1 > 0 && capitalParticles.has(before))) start--
    else if (joiners.has(before) && start - 2 >= 1) start -= 2
    else break
  }
  return start
}

const isInitial = (word: string): boolean =>
  /^\p{Lu}\.?(?:-?\p{Lu}\.?)*$/u.test(word) && word.replace(/[.-]/g, '').length <= 3

function withoutSuffix(printed: string): { words: string[]; suffix?: string } {
  const words = printed
    .replace(/,/g, ' ')
    .split(/[\s\u00A0]+/)
    .filter(Boolean)
  const last = words.at(-1)
  if (words.length > 2 && last && suffixes.has(last.toLowerCase()))
    return { words: words.slice(0, -1), suffix: last }
  return { words }
}

/** “Lind, Ada”: a comma puts the surname first, where what follows is no suffix. */
function invertedName(printed: string): Name | undefined {
  const [surname = '', given = '', suffix, ...more] = printed.split(',').map(part => part.trim())
  const isSuffix = (words: string): boolean => suffixes.has(words.toLowerCase())
  if (surname === '' || given === '' || isSuffix(given) || more.length) return undefined
  if (suffix !== undefined && !isSuffix(suffix)) return undefined
  return { surname, given, ...(suffix === undefined ? {} : { suffix }) }
}

const suffixIn = (printed: string): { suffix?: string } => {
  const { suffix } = withoutSuffix(printed)
  return suffix ? { suffix } : {}
}

/** The reading of “Surname, Given[, Suffix]” when it holds the same letters as the printed name, or is an abbreviation of it. */
function fromMetadata(printed: string, inverted: string | undefined): Name | undefined {
  if (!inverted?.includes(',')) return undefined
  const [surname = '', given = '', suffix] = inverted.split(',').map(part => part.trim())
  if (surname === '' || given === '') return undefined
  const { words, suffix: printedSuffix } = withoutSuffix(printed)
  for (let i = 1; i < words.length; i++) {
    const [head, tail] = [words.slice(0, i).join(' '), words.slice(i).join(' ')]
    if (letters(tail) === letters(surname) && letters(head).startsWith(letters(given).charAt(0)))
      return {
        surname: tail,
        given: head,
        ...(printedSuffix || suffix ? { suffix: printedSuffix ?? suffix } : {})
      }
    // The page prints the surname first: without a comma that is the order of the name, with one it is inverted.
    if (letters(head) === letters(surname) && letters(tail) === letters(given))
      return { surname: head, given: tail, ...(printed.includes(',') ? {} : { style: 'eastern' as const }) }
  }
  return undefined
}

const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u

/** “山田 花子 (Hanako Yamada)”: the Latin form is the name, the other one its form in its own script. */
function twoScripts(printed: string): SplitName | undefined {
  const match = /^([^\s(]+)(?:[\s\u3000]([^\s(]+))?\s*[(（]([^()（）]+)[)）]$/u.exec(printed)
  if (!match || !han.test(match[1]!)) {
    const own = printed.split(/[\s\u3000]+/)
    if (!own.every(part => han.test(part))) return undefined
    const [surname, ...given] = own
    return {
      name: { surname: surname!, ...(given.length ? { given: given.join(' ') } : {}), style: 'eastern' },
      others: [],
      certain: false
    }
  }
  const [, surname, given, latin] = match
  const { name } = splitName(latin!)
  return {
    name,
    others: [{ surname: surname!, ...(given ? { given } : {}), style: 'eastern' }],
    certain: false
  }
}

/** Letters of a name, for telling whether two names are the same. */
export const nameKey = (name: string): string => letters(name)

/** Authors by the letters of their names, as printed and with the given names first. */
export function authorsByName(people: readonly Contributor[]): Map<string, Contributor> {
  const authors = new Map<string, Contributor>()
  for (const person of people) {
    const { role, printed, collaboration, name } = person
    if (role !== 'author') continue
    for (const words of [printed, collaboration, name && `${name.given ?? ''} ${name.surname ?? ''}`])
      if (words && nameKey(words)) authors.set(nameKey(words), person)
  }
  return authors
}

/** The words of a name in any order, suffixes aside: “Ana Rita Parente” and “Parente, Ana Rita” have the same. */
export const wordKey = (name: string): string =>
  name
    .replace(/[,.]/g, ' ')
    .split(/\s+/)
    .filter(word => !suffixes.has(word.toLowerCase()))
    .map(letters)
    .filter(Boolean)
    .sort()
    .join(' ')

/** Whether two forms of a name are made of the same words. */
export const sameName = (a: string, b: string): boolean => wordKey(a) === wordKey(b)
