/** Pages of large sites as they were ten years ago: what stood beside the text, and where they kept who works where. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { edges, page, people } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const title = 'Tides of a small harbour and its moles'

describe('ScienceDirect in 2012', () => {
  const source = `<html lang="en"><head><title>Sand.example - Journal of Harbour Sand - ${title}</title></head><body>
<div class="publicationHead"><div class="title"><a href="https://sand.example/j/1"><span>Journal of Harbour Sand</span></a></div></div>
<h1 class="svTitle">${title}</h1><ul class="authorGroup"><li><a href="#" class="authorName">Ada Lind</a><a href="#aff1"><sup>a</sup></a></li><li><a href="#" class="authorName">Ben Okoro</a><a href="#aff2"><sup>b</sup></a> <a href="#cor1" id="bcor1"><img src="c.gif" alt="Corresponding author contact information"></a></li></ul>
<ul class="affiliation"><li id="aff1"><sup>a</sup> <span>Department of Tides, Harbour College, Oslo, Norway</span></li><li id="aff2"><sup>b</sup> <span>Institute of Sand, Coast University, Bergen, Norway</span></li></ul>
<dl class="correspondenceHidden" id="cor1hidden"><dt><a href="#bcor1"></a></dt><dd>Corresponding author. Tel.: +47 1 23.</dd></dl>
<div class="articleOutlineHidden"><h2>1. Introduction</h2><h2>2. Results</h2></div>
<div class="abstract svAbstract"><h2>Abstract</h2><p>${sentence}</p></div>
<h2>1. Introduction</h2><p>${sentence.repeat(3)}</p><h2>2. Results</h2><p>${sentence.repeat(3)}</p>
<dl id="cor1"><dt><a href="#bcor1"></a></dt><dd>Corresponding author. Tel.: +47 1 23.</dd></dl></body></html>`

  it('has its title below the journal’s, who corresponds in a picture, and the outline only beside the text', async () => {
    const { article, front, unplaced } = await page(source)
    expect(children(front, 'articleTitle').map(textOf)).toEqual([title])
    expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro'])
    expect(edges(front)).toEqual(['a', 'b'])
    expect(children(front, 'contributor').map(one => one.corresponding ?? false)).toEqual([false, true])
    expect(select(article, 'section').map(one => textOf(select(one, 'title')[0]!))).toEqual([
      'Introduction',
      'Results'
    ])
    expect(unplaced).toEqual([])
  })
})
