/** Our files in pandoc, which reads citations of reference managers: a reader that shares nothing with us. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { select } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../src/index.js'
import { fixture, names } from './fixture-article.js'

/** A pandoc that knows citations in Word files: 3.0 does, 2.17 does not. */
const pandoc = ['pandoc', 'pandoc3'].find(command => {
  const { status, stdout } = spawnSync(command, ['--list-extensions=docx'], { encoding: 'utf8' })
  return status === 0 && /^[-+]citations$/m.test(stdout)
})

interface Pandoc {
  meta: { references?: { c: { c: Record<string, unknown> }[] } }
  blocks: unknown
}

function readBy(bytes: Uint8Array): Pandoc {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-'))
  try {
    writeFileSync(join(folder, 'in.docx'), bytes)
    const args = ['-f', 'docx+citations', '-t', 'json', join(folder, 'in.docx')]
    return JSON.parse(execFileSync(pandoc!, args, { encoding: 'utf8', maxBuffer: 1 << 26 })) as Pandoc
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The targets of all citations, and the plain words of a value of pandoc's. */
function citationsIn(value: unknown, found: string[][] = []): string[][] {
  if (Array.isArray(value)) for (const each of value) citationsIn(each, found)
  else if (typeof value === 'object' && value !== null) {
    const { t, c } = value as { t?: string; c?: unknown }
    if (t === 'Cite') found.push((c as [{ citationId: string }[]])[0].map(each => each.citationId))
    else for (const each of Object.values(value)) citationsIn(each, found)
  }
  return found
}
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('')
  if (typeof value !== 'object' || value === null) return ''
  const { t, c } = value as { t?: string; c?: unknown }
  return t === 'Str'
    ? String(c)
    : t === 'Space' || t === 'SoftBreak'
      ? ' '
      : t === 'MetaString'
        ? String(c)
        : wordsOf(c)
}
const plain = (words: string): string =>
  words
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[“”"'‘’]/g, '')
    .trim()

describe.skipIf(!pandoc)('read by pandoc', () => {
  it.each(names)('%s has the same citations and the same bibliography', async name => {
    const { article, media } = await fixture(name)
    const { meta, blocks } = readBy(await toDocx(article, { media }))
    const fields = new Map(
      select(article, 'reference').flatMap(({ id, csl }) => (csl ? [[id!, csl] as const] : []))
    )
    const live = select(article, 'citation').filter(each => each.targets.every(id => fields.has(id)))
    expect(live.length).toBeGreaterThan(3)
    const shown = citationsIn(blocks)
    expect(shown.map(String).sort()).toEqual(live.map(each => String(each.targets)).sort())
    const cited = new Set(live.flatMap(each => each.targets))
    const items = meta.references?.c.map(each => each.c) ?? []
    expect(items.map(each => wordsOf(each['id'])).sort()).toEqual([...cited].sort())
    for (const item of items) {
      const csl = fields.get(wordsOf(item['id']))!
      expect(wordsOf(item['type'])).toBe(csl.type)
      for (const field of ['title', 'container-title', 'volume', 'issue', 'DOI'] as const)
        if (csl[field] !== undefined) expect(plain(wordsOf(item[field])), field).toBe(plain(csl[field]))
      // pandoc tells particles from families anew (“van den” Akker).
      const people = (item['author'] as { c?: { c: Record<string, unknown> }[] } | undefined)?.c ?? []
      const whole = (parts: (string | undefined)[]): string => plain(parts.join('')).replace(/ /g, '')
      expect(
        people.map(({ c }) =>
          whole(
            ['dropping-particle', 'non-dropping-particle', 'family', 'literal'].map(part => wordsOf(c[part]))
          )
        )
      ).toEqual(
        (csl.author ?? []).map(each => whole([each['non-dropping-particle'], each.family, each.literal]))
      )
    }
  })
})
