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
