/**
 * Why: below, beside and between its parts a page of an article has parts of its own, with headings of their own: who cites
 * it, what is like it, how to share it. Sites name them with a few dozen words; what stands under such a heading is no part
 * of the article, however much it looks like a section of it.
 */
import { headingKey } from './section-names.js'

/** Headings of parts of the page; the whole heading must be one of these. */
const parts =
  'similar content being viewed by others|this article is cited by|this article has been cited by|cited by|cited by other articles|citing articles|citing literature|articles citing this one|articles citing this article|related articles|related article|related content|related information|related papers|related research|access this article|access the full article|get full access to this article|explore related subjects|similar articles|similar articles in pubmed|see also|you may also like|you might also like|people also read|more like this|more for you|suggested for you|recommended for you|see more about|cookie settings|cookie list|cookie preferences|privacy preference center|manage consent preferences|more content like this|more from this journal|more by authors links|articles that may interest you|recommended articles|recommended reading|recommendations|most read|most read articles|most cited|most popular|trending|latest articles|latest from this journal|share this article|share this paper|share article|share|share on|share options|social media|metrics and citations|view options|we care about your privacy|article metrics|metrics|altmetrics|altmetric|article level metrics|article-level metrics|article usage|usage statistics|article access statistics|citations|views|downloads|download links|article tools|tools|article links|article actions|actions|article options|options|quick links|resources|links to ncbi databases|add to collections|see related subject areas|subject areas|browse by subject|browse subject areas|archived tweets|tweets|email alerts|e-mail alerts|alerts|alert me|newsletter|stay connected|follow us|advertisement|advertisements|sponsored|export citation|export citations|download citation|article author query|author query|list of figures and tables|comments|leave a comment|post a comment|reader comments|discuss this article|article versions|version history|journal information|about this journal|about the journal|announcements|current issue|indexed in|indexing|journal list|browse|browse figures|search|log in|login|register|subscribe|sign up|user menu|make a submission|artículos relacionados|artículos similares|artigos relacionados|artigos semelhantes|articles similaires|articles associés|métricas|métriques|herramientas|ferramentas|outils|compartir|compartilhar|compartilhe|partager|comentarios|comentários|citado por|cité par|enlaces relacionados|links relacionados|verwandte artikel|ähnliche artikel|teilen|kommentare'

/** Headings of the page over the citation of this article for others to copy. */
const citing =
  'share and cite|cite article|how to cite|how to cite this article|cite this article|cite this paper|cite as|citation formats|more citation formats|cómo citar|como citar|como citar este artículo|cómo citar este artículo|como citar este artigo|comment citer|zitiervorschlag|citation download'

/** Headings over links to the sections of this page. */
const contents =
  'jump to section|jump to|skip to section|go to section|on this page|in this article|sections|article sections|article contents|article outline|outline|article navigation|page navigation|navigation|contents|table of contents|sommaire|plan|contenido|en este artículo|conteúdo|nesta página|neste artigo|inhalt|inhaltsverzeichnis'

/** Headings of parts that hold what has a place of its own in an article: they go when nothing is left below them. */
const holders =
  'author and article information|article and author information|information and authors|information, rights and permissions|rights and permissions|main article text|edited by|editado por|authorship|scimago institutions rankings|sobre os autores|sobre los autores|associate editor|editor associado|editora associada|author information|authors information|about the authors|affiliations|affiliation details|author affiliations|authors’ affiliations|authors affiliations|authors and affiliations|affiliation details|author details|authors’ details|authors|author|author notes|article notes|article information|article info|article history|publication history|history|publication dates|dates|categories and tags|keywords|key words|subjects|subject|corresponding author|corresponding authors|correspondence|correspondence to|ethics declarations|additional information|edited by|editors|editor|copyright|copyright and license|copyright and license information|rights and permissions|permissions|about this article|associated data|autoria|autores|autoría|editores|editor|editorial|fechas|datas|historial|histórico|copyright information|information|notes|funding information|grant information|abstract|main text|supplementary materials|data availability statement|data availability'

const setOf = (list: string): ReadonlySet<string> => new Set(list.split('|'))
const named = { part: setOf(parts), citing: setOf(citing), contents: setOf(contents) } as const
const holderNames = setOf(holders)

export type PagePart = keyof typeof named

/** Which part of a page a heading names, if any. */
export function pagePart(heading: string): PagePart | undefined {
  if (heading.length > 60) return undefined
  const key = headingKey(heading)
  return (Object.keys(named) as PagePart[]).find(kind => named[kind].has(key))
}

/** Whether a heading names a part whose content has places of its own in an article. */
export const holdsElsewhere = (heading: string): boolean =>
  heading.length <= 60 && holderNames.has(headingKey(heading))

/** Names of the tabs under which sites show one article. */
const tabs = setOf(
  'article|abstract|full text|full-text|full article|fulltext|full text html|html|pdf|preview pdf|full pdf|epub|xml|figures|figures and data|figures & data|figures/tables|figures & tables|figures and tables|tables|data|metrics|info|info & metrics|info and metrics|info/history|article info|article information|authors|author info|authors & info|references|citations|cited by|supplementary material|supplementary materials|supplemental|supplemental material|supporting information|supplements|related|related content|related articles|comments|eletters|e-letters|peer review|review history|reviewer comments|reader comments|media coverage|permissions|reprints & permissions|share|print|tools|history|print article|ezreprint|about|home|top|top of page|issue|news|download'
)

/** Whether words are the name of a tab. */
export const isTab = (words: string): boolean =>
  tabs.has(
    words
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/\s?\(\d{1,5}\)$/, '')
      .trim()
  )

/** What a link or a button of the page says that it does, at the beginning of its words. */
const action =
  /^(?:download|e-?mail|order|post|share|tweet|reddit|facebook|twitter|linkedin|google\+|mendeley|citeulike|pubchase|delicious|del\.icio\.us|print|export|save|get|view|subscribe|add|find|search for|sign up|sign in|log ?in|request|cite|track|follow|report|recommend|show|hide|load|see|browse|new content|citation rss|citation email|rss|open|close|copy|more|all authors|reprints|permissions|orcid(?:\s+record)?|google scholar|pubmed|bookmark|altmetric)(?!\w)/i

/** Whether a short line says what a link or button of the page does: “Find this author on PubMed”, “Download XML”. */
export const isAction = (words: string): boolean => words.length <= 80 && action.test(words.trim())

/** Names of services to which pages are shared, alone or first among several. */
const sharing =
  /^(?:tweet|facebook|twitter|linkedin|reddit|google\+|mendeley|citeulike|pubchase|delicious|del\.icio\.us|whatsapp|weibo|wechat|researchgate)(?!\w)/i

/** Whether words offer a page to a service: “Tweet”, “CiteULike”. */
export const isSharing = (words: string): boolean => words.length <= 80 && sharing.test(words.trim())

/** Headings that sites set over all of the text. */
const wrapping = setOf(
  'main text|article text|main article text|full text|full article|body|article body|texto completo|texto|texte intégral|volltext'
)

/** Whether a heading stands over all of the text and says nothing of it. */
export const wrapsText = (heading: string): boolean =>
  heading.length <= 30 && wrapping.has(headingKey(heading))

/** Lines that sites print by themselves, whole. */
const lines = setOf(
  'advertisement|issue section|topic|topics|close|load more|write a comment|add a comment|add|view all tweets|view abstract|view full text|view full article|view the full text|show authors|hide authors|download references|download citation|reprints and permissions|associated content|editor’s choice|sort by|browse figures|versions notes|download|download pdf|show more|show less|continue reading|read more|alert me|full text htmlpdf|full text html|htmlpdf|export citation|share|print|tweet|open access|free access|view larger image|respond or comment|save|cancel|loading|loading…|please wait|metrics|views|cite|email|copy link|issue|permalink|back to top|javascript is disabled|no citing articles found|no related articles found|previous article in issue|next article in issue|view all citing articles on scopus|get rights and content|view metrics|manage citations|in text citation|search via refindit|select format|button to top|search for other works by this author on|go to'
)

/** Notices that sites print, by their beginnings. */
const notices =
  /^(?:please wait\b.{0,40}\bloading\b|the publisher['’]s (?:final edited )?version of this article is available\b|articles from .{3,120} (?:are|is) provided (?:here )?courtesy of\b|this section collects any data citations\b|sign up to receive (?:new )?article alerts\b|the electronic version of this article is the complete one\b|this file can be viewed with\b|format: \S{2,5} size: |no citations were found for this article\b|for more information on the journal statistics\b|multiple requests from the same ip\b|note that from the first issue of\b|anyone you share the following link with\b|provided by the .{3,60} (?:content-sharing|sharedit)\b|by submitting a comment you agree\b|learn about .{3,60} in \p{Lu}|publishing models and article dates explained\b|enhanced article \(html\)|click on image to zoom\b|this article is included in the .{3,100} collection$|email address not valid\b|you (?:can|may) also search for this author\b|\(this article belongs to the \p{L}+|the publisher['’]s (?:final )?(?:edited )?version of this article is (?:also )?available\b|this is a preview of subscription content\b|you have full access to this article via\b|formulae display:\s?\??mathematical formulae have been encoded as mathml\b|please note: the publisher is not responsible for the content\b|early view \(online version of record published before inclusion in an issue\))/iu

/** Whether a line is one that the site prints by itself. */
export function isPageLine(words: string): boolean {
  const key = words
    .toLowerCase()
    .replace(/['’]/g, '’')
    .replace(/keyboard_arrow_\w+|expand_more|expand_less/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[\s:.…›»|]{1,20}$/, '')
    .trim()
  return lines.has(key) || notices.test(words)
}
