/** Cards about authors, editors, notes: what pages keep behind names and in boxes. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { edges, page, people, withByline } from './front.js'

const head =
  '<meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Ben Okoro">'

describe('cards about authors', () => {
  it('complete a byline: affiliations, roles, ORCID, address', async () => {
    const card = (name: string, rest: string): string =>
      `<div class="card"><div class="n">${name}</div>${rest}<ul><li><a href="/s">Search for this author</a></li></ul></div>`
    const { front, body, unplaced, invented, ledger } = await page(
      withByline(
        `<p class="authors">Ada Lind, Ben Okoro</p><div hidden>${card(
          'Ada Lind',
          '<div>Harbour College, Port, Kenya</div><div>Conceptualization, Writing – original draft</div>'
        )}${card(
          'Ben Okoro',
          '<div>Sea Council, Bergen, Norway; Harbour College, Port, Kenya</div><div><a href="https://orcid.org/0000-0002-1825-0097">iD</a></div><div>ben@sea.example</div>'
        )}</div>`,
        '',
        head
      )
    )
    expect(edges(front)).toEqual([
      'Harbour College, Port, Kenya',
      'Sea Council, Bergen, Norway Harbour College, Port, Kenya'
    ])
    const [ada, ben] = children(front, 'contributor')
    expect(ada?.credit?.map(role => role.term)).toEqual(['Conceptualization', 'Writing – original draft'])
    expect([ben?.orcid, ben?.emails]).toEqual(['0000-0002-1825-0097', ['ben@sea.example']])
    expect(textOf(body)).toBe('Introduction Some text of the article stands here.')
    expect(ledger.dropped.filter(one => one.reason === 'hidden').map(one => one.text)).toContain(
      'Search for this author'
    )
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('are the byline where none is printed, in the order of the page, groups too', async () => {
    const { front, unplaced } = await page(
      withByline(
        '<div class="modal"><div class="tutors"><strong>Rui da Silva Costa</strong><br><div>Instituto do Mar, Porto, Brasil<span hidden>Instituto do Mar</span></div></div><div class="tutors"><strong>Tide 2020 Group</strong></div><div class="tutors"><strong>Ada Lind</strong><br><div>Ada Lind teaches at Harbour College.</div></div><div class="tutors"><strong>Ada Lind</strong><br><div>Ada Lind teaches at Harbour College.</div></div></div>'
      )
    )
    expect(people(front)).toEqual(['Rui da Silva|Costa', '{Tide 2020 Group}', 'Ada|Lind'])
    expect(children(front, 'affiliation').map(textOf)).toEqual(['Instituto do Mar, Porto, Brasil'])
    expect(select(children(front, 'contributor')[2]!, 'paragraph').map(textOf)).toEqual([
      'Ada Lind teaches at Harbour College.'
    ])
    expect(unplaced).toEqual([])
  })
  it('that are kept in attributes stand for a shortened list', async () => {
    const tip = (name: string, places: string): string =>
      `<span data-content='<div class="tip-name">${name}</div>${places}'>${name}</span>`
    const { front, ledger, unplaced, invented } = await page(
      withByline(
        `<p class="authors">${tip('Ada Lind', '<i class="aff">Tides, Harbour College, Port, Kenya</i>')}, ${tip('Ben Okoro', '<i class="aff">Sand, Sea Council, Bergen, Norway</i>')}</p><p class="affiliations">Harbour College, Kenya; Sea Council, Norway</p>`,
        '',
        head
      )
    )
    expect(edges(front)).toEqual(['Tides, Harbour College, Port, Kenya', 'Sand, Sea Council, Bergen, Norway'])
    expect(ledger.dropped.map(one => `${one.reason}: ${one.text}`)).toContain(
      'duplicate: Harbour College, Kenya'
    )
    expect([unplaced, invented]).toEqual([[], []])
  })
})

describe('what sites set on cards', () => {
  it('is read where it tells of the person, and goes where it is a button', async () => {
    const card = (name: string, rest: string): string =>
      `<li><a href="#">${name}</a><div class="author-info"><p>${rest}</p><p>Affiliation Harbour College, Port, Kenya</p><a class="close" href="#x">\u2A2F</a></div></li>`
    const { front, ledger, unplaced } = await page(
      withByline(
        `<ul class="author-list">${card('Ada Lind', 'Contributed equally to this work with: Ada Lind, Ben Okoro</p><p>Roles Methodology, Writing – original draft')}${card('Ben Okoro', 'Contributed equally with her sister to the tide books that both keep. She teaches.')}</ul>`,
        '',
        head
      )
    )
    const [ada, ben] = children(front, 'contributor')
    expect([ada, ben].map(one => one?.equalContribution)).toEqual([true, undefined])
    expect(ada?.credit?.map(role => role.text)).toEqual(['Methodology', 'Writing – original draft'])
    expect(textOf(ada!.children)).toBe('')
    expect(textOf(ben!.children)).toMatch(/^Contributed equally with her sister/)
    expect(ledger.dropped.map(one => `${one.reason}: ${one.text}`)).toContain('navigation: \u2A2F')
    expect(unplaced).toEqual([])
  })
  it('names no authors: links that search for more works of the person go by name', async () => {
    const { front, body, ledger, unplaced } = await page(
      withByline(
        `<div class="authors"><span><span class="wrap"><div class="card"><div>Ada Lind</div></div><div>Search for other works by this author on:</div><div class="s"> <a href="/search-results?f_Authors=Ada+Lind">Tide Academic</a> </div><div class="s"><a href="https://scholar.google.com/scholar?q=author:%22Lind">Google Scholar</a></div></span></span></div>`,
        '<p><a href="https://tides.example/search?place=port">Tide Tables</a></p>'
      )
    )
    expect(people(front)).toEqual(['Ada|Lind'])
    expect(body.map(textOf).join(' ')).toContain('Tide Tables')
    expect(ledger.dropped.filter(one => one.reason === 'navigation').map(one => one.text)).toEqual(
      expect.arrayContaining(['Tide Academic', 'Google Scholar'])
    )
    expect(unplaced).toEqual([])
  })
})

describe('windows with cards', () => {
  const card = (name: string, rest = ''): string =>
    `<div class="tutors"><strong>${name}</strong><br>${rest}</div>`
  const places = '<div>. Harbour College, Port, Kenya</div>'
  const window = (cards: string, notes = ''): string =>
    `<div class="modal" aria-hidden="true"><h4>Authorship</h4>${cards}${notes}</div>`

  it('say what people did besides writing, and that they are no authors', async () => {
    const { front, unplaced, invented } = await page(
      withByline(
        window(
          `${card('Ada Lind', `<div>organised the data of all hospitals and schools</div>${places}`)}${card('Ben Okoro', '<div>Reviewer</div><div>Sea Council, Bergen, Norway</div>')}`
        )
      )
    )
    expect(children(front, 'contributor').map(one => [one.role, one.printed])).toEqual([
      ['author', 'Ada Lind'],
      ['reviewer', 'Ben Okoro']
    ])
    // What somebody did begins in lower case, and the number of a place may leave its point behind.
    expect(children(front, 'affiliation').map(textOf)).toEqual(['Harbour College, Port, Kenya'])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('of a reply below the article are told by the citation of the page', async () => {
    const cite =
      '<script>var c = "Lind, Ada. A title that is long enough to be one. Harbours [online]. 2022, v. 4. ISSN 1234-5679. https://doi.org/10.1000/x"</script>'
    const { front, ledger, unplaced } = await page(
      withByline(`${cite}${window(card('Ada Lind', places))}${window(card('Ben Okoro', places))}`)
    )
    expect(people(front)).toEqual(['Ada|Lind'])
    expect(ledger.dropped.some(one => one.text.includes('Ben Okoro'))).toBe(true)
    expect(unplaced).toEqual([])
  })
  it('have notes: whom to write to, by a number or by the name in the address', async () => {
    const { front, ledger, unplaced } = await page(
      withByline(
        window(
          `${card('Ada Lind<sup>4</sup>', places)}${card('Ben Okoro', places)}`,
          '<ul><li><span>4</span> Endereço de correspondência: <a href="mailto:ada@sea.example">ada@sea.example</a></li></ul><ul><li>&lt;<a href="mailto:b.okoro@sea.example">b.okoro@sea.example</a> &gt;</li></ul><ul><li>Part of a thesis</li></ul>'
        )
      )
    )
    expect(children(front, 'contributor').map(one => [one.corresponding, one.emails])).toEqual([
      [true, ['ada@sea.example']],
      [undefined, ['b.okoro@sea.example']]
    ])
    expect(ledger.dropped.map(one => `${one.reason}: ${one.text}`)).toContain('hidden: Part of a thesis')
    expect(unplaced).toEqual([])
  })
  it('are no cards where a table stands in them, or the name is that of an office', async () => {
    const { front } = await page(
      withByline(
        `${window(`${card('Ada Lind', places)}<ul><li><h3>EDITOR ASSOCIADO</h3><a href="https://orcid.org/0000-0002-1825-0097">iD</a><p>Qi Wang</p></li></ul>`)}<div hidden><div class="table"><table><thead><tr><th>Gini Index</th><th>Feature</th></tr></thead><tbody><tr><td>0.68</td><td>Hospital stay, Kenya</td></tr></tbody></table></div></div>`
      )
    )
    expect(people(front)).toEqual(['Ada|Lind'])
    expect(children(front, 'affiliation')).toHaveLength(1)
  })
})

describe('places in boxes and tags', () => {
  it('are one line for each box, joined to the authors by tags with the mark glued to them', async () => {
    const { front, unplaced, invented } = await page(
      withByline(
        '<p class="authors">Ada Lind, Ben Okoro</p><div class="aff"><span class="label">1</span><sup>1</sup><div class="institution">Department of Tides, Harbour College</div><div class="addr-line">Port, Kenya</div></div><div class="aff"><span class="label">2</span><div class="institution">Sea Council</div><div class="addr-line">Bergen, Norway</div></div>',
        '',
        '<meta name="citation_author" content="Lind, Ada"><meta name="citation_author_institution" content="1Department of Tides, Harbour CollegePort, Kenya"><meta name="citation_author" content="Okoro, Ben"><meta name="citation_author_institution" content="2Sea CouncilBergen, Norway">'
      )
    )
    expect(children(front, 'affiliation').map(one => [one.label, textOf(one)])).toEqual([
      ['1', 'Department of Tides, Harbour College Port, Kenya'],
      ['2', 'Sea Council Bergen, Norway']
    ])
    expect(edges(front)).toEqual(['1', '2'])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('are not the lines of a library or of a button, and names are no degrees, states or journals', async () => {
    const { front, unplaced } = await page(
      withByline(
        '<ul class="authors"><li>Ada Lind, BS</li><li>Ben Okoro</li><li>NY</li><li>Harbour Photonics</li></ul><p class="affiliations">Access provided courtesy of University of the Sea, Norway</p><p>Email to a colleague of the college, Kenya</p>',
        '',
        '<meta name="citation_journal_title" content="Harbour Photonics">'
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro'])
    expect([children(front, 'affiliation'), children(front, 'correspondence')]).toEqual([[], []])
    expect(unplaced).toEqual([])
  })
})

describe('what stands among affiliations', () => {
  it('is sorted: correspondence, notes, services of the site', async () => {
    const { front, ledger, unplaced } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>1,*</sup>, Ben Okoro<sup>1,†</sup></p><ul class="affiliations"><li><sup>*</sup> Corresponding author: Ada Lind <a href="mailto:ada@sea.example">ada@sea.example</a></li><li><sup>1</sup> Harbour College, Port, Kenya</li><li><sup>†</sup> Deceased</li><li>For all author emails, please log on.</li></ul>'
      )
    )
    expect(children(front, 'affiliation').map(textOf)).toEqual(['Harbour College, Port, Kenya'])
    expect(children(front, 'correspondence').map(one => [one.label, textOf(one)])).toEqual([
      ['*', 'Corresponding author: Ada Lind ada@sea.example']
    ])
    expect(children(front, 'contributor')).toMatchObject([
      { corresponding: true, emails: ['ada@sea.example'] },
      { deceased: true }
    ])
    expect(ledger.dropped.map(one => one.text)).toContain('For all author emails, please log on.')
    expect(unplaced).toEqual([])
  })
})

describe('editors', () => {
  it.each([
    ['<p>Academic Editor: Qi Wang</p>', ['editor Qi|Wang ']],
    [
      '<p><b>Editor:</b> Qi Wang, Institute of Botany, Beijing, China</p>',
      ['editor Qi|Wang Institute of Botany, Beijing, China']
    ],
    ['<p>Editors: Qi Wang and Lea Dam</p>', ['editor Qi|Wang ', 'editor Lea|Dam ']]
  ])('%s', async (line, expected) => {
    const { front, unplaced, invented } = await page(withByline(`<p class="authors">Ada Lind</p>${line}`))
    const places = new Map(children(front, 'affiliation').map(one => [one.id, textOf(one)]))
    expect(
      children(front, 'contributor')
        .filter(one => one.role !== 'author')
        .map(
          one =>
            `${one.role} ${one.name?.given}|${one.name?.surname} ${one.affiliations.map(id => places.get(id)).join()}`
        )
    ).toEqual(expected)
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('and reviewers in the manner of a note stay a note, and give nobody an affiliation', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind</p><div class="author-notes"><p>Edited by: Qi Wang, Institute of Botany, China</p><p>Reviewed by: Lea Dam, University of Bergen, Norway</p></div>'
      )
    )
    expect(children(front, 'affiliation')).toEqual([])
    expect(children(front, 'footnote').map(one => [one.kind, textOf(one)])).toEqual([
      ['edited-by', 'Edited by: Qi Wang, Institute of Botany, China'],
      ['reviewed-by', 'Reviewed by: Lea Dam, University of Bergen, Norway']
    ])
  })
  it('come from the metadata where the page prints none', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '',
        '<meta name="citation_editor" content="Wang, Qi"><meta name="citation_editor_institution" content="Institute of Botany">'
      )
    )
    expect(children(front, 'contributor')[1]).toMatchObject({
      role: 'editor',
      name: { surname: 'Wang', given: 'Qi' },
      sources: { printed: 'meta:citation_editor' }
    })
    expect(children(front, 'affiliation').map(textOf)).toEqual(['Institute of Botany'])
  })
})

describe('roles in the words of a journal', () => {
  const card = (name: string, ...lines: string[]): string =>
    `<div class="author-card"><p>${name}</p>${lines.map(line => `<div> ${line} </div>`).join('')}<div>Harbour College, Port, Kenya</div></div>`
  it('are what the cards of several authors share in small letters', async () => {
    const { front, ledger, unplaced, invented } = await page(
      withByline(
        card('Ada Lind', 'conception and design', 'sailing of the boat') +
          card('Hugo Berg', 'conception and design') +
          card('Lea Dam', 'keeper of the light')
      )
    )
    const people = children(front, 'contributor')
    expect(people.map(one => [one.printed, one.credit?.map(role => role.text)])).toEqual([
      ['Ada Lind', ['conception and design', 'sailing of the boat']],
      ['Hugo Berg', ['conception and design']],
      ['Lea Dam', undefined]
    ])
    // A line that nobody shares stays what it is: words about one person.
    expect(people.map(one => textOf(one))).toEqual(['', '', 'keeper of the light'])
    expect(ledger.dropped.filter(one => one.reason === 'label').map(one => one.text)).toContain(
      'conception and design'
    )
    expect([...unplaced, ...invented]).toEqual([])
  })
})
