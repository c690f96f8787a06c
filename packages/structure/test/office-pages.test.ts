/** Articles that came as web pages of a word processor: what they hold is what the same file says in Word. */
import { type Article, children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { page, people } from './front.js'

const title = 'Tides of a small harbour and its moles: a survey of forty springs'
const abstract =
  'The tides of a small harbour were read twice a day for forty springs by two people who did not know of one another, and the moles were measured with the same line before and after each storm.'

/** A page as Word saves it: marks of lists in spans to be ignored, notes in parts of their own, fields in comments. */
const word = (body: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15"><title>Journal template 2014</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>office-pc</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0in;} span.MsoFootnoteReference {vertical-align:super;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><div class=WordSection1>${body}</div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> By the harbour master.<o:p></o:p></p></div></div></body></html>`
const call = `<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></a>`
const mark = (sign: string): string =>
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`
const item = (sign: string, words: string, list = 'l1', level = 1): string =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level${level} lfo2'>${mark(sign)}${words}<o:p></o:p></p>`
const front = `<p class=MsoTitle>${title}<o:p></o:p></p><p class=MsoNormal>Ada Lind<sup>1,*</sup>, Hugo Berg<sup>2</sup><o:p></o:p></p>
<p class=MsoNormal><sup>1</sup> Department of Seas, Harbour College, Porto, Portugal</p><p class=MsoNormal><sup>2</sup> Institute of Boats, University of Oslo, Oslo, Norway</p>
<p class=MsoNormal>* Corresponding author: ada@harbour.example</p><h1>Abstract</h1><p class=MsoNormal>${abstract}</p>`
const wordPage = word(`${front}<p class=MsoToc1><a href="#_Toc1">Introduction 2</a></p>
<h1 style='mso-list:l0 level1 lfo1'>${mark('1')}Introduction<o:p></o:p></h1>
<p class=MsoNormal>Water is H<sub>2</sub>O [1,2]. It was found so${call} before<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AL1]</a></span> (<!--[if supportFields]>REF _Ref1 \\h<![endif]-->Figure 1).</p>
<h2 style='mso-list:l0 level2 lfo1'>${mark('1.1')}Moles<o:p></o:p></h2>
${item('·', 'The first mole is long.')}${item('o', 'It has a light.', 'l1', 2)}${item('·', 'The second is short.')}
<p class=MsoNormal>In order:</p>${item('3.', 'Measure.', 'l2')}${item('4.', 'Write.', 'l2')}
<p class=MsoNormal><img width=200 height=100 src="x.fld/image001.png"></p><p class=MsoCaption><a name="_Ref1">Figure 1</a>. The mole at low water.</p>
<h1 style='mso-list:l0 level1 lfo1'>${mark('2')}Competing interests<o:p></o:p></h1><p class=MsoNormal>The authors declare none.</p>
<h1>References</h1><p class=MsoBibliography>1. Dam R, Moe L. Harbours of the north. <i>J Harb.</i> 2001;3(2):11-20.</p><p class=MsoBibliography>2. Roy BC. Moles. Oslo: House; 1990.</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Please check this.</p></div></div></div>`)

/** As Google Docs exports a document: classes say what is bold, links lead over its own address, comments come with it. */
const docs = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url(https://themes.example/fonts);ol.lst-kix_a-0{list-style-type:none}.c1{color:#000000;font-weight:400;vertical-align:baseline;font-style:normal}.c2{font-style:italic}.c3{font-weight:700}.c4{vertical-align:super}.c7{vertical-align:sub}.c6{text-decoration:underline}.title{font-size:26pt}</style></head><body class="c9 doc-content"><p class="c0 title" id="h.abc"><span class="c5">${title}</span></p><p class="c0"><span class="c1">Ada Lind</span><span class="c1 c4">1,*</span><span class="c1">, Hugo Berg</span><span class="c1 c4">2</span></p><p class="c0"><span class="c1 c4">1</span><span class="c1"> Department of Seas, Harbour College, Porto, Portugal</span></p><p class="c0"><span class="c1 c4">2</span><span class="c1"> Institute of Boats, University of Oslo, Oslo, Norway</span></p><p class="c0"><span class="c1">* Corresponding author: ada@harbour.example</span></p><h1 id="h.1"><span>Abstract</span></h1><p class="c0"><span class="c1">${abstract}</span></p><h1 id="h.2"><span>Introduction</span></h1><p class="c0"><span class="c1">Water is H</span><span class="c7">2</span><span class="c1">O and </span><span class="c2">in vitro</span><span class="c1"> [1,2]. It was found so</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c1"> before</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span class="c1">, see </span><span class="c6"><a class="c12" href="https://www.google.com/url?q=https://example.org/data%3Fa%3D1&amp;sa=D&amp;source=editors">the data</a></span><span class="c1">.</span></p><h1 id="h.4"><span>References</span></h1><ol class="lst-kix_b-0 start" start="1"><li class="c0"><span class="c1">Dam R, Moe L. Harbours of the north. </span><span class="c2">J Harb.</span><span class="c1"> 2001;3(2):11-20.</span></li><li class="c0"><span class="c1">Roy BC. Moles. Oslo: House; 1990.</span></li></ol><hr class="c17"><div><p class="c18"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c19">&nbsp;By the harbour master.</span></p></div><div class="c20"><p class="c21"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c22">Please check this.</span></p></div></body></html>`

/** As LibreOffice saves one: sizes of letters for the title, numbers against the words of headings, properties of the file. */
const office = `<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title>${title}</title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<meta name="author" content="office-pc, University of Oslo"/><meta name="created" content="2017-03-03T17:49:00"/><meta name="changed" content="2017-04-04T21:48:00"/></head>
<body lang="en-US" link="#0000ff" dir="ltr"><div title="header"><p>Draft of the harbour survey</p></div>
<p class="western"><font size="5" style="font-size: 18pt"><b>${title}</b></font></p><p class="western">Ada Lind<sup>1,*</sup>, Hugo Berg<sup>2</sup></p>
<p class="western"><sup>1</sup> Department of Seas, Harbour College, Porto, Portugal</p><p class="western"><sup>2</sup> Institute of Boats, University of Oslo, Oslo, Norway</p><p>* Corresponding author: ada@harbour.example</p>
<p><a name="_Abs"></a><font size="3"><b>Abstract</b></font></p><p class="abstract">${abstract}</p>
<h1 class="western"><a name="intro"></a>1Introduction</h1><p class="western" lang="de-DE">Water is H<sub>2</sub>O [1,2]. It was found so<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> before.</p>
<h2 class="western">1.1<i>Moles</i> and boats</h2><p class="western">Moles are long.</p><h1 class="western">2Competing interests</h1><p class="western">The authors declare none.</p>
<h1 class="western">3References</h1><p>1. Dam R, Moe L. Harbours of the north. <i>J Harb.</i> 2001;3(2):11-20.</p><p>2. Roy BC. Moles. Oslo: House; 1990.</p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
	By the harbour master.</p></div><div title="footer"><p>2</p></div></body></html>`

const notes = (article: Article): unknown[] => [
  select(article, 'footnote').map(note => [note.label, textOf(note)]),
  select(article, 'footnoteReference').length
]
const sections = (article: Article): string[] =>
  select(article, 'section').map(one => `${one.label ?? ''} ${textOf(one.children[0]!)}`.trim())

describe('a page that a word processor saved', () => {
  it.each([
    ['Word', wordPage],
    ['Google Docs', docs],
    ['LibreOffice', office]
  ])(
    'of %s has its title, people, notes and references, and nothing that is of the file',
    async (_, source) => {
      const { article, front, unplaced, invented, messages } = await page(source)
      expect(children(front, 'articleTitle').map(textOf)).toEqual([title])
      expect(people(front)).toEqual(['Ada|Lind', 'Hugo|Berg'])
      expect(children(front, 'affiliation')).toHaveLength(2)
      expect(children(front, 'abstract').map(textOf).join()).toContain(abstract)
      expect(select(article, 'reference').map(one => one.csl?.title)).toEqual([
        'Harbours of the north',
        'Moles'
      ])
      expect(select(article, 'citationMark').flatMap(one => one.targets)).toEqual(['R1', 'R2'])
      expect(notes(article)).toEqual([[['1', 'By the harbour master.']], 1])
      // The brackets that programs set round the mark are none of the author's.
      expect(select(article, 'footnoteReference').map(textOf)).toEqual(['1'])
      expect(select(article, 'subscript').map(textOf)).toEqual(['2'])
      expect(JSON.stringify(article)).not.toMatch(
        /office-pc|template|check this|Draft of|Introduction 2|2017/
      )
      expect([...unplaced, ...invented]).toEqual([])
      expect(messages.list.some(one => one.fatal)).toBe(false)
    }
  )

  it('of Word has lists again, and numbers of headings are labels', async () => {
    const { article, ledger } = await page(wordPage)
    expect(sections(article)).toEqual(['1 Introduction', '1.1 Moles'])
    const [first, inner, ordered] = select(article, 'list')
    expect(first).toMatchObject({ kind: 'bullet' })
    expect(first!.children.map(textOf)).toEqual([
      'The first mole is long. It has a light.',
      'The second is short.'
    ])
    expect(inner!.children.map(textOf)).toEqual(['It has a light.'])
    expect(ordered).toMatchObject({ kind: 'order', start: 3 })
    expect(select(article, 'figure').map(one => one.label)).toEqual(['Figure 1'])
    expect(select(article, 'crossReference').map(one => one.targets)).toEqual([['F1']])
    expect(ledger.dropped.map(one => one.text)).toEqual(
      expect.arrayContaining(['[AL1]', 'Please check this.', 'Introduction 2'])
    )
  })

  it('of Google Docs has its marks from classes, and its links lead where their author led them', async () => {
    const { article, ledger, codes } = await page(docs)
    expect(select(article, 'emphasis').map(textOf)).toEqual(['in vitro', 'J Harb.'])
    expect(select(article, 'link').map(one => one.url)).toEqual(['https://example.org/data?a=1'])
    expect(codes).toContain('html:office-comments')
    expect(ledger.dropped.map(one => one.text)).toContain('[a]Please check this.')
  })

  it('of LibreOffice has spaces behind the numbers of its headings, and the language of its words', async () => {
    const { article } = await page(office)
    expect(sections(article)).toEqual(['1 Introduction', '1.1 Moles and boats'])
    expect(JSON.stringify(article)).not.toContain('de-DE')
  })

  it('of LibreOffice has its lists in one piece, and no signs of fields', async () => {
    const pieces =
      '<ol><li value="1"><p>The first.</p><li><p>The second:</p></ol>\n<ol>\n<ol type="a"><li value="1"><p>a mole,</p><li><p>a boat.</p></ol>\n</ol>\n<ol start="3"><li><p>The third.</p></ol>' +
      '<p>\u0007\u0003(Dam 2001)\u0008 and then</p><ul><li value="1"><p>one.</p></ul><p>Or</p><ol><li value="4"><p>four.</p></ol>'
    const { article, codes } = await page(office.replace('<p class="western">Moles are long.</p>', pieces))
    const lists = select(article, 'list').map(list => [
      list.kind,
      list.children.map(one => [one.type === 'listItem' ? one.label : undefined, textOf(one)])
    ])
    expect(lists).toEqual([
      [
        'order',
        [
          [undefined, 'The first.'],
          [undefined, 'The second: a mole, a boat.'],
          [undefined, 'The third.']
        ]
      ],
      [
        'alpha-lower',
        [
          [undefined, 'a mole,'],
          [undefined, 'a boat.']
        ]
      ],
      ['bullet', [[undefined, 'one.']]],
      ['order', [['4', 'four.']]]
    ])
    expect(codes).not.toContain('core:character-dropped')
    expect(textOf(article)).toContain('(Dam 2001) and then')
  })

  it('keeps a heading that begins with a number', async () => {
    const { article } = await page(
      office
        .replace('1Introduction', '3D prints')
        .replace('1.1<i>', '<i>')
        .replace('2Comp', 'Comp')
        .replace('3Ref', 'Ref')
    )
    expect(sections(article)).toEqual(['3D prints', 'Moles and boats'])
  })

  it('is no other page: the names of notes and lists mean nothing where no word processor says that it saved it', async () => {
    const plain = wordPage.replace(/<meta name=(?:ProgId|Generator)[^>]*>/g, '')
    const { article } = await page(plain)
    expect(select(article, 'list')).toEqual([])
  })

  it('has two notes that stand in one block once', async () => {
    const back = (n: number): string =>
      `<a name="sdfootnote${n}sym" href="#sdfootnote${n}anc">${n}</a> Note ${n}. `
    const { article, unplaced, invented } = await page(
      office.replace(/<div id="sdfootnote1">.*?<\/div>/s, `<p>${back(1)}${back(2)}</p>`)
    )
    expect(textOf(article).match(/Note \d/g)).toEqual(['Note 1', 'Note 2'])
    expect([...unplaced, ...invented]).toEqual([])
  })

  it('takes time in proportion to its lists and notes', measured, async () => {
    const many = (count: number): string =>
      word(front + item('·', 'A mole.').repeat(count) + `<p class=MsoNormal>A boat${call}.</p>`.repeat(count))
    await cost(() => page(many(100)), 1)
    expect((await cost(() => page(many(1600)), 1)) / (await cost(() => page(many(200)), 1))).toBeLessThan(24)
  })
})
