/** Grants go out with a page as data and come back with it; words that say them already are not printed twice. */
import { children, node, select, text, textOf } from '@offprint/ast'
import { defaultLimits, denyAll, Ledger, Messages } from '@offprint/core'
import { html } from '@offprint/html'
import { expect, it } from 'vitest'

const award = (funder: string, ...awardIds: string[]) => node('award', { funder, awardIds }, [])
const words = 'Funded by the Sea Fund; Coast (SF-1, SF-2) and the Tide Council.'
const title = node('articleTitle', {}, [text('Tides of a small harbour')])
const paragraph = (value: string) => node('paragraph', {}, [text(value)])
const article = node('article', { lang: 'en' }, [
  node('front', {}, [
    title,
    node('funding', {}, [
      { ...award('Sea Fund; Coast', 'SF-1', 'SF-2'), funderId: '10.13039/501100001234' },
      award('Tide Council')
    ])
  ]),
  node('body', {}, [paragraph('Boats.')]),
  node('back', {}, [
    node('declaration', { kind: 'funding' }, [node('title', {}, [text('Funding')]), paragraph(words)])
  ]),
  node('subArticle', { id: 'sa1', articleType: 'translation', lang: 'pt' }, [
    node('front', {}, [
      node('articleTitle', {}, [text('Marés de um pequeno porto')]),
      node('funding', {}, [award('Fundação do Mar', '001')])
    ]),
    node('body', {}, [paragraph('Barcos.')])
  ])
])

it('round trip', async () => {
  const context = { messages: new Messages(), ledger: new Ledger(), limits: defaultLimits, resolve: denyAll }
  const bytes = await html.write!(article, {
    ...context,
    media: new Map(),
    assets: async () => new Uint8Array(),
    options: {}
  })
  const page = new TextDecoder().decode(bytes)
  expect(page).toContain(
    '<meta name="citation_funding_source" content="citation_funder=Sea Fund; Coast; citation_funder_id=10.13039/501100001234; citation_grant_number=SF-1; citation_grant_number=SF-2"'
  )
  const back = await html.read!(bytes, context)
  const fronts = [back, ...select(back, 'subArticle')].map(
    one => one.children.find(part => part.type === 'front')!
  )
  expect(
    fronts.map(front =>
      children(front, 'funding').map(group =>
        children(group, 'award').map(one => [one.funder, one.funderId, one.awardIds])
      )
    )
  ).toEqual([
    [
      [
        ['Sea Fund; Coast', '10.13039/501100001234', ['SF-1', 'SF-2']],
        ['Tide Council', undefined, []]
      ]
    ],
    [[['Fundação do Mar', undefined, ['001']]]]
  ])
  expect(textOf(back).split('Tide Council').length - 1).toBe(1)
})
