/** Formulas of MathML 3 in the editions that have MathML 2. */
import { node, text } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { toJats, validateJats } from '../src/index.js'
import { mathml } from '../src/nodes/math.js'

const article = (math: string) =>
  node('article', { lang: 'en', articleType: 'research-article' }, [
    node('front', {}, [node('articleTitle', {}, [text('Tides')])]),
    node('body', {}, [
      node('paragraph', {}, [text('As '), node('inlineEquation', { mathml: math }, []), text(' is.')])
    ])
  ])

const ns = 'xmlns="http://www.w3.org/1998/Math/MathML"'

describe('what MathML 3 added', () => {
  it('is left out of a file that declares MathML 2, which is valid then; words and signs stay', async () => {
    const written = await toJats(
      article(
        `<math ${ns} display="inline" displaystyle="true"><mi dir="rtl">a</mi><mo linebreak="goodbreak" indentshift="2em" lspace="0em">=</mo><mspace linebreak="newline"/><mtext>if <span class="x">only</span></mtext><munder align="left"><mi mathvariant="looped">b</mi><mn mathvariant="bold">1</mn></munder><mstack charalign="left"><msrow><mn>7</mn></msrow><msline/></mstack></math>`
      )
    )
    const xml = new TextDecoder().decode(written)
    expect(xml).toContain('<mml:mo lspace="0em">=</mml:mo>')
    expect(xml).toContain('<mml:mspace linebreak="newline"/>')
    expect(xml).toContain('<mml:mtext>if only</mml:mtext>')
    expect(xml).toContain('<mml:mn mathvariant="bold">1</mml:mn>')
    expect(xml).toContain('<mml:mrow><mml:mrow><mml:mn>7</mml:mn></mml:mrow><mml:mrow/></mml:mrow>')
    expect(
      (await validateJats(xml)).filter(one => one.message.includes('mml:') || /<m\w+>/.test(one.message))
    ).toEqual([])
  })

  it('stays in what goes back as it was read', () => {
    const out = mathml(`<math ${ns}><mo linebreak="goodbreak">=</mo></math>`, {}, true)
    expect(JSON.stringify(out)).toContain('"linebreak":"goodbreak"')
  })
})
