/**
 * Real manuscripts. What each holds was counted by hand in its source: groups of citations outside code and comments, images
 * alone in their paragraphs, tables, equations, headings, people. JOSS’s own JATS of the first has the same counts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { child, type NodeType, select, textOf, validate } from '@offprint/ast'
import { defaultLimits, levelOf, Messages } from '@offprint/core'
import { jats, validateJats } from '@offprint/jats'
import { describe, expect, it } from 'vitest'
import { codes, type Read, read } from './reading.js'

const root = fileURLToPath(new URL('../../../../shared/corpus/markdown/', import.meta.url))
const there = existsSync(root)

interface Counts {
  contributor: number
  affiliation: number
  section: number
  figure: number
  table: number
  equation: number
  inlineEquation: number
  citation: number
  reference: number
  crossReference: number
  footnote: number
}

const manuscripts: Record<string, { counts: Counts; codes: string[] }> = {
  'inara-example/paper.md': {
    counts: {
      contributor: 3,
      affiliation: 4,
      section: 25,
      figure: 2,
      table: 2,
      equation: 3,
      inlineEquation: 5,
      citation: 7,
      reference: 5,
      crossReference: 6,
      footnote: 2
    },
    codes: []
  },
  'joss-pubmed-parser/paper.md': {
    counts: {
      contributor: 3,
      affiliation: 2,
      section: 2,
      figure: 0,
      table: 0,
      equation: 0,
      inlineEquation: 0,
      citation: 6,
      reference: 10,
      crossReference: 0,
      footnote: 0
    },
    codes: []
  },
  'joss-visdat/paper.md': {
    counts: {
      contributor: 1,
      affiliation: 1,
      section: 2,
      figure: 0,
      table: 0,
      equation: 0,
      inlineEquation: 0,
      citation: 2,
      reference: 2,
      crossReference: 0,
      footnote: 0
    },
    codes: []
  },
  'manubot-rootstock/02.delete-me.md': {
    counts: {
      contributor: 2,
      affiliation: 2,
      section: 17,
      figure: 4,
      table: 3,
      equation: 2,
      inlineEquation: 0,
      citation: 9,
      reference: 8,
      crossReference: 7,
      footnote: 0
    },
    codes: ['markdown:orcid', 'markdown:orcid', 'markdown:citation-by-identifier']
  },
  // 98 groups, of which nine define short names, and one is a film that no file describes.
  'meta-review/02.main-text.md': {
    counts: {
      contributor: 7,
      affiliation: 6,
      section: 23,
      figure: 3,
      table: 2,
      equation: 0,
      inlineEquation: 0,
      citation: 88,
      reference: 100,
      crossReference: 13,
      footnote: 0
    },
    codes: [
      'markdown:html-dropped',
      'markdown:citation-unknown',
      'markdown:citation-by-identifier',
      'markdown:template'
    ]
  },
  // 49 groups and eight authors in sentences; one group has no entry in the bibliography.
  'pyllusion-rmd/paper.Rmd': {
    counts: {
      contributor: 5,
      affiliation: 5,
      section: 10,
      figure: 0,
      table: 0,
      equation: 0,
      inlineEquation: 1,
      citation: 56,
      reference: 84,
      crossReference: 0,
      footnote: 0
    },
    codes: [
      'markdown:raw-dropped',
      'markdown:name-split',
      'markdown:name-split',
      'markdown:metadata-ignored',
      'markdown:citation-unknown',
      'markdown:code-not-run',
      'markdown:layout-dropped'
    ]
  },
  // 14 groups and three authors in sentences.
  'sortee-manuscript/02.introduction.md': {
    counts: {
      contributor: 17,
      affiliation: 15,
      section: 2,
      figure: 0,
      table: 1,
      equation: 0,
      inlineEquation: 0,
      citation: 17,
      reference: 19,
      crossReference: 7,
      footnote: 0
    },
    codes: [
      'markdown:name-split',
      'markdown:name-split',
      'markdown:name-split',
      'markdown:citation-by-identifier',
      'markdown:cross-reference-unknown'
    ]
  },
  'sortee-manuscript/10.comparison_table.md': {
    counts: {
      contributor: 17,
      affiliation: 15,
      section: 0,
      figure: 0,
      table: 1,
      equation: 0,
      inlineEquation: 0,
      citation: 0,
      reference: 0,
      crossReference: 0,
      footnote: 0
    },
    codes: ['markdown:name-split', 'markdown:name-split', 'markdown:name-split']
  },
  // Its bibliography is not at hand: citations stay as they are written.
  'usepa-microcystin/manuscript.Rmd': {
    counts: {
      contributor: 2,
      affiliation: 0,
      section: 9,
      figure: 0,
      table: 0,
      equation: 0,
      inlineEquation: 22,
      citation: 0,
      reference: 0,
      crossReference: 0,
      footnote: 0
    },
    codes: [
      'markdown:metadata-ignored',
      'markdown:bibliography-missing',
      'markdown:citation-unknown',
      'markdown:cross-reference-unknown',
      'markdown:code-not-run',
      'markdown:layout-dropped'
    ]
  }
}

function load(name: string): Promise<Read> {
  const folder = name.split('/')[0]!
  const files = Object.fromEntries(
    readdirSync(root + folder).map(file => [file, new Uint8Array(readFileSync(`${root}${folder}/${file}`))])
  )
  return read(new Uint8Array(readFileSync(root + name)), files)
}

async function toJats({ article }: Read): Promise<string> {
  const bytes = await jats.write!(article, {
    messages: new Messages(),
    limits: defaultLimits,
    media: new Map(),
    assets: async () => new Uint8Array(),
    options: {}
  })
  return new TextDecoder().decode(bytes)
}

describe('manuscripts', () => {
  for (const [name, expected] of Object.entries(manuscripts))
    it.skipIf(!there)(name, async () => {
      const done = await load(name)
      const found = Object.fromEntries(
        Object.keys(expected.counts).map(type => [type, select(done.article, type as NodeType).length])
      )
      expect(found).toEqual(expected.counts)
      expect(codes(done.messages)).toEqual(expected.codes)
      expect(validate(done.article)).toEqual([])
      expect(select(done.article, 'equation', 'inlineEquation').filter(equation => !equation.mathml)).toEqual(
        []
      )
      expect(select(done.article, 'figure').filter(figure => !figure.label)).toEqual([])
    })

  it.skipIf(!there)('every file of the corpus becomes valid JATS', async () => {
    const names = readdirSync(root).flatMap(folder =>
      readdirSync(root + folder)
        .filter(file => /\.(?:md|Rmd)$/.test(file))
        .map(file => `${folder}/${file}`)
    )
    expect(names).toHaveLength(16)
    for (const name of names) {
      const done = await load(name)
      expect(validate(done.article), name).toEqual([])
      expect(
        done.messages.list.filter(message => levelOf(message) === 'error'),
        name
      ).toEqual([])
      const findings = await validateJats(await toJats(done))
      expect(
        findings.filter(finding => finding.rule.startsWith('dtd') && finding.level === 'error'),
        name
      ).toEqual([])
    }
  })

  it.skipIf(!there)('the same text gives the same tree', async () => {
    const [one, two] = [await load('inara-example/paper.md'), await load('inara-example/paper.md')]
    expect(JSON.stringify(one.article)).toBe(JSON.stringify(two.article))
  })

  it.skipIf(!there)('JOSS: people, places and references of the example', async () => {
    const { article } = await load('inara-example/paper.md')
    const people = select(article, 'contributor')
    expect(
      people.map(person => [
        person.name?.surname,
        person.orcid,
        person.affiliations,
        person.corresponding === true,
        person.equalContribution === true
      ])
    ).toEqual([
      ['Krewinkel', '0000-0002-9455-0796', ['aff1', 'aff2', 'aff4'], true, false],
      ['Bazán', '0000-0001-7699-3983', ['aff1'], false, true],
      ['Smith', '0000-0002-3957-2474', ['aff1', 'aff3'], false, true]
    ])
    expect(select(article, 'affiliation').map(place => textOf(place))).toEqual([
      'Open Journals',
      'Pandoc Development Team',
      'GitHub',
      'Technische Universitaet Hamburg'
    ])
    expect(select(article, 'reference').map(reference => reference.csl?.id)).toEqual([
      'smith2018',
      'krewinkel2017',
      'yaml_website',
      'upper1974',
      'pdfa3'
    ])
    expect(select(article, 'crossReference').map(call => [call.kind, textOf(call)])).toEqual([
      ['section', 'article metadata'],
      ['section', 'futher below'],
      ['section', 'lists'],
      ['table', 'Table 2'],
      ['table', '2'],
      ['equation', 'Equation 1']
    ])
  })

  it.skipIf(!there)('Manubot: figures, short names of citations, merged cells', async () => {
    const { article } = await load('manubot-rootstock/02.delete-me.md')
    expect(
      select(article, 'figure').map(figure => [
        figure.label,
        textOf(child(child(figure, 'caption'), 'title')!)
      ])
    ).toEqual([
      ['Figure 1', 'A square image at actual size and with a bottom caption.'],
      ['Figure 2', 'An image too wide to fit within page at full size.'],
      ['Figure 3', 'A tall image with a specified height.'],
      ['Figure 4', 'A vector .svg image loaded from GitHub.']
    ])
    expect(
      select(article, 'reference').map(reference => reference.csl?.URL ?? reference.csl?.ISBN)
    ).toContain('https://doi.org/10.1098/rsif.2017.0387')
    expect(
      select(article, 'tableCell')
        .filter(cell => cell.colSpan === 2)
        .map(cell => textOf(cell))
    ).toEqual(['Colors'])
  })
})
