/** Formulas that a source has in TeX alone get MathML for the formats that want it. */
import { node, select, text } from '@offprint/ast'
import { defaultLimits, type Format, read } from '@offprint/core'
import { typeset } from '@offprint/core/tex'
import { describe, expect, it } from 'vitest'

const formula = (tex: string) => node('inlineEquation', { tex }, [])
const format = (draft: boolean, tex: string[]): Format => ({
  name: 'x',
  title: 'X',
  extensions: [],
  mediaType: 'text/x',
  carries: {},
  draft,
  read: async () =>
    node('article', {}, [
      node('body', {}, [node('paragraph', { id: 'P1' }, [text('a '), ...tex.map(formula)])])
    ])
})
const formulas = async (draft: boolean, ...tex: string[]) => {
  const { article, messages } = await read(new Uint8Array(), {
    from: format(draft, tex),
    recognise: async one => one,
    limits: defaultLimits
  })
  return { found: select(article, 'inlineEquation'), said: messages.list.map(one => one.message) }
}

describe('TeX without MathML', () => {
  it('has MathML alone in it, also where a style sheet would count the equations', async () => {
    const mathml = await typeset('\\begin{equation}a = b\\end{equation}', true)
    expect(mathml).toContain('<mi>b</mi>')
    expect(mathml).not.toContain('span')
  })
  it('gets it; an article that was finished remembers that it had none', async () => {
    const page = await formulas(true, 'r_{i}', 'r_{i}')
    expect(page.found.map(one => one.mathml)).toEqual(
      Array(2).fill(
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><msub><mi>r</mi><mi>i</mi></msub></math>'
      )
    )
    expect(page.found[0]!.sources?.['mathml']).toBeUndefined()
    expect(page.said).toEqual([])
    expect((await formulas(false, 'r')).found[0]!.sources).toEqual({ mathml: 'tex' })
  })

  it('keeps TeX that cannot be read, and says why', async () => {
    const { found, said } = await formulas(true, '\\frac{a}', '\\def\\a{\\a\\a}\\a', 'x')
    expect(found.map(one => one.mathml === undefined)).toEqual([true, true, false])
    expect(said).toHaveLength(2)
    expect(said[1]).toMatch(/\\def is not allowed/)
  })

  it('what \\mathop holds is a row, with or without braces', async () => {
    const { found, said } = await formulas(
      true,
      '\\mathop{\\sum}_{i}',
      '\\underset{a}{\\mathop \\min}',
      '\\mathop{a+b}_i'
    )
    expect(said).toEqual([])
    expect(found.map(one => /<mo[^>]*><(?!\/)/.test(one.mathml ?? '<mo><mo>'))).toEqual([false, false, false])
    expect(found[2]!.mathml).toContain('<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>')
  })
})
