/** Formulas that a page draws as outlines: kept as pictures of their own, which can do nothing but show them. */
import { select, textOf } from '@offprint/ast'
import { codeOf, decodeDataUrl } from '@offprint/core'
import { probeImage } from '@offprint/core/image'
import { describe, expect, it } from 'vitest'
import { draft } from './read.js'

const letter = 'M50 0H550V650H50Z'
const svg = (inside: string, rest = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="22pt" height="9.4pt" viewBox="0 -9 22 9.4"${rest}>${inside}</svg>`

async function pictures(page: string) {
  const { article, messages } = await draft(page)
  const formulas = select(article, 'inlineEquation')
  const files = formulas.map(one => {
    const found = decodeDataUrl(one.children[0]!.href)
    if (!('bytes' in found)) throw new Error('no file')
    return { text: new TextDecoder().decode(found.bytes), probe: probeImage(found.bytes) }
  })
  return { article, formulas, files, codes: messages.list.map(codeOf) }
}

describe('formulas drawn in the page', () => {
  it('keeps one where it stands, as a drawing that is safe and has its size', async () => {
    const { article, files, codes } = await pictures(
      `<p>The flow ${svg(`<g transform="matrix(.01,0,0,-.01,0,0)" onclick="a()"><path id="g1" d="${letter}" style="fill:url(http://x.test/y)" fill="url(#z)"/></g>`, ' onload="b()"')} grows.</p>`
    )
    expect(select(article, 'paragraph').map(one => one.children.map(part => part.type))).toEqual([
      ['text', 'inlineEquation', 'text']
    ])
    expect(files.map(one => one.text)).toEqual([
      `<svg xmlns="http://www.w3.org/2000/svg" width="22pt" height="9.4pt" viewBox="0 -9 22 9.4"><g transform="matrix(.01,0,0,-.01,0,0)"><path d="${letter}"/></g></svg>`
    ])
    expect(files[0]!.probe).toMatchObject({ type: 'image/svg+xml', problems: [] })
    expect(codes).toEqual(['html:formula-drawn'])
  })
  it('puts letters in place that another drawing of the page defines', async () => {
    const { files } = await pictures(
      `<p>${svg(`<g><path id="g1" d="${letter}"/></g>`)} and ${svg('<use xlink:href="#g1" x="3" y="-2" transform="scale(.01)"/><rect width="4" height=".5"/>')}</p>`
    )
    expect(files[1]!.text).toContain(
      `<g transform="scale(.01) translate(3 -2)"><path d="${letter}"/></g><rect width="4" height=".5"/>`
    )
    expect(files[1]!.text).not.toMatch(/use|href|id=/)
  })
  it('measures what a formula script draws in ex', async () => {
    const { files } = await pictures(
      `<p>x <svg width="2ex" height="1ex" viewBox="0 -700 900 710" focusable="false"><defs><path id="MJX-1" d="${letter}"></path></defs><g stroke="currentColor" fill="currentColor" transform="scale(1,-1)"><use href="#MJX-1"></use></g></svg></p>`
    )
    expect(files.map(one => one.text)).toEqual([
      `<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="4.5pt" viewBox="0 -700 900 710"><g transform="scale(1,-1)" fill="black" stroke="black"><g><path d="${letter}"/></g></g></svg>`
    ])
  })
  it('says that a formula is lost whose letters stand nowhere', async () => {
    const { formulas, codes } = await pictures(`<p>A ${svg('<use xlink:href="#nowhere"/>')} b.</p>`)
    expect(formulas).toEqual([])
    expect(codes).toEqual(['html:drawing'])
  })
  it('is not led round in circles', async () => {
    const { formulas, codes } = await pictures(
      `<p>A ${svg('<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/><use xlink:href="#a"/></g>')} b.</p>`
    )
    expect(formulas).toEqual([])
    expect(codes).toEqual(['html:drawing'])
  })
  it.each([
    ['an icon', `<svg width="16" height="16" viewBox="0 0 16 16"><path d="M0 0L16 16Z"/></svg>`],
    ['a sign from a sheet of icons', '<svg width="1em" height="1em"><use href="#icon-search"/></svg>'],
    ['a hidden copy', svg(`<path d="${letter}"/>`, ' aria-hidden="true"')],
    ['an empty place', svg('')]
  ])('leaves %s alone', async (_what, drawing) => {
    const { article, formulas, codes } = await pictures(`<p>One ${drawing}two.</p>`)
    expect(formulas).toEqual([])
    expect(codes).toEqual([])
    expect(textOf(article)).toContain('One two.')
  })
  it('takes a drawing with words for no formula', async () => {
    const { formulas } = await pictures(`<p>x</p>${svg('<path d="M0 0"/><text>axis</text>')}`)
    expect(formulas).toEqual([])
  })
})
