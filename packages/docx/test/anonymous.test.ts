/** `anonymous`: no author in any part of the blinded file, everything on the title page, every masked place named. */
import { type Article, node, select, text, textOf, validate } from '@offprint/ast'
import { codeOf, levelOf, type MediaStore, Messages } from '@offprint/core'
import { crc32 } from '@offprint/core/crc32'
import { readZip } from '@offprint/core/zip'
import { describe, expect, it } from 'vitest'
import { plainGif, plainJpeg, plainPng } from '../src/anonymous/plain-raster.js'
import { docx, toDocx } from '../src/index.js'
import { again, differences, fixture, names, writing } from './fixture-article.js'
import { all, open, val, words } from './package-of.js'
import { sample, sampleMedia } from './sample.js'

const anonymous = { anonymous: true, preset: 'manuscript', comments: true }

async function pair(article: Article, media: MediaStore, options: object = anonymous) {
  const messages = new Messages()
  const context = writing(media, { ...options }, messages)
  const parts = (await docx.divide!(article, context))!
  const files = []
  for (const part of parts)
    files.push({
      ...part,
      bytes: await toDocx(part.article, { ...context, media: part.media, options: part.options })
    })
  return { manuscript: files[0]!, titlePage: files[1]!, messages }
}

/** Everything in a file, however it is encoded: names, bytes as text, and XML with its marks taken out. */
function everything(bytes: Uint8Array): [string, string][] {
  return [...readZip(bytes)].flatMap(([name, content]): [string, string][] => {
    const text = new TextDecoder().decode(content)
    return [
      [name, name],
      [name, text],
      [name, text.replace(/<[^>]*>/g, '')],
      [name, new TextDecoder('utf-16le').decode(content)]
    ]
  })
}

/** Whether a text has some words as words: “Tran” is not in “Translated”. */
const holds = (content: string, words: string): boolean => {
  for (let at = content.indexOf(words); at >= 0; at = content.indexOf(words, at + 1))
    if (!/^\p{L}/u.test(content.slice(at + words.length)) && !/\p{L}$/u.test(content.slice(0, at)))
      return true
  return false
}

/** What gives an author away, taken from the article here, not from the product. */
function secrets(article: Article): string[] {
  const people = select(article, 'contributor')
  // A name that a cited author has too is his in the list of references.
  const cited = select(article, 'reference').flatMap(({ csl }) =>
    (csl?.author ?? []).map(name => [name['non-dropping-particle'], name.family].filter(Boolean).join(' '))
  )
  const shared = (name: string): boolean => cited.includes(name)
  const wroteSome = (surname: string): boolean =>
    select(article, 'reference').some(({ csl }) =>
      csl?.author?.some(
        each =>
          each.family === surname &&
          people.some(({ name }) => name?.surname === surname && name.given?.[0] === each.given?.[0])
      )
    )
  return [
    ...people.flatMap(({ name }) =>
      name?.surname && (!shared(name.surname) || wroteSome(name.surname)) ? [name.surname] : []
    ),
    ...people.flatMap(({ printed, collaboration }) => [printed, collaboration]),
    ...people.flatMap(({ emails }) => emails ?? []),
    ...select(article, 'email').map(each => each.address),
    ...people.map(({ orcid }) => orcid),
    ...select(article, 'affiliation').flatMap(place =>
      select(place, 'affiliationPart')
        .filter(part => part.kind === 'institution')
        .map(textOf)
    ),
    ...select(article, 'articleId').map(each => each.value)
  ].filter((each): each is string => each !== undefined && each.length > 1)
}

describe('the blinded manuscript', () => {
  it.each(names)('%s: no part of the archive holds an author', async name => {
    const { article, media } = await fixture(name)
    const hidden = secrets(article)
    expect(hidden.length).toBeGreaterThan(3)
    const { manuscript, messages } = await pair(article, media)
    for (const [part, content] of everything(manuscript.bytes))
      for (const each of hidden) expect(holds(content, each), `${each} in ${part}`).toBe(false)
    expect(messages.list.filter(each => levelOf(each) === 'error').map(each => each.message)).toEqual([])
    const core = open(manuscript.bytes).text('docProps/core.xml')
    expect(core).not.toContain('creator')
    expect(core).not.toContain('lastModifiedBy')
  })

  it.each(names)('%s: both files are whole articles that come back as they went', async name => {
    const { article, media } = await fixture(name)
    const { manuscript, titlePage } = await pair(article, media)
    for (const each of [manuscript, titlePage]) {
      expect(validate(each.article)).toEqual([])
      expect(differences(each.article, await again(each.bytes))).toEqual([])
    }
  })

  it('has no property that leads to the article or its authors', async () => {
    const { manuscript } = await pair(sample(), sampleMedia())
    const properties = all(open(manuscript.bytes).root('docProps/custom.xml'), 'property').map(each =>
      val(each, 'name')
    )
    expect(properties.filter(each => !each!.startsWith('ZOTERO_PREF'))).toEqual(['Article type'])
  })

  it('masks names in every form, also where marks part them, and says each', async () => {
    const article = sample()
    const body = select(article, 'paragraph').find(each => textOf(each).startsWith('Operators'))!
    body.children.push(
      text(' Measured by C. N. Okoro, Okoro CN, Chiamaka Okoro and C.N.O. at the University of Nova Lagoa; '),
      node('strong', {}, [text('E.')]),
      text(' Lind, '),
      node('link', { url: 'https://example.org/people/erik%20lind' }, [text('his page')]),
      text('; the Lind–Brook test and lindane stay.')
    )
    const { manuscript, messages } = await pair(article, sampleMedia())
    const said = words(open(manuscript.bytes).root('word/document.xml'))
    expect(said).not.toMatch(/Okoro|C\.N\.O|E\. Lind|Nova Lagoa/)
    expect(said).toContain('the Lind–Brook test and lindane stay.')
    expect(said).toContain('his page')
    expect(open(manuscript.bytes).text('word/_rels/document.xml.rels')).not.toContain('lind')
    const masked = messages.list.filter(each => codeOf(each) === 'docx:masked').map(each => each.message)
    expect(masked.some(each => each.startsWith('“C. N. Okoro” gives an author away (name)'))).toBe(true)
    expect(masked.some(each => each.includes('“E. Lind”'))).toBe(true)
  })

  it('withholds the authors’ own works and keeps their place', async () => {
    const article = sample()
    const own = select(article, 'reference')[1]!
    own.csl = {
      type: 'book',
      title: 'One visit',
      author: [{ family: 'Okoro', given: 'C' }],
      DOI: '10.5555/own.1'
    }
    own.children = [text('Okoro C. One visit. doi:10.5555/own.1')]
    const { manuscript, messages } = await pair(article, sampleMedia())
    const references = select(manuscript.article, 'reference')
    expect(references.map(each => each.label)).toEqual(['1', '2', '3'])
    expect(references[1]).toMatchObject({ children: [{ value: '[withheld for review]' }] })
    expect(references[1]!.csl).toBeUndefined()
    expect(open(manuscript.bytes).text('word/document.xml')).not.toContain('10.5555/own.1')
    expect(messages.list.map(codeOf)).toContain('docx:self-reference')
  })

  it('leaves a surname that is a word of the text, and says so', async () => {
    const article = sample()
    const [person] = select(article, 'contributor')
    person!.name = { given: 'Ada', surname: 'Water' }
    const { manuscript, messages } = await pair(article, sampleMedia())
    expect(words(open(manuscript.bytes).root('word/document.xml'))).toContain('Water that leaves a kiosk')
    expect(messages.list.map(codeOf)).toContain('docx:surname-doubtful')
  })

  it('notices what is left over: an error names the part', async () => {
    const messages = new Messages()
    await toDocx(sample(), { media: sampleMedia(), messages, options: { forbidden: ['Erik Lind'] } })
    const errors = messages.list
      .filter(each => codeOf(each) === 'docx:author-trace')
      .map(each => each.message)
    expect(errors.some(each => each.includes('docProps/core.xml'))).toBe(true)
    expect(errors.some(each => each.includes('word/document.xml'))).toBe(true)
  })

  it('is the same bytes every time and leaves the article as it is', async () => {
    const article = sample()
    const [one, other] = [await pair(article, sampleMedia()), await pair(article, sampleMedia())]
    expect(Buffer.from(one.manuscript.bytes).equals(Buffer.from(other.manuscript.bytes))).toBe(true)
    expect(article).toEqual(sample())
  })

  it('is one file without the choice', async () => {
    expect(await docx.divide!(sample(), writing())).toBeUndefined()
  })
})

describe('the title page', () => {
  it('has the people and their declarations, the counts of the manuscript, and no text', async () => {
    const { article, media } = await fixture('research-article')
    const { titlePage } = await pair(article, media)
    expect(titlePage.suffix).toBe('-title-page')
    const said = words(open(titlePage.bytes).root('word/document.xml'))
    for (const each of select(article, 'contributor')) expect(said).toContain(each.name!.surname)
    for (const each of select(article, 'acknowledgement'))
      expect(said).toContain(textOf(each.children.at(-1)!))
    expect(said).toMatch(/Word count: abstract [1-9]\d+, text [1-9]\d+/)
    expect(said).not.toContain(textOf(select(article, 'abstract')[0]!.children.at(-1)!))
  })
})

describe('pictures', () => {
  const ascii = (words: string): number[] => [...words].map(each => each.charCodeAt(0))
  const chunk = (type: string, data: number[]): number[] => {
    const body = [...ascii(type), ...data]
    const crc = crc32(Uint8Array.from(body))
    const word = (value: number): number[] => [24, 16, 8, 0].map(shift => (value >>> shift) & 255)
    return [...word(data.length), ...body, ...word(crc)]
  }

  it('PNG: keep their pixels and lose their texts', () => {
    const png = [...sampleMedia().values()][0]!.bytes
    const named = Uint8Array.from([
      ...png.subarray(0, 33),
      ...chunk('tEXt', ascii('Author\0Erik Lind')),
      ...png.subarray(33)
    ])
    expect(Buffer.from(plainPng(named)).equals(Buffer.from(png))).toBe(true)
  })

  it('JPEG: keep their scans, profile and way up, lose Exif, XMP and comments', () => {
    const segment = (marker: number, data: number[]): number[] => [
      0xff,
      marker,
      (data.length + 2) >> 8,
      (data.length + 2) & 255,
      ...data
    ]
    const tiff = [...ascii('II*\0'), 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]
    const jfif = segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
    const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]
    const end = [0xff, 0xd9]
    const photo = Uint8Array.from([
      0xff,
      0xd8,
      ...jfif,
      ...segment(0xe1, [...ascii('Exif\0\0'), ...tiff, ...ascii('Erik Lind')]),
      ...segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0Erik Lind')),
      ...segment(0xfe, ascii('Erik Lind')),
      ...scan,
      ...end,
      ...ascii('Erik Lind')
    ])
    const plain = plainJpeg(photo)
    expect(Buffer.from(plain).toString('latin1')).not.toContain('Lind')
    expect([...plain.subarray(-scan.length - 2)]).toEqual([...scan, ...end])
    expect(Buffer.from(plain).includes(Buffer.from(jfif))).toBe(true)
    // Tag 0x0112 with the value 6, in one entry.
    expect(Buffer.from(plain).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
    expect([...plainJpeg(plain)]).toEqual([...plain])
  })

  it('GIF: keep their frames and loops, lose comments', () => {
    const head = [...ascii('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
    const loop = [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, 0, 0, 0]
    const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
    const comment = [0x21, 0xfe, 9, ...ascii('Erik Lind'), 0]
    const plain = plainGif(Uint8Array.from([...head, ...loop, ...comment, ...frame, 0x3b]))
    expect([...plain]).toEqual([...head, ...loop, ...frame, 0x3b])
  })

  it('SVG: lose metadata and file paths, and names they show, with a message', async () => {
    const media = sampleMedia()
    const drawing = media.get('g003.svg')!
    media.set('g003.svg', {
      ...drawing,
      bytes: new TextEncoder().encode(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="urn:x" width="9" height="9" inkscape:export-filename="/home/lind/a.png"><!-- Erik Lind --><metadata>Erik Lind</metadata><text>Erik Lind</text><rect width="9" height="9"/></svg>'
      )
    })
    const { manuscript, messages } = await pair(sample(), media)
    const svg = new TextDecoder().decode(manuscript.media.get('g003.svg')!.bytes)
    expect(svg).not.toMatch(/lind/i)
    expect(svg).toContain('<rect width="9" height="9"/>')
    expect(messages.list.map(codeOf)).toContain('docx:picture-trace')
  })
})
