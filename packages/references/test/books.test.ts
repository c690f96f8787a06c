/** Books whose parts run into each other: titles without a stop, series, codes of the post, years between title and house. */
import { describe, expect, it } from 'vitest'
import { type CslItem, parseReference } from '../src/index.js'

const read = (text: string): CslItem => parseReference(text).csl
const names = (list: CslItem['author']) =>
  (list ?? []).map(({ family, given, literal }) => literal ?? `${family} ${given}`)

describe('where the imprint begins', () => {
  it('at a city that publishes, where the title lost its stop', () => {
    expect(read('Dam J, Roe A. Harbour biology of small boats New York: Quayside; 1999.')).toMatchObject({
      title: 'Harbour biology of small boats',
      'publisher-place': 'New York',
      publisher: 'Quayside'
    })
    expect(read('Dam J, Roe A. Harbour biology of small boats New York, NY: Quayside; 1999.').title).toBe(
      'Harbour biology of small boats'
    )
    // The subtitle of a book about a city.
    expect(
      read('Dam J. A history of boats in Oslo: how the harbour was built over time. Quayside Press; 1999.')
        .title
    ).toBe('A history of boats in Oslo: how the harbour was built over time')
  })

  it('at a house with a code of the post, or with a cut state', () => {
    expect(
      read('Dam J. Harbour biology. Harbour Publishing, Inc., Sunderland, Massachusetts 01375, USA, 1999.')
    ).toMatchObject({
      title: 'Harbour biology',
      publisher: 'Harbour Publishing, Inc.',
      'publisher-place': 'Sunderland, Massachusetts 01375, USA'
    })
    expect(
      read('Dam B. Fundamentals of boats. 5th ed. Pacific Grove, Calif.: Quayside; 2000.')
    ).toMatchObject({
      publisher: 'Quayside',
      edition: '5th ed'
    })
    expect(
      read('Tide Society. Survey of boats. Abuja, Nigeria, and Rockville, Maryland, USA: Tide Society; 2014.')
    ).toMatchObject({
      title: 'Survey of boats',
      publisher: 'Tide Society'
    })
  })

  it('behind a series with its number', () => {
    expect(
      read('Dam J. Harbour biology. Quayside studies in boats 12. Cambridge: Quayside; 1999.')
    ).toMatchObject({
      title: 'Harbour biology',
      'collection-title': 'Quayside studies in boats 12'
    })
    expect(read('Dam J. Harbour biology. Two studies in small boats. Cambridge: Quayside; 1999.').title).toBe(
      'Harbour biology. Two studies in small boats'
    )
  })
})

describe('pages behind a colon', () => {
  it('are of a book, where place and house stand before the year', () => {
    expect(
      read('Dam AC, Roe JE: Textbook of boats. 11th edition. Philadelphia: Quayside; 2006:34-56.')
    ).toMatchObject({
      type: 'book',
      title: 'Textbook of boats',
      publisher: 'Quayside',
      page: '34-56'
    })
    expect(read('Dam J. Harbour biology. Oxford: Quayside Science Ltd, 1999: 34-56.').publisher).toBe(
      'Quayside Science Ltd'
    )
  })

  it('are of a journal otherwise, also of one with a colon', () => {
    expect(read('Dam J. Harbour biology. Tides: Boats. 1999:34-56.')).toMatchObject({
      type: 'article-journal',
      'container-title': 'Tides: Boats'
    })
  })
})

describe('a year between the title and what follows', () => {
  it('is the date, and no part of the title', () => {
    expect(read('TIDESO. Report on the boats of the world. 2012. Geneva: Tide Society.')).toMatchObject({
      title: 'Report on the boats of the world',
      issued: { 'date-parts': [[2012]] },
      publisher: 'Tide Society'
    })
    expect(
      read('Dam, B.N., & Roe, G.I. Antioxidant activity of boats. 2017. J Nat Tide Res 3: 94-96.')
    ).toMatchObject({
      title: 'Antioxidant activity of boats',
      'container-title': 'J Nat Tide Res',
      issued: { 'date-parts': [[2017]] },
      volume: '3'
    })
  })

  it('is of the title, where another year stands behind it', () => {
    expect(read('Dam J. The boats of 1812. 1813. And what came. Oslo: Quayside; 1999.').issued).toEqual({
      'date-parts': [[1999]]
    })
  })
})

describe('editors and bodies', () => {
  it('editors in brackets without stops', () => {
    const csl = read(
      'Dam J. 1999 The boats. In Harbour biology (eds A Moe, B Roe), pp. 34–56. New York, NY: Quayside.'
    )
    expect(csl).toMatchObject({ 'container-title': 'Harbour biology', publisher: 'Quayside', page: '34-56' })
    expect(names(csl.editor)).toEqual(['Moe A', 'Roe B'])
    expect(
      names(
        read('Dam J (1999) The boats. In Harbour biology (ed. A. Moe), pp. 34-56. New York: Quayside.').editor
      )
    ).toEqual(['Moe A.'])
  })

  it('what a body is called at its end is no family name', () => {
    expect(
      names(
        read('World Tide Organization, Global Boat Programme. World boats 2009. Geneva: WTO; 2009.').author
      )
    ).toEqual(['World Tide Organization, Global Boat Programme'])
    expect(
      names(
        read('Rosa Moe and Gil Service-Roe. Boats at sea. Journal of Harbours, 12(3):31-39, 1995.').author
      )
    ).toEqual(['Moe Rosa', 'Service-Roe Gil'])
  })
})

describe('first sentences', () => {
  it('a land or an institute at the end of a name is of a body', () => {
    expect(
      names(read('Public Boats England. Boats: a guide. 2014. https://example.org/boats').author)
    ).toEqual(['Public Boats England'])
    expect(
      names(read('TIDEX International. Official methods. 18th ed. Riga: Quayside; 2005.').author)
    ).toEqual(['TIDEX International'])
    expect(names(read('England, P., & Moe, K. (2014). Boats. Tides, 3(1), 5-9.').author)).toEqual([
      'England P.',
      'Moe K.'
    ])
  })

  it('a title of one word, a title behind a comma', () => {
    expect(
      read('Dam J. Boats. In: Moe A, Roe B, eds. Harbours of Riga. Vol 1. Oxford: Quayside, 2010:34–56.')
    ).toMatchObject({
      author: [{ family: 'Dam', given: 'J' }],
      title: 'Boats',
      'container-title': 'Harbours of Riga'
    })
    expect(read('Dam J, Northern Boats, 2nd edn. Cambridge: Quayside Press, 2010.')).toMatchObject({
      author: [{ family: 'Dam', given: 'J' }],
      title: 'Northern Boats',
      edition: '2nd edn'
    })
  })

  it('a year that begins the title of a body', () => {
    expect(read('Tide Bureau of Statistics. 2011 census of boats. Oslo: Quayside; 2012.')).toMatchObject({
      title: '2011 census of boats',
      issued: { 'date-parts': [[2012]] }
    })
    expect(read('Dam Z, Moe X. 2010 agriBOAT: a toolkit. Tides Res. 38:64–70.')).toMatchObject({
      title: 'agriBOAT: a toolkit',
      issued: { 'date-parts': [[2010]] }
    })
  })

  it('a quotation that begins a title', () => {
    expect(
      read('Boats Watch. (2015). "They float": boats at risk in Riga. New York, NY: Boats Watch.').title
    ).toBe('"They float": boats at risk in Riga')
  })

  it('an edition that is numbered and revised', () => {
    expect(read('Dam J. Needs of boats. 10th rev. ed. Washington, DC: Quayside; 1998.')).toMatchObject({
      title: 'Needs of boats',
      edition: '10th rev. ed'
    })
  })
})

describe('the order year, place, house', () => {
  it('year, place and house behind the title or the edition', () => {
    expect(
      read('1. Dam, J. and A. Roe, Harbour biology of boats. 2nd ed. 1999, New York: Quayside.')
    ).toMatchObject({
      title: 'Harbour biology of boats',
      edition: '2nd ed',
      issued: { 'date-parts': [[1999]] },
      publisher: 'Quayside',
      'publisher-place': 'New York'
    })
  })

  it('editors between the book and the year', () => {
    const csl = read(
      'Dam, J., The boats at sea, in Harbour Biology, A. Moe and B. Roe, Editors. 1999, Quayside: New York. p. 12-34.'
    )
    expect(csl).toMatchObject({
      title: 'The boats at sea',
      'container-title': 'Harbour Biology',
      page: '12-34'
    })
    expect(names(csl.editor)).toEqual(['Moe A.', 'Roe B.'])
  })

  it('a house before a semicolon and the year, and a journal before them', () => {
    expect(read('Dam J. Harbour biology. Quay & Side; 1999.')).toMatchObject({
      type: 'book',
      publisher: 'Quay & Side'
    })
    expect(read('Dam J. Harbour biology. J Tide Res; 1999.')['container-title']).toBe('J Tide Res')
    expect(read('Dam J. Harbour biology. Quay and Side; 1999;12:3-9.')['container-title']).toBe(
      'Quay and Side'
    )
  })
})

describe('behind the edition', () => {
  it('who edited the book, then its imprint', () => {
    const csl = read('Dam J. Harbour biology. 1st edition. Edited by Moe A. London: Quayside; 1999.')
    expect(csl).toMatchObject({
      title: 'Harbour biology',
      publisher: 'Quayside',
      'publisher-place': 'London'
    })
    expect(names(csl.editor)).toEqual(['Moe A'])
  })

  it('house and place as two sentences', () => {
    expect(
      read('Dam J. Harbour biology, second edition. Quayside University Press. Cambridge, MA. 1999.')
    ).toMatchObject({
      publisher: 'Quayside University Press',
      'publisher-place': 'Cambridge, MA'
    })
  })

  it('its number behind its word', () => {
    expect(read('Dam J: Harbour biology, ed 3. Philadelphia, Quayside Press, 1990, pp 12-34.')).toMatchObject(
      {
        title: 'Harbour biology',
        edition: 'ed 3',
        page: '12-34'
      }
    )
    expect(read('Dam J: The boats of Ed 3. J Tide Res. 1990;3:12-34.').edition).toBeUndefined()
  })
})

it('commas of a title are no place', () => {
  expect(read('Dam J. Harbours, Tides, and Men, Berlin: Quayside; 1999.')).toMatchObject({
    title: 'Harbours, Tides, and Men',
    'publisher-place': 'Berlin'
  })
})
