/** What a page and its metadata say of the journal, the rights, the money: which word counts, and where it came from. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { issnsIn, validIssn } from '../src/issn.js'
import { readSelfCitation } from '../src/self-citation.js'
import { page, withByline } from './front.js'

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`
const cc = 'https://creativecommons.org/licenses/by/4.0/'

describe('imprint', () => {
  it('reads ISSNs with the words that say of which medium they are, and checks their digit', () => {
    expect(issnsIn('ISSN 1234-5679 (print) | eISSN: 2049-3630 · ISSN-L 0000-0019 · ISSN 1234-5678')).toEqual([
      { value: '1234-5679', kind: 'ppub' },
      { value: '2049-3630', kind: 'epub' },
      { value: '0000-0019', kind: 'linking' }
    ])
    expect(issnsIn('ISSN (Online) 2049-3630')).toEqual([{ value: '2049-3630', kind: 'epub' }])
    expect(issnsIn('The number 2049-3630 alone')).toEqual([])
    expect([validIssn('2434-561X'), validIssn('2434-5610')]).toEqual([true, false])
  })
  it('notes ISSN and licence of a footer that is left out', async () => {
    const { front, ledger, unplaced, invented } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        `<footer><p>Harbour Journal EISSN 2049-3630</p><a href="${cc}"><img src="by.png" alt=""></a></footer></body>`
      )
    )
    expect(children(front, 'journal')[0]?.issns).toEqual([{ value: '2049-3630', kind: 'epub' }])
    expect(select(front, 'license')).toMatchObject([{ url: cc, sources: { url: 'link:badge' } }])
    expect(ledger.dropped.map(one => one.reason)).toContain('furniture')
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('takes the licence of a sentence that speaks of this article, wherever it stands', async () => {
    const { front } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        `<div id="site-footer">This work is licensed under a <a href="${cc}legalcode">licence</a>.</div></body>`
      )
    )
    expect(select(front, 'license')).toMatchObject([{ url: cc, sources: { url: 'page:licence' } }])
  })
  it('takes neither the ISSN of a reference, nor the licence of something else', async () => {
    const { front } = await page(
      withByline('<p class="authors">Ada Lind</p>')
        .replace(
          '</body>',
          `<p>We used the program Tides, available under a <a href="${cc}">Creative Commons licence of its makers</a>, on all harbours that we could reach.</p></body>`
        )
        .replace(
          '</body>',
          '<h2>References</h2><ol><li>Berg H. Sand. J Sand. 2001;1:2. ISSN 2049-3630</li></ol><p>Dam L. Mud. 2002. ISSN 1234-5679</p></body>'
        )
    )
    expect(children(front, 'journal')).toEqual([])
    expect(select(front, 'license')).toEqual([])
  })
  it('believes no number of the page when the metadata has another', async () => {
    const { front } = await page(
      withByline('<p>Our other journal: ISSN 2049-3630</p>', '', meta('citation_issn', '1234-5679'))
    )
    expect(children(front, 'journal')[0]?.issns?.map(one => one.value)).toEqual(['1234-5679'])
  })
})

describe('the article’s own citation', () => {
  it('gives journal, volume, issue, pages and ISSN from behind the title only', () => {
    const title = 'Tides of v. 7 small harbours'
    expect(
      readSelfCitation(
        `Lind, Ada. Tides of <i>v. 7</i> small harbours. Mar &amp; Costa (Lisboa) [online]. 2021, v. 48, n. 02 [Accessed 1 May], pp. 20-54. Available: <https://doi.org/10.9999/x>. ISSN 2049-3630.`,
        title
      )
    ).toEqual([
      { name: 'periodical', value: 'Mar &amp; Costa (Lisboa)' },
      { name: 'volume', value: '48' },
      { name: 'issue', value: '02' },
      { name: 'pages', value: '20-54' },
      { name: 'issn', value: '2049-3630' }
    ])
    expect(readSelfCitation('Berg H. Another thing. J Sand [online]. 2001, v. 1', title)).toEqual([])
  })
  it('is read as an entry of a list, where its title is the article’s', () => {
    const title = 'Tides of small harbours and their sand'
    const lind =
      'How to cite: Lind A, Berg H. [Tides of small harbours and their sand]. Harb J. 2018;87(7–8):353–64.'
    expect(readSelfCitation(lind, title)).toEqual([
      { name: 'volume', value: '87' },
      { name: 'issue', value: '7–8' },
      { name: 'pages', value: '353-364' },
      { name: 'citation_year', value: '2018' },
      { name: 'citation_journal_abbrev', value: 'Harb J' }
    ])
    expect(
      readSelfCitation(
        'Lind, A., & Berg, H. (2021). Tides of small harbours and their sand. Journal of Harbours, 48(2), e120. https://doi.org/10.9999/x',
        title
      )
    ).toEqual([
      { name: 'volume', value: '48' },
      { name: 'issue', value: '2' },
      { name: 'elocationId', value: 'e120' },
      { name: 'citation_year', value: '2021' },
      { name: 'doi', value: '10.9999/x' },
      { name: 'periodical', value: 'Journal of Harbours' }
    ])
    // The title stands in it, but in that of a reply.
    expect(
      readSelfCitation(
        'Berg H. A reply to “Tides of small harbours and their sand”. Harb J. 2019;88:1–2.',
        title
      )
    ).toEqual([])
  })
  it('gives what no other line of the page says', async () => {
    const { front, codes } = await page(
      withByline(
        '<p>Ada Lind</p>',
        '<p>Cite as: Lind A. A title that is long enough to be one. Harb. J. 2018;87(2):353–64.</p>'
      )
    )
    expect(children(front, 'publication')).toMatchObject([
      { volume: '87', issue: '2', firstPage: '353', lastPage: '364' }
    ])
    expect(children(front, 'journal')).toMatchObject([{ abbreviation: 'Harb. J.' }])
    expect(children(front, 'date')).toMatchObject([{ event: 'pub', year: 2018 }])
    expect(codes).toEqual([])
  })
  it('is read where a script keeps it', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '',
        `<script>var c = 'Lind A. A title that is long enough to be one. Costa [online]. 2021, v. 48, e12720. https://doi.org/10.9999/x. ISSN 2049-3630.'</script>`
      )
    )
    expect(children(front, 'publication')).toMatchObject([
      { volume: '48', elocationId: 'e12720', sources: { volume: 'script:citation_text' } }
    ])
    expect(children(front, 'journal')).toMatchObject([{ title: 'Costa', issns: [{ value: '2049-3630' }] }])
  })
})

describe('facts', () => {
  it('are taken in the order of trust, and disagreements are said once', async () => {
    const { front, messages } = await page(
      withByline(
        '<p>Volume 40 | Article number 258</p><p class="authors">Ada Lind</p>',
        '',
        meta('dc.citation.volume', '43') +
          meta('citation_volume', '41') +
          meta('prism.volume', '41') +
          meta('og:locale', 'en_GB')
      )
    )
    expect(children(front, 'publication')).toMatchObject([
      { volume: '40', sources: { volume: 'text:header' } }
    ])
    const said = messages.list.map(one => one.message).filter(text => text.includes('volume'))
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('The page says volume “40”, its metadata (citation_volume) “41”')
  })
  it('have funders and grants as the metadata tags them, and none of a line that only names a grant', async () => {
    const tagged = await page(
      withByline(
        '',
        '',
        meta('citation_funding_source', 'citation_funder=Sea Council;citation_grant_number=T-7') +
          meta('citation_funding_source', 'citation_funder=Sea Council;citation_grant_number=T-8')
      )
    )
    expect(select(tagged.front, 'award')).toMatchObject([
      { funder: 'Sea Council', awardIds: ['T-7', 'T-8'], sources: { funder: 'meta:citation_funding_source' } }
    ])
    const schema = await page(
      withByline(
        '',
        '',
        '<script type="application/ld+json">{"@type":"ScholarlyArticle","funding":[{"funder":{"name":"Sea Council"},"identifier":"T-7"}]}</script>'
      )
    )
    expect(select(schema.front, 'award')).toMatchObject([{ funder: 'Sea Council', awardIds: ['T-7'] }])
    const prose = await page(
      withByline('').replace('</body>', '<h2>Funding</h2><p>Grant T-7 of the Sea Council.</p></body>')
    )
    expect(select(prose.front, 'award')).toEqual([])
    expect(select(prose.article, 'declaration').map(textOf)).toEqual([
      'Funding Grant T-7 of the Sea Council.'
    ])
  })
  it('have the DOI of the tag where the page prints another', async () => {
    const { front, messages } = await page(
      withByline(
        '<p>Ada Lind</p><p>https://doi.org/10.9999/other.7</p>',
        '',
        meta('citation_doi', '10.9999/own.1')
      )
    )
    expect(children(front, 'articleId')).toMatchObject([{ kind: 'doi', value: '10.9999/own.1' }])
    expect(messages.list.map(one => one.reason).join()).toContain('10.9999/other.7')
  })
  it('have no volume or issue before there is one', async () => {
    const early = await page(
      withByline('<p>Ada Lind</p>', '', meta('citation_volume', '-1') + meta('citation_issue', 'aop'))
    )
    expect(children(early.front, 'publication')).toEqual([])
    const yearly = await page(
      withByline(
        '<p>Ada Lind</p>',
        '',
        meta('citation_volume', '38') + meta('citation_issue', 'Volume 38, 2013')
      )
    )
    expect(children(yearly.front, 'publication')).toMatchObject([{ volume: '38' }])
    expect(children(yearly.front, 'publication')[0]).not.toHaveProperty('issue')
  })
  it('have a number of the article where no page can be meant', async () => {
    const pages = async (first: string, last = '') =>
      children(
        (
          await page(
            withByline(
              '<p>Ada Lind</p>',
              '',
              meta('citation_volume', '5') +
                meta('citation_firstpage', first) +
                (last && meta('citation_lastpage', last))
            )
          )
        ).front,
        'publication'
      )[0]
    expect(await pages('054014')).toMatchObject({ elocationId: '054014' })
    expect(await pages('20190334')).toMatchObject({ elocationId: '20190334' })
    expect(await pages('1013')).toMatchObject({ firstPage: '1013' })
    expect(await pages('100200', '100210')).toMatchObject({ firstPage: '100200', lastPage: '100210' })
  })
  it('have no keywords that describe the site', async () => {
    const keywords = async (words: string): Promise<string[]> =>
      select(
        (await page(withByline('', '', meta('citation_journal_title', 'Harbour') + meta('keywords', words))))
          .front,
        'keyword'
      ).map(textOf)
    expect(await keywords('harbour, tides, sand')).toEqual([])
    expect(await keywords('physics, chemistry, medicine, open access, text')).toEqual([])
    expect(await keywords('title, text, article')).toEqual(['title', 'text', 'article'])
  })
  it('have the section of the metadata as subject, beside the kind that is printed', async () => {
    const { front } = await page(
      withByline('<p class="authors">Ada Lind</p>', '', meta('article:section', 'Tides and sand')).replace(
        '<h1>',
        '<p>Case report</p><h1>'
      )
    )
    expect(children(front, 'subject').map(one => [one.kind, textOf(one)])).toEqual([
      ['heading', 'Case report'],
      [undefined, 'Tides and sand']
    ])
  })
})
