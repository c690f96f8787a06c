import { describe, expect, it } from 'vitest'
import { coreMathml, node, textOf } from '../src/index.js'

describe('brackets and lines that MathML Core has no element for', () => {
  it('are the row that they stand for', () => {
    expect(coreMathml('<math><mfenced><mi>a</mi><mrow><mi>b</mi><mi>c</mi></mrow></mfenced></math>')).toBe(
      '<math><mrow><mo fence="true">(</mo><mi>a</mi><mo separator="true">,</mo><mrow><mi>b</mi><mi>c</mi></mrow><mo fence="true">)</mo></mrow></math>'
    )
    expect(coreMathml('<mfenced open="[" close="" separators=""><mn>2</mn><mi>t</mi></mfenced>')).toBe(
      '<mrow><mo fence="true">[</mo><mn>2</mn><mi>t</mi></mrow>'
    )
    expect(coreMathml('<mml:mfenced open="&lt;" close=">"><mml:mspace/></mml:mfenced>')).toBe(
      '<mml:mrow><mml:mo fence="true">&lt;</mml:mo><mml:mspace/><mml:mo fence="true">></mml:mo></mml:mrow>'
    )
    expect(coreMathml('<mfenced><mfenced open="|" close="|"><mi>x</mi></mfenced></mfenced>')).toContain(
      '<mo fence="true">|</mo><mi>x</mi><mo fence="true">|</mo>'
    )
    expect(coreMathml('<mfenced/>')).toBe('<mrow><mo fence="true">(</mo><mo fence="true">)</mo></mrow>')
  })

  it('leave lines over and under to what carries them', () => {
    expect(coreMathml('<menclose notation="top"><mi>a</mi><mi>b</mi></menclose>')).toBe(
      '<mover><mrow><mi>a</mi><mi>b</mi></mrow><mo stretchy="true">¯</mo></mover>'
    )
    expect(coreMathml('<m:menclose notation="bottom"><m:mi>a</m:mi></m:menclose>')).toBe(
      '<m:munder><m:mrow><m:mi>a</m:mi></m:mrow><m:mo stretchy="true">_</m:mo></m:munder>'
    )
    const box = '<menclose notation="box"><mfenced><mi>a</mi></mfenced></menclose>'
    expect(coreMathml(box)).toBe(
      '<menclose notation="box"><mrow><mo fence="true">(</mo><mi>a</mi><mo fence="true">)</mo></mrow></menclose>'
    )
  })

  it('are in the text, with accents in one spelling', () => {
    const mathml = '<math><mfenced open="〈" close="〉"><mover><mi>m</mi><mo>˜</mo></mover></mfenced></math>'
    expect(textOf(node('inlineEquation', { mathml }, []))).toBe('〈m~〉')
  })

  it('leave everything else as it is', () => {
    const plain = '<math><mrow title="mfenced"><mo>(</mo><mi>a</mi></mrow></math>'
    expect(coreMathml(plain)).toBe(plain)
  })
})
