/**
 * Words that the page itself says, where the tree has only a value: `Received` before a date. One entry for each
 * language; an article in another language gets the English ones. Our reader knows them all and takes them off again.
 */
export interface Words {
  /** What a date is called, by its event. */
  events: Readonly<Record<string, string>>
  keywords: string
  contents: string
  abstract: string
  notes: string
  references: string
  licence: string
  longDescription: string
  table: string
  /** Label of a link back to the place that called a note or a reference. */
  back(nth: number): string
  months: readonly string[]
  /** Day, month and year as the language writes them. */
  date(day: number | undefined, month: string | undefined, year: number | undefined): string
}

const spaced = (...parts: (string | number | undefined)[]): string =>
  parts.filter(part => part !== undefined).join(' ')
const iberian = (day?: number, month?: string, year?: number): string =>
  [day, month, year].filter(part => part !== undefined).join(' de ')
const months = (names: string): readonly string[] => names.split(' ')

const en: Words = {
  events: {
    received: 'Received',
    'rev-recd': 'Revised',
    accepted: 'Accepted',
    pub: 'Published',
    collection: 'Date of issue'
  },
  keywords: 'Keywords',
  contents: 'Contents',
  abstract: 'Abstract',
  notes: 'Notes',
  references: 'References',
  licence: 'Licence',
  longDescription: 'Description of the image',
  table: 'Table',
  back: nth => (nth > 1 ? `Back to the text, place ${nth}` : 'Back to the text'),
  months: months('January February March April May June July August September October November December'),
  date: spaced
}

const languages: Readonly<Record<string, Words>> = {
  en,
  fr: {
    events: {
      received: 'Reçu',
      'rev-recd': 'Révisé',
      accepted: 'Accepté',
      pub: 'Publié',
      collection: 'Date du numéro'
    },
    keywords: 'Mots-clés',
    contents: 'Sommaire',
    abstract: 'Résumé',
    notes: 'Notes',
    references: 'Références',
    licence: 'Licence',
    longDescription: 'Description de l’image',
    table: 'Tableau',
    back: nth => (nth > 1 ? `Retour au texte, endroit ${nth}` : 'Retour au texte'),
    months: months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    date: spaced
  },
  es: {
    events: {
      received: 'Recibido',
      'rev-recd': 'Revisado',
      accepted: 'Aceptado',
      pub: 'Publicado',
      collection: 'Fecha del número'
    },
    keywords: 'Palabras clave',
    contents: 'Contenido',
    abstract: 'Resumen',
    notes: 'Notas',
    references: 'Referencias',
    licence: 'Licencia',
    longDescription: 'Descripción de la imagen',
    table: 'Tabla',
    back: nth => (nth > 1 ? `Volver al texto, lugar ${nth}` : 'Volver al texto'),
    months: months(
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
    ),
    date: iberian
  },
  pt: {
    events: {
      received: 'Recebido',
      'rev-recd': 'Revisado',
      accepted: 'Aceito',
      pub: 'Publicado',
      collection: 'Data da edição'
    },
    keywords: 'Palavras-chave',
    contents: 'Conteúdo',
    abstract: 'Resumo',
    notes: 'Notas',
    references: 'Referências',
    licence: 'Licença',
    longDescription: 'Descrição da imagem',
    table: 'Tabela',
    back: nth => (nth > 1 ? `Voltar ao texto, lugar ${nth}` : 'Voltar ao texto'),
    months: months(
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'
    ),
    date: iberian
  },
  de: {
    events: {
      received: 'Eingegangen',
      'rev-recd': 'Überarbeitet',
      accepted: 'Angenommen',
      pub: 'Veröffentlicht',
      collection: 'Date of issue'
    },
    keywords: 'Schlüsselwörter',
    contents: 'Inhalt',
    abstract: 'Zusammenfassung',
    notes: 'Anmerkungen',
    references: 'Literatur',
    licence: 'Lizenz',
    longDescription: 'Beschreibung des Bildes',
    table: 'Tabelle',
    back: nth => (nth > 1 ? `Zurück zum Text, Stelle ${nth}` : 'Zurück zum Text'),
    months: months('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    date: (day, month, year) => spaced(day === undefined ? undefined : `${day}.`, month, year)
  }
}

/** The words for a language tag. */
export function wordsFor(lang: string): Words {
  return languages[lang.toLowerCase().split('-')[0]!] ?? en
}
