/**
 * Why: “How to cite” repeats the article's own citation, and is left out; but it names the journal in full, the volume, the
 * pages and the ISSN, and on some pages nothing else does. Only what stands behind the title is read: by words and signs that
 * say what a number is, and else as an entry of a reference list is, where its title comes out as the article's.
 */
import { parseReference } from '@offprint/references'
import { type CitationLine, kindOf } from './citation-line.js'
import { issnsIn } from './issn.js'
import { lettersOf } from './letters.js'

export interface SelfCitation {
  name: Exclude<CitationLine['facts'][number]['name'], 'citation_publication_date'> | 'citation_year' | 'issn'
  value: string
}

const longest = 3000

/**
 * Reads a citation of the article itself.
 * @param title the title of the article: the citation must have it, or
 * @param doi the DOI of the article
 */
export function readSelfCitation(citation: string, title: string, doi?: string): SelfCitation[] {
  if (citation.length > longest) return []
  // Elements only: an address may stand between the same signs.
  const plain = citation.replace(/<\/?[a-z][a-z\d]{0,12}(?:\s[^<>]{0,200})?\/?>/gi, '')
  const behind = behindTitle(plain, title)
  // In another language of the article the title is another one: its DOI says whose citation it is.
  const rest = behind ?? (doi && plain.toLowerCase().includes(doi.toLowerCase()) ? plain : undefined)
  if (rest === undefined) return []
  const found: SelfCitation[] = []
  const put = (name: SelfCitation['name'], value: string | undefined): void => {
    if (value !== undefined && !found.some(one => one.name === name))
      found.push({ name, value: value.trim() })
  }
  // ISO 690 and NBR 6023: “Journal [online]. 2021, v. 4, n. 2 [accessed …], pp. 7-9”.
  const online =
    /(?:^|[.\]?!»”"]\s)([^.[\]]{2,120}(?:\([^()]{1,40}\))?)\s\[(?:online|internet|en ligne|en línea|em linha)\]/iu.exec(
      rest
    )
  if (online) {
    put('periodical', online[1])
    put('volume', /[,.;\s]v(?:ol)?\.\s?(\d{1,4})(?=[\s,;.[(])/i.exec(rest)?.[1])
    put('issue', /[,.;\s]n(?:o|º|°|um)?\.\s?([\w.-]{1,12}?)(?=[\s,;[]|\.\s)/i.exec(rest)?.[1])
    put('pages', /\spp?\.\s?([a-z]?\d{1,6}\s?[-–]\s?[a-z]?\d{1,6})(?=[\s,;.])/i.exec(rest)?.[1])
    put('elocationId', /\s(e\d{2,12})(?=[\s,;.])/i.exec(rest)?.[1])
  }
  for (const { value } of issnsIn(rest)) put('issn', value)
  if (behind !== undefined && !online)
    for (const { name, value } of readAsReference(plain, title)) put(name, value)
  return found
}

/** What an entry of a reference list would say; nothing unless its title is that of the article. */
function readAsReference(citation: string, title: string): SelfCitation[] {
  const { csl } = parseReference(citation.replace(lead, ''))
  if (csl.type !== 'article-journal' || !csl.volume) return []
  if (!lettersOf(csl.title ?? '').startsWith(lettersOf(title))) return []
  const found: SelfCitation[] = [{ name: 'volume', value: csl.volume }]
  if (csl.issue) found.push({ name: 'issue', value: csl.issue })
  // A lone number is the first page of some and the number of the article of others.
  if (/^[a-z]+\d/i.test(csl.page ?? '')) found.push({ name: 'elocationId', value: csl.page! })
  else if (csl.page && (csl.page.includes('-') || csl.DOI?.endsWith(csl.page)))
    found.push({ name: 'pages', value: csl.page })
  const year = csl.issued?.['date-parts']?.[0]?.[0]
  if (year) found.push({ name: 'citation_year', value: String(year) })
  if (csl.DOI) found.push({ name: 'doi', value: csl.DOI })
  const journal = csl['container-title']
  // “Zdrav Vestn” is short and “Marine Biology” is not, which only a small word tells: what may be short is called so.
  const full =
    journal !== undefined &&
    /\p{L}\s\p{Ll}+\s\p{L}/u.test(journal) &&
    kindOf(journal) !== 'citation_journal_abbrev'
  if (journal) found.push({ name: full ? 'periodical' : 'citation_journal_abbrev', value: journal })
  return found
}

/** “How to cite:”, “Cite this article as:”. */
const lead = /^[^:]{0,40}(?:cit|zitier)[^:]{0,40}:\s*/i

/** What follows the title, which a citation may print with other marks and signs. */
function behindTitle(citation: string, title: string): string | undefined {
  const key = lettersOf(title)
  if (key.length < 10) return undefined
  const places: number[] = []
  let all = ''
  for (let at = 0; at < citation.length; at++) {
    const letter = lettersOf(citation[at]!)
    for (let n = 0; n < letter.length; n++) places.push(at)
    all += letter
  }
  const start = all.indexOf(key)
  return start < 0 ? undefined : citation.slice(places[start + key.length - 1]! + 1)
}
