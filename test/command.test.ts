/** The command as its users meet it: words, files, exit codes. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
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
import { dirname, join } from 'node:path'
import { writeZip } from '@offprint/core/zip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixture, root } from './support/articles.js'

const bundle = join(root, 'packages/cli/dist/offprint.cjs')
let folder: string

/** Runs the built command. */
export function offprint(args: string[], options: { input?: string | Buffer; cwd?: string } = {}) {
  const done = spawnSync(process.execPath, [bundle, ...args], {
    cwd: options.cwd ?? folder,
    input: options.input,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 1 << 26
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-command-'))
  cpSync(dirname(fixture('case-report')), join(folder, 'case'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('offprint', () => {
  it('explains itself', () => {
    const { code, out } = offprint(['help'])
    expect(code).toBe(0)
    for (const words of [
      'convert',
      '--to',
      '--journal',
      '--facts',
      '--ask',
      '--strict',
      'Exit codes',
      'no network'
    ])
      expect(out).toContain(words)
    expect(offprint([]).out).toBe(out)
    expect(offprint(['--version']).out).toMatch(/^offprint \d+\.\d+\.\d+\n$/)
  })

  it('converts a page into a folder: three formats, the images, a report', () => {
    const { code, out, err } = offprint(['convert', 'case/article.html', '--out', 'made'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'made')).sort()).toEqual([
      'article-g001.png',
      'article-g002.png',
      'article.docx',
      'article.pdf',
      'article.xml',
      'report.json'
    ])
    for (const words of [
      '5 authors',
      '4 affiliations',
      '2 figures',
      '1 table',
      '8 references',
      'unplaced',
      'read back'
    ])
      expect(out).toContain(words)
    const report = JSON.parse(readFileSync(join(folder, 'made/report.json'), 'utf8'))
    expect(report).toMatchObject({
      schema: 'offprint-report/1',
      found: { authors: 5, references: 8 },
      words: { unplaced: 0 },
      unplaced: []
    })
    for (const output of report.outputs) expect(output.differences, output.file).toEqual([])
    expect(report.messages.filter((message: { level: string }) => message.level === 'error')).toEqual([])
  })

  it('writes a web page, and a manuscript with its bibliography, and reads them again', () => {
    const { code, err } = offprint(['convert', 'case/article.html', '--to', 'html,md', '--out', 'doors'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(readdirSync(join(folder, 'doors')).sort()).toEqual([
      'article-g001.png',
      'article-g002.png',
      'article.bib',
      'article.html',
      'article.md',
      'report.json'
    ])
    expect(readFileSync(join(folder, 'doors/article.bib'), 'utf8').match(/^@/gm)).toHaveLength(8)
    for (const source of ['article.html', 'article.md']) {
      const again = offprint(['convert', `doors/${source}`, '--to', 'jats', '--out', `again-${source}`])
      expect(again.code, again.out + again.err).toBe(0)
      for (const words of ['5 authors', '2 figures', '8 references']) expect(again.out).toContain(words)
    }
    const whole = offprint([
      'convert',
      'case/article.html',
      '--to',
      'html',
      '--images',
      'inside',
      '--out',
      '-'
    ])
    expect(whole.out.match(/src="data:image\/png;base64,/g)).toHaveLength(2)
    expect(offprint(['check', 'doors/article.html']).code).toBe(0)
  })

  it('never puts an output in the place of its source', () => {
    const before = readFileSync(join(folder, 'case/article.html'))
    const { code, err } = offprint(['convert', 'case/article.html', '--to', 'html', '--out', 'case'])
    expect(code).toBe(5)
    expect(err).toContain('its own source')
    expect(Buffer.compare(readFileSync(join(folder, 'case/article.html')), before)).toBe(0)
  })

  it('gives the same bytes again, and for standard input and output', () => {
    offprint(['convert', 'case/article.html', '--out', 'again'])
    for (const file of readdirSync(join(folder, 'made')))
      expect(
        Buffer.compare(readFileSync(join(folder, 'made', file)), readFileSync(join(folder, 'again', file))),
        file
      ).toBe(0)
    const piped = offprint(['convert', '-', '--to', 'jats', '--out', '-'], {
      input: readFileSync(join(folder, 'case/article.html'))
    })
    expect(piped.code).toBe(0)
    expect(piped.out).toMatch(/^<\?xml[\s\S]*<article /)
  })

  it('takes the tracked changes of a Word file as asked', () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const body =
      '<w:p><w:r><w:t xml:space="preserve">It grew </w:t></w:r><w:ins><w:r><w:t>fast</w:t></w:r></w:ins><w:del><w:r><w:delText>slowly</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> in water.</w:t></w:r></w:p>'
    const input = Buffer.from(
      writeZip([['word/document.xml', `<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`]])
    )
    const words = (...more: string[]): string =>
      offprint(['convert', '-', '--to', 'jats', '--out', '-', ...more], { input }).out.replace(/<[^>]*>/g, '')
    expect(words()).toContain('It grew fast in water.')
    expect(words('--changes', 'reject')).toContain('It grew slowly in water.')
    expect(words('--changes', 'keep')).toContain('It grew fastslowly in water.')
    const wrong = offprint(['convert', '-', '--changes', 'maybe'], { input })
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('expected accept, reject or keep')
  })

  it('asks for what the page does not say, and is content with the answers', () => {
    cpSync(join(folder, 'case'), join(folder, 'bare'), { recursive: true })
    rmSync(join(folder, 'bare/journal.yaml'))
    rmSync(join(folder, 'bare/article.yaml'))
    const { code, out } = offprint([
      'convert',
      'bare/article.html',
      '--to',
      'jats',
      '--out',
      'asked',
      '--ask',
      'facts.yaml'
    ])
    expect(code).toBe(0)
    expect(out).toContain('Missing')
    const form = readFileSync(join(folder, 'facts.yaml'), 'utf8')
    for (const key of ['doi:', 'published:', 'Figure 1']) expect(form).toContain(key)
    expect(
      offprint(['convert', 'bare/article.html', '--to', 'jats', '--out', 'filled', '--facts', 'facts.yaml'])
        .code
    ).toBe(0)
    expect(readFileSync(join(folder, 'filled/article.xml'), 'utf8')).toBe(
      readFileSync(join(folder, 'asked/article.xml'), 'utf8')
    )
    const filled = form.replace(/^doi:.*$/m, 'doi: 10.5555/lmj.2024.12.87')
    writeFileSync(join(folder, 'facts.yaml'), filled)
    offprint(['convert', 'bare/article.html', '--to', 'jats', '--out', 'filled', '--facts', 'facts.yaml'])
    expect(readFileSync(join(folder, 'filled/article.xml'), 'utf8')).toContain(
      '<article-id pub-id-type="doi">10.5555/lmj.2024.12.87</article-id>'
    )
  })

  it('converts several files and folders, each into a folder of its own; one bad file stops nothing', () => {
    mkdirSync(join(folder, 'many'))
    cpSync(join(folder, 'case/article.html'), join(folder, 'many/one.html'))
    writeFileSync(join(folder, 'many/two.html'), '   ')
    const { code, err } = offprint(['convert', 'many', '--to', 'jats', '--out', 'batch'])
    expect(code).toBe(2)
    expect(err).toContain('two.html')
    expect(existsSync(join(folder, 'batch/one/one.xml'))).toBe(true)
    expect(existsSync(join(folder, 'batch/two'))).toBe(false)
  })

  it('writes the edition of JATS that a receiver takes', () => {
    expect(
      offprint(['convert', 'case/article.html', '--to', 'jats', '--profile', 'ojs', '--out', 'ojs']).code
    ).toBe(0)
    expect(readFileSync(join(folder, 'ojs/article.xml'), 'utf8')).toContain(
      'Journal Publishing DTD v1.2 20190208'
    )
    const { code, err } = offprint([
      'convert',
      'case/article.html',
      '--to',
      'jats',
      '--profile',
      'tei',
      '--out',
      'ojs'
    ])
    expect(code).toBe(2)
    expect(err).toMatch(/“tei”, expected one of publishing, ojs, archiving/)
  })

  it('checks a JATS file', () => {
    expect(offprint(['check', 'made/article.xml']).code).toBe(0)
    writeFileSync(
      join(folder, 'broken.xml'),
      readFileSync(join(folder, 'made/article.xml'), 'utf8').replace('<body>', '<body><nonsense/>')
    )
    const { code, out } = offprint(['check', 'broken.xml'])
    expect(code).toBe(5)
    expect(out).toMatch(/broken\.xml:\d+:.*nonsense/)
  })

  const refused: [string, string[], number, RegExp][] = [
    ['an unknown command', ['transform', 'x.html'], 2, /expected convert, check or check-adapter/],
    ['an unknown option', ['convert', 'x.html', '--fast'], 2, /--fast/],
    ['an option without its value', ['convert', 'x.html', '--ask'], 2, /: --ask needs a value behind it\./],
    [
      'a value that says nothing',
      ['convert', 'x.html', '--strict=no'],
      2,
      /value of --strict, expected none/
    ],
    [
      'an unknown format',
      ['convert', 'case/article.html', '--to', 'epub'],
      2,
      /epub.*expected .*jats, docx, pdf/
    ],
    ['no input', ['convert'], 2, /name a file/],
    ['a file that is not there', ['convert', 'nowhere.html'], 4, /no file or folder “nowhere.html”/],
    [
      'a profile that is not there',
      ['convert', 'case/article.html', '--journal', 'nowhere.yaml'],
      4,
      /nowhere.yaml/
    ],
    ['a folder without articles', ['convert', 'made/nothing', '--out', 'x'], 2, /No article in the folder/]
  ]
  for (const [what, args, exit, words] of refused)
    it(`refuses ${what} in one clear line`, () => {
      mkdirSync(join(folder, 'made/nothing'), { recursive: true })
      const { code, err, out } = offprint(args)
      expect(code).toBe(exit)
      expect(err).toMatch(words)
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(out).toBe('')
    })

  it('prints a page in letters that no installed font has, and names them', () => {
    writeFileSync(join(folder, 'fonts.html'), '<h1>A name: 山田花子</h1><p>Words of the article.</p>')
    const { code, out, err } = offprint(['convert', 'fonts.html', '--to', 'pdf', '--out', 'fonts'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(/No font has these characters.*山 田 花 子.*--font FILE/)
    expect(existsSync(join(folder, 'fonts/fonts.pdf'))).toBe(true)
  })

  it('names the key of a facts file that it does not know', () => {
    writeFileSync(join(folder, 'odd.yaml'), 'titel: x\n')
    const { code, err } = offprint(['convert', 'case/article.html', '--facts', 'odd.yaml'])
    expect(code).toBe(2)
    expect(err).toMatch(/“titel” in odd.yaml, expected one of/)
  })

  it('leaves nothing behind when it refuses', () => {
    writeFileSync(join(folder, 'empty.html'), '')
    expect(offprint(['convert', 'empty.html', '--out', 'nothing']).code).toBe(2)
    expect(existsSync(join(folder, 'nothing'))).toBe(false)
  })

  it('keeps to the folder of the page, whatever links to elsewhere', () => {
    mkdirSync(join(folder, 'trap'))
    writeFileSync(join(folder, 'secret.png'), readFileSync(join(folder, 'case/figures/fig1.png')))
    symlinkSync(join(folder, 'secret.png'), join(folder, 'trap/link.png'))
    writeFileSync(
      join(folder, 'trap/page.html'),
      '<h1>Title of a page</h1><p>Words.</p><p><img src="link.png" alt="a"></p><p><img src="../secret.png" alt="b"></p>'
    )
    const { out, code } = offprint([
      'convert',
      'trap/page.html',
      '--to',
      'jats',
      '--out',
      'trapped',
      '--strict'
    ])
    expect(code).toBe(1)
    expect(out).toContain('outside the folder')
    expect(readdirSync(join(folder, 'trapped')).filter(file => file.endsWith('.png'))).toEqual([])
  })

  it('gives up on an input that takes too long', () => {
    const { code, err } = offprint(['convert', 'case/article.html', '--timeout', '0.05', '--out', 'late'])
    expect(code).toBe(3)
    expect(err).toContain('--timeout allows more')
    expect(existsSync(join(folder, 'late'))).toBe(false)
  })
})
