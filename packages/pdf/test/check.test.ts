import { Messages } from '@offprint/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkPdf, fromPdf, toPdf } from '../src/index.js'
import { PdfParser } from '../src/read/pdf-objects.js'
import { fonts } from './load-fonts.js'
import { sampleArticle } from './sample-article.js'

let good: Buffer
beforeAll(async () => {
  good = Buffer.from(await toPdf(sampleArticle(), { fonts, messages: new Messages(), compress: false }))
})

/** Changes bytes without moving any, so that the table of objects stays right. */
function spoil(from: string, to: string, nth = 0): Uint8Array {
  expect(to.length).toBe(from.length)
  let at = -1
  for (let count = 0; count <= nth; count++) at = good.indexOf(from, at + 1, 'latin1')
  expect(at, `“${from}” in the file`).toBeGreaterThan(0)
  const bytes = Buffer.from(good)
  bytes.write(to, at, 'latin1')
  return new Uint8Array(bytes)
}
const rules = async (bytes: Uint8Array) => [...new Set((await checkPdf(bytes)).map(finding => finding.rule))]

describe('the check', () => {
  it('has nothing to say about a good file', async () => expect(await checkPdf(good)).toEqual([]))

  const faults: [string, string, string, string, number?][] = [
    ['content without a mark', 'BDC', '%  ', 'pdf:unmarked'],
    ['a mark without an end', '\nEMC\n', '\n%  \n', 'pdf:unbalanced'],
    ['content that no element owns', '<</MCID 3>>', '<</MCID 999', 'pdf:content'],
    ['a figure without words', '/Alt (k0)', '/Xlt (k0)', 'pdf:alt'],
    ['a link without a description', '/Contents (', '/Xontents (', 'pdf:link'],
    ['a link outside the tree', '/StructParent ', '/XtructParent ', 'pdf:link'],
    ['no language', '/Lang (en)', '/Xang (en)', 'pdf:lang'],
    ['a title that is not shown', '/DisplayDocTitle true', '/DisplayDocTitle 1234', 'pdf:title'],
    ['a header cell that heads nothing', '/Scope /Column', '/Xcope /Column', 'pdf:scope'],
    ['a type nobody knows', '/S /TH', '/S /TX', 'pdf:role'],
    ['an address of another kind', '(https://example.org', '(javas:crip.example.o', 'pdf:action'],
    ['a font that is not there', '/FontFile2', '/XontFile2', 'pdf:font'],
    ['metadata without its claim', 'pdfuaid:part>1<', 'pdfuaid:part>9<', 'pdf:metadata'],
    ['a file that is not tagged', '/StructTreeRoot ', '/XtructTreeRoot ', 'pdf:tree']
  ]
  for (const [what, from, to, rule] of faults)
    it(`finds ${what}`, async () => {
      const length = Math.max(from.length, to.length)
      const padded = to.padEnd(from.length).slice(0, from.length)
      expect(length).toBeGreaterThan(0)
      expect(await rules(spoil(from, padded))).toContain(rule)
    })
})

describe('files that are no good', () => {
  it('are refused in a word, by the check and by the reader', async () => {
    const cases = [
      new Uint8Array(0),
      Buffer.from('hello'),
      good.subarray(0, good.length / 2),
      Buffer.from('%PDF-1.7\nstartxref\n5\n%%EOF')
    ]
    for (const bytes of cases) {
      expect(await rules(bytes)).toEqual(['pdf:file'])
      await expect(fromPdf(bytes)).rejects.toMatchObject({ code: 'pdf:unreadable', exit: 'refused' })
    }
    const untagged = spoil('/StructTreeRoot ', '/XtructTreeRoot ')
    await expect(fromPdf(untagged)).rejects.toMatchObject({ code: 'pdf:not-tagged' })
  })
  it('do not loop: a table that names itself as the one before', async () => {
    const text =
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 9 /Root 1 0 R>>\nstartxref\n9\n%%EOF'
    expect(await rules(Buffer.from(text))).toContain('pdf:tree')
  })
  it('do not nest without end', () => {
    expect(() => new PdfParser(Buffer.from('['.repeat(100_000))).next()).toThrow(RangeError)
  })
})
