import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { decodeText } from '@offprint/core/encoding'
import { GuardError } from '@offprint/core/errors'
import { withLimits } from '@offprint/core/limits'
import { parseXml, serializeXml, type XmlElement, xmlAttribute, xmlTextContent } from '@offprint/core/xml'
import { describe, expect, it } from 'vitest'

const refusal = (text: string, options: Parameters<typeof parseXml>[1] = {}): GuardError => {
  try {
    parseXml(text, options)
  } catch (error) {
    if (error instanceof GuardError) return error
    throw error
  }
  throw new Error(`${text.slice(0, 100)} was not refused`)
}

describe('reading', () => {
  it('gives elements, text, comments, instructions and their places', () => {
    const text =
      '\ufeff<?xml version="1.0"?>\r\n<!-- before -->\n<a x="1">é<b/>\n  t&amp;<![CDATA[<u>]]>v<?go on?><!--c--></a>\n'
    const document = parseXml(text)
    const { root } = document
    expect(document.children.map(node => node.type)).toEqual(['comment', 'element'])
    expect(document.children[0]).toMatchObject({ value: ' before ', position: { line: 2, column: 1 } })
    expect(root).toMatchObject({
      name: 'a',
      local: 'a',
      prefix: '',
      uri: '',
      position: { line: 3, column: 1 }
    })
    expect(text.slice(root.position.offset, root.end)).toBe(
      text.slice(text.indexOf('<a'), text.indexOf('</a>') + 4)
    )
    expect(root.children.map(node => [node.type, node.position.line, node.position.column])).toEqual([
      ['text', 3, 10],
      ['element', 3, 11],
      ['text', 3, 15],
      ['instruction', 4, 25],
      ['comment', 4, 34]
    ])
    expect(root.children[2]).toMatchObject({ value: '\n  t&<u>v' })
    expect(root.children[3]).toMatchObject({ target: 'go', value: 'on' })
    for (const node of root.children) {
      if (node.type === 'element') expect(text.slice(node.position.offset, node.end)).toBe('<b/>')
    }
    expect(xmlTextContent(root)).toBe('é\n  t&<u>v')
  })

  it('keeps white space between inline elements exactly (J27)', () => {
    const { root } = parseXml('<p><i>a</i> <b>b</b><![CDATA[ <b>  ]]><?x?><!-- c -->b</p>')
    expect(xmlTextContent(root)).toBe('a b <b>  b')
    expect(root.children[1]).toMatchObject({ type: 'text', value: ' ' })
  })

  it('normalizes line ends and attribute white space as XML asks (J31)', () => {
    const { root } = parseXml('<a b="x\ty\r\nz&#9;&#10;w">p\r\nq\rr</a>')
    expect(root.attributes['b']).toBe('x y z\t\nw')
    expect(xmlTextContent(root)).toBe('p\nq\nr')
  })

  it('resolves names by namespace, not by prefix (J29)', () => {
    const { root } = parseXml(
      '<article xmlns="urn:j" xmlns:xl="http://www.w3.org/1999/xlink"><xl:a xmlns:xl="urn:other" xl:href="1" href="2" xml:lang="en"/>' +
        '<g xl:href="3"><m xmlns=""/></g></article>'
    )
    const [inner, g] = root.children as XmlElement[]
    expect([root.uri, inner!.uri, g!.uri]).toEqual(['urn:j', 'urn:other', 'urn:j'])
    expect(xmlAttribute(inner!, 'href', 'urn:other')).toBe('1')
    expect(xmlAttribute(inner!, 'href')).toBe('2')
    expect(xmlAttribute(inner!, 'lang', 'http://www.w3.org/XML/1998/namespace')).toBe('en')
    expect(xmlAttribute(g!, 'href', 'http://www.w3.org/1999/xlink')).toBe('3')
    expect(xmlAttribute(g!, 'href', 'urn:other')).toBeUndefined()
    expect((g!.children[0] as XmlElement).uri).toBe('')
  })

  it('knows the named characters the caller allows, and remembers the DOCTYPE (J07)', () => {
    const text =
      '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "JATS.dtd" [ <!-- ] > --> <!ATTLIST a b CDATA "]>"> ]><article>x&nbsp;&alpha;y</article>'
    const document = parseXml(text, {
      doctype: 'allow',
      entities: { nbsp: '\u00a0', alpha: 'α', amp: 'WRONG' }
    })
    expect(xmlTextContent(document.root)).toBe('x\u00a0αy')
    expect(document.doctype).toMatchObject({
      name: 'article',
      publicId: '-//NLM//DTD JATS//EN',
      systemId: 'JATS.dtd'
    })
    expect(parseXml("<!DOCTYPE a SYSTEM 'b'><a/>", { doctype: 'allow' }).doctype).toMatchObject({
      systemId: 'b'
    })
    expect(refusal(text).code).toBe('core:xml-doctype')
  })

  it('takes attribute names of the prototype as plain names (H23)', () => {
    const { root } = parseXml('<a __proto__="1" constructor="2" toString="3"/>')
    expect(Object.keys(root.attributes)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(Object.values(root.attributes)).toEqual(['1', '2', '3'])
    expect(root.attributes['valueOf']).toBeUndefined()
    expect(refusal('<a>&constructor;</a>', { entities: {} }).code).toBe('core:xml-entity')
  })

  it('reads a million character references (J18)', () => {
    expect(xmlTextContent(parseXml(`<a>${'&#65;'.repeat(1_000_000)}</a>`).root).length).toBe(1_000_000)
  })
})

describe('refusing', () => {
  it.each([
    [
      '<a>\n<p>x</a>',
      'core:xml-syntax',
      'Unexpected end tag </a>, expected </p> opened at 2:1 (line 2, column 5)'
    ],
    ['<a><p>one</p><p>tw', 'core:xml-syntax', 'The file ends before </p> opened at 1:14'],
    ['<a><p', 'core:xml-syntax', 'The file ends before </a> opened at 1:1'],
    [
      '<a>\n<b x="1" x="2"/></a>',
      'core:xml-syntax',
      'The attribute x stands twice in one tag (line 2, column 1)'
    ],
    [
      '<a>\x01</a>',
      'core:xml-syntax',
      'The character U+0001 is not allowed in XML; remove it (line 1, column 4)'
    ],
    ['<a>&#1;</a>', 'core:xml-syntax', '&#1; is the number of no character'],
    ['<a>&#0;</a>', 'core:xml-syntax', '&#0; is the number of no character'],
    ['<a>R & D</a>', 'core:xml-syntax', 'write & as &amp;'],
    [
      '<a>é &foo; x</a>',
      'core:xml-entity',
      'Unknown entity &foo;, write the character itself or its number (&#233;) (line 1, column 6)'
    ],
    ['<a b="&foo;"/>', 'core:xml-entity', 'Unknown entity &foo;'],
    ['<a x=1/>', 'core:xml-syntax', 'must stand in quotation marks'],
    ['<a x/>', 'core:xml-syntax', 'has no value'],
    ['<a b="<"/>', 'core:xml-syntax', 'Unexpected < in an attribute'],
    ['<a/><b/>', 'core:xml-syntax', 'A second root element'],
    ['x<a/>', 'core:xml-syntax', 'text before the first'],
    ['<a>]]></a>', 'core:xml-syntax', 'Unexpected ]]>'],
    ['<a><!-- -- --></a>', 'core:xml-syntax', 'must not hold --'],
    ['</a>', 'core:xml-syntax', ''],
    ['hello', 'core:xml-syntax', 'text before'],
    ['<?xml version="1.1"?><a/>', 'core:xml-version', 'This is XML 1.1'],
    ['<m:a/>', 'core:xml-namespace', 'The prefix m of m:a is not declared'],
    ['<a m:b=""/>', 'core:xml-namespace', 'The prefix m of m:b is not declared'],
    ['<a xmlns:p=""/>', 'core:xml-namespace', 'declared without a namespace'],
    ['<a xmlns:xml="urn:x"/>', 'core:xml-namespace', 'reserved'],
    ['<a xmlns:p="u" xmlns:q="u" p:x="" q:x=""/>', 'core:xml-namespace', 'stands twice'],
    [
      '<a xmlns:p="u"><b xmlns:q="v"/><q:c/></a>',
      'core:xml-namespace',
      'The prefix q of q:c is not declared'
    ],
    ['<a:b:c xmlns:a="u"/>', 'core:xml-namespace', 'not a valid name'],
    ['', 'core:xml-empty', 'empty'],
    [' \n', 'core:xml-empty', 'empty']
  ])('%j', (text, code, words) => {
    const error = refusal(text)
    expect(error.code).toBe(code)
    expect(error.exit).toBe('refused')
    expect(error.message).toContain(words)
  })

  const laughs =
    '<!DOCTYPE a [<!ENTITY l0 "ha">' +
    Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('') +
    ']>\n<a>&l9;</a>'

  it('never expands entities of the file itself (J01, J02, J03, J05)', () => {
    const error = refusal(laughs, { doctype: 'allow', part: 'a.xml' })
    expect(error.code).toBe('core:xml-entity')
    expect(error.place).toMatchObject({ line: 2, column: 4, part: 'a.xml' })
    expect(error.message).toContain('&l9; is defined in the file')
    for (const declaration of [
      'x SYSTEM "file:///etc/passwd"',
      'x PUBLIC "p" "http://127.0.0.1/"',
      'x "plain"'
    ])
      expect(refusal(`<!DOCTYPE a [<!ENTITY ${declaration}>]><a>&x;</a>`, { doctype: 'allow' }).code).toBe(
        'core:xml-entity'
      )
    expect(
      refusal('<!DOCTYPE a [<!ENTITY % p SYSTEM "http://x/"> %p;]><a>&q;</a>', { doctype: 'allow' }).code
    ).toBe('core:xml-entity')
    // One that hides a name of the caller's table must not be given the table's value.
    const hidden = '<!DOCTYPE a [<!ENTITY alpha "beta">]><a>&alpha;</a>'
    expect(refusal(hidden, { doctype: 'allow', entities: { alpha: 'α' } }).code).toBe('core:xml-entity')
  })

  it('opens no external DTD (J04) and follows no XInclude (J06)', () => {
    const text =
      '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a xmlns:i="u"><i:include href="/etc/passwd" parse="text"/></a>'
    expect(parseXml(text, { doctype: 'allow' }).root.children).toHaveLength(1)
  })

  it('keeps the limits', () => {
    const deep = (n: number) => '<s>'.repeat(n) + '</s>'.repeat(n)
    expect(parseXml(deep(512)).root.name).toBe('s')
    const error = refusal(deep(50_000))
    expect([error.code, error.exit, error.place.column]).toEqual(['core:limit-depth', 'limit', 512 * 3 + 1])
    const attributes = (n: number) => `<a ${Array.from({ length: n }, (_, i) => `a${i}=""`).join(' ')}/>`
    expect(Object.keys(parseXml(attributes(256)).root.attributes)).toHaveLength(256)
    expect(refusal(attributes(100_000)).message).toContain('more than 256 attributes (it is 100000)')
    expect(refusal(`<a>${'x'.repeat(10_485_761)}</a>`).code).toBe('core:limit-text')
    expect(
      refusal(`<a>${'x'.repeat(6)}<![CDATA[${'x'.repeat(6)}]]></a>`, {
        limits: withLimits({ textBytes: 10 })
      }).code
    ).toBe('core:limit-text')
    expect(refusal(`<a b="${'x'.repeat(1_048_577)}"/>`).code).toBe('core:limit-attribute')
    expect(parseXml(`<a b="data:${'x'.repeat(1_048_577)}"/>`).root.name).toBe('a')
    expect(refusal(`<${'a'.repeat(1025)}/>`).code).toBe('core:limit-name')
    expect(refusal(`<a ${'a'.repeat(1025)}=""/>`).code).toBe('core:limit-name')
    expect(refusal('<a>12345</a>', { limits: withLimits({ inputBytes: 11 }) }).code).toBe('core:limit-bytes')
    expect(refusal('<a><b/><b/></a>', { limits: withLimits({ nodes: 2 }) }).code).toBe('core:limit-nodes')
    const entities = { big: 'x'.repeat(100_000) }
    expect(refusal(`<a>${'&big;<b/>'.repeat(100)}</a>`, { entities }).code).toBe('core:limit-expansion')
    expect(
      refusal(`<a ${Array.from({ length: 100 }, (_, i) => `a${i}="&big;"`).join(' ')}/>`, { entities }).code
    ).toBe('core:limit-expansion')
  })
})

const corpus = new URL('../../../../shared/corpus/jats/', import.meta.url)
it.skipIf(!existsSync(corpus))('reads, writes and reads again every article of the corpus', () => {
  const files = readdirSync(corpus).filter(file => file.endsWith('.xml'))
  expect(files.length).toBeGreaterThan(5)
  const refused: string[] = []
  for (const file of files) {
    const { text } = decodeText(readFileSync(new URL(file, corpus)), { kind: 'xml', part: file })
    const entities = Object.fromEntries(
      Array.from(text.matchAll(/&(\w+);/g), match => [match[1], `[${match[1]}]`])
    )
    const options = { doctype: 'allow', part: file, entities } as const
    if (file.startsWith('pandoc-jats-reader')) {
      refused.push(refusal(text, options).message)
      continue
    }
    const once = parseXml(text, options)
    const written = serializeXml(once.root)
    expect(serializeXml(parseXml(written).root)).toBe(written)
    expect(xmlTextContent(parseXml(written).root)).toBe(xmlTextContent(once.root))
  }
  expect(refused).toEqual([
    'The attribute xlink:href stands twice in one tag (pandoc-jats-reader.xml, line 228, column 7)'
  ])
})
