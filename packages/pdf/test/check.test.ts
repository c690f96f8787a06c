import { readFileSync } from 'node:fs'
import type { Finding } from '@offprint/core'
import { type MediaStore, Messages } from '@offprint/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkPdf, fromPdf, toPdf } from '../src/index.js'
import { rules } from '../src/read/check/rules.js'
import { PdfFile } from '../src/read/pdf-file.js'
import { PdfParser } from '../src/read/pdf-objects.js'
import { fonts } from './load-fonts.js'
import { pdfWithObjects, rebuilt } from './pdf-surgery.js'
import { sampleArticle } from './sample-article.js'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64'
)
const media: MediaStore = new Map([
  ['g1.png', { name: 'g1.png', bytes: png, mediaType: 'image/png', href: 'g1.png', width: 600, height: 400 }]
])

let good: string
beforeAll(async () => {
  const attachments = [
    {
      ...{ name: 'a.xml', mediaType: 'application/xml', description: 'Source' },
      ...{ bytes: new TextEncoder().encode('<a/>'), relationship: 'Source' as const }
    }
  ]
  const bytes = await toPdf(sampleArticle(), {
    ...{ fonts, media, attachments, messages: new Messages(), compress: false }
  })
  good = Buffer.from(bytes).toString('latin1')
})

const check = async (text: string): Promise<Finding[]> =>
  checkPdf(new Uint8Array(Buffer.from(rebuilt(text), 'latin1')))

/** Changes one place of the file. */
function spoil(from: string | RegExp, to: string): string {
  const found = typeof from === 'string' ? good.includes(from) : from.test(good)
  expect(found, `${from} in the file`).toBe(true)
  return good.replace(from, () => to)
}

/** Changes one place with what the pattern found in hand. */
const change = (pattern: RegExp, how: (...parts: string[]) => string): (() => string) => {
  return () => {
    expect(good, String(pattern)).toMatch(pattern)
    return good.replace(pattern, how)
  }
}
const swap = (from: string | RegExp, to: string) => () => spoil(from, to)

/** What is broken, how, and the rule that must find it. */
const faults: [string, () => string, string][] = [
  ['a file that begins with something else', swap('%PDF-1.7\n%', '%PDF-1.7\n '), 'pdfa-6.1.2:header'],
  ['no identifier', swap(/\/ID \[/, '/Xd ['), 'pdfa-6.1.3:id'],
  [
    'a packing that is not allowed',
    swap('/Length 4\n', '/Filter /LZWDecode\n/Length 4\n'),
    'pdfa-6.1.7.2:filter'
  ],
  ['colours without a profile', swap('/OutputIntents', '/XutputIntents'), 'pdfa-6.2.3:output-intent'],
  ['a font that is not there', swap('/FontFile2', '/XontFile2'), 'pdfua-7.21.4.1:font'],
  ['glyphs that mean nothing', swap('/ToUnicode', '/XoUnicode'), 'pdfua-7.21.7:unicode'],
  [
    'a missing glyph that is shown',
    change(/\[<([0-9a-f]{4})/, (_, glyph) => `[<${'0'.repeat(glyph!.length)}`),
    'pdfua-7.21.8:notdef'
  ],
  ['metadata without PDF/UA', swap('pdfuaid:part>1<', 'pdfuaid:part>9<'), 'pdfua-5:identification'],
  ['metadata without PDF/A', swap('<pdfaid:part>3<', '<pdfaid:part>x<'), 'pdfa-6.6.4:identification'],
  ['no metadata', swap('/Metadata ', '/Xetadata '), 'pdfua-7.1:metadata'],
  ['no title', swap(/<dc:title>/, '<dc:xxxxx>'), 'pdfua-7.1:title'],
  [
    'a title that is not shown',
    swap('/DisplayDocTitle true', '/DisplayDocTitle false'),
    'pdfua-7.1:title-shown'
  ],
  ['two titles', swap('"x-default">', '"x-default">Not '), 'pdf-14.3.3:agreement'],
  ['two dates', swap('<xmp:CreateDate>1980', '<xmp:CreateDate>1981'), 'pdf-14.3.3:agreement'],
  ['a file that does not say that it is tagged', swap('/Marked true', '/Marked false'), 'pdfua-6.2:marked'],
  ['tags in doubt', swap('/Marked true', '/Marked true /Suspects true'), 'pdfua-7.1:suspects'],
  ['a file that is not tagged', swap('/StructTreeRoot ', '/XtructTreeRoot '), 'pdfua-7.1:tree'],
  ['no language', swap('/Lang (en)', '/Xang (en)'), 'pdfua-7.2:lang'],
  ['a language that is none', swap('/Lang (en)', '/Lang (in English)'), 'pdfua-7.2:lang-tag'],
  ['a type nobody knows', swap('/S /TH', '/S /TX'), 'pdfua-7.1:role'],
  ['a role that leads back to itself', swap('/Front /Sect', '/Front /Front'), 'pdfua-7.1:role-loop'],
  ['a standard type with a role', swap('/Front /Sect', '/Front /Sect\n/P /Span'), 'pdfua-7.1:role-standard'],
  ['a wrong parent', change(/(\/S \/TD\n\/P )\d+/, (_, head) => `${head}1`), 'pdfua-7.1:parent'],
  ['a cell outside a row', swap('/S /TR', '/S /Div'), 'pdfua-7.2:nesting'],
  ['rows of different length', swap('/ColSpan 2', '/ColSpan 7'), 'pdfua-7.2:grid'],
  [
    'an element without content',
    change(/(\/S \/Em\n[\s\S]*?\/K \[)[^\]]*/, (_, head) => head!),
    'pdf-14.7.2:empty'
  ],
  ['a figure without words', swap('/Alt (A covered', '/Xlt (A covered'), 'pdfua-7.3:alt'],
  [
    'a figure without a place',
    change(/(\/S \/Figure\n[\s\S]*?)\/BBox/, (_, head) => `${head}/XBox`),
    'pdf-14.8.5:bbox'
  ],
  [
    'a formula without words',
    change(/(\/S \/Formula\n[\s\S]*?)\/Alt/, (_, head) => `${head}/Xlt`),
    'pdfua-7.7:formula'
  ],
  ['a first heading of the second level', swap('/S /H1', '/S /H2'), 'pdfua-7.4.2:first-heading'],
  ['a level left out', swap('/S /H2', '/S /H4'), 'pdfua-7.4.2:heading-order'],
  ['two kinds of headings', swap('/S /H2', '/S /H'), 'pdfua-7.4.4:headings-mixed'],
  ['a header cell that heads nothing', swap('/Scope /Column', '/Xcope /Column'), 'pdfua-7.5:scope'],
  [
    'a note without an ID',
    change(/(\/S \/Note\n[\s\S]*?)\/ID /, (_, head) => `${head}/Xd `),
    'pdfua-7.9:note'
  ],
  ['an ID that stands twice', swap('/ID (R1)', '/ID (R2)'), 'pdfua-7.9:id-twice'],
  ['content without a mark', swap('BDC', '%  '), 'pdfua-7.1:unmarked'],
  ['an artifact inside content', swap(/BDC\n/, 'BDC\n/Artifact BMC\nEMC\n'), 'pdfua-7.1:nested'],
  ['a mark without an end', swap('\nEMC\n', '\n%  \n'), 'pdf-14.6:unbalanced'],
  ['a mark around nothing', swap('EMC\n', 'EMC\n/P <</MCID 0>> BDC\nEMC\n'), 'pdf-14.6:nothing'],
  ['content that no element owns', swap('<</MCID 3>>', '<</MCID 9999>>'), 'pdf-14.7.4:content'],
  ['content that is on no page', swap('<</MCID 3>>', '<</MCID 9999>>'), 'pdf-14.7.4:claim'],
  ['content of two elements', swap('/K [2]', '/K [2 0]'), 'pdf-14.7.4:claimed-twice'],
  [
    'a parent tree that leads astray',
    change(/(\/Nums \[\n?\s*0 \[)(\d+ 0 R)/, (_, head) => `${head}1 0 R`),
    'pdf-14.7.4.4:parent-tree'
  ],
  ['an attached file without a name', swap('/UF (a.xml)', '/XF (a.xml)'), 'pdfua-7.11:attachment'],
  ['an attached file of no use', swap('/AFRelationship', '/XFRelationship'), 'pdfa-6.8:attachment'],
  [
    'a hidden annotation',
    change(/(\/Subtype \/Link\n[\s\S]*?\/F )4/, (_, head) => `${head}6`),
    'pdfa-6.3.2:annotation'
  ],
  ['a comment outside the tree', swap('/Subtype /Link', '/Subtype /Text'), 'pdfua-7.18.1:annotation'],
  ['tabs in another order', swap('/Tabs /S', '/Tabs /R'), 'pdfua-7.18.3:tabs'],
  ['a field that is in no form', swap('/Subtype /Link', '/Subtype /Widget'), 'pdfua-7.18.4:field'],
  ['a link outside the tree', swap('/StructParent ', '/XtructParent '), 'pdfua-7.18.5:link'],
  ['a link without a description', swap('/Contents (', '/Xontents ('), 'pdfua-7.18.5:link-words'],
  ['a link that starts a program', swap('/S /URI', '/S /Launch'), 'pdfa-6.5.1:action'],
  ['a script', swap('/MarkInfo', '/OpenAction <</S /JavaScript /JS (x)>>\n/MarkInfo'), 'pdfa-6.5.1:action'],
  ['a file that acts when opened', swap('/MarkInfo', '/AA <<>>\n/MarkInfo'), 'pdfa-6.5.2:trigger'],
  ['an address of another kind', swap('(https://example.org', '(javascript:alert'), 'pdf-12.6.4:address']
]

describe('the check', () => {
  it('has nothing to say about a good file', async () => expect(await check(good)).toEqual([]))
  it('has a broken file for each of its rules', () => {
    const tried = new Set(faults.map(([, , rule]) => rule))
    // A table without header cells, and files that are none, are tried below.
    const others = ['pdfua-7.5:no-headers', 'pdf-7.5:file']
    expect([...Object.keys(rules)].sort()).toEqual([...tried, ...others].sort())
    expect(faults.length).toBeGreaterThanOrEqual(25)
  })

  for (const [what, broken, rule] of faults)
    it(`finds ${what}`, async () => {
      const findings = await check(broken())
      const finding = findings.find(one => one.rule === rule)
      expect(finding, `${rule} among ${findings.map(one => one.rule).join(', ')}`).toBeDefined()
      const [, standard, clause] = /^(\w+)-([\d.]+):/.exec(rule)!
      const named = { pdfua: 'ISO 14289-1', pdfa: 'ISO 19005-3', pdf: 'ISO 32000-1' }[standard!]
      expect(finding!.message).toMatch(new RegExp(`\\(${named}, ${clause}\\)$`))
    })

  it('doubts a table without header cells', async () => {
    const findings = await check(good.replaceAll('/S /TH\n', '/S /TD\n'))
    expect(findings.find(one => one.rule === 'pdfua-7.5:no-headers')?.level).toBe('warning')
  })

  it('is written down rule by rule', () => {
    const page = readFileSync(new URL('../CHECK.md', import.meta.url), 'utf8')
    for (const rule of Object.keys(rules)) expect(page).toContain(`\`${rule}\``)
  })
})

describe('files that are no good', () => {
  const rulesOf = async (bytes: Uint8Array) => [
    ...new Set((await checkPdf(bytes)).map(finding => finding.rule))
  ]
  it('are refused in a word, by the check and by the reader', async () => {
    const bytes = Buffer.from(good, 'latin1')
    const cases = [
      new Uint8Array(0),
      Buffer.from('hello'),
      bytes.subarray(0, bytes.length / 2),
      Buffer.from('%PDF-1.7\nstartxref\n5\n%%EOF')
    ]
    for (const one of cases) {
      expect(await rulesOf(one)).toEqual(['pdf-7.5:file'])
      await expect(fromPdf(one)).rejects.toMatchObject({ code: 'pdf:unreadable', exit: 'refused' })
    }
    const untagged = Buffer.from(spoil('/StructTreeRoot ', '/XtructTreeRoot '), 'latin1')
    await expect(fromPdf(untagged)).rejects.toMatchObject({ code: 'pdf:not-tagged' })
  })
  it('do not loop: a table that names itself as the one before', async () => {
    const text =
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 9 /Root 1 0 R>>\nstartxref\n9\n%%EOF'
    expect(await rulesOf(Buffer.from(text))).toContain('pdfua-7.1:tree')
  })
  it('do not nest without end', () => {
    expect(() => new PdfParser(Buffer.from('['.repeat(100_000))).next()).toThrow(RangeError)
  })
})

describe('files with bytes that somebody changed', () => {
  it('are checked, and read or refused, and nothing else', { timeout: 120_000 }, async () => {
    const files = [Buffer.from(good, 'latin1'), pdfWithObjects(good)]
    let seed = 20_240_229
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return seed % below
    }
    for (let run = 0; run < 60; run++) {
      const bytes = new Uint8Array(files[run % 2]!)
      for (let count = 1 + random(12); count > 0; count--) {
        const at = random(3) > 0 ? random(bytes.length) : bytes.length - 1 - random(4000)
        bytes[at] = random(4) > 0 ? 48 + random(10) : random(256)
      }
      expect(Array.isArray(await checkPdf(bytes)), `run ${run}`).toBe(true)
      await fromPdf(bytes).catch(error => expect([run, error.exit]).toEqual([run, 'refused']))
    }
  })
})

describe('files with their objects packed in streams', () => {
  it('are read and checked like others', async () => {
    const packed = pdfWithObjects(good)
    expect(packed.toString('latin1')).not.toContain('/Type /Catalog')
    const bytes = new Uint8Array(packed)
    expect(await checkPdf(bytes)).toEqual([])
    const [one, two] = [await fromPdf(new Uint8Array(Buffer.from(good, 'latin1'))), await fromPdf(bytes)]
    expect(two).toEqual(one)
    const broken = pdfWithObjects(spoil('/Lang (en)', '/Xang (en)'))
    expect((await checkPdf(new Uint8Array(broken))).map(finding => finding.rule)).toEqual(['pdfua-7.2:lang'])
  })
  it('are refused when they grow without end', async () => {
    const bomb = pdfWithObjects(good, 300 * 1024 * 1024)
    expect(bomb.length).toBeLessThan(4_000_000)
    await expect(PdfFile.open(new Uint8Array(bomb))).rejects.toThrow('grow without end')
  })
})
