/** The list of passes, the files and the documentation say the same. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { passes } from '@offprint/structure'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('pipeline', () => {
  it('runs every pass there is, once', () => {
    const files = readdirSync(`${root}src/passes`).map(file => file.replace(/\.ts$/, ''))
    expect(passes.map(pass => pass.name).sort()).toEqual(files.sort())
  })
  it('is what the README says, in order and in words', () => {
    const readme = readFileSync(`${root}README.md`, 'utf8')
    const rows = [...readme.matchAll(/^\| ([a-z-]+) +\| (.+?) +\|$/gm)]
      .map(match => [match[1], match[2]])
      .filter(([name]) => !/^(?:-+|pass)$/.test(name!))
    expect(rows).toEqual(passes.map(pass => [pass.name, pass.doc]))
  })
})
