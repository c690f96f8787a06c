import { textOf } from '@offprint/ast'
import type { ReadContext } from '@offprint/core'
import { defaultLimits, denyAll, Ledger, Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { docx } from '../src/index.js'
import { docxOf, p, r, read, shape } from './build-docx.js'

const del = (inside: string): string => `<w:del w:id="1" w:author="x">${inside}</w:del>`
const ins = (inside: string): string => `<w:ins w:id="2" w:author="x">${inside}</w:ins>`
const gone = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
const endMark = (change: 'del' | 'ins'): string => `<w:rPr><w:${change} w:id="3"/></w:rPr>`

const body = [
  `<w:p>${r('a ')}${ins(r('new '))}${del(gone('old '))}${r('z')}</w:p>`,
  // The end of this paragraph is deleted: the next one goes on.
  `<w:p><w:pPr>${endMark('del')}</w:pPr>${r('One, ')}</w:p>`,
  `<w:p>${r('two.')}</w:p>`,
  // The end of this one is new: before, both were one.
  `<w:p><w:pPr>${endMark('ins')}</w:pPr>${r('Three, ')}</w:p>`,
  `<w:p>${r('four.')}</w:p>`,
  `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="4"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>look</w:t></w:r></w:p>`,
  `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${p('row before')}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="6"/></w:trPr><w:tc>${p('row after')}</w:tc></w:tr></w:tbl>`
].join('')

const lines = async (changes?: string): Promise<string[]> => {
  const { article } = await read({ body }, changes === undefined ? {} : { changes })
  return article.children
    .find(child => child.type === 'body')!
    .children.map(node => (node.type === 'table' ? textOf(node) : shape(node)))
}

describe('tracked changes', () => {
  it('are accepted: paragraphs whose end is deleted run on', async () => {
    expect(await lines()).toEqual([
      'paragraph("a new z")',
      'paragraph("One, two.")',
      'paragraph("Three,")',
      'paragraph("four.")',
      'paragraph(strong("look"))',
      'row after'
    ])
  })

  it('are rejected: text, paragraphs, rows and looks are those of before', async () => {
    expect(await lines('reject')).toEqual([
      'paragraph("a old z")',
      'paragraph("One,")',
      'paragraph("two.")',
      'paragraph("Three, four.")',
      'paragraph(emphasis("look"))',
      'row before'
    ])
  })

  it('are kept: insertions underlined, deletions struck', async () => {
    expect(await lines('keep')).toEqual([
      'paragraph("a ", underline("new "), delete("old "), "z")',
      'paragraph("One,")',
      'paragraph("two.")',
      'paragraph("Three,")',
      'paragraph("four.")',
      'paragraph(strong("look"))',
      'row before row after'
    ])
  })

  it.each([
    ['accept', '1 insertions are read as text, 1 deletions are left out'],
    ['reject', '1 insertions are left out, 1 deletions are read as text'],
    ['keep', '1 insertions are underlined, 1 deletions are struck']
  ])('are counted and named (%s)', async (changes, said) => {
    const result = await read({ body }, { changes })
    expect(result.codes).toEqual(['docx:tracked'])
    expect(result.messages.join()).toContain(said)
  })

  it.each(['accept', 'reject', 'keep'])('leave no word without a place (%s)', async changes => {
    const bytes = docxOf({ body: body.slice(0, body.indexOf('<w:tbl>')) })
    const context: ReadContext = {
      messages: new Messages(),
      ledger: new Ledger(),
      limits: defaultLimits,
      resolve: denyAll,
      options: { changes }
    }
    const { ledger } = context
    const balance = ledger.balance(await docx.runs!(bytes, context), await docx.read!(bytes, context))
    expect(balance.unplaced).toEqual([])
    expect(balance.invented).toEqual([])
  })
})

describe('what stands round the text', () => {
  it('names each comment with its author', async () => {
    const result = await read({
      comments: `<w:comment w:id="0" w:author="A. Reviewer">${p('Which dose?')}</w:comment>`,
      body: p('x')
    })
    expect(result.messages).toEqual([
      'A comment by A. Reviewer is not part of the article and is left out: “Which dose?”'
    ])
    expect(textOf(result.article)).toBe('x')
  })

  it('names section breaks and running heads, and the ledger has their words', async () => {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header'
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const result = await read({
      relations: `<Relationship Id="h" Type="${rel}" Target="header1.xml"/>`,
      files: {
        'word/header1.xml': `<w:hdr xmlns:w="${w}"><w:p><w:r><w:t>Short title</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:hdr>`
      },
      body: `<w:p><w:pPr><w:sectPr/></w:pPr>${r('one')}</w:p>${p('two')}<w:sectPr/>`
    })
    expect(result.codes).toEqual(['docx:furniture', 'docx:sections'])
    expect(result.messages[0]).toContain('“Short title”')
    expect(result.messages[1]).toContain('1 section break (')
    expect(result.ledger.dropped).toMatchObject([{ text: 'Short title', reason: 'furniture' }])
  })
})
