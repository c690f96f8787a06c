/** What publishers write in a way of their own: the tree has it as readers meet it, and it is written back as it was. */
import { census, child, compare, isMetadata, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { fromJats, toJats } from '../src/index.js'

const bytes = (xml: string) => new TextEncoder().encode(xml)
const article = (body: string, front = '') =>
  bytes(
    `<article article-type="research-article" xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta>${front}</front><body>${body}</body></article>`
  )
const written = async (source: Uint8Array): Promise<string> => {
  const tree = await fromJats(source)
  const back = await toJats(tree)
  expect(compare(census(tree), census(await fromJats(back))).differences).toEqual([])
  return new TextDecoder().decode(back).replace(/>\s+</g, '><')
}

describe('a table with its picture', () => {
  const forms = '<alternatives><graphic xlink:href="t1"/><table><tr><td>1</td></tr></table></alternatives>'
  const wrap = `<table-wrap id="T1"><label>Table 1</label>${forms}<table-wrap-foot><fn><p>All.</p></fn></table-wrap-foot></table-wrap>`

  it('stands above its notes', async () => {
    const [table] = select(await fromJats(article(wrap)), 'table')
    expect(table!.children.map(part => part.type)).toEqual(['graphic', 'grid', 'tableNotes'])
    expect(await written(article(wrap))).toContain('</alternatives><table-wrap-foot>')
  })
})

describe('a call-out', () => {
  const figure = '<fig id="F1"><label>Figure 1</label><graphic xlink:href="f1"/></fig>'
  const file = '<supplementary-material id="S1"><label>File 1</label></supplementary-material>'
  const called = async (words: string) =>
    select(await fromJats(article(`<p>${words}</p>${figure}${file}`)), 'crossReference')

  it('is what it leads to, where its type says nothing', async () => {
    const kinds = await called(
      '<xref ref-type="media" rid="S1">1</xref> <xref ref-type="other" rid="F1">2</xref> <xref ref-type="other" rid="F1 S1">3</xref>'
    )
    expect(kinds.map(one => one.kind)).toEqual(['supplement', 'figure', 'other'])
  })

  it('keeps the type that it had', async () => {
    const line = '<p><xref ref-type="media" rid="S1">1</xref>, <xref rid="F1">2</xref></p>'
    expect(await written(article(line + figure + file))).toContain(line)
  })

  it('inside another one is its words, and what both lead to', async () => {
    const nested =
      '<xref ref-type="fig" rid="F1">Figure <italic><xref ref-type="fig" rid="F1">1</xref></italic></xref>'
    const [one, ...more] = await called(nested)
    expect(more).toEqual([])
    expect([textOf(one!), one!.targets]).toEqual(['Figure 1', ['F1']])
    const two = '<xref rid="F1">Figure 1 and <xref rid="S1">File 1</xref></xref>'
    expect((await called(two))[0]!.targets).toEqual(['F1', 'S1'])
    expect(await written(article(`<p>See ${nested}, ${two}.</p>${figure}${file}`))).toContain(
      `<p>See ${nested}, ${two}.</p>`
    )
  })
})

describe('notes beside the facts of the article', () => {
  const data = '<notes><title>Data Availability</title><p>All data are in the paper.</p></notes>'
  const other = '<notes notes-type="disclaimer"><p>Views are our own.</p></notes>'

  it('are declarations', async () => {
    const found = select(await fromJats(article('<p>x</p>', data + other)), 'declaration')
    expect(found.map(one => [one.kind, textOf(one)])).toEqual([
      ['data-availability', 'Data Availability All data are in the paper.'],
      ['other', 'Views are our own.']
    ])
    expect(await written(article('<p>x</p>', data + other))).toContain(data + other)
  })

  it('that hold sections stay what they are', async () => {
    const changes =
      '<notes notes-type="version-changes"><sec><title>Changes</title><p>None.</p></sec></notes>'
    const tree = await fromJats(article('<p>x</p>', changes))
    expect(select(tree, 'declaration')).toEqual([])
    expect(await written(article('<p>x</p>', changes))).toContain(changes)
  })

  it('that only cite the article itself are said to machines', async () => {
    const self =
      '<notes><p content-type="self-citation"><mixed-citation>Roy A. <source>J Foo</source>.</mixed-citation></p></notes>'
    const tree = await fromJats(article('<p>x</p>', self))
    expect(child(tree, 'front')!.children.filter(isMetadata)).toHaveLength(1)
    expect(
      census(tree)
        .filter(item => item.kind === 'paragraph')
        .map(item => item.key)
    ).toEqual(['x'])
    expect(await written(article('<p>x</p>', self))).toContain(self)
  })
})

describe('subjects in levels', () => {
  const facts = (groups: string) =>
    bytes(
      `<article><front><article-meta><article-categories>${groups}</article-categories><title-group><article-title>T</article-title></title-group></article-meta></front><body><p>x</p></body></article>`
    )
  const heading =
    '<subj-group subj-group-type="heading"><subject>Original Article</subject><subj-group><subject>Supportive Care</subject></subj-group></subj-group>'

  it('of a heading are subjects', async () => {
    const tree = await fromJats(facts(heading))
    expect(select(tree, 'subject').map(one => textOf(one))).toEqual(['Original Article', 'Supportive Care'])
    expect(await written(facts(heading))).toContain(heading)
  })

  it('of a heading that were changed are written anew', async () => {
    const tree = await fromJats(facts(heading))
    select(tree, 'subject')[1]!.children = [{ type: 'text', value: 'Nursing' }]
    const xml = new TextDecoder().decode(await toJats(tree))
    expect(xml).toContain('<subject>Nursing</subject>')
    expect(xml).not.toContain('Supportive Care')
  })

  it('of a classification are said to machines', async () => {
    const tree = heading.replace('"heading"', '"Discipline-v2"')
    const front = child(await fromJats(facts(tree)), 'front')!
    expect(front.children.filter(isMetadata)).toHaveLength(1)
    expect(await written(facts(tree))).toContain(tree)
  })
})

describe('numbers of citations with nothing between them', () => {
  const list = (reference: string) =>
    bytes(
      `<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body><p>x[<xref ref-type="bibr" rid="r1">1</xref><xref ref-type="bibr" rid="r2">2</xref>,<xref ref-type="bibr" rid="r3">3</xref>] and y[<xref ref-type="bibr" rid="r1">1</xref><xref ref-type="bibr" rid="r2">2</xref>]</p></body><back><ref-list>${[1, 2, 3].map(n => `<ref id="r${n}"><mixed-citation>${reference}</mixed-citation></ref>`).join('')}</ref-list></back></article>`
    )

  it('are parted for readers, and written as they were', async () => {
    const source = list('A thing. 2001.')
    const tree = await fromJats(source)
    expect(select(tree, 'paragraph').map(one => textOf(one))).toEqual(['x[1, 2,3] and y[1,2]'])
    const xml = await written(source)
    expect(xml).toContain('rid="r1">1</xref><xref ref-type="bibr" rid="r2">2</xref>,<xref')
  })
})

describe('people', () => {
  const people = bytes(
    '<article><front><article-meta><title-group><article-title>T</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Roy</surname><given-names>A</given-names></name><xref ref-type="author-notes" rid="n1"><sup>†</sup></xref></contrib></contrib-group><author-notes><fn id="n1"><p>†Both wrote it.</p></fn></author-notes><pub-date pub-type="ppub"><month>2</month><year>2018</year></pub-date><pub-date pub-type="epub"><day>28</day><month>10</month><year>2017</year></pub-date></article-meta></front><body><p>x</p></body></article>'
  )

  it('are joined to notes whatever the type of the call says', async () => {
    expect(select(await fromJats(people), 'contributor')[0]!.notes).toEqual(['n1'])
    expect(await written(people)).toContain('<xref ref-type="author-notes" rid="n1"><sup>†</sup></xref>')
  })

  it('published in print and online: the form of each is known', async () => {
    expect(select(await fromJats(people), 'date').map(one => [one.event, one.format])).toEqual([
      ['pub', 'print'],
      ['pub', 'electronic']
    ])
    expect(await written(people)).not.toContain('publication-format')
  })
})

describe('a call-out inside a call-out', () => {
  const figure = '<fig id="f1"><label>Figure 1</label></fig>'
  const nested = '<xref ref-type="fig" rid="f1">Figure <xref ref-type="fig" rid="f1">1</xref></xref>'
  it('is one of the tree, and goes back as it was where the edition takes it', async () => {
    const tree = await fromJats(article(`<p>See ${nested}.</p>${figure}`))
    expect(select(tree, 'crossReference')).toHaveLength(1)
    const archived = new TextDecoder().decode(await toJats(tree, { profile: 'archiving' }))
    expect(archived.match(/<xref /g)).toHaveLength(2)
  })
})
