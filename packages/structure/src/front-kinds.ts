/**
 * Why: between a title and an introduction stand a dozen kinds of lines, and the passes after `title-block` want them
 * sorted. This says of one block what kind it is: first by the names that the page gives it, then by its words.
 */
import { type Node, select } from '@offprint/ast'
import { articleTypeOf } from './data/article-types.js'
import { countryIn } from './data/countries.js'
import { editorLabel } from './data/editor-labels.js'
import { hasInstitutionWord } from './data/institution-words.js'
import { keywordLabel } from './data/keyword-labels.js'
import { readIssueLine } from './issue-line.js'
import { wordsOf } from './ledger-drop.js'

const frontKinds = [
  'article-type',
  'subtitle',
  'translated-title',
  'byline',
  'person-card',
  'letter-card',
  'declaration',
  'affiliations',
  'correspondence',
  'author-note',
  'editor',
  'history',
  'doi',
  'licence',
  'keywords',
  'issue-line',
  'citation-line',
  'ids',
  'cite-as'
] as const
export type FrontKind = (typeof frontKinds)[number]

const names: [FrontKind, RegExp][] = [
  [
    'article-type',
    /^(?:article-?type(?:-heading|-label)?|articletype|article-category|article-categories|rubrique|subject|subj-group|category|section-heading|kicker|article-kind|toc-heading|article-header__category|type-article)$/
  ],
  ['subtitle', /^(?:subtitle|sub-title|article-subtitle|doc-subtitle|sous-titre|subtitulo)$/],
  [
    'translated-title',
    /^(?:trans-?title|translated-title|title-trans|titre-traduit|titulo-traduzido|titulo-traducido|alt-title-trans)$/
  ],
  [
    'person-card',
    /^(?:tutors|author-card|contributor-card|person-card|author-info|info-card-author|author-info-card)$/
  ],
  [
    'affiliations',
    /^(?:affiliations?|affs?|affl|aff-?\d{1,3}|aff-list|afflist|affiliation-list|author-affiliations?|authors?-affiliations?|art-affiliations|institutions?|institution-list|adresses|adresse|address-list|afiliaciones|afiliacoes|filiacao|filiacoes|ins|aff-group|afiliacion)$/
  ],
  [
    'correspondence',
    /^(?:correspondence|corresponding|corresponding-author|correspondance|corresp(?:ondence)?-list|corresp|author-corresp|correspondencia|corresponding-authors|corresponding-author-info|contact-author|auteur-correspondant)$/
  ],
  [
    'editor',
    /^(?:editors?|academic-editors?|handling-editors?|reviewing-editors?|associate-editors?|edited-by|reviewed-by|article-editors?)$/
  ],
  [
    'author-note',
    /^(?:author-?notes?|authornotes?|contrib-notes?|fn-author|author-fn|equal-contrib(?:ution)?|present-address|author-info-note)$/
  ],
  [
    'byline',
    /^(?:authors?|byline|contributors?|contrib-group|contribgroup|author-list|authors-list|authorlist|author-group|author_gp|article-authors?|art-authors|articleauthors|auteurs?|autores|autor|autoren|c-article-author-list|authorgroup)$/
  ],
  [
    'history',
    /^(?:history|dates?|article-history|article-dates|pub-history|pubhistory|articlehistory|historique|publication-history|article-info-dates|historial)$/
  ],
  ['doi', /^(?:doi|article-doi|doi-link|articledoi)$/],
  [
    'licence',
    /^(?:licen[cs]e|licence-text|copyright|permissions|rights|license-p|open-access-licen[cs]e|articlerights|copyright-statement|licence-note)$/
  ],
  [
    'keywords',
    /^(?:keywords?|key-words|kwd-group|kwd|mots-cles|motscles|palabras-clave|palavras-chave|descriptors|art-keywords|schluesselwoerter)$/
  ],
  [
    'cite-as',
    /^(?:how-to-cite|cite-as|citation-line|recommended-citation|self-citation|article-citation|citethis)$/
  ]
]

/** The kind that a name says, when one of the hints is such a name. */
export function kindByName(hints: readonly string[] | undefined): FrontKind | undefined {
  for (const hint of hints ?? []) {
    // Sites set the name of their format before their own: `html-aff-group`, `fm-author`, `ltx_authors`.
    const name = /^(?:class|id|role|itemprop|property|style):(?:(?:html|fm|nlm|jats|ltx)[-_])?(.+)$/
      .exec(hint)?.[1]
      ?.replace(/_/g, '-')
    if (!name) continue
    // `content-header__author_list`: the part of a block that is the head of the article.
    const part = /(?:header|article|paper)[a-z-]*--([a-z][a-z-]+)$/.exec(name)?.[1]
    for (const [kind, pattern] of names) if (pattern.test(name) || (part && pattern.test(part))) return kind
  }
  return undefined
}

const correspondence =
  /^(?:[*†‡&§✉#]{1,2}\s*)?(?:corresponding authors?|correspondence|correspondence to|to whom (?:all )?correspondence (?:may|should|can) be (?:addressed|sent)|(?:address )?(?:all )?reprint requests|(?:address )?requests for reprints|reprints(?=:)|mailing address|correspondence address|address (?:for|all) correspondence|address correspondence|author for correspondence|for correspondence|auteurs? correspondants?|correspondance|adresse de correspondance|autor(?:a|es)? (?:para|de) correspondencia|autor(?:a|es)? correspondientes?|correspondencia|dirección (?:para|de) correspondencia|autor(?:a|es)? correspondentes?|correspondência|autor(?:a|es|as)? (?:para|de) correspondência|endereço (?:para|de) correspondência|korrespondenzadresse|korrespondenzautor(?:in)?|korrespondenz|e-?mail)\b|^conta(?:ct|cto|to)\s*:|^authors? to whom correspondence/i
const history =
  /^(?:article history\s*:?\s*)?(?:date received|received|revision received|submitted|reçu|soumis|recibido|recebido|eingegangen|eingereicht|accepted|accepté|aceptado|aceito|aprovado|angenommen|revised|révisé|revisado|überarbeitet|published(?: online)?|version of record(?: online)?(?=:)|publié|publicado|veröffentlicht|first published|available online|epub)\b(?=.{0,40}\d{4})/i
/** What may stand before the dates in their line. */
const pages = /^pages?\s[\w–-]{1,20}\s?\|\s?/i
const doi = /^(?:doi\s*(?::\s*)?|https?:\/\/(?:dx\.)?doi\.org\/)+(10\.\d{4,9}\/\S+)\s*$/i
const ids =
  /^(?:(?:PMCID:?\s{0,2}PMC\d{4,9}|PMID:?\s{0,2}\d{4,9}|NIHMSID:?\s{0,2}\S{1,20})[\s,;|·•]{0,4}){1,4}$/i
const licence =
  /^(?:©|\(c\)|copyright\b|licen[cs]e\b|licensee\b)|\bcreative commons\b|\bopen[- ]access article\b|\bcc[- ]by\b|sous licence|bajo (?:la |una )?licencia|sob (?:a |uma )?licença/i
const note =
  /contributed equally|equal contribut(?:ions?|ors?)|equally contributed|joint first|shared first|ont contribué (?:de façon égale|à parts égales|également)|contribuyeron (?:por igual|igualmente)|contribuíram igualmente|haben (?:zu gleichen teilen|gleichermaßen) beigetragen|^\S{0,3}\s?(?:present address|current address|deceased|adresse actuelle|décédé|dirección actual|fallecid[oa]|endereço atual|falecid[oa]|verstorben)|^\S{0,3}\s?members of the|^this article was submitted to\b|^\S{0,3}\s?(?:a )?(?:full )?list of (?:members|authors)/i
/** A sentence that says who handled the article and when: “Edited by A. Lind, Harbour College; received 2 May 2020”. */
const handledBy =
  /^(?:Edited|Handled|Communicated|Contributed) by\s\p{Lu}.{3,400}?\b(?:received|accepted|approved|sent for review|reviewed by)\b/u
/** What introduces the article's own citation. */
export const citeAs =
  /^(?:cite this (?:article|as)|how to cite|to cite this|citation\s*:|please cite|pour citer|cómo citar|como citar|zitierweise|cite as)/i

/** Buttons and lines of a site: “Email to a colleague”, “Access provided by the library of …”. */
export const service =
  /^(?:e-?mail (?:to\b|this|a\b|me\b|alerts?|updates?|article|link|sign)|(?:(?:institutional|your|free|full) )?access (?:is |was )?(?:provided|granted|courtesy|through|via)\b|you have (?:full |free )?access)/i

/** Figures, and tables of several rows: one row is how pages lay out a line. */
const isShown = (node: Node): boolean =>
  node.type === 'figure' || (node.type === 'table' && select(node, 'tableRow').length > 1)

/** The kind that the words say. */
export function kindByWords(node: Node): FrontKind | undefined {
  const words = wordsOf([node])
  if (words === '' || words.length > 4000 || isShown(node)) return undefined
  const marked = words.replace(/^(?:[*†‡§¶&#✉]{1,2}\s*|[a-z]\)\s*|\d{1,2}(?:[.)]\s*|\s+)?(?=\p{Lu}))/u, '')
  if (articleTypeOf(words)) return 'article-type'
  if (doi.test(words)) return 'doi'
  if (ids.test(words)) return 'ids'
  if (words.length < 400 && history.test(words.replace(pages, ''))) return 'history'
  if (citeAs.test(words)) return 'cite-as'
  if (words.length < 400 && editorLabel(words)) return 'editor'
  if (keywordLabel(words)) return 'keywords'
  if (
    (correspondence.test(marked) && !service.test(marked)) ||
    (words.length < 200 && /^\S{0,3}\s?\S+@\S+\.\S+(?:\s?[>)])?$/.test(words))
  )
    return 'correspondence'
  if (words.length < 600 && (note.test(words) || handledBy.test(words))) return 'author-note'
  if (words.length < 1500 && licence.test(words)) return 'licence'
  if (readIssueLine(words)) return 'issue-line'
  if (looksLikeAffiliations(words)) return 'affiliations'
  return undefined
}

const thanks =
  /\b(?:acknowledges?|is grateful|are grateful|thanks?|(?:was|were|is|are) (?:partially |partly |financially )?(?:supported|funded))\b/

/** Institutions and a country at the end of a line, no sentence. */
function looksLikeAffiliations(words: string): boolean {
  // A year in brackets is that of a work cited.
  if (!hasInstitutionWord(words) || service.test(words) || /\(\d{4}[a-z]?\)/.test(words)) return false
  // A sentence of thanks names institutions too.
  if (thanks.test(words)) return false
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(words)) return false
  if (!words.includes(',')) return /^\s?(?:\d|[a-z]\s)/.test(words)
  const parts = words.split(/[,;]/)
  const last = parts.at(-1)!.trim()
  return (
    countryIn(last) !== undefined ||
    /^(?:\d{1,2}|[a-z*†‡§¶‖#])\s?\p{Lu}/u.test(words) ||
    parts.some(part => countryIn(part.trim()) !== undefined)
  )
}
