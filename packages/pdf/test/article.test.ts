import { type Article, census, compare, node, text, validate } from '@offprint/ast'
import { codeOf, type MediaStore, Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import { checkPdf, fromPdf, type LayoutName, layouts, pdf, toPdf } from '../src/index.js'
import { PdfFile } from '../src/read/pdf-file.js'
import { isStream, nameOf, PdfRef } from '../src/read/pdf-objects.js'
import { fonts } from './load-fonts.js'
import { sampleArticle } from './sample-article.js'

/** A PNG of 3 by 2 pixels. */
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
    'base64'
  )
)
const media: MediaStore = new Map([
  ['g1.png', { name: 'g1.png', bytes: png, mediaType: 'image/png', href: 'g1.png', width: 600, height: 400 }]
])

async function write(article: Article, layout: LayoutName = 'article') {
  const messages = new Messages()
  const bytes = await toPdf(article, { fonts, layout, media, messages })
  return { bytes, messages: messages.list.map(codeOf) }
}

describe('an article', () => {
  for (const layout of Object.keys(layouts) as LayoutName[])
    it(`comes back whole from the layout “${layout}”`, async () => {
      const article = sampleArticle(2)
      expect(validate(article)).toEqual([])
      const { bytes, messages } = await write(article, layout)
      expect(messages).toEqual([])
      expect(await checkPdf(bytes)).toEqual([])
      const back = await fromPdf(bytes)
      expect(validate(back)).toEqual([])
      const { differences, counts } = compare(census(article), census(back), pdf.carries)
      expect(differences).toEqual([])
      expect(counts.paragraph!.expected).toBeGreaterThan(15)
      expect(counts.citation!.kept).toBe(counts.citation!.expected)
    })

  it('is left as it was', async () => {
    const article = sampleArticle()
    const before = structuredClone(article)
    await write(article)
    expect(article).toEqual(before)
  })

  it('gives the same bytes each time', async () => {
    const [one, two] = [await write(sampleArticle()), await write(sampleArticle())]
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
  })

  it('is written and read by the format of the pipeline', async () => {
    const messages = new Messages()
    const jats = new TextEncoder().encode('<article/>')
    const byPath = new Map(
      Object.entries((await import('../src/font-files.js')).fontFiles).map(([name, path]) => [
        path as string,
        fonts[name as keyof typeof fonts]
      ])
    )
    const context = {
      messages,
      media,
      jats,
      assets: async (name: string) => byPath.get(name)!,
      options: {},
      limits: {} as never
    }
    const bytes = await pdf.write!(sampleArticle(), context)
    expect(await pdf.check!(bytes)).toEqual([])
    const file = await PdfFile.open(bytes)
    const [attached] = file.array(file.catalog.get('AF')).map(one => file.dict(one))
    expect(nameOf(attached!.get('AFRelationship'))).toBe('Source')
    expect(file.text(attached!.get('UF'))).toBe('article.xml')
    const back = await pdf.read!(bytes, {} as never)
    expect(back.children.map(part => part.type)).toEqual(['front', 'body', 'back'])
  })
})

describe('a formula', () => {
  it('has its MathML attached to its element', async () => {
    const mathml = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>1</mn></math>'
    const article = node('article', { lang: 'en' }, [
      node('front', {}, [node('articleTitle', {}, [text('Title')])]),
      node('body', {}, [node('equation', { mathml, alt: 'x is one' }, [])])
    ])
    const { bytes, messages } = await write(article)
    expect(messages).toEqual([])
    expect(await checkPdf(bytes)).toEqual([])
    const file = await PdfFile.open(bytes)
    const attached = [...file.numbers]
      .map(number => file.dict(new PdfRef(number)))
      .filter(dict => nameOf(dict.get('S')) === 'Formula')
      .flatMap(formula => file.array(formula.get('AF')))
      .map(one => file.dict(one))
    expect(attached.map(one => nameOf(one.get('AFRelationship')))).toEqual(['Supplement'])
    const stream = file.get(file.dict(attached[0]!.get('EF')).get('F'))
    expect(isStream(stream) && new TextDecoder().decode(await file.decode(stream))).toBe(mathml)
  })
})

describe('a formula that is drawn', () => {
  it('stands in one row with its number, in the height of the text around it', async () => {
    const drawn = (name: string, width: number) => ({
      name,
      bytes: png,
      mediaType: 'image/png',
      href: name,
      width,
      height: 40
    })
    const parts: MediaStore = new Map([
      ['f.png', drawn('f.png', 300)],
      ['n.png', drawn('n.png', 20)]
    ])
    const graphics = ['f.png', 'n.png'].map(href => node('graphic', { href }))
    const article = node('article', { lang: 'en' }, [
      node('front', {}, [node('articleTitle', {}, [text('Title')])]),
      node('body', {}, [node('equation', { alt: 'x is one' }, graphics)])
    ])
    const bytes = await toPdf(article, { fonts, layout: 'article', media: parts, messages: new Messages() })
    expect(await checkPdf(bytes)).toEqual([])
    const file = await PdfFile.open(bytes)
    const boxes = [...file.numbers]
      .map(number => file.dict(new PdfRef(number)))
      .filter(dict => nameOf(dict.get('S')) === 'Formula')
      .map(
        formula =>
          file.array(file.dict(formula.get('A')).get('BBox')).map(Number) as [number, number, number, number]
      )
    expect(boxes).toHaveLength(2)
    const [formula, number] = boxes as [[number, number, number, number], [number, number, number, number]]
    expect(number[0]).toBeGreaterThanOrEqual(formula[2] - 1)
    expect(number[1]).toBeCloseTo(formula[1], 0)
    expect(formula[3] - formula[1]).toBeLessThan(31)
  })
})

describe('what is missing or cannot be had', () => {
  const p = (value: string) => node('paragraph', {}, [text(value)])
  const small = (...blocks: ReturnType<typeof p>[]) =>
    node('article', { lang: 'en' }, [
      node('front', {}, [node('articleTitle', {}, [text('Title')])]),
      node('body', {}, blocks as never)
    ])

  it('is asked for: an alternative text', async () => {
    const figure = node('figure', { label: 'Figure 1' }, [
      node('graphic', { href: 'g1.png' }),
      node('caption', {}, [p('Words')])
    ])
    const { bytes, messages } = await write(small(figure as never))
    expect(messages).toEqual(['pdf:alt-missing'])
    const back = await fromPdf(bytes)
    expect(census(back).find(item => item.kind === 'figure')!.fields['alt']).toBeUndefined()
  })
  it('is named: an image of another kind', async () => {
    const odd: MediaStore = new Map([
      [
        'a.webp',
        {
          name: 'a.webp',
          bytes: new Uint8Array([82, 73, 70, 70]),
          mediaType: 'image/webp',
          href: 'a.webp',
          width: 10,
          height: 10
        }
      ]
    ])
    const messages = new Messages()
    const figure = node('figure', { label: 'Figure 1' }, [
      node('graphic', { href: 'a.webp', alt: 'x' }),
      node('caption', {}, [p('Still here')])
    ])
    const bytes = await toPdf(small(figure as never), { fonts, media: odd, messages })
    expect(messages.list.map(codeOf)).toEqual(['pdf:image-unsupported'])
    expect(await checkPdf(bytes)).toEqual([])
    expect(census(await fromPdf(bytes)).find(item => item.kind === 'figure')!.fields['caption']).toBe(
      'Still here'
    )
  })
  it('is left out: facts that nobody gave', async () => {
    const { bytes, messages } = await write(small(p('Only words.')))
    expect(messages).toEqual([])
    expect(await checkPdf(bytes)).toEqual([])
    const info = await PdfFile.open(bytes)
    expect(info.text(info.dict(info.trailer.get('Info')).get('Author'))).toBeUndefined()
  })
  it('a link that would run something is printed as words', async () => {
    const link = node('link', { url: 'javascript:alert(1)' }, [text('click')])
    const { bytes, messages } = await write(small(node('paragraph', {}, [link]) as never))
    expect(messages).toEqual(['pdf:link-unsafe'])
    expect(await checkPdf(bytes)).toEqual([])
  })
})

describe('a long article', () => {
  it('costs no more than its length', measured, async () => {
    const time = async (repeat: number) => {
      const article = sampleArticle(repeat)
      const start = performance.now()
      await write(article)
      return performance.now() - start
    }
    await time(5)
    const [small, large] = [await time(40), await time(320)]
    expect(large / small).toBeLessThan(24)
  })
})

describe('images that are no good', () => {
  const named = (bytes: Uint8Array): MediaStore =>
    new Map([
      ['b.png', { name: 'b.png', bytes, mediaType: 'image/png', href: 'b.png', width: 30, height: 20 }]
    ])
  const article = () =>
    node('article', { lang: 'en' }, [
      node('front', {}, [node('articleTitle', {}, [text('Title')])]),
      node('body', {}, [
        node('figure', { label: 'Figure 1' }, [
          node('graphic', { href: 'b.png', alt: 'x' }),
          node('caption', {}, [node('paragraph', {}, [text('Caption')])])
        ])
      ])
    ])
  /** 1 by 1 pixel with transparency. */
  const alpha = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAgLvRWwAAAABJRU5ErkJggg==',
    'base64'
  )
  const spoiled = (change: (bytes: Buffer) => void) => {
    const copy = Buffer.from(alpha)
    change(copy)
    return new Uint8Array(copy)
  }
  const cases: [string, Uint8Array, string[]][] = [
    ['whole', new Uint8Array(alpha), []],
    ['cut short', new Uint8Array(alpha.subarray(0, 50)), ['pdf:image-unsupported']],
    ['with spoiled pixels', spoiled(bytes => bytes.fill(0xff, 41, 50)), ['pdf:image-unsupported']],
    ['of no size', spoiled(bytes => bytes.fill(0, 16, 24)), ['pdf:image-unsupported']],
    ['larger than its pixels', spoiled(bytes => bytes.writeUInt32BE(5000, 16)), ['pdf:image-unsupported']],
    [
      'a JPEG without a frame',
      new Uint8Array([0xff, 0xd8, 0xff, 0xd9, ...new Array(20).fill(0)]),
      ['pdf:image-unsupported']
    ]
  ]
  const svg = (inner: string): MediaStore =>
    new Map([
      [
        'b.png',
        {
          ...{ name: 'b.png', href: 'b.png', mediaType: 'image/svg+xml', width: 30, height: 20 },
          bytes: new TextEncoder().encode(
            `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">${inner}</svg>`
          )
        }
      ]
    ])
  it('drawings are vectors; one that shows nothing, or fetches, is left out and named', async () => {
    const write = async (media: MediaStore) => {
      const messages = new Messages()
      const bytes = await toPdf(article(), { fonts, media, messages })
      expect(await checkPdf(bytes)).toEqual([])
      return messages.list.map(codeOf)
    }
    expect(await write(svg('<a href="x"><rect width="10" height="10"/></a>'))).toEqual([])
    expect(await write(svg(''))).toEqual(['pdf:image-unsupported'])
    expect(await write(svg('<image href="/etc/passwd" width="5" height="5"/>'))).toEqual([
      'pdf:image-unsupported'
    ])
  })
  for (const [what, bytes, expected] of cases)
    it(`${what}: ${expected.length > 0 ? 'left out and named' : 'printed'}`, async () => {
      const messages = new Messages()
      const pdfBytes = await toPdf(article(), { fonts, media: named(bytes), messages })
      expect(messages.list.map(codeOf)).toEqual(expected)
      expect(await checkPdf(pdfBytes)).toEqual([])
      expect(Buffer.from(pdfBytes).includes('/Subtype /Image')).toBe(expected.length === 0)
    })
})
