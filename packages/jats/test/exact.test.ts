import { type Article, node, select, text, textOf } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { fromJats, type JatsOptions, toJats, validateJats } from '../src/index.js'
import { kitchenSink } from './support/kitchen-sink.js'

const write = async (article: Article, options: JatsOptions = {}): Promise<string> =>
  new TextDecoder().decode(await toJats(article, options))
const sink = (options: JatsOptions = {}): Promise<string> => write(kitchenSink(), options)
const p = (words: string) => node('paragraph', {}, [text(words)])
const withBody = (...blocks: Parameters<typeof node<'body'>>[2][]): Article =>
  node('article', { articleType: 'other' }, [
    node('front', {}, [node('articleTitle', {}, [text('T')])]),
    node('body', {}, blocks.flat() as never)
  ])

describe('exact tagging', () => {
  it.each([
    [
      'an author',
      '<contrib-id contrib-id-type="orcid" authenticated="false">https://orcid.org/0000-0002-1825-0097</contrib-id>'
    ],
    ['corresponding and equal authors', '<contrib contrib-type="author" corresp="yes" equal-contrib="yes">'],
    [
      'a name',
      '<name><surname>Sousa</surname><given-names>Filipa Costa</given-names><suffix>Jr</suffix></name>'
    ],
    [
      'a CRediT role',
      '<role vocab="credit" vocab-identifier="https://credit.niso.org/" vocab-term="Supervision" vocab-term-identifier="https://credit.niso.org/contributor-roles/supervision/">Supervision</role>'
    ],
    ['links to affiliations with their marks', '<xref ref-type="aff" rid="aff1">1</xref>'],
    ['a link to the address', '<xref ref-type="corresp" rid="cor1">&amp;</xref>'],
    [
      'an affiliation',
      '<aff id="aff1"><label>1</label><institution content-type="dept">Dept of Sinks</institution>, <institution>University</institution>, <addr-line>Main Street 1</addr-line>, <postal-code>4000</postal-code> <city>Porto</city>, <state>Norte</state>, <country country="PT">Portugal</country></aff>'
    ],
    [
      'competing interests',
      '<fn id="fncoi" fn-type="coi-statement">\n          <p>None &amp; none.</p>\n        </fn>'
    ],
    ['a licence', '<ali:license_ref>https://creativecommons.org/licenses/by/4.0/</ali:license_ref>'],
    [
      'a date',
      '<pub-date date-type="pub" publication-format="electronic" iso-8601-date="2021-12-31">\n        <day>31</day>\n        <month>12</month>\n        <year>2021</year>'
    ],
    [
      'citations, each number by itself',
      'As shown [<xref ref-type="bibr" rid="R1">1</xref>–<xref ref-type="bibr" rid="R3">3</xref>] and<sup><xref ref-type="bibr" rid="R1">1</xref>,<xref ref-type="bibr" rid="R4">4</xref></sup>'
    ],
    ['a panel', '<bold specific-use="panel-label">A-C)</bold> three panels'],
    ['an image without meaning', '<alt-text>null</alt-text>'],
    ['a header cell', '<th rowspan="2" scope="col">Name</th>'],
    ['a run-in section', '<sec id="S2_1" specific-use="run-in">'],
    [
      'mathematics in two forms',
      '<alternatives><mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>2</mml:mn></mml:math><tex-math>x = 2</tex-math></alternatives>'
    ],
    ['data availability', '<sec sec-type="data-availability">'],
    ['a translated title', '<trans-title-group xml:lang="pt">'],
    ['a response', '<sub-article id="SA1" article-type="reply">'],
    ['et al.', '<etal/>'],
    [
      'an access date',
      '<date-in-citation content-type="access-date" iso-8601-date="2020-01-02">2020-01-02</date-in-citation>'
    ],
    ['a chapter', '<chapter-title>A chapter</chapter-title>'],
    ['counts', '<fig-count count="2"/>']
  ])('%s', async (_what, expected) => {
    expect(await sink()).toContain(expected)
  })

  it('writes references by fields, in words or both', async () => {
    expect((await sink()).match(/<citation-alternatives>/g)).toHaveLength(2)
    const fields = await sink({ references: 'element' })
    expect(fields).not.toContain('citation-alternatives')
    expect(fields.match(/<element-citation/g)).toHaveLength(3)
    expect(fields.match(/<mixed-citation/g)).toHaveLength(1)
    const words = await sink({ references: 'mixed' })
    expect(words.match(/<mixed-citation/g)).toHaveLength(3)
    expect(words.match(/<element-citation/g)).toHaveLength(1)
  })

  it('differs between profiles in what the profiles say and nothing else', async () => {
    const [publishing, ojs] = [await sink(), await sink({ profile: 'ojs' })]
    const plain = (xml: string): string =>
      xml
        .replace(/<!DOCTYPE[^>]*>/, '')
        .replace(/\s*<processing-meta[^>]*>/, '')
        .replace(/dtd-version="[\d.]+"/, '')
    expect(plain(ojs)).toBe(plain(publishing))
    expect(ojs).toContain('Journal Publishing DTD v1.2 20190208')
    expect(ojs).not.toContain('processing-meta')
  })

  it('declares the namespaces that are used, and no others', async () => {
    expect(await sink()).toContain('<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml=')
    expect(await write(withBody([p('x')]))).toMatch(/<article (?:article-type="[^"]*" )?dtd-version="1.3">/)
  })

  it('adds no space where text stands', async () => {
    const xml = await write(
      withBody([node('paragraph', {}, [node('strong', {}, [text('a')]), node('emphasis', {}, [text('b')])])])
    )
    expect(xml).toContain('<p><bold>a</bold><italic>b</italic></p>')
  })

  it('asks for what the DTD requires and the article does not have', async () => {
    const messages = new Messages()
    const xml = await write(node('article', {}, [node('body', {}, [p('x')])]), { messages })
    expect(messages.list.map(message => message.ruleId).sort()).toEqual(['archiving', 'title'])
    // No empty element to please a DTD: the Archiving edition requires none of what is not known.
    expect(xml).toContain('Journal Archiving and Interchange DTD v1.3')
    expect(xml).not.toMatch(/<(?:journal-id|issn|article-title)\/>|article-type/)
    expect(await validateJats(xml)).toEqual([])
    await expect(
      toJats(node('article', {}, [node('body', {}, [p('x')])]), { profile: 'publishing' })
    ).rejects.toThrow(
      /requires what nobody said: the type of the article, the title, the journal's id, the ISSN/
    )
    expect(xml).toContain('<pub-date-not-available/>')
  })

  it('keeps the text of what another format had, and says so', async () => {
    const messages = new Messages()
    const xml = await write(
      withBody([
        node('paragraph', {}, [
          node('foreign', { format: 'html', name: 'blink', attributes: {} }, [text('blinks')])
        ])
      ]),
      { messages }
    )
    expect(xml).toContain('<p>blinks</p>')
    expect(messages.list.map(message => message.ruleId)).toContain('foreign')
  })
})

describe('reading', () => {
  const read = (body: string): Promise<Article> =>
    fromJats(
      `<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta/></front><body>${body}</body><back><ref-list>${[1, 2, 3, 4].map(n => `<ref id="R${n}"><mixed-citation>${n}</mixed-citation></ref>`).join('')}</ref-list></back></article>`
    )
  const mark = (n: number) => `<xref ref-type="bibr" rid="R${n}">${n}</xref>`
  const found = (article: Article): string =>
    JSON.stringify(article)
      .match(/"type":"citation","targets":\[[^\]]*\]/g)
      ?.join(' ') ?? ''

  it.each([
    [`<p>a [${mark(1)}–${mark(4)}] b</p>`, ['R1', 'R2', 'R3', 'R4']],
    [`<p>a (${mark(1)}; ${mark(3)})</p>`, ['R1', 'R3']],
    [`<p>a<sup>${mark(2)},${mark(3)}-${mark(4)}</sup></p>`, ['R2', 'R3', 'R4']],
    ['<p>a [<xref ref-type="bibr" rid="R1 R2">1,2</xref>]</p>', ['R1', 'R2']]
  ])('gathers %s', async (body, targets) => {
    expect(found(await read(body))).toBe(`"type":"citation","targets":${JSON.stringify(targets)}`)
  })

  it('keeps citations apart that brackets keep apart', async () => {
    expect(found(await read(`<p>[${mark(1)}] [${mark(2)}]</p>`))).toBe(
      '"type":"citation","targets":["R1"] "type":"citation","targets":["R2"]'
    )
  })

  it('a work that is named twice in a group leaves the marks of the group what they are', async () => {
    const article = await read(`<p>a (${mark(1)}; ${mark(2)}; ${mark(1)})</p>`)
    const [group] = select(article, 'citation')
    group!.targets = ['R1', 'R2']
    const made = await write({ ...article, extra: {} }, { profile: 'archiving' })
    expect(made).toContain(`(${mark(1)}; ${mark(2)}; ${mark(1)})`)
  })

  it.each([
    { type: 'chapter', 'container-title': 'The Book of Tides', publisher: 'Mole' },
    {
      type: 'article-journal',
      title: 'T',
      'container-title': 'J',
      page: '37 296-37 308',
      'page-first': '37 296'
    },
    {
      type: 'article-journal',
      title: 'T',
      'container-title': 'J',
      page: '805-10, 810.e1',
      'page-first': '805'
    }
  ])('a reference comes back with the fields it had: %o', async csl => {
    const reference = node('reference', { id: 'R1', csl: csl as never }, [text('Words.')])
    const article = node('article', { articleType: 'other' }, [
      node('body', {}, [p('x')]),
      node('back', {}, [node('referenceList', {}, [reference])])
    ])
    const back = await fromJats(await write(article, { profile: 'archiving' }))
    expect(select(back, 'reference')[0]!.csl).toEqual(csl)
  })

  it('several pictures are the parts of a formula; a picture beside its MathML is another form of it', async () => {
    const graphics = ['a.svg', 'b.svg'].map(href => node('graphic', { href }))
    const of = async (fields: object) =>
      write(withBody(node('equation', fields, structuredClone(graphics)) as never), { profile: 'archiving' })
    const drawn = await of({})
    expect(drawn).not.toContain('<alternatives>')
    expect(
      drawn.match(/<disp-formula[^>]*>\s*<graphic[^>]*\/>\s*<graphic[^>]*\/>\s*<\/disp-formula>/)
    ).not.toBeNull()
    expect(
      await of({ mathml: '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>' })
    ).toContain('<alternatives>')
  })

  it('keeps every space between words and none between elements', async () => {
    const article = await read(
      '<sec>\n  <title>A</title>\n  <p><italic>a</italic> <bold>b</bold>\n c</p>\n</sec>'
    )
    const section = (article.children[1] as { children: { children: unknown[] }[] }).children[0]!
    expect(section.children).toHaveLength(2)
    expect(
      (section.children[1] as { children: { value?: string }[] }).children.map(child => child.value)
    ).toEqual([undefined, ' ', undefined, '\n c'])
  })

  it('keeps unknown elements whole and unknown attributes beside', async () => {
    const article = await read('<p vendor="7">x <private-char name="q"/></p>')
    const json = JSON.stringify(article)
    expect(json).toContain('"extra":{"jats:vendor":"7"}')
    expect(json).toContain('"format":"jats","name":"private-char","attributes":{"name":"q"}')
  })
})

describe('a label in raised letters', () => {
  const note = `<?xml version="1.0"?><article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body><p>Wells<xref ref-type="fn" rid="fn1"><sup>2</sup></xref>.</p></body><back><fn-group><fn id="fn1"><label>
    <sup>2</sup>
  </label><p>Deep ones.</p></fn><fn id="fn2"><label>see <xref ref-type="fn" rid="fn1">2</xref></label><p>Dry ones.</p></fn></fn-group></back></article>`
  const read = () => fromJats(new TextEncoder().encode(note), { messages: new Messages() })
  it('is the label, and is written as it was while it says the same', async () => {
    const article = await read()
    const [first, second] = select(article, 'footnote')
    expect(first!.label).toBe('2')
    expect(first!.children.map(part => part.type)).toEqual(['paragraph'])
    // A label that holds more than marks of print is no plain one.
    expect(second!.label).toBeUndefined()
    expect(await write(article)).toMatch(/<label>\s*<sup>2<\/sup>\s*<\/label>/)
    first!.label = '5'
    expect(await write(article)).toContain('<label>5</label>')
  })

  it('is the label of an affiliation and of an address too, said once', async () => {
    const front = `<article><front><article-meta><title-group><article-title>T</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Ek</surname><given-names>A</given-names></name><xref ref-type="aff" rid="a1"><sup>1</sup></xref></contrib></contrib-group><aff id="a1"><label><sup>1</sup></label>Mill Road, Hull</aff><author-notes><corresp id="c1"><label><bold>✉</bold></label>Write to A Ek</corresp></author-notes></article-meta></front></article>`
    const article = await fromJats(new TextEncoder().encode(front), { messages: new Messages() })
    const [affiliation] = select(article, 'affiliation')
    const [address] = select(article, 'correspondence')
    expect([affiliation!.label, textOf(affiliation!)]).toEqual(['1', 'Mill Road, Hull'])
    expect([address!.label, textOf(address!)]).toEqual(['✉', 'Write to A Ek'])
    const written = await write(article)
    expect(written).toContain('<aff id="a1"><label><sup>1</sup></label>Mill Road, Hull</aff>')
    expect(written).toContain('<corresp id="c1"><label><bold>✉</bold></label>Write to A Ek</corresp>')
  })
})

describe('names of older editions', () => {
  const older = `<!DOCTYPE article PUBLIC "-//NLM//DTD Journal Archiving and Interchange DTD v2.3 20070202//EN" "archivearticle.dtd"><article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body><p>See <xref ref-type="table" rid="t1">Table 1</xref>.</p></body><floats-wrap><table-wrap id="t1"><label>Table 1</label><table><tbody><tr><td scope="row">Wells</td><td>4</td></tr></tbody></table></table-wrap></floats-wrap></article>`
  it('go back as they stood, and are those of JATS in another edition; a cell keeps what it says of its row', async () => {
    const article = await fromJats(new TextEncoder().encode(older), { messages: new Messages() })
    expect(await write(article)).toMatch(/<floats-wrap>\s*<table-wrap id="t1">/)
    const archived = await write(article, { profile: 'archiving' })
    expect(archived).toMatch(/<floats-group>\s*<table-wrap id="t1"/)
    expect(archived).toContain('<td scope="row">Wells</td>')
    expect(await validateJats(new TextEncoder().encode(archived))).toEqual([])
  })
})

describe('an ISSN', () => {
  const of = async (...attributes: string[]) => {
    const issns = attributes.map(one => `<issn ${one}>1234-5679</issn>`).join('')
    const source = `<article><front><journal-meta>${issns}</journal-meta><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front></article>`
    const article = await fromJats(new TextEncoder().encode(source), { messages: new Messages() })
    return {
      issns: select(article, 'journal')[0]!.issns,
      written: (await write(article)).match(/<issn .*?>/g)
    }
  }
  it.each([
    ['publication-format="electronic"', 'epub'],
    ['publication-format="print" pub-type="ppub"', 'ppub'],
    ['pub-type="epub"', 'epub']
  ])('%s says which it is, and goes back as it stood', async (attributes, kind) => {
    const { issns, written } = await of(attributes)
    expect(issns).toEqual([{ value: '1234-5679', kind }])
    expect(written).toEqual([`<issn ${attributes}>`])
  })
  it('is one when it is told twice, and none where the two ways disagree', async () => {
    const twice = await of('pub-type="epub"', 'publication-format="electronic"')
    expect(twice.issns).toHaveLength(1)
    expect(twice.written).toHaveLength(2)
    expect((await of('publication-format="electronic" pub-type="ppub"')).issns).toBeUndefined()
  })
})
