/** schema.org's ScholarlyArticle in JSON-LD: the few facts that a citation needs, as names and values. */

const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:ScholarlyArticle|MedicalScholarlyArticle|Article|Report|NewsArticle)$/
const enough = 4000

/**
 * Reads one script. What is no JSON, or speaks of no article, gives nothing.
 * @returns pairs of a property (`headline`, `author`, `volumeNumber`, …) and its value, in order
 */
export function readJsonLd(script: string): [string, string][] {
  let data: unknown
  try {
    data = JSON.parse(script)
  } catch {
    return []
  }
  const found: [string, string][] = []
  const add = (name: string, value: unknown): void => {
    if ((typeof value === 'string' || typeof value === 'number') && found.length < enough)
      found.push([name, String(value)])
  }
  const article = articleIn(data)
  if (!article) return []
  for (const name of [
    'headline',
    'name',
    'datePublished',
    'dateReceived',
    'inLanguage',
    'pagination',
    'pageStart',
    'pageEnd',
    'sameAs',
    '@id'
  ])
    add(name, article[name])
  for (const author of list(article['author'])) {
    add('author', nameOf(author))
    if (!isRecord(author)) continue
    for (const place of list(author['affiliation'])) add('author_institution', addressOf(place))
    const email = author['email']
    if (typeof email === 'string') add('author_email', email.replace(/^mailto:/i, ''))
    for (const id of [author['@id'], author['sameAs'], author['identifier'], author['url']].flatMap(list))
      if (typeof id === 'string' && /orcid\.org\/\d/i.test(id)) add('author_orcid', id)
  }
  for (const editor of list(article['editor'])) add('editor', nameOf(editor))
  for (const section of list(article['articleSection'])) add('articleSection', section)
  // schema.org has the payer alone (funder), or a grant with payer and number (funding).
  for (const funder of list(article['funder'])) add('funder', nameOf(funder))
  for (const grant of list(article['funding'])) {
    if (!isRecord(grant)) continue
    for (const funder of list(grant['funder'])) add('funder', nameOf(funder))
    for (const number of list(grant['identifier'])) add('grant', isRecord(number) ? number['value'] : number)
  }
  for (const word of list(article['keywords'])) add('keywords', word)
  for (const license of list(article['license'])) add('license', isRecord(license) ? license['url'] : license)
  for (const identifier of list(article['identifier']))
    add('identifier', isRecord(identifier) ? identifier['value'] : identifier)
  for (const publisher of list(article['publisher'])) add('publisher', nameOf(publisher))
  for (const holder of list(article['copyrightHolder'])) add('copyrightHolder', nameOf(holder))
  add('copyrightYear', article['copyrightYear'])
  // PublicationIssue is part of PublicationVolume is part of Periodical, or any of them at once.
  let whole = list(article['isPartOf'])
  for (let level = 0; level < 4 && whole.length; level++) {
    const next: unknown[] = []
    for (const part of whole) {
      if (!isRecord(part)) continue
      const types = list(part['@type']).map(String)
      if (types.some(type => /Periodical$/.test(type))) add('periodical', part['name'])
      add('volumeNumber', part['volumeNumber'])
      add('issueNumber', part['issueNumber'])
      for (const issn of list(part['issn'])) add('issn', issn)
      next.push(...list(part['isPartOf']))
    }
    whole = next
  }
  return found
}

function articleIn(data: unknown): Record<string, unknown> | undefined {
  const candidates = Array.isArray(data) ? data : [data]
  for (const one of candidates.slice(0, 50)) {
    if (!isRecord(one)) continue
    if (list(one['@type']).some(type => articleTypes.test(String(type)))) return one
    for (const inner of [...list(one['@graph']), ...list(one['mainEntity'])].slice(0, 50))
      if (isRecord(inner) && list(inner['@type']).some(type => articleTypes.test(String(type)))) return inner
  }
  return undefined
}

function nameOf(thing: unknown): unknown {
  if (!isRecord(thing)) return thing
  const { familyName, givenName, name } = thing
  return typeof familyName === 'string' && typeof givenName === 'string'
    ? `${familyName}, ${givenName}`
    : name
}

/** An institution, with its address where the page has it beside the name. */
function addressOf(place: unknown): unknown {
  if (!isRecord(place)) return place
  const { name, address } = place
  const whole = isRecord(address) ? address['name'] : address
  // Some sites repeat the whole line in the address.
  return typeof whole === 'string' && typeof name === 'string' && whole.includes(name) ? whole : name
}

const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
