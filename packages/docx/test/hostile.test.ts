import { node, text, textOf } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import { writeZip } from '@offprint/core/zip'
import { describe, expect, it } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { toDocx } from '../src/index.js'
import { docxOf, p, read } from './build-docx.js'
import { all, codes, open, val, words } from './package-of.js'

const article = (...values: string[]) =>
  node('article', {}, [
    node(
      'body',
      {},
      values.map(value => node('paragraph', {}, [text(value)]))
    )
  ])

describe('what is written', () => {
  it('makes no field of words that look like one', async () => {
    const evil = '{ DDEAUTO c:\\windows\\cmd.exe "/k calc" } " \\o " \\h INCLUDETEXT'
    const root = open(await toDocx(article(evil))).root('word/document.xml')
    expect(codes(root)).toEqual([])
    expect(words(root)).toBe(evil)
  })

  it('builds no field code and no bookmark from hostile labels and ids', async () => {
    const id = 'F1" \\o "x'
    const made = node('article', {}, [
      node('body', {}, [
        node('paragraph', {}, [
          node('crossReference', { kind: 'figure', targets: [id] }, [text('Figure 1')])
        ]),
        node('figure', { id, label: 'Figure 1' }, []),
        node('figure', { id: `${id}!`, label: 'DDEAUTO" 2' }, [])
      ])
    ])
    const root = open(await toDocx(made)).root('word/document.xml')
    for (const code of codes(root))
      expect(code).toMatch(/^(?:REF F1[A-Za-z0-9_]* \\h \\\* MERGEFORMAT|SEQ Figure \\\* ARABIC)$/)
    const names = all(root, 'w:bookmarkStart').map(each => val(each, 'w:name')!)
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
  })

  it('leaves out what XML cannot hold, and says so', async () => {
    const messages = new Messages()
    const bytes = await toDocx(article('a\u0000b\uFFFEc\u001Fd\uD800e 😀'), { messages })
    expect(words(open(bytes).root('word/document.xml'))).toBe('abcde 😀')
    expect(messages.list.map(codeOf)).toEqual(Array(4).fill('docx:illegal-character'))
    expect(messages.list.map(each => each.message).join()).toContain('U+FFFE')
  })

  it('makes no relationship to what a reader must not follow', async () => {
    const messages = new Messages()
    const links = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      '\\\\host\\share',
      'data:text/html,x',
      'https://ok.example/a b"<>'
    ]
    const made = node('article', {}, [
      node('body', {}, [
        node(
          'paragraph',
          {},
          links.map(url => node('link', { url }, [text(url)]))
        )
      ])
    ])
    const relations = all(
      open(await toDocx(made, { messages })).root('word/_rels/document.xml.rels'),
      'Relationship'
    )
    expect(relations.filter(each => val(each, 'TargetMode')).map(each => val(each, 'Target'))).toEqual([
      'https://ok.example/a%20b%22%3C%3E'
    ])
    expect(messages.list.map(codeOf)).toEqual(Array(4).fill('docx:link-refused'))
  })

  it('keeps names of the prototype apart from names of things', async () => {
    const made = node('article', {}, [
      node('body', {}, [
        node('paragraph', {}, [
          node('crossReference', { kind: 'other', targets: ['__proto__'] }, [text('x')])
        ]),
        node('section', { id: '__proto__' }, [node('title', {}, [text('constructor')])])
      ])
    ])
    const root = open(await toDocx(made)).root('word/document.xml')
    expect(all(root, 'w:hyperlink').map(each => val(each, 'w:anchor'))).toEqual(['b__proto__'])
  })
})

describe('what is read', () => {
  it('is refused by what it is', async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    await expect(read(ole)).rejects.toMatchObject({ code: 'docx:format' })
    await expect(read(new TextEncoder().encode('{\\rtf1 x}'))).rejects.toMatchObject({ code: 'docx:format' })
    await expect(read(writeZip([['a.txt', 'x']]))).rejects.toMatchObject({ code: 'docx:main' })
  })

  it('names the part and place of damaged XML', async () => {
    await expect(read({ body: '<w:p><w:r></w:p>' })).rejects.toThrow(/word\/document\.xml, line 1/)
  })

  it('stops at tables nested beyond reason', async () => {
    const depth = 30
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(depth) + p('x') + '</w:tc></w:tr></w:tbl>'.repeat(depth)
    await expect(read({ body: nested })).rejects.toMatchObject({ code: 'core:limit-table-depth' })
  })

  it('follows no relationship out of the package', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
    const bytes = docxOf({
      relations: `<Relationship Id="x" Type="${type}" Target="../../../../etc/passwd"/>`,
      body:
        '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="x"/></wp:inline></w:drawing></w:r></w:p>' +
        p('text')
    })
    const result = await read(bytes)
    expect(result.codes).toEqual(['docx:relation'])
    expect(textOf(result.article)).toBe('text')
  })

  it('ends cycles of styles and of list styles', async () => {
    const result = await read({
      styles: '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/><w:styleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      body: p('x', '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    })
    expect(textOf(result.article)).toBe('x')
  })

  it('takes time in proportion to size', measured, async () => {
    const time = async (count: number): Promise<number> => {
      const bytes = docxOf({
        body: Array.from({ length: count }, (_, i) => p(`Paragraph ${i} with some words`)).join('')
      })
      return cost(() => read(bytes))
    }
    await time(1000)
    const [small, large] = [await time(2000), await time(16_000)]
    expect(large / small).toBeLessThan(8 * 3)
  })
})

describe('what hides in a package', () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`

  it('stops at a part that unpacks without end, and names it', async () => {
    const bytes = docxOf({ body: p('a'.repeat(40_000_000)) })
    expect(bytes.length).toBeLessThan(200_000)
    await expect(read(bytes)).rejects.toMatchObject({ code: 'core:limit-zip-ratio' })
    await expect(read(bytes)).rejects.toThrow('word/document.xml')
  })

  it.each(['w:sdt><w:sdtContent', 'w:ins', 'w:smartTag', 'w:hyperlink', 'mc:AlternateContent><mc:Choice'])(
    'stops at nesting beyond reason: %s',
    async names => {
      const times = names.includes('>') ? 400 : 800
      const open = `<${names}>`
      const close = names
        .split('><')
        .reverse()
        .map(name => `</${name}>`)
        .join('')
      const body = `<w:p>${open.repeat(times)}<w:r><w:t>x</w:t></w:r>${close.repeat(times)}</w:p>`
      await expect(read({ body })).rejects.toMatchObject({ code: 'core:limit-depth' })
    }
  )

  it(
    'takes fields in fields, and bookmarks that never end, in time that grows with them',
    measured,
    async () => {
      const body = (count: number): string =>
        `<w:p>${(char('begin') + code('QUOTE') + char('separate')).repeat(count)}<w:r><w:t>x</w:t></w:r>${char('end').repeat(count)}</w:p>` +
        `<w:p>${Array.from({ length: count }, (_, i) => `<w:bookmarkStart w:id="${i}" w:name="b${i}"/><w:r><w:t>y</w:t></w:r>`).join('')}</w:p>`
      const time = (count: number): Promise<number> => cost(() => read(docxOf({ body: body(count) })))
      await time(500)
      const [small, large] = [await time(1000), await time(8000)]
      expect(large / small).toBeLessThan(8 * 3)
      expect(textOf((await read({ body: body(10) })).article)).toBe('x yyyyyyyyyy')
    }
  )

  it.each([
    'DDE excel sheet r1c1',
    'DDEAUTO c:\\\\x "y"',
    'INCLUDETEXT "http://x/y"',
    'INCLUDEPICTURE "http://x/y.png"',
    'LINK Excel.Sheet c:\\\\x',
    'DATABASE \\\\d "x"',
    'MACROBUTTON run click',
    'IMPORT x',
    'RD x.docx'
  ])('runs and follows no field: %s', async instruction => {
    const quoted = instruction.replace(/"/g, '&quot;')
    const whole = `${char('begin')}${code(quoted.slice(0, 3))}${code(quoted.slice(3))}${char('separate')}<w:r><w:t>shown</w:t></w:r>${char('end')}`
    const result = await read({
      body: `<w:p>${whole}</w:p><w:p><w:fldSimple w:instr="${quoted}"><w:r><w:t>too</w:t></w:r></w:fldSimple></w:p>`
    })
    expect(textOf(result.article)).toBe('shown too')
    expect(result.codes).toEqual(['docx:field', 'docx:field'])
  })

  it('reads no part from outside: notes, headers, sources, templates, pieces of other files', async () => {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const outside = (type: string): string =>
      `<Relationship Id="${type}" Type="${rel}/${type}" Target="http://evil.example/${type}.xml" TargetMode="External"/>`
    const result = await read({
      relations: ['footnotes', 'header', 'customXml', 'attachedTemplate', 'aFChunk', 'comments', 'styles']
        .map(outside)
        .join(''),
      body: `${p('kept')}<w:altChunk r:id="aFChunk"/><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    })
    expect(textOf(result.article)).toBe('kept')
    expect(result.codes).toEqual(['docx:chunk', 'docx:relation'])
  })

  it('misses parts that are named and not there, one message each', async () => {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const inside = (type: string): string =>
      `<Relationship Id="${type}" Type="${rel}/${type}" Target="${type}.xml"/>`
    const result = await read({
      relations: ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'image']
        .map(inside)
        .join(''),
      body: `${p('kept', '<w:pStyle w:val="Nope"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>')}<w:p><w:r><w:endnoteReference w:id="4"/></w:r><w:hyperlink r:id="nope"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`
    })
    expect(textOf(result.article)).toBe('kept link')
    expect(result.codes).toEqual(['docx:relation', 'docx:relation'])
  })

  it('takes changes without author or number for what they are', async () => {
    const result = await read({
      body: '<w:p><w:ins><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>from</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> to</w:t></w:r></w:moveTo></w:p>'
    })
    expect(textOf(result.article)).toBe('in to')
    expect(result.codes).toEqual(['docx:tracked'])
  })
})
