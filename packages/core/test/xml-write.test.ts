import {
  encodeXml,
  parseXml,
  serializeXml,
  type XmlNode,
  type XmlOutput,
  xmlAttribute,
  xmlElement
} from '@offprint/core/xml'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('writing', () => {
  it('escapes once, and what a reader would change', () => {
    const text = serializeXml(
      xmlElement('a', { 'xlink:href': 'x&y"<>\t\n\r', none: undefined }, [
        'a<b>&amp;\r\n',
        undefined,
        xmlElement('b'),
        { type: 'comment', value: ' c ' },
        { type: 'instruction', target: 'go', value: 'on' }
      ]),
      { doctype: { name: 'a', publicId: '-//X//EN', systemId: 'a.dtd' } }
    )
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE a PUBLIC "-//X//EN" "a.dtd">\n' +
        '<a xlink:href="x&amp;y&quot;&lt;&gt;&#9;&#10;&#13;">a&lt;b&gt;&amp;amp;&#13;\n<b/><!-- c --><?go on?></a>\n'
    )
  })

  it('leaves out and reports what XML cannot hold (H14, A7)', () => {
    const left: unknown[] = []
    const text = serializeXml(
      xmlElement('a', { b: 'x\x01' }, [
        'n\0u\ufffe\uffff\ud800l😀',
        { type: 'comment', value: 'a--b' },
        { type: 'comment', value: '> -' },
        { type: 'instruction', target: 'x', value: 'y?><z/>' },
        { type: 'instruction', target: 'xml', value: 'version="1.0"' }
      ]),
      { declaration: false, onIllegal: each => left.push(each) }
    )
    expect(text).toBe('<a b="x">nul😀</a>\n')
    expect(left).toMatchObject([
      { what: 'U+0001', element: 'a', attribute: 'b' },
      { what: 'U+0000', kind: 'character' },
      { what: 'U+FFFE' },
      { what: 'U+FFFF' },
      { what: 'U+D800' },
      { kind: 'comment' },
      { kind: 'comment' },
      { kind: 'instruction' },
      { kind: 'instruction' }
    ])
  })

  it('refuses names and identifiers that would break out', () => {
    expect(() => serializeXml(xmlElement('a b'))).toThrow('not a name')
    expect(() => serializeXml(xmlElement('a', { 'x="1" y': '2' }))).toThrow('not a name')
    expect(() => serializeXml(xmlElement('a'), { doctype: { name: 'a', systemId: '"><x' } })).toThrow(
      'identifier'
    )
    expect(() => serializeXml(xmlElement('a'), { doctype: { name: 'a', publicId: '"><x' } })).toThrow(
      'identifier'
    )
  })

  it('does not overflow however deep the tree is', () => {
    let tree = xmlElement('a')
    for (let index = 0; index < 100_000; index++) tree = xmlElement('a', {}, [tree])
    expect(serializeXml(tree, { declaration: false }).length).toBe(100_000 * 7 + 5)
  })

  const name = fc.stringMatching(/^[a-z_é][a-z0-9._-]{0,4}$/)
  const char = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    fc.constantFrom(
      '\t',
      '\n',
      '\r',
      '\r\n',
      ']]>',
      '&amp;',
      '<',
      '"',
      '\u0085',
      '\u2028',
      '\ufffd',
      '𝒜',
      '&#1;'
    )
  )
  const legal = fc
    .array(char, { minLength: 1, maxLength: 4 })
    .map(parts => parts.join('').replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
    .filter(text => text !== '')
  const { tree } = fc.letrec<{ tree: XmlOutput; leaf: XmlOutput }>(tie => ({
    leaf: fc.oneof(
      legal.map((value): XmlOutput => ({ type: 'text', value })),
      legal.filter(value => !/--|-$|\r/.test(value)).map((value): XmlOutput => ({ type: 'comment', value })),
      fc
        .tuple(name, legal)
        .filter(([, value]) => !/\?>|^\s|\r/.test(value))
        .map(([target, value]): XmlOutput => ({ type: 'instruction', target, value }))
    ),
    tree: fc
      .tuple(
        name,
        fc.dictionary(name, legal),
        fc.array(fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('tree')), { maxLength: 4 })
      )
      .map(([element, attributes, children]) => xmlElement(element, attributes, joined(children)))
  }))
  /** Two texts side by side are one to any reader. */
  const joined = (children: XmlOutput[]): XmlOutput[] =>
    children.reduce<XmlOutput[]>((kept, child) => {
      const last = kept[kept.length - 1]
      if (child.type === 'text' && last?.type === 'text') last.value += child.value
      else kept.push(child.type === 'text' ? { ...child } : child)
      return kept
    }, [])
  const bare = (node: XmlNode): XmlOutput =>
    node.type === 'element'
      ? xmlElement(node.name, node.attributes, node.children.map(bare))
      : node.type === 'instruction'
        ? { type: 'instruction', target: node.target, value: node.value }
        : { type: node.type, value: node.value }

  it('is the inverse of reading, for any tree XML can hold', () => {
    fc.assert(
      fc.property(tree, written => {
        if (written.type !== 'element') return
        const silent = (left: unknown) => expect(left).toBeUndefined()
        const read = bare(parseXml(serializeXml(written, { onIllegal: silent })).root)
        expect(read).toEqual(written)
      }),
      { seed: 20_263, numRuns: 3000 }
    )
  })

  it('gives the same bytes in many pieces as in one text', () => {
    const part = (n: number) =>
      xmlElement('p', { id: `p${n}` }, [`Ωmega ${n} 𝒳 & more`, xmlElement('b', {}, ['\ud800é'])])
    const root = xmlElement('a', {}, [
      'x'.repeat(20_000),
      ...Array.from({ length: 3000 }, (_, n) => part(n)),
      xmlElement('mml:math')
    ])
    const options = { namespaces: { mml: 'urn:m' }, lines: () => false }
    const bytes = encodeXml(root, options)
    expect(new TextDecoder().decode(bytes)).toBe(serializeXml(root, options))
    expect(bytes.length).toBeGreaterThan(100_000)
    expect(encodeXml(xmlElement('a'))).toEqual(new TextEncoder().encode(serializeXml(xmlElement('a'))))
  })

  it('always gives well-formed XML, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, two) => {
        const text = serializeXml(xmlElement('a', { b: one }, [two, { type: 'comment', value: one }]))
        expect(xmlAttribute(parseXml(text).root, 'b')).not.toMatch(/[\0-\x08]/)
      }),
      { seed: 20_264, numRuns: 2000 }
    )
  })
})
