/** Houses behind a colon, behind an identifier, before a city; editors whose mark leads them in; works that appear again. */
import { describe, expect, it } from 'vitest'
import { type CslItem, parseReference } from '../src/index.js'

const read = (text: string): CslItem => parseReference(text).csl
const families = (list: CslItem['editor']) => (list ?? []).map(({ family, literal }) => literal ?? family)

describe('a house', () => {
  it('behind the last colon, with its city or alone, is no part of the title', () => {
    expect(
      read('Dam J. Elementary tides: a step by step approach: McQuay-Hill Books New York; 2009.')
    ).toMatchObject({
      title: 'Elementary tides: a step by step approach',
      publisher: 'McQuay-Hill Books',
      'publisher-place': 'New York'
    })
    expect(
      read('Tide Society. Floods, their causes, and how to live with them: Tide Society; 2019.')
    ).toMatchObject({ title: 'Floods, their causes, and how to live with them', publisher: 'Tide Society' })
    const chapter = read(
      'Dam J, Roe A. Reefs of the north. In: Moe B, Lee C, editors. Reef Health and Disease: Springer, Berlin; 2004. p. 69–104.'
    )
    expect(chapter).toMatchObject({
      'container-title': 'Reef Health and Disease',
      publisher: 'Springer',
      'publisher-place': 'Berlin'
    })
  })

  it('is none where a subtitle names a body, or words that are no place stand before the colon', () => {
    expect(read('Dam J. Who guards the coast: the American Tide Society. 2019.').title).toBe(
      'Who guards the coast: the American Tide Society'
    )
    const book = read('Dam J, Roe A. Harbours of the future. Green tide technology: Springer; 2007.')
    expect(book['publisher-place']).toBeUndefined()
    expect(book.publisher).toBe('Springer')
    expect(read('Dam J. Harbours. Stoke upon Trent: Quay Press; 2007.')['publisher-place']).toBe(
      'Stoke upon Trent'
    )
  })

  it('ends before its city where a country follows, and before an identifier', () => {
    expect(
      read(
        'R Core Team. R: a language for tides. R Foundation for Statistical Computing Vienna, Austria; 2015.'
      )
    ).toMatchObject({
      publisher: 'R Foundation for Statistical Computing',
      'publisher-place': 'Vienna, Austria'
    })
    expect(
      read('Dam, J. (2008) Analysis of Tides. Chichester, UK: John Quay & Sons Ltd 10.5555/9780470721896.')
    ).toMatchObject({ publisher: 'John Quay & Sons Ltd', DOI: '10.5555/9780470721896' })
    expect(read('Dam, J. (2008) Analysis of Tides. Chichester, UK: John Quay & Sons Ltd.').publisher).toBe(
      'John Quay & Sons Ltd.'
    )
  })

  it('of a thesis is the school, whatever the kind is called', () => {
    expect(
      read('Feng, S.F. (2009) Study on small boats. Master Degree thesis, Harbour Agricultural University.')
    ).toMatchObject({
      type: 'thesis',
      genre: 'Master Degree thesis',
      publisher: 'Harbour Agricultural University'
    })
    expect(
      read(
        'Samba, M. (1978). Le climat du port. Thèse de 3ème cycle. Dijon, France: Université du Port, 280 p.'
      )
    ).toMatchObject({ genre: 'Thèse de 3ème cycle', publisher: 'Université du Port' })
  })
})

describe('editors behind their mark', () => {
  it('are not the capitals of the title before it', () => {
    for (const editor of ['P. Widya', 'Widya P.']) {
      const chapter = read(
        `Widya, P. (2002). “Disease resistance in reeds,” in Tidal Biology and Coastal Applications, ed. ${editor} (Binghamton, NY: Quay Press), 6–11.`
      )
      expect(chapter['container-title']).toBe('Tidal Biology and Coastal Applications')
      expect(families(chapter.editor)).toEqual(['Widya'])
    }
    const listed = read(
      'Dam J. Reeds. In: Moe B, Lee C, eds. Tidal Biology. Oslo: Quay Press; 2002. p. 6–11.'
    )
    expect(families(listed.editor)).toEqual(['Moe', 'Lee'])
  })

  it('stand behind “Eds:” in a chapter without a title', () => {
    const chapter = read(
      'M. Dahl, S. Kom, in Fluoride Materials for Harbours (Eds: T. Naka, H. Grou), Elsevier, Amsterdam 2015, p. 387.'
    )
    expect(chapter).toMatchObject({
      type: 'chapter',
      'container-title': 'Fluoride Materials for Harbours',
      publisher: 'Elsevier',
      page: '387'
    })
    expect(chapter.title).toBeUndefined()
    expect(families(chapter.editor)).toEqual(['Naka', 'Grou'])
  })
})

it('a work that is published again is dated by the second year', () => {
  expect(read('Watt, J. B. (1924/2017). Tides. Milton: Quay Press.')).toMatchObject({
    title: 'Tides',
    issued: { 'date-parts': [[2017]] }
  })
  expect(read('Watt, J. B. (2016/17). Tides. Milton: Quay Press.').title).toContain('Tides')
})
