/** Kinds of abstracts by their headings (JATS 1.3, @abstract-type), and the labels inside structured ones. */

const kinds: [string, RegExp][] = [
  [
    'key-points',
    /^(?:highlights|key points|article highlights|key messages|key findings|points clés|messages clés|faits saillants|puntos clave|mensajes clave|destaques|pontos-chave|mensagens-chave|study contributions|contributions of the study|contribuições do estudo|contribuciones del estudio|aportes del estudio|kernaussagen)$/
  ],
  [
    'plain-language-summary',
    /^(?:(?:plain|simple)[ -](?:language|english) (?:summary|abstract)|lay(?: |-)?(?:person’s )?(?:summary|abstract)|résumé en langage (?:simple|clair)|resumen en lenguaje sencillo|resumo em linguagem simples|zusammenfassung in einfacher sprache)$/
  ],
  [
    'graphical',
    /^(?:graphical abstract|visual abstract|toc graphic|table of contents graphic|résumé graphique|resumen gráfico|resumen visual|resumo gráfico|resumo visual)$/
  ],
  [
    'summary',
    /^(?:author summary|authors’ summary|editor’s summary|editors’ summary|resumen del autor|resumo do autor)$/
  ],
  [
    'executive-summary',
    /^(?:executive summary|elife digest|digest|résumé exécutif|resumen ejecutivo|sumário executivo)$/
  ],
  ['teaser', /^(?:significance|significance statement|statement of significance|in brief|etoc blurb)$/]
]

/** The JATS kind of a special abstract with this heading (as `headingKey` spells it). */
export const abstractKind = (key: string): string | undefined =>
  kinds.find(([, pattern]) => pattern.test(key))?.[0]

const parts = new Set(
  'background|objective|objectives|aim|aims|purpose|purposes|introduction|context|rationale|design|study design|setting|settings|participants|patients|subjects|population|interventions|intervention|exposure|exposures|methods|method|methodology|materials and methods|material and methods|patients and methods|subjects and methods|measurements|main outcome measures|main outcomes and measures|outcome measures|outcomes|outcome|data sources|study selection|data extraction|data synthesis|statistical analysis|results|findings|main results|case presentation|case report|case description|case|cases|discussion|conclusion|conclusions|interpretation|significance|limitations|implications|relevance|importance|impact|trial registration|registration|funding|evidence before this study|originality|keywords|contexte|objectif|objectifs|but|buts|méthodes|méthode|matériel et méthodes|patients et méthodes|résultats|discussion|observation|conclusion|conclusions|interprétation|antecedentes|introducción|objetivo|objetivos|propósito|método|métodos|metodología|material y métodos|pacientes y métodos|materiales y métodos|diseño|resultados|discusión|conclusión|conclusiones|caso clínico|presentación del caso|contexto|introdução|justificativa|metodologia|material e métodos|pacientes e métodos|materiais e métodos|resultados|discussão|conclusão|conclusões|relato do caso|relato de caso|hintergrund|einleitung|ziel|ziele|fragestellung|zielsetzung|methoden|methode|methodik|material und methoden|patienten und methoden|material und methode|ergebnisse|resultate|diskussion|schlussfolgerung|schlussfolgerungen|fazit'.split(
    '|'
  )
)

/** Whether a line is the label of a part of a structured abstract (as `headingKey` spells it). */
export const isAbstractPart = (key: string): boolean =>
  parts.has(key) ||
  (key.length < 60 && key.split(/ (?:and|et|y|e|und|\/) |\//).every(part => parts.has(part.trim())))

const languages: [string, RegExp][] = [
  ['en', /^(?:abstract|summary|keywords|highlights|plain language summary|lay summary|graphical abstract)$/],
  ['fr', /^(?:résumé|resumé|sommaire)$/],
  ['es', /^(?:resumen)$/],
  ['pt', /^(?:resumo)$/],
  ['de', /^(?:zusammenfassung|kurzfassung)$/],
  ['it', /^(?:riassunto|sommario)$/]
]

/** The language that a heading of an abstract is in. */
export const languageOfHeading = (key: string): string | undefined =>
  languages.find(([, pattern]) => pattern.test(key))?.[0]
