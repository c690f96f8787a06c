/** Identifiers: exact by nature, so they are found first and cut out before the words around them are read. */
import { findAccess } from './access.js'
import type { CslDate } from './csl.js'
import { arrowBefore, closed, ID_LEAD, LEAD_IN, leadStart } from './lead-in.js'
import type { Span } from './view.js'

/** Identifiers as they are written without an address: `10.5555/x`, `123456`, `PMC123`, `2101.00001`. */
export interface IdsFromUrl {
  DOI?: string
  PMID?: string
  PMCID?: string
  arXiv?: string
}

export interface Found {
  field: 'DOI' | 'PMID' | 'PMCID' | 'arXiv' | 'ISBN' | 'ISSN' | 'URL' | 'accessed'
  value: string
  date?: CslDate
  /** The identifier itself. */
  span: Span
  /** The identifier with its lead-in (`doi:`, `Available from:`) and closing bracket. */
  cut: Span
  confidence: number
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Without the punctuation of the sentence around it; brackets stay only in pairs. */
function tidyEnd(text: string): string {
  let end = text.length
  let open = 0
  for (const char of text) open += char === '(' || char === '[' ? 1 : char === ')' || char === ']' ? -1 : 0
  while (end > 0) {
    const char = text[end - 1]!
    if (char === ')' || char === ']') {
      if (open >= 0) break
      open++
    } else if (char === '(' || char === '[') open--
    else if (!/[.,;:'"»’>]/.test(char)) break
    end--
  }
  return text.slice(0, end)
}

/**
 * The identifiers an address names. Only addresses that name one work are read: a PubMed search for a title is not
 * an identifier.
 */
export function idsFromUrl(url: string): IdsFromUrl {
  const ids: IdsFromUrl = {}
  if (url.length > 4000) return ids
  const address = decoded(url.trim())
  // A resolver of the page: `doi` is the article that cites; `key`, `refDoi` or `doiOfLink` what is cited.
  if (/\/(?:linkout|getFTRLinkout)\?/.test(address)) {
    const key = /[?&](?:key|refDoi|doiOfLink)=(10\.\d{4,9}\/[^\s&#]+)/i.exec(address)?.[1]
    return key ? { DOI: tidyEnd(key) } : ids
  }
  const doi =
    /^(?:https?:\/\/)?(?:[\w-]{1,30}\.){0,4}doi\.org\/(?:doi:)?(10\.\d{4,9}\/[^\s?#]+)/i.exec(address) ??
    /^(?:doi:|info:doi\/)(10\.\d{4,9}\/\S+)/i.exec(address) ??
    /^https?:\/\/[^\s/]{1,100}\/doi\/(?:abs\/|full\/|pdf\/|epdf\/|book\/)?(10\.\d{4,9}\/[^\s?#]+)/i.exec(
      address
    ) ??
    /^https?:\/\/[^\s?#]{1,300}\?(?:[^\s#]{0,200}&)?(?:id|doi)=(10\.\d{4,9}\/[^\s&#]+)/i.exec(address)
  if (doi) ids.DOI = tidyEnd(doi[1]!)
  const host = /^(?:https?:)?\/\/([^\s/:?#]{1,200})/i.exec(address)?.[1]?.toLowerCase() ?? ''
  if (/(?:^|\.)(?:ncbi\.nlm\.nih\.gov|pubmed\.gov|pubmed\.ncbi\.nlm\.nih\.gov)$/.test(host)) {
    const path = /^pubmed\./.test(host)
      ? /^[^?#]*?\.gov\/(\d{1,9})\/?(?:[?#]|$)/i
      : /\/(?:pubmed|m\/pubmed)\/(\d{1,9})\/?(?:[?#]|$)/i
    const pmid =
      path.exec(address)?.[1] ??
      /[?&](?:term|termtosearch|list_uids|uid)=(\d{1,9})(?:\[uid\]|\[pmid\])?(?:&|#|$)/i.exec(address)?.[1]
    if (pmid) ids.PMID = pmid
  }
  if (/(?:^|\.)(?:nih\.gov|europepmc\.org|pubmedcentral\.nih\.gov)$/.test(host)) {
    const pmc = /\/(?:pmc\/)?(?:articles?|article\/pmc)\/(PMC)?(\d{3,9})(?:[/?#]|$)/i.exec(address)
    if (pmc && (pmc[1] || /\/pmc\//i.test(address))) ids.PMCID = `PMC${pmc[2]}`
  }
  if (/(?:^|\.)arxiv\.org$/.test(host)) {
    const arxiv =
      /\/(?:abs|pdf|html)\/((?:[a-z-]{1,20}(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)/i.exec(
        address
      )
    if (arxiv) ids.arXiv = arxiv[1]!
  }
  return ids
}

function add(found: Found[], item: Found): void {
  if (!found.some(other => item.span.s < other.cut.e && other.cut.s < item.span.e)) found.push(item)
}

/** Every identifier and address in `text`, with the access date that belongs to them. First of a kind wins. */
export function findIdentifiers(text: string): Found[] {
  const found: Found[] = []
  findReviews(text, found)
  findDois(text, found)
  findNumbered(text, found)
  findUrls(text, found)
  findAccess(text, found)
  return found
}

/** `MR1777129`, `Zbl 0993.11014`: numbers of reviews, which no field of CSL-JSON holds. */
function findReviews(text: string, found: Found[]): void {
  const from = Math.max(0, text.length - 60)
  if (!/MR|Zbl|JFM/.test(text.slice(from))) return
  const match =
    /(?<=[\d.,;)] )[([]?(?:MR ?\d{6,8}|Zbl ?\d{4}\.\d{5}|JFM ?\d{2}\.\d{4}\.\d{2})(?: \([^()]{1,16}\))?[)\]]?(?=[.,;]? |[.,;]?$)/.exec(
      text.slice(from)
    )
  if (!match) return
  const span = { s: from + match.index, e: from + match.index + match[0].length }
  found.push({ field: 'URL', value: '', span, cut: span, confidence: 0 })
}

function findDois(text: string, found: Found[]): void {
  const pattern = /(?<!\d)10\.\d{4,9}(?:\.\d{1,6})?\/[^\s]{1,300}/g
  for (let m = pattern.exec(text), n = 0; m && n < 20; m = pattern.exec(text), n++) {
    const s = m.index
    // SICI, as in old DOIs of Wiley and BioOne (ANSI/NISO Z39.56): `…(2005)055[0207:RMIFAT]2.0.CO;2`.
    const item = /^\S{6,60}[[<]\d{1,6}:[\w.:%-]{1,20}[\]>]\d\.\d\.[A-Za-z]{2};2(?:-[\w#])?/.exec(m[0])
    let raw = item ? item[0] : m[0].replace(/(?:PMID|PMCID|\[|\||\.?URL$|\.?https?:).*$/, '')
    raw = tidyEnd(raw)
    if (raw.length < 8) continue
    const start = leadStart(text, s, ID_LEAD, 80)
    const url = /^https?:\/\/[^\s]{1,200}$/i.exec(text.slice(text.lastIndexOf(' ', s - 1) + 1, s))
    // A DOI inside a publisher's address is a part of that address.
    if (url && start === s) continue
    const from = leadStart(text, start, LEAD_IN, 80)
    // An address may end in a written space: “…%20”.
    const value = raw.includes('%') ? decoded(raw).trim() : raw
    const end = closed(text, from, s + raw.length)
    add(found, {
      field: 'DOI',
      value,
      span: { s, e: s + raw.length },
      cut: { s: from, e: end },
      confidence: 0.98
    })
    pattern.lastIndex = s + raw.length
  }
}

/** Numbers at the very end, without a name. */
const ENDS_IN_PMID = /\d{7}[.\s]{0,3}$/
const ENDS_IN_ISSN = /\d{4}-\d{3}[\dX][.\s]{0,3}$/
/**
 * Field, pattern, confidence, and what must stand in the text (in small letters), or at its end, for the pattern to be worth a try.
 */
const NUMBERED: [Found['field'], RegExp, number, string | RegExp][] = [
  [
    'PMCID',
    /[([]?\b(?:PMCID[:\s]{0,3}|PubMed Central PMCID:? ?|PMC ID:? ?)((?:PMC){0,2}\d{3,9})[)\]]?/gi,
    0.98,
    'pm'
  ],
  ['PMCID', /(?<=^|[\s([])(PMC\d{5,9})(?=$|[\s.,;)\]])/g, 0.9, 'pmc'],
  [
    'PMID',
    /[([]?\b(?:(?:PubMed )?PMID[:\s]{0,3}|PubMed (?:ID|PMID)?:? ?)(\d{4,9})(?!\d)[)\]]?/gi,
    0.98,
    'pm'
  ],
  [
    'arXiv',
    /[([]?(?:arXiv (?:preprint )?)?(?:e-?print )?arXiv[: ] ?((?:[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7}|\d{4} ?\. ?\d{4,5})(?:v\d{1,3})?)(?: ?\[ ?[\w. -]{1,12} ?\])?[)\]]?/gi,
    0.97,
    'arxiv'
  ],
  [
    'arXiv',
    /[([]?\b((?:hep-(?:ph|th|ex|lat)|astro-ph|gr-qc|cond-mat|quant-ph|math-ph|nucl-(?:th|ex)|physics|math|nlin|q-bio|cs)(?:\.[A-Za-z]{2}(?:-[a-z]{2,8})?)?\/\d{7}(?:v\d{1,3})?)[)\]]?/g,
    0.95,
    '/'
  ],
  [
    'ISBN',
    /[([]?\bISBN(?:-1[03])?(?: \((?:print|electronic|online|pdf|web)\))?[:\s]{0,3}(97[89][- ]?(?:\d[- ]?){9}\d|(?:\d[- ]?){9}[\dXx])(?!\d)[)\]]?/gi,
    0.97,
    'isbn'
  ],
  [
    'ISSN',
    /[([]?\be?ISSN(?: \((?:print|electronic|online)\))?[:\s]{0,3}(\d{4}-\d{3}[\dXx])[)\]]?/gi,
    0.97,
    'issn'
  ],
  ['ISBN', /(?<=[.,;] )(97[89]-(?:\d{1,7}-){3}\d)(?=[.\s]{0,3}$)/g, 0.9, '97'],
  ['ISSN', /(?<=(?:[\d.,;]|10\.\S{5,100}) )(\d{4}-\d{3}[\dX])(?=[.\s]{0,3}$)/g, 0.7, ENDS_IN_ISSN],
  ['PMID', /(?<=(?:[.,;]|10\.\S{5,200}) )([1-9]\d{6,7})(?=[.\s]{0,3}$)/g, 0.7, ENDS_IN_PMID]
]

/** ISO 3297: weights 8 to 2, check digit modulo 11. */
function issnHolds(issn: string): boolean {
  const digits = issn.replace('-', '')
  let sum = 0
  for (let i = 0; i < 7; i++) sum += Number(digits[i]) * (8 - i)
  const check = (11 - (sum % 11)) % 11
  return (check === 10 ? 'X' : String(check)) === digits[7]!.toUpperCase()
}

function findNumbered(text: string, found: Found[]): void {
  const tail = Math.max(0, text.length - 400)
  const lower = text.toLowerCase()
  const end = text.slice(-12)
  for (const [field, pattern, confidence, needed] of NUMBERED) {
    if (typeof needed === 'string' ? !lower.includes(needed) : !needed.test(end)) continue
    if (needed === '/' && !/\/\d{7}/.test(text)) continue
    // Bare numbers count only at the very end, so only the end is searched for them.
    const bare = confidence <= 0.9 && field !== 'PMCID'
    const from = bare ? tail : 0
    const where = bare ? text.slice(from) : text
    pattern.lastIndex = 0
    for (let m = pattern.exec(where), n = 0; m && n < 10; m = pattern.exec(where), n++) {
      const inner = m[0].indexOf(m[1]!)
      const s = from + m.index + inner
      // `26, 1459-1464.` is a range of pages behind a volume.
      if (field === 'ISSN' && bare && (!issnHolds(m[1]!) || /\d, $/.test(where.slice(0, m.index)))) continue
      if (
        field === 'PMID' &&
        bare &&
        found.every(other => other.field !== 'DOI') &&
        !/[\d)]\. $/.test(text.slice(0, s))
      )
        continue
      const value =
        field === 'PMCID'
          ? `PMC${m[1]!.replace(/^(?:PMC)+/i, '')}`
          : m[1]!.replace(/ /g, field === 'arXiv' ? '' : ' ')
      add(found, {
        field,
        value,
        span: { s, e: s + m[1]!.length },
        cut: { s: from + m.index, e: from + m.index + m[0].length },
        confidence
      })
    }
  }
}

function findUrls(text: string, found: Found[]): void {
  if (/: ?\/\/|www\./i.test(text)) findAddresses(text, found)
  if (/:[.\s]{0,3}$/.test(text.slice(-8))) findLeftLead(text, found)
}

function findAddresses(text: string, found: Found[]): void {
  const pattern = /(?:https?: ?\/\/ ?|ftp:\/\/|(?<![A-Za-zÀ-ÿ\d./])www\.)[^\s<>"«»]{3,2000}/gi
  for (let m = pattern.exec(text), n = 0; m && n < 20; m = pattern.exec(text), n++) {
    const s = m.index
    const printed = tidyEnd(m[0])
    const value = printed.replace(/ /g, '')
    pattern.lastIndex = s + Math.max(printed.length, 1)
    if (found.some(other => other.cut.s < s + printed.length && s < other.cut.e)) continue
    const from = arrowBefore(text, leadStart(text, s, LEAD_IN, 90))
    const end = closed(text, from, s + printed.length, s)
    add(found, {
      field: 'URL',
      value,
      span: { s, e: s + printed.length },
      cut: { s: from, e: end },
      confidence: 0.97
    })
    const ids = idsFromUrl(value)
    for (const field of ['DOI', 'PMID', 'PMCID', 'arXiv'] as const) {
      const id = ids[field]
      const offset = id === undefined ? -1 : printed.indexOf(id)
      const at = offset < 0 ? { s, e: s + printed.length } : { s: s + offset, e: s + offset + id!.length }
      if (id !== undefined && !found.some(other => other.field === field)) {
        found.push({ field, value: id, span: at, cut: { s: from, e: end }, confidence: 0.9 })
      }
    }
  }
}

/** “Retrieved from” whose address the publisher moved into a link. */
function findLeftLead(text: string, found: Found[]): void {
  const bare =
    /[([]?(?:Available|Retrieved|Disponible|Dispon[íi]vel)(?: online)?(?: (?:at|from|in|en|em|de))?:[.\s]{0,3}$/i
  const tail = Math.max(0, text.length - 60)
  const m = bare.exec(text.slice(tail))
  if (m && !found.some(other => other.field === 'URL')) {
    const cut = { s: tail + m.index, e: text.length }
    if (!found.some(other => other.cut.e > cut.s))
      found.push({ field: 'URL', value: '', span: cut, cut, confidence: 0 })
  }
}
