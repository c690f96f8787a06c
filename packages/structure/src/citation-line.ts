/**
 * Why: above or below its title a page says where the article came out, in the manner of a citation (“Harb J. 2021 Sep
 * 12;20(9):e33. doi: 10.1000/x”) or as a row of parts (“Article • Harbours 45 (1) • Jan–Mar 2022 • https://doi.org/…”).
 * Often nothing else on the page says it. Read only there: below, the same signs are references.
 */
import { articleTypeOf } from './data/article-types.js'
import { parseDate } from './dates.js'
import type { IssueFact } from './issue-line.js'

/** The date in a line that says of nothing what it is the date of: of use where nothing else says when the article came out. */
export const lineDate = 'line_date'

export interface CitationLine {
  facts: {
    name:
      | IssueFact
      | 'periodical'
      | 'citation_journal_abbrev'
      | 'citation_publication_date'
      | typeof lineDate
      | 'doi'
    value: string
  }[]
  /** A printed kind of article. */
  subject?: string
  /** When the issue came out, as printed and in parts. */
  issued?: { printed: string; year: number; month?: number; season?: string }
  /** What is left of the line. */
  rest: string[]
}

// Bounded everywhere: a line of a page may be anything.
const nlm =
  /(?:^|[.\s])((?:19|20)\d\d(?:[\s-]\p{L}{3,9}\.?(?:[\s-]\d{1,2})?)?)\s?;\s?(\d{1,4})\s?(?:\(([^()]{1,16})\))?\s?:\s?([a-z]{0,6}\d[\w.]{0,14}(?:\s?[-–]\s?[a-z]?\d{1,6})?)(?=[.,;\s]|$)/diu
const doiIn = /(?:doi:?\s?|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>]{1,120})/i
const numbered = /^(.{2,120}?)\s(\d{1,4})\s?(?:\(([\w.\s-]{1,16})\))?$/
const issueOnly = /^(.{2,120})\s\(([\w.\s-]{1,12})\)$/
const commas = /^([^,;:]{3,80}),\s(\d{1,4}),\s(\d{1,6}\s?[-–]\s?\d{1,6}),\s(?:19|20)\d\d$/
const yearFirst =
  /^(\p{Lu}[^\d,;:.]{2,80}?)\s((?:19|20)\d\d)\s?,\s?(\d{1,4})\s?(?:\(([\w.-]{1,12})\))?\s?([,:])\s?(?:article\s)?([a-z]{0,3}\d{1,7}(?:\s?[-–]\s?[a-z]?\d{1,6})?)(?=[\s.,;]|$)(?:[\s.,;(]{0,6}(?:doi:?\s?|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>()]{1,120}))?[\s.)]{0,4}$/diu
const season = /^(\p{L}{3,10}\s?[-–/]\s?\p{L}{3,10})\s((?:19|20)\d\d)$/u

/** Reads a line; nothing when it does not say where an article came out. */
export function readCitationLine(line: string): CitationLine | undefined {
  if (line.length > 260) return undefined
  return readRow(line) ?? readNlm(line) ?? readCommas(line) ?? readYearFirst(line)
}

function readNlm(line: string): CitationLine | undefined {
  const match = nlm.exec(line)
  if (!match) return undefined
  const found: CitationLine = { facts: [{ name: 'volume', value: match[2]! }], rest: [] }
  const journal = shortTitle.exec(line.slice(0, match.indices![1]![0]))?.[1]
  if (journal) found.facts.unshift({ name: 'citation_journal_abbrev', value: journal })
  found.facts.push({ name: lineDate, value: match[1]! })
  if (match[3]) found.facts.push({ name: 'issue', value: match[3] })
  const pages = match[4]!.replace(/\.$/, '')
  const range = /[-–]/.test(pages)
  found.facts.push({
    name: !range && (/^[a-z]/i.test(pages) || pages.length > 4) ? 'elocationId' : 'pages',
    value: pages
  })
  const doi = doiIn.exec(line)?.[1]
  if (doi) found.facts.push({ name: 'doi', value: doi.replace(/[.,;]$/, '') })
  const [head = '', ...rest] = between(line, match, [2, 3, 4])
  found.rest.push(journal ? head.replace(journal, '') : head, ...rest)
  return found
}

/** “Eur J Harb Health.”: what stands before the year in that form is the title as indexers shorten it. */
const shortTitle = /^\s*(\p{Lu}[^\d.;:,]{1,60})\.?\s*$/u

/** What stands between the groups of a match that are taken, before and behind them. */
function between(line: string, match: RegExpExecArray, groups: readonly number[]): string[] {
  const rest: string[] = []
  let from = 0
  for (const group of groups) {
    const at = match.indices?.[group]
    if (!at) continue
    rest.push(line.slice(from, at[0]))
    from = at[1]
  }
  rest.push(line.slice(from))
  return rest
}

/** “Atmos. Harb. Phys., 15, 1013–1028, 2015”: short title, volume, pages, year, and nothing else. */
function readCommas(line: string): CitationLine | undefined {
  const [, journal, volume, pages] = commas.exec(line.trim()) ?? []
  if (!journal || !volume || !pages || kindOf(journal) !== 'citation_journal_abbrev') return undefined
  const facts: CitationLine['facts'] = [
    { name: 'citation_journal_abbrev', value: journal },
    { name: 'volume', value: volume },
    { name: 'pages', value: pages }
  ]
  return { facts, rest: [line.replace(journal, '').replace(volume, '').replace(pages, '')] }
}

/** “Metabolites 2014, 4(4), 932–945; doi:10.1000/x”, “BMC Harbours 2014, 14:70”: title, year, volume, pages or number, DOI. */
function readYearFirst(line: string): CitationLine | undefined {
  const match = yearFirst.exec(line)
  if (!match) return undefined
  const [, journal, year, volume, issue, sign, pages, doi] = match
  const found: CitationLine = {
    facts: [
      { name: kindOf(journal!), value: journal! },
      { name: 'volume', value: volume! }
    ],
    rest: between(line, match, [1, 3, 4, 6])
  }
  if (issue) found.facts.push({ name: 'issue', value: issue })
  // Before the number of an article stands a colon, before a first page a comma.
  const isPages = /[-–]/.test(pages!) || (sign === ',' && /^\d{1,4}$/.test(pages!))
  found.facts.push(
    { name: isPages ? 'pages' : 'elocationId', value: pages! },
    { name: lineDate, value: year! }
  )
  if (doi) found.facts.push({ name: 'doi', value: doi.replace(/[.,;]$/, '') })
  return found
}

/**
 * Parts between points or bars. The journal with a number, and a kind of article or a DOI, make it one of these; where the
 * DOI stands in it, a short title with points serves as well, and what stands before the journal is the kind of article.
 */
function readRow(line: string): CitationLine | undefined {
  const parts = line.split(/\s*[•·|]\s*/).filter(Boolean)
  if (parts.length < 3 || parts.length > 8) return undefined
  const found: CitationLine = { facts: [], rest: [] }
  const whole = parts.some(part => doiIn.test(part))
  let journal = -1
  for (const [i, part] of parts.entries()) {
    const doi = doiIn.exec(part)?.[1]
    const [, name, volume, issue] = numbered.exec(part) ?? []
    const [, title, number] = issueOnly.exec(part) ?? []
    const [, months, year] = season.exec(part) ?? []
    const date = parseDate(part)
    if (doi) {
      found.facts.push({ name: 'doi', value: doi })
      found.rest.push(part)
    } else if (found.subject === undefined && articleTypeOf(part)) found.subject = part
    else if (months) found.issued = { printed: part, year: Number(year), season: months }
    else if (date?.day) {
      // A day is that of the article: issues come out in months.
      found.facts.push({ name: 'citation_publication_date', value: part })
      found.rest.push(part)
    } else if (date)
      found.issued = { printed: part, year: date.year, ...(date.month ? { month: date.month } : {}) }
    else if (journal < 0 && name && volume && (whole || /^\p{Lu}/u.test(name))) {
      journal = i
      found.facts.push({ name: kindOf(name), value: name }, { name: 'volume', value: volume })
      if (issue) found.facts.push({ name: 'issue', value: issue })
    } else if (journal < 0 && title && number && (whole || /^\p{Lu}/u.test(title))) {
      journal = i
      found.facts.push({ name: kindOf(title), value: title }, { name: 'issue', value: number })
    } else if (journal < 0 && whole && i > 0 && kindOf(part) === 'citation_journal_abbrev') {
      journal = i
      found.facts.push({ name: 'citation_journal_abbrev', value: part })
    } else found.rest.push(part)
  }
  if (journal < 0 || (found.subject === undefined && !whole)) return undefined
  const [first] = parts
  if (found.subject === undefined && journal === 1 && first === found.rest[0] && isHeading(first!))
    found.subject = found.rest.shift()
  return found
}

/** A heading of the issue: words, and none of those that say how the article can be read. */
const isHeading = (part: string): boolean =>
  part.length <= 80 &&
  /^\p{L}[^\d:]*$/u.test(part) &&
  !/\b(?:access|acceso|acesso|acc[eè]s|reviewed)\b/i.test(part)

/** “Epidemiol. Serv. Saúde” is the short title of a journal. */
export const kindOf = (title: string): 'periodical' | 'citation_journal_abbrev' =>
  /\p{L}\.(?:\s|$)/u.test(title) ? 'citation_journal_abbrev' : 'periodical'
