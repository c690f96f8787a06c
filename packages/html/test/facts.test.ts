/** What the head of a page says. */
import { select } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { draft } from './read.js'

const facts = async (page: string): Promise<string[][]> =>
  select((await draft(page)).article, 'fact').map(fact => [fact.name, fact.value, fact.source])

describe('facts', () => {
  it('keeps every meta element with its source, in order', async () => {
    expect(
      await facts(
        '<html lang="fr"><head><title>T | J</title><meta name="Citation_Volume" content=" 40 "><meta property="og:title" content="T"><meta name="empty" content=""><link rel="license" href="https://x.org/l"></head><body></body></html>'
      )
    ).toEqual([
      ['lang', 'fr', 'html:lang'],
      ['title', 'T | J', 'html:title'],
      ['citation_volume', '40', 'meta:citation_volume'],
      ['og:title', 'T', 'meta:og:title'],
      ['license', 'https://x.org/l', 'link:license']
    ])
  })
  it('takes the language of the one article before that of its site', async () => {
    const lang = async (...articles: string[]) =>
      (await facts(`<html lang="en"><body>${articles.join('')}</body></html>`)).filter(
        ([name]) => name === 'lang'
      )
    expect(await lang('<article lang="pt"><h1>T</h1></article>')).toEqual([['lang', 'pt', 'html:lang']])
    expect(await lang('<article lang="en-GB"><h1>T</h1></article>')).toEqual([['lang', 'en', 'html:lang']])
    expect(await lang('<article lang="pt">A</article>', '<article lang="fr">B</article>')).toEqual([
      ['lang', 'en', 'html:lang']
    ])
  })
  it('reads the basics of a ScholarlyArticle in JSON-LD, and nothing of other scripts', async () => {
    const data = {
      '@graph': [
        {
          '@type': 'ScholarlyArticle',
          headline: 'H',
          author: [{ givenName: 'Ada', familyName: 'Example' }],
          isPartOf: {
            '@type': 'PublicationVolume',
            volumeNumber: 7,
            isPartOf: { '@type': 'Periodical', name: 'J', issn: '9999-9994' }
          }
        }
      ]
    }
    expect(
      await facts(
        `<script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`
      )
    ).toEqual([
      ['headline', 'H', 'jsonld:headline'],
      ['author', 'Example, Ada', 'jsonld:author'],
      ['volumeNumber', '7', 'jsonld:volumeNumber'],
      ['periodical', 'J', 'jsonld:periodical'],
      ['issn', '9999-9994', 'jsonld:issn']
    ])
  })
  it('reads where authors work, how they are reached and who paid from JSON-LD', async () => {
    const data = {
      '@type': 'ScholarlyArticle',
      author: {
        name: 'Ada Example',
        '@id': 'https://orcid.org/0000-0002-1825-0097',
        email: 'mailto:ada@harbour.example',
        affiliation: {
          name: 'Harbour College',
          address: { '@type': 'PostalAddress', name: 'Tides, Harbour College, Port' }
        }
      },
      articleSection: 'Tides',
      funding: { '@type': 'Grant', identifier: 'T-7', funder: { name: 'Sea Council' } }
    }
    expect(await facts(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual([
      ['author', 'Ada Example', 'jsonld:author'],
      ['author_institution', 'Tides, Harbour College, Port', 'jsonld:author_institution'],
      ['author_email', 'ada@harbour.example', 'jsonld:author_email'],
      ['author_orcid', 'https://orcid.org/0000-0002-1825-0097', 'jsonld:author_orcid'],
      ['articleSection', 'Tides', 'jsonld:articleSection'],
      ['funder', 'Sea Council', 'jsonld:funder'],
      ['grant', 'T-7', 'jsonld:grant']
    ])
  })
  it('reads microdata of the page’s own article, not of those it recommends', async () => {
    const other =
      '<div itemscope itemtype="http://schema.org/ScholarlyArticle"><h3 itemprop="headline">Another article of the journal</h3><span itemprop="datePublished">1999</span></div>'
    expect(
      await facts(
        `<meta name="citation_title" content="Tides of a small harbour"><body>${other}<main itemscope itemtype="https://schema.org/ScholarlyArticle"><h1 itemprop="name headline">Tides of a small harbour</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="givenName">Ada</b> <b itemprop="familyName">Example</b></span><time itemprop="datePublished" datetime="2021-03-04">March</time><span itemprop="isPartOf" itemscope itemtype="https://schema.org/PublicationIssue"><i itemprop="issueNumber">3</i></span><div itemprop="citation" itemscope itemtype="https://schema.org/ScholarlyArticle"><i itemprop="datePublished">1950</i><span itemprop="isPartOf" itemscope itemtype="https://schema.org/PublicationIssue"><i itemprop="issueNumber">7</i></span></div></main>`
      )
    ).toEqual([
      ['citation_title', 'Tides of a small harbour', 'meta:citation_title'],
      ['name', 'Tides of a small harbour', 'microdata:name'],
      ['headline', 'Tides of a small harbour', 'microdata:headline'],
      ['datePublished', '2021-03-04', 'microdata:datePublished'],
      ['author', 'Example, Ada', 'microdata:author'],
      ['issueNumber', '3', 'microdata:issueNumber']
    ])
  })
  it('takes no microdata where two articles are equally likely', async () => {
    const one = (title: string): string =>
      `<div itemscope itemtype="https://schema.org/Article"><b itemprop="headline">${title}</b></div>`
    expect(await facts(`<body>${one('First of two')}${one('Second of two')}`)).toEqual([])
  })
  it('reads people and their institutions from RDFa in the head', async () => {
    expect(
      await facts(
        '<meta about="p:a" typeof="schema:Person" property="schema:name" content="Ada Example"><meta about="p:a" property="schema:email" content="ada@harbour.example"><link about="p:a" property="schema:affiliation" href="http://harbour.example/"><meta about="http://harbour.example/" typeof="schema:Organization" property="schema:name" content="Harbour College, Port">'
      ).then(all => all.filter(([, , source]) => source!.startsWith('rdfa')))
    ).toEqual([
      ['author', 'Ada Example', 'rdfa:author'],
      ['author_email', 'ada@harbour.example', 'rdfa:author_email'],
      ['author_institution', 'Harbour College, Port', 'rdfa:author_institution']
    ])
  })
  it('takes who is called the creator in the head for a person, and others only by their type', async () => {
    expect(
      await facts(
        '<meta about="#a" name="dc.creator" property="schema:name" content="Ada Example"><link about="#a" property="schema:affiliation" href="#h"><meta about="#h" property="schema:name" content="Harbour College, Port"><meta about="#v" property="schema:name" content="Sea Venue"><meta about="a:record" property="schema:pages" content="7">'
      ).then(all => all.filter(([, , source]) => source!.startsWith('rdfa')))
    ).toEqual([
      ['author', 'Ada Example', 'rdfa:author'],
      ['author_institution', 'Harbour College, Port', 'rdfa:author_institution']
    ])
  })
  it('reads cards that lie folded inside the names, and none of editors', async () => {
    const name = (who: string, places: string, behind = ''): string =>
      `<span class="contribDegrees"><a class="entryAuthor" href="/x">${who}<span class="overlay"> ${places}<div class="more">View further information</div></span></a>${behind}</span>`
    expect(
      await facts(
        `<body>${name('Ada Example', 'a Harbour College, Port, Kenya;b Sea Council, Norway<span class="corr-sec"><span class="heading">Correspondence</span><span class="corr-email">ada@harbour.example</span></span>')} & ${name('Ben Editor', 'Lake House, Peru', ' <span class="role">(Reviewing Editor)</span>')}<p class="author">Cam Other</p></body>`
      ).then(all => all.filter(([, , source]) => source!.startsWith('popup')))
    ).toEqual([
      ['author', 'Ada Example', 'popup:author'],
      ['author_institution', 'Harbour College, Port, Kenya', 'popup:author_institution'],
      ['author_institution', 'Sea Council, Norway', 'popup:author_institution'],
      ['author_email', 'ada@harbour.example', 'popup:author_email']
    ])
  })
  it('reads people whom the body marks as authors, each once, with their places', async () => {
    const person = (rest: string): string =>
      `<span property="author" typeof="Person"><span property="givenName">Ada</span> <span property="familyName">Example</span>${rest}</span>`
    const place = (name: string): string =>
      `<div property="affiliation" typeof="Organization"><span property="name">${name}</span></div>`
    expect(
      await facts(
        `<body>${person('')}<div>${person(`${place('Harbour College, Port; and')}${place('Sea Council')}<a property="email" href="mailto:ada@harbour.example">ada@harbour.example</a>`)}</div><p property="citation" typeof="Person">Ben</p>`
      ).then(all => all.filter(([, , source]) => source!.startsWith('rdfa')))
    ).toEqual([
      ['author', 'Ada Example', 'rdfa:author'],
      ['author_institution', 'Harbour College, Port', 'rdfa:author_institution'],
      ['author_institution', 'Sea Council', 'rdfa:author_institution'],
      ['author_email', 'ada@harbour.example', 'rdfa:author_email']
    ])
  })
  it('reads cards that are kept in attributes', async () => {
    const card =
      '<div class="card-name">Ada <b class="surname">Example</b></div><div class="affiliations"><p class="aff">Harbour College , Port</p>; <p class="aff">Sea Council</p></div><a href="mailto:ada@harbour.example?x">m</a>'
    expect(await facts(`<body><span data-content='${card}'>Ada Example</span>`)).toEqual([
      ['author', 'Ada Example', 'popup:author'],
      ['author_institution', 'Harbour College, Port', 'popup:author_institution'],
      ['author_institution', 'Sea Council', 'popup:author_institution'],
      ['author_email', 'ada@harbour.example', 'popup:author_email']
    ])
    expect(await facts(`<body><span data-content='<b class="x">Ada</b>'>Ada</span>`)).toEqual([])
  })
  it('takes the citation that a script writes, and no other text of scripts', async () => {
    const citation =
      'Example, A. Tides. <b>Harb J</b> [online]. 2021, v. 4, n. 2, pp. 7-9. Available: &lt;https://doi.org/10.9999/x&gt;. ISSN 9999-9994.'
    expect(
      await facts(
        `<script>var a = 'ISSN'; // it's a note\nvar citation = '${citation}'; var b = "no \\" ISSN 1";</script>`
      )
    ).toEqual([['citation_text', citation.replace('&lt;', '<').replace('&gt;', '>'), 'script:citation_text']])
  })
})
