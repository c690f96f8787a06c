/** Notes on the authors that pages set as lists: whom to write to, who handled the article; addresses in biographies. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, people, withByline } from './front.js'

const card = (name: string, mark = ''): string =>
  `<div class="tutors"><strong>${name}</strong>${mark && `<span class="note"><sup>${mark}</sup><span hidden>${mark} copy of the note</span></span>`}<br><div>Instituto do Mar, Porto, Brasil</div></div>`
const item = (words: string): string =>
  `<div class="ref-list"><ul class="refList footnote"><li>${words}</li></ul></div>`
const windowOf = (inside: string): string => `<div id="ModalTutors" class="modal" hidden>${inside}</div>`

describe('notes below the cards', () => {
  it('say whom to write to, by a mark, by a name or by the letters of an address', async () => {
    const { front, unplaced, invented } = await page(
      withByline(
        '',
        windowOf(
          card('Rui Costa', '*') +
            card('Ana Costa') +
            card('Lea Dam') +
            item('<span>*</span>e-mail: sea@port.example') +
            item('&lt;<a href="mailto:ana.costa@port.example">ana.costa@port.example</a>&gt;') +
            item(
              '<h3>Correspondence:</h3> Lea Dam. <h3>E-mail:</h3> <a href="mailto:x@port.example">x@port.example</a>'
            )
        )
      )
    )
    const [rui, ana, lea] = children(front, 'contributor')
    expect([rui?.emails, rui?.corresponding]).toEqual([['sea@port.example'], true])
    expect([ana?.emails, ana?.corresponding]).toEqual([['ana.costa@port.example'], undefined])
    expect([lea?.emails, lea?.corresponding]).toEqual([['x@port.example'], true])
    expect(children(front, 'correspondence').map(textOf)).toEqual([
      'e-mail: sea@port.example',
      '<ana.costa@port.example>',
      'Lea Dam. x@port.example'
    ])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('the label of a note may be a number with a point', async () => {
    const { front } = await page(
      withByline(
        '',
        windowOf(
          card('Rui Costa', '2') +
            item('<span>2<sup>.</sup></span> Autor para correspondência: r@port.example')
        )
      )
    )
    expect(children(front, 'correspondence')).toMatchObject([{ label: '2' }])
    expect(children(front, 'contributor')).toMatchObject([
      { emails: ['r@port.example'], corresponding: true }
    ])
  })
  it('an editor among the notes is a note of who edited, once', async () => {
    const editor = item('<div>Section Editor: Hugo Berg</div>')
    const { front, ledger } = await page(
      withByline('', `<h2>Edited by</h2>${editor}${windowOf(card('Rui Costa') + editor)}`)
    )
    expect(children(front, 'contributor').map(one => [one.role, one.printed])).toEqual([
      ['author', 'Rui Costa']
    ])
    expect(children(front, 'footnote').map(note => [note.kind, textOf(note)])).toEqual([
      ['edited-by', 'Section Editor: Hugo Berg']
    ])
    expect(ledger.dropped).toContainEqual(
      expect.objectContaining({ text: 'Section Editor: Hugo Berg', reason: 'duplicate' })
    )
  })
  it('an editor on a line of the title block is a contributor', async () => {
    const { front } = await page(
      withByline('<p class="authors">Ada Lind</p><p>Academic Editor: Hugo Berg</p>')
    )
    expect(children(front, 'contributor').map(one => [one.role, one.printed])).toEqual([
      ['author', 'Ada Lind'],
      ['editor', 'Hugo Berg']
    ])
  })
  it('other notes stay notes', async () => {
    const { front, article } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        '<ul class="footnotes"><li>The office of the harbour can be reached at port@sea.example, or by telephone during the hours of the day at which ships come in.</li></ul></body>'
      )
    )
    expect(children(front, 'correspondence')).toEqual([])
    expect(children(front, 'contributor')[0]?.emails).toBeUndefined()
    expect(textOf(article)).toContain('The office of the harbour')
  })
})

describe('biographies', () => {
  const bio = (name: string, rest: string): string =>
    `<p><b>${name}:</b> Teaches at Harbour College. ${rest}</p>`
  it('give their author the address they end with, and keep their words', async () => {
    const { front, article } = await page(
      withByline('<p class="authors">Ada Lind, Ben Okoro, Lea Dam</p>').replace(
        '</body>',
        `<h2>About the authors</h2>${bio('Ada Lind', 'Contact: <a href="mailto:ada@sea.example">ada@sea.example</a>')}${bio('Ben Okoro', 'b@sea.example or b@port.example')}<p>The data of Lea Dam are at data@sea.example.</p></body>`
      )
    )
    expect(children(front, 'contributor').map(one => one.emails)).toEqual([
      ['ada@sea.example'],
      undefined,
      undefined
    ])
    expect(textOf(article)).toMatch(/Ada Lind:? Teaches at Harbour College. Contact: ada@sea.example/)
  })
})

describe('whom to write to', () => {
  it('may be a name with the address behind it, below the text; a joining sign is no mark', async () => {
    const { front, article } = await page(
      withByline(
        '<ul class="authors"><li><a href="#a">Ada Lind</a></li><li><a href="#b">Ben Okoro</a><sup><a href="#n1">n1</a></sup> &amp; </li><li><a href="#c">Lea Dam</a></li></ul>'
      ).replace(
        '</body>',
        '<h2>Author information</h2><div class="author-information"><ol><li id="n1"><p>These authors contributed equally: Ben Okoro and Lea Dam.</p></li></ol></div><h3>Corresponding author</h3><p>Correspondence to <a href="mailto:lea@sea.example">Lea Dam</a>.</p></body>'
      )
    )
    expect(children(front, 'contributor').map(one => [one.printed, one.corresponding, one.emails])).toEqual([
      ['Ada Lind', undefined, undefined],
      ['Ben Okoro', undefined, undefined],
      ['Lea Dam', true, ['lea@sea.example']]
    ])
    expect(children(front, 'correspondence').map(textOf)).toEqual(['Correspondence to Lea Dam.'])
    // A mark that leads to a note of the list has no label in common with it.
    expect(children(front, 'contributor').map(one => one.equalContribution)).toEqual([
      undefined,
      true,
      undefined
    ])
    expect(textOf(article).match(/Correspondence to/g)).toHaveLength(1)
  })
  it('is not said by a sentence of the text that speaks of correspondence', async () => {
    const { front } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        '<p>The correspondence of the port is kept by <a href="mailto:port@sea.example">the office</a>.</p></body>'
      )
    )
    expect(children(front, 'correspondence')).toEqual([])
  })
})

describe('ids', () => {
  it('of places are their own, whoever works there', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>1</sup></p><p class="affiliations"><sup>1</sup>Harbour College, Port, Kenya</p>',
        '',
        '<meta name="citation_journal_title" content="Harbours"><meta name="citation_journal_abbrev" content="1">'
      ).replace('</body>', '<p>Academic Editor: Hugo Berg, Sea Council, Bergen, Norway</p></body>')
    )
    const places = new Map(children(front, 'affiliation').map(one => [one.id, textOf(one)]))
    expect(children(front, 'contributor').map(one => one.affiliations.map(id => places.get(id)))).toEqual([
      ['Harbour College, Port, Kenya'],
      ['Sea Council, Bergen, Norway']
    ])
    expect(children(front, 'journal').map(one => [one.title, one.abbreviation])).toEqual([
      ['Harbours', undefined]
    ])
  })
})

describe('a list of whom to write to among the names', () => {
  const contributors = (list: string, item: string): string =>
    withByline(
      `<div class="contributors"><ol class="contributor-list"><li>Ada Lind, MS<a href="#aff-1">*</a></li><li>Hugo Berg, MD<a href="#aff-1">*</a>,<a href="#c-1">†</a></li></ol><ol class="affiliation-list"><li id="aff-1"><sup>*</sup>Harbour College, Port, Kenya</li></ol><ol class="${list}"><li id="c-1">${item}</li></ol></div>`
    )
  const letter = 'Hugo Berg, MD, Department of Tides, Harbour College, 12 Quay Street, Port, Kenya'
  it('is a letter with its words whole, and no row of people', async () => {
    const { front, ledger, unplaced, invented } = await page(
      contributors('corresp-list', `<a href="#xref-1">↵</a>†${letter} (email: h.berg@port.example).`)
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Hugo|Berg'])
    expect(children(front, 'correspondence')).toMatchObject([{ label: '†' }])
    expect(children(front, 'correspondence').map(textOf)).toEqual([`${letter} (email: h.berg@port.example).`])
    expect(children(front, 'contributor').map(one => one.corresponding)).toEqual([undefined, true])
    expect(ledger.dropped.map(({ reason, text }) => `${reason} ${text}`)).toContain('backlink ↵')
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('a further list of names is a row of people', async () => {
    const { front } = await page(contributors('contributor-list', 'Lea Dam, PhD<a href="#aff-1">*</a>'))
    expect(people(front)).toEqual(['Ada|Lind', 'Hugo|Berg', 'Lea|Dam'])
    expect(children(front, 'correspondence')).toEqual([])
  })
})

describe('a list of notes below the cards that names several people', () => {
  it('is one note on the editors and one on the reviewers, with all their names', async () => {
    const { front, body, article, unplaced, invented } = await page(
      withByline('').replace(
        '</body>',
        `${windowOf(
          card('Rui Costa') +
            item(
              '<h3>Editors-in-chief:</h3><div>Ada Lind (Harbour College, Kenya)</div><div>Olu Okoro (Sea Council, Norway)</div>'
            ) +
            item(
              '<h3>Reviewers:</h3><div>Lea Dam (Harbour College, Kenya)</div><div>Hugo Berg (Sea Council, Norway)</div>'
            )
        )}</body>`
      )
    )
    expect(children(front, 'footnote').map(note => [note.kind, ...note.children.map(textOf)])).toEqual([
      ['edited-by', 'Editors-in-chief: Ada Lind (Harbour College, Kenya)', 'Olu Okoro (Sea Council, Norway)'],
      [undefined, 'Reviewers: Lea Dam (Harbour College, Kenya)', 'Hugo Berg (Sea Council, Norway)']
    ])
    expect(people(front)).toEqual(['Rui|Costa'])
    expect(select(article, 'referenceList')).toEqual([])
    expect(body.map(textOf).join(' ')).not.toContain('Lea Dam')
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('a sentence of the text about reviewers is none', async () => {
    const { front, body } = await page(
      withByline('<p class="authors">Rui Costa</p>').replace(
        '</body>',
        '<p>Reviewers: two of them, Lea Dam and Hugo Berg, read each chart of the harbour.</p></body>'
      )
    )
    expect(children(front, 'footnote')).toEqual([])
    expect(body.map(textOf).join(' ')).toContain('Reviewers: two of them')
  })
})
