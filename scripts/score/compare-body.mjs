/** Scores what the article says: paragraphs, section tree, figures, tables with their cells, equations. */
import { align, fillGaps } from './align.mjs'
import { textOf } from './ast.mjs'
import { fold, letters } from './fold.mjs'
import { formsOf, sameContact, saysElsewhere } from './notes.mjs'
import { same } from './similarity.mjs'
import { isSpanned, pairCells, rowsOf } from './tables.mjs'

/** Things that are one text each: paired loosely, the same at 0.99. */
export function compareTexts(kind, expected, actual, page, tally) {
  const left = pairTexts(kind, expected, actual, page, tally)
  for (const one of left) tally.extra(kind, one.text)
}

/** Paragraphs of the article; what is left over may be those of its sub-articles, which many pages print below. */
export function compareParagraphs(expected, actual, page, tally) {
  const names = [...new Set([...expected.contacts.names, ...actual.contacts.names])]
  const known = saysElsewhere(expected, names)
  const left = pairTexts(
    'paragraph',
    expected.paragraphs,
    inLines(actual.paragraphs, expected.paragraphs),
    page,
    tally,
    saysElsewhere(actual, names),
    sameContact(expected, actual, names)
  )
  const rest = pairTexts(
    'sub-article paragraph',
    expected.subParagraphs,
    [...left, ...actual.subParagraphs],
    page,
    tally
  )
  const sub = new Set(actual.subParagraphs)
  const repeats = repeatedLines(actual.paragraphs, page)
  for (const one of rest) {
    const said = letters(one.text).replace(
      /^(?:funding(?:statement)?|dataavailability(?:statement)?|grantinformation)/,
      ''
    )
    // What the XML has in a field of its own (funding statement, data availability) the page prints as a paragraph.
    if (said.length > 15 && expected.fields.includes(said)) continue
    if (known(one.text)) continue
    // Rights are a fact in words: XML that has none, or others than the page, is not held against the page.
    if (
      one.rights &&
      expected.paragraphs.every(other => !other.rights || page.saysOtherwise(other.text, one.text, 0))
    )
      continue
    if (repeats.has(one)) continue
    tally.extra(sub.has(one) ? 'sub-article paragraph' : 'paragraph', one.text)
  }
}

/** Code in lines, where the XML has a paragraph for each of its lines. */
function inLines(actual, expected) {
  const wanted = new Set(expected.map(one => letters(one.text)))
  return actual.flatMap(one => {
    const lines =
      one.node?.type === 'codeBlock' ? one.node.value.split('\n').filter(line => letters(line)) : []
    return lines.length > 1 && lines.some(line => wanted.has(letters(line)))
      ? lines.map(line => ({ ...one, text: fold(line) }))
      : [one]
  })
}

/** Short lines that the page itself repeats (what each author declares), all but the first. */
function repeatedLines(actual, page) {
  const groups = new Map()
  for (const one of actual) {
    const key = letters(one.text)
    if (key.length > 40 || key.length < 8) continue
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return new Set(
    [...groups].flatMap(([key, list]) =>
      page.shown.split(key).length - 1 >= list.length ? list.slice(1) : []
    )
  )
}

/** @returns what of `actual` found no pair */
function pairTexts(kind, expected, actual, page, tally, elsewhere = () => false, alike = () => false) {
  const pairs = pairForms(expected, actual)
  expected.forEach((one, i) => {
    const other = actual[pairs.get(i)]
    if (!other) tally.missed(kind, one.text, page.has(one.text) && !elsewhere(one.text))
    else if (
      formsOf(one).some(mine => formsOf(other).some(theirs => same(mine, theirs))) ||
      alike(one.text, other.text)
    )
      tally.correct(kind)
    else
      tally.changed(
        kind,
        one.text,
        other.text,
        page.has(one.text) && !page.saysOtherwise(one.text, other.text)
      )
  })
  const used = new Set(pairs.values())
  return actual.filter((_, j) => !used.has(j))
}

/** Pairs texts: first those that are equal with or without the heading of their part, then by their words. */
function pairForms(expected, actual) {
  const pairs = new Map()
  const taken = new Set()
  const waiting = new Map()
  actual.forEach((other, j) => {
    for (const form of formsOf(other)) waiting.set(letters(form), [...(waiting.get(letters(form)) ?? []), j])
  })
  expected.forEach((one, i) => {
    for (const form of formsOf(one)) {
      const j = waiting.get(letters(form))?.find(at => !taken.has(at))
      if (pairs.has(i) || j === undefined) continue
      pairs.set(i, j)
      taken.add(j)
    }
  })
  const mine = expected.flatMap((_, i) => (pairs.has(i) ? [] : [i]))
  const theirs = actual.flatMap((_, j) => (taken.has(j) ? [] : [j]))
  const more = align(
    mine.map(i => expected[i].text),
    theirs.map(j => actual[j].text)
  )
  for (const [i, j] of more) pairs.set(mine[i], theirs[j])
  return pairs
}

/** A title without the number before it, which one tree may keep in the title and the other beside it. */
const bare = title => letters(title.replace(/^[\divx]+(?:\.\d+)*\.?\s+/i, '')) || letters(title)

export function compareSections(expected, actual, page, tally) {
  const mine = expected.sections
  const theirs = actual.sections
  const pairs = align(
    mine.map(one => `${bare(one.parent)} > ${bare(one.text)}`),
    theirs.map(one => `${bare(one.parent)} > ${bare(one.text)}`),
    0.999
  )
  const freeMine = mine.flatMap((_, i) => (pairs.has(i) ? [] : [i]))
  const taken = new Set(pairs.values())
  const freeTheirs = theirs.flatMap((_, j) => (taken.has(j) ? [] : [j]))
  const more = align(
    freeMine.map(i => bare(mine[i].text)),
    freeTheirs.map(j => bare(theirs[j].text))
  )
  for (const [i, j] of more) pairs.set(freeMine[i], freeTheirs[j])
  const withLabel = one => letters(one.label + one.text)
  // The words of a heading may stand in a list of contents: it is shown where a paragraph of its part is.
  const isShown = one => {
    const own = expected.paragraphs.filter(paragraph => paragraph.in === one.text)
    return page.has(one.text) && (!own.length || own.some(paragraph => page.has(paragraph.text)))
  }
  mine.forEach((one, i) => {
    const other = theirs[pairs.get(i)]
    const path = `${one.parent} > ${one.label ? `[${one.label}] ` : ''}${one.text}`
    if (!other) {
      tally.missed('section', path, isShown(one) && !actual.noteLabels.has(letters(one.text)))
      return
    }
    const said = `${other.parent} > ${other.label ? `[${other.label}] ` : ''}${other.text}`
    if (
      same(one.text, other.text) ||
      withLabel(one) === withLabel(other) ||
      bare(one.text) === bare(other.text)
    )
      tally.correct('section')
    else tally.changed('section', path, said, page.has(one.text))
    if (bare(one.parent) === bare(other.parent)) tally.correct('nesting')
    else tally.changed('nesting', path, said)
  })
  const used = new Set(pairs.values())
  const known = new Set(expected.paragraphs.map(one => letters(one.text)))
  theirs.forEach((one, j) => {
    if (used.has(j) || expected.subTitles.has(letters(one.text))) return
    if (expected.noteLabels.has(letters(one.text)) || expected.noteLabels.has(withLabel(one))) return
    // Publishers' style sheets print headings over notes that have none in the XML (acknowledgements, interests).
    const printed = one.node.type === 'acknowledgement' || one.node.type === 'declaration'
    const first = actual.paragraphs.find(paragraph => paragraph.in === one.text)
    const said = first && letters(first.text)
    if (printed && said && (known.has(said) || expected.fields.includes(said))) return
    if (printed && known.has(letters(one.text))) return
    if (printed && said && [...known].some(text => text.endsWith(said))) return
    tally.extra('section', `${one.parent} > ${one.text}`)
  })
}

/** Figures and tables: found when label or caption is the other's; then label and caption on their own. */
export function compareCaptioned(kind, expected, actual, page, tally, elsewhere = new Set()) {
  const name = one => fold(`${one.label} ${one.text}`)
  const pairs = align(expected.map(name), actual.map(name), 0.3)
  // What has no caption of use is known by its label, a table without either by its cells.
  const taken = new Set(pairs.values())
  const cells = one => (one.grids ?? []).map(grid => fold(textOf(grid))).join(' ')
  const free = expected.flatMap((one, i) => (pairs.has(i) || name(one) ? [] : [i]))
  const left = free.length ? actual.flatMap((_, j) => (taken.has(j) ? [] : [j])) : []
  const more = align(
    free.map(i => cells(expected[i])),
    left.map(j => cells(actual[j]))
  )
  for (const [i, j] of more) {
    pairs.set(free[i], left[j])
    taken.add(left[j])
  }
  expected.forEach((one, i) => {
    if (pairs.has(i) || !letters(one.label)) return
    const j = actual.findIndex((other, at) => !taken.has(at) && letters(other.label) === letters(one.label))
    if (j < 0) return
    pairs.set(i, j)
    taken.add(j)
  })
  pairNameless(expected, actual, name, pairs, taken)
  expected.forEach((one, i) => {
    const other = actual[pairs.get(i)]
    const shown = page.has(name(one))
    if (!other) {
      tally.missed(kind, name(one), shown)
      tally.missed(`${kind} label`, one.label, shown)
      tally.missed(`${kind} caption`, one.text, shown)
      return
    }
    tally.correct(kind)
    if (one.label || other.label) {
      if (letters(one.label) === letters(other.label)) tally.correct(`${kind} label`)
      // The page prints a label that the XML leaves to a style sheet.
      else if (!one.label && page.has(other.label)) tally.missed(`${kind} label`, other.label, false)
      else tally.changed(`${kind} label`, one.label, other.label, page.has(one.label))
    }
    if (one.text || other.text) {
      if (same(one.text, other.text)) tally.correct(`${kind} caption`)
      else tally.changed(`${kind} caption`, one.text, other.text, page.has(one.text))
    }
    if (kind === 'table' && one.notes) {
      if (!other.notes) tally.missed('table notes', one.notes, page.has(one.notes))
      else if (same(one.notes, other.notes)) tally.correct('table notes')
      else tally.changed('table notes', one.notes, other.notes, page.has(one.notes))
    } else if (kind === 'table' && other.notes) tally.extra('table notes', other.notes)
  })
  actual.forEach((one, j) => {
    if (taken.has(j) || [...pairs.values()].includes(j)) return
    if (!isOther(one, elsewhere)) tally.extra(kind, name(one))
  })
  return pairs
}

/** Whether a table is one of another language of the article, which a page may hold as well. */
const isOther = (one, elsewhere) =>
  (one.grids ?? []).length > 0 && one.grids.every(grid => elsewhere.has(letters(textOf(grid))))

/** What neither tree gives a label or a caption is known by its place: in order, between the same paired neighbours. */
function pairNameless(expected, actual, name, pairs, taken) {
  let from = 0
  expected.forEach((one, i) => {
    if (pairs.has(i)) {
      from = Math.max(from, pairs.get(i) + 1)
      return
    }
    if (name(one)) return
    const later = expected.findIndex((_, k) => k > i && pairs.has(k) && pairs.get(k) >= from)
    const to = later < 0 ? actual.length : pairs.get(later)
    for (let j = from; j < to; j++) {
      if (taken.has(j) || name(actual[j])) continue
      pairs.set(i, j)
      taken.add(j)
      from = j + 1
      return
    }
  })
}

/** Cells count where the page has the table: many pages show it as a picture, or on a page of its own. */
export function compareCells(expected, actual, pairs, page, tally, elsewhere = new Set()) {
  const used = new Set(pairs.values())
  expected.forEach((table, i) => {
    const rows = rowsOf(table)
    const cells = rows.flat().filter(cell => cell.text)
    const telling = [...new Set(cells.map(cell => cell.text))].filter(text => letters(text).length > 3)
    // Its words may stand all over the page; side by side they stand in the table alone.
    const shownHere =
      telling.filter(text => page.has(text)).length >= telling.length * 0.75 &&
      page.share(cells.map(cell => cell.text).join(' ')) >= 0.6
    const other = actual[pairs.get(i)]
    const theirs = other ? rowsOf(other) : []
    for (const { expected: cell, actual: found, row } of pairCells(rows, theirs)) {
      const where = `${table.label} row ${row + 1}: ${cell.text}`
      const shown = shownHere && page.has(cell.text)
      if (found) tally.correct('cell')
      else tally.missed('cell', where, shown)
      if (!isSpanned(cell)) continue
      const span = one => `${where} (${one.columns} × ${one.rows})`
      if (found && found.columns === cell.columns && found.rows === cell.rows) tally.correct('span')
      else tally.missed('span', span(cell), shown, found ? span(found) : '')
    }
    const all = theirs.flat().filter(cell => cell.text)
    const right = pairCells(rows, theirs).filter(pair => pair.actual)
    const known = new Set(right.map(pair => pair.actual))
    for (const cell of all) if (!known.has(cell)) tally.extra('cell', `${table.label}: ${cell.text}`)
    const spans = new Set(right.filter(pair => isSpanned(pair.expected)).map(pair => pair.actual))
    for (const cell of all)
      if (isSpanned(cell) && !spans.has(cell))
        tally.extra('span', `${table.label}: ${cell.text} (${cell.columns} × ${cell.rows})`)
  })
  actual.forEach((table, j) => {
    if (used.has(j) || isOther(table, elsewhere)) return
    for (const cell of rowsOf(table).flat())
      if (cell.text) tally.extra('cell', `${table.label || 'no label'}: ${cell.text}`)
  })
}

/** Equations: by their number, by their signs, or as the only one between the same two neighbours. */
export function compareEquations(expected, actual, page, tally) {
  const mine = expected.equations
  const theirs = actual.equations
  const key = one => (one.label ? `label ${letters(one.label)}` : one.text)
  const pairs = fillGaps(align(mine.map(key), theirs.map(key), 0.6), mine.length, theirs.length)
  mine.forEach((one, i) => {
    const other = theirs[pairs.get(i)]
    const near = expected.hosts[one.after]?.text ?? ''
    if (other) tally.correct('equation')
    else tally.missed('equation', `${one.label} ${one.text}`, letters(near).length > 12 && page.has(near))
    if (!other || (!one.label && !other.label)) return
    if (letters(one.label) === letters(other.label)) tally.correct('equation label')
    else tally.changed('equation label', one.label, other.label)
  })
  const used = new Set(pairs.values())
  theirs.forEach((one, j) => {
    if (!used.has(j)) tally.extra('equation', `${one.label} ${one.text}`)
  })
}
