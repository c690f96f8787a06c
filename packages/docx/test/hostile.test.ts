import { node, text, textOf } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import { writeZip } from '@offprint/core/zip'
import { describe, expect, it } from 'vitest'
import { cost } from '../../../test/support/cost.js'
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

  it('takes time in proportion to size', async () => {
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
