/** What PDF pages print besides the words that every format prints: the end of a table that goes on, dates with their names. */
import type { Date as DateNode } from '@offprint/ast'
import { type LanguageWords, wordsByLanguage } from '@offprint/core/language-words'

/** The words of a page in a language. */
export const wordsFor = wordsByLanguage({
  /**
   * Behind the head of a table that goes on from the column before; what the envelope beside a name says to who listens; how an
   * article was published that was so twice.
   */
  en: { continued: 'continued', corresponding: 'Corresponding author', electronic: 'online', print: 'print' },
  fr: { continued: 'suite', corresponding: 'Auteur correspondant', electronic: 'en ligne', print: 'imprimé' },
  es: {
    continued: 'continuación',
    corresponding: 'Autor para correspondencia',
    electronic: 'en línea',
    print: 'impreso'
  },
  pt: {
    continued: 'continuação',
    corresponding: 'Autor para correspondência',
    electronic: 'online',
    print: 'impresso'
  },
  de: { continued: 'Fortsetzung', corresponding: 'Korrespondenzautor', electronic: 'online', print: 'Druck' }
})

/** A date with the name of its event: the source's own form, or the language's. Nothing when there is nothing to print. */
export function dateWords(date: DateNode, words: LanguageWords): string | undefined {
  const name = words.events[date.event]
  if (date.printed !== undefined) {
    const named = name === undefined || date.printed.toLowerCase().startsWith(name.toLowerCase())
    return named ? date.printed : `${name} ${date.printed}`
  }
  if (name === undefined || date.year === undefined) return undefined
  const month = date.month === undefined ? date.season : words.months[date.month - 1]
  return `${name} ${words.date(date.day, month, date.year)}`
}
