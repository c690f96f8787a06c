/**
 * Why: journals print the kind of an article above its title in words of their own; JATS has a list (JATS 1.3,
 * @article-type). One row for each JATS type: the labels in English, French, Spanish, Portuguese and German.
 */

const rows: Record<string, string> = {
  'case-report':
    'case report|case reports|case study|case series|clinical case|clinical case report|cas clinique|cas cliniques|étude de cas|observation clinique|reporte de caso|reporte de casos|caso clínico|casos clínicos|informe de caso|relato de caso|relatos de casos|relato de experiência|fallbericht|fallberichte|kasuistik',
  'research-article':
    'research article|research articles|primary research article|primary research articles|research|original research|original research article|original article|original articles|original paper|original contribution|full length article|full paper|regular article|regular paper|article|articles|primary research|methodology|method|methods article|technical advance|study protocol|software|database|clinical trial|randomized controlled trial|article original|articles originaux|article de recherche|recherche|recherche originale|artículo original|artículos originales|artículo de investigación|artículo|investigación|investigación original|artigo original|artigos originais|artigo de pesquisa|artigo|pesquisa|originalarbeit|originalarbeiten|originalartikel|originalie|forschungsartikel|forschung',
  'review-article':
    'review|reviews|review article|review articles|mini review|mini-review|minireview|literature review|narrative review|scoping review|state of the art|article de synthèse|revue|revue de la littérature|revue générale|mise au point|artículo de revisión|revisión|revisión bibliográfica|artigo de revisão|revisão|revisão de literatura|übersichtsarbeit|übersicht|übersichtsartikel',
  'systematic-review':
    'systematic review|systematic reviews|meta-analysis|systematic review and meta-analysis|revue systématique|méta-analyse|revisión sistemática|metaanálisis|revisão sistemática|metanálise|systematische übersicht|systematische übersichtsarbeit|metaanalyse',
  'brief-report':
    'brief report|brief reports|brief communication|brief communications|short report|short reports|short communication|short communications|short article|rapid communication|research note|research notes|technical note|technical report|communication|brève|communication brève|communication courte|note de recherche|note technique|comunicación breve|comunicación corta|nota técnica|informe breve|comunicação breve|comunicação curta|relato breve|kurzbericht|kurzmitteilung|kurze mitteilung',
  letter:
    'letter|letters|letter to the editor|letters to the editor|letter to the editors|letters to the editors|correspondence|matters arising|lettre|lettre à l’éditeur|lettre à la rédaction|lettres à la rédaction|correspondance|carta|carta al editor|cartas al editor|carta al director|correspondencia|carta ao editor|cartas ao editor|correspondência|leserbrief|brief an die herausgeber|zuschrift',
  reply:
    'reply|author reply|authors’ reply|response|author response|réponse|réponse des auteurs|respuesta|respuesta de los autores|resposta|resposta dos autores|antwort|erwiderung',
  editorial:
    'editorial|editorials|guest editorial|éditorial|éditoriaux|editorial invité|editorial invitado|editoriales|editoriais|leitartikel',
  'article-commentary':
    'commentary|commentaries|comment|invited commentary|insight|insights|commentaire|commentaires|comentario|comentarios|comentário|comentários|kommentar|kommentare',
  discussion:
    'discussion|debate|discussion paper|débat|debate y discusión|discusión|debates|discussão|diskussion|diskussionsbeitrag',
  abstract:
    'abstract|meeting abstract|conference abstract|résumé de congrès|resumen de congreso|resumo de congresso|kongressbeitrag',
  'book-review':
    'book review|book reviews|review of books|compte rendu|compte rendu d’ouvrage|comptes rendus|recensions|reseña|reseñas|reseña de libro|resenha|resenhas|buchbesprechung|rezension|rezensionen',
  correction:
    'correction|corrections|erratum|errata|corrigendum|corrigenda|publisher correction|author correction|correctif|corrección|correcciones|fe de erratas|correção|errata e correções|korrektur|berichtigung',
  retraction:
    'retraction|retraction note|retraction notice|rétractation|retractación|retratação|rückzug|widerruf',
  'expression-of-concern':
    'expression of concern|editorial expression of concern|mise en garde|expresión de preocupación|expressão de preocupação',
  addendum: 'addendum|addenda|addendum to|adenda|nachtrag',
  announcement: 'announcement|announcements|annonce|annonces|anuncio|anuncios|anúncio|anúncios|ankündigung',
  calendar: 'calendar|meetings|agenda|calendrier|calendario|calendário|terminkalender',
  news: 'news|news and views|news & views|in brief|actualités|nouvelles|noticias|notícias|nachrichten|aktuelles',
  obituary: 'obituary|obituaries|in memoriam|nécrologie|obituario|obituário|nachruf',
  oration: 'oration|lecture|discours|conférence|discurso|conferencia|conferência|vortrag',
  'meeting-report':
    'meeting report|meeting reports|conference report|compte rendu de réunion|informe de reunión|relato de reunião|tagungsbericht|kongressbericht',
  'product-review':
    'product review|software review|test de produit|reseña de producto|análise de produto|produktbesprechung',
  'rapid-communication':
    'rapid report|rapid article|rapid publication|communication rapide|comunicación rápida|comunicação rápida|schnellmitteilung',
  'data-paper':
    'data paper|data descriptor|data note|data article|dataset|article de données|artículo de datos|artigo de dados|datenpublikation',
  protocol: 'protocol|protocols|lab protocol|protocole|protocolo|protocolos|protokoll',
  translation: 'translation|translations|traduction|traducción|tradução|übersetzung',
  introduction:
    'introduction to the issue|introduction to the special issue|présentation du dossier|presentación|apresentação|zur einführung|einführung in das heft',
  opinion:
    'opinion|opinions|viewpoint|viewpoints|perspective|perspectives|essay|essays|policy|policy forum|point of view|hypothesis|point de vue|opinión|punto de vista|ensayo|opinião|ponto de vista|ensaio|standpunkt|meinung|perspektive',
  'clinical-image':
    'images in medicine|image in medicine|clinical image|clinical images|images in clinical medicine|image clinique|images en médecine|imagen clínica|imágenes en medicina|imagem clínica|imagens em medicina|bild des monats|das klinische bild',
  guideline:
    'guideline|guidelines|practice guideline|clinical practice guideline|consensus statement|recommandations|lignes directrices|guía clínica|guía de práctica clínica|diretriz|diretrizes|leitlinie|leitlinien'
}

/** Types that JATS does not name in its suggested list go out under the nearest that it does (JATS 1.3, @article-type). */
const nearest: Record<string, string> = {
  opinion: 'article-commentary',
  'clinical-image': 'case-report',
  guideline: 'research-article',
  protocol: 'research-article'
}

const byLabel = new Map<string, string>()
for (const [type, labels] of Object.entries(rows))
  for (const label of labels.split('|')) if (!byLabel.has(label)) byLabel.set(label, nearest[type] ?? type)

/** The JATS type for a printed label; undefined when the label is none of the usual ones. */
export function articleTypeOf(label: string): string | undefined {
  if (label.length > 60) return undefined
  const key = label
    .toLowerCase()
    .replace(/['\u2018\u02BC\u00B4]/g, '’')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[\s[(|•]+|[\s\]).:|•]+$/g, '')
  return (
    byLabel.get(key) ??
    byLabel.get(
      key.replace(/^(?:open|full|free) access[\s|:–-]*|[\s|:–-]*(?:open|full|free) access$/g, '').trim()
    )
  )
}

/** Every JATS type that this table can give: for checking what a facts file says. */
export const articleTypes: ReadonlySet<string> = new Set([...Object.keys(rows), ...Object.values(nearest)])
