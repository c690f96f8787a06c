/**
 * Why: the parts of an article are called by a few dozen names in each language, and what a section is can be known from
 * its heading alone. Values are JATS @sec-type words (JATS 1.3, attribute sec-type) and, where JATS has an element of its own,
 * the name of our node.
 */

/** What a heading says that its section is. */
export type SectionName =
  | 'abstract'
  | 'intro'
  | 'methods'
  | 'materials'
  | 'subjects'
  | 'results'
  | 'discussion'
  | 'conclusions'
  | 'cases'
  | 'ethics-statement'
  | 'data-availability'
  | 'supplementary-material'
  | 'references'
  | 'notes'
  | 'figures'
  | 'appendix'
  | 'acknowledgements'
  | 'competing-interests'
  | 'contributions'
  | 'funding'
  | 'abbreviations'
  | 'keywords'

const names: Record<SectionName, string> = {
  abstract:
    'abstract|summary|résumé|resume|resumen|resumo|zusammenfassung|abstrakt|kurzfassung|riassunto|sommario|аннотация|анотація|резюме',
  intro:
    'introduction|background|introducción|introduccion|introdução|introducao|einleitung|einführung|hintergrund|contexte|antecedentes|objectives|introduzione|введение|актуальность|вступ|актуальність',
  methods:
    'methods|method|methodology|materials and methods|material and methods|methods and materials|patients and methods|subjects and methods|participants and methods|experimental|experimental procedures|experimental section|méthodes|méthode|méthodologie|matériel et méthodes|matériels et méthodes|matériel et méthode|patients et méthodes|métodos|método|metodología|material y métodos|materiales y métodos|pacientes y métodos|metodologia|materiais e métodos|material e métodos|pacientes e métodos|methoden|methode|methodik|material und methoden|material und methode|materialien und methoden|patienten und methoden|online methods|star methods|методы|материалы и методы|методи|матеріали та методи|матеріали і методи',
  materials: 'materials|material|matériel|materiales|materiais|materialien',
  subjects: 'subjects|participants|patients',
  results:
    'results|findings|result|results and discussion|résultats|résultats et discussion|resultados|resultados y discusión|resultados e discussão|ergebnisse|ergebnisse und diskussion|resultate|befunde|risultati|результаты|результати|результаты и обсуждение|результати та обговорення',
  discussion:
    'discussion|discussions|comment|discusión|discusion|discussão|discussao|diskussion|discussione|general discussion|обсуждение|обговорення',
  conclusions:
    'conclusion|conclusions|concluding remarks|summary and conclusions|conclusions and perspectives|conclusión|conclusiones|conclusão|conclusões|consideraciones finales|considerações finales|considerações finais|schlussfolgerung|schlussfolgerungen|fazit|schluss|conclusioni|выводы|заключение|висновки',
  cases:
    'case|case report|case reports|case presentation|case presentations|case description|case history|cases|the case|case series|patient and observation|patients and observations|observation|observations|présentation du cas|cas clinique|patient et observation|description du cas|caso clínico|caso clinico|presentación del caso|presentación de caso|descripción del caso|apresentação do caso|relato de caso|relato do caso|descrição do caso|fallbericht|fallbeschreibung|falldarstellung|kasuistik|clinical case',
  'ethics-statement':
    'ethics|ethics statement|ethical statement|ethics approval|ethical approval|ethical considerations|ethics approval and consent to participate|ethics and consent|informed consent|patient consent|consent|consent for publication|consent to participate|declaration of patient consent|institutional review board statement|informed consent statement|considérations éthiques|consentement|consentement éclairé|consentement du patient|aspects éthiques|consentimiento informado|consideraciones éticas|aspectos éticos|consentimento informado|considerações éticas|declaração de ética|ethik|ethikvotum|ethische aspekte|einverständniserklärung|einwilligung',
  'data-availability':
    'data availability|data availability statement|availability of data|availability of data and materials|availability of data and material|data and code availability|data accessibility|data sharing|data sharing statement|data access statement|disponibilité des données|disponibilidad de datos|disponibilidad de los datos|disponibilidade de dados|disponibilidade dos dados|datenverfügbarkeit|verfügbarkeit der daten|research data availability|research data|availability of data and other materials|data and materials availability|research data and other materials availability|availability of research data|data availability declaration|data and material availability|data archiving statement|open data|open data statement|code availability|code and data availability|data and software availability|declaração de disponibilidade de dados|declaração de disponibilidade de conteúdo|declaração de disponibilidade de dados e outros materiais|disponibilidade de dados e material|disponibilidade de dados e materiais|disponibilidade de dados de pesquisa|declaración de disponibilidad de datos|declaración de disponibilidad de contenido|disponibilidad de datos y material|disponibilidad de datos y materiales|déclaration de disponibilité des données|datenverfügbarkeitserklärung',
  'supplementary-material':
    'supplementary material|supplementary materials|supplementary information|supplementary data|supplemental material|supplemental materials|supplemental data|supplemental information|supporting information|additional files|additional file|electronic supplementary material|powerpoint slides|matériel supplémentaire|données supplémentaires|matériel complémentaire|material suplementario|material complementario|información suplementaria|material suplementar|material complementar|ergänzendes material|zusatzmaterial',
  references:
    'references|reference|reference list|list of references|bibliography|literature cited|literature|works cited|cited literature|references cited|references and notes|notes and references|références|références bibliographiques|bibliographie|referencias|referencias bibliográficas|bibliografía|bibliografia|referências|referências bibliográficas|literatur|literaturverzeichnis|quellen|quellenverzeichnis|riferimenti bibliografici|literatura citada|литература|список литературы|література|список літератури|список використаної літератури|список використаних джерел',
  notes:
    'notes|footnotes|endnotes|end notes|note|notes de fin|notes de bas de page|notas|notas al pie|notas finales|notas de rodapé|notas finais|fußnoten|fussnoten|anmerkungen|endnoten',
  figures:
    'figures|figure|figure legends|figure legend|figure captions|legends|legends to figures|figures and tables|tables and figures|tables|table|list of figures|list of tables|légendes|légendes des figures|tableaux|figures et tableaux|tableaux et figures|figuras|tablas|tablas y figuras|figuras y tablas|leyendas|tabelas|figuras e tabelas|tabelas e figuras|legendas|abbildungen|tabellen|abbildungen und tabellen|tabellen und abbildungen|abbildungslegenden|images',
  appendix:
    'appendix|appendices|annex|annexes|annexe|apéndice|apéndices|anexo|anexos|apêndice|apêndices|anhang|anhänge',
  acknowledgements:
    'acknowledgements|acknowledgments|acknowledgement|acknowledgment|remerciements|remerciement|agradecimientos|agradecimiento|agradecimentos|agradecimento|danksagung|danksagungen|dank',
  'competing-interests':
    'competing interests|competing interest|conflict of interest|conflicts of interest|conflict of interests|conflict of interest statement|declaration of interest|declaration of interests|declaration of competing interest|declaration of competing interests|declaration of conflicting interests|disclosure|disclosures|disclosure statement|conflits d’intérêts|conflit d’intérêts|conflits d’intérêt|conflit d’intérêt|déclaration d’intérêts|liens d’intérêts|conflicto de intereses|conflictos de intereses|conflicto de interés|conflito de interesses|conflitos de interesse|conflito de interesse|interessenkonflikt|interessenkonflikte|erklärung zu interessenkonflikten|conflict of interests statement|conflicts of interest statement|conflict of interest disclosure|conflict of interest disclosures|declaration of conflicts of interest|declaration of conflict of interest|competing interests statement|competing financial interests|conflicting interests|disclosure of interest|disclosure of potential conflicts of interest|potential conflicts of interest|conflitos de interesses|declaração de conflito de interesses|declaração de conflitos de interesses|declaração de conflito de interesse|declaração de interesses|declaración de conflicto de intereses|declaración de conflictos de intereses|declaración de intereses|conflictos de interés|déclaration de liens d’intérêts|déclaration de conflit d’intérêts|conflitti di interesse|conflitto di interessi',
  contributions:
    'authors’ contributions|author contributions|author contribution|authors contributions|authors’ contribution|author’s contributions|contributions|contributors|contributorship|credit authorship contribution statement|contributions des auteurs|contribution des auteurs|contribución de los autores|contribuciones de los autores|contribuição dos autores|contribuições dos autores|contribuição de autoria|autorenbeiträge|beiträge der autoren|author contribution statement|author contributions statement|authors’ contributions statement|authors’ contribution statement|authorship contribution|authorship contributions|authorship contribution statement|contribution of authors|contributions of authors|contribution of the authors|contributions of the authors|contributions by the authors|contribution by the authors|contributions by authors|author’s contribution|credit author statement|credit author contribution statement|credit statement|contribuição do autor|contribuição da autora|contribuição das autoras|contribuições das autoras|contribuições de autoria|contribuição de autores|contribuição autoral|contribuciones de autoría|contribución de autoría|contribución de autores|contribuciones de autores|declaração de autoria',
  funding:
    'funding|funded by|funding statement|financial support|funding information|funding sources|sources of funding|source of funding|grant support|financial disclosure|financement|sources de financement|financiación|financiamiento|fuentes de financiación|financiamento|fontes de financiamento|förderung|finanzierung|grant information|grant support information|financing|funding source|role of the funding source|role of funding source|apoio financeiro|suporte financeiro|fonte de financiamento|fontes de fomento|fomento|agência de fomento|agências de fomento|apoyo financiero|fuente de financiación|fuente de financiamiento|fuentes de financiamiento|soutien financier|fonti di finanziamento|finanziamento|finanziamenti',
  abbreviations:
    'abbreviations|list of abbreviations|abbreviations used|nomenclature|abréviations|abreviaturas|abreviações|abkürzungen|abkürzungsverzeichnis|glossary',
  keywords:
    'keywords|key words|mots-clés|mots clés|palabras clave|palavras-chave|schlüsselwörter|schlagwörter'
}

const byName = new Map<string, SectionName>()
for (const [type, list] of Object.entries(names) as [SectionName, string][])
  for (const name of list.split('|')) if (!byName.has(name)) byName.set(name, type)

/** A heading as it is looked up: lower case, one kind of apostrophe, single spaces, no number before and no colon behind. */
export function headingKey(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[\u0027\u2018\u02BC\u00B4\u0060]/g, '’')
      .replace(/&/g, 'and')
      .replace(/[\s\u00A0]+/g, ' ')
      .trim()
      .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|[ivxlc]{1,6}[.)]|[a-z][.)]) /, '')
      .replace(/[\s.:]{1,4}$/, '')
      // How many there are: “References (35)”.
      .replace(/ \(\d{1,4}\)$/, '')
  )
}

/** What a heading names, when it is one of the usual ones. */
export function sectionName(heading: string): SectionName | undefined {
  if (heading.length > 120) return undefined
  const key = headingKey(heading)
  return byName.get(key) ?? (availability.test(key) ? 'data-availability' : undefined)
}

/** “Data, Materials, and Software Availability”: the things in any order. */
const things = '(?:research )?(?:data|code|materials?|software|resources?|protocols?)'
const availability = new RegExp(
  `^${things}(?:,? (?:and )?${things}){1,4} (?:availability|accessibility)(?: statement)?$`
)
