/** JATS through the command: what goes back as it stood, what is refused, and what a check gives for a log. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Job, runJob } from '../src/job.js'
import { parse } from '../src/options.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-jats-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const publicId = '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN'
/** An article; `lab` is an element that no edition has. */
const source = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "${publicId}" "JATS-journalpublishing1-3.dtd">
<article article-type="research-article" dtd-version="1.3" xml:lang="en"><front><journal-meta><journal-id journal-id-type="nlm-ta">J T</journal-id><issn pub-type="epub">9999-9994</issn></journal-meta><article-meta><title-group><article-title>T</article-title></title-group><pub-date-not-available/></article-meta></front><body>${inside}</body></article>
`

function job(name: string, inside: string, ...args: string[]): Job {
  const path = join(folder, `${name}.xml`)
  writeFileSync(path, source(inside))
  const { name: command, choices } = parse([...args, path])
  return {
    command: command as Job['command'],
    input: { path, name },
    choices,
    folder: join(folder, name),
    version: '1.0.0'
  }
}
const written = (name: string): string => readFileSync(join(folder, name, `${name}.xml`), 'utf8')

describe('a JATS file through the command', () => {
  it('goes back as it stood', async () => {
    const { exit } = await runJob(job('good', '<p>x <italic>y</italic></p>', 'convert', '--to', 'jats'))
    expect(exit).toBe(0)
    expect(written('good')).toContain('<p>x <italic>y</italic></p>')
    expect(written('good')).toContain(publicId)
    const report = JSON.parse(readFileSync(join(folder, 'good', 'report.json'), 'utf8'))
    expect(report.messages).toEqual([])
  })

  it('that was not valid goes back as it stood, and this is said', async () => {
    const { exit } = await runJob(job('bad', '<p>x <lab n="1">y</lab></p>', 'convert', '--to', 'jats'))
    expect(exit).toBe(0)
    expect(written('bad')).toContain('<p>x <lab n="1">y</lab></p>')
    const report = JSON.parse(readFileSync(join(folder, 'bad', 'report.json'), 'utf8'))
    expect(report.messages.map((message: { code: string }) => message.code)).toEqual(['cli:invalid-source'])
    expect(report.outputs[0].findings.length).toBeGreaterThan(0)
  })

  it('is valid in another edition, and what that has no form for is named', async () => {
    const { exit } = await runJob(
      job('fitted', '<p>x <lab n="1">y</lab></p>', 'convert', '--to', 'jats', '--profile', 'ojs')
    )
    expect(exit).toBe(0)
    expect(written('fitted')).toContain('<named-content content-type="lab">y</named-content>')
    const report = JSON.parse(readFileSync(join(folder, 'fitted', 'report.json'), 'utf8'))
    expect(report.outputs[0].findings).toEqual([])
    expect(report.messages.map((message: { code: string }) => message.code)).toEqual([
      'jats:attribute',
      'cli:said-otherwise'
    ])
    expect(report.messages[1].text).toMatch(/^\d+ things are said otherwise/)
    expect(report.outputs[0].differences.length).toBeGreaterThan(0)
  })

  it('that is no XML writes nothing', async () => {
    const { exit } = await runJob(job('cut', '<p>x</sec>', 'convert', '--to', 'jats'))
    expect(exit).toBe(2)
    expect(existsSync(join(folder, 'cut'))).toBe(false)
  })

  it('gives its findings for a log, and no text', async () => {
    const { exit, findings, text } = await runJob(job('checked', '<p>x <lab/></p>', 'check', '--sarif'))
    expect(exit).toBe(5)
    expect(text).toBeUndefined()
    expect(findings!.filter(one => one.level === 'error').map(one => one.rule)).toContain('dtd:content')
  })
})

describe('--sarif', () => {
  it.each([[['convert', '--sarif', 'a.html']], [['check', '--sarif', '--json', 'a.xml']]])(
    '%j is refused',
    args => {
      expect(() => parse(args)).toThrow(/Unexpected --sarif/)
    }
  )
})
