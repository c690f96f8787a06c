/**
 * Who paid, as data: funders and the numbers of their grants. From the words of the article, which stay where they are, and from
 * metadata that says it part by part: `citation_funding_source` of Highwire, funder and grant of schema.org. A source that tells
 * its grants is believed.
 */
import type { Article, Award, Front, Funding } from '@offprint/ast'
import { children, node as make } from '@offprint/ast'
import { byTrust } from './fact-choice.js'
import { statedGrants } from './funding-places.js'
import { factsOf } from './title-facts.js'
import { isTold } from './told-parts.js'

export function placeFunding(article: Article, front: Front): void {
  const told = children(front, 'funding')
  if (told.some(one => children(one, 'award').length > 0)) return
  const awards: Award[] = isTold(front) ? [] : awardsInWords(article)
  const add = (funder: string | undefined, ids: string[], source: string, funderId?: string): void => {
    const twin = awards.find(one => key(one.funder) === key(funder))
    if (twin) {
      for (const id of ids) if (!awards.some(one => one.awardIds.includes(id))) twin.awardIds.push(id)
      if (funderId && twin.funderId === undefined) twin.funderId = funderId
      return
    }
    // Who is not named by the same name in the words, but by the number of the grant, is there already.
    if (ids.length && ids.every(id => awards.some(one => one.awardIds.includes(id)))) return
    awards.push(
      make(
        'award',
        {
          ...(funder ? { funder } : {}),
          ...(funderId ? { funderId } : {}),
          awardIds: ids,
          sources: { ...(funder ? { funder: source } : {}), ...(ids.length ? { awardIds: source } : {}) }
        },
        []
      )
    )
  }
  addTagged(article, add)
  if (!factsOf(article, ['citation_funding_source']).length) addSchema(article, front, add)
  if (!awards.length) return
  const statement: Funding | undefined = told[0]
  if (statement) statement.children.unshift(...awards)
  else front.children.push(make('funding', {}, awards))
}

/** “the Sea Council” and “Sea Council” are one. */
const key = (name: string | undefined): string | undefined => name?.toLowerCase().replace(/^the /, '')

function awardsInWords(article: Article): Award[] {
  const stated = statedGrants(article)
  if (!stated) return []
  const { grants, source, position } = stated
  return grants.map(({ funder, funderId, ids }) =>
    make(
      'award',
      {
        funder,
        ...(funderId ? { funderId } : {}),
        awardIds: ids,
        sources: {
          funder: source,
          ...(funderId ? { funderId: source } : {}),
          ...(ids.length ? { awardIds: source } : {})
        },
        ...(position ? { position } : {})
      },
      []
    )
  )
}

type Add = (funder: string | undefined, ids: string[], source: string, funderId?: string) => void

/** One tag for each grant: `citation_funder=…; citation_funder_id=…; citation_grant_number=…`. */
function addTagged(article: Article, add: Add): void {
  for (const { value, source } of factsOf(article, ['citation_funding_source'])) {
    let funder: string | undefined
    let funderId: string | undefined
    const ids: string[] = []
    for (const part of value.split(/;\s*(?=citation_)/)) {
      const [, name, said] = /^\s*citation_(\w+)\s*=\s*(.*?)[\s;]*$/.exec(part) ?? []
      if (!said) continue
      if (name === 'funder') funder = said
      else if (name === 'funder_id' || name === 'funder_doi') funderId = said
      else if (name === 'grant_number' || name === 'award_number' || name === 'funding_id') ids.push(said)
    }
    if (funder || ids.length) add(funder, ids, source, funderId)
    else if (!value.includes('=')) add(value, [], source)
  }
}

/** In schema.org the number follows its payer. */
function addSchema(article: Article, front: Front, add: Add): void {
  let payer: string | undefined
  const said = byTrust(factsOf(article, ['funder', 'grant']).map((fact, i) => ({ ...fact, i })))
  const [first] = said
  for (const fact of front.children) {
    if (fact.type !== 'fact' || !first || vocabulary(fact.source) !== vocabulary(first.source)) continue
    if (fact.name === 'funder') {
      payer = fact.value
      add(payer, [], fact.source)
    } else if (fact.name === 'grant') {
      add(payer, [fact.value], fact.source)
    }
  }
}

const vocabulary = (source: string): string => source.split(':')[0]!
