/** The two ways in which XML is read are one: what the quick one takes, the tokenizer takes too, and gives the same tree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../src/limits.js'
import { parseXml, type XmlDocument, type XmlNode } from '../src/xml.js'
import { XmlBuilder } from '../src/xml-builder.js'
import { XmlScan } from '../src/xml-scan.js'
import { tokenized } from '../src/xml-tokens.js'

const entities = () =>
  Object.assign(Object.create(null), { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", eacute: 'é' })

/** The tree of the quick way; undefined when it gives up. */
function scan(text: string): XmlDocument | undefined {
  const builder = new XmlBuilder(text, defaultLimits, undefined)
  return new XmlScan(text, builder, entities(), true).run() ? (builder.document as XmlDocument) : undefined
}
const tokens = (text: string): XmlDocument => tokenized(text, entities(), { doctype: 'allow' })

/** Everything of a node in plain lists. */
function plain(node: XmlNode): unknown {
  if (node.type === 'text') return [node.value, node.offset, node.end]
  if (node.type === 'comment') return ['!', node.value, node.position]
  if (node.type === 'instruction') return ['?', node.target, node.value, node.position]
  const { name, prefix, local, uri, attributes, qualified, offset, end, nth } = node
  return [
    name,
    prefix,
    local,
    uri,
    Object.entries(attributes),
    qualified,
    offset,
    end,
    nth,
    node.children.map(plain)
  ]
}
const whole = (document: XmlDocument): unknown => [document.doctype, document.children.map(plain)]

const files = {
  all: `<?xml version="1.0" encoding='UTF-8' standalone="yes" ?>
<!-- in front --><!DOCTYPE article PUBLIC "-//A//B v1>2//EN" 'a.dtd' >
<?style one  two??>
<a xmlns="urn:a" xmlns:x='urn:x' x:one = "1" two="&lt;é&#x20;&#10;é&eacute;"  constructor="c" >
 text &amp; <b/><b /> more]] &gt;<x:c x:d="a > b"
 e='"'>𝒳<![CDATA[<&]]>]]<![CDATA[]]></x:c
><!----><?p?>]]&gt;<i __proto__="p">é&#233;&#xE9;&#9;</i>
</a>
<!-- behind -->
<?end ?>
`,
  windows:
    '\r\n<!DOCTYPE a\r\n>\r\n<?p\r\n q\r\n?><a b="1\r\n2\r3">\r\n<!--\r\n-->x\r&#13;\r\n&amp;\r\n<![CDATA[\r\n]]></a>\r\n',
  spaced: ' \n\t<a/>',
  small: '<p id="p1">One <xref rid="R1">1</xref>, two.</p>',
  deep: `<a>${'<b c="d">'.repeat(50)}x${'</b>'.repeat(50)}</a>`
}

describe('the quick way to read XML', () => {
  it.each(Object.entries(files))('gives the tree of the tokenizer: %s', (_, text) => {
    const found = scan(text)
    expect(found && whole(found)).toEqual(whole(tokens(text)))
  })

  it('leaves what is rare or wrong to the tokenizer', () => {
    for (const text of [
      '\ufeff<a/>',
      '<é/>',
      '<a é="1"/>',
      '<?xml version="1.1"?><a/>',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      '<a b="1"c="2"/>',
      '<a b="1" b="2"/>',
      '<a b=1/>',
      '<a b="<"/>',
      '<a b/>',
      '<a>]]></a>',
      '<a>&b;</a>',
      '<a>& b</a>',
      '<a>&#0;</a>',
      '<a>&#xD800;</a>',
      '<a>\u0001</a>',
      '<a>\ud800</a>',
      '<a><!-- -- --></a>',
      '<a><?xml version="1.0"?></a>',
      '<a></b>',
      '<a></a',
      '<a>',
      '<a/><a/>',
      '<a/>text',
      '<![CDATA[x]]><a/>',
      '<a/><!DOCTYPE a>',
      '<a><!DOCTYPE a></a>',
      '<a/'
    ])
      expect([text, scan(text)]).toEqual([text, undefined])
  })

  it('takes nothing that the tokenizer refuses or reads otherwise, however a file is broken', () => {
    let seed = 20261122
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    const pieces = [
      ...'<>/&;"\'=!?-[]# \n\tabx:1é',
      '<a>',
      '</a>',
      '<b/>',
      '&amp;',
      '&#65;',
      ']]>',
      '<!--',
      '-->',
      '<![CDATA[',
      '<?p',
      '?>',
      ' c="d"',
      '\r',
      '\r\n',
      ' x:c="d"',
      ' xmlns:x="urn:y"'
    ]
    const verdicts = { taken: 0, left: 0, wrong: 0 }
    for (let turn = 0; turn < 6000; turn++) {
      let text = Object.values(files)[turn % 4]!
      for (let change = 0; change <= random(3); change++) {
        const at = random(text.length + 1)
        text = text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at + random(3))
      }
      let quick: XmlDocument | undefined
      try {
        quick = scan(text)
      } catch {
        // A prefix that is not declared: the builder says so in both ways.
      }
      let sure: unknown
      try {
        sure = whole(tokens(text))
      } catch {
        verdicts.wrong++
      }
      verdicts[quick ? 'taken' : 'left']++
      if (quick) expect([text, whole(quick)]).toEqual([text, sure])
    }
    expect(verdicts.taken).toBeGreaterThan(500)
    expect(verdicts.wrong).toBeGreaterThan(1000)
  })

  it('says where each thing stands, whichever way it was read', () => {
    const text = '<a><!-- c --><b>one</b>two<![CDATA[3]]></a>'
    for (const { root } of [parseXml(text), tokens(text)]) {
      const [, b, two] = root.children
      expect(b?.type === 'element' && text.slice(b.offset, b.end)).toBe('<b>one</b>')
      expect(two?.type === 'text' && text.slice(two.offset, two.end)).toBe('two<![CDATA[3]]>')
      const one = b?.type === 'element' ? b.children[0] : undefined
      expect(one?.type === 'text' && text.slice(one.offset, one.end)).toBe('one')
    }
  })
})

const corpus = new URL('../../../../shared/corpus/jats/', import.meta.url)
describe('articles of publishers', () => {
  it.skipIf(!existsSync(corpus))(
    'are read alike in both ways, and nearly all of them in the quick one',
    () => {
      let quick = 0
      const names = readdirSync(corpus).filter(name => name.endsWith('.xml'))
      for (const name of names) {
        const text = readFileSync(new URL(name, corpus), 'utf8')
        const found = scan(text)
        if (!found) continue
        quick++
        expect(JSON.stringify(whole(found)) === JSON.stringify(whole(tokens(text))), name).toBe(true)
      }
      expect(quick / names.length).toBeGreaterThan(0.8)
    }
  )
})
