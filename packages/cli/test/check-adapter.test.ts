/** What `offprint check-adapter` says of an adapter and a page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readAdapter, tryAdapter } from '../src/check-adapter.js'
import { explanation } from '../src/explanation.js'

const folder = mkdtempSync(join(tmpdir(), 'offprint-adapter-'))
afterAll(() => rmSync(folder, { recursive: true }))
const adapter = (rules: string): Promise<Awaited<ReturnType<typeof readAdapter>>> => {
  const path = join(folder, 'site.yaml')
  writeFileSync(path, `name: tides\nmatch: { marks: [.page] }\nrules:\n${rules}`)
  return readAdapter(path)
}
const page = new TextEncoder().encode(
  `<div class="page"><h1>Tides of a small harbour and its moles</h1><div class="top">Introduction</div><p>${'The harbour was measured twice a day. '.repeat(6)}</p><p class="ad">Our counter is closed on Fridays in the old town hall of the harbour.</p></div>`
)

describe('check-adapter', () => {
  it('counts what each rule finds and what changes', async () => {
    const { exit, text } = await tryAdapter(
      await adapter('  - drop: .ad\n  - read: .top\n    as: heading\n'),
      page,
      'page.html',
      'html'
    )
    expect(text.split('\n')).toEqual([
      'page.html: “tides” fits this page',
      '      1 × drop .ad',
      '      1 × read .top as heading',
      expect.stringMatching(/^ {2}sections: 0 without it, 1 with it$/),
      expect.stringMatching(/^ {2}paragraphs: \d without it, \d with it$/),
      '  words left without a place: 0',
      ''
    ])
    expect(exit).toBe(0)
  })
  it('ends with 1 where a rule finds nothing or the page is of another site', async () => {
    const idle = await tryAdapter(await adapter('  - drop: .gone\n'), page, 'page.html', 'html')
    expect(idle).toMatchObject({
      exit: 1,
      text: expect.stringContaining('0 × drop .gone   finds nothing here')
    })
    const other = new TextEncoder().encode(
      '<h1>A page of another site altogether</h1><p class="gone">Text.</p>'
    )
    const wrong = await tryAdapter(await adapter('  - drop: .gone\n'), other, 'page.html', 'html')
    expect(wrong).toMatchObject({ exit: 1, text: expect.stringContaining('does not fit this page') })
  })
  it('refuses what is no adapter, and names the file', async () => {
    await expect(adapter('  - drop: "p > a"\n')).rejects.toThrow(/selector “p > a” of rule 1 in .*site\.yaml/)
    await expect(readAdapter(join(folder, 'none.yaml'))).rejects.toThrow(/none\.yaml.*cannot be read/)
  })
})

it('prints decisions with their place', () => {
  expect(
    explanation([
      {
        rule: 'figures',
        what: 'figure “Figure 1”',
        position: { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } }
      },
      { rule: 'facts', what: 'date' }
    ])
  ).toBe('7:3        figures          figure “Figure 1”\n-          facts            date\n')
})
