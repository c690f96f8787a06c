/** What is valid for certain must be valid for libxml2 too, and our own files must need no second judge. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decodeText } from '@offprint/core/encoding'
import {
  parseXml,
  serializeXml,
  type XmlDocument,
  type XmlElement,
  type XmlOutputElement
} from '@offprint/core/xml'
import { describe, expect, it } from 'vitest'
import { toJats, validateJats } from '../src/index.js'
import { conforms } from '../src/validate/conform.js'
import { matches, parseModel } from '../src/validate/content-model.js'
import { declarationsOf, editionOf } from '../src/validate/edition.js'
import { kitchenSink } from './support/kitchen-sink.js'

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))

async function certain(text: string): Promise<boolean> {
  let document: XmlDocument
  try {
    document = parseXml(text, { doctype: 'allow' })
  } catch {
    return false
  }
  return conforms(document, (await declarationsOf(editionOf(document.doctype!.publicId!)!, true))!)
}

/** The same numbers each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** The file with one thing in it changed, as careless hands do. */
function damaged(text: string, random: (below: number) => number): string {
  const document = parseXml(text, { doctype: 'allow' })
  const elements: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    elements.push(element)
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit(document.root)
  const pick = (): XmlElement => elements[random(elements.length)]!
  const parents = elements.filter(element => element.children.length > 1)
  const parent = parents[random(parents.length)]!
  const at = random(parent.children.length)
  const element = pick()
  const names = Object.keys(element.attributes)
  switch (random(9)) {
    case 0:
      parent.children.splice(at, 1)
      break
    case 1:
      parent.children.splice(at, 0, parent.children[random(parent.children.length)]!)
      break
    case 2:
      parent.children.reverse()
      break
    case 3:
      element.name = pick().name
      break
    case 4:
      parent.children.splice(at, 0, { ...pick(), children: [] })
      break
    case 5:
      element.attributes = Object.fromEntries(names.slice(1).map(name => [name, element.attributes[name]!]))
      break
    case 6:
      element.attributes = { ...element.attributes, ...pick().attributes }
      break
    case 7:
      if (names.length)
        element.attributes = {
          ...element.attributes,
          [names[random(names.length)]!]: ['', 'x y', '1', 'R1'][random(4)]!
        }
      break
    default:
      parent.children.splice(at, 0, {
        ...parent.children.find(child => child.type === 'text')!,
        value: 'loose words'
      })
  }
  const { name, publicId, systemId } = document.doctype!
  return serializeXml(document.root as unknown as XmlOutputElement, {
    doctype: { name, publicId: publicId!, systemId: systemId! }
  })
}

describe('valid for certain', () => {
  it('knows models: sequence, choice, how often', () => {
    const model = parseModel('(a,b?,(c|(d,e))*,f+)')
    for (const [row, fits] of [
      ['a f', true],
      ['a b f f', true],
      ['a c d e c f', true],
      ['a d f', false],
      ['b f', false],
      ['a b b f', false],
      ['a', false],
      ['a f c', false]
    ] as const)
      expect(matches(model, row.split(' ')), row).toBe(fits)
    expect(
      matches(
        parseModel('((a?)*,b)*'),
        Array.from({ length: 3000 }, (_, i) => (i % 2 ? 'b' : 'a'))
      )
    ).toBe(true)
  })

  it('is what the writer writes', async () => {
    const written = new TextDecoder().decode(await toJats(kitchenSink()))
    expect(await certain(written)).toBe(true)
    expect(await validateJats(written, { independent: true })).toEqual([])
  })

  it('is never said of a damaged file that libxml2 refuses', async () => {
    const random = numbers(20250)
    const whole = new TextDecoder().decode(await toJats(kitchenSink()))
    const seen = { valid: 0, refused: 0 }
    for (let i = 0; i < 400; i++) {
      const text = damaged(whole, random)
      const findings = await validateJats(text, { independent: true })
      const said = await certain(text)
      if (said) expect(findings, text).toEqual([])
      seen[findings.length ? 'refused' : 'valid']++
      expect(await validateJats(text)).toEqual(findings)
    }
    expect(seen.valid).toBeGreaterThan(40)
    expect(seen.refused).toBeGreaterThan(150)
  }, 120_000)
})

describe.skipIf(!existsSync(`${shared}corpus/jats`))('published articles', () => {
  it('get the same verdict from both judges', async () => {
    let certainly = 0
    const folder = `${shared}corpus/jats`
    for (const name of existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.xml')) : []) {
      const { text } = decodeText(readFileSync(`${folder}/${name}`), { kind: 'xml' })
      const findings = await validateJats(text, { independent: true })
      expect(await validateJats(text), name).toEqual(findings)
      if (!findings.length) certainly++
    }
    expect(certainly).toBeGreaterThan(20)
  }, 300_000)
})
