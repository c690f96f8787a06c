import { describe, expect, it } from 'vitest'
import { node, textOf, withoutFenced } from '../src/index.js'

describe('brackets that MathML says in short', () => {
  it('are the row that they stand for', () => {
    expect(withoutFenced('<math><mfenced><mi>a</mi><mrow><mi>b</mi><mi>c</mi></mrow></mfenced></math>')).toBe(
      '<math><mrow><mo fence="true">(</mo><mi>a</mi><mo separator="true">,</mo><mrow><mi>b</mi><mi>c</mi></mrow><mo fence="true">)</mo></mrow></math>'
    )
    expect(withoutFenced('<mfenced open="[" close="" separators=""><mn>2</mn><mi>t</mi></mfenced>')).toBe(
      '<mrow><mo fence="true">[</mo><mn>2</mn><mi>t</mi></mrow>'
    )
    expect(withoutFenced('<mml:mfenced open="&lt;" close=">"><mml:mspace/></mml:mfenced>')).toBe(
      '<mml:mrow><mml:mo fence="true">&lt;</mml:mo><mml:mspace/><mml:mo fence="true">></mml:mo></mml:mrow>'
    )
    expect(withoutFenced('<mfenced><mfenced open="|" close="|"><mi>x</mi></mfenced></mfenced>')).toContain(
      '<mo fence="true">|</mo><mi>x</mi><mo fence="true">|</mo>'
    )
    expect(withoutFenced('<mfenced/>')).toBe('<mrow><mo fence="true">(</mo><mo fence="true">)</mo></mrow>')
  })

  it('are in the text, with accents in one spelling', () => {
    const mathml = '<math><mfenced open="〈" close="〉"><mover><mi>m</mi><mo>˜</mo></mover></mfenced></math>'
    expect(textOf(node('inlineEquation', { mathml }, []))).toBe('〈m~〉')
  })

  it('leave everything else as it is', () => {
    const plain = '<math><mrow title="mfenced"><mo>(</mo><mi>a</mi></mrow></math>'
    expect(withoutFenced(plain)).toBe(plain)
  })
})
