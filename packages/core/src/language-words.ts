/**
 * Why: formats print words where the tree has only a value: `Received` before a date, `Keywords` before keywords that the
 * source lists without a label, `Editor` before somebody who is no author. They are furniture, alike in every format, and
 * readers take them off again. One entry for each language; an article in another language gets the English ones.
 */

export interface LanguageWords {
  /** What the dates of an article are called, by event (JATS `date-type`). */
  events: Readonly<Record<string, string>>
  keywords: string
  /** What people are called who are no authors, one of them, by role. */
  roles: Readonly<Record<string, string>>
  months: readonly string[]
  /** Day, month and year as the language writes them. */
  date(day: number | undefined, month: string | undefined, year: number | undefined): string
}

type Part = string | number | undefined

const joined = (between: string, parts: readonly Part[]): string =>
  parts.filter(part => part !== undefined).join(between)
const spaced = (...parts: Part[]): string => joined(' ', parts)
const iberian = (...parts: Part[]): string => joined(' de ', parts)

const entry = (
  [received, revised, accepted, published]: readonly [string, string, string, string],
  keywords: string,
  [editor, reviewer, translator]: readonly [string, string, string],
  months: string,
  date: LanguageWords['date']
): LanguageWords => ({
  events: { received, 'rev-recd': revised, accepted, pub: published },
  keywords,
  roles: { editor, reviewer, translator },
  months: months.split(' '),
  date
})

const en = entry(
  ['Received', 'Revised', 'Accepted', 'Published'],
  'Keywords',
  ['Editor', 'Reviewer', 'Translator'],
  'January February March April May June July August September October November December',
  spaced
)

const languages: Readonly<Record<string, LanguageWords>> = {
  en,
  fr: entry(
    ['Reçu', 'Révisé', 'Accepté', 'Publié'],
    'Mots-clés',
    ['Éditeur', 'Évaluateur', 'Traducteur'],
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    (day, month, year) => spaced(day === 1 ? '1er' : day, month, year)
  ),
  es: entry(
    ['Recibido', 'Revisado', 'Aceptado', 'Publicado'],
    'Palabras clave',
    ['Editor', 'Revisor', 'Traductor'],
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    iberian
  ),
  pt: entry(
    ['Recebido', 'Revisado', 'Aceito', 'Publicado'],
    'Palavras-chave',
    ['Editor', 'Revisor', 'Tradutor'],
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    iberian
  ),
  de: entry(
    ['Eingegangen', 'Überarbeitet', 'Angenommen', 'Veröffentlicht'],
    'Schlüsselwörter',
    ['Herausgeber', 'Gutachter', 'Übersetzer'],
    'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    (day, month, year) => spaced(day === undefined ? undefined : `${day}.`, month, year)
  )
}

const primary = (lang: string): string => lang.toLowerCase().split('-')[0]!

/** The entry for a language tag; the English one where there is none. */
export const languageWords = (lang: string): LanguageWords => languages[primary(lang)] ?? en

/** Words that one format prints besides, by language, laid over those that all print. */
export function wordsByLanguage<T extends object>(
  own: Readonly<Record<string, T>> & { en: T }
): (lang: string) => LanguageWords & T {
  return lang => ({ ...languageWords(lang), ...(own[primary(lang)] ?? own.en) })
}

/** What somebody is called who is no author: a role that has no word is printed as it is. */
export const roleInWords = (role: string, words: LanguageWords): string =>
  words.roles[role] ?? `${role.charAt(0).toUpperCase()}${role.slice(1).replace(/[-_]/g, ' ')}`
