/** Reader conveniences that stand beside a reference and are no part of it: “PubMed | Google Scholar”, “View Article”. */
import { isDigit } from './letters.js'
import type { Span } from './view.js'

const SERVICES = [
  'PubMed Central Full Text',
  'BioMed Central Full Text',
  'Show context',
  'PubMed Central',
  'PubMed Abstract',
  'PubMed Full Text',
  'PubMed Citation',
  'PubMed/NCBI',
  'PubMed',
  'Pubmed',
  'NCBI',
  'MEDLINE',
  'Medline',
  'PMC free article',
  'PMC',
  'PMCID',
  'Google Scholar',
  'View PDF',
  'View article',
  'View Article',
  'View in Scopus',
  'View Record in Scopus',
  'Download PDF',
  'Go to Citation',
  'Go to citation',
  'Go to Reference',
  'Go to reference',
  'Back to Citation',
  'Search ADS',
  'WorldCat',
  'Google Académico',
  'Google Acadêmico',
  'Google Books',
  'Google',
  'CrossRef Full Text',
  'CrossRef',
  'Crossref',
  'Cross Ref',
  'View at Publisher',
  'View at Google Scholar',
  'View at Scopus',
  'View at Zentralblatt MATH',
  'View at MathSciNet',
  'View Article Full Text',
  'View Article',
  'View Abstract',
  'View Record in Scopus',
  'View in Article',
  'View in Scopus',
  'View',
  'Publisher Full Text',
  'Free Full Text',
  'Free PMC Article',
  'Full Text PDF',
  'Full-text',
  'Full text',
  'FullText',
  'Full Text',
  'Abstract/FREE Full Text',
  'Abstract',
  'Web of Science',
  'Web of Science®',
  'ISI',
  'Scopus',
  'SciELO',
  'Embase',
  'EMBASE',
  'CAS',
  'ADS',
  'MathSciNet',
  'Zentralblatt MATH',
  'DOI',
  'Reference Source',
  'Publisher',
  'Publisher site',
  'Article',
  'Find this article online',
  'Find Full Text',
  'Find it',
  'Get it',
  'Download PDF',
  'Download',
  'PDF',
  'HTML',
  'Link',
  'Go to',
  'OpenURL',
  'Open URL',
  'Search for this article',
  'SFX',
  'BibTeX',
  'EndNote',
  'RIS',
  'RefMan',
  'Export',
  'Export Citation',
  'Export citation',
  'Citation',
  'Cited by',
  'Cited here',
  'Order',
  'Texte intégral',
  'Texto completo',
  'Texto libre',
  'Volltext',
  'Résumé',
  'Resumen',
  'Resumo',
  'Zusammenfassung',
  "Afficher l'article",
  'Voir',
  'Voir l’article',
  'Ver artículo',
  'Ver artigo',
  'Artikel anzeigen',
  'Links',
  'Ir a',
  'Ir para',
  'Site',
  'Semantic Scholar',
  'Europe PMC',
  'ResearchGate',
  'Mendeley',
  'Dimensions',
  'ChemPort',
  'ProQuest',
  'JSTOR',
  'HighWire',
  'ScienceDirect',
  'Sci-Hub',
  'F1000 Recommendation',
  'INSPIRE',
  'SPIRES',
  'IN SPIRE',
  'NASA ADS'
]
const key = (text: string): string => {
  const lower = text.normalize('NFKC').toLowerCase().replace(/[’]/g, "'")
  // All Unicode letters take long to compile, and most links have none beyond ASCII.
  const words = isAscii(lower)
    ? lower.replace(/[^a-z\d'/ ]+/g, ' ')
    : lower.replace(/[^\p{L}\p{N}'/ ]+/gu, ' ')
  return words.split(/\s+/).join(' ').trim()
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

let services: Set<string> | undefined
/** The keys of SERVICES, made when a link is first asked about. */
const known = (): Set<string> => {
  services ??= new Set(SERVICES.map(key))
  return services
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1)
let lasts: Set<string> | undefined
/** Whether words can be the end of a service's name, as those of few references can. */
function canEnd(words: string): boolean {
  lasts ??= new Set([...known()].map(lastWord))
  return words === '' || lasts.has(lastWord(words))
}

/** Words that make a link a service only when the address agrees: alone they could be the author's. */
const WEAK = new Set([
  'article',
  'abstract',
  'link',
  'view',
  'site',
  'pdf',
  'html',
  'order',
  'publisher',
  'citation',
  'doi',
  'google',
  'download',
  'voir',
  'export',
  'links',
  'go to',
  'resumo',
  'resumen'
])

/**
 * True when a link is a convenience of the reader's page (its words name an index, a resolver or an export), and not
 * part of the reference. `url` may be empty. A link whose words are its own address is never a service link.
 */
export function isServiceLink(text: string, url: string): boolean {
  const words = key(text)
  if (words === '' || words.length > 60) return false
  const pieces = text.split('|').map(key).filter(Boolean)
  if (pieces.length > 0 && pieces.every(piece => known().has(piece) && !WEAK.has(piece))) return true
  if (known().has(words))
    return !WEAK.has(words) || url === '' || /^(?:https?:|#|javascript:|\/|\.)/i.test(url)
  return /^(?:find|view|search|see|show|open|get|read) (?:this )?(?:article|reference|paper|record|citation)\b.*/.test(
    words
  )
}

/** Names that could be the last word of a reference. */
const NOT_AT_END = new Set(['isi', 'cas', 'ads'])
const endsReference = (words: string): boolean =>
  known().has(words) && !WEAK.has(words) && !NOT_AT_END.has(words)

/** Where the service words at the end of `text` begin; `text.length` when there are none. */
export function serviceTail(text: string): Span {
  let end = text.length
  for (let guard = 0; guard < 12; guard++) {
    const cut = lastService(text, end)
    if (cut < 0) break
    end = cut
  }
  return { s: end, e: text.length }
}

function lastService(text: string, end: number): number {
  let e = end
  while (e > 0 && ' |[].,;·•/()'.includes(text[e - 1]!)) e--
  // Most entries end in a page, and no service in a number.
  if (e > 0 && isDigit(text.charCodeAt(e - 1))) return -1
  // Only a bracketed, barred or sentence-separated name is a link; a journal may well be called “Scopus”.
  for (let width = 1, s = e; width <= 4 && s > 0; width++) {
    s--
    while (s > 0 && e - s < 40 && !' |[].·•'.includes(text[s - 1]!)) s--
    if (width === 1 && !canEnd(key(text.slice(s, e)))) return -1
    let before = s
    while (before > 0 && text[before - 1] === ' ') before--
    const edge = before === 0 || /[|[\].·•)\d]/.test(text[before - 1]!) || end < text.length
    if (edge && before > 0 && endsReference(key(text.slice(s, e)))) {
      while (before > 0 && /[\s|[·•]/.test(text[before - 1]!)) before--
      return before
    }
    while (s > 0 && text[s - 1] === ' ') s--
  }
  return -1
}
