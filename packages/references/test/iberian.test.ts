/** Lists of Brazil, Portugal and Spanish America: ABNT NBR 6023 and ISO 690, and what their journals make of Vancouver. */
import { describe, expect, it } from 'vitest'
import { type CslItem, parseReference, parseReferences } from '../src/index.js'

const names = (csl: CslItem) =>
  (csl.author ?? []).map(({ family, given, literal, suffix }) =>
    [literal ?? family, given, suffix].filter(Boolean).join('|')
  )
const read = (text: string) => parseReference(text).csl

describe('family names in capitals', () => {
  it('of two letters, also named twice', () => {
    const csl = read(
      'YU, M., OKORO, F., WU, Z. and WU, Z., 2017. Boats of Oryza sativa L. Tides, vol. 21, pp. 28-29.'
    )
    expect(names(csl)).toEqual(['YU|M.', 'OKORO|F.', 'WU|Z.', 'WU|Z.'])
    expect(csl).toMatchObject({ title: 'Boats of Oryza sativa L', 'container-title': 'Tides', volume: '21' })
  })

  it('of several words, with particles between and before them', () => {
    expect(
      names(
        read(
          'DAM, E., EL NOUR, M.O.A., MOREIRA DE SOUSA, P.J., TRAN VU LOC, N. and DE LA LUZ, S., 1998. Boats. Tides, vol. 3, no. 2, pp. 10-14.'
        )
      )
    ).toEqual(['DAM|E.', 'EL NOUR|M.O.A.', 'MOREIRA DE SOUSA|P.J.', 'TRAN VU LOC|N.', 'DE LA LUZ|S.'])
  })

  it('in lists of semicolons that lost a comma, or mix full names and initials', () => {
    const csl = read('OKORO J.; YU, B. Boats and tides. Harbour Studies. v. 54, n. 7. 2013')
    expect(names(csl)).toEqual(['OKORO|J.', 'YU|B.'])
    expect(csl.title).toBe('Boats and tides')
    expect(names(read('MOE, Gil; OKORO, R. Boats over time. Tides, v. 46, n. 1, p. 33-50, 1978'))).toEqual([
      'MOE|Gil',
      'OKORO|R.'
    ])
  })

  it('before given names in full, however many', () => {
    expect(names(read('DIAS, Rosa Odila da Silva. Os barcos do norte. São Paulo: Alameda, 2005.'))).toEqual([
      'DIAS|Rosa Odila da Silva'
    ])
    expect(
      names(read('LIMA, Rosa Moe Froes da. Barcos: um estudo. Secuencia, n. 45, p. 5-26, 1999.'))
    ).toEqual(['LIMA|Rosa Moe Froes da'])
    expect(names(read('PAZ, Carlos A.L. Os barcos. Marés, v. 14, n. 2, p. 133-141, 1991.'))).toEqual([
      'PAZ|Carlos A.L.'
    ])
  })

  it('a body behind a comma is no given name', () => {
    expect(names(read('BRASIL, Ministério da Saúde. Os barcos. Brasília: MS, 2005.'))).not.toContain(
      'BRASIL|Ministério da Saúde'
    )
  })

  it('one word alone before a stop', () => {
    const csl = read('ARISTARCO. Dos barcos. Lisboa: Imprensa Nacional, 2006.')
    expect(names(csl)).toEqual(['ARISTARCO'])
    expect(csl).toMatchObject({
      title: 'Dos barcos',
      publisher: 'Imprensa Nacional',
      'publisher-place': 'Lisboa'
    })
  })
})

describe('particles behind and between initials', () => {
  it.each([
    [
      'FRANCO, N.; LIMA-MOE, T. C. da. Barcos. Marés, v. 2, n. 1, p. 3-9, 2010.',
      ['FRANCO|N.', 'LIMA-MOE|T. C.']
    ],
    [
      'Paz, A. A., Regina, M. de A. and Silva, A. L. da. (2002). Barcos. Marés, 3, 5-9.',
      ['Paz|A. A.', 'Regina|M. de A.', 'Silva|A. L.']
    ],
    [
      'Paz SA, Silva MR da, Carvalho EM de, Braga JP. Barcos. Mares. 2015;25(2):635-56.',
      ['Paz|SA', 'Silva|MR', 'Carvalho|EM', 'Braga|JP']
    ],
    [
      'Berg, B. van., Moe, J. A. and Paz, H. (1997). Barcos. Marés, 3, 5-9.',
      ['Berg|B.', 'Moe|J. A.', 'Paz|H.']
    ]
  ])('%s', (text, wanted) => {
    expect(names(read(text))).toEqual(wanted)
  })

  it('a suffix before initials, and a stop behind compact ones', () => {
    expect(names(read('Paz JC, Oliveira Jr EN, Moe MD. Boats. J Tides. 2019;13:24-9.'))).toEqual([
      'Paz|JC',
      'Oliveira|EN|Jr',
      'Moe|MD'
    ])
    expect(names(read('Lim, S., Kim, NG. & Moe, H. R. 2019. Boats. Tides 27: 17-18.'))).toEqual([
      'Lim|S.',
      'Kim|NG',
      'Moe|H. R.'
    ])
  })
})

describe('what stands behind the title', () => {
  it.each([
    'Tradução de Paulo Moe. 4. ed. ',
    'Tradução, notas e glossário de Sheila Moe e Ekaterina V. Dam. ',
    'Organização, tradução, ensaio introdutório e notas de Rose Dam. ',
    'Trad. Paulo Moe. 4ed. ',
    'Tradução do russo, notas e prefácio de Paulo Moe. ',
    'Tradução e Nota das tradutoras de Rose Dam. Prefácio Sheila de Moe. '
  ])('credits and edition: %s', words => {
    expect(read(`DAM, M. Problemas do barco. ${words}São Paulo: Editora 34, 2008.`)).toMatchObject({
      title: 'Problemas do barco',
      publisher: 'Editora 34',
      'publisher-place': 'São Paulo',
      issued: { 'date-parts': [[2008]] }
    })
  })

  it('a translation that an article is about stays its title', () => {
    expect(read('DAM, M. Tradução de Rose Moe. Marés, v. 3, n. 2, p. 4-9, 2008.').title).toBe(
      'Tradução de Rose Moe'
    )
  })

  it('a house with a number is no volume, a journal with one has it', () => {
    expect(
      read('DAM, M. Os barcos. In: DAM, M. As marés. São Paulo: Editora 34, 2015. p. 19-167.')
    ).toMatchObject({
      publisher: 'Editora 34',
      page: '19-167'
    })
    expect(read('DAM, M. Os barcos. Marés, 34, 2015.').volume).toBe('34')
  })

  it.each([
    [
      '202p. Tese (Doutorado em Linguística). Universidade Federal do Mar, Florianópolis, 2021.',
      'Tese (Doutorado em Linguística)'
    ],
    [
      '2021. 230 f. Tese (Doutorado em Letras) – Universidade Federal do Mar, Florianópolis, 2021.',
      'Tese (Doutorado em Letras)'
    ],
    ['Dissertação de Mestrado, Universidade Federal do Mar, Florianópolis, 2021.', 'Dissertação de Mestrado'],
    ['Tese de Doutorado, Universidade Federal do Mar, Florianópolis, 2021.', 'Tese de Doutorado']
  ])('a thesis: %s', (words, genre) => {
    expect(read(`DAM, L. A. Entre o barco e o mar: um estudo. ${words}`)).toMatchObject({
      title: 'Entre o barco e o mar: um estudo',
      genre,
      publisher: 'Universidade Federal do Mar',
      'publisher-place': 'Florianópolis',
      type: 'thesis'
    })
  })

  it('a state of two letters ends the title, not the journal', () => {
    expect(
      read('Dam, E.L. & Moe, P. 2006. Os barcos da baía, Cotia, SP. Biota Tropica 6(2): 1-28.')
    ).toMatchObject({
      title: 'Os barcos da baía, Cotia, SP',
      'container-title': 'Biota Tropica'
    })
  })

  it('a journal with its place and its kind', () => {
    const wanted = {
      title: 'O barco e a maré',
      volume: '1',
      issue: '1',
      page: '142-160',
      'publisher-place': 'São Paulo'
    }
    expect(
      read(
        'DAM, B. O barco e a maré. Marinheira. Revista de Estudos do Mar, São Paulo, v. 1, n. 1, p.142-160, 2009a.'
      )
    ).toMatchObject({
      ...wanted,
      'container-title': 'Marinheira. Revista de Estudos do Mar'
    })
    expect(
      read('DAM, B. O barco e a maré. Estudos do Mar. São Paulo, v. 1, n. 1, p.142-160, 2009.')
    ).toMatchObject({
      ...wanted,
      'container-title': 'Estudos do Mar'
    })
  })

  it('the series of a journal belongs to its name', () => {
    expect(
      read(
        'DAM, R., 2001. The effect of tides on boats. Proceedings of the Norse Academy of Sciences. Biology, Ecology, vol. 50, no. 1, pp. 22-32.'
      )
    ).toMatchObject({
      title: 'The effect of tides on boats',
      'container-title': 'Proceedings of the Norse Academy of Sciences. Biology, Ecology'
    })
  })

  it('a city that a month is named like is a city', () => {
    const csl = read('DAM, R. 2001. Os barcos do norte. Editora do Mar, Rio de Janeiro.')
    expect(csl.issued).toEqual({ 'date-parts': [[2001]] })
    expect(csl['publisher-place']).toBe('Rio de Janeiro')
  })
})

describe('addresses', () => {
  it.each([
    'Disponível em: <Disponível em: http://example.org/a >. Acesso em: 5 maio 2015.',
    'Disponível em: <http://example.org/a>. Acesso em: 5 maio 2015.',
    'Disponivel em http://example.org/a (acesso em 5 maio 2015).'
  ])('the words before it go with it: %s', words => {
    const csl = read(`DAM, R.; MOE, J. Os barcos do norte. Lisboa: Imprensa Nacional, 2009. ${words}`)
    expect(csl).toMatchObject({
      title: 'Os barcos do norte',
      publisher: 'Imprensa Nacional',
      URL: 'http://example.org/a',
      accessed: { 'date-parts': [[2015, 5, 5]] }
    })
  })
})

describe('numbers without a point', () => {
  const entries = [
    'van Moe FJ. Boats. J Tides. 2017;12:1-9.',
    'Harbour Ministry (NO). Boats. Oslo: HM; 2017.',
    'A. Dam, O.E. Moe, Tides 51, 320 (2005).'
  ]

  it('are labels where the list counts its entries so', () => {
    const parsed = parseReferences(entries.map((entry, i) => `${i + 8} ${entry}`))
    expect(parsed.map(({ label }) => label)).toEqual(['8', '9', '10'])
    expect(parsed.map(({ csl }) => names(csl))).toEqual([
      ['van Moe|FJ'],
      ['Harbour Ministry (NO)'],
      ['Dam|A.', 'Moe|O.E.']
    ])
  })

  it('are words where it does not', () => {
    const parsed = parseReferences(['8 Harbour rules. Oslo: HM; 2017.', ...entries])
    expect(parsed.map(({ label }) => label)).toEqual([undefined, undefined, undefined, undefined])
  })
})
