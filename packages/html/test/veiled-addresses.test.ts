/** Addresses that a site keeps from robots. */
import { select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import { openAddresses } from '../src/veiled-addresses.js'
import { draft, runs } from './read.js'

/** As the service that hides them does it: every letter under one key. */
const veil = (address: string, key = 0x42): string =>
  [key, ...[...address].map(letter => letter.charCodeAt(0) ^ key)]
    .map(code => code.toString(16).padStart(2, '0'))
    .join('')

const hidden = veil('ada.lind@harbour.example')
const page = (body: string): string => `<html><body><h1>Tides</h1>${body}</body></html>`
describe('addresses that a site keeps from robots', () => {
  it('are what readers see, in link and words, and everything else keeps its place', async () => {
    const source = page(
      `<p>Write to <a href="/cdn-cgi/l/email-protection#${hidden}"><span class="__cf_email__" data-cfemail="${veil('ada.lind@harbour.example', 7)}">[email&#160;protected]</span></a> or <span class="__cf_email__" data-cfemail="${hidden}">[email protected]</span>.</p>`
    )
    const opened = openAddresses(source)
    expect(opened).toHaveLength(source.length)
    expect(opened.indexOf(' or ')).toBe(source.indexOf(' or '))
    const { article } = await draft(source)
    expect(textOf(article)).toContain('Write to ada.lind@harbour.example or ada.lind@harbour.example.')
    expect(select(article, 'link').map(link => link.url)).toEqual(['mailto:ada.lind@harbour.example'])
    expect((await runs(source)).join('')).toContain(
      'Write to ada.lind@harbour.example or ada.lind@harbour.example.'
    )
  })
  it('may stand in a link that is nothing else', async () => {
    const { article } = await draft(
      `<p><a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${hidden}">[email&#160;protected]</a></p>`
    )
    expect(select(article, 'link').map(link => [link.url, textOf(link)])).toEqual([
      ['mailto:ada.lind@harbour.example', 'ada.lind@harbour.example']
    ])
  })
  it('may be written backwards', async () => {
    const backwards = [...'ada.lind@harbour.example'].reverse().join('')
    const { article } = await draft(
      `<p><a href="mailto:dev@null" data-email="${backwards}" class="oemail">${backwards}</a></p>`
    )
    expect(select(article, 'link').map(link => [link.url, textOf(link)])).toEqual([
      ['mailto:ada.lind@harbour.example', 'ada.lind@harbour.example']
    ])
  })
  it('are left as they stand when what comes out is none', () => {
    for (const source of [
      page(`<p><span data-cfemail="${veil('<script>alert(1)</script>')}">[email&#160;protected]</span></p>`),
      page(`<p><span data-cfemail="${veil('no address')}">[email&#160;protected]</span></p>`),
      page(`<p><span data-cfemail="${hidden}">the words of a person</span></p>`),
      page('<p><a href="mailto:dev@null" data-email="tfel">other words</a></p>')
    ])
      expect(openAddresses(source)).toBe(source)
  })
  it('cost no more than the page is long', measured, () => {
    const time = (n: number): number => {
      const source = page(
        '<span data-cfemail="42424242" class="x'.repeat(n) + '<a href="mailto:dev@null" '.repeat(n)
      )
      const start = process.cpuUsage()
      openAddresses(source)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    time(2000)
    expect(time(40_000)).toBeLessThan(40 * Math.max(time(4000), 500))
  })
})
