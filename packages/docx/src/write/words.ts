/** What Word files print besides the words that every format prints: counts of a title page, places of figures at the end. */
import { wordsByLanguage } from '@offprint/core/language-words'

interface OwnWords {
  /** What journals want counted on a title page. */
  counts(of: { abstract: number; text: number; figures: number; tables: number; references: number }): string
  /** What stands where a figure or table at the end belongs. */
  aboutHere(label: string): string
  /** What stands in a blinded manuscript where words were that name its authors. */
  withheld: string
}

const en: OwnWords = {
  counts: of =>
    `Word count: abstract ${of.abstract}, text ${of.text}. Figures: ${of.figures}. Tables: ${of.tables}. References: ${of.references}.`,
  aboutHere: label => `[${label} about here]`,
  withheld: '[withheld for review]'
}

const languages: Readonly<Record<string, OwnWords> & { en: OwnWords }> = {
  en,
  fr: {
    counts: of =>
      `Nombre de mots : résumé ${of.abstract}, texte ${of.text}. Figures : ${of.figures}. Tableaux : ${of.tables}. Références : ${of.references}.`,
    aboutHere: label => `[${label} ici]`,
    withheld: '[masqué pour évaluation]'
  },
  es: {
    counts: of =>
      `Palabras: resumen ${of.abstract}, texto ${of.text}. Figuras: ${of.figures}. Tablas: ${of.tables}. Referencias: ${of.references}.`,
    aboutHere: label => `[${label} aquí]`,
    withheld: '[oculto para la revisión]'
  },
  pt: {
    counts: of =>
      `Palavras: resumo ${of.abstract}, texto ${of.text}. Figuras: ${of.figures}. Tabelas: ${of.tables}. Referências: ${of.references}.`,
    aboutHere: label => `[${label} aqui]`,
    withheld: '[omitido para avaliação]'
  },
  de: {
    counts: of =>
      `Wörter: Zusammenfassung ${of.abstract}, Text ${of.text}. Abbildungen: ${of.figures}. Tabellen: ${of.tables}. Literatur: ${of.references}.`,
    aboutHere: label => `[${label} etwa hier]`,
    withheld: '[für die Begutachtung entfernt]'
  }
}

/** The words for a language tag. */
export const wordsFor = wordsByLanguage(languages)
