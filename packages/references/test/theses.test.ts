/** Theses: which words say that a work is one, of which school, and where the school stands. */
import { describe, expect, it } from 'vitest'
import { type CslItem, parseReference } from '../src/index.js'

const read = (text: string): CslItem => parseReference(text).csl

describe('theses', () => {
  it('have their whole school, and their place behind it', () => {
    expect(
      read(
        'DAM, A. Os barcos da família. 2018. Dissertação (Mestrado em Letras) – Faculdade de Letras, Universidade de Lisboa, Lisboa, 2018.'
      )
    ).toMatchObject({
      type: 'thesis',
      title: 'Os barcos da família',
      publisher: 'Faculdade de Letras, Universidade de Lisboa',
      'publisher-place': 'Lisboa'
    })
    expect(
      read(
        'Dam, A. 2006. O ciclo do mar. São Paulo. Dissertação de Mestrado, Universidade do Mar. São Paulo.'
      )
    ).toMatchObject({
      title: 'O ciclo do mar',
      publisher: 'Universidade do Mar'
    })
    expect(read('Dam A. Boats of the north (PhD thesis). University of Tarn, Norway (2013).').publisher).toBe(
      'University of Tarn'
    )
  })

  it('have their place before the kind, or the whole imprint', () => {
    expect(
      read(
        'Dam, A. 1997. Estrutura dos portos. São Paulo: Dissertação de Mestrado, Instituto do Mar, São Paulo.'
      )
    ).toMatchObject({
      title: 'Estrutura dos portos',
      publisher: 'Instituto do Mar'
    })
    expect(read('Dam, A. Controle dos portos. Dourados: UFGD, 2017. 86p. Tese Doutorado.')).toMatchObject({
      title: 'Controle dos portos',
      publisher: 'UFGD',
      'publisher-place': 'Dourados'
    })
  })

  it('a degree in brackets behind a full stop', () => {
    expect(
      read(
        'DAM, A. Impactos dos portos. Dissertação. (Mestrado). Universidade Federal do Mar, Programa de Portos. 2013.'
      )
    ).toMatchObject({
      type: 'thesis',
      publisher: 'Universidade Federal do Mar, Programa de Portos'
    })
  })
})
