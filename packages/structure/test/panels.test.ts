/** What pages say of an article in panels beside the text: the people on cards, subjects, files, where it came out. */
import { children, select, squash, textOf } from '@offprint/ast'
import { defaultLimits, read } from '@offprint/core'
import { html } from '@offprint/html'
import { describe, expect, it } from 'vitest'
import { recognise } from '../src/pipeline.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const card = (given: string, family: string, behind: string, below: string) =>
  `<div property="author" typeof="Person"><div><h5><span property="givenName">${given}</span> <span property="familyName">${family}</span>${behind}</h5></div><div>${below}</div></div>`
const place = (name: string) =>
  `<div class="affiliations"><div property="affiliation" typeof="Organization"><span property="name">${name}</span></div></div>`
const cards = `<section><h4>Affiliations</h4>
${card('Ada', 'Lind', '<sup><a href="#cor1">1</a></sup> <a href="https://orcid.org/0000-0002-1825-0097">https://orcid.org/0000-0002-1825-0097</a> <a href="mailto:ada@lind.example">ada@lind.example</a>', `${place('Harbour College, Oban, Kenya;')}${place('Tide Institute, Bergen, Norway')}<div>Present address: Marsh Institute, Bergen, Norway.</div>`)}
${card('Olu', 'Okoro', '', `${place('Tide Institute, Bergen, Norway')}<div><span>Roles</span>: Conceptualization, Software, and Writing - review &amp; editing.</div>`)}
</section><section><h4>Notes</h4><div role="doc-footnote"><div class="label">1</div><div id="cor1">To whom correspondence may be addressed. Email: <a href="mailto:ada@lind.example">ada@lind.example</a>.</div></div></section>`
const page = (body: string, panel = '') => `<html lang="en"><head><title>Tides of a small harbour</title>
<meta name="citation_title" content="Tides of a small harbour"><meta name="citation_author" content="Lind, Ada"><meta name="citation_author" content="Okoro, Olu"></head>
<body><main><article typeof="ScholarlyArticle"><header><h1>Tides of a small harbour</h1><div class="authors"><span property="author">Ada Lind</span> and <span property="author">Olu Okoro</span></div>
<div><div>Edited by B. Dam, Sea Council, Bergen, Norway; received May 10, 2022; accepted August 18, 2022</div></div></header>
<section role="doc-abstract"><h2>Abstract</h2><p>${sentence.repeat(2)}</p></section>
<section><h2>Results</h2><p>${sentence.repeat(4)}</p></section>${body}<aside class="panel">${panel}</aside></article></main></body></html>`

const convert = (source: string) =>
  read(new TextEncoder().encode(source), { from: html, recognise, limits: defaultLimits })
const parts = async (source: string) => {
  const { article, ledger } = await convert(source)
  return { article, ledger, front: children(article, 'front')[0]!, body: children(article, 'body')[0]! }
}

describe('cards that the page calls authors', () => {
  it('say where each works, how to write to them and what they did', async () => {
    const { front, body } = await parts(page('', cards))
    const [ada, olu] = children(front, 'contributor')
    expect(children(front, 'affiliation').map(one => squash(textOf(one)))).toEqual([
      'Harbour College, Oban, Kenya',
      'Tide Institute, Bergen, Norway'
    ])
    expect(ada).toMatchObject({
      printed: 'Ada Lind',
      affiliations: ['aff1', 'aff2'],
      orcid: '0000-0002-1825-0097',
      emails: ['ada@lind.example'],
      corresponding: true
    })
    expect(olu).toMatchObject({ printed: 'Olu Okoro', affiliations: ['aff2'] })
    expect(olu!.credit?.map(role => role.term)).toEqual([
      'Conceptualization',
      'Software',
      'Writing – review & editing'
    ])
    expect(children(front, 'correspondence').map(one => `${one.label} ${textOf(one)}`)).toEqual([
      '1 To whom correspondence may be addressed. Email: ada@lind.example.'
    ])
    const notes = children(front, 'footnote')
    expect(notes.map(note => note.kind).sort()).toEqual(['edited-by', 'present-address'])
    expect(ada!.notes).toEqual([notes.find(note => note.kind === 'present-address')!.id])
    expect(select(body, 'title').map(textOf)).toEqual(['Results'])
  })

  it('are text where the box says something else below the name', async () => {
    const box = card('Karl', 'Berg', '', '<p>He built the first mole of the harbour, and it stands.</p>')
    const { front, body } = await parts(page(`<section><h2>Builders</h2>${box}</section>`))
    expect(children(front, 'contributor')).toHaveLength(2)
    expect(textOf(body)).toContain('He built the first mole')
  })
})

describe('subjects under a heading of their own', () => {
  const links = (...names: string[]) =>
    `<ol>${names.map(name => `<li><a href="/topic/${name}">${name}</a></li>`).join('')}<li></li></ol>`
  it('go to the front, as links or as one line', async () => {
    const listed = await parts(
      page(`<section><h4>Classifications</h4>${links('Physical Sciences', 'Ecology')}</section>`)
    )
    const inLine = await parts(
      page('<section><h2>Subjects</h2><p>marine biology, oceanography, tides</p></section>')
    )
    expect(children(listed.front, 'subject').map(textOf)).toEqual(['Physical Sciences', 'Ecology'])
    expect(children(inLine.front, 'subject').map(textOf)).toEqual(['marine biology', 'oceanography', 'tides'])
    expect(select(inLine.body, 'title').map(textOf)).toEqual(['Results'])
  })

  it('are people of a trial where sentences or numbers stand below', async () => {
    const { front, body } = await parts(
      page(
        '<section><h2>Methods</h2><section><h3>Subjects</h3><p>Twelve healthy men, 20 to 30 years old, took part.</p></section></section>'
      )
    )
    expect(children(front, 'subject')).toEqual([])
    expect(select(body, 'title').map(textOf)).toContain('Subjects')
  })
})

describe('files that come with the article', () => {
  const file = (words: string, name: string) =>
    `<div><div>${words}</div><div><ul><li><a href="/suppl/${name}">Download</a></li><li>1.35 MB</li></ul></div></div>`
  it('are supplements with their words, not with those of the button', async () => {
    const { body, ledger } = await parts(
      page(
        `<section><h2>Supporting Information</h2>${file('Appendix 01 (PDF)', 'a.pdf')}<section><h3>Resources</h3>${file('<p>Figs. S1 to S4</p><p>Tables S1 to S8</p>', 'b.pdf')}</section></section>`
      )
    )
    const found = select(body, 'supplement')
    expect(found.map(one => [one.href, one.label, textOf(one)])).toEqual([
      ['/suppl/a.pdf', 'Appendix 01', '(PDF)'],
      ['/suppl/b.pdf', undefined, 'Figs. S1 to S4 Tables S1 to S8']
    ])
    expect(ledger.dropped.filter(one => one.reason === 'navigation').map(one => one.text)).toEqual(
      expect.arrayContaining(['Download 1.35 MB'])
    )
  })

  it('are none below another heading', async () => {
    const { body } = await parts(
      page(`<section><h2>Charts</h2>${file('The chart of 1901', 'c.pdf')}</section>`)
    )
    expect(select(body, 'supplement')).toEqual([])
    expect(textOf(body)).toContain('1.35 MB')
  })
})

describe('what a page says twice', () => {
  const thanks = (title: string) =>
    `<section><h2>${title}</h2><p>We thank the keepers of the light for the long nights.</p></section>`
  it('goes once when the thanks are the same', async () => {
    const { article } = await parts(page(thanks('Acknowledgments'), thanks('Acknowledgments')))
    expect(select(article, 'acknowledgement')).toHaveLength(1)
  })
  it('stays when they differ', async () => {
    const other =
      '<section><h2>Acknowledgments</h2><p>The book of readings was lent by the museum.</p></section>'
    const { article } = await parts(page(thanks('Acknowledgments'), other))
    expect(textOf(article)).toContain('lent by the museum')
    expect(textOf(article)).toContain('keepers of the light')
  })
})

describe('where an article came out, in RDFa', () => {
  const issue = (volume: string) =>
    `<div><span property="volumeNumber">${volume}</span> <span property="issueNumber">2</span> <span property="pageStart">10</span>-<span property="pageEnd">19</span></div>`
  it('is read', async () => {
    const { front } = await parts(page(issue('7'), issue('7')))
    expect(children(front, 'publication')[0]).toMatchObject({
      volume: '7',
      issue: '2',
      firstPage: '10',
      lastPage: '19'
    })
  })
  it('is not believed where two places say different things', async () => {
    const { front } = await parts(page(issue('7'), issue('8')))
    expect(children(front, 'publication')[0]?.volume).toBeUndefined()
  })
})
