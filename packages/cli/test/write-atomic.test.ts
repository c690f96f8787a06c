import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GuardError } from '@offprint/core/errors'
import { build } from 'esbuild'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sweepTemporaries, writeFiles } from '../src/write-atomic.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string): string => join(folder, name)
const set = (files: Record<string, string>) => new Map(Object.entries(files))
const code = (write: () => void): string => {
  try {
    write()
    return 'written'
  } catch (error) {
    if (error instanceof GuardError) return `${error.code} ${error.exit}`
    throw error
  }
}

it('writes a set and leaves nothing else', () => {
  writeFileSync(at('a.xml'), 'old')
  writeFiles(
    folder,
    new Map<string, string | Uint8Array>([
      ['a.xml', 'é'],
      ['b.docx', Uint8Array.of(1, 2)]
    ])
  )
  expect(readdirSync(folder).sort()).toEqual(['a.xml', 'b.docx'])
  expect(readFileSync(at('a.xml'), 'utf8')).toBe('é')
  expect([...readFileSync(at('b.docx'))]).toEqual([1, 2])
})

it('makes the folders it needs, and takes them away again when it fails', () => {
  writeFiles(at('out/one'), set({ 'a.xml': 'a' }))
  expect(readdirSync(at('out/one'))).toEqual(['a.xml'])
  expect(code(() => writeFiles(at('new/two'), set({ 'a.xml': 'a', 'b/c': 'x' })))).toBe(
    'cli:output-name output'
  )
  expect(readdirSync(folder)).toEqual(['out'])
  writeFileSync(at('file'), '')
  expect(code(() => writeFiles(at('file'), set({ 'a.xml': 'a' })))).toBe('cli:output-folder output')
  expect(code(() => writeFiles(at('file/x'), set({ 'a.xml': 'a' })))).toBe('cli:output-folder output')
})

it('writes none when one cannot be written', () => {
  writeFileSync(at('a.xml'), 'old')
  mkdirSync(at('c'))
  for (const [name, expected] of [
    ['c', 'cli:output-folder output'],
    [`${'x'.repeat(300)}.xml`, 'cli:output output'],
    ['../c.xml', 'cli:output-name output'],
    ['..', 'cli:output-name output'],
    ['', 'cli:output-name output']
  ] as const) {
    expect(code(() => writeFiles(folder, set({ 'a.xml': 'new', 'b.xml': 'new', [name]: 'new' })))).toBe(
      expected
    )
    expect(readdirSync(folder).sort()).toEqual(['a.xml', 'c'])
    expect(readFileSync(at('a.xml'), 'utf8')).toBe('old')
  }
})

it('takes back what was renamed before a rename fails', () => {
  writeFileSync(at('a.xml'), 'old')
  // The second content makes the place of the third a folder, after it was looked at.
  const files = {
    *[Symbol.iterator]() {
      yield ['a.xml', 'new'] as const
      yield ['b.xml', 'new'] as const
      yield ['c.xml', 'new'] as const
      mkdirSync(at('c.xml'))
    }
  }
  expect(code(() => writeFiles(folder, Object.assign(new Map<string, string>(), files)))).toMatch(
    /^cli:output/
  )
  expect(readdirSync(folder).sort()).toEqual(['a.xml', 'c.xml'])
  expect(readFileSync(at('a.xml'), 'utf8')).toBe('old')
})

it('follows no link (F07)', () => {
  writeFileSync(at('target'), 'precious')
  symlinkSync(at('target'), at('a.xml'))
  expect(code(() => writeFiles(folder, set({ 'a.xml': 'new' })))).toBe('cli:output-link output')
  expect(code(() => writeFiles(folder, set({ 'a.xml': 'new' }), { force: true }))).toBe('written')
  expect(readFileSync(at('target'), 'utf8')).toBe('precious')
  expect(readFileSync(at('a.xml'), 'utf8')).toBe('new')
})

it.skipIf(process.getuid?.() === 0)('says when a folder may not be written to', () => {
  chmodSync(folder, 0o555)
  expect(code(() => writeFiles(folder, set({ 'a.xml': 'new' })))).toBe('cli:output-denied output')
})

it('sweeps what dead runs left, and only that', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const kept = [
    `.offprint.tmp-${process.ppid}-0-1`,
    `.offprint.tmp-${process.pid}-7-1`,
    '.offprint.tmp-x',
    'a.tmp-1-1'
  ]
  for (const name of [...kept, `.offprint.tmp-${dead}-0-1`, `.offprint.tmp-${dead}-3-12`])
    writeFileSync(at(name), 'x')
  expect(sweepTemporaries(folder)).toBe(2)
  expect(readdirSync(folder).sort()).toEqual(kept.sort())
  expect(sweepTemporaries(at('nowhere'))).toBe(0)
})

it('survives being killed: the target is absent, old or whole (F08)', async () => {
  const script = at('write.mjs')
  await build({
    stdin: {
      contents:
        `import { writeFiles } from ${JSON.stringify(new URL('../src/write-atomic.ts', import.meta.url).pathname)}\n` +
        'const content = new Uint8Array(20_000_000)\n' +
        "process.stdout.write('ready')\n" +
        "for (let n = 0; ; n++) writeFiles(process.argv[2], new Map([['out.bin', content.fill(65 + (n % 26))]]))",
      resolveDir: folder
    },
    alias: { '@offprint/core/errors': new URL('../../core/src/errors.ts', import.meta.url).pathname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: script,
    logLevel: 'error'
  })
  let whole = 0
  for (let round = 0; round < 6; round++) {
    const child = spawn(process.execPath, [script, folder])
    await new Promise(done => child.stdout.once('data', done))
    await new Promise(done => setTimeout(done, 50 + round * 37))
    child.kill('SIGKILL')
    await new Promise(done => child.once('exit', done))
    if (!existsSync(at('out.bin'))) continue
    whole++
    const bytes = readFileSync(at('out.bin'))
    expect(bytes.length).toBe(20_000_000)
    expect(bytes.every(byte => byte === bytes[0])).toBe(true)
  }
  expect(whole).toBeGreaterThan(0)
  sweepTemporaries(folder)
  expect(readdirSync(folder).sort()).toEqual(['out.bin', 'write.mjs'])
})
