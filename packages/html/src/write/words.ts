/** What pages print besides the words that every format prints: headings of their parts, links back. */
import { type LanguageWords, languageWords } from '@offprint/core/language-words'

interface OwnWords {
  contents: string
  abstract: string
  notes: string
  references: string
  licence: string
  longDescription: string
  table: string
  /** Label of a link back to the place that called a note or a reference. */
  back(nth: number): string
  /** What the date of an issue is called. */
  collection: string
}

export type Words = LanguageWords & Omit<OwnWords, 'collection'>

const en: OwnWords = {
  collection: 'Date of issue',
  contents: 'Contents',
  abstract: 'Abstract',
  notes: 'Notes',
  references: 'References',
  licence: 'Licence',
  longDescription: 'Description of the image',
  table: 'Table',
  back: nth => (nth > 1 ? `Back to the text, place ${nth}` : 'Back to the text')
}

const languages: Readonly<Record<string, OwnWords>> = {
  en,
  fr: {
    collection: 'Date du numéro',
    contents: 'Sommaire',
    abstract: 'Résumé',
    notes: 'Notes',
    references: 'Références',
    licence: 'Licence',
    longDescription: 'Description de l’image',
    table: 'Tableau',
    back: nth => (nth > 1 ? `Retour au texte, endroit ${nth}` : 'Retour au texte')
  },
  es: {
    collection: 'Fecha del número',
    contents: 'Contenido',
    abstract: 'Resumen',
    notes: 'Notas',
    references: 'Referencias',
    licence: 'Licencia',
    longDescription: 'Descripción de la imagen',
    table: 'Tabla',
    back: nth => (nth > 1 ? `Volver al texto, lugar ${nth}` : 'Volver al texto')
  },
  pt: {
    collection: 'Data da edição',
    contents: 'Conteúdo',
    abstract: 'Resumo',
    notes: 'Notas',
    references: 'Referências',
    licence: 'Licença',
    longDescription: 'Descrição da imagem',
    table: 'Tabela',
    back: nth => (nth > 1 ? `Voltar ao texto, lugar ${nth}` : 'Voltar ao texto')
  },
  de: {
    collection: 'Date of issue',
    contents: 'Inhalt',
    abstract: 'Zusammenfassung',
    notes: 'Anmerkungen',
    references: 'Literatur',
    licence: 'Lizenz',
    longDescription: 'Beschreibung des Bildes',
    table: 'Tabelle',
    back: nth => (nth > 1 ? `Zurück zum Text, Stelle ${nth}` : 'Zurück zum Text')
  }
}

/** The words for a language tag. */
export function wordsFor(lang: string): Words {
  const { collection, ...own } = languages[lang.toLowerCase().split('-')[0]!] ?? en
  const base = languageWords(lang)
  return { ...base, ...own, events: { ...base.events, collection } }
}
