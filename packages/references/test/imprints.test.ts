/** Where books, chapters and laws say who issued them, and where volumes, extents and pages of them stand. */
import { describe, expect, it } from 'vitest'
import { type CslItem, parseReference } from '../src/index.js'

const read = (text: string): CslItem => parseReference(text).csl
const names = (list: CslItem['author']) => (list ?? []).map(({ family, given }) => `${family} ${given}`)

describe('houses and places', () => {
  it('a place with an article, two places, two houses', () => {
    expect(
      read('Dam, A., & Moe, B. (Eds.). (2017). Handbook of tides. Dordrecht, the Netherlands: Harbour.')
    ).toMatchObject({
      title: 'Handbook of tides',
      publisher: 'Harbour',
      'publisher-place': 'Dordrecht, the Netherlands'
    })
    expect(read('DAM, A. Os barcos. Lima: Casa do Mar; Lisboa: Outra Casa, 2017.')).toMatchObject({
      title: 'Os barcos',
      publisher: 'Casa do Mar'
    })
    // A semicolon alone is of the name.
    expect(read('Dam A. Boats. London: Ropes; Sails and Sons, 2017.').publisher).toBe('Ropes; Sails and Sons')
  })

  it('a series in brackets behind the house is no part of it', () => {
    expect(
      read('Dam, A. (1997). Os barcos. Campinas: Instituto do Mar/Fundação. (Boletim Técnico, 100.)')
        .publisher
    ).toBe('Instituto do Mar/Fundação')
    expect(read('Dam, A. (1997). Os barcos. Brasília: Ministério do Mar (MM).').publisher).toBe(
      'Ministério do Mar (MM)'
    )
  })

  it('a house that begins with `Ed.`', () => {
    expect(
      read(
        'Dam, A. 2001. Barcos. In: Moe, B. & Roe, C. (Org.). Mar e conservação: da ciência à prática. Rio de Janeiro, Ed. Maré. p. 199-206.'
      )
    ).toMatchObject({ 'container-title': 'Mar e conservação: da ciência à prática', publisher: 'Ed. Maré' })
    expect(read('Dam A. Boats. 3rd Ed. Oslo: Harbour Press; 2001.')).toMatchObject({
      edition: '3rd Ed',
      publisher: 'Harbour Press'
    })
  })

  it('a name behind the bracket of the pages is the house', () => {
    const csl = read(
      'Dam, A. (2021). Direito ao mar. In B. Moe, & C. Roe (Orgs.), Educação e mar (1ª ed., pp. 207-219). Íris do Mar.'
    )
    expect(csl).toMatchObject({
      'container-title': 'Educação e mar',
      page: '207-219',
      publisher: 'Íris do Mar'
    })
    const remark = read(
      'Dam, A. (2021). Direito ao mar. In B. Moe (Org.), Educação e mar (pp. 207-219). All that was said of it.'
    )
    expect(remark.publisher).toBeUndefined()
  })

  it('editors in brackets behind the book, before its edition', () => {
    const csl = read(
      'DAM, A. & MOE, B. 2008. Barcos do norte. In Mar: ecologia e barcos (S.M. Roe, S.P. Lund & J.F. Vega, eds) 2ª ed., Alameda, Brasília, p. 152-212.'
    )
    expect(csl['container-title']).toBe('Mar: ecologia e barcos')
    expect(names(csl.editor)).toEqual(['Roe S.M.', 'Lund S.P.', 'Vega J.F.'])
  })

  it('a translator in brackets is no part of the title', () => {
    expect(read('Aristarco. (2009). Dos barcos. (A. C. Caieiro, Trad.). São Paulo, SP: Alameda.').title).toBe(
      'Dos barcos'
    )
    expect(read('Moe, B. (2009). Boats (A. Dam & C. Roe, Trans.). Oslo: Harbour Press.').title).toBe('Boats')
    expect(read('Moe, B. (2009). Boats (rowed, sailed). Oslo: Harbour Press.').title).toBe(
      'Boats (rowed, sailed)'
    )
  })
})

describe('numbers', () => {
  it('a volume behind the year of a book, with its label', () => {
    expect(read('DAM, A. O poder do mar: ensaio. 9. ed. São Paulo: Paz e Maré. 2018. v. 2.')).toMatchObject({
      type: 'book',
      title: 'O poder do mar: ensaio',
      publisher: 'Paz e Maré',
      volume: '2'
    })
    expect(read('DAM, A. O poder do mar. Revista do Mar, São Paulo, v. 2, 2018.')).toMatchObject({
      'container-title': 'Revista do Mar',
      volume: '2'
    })
  })

  it('an extent whose label touches it', () => {
    expect(read('Dam, A. 2009. Introdução ao mar. 3 ed. Fortaleza: UFM. 150p.')).toMatchObject({
      publisher: 'UFM',
      'number-of-pages': '150'
    })
  })

  it('a volume that touches the journal', () => {
    expect(read('Dam, A. 2009. A família dos barcos. Marezinha3(1): 99-113.')).toMatchObject({
      'container-title': 'Marezinha',
      volume: '3',
      issue: '1',
      page: '99-113'
    })
    expect(read('Dam A. Boats of the H1N1(3) harbour. Tides. 2012;3(1):5-9.').title).toBe(
      'Boats of the H1N1(3) harbour'
    )
  })

  it('year, volume and page of chemistry, where the page could be a year', () => {
    expect(read('Dam, H.; Adv. Tide. Chem. 2011, 353, 1613.')).toMatchObject({
      issued: { 'date-parts': [[2011]] },
      volume: '353',
      page: '1613'
    })
    expect(read('Dam, H. Boats. Tides 28, 353, 2005.').issued).toEqual({ 'date-parts': [[2005]] })
  })

  it('a year in the name of a journal', () => {
    expect(read('Dam S, Moe HT. Boats. J Am Harb Assoc (2003). 2021;61(1):e12-5.')).toMatchObject({
      'container-title': 'J Am Harb Assoc (2003)',
      issued: { 'date-parts': [[2021]] },
      volume: '61',
      page: 'e12-e15'
    })
    expect(read('Dam S. Boats. J Harb (2003) 61:12-15.').issued).toEqual({ 'date-parts': [[2003]] })
  })

  it('pages on line alone, half years, several volumes', () => {
    expect(read('Dam S. Boats at night. Tides Dig. 2020;2(4):e179-91.')).toMatchObject({
      volume: '2',
      page: 'e179-e191'
    })
    expect(read('DAM, B. Uma perspectiva do mar. Gragoela, n. 20, p.47-62, 1. sem. 2006.')).toMatchObject({
      'container-title': 'Gragoela',
      issue: '20',
      page: '47-62',
      issued: { 'date-parts': [[2006]] }
    })
    expect(read('A. Dam e B. Moe, Tides and Boats 111-112, 410 (2005).')).toMatchObject({
      volume: '111-112',
      page: '410'
    })
  })

  it('a colon for the semicolon before the volume', () => {
    expect(read('Dam A, Moe M. Unequal boats. Soc Sci Tides. 2018 Mar:200:238-248.')).toMatchObject({
      issued: { 'date-parts': [[2018, 3]] },
      volume: '200',
      page: '238-248'
    })
    expect(read('Dam A. Unequal boats. Tides. 2019:13:e240898.')).toMatchObject({
      issued: { 'date-parts': [[2019]] },
      volume: '13',
      page: 'e240898'
    })
    expect(read('Dam A. Unequal boats. Tides. 2019:13-24.')).toMatchObject({ page: '13-24' })
  })

  it('versions and numbers of records are neither volume nor source', () => {
    const csl = read('Harbour Institute. Criteria for tides (CT) v4.03. Available at: https://example.org/ct')
    expect(csl.volume).toBeUndefined()
    expect(csl.version).toBe('v4.03')
    expect(
      read('Moe H (2025) Boats of the north [Data set]. Tide Expression Omnibus. GSE265874')
    ).toMatchObject({
      'container-title': 'Tide Expression Omnibus',
      number: 'GSE265874'
    })
  })

  it('the days of a conference are no pages', () => {
    const csl = read(
      'Dam R 2006 The boats of the coast. In Tenth Int. Conf. on Boats, 17–20 January 2006, Riga, Latvia: Harbour Society.'
    )
    expect(csl.page).toBeUndefined()
  })
})

describe('on line', () => {
  it('a lead-in said twice, with brackets, and a day that lost its space', () => {
    const csl = read(
      'DAM, A. Barcos em andamento. Marés. Disponível em: <Disponível em: http://example.org/a.html?m=1 > Acesso em20/03/2021'
    )
    expect(csl).toMatchObject({
      URL: 'http://example.org/a.html?m=1',
      accessed: { 'date-parts': [[2021, 3, 20]] }
    })
    expect(csl.title).not.toContain('Dispon')
    const twice = read(
      'Tide Team. 2018. Tide system. Harbour Foundation. Disponível em Disponível em https://example.org/q (acesso em 19-VI-2020).'
    )
    expect(JSON.stringify(twice)).not.toContain('Disponível')
    expect(
      read('DAM, A. Barcos. 2018. Disponível em: https://example.org/b Acesso em: 13 ago.2021.')
    ).toMatchObject({
      issued: { 'date-parts': [[2018]] },
      accessed: { 'date-parts': [[2021, 8, 13]] }
    })
  })

  it('a law with its house, and the gazette where it was printed', () => {
    expect(
      read(
        'BRASIL. Lei nº 13.999, de 6 de julho de 2015. Institui a Lei do Mar. Brasília, DF: Presidência da República, 2015. Diário Oficial da União, Brasília, DF, 7 jul. 2015.'
      )
    ).toMatchObject({
      title: 'Lei nº 13.999, de 6 de julho de 2015. Institui a Lei do Mar',
      publisher: 'Presidência da República',
      'container-title': 'Diário Oficial da União'
    })
  })

  it('what is to come, in other languages', () => {
    const csl = read('Dam, M. (no prelo). Plano de barcos. Maré Editora.')
    expect(csl.title).toBe('Plano de barcos')
    expect(csl.status).toBe('no prelo')
  })
})

describe('books inside of which a work stands', () => {
  const chapter = {
    type: 'chapter',
    title: 'Boats of the coast',
    'container-title': 'Harbour biology',
    publisher: 'Academic Press',
    page: '23-45'
  }

  it.each([
    'Dam J: Boats of the coast. In Harbour biology. Volume 2. Edited by Moe A, Roe B. New York: Academic Press; 1999:23-45.',
    'Dam J: Boats of the coast. In: Harbour biology. Moe A, Roe B (Eds). Academic Press, NY, 23-45 (1999).',
    'Dam, J. Boats of the coast. In Harbour biology, 2nd ed.; Moe, A., Roe, B., Eds.; Academic Press: New York, NY, USA, 1999; Volume 3, pp. 23–45.',
    'Dam, J. Boats of the coast. In Harbour biology; Moe, A.; Roe, B.; Eds.; Academic Press: Cham, Switzerland, 1999; pp. 23–45.',
    'Dam J. 1999. Boats of the coast. Pp. 23–45 in A. Moe and B. Roe, eds. Harbour biology. Academic Press, Chicago, IL.',
    'J. Dam, “Boats of the coast,” in Harbour biology, A. Moe and B. Roe, Eds., pp. 23–45, Academic Press, New York, NY, USA, 1999.',
    'Dam J. Boats of the coast; in Moe A, Roe B (eds): Harbour biology. Basel, Academic Press, 1971, vol 12, pp 23-45.'
  ])('%s', text => {
    const csl = read(text)
    expect(csl).toMatchObject(chapter)
    expect(csl.editor).toHaveLength(2)
  })

  it('a conference has a place and days, and no house', () => {
    const csl = read(
      'Dam, J. Boats. In Proceedings of the 12th Conference on Tides, Riga, Latvia, 3–7 June 2007; pp. 23–45.'
    )
    expect(csl).toMatchObject({
      'container-title': 'Proceedings of the 12th Conference on Tides',
      page: '23-45'
    })
    expect(csl.publisher).toBeUndefined()
    expect(
      read('Dam J. Boats at sea. Presented at: 12th Conference on Tides; June 3-7, 2007; Riga, Latvia.')
    ).toMatchObject({
      title: 'Boats at sea',
      issued: { 'date-parts': [[2007]] }
    })
  })

  it('editors behind the title of their own book begin no book', () => {
    const csl = read(
      'Institute of Tides. To float is human. Moe LT, Roe JM, editors. Washington (DC): Harbour Press (US); 2000.'
    )
    expect(csl).toMatchObject({ type: 'book', title: 'To float is human', publisher: 'Harbour Press (US)' })
    expect(csl.editor).toHaveLength(2)
    const inside = read(
      'Dam R. To float. Moe LT, Roe JM (eds.). Boats of the north. Oslo: Harbour Press; 2000.'
    )
    expect(inside['container-title']).toBe('Boats of the north')
  })
})

describe('lands and states', () => {
  it('are places, behind a house or before one', () => {
    expect(
      read('Dam A: Foundations of tides. Englewood Cliffs, N.J., Harbour-Hall Press, 1986.')
    ).toMatchObject({
      publisher: 'Harbour-Hall Press',
      'publisher-place': 'Englewood Cliffs, N.J.'
    })
    expect(
      read('TIDE D638-14. Standard test method for boats. TIDE International: West Riga, PA, USA, 2014.')
    ).toMatchObject({
      publisher: 'TIDE International',
      'publisher-place': 'West Riga, PA, USA'
    })
    expect(read('Dam J. Harbour biology. Chicago, IL: Harbour Press; 1999.').volume).toBeUndefined()
  })
})

describe('programs and companies', () => {
  it('a company before a sentence, a version that is no volume', () => {
    expect(
      read("Tide Institute Inc. Tide 9.3 User's Guide. Cary, NC: Tide Institute Inc.; 2011.")
    ).toMatchObject({
      title: "Tide 9.3 User's Guide",
      publisher: 'Tide Institute Inc.'
    })
    expect(read('Dam O, Moe D. BOAT version 3.0. 2013. http://example.org/boat')).toMatchObject({
      title: 'BOAT version 3.0',
      issued: { 'date-parts': [[2013]] }
    })
    expect(
      read('Dam G. 2017. boats: tools for the harbour. R package version 0.3.0. https://example.org/boats')
    ).toMatchObject({
      title: 'boats: tools for the harbour',
      version: '0.3.0'
    })
  })

  it('agencies of the USA are no persons', () => {
    const csl = read(
      'U.S. Boat and Tide Administration. New boats. October 5, 2015. https://example.org/boats'
    )
    expect(csl.author).toEqual([{ literal: 'U.S. Boat and Tide Administration' }])
    expect(names(read('U. S. Moe and K. Roe, Boats, Tides 3, 12 (2012).').author)).toEqual([
      'Moe U. S.',
      'Roe K.'
    ])
  })

  it('several bodies by their letters', () => {
    expect(read('TIDE, BOATSF. Guidelines for harbours. Geneva: Tide Organization; 2015.').author).toEqual([
      { literal: 'TIDE' },
      { literal: 'BOATSF' }
    ])
  })
})

it('the field of a thesis goes with its kind', () => {
  expect(
    read('Dupont J. Les bateaux de la côte. Thèse de Médecine, Université de Riga, 1990.')
  ).toMatchObject({
    type: 'thesis',
    genre: 'Thèse de Médecine',
    publisher: 'Université de Riga'
  })
  expect(
    read('Dam, J. Tides in Kenya. Ph.D. Thesis, University of Tarn, Nairobi, Kenya, 12 June 2010.')
  ).toMatchObject({
    type: 'thesis',
    title: 'Tides in Kenya',
    publisher: 'University of Tarn'
  })
})
