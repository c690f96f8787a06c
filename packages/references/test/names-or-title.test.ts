/** Where names end and a title begins, when nothing but a comma parts them; and what follows the title of such entries. */
import { describe, expect, it } from 'vitest'
import { type CslItem, parseReference } from '../src/index.js'

const read = (text: string): CslItem => parseReference(text).csl
const names = (list: CslItem['author']) =>
  (list ?? []).map(({ literal, family, given }) => literal ?? `${family}, ${given}`)

describe('one author, a comma, a title', () => {
  it('in initials, before a title that looks like more names', () => {
    const bishop = read('C. M. Bishof, Tide Recognition and Boat Learning (Springer, 2006).')
    expect(names(bishop.author)).toEqual(['Bishof, C. M.'])
    expect(bishop).toMatchObject({ title: 'Tide Recognition and Boat Learning', publisher: 'Springer' })
    const course = read('L. E. Reich, A Modern Course in Statistical Tides, Wiley, New York (1998).')
    expect(names(course.author)).toEqual(['Reich, L. E.'])
    expect(course).toMatchObject({
      title: 'A Modern Course in Statistical Tides',
      publisher: 'Wiley',
      'publisher-place': 'New York'
    })
  })

  it('in full, as footnotes have it', () => {
    const notes = read(
      'Stephen H. Kellor, In the Wake of Tides: Order in Harbours, University of Riga Press, 1993, p 32.'
    )
    expect(names(notes.author)).toEqual(['Kellor, Stephen H.'])
    expect(notes).toMatchObject({
      title: 'In the Wake of Tides: Order in Harbours',
      publisher: 'University of Riga Press'
    })
    const bracketed = read(
      'Robert J. Banker, Boats the Worker: Journey into the Mind (New York: Judson Press, 1994).'
    )
    expect(names(bracketed.author)).toEqual(['Banker, Robert J.'])
  })

  it('in capitals, as French lists have it', () => {
    const csl = read(
      'FLORIN, Luciano, The 4th tide : how the harbour is reshaping us, New York, Boat Press, 2014, 248 p.'
    )
    expect(names(csl.author)).toEqual(['FLORIN, Luciano'])
    expect(csl).toMatchObject({
      title: 'The 4th tide : how the harbour is reshaping us',
      'number-of-pages': '248'
    })
  })

  it('is no author where the title itself has commas', () => {
    const csl = read('Harbours, Tides and Men. London: Boat House; 1994.')
    expect(csl.author).toBeUndefined()
    expect(csl.title).toBe('Harbours, Tides and Men')
  })

  it('goes on to a last author before a title of one word and a number', () => {
    const csl = read(
      'J. Adams, W. Brain, and J. Wagener. Fortran 90 Handbook. McGraw-Hill, New York, NY, 1992.'
    )
    expect(names(csl.author)).toEqual(['Adams, J.', 'Brain, W.', 'Wagener, J.'])
    const journal = read('C. Zanella, M. Dondo, J. Non. Cryst. Solids 357, 16-17 (2011) 3251.')
    expect(names(journal.author)).toEqual(['Zanella, C.', 'Dondo, M.'])
    expect(journal['container-title']).toBe('J. Non. Cryst. Solids')
  })
})

describe('bodies', () => {
  it('end before the comma or the dash where nothing else is left for a title', () => {
    const csl = read(
      'The Harbour Bank, Water in Harbours. [Online]. Available: http://bench.example.org/en/topic [29 August 2017].'
    )
    expect(names(csl.author)).toEqual(['The Harbour Bank'])
    expect(csl.title).toBe('Water in Harbours')
    expect(read('Instituto das Águas – Aqui tem Rio. Disponível em: http://rio.example.org').title).toBe(
      'Aqui tem Rio'
    )
  })

  it('keep their commas where a title follows', () => {
    const csl = read('Institute of Boats, Harbours and Tides. Rules for small boats. Riga: Boat House; 2001.')
    expect(names(csl.author)).toEqual(['Institute of Boats, Harbours and Tides'])
  })

  it('are no laws, and no sentence that runs on behind its year', () => {
    expect(read('Constituição da República do Norte. (1988). https://mar.example.org/c.htm')).toMatchObject({
      title: 'Constituição da República do Norte'
    })
    expect(
      read('Constituição da República do Norte. (1988). https://mar.example.org/c.htm').author
    ).toBeUndefined()
  })

  it('edit books that chapters stand in', () => {
    const csl = read(
      "REYNARD, E. Le brevet. In: L'OFFICE Français d'Edition (ed.). Peintre de films. Paris: Cinémathèque, 1945."
    )
    expect(names(csl.editor)).toEqual(["L'OFFICE Français d'Edition"])
    expect(csl['container-title']).toBe('Peintre de films')
  })
})

describe('the book that a chapter stands in', () => {
  it('is its own author’s, without a mark for editors', () => {
    const csl = read(
      'Mertel RK (1973) Priorities in discovery. In R. K. Mertel, The Sociology of Tides, pp. 286–324. Chicago: University Press.'
    )
    expect(names(csl.editor)).toEqual(['Mertel, R. K.'])
    expect(csl).toMatchObject({ 'container-title': 'The Sociology of Tides', page: '286-324' })
  })

  it('has editors in capitals, one with et al. or several', () => {
    const one = read(
      'TRAN, E. Peixes. In: MORO, Eliane et al. Contextos formativos. Brasília: Casa do Mar, 2015. p. 3-9.'
    )
    expect(names(one.editor)).toEqual(['MORO, Eliane'])
    const two = read(
      'TRAN, E. Peixes. In: MORO, Eliane; SILVA, Ana. Contextos formativos. Brasília: Casa do Mar, 2015. p. 3-9.'
    )
    expect(names(two.editor)).toEqual(['MORO, Eliane', 'SILVA, Ana'])
    expect(two['container-title']).toBe('Contextos formativos')
  })

  it('has no editors in a word that only ends like their mark', () => {
    const csl = read(
      'Laird JE. Coordinated boats. In Proceedings of the Fourth Conference on Computer Generated Forces. Orlando: Boat House; 1994.'
    )
    expect(csl.editor).toBeUndefined()
    expect(csl['container-title']).toBe('Proceedings of the Fourth Conference on Computer Generated Forces')
  })

  it('has its edition between editors and house', () => {
    const csl = read(
      'RIBEIRO, J.F. 2008. As matas. In Cerrado: flora (S.M. Sano & J.F. Ribeiro, eds) 2ª ed., Embrapa, Brasília, p. 152-212.'
    )
    expect(csl).toMatchObject({
      edition: '2ª ed',
      publisher: 'Embrapa',
      'publisher-place': 'Brasília',
      page: '152-212'
    })
  })
})

describe('chapters in more manners', () => {
  it('without a title, as Nature has them', () => {
    const csl = read('Moe, A. in Boat biology (eds Doe, B. & Roe, C.) 3–9 (Harbour Press, 1999).')
    expect(names(csl.editor)).toEqual(['Doe, B.', 'Roe, C.'])
    expect(csl).toMatchObject({
      type: 'chapter',
      'container-title': 'Boat biology',
      page: '3-9',
      publisher: 'Harbour Press'
    })
    expect(csl.title).toBeUndefined()
  })

  it('with editors behind the book and no comma before their mark', () => {
    const csl = read(
      'Moe A. Boats of clay. In: Boat biology, Doe B, Roe C (Eds). Harbour Press, London, UK, 3-9 (1999).'
    )
    expect(names(csl.editor)).toEqual(['Doe, B', 'Roe, C'])
    expect(csl['container-title']).toBe('Boat biology')
  })

  it('with editors behind a book in title case', () => {
    const company = read(
      'Moe, A. (1999). Boats of clay. In Boat Biology (ed. B. Doe and C. Roe), pp. 3-9. London: Harbour Press.'
    )
    expect(names(company.editor)).toEqual(['Doe, B.', 'Roe, C.'])
    expect(company).toMatchObject({
      'container-title': 'Boat Biology',
      publisher: 'Harbour Press',
      page: '3-9'
    })
    const annual = read(
      'Moe A. 1999. Boats of clay. In Boat Biology, ed. B Doe, C Roe, pp. 3–9. New York: Academic'
    )
    expect(names(annual.editor)).toEqual(['Doe, B', 'Roe, C'])
    expect(annual['container-title']).toBe('Boat Biology')
    // Behind its names the mark is one.
    const before = read('Moe A. Boats of clay. In: Doe B, ed. Boat Biology. London: Harbour Press; 1999:3-9.')
    expect(names(before.editor)).toEqual(['Doe, B'])
    expect(before['container-title']).toBe('Boat Biology')
  })

  it('with the book and its editors in sentences, as BioMed Central had them', () => {
    const csl = read(
      'Moe A: Boats of clay. Boat Biology. Edited by: Doe B, Roe C. 1999, London: Harbour Press, 3-9.'
    )
    expect(names(csl.editor)).toEqual(['Doe, B', 'Roe, C'])
    expect(csl).toMatchObject({
      title: 'Boats of clay',
      'container-title': 'Boat Biology',
      publisher: 'Harbour Press',
      page: '3-9'
    })
    const book = read('Moe A: Boats of clay. Edited by: Doe B, Roe C. 1999, London: Harbour Press')
    expect(book).toMatchObject({ title: 'Boats of clay', publisher: 'Harbour Press' })
    expect(book['container-title']).toBeUndefined()
  })

  it('with the name of the volume before the place', () => {
    const csl = read(
      'Moe A. Clay. In: Doe B, editor. Boat biology. Vol. 12, Tides and boats. New York: Harbour Press; 1999. p. 3-9.'
    )
    expect(csl).toMatchObject({ volume: '12', publisher: 'Harbour Press', 'publisher-place': 'New York' })
  })

  it('with an edition or a series at the end of the book’s title', () => {
    const edition = read(
      'Moe A. Clay. In: Doe B, editor. Boat biology. 1st. London: Harbour Press; 2007. p. 3–15.'
    )
    expect(edition).toMatchObject({ 'container-title': 'Boat biology', edition: '1st' })
    const series = read(
      'Moe A. (2004). Clay, in Lectures on Boats, Lecture Notes Math. 1837, ed Doe B. (Berlin: Springer), 1–188.'
    )
    expect(series).toMatchObject({
      'container-title': 'Lectures on Boats',
      'collection-title': 'Lecture Notes Math. 1837',
      publisher: 'Springer'
    })
    const book = read(
      'Moe A. Clay. In: Doe B, editor. Lecture notes of a sailor. London: Harbour Press; 2007. p. 3–15.'
    )
    expect(book['container-title']).toBe('Lecture notes of a sailor')
  })
})

describe('reports', () => {
  it('have their house before or behind the kind', () => {
    expect(read('N. J. Pekar, “Guidance of boats,” NASA, Tech. Rep. 12, 1988.')).toMatchObject({
      type: 'report',
      publisher: 'NASA',
      genre: 'Tech. Rep.',
      number: '12'
    })
    expect(
      read(
        'N. J. Pekar, “Guidance of boats,” Tech. Rep. EIB-79, U.S. Department of Boats, Harbour Service, 2011.'
      )
    ).toMatchObject({
      number: 'EIB-79',
      publisher: 'U.S. Department of Boats, Harbour Service'
    })
    expect(read('Pekar NJ. Guidance of boats. University of Riga, Technical Report 12, 1988.')).toMatchObject(
      {
        title: 'Guidance of boats',
        publisher: 'University of Riga',
        number: '12'
      }
    )
  })

  it('are no journals called so', () => {
    const csl = read('Pekar NJ. Guidance of boats. Tech Rep Harb. 1988;12(3):45-50.')
    expect(csl).toMatchObject({ type: 'article-journal', volume: '12', issue: '3' })
  })
})
