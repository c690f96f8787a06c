/**
 * Manuscripts and tagged files give affiliations and references whole. What only their words say is read here: department,
 * institution, city and country of an address, the fields of a reference, the type of an article from its printed heading.
 * Where a source has said the parts itself, its word stands.
 */
import type { Article, CslItem, Front, Node } from '@offprint/ast'
import { children, node as make, select, textOf } from '@offprint/ast'
import { parseReferences } from '@offprint/references'
import { markAddress } from '../address-parts.js'
import { articleTypeOf } from '../data/article-types.js'
import { countryIn } from '../data/countries.js'
import { frontOf } from '../front-parts.js'
import { wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'

export const pass: Pass = {
  name: 'given-parts',
  doc: 'Affiliations and references that a source gives whole get their parts; the printed heading says the article’s type.',
  run(article, context) {
    const front = frontOf(article)
    markAffiliations(front)
    readReferences(article, context.limits.references)
    const [subject] = children(front, 'subject')
    const type = subject && article.articleType === undefined ? articleTypeOf(wordsOf([subject])) : undefined
    if (!type) return
    article.articleType = type
    article.sources = { ...article.sources, articleType: 'text' }
  }
}

/** Words of the text only: what came from metadata stays one piece with one source. */
function markAffiliations(front: Front): void {
  front.children = front.children.map(part => {
    if (part.type === 'affiliation') nameCountries(part)
    if (part.type !== 'affiliation' || part.children.some(child => child.type !== 'text')) return part
    const sources = part.children[0]?.sources
    const marked = markAddress(part.children)
    const made = make('affiliation', { ...part, children: undefined } as never, marked)
    if (sources) for (const piece of select(made, 'text')) piece.sources = sources
    return made
  })
}

/** A country that the source calls one has a code. */
function nameCountries(affiliation: Node): void {
  for (const part of select(affiliation, 'affiliationPart')) {
    if (part.kind !== 'country' || part.country !== undefined) continue
    const code = countryIn(wordsOf([part]).replace(/[\s.,;]+$/, ''))
    if (code) part.country = code
  }
}

function readReferences(article: Article, limit: number): void {
  const bare = select(article, 'reference')
    .filter(reference => reference.csl === undefined && reference.children.length > 0)
    .slice(0, limit)
  if (!bare.length) return
  const parsed = parseReferences(bare.map(reference => textOf(reference)))
  for (const [i, reference] of bare.entries()) {
    const csl = parsed[i]!.csl as CslItem
    if (csl.type === 'document' && Object.keys(csl).length === 1) continue
    reference.csl = csl
    const sure = Object.entries(parsed[i]!.confidence).filter(
      (entry): entry is [string, number] => entry[1] !== undefined
    )
    if (sure.length) reference.confidence = Object.fromEntries(sure)
  }
}
