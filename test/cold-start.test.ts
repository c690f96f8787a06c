/** What a short run pays for its start: only what it needs is loaded, and most of that is compiled already. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixture, root } from './support/articles.js'

const dist = join(root, 'packages/cli/dist')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-cold-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** CPU seconds, user and system, of a command with all its threads: what POSIX `times` says of a shell's children. */
function cpu(...command: string[]): number {
  const out = execFileSync('sh', ['-c', '"$@" >/dev/null 2>&1; times', 'sh', ...command], {
    encoding: 'utf8'
  })
  return out
    .trim()
    .split('\n')[1]!
    .split(/\s+/)
    .map(part => /(\d+)m([\d.]+)s/.exec(part)!)
    .reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}
/** Other work on the machine only ever adds, and not to both alike. */
const least = (values: number[]): number => Math.min(...values)

describe('a cold run', () => {
  it('from HTML to JATS loads one file of ours, with nothing in it for other formats', () => {
    const code = readFileSync(join(dist, 'chunks/together.js'), 'latin1')
    for (const needed of ['article-meta', 'itemprop']) expect(code).toContain(needed)
    // Word, YAML, PDF, Markdown, libxml2: each has words of its own.
    for (const foreign of ['word/document.xml', 'yaml.alias', 'StructTreeRoot', 'mdast', 'Liberation'])
      expect(code).not.toContain(foreign)
    expect(existsSync(join(dist, 'chunks/together.js.compiled'))).toBe(true)
  })

  it('has its code compiled, all of it for the version of Node that built it', () => {
    const files = readdirSync(join(dist, 'chunks'))
    const compiled = files.filter(name => name.endsWith('.js.compiled'))
    expect(compiled.length).toBeGreaterThan(5)
    for (const name of compiled) expect(files).toContain(name.replace(/\.compiled$/, ''))
  })

  it.skipIf(process.platform === 'win32')('costs a few times what starting Node costs', () => {
    const page = fixture('article-fr')
    const node: number[] = []
    const ours: number[] = []
    for (let i = 0; i < 7; i++) {
      node.push(cpu(process.execPath, '-e', '0'))
      ours.push(
        cpu(
          process.execPath,
          join(dist, 'offprint.cjs'),
          'convert',
          page,
          '--to',
          'jats',
          '--out',
          join(folder, 'out')
        )
      )
    }
    expect(existsSync(join(folder, 'out', 'article.xml'))).toBe(true)
    // About 5. Loading a library that is not needed, or asking libxml2 about a valid file, makes it 9 and more.
    expect(least(ours) / least(node)).toBeLessThan(9)
  })
})
