/**
 * Words that the page prints where the tree has only a value: `Received` before a date, `Keywords` before keywords that
 * the source lists without a label. One entry for each language; an article in another language gets the English ones.
 * They are furniture: what is read back leaves them out.
 */
import type { Date as DateNode } from '@offprint/ast'

export interface PrintedWords {
  /** What the dates of an article are called, by event; one that is not named here is printed as the source has it. */
  events: Readonly<Record<string, string>>
  keywords: string
  /** What people are called who are no authors, one of them; a role that is not named here is printed as it is. */
  roles: Readonly<Record<string, string>>
  /** The end of a table that goes on from the column before. */
  continued: string
  months: readonly string[]
  /** Day, month and year as the language writes them. */
  date(day: number | undefined, month: string | undefined, year: number | undefined): string
}

type Part = string | number | undefined

const spaced = (...parts: Part[]): string => parts.filter(part => part !== undefined).join(' ')
const iberian = (...parts: Part[]): string => parts.filter(part => part !== undefined).join(' de ')
const names = (list: string): readonly string[] => list.split(' ')

const en: PrintedWords = {
  events: { received: 'Received', 'rev-recd': 'Revised', accepted: 'Accepted', pub: 'Published' },
  keywords: 'Keywords',
  roles: { editor: 'Editor', reviewer: 'Reviewer', translator: 'Translator' },
  continued: 'continued',
  months: names('January February March April May June July August September October November December'),
  date: spaced
}

const languages: Readonly<Record<string, PrintedWords>> = {
  en,
  fr: {
    events: { received: 'Reçu', 'rev-recd': 'Révisé', accepted: 'Accepté', pub: 'Publié' },
    keywords: 'Mots-clés',
    roles: { editor: 'Éditeur', reviewer: 'Évaluateur', translator: 'Traducteur' },
    continued: 'suite',
    months: names('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    date: (day, month, year) => spaced(day === 1 ? '1er' : day, month, year)
  },
  es: {
    events: { received: 'Recibido', 'rev-recd': 'Revisado', accepted: 'Aceptado', pub: 'Publicado' },
    keywords: 'Palabras clave',
    roles: { editor: 'Editor', reviewer: 'Revisor', translator: 'Traductor' },
    continued: 'continuación',
    months: names('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    date: iberian
  },
  pt: {
    events: { received: 'Recebido', 'rev-recd': 'Revisto', accepted: 'Aceito', pub: 'Publicado' },
    keywords: 'Palavras-chave',
    roles: { editor: 'Editor', reviewer: 'Revisor', translator: 'Tradutor' },
    continued: 'continuação',
    months: names('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    date: iberian
  },
  de: {
    events: {
      received: 'Eingegangen',
      'rev-recd': 'Überarbeitet',
      accepted: 'Angenommen',
      pub: 'Veröffentlicht'
    },
    keywords: 'Schlüsselwörter',
    roles: { editor: 'Herausgeber', reviewer: 'Gutachter', translator: 'Übersetzer' },
    continued: 'Fortsetzung',
    months: names('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    date: (day, month, year) => spaced(day === undefined ? undefined : `${day}.`, month, year)
  }
}

/** @param lang a language tag */
export function wordsFor(lang: string): PrintedWords {
  return languages[lang.toLowerCase().split('-')[0]!] ?? en
}

/** What somebody is called who is no author. */
export function roleWords(role: string, words: PrintedWords): string {
  return words.roles[role] ?? `${role.charAt(0).toUpperCase()}${role.slice(1).replace(/-/g, ' ')}`
}

/** A date with the name of its event: the source's own form, or the language's. Nothing when there is nothing to print. */
export function dateWords(date: DateNode, words: PrintedWords): string | undefined {
  const name = words.events[date.event]
  if (date.printed !== undefined) {
    const named = name === undefined || date.printed.toLowerCase().startsWith(name.toLowerCase())
    return named ? date.printed : `${name} ${date.printed}`
  }
  if (name === undefined || date.year === undefined) return undefined
  const month = date.month === undefined ? date.season : words.months[date.month - 1]
  return `${name} ${words.date(date.day, month, date.year)}`
}
