import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { node, text } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { checkPdf, fromPdf, type JournalTheme, type LayoutName, toPdf } from '../src/index.js'
import { PdfFile } from '../src/read/pdf-file.js'
import { isStream } from '../src/read/pdf-objects.js'
import { fonts } from './load-fonts.js'
import { sampleArticle } from './sample-article.js'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64'
)
const require = createRequire(import.meta.url)
const hebrew = new Uint8Array(
  readFileSync(
    require.resolve('@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf')
  )
)

async function write(theme: JournalTheme, article = sampleArticle(), layout: LayoutName = 'article') {
  const messages = new Messages()
  const bytes = await toPdf(article, { fonts, theme, layout, messages })
  expect(await checkPdf(bytes)).toEqual([])
  const file = await PdfFile.open(bytes)
  const contents = await Promise.all(
    file.pages().map(async ({ dict }) => {
      const stream = file.get(dict.get('Contents'))
      return isStream(stream) ? Buffer.from(await file.decode(stream)).toString('latin1') : ''
    })
  )
  return { bytes, file, contents, messages: messages.list.filter(one => !/alt|media/.test(codeOf(one))) }
}

describe("a journal's theme", () => {
  it('sets paper and colour', async () => {
    const { file, contents, messages } = await write({ page: 'Letter', accent: '#7a1f2b' })
    expect(messages).toEqual([])
    expect(file.array(file.pages()[0]!.dict.get('MediaBox'))).toEqual([0, 0, 612, 792])
    expect(contents[0]).toContain('0.478 0.122 0.169 rg')
    const usual = await write({})
    expect(usual.file.array(usual.file.pages()[0]!.dict.get('MediaBox'))).toEqual([0, 0, 595.28, 841.89])
    expect(usual.contents[0]).not.toContain('0.478 0.122 0.169 rg')
  })
  it('leaves a colour that cannot be read, and says so', async () => {
    const { messages, contents } = await write({ accent: '#ffcc00' })
    expect(messages.map(codeOf)).toEqual(['pdf:contrast-low'])
    expect(contents[0]).not.toContain('1 0.8 0 rg')
  })
  it('prints a logo as an ornament: what is read back is the same', async () => {
    const logo = { bytes: new Uint8Array(png), mediaType: 'image/png' as const, width: 30, height: 20 }
    const [plain, marked] = [await write({}), await write({ logo })]
    expect(marked.contents[0]).toMatch(/\/Artifact[\s\S]*? Do\b/)
    expect(plain.contents[0]).not.toMatch(/ Do\b/)
    expect(await fromPdf(marked.bytes)).toEqual(await fromPdf(plain.bytes))
  })
  it('fills running heads, and leaves out what nobody knows', async () => {
    const { headWords } = await import('../src/running-head.js')
    const { WriteState } = await import('../src/state.js')
    const { layouts } = await import('../src/layouts.js')
    const article = node('article', { lang: 'en' }, [
      node('front', {}, [
        node('journal', { title: 'Journal of Things' }),
        node('publication', { volume: '7', elocationId: 'e12' }),
        node('articleTitle', {}, [text('On things')]),
        node('contributor', {
          role: 'author',
          affiliations: [],
          printed: 'Ann Okoro',
          name: { given: 'Ann', surname: 'Okoro' }
        })
      ])
    ])
    const state = new WriteState(article, layouts.article, new Messages(), new Map(), new Map())
    expect(headWords('{authors}: {title}', state)).toBe('Okoro: On things')
    expect(headWords('{journal} {year}; {volume}({issue}):{pages} · {doi}', state)).toBe(
      'Journal of Things ; 7:e12'
    )
    expect(() => headWords('{nobody}', state)).toThrow('{nobody}')
  })
  it('takes further fonts for what ours do not have', async () => {
    const article = node('article', { lang: 'en' }, [
      node('front', {}, [node('articleTitle', {}, [text('Title')])]),
      node('body', {}, [node('paragraph', {}, [text('A word: שלום')])])
    ])
    const without = await write({}, article)
    expect(without.messages.map(codeOf)).toEqual(['pdf:glyph-missing'])
    const having = await write({ fonts: { fallback: [hebrew] } }, article)
    expect(having.messages).toEqual([])
    expect((await fromPdf(having.bytes)).children[1]).toMatchObject({ type: 'body' })
  })
  it('names the package of a script that a font is missing for', async () => {
    const article = node('article', { lang: 'ja' }, [
      node('front', {}, [node('articleTitle', {}, [text('木を見る 😀')])])
    ])
    const { messages } = await write({}, article)
    expect(messages[0]!.reason).toContain('@expo-google-fonts/noto-sans-jp')
    expect(messages[0]!.reason).toContain('@expo-google-fonts/noto-emoji')
  })

  const wrong: [string, JournalTheme, string][] = [
    ['paper', { page: 'A3' as never }, 'A4 or Letter'],
    ['a colour', { accent: 'red' }, 'a colour such as'],
    [
      'a logo of another kind',
      { logo: { bytes: new Uint8Array(png), mediaType: 'image/gif' as never, width: 3, height: 2 } },
      'PNG, JPEG or SVG'
    ],
    [
      'a logo that is cut off',
      { logo: { bytes: new Uint8Array(png.subarray(0, 30)), mediaType: 'image/png', width: 3, height: 2 } },
      'PNG, JPEG or SVG'
    ],
    ['a running head', { head: { left: '{constructor}' } }, 'expected {authors}'],
    ['a font that is none', { fonts: { fallback: [new Uint8Array(png)] } }, 'it is no font'],
    ['a font that is cut off', { fonts: { regular: hebrew.subarray(0, 2000) } }, 'it is damaged']
  ]
  for (const [what, theme, words] of wrong)
    it(`is refused in a word: ${what}`, async () => {
      await expect(write(theme)).rejects.toMatchObject({
        exit: 'refused',
        message: expect.stringContaining(words)
      })
    })
  it('is refused: a layout that there is not', async () => {
    await expect(write({}, sampleArticle(), 'poster' as never)).rejects.toMatchObject({ code: 'pdf:layout' })
  })
  it('is refused: a font that may not be embedded', async () => {
    const closed = Uint8Array.from(hebrew)
    const view = new DataView(closed.buffer)
    for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16)
      if (Buffer.from(closed.subarray(entry, entry + 4)).toString() === 'OS/2')
        view.setUint16(view.getUint32(entry + 8) + 8, 2)
    await expect(write({ fonts: { fallback: [closed] } })).rejects.toThrow('does not allow')
  })
})
