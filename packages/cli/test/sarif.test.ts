/** The SARIF log of a check: what OASIS SARIF 2.1.0 asks for, and what hosts of code need to show a finding at its line. */
import type { Finding } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { sarifLog } from '../src/sarif.js'

const findings: Finding[] = [
  {
    rule: 'jats4r:country-code',
    level: 'warning',
    message: 'Add the two-letter code of the country. Now: “Portugal”.',
    line: 7,
    column: 3,
    at: '/article/front/article-meta/aff/country'
  },
  { rule: 'dtd:content', level: 'error', message: 'Unexpected <i> in <p>', line: 9 },
  { rule: 'completeness', level: 'warning', message: 'The article has no DOI' },
  { rule: 'dtd:draft', level: 'info', message: 'The file declares a draft' }
]
const log = (...args: Parameters<typeof sarifLog>) => JSON.parse(sarifLog(...args))

describe('a SARIF log', () => {
  const made = log([{ path: 'made/my article.xml', findings }], '1.2.3')
  const [run] = made.runs

  it('says which version and tool it is of', () => {
    expect(made.version).toBe('2.1.0')
    expect(made.$schema).toContain('sarif-schema-2.1.0.json')
    expect(made.runs).toHaveLength(1)
    expect(run.tool.driver).toMatchObject({ name: 'Offprint', semanticVersion: '1.2.3' })
    expect(run.invocations).toEqual([{ executionSuccessful: true }])
  })

  it('has one result a finding, with its level, rule, words and place', () => {
    expect(run.results.map((one: { level: string }) => one.level)).toEqual([
      'warning',
      'error',
      'warning',
      'note'
    ])
    expect(run.results[0]).toEqual({
      ruleId: 'jats4r:country-code',
      ruleIndex: 3,
      level: 'warning',
      message: { text: 'Add the two-letter code of the country. Now: “Portugal”.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'made/my%20article.xml' },
            region: { startLine: 7, startColumn: 3 }
          },
          logicalLocations: [{ fullyQualifiedName: '/article/front/article-meta/aff/country' }]
        }
      ]
    })
    expect(run.results[1].locations[0].physicalLocation.region).toEqual({ startLine: 9 })
    // No line: the file as a whole. Line 0 would break the schema.
    expect(run.results[2].locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'made/my%20article.xml' } } }
    ])
  })

  it('lists each rule once, and points at it', () => {
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id)
    expect(ids).toEqual(['completeness', 'dtd:content', 'dtd:draft', 'jats4r:country-code'])
    for (const result of run.results) expect(ids[result.ruleIndex]).toBe(result.ruleId)
    expect(run.tool.driver.rules[3].shortDescription.text).toBe('Add the two-letter code of the country.')
  })

  it('tells a file that could not be checked from one without findings', () => {
    const both = log(
      [
        { path: 'good.xml', findings: [] },
        { path: '/articles/bad é.xml', findings: [], failed: 'The input is empty' }
      ],
      '1.2.3'
    )
    expect(both.runs[0].results).toEqual([])
    expect(both.runs[0].invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'The input is empty' },
            locations: [
              { physicalLocation: { artifactLocation: { uri: 'file:///articles/bad%20%C3%A9.xml' } } }
            ]
          }
        ]
      }
    ])
  })

  it('is the same text for the same findings', () => {
    const checked = [{ path: 'a.xml', findings }]
    expect(sarifLog(checked, '1')).toBe(sarifLog(checked, '1'))
    expect(sarifLog(checked, '1').endsWith('}\n')).toBe(true)
  })
})
