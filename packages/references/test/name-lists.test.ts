/** Lists of names as real lists print them, with their slips: suffixes, particles that lost a space, commas too many or missing; and bodies. */
import { describe, expect, it } from 'vitest'
import { type CslItem, parseReference } from '../src/index.js'

const names = (csl: CslItem) =>
  (csl.author ?? csl.editor ?? []).map(({ family, given, literal, suffix }) =>
    [literal ?? family, given, suffix].filter(Boolean).join('|')
  )
const of = (text: string) => names(parseReference(text).csl)

describe('kinship words', () => {
  it('are the suffix, in every order of names', () => {
    expect(of('Costa Neto JB, Lamego Filho F. Boats. Tides. 2012;3(1):5-9.')).toEqual([
      'Costa|JB|Neto',
      'Lamego|F|Filho'
    ])
    expect(of('Moraes Júnior, A. R., & Dias Sobrinho, B. (2012). Boats. Tides, 3(1), 5-9.')).toEqual([
      'Moraes|A. R.|Júnior',
      'Dias|B.|Sobrinho'
    ])
    expect(of('RAMOS NETTO, A.B. and VEGA JUNIOR, C., 2012. Boats. Tides, vol. 3, pp. 5-9.')).toEqual([
      'RAMOS|A.B.|NETTO',
      'VEGA|C.|JUNIOR'
    ])
    expect(of('SILVA FILHO, Rosa Maria da. Os barcos. São Paulo: Alameda, 2005.')).toEqual([
      'SILVA|Rosa Maria da|FILHO'
    ])
    expect(of('A. Leite Filho and B. Moe, Tides 3, 12 (2012).')).toEqual(['Leite|A.|Filho', 'Moe|B.'])
  })

  it('with a stop, before a comma', () => {
    expect(of('LIMA JR., A.F., MOE, B. 2019. Boats. Tides 3: 5-9.')).toEqual(['LIMA|A.F.|JR', 'MOE|B.'])
    expect(of('LIMA JR, A.F. & MOE, B. 2019. Boats. Tides 3: 5-9.')).toEqual(['LIMA|A.F.|JR', 'MOE|B.'])
    expect(of('Prado-Jr., A.F. & Moe, B. 2019. Boats. Tides 3: 5-9.')).toEqual(['Prado-Jr.|A.F.', 'Moe|B.'])
  })

  it('stay where they are all of the name, joined to it, or parts of a longer one', () => {
    expect(of('Neto JB, Filho MV. Boats. Tides. 2012;3(1):5-9.')).toEqual(['Neto|JB', 'Filho|MV'])
    expect(of('Prado-Neto JB, Moe K. Boats. Tides. 2012;3(1):5-9.')).toEqual(['Prado-Neto|JB', 'Moe|K'])
    expect(of('Da Neto J, Juniors K, Netolicky P. Boats. Tides. 2012;3(1):5-9.')).toEqual([
      'Da Neto|J',
      'Juniors|K',
      'Netolicky|P'
    ])
  })
})

describe('slips of lists', () => {
  it('an initial and a particle printed in one', () => {
    expect(of('Barros Tde S, Moe K. Boats. Tides. 2012;3(1):5-9.')).toEqual(['Barros|Tde S', 'Moe|K'])
    expect(of('Moe K, Prado Mda C. Boats. Tides. 2012;3(1):5-9.')).toEqual(['Moe|K', 'Prado|Mda C'])
    expect(of('Garcia Ada M, Moe K. Boats. Tides. 2012;3(1):5-9.')).toEqual(['Garcia Ada|M', 'Moe|K'])
  })

  it('a comma missing, a comma too many, a stroke for one', () => {
    expect(of('VIANA, A.C. GALLO, A.L., MORO, P. & LINZ, L.Z. 2020. Boats. Tides 7(1):1-12.')).toEqual([
      'VIANA|A.C.',
      'GALLO|A.L.',
      'MORO|P.',
      'LINZ|L.Z.'
    ])
    expect(of('Lund S, Bakker JH, Kwon, HS, Nader MA. Boats. Tides. 2021;17:11-30.')).toEqual([
      'Lund|S',
      'Bakker|JH',
      'Kwon|HS',
      'Nader|MA'
    ])
    expect(of('DAMM, A./ MOREL, R. Barcos: uma revisão. Revista do Mar, v. 20, n. 2, p.1-25, 2021.')).toEqual(
      ['DAMM|A.', 'MOREL|R.']
    )
  })

  it('a title that begins with a name and an initial is no list without a comma', () => {
    const { csl } = parseReference('Moe, A. Kant, and the boats of Riga. Tides 3, 12-19 (2012).')
    expect(names(csl)).toEqual(['Moe|A.'])
    expect(csl.title).toBe('Kant, and the boats of Riga')
  })

  it('a remark on the author stands in no field', () => {
    const { csl } = parseReference(
      'VOLKOV, V. (Círculo de Riga). Barcos e linguagem. São Paulo: Editora 34, 2018.'
    )
    expect(names(csl)).toEqual(['VOLKOV|V.'])
    expect(csl.title).toBe('Barcos e linguagem')
    const edited = parseReference('VOLKOV, V. (Org.). Barcos e linguagem. São Paulo: Editora 34, 2018.').csl
    expect(edited.editor).toHaveLength(1)
  })
})

describe('bodies', () => {
  it('with a year behind a comma and no stop behind the year', () => {
    const { csl } = parseReference(
      'World Harbour Organization, 2017 Weekly record of boats. Oslo: Harbour Press.'
    )
    expect(names(csl)).toEqual(['World Harbour Organization'])
    expect(csl.issued).toEqual({ 'date-parts': [[2017]] })
    expect(csl.title).toBe('Weekly record of boats')
  })

  it('in capitals, with particles that look like initials', () => {
    const { csl } = parseReference(
      'ESCOLA NACIONAL DE NAVEGAÇÃO COSTEIRA. ENNC. Barcos do norte. Brasília: ENNC, 2021.'
    )
    expect(names(csl)).toEqual(['ESCOLA NACIONAL DE NAVEGAÇÃO COSTEIRA. ENNC'])
    expect(csl.title).toBe('Barcos do norte')
    expect(of('TIDES TEAM. 2020. Boats of the north. Tides Press, Oslo.')).toEqual(['TIDES TEAM'])
    // Persons in capitals have initials.
    expect(of('LIMA DE, MORAES AB. Boats. Tides. 2012;3(1):5-9.')).toEqual(['LIMA|DE', 'MORAES|AB'])
  })

  it('a land, and its offices one below the other', () => {
    const { csl } = parseReference(
      'Brasil. Ministério do Mar. Secretaria de Portos. Departamento de Faróis. Manual dos faróis. Brasília, DF: Ministério do Mar; 2006.'
    )
    expect(csl.title).toBe('Manual dos faróis')
    expect(csl.author?.[0]?.literal).toBe(
      'Brasil. Ministério do Mar. Secretaria de Portos. Departamento de Faróis'
    )
    const state = parseReference(
      'SÃO PAULO (Estado). Secretaria do Mar. Relatório dos portos. São Paulo, 2011.'
    ).csl
    expect(state.author?.[0]?.literal).toBe('SÃO PAULO (Estado). Secretaria do Mar')
    expect(state.title).toBe('Relatório dos portos')
    // A sentence that is no office is the title.
    expect(parseReference('Brasil. Os ministérios do mar. Brasília: Alameda; 2006.').csl.title).toContain(
      'Os ministérios do mar'
    )
  })

  it('an acronym and what it stands for', () => {
    const { csl } = parseReference(
      'CONAMAR. Conselho Nacional do Mar. Painel dos barcos. Brasília: CONAMAR, 2020.'
    )
    expect(csl.author?.[0]?.literal).toBe('CONAMAR. Conselho Nacional do Mar')
    expect(csl.title).toBe('Painel dos barcos')
    const other = parseReference('UNESCO. Conselho dos sábios. Paris: Minuit, 2020.').csl
    expect(other.author?.[0]?.literal).toBe('UNESCO')
  })

  it('two with their acronyms, and one above another', () => {
    expect(
      of(
        'Instituto Brasileiro do Mar e dos Portos (IBMP) & Ministério do Mar (MM). 2004. Plano de portos. Brasília, MM.'
      )
    ).toEqual(['Instituto Brasileiro do Mar e dos Portos (IBMP)', 'Ministério do Mar (MM)'])
    expect(
      of('Ministério do Mar (BR), Secretaria de Portos. Sistema de portos. Brasília, DF: SP; 2017.')
    ).toEqual(['Ministério do Mar (BR), Secretaria de Portos'])
  })
})
