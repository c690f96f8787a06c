/**
 * Every pair of formats. Each way is walked with whole articles: what the target claims to carry must come through, what
 * comes through of the rest is written down in `matrix.json`, and the README's table of pairs is made from that.
 */
import { describe, expect, it } from 'vitest'
import { formats, writeArticle } from './support/articles.js'
import { about, arrive, known, losses, type Name, names, travellers } from './support/matrix.js'

const lost: Record<string, Set<string>> = {}
const seen = new Set<RegExp>()

describe('every format into every format', () => {
  for (const traveller of travellers)
    for (const source of names)
      it(`${traveller} as ${source} → ${names.join(', ')}`, async () => {
        const { original, reading } = await arrive(traveller, source)
        expect(reading.balance?.unplaced ?? []).toEqual([])
        expect(reading.balance?.invented.map(word => word.text) ?? []).toEqual([])
        for (const target of names) {
          const way = `${source}-${target}`
          const written = await writeArticle(reading.article, reading.media, formats[target]!)
          expect(
            written.findings.filter(finding => finding.level === 'error'),
            way
          ).toEqual([])
          const unknown = written.comparison!.differences.filter(difference => {
            const reason = known[way]?.find(([pattern]) =>
              pattern.test(`${difference.what} ${about(difference)}`)
            )
            if (reason) seen.add(reason[0])
            return reason === undefined
          })
          expect(unknown, way).toEqual([])
          lost[way] ??= new Set()
          for (const one of await losses(original, reading, target as Name)) lost[way].add(one)
        }
      }, 240_000)

  it('knows no difference that does not occur any more', () => {
    const stale = Object.entries(known).flatMap(([way, list]) =>
      list.filter(([pattern]) => !seen.has(pattern)).map(([pattern]) => `${way} ${pattern}`)
    )
    expect(stale).toEqual([])
  })

  it('the table of pairs says what is so', async () => {
    const table = Object.fromEntries(
      names.flatMap(source =>
        names.map(target => [`${source}-${target}`, [...(lost[`${source}-${target}`] ?? [])].sort()])
      )
    )
    const reasons = Object.fromEntries(
      Object.entries(known).map(([way, list]) => [way, list.map(([, why]) => why)])
    )
    await expect(`${JSON.stringify({ lost: table, known: reasons }, null, 2)}\n`).toMatchFileSnapshot(
      'matrix.json'
    )
  })
})
