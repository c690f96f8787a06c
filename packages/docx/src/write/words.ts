/**
 * Words that Word files print where the tree has only a value: `Received` before a date. One line for each language; an
 * article in another language gets the English ones.
 */
export interface Words {
  received: string
  revised: string
  accepted: string
  published: string
  keywords: string
  months: readonly string[]
  /** What journals want counted on a title page. */
  counts(of: { abstract: number; text: number; figures: number; tables: number; references: number }): string
  /** What stands where a figure or table at the end belongs. */
  aboutHere(label: string): string
  /** What stands in a blinded manuscript where words were that name its authors. */
  withheld: string
  /** Day, month and year as the language writes them. */
  date(day: number | undefined, month: string | undefined, year: number | undefined): string
}

const spaced = (...parts: (string | number | undefined)[]): string =>
  parts.filter(part => part !== undefined).join(' ')
const iberian = (day?: number, month?: string, year?: number): string =>
  [day, month, year].filter(part => part !== undefined).join(' de ')
const months = (names: string): readonly string[] => names.split(' ')

const en: Words = {
  received: 'Received',
  revised: 'Revised',
  accepted: 'Accepted',
  published: 'Published',
  keywords: 'Keywords',
  months: months('January February March April May June July August September October November December'),
  counts: of =>
    `Word count: abstract ${of.abstract}, text ${of.text}. Figures: ${of.figures}. Tables: ${of.tables}. References: ${of.references}.`,
  aboutHere: label => `[${label} about here]`,
  withheld: '[withheld for review]',
  date: spaced
}

const languages: Readonly<Record<string, Words>> = {
  en,
  fr: {
    received: 'Reçu',
    revised: 'Révisé',
    accepted: 'Accepté',
    published: 'Publié',
    keywords: 'Mots-clés',
    months: months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    counts: of =>
      `Nombre de mots : résumé ${of.abstract}, texte ${of.text}. Figures : ${of.figures}. Tableaux : ${of.tables}. Références : ${of.references}.`,
    aboutHere: label => `[${label} ici]`,
    withheld: '[masqué pour évaluation]',
    date: spaced
  },
  es: {
    received: 'Recibido',
    revised: 'Revisado',
    accepted: 'Aceptado',
    published: 'Publicado',
    keywords: 'Palabras clave',
    months: months(
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
    ),
    counts: of =>
      `Palabras: resumen ${of.abstract}, texto ${of.text}. Figuras: ${of.figures}. Tablas: ${of.tables}. Referencias: ${of.references}.`,
    aboutHere: label => `[${label} aquí]`,
    withheld: '[oculto para la revisión]',
    date: iberian
  },
  pt: {
    received: 'Recebido',
    revised: 'Revisto',
    accepted: 'Aceito',
    published: 'Publicado',
    keywords: 'Palavras-chave',
    months: months(
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'
    ),
    counts: of =>
      `Palavras: resumo ${of.abstract}, texto ${of.text}. Figuras: ${of.figures}. Tabelas: ${of.tables}. Referências: ${of.references}.`,
    aboutHere: label => `[${label} aqui]`,
    withheld: '[omitido para avaliação]',
    date: iberian
  },
  de: {
    received: 'Eingegangen',
    revised: 'Überarbeitet',
    accepted: 'Angenommen',
    published: 'Veröffentlicht',
    keywords: 'Schlüsselwörter',
    months: months('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    counts: of =>
      `Wörter: Zusammenfassung ${of.abstract}, Text ${of.text}. Abbildungen: ${of.figures}. Tabellen: ${of.tables}. Literatur: ${of.references}.`,
    aboutHere: label => `[${label} etwa hier]`,
    withheld: '[für die Begutachtung entfernt]',
    date: (day, month, year) => spaced(day === undefined ? undefined : `${day}.`, month, year)
  }
}

/** The words for a language tag. */
export function wordsFor(lang: string): Words {
  return languages[lang.toLowerCase().split('-')[0]!] ?? en
}
