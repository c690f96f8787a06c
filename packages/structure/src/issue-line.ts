/**
 * Why: what a header line or a citation line of a page says of volume, issue, pages and article number is printed nowhere
 * else. This reads such lines: “Home | Volume 40 | Article number 258”, “Pan Afr Med J. 2021;40:258”.
 */

/** Names of the facts that say where in a journal an article stands. */
export type IssueFact = 'volume' | 'issue' | 'elocationId' | 'pages'

export interface IssueLine {
  facts: { name: IssueFact; value: string }[]
  /** Words that introduce the values. */
  labels: string[]
  /** What is neither. */
  rest: string[]
  /** Signs between the parts. */
  separators: string
}

const words: [IssueLine['facts'][number]['name'], RegExp][] = [
  [
    'volume',
    /^(volume|vol\.?|volumen|band|tome)\s*:?\s*([\divxlc]{1,8}(?:[-–/]\d{1,4})?)(?:\s?(\((?:19|20)\d\d\)))?$/i
  ],
  [
    'issue',
    /^(issue|number|no\.?|n[º°o]\.?|numéro|número|num\.?|heft|nr\.?|fascicule)\s*:?\s*(\d{1,5}(?:[-–/]\d{1,4})?|suppl\.?\s?\d*)$/i
  ],
  [
    'elocationId',
    /^(article number|article no\.?|article id|article|numéro d[’']article|número de artículo|número do artigo|artikelnummer|e-?location)\s*:?\s*([a-z]{0,3}\d[\w.-]{0,11})$/i
  ],
  ['pages', /^(pages?|pp?\.?|páginas?|seiten?|s\.)\s*:?\s*([a-z]?\d{1,6}(?:\s?[-–]\s?[a-z]?\d{1,6})?)$/i]
]

/** Reads a line; nothing when it names neither a volume nor an article number. */
export function readIssueLine(line: string): IssueLine | undefined {
  const found: IssueLine = {
    facts: [],
    labels: [],
    rest: [],
    separators: (line.match(/[|·•›»>]/g) ?? []).join(' ')
  }
  for (const part of line.split(/\s*[|,;·•›»/>]\s*/)) {
    if (part === '') continue
    const known = words
      .map(([name, pattern]) => ({ name, match: pattern.exec(part) }))
      .find(({ match }) => match !== null)
    if (known?.match && !found.facts.some(fact => fact.name === known.name)) {
      found.facts.push({ name: known.name, value: known.match[2]! })
      found.labels.push(known.match[1]!)
      // “Volume 40 (2021)”: the year of the volume.
      if (known.match[3]) found.rest.push(known.match[3])
    } else found.rest.push(part)
  }
  const named = found.facts.some(fact => fact.name === 'volume' || fact.name === 'elocationId')
  // A sentence that happens to hold such words has more words around them.
  return named && found.facts.length >= 2 && found.rest.join(' ').length < 60 ? found : undefined
}
