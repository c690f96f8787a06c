/** The table of elements is whole: each element of HTML has one entry, and each handler is used. */
import { describe, expect, it } from 'vitest'
import { handlers } from '../src/nodes/index.js'
import { vocabulary } from '../src/vocabulary.js'

/** HTML Standard, index of elements, and 16.2 (obsolete ones). */
const elements =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter multicol nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'

describe('vocabulary', () => {
  it('knows every element of HTML, past and present', () => {
    expect(elements.split(' ').filter(name => vocabulary[name] === undefined)).toEqual([])
  })
  it('uses every handler', () => {
    const used = new Set(
      Object.values(vocabulary).map(entry => (entry && 'handled' in entry ? entry.handled : undefined))
    )
    expect(Object.keys(handlers).filter(name => !used.has(name as keyof typeof handlers))).toEqual([])
  })
  it('says why it ignores or unwraps', () => {
    for (const entry of Object.values(vocabulary))
      if (entry && !('handled' in entry))
        expect(('ignored' in entry ? entry.ignored : entry.unwrapped).length).toBeGreaterThan(10)
  })
})
