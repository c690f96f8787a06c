/** Copies of entries that lie in the line behind their marks, on pages that call nothing by a name. */
import { select, squash, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const first = 'Berg H, Dam L. Tides of the northern sea. J Harb. 2011;31(2):75-9.'
const second = 'DAM, L. Boats and their owners in winter. J Harb, v. 32, p. 5-8, 2012.'
const mark = (words: string, copy: string): string => `<span>${words}<span><span>${copy}</span></span></span>`
const read = (lines: string, list: string) =>
  page(withByline('<p>Ada Lind</p>').replace('</body>', `${lines}<h2>References</h2><ul>${list}</ul></body>`))

describe('a copy of an entry behind its mark', () => {
  it('goes by name, and the mark cites', async () => {
    const { article, body, ledger, unplaced } = await read(
      `<p>Seas rise${mark('<sup>1</sup>', `1 ${first}</span><br><span>https://x.exam...`)}<sup>,</sup>${mark('<sup>2</sup>', `2. ${second}`)} and boats sink, as said (${mark('<strong>Dam, 2012</strong>', second)}, p. 7).</p>`,
      `<li><sup>1</sup><div>${first}</div></li><li><sup>2</sup><div>${second}</div></li>`
    )
    const [one, two] = select(article, 'reference').map(reference => reference.id)
    expect(select(article, 'reference').map(textOf).map(squash)).toEqual([first, second])
    expect(body.map(textOf).join(' ')).toContain('Seas rise1,2 and boats sink, as said (Dam, 2012, p. 7).')
    expect(body.flatMap(node => select(node, 'citation')).map(citation => citation.targets)).toEqual([
      [one, two],
      [two]
    ])
    expect(ledger.dropped.filter(({ reason }) => reason === 'duplicate')).toHaveLength(3)
    expect(unplaced).toEqual([])
  })
  it('stays where the page prints no such entry', async () => {
    const { body, unplaced } = await read(
      `<p>Seas rise ${mark('<b>in winter</b>', ', when storms from the north drive water into the harbours')}. Berg and Dam said so${mark('<sup>3</sup>', 'Berg H, Dam L. Tides of another sea altogether. J Harb. 2013;33:1.')}.</p>`,
      `<li>${first}</li><li>${second}</li>`
    )
    const words = body.map(textOf).join(' ')
    expect(words).toContain('in winter, when storms from the north drive water into the harbours.')
    expect(words).toContain('Tides of another sea altogether')
    expect(unplaced).toEqual([])
  })
  it('says that a note which a window keeps belongs to the article', async () => {
    const note = 'Part of the thesis of the first of the authors'
    const { article, unplaced } = await page(
      withByline(`<p>Ada Lind</p><p>Boats sink${mark('<sup>*</sup>', `<b>*</b>${note}`)}.</p>`).replace(
        '</body>',
        `<p>${'Words of the text go on for a while. '.repeat(20)}</p><div><div><h4>Notes</h4><ul><li><span>*</span><div>${note}</div></li></ul></div></div></body>`
      )
    )
    expect(textOf(article)).toContain(note)
    expect(unplaced).toEqual([])
  })
  it('calls a note, where raised marks alone call the items of a list that holds no works', async () => {
    const one = 'Seas are what sailors call so; lakes are not counted here.'
    const two = '“All boats,” says Dam, are counted.'
    const { article, body, ledger, unplaced } = await page(
      withByline('<p>Ada Lind</p>').replace(
        '</body>',
        `<p>Seas rise${mark('<sup>1</sup>', `<b>1</b>${one}`)} and boats sink${mark('<sup>2</sup>', `<b>2</b>${two}`)}, again${mark('<sup>3</sup>', '<b>3</b>Dam, p. 7 and p. 8, too.')}, says ${mark('<strong>Dam (2012)</strong>', second)}.</p>
        <div><ul><li><sup>1</sup><div>${one}</div></li><li><sup>2</sup><div>${two}</div></li><li><sup>3</sup><div>Dam, p. 7 and p. 8, too.</div></li></ul></div>
        <h2>References</h2><ul><li><div>${first}</div></li><li><div>${second}</div></li></ul></body>`
      )
    )
    expect(select(article, 'footnote').map(note => [note.label, squash(textOf(note))])).toEqual([
      ['1', one],
      ['2', two],
      ['3', 'Dam, p. 7 and p. 8, too.']
    ])
    expect(body.flatMap(node => select(node, 'footnoteReference')).map(textOf)).toEqual(['1', '2', '3'])
    expect(body.flatMap(node => select(node, 'citation')).map(textOf)).toEqual(['Dam (2012)'])
    expect(ledger.dropped.filter(({ reason }) => reason === 'duplicate')).toHaveLength(4)
    expect(unplaced).toEqual([])
  })
  it('tells notes below the works from the works', async () => {
    const note = 'On the theories of tides one may look into what Berg collected in his letters.'
    const { article, unplaced } = await page(
      withByline('<p>Ada Lind</p>').replace(
        '</body>',
        `<p>Seas rise${mark('<sup>1</sup>', `<b>1</b>${note}`)}, says ${mark('<strong>Dam (2012)</strong>', second)}, and ${mark('<strong>Berg (2011)</strong>', first)}.</p>
        <h2>References</h2><div><ul><li><div>${first}</div></li><li><div>${second}</div></li></ul></div><div><div><ul><li><sup>1</sup><div>${note}</div></li></ul></div></div></body>`
      )
    )
    expect(select(article, 'reference').map(textOf).map(squash)).toEqual([first, second])
    expect(select(article, 'footnote').map(textOf).map(squash)).toEqual([note])
    expect(unplaced).toEqual([])
  })
})
