/** What a short run pays for its start: only what it needs is loaded, and most of that is compiled already. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixture, root } from './support/articles.js'

const dist = join(root, 'packages/cli/dist')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-cold-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The files of ours that V8 was given code from in a run of the command, by their names below `dist`: it says so itself. */
function loaded(...args: string[]): string[] {
  const told = mkdtempSync(join(folder, 'told-'))
  execFileSync(process.execPath, [join(dist, 'offprint.cjs'), ...args], {
    env: { ...process.env, NODE_V8_COVERAGE: told },
    stdio: 'ignore'
  })
  const urls = readdirSync(told).flatMap(name =>
    (JSON.parse(readFileSync(join(told, name), 'utf8')) as { result: { url: string }[] }).result.map(
      script => script.url
    )
  )
  return urls
    .filter(url => url.startsWith('file:'))
    .map(url => relative(dist, fileURLToPath(url)))
    .sort()
}

/** Words that only the code of a format contains. */
const words = {
  Word: 'word/document.xml',
  YAML: 'yaml.alias',
  PDF: 'StructTreeRoot',
  Markdown: 'mdast',
  fonts: 'Liberation'
}
const speaksOf = (files: string[]): string[] => {
  const code = files.map(file => readFileSync(join(dist, file), 'latin1')).join('\n')
  return Object.entries(words).flatMap(([name, word]) => (code.includes(word) ? [name] : []))
}

describe('a cold run', () => {
  it('from HTML to JATS loads one file of ours, with nothing in it for other formats', () => {
    const code = readFileSync(join(dist, 'chunks/together.js'), 'latin1')
    for (const needed of ['article-meta', 'itemprop']) expect(code).toContain(needed)
    expect(speaksOf([join('chunks', 'together.js')])).toEqual([])
    expect(existsSync(join(dist, 'chunks/together.js.compiled'))).toBe(true)
  })

  it('has its code compiled, all of it for the version of Node that built it', () => {
    const files = readdirSync(join(dist, 'chunks'))
    const compiled = files.filter(name => name.endsWith('.js.compiled'))
    expect(compiled.length).toBeGreaterThan(5)
    for (const name of compiled) expect(files).toContain(name.replace(/\.compiled$/, ''))
  })

  it('takes compiled code as it is: V8 refuses none of it', () => {
    // V8 tells only who hands it the code: so that is listened to, in the process and in its worker.
    const listen = join(folder, 'listen.cjs')
    const said = join(folder, 'said')
    writeFileSync(
      listen,
      `const { appendFileSync } = require('node:fs')
       const vm = require('node:vm')
       vm.Script = class extends vm.Script {
         constructor(code, options) {
           super(code, options)
           appendFileSync(${JSON.stringify(said)}, this.cachedDataRejected + ' ')
         }
       }`
    )
    for (const to of ['jats', 'docx'])
      execFileSync(
        process.execPath,
        [
          '--require',
          listen,
          join(dist, 'offprint.cjs'),
          'convert',
          fixture('article-fr'),
          '--to',
          to,
          '--out',
          join(folder, to)
        ],
        { stdio: 'ignore' }
      )
    const answers = readFileSync(said, 'utf8').trim().split(' ')
    expect(answers.length).toBeGreaterThan(5)
    expect(new Set(answers)).toEqual(new Set(['false']))
  })

  it('from HTML to JATS runs these files and no others: libxml2 is not asked about a valid file', () => {
    const files = loaded('convert', fixture('article-fr'), '--to', 'jats', '--out', join(folder, 'out'))
    expect(existsSync(join(folder, 'out', 'article.xml'))).toBe(true)
    expect(files).toEqual([join('chunks', 'together.js'), 'offprint.cjs', 'worker.cjs'])
  })

  it('loads the code of the formats that it was asked for', () => {
    const from = (to: string) =>
      speaksOf(loaded('convert', fixture('article-fr'), '--to', to, '--out', join(folder, to)))
    expect(from('docx')).toEqual(['Word'])
    expect(from('md')).toEqual(['YAML', 'Markdown'])
  })

  it('needs next to nothing for its help', () => {
    expect(loaded('help')).toEqual(['offprint.cjs'])
  })
})
