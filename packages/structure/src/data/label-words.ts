/**
 * Why: labels and call-outs of figures, tables, boxes, equations, sections, appendices and supplements begin with a word of
 * a short list in each language: English, French, Spanish, Portuguese, German, Italian, Dutch, Polish, Russian, Ukrainian,
 * Indonesian.
 */

/** What a label names. */
export type LabelKind =
  | 'figure'
  | 'table'
  | 'box'
  | 'equation'
  | 'section'
  | 'appendix'
  | 'supplement'
  | 'media'

const words: Record<LabelKind, string> = {
  figure:
    'figure figures fig figs figura figuras figure abbildung abbildungen abb scheme schemes schema schéma schémas esquema esquemas plate plates planche planches lámina chart charts graph graphs graphique graphiques gráfico gráficos grafik illustration illustrations photo photos photograph foto fotos fotografia fotografía fotografías image images imagem imagens imagen imágenes map maps mapa mapas ilustração ilustrações ilustración ilustraciones diagram diagrama exhibit figuur rycina ryc рисунок рисунки рисунку рис gambar',
  table:
    'table tables tab tableau tableaux tabla tablas cuadro cuadros tabela tabelas quadro quadros tabelle tabellen tabella tabel таблица таблицы таблице таблиця таблиці табл',
  box: 'box boxes encadré encadrés encart recuadro recuadros caixa kasten panel textbox',
  equation:
    'equation equations eq eqs eqn eqns équation équations ecuación ecuaciones ec equação equações gleichung gleichungen gl formula inequality',
  section:
    'section sections sect sec sección secciones seção seções abschnitt abschnitte kapitel chapter chapitre',
  appendix:
    'appendix appendices app annex annexe annexes apéndice apéndices anexo anexos apêndice apêndices anhang',
  supplement: 'file files data dataset datasets text texts protocol code document information note',
  media: 'video videos movie movies audio vídeo vídeos vidéo vidéos animation'
}

const kinds = new Map<string, LabelKind>()
for (const [kind, list] of Object.entries(words) as [LabelKind, string][])
  for (const word of list.split(' ')) if (!kinds.has(word)) kinds.set(word, kind)

/** What a word at the start of a label names; the word in lower case. */
export function labelKind(word: string): LabelKind | undefined {
  return kinds.get(word)
}

/** Words that may stand before the word of a label and make a supplement of it. */
export const supplementWords: ReadonlySet<string> = new Set([
  'supplementary',
  'supplemental',
  'supporting',
  'additional',
  'supplement',
  'suppl',
  'supp',
  'supplementaire',
  'supplémentaire',
  'suplementaria',
  'suplementario',
  'suplementar',
  'complementaria',
  'extended'
])

/** Words that name a supplement with its S before or behind them: “S1 Checklist”, “Software S1”. */
export const filesWithS: ReadonlySet<string> = new Set(
  'checklist questionnaire software script scripts model models methods results materials references list archive'.split(
    ' '
  )
)

/** Two words that do: “S1 Raw images”, “S2 Supporting Information”. */
export const pairsWithS =
  /(?:Raw|Supporting|Supplementary|Graphical|Striking) (?:images?|data|information|materials?|methods|abstract)(?!\p{L})/iuy

/** Words that join two call-outs: `1 and 3`, `1 à 3`. The first group makes a range. */
export const rangeWords: ReadonlySet<string> = new Set(['to', 'through', 'à', 'a', 'bis', 'até', 'hasta'])
export const andWords: ReadonlySet<string> = new Set(['and', 'et', 'y', 'e', 'und', 'or', 'ou', 'o', 'oder'])
