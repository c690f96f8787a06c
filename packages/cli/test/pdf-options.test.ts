/** What the command hands to the PDF writer: choices first, then the journal's profile and the files beside it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asProfile } from '@offprint/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../src/options.js'
import { pdfOptions } from '../src/pdf-options.js'

let folder: string
const journal = () => join(folder, 'journal/journal.yaml')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64'
)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-theme-'))
  mkdirSync(join(folder, 'journal'))
  writeFileSync(join(folder, 'journal/logo.png'), png)
  writeFileSync(join(folder, 'journal/text.ttf'), 'a font')
  writeFileSync(join(folder, 'secret.png'), png)
  writeFileSync(join(folder, 'more.ttf'), 'another')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const profile = (pdf: object) => asProfile({ title: 'Journal', pdf }, 'journal.yaml')

describe('the options of the PDF', () => {
  it('are empty when nobody wishes anything', async () => {
    expect(await pdfOptions({}, undefined, undefined)).toEqual({ theme: {} })
  })
  it('come from the profile, with its files', async () => {
    const given = profile({
      ...{ layout: 'single', page: 'Letter', accent: '#123456', logo: 'logo.png' },
      ...{ head: { left: '{authors}' }, fonts: { regular: 'text.ttf' } }
    })
    const { layout, theme } = (await pdfOptions({}, given, journal())) as Record<
      string,
      Record<string, unknown>
    >
    expect(layout).toBe('single')
    expect(theme).toMatchObject({
      ...{ page: 'Letter', accent: '#123456', head: { left: '{authors}' } },
      logo: { mediaType: 'image/png', width: 3, height: 2 }
    })
    expect(Object.keys(theme!['fonts'] as object)).toEqual(['regular', 'fallback'])
  })
  it('come from the command line first', async () => {
    const { choices } = parse([
      ...['convert', 'a.html', '--layout', 'review', '--page', 'A4'],
      ...['--font', join(folder, 'more.ttf')]
    ])
    const options = await pdfOptions(choices, profile({ layout: 'single', page: 'Letter' }), journal())
    expect(options).toMatchObject({ layout: 'review', theme: { page: 'A4' } })
    const { fonts } = options['theme'] as { fonts: { fallback: Uint8Array[] } }
    expect(Buffer.from(fonts.fallback[0]!).toString()).toBe('another')
  })
  it('read nothing outside the folder of the profile', async () => {
    for (const logo of ['../secret.png', join(folder, 'secret.png'), 'https://example.org/logo.png'])
      await expect(pdfOptions({}, profile({ logo }), journal())).rejects.toMatchObject({ exit: 'resource' })
  })
  it('refuse a logo that is none, and a font that is not there', async () => {
    await expect(pdfOptions({}, profile({ logo: 'text.ttf' }), journal())).rejects.toThrow('it is no image')
    await expect(pdfOptions({ font: join(folder, 'none.ttf') }, undefined, undefined)).rejects.toThrow(
      'cannot be read'
    )
  })
  it('refuse what the profile does not know', () => {
    expect(() => profile({ colour: 'red' })).toThrow('pdf.colour')
  })
})
