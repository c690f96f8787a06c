/** Every field that is written, against ECMA-376-1, 17.16: its code, its signs, its place, its value. */
import { type Article, node, select, text, textOf } from '@offprint/ast'
import { parseXml, type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../src/index.js'
import { pieces } from '../src/write/zotero.js'
import { fixture, names } from './fixture-article.js'
import { all, codes, type Opened, open, styled, val, words } from './package-of.js'
import { sample, sampleMedia } from './sample.js'

const written = async (options: object = {}, article: Article = sample()): Promise<Opened> =>
  open(await toDocx(article, { media: sampleMedia(), options: { ...options } }))
const json = (code: string) => JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1))
const custom = (file: Opened): Map<string, string> =>
  new Map(
    all(file.root('docProps/custom.xml'), 'property').map(each => [val(each, 'name')!, xmlTextContent(each)])
  )

/** The grammar of each code that we write (17.16.5); nothing else may ever be written. */
const grammar = [
  /^ REF [A-Za-z][A-Za-z0-9_]{0,39} \\h \\\* MERGEFORMAT $/,
  /^ SEQ (?:Figure|Table|Equation) \\\* ARABIC(?: \\r [1-9]\d*)? $/,
  /^ NOTEREF [A-Za-z][A-Za-z0-9_]{0,39} \\h \\f $/,
  /^ ADDIN ZOTERO_ITEM CSL_CITATION \{.*\} $/s,
  /^ ADDIN ZOTERO_BIBL \{"uncited":\[\],"omitted":\[\],"custom":\[\]\} CSL_BIBLIOGRAPHY $/,
  /^ CITATION [A-Za-z][A-Za-z0-9_]{0,39}(?: \\l \d+)?(?: \\m [A-Za-z][A-Za-z0-9_]{0,39})* $/,
  /^ BIBLIOGRAPHY(?: \\l \d+)? $/,
  /^PAGE$/
]

describe('fields', () => {
  it.each(['zotero', 'plain', 'word'])(
    'have a known code and all their signs, in order (%s)',
    async citations => {
      const file = await written({ citations })
      for (const part of file.names.filter(name => /^word\/[a-z0-9]+\.xml$/.test(name))) {
        const open: { code: string; state: string }[] = []
        const visit = (element: XmlElement): void => {
          if (element.name === 'w:fldSimple') throw new Error('fldSimple is never written')
          if (element.name === 'w:instrText') {
            expect(open.at(-1)?.state, 'a code stands between begin and separate').toBe('begin')
            open.at(-1)!.code += xmlTextContent(element)
          }
          if (element.name === 'w:fldChar') {
            const type = val(element, 'w:fldCharType')
            if (type === 'begin') open.push({ code: '', state: 'begin' })
            else if (type === 'separate') {
              const field = open.at(-1)!
              expect(
                grammar.some(each => each.test(field.code)),
                field.code
              ).toBe(true)
              field.state = 'separate'
            } else {
              expect(type).toBe('end')
              expect(open.pop()?.state).toBe('separate')
            }
          }
          for (const child of element.children) if (child.type === 'element') visit(child)
        }
        visit(file.root(part))
        expect(open, part).toEqual([])
      }
    }
  )

  it('have the printed words as value, the same in every mode', async () => {
    const [zotero, plain, word] = await Promise.all(
      ['zotero', 'plain', 'word'].map(async citations =>
        words((await written({ citations })).root('word/document.xml'))
      )
    )
    expect(zotero).toBe(plain)
    expect(word).toBe(plain)
  })

  it('refer to bookmarks that hold what they show', async () => {
    const root = (await written()).root('word/document.xml')
    const bookmarks = new Map<string, string>()
    const open = new Map<string, string>()
    const visit = (element: XmlElement): void => {
      if (element.name === 'w:bookmarkStart') {
        open.set(val(element, 'w:id')!, val(element, 'w:name')!)
        bookmarks.set(val(element, 'w:name')!, '')
      }
      if (element.name === 'w:bookmarkEnd') open.delete(val(element, 'w:id')!)
      if (element.name === 'w:t')
        for (const name of open.values()) bookmarks.set(name, bookmarks.get(name)! + xmlTextContent(element))
      for (const child of element.children) if (child.type === 'element') visit(child)
    }
    visit(root)
    const shown = [...codes(root).keys()].filter(nth => codes(root)[nth]!.startsWith('REF'))
    expect(shown.length).toBeGreaterThan(3)
    for (const each of all(root, 'w:p')) {
      const runs = all(each, 'w:r')
      runs.forEach((run, at) => {
        const code = all(run, 'w:instrText').map(xmlTextContent).join('').trim()
        if (!code.startsWith('REF ')) return
        const end = runs.findIndex(
          (other, nth) => nth > at && val(all(other, 'w:fldChar')[0], 'w:fldCharType') === 'end'
        )
        const value = runs
          .slice(at + 2, end)
          .map(words)
          .join('')
        expect(bookmarks.get(code.split(' ')[1]!)).toBe(value)
      })
    }
  })
})

describe('Zotero', () => {
  it('is what citations are without a choice', async () => {
    expect(
      codes((await written()).root('word/document.xml')).some(code => code.includes('ZOTERO_ITEM'))
    ).toBe(true)
    expect(codes((await written({ citations: 'plain' })).root('word/document.xml')).join()).not.toContain(
      'ADDIN'
    )
  })

  it.each(names)(
    'has every citation of %s whose references have fields, with items that stand alone',
    async name => {
      const { article, media } = await fixture(name)
      const file = open(await toDocx(article, { media }))
      const items = ['word/document.xml', 'word/footnotes.xml']
        .flatMap(part => codes(file.root(part)))
        .filter(code => code.includes('ZOTERO_ITEM'))
        .map(json)
      const references = new Map(select(article, 'reference').map(each => [each.id, each]))
      const expected = select(article, 'citation').filter(each =>
        each.targets.every(id => references.get(id)?.csl)
      )
      expect(items.map(each => each.citationItems.map((item: { id: string }) => item.id)).sort()).toEqual(
        expected.map(each => each.targets).sort()
      )
      for (const each of items) {
        expect(each.schema).toMatch(/csl-citation\.json$/)
        expect(each.properties.plainCitation).not.toBe('')
        for (const { id, uris, itemData } of each.citationItems) {
          expect(uris).toEqual([])
          expect(itemData).toEqual({ ...references.get(id)!.csl, id })
        }
      }
      expect(new Set(items.map(each => each.citationID)).size).toBe(items.length)
    }
  )

  it('leaves citations alone that say more than their items', async () => {
    const cite = (...children: Parameters<typeof node<'citation'>>[2] & object) =>
      node('citation', { targets: ['R1'] }, children)
    const mark = (words: string) => node('citationMark', { targets: ['R1'] }, [text(words)])
    const cases: [ReturnType<typeof cite>, boolean][] = [
      [cite(text('['), mark('1'), text(']')), false],
      [cite(mark('1')), false],
      [cite(text('('), mark('Okoro 2019'), text(')')), false],
      [cite(mark('Okoro (2019)')), true],
      [cite(text('(see '), mark('Okoro 2019'), text(')')), true],
      [cite(text('('), mark('Okoro 2019'), text(', p. 7)')), true]
    ]
    for (const [citation, kept] of cases) {
      const article = node('article', {}, [
        node('body', {}, [node('paragraph', {}, [citation])]),
        node('back', {}, [
          node('referenceList', {}, [
            node('reference', { id: 'R1', label: '1', csl: { type: 'book', title: 'T' } }, [
              text('Okoro. T. 2019.')
            ])
          ])
        ])
      ])
      const [code] = codes((await written({}, article)).root('word/document.xml')).filter(each =>
        each.includes('ITEM')
      )
      expect(json(code!).properties.dontUpdate, textOf(citation)).toBe(kept ? true : undefined)
    }
  })

  it('has preferences in pieces that Word does not cut, which make one XML document', async () => {
    const properties = custom(await written())
    const parts = [...properties.keys()].filter(name => name.startsWith('ZOTERO_PREF_'))
    expect(parts).toEqual(['ZOTERO_PREF_1', 'ZOTERO_PREF_2'])
    for (const name of parts) expect(properties.get(name)!.length).toBeLessThanOrEqual(255)
    const { root } = parseXml(parts.map(name => properties.get(name)).join(''))
    expect(all(root, 'style').map(each => val(each, 'id'))).toEqual([
      'http://www.zotero.org/styles/vancouver-brackets'
    ])
    const named = Object.fromEntries(all(root, 'pref').map(each => [val(each, 'name'), val(each, 'value')]))
    expect(named).toMatchObject({ fieldType: 'Field', delayCitationUpdates: 'true' })
    expect(custom(await written({ citations: 'plain' })).has('ZOTERO_PREF_1')).toBe(false)
  })

  it('never cuts a character in two', () => {
    const long = `${'x'.repeat(254)}😀${'y'.repeat(300)}`
    expect(pieces(long, 255).join('')).toBe(long)
    expect(pieces(long, 255)[0]).toBe('x'.repeat(254))
  })
})

describe('Word’s own citations', () => {
  it('are fields in content controls, and name sources that the package holds', async () => {
    const file = await written({ citations: 'word' })
    const root = file.root('word/document.xml')
    const controls = all(root, 'w:sdt').filter(each => all(each, 'w:citation').length > 0)
    expect(controls.map(each => [codes(each), words(each)])).toEqual([
      [['CITATION R1 \\l 1033 \\m R2 \\m R3'], '[1-3]'],
      [['CITATION R2 \\l 1033 \\m R3'], '2,3']
    ])
    expect(new Set(controls.map(each => val(all(each, 'w:id')[0]))).size).toBe(2)
    expect(codes(root)).toContain('BIBLIOGRAPHY \\l 1033')
    const sources = file.root('customXml/item1.xml')
    expect(sources.uri).toBe('http://schemas.openxmlformats.org/officeDocument/2006/bibliography')
    expect(all(sources, 'b:Tag').map(xmlTextContent)).toEqual(['R1', 'R2', 'R3'])
    const first = all(sources, 'b:Source')[0]!
    const one = (name: string) => all(first, name).map(xmlTextContent)
    const csl = select(sample(), 'reference')[0]!.csl
    expect(one('b:SourceType')).toEqual(['JournalArticle'])
    expect(one('b:Title')).toEqual([csl!.title])
    expect(one('b:StandardNumber')).toEqual([`doi:${csl!.DOI}`])
  })

  it('has the parts of a custom XML item, with a name that is made from what it holds', async () => {
    const file = await written({ citations: 'word' })
    const links = all(file.root('word/_rels/document.xml.rels'), 'Relationship').filter(each =>
      val(each, 'Type')!.endsWith('/customXml')
    )
    expect(links.map(each => val(each, 'Target'))).toEqual(['../customXml/item1.xml'])
    expect(
      all(file.root('customXml/_rels/item1.xml.rels'), 'Relationship').map(each => val(each, 'Target'))
    ).toEqual(['itemProps1.xml'])
    expect(file.text('customXml/itemProps1.xml')).toMatch(
      /ds:itemID="\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"/
    )
    expect(file.text('[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"')
  })
})

it('styles Bibliography and Caption hold the fields', async () => {
  const root = (await written()).root('word/document.xml')
  const list = styled(root, 'Bibliography')
  expect(all(list[0]!, 'w:instrText').map(xmlTextContent)[0]).toContain('ZOTERO_BIBL')
  expect(val(all(list.at(-1)!, 'w:fldChar').at(-1), 'w:fldCharType')).toBe('end')
})
