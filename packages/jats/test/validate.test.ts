import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { toJats, validateJats } from '../src/index.js'
import { editionOf } from '../src/validate/edition.js'
import { pruneModel } from '../src/validate/prune.js'
import { kitchenSink } from './support/kitchen-sink.js'

const models = fileURLToPath(new URL('../../../../shared/model/', import.meta.url))
const doctype =
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" "JATS-journalpublishing1-3.dtd">'
const article = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}\n<article article-type="other" dtd-version="1.3"><front><journal-meta><journal-id>j</journal-id><issn>1234-5678</issn></journal-meta><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body>\n${body}\n</body></article>`

describe('validity by the DTD', () => {
  it('names the element, the line and the path of what does not fit', async () => {
    const [finding, ...others] = await validateJats(
      article('<p>ok</p>\n<fig id="F1"><p/><label>1</label></fig>')
    )
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'dtd:content', level: 'error', line: 5, at: '/article/body/fig' })
    expect(finding!.message).toContain('<fig>: found p, label')
  })

  it.each([
    ['<p bogus="1">x</p>', 'dtd:attribute', 'Unexpected attribute bogus on <p>'],
    ['<p><nonsense/></p>', 'dtd:element', 'Unexpected element <nonsense>'],
    ['<p>x <xref ref-type="fig" rid="F9">1</xref></p>', 'dtd:idref', 'Unexpected rid="F9"'],
    ['<p id="a">x</p><p id="a">y</p>', 'dtd:id', 'second use of the id “a”'],
    ['<p>x', 'dtd:syntax', 'Opening and ending tag mismatch']
  ])('finds %s', async (body, rule, words) => {
    const findings = await validateJats(article(body))
    const found = findings.find(finding => finding.rule === rule)
    expect(found?.message).toContain(words)
    expect(found?.line).toBeGreaterThanOrEqual(4)
  })

  it('knows the named characters of the suite and no others', async () => {
    expect(await validateJats(article('<p>&nbsp;&alpha;&b.Gamma;</p>'))).toEqual([])
    expect((await validateJats(article('<p>&nonsense;</p>')))[0]?.message).toContain(
      "Entity 'nonsense' not defined"
    )
  })

  it('never reads what a DOCTYPE declares: bombs and external files stay unread', async () => {
    const bomb = article('<p>&c;</p>').replace(
      '.dtd">',
      '.dtd" [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    )
    const findings = await validateJats(bomb)
    expect(findings.map(finding => finding.rule)).toContain('dtd:syntax')
    expect(findings[0]?.message).toContain("Entity 'c' not defined")
  })

  it('says when a file names no edition, or one that is not known', async () => {
    const bare = await validateJats(article('<p>x</p>').replace(doctype, ''))
    expect(bare.map(finding => finding.rule)).toEqual(['dtd:doctype'])
    const nlm = article('<p>x</p>').replace(
      /-\/\/NLM.*?EN/,
      '-//NLM//DTD Journal Publishing DTD v2.3 20070202//EN'
    )
    expect((await validateJats(nlm)).map(finding => finding.rule)).toEqual(['dtd:unknown'])
  })

  it('gives the same verdict with models cut down to what a file uses', () => {
    const used = new Set(['a', 'c'])
    expect(pruneModel('(a,b?,(c|d)*)', used)).toBe('(a,(c)*)')
    expect(pruneModel('(a|b)+', used)).toBe('(a)+')
    expect(pruneModel('(b|(d,a))', used)).toBe('(b|(d,a))')
    expect(pruneModel('((b,d)|b?|a)', used)).toBe('(a)?')
    expect(pruneModel('(#PCDATA|a|b|c)*', used)).toBe('(#PCDATA|a|c)*')
    expect(pruneModel('(b*,d?)', used)).toBe('EMPTY')
  })

  it('reads the edition of a public identifier', () => {
    expect(
      editionOf(
        '-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with OASIS Tables with MathML3 v1.1d3 20150301//EN'
      )
    ).toEqual({ tagSet: 'archiving', version: '1.1', oasis: true, mathml: '3', draft: true })
    expect(editionOf('-//NLM//DTD Journal Publishing DTD v3.0 20080202//EN')).toBeUndefined()
  })

  it('takes the bytes that the writer made', async () => {
    expect(await validateJats(await toJats(kitchenSink()))).toEqual([])
  })
})

describe.skipIf(!existsSync(models))('model documents', () => {
  it.each(
    existsSync(models)
      ? readdirSync(models).filter(name =>
          /^(?:MODEL|model-strict|naive|scielo|figgroup|range-idrefs)\.xml$/.test(name)
        )
      : []
  )('%s is valid', async name => {
    expect(await validateJats(readFileSync(models + name))).toEqual([])
  })
})
