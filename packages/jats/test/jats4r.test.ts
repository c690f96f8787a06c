/**
 * The rules of JATS4R: each on a smallest document of its own, all on the model articles, and on many published
 * articles for soundness and speed. The models and the published articles lie beside the project, where they are there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Finding, GuardError } from '@offprint/core'
import { parseXml, type XmlElement } from '@offprint/core/xml'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import { jatsEntities } from '../src/entities.js'
import { countryCodes } from '../src/jats4r/country-codes.js'
import { checkJats4r, completeness, gaps, jats4rRules, rulesList } from '../src/jats4r/index.js'
import * as back from './jats4r-cases/back.js'
import * as body from './jats4r-cases/body.js'
import { type Cases, documentOf, meta } from './jats4r-cases/case.js'
import * as front from './jats4r-cases/front.js'
import * as people from './jats4r-cases/people.js'

const topics: readonly Cases[] = [front, people, body, back].flatMap(each => Object.values(each))
const cases: Cases = Object.assign({}, ...topics)
const check = (written: string) => checkJats4r(parseXml(documentOf(written)).root)
const times = (findings: readonly Finding[], id: string) =>
  findings.filter(({ rule }) => rule === `jats4r:${id}`).length

describe('the list of rules', () => {
  it('holds all rules of the schematron, each once, in plain words', () => {
    expect(jats4rRules).toHaveLength(189)
    expect(new Set(jats4rRules.map(({ id }) => id)).size).toBe(189)
    expect(jats4rRules.filter(({ level }) => level === 'error')).toHaveLength(137)
    expect(jats4rRules.filter(({ level }) => level === 'warning')).toHaveLength(51)
    expect(jats4rRules.filter(({ level }) => level === 'info')).toHaveLength(1)
    for (const { id, message, reference } of jats4rRules) {
      expect(message, id).toMatch(/^[A-Z“].*[.]$/s)
      expect(reference, id).toMatch(/^JATS4R /)
    }
  })
  it('has a case for every rule', () => {
    expect(Object.keys(cases).sort()).toEqual(jats4rRules.map(({ id }) => id).sort())
  })
  it('stands in the README as it is', async () => {
    const path = new URL('../src/jats4r/README.md', import.meta.url)
    const readme = readFileSync(path, 'utf8')
    const [before, after] = [readme.split('<!-- rules -->')[0]!, readme.split('<!-- /rules -->')[1]!]
    const made = `${before}<!-- rules -->\n\n${rulesList()}\n\n<!-- /rules -->${after}`
    await expect(made).toMatchFileSnapshot(path.pathname)
  })
  it('knows the 249 countries', () => {
    expect(countryCodes.size).toBe(249)
  })
})

describe('each rule', () => {
  for (const [id, [breaks, keeps]] of Object.entries(cases)) {
    it(id, () => {
      expect(times(check(breaks), id), breaks).toBe(1)
      expect(times(check(keeps), id), keeps).toBe(0)
    })
  }
})

describe('a finding', () => {
  it('says what to do, what stands there, and where', () => {
    const [finding] = check(meta('<permissions/><aff><institution/>\n  <country>Portugal</country></aff>'))
    expect(finding).toEqual({
      rule: 'jats4r:country-code',
      level: 'warning',
      message:
        'Add the two-letter code of the country in @country, such as country="PT" (ISO 3166-1, capitals). Now: “Portugal”.',
      line: 2,
      column: 3,
      at: '/article/front/article-meta/aff/country'
    })
  })
  it('numbers elements only among their like', () => {
    const paths = check('<body><p/><fig id="F1"/><p/><fig id="F2"/></body>').map(({ at }) => at)
    expect(paths).toEqual(['/article/body/fig[1]', '/article/body/fig[2]'])
  })
  it('does not run on and on', () => {
    const [finding] = check(`<aff><institution/><country>${'very '.repeat(100)}far</country></aff>`)
    expect(finding!.message.length).toBeLessThan(200)
    expect(finding!.message).toMatch(/very…”\.$|very …”\.$/)
  })
  it('goes by the namespace, not by the prefix', () => {
    const root = parseXml(
      '<article><p><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"/></p></article>'
    ).root
    expect(checkJats4r(root).map(({ rule }) => rule)).toEqual(['jats4r:math-place'])
  })
  it('finds the article that an archive has wrapped', () => {
    const { root } = parseXml(
      '<answer xmlns="urn:x"><article xmlns="https://jats.nlm.nih.gov/ns/archiving/1.3/" dtd-version="1.3"><front><article-meta><permissions><license/></permissions></article-meta></front><body><sec><title>A</title></sec></body></article></answer>'
    )
    expect(checkJats4r(root).map(({ rule, at }) => [rule, at])).toEqual([
      ['jats4r:license-ref', '/answer/article/front/article-meta/permissions/license']
    ])
    expect(completeness(root)).toMatchObject({ sections: 1, words: 1 })
  })
})

describe('completeness', () => {
  it('shows an article that is empty', () => {
    const { root } = parseXml(documentOf(meta('<permissions/>')))
    expect(checkJats4r(root)).toEqual([])
    const counts = completeness(root)
    expect(Object.values(counts).every(count => count === 0)).toBe(true)
    expect(gaps(counts)).toEqual([
      'The article has no title',
      'The article has no DOI',
      'The article has no publication date',
      'The article has no licence',
      'The article names no author',
      'The article has no text',
      'The article has no sections',
      'The article has no references'
    ])
  })
  it('counts links by where they lead, and what leads nowhere', () => {
    const { root } = parseXml(
      documentOf(
        '<body><sec><p>Two <xref rid="R1 R2">1, 2</xref> and <xref rid="F1 F9">Figure 1</xref></p><fig id="F1"><graphic/></fig></sec></body>' +
          '<back><ref-list><ref id="R1"/><ref id="R2"/><ref id="R3"/></ref-list></back>' +
          '<sub-article><body><p/><fig/></body></sub-article>'
      )
    )
    expect(completeness(root)).toMatchObject({
      sections: 1,
      paragraphs: 1,
      words: 6,
      figures: 1,
      figuresWithGraphic: 1,
      references: 3,
      referencesCited: 2,
      citations: 2,
      callouts: 1,
      dangling: 1,
      parts: 1
    })
    expect(gaps(completeness(root))).toContain('1 of 3 references are not cited in the text')
    expect(gaps(completeness(root))).toContain('1 links in the text point to nothing')
  })
})

describe('cost', () => {
  /** Elements that ask their surroundings, many in one parent, or one in the other. */
  const wide = (count: number) =>
    documentOf(
      meta(
        `<contrib-group>${'<contrib/>'.repeat(count)}${'<aff/>'.repeat(count)}</contrib-group>` +
          '<kwd-group/>'.repeat(count) +
          `<permissions>${'<copyright-statement/>'.repeat(count)}<copyright-year>2024</copyright-year></permissions>` +
          '<related-object document-id="7" document-id-type="clinical-trial-number"/>'.repeat(count)
      ) +
        '<sec sec-type="ethics-statement"/>'.repeat(count) +
        `<fig><caption><p>${'x'.repeat(count)}</p></caption>${'<graphic><alt-text>y</alt-text></graphic>'.repeat(count)}</fig>` +
        `${'<abstract><fig><graphic/>'.repeat(100)}${'</fig></abstract>'.repeat(100)}`
    )
  it('grows with the document, not faster', measured, () => {
    const cost = (count: number) => {
      const { root } = parseXml(wide(count))
      let best = Number.POSITIVE_INFINITY
      for (let run = 0; run < 5; run++) {
        const start = performance.now()
        checkJats4r(root)
        best = Math.min(best, performance.now() - start)
      }
      return best
    }
    cost(1000)
    // Eight times the document: quadratic cost would be 64 times.
    expect(cost(8000) / cost(1000)).toBeLessThan(24)
  })
})

const shared = new URL('../../../../shared/', import.meta.url)
const models = new URL('model/', shared)
const corpus = new URL('corpus/jats/', shared)

describe.skipIf(!existsSync(models))('the model articles', () => {
  const findings = (name: string) =>
    checkJats4r(parseXml(readFileSync(new URL(name, models), 'utf8'), { doctype: 'allow' }).root)
  const tally = (name: string) => {
    const counts: Record<string, number> = {}
    for (const { rule } of findings(name)) counts[rule] = (counts[rule] ?? 0) + 1
    return counts
  }
  it.each(['MODEL.xml', 'figgroup.xml', 'range-idrefs.xml'])('%s breaks no rule', name => {
    expect(findings(name)).toEqual([])
  })
  it('model-strict.xml lacks what the page did not say', () => {
    expect(tally('model-strict.xml')).toEqual({ 'jats4r:graphic-alt-text': 3, 'jats4r:permissions': 1 })
  })
  it('naive.xml shows what a simple converter gets wrong', () => {
    expect(tally('naive.xml')).toEqual({
      'jats4r:graphic-alt-text': 3,
      'jats4r:aff-sup-label': 1,
      'jats4r:aff-xref-label': 4,
      'jats4r:country-code': 3,
      'jats4r:coi-section': 1,
      'jats4r:citation-year-digits': 1,
      'jats4r:figure-label-in-caption': 1,
      'jats4r:publication-type': 5,
      'jats4r:page-order': 2,
      'jats4r:permissions': 1
    })
  })
  it('scielo.xml follows other rules', () => {
    expect(tally('scielo.xml')).toEqual({
      'jats4r:coi-footnote-type': 1,
      'jats4r:keyword-group-language': 1,
      'jats4r:publication-type': 5,
      'jats4r:citation-person-group': 5
    })
  })
  it('MODEL.xml lacks nothing', () => {
    const { root } = parseXml(readFileSync(new URL('MODEL.xml', models), 'utf8'), { doctype: 'allow' })
    expect(completeness(root)).toMatchObject({
      contributors: 7,
      contributorsWithAffiliation: 7,
      affiliations: 3,
      figures: 3,
      references: 5,
      referencesCited: 5,
      dangling: 0
    })
    expect(gaps(completeness(root))).toEqual([])
  })
})

/** Nothing where the file is not XML. */
function rootOf(text: string, entities: Readonly<Record<string, string>>): XmlElement | undefined {
  try {
    return parseXml(text, { doctype: 'allow', entities }).root
  } catch (error) {
    if (error instanceof GuardError) return undefined
    throw error
  }
}

describe.skipIf(!existsSync(corpus))('published articles', () => {
  it('are checked without a fault, each finding with its place', async () => {
    const entities = await jatsEntities()
    const seen = new Set<string>()
    const refused: string[] = []
    let read = 0
    for (const name of readdirSync(corpus).filter(each => each.endsWith('.xml'))) {
      const text = readFileSync(new URL(name, corpus), 'utf8')
      const root = rootOf(text, entities)
      if (root === undefined) {
        refused.push(name)
        continue
      }
      read++
      const lines = text.split(/\r\n|\r|\n/)
      for (const finding of checkJats4r(root)) {
        seen.add(finding.rule)
        expect(finding.line, name).toBeGreaterThan(0)
        expect(finding.at, name).toMatch(/^\/[\w-]+/)
        expect(lines[finding.line! - 1]!.slice(finding.column! - 1), name).toMatch(/^<\w/)
      }
      const counts = completeness(root)
      expect(counts.titles + counts.paragraphs, name).toBeGreaterThan(0)
    }
    // Not XML: attributes stand twice in a tag.
    expect(refused).toEqual(['pandoc-jats-reader.xml'])
    expect(read).toBeGreaterThan(90)
    expect(seen.size).toBeGreaterThan(50)
  })
})
