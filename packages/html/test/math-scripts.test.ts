/** Formulas that a page keeps for a script: read from where the script finds them, and not a second time as drawn. */
import { describe, expect, it } from 'vitest'
import { draft, outline, runs } from './read.js'

const mml =
  '<div class="disp-formula"><span class="MathJax_Error">[Math Processing Error]</span><script id="MathJax-Element-1" type="math/mml"><math display="block"><mi>a</mi><mo>=</mo><mn>2</mn></math></script></div>'

describe('formulas in scripts', () => {
  it('reads MathML in a script, and not the word of the script that failed', async () => {
    const { body, ledger } = await draft(`<p>Before</p>${mml}<p>After</p>`)
    const found = outline(body)
    expect(found).toContain('equation')
    expect(found).toContain('<mi>a</mi>')
    expect(ledger.dropped.map(one => `${one.reason}: ${one.text}`)).toEqual([
      'furniture: [Math Processing Error]'
    ])
    expect((await runs(`<p>Before</p>${mml}`)).join(' ')).toContain('Math Processing Error')
  })
  it('leaves out what MathJax drew of TeX that the page keeps, and keeps what it drew of nothing', async () => {
    const drawn =
      '<span class="MathJax" id="MathJax-Element-3-Frame"><nobr><span>x</span><span>+</span><span>y</span></nobr></span>'
    const kept = await draft(
      `<p>The sum ${drawn}<script type="math/tex" id="MathJax-Element-3">x+y</script> is small.</p>`
    )
    expect(outline(kept.body)).toContain('inlineEquation')
    expect(kept.ledger.dropped).toMatchObject([{ reason: 'duplicate', text: 'x + y' }])
    const alone = await draft(`<p>The sum ${drawn} is small.</p>`)
    expect(outline(alone.body)).toContain('x')
    expect(alone.ledger.dropped).toEqual([])
  })
  it('reads the picture of a formula that waits for a script', async () => {
    const { body } = await draft(
      '<div class="disp-formula"><noscript class="mathNoscript"><img src="m1.gif" alt=""></noscript><span>(1)</span></div>'
    )
    expect(outline(body)).toContain('m1.gif')
  })
  it('takes the picture of a formula that a script has emptied, and says where there is none', async () => {
    const emptied =
      '<mjx-container><mjx-lazy></mjx-lazy><mjx-assistive-mml><math></math></mjx-assistive-mml></mjx-container>'
    const { body, messages } = await draft(
      `<p>Here <span class="fallback" data-altimg="m1.png"></span>${emptied} grows.</p><p>And ${emptied} falls.</p>`
    )
    expect(outline(body).match(/inlineEquation/g)).toHaveLength(1)
    expect(outline(body)).toContain('m1.png')
    expect(messages.list.map(message => message.ruleId)).toEqual(['empty-formula'])
    const whole = await draft(
      '<p><span data-altimg="m1.png"></span><math><mi>x</mi></math> and <math><mi>y</mi></math></p>'
    )
    expect(outline(whole.body)).not.toContain('m1.png')
    expect(outline(whole.body)).toContain('<mi>x</mi>')
  })
  it('looks at MathML in scripts as the guard does at all mark-up', async () => {
    const deep = `<script type="math/mml">${'<mrow>'.repeat(3000)}</script>`
    await expect(draft(`<p>a</p>${deep}`)).rejects.toThrow(/deep|nest/i)
  })
})
