import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { node, text } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { jats, toJats } from '../src/index.js'

const model = (name: string): string =>
  fileURLToPath(new URL(`../../../../shared/model/${name}`, import.meta.url))
const rules = async (bytes: Uint8Array) => {
  const count: Record<string, number> = {}
  for (const { rule } of await jats.review!(bytes)) {
    const family = rule.split(':')[0]!
    count[family] = (count[family] ?? 0) + 1
  }
  return count
}

describe('the review of a file', () => {
  it('does not let an empty article look good', async () => {
    const empty = await toJats(
      node('article', { articleType: 'other' }, [node('front', {}, [node('articleTitle', {}, [text('T')])])])
    )
    const findings = await jats.review!(empty)
    expect(findings.filter(finding => finding.rule === 'completeness').length).toBeGreaterThan(3)
  })

  it('says where a file is no XML, and nothing else', async () => {
    const findings = await jats.review!(new TextEncoder().encode('<article><front></article>'))
    expect(findings.filter(finding => finding.level === 'error').length).toBeGreaterThan(0)
    expect(findings.some(finding => finding.rule.startsWith('jats4r'))).toBe(false)
  })

  // Numbers of findings that the public rule sets have in these files.
  const known: [string, Record<string, number>][] = [
    ['MODEL.xml', {}],
    ['model-strict.xml', { jats4r: 4 }],
    ['naive.xml', { jats4r: 22 }],
    ['scielo.xml', { jats4r: 12 }]
  ]
  for (const [name, expected] of known)
    it.skipIf(!existsSync(model(name)))(`${name}: ${JSON.stringify(expected)}`, async () => {
      const { completeness: _, ...found } = await rules(readFileSync(model(name)))
      expect(found).toEqual(expected)
    })
})
