/** The profile `scielo`: what SciELO Publishing Schema 1.9 asks for beside the DTD, and that our reader understands it. */
import { type Article, node, select, text, textOf } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { fromJats, toJats, validateJats } from '../src/index.js'
import { kitchenSink } from './support/kitchen-sink.js'

const squeezed = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/>\s+</g, '><')
const scielo = (article: Article, messages?: Messages): Promise<Uint8Array> =>
  toJats(article, { profile: 'scielo', ...(messages ? { messages } : {}) })

describe('the profile scielo', () => {
  it.each([
    ['its version on the root', / specific-use="sps-1\.9"/],
    [
      'institutions by their parts, the printed words first',
      '<institution content-type="original">Dept of Sinks, University, Main Street 1, 4000 Porto, Norte, Portugal</institution><institution content-type="orgdiv1">Dept of Sinks</institution><institution content-type="orgname">University</institution><addr-line>Main Street 1</addr-line><addr-line><postal-code>4000</postal-code><city>Porto</city><state>Norte</state></addr-line><country country="PT">Portugal</country></aff>'
    ],
    [
      'an ORCID iD without its address',
      '<contrib-id contrib-id-type="orcid">0000-0002-1825-0097</contrib-id>'
    ],
    [
      'its name for competing interests',
      '<fn id="fncoi" fn-type="conflict" specific-use="fn-type-coi-statement">'
    ],
    ['the language of keywords', /<kwd-group[^>]* xml:lang="en"/],
    [
      'the address and the language of the licence on it',
      /<license [^>]*xlink:href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"/
    ],
    [
      'words of a reference, then its fields',
      /<ref id="R1">(?:<label>[^<]*<\/label>)?<mixed-citation.*?<\/mixed-citation><element-citation/
    ]
  ])('has %s', async (_what, expected) => {
    expect(squeezed(await scielo(kitchenSink()))).toMatch(expected)
  })

  it.each([
    /citation-alternatives/,
    /kwd-group-type/,
    /authenticated=/,
    /fn-type="(?:con|coi-statement)"/,
    /https:\/\/orcid/
  ])('has no %s', async unwanted => {
    expect(squeezed(await scielo(kitchenSink()))).not.toMatch(unwanted)
  })

  it('knows a closed list of types of sections, and keeps what was said beside', async () => {
    const messages = new Messages()
    const article = kitchenSink()
    const body = article.children.find(part => part.type === 'body')!
    const typed = (sectionType: string) =>
      node('section', { sectionType }, [node('paragraph', {}, [text('x')])])
    ;(body.children as unknown[]).push(typed('ethics-statement'), typed('materials|methods'))
    const bytes = await scielo(article, messages)
    expect(squeezed(bytes)).toContain('<sec specific-use="sec-type-ethics-statement">')
    expect(squeezed(bytes)).toContain('<sec sec-type="materials|methods">')
    expect(messages.list.map(message => message.reason)).toContain(
      'sec-type="ethics-statement" of <sec> is not among the values that this profile knows; it stands in @specific-use'
    )
    expect(await validateJats(bytes)).toEqual([])
    const back = select(await fromJats(bytes), 'section')
    expect(back.map(section => section.sectionType).slice(-2)).toEqual([
      'ethics-statement',
      'materials|methods'
    ])
  })

  it('asks for shorter alternative texts and cuts none', async () => {
    const messages = new Messages()
    const alt = 'a'.repeat(121)
    const article = kitchenSink()
    const body = article.children.find(part => part.type === 'body')!
    ;(body.children as unknown[]).unshift(
      node('figure', { id: 'F99', label: 'Figure 99' }, [node('graphic', { href: 'x.png', alt })])
    )
    expect(squeezed(await scielo(article, messages))).toContain(alt)
    expect(messages.list.map(message => message.reason)).toContain(
      'An alternative text has 121 characters, and this profile takes 120; shorten it and give the rest as a long description'
    )
  })
})

const affiliation = (inside: string): string =>
  `<article><front><article-meta><contrib-group><contrib contrib-type="author"><name><surname>S</surname></name><xref ref-type="aff" rid="a1">1</xref></contrib></contrib-group><aff id="a1">${inside}</aff></article-meta></front></article>`
const parts =
  '<label>1</label><institution content-type="orgname">Universidade do Porto</institution><institution content-type="orgdiv1">Saúde</institution><addr-line><named-content content-type="city">Porto</named-content></addr-line><country country="PT">Portugal</country>'

describe('an affiliation of SciELO', () => {
  it('is read as printed, with its parts in it, and goes back as it stood', async () => {
    const source = affiliation(
      `${parts}<institution content-type="original">Saúde, Universidade do Porto, Porto, Portugal</institution>`
    )
    const article = await fromJats(source)
    const [read] = select(article, 'affiliation')
    expect(textOf(read!)).toBe('Saúde, Universidade do Porto, Porto, Portugal')
    expect(select(read!, 'affiliationPart').map(part => [part.kind, textOf(part), part.country])).toEqual([
      ['department', 'Saúde', undefined],
      ['institution', 'Universidade do Porto', undefined],
      ['city', 'Porto', undefined],
      ['country', 'Portugal', 'PT']
    ])
    expect(squeezed(await toJats(article))).toContain(
      source.slice(source.indexOf('<aff'), source.indexOf('</aff>'))
    )
  })

  it('is kept as it stands when a part is not in the printed words', async () => {
    const source = affiliation(
      `${parts}<institution content-type="original">Universidade do Porto, Porto, Portugal</institution>`
    )
    const [read] = select(await fromJats(source), 'affiliation')
    expect(textOf(read!)).toContain('Saúde')
  })

  it('is written anew when its words have changed', async () => {
    const article = await fromJats(
      affiliation(
        `${parts}<institution content-type="original">Saúde, Universidade do Porto, Porto, Portugal</institution>`
      )
    )
    const [read] = select(article, 'affiliation')
    ;(read!.children as unknown[]).push(text(', Europe'))
    expect(squeezed(await toJats(article))).toContain(', Europe</aff>')
  })
})
