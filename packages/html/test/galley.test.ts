/**
 * The pages we write, held against others' rulers: html-validate (the content model of HTML), axe (WCAG), a browser where
 * there is one, and our own reader, which must get back everything, metadata included, word for word.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { census, compare, select } from '@offprint/ast'
import { defaultLimits, Messages, memoryResolver, read, type WriteContext } from '@offprint/core'
import { recognise } from '@offprint/structure'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, it } from 'vitest'
import {
  fixture,
  fixtures,
  hasShared,
  readPage,
  root,
  settingsBeside,
  shared
} from '../../../test/support/articles.js'
import { html } from '../src/index.js'
import { styleSheet } from '../src/write/style-sheet.js'

const require = createRequire(import.meta.url)
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

const articles: [string, string][] = [
  ...fixtures.map(name => [name, fixture(name)] as [string, string]),
  ...(['seed/article.html', 'seed/article-bare.html', 'bench/long.html'] as const).map(
    name => [name, `${shared}/${name}`] as [string, string]
  )
]

async function galley(path: string, options: WriteContext['options'] = {}) {
  const reading = await readPage(path, path.startsWith(shared) ? {} : settingsBeside(path))
  const messages = new Messages()
  const { article, media } = reading
  const context: WriteContext = {
    messages,
    media,
    limits: defaultLimits,
    options,
    assets: async () => new Uint8Array()
  }
  const bytes = await html.write!(article, context)
  return { article, media, messages, bytes, page: new TextDecoder().decode(bytes) }
}

/** What is switched off, and why. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Matters of taste: our serializer writes one line for a head and closes what HTML closes.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'void-style': 'off',
    // The words of an article, its non-breaking spaces among them, are its author's.
    'no-raw-characters': 'off',
    'no-implicit-button-type': 'off',
    // <section> and <nav> have the roles of DPUB-ARIA here, which say more than their own.
    'prefer-native-element': 'off',
    // One element, one style sheet: a file of its own.
    'no-inline-style': 'error'
  }
})

describe('the page as a galley', () => {
  for (const [name, path] of articles) {
    const run = it.skipIf(path.startsWith(shared) && !hasShared)

    run(`${name}: page → tree → page → tree: the same article, metadata and all`, async () => {
      const { article, media, bytes } = await galley(path)
      const files = new Map([...media.values()].map(one => [one.name, one.bytes]))
      const again = await read(bytes, {
        from: html,
        recognise,
        limits: defaultLimits,
        resolve: memoryResolver(files),
        name: 'article.html',
        mediaPrefix: 'article'
      })
      expect(compare(census(article), census(again.article)).differences).toEqual([])
      expect(again.balance?.unplaced).toEqual([])
      expect(again.balance?.invented.map(word => word.text)).toEqual([])
      expect([...again.media.keys()]).toEqual([...media.keys()])
      const second = await html.write!(again.article, {
        messages: new Messages(),
        media: again.media,
        limits: defaultLimits,
        options: {},
        assets: async () => new Uint8Array()
      })
      expect(census(again.article).length).toBe(census(article).length)
      expect(new TextDecoder().decode(second).length).toBeGreaterThan(0)
    })

    run(`${name}: valid HTML, by html-validate and by our own check`, async () => {
      const { bytes, page } = await galley(path)
      const { results } = await validator.validateString(page)
      expect(
        results.flatMap(result => result.messages.map(one => `${one.line}: ${one.message} [${one.ruleId}]`))
      ).toEqual([])
      expect(await html.check!(bytes)).toEqual([])
    })

    run(`${name}: axe finds nothing to object to`, async () => {
      const { page } = await galley(path)
      expect(await violations(page)).toEqual([])
    })

    it.skipIf(!chromium || (path.startsWith(shared) && !hasShared))(
      `${name}: nor in a browser, where colours and sizes are seen, light and dark`,
      async () => {
        const { page } = await galley(path)
        // A browser takes seconds to start: each scheme once, each width once.
        expect(inBrowser(page, 'light', 390), 'light, phone').toEqual([])
        expect(inBrowser(page, 'dark', 1280), 'dark, desk').toEqual([])
      },
      120_000
    )
  }

  it('runs nothing, fetches nothing, styles no element: a strict policy allows it', async () => {
    const { page } = await galley(fixture('kitchen-sink'))
    const { window } = new JSDOM(page)
    const { document } = window
    expect([...document.querySelectorAll('script')].map(one => one.type)).toEqual([
      'application/ld+json',
      'application/vnd.citationstyles.csl+json'
    ])
    expect(document.querySelectorAll('[style], link[rel=stylesheet], iframe, object, embed').length).toBe(0)
    for (const one of document.querySelectorAll('*'))
      for (const { name } of one.attributes) expect(name).not.toMatch(/^on/)
    expect(styleSheet).not.toMatch(/url\(|@import/)
    // README.md gives the hash for the policy.
    const style = document.querySelector('style')!.textContent!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(readFileSync(join(root, 'packages/html/README.md'), 'utf8')).toContain(`'sha256-${hash}'`)
  })

  it('says its metadata to indexers: Highwire and schema.org', async () => {
    const { page } = await galley(fixture('case-report'))
    const { document } = new JSDOM(page).window
    const meta = (name: string): string[] =>
      [...document.querySelectorAll(`meta[name="${name}"]`)].map(one => one.getAttribute('content')!)
    expect(meta('citation_title')).toEqual([document.querySelector('h1')!.textContent])
    expect(meta('citation_author')).toHaveLength(5)
    expect(meta('citation_author')[0]).toBe('Kamotho, Wambui Njeri')
    expect(meta('citation_doi')).toEqual(['10.5555/lmj.2024.12.87'])
    expect(meta('citation_publication_date')).toEqual(['2024/09/05'])
    expect(meta('citation_reference')).toHaveLength(8)
    const data = JSON.parse(document.querySelector('script')!.textContent!)
    expect(data).toMatchObject({
      '@type': 'ScholarlyArticle',
      '@id': 'https://doi.org/10.5555/lmj.2024.12.87',
      datePublished: '2024-09-05',
      inLanguage: 'en'
    })
    expect(data.author).toHaveLength(5)
    expect(data.author[0]).toMatchObject({ givenName: 'Wambui Njeri', familyName: 'Kamotho' })
  })

  it('leads from every citation and note to its target and back', async () => {
    const { article, page } = await galley(fixture('kitchen-sink'))
    const { document } = new JSDOM(page).window
    const links = [...document.querySelectorAll('a[href^="#"]')]
    for (const link of links)
      expect(document.getElementById(link.getAttribute('href')!.slice(1)), link.outerHTML).not.toBeNull()
    const marks = [...document.querySelectorAll('a[role=doc-biblioref]')]
    expect(marks.length).toBe(select(article, 'citationMark').length)
    for (const mark of marks)
      expect(
        document.querySelector(`a[role=doc-backlink][href="#${mark.id}"]`),
        mark.outerHTML
      ).not.toBeNull()
    for (const call of document.querySelectorAll('a[role=doc-noteref]'))
      if (!document.querySelector(`.table-notes [id="${call.getAttribute('href')!.slice(1)}"]`))
        expect(document.querySelector(`a[role=doc-backlink][href="#${call.id}"]`)).not.toBeNull()
  })

  it('is one file with everything in it when the images go inside', async () => {
    const { article, bytes, page, media } = await galley(fixture('case-report'), { images: 'inside' })
    for (const name of media.keys()) expect(page).not.toContain(`src="${name}"`)
    const again = await read(bytes, {
      from: html,
      recognise,
      limits: defaultLimits,
      resolve: memoryResolver(new Map())
    })
    expect(compare(census(article), census(again.article)).differences).toEqual([])
    expect([...again.media.values()].map(one => Buffer.from(one.bytes).toString('base64'))).toEqual(
      [...media.values()].map(one => Buffer.from(one.bytes).toString('base64'))
    )
  })

  it('is the same, byte for byte, every time', async () => {
    const [a, b] = [await galley(fixture('research-article')), await galley(fixture('research-article'))]
    expect(Buffer.compare(Buffer.from(a.bytes), Buffer.from(b.bytes))).toBe(0)
    expect(a.messages.list.filter(message => message.fatal !== undefined)).toEqual([])
  })
})

/** What axe objects to, in a page without a screen: colours and sizes are left to the browser. */
async function violations(page: string): Promise<string[]> {
  const dom = new JSDOM(page, { runScripts: 'outside-only', virtualConsole: new VirtualConsole() })
  dom.window.eval(axe.source)
  const results = await (dom.window as unknown as { axe: typeof axe }).axe.run(
    dom.window.document.documentElement as never,
    { rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } } }
  )
  dom.window.close()
  return results.violations.map(
    one =>
      `${one.id}: ${one.nodes
        .map(node => node.html)
        .slice(0, 3)
        .join(' ')}`
  )
}

/** The same in a browser, with the reader's setting for light or dark. */
function inBrowser(page: string, scheme: 'light' | 'dark', width: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-galley-'))
  try {
    const file = join(folder, 'page.html')
    const script = `<script>${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8').replace(/<\/script/g, '<\\/script')}</script>
<script>axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}).then(function(r){
var wide=document.documentElement.scrollWidth>document.documentElement.clientWidth?['page is wider than the window']:[];
document.documentElement.innerHTML='<body><pre id="found">'+btoa(unescape(encodeURIComponent(JSON.stringify(wide.concat(r.violations.map(function(v){return v.id+': '+v.nodes.slice(0,3).map(function(n){return n.html}).join(' ')}))))))+'</pre></body>'})</script>`
    writeFileSync(
      file,
      page.replace('</body>', () => `${script}</body>`)
    )
    const { stdout } = spawnSync(
      chromium!,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--window-size=${width},1400`,
        `--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`,
        '--virtual-time-budget=20000',
        '--dump-dom',
        `file://${file}`
      ],
      { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 26 }
    )
    const found = /id="found">([^<]*)</.exec(stdout)?.[1]
    if (found === undefined) return ['the browser gave no answer']
    return JSON.parse(Buffer.from(found, 'base64').toString('utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
