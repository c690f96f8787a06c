/** Formulas as pages have them, and the MathML that is valid everywhere. */
import { select } from '@offprint/ast'
import { codeOf } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { draft } from './read.js'

const read = async (inside: string): Promise<{ mathml: string; said: string[] }> => {
  const { article, messages } = await draft(`<p>x <math>${inside}</math></p>`)
  const [formula] = select(article, 'inlineEquation')
  return {
    mathml: (formula?.mathml ?? '').replace(/^<math xmlns="[^"]*">(.*)<\/math>$/, '$1'),
    said: messages.list.map(message => `${codeOf(message)} ${message.message}`)
  }
}

describe('MathML', () => {
  it.each([
    [
      'HTML in words gives its words (H22)',
      '<mtext>H<sub>2</sub>O <a xlink:href="javascript:x">ten</a></mtext>',
      '<mtext>H2O ten</mtext>'
    ],
    [
      'text between elements becomes words',
      '<mrow>if <mi>x</mi></mrow>',
      '<mrow><mtext>if</mtext><mi>x</mi></mrow>'
    ],
    [
      'too few or too many children make a row',
      '<mfrac><mi>a</mi></mfrac><msub><mi>b</mi><mi>c</mi><mi>d</mi></msub>',
      '<mrow><mi>a</mi></mrow><mrow><mi>b</mi><mi>c</mi><mi>d</mi></mrow>'
    ],
    [
      'rows and cells are made where they are missing',
      '<mtable><mi>a</mi><mtr><mi>b</mi><mtd>c</mtd></mtr></mtable><mtd><mi>d</mi></mtd>',
      '<mtable><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd><mtd><mtext>c</mtext></mtd></mtr></mtable><mrow><mi>d</mi></mrow>'
    ],
    [
      'scripts on all sides',
      '<mmultiscripts><mi>F</mi><mn>1</mn><none/><mprescripts/><mn>2</mn><none/></mmultiscripts>',
      '<mmultiscripts><mi>F</mi><mn>1</mn><none/><mprescripts/><mn>2</mn><none/></mmultiscripts>'
    ],
    [
      'scripts without a partner',
      '<mmultiscripts><mi>F</mi><mn>1</mn></mmultiscripts><none/>',
      '<mrow><mi>F</mi><mn>1</mn></mrow>'
    ],
    [
      'a space that was not closed',
      '<mspace width="1em"><mi>x</mi></mspace>',
      '<mspace width="1em"/><mi>x</mi>'
    ],
    [
      'only attributes that MathML has, with values it has',
      '<mi mathvariant="BOLD" onclick="a()" href="x" id="i" class="c" mathcolor="red">x</mi><mo stretchy="false" form="x" data-q="1" intent="y">+</mo>',
      '<mi mathcolor="red">x</mi><mo stretchy="false">+</mo>'
    ]
  ])('%s', async (_, source, mathml) => {
    expect(await read(source)).toEqual({ mathml, said: [] })
  })
  it('content markup gives its words, and is named once', async () => {
    const { mathml, said } = await read('<apply><plus/><ci>x</ci><cn>1</cn></apply>')
    expect(mathml).toBe('<mtext>x</mtext><mtext>1</mtext>')
    expect(said).toEqual([
      expect.stringMatching(/^html:math-element Unexpected <apply> and 3 more in a formula/)
    ])
  })
})

describe('addresses that run something', () => {
  it('are taken off and named; the words stay (H22)', async () => {
    const { article, messages } = await draft(
      '<p><a href="java\tscript:alert(1)">one</a> <a href="&#1;javascript:f()">two</a> <a href="VBScript:x">three</a> <a href="file:///etc/x">four</a></p>'
    )
    expect(select(article, 'link')).toEqual([])
    expect(messages.list.map(message => `${codeOf(message)} ${message.message}`)).toEqual([
      expect.stringMatching(/^html:url-dropped Unexpected address “javascript:alert\(1\)” and 3 more/)
    ])
  })
  it('are nothing to say where they lead nowhere, or hide a place of the page', async () => {
    const { messages, body } = await draft(
      '<p><a href="javascript:void(0)">a</a><a href="javascript:;">b</a><a href="javascript:">c</a><a href="javascript:void(0);">d</a> <a href="javascript:open()" rid="B1">e</a></p><p id="B1">f</p>'
    )
    expect(messages.list).toEqual([])
    expect(select(body[0]!, 'link').map(link => link.url)).toEqual(['#B1'])
  })
})
