import { describe, expect, it } from 'vitest'
import { canonicalMathml } from '../src/index.js'

const same = (one: string, other: string): void => expect(canonicalMathml(one)).toBe(canonicalMathml(other))

describe('canonical MathML', () => {
  it('knows no rows that group nothing', () => {
    same(
      '<math><mi>n</mi><mo>=</mo><mn>3</mn></math>',
      '<math display="inline"><mrow><mi>n</mi><mo>=</mo><mn>3</mn></mrow></math>'
    )
    same('<msup><mrow><mi>x</mi></mrow><mn>2</mn></msup>', '<msup><mi>x</mi><mn>2</mn></msup>')
    same('<msqrt><mrow><mi>a</mi><mi>b</mi></mrow></msqrt>', '<msqrt><mi>a</mi><mi>b</mi></msqrt>')
    same('<mrow><mrow><mrow><mi>x</mi></mrow></mrow></mrow>', '<mi>x</mi>')
  })

  it('keeps rows that group', () => {
    const grouped = '<msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup>'
    expect(canonicalMathml(grouped)).toBe(grouped)
    const under = '<mfrac><mrow><mi>a</mi><mi>b</mi></mrow><mrow><mi>c</mi><mi>d</mi></mrow></mfrac>'
    expect(canonicalMathml(under)).toBe(under)
    expect(canonicalMathml('<mrow dir="rtl"><mi>a</mi></mrow>')).toContain('<mrow dir="rtl">')
  })

  it('knows no variant that says what holds anyway', () => {
    same('<mn mathvariant="normal">2</mn>', '<mn>2</mn>')
    same('<mi mathvariant="normal">CO</mi>', '<mi>CO</mi>')
    same("<mi mathvariant='italic'>x</mi>", '<mi>x</mi>')
    same('<mi mathvariant="italic">&#x3b1;</mi>', '<mi>&#x3b1;</mi>')
    same('<mo stretchy="false" mathvariant="normal">(</mo>', '<mo stretchy="false">(</mo>')
    // A sign is an operator and upright, whatever it was called.
    same('<mi mathvariant="normal">∂</mi>', '<mo>∂</mo>')
  })

  it('keeps a variant that says more', () => {
    for (const said of [
      '<mi mathvariant="normal">d</mi>',
      '<mi mathvariant="italic">CO</mi>',
      '<mn mathvariant="bold">2</mn>',
      '<mn mathvariant="italic">2</mn>'
    ])
      expect(canonicalMathml(said)).toBe(said)
  })

  it('knows letters that are called operators as names, and operators of several signs as these', () => {
    same('<mo>lim</mo>', '<mi>lim</mi>')
    same('<mo>λ</mo>', '<mi mathvariant="normal">λ</mi>')
    same(
      '<math><mi>A</mi><mo>:=</mo><mi>b</mi></math>',
      '<math><mi>A</mi><mo>:</mo><mo>=</mo><mi>b</mi></math>'
    )
    expect(canonicalMathml('<mo>λ</mo>')).not.toBe(canonicalMathml('<mi>λ</mi>'))
    expect(canonicalMathml('<mo>:=</mo>')).not.toBe(canonicalMathml('<mo>=</mo>'))
  })

  it('knows the full stop behind a number, cells without a sign, and accents that are told', () => {
    same('<math><mo>=</mo><mn>0.</mn></math>', '<math><mo>=</mo><mn>0</mn><mo>.</mo></math>')
    expect(canonicalMathml('<mn>0.5</mn>')).toBe('<mn>0.5</mn>')
    same('<mtable><mtr><mtd><mo></mo></mtd></mtr></mtable>', '<mtable><mtr><mtd></mtd></mtr></mtable>')
    same('<mover><mi>x</mi><mo accent="false">¯</mo></mover>', '<mover><mi>x</mi><mo>¯</mo></mover>')
  })

  it('knows spaces by the tenth of an em', () => {
    same('<mspace width="0.1667em"/>', '<mspace width="0.167em"></mspace>')
    expect(canonicalMathml('<mspace width="2em"/>')).not.toBe(canonicalMathml('<mspace width="1em"/>'))
  })

  it('knows one empty place', () => {
    same('<msup><mi></mi><mn>2</mn></msup>', '<msup><mrow/><mn>2</mn></msup>')
    same('<msup><mtext> </mtext><mn>2</mn></msup>', '<msup><mrow/><mn>2</mn></msup>')
    same(
      '<mmultiscripts><mi>n</mi><mprescripts/><none/><mi>a</mi></mmultiscripts>',
      '<mmultiscripts><mi>n</mi><mprescripts/><mrow/><mi>a</mi></mmultiscripts>'
    )
    same('<msup><mo></mo><mn>2</mn></msup>', '<msup><mrow/><mn>2</mn></msup>')
    same('<math><mi>a</mi><mrow/><mo>=</mo></math>', '<math><mi>a</mi><mo>=</mo></math>')
    expect(canonicalMathml('<mtd><mi>a</mi><mo/></mtd>')).not.toContain('<mrow>')
  })

  it('knows limits, lines and accents by how they are drawn', () => {
    same(
      '<mover><munder><mi>A</mi><mi>i</mi></munder><mi>n</mi></mover>',
      '<munderover><mi>A</mi><mi>i</mi><mi>n</mi></munderover>'
    )
    same('<msubsup><mo>∫</mo><mi>S</mi><mrow/></msubsup>', '<msub><mo>∫</mo><mi>S</mi></msub>')
    same('<munderover><mo>∑</mo><mrow/><mi>n</mi></munderover>', '<mover><mo>∑</mo><mi>n</mi></mover>')
    same(
      '<menclose notation="top"><mi>a</mi><mi>b</mi></menclose>',
      '<mover><mrow><mi>a</mi><mi>b</mi></mrow><mo>¯</mo></mover>'
    )
    same('<mover><mi>j</mi><mi mathvariant="normal">ˆ</mi></mover>', '<mover><mi>j</mi><mo>^</mo></mover>')
    same('<mo mathvariant="italic">(</mo>', '<mo>(</mo>')
    const kept = [
      '<menclose notation="left"><mi>a</mi></menclose>',
      '<msup><mi>j</mi><mi mathvariant="normal">ˆ</mi></msup>'
    ]
    for (const said of kept) expect(canonicalMathml(said)).toBe(said)
    expect(canonicalMathml('<msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>')).toContain('msubsup')
  })

  it('knows no row in a row: none is drawn another way', () => {
    same(
      '<mrow><mrow><mi>a</mi><mi>b</mi></mrow><mi>c</mi></mrow>',
      '<mrow><mi>a</mi><mrow><mi>b</mi><mi>c</mi></mrow></mrow>'
    )
    same(
      '<math><mn>2</mn><mstyle displaystyle="true"><mi>a</mi><mi>b</mi></mstyle></math>',
      '<math><mn>2</mn><mi>a</mi><mi>b</mi></math>'
    )
    same(
      '<mfrac><mpadded width="+5pt"><mn>1</mn></mpadded><mn>2</mn></mfrac>',
      '<mfrac><mn>1</mn><mn>2</mn></mfrac>'
    )
    expect(canonicalMathml('<mstyle mathvariant="bold"><mi>a</mi></mstyle>')).toContain('bold')
  })

  it('knows no way of drawing a sign, and each sign', () => {
    same(
      '<mrow><mo fence="true" form="prefix" stretchy="false">(</mo><mi>v</mi><mo lspace="0em" rspace="0em">′</mo></mrow>',
      '<mrow><mo>(</mo><mi>v</mi><mo>′</mo></mrow>'
    )
    same('<mrow><mi>X</mi><mi>|</mi><mi>D</mi></mrow>', '<mrow><mi>X</mi><mo>|</mo><mi>D</mi></mrow>')
    expect(canonicalMathml('<mrow><mo>(</mo><mi>v</mi></mrow>')).not.toBe(
      canonicalMathml('<mrow><mo>[</mo><mi>v</mi></mrow>')
    )
    same('<mrow><mi>a</mi><mi>&amp;</mi></mrow>', '<mrow><mi>a</mi><mo>&amp;</mo></mrow>')
    same('<mo mathsize="8pt">′</mo>', '<mo>′</mo>')
    same('<mspace linebreak="nobreak" width="0.1em"/>', '<mspace width="0.1em"/>')
    same('<mover accent="true"><mi>x</mi><mo>^</mo></mover>', '<mover><mi>x</mi><mo>^</mo></mover>')
  })

  it('knows brackets in short and in full', () => {
    same(
      '<math><mi>f</mi><mfenced><mi>a</mi><mi>b</mi></mfenced></math>',
      '<math><mi>f</mi><mo>(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></math>'
    )
    same(
      '<mfenced open="[" close="" separators="|;"><mi>a</mi><mi>b</mi><mi>c</mi></mfenced>',
      '<mrow><mo>[</mo><mi>a</mi><mo>|</mo><mi>b</mi><mo>;</mo><mi>c</mi></mrow>'
    )
  })

  it('knows the spaces that are told in ems', () => {
    same('<mrow><mn>17</mn><mspace width="2px"/><mi>mm</mi></mrow>', '<mrow><mn>17</mn><mi>mm</mi></mrow>')
    expect(canonicalMathml('<mrow><mn>17</mn><mspace width="1em"/><mi>x</mi></mrow>')).toContain('mspace')
    same('<mrow><mi>a</mi><mo> </mo><mi>b</mi></mrow>', '<mrow><mi>a</mi><mi>b</mi></mrow>')
  })

  it('knows no size that scripts have anyway, wherever it is said', () => {
    same('<msup><mi>u</mi><mn scriptlevel="2">2</mn></msup>', '<msup><mi>u</mi><mn>2</mn></msup>')
    expect(canonicalMathml('<mn mathvariant="bold" scriptlevel="2">2</mn>')).toBe(
      '<mn mathvariant="bold">2</mn>'
    )
  })

  it('leaves what is not well-formed alone', () => {
    expect(canonicalMathml('<math><mi>a</math>')).toBe('<math><mi>a</math>')
    expect(canonicalMathml('</mrow>')).toBe('</mrow>')
    expect(canonicalMathml('<mrow>')).toBe('<mrow>')
  })

  it('takes deep nesting without recursion', () => {
    const deep = '<mrow>'.repeat(20_000) + '<mi>x</mi>' + '</mrow>'.repeat(20_000)
    expect(canonicalMathml(deep)).toBe('<mi>x</mi>')
  })
})
