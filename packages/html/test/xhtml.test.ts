/** Pages written as XHTML may close a picture in its own tag; what follows it is not inside it. */
import { select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { imagesOfObjects } from '../src/xhtml.js'
import { draft } from './read.js'

const page = (xmlns: string): string =>
  `<!DOCTYPE html><html${xmlns}><body><div id="t1"><a href="t1/"><object type="image/svg+xml" data="t1.svg" name="t1"/></a><b>Table 1: </b>Depths.</div><p>More text.</p></body></html>`

describe('closed objects', () => {
  it('are images where the page is XHTML', async () => {
    const xhtml = page(' xmlns="http://www.w3.org/1999/xhtml"')
    const { body } = await draft(xhtml)
    expect(body.map(textOf)).toEqual(['Table 1: Depths.', 'More text.'])
    expect(body.flatMap(node => select(node, 'inlineGraphic', 'graphic')).map(image => image.href)).toEqual([
      't1.svg'
    ])
    expect(imagesOfObjects(xhtml)).toHaveLength(xhtml.length)
  })
  it('stay what browsers make of them elsewhere, as do objects with an end tag', () => {
    expect(imagesOfObjects(page(''))).toBe(page(''))
    const ended = page(' xmlns="http://www.w3.org/1999/xhtml"').replace('name="t1"/>', 'name="t1"></object>')
    expect(imagesOfObjects(ended)).toBe(ended)
  })
})
