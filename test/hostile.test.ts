/**
 * The hostile set, through the built command. Whatever a case allows: the command ends by itself with a documented exit
 * code, an accepted input keeps its visible words and gives valid JATS, a refused one leaves no file behind.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { textOf } from '@offprint/ast'
import { defaultLimits, denyAll, Ledger, Messages } from '@offprint/core'
import { jats } from '@offprint/jats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './support/articles.js'

const folder = join(root, 'fixtures/hostile')
const bundle = join(root, 'packages/cli/dist/offprint.cjs')

interface Case {
  id: string
  title: string
  file?: string
  generator?: string
  args?: (string | number)[]
  must: string[]
  keeps?: string[]
  mustNotAppear?: string[]
}
const cases: Case[] = JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')).cases

let out: string
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'offprint-hostile-'))
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

/** Which message codes have the meaning of a hint in the catalogue. */
const meanings: Record<string, RegExp> = {
  'span-clamped': /span/,
  'span-fixed': /span/,
  'attribute-dropped': /attribute/,
  'image-type': /media|image/,
  'image-missing': /media|image/,
  'image-corrupt': /media|image/,
  'image-pixels': /media|image/,
  'image-unsupported': /media|image/,
  'resource-denied': /media|image/,
  'encoding-guessed': /encoding/,
  'character-replaced': /character|encoding/,
  'character-dropped': /character|encoding/,
  'bidi-unbalanced': /bidi/,
  'glyph-missing': /glyph/,
  'embed-dropped': /embed/,
  'url-dropped': /url|link|active/,
  'active-content-dropped': /active|url|media|image/,
  'id-duplicate': /id|link/,
  'link-dangling': /link|dangling/,
  'no-title': /title/,
  'no-references': /citation|reference/,
  truncated: /truncated/,
  'table-split': /table/,
  'table-flattened': /table/,
  'citation-range': /citation|range/,
  'comment-text': /comment/,
  'hidden-text': /hidden/,
  'note-cycle': /note/,
  'heading-jump': /heading/,
  'name-shortened': /name/,
  'nesting-repaired': /nesting/
}

describe('hostile pages', async () => {
  const generate = (await import(join(folder, 'generate.mjs'))) as Record<
    string,
    (...args: unknown[]) => Uint8Array
  >
  for (const one of cases)
    it(`${one.id}: ${one.title}`, async () => {
      let path = one.file ? join(folder, one.file) : join(out, `${one.id}.html`)
      if (one.generator) writeFileSync(path, generate[one.generator]!(...(one.args ?? [])))
      const target = join(out, `out-${one.id}`)
      mkdirSync(dirname(target), { recursive: true })
      const done = spawnSync(
        process.execPath,
        [bundle, 'convert', path, '--to', 'jats', '--out', target, '--json', '--timeout', '60'],
        { encoding: 'utf8', timeout: 90_000, maxBuffer: 1 << 28 }
      )
      expect(done.signal, 'ends by itself').toBeNull()
      const refused = one.must.filter(end => end.startsWith('reject:'))
      const accepted = one.must.filter(end => !end.startsWith('reject:'))
      if (done.status === 2 || done.status === 3) {
        expect(refused, done.stderr).not.toEqual([])
        expect(done.stderr.trim().split('\n')).toHaveLength(1)
        expect(existsSync(target), 'no half-written output').toBe(false)
        return
      }
      expect(done.status, done.stderr).toBe(0)
      expect(accepted, 'accepted, and should have been refused').not.toEqual([])
      const report = JSON.parse(done.stdout)
      const warnings: string[] = report.messages
        .filter((message: { level: string }) => message.level !== 'info')
        .map((message: { code: string }) => message.code)
      const all: string[] = report.messages.map((message: { code: string }) => message.code)
      if (!accepted.includes('ok'))
        expect(
          accepted.some(end => all.some(code => meanings[end.slice(5)]!.test(code))),
          `one of ${accepted} among ${all}`
        ).toBe(true)
      expect(warnings.filter(code => code === 'core:unplaced' || code === 'core:invented')).toEqual([])
      path = join(target, report.outputs[0].file)
      const bytes = readFileSync(path)
      const xml = bytes.toString('utf8')
      const article = await jats.read!(bytes, {
        messages: new Messages(),
        ledger: new Ledger(),
        limits: defaultLimits,
        resolve: denyAll
      })
      const fold = (words: string): string => words.replace(/[\s\u00A0]+/g, ' ').trim()
      const text = fold(textOf(article))
      for (const words of one.keeps ?? []) expect(text).toContain(fold(words))
      for (const words of one.mustNotAppear ?? []) expect(xml).not.toContain(words)
    }, 120_000)
})
