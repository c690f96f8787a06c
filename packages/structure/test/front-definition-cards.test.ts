/** Lists of terms in which each term is an author: the cards of sites that lay them out as a glossary. */
import { children, select, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { edges, page, people, withByline } from './front.js'

const head =
  '<meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Ben Okoro"><meta name="citation_author" content="Cleo Maris">'
const line = '<p>Ada Lind, Ben Okoro and Cleo Maris</p>'
const card = (name: string, places: string[], rest = ''): string =>
  `<dt class="n">${name}</dt><dd><p>AFFILIATIONS</p><div>${places.map(place => `<p>${place}</p>`).join('')}</div>${rest}</dd>`
const harbour = 'Harbour College, Port, Kenya'
const sea = 'Sea Council, Bergen, Norway'
const cards =
  card('Ada Lind', [harbour]) +
  card(
    'Ben Okoro',
    [sea, harbour],
    '<p>EMAIL</p><div><p><a href="mailto:ben@sea.example">ben@sea.example</a></p></div><h2>Author notes</h2><div><p>Author to whom any correspondence should be addressed.</p></div>'
  ) +
  card(
    'Cleo Maris',
    [sea],
    '<p><a href="https://orcid.org/0000-0002-1825-0097">https://orcid.org/0000-0002-1825-0097</a></p>'
  )

it.each([
  ['in their list', `<dl class="people">${cards}</dl>`],
  ['and in none', `<div class="people">${cards}</div>`]
])('are cards: places, address, note, ORCID (%s)', async (_, list) => {
  const { front, body, unplaced, invented, ledger } = await page(withByline(line, list, head))
  expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro', 'Cleo|Maris'])
  expect(edges(front)).toEqual([harbour, `${sea} ${harbour}`, sea])
  const [, ben, cleo] = children(front, 'contributor')
  expect([ben?.emails, ben?.corresponding]).toEqual([['ben@sea.example'], true])
  expect(cleo?.orcid).toBe('0000-0002-1825-0097')
  expect(body.map(textOf)).toEqual(['Introduction Some text of the article stands here.'])
  expect(ledger.dropped).toContainEqual(expect.objectContaining({ text: 'EMAIL', reason: 'label' }))
  expect([unplaced, invented]).toEqual([[], []])
})

it('stay a list where the terms are no authors of the article', async () => {
  const { body, front } = await page(
    withByline(
      line,
      `<h2>Places</h2><dl><dt>Marine Bridge</dt><dd><p>Now part of ${harbour}</p></dd><dt>Old Mole</dt><dd><p>${sea}</p></dd></dl>`,
      head
    )
  )
  expect(people(front)).toHaveLength(3)
  expect(body.flatMap(one => select(one, 'definitionTerm')).map(textOf)).toEqual([
    'Marine Bridge',
    'Old Mole'
  ])
})
