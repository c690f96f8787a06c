/** Why: who holds the rights and who paid: printed in words, and in their parts among the properties. */
import type { Award, License, Node, Paragraph } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { ReadParagraph } from '../paragraph.js'
import { asParagraph, plain } from '../paragraph-node.js'
import { bareAddress } from '../shown.js'
import type { ReadState } from '../state.js'

/** Copyright and licences; nothing when neither the page nor the properties say any. */
export function rightsOf(
  { statement, licence }: { statement?: string; licence: readonly ReadParagraph[] },
  state: ReadState
): Node[] {
  const said = (name: string): string | undefined => state.values.get(name)
  const year = said('Copyright year')
  const holder = said('Copyright holder')
  const known = said('License')
  const words: Paragraph[] = []
  const more: License[] = []
  let url = known
  for (const paragraph of licence) {
    const address = bareAddress(paragraph)
    if (address !== undefined) {
      if (url === undefined) url = address
      else if (address !== url) more.push(node('license', { url: address }, []))
      state.ledger.drop(plain(paragraph), 'label')
    } else {
      const made = asParagraph(paragraph)
      delete made.hints
      words.push(made)
    }
  }
  const kind = said('License type')
  const full = statement ?? said('Copyright statement')
  const licences = [
    ...(words.length || url
      ? [node('license', { ...(url ? { url } : {}), ...(kind ? { kind } : {}) }, words)]
      : []),
    ...more
  ]
  if (!licences.length && !full && !year && !holder) return []
  return [
    node(
      'permissions',
      {
        ...(full ? { statement: full } : {}),
        ...(year && /^\d{4}$/.test(year) ? { year: Number(year) } : {}),
        ...(holder ? { holder } : {}),
        ...(statement === undefined && full ? { sources: { statement: 'property:Copyright statement' } } : {})
      },
      licences
    )
  ]
}

/** Grants and statements on them. A statement that a section of the text makes again is not printed. */
export function fundingOf(printed: readonly Node[], state: ReadState): Node[] {
  const { values } = state
  const awards: Award[] = []
  for (let nth = 1; nth <= most; nth++) {
    const funder = values.get(`Funder ${nth}`)
    const funderId = values.get(`Funder ${nth} ID`)
    const ids: string[] = []
    for (let n = 1; values.has(`Funder ${nth} award ${n}`); n++)
      ids.push(values.get(`Funder ${nth} award ${n}`)!)
    if (funder === undefined && funderId === undefined && ids.length === 0) break
    awards.push(
      node(
        'award',
        {
          ...(funder ? { funder } : {}),
          ...(funderId ? { funderId } : {}),
          awardIds: ids,
          sources: { funder: 'property', awardIds: 'property' }
        },
        []
      )
    )
  }
  const statements: Node[] = [...printed]
  if (!printed.length)
    for (let nth = 1; values.has(`Funding statement ${nth}`); nth++) {
      const value = values.get(`Funding statement ${nth}`)!
      const source = { value: `property:Funding statement ${nth}` }
      statements.push(node('fundingStatement', {}, [node('text', { value, sources: source })]))
    }
  return awards.length || statements.length
    ? [node('funding', {}, [...awards, ...statements] as never[])]
    : []
}

/** Grants beyond this are not looked for. */
const most = 1000
