/** Pages with panels beside the text: what a panel repeats goes by name, and call-outs that lead there lead to the text. */
import { children, select, textOf } from '@offprint/ast'
import { defaultLimits, read } from '@offprint/core'
import { html } from '@offprint/html'
import { describe, expect, it } from 'vitest'
import { recognise } from '../src/pipeline.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const entry = (nth: number, at: string, hidden = '') =>
  `<div role="listitem"${hidden}><div class="label">${nth}</div><div id="${at}${nth}" class="citations">A. Lind, Tides of the mole, part ${nth}. <em>Harbour Lett.</em> <b>${nth}</b>, 10–19 (2001).</div></div>`
const call = (nth: number) => `<a href="#core-collateral-r${nth}" role="doc-biblioref">${nth}</a>`
const page = (host: string) => `<html lang="en"><head><title>Tides of a small harbour</title>
<meta name="citation_title" content="Tides of a small harbour"><meta name="citation_author" content="Ada Lind">
<link rel="canonical" href="https://www.${host}/doi/10.1234/t"></head><body><main><article>
<header><h1>Tides of a small harbour</h1><div class="authors">Ada Lind</div></header>
<section role="doc-abstract"><h2>Abstract</h2><p>${sentence.repeat(2)}</p></section>
<div class="signup-alert-ad"><h3>Sign up for our alerts.</h3><p>Get alerts for new articles.</p></div>
<section id="bodymatter"><p>${sentence.repeat(3)}Others wrote of it (${call(1)}, ${call(2)}).</p>
<h2>Results</h2><p>${sentence.repeat(3)}</p></section>
<section id="bibliography" role="doc-bibliography"><h2>References</h2><div role="list" id="bibliography-collapsible-text">
${entry(1, 'r')}${entry(2, 'r', ' hidden')}${entry(3, 'r', ' hidden')}</div></section>
<div class="core-collateral"><div id="core-collateral-info"><header><h2>Information &amp; Authors</h2></header>
<section class="core-history"><h4>Submission history</h4><div><b>Received</b>: 20 July 2022</div><div><b>Accepted</b>: 11 October 2022</div></section></div>
<div id="core-collateral-references"><h3>References</h3><div role="list">
${entry(1, 'core-collateral-r')}${entry(2, 'core-collateral-r')}${entry(3, 'core-collateral-r')}</div></div>
</div></article></main></body></html>`

const convert = (source: string) =>
  read(new TextEncoder().encode(source), { from: html, recognise, limits: defaultLimits })

describe('panels beside the text', () => {
  it.each(['science.org', 'pnas.org'])('give their dates and go by name (%s)', async host => {
    const { article, ledger } = await convert(page(host))
    const body = children(article, 'body')[0]!
    expect(select(body, 'title').map(textOf)).toEqual(['Results'])
    expect(select(article, 'reference').map(one => one.label)).toEqual(['1', '2', '3'])
    expect(select(article, 'date').map(one => `${one.event} ${one.year}`)).toContain('received 2022')
    const targets = select(article, 'citationMark').flatMap(one => one.targets)
    expect(targets).toEqual(
      select(article, 'reference')
        .slice(0, 2)
        .map(one => one.id)
    )
    expect(ledger.dropped).toContainEqual(
      expect.objectContaining({ reason: 'furniture', text: expect.stringContaining('Sign up for our') })
    )
  })

  it('are text like any other on sites that nobody described', async () => {
    const { article } = await convert(page('harbour.example'))
    expect(select(children(article, 'body')[0]!, 'title').map(textOf)).toContain('Sign up for our alerts.')
  })

  it('leave a link alone when no name ends the name it leads to', async () => {
    const { article, messages } = await convert(
      page('science.org').replace(
        'Others wrote',
        '<a href="#core-collateral-log">The log</a> and others wrote'
      )
    )
    expect(textOf(article)).toContain('The log and others wrote')
    expect(messages.list.map(one => String(one.reason)).join()).toContain('#core-collateral-log')
  })
})
