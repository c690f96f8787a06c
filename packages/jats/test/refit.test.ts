/**
 * Articles of one edition or vocabulary written in another: each form gets its name, its place or its stand-in there; what
 * they say, their ids and their links stay, and the output is valid in every profile.
 */
import { readFileSync } from 'node:fs'
import { Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { fromJats, type ProfileName, profiles, toJats, validateJats } from '../src/index.js'
import { explained, normalisations, normalisationsTable } from '../src/normalisations.js'

const meta = `<journal-meta><journal-id journal-id-type="nlm-ta">T</journal-id><journal-title-group><journal-title>T</journal-title></journal-title-group><issn pub-type="epub">1234-5679</issn><publisher><publisher-name>P</publisher-name></publisher></journal-meta>`
const front = (inside: string): string =>
  `<front>${meta}<article-meta><title-group><article-title>A</article-title></title-group>${inside}</article-meta></front>`
const document = (parts: string, declared = 'Archiving and Interchange DTD v1.3 20210610'): string =>
  `<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal ${declared}//EN" "a.dtd"><article article-type="research-article" dtd-version="1.3" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:tp="http://www.plazi.org/taxpub" xmlns:oasis="http://www.niso.org/standards/z39-96/ns/oasis-exchange/table" xmlns:hw="urn:hw">${parts}</article>`
const body = (inside: string): string =>
  document(`${front('<pub-date><year>2020</year></pub-date>')}<body>${inside}</body>`)

const rewrite = async (source: string, profile: ProfileName = 'publishing'): Promise<[string, string[]]> => {
  const messages = new Messages()
  const xml = new TextDecoder().decode(await toJats(await fromJats(source), { profile, messages }))
  return [xml.replace(/>\s+</g, '><'), messages.list.map(message => message.reason)]
}

const cases: [string, string, (string | RegExp)[]][] = [
  [
    'parts of a conference in the order of Publishing',
    document(
      front(
        '<pub-date><year>2020</year></pub-date><conference><conf-name>C</conf-name><conf-loc>Porto</conf-loc><conf-date>May</conf-date></conference>'
      )
    ),
    ['<conference><conf-date>May</conf-date><conf-name>C</conf-name><conf-loc>Porto</conf-loc></conference>']
  ],
  [
    'notes in notes',
    document(
      `${front('<pub-date><year>2020</year></pub-date>')}<body><p>x</p></body><back><notes><title>N</title><notes notes-type="disclosures"><title>D</title><p id="d">None.</p></notes><fn-group><fn><p>f</p></fn></fn-group></notes></back>`
    ),
    ['<sec sec-type="disclosures" specific-use="notes"><title>D</title><p id="d">None.</p></sec>']
  ],
  [
    'treatments of TaxPub, with the ids and links in them',
    body(
      '<sec><title>G</title><tp:taxon-treatment><tp:treatment-meta><kwd-group><label>K</label><kwd>Animalia</kwd></kwd-group></tp:treatment-meta><tp:nomenclature><tp:taxon-name><tp:taxon-name-part taxon-name-part-type="genus">Bruchus</tp:taxon-name-part> <tp:taxon-name-part taxon-name-part-type="species">affinis</tp:taxon-name-part></tp:taxon-name><tp:taxon-authority>(Li, 1800)</tp:taxon-authority> <xref ref-type="fig" rid="F1">Fig. 1</xref></tp:nomenclature><tp:treatment-sec sec-type="Material"><title>M</title><p>m</p><fig id="F1"><label>1</label><graphic xlink:href="a.png"/></fig></tp:treatment-sec></tp:taxon-treatment></sec>'
    ),
    [
      '<sec sec-type="taxon-treatment"><sec-meta><kwd-group><label>K</label><kwd>Animalia</kwd></kwd-group></sec-meta><title/>',
      '<named-content content-type="taxon-name"><named-content content-type="genus">Bruchus</named-content>',
      '<named-content content-type="tp:taxon-authority">(Li, 1800)</named-content>',
      '<xref ref-type="fig" rid="F1">Fig. 1</xref>',
      '<sec sec-type="Material"><title>M</title>',
      '<fig id="F1"'
    ]
  ],
  [
    'an OASIS table',
    body(
      '<table-wrap id="T1"><label>Table 1</label><oasis:table frame="topbot"><oasis:tgroup cols="3"><oasis:colspec colname="a" align="left" colwidth="30%"/><oasis:colspec colname="b"/><oasis:colspec colname="c"/><oasis:thead><oasis:row><oasis:entry namest="a" nameend="b" align="center">H <italic>1</italic></oasis:entry><oasis:entry>H 2</oasis:entry></oasis:row></oasis:thead><oasis:tbody><oasis:row><oasis:entry morerows="1">x</oasis:entry><oasis:entry id="e">y</oasis:entry><oasis:entry>z</oasis:entry></oasis:row><oasis:row><oasis:entry>u</oasis:entry><oasis:entry>v</oasis:entry></oasis:row></oasis:tbody></oasis:tgroup></oasis:table></table-wrap>'
    ),
    [
      '<table frame="hsides"><colgroup><col align="left" width="30%"/><col/><col/></colgroup><thead><tr><th colspan="2" align="center">H <italic>1</italic></th><th>H 2</th></tr></thead><tbody><tr><td rowspan="2">x</td><td id="e">y</td><td>z</td></tr><tr><td>u</td><td>v</td></tr></tbody></table>'
    ]
  ],
  [
    'parts of an address that Archiving names by their type',
    document(
      front(
        '<contrib-group><contrib><name><surname>S</surname></name><xref ref-type="aff" rid="a1"/></contrib></contrib-group><aff id="a1"><named-content content-type="organisation-division">Unit</named-content>, <named-content content-type="city">Porto</named-content>, <named-content content-type="hall">4</named-content></aff><pub-date><year>2020</year></pub-date>'
      )
    ),
    [
      '<institution content-type="organisation-division">Unit</institution>, <city>Porto</city>, <addr-line content-type="hall">4</addr-line></aff>'
    ]
  ],
  [
    'marks of HTML',
    body('<p>a <i>b</i> and <b>c</b></p>'),
    ['<p>a <italic>b</italic> and <bold>c</bold></p>']
  ],
  [
    'an element that no edition has, in a line and among blocks',
    body('<p>a <gene id="g">b</gene></p><lab-report id="r"><p>one</p><p>two</p></lab-report>'),
    [
      '<named-content id="g" content-type="gene">b</named-content>',
      '<sec id="r" sec-type="lab-report"><title/><p>one</p><p>two</p></sec>'
    ]
  ],
  [
    'groups of subjects, each by itself, and what the source counted',
    document(
      front(
        '<article-categories><subj-group subj-group-type="heading"><subject>S1</subject></subj-group><subj-group subj-group-type="heading"><subject>S2</subject></subj-group></article-categories><pub-date><year>2020</year></pub-date><counts><fig-count count="0"/><page-count count="7"/></counts>'
      ).replace(/(<title-group>.*<\/title-group>)(<article-categories>.*<\/article-categories>)/, '$2$1')
    ),
    [
      '<subj-group subj-group-type="heading"><subject>S1</subject></subj-group><subj-group subj-group-type="heading"><subject>S2</subject></subj-group>',
      '<counts><fig-count count="0"/><page-count count="7"/></counts>'
    ]
  ],
  [
    'the heading of a declaration that the source had',
    document(
      front(
        '<author-notes><fn fn-type="coi-statement"><label>Conflicts of interest</label><p>None.</p></fn></author-notes><pub-date><year>2020</year></pub-date>'
      )
    ),
    ['<label>Conflicts of interest</label>']
  ]
]

/** An article of NLM 2.3, as PMC has many. */
const nlm = `<!DOCTYPE article PUBLIC "-//NLM//DTD Journal Publishing DTD v2.3 20070202//EN" "journalpublishing.dtd"><article article-type="research-article" xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta><journal-id journal-id-type="nlm-ta">T</journal-id><journal-title>Journal</journal-title><abbrev-journal-title>J</abbrev-journal-title><issn pub-type="epub">1234-5679</issn><publisher><publisher-name>P</publisher-name></publisher></journal-meta><article-meta><title-group><article-title>A</article-title></title-group><pub-date pub-type="epub"><year>2008</year></pub-date><copyright-statement>© A</copyright-statement><license license-type="open-access"><p>Free.</p></license><contract-num>N 7</contract-num><contract-sponsor>Fund</contract-sponsor><custom-meta-wrap><custom-meta><meta-name>n</meta-name><meta-value>v</meta-value></custom-meta></custom-meta-wrap></article-meta></front><body><p>a <xref ref-type="bibr" rid="B1">1</xref>, <xref ref-type="bibr" rid="B2">2</xref></p></body><back><ref-list><ref id="B1"><label>1</label><citation citation-type="journal">
  <person-group person-group-type="author"><name><surname>Roy</surname><given-names>A</given-names></name></person-group>
  <article-title>On <italic>x</italic></article-title><source>S</source><year>2001a</year><fpage>e7</fpage></citation></ref><ref id="B2"><label>2</label><citation citation-type="web">Lee, <source>Site</source>, <access-date>May 2008</access-date></citation></ref></ref-list></back></article>`

describe('an article written in another edition', () => {
  it.each(cases)('keeps %s', async (_what, source, expected) => {
    const [xml] = await rewrite(source)
    for (const part of expected) expect(xml).toContain(part)
  })

  it.each(
    cases.flatMap(([what, source]) =>
      (Object.keys(profiles) as ProfileName[]).map((profile): [string, ProfileName, string] => [
        what,
        profile,
        source
      ])
    )
  )('is valid: %s as %s', async (_what, profile, source) => {
    const [xml] = await rewrite(source, profile)
    expect(await validateJats(xml)).toEqual([])
  })

  it('declares the edition that it is in', async () => {
    const [xml] = await rewrite(body('<p>x</p>'), 'ojs')
    expect(xml).toContain('Journal Publishing DTD v1.2 20190208')
    expect(xml).toContain('dtd-version="1.2"')
    expect(xml).not.toContain('dtd-version="1.3"')
  })

  it('names what the edition has no form for', async () => {
    const [xml, messages] = await rewrite(body('<p hw:id="x1">x</p>'))
    expect(xml).not.toContain('hw:id')
    expect(messages).toEqual(['hw:id="x1" can not be said of <p> in this version of JATS and was left out'])
  })
})

describe('an article of NLM 2.3', () => {
  it('goes back as it stood', async () => {
    const back = new TextDecoder().decode(await toJats(await fromJats(nlm)))
    for (const part of [
      '<citation citation-type="journal">',
      '<access-date>',
      '<custom-meta-wrap>',
      'v2.3 20070202'
    ])
      expect(back).toContain(part)
  })

  it('has no DTD here, and the check says so', async () => {
    const [finding, ...rest] = await validateJats(nlm)
    expect(rest).toEqual([])
    expect(finding).toMatchObject({ rule: 'dtd:unknown', level: 'warning' })
    expect(finding!.message).toContain('--profile publishing')
  })

  it.each(Object.keys(profiles) as ProfileName[])('becomes valid JATS as %s', async profile => {
    const [xml, messages] = await rewrite(nlm, profile)
    expect(await validateJats(xml)).toEqual([])
    expect(messages).toEqual([])
    for (const part of [
      '<element-citation publication-type="journal"><person-group',
      '<article-title>On <italic>x</italic></article-title><source>S</source><year>2001a</year><fpage>e7</fpage>',
      '<mixed-citation publication-type="web">Lee, <source>Site</source>, <date-in-citation content-type="access-date">May 2008</date-in-citation></mixed-citation>',
      '<custom-meta-group><custom-meta>',
      '<permissions><copyright-statement>© A</copyright-statement><license license-type="open-access"><license-p>Free.</license-p></license></permissions>',
      '<funding-group><award-group><funding-source>Fund</funding-source><award-id>N 7</award-id></award-group></funding-group>'
    ])
      expect(xml).toContain(part)
  })
})

describe('the list of normalisations', () => {
  it('stands in the README as it is', async () => {
    const path = new URL('../README.md', import.meta.url)
    const readme = readFileSync(path, 'utf8')
    const [before, after] = [
      readme.split('<!-- normalisations -->')[0]!,
      readme.split('<!-- /normalisations -->')[1]!
    ]
    const made = `${before}<!-- normalisations -->\n\n${normalisationsTable()}\n\n<!-- /normalisations -->${after}`
    await expect(made).toMatchFileSnapshot(path.pathname)
  })

  it('gives each a reason, and explains nothing that is lost', () => {
    expect(new Set(normalisations.map(({ id }) => id)).size).toBe(normalisations.length)
    for (const { what, why } of normalisations) expect(what && why).toMatch(/\w/)
    for (const loss of [
      '- words x',
      '- ids a',
      '- links xref R1',
      '- elements fig',
      '- elements xref',
      '- attributes xref rid=a'
    ])
      expect(explained(loss), loss).toBeUndefined()
    expect(explained('- elements citation')?.id).toBe('older-names')
  })
})
