import { textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { field, p, r, read, shape } from './build-docx.js'

const bodyOf = (result: Awaited<ReturnType<typeof read>>): string[] => {
  const body = result.article.children.find(child => child.type === 'body')!
  return body.children.map(shape)
}

describe('lines', () => {
  it('joins the runs that Word cuts up and nests marks by their reach', async () => {
    const result = await read({
      body: `<w:p>${r('one ')}${r('bo', '<w:b/>')}${r('ld and ', '<w:b/>')}${r('both', '<w:b/><w:i/>')}${r(' H')}${r('2', '<w:vertAlign w:val="subscript"/>')}${r('O')}</w:p>`
    })
    expect(bodyOf(result)).toEqual([
      'paragraph("one ", strong("bold and ", emphasis("both")), " H", subscript("2"), "O")'
    ])
    expect(result.codes).toEqual([])
  })

  it('takes switches for what they say, also when a style says otherwise', async () => {
    const result = await read({
      styles:
        '<w:style w:type="character" w:styleId="E"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>',
      body: `<w:p>${r('a', '<w:rStyle w:val="E"/>')}${r('b', '<w:rStyle w:val="E"/><w:i w:val="0"/>')}${r('c', '<w:b w:val="false"/>')}</w:p>`
    })
    expect(bodyOf(result)).toEqual(['paragraph(emphasis("a"), "bc")'])
  })

  it('keeps special signs, folds spaces, drops page breaks', async () => {
    const result = await read({
      body: `<w:p><w:r><w:t xml:space="preserve">  a  b\u00A0 c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t><w:br w:type="page"/><w:t>e</w:t><w:br/><w:t>f</w:t><w:tab/><w:t>g</w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>`
    })
    expect(bodyOf(result)).toEqual(['paragraph("a b\u00A0 c\u2011\u00ADde", break(), "f gα→")'])
  })

  it('keeps links that can be followed and the words of all others', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
    const link = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="${type}" Target="${target}" TargetMode="External"/>`
    const result = await read({
      relations:
        link('a', 'https://example.org/x') +
        link('b', 'javascript:alert(1)') +
        link('c', 'file:///etc/passwd'),
      body: `<w:p><w:hyperlink r:id="a">${r('yes')}</w:hyperlink><w:hyperlink r:id="b">${r('no')}</w:hyperlink><w:hyperlink r:id="c">${r('no')}</w:hyperlink><w:hyperlink r:id="nope">${r('no')}</w:hyperlink></w:p>`
    })
    expect(result.all('link').map(each => each.url)).toEqual(['https://example.org/x'])
    expect(textOf(result.article)).toBe('yesnonono')
    expect(result.codes).toEqual(['docx:relation'])
  })
})

describe('fields', () => {
  it('reads references to bookmarks as links to the paragraph that holds them', async () => {
    const caption = `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Ref1"/>${r('Figure ')}${field(' SEQ Figure \\* ARABIC ', r('1'))}<w:bookmarkEnd w:id="1"/>${r('. Words.')}</w:p>`
    const result = await read({
      body: `<w:p>${r('See ')}${field(' REF _Ref1 \\h ', r('Figure 1'))}</w:p>${caption}`
    })
    expect(result.all('link').map(each => [each.url, textOf(each)])).toEqual([['#_Ref1', 'Figure 1']])
    expect(result.all('paragraph')[1]).toMatchObject({ id: '_Ref1' })
  })

  it('keeps the text of simple fields and of fields that are never followed', async () => {
    const result = await read({
      body: `<w:p><w:fldSimple w:instr="SEQ Table \\* ARABIC">${r('3')}</w:fldSimple>${field('DDEAUTO c:\\\\x\\\\cmd.exe "/k calc"', r('shown'))}${field('INCLUDETEXT "http://x/y"', r(' too'))}</w:p>`
    })
    expect(textOf(result.article)).toBe('3shown too')
    expect(result.messages.join()).toContain('DDEAUTO')
    expect(result.codes).toEqual(['docx:field', 'docx:field'])
  })

  it('loses no text to a field that never ends', async () => {
    const result = await read({
      body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${r('kept')}</w:p>${p('also kept')}`
    })
    expect(textOf(result.article)).toBe('kept also kept')
  })

  it('passes over tables of contents and says so in the ledger', async () => {
    const result = await read({ body: `<w:p>${field('TOC \\o "1-3"', r('Methods 3'))}</w:p>${p('text')}` })
    expect(textOf(result.article)).toBe('text')
    expect(result.ledger.dropped).toMatchObject([{ text: 'Methods 3', reason: 'navigation' }])
  })
})

describe('blocks', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
  const num = (id: number, level: number) =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

  it('finds headings by style name, by outline level of a base style, by their own outline level', async () => {
    const result = await read({
      styles:
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="My"><w:name w:val="My head"/><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>',
      body:
        p('One', '<w:pStyle w:val="berschrift1"/>') +
        p('Two', '<w:pStyle w:val="My"/>') +
        p('Three', '<w:outlineLvl w:val="2"/>') +
        p('Text', '<w:pStyle w:val="A"/>')
    })
    expect(result.all('heading').map(each => [each.depth, textOf(each)])).toEqual([
      [1, 'One'],
      [2, 'Two'],
      [3, 'Three']
    ])
  })

  it('nests lists by level, goes on counting, and starts where the definition says', async () => {
    const result = await read({
      numbering,
      body:
        p('a', num(1, 0)) +
        p('b', num(1, 1)) +
        p('c', num(1, 0)) +
        p('between') +
        p('d', num(1, 0)) +
        p('e', num(2, 0)) +
        p('f', num(0, 0))
    })
    expect(result.all('list').map(each => [each.kind, each.start, each.children.length])).toEqual([
      ['order', undefined, 2],
      ['alpha-lower', undefined, 1],
      ['order', 3, 1],
      ['order', 5, 1]
    ])
    expect(bodyOf(result).at(-1)).toBe('paragraph("f")')
  })

  it('goes on counting where instances share a definition, as LibreOffice writes lists', async () => {
    const shared =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const result = await read({
      numbering: shared,
      body: p('a', num(6, 0)) + p('b', num(1, 0)) + p('c', num(1, 0))
    })
    expect(result.all('list').map(each => [each.start, each.children.length])).toEqual([[undefined, 3]])
  })

  it('reads merged cells and header rows', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
    const result = await read({
      body: `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('', '<w:vMerge/>')}${cell('B1')}${cell('B2')}</w:tr><w:tr>${cell('1')}${cell('2', '<w:gridSpan w:val="1000000000"/>')}</w:tr></w:tbl>`
    })
    const groups = result.all('rowGroup')
    expect(groups.map(each => each.kind)).toEqual(['head', 'body'])
    expect(result.all('tableCell').map(each => [textOf(each), each.colSpan, each.rowSpan])).toEqual([
      ['A', undefined, 2],
      ['B', 2, undefined],
      ['B1', undefined, undefined],
      ['B2', undefined, undefined],
      ['1', undefined, undefined],
      ['2', 3, undefined]
    ])
    expect(result.codes).toEqual(['docx:span'])
  })

  it('passes over prompts of content controls that nobody filled in, and names them', async () => {
    const control = (properties: string, inside: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const result = await read({
      body: `<w:p>${r('By ')}${control('<w:showingPlcHdr/>', r('Click to enter text.'))}${control('<w:showingPlcHdr w:val="0"/>', r('Ann'))}</w:p>${control('<w:showingPlcHdr/>', p('Your abstract.'))}`
    })
    expect(bodyOf(result)).toEqual(['paragraph("By Ann")'])
    expect(result.codes).toEqual(['docx:placeholder', 'docx:placeholder'])
    expect(result.ledger.dropped.map(each => each.text)).toEqual(['Click to enter text.', 'Your abstract.'])
  })

  it('reads a picture and its caption in a text box as a figure', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="P" descr="A dish"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="in"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const caption = `<w:p>${r('Figure ')}${field(' SEQ Figure ', r('1'))}${r('. A dish of things.')}</w:p>`
    const result = await read({
      relations: `<Relationship Id="in" Type="${type}" Target="media/a.png"/>`,
      files: { 'word/media/a.png': new Uint8Array([1, 2, 3]) },
      body: `<w:p>${r('Text beside it.')}<w:r><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${picture}${caption}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r></w:p>`
    })
    expect(bodyOf(result)).toEqual([
      'paragraph("Text beside it.")',
      'figure(graphic(), caption(paragraph("Figure 1. A dish of things.")))'
    ])
  })

  it('ends an abstract at a heading, also at one with a number of a list', async () => {
    const result = await read({
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      styles:
        '<w:style w:type="paragraph" w:styleId="Abstract"><w:name w:val="Abstract"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      body:
        p('What we did.', '<w:pStyle w:val="Abstract"/>') +
        p('Introduction', '<w:pStyle w:val="Heading1"/>') +
        p('Text.')
    })
    expect(bodyOf(result)).toEqual([
      'container(paragraph("What we did."))',
      'heading("Introduction")',
      'paragraph("Text.")'
    ])
  })

  it('takes the first row for the head where the style of the table sets it apart', async () => {
    const style = (id: string, look: string): string =>
      `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${id}"/><w:tblStylePr w:type="firstRow">${look}</w:tblStylePr></w:style>`
    const table = (id: string, look: string): string =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="${id}"/><w:tblLook ${look}/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${p('A')}</w:tc></w:tr><w:tr><w:tc>${p('1')}</w:tc></w:tr></w:tbl>`
    const result = await read({
      styles:
        style('Bold', '<w:rPr><w:b/></w:rPr>') +
        style('Line', '<w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr>') +
        '<w:style w:type="table" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Bold"/></w:style>',
      body: [
        table('Bold', 'w:firstRow="1"'),
        table('Mine', 'w:val="04A0"'),
        table('Bold', 'w:firstRow="0"'),
        table('Line', 'w:firstRow="1"')
      ].join(p('between'))
    })
    expect(result.all('grid').map(grid => grid.children.map(group => group.kind).join())).toEqual([
      'head,body',
      'head,body',
      'body',
      'body'
    ])
  })

  it('knows the captions of tables by their sequence, whatever it is called', async () => {
    const cell = `<w:tbl><w:tr><w:tc>${p('1')}</w:tc></w:tr></w:tbl>`
    const result = await read({
      body: ['Table', 'tab', 'Tabelle']
        .map(
          name =>
            `<w:p>${r(`${name} `)}${field(` SEQ ${name} \\* ARABIC `, r('1'))}${r(': Words')}</w:p>${cell}`
        )
        .join('')
    })
    expect(result.all('table').map(table => textOf(table.children[0]!))).toEqual([
      'Table 1: Words',
      'tab 1: Words',
      'Tabelle 1: Words'
    ])
  })

  it('reads text set in a symbol font as what it shows', async () => {
    const result = await read({
      body: `<w:p>${r('10 ')}${r('m', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${r('m, ')}${r('\uF061\uF0B3', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}<w:r><w:sym w:font="Wingdings" w:char="F02A"/></w:r></w:p>`
    })
    expect(bodyOf(result)).toEqual(['paragraph("10 μm, α≥🖂")'])
    expect(result.codes).toEqual([])
  })

  it('names pictures that not every output shows, and takes no address for a description', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
    const result = await read({
      relations: `<Relationship Id="in" Type="${type}" Target="media/a.emf"/>`,
      files: { 'word/media/a.emf': new Uint8Array([1, 0, 0, 0]) },
      body: `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="https://x.example/a.png"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="in"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    })
    expect(result.all('graphic')).toEqual([{ type: 'graphic', href: 'data:image/emf;base64,AQAAAA==' }])
    expect(result.messages).toEqual([
      'The image “word/media/a.emf” is in a format that not every output shows; save it as PNG, JPEG or SVG and insert it again'
    ])
  })

  it('names notes that nothing calls', async () => {
    const result = await read({
      footnotes: `<w:footnote w:id="1">${p('called')}</w:footnote><w:footnote w:id="2">${p('left over')}</w:footnote>`,
      body: '<w:p><w:r><w:t>x</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    })
    expect(result.codes).toEqual(['docx:furniture'])
    expect(result.messages[0]).toContain('note that nothing calls')
    expect(result.ledger.dropped).toMatchObject([{ text: 'left over', reason: 'furniture' }])
  })

  it('numbers notes as Word does, with its own marks kept, and tells of those that are not there', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`
    const call = (id: number, more = '') => `<w:r><w:footnoteReference${more} w:id="${id}"/></w:r>`
    const result = await read({
      footnotes: `<w:footnote w:type="separator" w:id="-1"/>${note(7, 'seven')}${note(3, '* star')}${note(5, 'five')}`,
      body: `<w:p>${r('a')}${call(7)}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>${call(5)}${call(99)}</w:p>`
    })
    expect(result.all('footnote').map(each => [each.label, textOf(each)])).toEqual([
      ['1', 'seven'],
      ['*', 'star'],
      ['2', 'five']
    ])
    expect(result.all('footnoteReference').map(textOf)).toEqual(['1', '*', '2'])
    expect(result.codes).toEqual(['docx:relation'])
  })

  it('accepts tracked changes, passes through content controls, reads text boxes once', async () => {
    const result = await read({
      body: `<w:p>${r('a ')}<w:ins w:id="1" w:author="x">${r('new ')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del><w:sdt><w:sdtContent>${r('held ')}</w:sdtContent></w:sdt><w:smartTag>${r('tag')}</w:smartTag></w:p><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${p('boxed')}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('boxed')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    })
    expect(bodyOf(result)).toEqual(['paragraph("a new held tag")', 'paragraph("boxed")'])
    expect(result.messages.join()).toContain('1 insertions are read as text, 1 deletions are left out')
  })

  it('takes pictures with their alternative text, and none from outside the file', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
    const drawing = (attribute: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="476250"/><wp:docPr id="1" name="P" descr="A dish"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    const result = await read({
      relations: `<Relationship Id="in" Type="${type}" Target="media/a.png"/><Relationship Id="out" Type="${type}" Target="http://x/y.png" TargetMode="External"/>`,
      files: { 'word/media/a.png': new Uint8Array([1, 2, 3]) },
      body: drawing('r:embed="in"') + drawing('r:link="out"') + drawing('r:embed="gone"') + p('end')
    })
    expect(result.all('graphic')).toMatchObject([
      { alt: 'A dish', width: 100, height: 50, href: 'data:image/png;base64,AQID' }
    ])
    expect(result.codes).toEqual(['docx:external-image', 'docx:relation'])
  })

  it('reads the strict edition and other prefixes alike', async () => {
    const { docxOf } = await import('./build-docx.js')
    const plain = docxOf({ body: p('x') })
    const { readZip, writeZip } = await import('@offprint/core/zip')
    const strict = writeZip(
      [...readZip(plain)].map(([name, content]) => [
        name,
        name === 'word/document.xml'
          ? '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>strict</d:t></d:r></d:p></d:body></d:document>'
          : content
      ])
    )
    expect(textOf((await read(strict)).article)).toBe('strict')
  })
})
