/** The written file, opened and saved again by LibreOffice: fields, notes, lists, tables and references live on. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Article, type Carries, census, compare } from '@offprint/ast'
import { defaultLimits, denyAll, Ledger, Messages } from '@offprint/core'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { docx, fromDocx, toDocx } from '../src/index.js'
import { codes, open } from './package-of.js'
import { sample, sampleMedia } from './sample.js'

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(path => existsSync(path))

async function read(bytes: Uint8Array): Promise<Article> {
  const context = { messages: new Messages(), ledger: new Ledger(), limits: defaultLimits, resolve: denyAll }
  return recognise(await fromDocx(bytes, context), context)
}

function resaved(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-'))
  try {
    writeFileSync(join(folder, 'in.docx'), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    execFileSync(
      soffice!,
      [profile, '--headless', '--convert-to', 'docx', '--outdir', out, join(folder, 'in.docx')],
      {
        stdio: 'ignore',
        timeout: 50_000
      }
    )
    return new Uint8Array(readFileSync(join(out, 'in.docx')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** LibreOffice writes equations anew, from its own language; a note’s own mark twice; a drawing as its bitmap. */
const kept: Carries = { ...docx.carries }
for (const kind of ['equation', 'inlineEquation', 'footnote', 'noteCall'] as const) delete kept[kind]

describe.skipIf(!soffice)('through LibreOffice', () => {
  it('comes back as it went', async () => {
    const bytes = await toDocx(sample(), { media: sampleMedia() })
    const again = resaved(bytes)
    const found = compare(census(await read(bytes)), census(await read(again)), kept)
    expect(
      found.differences.map(
        each => `${each.what} ${each.kind} ${each.field ?? ''} ${each.key}: ${each.expected} → ${each.actual}`
      )
    ).toEqual([])
    const kinds = (file: Uint8Array): string[] =>
      codes(open(file).root('word/document.xml')).map(code => code.split(' ').slice(0, 2).join(' '))
    expect(kinds(again).sort()).toEqual(kinds(bytes).sort())
  }, 60_000)
})
