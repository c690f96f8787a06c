/**
 * Why: a grant is one line to those who index pages: `citation_funder=…; citation_funder_id=…; citation_grant_number=…`. Pages of
 * ours say it so, in the head for the article of the page and in the title block of an article in it, and read it back.
 */
import type { Award } from '@offprint/ast'
import { node } from '@offprint/ast'

/** The line of a grant. */
export const grantLine = (award: Award): string =>
  [
    ...(award.funder ? [`citation_funder=${award.funder}`] : []),
    ...(award.funderId ? [`citation_funder_id=${award.funderId}`] : []),
    ...award.awardIds.map(id => `citation_grant_number=${id}`)
  ].join('; ')

/** The grant of a line. */
export function awardFrom(line: string): Award {
  const said = line.split(/;\s*(?=citation_)/).map(part => {
    const at = part.indexOf('=')
    return { name: part.slice(0, at), value: part.slice(at + 1).trim() }
  })
  const one = (name: string): string | undefined => said.find(part => part.name === name)?.value
  const funder = one('citation_funder')
  const funderId = one('citation_funder_id')
  const awardIds = said.filter(part => part.name === 'citation_grant_number').map(part => part.value)
  return node(
    'award',
    {
      ...(funder ? { funder } : {}),
      ...(funderId ? { funderId } : {}),
      awardIds,
      sources: {
        ...(funder ? { funder: 'html:meta' } : {}),
        ...(awardIds.length ? { awardIds: 'html:meta' } : {})
      }
    },
    []
  )
}
