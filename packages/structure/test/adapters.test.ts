/** An adapter tells the passes what a site calls its parts; it is data, and bad data is refused with its place. */
import { children, select, textOf } from '@offprint/ast'
import { defaultLimits, denyAll, GuardError, Ledger, Messages, read } from '@offprint/core'
import { asAdapter, readSelector } from '@offprint/core/adapter'
import { parseYaml } from '@offprint/core/yaml'
import { html } from '@offprint/html'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import { builtIn } from '../src/adapters/index.js'
import { checkAdapter } from '../src/check-adapter.js'
import { recognise } from '../src/pipeline.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const prose = `<p>${sentence.repeat(3)}</p>`
const source = `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour and its moles">
<link rel="canonical" href="https://www.tides.example/4/2"></head><body><div class="q1"><h1>Tides of a small harbour and its moles</h1>
<div class="q2">Ada Lind</div><div class="q9"><p>The printer closes early on Fridays, and so does our counter in the old town hall.</p></div>
<div class="q3">Introduction</div>${prose}<div class="q3">Methods</div>${prose}
<div class="sidebar q4"><p>Depths were taken at the mole.</p></div><h2>Results</h2>${prose}</div></body></html>`
const bytes = new TextEncoder().encode(source)
const yaml = `
name: tides
title: Harbour Letters
match:
  site: [tides.example]
  marks: [.q1 .q2]
rules:
  - drop: .q9
    reason: furniture
  - read: .q2
    as: byline
  - read: [div.q3]
    as: heading
    level: 2
  - keep: .q4
  - drop: .nowhere
`
const adapter = asAdapter(parseYaml(yaml), 'tides.yaml')

const convert = (
  adapters: ReturnType<typeof asAdapter>[],
  explain?: (one: { rule: string; what: string }) => void
) => read(bytes, { from: html, recognise, limits: defaultLimits, adapters, ...(explain ? { explain } : {}) })

describe('adapters', () => {
  it('say what the parts of a page are, and every rule is told', async () => {
    const rules: string[] = []
    const { article, balance, ledger, messages } = await convert(
      [adapter],
      one => void rules.push(`${one.rule} → ${one.what}`)
    )
    const body = children(article, 'body')[0]!
    expect(select(body, 'title').map(textOf)).toEqual(['Introduction', 'Methods', 'Results'])
    expect(children(children(article, 'front')[0]!, 'contributor').map(one => one.name?.surname)).toEqual([
      'Lind'
    ])
    expect(textOf(body)).toContain('Depths were taken at the mole.')
    expect(ledger.dropped).toMatchObject([
      { reason: 'furniture', text: expect.stringContaining('The printer closes') }
    ])
    expect(rules.filter(rule => rule.startsWith('adapters: tides'))).toEqual([
      'adapters: tides: read .q2 as byline → paragraph “Ada Lind”',
      expect.stringContaining('adapters: tides: drop .q9 → container “The printer closes'),
      'adapters: tides: read div.q3 as heading → paragraph “Introduction”',
      'adapters: tides: read div.q3 as heading → paragraph “Methods”',
      'adapters: tides: keep .q4 → container “Depths were taken at the mole.”'
    ])
    expect(rules).toContain('sections → section: Introduction ' + sentence.repeat(3).slice(0, 66) + '…')
    expect(balance?.unplaced).toEqual([])
    expect(messages.list.filter(one => one.ruleId === 'adapter-other-site')).toEqual([])
  })
  it('are used on their own pages alone, and it is said', async () => {
    const other = asAdapter(
      { name: 'else', match: { site: 'else.example' }, rules: [{ drop: 'p' }] },
      'else.yaml'
    )
    const { article, messages } = await convert([other])
    expect(textOf(article)).toContain('twice a day')
    expect(messages.list.map(one => one.ruleId)).toContain('adapter-other-site')
  })
  it('are tried rule by rule', async () => {
    const context = {
      messages: new Messages(),
      ledger: new Ledger(),
      limits: defaultLimits,
      resolve: denyAll
    }
    const draft = await html.read!(bytes, context)
    expect(checkAdapter(adapter, draft, context)).toEqual({
      fits: true,
      rules: [
        { name: 'drop .q9', found: 1 },
        { name: 'read .q2 as byline', found: 1 },
        { name: 'read div.q3 as heading', found: 2 },
        { name: 'keep .q4', found: 1 },
        { name: 'drop .nowhere', found: 0 }
      ]
    })
  })
  it('are refused where they are more than data, with the place', () => {
    const refused = (data: unknown): string => {
      try {
        asAdapter(data, 'site.yaml')
      } catch (error) {
        if (error instanceof GuardError) return error.message
        throw error
      }
      return ''
    }
    const rules = [{ drop: 'p' }]
    expect(refused({ name: 'a', rules: [{ drop: 'p:has(a)' }] })).toMatch(/selector “p:has\(a\)” of rule 1/)
    expect(refused({ name: 'a', rules: [{ drop: 'a b c d e' }] })).toMatch(/selector/)
    expect(refused({ name: 'a', rules: [{ read: 'p', as: 'poem' }] })).toMatch(/“as” of rule 1.*byline/)
    expect(refused({ name: 'a', rules: [{ drop: 'p', reason: 'script' }] })).toMatch(/“reason” of rule 1/)
    expect(refused({ name: 'a', rules: [{ drop: 'p', keep: 'p' }] })).toMatch(
      /rule 1, expected one|rule 1 in/
    )
    expect(refused({ name: 'a', rules: [{ drop: 'p', run: 'x' }] })).toMatch(/key “run” of rule 1/)
    expect(refused({ name: 'A B', rules })).toMatch(/name “A B”/)
    expect(refused({ name: 'a', rules: Array(101).fill({ drop: 'p' }) })).toMatch(/1 to 100 rules/)
    expect(refused({ name: 'a', rules: [{ drop: Array(301).fill('p') }] })).toMatch(/300 selectors/)
    expect(refused([])).toMatch(/the file/)
    expect(readSelector('.a*b')).toBeUndefined()
    expect(readSelector('p.note[role="doc-tip"] #x')).toEqual([
      { tag: 'p', hints: ['class:note', 'role:doc-tip'] },
      { hints: ['id:x'] }
    ])
  })
  it('that are built in are asked for by something of the page, and have names of their own', () => {
    expect(new Set(builtIn.map(one => one.name)).size).toBe(builtIn.length)
    for (const one of builtIn) expect(one.match.site ?? one.match.marks, one.name).toBeDefined()
  })
  it('leave out what ScienceDirect prints of citing articles, and nothing elsewhere', async () => {
    const citing = (mark: string): string =>
      `<html lang="en"><body><article><h1>Tides of a small harbour and its moles</h1><div class="banner"><div class="author-group"><button><span class="given-name">Ada</span> <span class="surname">Lind</span></button>, <a href="/p"><span class="given-name">Ben</span> <span class="surname">Okoro</span></a></div></div><h2>Introduction</h2>${prose}<section id="${mark}"><h2>Cited by (2)</h2><div><h3>Another article on harbours</h3><p>Citation excerpt: ${sentence.repeat(30)}</p></div></section></article></body></html>`
    const of = (page: string) =>
      read(new TextEncoder().encode(page), { from: html, recognise, limits: defaultLimits })
    const theirs = await of(citing('section-cited-by'))
    expect(textOf(theirs.article)).not.toContain('Citation excerpt')
    expect(theirs.ledger.dropped.some(one => one.text.includes('Citation excerpt'))).toBe(true)
    expect(children(children(theirs.article, 'front')[0]!, 'contributor').map(one => one.printed)).toEqual([
      'Ada Lind',
      'Ben Okoro'
    ])
    const others = await of(citing('who-cites'))
    expect(textOf(others.article)).toContain('Citation excerpt')
  })
  it('cost in proportion to the page, however many rules there are', measured, async () => {
    const many = asAdapter(
      {
        name: 'many',
        rules: Array.from({ length: 100 }, (_, i) => ({ drop: [`.a${i} .b${i} .c`, `.x${i} p`] }))
      },
      'many.yaml'
    )
    const time = async (paragraphs: number): Promise<number> => {
      const page = new TextEncoder().encode(
        `<div class="c">${'<p class="c">a b</p>'.repeat(paragraphs)}</div>`
      )
      const context = {
        messages: new Messages(),
        ledger: new Ledger(),
        limits: defaultLimits,
        resolve: denyAll
      }
      const draft = await html.read!(page, context)
      const start = process.cpuUsage().user
      checkAdapter(many, draft, context)
      return process.cpuUsage().user - start
    }
    await time(500)
    expect((await time(20_000)) / ((await time(2000)) + 1)).toBeLessThan(60)
  })
})

describe('the window of F1000Research', () => {
  it('prints the title with a flag and a state of review, and declares the interests twice', async () => {
    const { article, ledger } = await read(
      new TextEncoder().encode(
        `<html lang="en"><head><meta name="citation_title" content="Tides of Porus mollis and its moles">
<link rel="canonical" href="https://f1000research.com/articles/3-1/v2"></head><body>
<div id="anchor-title"><span class="updated-box"><i>Revised </i></span>Tides of <i>Porus mollis</i> and its moles<span class="other-info"> [version 2; peer review: 1 approved]</span></div>
<p class="authors">Ada Lind</p><span class="info-separation competing-interests-display"><span>Competing interests:</span><p>None.</p></span>
<h2>Introduction</h2>${prose}<h2>Competing interests</h2><p>None.</p></body></html>`
      ),
      { from: html, recognise, limits: defaultLimits, resolve: denyAll }
    )
    const [title] = select(article, 'articleTitle')
    expect([textOf(title!), title!.children.map(part => part.type)]).toEqual([
      'Tides of Porus mollis and its moles',
      ['text', 'emphasis', 'text']
    ])
    expect(select(article, 'declaration').map(one => one.kind)).toHaveLength(1)
    expect(ledger.dropped.map(one => one.text)).toEqual(
      expect.arrayContaining(['Revised', '[version 2; peer review: 1 approved]'])
    )
  })
})

describe('a page of IEEE Xplore', () => {
  it('has a button beside each formula, which is no word of the article', async () => {
    const formula =
      '<p>The depth follows<span class="tex tex2jax_ignore">from</span> this law<span class="formula"><span class="link">View Source</span><img class="qtooltip moreInfo" src="/assets/icon.gif" alt="More"></span> and no other.</p>'
    const of = (name: string) =>
      read(
        new TextEncoder().encode(
          `<html lang="en"><body><div class="${name}"><div class="section" id="sec1"><div class="header article-hdr"><div class="kicker">SECTION I.</div><h2>Introduction</h2></div>${prose}${formula}</div></div></body></html>`
        ),
        { from: html, recognise, limits: defaultLimits, resolve: denyAll }
      )
    const { article, ledger, balance } = await of('ArticlePage')
    expect(textOf(article)).not.toContain('View Source')
    expect(ledger.dropped.map(one => [one.text, one.reason])).toContainEqual(['View Source', 'navigation'])
    expect(balance!.unplaced).toEqual([])
    expect(textOf((await of('OtherPage')).article)).toContain('View Source')
  })
})
