/** What type says of a reference: journals, newspapers and books in italics or bold, and species that only look like them. */
import { describe, expect, it } from 'vitest'
import { parseReference } from '../src/index.js'

/** The entry with what stands between underscores in italics. */
function typed(marked: string, type: 'italic' | 'bold' = 'italic') {
  const parts = marked.split('_')
  const marks: { s: number; e: number; type: 'italic' | 'bold' }[] = []
  let text = ''
  parts.forEach((part, i) => {
    if (i % 2) marks.push({ s: text.length, e: text.length + part.length, type })
    text += part
  })
  return parseReference(text, { marks }).csl
}

describe('a journal in italics', () => {
  it('begins where its type begins, whatever stands before it', () => {
    expect(
      typed('DAM, R., 2011. Growth of boats _in vitro_ _Plant Tides_, vol. 12, no. 3, pp. 3-9.')
    ).toMatchObject({
      title: 'Growth of boats in vitro',
      'container-title': 'Plant Tides',
      volume: '12'
    })
    expect(
      typed('Dam, R. (2011). Boats at rest. _In Port: Tides & Ships. Series B_, _12_(3), 3–9.')
    ).toMatchObject({
      title: 'Boats at rest',
      'container-title': 'In Port: Tides & Ships. Series B'
    })
    expect(
      typed('DAM, R. Barcos: um ensaio. _Mar. Anuário de Portos_, v. 5, p. 3-9, 2021.', 'bold')
    ).toMatchObject({
      title: 'Barcos: um ensaio',
      'container-title': 'Mar. Anuário de Portos'
    })
  })

  it('has its place behind it, or in brackets', () => {
    expect(
      typed('DAM, R. Barcos. Um ensaio. _Estudos do Mar_, Santos, v. 5, n. 28, p. 3-9, 2003.')
    ).toMatchObject({
      title: 'Barcos. Um ensaio',
      'container-title': 'Estudos do Mar',
      'publisher-place': 'Santos'
    })
    expect(typed('Dam R. Boats. A study. _Front Tides (Oslo)_. 2021;12:57-64.')).toMatchObject({
      title: 'Boats. A study'
    })
  })

  it('is not the species that ends a title', () => {
    expect(typed('Dam R. Genes of _Salmo trutta_. J Fish Biol. 2011;3:1-9.')).toMatchObject({
      title: 'Genes of Salmo trutta',
      'container-title': 'J Fish Biol'
    })
    expect(typed('Dam R, Moe K. Lakes and _Salmo trutta_ 2011;3:1-9.')['container-title']).not.toBe(
      'Salmo trutta'
    )
    expect(typed('Dam R, Moe K. Genes and lakes in _Drosophila_ 2011;3:1-9.')['container-title']).not.toBe(
      'Drosophila'
    )
  })

  it('that is not in italics follows a species that is', () => {
    expect(
      typed('Dam, R. 2019. Extracts of _Salmo trutta_ South Harbour Journal of Fish 124: 5-13.')
    ).toMatchObject({
      title: 'Extracts of Salmo trutta',
      'container-title': 'South Harbour Journal of Fish'
    })
    expect(typed('Dam R (1978) Flowering of _Echium boreale_ L. Weed Res 18:83–97.').title).toBe(
      'Flowering of Echium boreale L'
    )
  })
})

describe('other works in italics', () => {
  it('a newspaper before a date that cannot be read, or at the end', () => {
    expect(typed('GILDO, G. Recuso e aceito. _O Barqueiro_, 19 a 25 de agosto de 1970.')).toMatchObject({
      title: 'Recuso e aceito',
      'container-title': 'O Barqueiro'
    })
    expect(
      typed('Moe, I. (2023, 7 de julho). Pessoas do mar têm barcos. _Agência Maré_ https://example.org/mar')
    ).toMatchObject({ title: 'Pessoas do mar têm barcos', 'container-title': 'Agência Maré' })
    // The second sentence of a title.
    expect(
      typed('Moe I. Boats. _A history of small things._ Oslo: Harbour Press; 1999.')['container-title']
    ).toBeUndefined()
  })

  it('a book before the name of its house', () => {
    expect(
      typed(
        'Mendes, E., & Dias, V. (2022). _Política de barcos no norte: análise de textos._ Pedra & Mar Editores.'
      )
    ).toMatchObject({
      title: 'Política de barcos no norte: análise de textos',
      publisher: 'Pedra & Mar Editores'
    })
    expect(
      typed('Centro de Estudos do Mar. (2023). _Boletim Anual 2022_ CEM. https://example.org/b.pdf')
    ).toMatchObject({
      title: 'Boletim Anual 2022',
      publisher: 'CEM'
    })
    // Of a page on line it is whose site it is.
    expect(
      typed(
        'Moe, Y. (2022, March 14). _How to read a tide table_. Open Water Bench. https://example.org/tides'
      )
    ).toMatchObject({ title: 'How to read a tide table', 'container-title': 'Open Water Bench' })
    // Words of a title go on behind the species.
    expect(typed('Dam, R. (2022). _Salmo trutta_ and the lakes of Norway.').title).toBe(
      'Salmo trutta and the lakes of Norway'
    )
  })
})
