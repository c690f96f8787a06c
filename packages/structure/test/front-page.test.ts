/** What of a page is no article, the block above the text, abstracts, declarations, facts. */
import { children, select, textOf } from '@offprint/ast'
import { asFacts } from '@offprint/core'
import { parseYaml } from '@offprint/core/yaml'
import { askTemplate, missing } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { articleTypeOf } from '../src/data/article-types.js'
import { parseDate } from '../src/dates.js'
import { page, withByline } from './front.js'

const dropped = (ledger: { dropped: { reason: string; text: string }[] }): string[] =>
  ledger.dropped.map(one => `${one.reason}: ${one.text}`)

describe('chrome', () => {
  it('drops navigation, hidden copies and site furniture by name', async () => {
    const { body, ledger, codes, unplaced } = await page(
      withByline(
        '<nav><a href="/">Issues</a></nav><p hidden>copy</p>',
        '<aside class="related"><h2>Related articles</h2><ul><li><a href="/1">Other</a></li></ul></aside><p><a href="#top">Back to top</a></p>'
      ).replace('</body>', '<footer>Press | <a href="/p">Privacy</a></footer></body>')
    )
    expect(textOf(body)).toBe('Introduction Some text of the article stands here.')
    expect(dropped(ledger)).toEqual([
      'hidden: copy',
      'navigation: Issues',
      'furniture: Related articles Other',
      'navigation: Press | Privacy',
      'navigation: Back to top'
    ])
    expect(codes).toEqual(['structure:no-authors'])
    expect(unplaced).toEqual([])
  })
  it('takes jump words off headings when they are links or come back, never else', async () => {
    const linked = await page(
      withByline('').replace(
        'Introduction</h2>',
        'Introduction <span>&nbsp; <a href="#x">Down</a></span></h2>'
      )
    )
    expect(textOf(select(linked.body[0]!, 'title'))).toBe('Introduction')
    const once = await page(withByline('').replace('Introduction</h2>', 'Following them up</h2>'))
    expect(textOf(select(once.body[0]!, 'title'))).toBe('Following them up')
    const twice = await page(
      withByline('').replace(
        '</body>',
        '<h2>Discussion Up</h2><p>x</p><h2>Conclusion Up Down</h2><p>y</p></body>'
      )
    )
    expect(twice.body.flatMap(node => select(node, 'title')).map(textOf)).toEqual([
      'Introduction',
      'Discussion',
      'Conclusion'
    ])
  })
  it('reads volume and article number from the line above the title', async () => {
    const { front, ledger, unplaced } = await page(
      withByline('').replace(
        '<body>',
        '<body><div class="breadcrumb"><a href="/">Home</a> | <a href="/40">Volume 40</a> | Article number 258</div>'
      )
    )
    expect(children(front, 'publication')).toMatchObject([
      { volume: '40', elocationId: '258', sources: { volume: 'text:header', elocationId: 'text:header' } }
    ])
    expect(dropped(ledger)).toContain('navigation: Home')
    expect(dropped(ledger)).toContain('label: Article number')
    expect(unplaced).toEqual([])
  })
  it('keeps a table that is hidden and nowhere else', async () => {
    const { body } = await page(
      withByline('').replace(
        '</body>',
        '<div class="mfp-hide"><table><caption>Table 1. T</caption><tr><th>a</th></tr><tr><td>1</td></tr></table></div></body>'
      )
    )
    expect(body.flatMap(node => select(node, 'table'))).toHaveLength(1)
  })
})

describe('title block', () => {
  it('keeps a title that is printed twice once, with type and subtitle', async () => {
    const { article, front, ledger } = await page(
      withByline(
        '<h2>A title that is long enough to be one</h2><p class="subtitle">And more of it</p>'
      ).replace('<h1>', '<p><b>Case report</b></p><h1>')
    )
    expect(children(front, 'articleTitle').map(textOf)).toEqual(['A title that is long enough to be one'])
    expect(dropped(ledger)).toContain('duplicate-title: A title that is long enough to be one')
    expect(children(front, 'subtitle').map(textOf)).toEqual(['And more of it'])
    expect(article.articleType).toBe('case-report')
    expect(children(front, 'subject').map(textOf)).toEqual(['Case report'])
  })
  it('knows labels of article types in five languages', () => {
    expect(
      [
        'Case report',
        'ARTICLE ORIGINAL',
        'Artículo de revisión',
        'Relato de caso',
        'Übersichtsarbeit',
        'Letter to the editors',
        'Images in medicine',
        'Errata',
        'Chapter'
      ].map(articleTypeOf)
    ).toEqual([
      'case-report',
      'research-article',
      'review-article',
      'case-report',
      'review-article',
      'letter',
      'case-report',
      'correction',
      undefined
    ])
  })
  it('reads history and rights', async () => {
    const { front, unplaced, invented } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '<p>Received: 4 June 2024 | Accepted: January 20, 2025 | Published: 2025-03-17</p><p>© 2025 Lind et al. This is an open access article under the <a href="http://creativecommons.org/licenses/by/4.0">CC BY licence</a>.</p>'
      )
    )
    expect(
      children(front, 'date').map(one => [one.event, one.year, one.month, one.day, one.printed])
    ).toEqual([
      ['received', 2024, 6, 4, '4 June 2024'],
      ['accepted', 2025, 1, 20, 'January 20, 2025'],
      ['pub', 2025, 3, 17, '2025-03-17']
    ])
    expect(children(front, 'permissions')).toMatchObject([
      {
        statement: '© 2025 Lind et al.',
        year: 2025,
        holder: 'Lind et al.',
        children: [{ url: 'https://creativecommons.org/licenses/by/4.0/', kind: 'open-access' }]
      }
    ])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('reads dates only where their order is certain', () => {
    expect(
      [
        '12 mars 2023',
        '3 de mayo de 2021',
        'Sept. 2, 2020',
        '2024/02/29',
        '13/04/2020',
        '03/04/2020',
        'Mai 2019',
        '2018',
        'soon'
      ].map(date => parseDate(date))
    ).toEqual([
      { year: 2023, month: 3, day: 12 },
      { year: 2021, month: 5, day: 3 },
      { year: 2020, month: 9, day: 2 },
      { year: 2024, month: 2, day: 29 },
      { year: 2020, month: 4, day: 13 },
      undefined,
      { year: 2019, month: 5 },
      { year: 2018 },
      undefined
    ])
  })
})

describe('abstracts and keywords', () => {
  it('reads structured, translated and special abstracts, with their keywords', async () => {
    const { front, body, unplaced } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '<h2>Abstract</h2><p><b>Background.</b> Why. <b>Results:</b> What.</p><p><b>Keywords:</b> one; two, too; three.</p><section lang="fr"><h2>Résumé</h2><p>Quoi.</p><p><b>Mots clés&nbsp;:</b> un, deux</p></section><h2>Highlights</h2><ul><li>Point.</li></ul>'
      )
    )
    // Translations follow.
    const [main, points, french] = children(front, 'abstract')
    expect(main!.children.map(part => [part.type, textOf(part)])).toEqual([
      ['title', 'Abstract'],
      ['section', 'Background Why.'],
      ['section', 'Results What.']
    ])
    expect(french).toMatchObject({ lang: 'fr', translated: true })
    expect(points).toMatchObject({ kind: 'key-points' })
    expect(
      children(front, 'keywordGroup').map(group => [group.lang, ...children(group, 'keyword').map(textOf)])
    ).toEqual([
      [undefined, 'one', 'two, too', 'three'],
      ['fr', 'un', 'deux']
    ])
    expect(textOf(body)).toBe('Introduction Some text of the article stands here.')
    expect(unplaced).toEqual([])
  })
})

describe('declarations', () => {
  const end =
    '<h2>Methods</h2><p>m</p><h3>Ethics statement</h3><p>inside</p><h2>Conclusion</h2><p>c</p><h2>Competing interests</h2><p>None.</p><h2>Contributions des auteurs</h2><p>Ada Lind wrote the manuscript.</p><h2>Data availability</h2><p>d</p><h2>Remerciements</h2><p>t</p>'
  it('routes them, keeps titles, and leaves what stands in the text', async () => {
    const { article, front, body, ledger, codes } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace('</body>', `${end}</body>`)
    )
    expect(children(front, 'declaration').map(one => [one.kind, textOf(one)])).toEqual([
      ['competing-interests', 'Competing interests None.'],
      ['contributions', 'Contributions des auteurs Ada Lind wrote the manuscript.']
    ])
    const back = article.children.find(part => part.type === 'back')!
    expect(children(back, 'declaration', 'acknowledgement').map(one => [one.type, textOf(one)])).toEqual([
      ['declaration', 'Data availability d'],
      ['acknowledgement', 'Remerciements t']
    ])
    expect(textOf(body)).toContain('Ethics statement inside')
    expect(ledger.moved.map(one => [one.what, one.to])).toEqual([
      ['Competing interests', 'front'],
      ['Contributions des auteurs', 'front'],
      ['Data availability', 'back'],
      ['Remerciements', 'back']
    ])
    expect(codes).toEqual(['structure:credit-suggestion'])
    expect(children(front, 'contributor')[0]?.credit).toBeUndefined()
  })
})

describe('rights', () => {
  it('with a picture in their line are stated in words alone', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '<p class="copyright">© 2016 The Author(s)<a href="#oa"><img src="oa.png" alt="Harbour of open works"></a></p>'
      )
    )
    expect(children(front, 'permissions')).toMatchObject([{ statement: '© 2016 The Author(s)', year: 2016 }])
  })
})

describe('header lines', () => {
  const citing = (volume: number) =>
    `<p><em>Journal of Harbours, vol. ${volume}, no. 3, pp. 21-29, 2011</em></p>`
  it('are believed where they name one volume; where they name several, only what the metadata says too', async () => {
    const of = async (rest: string, head = '') =>
      children((await page(withByline('<p class="authors">Ada Lind</p>', rest, head))).front, 'publication')
    expect(await of('<p>Volume 40 | Issue 2</p>')).toMatchObject([{ volume: '40', issue: '2' }])
    expect(await of(`<p>Tides</p>${citing(12)}<p>Storms</p>${citing(14)}`)).toEqual([])
    expect(
      await of(
        `<p>Volume 40 | Issue 2</p><p>Tides</p>${citing(12)}`,
        '<meta name="citation_volume" content="40">'
      )
    ).toMatchObject([{ volume: '40', issue: '2' }])
  })
})

describe('facts', () => {
  const source = withByline(
    '<p class="authors">Ada Costa Lind</p>',
    '<p>Volume 40 | Article number 258</p>',
    '<meta name="citation_volume" content="41"><meta name="citation_doi" content="doi:10.5555/x.1"><meta name="citation_journal_title" content="J of X"><meta name="citation_keywords" content="a; b">'
  )
  it('says whose word counted, and where two disagree', async () => {
    const { front, codes, messages } = await page(source)
    expect(children(front, 'publication')[0]).toMatchObject({
      volume: '40',
      sources: { volume: 'text:header' }
    })
    expect(codes).toEqual(['structure:disagreement'])
    expect(messages.list[0]?.reason).toContain(
      'The page says volume “40”, its metadata (citation_volume) “41”'
    )
    expect(children(front, 'articleId')).toMatchObject([{ kind: 'doi', value: '10.5555/x.1' }])
    expect(children(front, 'keywordGroup').flatMap(group => children(group, 'keyword').map(textOf))).toEqual([
      'a',
      'b'
    ])
  })
  it('lets the facts file win and the profile fill, without inventing a word of the page', async () => {
    const { article, front, codes, unplaced, invented } = await page(source, {
      facts: {
        volume: '42',
        published: '2024-09-05',
        type: 'Case report',
        authors: [
          {
            name: 'Ada Costa Lind',
            surname: 'Costa Lind',
            given: 'Ada',
            orcid: 'https://orcid.org/0000-0002-1825-0097',
            roles: ['Supervision']
          }
        ]
      },
      profile: {
        publisherId: 'JX',
        nlmTa: 'J X',
        issn: { epub: '9999-9994' },
        licence: { url: 'http://creativecommons.org/licenses/by/4.0/', text: 'Open.' },
        copyright: { statement: '© {year} {holder}', holder: '{firstAuthor} et al.' },
        articleId: '{publisherId}-{volume}-{elocationId}'
      }
    })
    expect(children(front, 'publication')[0]).toMatchObject({
      volume: '42',
      elocationId: '258',
      sources: { volume: 'facts' }
    })
    expect(children(front, 'date')).toMatchObject([{ event: 'pub', year: 2024, month: 9, day: 5 }])
    expect(children(front, 'articleId').map(one => `${one.kind} ${one.value}`)).toEqual([
      'doi 10.5555/x.1',
      'publisher-id JX-42-258'
    ])
    expect(children(front, 'journal')).toMatchObject([
      { title: 'J of X', nlmTa: 'J X', issns: [{ value: '9999-9994', kind: 'epub' }] }
    ])
    expect(children(front, 'permissions')).toMatchObject([
      {
        statement: '© 2024 Ada Costa Lind et al.',
        year: 2024,
        holder: 'Ada Costa Lind et al.',
        sources: { statement: 'profile' }
      }
    ])
    expect(children(front, 'contributor')).toMatchObject([
      {
        name: { surname: 'Costa Lind', given: 'Ada' },
        orcid: '0000-0002-1825-0097',
        credit: [{ text: 'Supervision', term: 'Supervision' }]
      }
    ])
    expect(article.articleType).toBe('case-report')
    expect(codes).toEqual([])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('says when the facts file speaks of nobody', async () => {
    const { codes } = await page(source, {
      facts: { volume: '40', authors: [{ name: 'Somebody Else' }], figures: { 'Figure 9': { alt: 'x' } } }
    })
    expect(codes).toEqual(['structure:unknown-author', 'structure:unknown-figure'])
  })
  it('lists what is missing and writes a form that reads back empty', async () => {
    const { article } = await page(source)
    const list = missing(article)
    expect(list.map(one => one.key)).toEqual([
      'published',
      'type',
      'licence.url',
      'copyright.holder',
      'copyright.year',
      'abstract',
      'journal.issn',
      'authors.corresponding'
    ])
    const form = askTemplate(article, list)
    expect(form).toContain('# publication date; needed by PMC')
    const facts = asFacts(parseYaml(form, 'form'), 'form')
    expect(facts).toEqual({
      authors: [{ name: 'Ada Costa Lind', surname: 'Lind', given: 'Ada Costa', roles: [] }]
    })
  })
})

describe('a page that only introduces an article', () => {
  const head =
    '<p class="authors">Ada Lind</p><div class="abstract"><h2>Abstract</h2><p>Why the tide came late, and how late it came.</p></div>'
  const without = (text: string) =>
    withByline(head).replace('<h2>Introduction</h2><p>Some text of the article stands here.</p>', text)

  it('is said to be one, whatever notice stands beside the abstract', async () => {
    expect((await page(without('<p>The copyright holder is the author.</p>'))).codes).toContain(
      'structure:abstract-only'
    )
  })
  it.each([
    ['sections', '<h2>Introduction</h2><p>Some text of the article stands here.</p>'],
    ['references', '<h2>References</h2><ol><li>Lind A. Tides. J Sea. 2011;65:1-12.</li></ol>'],
    ['much text', `<p>${'Some text of the article stands here. '.repeat(80)}</p>`]
  ])('is none with %s', async (_, text) => {
    expect((await page(without(text))).codes).not.toContain('structure:abstract-only')
  })
})
