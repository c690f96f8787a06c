/**
 * Who paid, where the metadata says it part by part: `citation_funding_source` of Highwire, funder and grant of schema.org.
 * The sentence that authors write on funding stays a sentence: which of its names is a payer and which number a grant is
 * for a person to say.
 */
import type { Article, Award, Front } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { byTrust } from './fact-choice.js'
import { factsOf } from './title-facts.js'

export function placeFunding(article: Article, front: Front): void {
  const awards: Award[] = []
  const add = (funder: string | undefined, ids: string[], source: string, funderId?: string): void => {
    const twin = awards.find(one => one.funder?.toLowerCase() === funder?.toLowerCase())
    if (twin) {
      for (const id of ids) if (!twin.awardIds.includes(id)) twin.awardIds.push(id)
      return
    }
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
  // One tag for each grant: `citation_funder=…; citation_funder_id=…; citation_grant_number=…`.
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
  if (awards.length === 0) {
    // In schema.org the number follows its payer.
    let payer: { funder: string; source: string } | undefined
    const said = byTrust(factsOf(article, ['funder', 'grant']).map((fact, i) => ({ ...fact, i })))
    const [first] = said
    for (const fact of front.children) {
      if (fact.type !== 'fact' || !first || vocabulary(fact.source) !== vocabulary(first.source)) continue
      if (fact.name === 'funder') {
        payer = { funder: fact.value, source: fact.source }
        add(payer.funder, [], payer.source)
      } else if (fact.name === 'grant') {
        add(payer?.funder, [fact.value], fact.source)
      }
    }
  }
  if (awards.length) front.children.push(make('funding', {}, awards))
}

const vocabulary = (source: string): string => source.split(':')[0]!
