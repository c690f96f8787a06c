/** The written file, opened and saved again by LibreOffice: fields, notes, lists, tables and references live on. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Article, type Carries, census, compare } from '@offprint/ast'
import { defaultLimits, denyAll, Ledger, Messages } from '@offprint/core'
import { readZip, writeZip } from '@offprint/core/zip'
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

/** A Python that can speak to LibreOffice, which updates fields only when a program asks. */
const python = ['/usr/bin/python3', 'python3'].find(
  command => spawnSync(command, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0
)

/** The text of a file after LibreOffice has updated its fields. A LibreOffice that does not come up in time is started anew. */
function updated(bytes: Uint8Array, starts = 3): string {
  try {
    return updatedBy(bytes)
  } catch (error) {
    if (starts <= 1) throw error
    return updated(bytes, starts - 1)
  }
}

function updatedBy(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-'))
  const [input, output] = [join(folder, 'in.docx'), join(folder, 'out.txt')]
  writeFileSync(input, bytes)
  const pipe = folder.slice(-6)
  const office = spawn(
    soffice!,
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      `--accept=pipe,name=${pipe};urp;`
    ],
    { stdio: 'ignore' }
  )
  try {
    const script = join(import.meta.dirname, 'update-fields.py')
    execFileSync(python!, [script, pipe, input, output], { stdio: 'ignore', timeout: 50_000 })
    return readFileSync(output, 'utf8')
  } finally {
    office.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

describe.skipIf(!soffice || !python)('updated by LibreOffice', () => {
  it('keeps what captions and call-outs say: the values written are the values computed', async () => {
    const bytes = await toDocx(sample(), { media: sampleMedia() })
    // Every value of a SEQ and REF field made wrong: what is right afterwards was computed.
    const parts = [...readZip(bytes)].map(([name, content]): [string, Uint8Array | string] => [
      name,
      name === 'word/document.xml'
        ? new TextDecoder()
            .decode(content)
            .replace(/( (?:REF|SEQ) [^<]*<\/w:instrText>(?:(?!<w:t[ >]).)*<w:t[^>]*>)[^<]*/g, '$1WRONG')
        : content
    ])
    const wrong = writeZip(parts)
    expect(open(wrong).text('word/document.xml').split('WRONG')).toHaveLength(10)
    const [right, again] = [updated(bytes), updated(wrong)]
    expect(right).toMatch(/Figure 1\. Share of/)
    expect(right).toContain('Table 1')
    expect(again).toBe(right)
  }, 320_000)
})
