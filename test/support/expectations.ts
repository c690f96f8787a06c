/** Holds an article against a fixture's `expect.json` (its shape is described in fixtures/README.md) and lists what differs. */
import type { Article, CslItem, Node } from '@offprint/ast'
import { child, children, select, squash, textOf, walk } from '@offprint/ast'
import type { Ledger } from '@offprint/core'

type Json = any

const words = (node: Node | readonly Node[] | undefined): string => (node ? squash(textOf(node)) : '')
const fold = (value: unknown): string => squash(String(value ?? ''))

/** Everything in which the article differs from what must be found. Empty: nothing. */
export function mismatches(article: Article, ledger: Ledger, expect: Json): string[] {
  const found: string[] = []
  const same = (what: string, actual: unknown, expected: unknown): void => {
    const [a, b] = [JSON.stringify(actual ?? null), JSON.stringify(expected ?? null)]
    if (a !== b) found.push(`${what}: found ${a}, expected ${b}`)
  }
  const front = child(article, 'front')
  const body = child(article, 'body')

  same('title', words(child(front, 'articleTitle')), fold(expect.title))
  if ('language' in expect) same('language', article.lang?.split('-')[0], expect.language.split('-')[0])
  if (expect.subtitle) same('subtitle', words(child(front, 'subtitle')), fold(expect.subtitle))
  const publication = child(front, 'publication')
  for (const key of ['volume', 'issue', 'elocationId', 'firstPage', 'lastPage'] as const)
    if (expect.journal?.[key]) same(key, publication?.[key], String(expect.journal[key]))
  if (expect.doi) same('doi', children(front, 'articleId').find(id => id.kind === 'doi')?.value, expect.doi)

  // People
  const people = children(front, 'contributor').filter(person => person.role === 'author')
  same('number of authors', people.length, expect.authors.length)
  const affiliations = children(front, 'affiliation')
  const label = (id: string): string | undefined => affiliations.find(one => one.id === id)?.label
  expect.authors.forEach((author: Json, i: number) => {
    const person = people[i]
    if (!person) return
    const where = `author ${i + 1}`
    if (author.collab) same(`${where} group`, fold(person.collaboration), fold(author.name))
    else {
      same(
        `${where} name`,
        fold(
          person.printed ??
            [person.name?.given, person.name?.surname, person.name?.suffix].filter(Boolean).join(' ')
        ),
        fold(author.name)
      )
      if (author.certain !== false) {
        same(`${where} surname`, person.name?.surname, author.surname)
        same(`${where} given`, person.name?.given, author.given)
      }
      if (author.suffix) same(`${where} suffix`, person.name?.suffix, author.suffix)
    }
    if (expect.affiliations?.some((one: Json) => one.label))
      same(`${where} affiliations`, person.affiliations.map(label), author.affiliations)
    else
      same(`${where} number of affiliations`, person.affiliations.length, (author.affiliations ?? []).length)
    same(`${where} corresponding`, person.corresponding ?? false, author.corresponding ?? false)
    if (author.orcid)
      same(`${where} orcid`, person.orcid, author.orcid.replace(/^https?:\/\/orcid\.org\//, ''))
    if (author.email) same(`${where} email`, person.emails?.[0], author.email)
  })
  expect.affiliations?.forEach((one: Json, i: number) => {
    same(`affiliation ${i + 1}`, fold(words(affiliations[i])), fold(one.text))
    if (one.country)
      same(
        `country ${i + 1}`,
        words(select(affiliations[i]!, 'affiliationPart').find(part => part.kind === 'country')),
        one.country
      )
  })
  same('number of affiliations', affiliations.length, expect.affiliations?.length ?? 0)

  // Abstracts and keywords
  const abstracts = children(front, 'abstract')
  same('number of abstracts', abstracts.length, expect.abstracts.length)
  // Translated abstracts follow the others, whatever their order on the page.
  expect.abstracts.forEach((one: Json, at: number) => {
    const here = abstracts.findIndex(abstract => words(abstract).includes(fold(one.parts[0].starts)))
    const i = here < 0 ? at : here
    const text = words(abstracts[i])
    for (const part of one.parts) {
      if (!text.includes(fold(part.starts))) found.push(`abstract ${i + 1}: “${part.starts}” not found`)
      if (!text.includes(fold(part.ends))) found.push(`abstract ${i + 1}: “${part.ends}” not found`)
    }
    const titles = one.parts.map((part: Json) => part.title).filter(Boolean)
    if (titles.length)
      same(
        `parts of abstract ${i + 1}`,
        select(abstracts[i]!, 'section').map(section => words(child(section, 'title'))),
        titles
      )
  })
  for (const [i, group] of (expect.keywords ?? []).entries())
    same(
      `keywords ${i + 1}`,
      children(children(front, 'keywordGroup')[i], 'keyword').map(words),
      group.words.map(fold)
    )

  // Sections
  const sections: Json[] = []
  const visit = (node: Node, depth: number): void => {
    // Supplementary files and abbreviations are asked for under keys of their own.
    for (const part of 'children' in node ? (node.children as Node[]) : [])
      if (
        part.type === 'section' &&
        (part.sectionType === 'supplementary-material' ||
          (expect.abbreviations && /^Abbreviations$/.test(words(child(part, 'title')))))
      )
        continue
      else if (part.type === 'section') {
        sections.push({
          title: words(child(part, 'title')),
          depth: depth + 1,
          ...(part.runIn ? { runIn: true } : {}),
          ...(part.label ? { label: part.label } : {})
        })
        visit(part, depth + 1)
      } else if (part.type !== 'boxedText') visit(part, depth)
  }
  if (body) visit(body, 0)
  same(
    'sections',
    sections.map(outline),
    expect.sections.map((one: Json) => outline({ ...one, title: fold(one.title) }))
  )

  // Figures and tables
  const figures = select(article, 'figure')
  same(
    'figure labels',
    figures.map(figure => figure.label ?? null),
    expect.figures.map((one: Json) => one.label)
  )
  expect.figures.forEach((one: Json, i: number) => {
    const figure = figures[i]
    if (!figure) return
    // Where panels have captions of their own, `caption` is the common one or all of them.
    const own = loose(words(child(figure, 'caption')))
    const all =
      own +
      loose(
        children(figure, 'panel')
          .map(panel => words(child(panel, 'caption')))
          .join(' ')
      )
    same(`caption of ${one.label}`, own === loose(one.caption) ? own : all, loose(one.caption))
    const panels = [
      ...new Set([
        ...select(figure, 'panelLabel').flatMap(mark => mark.panels),
        ...children(figure, 'panel').map(panel => (panel.label ?? '').replace(/[().]/g, ''))
      ])
    ]
    if (one.panels)
      same(
        `panels of ${one.label}`,
        panels,
        one.panels.flatMap((panel: Json) => letters(panel.label))
      )
    if (one.images) same(`images of ${one.label}`, select(figure, 'graphic').length, one.images.length)
    if ('alt' in one && !Array.isArray(one.alt))
      same(`alt of ${one.label}`, select(figure, 'graphic')[0]?.alt ?? null, one.alt)
    if (Array.isArray(one.alt))
      same(
        `alt of ${one.label}`,
        select(figure, 'graphic').map(graphic => (graphic.decorative ? '' : (graphic.alt ?? null))),
        one.alt
      )
  })
  const tables = select(article, 'table')
  same(
    'table labels',
    tables.map(table => table.label ?? null),
    (expect.tables ?? []).map((one: Json) => one.label)
  )
  ;(expect.tables ?? []).forEach((one: Json, i: number) => {
    const table = tables[i]
    if (!table) return
    if (one.caption) same(`caption of ${one.label}`, words(child(table, 'caption')), fold(one.caption))
    if (one.cells)
      same(
        `cells of ${one.label}`,
        select(table, 'tableRow').map(row => row.children.map(cell => tight(words(cell.children)))),
        one.cells.map((row: Json) => row.map(tight))
      )
    const spans = select(table, 'tableCell')
      .filter(cell => (cell.colSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1)
      .map(cell => [cell.rowSpan ?? 1, cell.colSpan ?? 1, tight(words(cell.children))])
    if (one.spans)
      same(
        `spans of ${one.label}`,
        spans,
        one.spans.map((span: Json) => [span.rowspan, span.colspan, tight(span.text)])
      )
    if (one.notes)
      same(
        `notes of ${one.label}`,
        tight(words(children(table, 'tableNotes'))).length > 0,
        one.notes.length > 0
      )
  })

  // Equations, notes
  if (expect.equations)
    same(
      'equations',
      select(article, 'equation').map(equation => equation.label ?? null),
      expect.equations.map((one: Json) => one.label)
    )
  if ('inlineEquations' in expect)
    same('inline equations', select(article, 'inlineEquation').length, expect.inlineEquations)
  if (expect.footnotes) {
    const notes = select(child(article, 'back') ?? article, 'footnoteGroup').flatMap(group =>
      group.children.filter(note => note.type === 'footnote')
    )
    same(
      'footnotes',
      notes.map(note => tight(words(note))),
      expect.footnotes.map((one: Json) => tight(one.text))
    )
    same(
      'note calls',
      select(article, 'footnoteReference').filter(call => notes.some(note => note.id === call.target)).length,
      expect.footnotes.reduce((sum: number, one: Json) => sum + (one.callouts ?? 1), 0)
    )
  }

  // Citations and cross-references
  const references = select(article, 'reference')
  const number = new Map(references.map((reference, i) => [reference.id, i + 1]))
  same(
    'citations',
    select(article, 'citation').map(citation => [
      tight(words(citation)),
      citation.targets.map(id => number.get(id))
    ]),
    expect.citations.map((one: Json) => [tight(one.text), one.targets])
  )
  const labels = new Map<string, string>()
  walk(article, node => {
    if (node.id)
      labels.set(
        node.id,
        ('label' in node && node.label) || words(child(node, 'title') ?? child(node, 'caption'))
      )
  })
  same(
    'cross-references',
    // Declarations and notes call things out too; the list of a fixture is of the text.
    [body, ...select(article, 'appendix')]
      .flatMap(part => (part ? select(part, 'crossReference') : []))
      .filter(one => one.kind !== 'affiliation')
      .map(one => [words(one), one.targets.map(id => labels.get(id)).join(' ')]),
    // A section is named by its number alone in the tree.
    expect.crossReferences.map((one: Json) => [
      fold(one.text),
      fold(one.target).replace(/^Section (?=\d)/, '')
    ])
  )

  // References
  same('number of references', references.length, expect.references.length)
  expect.references.forEach((one: Json, i: number) => {
    const csl = references[i]?.csl
    if (csl) reference(`reference ${i + 1}`, csl, one, same)
    else if (references[i]) found.push(`reference ${i + 1} has no fields`)
  })

  // End matter
  const kinds: Record<string, string> = { 'author-contributions': 'contributions' }
  for (const one of expect.declarations ?? []) {
    const kind = kinds[one.kind] ?? one.kind
    const text = [
      ...select(article, 'declaration')
        .filter(declaration => declaration.kind === kind)
        .map(words),
      ...(kind === 'funding' ? select(article, 'fundingStatement').map(words) : []),
      ...(kind === 'ethics'
        ? select(article, 'section')
            .filter(section => section.sectionType === 'ethics-statement')
            .map(words)
        : [])
    ].join(' ')
    if (!text.includes(fold(one.starts)))
      found.push(`declaration ${one.kind}: “${one.starts}” not found in “${text.slice(0, 80)}”`)
  }
  if (expect.acknowledgements) same('acknowledgements', select(article, 'acknowledgement').length, 1)

  // What was dropped, and what must be there to the letter
  const everything = squash(textOf(article))
  for (const one of expect.verbatim ?? [])
    if (
      !everything.includes(fold(one)) &&
      !JSON.stringify(article).includes(JSON.stringify(one).slice(1, -1))
    )
      found.push(`verbatim: “${one}” not found`)
  for (const one of expect.dropped ?? []) {
    const count = ledger.dropped.reduce((sum, drop) => sum + occurrences(fold(drop.text), fold(one.text)), 0)
    if (count < (one.count ?? 1))
      found.push(`dropped: “${one.text}” named ${count} times, expected ${one.count ?? 1}`)
  }
  return found
}

const outline = (one: Json): string =>
  `${'  '.repeat(one.depth - 1)}${one.label ? `${one.label} ` : ''}${one.title}${one.runIn ? ' (run-in)' : ''}`
const tight = (value: string | null | undefined): string =>
  fold(value)
    .replace(/\s+/g, '')
    .replace(/\u2061|\u2062|\u200B/g, '')
// The sign between the title of a caption and its panels belongs to neither.
const loose = (value: string | null): string => tight(value).replace(/[;.:]/g, '')
const letters = (label: string | null): string[] => {
  if (label === null) return []
  const range = /^\(?([A-Za-z])\)?\s*[-–]\s*\(?([A-Za-z])\)?$/.exec(label)
  if (!range) return [label.replace(/[()]/g, '')]
  const [from, to] = [range[1]!.charCodeAt(0), range[2]!.charCodeAt(0)]
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i))
}
const occurrences = (text: string, part: string): number =>
  text === part
    ? 1
    : text.split(/\s*[|·]\s*|\s+/).filter(word => word === part).length || (text.includes(part) ? 1 : 0)

const types: Record<string, string[]> = {
  journal: ['article-journal', 'article'],
  book: ['book'],
  chapter: ['chapter'],
  thesis: ['thesis'],
  report: ['report'],
  webpage: ['webpage', 'post-weblog', 'post'],
  web: ['webpage'],
  preprint: ['article', 'article-journal'],
  data: ['dataset'],
  dataset: ['dataset'],
  conference: ['paper-conference'],
  'conference-paper': ['paper-conference'],
  software: ['software'],
  newspaper: ['article-newspaper'],
  standard: ['standard', 'legislation', 'report']
}

function reference(
  where: string,
  csl: CslItem,
  one: Json,
  same: (what: string, actual: unknown, expected: unknown) => void
): void {
  if (types[one.type]) same(`${where} type`, types[one.type]!.includes(csl.type) || csl.type, true)
  const name = (person: Json): string =>
    fold(person.collab ?? person.literal ?? [person.family, person.suffix].filter(Boolean).join(' '))
  const full = (person: NonNullable<CslItem['author']>[number]): string =>
    fold(
      person.literal ??
        [person['non-dropping-particle'], person.family, person.suffix].filter(Boolean).join(' ')
    )
  if (one.authors && !one.authorsElided)
    same(`${where} authors`, (csl.author ?? []).map(full), one.authors.map(name))
  if (one.editors) same(`${where} editors`, (csl.editor ?? []).map(full), one.editors.map(name))
  const year = /\d{4}/.exec(one.year ?? '')?.[0]
  if (year) same(`${where} year`, csl.issued?.['date-parts']?.[0]?.[0], Number(year))
  const strip = (value: unknown): string | undefined =>
    value === undefined ? undefined : fold(value).replace(/\.$/, '')
  const title =
    one.type === 'book' || one.type === 'thesis' || one.type === 'report'
      ? (one.title ?? one.container)
      : one.title
  if (title) same(`${where} title`, strip(csl.title), strip(title))
  if (one.container && one.type !== 'book')
    same(`${where} container`, strip(csl['container-title']), strip(one.container))
  for (const key of ['volume', 'issue'] as const)
    if (one[key]) same(`${where} ${key}`, csl[key], String(one[key]))
  if (one.firstPage)
    same(`${where} pages`, (csl.page ?? csl['page-first'] ?? '').split(/[-–]/)[0], one.firstPage)
  if (one.lastPage) same(`${where} last page`, (csl.page ?? '').split(/[-–;]/)[1]?.trim(), one.lastPage)
  if (one.season) same(`${where} season`, csl.issued?.season, one.season)
  if (one.doi) same(`${where} doi`, csl.DOI, one.doi)
  if (one.publisher) same(`${where} publisher`, csl.publisher, one.publisher)
}
