/** What a production editor reads at the end of a conversion: errors first, and many of one kind told once. */
import { describe, expect, it } from 'vitest'
import type { Report } from '../src/report.js'
import { summarise } from '../src/summary.js'

type Message = Report['messages'][number]

const said = (...messages: [level: string, code: string, text: string][]): Message[] =>
  messages.map(([level, code, text], i) => ({ level, code, text, line: i + 1, column: 1 }))

const reportOf = (more: object): Report =>
  ({
    input: { name: 'a.html', format: 'html', bytes: 1, sha256: '' },
    article: { title: 'T', type: null, language: null },
    found: new Proxy({}, { get: () => 0 }),
    words: null,
    dropped: [],
    moved: [],
    missing: [],
    outputs: [],
    messages: [],
    ...more
  }) as unknown as Report

const summary = (messages: Message[]): string[] => {
  const lines = summarise(reportOf({ messages }), 'out/').split('\n')
  const from = lines.findIndex(line => line.includes('Look at'))
  return from < 0
    ? []
    : lines
        .slice(from)
        .map(line => line.slice(12))
        .filter(Boolean)
}

describe('what to look at', () => {
  it('has errors before warnings, and no remarks', () => {
    expect(
      summary(said(['warning', 'x:w', 'W.'], ['info', 'x:i', 'I.'], ['error', 'x:e', 'E.'])).slice(0, 2)
    ).toEqual(['✗ line 3: E. [x:e]', '! line 1: W. [x:w]'])
  })

  it('says many of one kind by the first of them and their number, so that others are seen', () => {
    const images = Array.from({ length: 10 }, (_, i): [string, string, string] => [
      'warning',
      'x:image',
      `Image ${i}.`
    ])
    expect(summary(said(...images, ['warning', 'x:name', 'N.'], ['error', 'x:lost', 'L.']))).toEqual([
      '✗ line 12: L. [x:lost]',
      '! line 1: Image 0. [x:image]',
      '! line 2: Image 1. [x:image]',
      '! line 3: Image 2. [x:image]',
      '  … and 7 more of this kind',
      '! line 11: N. [x:name]'
    ])
  })

  it('says the same words once, with how often', () => {
    const named = (name: string, times: number): [string, string, string][] =>
      Array.from({ length: times }, () => ['warning', 'x:form', `“${name}” has no form.`])
    expect(summary(said(...named('a', 38), ...named('b', 1), ...named('a', 2)))).toEqual([
      '! line 1: “a” has no form. (40 times) [x:form]',
      '! line 39: “b” has no form. [x:form]'
    ])
    const many = ['a', 'b', 'c', 'd', 'e'].flatMap(name => named(name, 2))
    expect(summary(said(...many)).at(-1)).toBe('  … and 4 more of this kind')
  })

  it('names how many it leaves to the report', () => {
    const kinds = Array.from({ length: 20 }, (_, i): [string, string, string] => ['warning', `x:k${i}`, 'K.'])
    const lines = summary(said(...kinds))
    expect(lines).toHaveLength(13)
    expect(lines[12]).toBe('… and 8 more in report.json')
  })
})

describe('what was found and what is missing', () => {
  const alt = (label: string) => ({ key: `figures.${label}.alt`, label: `alternative text of ${label}` })

  it('says what is not there in words', () => {
    const text = summarise(reportOf({}), 'out/')
    expect(text).toContain('no authors (no affiliation links, none corresponding)')
    expect(text).toContain('no figures · no tables · no references · no citations · no cross-references')
    expect(text).not.toMatch(/\b0\b/)
  })

  it('counts the figures without a description from three on, and does not ask for it twice', () => {
    const figures = ['Figure 1', 'Figure 2', 'Figure 3'].map(alt)
    const doi = { key: 'doi', label: 'DOI' }
    const messages = said(['warning', 'pdf:alt-missing', 'No text.'], ['info', 'x:i', 'I.'])
    const text = summarise(reportOf({ missing: [doi, ...figures], messages }), 'out/')
    expect(text).toContain('Missing   DOI · alternative text of 3 figures\n')
    expect(text).not.toContain('pdf:alt-missing')
    expect(text).toContain('1 remark in report.json')
    const two = summarise(reportOf({ missing: figures.slice(1) }), 'out/')
    expect(two).toContain('alternative text of Figure 2 · alternative text of Figure 3')
    expect(summarise(reportOf({ missing: [doi], messages }), 'out/')).toContain('[pdf:alt-missing]')
  })
})
