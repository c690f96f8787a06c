/** The second way to the words of a page, on pages that try to lead it astray. */
import { select } from '@offprint/ast'
import { Ledger } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { draft, outline, runs } from './read.js'

describe('runs', () => {
  it('gives what a browser shows or could show, in order', async () => {
    expect(await runs('<title>no</title><p>a<b>b</b><span hidden>c</span></p><pre> d\n e</pre>')).toEqual([
      'a',
      'b',
      'c',
      ' d\n e'
    ])
  })
  it('leaves out head, scripts, styles, frames, comments, alternative texts', async () => {
    expect(
      await runs(
        '<head><noscript>n</noscript><style>s{}</style></head><body><script>if (a<b) "</p>"</script><!-- <p>c</p> --><iframe><p>i</p></iframe><img alt="z" title="> y">t</body>'
      )
    ).toEqual(['t'])
  })
  it('agrees with the reader on words for browsers without scripts: in the head nobody shows them', async () => {
    const page =
      '<head><title>T</title><noscript>Switch scripts on.</noscript><noscript><style>p{}</style></noscript></head><body><p>Words.</p><noscript>And here.</noscript></body>'
    expect(await runs(page)).toEqual(['Words.', 'And here.'])
    expect(outline((await draft(page)).body)).toBe('paragraph\n  “Words.”\n')
    expect(outline((await draft(`${'<noscript>'.repeat(200)}<body><p>Words.</p>`)).body)).toContain(
      '“Words.”'
    )
  })
  it('knows the number that browsers draw before an item for none of the words', async () => {
    const page = '<ol><li value="7"><p>Seventh step</p></li><li>Next</li></ol>'
    const { article } = await draft(page)
    expect(select(article, 'listItem')[0]).toMatchObject({ label: '7', sources: { label: 'html:value' } })
    const ledger = new Ledger()
    const balance = ledger.balance(
      (await runs(page)).map(text => ({ text })),
      article
    )
    expect(balance.invented).toEqual([])
    expect(balance.unplaced).toEqual([])
  })
  it('decodes references as browsers do, also without semicolons', async () => {
    expect(await runs('<p>&eacute;&#8211;&notit;&amp;&lt')).toEqual(['é–¬it;&<'])
  })
  it('reads formulas without their annotations, and CDATA only there', async () => {
    expect(
      await runs(
        '<math><mi>x</mi><annotation encoding="t">TeX</annotation></math><svg><title>t</title><text>u</text></svg><math><mi><![CDATA[y]]></mi></math>'
      )
    ).toEqual(['x', 'u', 'y'])
  })
  it('goes on after what is never closed', async () => {
    expect(await runs('<p>a<!-- open')).toEqual(['a'])
    expect(await runs('<p title="x>a</p>b')).toEqual([])
    expect(await runs('a < b <3 c')).toEqual(['a ', '<', ' b ', '<', '3 c'])
  })
  it('says where each run stands', async () => {
    const { html } = await import('@offprint/html')
    const { defaultLimits, denyAll, Ledger, Messages } = await import('@offprint/core')
    const [, second] = await html.runs!(new TextEncoder().encode('<p>a</p>\n<p>\n  b</p>'), {
      messages: new Messages(),
      ledger: new Ledger(),
      limits: defaultLimits,
      resolve: denyAll
    })
    expect(second?.position?.start).toEqual({ line: 2, column: 4, offset: 12 })
  })
  it('takes time in proportion to the page', measured, async () => {
    const { scan } = await import('../src/runs.js')
    const page = (n: number): string => '<p class=a>x<b>y</b> &amp; <!-- z -->'.repeat(n)
    const time = (n: number): Promise<number> => {
      const text = page(n)
      return cost(() => scan(text), 5)
    }
    await time(20_000)
    // Four times the page; sixteen times the time would be quadratic.
    expect((await time(80_000)) / (await time(20_000))).toBeLessThan(10)
  })
})
