/** Pages that are damaged or made to harm: what is kept, and what is said. */
import { select, textOf } from '@offprint/ast'
import { codeOf, levelOf, RefusedError } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { draft } from './read.js'

/** The words of the body, and each message as code, line and words. */
const read = async (page: string | Uint8Array): Promise<{ text: string; said: unknown[][] }> => {
  const { article, messages } = await draft(page)
  for (const message of messages.list) expect(levelOf(message)).toBe('warning')
  return {
    text: textOf(article),
    said: messages.list.map(message => [codeOf(message), message.line, message.message])
  }
}

describe('what the guard finds', () => {
  it('reads 256 attributes of a tag and keeps its words, its later tags and their places', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `data-a${i}="${i}"`).join('\n')
    const { article, messages } = await draft(`<p>a</p>\n<p ${many} lang="fr">b</p>\n<p lang="de">c</p>`)
    expect(messages.list.map(message => [codeOf(message), message.line])).toEqual([
      ['html:attributes-dropped', 2]
    ])
    expect(messages.list[0]!.message).toMatch(/^<p> carries 301 attributes and 256 are read; the other 45 /)
    const [, , last] = (article.children[1] as { children: { lang?: string; position?: unknown }[] }).children
    expect(last).toMatchObject({ lang: 'de', position: { start: { line: 302, column: 1 } } })
  })
  it('takes a tag with 100,000 attributes about as fast as ten with 10,000 (H06)', measured, async () => {
    const tag = (count: number): string =>
      `<p ${Array.from({ length: count }, (_, i) => `data-a${i}="${i}"`).join(' ')}>x</p>`
    const time = (page: string): Promise<number> => cost(() => draft(page))
    await time(tag(1000))
    const many = await time(tag(10_000).repeat(10))
    expect((await time(tag(100_000))) / many).toBeLessThan(4)
  })
  it('says one thing of many tags alike', async () => {
    const tag = `<p ${Array.from({ length: 257 }, (_, i) => `a${i}`).join(' ')}>x</p>`
    const { said } = await read(tag.repeat(3))
    expect(said).toMatchObject([['html:attributes-dropped', 1, expect.stringMatching(/2 more places/)]])
  })
  it('names the comment that swallows the rest, and its length (H34)', async () => {
    const { text, said } = await read('<p>kept</p>\n<!-- lost <p>words</p>')
    expect(text).toBe('kept')
    expect(said).toMatchObject([['html:comment-open', 2, expect.stringMatching(/22 characters/)]])
  })
  it('says that a page was cut off (H25d)', async () => {
    const { text, said } = await read('<p>kept</p>\n<h2>Refe<a href="https://exam')
    expect(text).toBe('kept Refe')
    expect(said).toMatchObject([['html:truncated', 2, expect.stringMatching(/save the page again/)]])
  })
})

describe('references to characters', () => {
  it('that name none are U+FFFD, and the first is named (H15)', async () => {
    const { text, said } = await read(
      '<p>a</p>\n<p>&#xD800;&#57343; &#x110000; &#0; &#99999999999; &#150; &amp b</p>'
    )
    expect(text).toBe('a \uFFFD\uFFFD \uFFFD \uFFFD \uFFFD – & b')
    expect(said).toMatchObject([
      ['html:character-reference', 2, expect.stringMatching(/“&#xD800” and 4 more: .* write the character/)]
    ])
  })
  it('with a name that HTML does not know stay as written', async () => {
    const { text, said } = await read('<p>a &bogus; &amp;meant; b&c;</p>')
    expect(text).toBe('a &bogus; &meant; b&c;')
    expect(said).toMatchObject([['html:character-unknown', 1, expect.stringMatching(/“&bogus;” and 1 more/)]])
  })
  it('are nothing to say where they name characters, or stand in program text', async () => {
    expect(
      (
        await read(
          '<p>\uFFFD &lt;&eacute;&#x1F600;&notin; R&D &copy 1</p><!--&#0;--><script>"&bogus;&#0;"</script>'
        )
      ).said
    ).toEqual([])
  })
})

describe('embedded pages and programs', () => {
  it('are named with their address, and their words for others are kept (H19)', async () => {
    const { text, said } = await read(
      '<p>a</p>\n<iframe src=" https://x.org/1 ">old words</iframe>\n<iframe srcdoc="<p>in</p>"></iframe>\n<object data="film.swf"><p>A film.</p></object><p>x <object data="y.z">or <b>words</b></object> <embed src="e"></p>'
    )
    expect(text).toBe('a A film. x or words')
    expect(said).toMatchObject([
      ['html:embed-dropped', 2, expect.stringMatching(/<iframe> \(https:\/\/x\.org\/1\): .* it is left out/)],
      ['html:embed-dropped', 3, expect.stringMatching(/<iframe> \(its page is written in/)],
      [
        'html:embed-dropped',
        4,
        expect.stringMatching(/<object> \(film\.swf\): .* words written for this case/)
      ],
      ['html:embed-dropped', 4, expect.stringMatching(/<object> \(y\.z\)/)],
      ['html:embed-dropped', 4, expect.stringMatching(/<embed> \(e\)/)]
    ])
  })
  it('that only count visits or are hidden are nothing to say', async () => {
    const { said } = await read(
      '<p>a</p><iframe src="x" width="1" height="0"></iframe><iframe src="y" hidden></iframe>'
    )
    expect(said).toEqual([])
  })
  it('that are as low as a button are a remark, and frames that a script would fill are nothing', async () => {
    const { messages } = await draft(
      '<p>a</p><iframe src="https://like.example/b" style="width: 107px; height: 20px"></iframe><iframe src="https://film.example/f" height="300"></iframe><iframe id="later"></iframe><iframe src="v" style="width: 1px; height: 1px"></iframe>'
    )
    expect(messages.list.map(codeOf)).toEqual(['html:embed-button', 'html:embed-dropped'])
  })

  it('an object that shows an image, with nothing written to stand in for it, is the image', async () => {
    const { article, messages } = await draft(
      '<p>a</p><div><object type="image/svg+xml" data="t1.svg"></object></div><p>x <object data="y.png"><b>or words</b></object></p><div><object type="application/pdf" data="z.pdf"></object></div>'
    )
    expect(select(article, 'graphic', 'inlineGraphic').map(image => image.href)).toEqual(['t1.svg'])
    expect(messages.list.map(codeOf)).toEqual(['html:embed-dropped', 'html:embed-dropped'])
  })
})

describe('what is no page', () => {
  const refusal = async (page: string | Uint8Array): Promise<string> => {
    try {
      await draft(page)
      return 'read'
    } catch (error) {
      if (error instanceof RefusedError) return `${error.code} ${error.message}`
      throw error
    }
  }
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
  it('white space of every kind is empty (H25b)', async () => {
    for (const blank of ['', ' \n\t\f', '\u00a0 \ufeff\u2003\u3000', '\ufeff'])
      expect(await refusal(blank)).toMatch(/^html:empty/)
    expect(await refusal(bytes('\xff\xfe \0\xa0\0'))).toMatch(/^html:empty/)
  })
  it('files of other kinds are named (H25f)', async () => {
    expect(await refusal(bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR<p>x'))).toMatch(
      /^html:not-html The file is a PNG image/
    )
    expect(await refusal(bytes('\xff\xd8\xff\xe0'))).toMatch(/JPEG/)
    expect(await refusal(bytes('\xd0\xcf\x11\xe0\xa1'))).toMatch(/old Office file/)
  })
  it('binary data is refused (H25c)', async () => {
    const noise = Uint8Array.from({ length: 1024 }, (_, i) => (i * 167 + 11) & 255)
    expect(await refusal(noise)).toMatch(/^html:not-html The file holds binary data/)
    expect(await refusal('no tags\u0001')).toMatch(/^html:not-html/)
  })

  it('an article in JATS under the name of a page is refused by its kind; a page in XML is none', async () => {
    const jats = (start: string) => `<?xml version="1.0"?>\n${start}<front><article-meta/></front></article>`
    for (const start of [
      '<!DOCTYPE article PUBLIC "-//NLM//DTD X//EN" "x.dtd"><article>',
      '<article lang="en">\n'
    ])
      expect(await refusal(jats(start))).toMatch(/^html:not-html The file is a JATS XML file/)
    const page =
      '<?xml version="1.0"?><!DOCTYPE html><html><body><article><h1>Nets</h1></article></body></html>'
    expect(await refusal(page)).toBe('read')
  })
  it('text, and pages with a stray control, are read (H13, H25e)', async () => {
    expect(await refusal('Only words.\fA new page.')).toBe('read')
    expect(await refusal(`<p>${'words '.repeat(20)}\0\u0001</p>`)).toBe('read')
  })
})

describe('text fields and choices (H35)', () => {
  it('a text field outside of a form has words of the page, a choice has labels', async () => {
    const { article, messages, ledger } = await draft(
      '<p>a <textarea>b &amp;\n<i>c</i></textarea> <select><option>one<option selected>two</select></p>'
    )
    expect(textOf(article)).toBe('a b & <i>c</i>')
    expect(messages.list).toEqual([])
    expect(ledger.dropped.map(({ text, reason }) => [text, reason])).toEqual([['one two', 'furniture']])
  })
  it('a form to be filled in goes with its fields, by name', async () => {
    const { article, ledger } = await draft('<p>a</p><form><p>Say <textarea>something</textarea></p></form>')
    expect(textOf(article)).toBe('a')
    expect(ledger.dropped.map(({ text }) => text)).toEqual(['Say something'])
  })
})
