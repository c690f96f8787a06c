/** What is said in the page for single things, and what may not get into it. */
import { type Article, type Node, node, select, text } from '@offprint/ast'
import { codeOf, defaultLimits, Messages, read } from '@offprint/core'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { html } from '../src/index.js'

async function write(article: Article): Promise<{ page: string; codes: string[] }> {
  const messages = new Messages()
  const bytes = await html.write!(article, {
    messages,
    media: new Map(),
    limits: defaultLimits,
    options: {},
    assets: async () => new Uint8Array()
  })
  return { page: new TextDecoder().decode(bytes), codes: messages.list.map(codeOf) }
}
const titled = (...blocks: Node[]): Article =>
  node('article', { lang: 'en' }, [
    node('front', {}, [
      node('articleTitle', {}, [text('A title </script><script>alert(1)</script> & more')])
    ]),
    node('body', {}, blocks as never)
  ])
const back = async (page: string): Promise<Article> =>
  (await read(new TextEncoder().encode(page), { from: html, recognise, limits: defaultLimits })).article

describe('a written page', () => {
  it('runs nothing that its article brings', async () => {
    const { page, codes } = await write(
      titled(
        node('paragraph', {}, [
          node('link', { url: 'javascript:alert(1)' }, [text('run me')]),
          node('link', { url: ' data:text/html,x' }, [text('<img src=x onerror=alert(1)>')]),
          node(
            'inlineEquation',
            {
              mathml:
                '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi href="javascript:x" onclick="x">a</mi><annotation-xml encoding="text/html"><script>x</script></annotation-xml></math>'
            },
            []
          )
        ])
      )
    )
    expect(codes).toEqual(['html:unsafe-address', 'html:unsafe-address'])
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/javascript:|onclick=|onerror=alert\(1\)>|data:text/)
    expect(page).toContain('run me')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).toContain('<mi>a</mi>')
  })

  it('holds no link in a link, and no block in a paragraph', async () => {
    const { page, codes } = await write(
      titled(
        node('paragraph', { id: 'p' }, [
          text('before '),
          node('link', { url: 'https://a.org' }, [
            text('outer '),
            node('link', { url: 'https://b.org' }, [text('inner')])
          ]),
          node('list', { kind: 'bullet' }, [node('listItem', {}, [node('paragraph', {}, [text('item')])])]),
          text(' after')
        ])
      )
    )
    expect(codes).toEqual([])
    expect(page).toContain('<p id="p">before <a href="https://a.org">outer inner</a></p>')
    expect(page).toMatch(/<\/ul>\s*<p> after<\/p>/)
    expect(await html.check!(new TextEncoder().encode(page))).toEqual([])
  })

  it('keeps the long description of an image, and reads it as one', async () => {
    const { page, codes } = await write(
      titled(
        node('paragraph', {}, [
          text('See '),
          node('crossReference', { kind: 'figure', targets: ['F1'] }, [text('Figure 1')]),
          text('.')
        ]),
        node('figure', { id: 'F1', label: 'Figure 1' }, [
          node('caption', {}, [node('title', {}, [text('A curve')])]),
          node('graphic', { href: 'a.png', alt: 'A curve', longDescription: 'It rises, and then it falls.' })
        ])
      )
    )
    expect(codes).toEqual([])
    expect(page).toMatch(
      /aria-describedby="([^"]+)"[\s\S]*<details id="\1"|<details class="long-description" id="[^"]+"/
    )
    const [graphic] = select(await back(page), 'graphic')
    expect(graphic).toMatchObject({ alt: 'A curve', longDescription: 'It rises, and then it falls.' })
    const [figure] = select(await back(page), 'figure')
    expect(JSON.stringify(figure)).not.toContain('Description of the image')
  })

  it('says what has no form in it', async () => {
    const { codes } = await write(
      titled(
        node('paragraph', {}, [
          node('foreign', { format: 'jats', name: 'private-char', attributes: {} }, [text('x')]),
          node('crossReference', { kind: 'figure', targets: ['nowhere'] }, [text('Figure 9')]),
          node('inlineEquation', { tex: 'x^2' }, [])
        ])
      )
    )
    expect(codes).toEqual(['html:foreign', 'html:target', 'html:equation-tex'])
  })
})

describe('references that came as fields', () => {
  const csl = {
    type: 'article-journal',
    author: [{ family: 'Roe', given: 'J. K.' }],
    issued: { 'date-parts': [[2001, 2]], season: 'Feb' },
    title: 'Of  </script> & “more”:',
    page: '153-60',
    PMID: '123',
    note: 'Seen in print',
    custom: { 'et-al': true }
  }
  const article = (label: string): Article => {
    const tree = titled(node('paragraph', {}, [text('Words.')]))
    tree.children.push(
      node('back', {}, [
        node('referenceList', {}, [
          node('title', {}, [text('References')]),
          node('reference', { id: 'R1', label, csl }, [])
        ])
      ])
    )
    return tree
  }

  it('keep every field, whatever their words are', async () => {
    const { page } = await write(article('1.'))
    expect(page).toContain('<ol class="references">')
    const [found] = select(await back(page), 'reference')
    expect(found!.csl).toEqual(csl)
  })

  it('print labels that do not count up, each in one pair of brackets', async () => {
    expect((await write(article('[7a].'))).page).toContain('[7a]</span>')
  })

  it('are read from data that somebody else wrote, as far as they are fields', async () => {
    const data: unknown = [
      {
        id: 'R1',
        type: 'book',
        title: 'T',
        author: [{ family: 'A' }, 3],
        volume: { a: 1 },
        constructor: 'x'
      },
      { type: 'book', title: 'No id' },
      'words'
    ]
    const { page } = await write(article('1'))
    const other = page.replace(
      /(<script type="application\/vnd[^>]*>)[\s\S]*?<\/script>/,
      (_, open: string) => `${open}${JSON.stringify(data)}</script>`
    )
    const [found] = select(await back(other), 'reference')
    expect(found!.csl).toMatchObject({ type: 'book', title: 'T', author: [{ family: 'A' }] })
    expect(found!.csl).not.toHaveProperty('volume')
  })
})

describe('the check of pages', () => {
  const rules = async (page: string): Promise<string[]> =>
    (await html.review!(new TextEncoder().encode(page))).map(finding => `${finding.level} ${finding.rule}`)

  it('finds what is wrong with a page of anybody', async () => {
    expect(
      await rules(
        '<!doctype html><html><head><title>T</title><script>x()</script></head><body><h1>A</h1><h3 id="a">B</h3><p id="a" onclick="x()"><a href="#gone">c</a><img src="d.png"></body></html>'
      )
    ).toEqual([
      'warning html:script',
      'info html:heading-order',
      'error html:duplicate-id',
      'warning html:event-handler',
      'warning html:image-alt',
      'warning html:fragment',
      'warning html:lang'
    ])
  })

  it('refuses what no parser should be given', async () => {
    await expect(html.review!(new TextEncoder().encode(`<p>${'<b>'.repeat(100_000)}`))).rejects.toThrow(
      /limit|deep|nest/i
    )
  })
})
