import { parseXml } from '@offprint/core/xml'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'

describe('cost', () => {
  const paragraph =
    '<sec id="s"><title>T</title><p>Some words <italic>of</italic> an article<xref ref-type="bibr" rid="b1">1</xref>.</p></sec>\n'
  const article = `<article xmlns:xlink="http://www.w3.org/1999/xlink">${paragraph.repeat(6500)}</article>`
  const time = (run: () => void): number => {
    run()
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now()
      run()
      return performance.now() - from
    })
    return Math.min(...times)
  }

  it('is about that of the barest tree the tokenizer could build', measured, () => {
    const barest = time(() => {
      const parser = new SaxesParser({ xmlns: false, position: false })
      const open: Array<{ children: unknown[] }> = [{ children: [] }]
      parser.on('opentag', tag => {
        const element = { type: 'element', name: tag.name, attributes: tag.attributes, children: [] }
        open[open.length - 1]!.children.push(element)
        open.push(element)
      })
      parser.on('closetag', () => open.pop())
      parser.on('text', value => open[open.length - 1]!.children.push({ type: 'text', value }))
      parser.write(article).close()
    })
    expect(time(() => parseXml(article)) / barest).toBeLessThan(3)
  })

  it('grows with the length, not with the depth, of prefixed names', measured, () => {
    const nested = (depth: number) => {
      const block =
        Array.from({ length: depth }, (_, n) => `<p:x xmlns:p${n}="u${n}">`).join('') + '</p:x>'.repeat(depth)
      return `<r xmlns:p="u">${block.repeat(Math.round(40_000 / depth))}</r>`
    }
    const flat = nested(5)
    const deep = nested(400)
    const ratio = time(() => parseXml(deep)) / deep.length / (time(() => parseXml(flat)) / flat.length)
    expect(ratio).toBeLessThan(4)
  })
})

it('costs little more than the tokenizer alone', measured, () => {
  const row = '<row a="1" b="two"><cell>words and <b>more</b> words</cell></row>'
  const text = `<?xml version="1.0"?><!DOCTYPE a><a>${row.repeat(2000)}</a>`
  const least = (run: () => void): number =>
    Math.min(
      ...Array.from({ length: 25 }, () => {
        const from = performance.now()
        run()
        return performance.now() - from
      })
    )
  let met = 0
  const walk = (): void => {
    const parser = new SaxesParser({ xmlns: false })
    parser.on('opentag', () => met++)
    parser.on('text', value => {
      met += value.length
    })
    parser.on('closetag', () => met++)
    parser.write(text).close()
  }
  const read = (): void => void (met += parseXml(text, { doctype: 'allow' }).root.children.length)
  // With its handlers in a dictionary (see `tokenizer`), reading takes more than ten times as long as walking.
  expect(least(read) / least(walk)).toBeLessThan(6)
  expect(met).toBeGreaterThan(0)
})
