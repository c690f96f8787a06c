import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { validate, walk } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { fromJats, toJats, validateJats } from '../src/index.js'
import { compareJats } from './support/compare-jats.js'

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const corpus = `${shared}corpus/jats`
const text = new TextDecoder()

describe.skipIf(!existsSync(corpus))('published articles', () => {
  const names = existsSync(corpus) ? readdirSync(corpus).filter(name => name.endsWith('.xml')) : []
  /** Not well-formed XML: an attribute stands twice in one tag. */
  const broken = new Set(['pandoc-jats-reader.xml'])
  /** Articles in an envelope of a service, which is not part of them. */
  const enveloped = /^pmc-/

  it('are all read, into valid trees, and written back as they stood', async () => {
    expect(names.length).toBeGreaterThan(80)
    const differing: string[] = []
    for (const name of names) {
      const bytes = readFileSync(`${corpus}/${name}`)
      if (broken.has(name)) {
        await expect(fromJats(bytes)).rejects.toThrow('stands twice in one tag (line 228')
        continue
      }
      const article = await fromJats(bytes)
      expect(validate(article), name).toEqual([])
      const again = await fromJats(await toJats(article))
      expect(validate(again), name).toEqual([])
      if (
        !enveloped.test(name) &&
        !/&[a-z]/i.test(text.decode(bytes).replace(/&(?:amp|lt|gt|quot|apos);/g, ''))
      ) {
        const lost = compareJats(text.decode(await toJats(article)), text.decode(await toJats(again)))
        if (lost.length) differing.push(`${name}: ${lost[0]!.at} ${lost[0]!.what}`)
      }
    }
    expect(differing).toEqual([])
  }, 300_000)
})

describe.skipIf(!existsSync(`${shared}model`))('model documents', () => {
  it.each(['MODEL.xml', 'model-strict.xml', 'figgroup.xml', 'range-idrefs.xml', 'naive.xml', 'scielo.xml'])(
    '%s goes through the tree and says the same',
    async name => {
      const source = readFileSync(`${shared}model/${name}`)
      const written = await toJats(await fromJats(source))
      expect(compareJats(text.decode(source), text.decode(written))).toEqual([])
      expect(await validateJats(written)).toEqual([])
    }
  )

  it('model-strict.xml written anew, with nothing but the tree to go by, says the same', async () => {
    const source = readFileSync(`${shared}model/model-strict.xml`)
    const article = await fromJats(source)
    // The forms of the source are taken away: the facts alone must be enough.
    walk(article, node => void Reflect.deleteProperty(node, 'extra'))
    const written = await toJats(article, { references: 'element' })
    expect(await validateJats(written)).toEqual([])
    expect(compareJats(text.decode(source), text.decode(written))).toEqual([])
  })
})
