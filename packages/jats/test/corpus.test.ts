import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { validate, walk } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { compareCounts, inventory, kinds } from '../../../scripts/jats-inventory.mjs'
import { jatsEntities } from '../src/entities.js'
import { fromJats, toJats, validateJats } from '../src/index.js'
import { explained } from '../src/normalisations.js'
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

describe.skipIf(!existsSync(corpus))('published articles, written in other editions', () => {
  const names = existsSync(corpus) ? readdirSync(corpus).filter(name => name.endsWith('.xml')) : []
  it.each(['publishing', 'archiving', 'ojs', '1.4', 'scielo'] as const)(
    '%s: valid where they were, no word, id or link lost, each difference with its reason',
    async profile => {
      const entities = await jatsEntities()
      const errors = async (xml: Uint8Array): Promise<number> =>
        (await validateJats(xml)).filter(finding => finding.level === 'error').length
      const problems: string[] = []
      let written = 0
      for (const name of names) {
        const bytes = readFileSync(`${corpus}/${name}`)
        const output = await fromJats(bytes)
          .then(article => toJats(article, { profile }))
          // Not well-formed, or without what Publishing requires: nothing is written then.
          .catch(() => undefined)
        if (!output) continue
        written++
        if ((await errors(output)) > (await errors(bytes))) problems.push(`${name}: new errors`)
        const [before, after] = [bytes, output].map(
          (file): Record<string, Map<string, number>> => inventory(text.decode(file), entities)
        )
        for (const kind of kinds) {
          const { lost, added } = compareCounts(before![kind]!, after![kind]!)
          // The words of <x> are given up in Publishing, with a message: two in one article of the 94.
          const differences = [
            ...lost.map(one => `- ${kind} ${one}`),
            ...added.map(one => `+ ${kind} ${one}`)
          ]
          // A receiver's own conventions say things twice or otherwise: an ORCID iD has no address, a comma joins a word.
          const told =
            profile === 'scielo'
              ? kind === 'words'
                ? lost.filter(isWord).map(one => `- words ${one}`)
                : []
              : differences
          for (const difference of told)
            if (!explained(difference.replace(/ ×\d+$/, '')) && !given(name, difference))
              problems.push(`${name}: ${difference}`)
        }
      }
      expect(problems).toEqual([])
      expect(written).toBeGreaterThanOrEqual(profile === 'archiving' ? names.length - 1 : 80)
    },
    300_000
  )
})

const isWord = (one: string): boolean => !/^(?:https?:\/\/orcid\.org\/|, ×)/.test(one)

/** The words of what is given up by name: <x> in Publishing, the content of <processing-meta> in JATS 1.2. */
const given = (name: string, difference: string): boolean =>
  (name === 'elife.00240.xml' && /^- words (?:is|at) ×1$/.test(difference)) ||
  (/^pmc-PMC\d+\.xml$/.test(name) && difference === '- words pmc ×1')

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
