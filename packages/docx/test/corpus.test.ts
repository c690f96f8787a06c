import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { textOf, validate } from '@offprint/ast'
import { read as convert, defaultLimits } from '@offprint/core'
import { recognise } from '@offprint/structure/pipeline'
import { describe, expect, it } from 'vitest'
import { docx } from '../src/index.js'
import { read } from './build-docx.js'

const corpus = '../shared/corpus/docx'
const files = existsSync(corpus)
  ? [corpus, `${corpus}/features`].flatMap(folder =>
      existsSync(folder)
        ? readdirSync(folder)
            .filter(name => name.endsWith('.docx'))
            .map(name => `${folder}/${name}`)
        : []
    )
  : []

describe('manuscripts of others', () => {
  it.skipIf(files.length === 0)('are there', () => expect(files.length).toBeGreaterThan(10))
  it.skipIf(files.length === 0).each(files)('%s gives a valid draft with text', async file => {
    const { article } = await read(new Uint8Array(readFileSync(file)))
    expect(validate(article, { draft: true })).toEqual([])
    expect(textOf(article).length).toBeGreaterThan(0)
  })
  it.skipIf(files.length === 0).each(files)('%s: every word has a place, and no word is new', async file => {
    const { balance } = await convert(new Uint8Array(readFileSync(file)), {
      from: docx,
      recognise,
      limits: defaultLimits
    })
    expect(balance!.unplaced).toEqual([])
    expect(balance!.invented).toEqual([])
  })
})
