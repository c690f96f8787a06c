/** Bylines with offices, cards with funders, affiliations that a link opens: what belongs to whom, and what is nobody's. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const names = (front: Parameters<typeof children>[0]): unknown[] =>
  children(front as never, 'contributor' as never).map((one: unknown) => {
    const { printed, affiliations } = one as { printed?: string; affiliations: string[] }
    return [printed, affiliations]
  })
const authors = (list: string): string =>
  list
    .split(';')
    .map(name => `<meta name="citation_author" content="${name}">`)
    .join('')

describe('offices behind names', () => {
  const places =
    '<ol style="display:none" class="affiliation-list"><li><address><sup>1</sup>Harbour College, Bergen, Norway</address></li><li><address><sup>2</sup>Centre for Tides, Porto</address></li></ol>'
  it('have the marks of the names, and a link opens the list of places', async () => {
    const { front, unplaced } = await page(
      withByline(
        '<ol class="contributor-list"><li><span class="name">Ada Lind</span><span>, senior scientist</span><a href="#a1">1</a>, </li><li><span class="name">Hugo Berg</span><span>, head of department and professor of tides</span><a href="#a2">2</a></li></ol>',
        places,
        authors('Ada Lind;Hugo Berg')
      )
    )
    expect(names(front)).toEqual([
      ['Ada Lind', ['aff1']],
      ['Hugo Berg', ['aff2']]
    ])
    expect(children(front, 'affiliation').map(textOf)).toEqual([
      'Harbour College, Bergen, Norway',
      'Centre for Tides, Porto'
    ])
    expect(unplaced).toEqual([])
  })
  it('are told from a name in small letters, which has a mark as the one before it', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>1</sup>, danah bay<sup>2</sup></p>',
        '<p class="affiliation"><sup>1</sup>Harbour College, Bergen, Norway</p><p class="affiliation"><sup>2</sup>Centre for Tides, Porto, Portugal</p>',
        authors('Ada Lind;danah bay')
      )
    )
    expect(names(front)).toEqual([
      ['Ada Lind', ['aff1']],
      ['danah bay', ['aff2']]
    ])
  })
  it('leaves a hidden list of other things alone', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '<ol style="display:none" class="author-links"><li>1 Find this author on a map</li></ol>',
        authors('Ada Lind')
      )
    )
    expect(children(front, 'affiliation')).toEqual([])
  })
})

describe('funders on a card', () => {
  const card = (name: string, words: string): string =>
    `<li><p><strong>${name}</strong><br><a href="https://orcid.org/0000-0002-1825-0097">0000-0002-1825-0097</a><br><small>${words}</small></p></li>`
  it('are a statement on funding, and nobody works there', async () => {
    const { front, unplaced, invented } = await page(
      withByline(
        `<h2>Authors</h2><ul>${card('Ada Lind', 'Department of Harbours, University of Bergen, Norway · Funded by The Sea Foundation (S 12); The National Institute of Tides (R01 77)')}${card('Hugo Berg', 'Institute of Tides, Porto, Portugal')}</ul>`,
        '',
        authors('Ada Lind;Hugo Berg')
      )
    )
    expect(children(front, 'affiliation').map(textOf)).toEqual([
      'Department of Harbours, University of Bergen, Norway',
      'Institute of Tides, Porto, Portugal'
    ])
    expect(select(front, 'fundingStatement').map(textOf)).toEqual([
      'Funded by The Sea Foundation (S 12); The National Institute of Tides (R01 77)'
    ])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('are no part of a place that only sounds so', async () => {
    const { front } = await page(
      withByline(
        `<h2>Authors</h2><ul>${card('Ada Lind', 'Institute of Publicly Funded Harbours, Bergen, Norway')}</ul>`,
        '',
        authors('Ada Lind')
      )
    )
    expect(children(front, 'affiliation').map(textOf)).toEqual([
      'Institute of Publicly Funded Harbours, Bergen, Norway'
    ])
    expect(select(front, 'fundingStatement')).toEqual([])
  })
})

describe('parts of the page', () => {
  it('are a list of who cites it and a row of links to share, not a section that speaks of sharing', async () => {
    const { body, ledger } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        '<ul><li><a href="https://x.example">X</a></li><li><a href="https://f.example">Facebook</a></li><li><a href="https://e.example">Email</a></li></ul><h2>Sharing of harbours</h2><p>Harbours were shared by two towns.</p><h2>Articles citing this article</h2><ul><li><a href="/c">Tides of the north. J Sea 2014</a></li></ul></body>'
      )
    )
    const words = body.map(node => textOf(node)).join(' ')
    expect(words).toContain('Harbours were shared')
    expect(words).not.toMatch(/Facebook|Tides of the north/)
    expect(ledger.dropped.some(one => one.text.includes('Tides of the north'))).toBe(true)
  })
})
