/** MathML → OMML → MathML, element by element. */
import { canonicalMathml, node, select, text } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../src/index.js'
import { read } from './build-docx.js'
import { all, open } from './package-of.js'

const math = (inside: string): string => `<math xmlns="http://www.w3.org/1998/Math/MathML">${inside}</math>`

async function through(mathml: string) {
  const messages = new Messages()
  const article = node('article', {}, [
    node('body', {}, [node('paragraph', {}, [text('x '), node('inlineEquation', { mathml }, [])])])
  ])
  const bytes = await toDocx(article, { messages })
  const result = await read(bytes)
  return {
    bytes,
    codes: messages.list.map(codeOf),
    mathml: select(result.article, 'inlineEquation')[0]?.mathml ?? ''
  }
}

describe('equations through Word', () => {
  it.each([
    ['letters and numbers', '<mi>x</mi><mo>=</mo><mn>10.5</mn>'],
    ['products with a sign of no width', '<mi>p</mi><mo>\u200B</mo><mo>(</mo><mi>i</mi><mo>)</mo>'],
    ['names of several slanted letters', '<mi mathvariant="italic">TH</mi><mo>=</mo><mi>T</mi><mi>H</mi>'],
    [
      'bars sign by sign',
      '<mover><mi>X</mi><mo>‾</mo></mover><mover><mi>X</mi><mo>¯</mo></mover><mover><mi>T</mi><mo>~</mo></mover>'
    ],
    [
      'functions that are called operators',
      '<munder><mo>lim</mo><mi>t</mi></munder><mi>x</mi><mo>=</mo><mo>λ</mo>'
    ],
    [
      'sums whose sign stands in a row',
      '<munderover><mrow><mo>∑</mo></mrow><mi>i</mi><mi>n</mi></munderover><mi>x</mi>'
    ],
    ['limits above and below what is no sum', '<munderover><mi>A</mi><mi>i</mi><mi>n</mi></munderover>'],
    ['integrals with an empty place', '<msubsup><mo>∫</mo><mi>S</mi><mrow/></msubsup><mi>f</mi>'],
    [
      'brackets in short, without signs between',
      '<mfenced separators=""><mn>2</mn><mi>π</mi><mi>t</mi></mfenced>'
    ],
    ['lines over and under the whole', '<menclose notation="top"><mi>a</mi><mi>b</mi></menclose>'],
    ['a box with a line through it', '<menclose notation="box updiagonalstrike"><mi>a</mi></menclose>'],
    ['lines on some sides', '<menclose notation="left bottom"><mi>a</mi></menclose>'],
    ['terms struck out', '<menclose notation="updiagonalstrike"><mi>a</mi><mi>b</mi></menclose>'],
    ['spaces of a third of an em', '<mspace width="0.333333em"/><mi>h</mi>'],
    ['names of several words', '<mi mathvariant="italic">no change</mi><mo>+</mo><mi>if odd</mi>'],
    ['accents that are letters', '<mover><mi>j</mi><mi mathvariant="normal">ˆ</mi></mover>'],
    ['bold and slanted signs', '<mo mathvariant="bold">+</mo><mo mathvariant="italic">(</mo><mi>a</mi>'],
    ['functions', '<mi>ln</mi><mo>\u2061</mo><mi>x</mi>'],
    ['fractions', '<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>'],
    ['binomials', '<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>'],
    ['roots', '<msqrt><mi>x</mi><mo>+</mo><mi>y</mi></msqrt><mroot><mi>n</mi><mn>3</mn></mroot>'],
    [
      'scripts',
      '<msup><mi>x</mi><mn>2</mn></msup><msub><mi>a</mi><mi>i</mi></msub><msubsup><mi>b</mi><mi>i</mi><mn>2</mn></msubsup>'
    ],
    [
      'sums with their operand',
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mi>c</mi>'
    ],
    ['integrals', '<msubsup><mo>∫</mo><mn>0</mn><mi>∞</mi></msubsup><mi>f</mi>'],
    ['sums without operand', '<munder><mo>∑</mo><mi>i</mi></munder>'],
    [
      'matrices',
      '<mrow><mo>[</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo>]</mo></mrow>'
    ],
    [
      'cases',
      '<mi>f</mi><mo>=</mo><mrow><mo>{</mo><mtable><mtr><mtd><mn>1</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd></mtr></mtable></mrow>'
    ],
    ['half-open intervals', '<mrow><mo>[</mo><mn>0</mn><mo>,</mo><mn>1</mn><mo>)</mo></mrow>'],
    ['pairs of brackets', '<mrow><mo>(</mo><mi>a</mi><mo>)</mo><mo>(</mo><mi>b</mi><mo>)</mo></mrow>'],
    [
      'accents',
      '<mover accent="true"><mi>x</mi><mo>^</mo></mover><mover accent="true"><mi>v</mi><mo>→</mo></mover>'
    ],
    ['bars', '<mover><mi>x</mi><mo>¯</mo></mover><munder><mi>x</mi><mo>_</mo></munder>'],
    ['braces', '<munder><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>⏟</mo></munder>'],
    ['limits', '<munder><mi>lim</mi><mi>n</mi></munder><mover><mo>→</mo><mi>d</mi></mover>'],
    [
      'scripts before a base',
      '<mmultiscripts><mi mathvariant="normal">H</mi><mprescripts/><mn>1</mn><mn>2</mn></mmultiscripts>'
    ],
    ['spaces', '<mi>a</mi><mspace width="1em"/><mi>b</mi><mspace width="2em"/><mi>c</mi>'],
    ['words', '<mi>x</mi><mtext> if </mtext><mi>y</mi>'],
    [
      'words in bold',
      '<mi>x</mi><mtext mathvariant="bold">p</mtext><mtext mathvariant="bold-italic">q</mtext>'
    ],
    [
      'variants',
      '<mi mathvariant="normal">d</mi><mi mathvariant="bold">v</mi><mi mathvariant="double-struck">R</mi><mi mathvariant="script">L</mi>'
    ],
    ['boxes and phantoms', '<menclose notation="box"><mi>x</mi></menclose><mphantom><mi>y</mi></mphantom>'],
    ['signs of XML', '<mi>p</mi><mo>&lt;</mo><mn>0.05</mn><mo>&amp;</mo><mi>q</mi>']
  ])('keeps %s', async (_, inside) => {
    const result = await through(math(inside))
    expect(canonicalMathml(result.mathml)).toBe(canonicalMathml(math(inside)))
    expect(result.codes).toEqual([])
  })

  it('leaves out annotations and reads prefixes', async () => {
    const given =
      '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:semantics><m:mi>x</m:mi><m:annotation encoding="TeX">x</m:annotation></m:semantics></m:math>'
    expect(canonicalMathml((await through(given)).mathml)).toBe('<math><mi>x</mi></math>')
  })

  it('says what it has no form for and keeps its content', async () => {
    const result = await through(math('<menclose notation="longdiv"><mi>x</mi></menclose>'))
    expect(result.codes).toEqual(['docx:approximated'])
    expect(canonicalMathml(result.mathml)).toBe('<math><mi>x</mi></math>')
  })

  it('keeps the words of what is no MathML, with a message', async () => {
    const result = await through('<math><mi>x</mi>')
    expect(result.codes).toEqual(['docx:math'])
    expect(all(open(result.bytes).root('word/document.xml'), 'm:oMath')).toHaveLength(0)
  })

  it('converts TeX where there is nothing else', async () => {
    const article = node('article', {}, [node('body', {}, [node('equation', { tex: '\\frac{a}{b}' }, [])])])
    const root = open(await toDocx(article)).root('word/document.xml')
    expect(all(root, 'm:f')).toHaveLength(1)
  })
})
