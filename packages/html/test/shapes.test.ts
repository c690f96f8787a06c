/** What the shape of an element says: windows that a button closes, and what lies behind a mark. */
import type { Node } from '@offprint/ast'
import { textOf, walk } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { draft } from './read.js'

/** Words of the nodes below which carry a hint, the outermost of them. */
async function hinted(page: string, hint: string): Promise<string[]> {
  const { body } = await draft(page)
  const found: string[] = []
  for (const root of body)
    walk(root as Node, node => {
      if (!node.hints?.includes(hint)) return undefined
      found.push(textOf(node).replace(/\s+/g, ' ').trim())
      return 'skip'
    })
  return found
}

const close = '<button type="button"><span>×</span><span>Close</span></button>'

describe('a window that a button closes', () => {
  it('is hidden, whatever it is called', async () => {
    const page = `<p>Text.</p><div id="w" tabindex="-1"><div><div>${close}<h4>Authorship</h4></div><div><p>Berg</p></div></div></div><p>More.</p>`
    expect(await hinted(page, 'hidden')).toEqual(['Authorship Berg'])
    expect(
      await hinted(
        '<section tabindex="-1"><button>Fechar</button><p>Como citar</p></section><p>T</p>',
        'hidden'
      )
    ).toEqual(['Como citar'])
  })
  it('may begin with its title and a button without words', async () => {
    const bar = '<div><h5>Figures</h5><button type="button"></button></div>'
    expect(
      await hinted(
        `<p>T</p><div tabindex="-1"><div><div>${bar}<div><p>One.</p></div></div></div></div>`,
        'hidden'
      )
    ).toEqual(['Figures One.'])
    expect(await hinted(`<div tabindex="-1">${bar}<p>Our methods.</p></div>`, 'hidden')).toEqual([])
    expect(
      await hinted(`<div tabindex="-1"><div>${bar}<p>Our methods.</p></div><p>More.</p></div>`, 'hidden')
    ).toEqual([])
  })
  it.each([
    ['a box without a button that closes it', '<div tabindex="-1"><h4>Methods</h4><p>One.</p></div>'],
    [
      'a box that begins with another button',
      '<div tabindex="-1"><button>Menu</button><p>One two.</p></div>'
    ],
    ['a box with words before the button', `<div tabindex="-1">Close to the sea ${close}<p>One.</p></div>`],
    ['a box in the order of the page', `<div><div>${close}<p>We use cookies.</p></div><p>Text.</p></div>`],
    [
      'what holds the title',
      `<div tabindex="-1"><div>${close}<p>News</p></div><h1>Tides</h1><p>One.</p></div>`
    ]
  ])('is not: %s', async (_, page) => {
    expect(await hinted(page, 'hidden')).toEqual([])
  })
})

describe('what lies behind a mark', () => {
  const behind = (page: string): Promise<string[]> => hinted(page, 'place:behind-mark')
  it('is the last span of a span that begins with a mark', async () => {
    expect(
      await behind(
        '<p>Seas rise<span><sup>1</sup><span><span>1 Berg H. Tides of the north. 2011.</span><br><a href="https://x.example">x</a></span></span>, and (<span><strong>Dam, 2012</strong><span>DAM, L. Boats and their owners. 2012.</span></span>).</p>'
      )
    ).toEqual(['1 Berg H. Tides of the north. 2011. x', 'DAM, L. Boats and their owners. 2012.'])
  })
  it.each([
    [
      'words stand before the first element',
      '<span>of <i>Zea mays</i><span> and of other grasses here</span></span>'
    ],
    ['nothing stands before it', '<span><span>A span round a whole line of words.</span></span>'],
    ['it is no longer than the mark', '<span><b>Berg, Dam and Lind</b><span> (2012, 2013)</span></span>'],
    ['it is no span', '<span><sup>1</sup><i>A line that is set in italics here.</i></span>']
  ])('is nothing where %s', async (_, line) => {
    expect(await behind(`<p>Text ${line} goes on.</p>`)).toEqual([])
  })
})
