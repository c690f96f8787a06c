/** Entries are searched for editors in their middle only where one of the marks stands: no mark may be overlooked. */
import { describe, expect, it } from 'vitest'
import { editorsEnd, namesEditors } from '../src/editor-mark.js'
import { parseReference } from '../src/index.js'

const marks =
  'ed eds Editor editors EDITORES editora éditeur Éditeurs hrsg Hrsgg hg éds coord coords coordinadores coordenadora org ORGS organizadoras dir directrice directeurs coordonnatrice comp compiladores'.split(
    ' '
  )

describe('marks of editors', () => {
  it.each(marks)('%s is seen wherever it is read as a mark', mark => {
    for (const text of [`Doe A, ${mark}. Boats`, `Doe A (${mark}). Boats`, `Doe A. ${mark}: Boats`])
      expect(editorsEnd(text, 5) > 0 && !namesEditors(text)).toBe(false)
    expect(namesEditors(`Doe A (${mark}.). Boats`)).toBe(true)
  })

  it.each(['Organic education of red deer', 'A comparison of dire orders', 'Coloured hedges'])(
    '%s has none',
    text => expect(namesEditors(text)).toBe(false)
  )

  it('editors in the middle begin the book', () => {
    const { csl } = parseReference(
      'Moe B. Sails of the coast. CHOLODENKO, A. (org.). Book of tides. Bergen: Nord; 1999. p. 3-9.'
    )
    expect(csl['container-title']).toBe('Book of tides')
    expect(csl.editor).toEqual([{ family: 'CHOLODENKO', given: 'A.' }])
  })
})
