/** Front matter of sites that call nothing by a name: people are known by the shape of what stands there. */
import { children, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { edges, page, people, withByline } from './front.js'

const orcid = (end: string): string =>
  `<ul><li><a href="https://orcid.org/0000-0002-1825-00${end}">https://orcid.org/0000-0002-1825-00${end}</a></li></ul>`
const card = (name: string, place: string, more = ''): string =>
  `<div><strong> ${name} </strong><br><div>${place}</div>${more}</div>`
const window = (heading: string, cards: string, notes = ''): string =>
  `<div><div><div><h4>${heading}</h4></div><div><div>${cards}</div>${notes}</div></div></div>`
const text =
  '<h2>Introduction</h2><p>Some text of the article stands here, and it is long enough to be a sentence of its own.</p>'
/** A page with a window behind its text. */
const behind = (part: string, head = ''): string =>
  `<html lang="en"><head><meta name="citation_title" content="A title that is long enough to be one">${head}</head><body><h1>A title that is long enough to be one</h1>${text}${part}</body></html>`

describe('boxes that begin with a name', () => {
  it('are cards below a heading that names the authors', async () => {
    const { front, body, unplaced, invented } = await page(
      behind(
        window(
          'Authorship',
          card('Ada Lind </strong><sup>*</sup><strong>', 'Harbour College, Port, Kenya', orcid('97')) +
            card('Rui de Castro', 'Sea Council, Bergen, Norway'),
          '<div><ul><li>* Corresponding author - E-mail: <a href="mailto:ada@lind.example">ada@lind.example</a></li></ul></div>'
        )
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Rui|de Castro'])
    expect(edges(front)).toEqual(['Harbour College, Port, Kenya', 'Sea Council, Bergen, Norway'])
    const [ada] = children(front, 'contributor')
    expect([ada?.orcid, ada?.correspondence?.length]).toEqual(['0000-0002-1825-0097', 1])
    expect(children(front, 'correspondence').map(textOf)).toEqual([
      'Corresponding author - E-mail: ada@lind.example'
    ])
    expect(body.map(textOf)).toEqual([
      'Introduction Some text of the article stands here, and it is long enough to be a sentence of its own.'
    ])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('are cards under the title, and where the head of the page names their bearers', async () => {
    const cards =
      card('Ada Lind', 'Harbour College, Port, Kenya') + card('Rui de Castro', 'Sea Council, Bergen, Norway')
    const under = await page(withByline(`<div>${cards}</div>`))
    expect(edges(under.front)).toEqual(['Harbour College, Port, Kenya', 'Sea Council, Bergen, Norway'])
    const meta =
      '<meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Rui de Castro">'
    const named = await page(behind(`<div><h4>People</h4>${cards}</div>`, meta))
    expect(edges(named.front)).toEqual(['Harbour College, Port, Kenya', 'Sea Council, Bergen, Norway'])
  })
  it('are none below another heading, nor where the head of the page names others', async () => {
    const cards =
      card('Ada Lind', 'Harbour College, Port, Kenya') + card('Rui de Castro', 'Sea Council, Bergen, Norway')
    const stations = await page(behind(`<div><h3>Stations and their keepers</h3>${cards}</div>`))
    expect(people(stations.front)).toEqual([])
    const others = await page(
      behind(
        `<div><h3>Authors</h3>${cards}</div>`,
        '<meta name="citation_author" content="Mona Berg"><meta name="citation_author" content="Ola Dahl">'
      )
    )
    expect(people(others.front)).toEqual(['Mona|Berg', 'Ola|Dahl'])
  })
  it('keep the note behind the name for those whom one writes to', async () => {
    const { front, unplaced } = await page(
      behind(
        window(
          'Autoria',
          `<div><strong>Ada Lind </strong><span><sup></sup><span>Corresponding author: Ada Lind ada@lind.example</span></span><br><div>Harbour College, Port, Kenya</div></div>${card('Rui de Castro', 'Sea Council, Bergen, Norway')}`
        )
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Rui|de Castro'])
    expect(children(front, 'correspondence').map(textOf)).toEqual([
      'Corresponding author: Ada Lind ada@lind.example'
    ])
    expect(children(front, 'contributor').map(one => one.corresponding)).toEqual([true, undefined])
    expect(unplaced).toEqual([])
  })
})

describe('lines of a card', () => {
  const meta = (name: string, ...places: string[]): string =>
    `<meta name="citation_author" content="${name}">${places.map(place => `<meta name="citation_author_institution" content="${place}">`).join('')}`

  it('end with a button, have a label, and are parted as the head of the page parts them', async () => {
    const { front, unplaced, invented } = await page(
      withByline(
        '<ul><li>Ada Lind <span>mail</span>,<div><p>* E-mail: <a href="mailto:ada@lind.example">ada@lind.example</a></p><p>Affiliations: Harbour College, Port, Kenya, Sea Council, Bergen, Norway</p><span>X</span></div></li><li>Ben Okoro<div><p>Affiliation: Sea Council, Bergen, Norway</p><span>X</span></div></li></ul>',
        '',
        meta('Ada Lind', 'Harbour College, Port, Kenya', 'Sea Council, Bergen, Norway') +
          meta('Ben Okoro', 'Sea Council, Bergen, Norway')
      )
    )
    expect(edges(front)).toEqual([
      'Harbour College, Port, Kenya Sea Council, Bergen, Norway',
      'Sea Council, Bergen, Norway'
    ])
    const [ada, ben] = children(front, 'contributor')
    expect([ada?.emails, ada?.corresponding, ben?.corresponding]).toEqual([
      ['ada@lind.example'],
      true,
      undefined
    ])
    expect([ada, ben].map(one => textOf(one!))).toEqual(['', ''])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('say more of a place than the line under the names, which goes', async () => {
    const { front, ledger } = await page(
      withByline(
        '<div>Ada Lind, Ben Okoro</div><div>Harbour College, Kenya; Sea Council, Norway</div>',
        `<div><h2>Affiliation details</h2><ul><li>${card('Ada Lind', 'Department of Tides, Harbour College, Port, Kenya')}</li><li>${card('Ben Okoro', 'Department of Sand, Sea Council, Bergen, Norway')}</li></ul></div>`,
        meta('Ada Lind') + meta('Ben Okoro')
      )
    )
    expect(edges(front)).toEqual([
      'Department of Tides, Harbour College, Port, Kenya',
      'Department of Sand, Sea Council, Bergen, Norway'
    ])
    expect(ledger.dropped.map(one => `${one.reason}: ${one.text}`)).toContain(
      'duplicate: Harbour College, Kenya'
    )
  })
})

describe('lines that nothing names', () => {
  const title = 'A title that is long enough to be one'
  const both =
    '<meta name="citation_author" content="Lind, Ada"><meta name="citation_author" content="Okoro, Ben">'

  it('are marks in boxes of their own before the places they stand for', async () => {
    const { front, unplaced } = await page(
      withByline(
        '<div>Ada Lind <sup>1</sup> and Ben Okoro <sup>2</sup></div><div><div><div><sup>1</sup></div><div>Harbour College, Port, Kenya</div></div><div><div><sup>2</sup></div><div>Sea Council, Institute of Sand, Bergen, Norway</div></div></div>'
      )
    )
    expect(edges(front)).toEqual(['1', '2'])
    expect(unplaced).toEqual([])
  })
  it('are the byline when they hold the names of the metadata, where no line is the title', async () => {
    const source = (line: string): string =>
      `<html lang="en"><head><meta name="citation_title" content="${title}">${both}</head><body><div>Revised: ${title} [version 2]</div>${line}<div><sup>1</sup> Harbour College, Port, Kenya</div>${text}</body></html>`
    const { front } = await page(source('<div>Ada Lind<sup>1</sup>, Ben Okoro<sup>1</sup></div>'))
    expect(edges(front)).toEqual(['1', '1'])
    const prose = await page(
      source(
        '<p>Ada Lind and Ben Okoro met at the harbour in June, and what they wrote down there about the tides of that summer is the subject of this text.</p>'
      )
    )
    expect(edges(prose.front)).toEqual(['', ''])
  })
  it('are title, names, places and abstract in one paragraph with breaks', async () => {
    const { front, body, unplaced, invented } = await page(
      `<html lang="en"><head><meta name="citation_title" content="${title}">${both}</head><body><h1>Journal of Tides</h1><p>${title}<br>A. Lind<sup>1</sup> and B. Okoro<sup>2</sup><br><sup>1</sup>Harbour College, Port, Kenya<br><sup>2</sup>Institute of Sand, Bergen, Norway<br><br>Abstract. The tides of the harbour were measured for a year, and they were found to be as high as they had been in the year before, when nobody had measured them with any care at all.</p>${text}</body></html>`
    )
    expect(children(front, 'articleTitle').map(textOf)).toEqual([title])
    expect(edges(front)).toEqual(['1', '2'])
    expect(children(front, 'abstract').map(textOf)[0]).toMatch(/^Abstract\.? ?The tides of the harbour/)
    expect(body.length).toBe(1)
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('leave a paragraph with breaks alone that begins otherwise', async () => {
    const { front, body } = await page(
      withByline(
        '<div>Ada Lind</div>',
        '<h2>Words</h2><p>The title of the poem is long<br>Ada wrote it<br>in Bergen, Norway</p>'
      )
    )
    expect(children(front, 'affiliation')).toEqual([])
    expect(body.map(textOf).join(' ')).toContain('The title of the poem is long')
  })
})
