/** The seed article and the benchmark article beside the repository; skipped, visibly, where they are absent. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { formatReference, parseReferences } from '../src/index.js'

const shared = (path: string) => fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url))
const strip = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, '\u00A0')
const items = (html: string) =>
  [...html.slice(html.lastIndexOf('References')).matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(match =>
    strip(match[1]!)
  )

/** The fields of each `<ref>` of a JATS file, as plain strings. */
function jatsReferences(xml: string) {
  return [...xml.matchAll(/<ref id=[\s\S]*?<\/ref>/g)].map(([ref]) => {
    const one = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(ref)?.[1]
    return {
      names: [...ref.matchAll(/<name>([\s\S]*?)<\/name>/g)].map(match =>
        strip(match[1]!.replace(/></g, '> <')).trim()
      ),
      title: one('article-title'),
      source: one('source'),
      year: one('year'),
      month: one('month'),
      season: one('season'),
      volume: one('volume'),
      issue: one('issue'),
      page: `${one('fpage')}-${one('lpage')}`,
      pageRange: one('page-range')
    }
  })
}

describe('the seed article', () => {
  const here = existsSync(shared('seed/article.html'))
  it.skipIf(!here)('parses exactly as its model', () => {
    const parsed = parseReferences(items(readFileSync(shared('seed/article.html'), 'utf8')))
    const model = jatsReferences(readFileSync(shared('model/MODEL.xml'), 'utf8'))
    expect(model.length).toBe(5)
    expect(
      parsed.map(({ csl }) => ({
        names: csl.author?.map(name => [name.family, name.given, name.suffix].filter(Boolean).join(' ')),
        title: csl.title,
        source: csl['container-title'],
        year: String(csl.issued?.['date-parts']?.[0]?.[0]),
        month: csl.issued?.['date-parts']?.[0]?.[1]?.toString(),
        season: csl.issued?.season,
        volume: csl.volume,
        issue: csl.issue,
        page: csl.page,
        pageRange: csl.custom?.['page-range']
      }))
    ).toEqual(model)
    expect(parsed.map(entry => entry.csl.type)).toEqual(Array(5).fill('article-journal'))
    expect(parsed.map(entry => entry.notes.map(note => note.code))).toEqual([
      ['suffix-moved'],
      ['page-expanded'],
      ['page-expanded'],
      [],
      []
    ])
  })
})

describe('the benchmark article', () => {
  const here = existsSync(shared('bench/long.html'))
  it.skipIf(!here)('reads all 60 references, and writes them back word for word', () => {
    const texts = items(readFileSync(shared('bench/long.html'), 'utf8')).map(text => text.trim())
    expect(texts.length).toBe(60)
    const parsed = parseReferences(texts)
    parsed.forEach(({ csl, notes, style }, i) => {
      expect(notes).toEqual([])
      expect(style).toBe('vancouver')
      expect(formatReference(csl, 'vancouver').replace('doi:', 'https://doi.org/')).toBe(texts[i])
    })
  })
})
