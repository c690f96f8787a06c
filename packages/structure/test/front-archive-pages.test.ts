/**
 * Why: pages of archives keep a card for each author in a hidden row, a column of other articles beside the text, and their
 * own words for a group, an address and the pages. What one of them says must get its place on all.
 */
import { children, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const card = (name: string, place: string): string =>
  `<div><h3>${name}</h3><p>${place}</p><div>Find articles by <a href="/?term=${name}">${name}</a></div></div>`

describe('a hidden row of cards', () => {
  const byline = '<p class="authors">Ada Lind<sup>1</sup>, Hugo Berg<sup>2</sup>, Li Moe<sup>3</sup></p>'
  const list =
    '<div style="display:none"><div><sup>1</sup>Department of Harbours, University of Bergen, Norway</div><div><sup>2</sup>Institute of Tides, Porto, Portugal</div><div><sup>3</sup>UTSW Microarray Core, </div></div>'
  it('holds one more where the others are cards, whatever its place is called', async () => {
    const { body, front } = await page(
      withByline(
        byline,
        `<div style="display:none">${card('Ada Lind', '<sup>1</sup>Department of Harbours, University of Bergen, Norway')}${card('Hugo Berg', '<sup>2</sup>Institute of Tides, Porto, Portugal')}${card('Li Moe', '<sup>3</sup>UTSW Microarray Core, ')}</div>${list}`
      )
    )
    expect(body.map(node => ('children' in node ? textOf(node) : ''))).toEqual([
      'Introduction Some text of the article stands here.'
    ])
    expect(children(front, 'affiliation').map(textOf)).toContain(
      'Department of Harbours, University of Bergen, Norway'
    )
  })
  it('holds no section of the text that is headed by a name', async () => {
    const { body } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '',
        '<meta name="citation_author" content="Ada Lind">'
      ).replace(
        '</body>',
        '<h2>Hugo Berg</h2><p>He dug the first harbour.</p><h2>Li Moe</h2><p>She dug the second.</p></body>'
      )
    )
    expect(body).toHaveLength(3)
  })
})

describe('the affiliation by the name of its box', () => {
  it('is one, also where its words say little', async () => {
    const { front, body } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>a</sup>, Hugo Berg<sup>b</sup></p>',
        '<div class="fm-affl"><sup>a</sup>the Lerner Rooms, Cleveland; </div><div class="fm-affl"><sup>b</sup>the Reading Hall, Porto.</div>'
      )
    )
    expect(children(front, 'affiliation').map(one => one.label)).toEqual(['a', 'b'])
    expect(children(front, 'contributor').map(one => one.affiliations?.length)).toEqual([1, 1])
    expect(body).toHaveLength(1)
  })
})

describe('the column beside the text', () => {
  const text = `<p>${'The harbour was deep and the tide was low in that year. '.repeat(12)}</p>`
  const others = Array.from(
    { length: 12 },
    (_, i) =>
      `<li>Roy A, Lee B, Moe C, Berg D, Lind E, Dahl F, Hall G, Holm H, Foss I, Vik J. Tides ${i}. J Sea. 2012;${i}:1-9.</li>`
  ).join('')
  it('goes where it lists other articles, however long', async () => {
    const { body, ledger } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        `${text}<div id="rightcolumn"><h2>Similar articles</h2><ul>${others}</ul></div></body>`
      )
    )
    expect(body.map(node => textOf(node)).join(' ')).not.toContain('Tides')
    expect(ledger.dropped.some(one => one.text.includes('Tides 11'))).toBe(true)
  })
  it('stays where it holds the text of the article', async () => {
    const { body } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        `<div id="rightcolumn">${text}</div></body>`
      )
    )
    expect(body.map(node => textOf(node)).join(' ')).toContain('The harbour was deep')
  })
})

describe('words of the front', () => {
  it('leaves out the words before a group by name', async () => {
    const { front, ledger, unplaced } = await page(
      withByline('<p class="authors">Ada Lind, on behalf of the Harbour Consortium</p>')
    )
    expect(children(front, 'contributor').map(one => one.collaboration ?? one.printed)).toEqual([
      'Ada Lind',
      'the Harbour Consortium'
    ])
    expect(ledger.dropped.filter(one => one.reason === 'label').map(one => one.text)).toEqual([
      'on behalf of'
    ])
    expect(unplaced).toEqual([])
  })
  it('knows whom to write to by those words', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>†</sup>, Hugo Berg</p>',
        '<p>† To whom correspondence should be addressed. E-mail: ada@example.org</p>'
      )
    )
    expect(children(front, 'correspondence').map(textOf)).toEqual([
      expect.stringContaining('ada@example.org')
    ])
    expect(children(front, 'contributor').map(one => one.corresponding ?? false)).toEqual([true, false])
  })
  it('takes a range of pages for pages, also where the DOI ends with the first', async () => {
    const head =
      '<meta name="citation_doi" content="10.9999/harb.65.6.683"><meta name="citation_firstpage" content="683">'
    const line = '<p>Harb J. 2008 Jun; 65(6): 683–693.</p>'
    const { front, unplaced } = await page(
      withByline('<p class="authors">Ada Lind</p>', '', head).replace('<h1>', `${line}<h1>`)
    )
    expect(children(front, 'publication')).toMatchObject([{ firstPage: '683', lastPage: '693' }])
    expect(unplaced).toEqual([])
    const alone = await page(withByline('<p class="authors">Ada Lind</p>', '', head))
    expect(children(alone.front, 'publication')).toMatchObject([{ elocationId: '683' }])
  })
  it('reads a name with a comma as surname and given name, and a suffix as suffix', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Lind, Ada; Berg, Hugo</p>',
        '',
        '<meta name="citation_author" content="Lind, Ada"><meta name="citation_author" content="Berg, Hugo">'
      )
    )
    expect(children(front, 'contributor').map(one => [one.printed, one.name])).toEqual([
      ['Lind, Ada', { surname: 'Lind', given: 'Ada' }],
      ['Berg, Hugo', { surname: 'Berg', given: 'Hugo' }]
    ])
    const suffix = await page(
      withByline(
        '<p class="authors">Ada Lind, Robert D. Brown, Jr.</p>',
        '',
        '<meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Robert D. Brown, Jr.">'
      )
    )
    expect(children(suffix.front, 'contributor').at(-1)?.name).toEqual({
      given: 'Robert D.',
      surname: 'Brown',
      suffix: 'Jr.'
    })
  })
})
