/** What pages keep behind a button and say nowhere else: addresses, dates, rights; and signs for the author to write to. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

describe('boxes behind a button', () => {
  const box =
    '<div hidden><p>1 <a href="/x">Find articles by Ada Lind</a></p><p><sup>1</sup>Sea Data North (SDN), Bergen, Norway</p><p>Received 2021 Oct 1; Accepted 2022 Jan 21.</p><p>Copyright © 2022 Lind and Berg.</p><p>This is an open-access article under the <a href="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution License</a>.</p></div>'
  it('gives affiliations, history and rights', async () => {
    const { front, ledger, unplaced } = await page(
      withByline('<p class="authors">Ada Lind<sup>1</sup>, Hugo Berg<sup>1</sup></p>', box)
    )
    expect(children(front, 'affiliation').map(one => [one.label, textOf(one)])).toEqual([
      ['1', 'Sea Data North (SDN), Bergen, Norway']
    ])
    expect(children(front, 'contributor').map(one => one.affiliations)).toEqual([['aff1'], ['aff1']])
    expect(children(front, 'date').map(({ event, year, month, day }) => [event, year, month, day])).toEqual([
      ['received', 2021, 10, 1],
      ['accepted', 2022, 1, 21]
    ])
    expect(children(front, 'permissions')).toMatchObject([{ holder: 'Lind and Berg', year: 2022 }])
    expect(select(front, 'license').map(one => one.url)).toEqual([
      'https://creativecommons.org/licenses/by/4.0/'
    ])
    expect(ledger.dropped.filter(one => one.reason === 'hidden').map(one => one.text)).toEqual([
      '1 Find articles by Ada Lind'
    ])
    expect(unplaced).toEqual([])
  })
  it('gives the DOI of a list of terms; what the metadata says too is said once', async () => {
    const { front, unplaced } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>1</sup></p>',
        '<div hidden><p><sup>1</sup>Sea Data North (SDN), Bergen, Norway</p><p>Received 2021 Oct 1; Accepted 2022 Jan 21.</p><dl><dt>DOI</dt><dd><a href="https://doi.org/10.5555/harbour.7">10.5555/harbour.7</a></dd><dt>Published</dt><dd>2021-10-01</dd></dl></div>'
      )
    )
    expect(children(front, 'articleId').map(({ kind, value }) => [kind, value])).toEqual([
      ['doi', '10.5555/harbour.7']
    ])
    expect(unplaced).toEqual([])
  })
  it('gives what authors declare and did, unless the page shows it', async () => {
    const notes =
      '<div style="display:none"><p><sup>1</sup>Sea Data North (SDN), Bergen, Norway</p><div class="fn"><p><b>Competing interests: </b>Ada Lind owns a boat.</p></div><h4>Roles</h4><div><b>Ada Lind</b>: <span>Conceptualization, Writing – original draft</span></div><div><b>Hugo Berg</b>: <span>Data curation</span></div><div><b>Uma Strand</b>: <span>Editor</span></div></div>'
    const byline = '<p class="authors">Ada Lind<sup>1</sup>, Hugo Berg<sup>1</sup></p>'
    const { front, article, ledger, unplaced } = await page(withByline(byline, notes))
    const declared = select(article, 'declaration')
    expect(declared.map(one => [one.kind, textOf(one)])).toEqual([
      ['competing-interests', 'Competing interests Ada Lind owns a boat.']
    ])
    expect(
      children(front, 'contributor').map(one => [one.printed, one.credit?.map(role => role.term)])
    ).toEqual([
      ['Ada Lind', ['Conceptualization', 'Writing – original draft']],
      ['Hugo Berg', ['Data curation']]
    ])
    expect(ledger.dropped.map(one => one.text)).toContain('Uma Strand : Editor')
    expect(unplaced).toEqual([])
    const shown = await page(
      withByline(byline, `${notes}<h2>Notes</h2><p>Competing interests: Ada Lind owns a boat.</p>`)
    )
    expect(
      select(shown.article, 'paragraph').filter(one => textOf(one).includes('owns a boat'))
    ).toHaveLength(1)
  })
  it('leaves the box out where the page says the same for all to see', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>1</sup>, Hugo Berg<sup>1</sup></p><p>Received 2021 Oct 1; Accepted 2022 Jan 21.</p><p>© 2022 The Authors. Open access article.</p>',
        box
      )
    )
    expect(children(front, 'date')).toHaveLength(2)
    expect(children(front, 'permissions')).toMatchObject([{ holder: 'The Authors' }])
    expect(select(front, 'license').map(textOf)).toEqual(['Open access article.'])
  })
})

describe('the author to write to', () => {
  it('is the one with a sign for it in the byline, with the address beside the name', async () => {
    const { front, ledger } = await page(
      withByline(
        '<ul class="authors"><li><span class="author">Ada Lind <span class="corresponding">mail</span>,</span><div><p><span>* E-mail:</span> <a href="mailto:ada@sea.example">ada@sea.example</a></p></div></li><li><span class="author">Hugo Berg</span></li></ul>'
      )
    )
    expect(children(front, 'contributor').map(one => [one.printed, one.corresponding, one.emails])).toEqual([
      ['Ada Lind', true, ['ada@sea.example']],
      ['Hugo Berg', undefined, undefined]
    ])
    expect(ledger.dropped.map(one => one.text)).toContain('mail')
  })
  it('gives the address behind a name and a colon; a name and a colon alone are left out', async () => {
    const { front, unplaced } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>1</sup>, Hugo Berg<sup>1,*</sup></p>',
        '<div hidden><p><sup>1</sup>Sea Data North (SDN), Bergen, Norway</p><p>Received 2021 Oct 1; Accepted 2022 Jan 21.</p><p>*Hugo Berg: <span>hugo@sea.example</span></p><p>Ada Lind: harbours</p></div>'
      )
    )
    expect(select(front, 'email').map(one => one.address)).toEqual(['hugo@sea.example'])
    expect(children(front, 'contributor').map(one => one.corresponding ?? false)).toEqual([false, true])
    expect(unplaced).toEqual([])
  })
})
