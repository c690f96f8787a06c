/** Scores the front matter: title, people and where they work, facts of journal and article. */
import { align, risingRun } from './align.mjs'
import { letters } from './fold.mjs'
import { nameOf, people, sameAffiliation, sameFact } from './front.mjs'
import { joinsFunders } from './funders.mjs'
import { same } from './similarity.mjs'

export function compareFront(view, ours, page, tally) {
  const expected = people(view)
  const actual = people(ours)
  if (expected.title) {
    if (!actual.title) tally.missed('title', expected.title, page.has(expected.title))
    else if (same(expected.title, actual.title)) tally.correct('title')
    else tally.changed('title', expected.title, actual.title, page.has(expected.title))
  } else if (actual.title) tally.extra('title', actual.title)

  const authors = comparePeople('author', expected.authors, actual.authors, page, tally)
  comparePeople('other contributor', expected.others, actual.others, page, tally)
  const order = [...authors.keys()].sort((a, b) => a - b).map(i => authors.get(i))
  const rising = risingRun(order)
  for (let n = 0; n < rising; n++) tally.correct('author order')
  for (let n = rising; n < order.length; n++) tally.changed('author order', 'in order', 'out of order')

  const places = pairAffiliations(expected.affiliations, actual.affiliations, page, tally)
  const shown = i => page.has(expected.authors[i].text)
  const personOf = new Map([...authors].map(([i, j]) => [j, i]))
  const flag = (kind, read, isShown) => {
    expected.authors.forEach((one, i) => {
      for (const value of read(one.node)) {
        const other = actual.authors[authors.get(i)]
        const text = `${one.text}: ${value}`
        if (other && read(other.node).some(found => letters(found) === letters(value))) tally.correct(kind)
        else
          tally.missed(
            kind,
            text,
            shown(i) && isShown(value),
            other ? `${other.text}: ${read(other.node)}` : ''
          )
      }
    })
    actual.authors.forEach((one, j) => {
      const i = personOf.get(j)
      const mine = i === undefined ? [] : read(expected.authors[i].node)
      for (const value of read(one.node))
        if (!mine.some(found => letters(found) === letters(value))) tally.extra(kind, `${one.text}: ${value}`)
    })
  }
  // XML may name the author in the note on correspondence and leave it untagged; a page may give no sign of it at all.
  const writtenTo = (node, tree) => {
    const name = letters(nameOf(node))
    return (
      node.corresponding ||
      node.correspondence?.length ||
      (name.length > 4 && tree.correspondence.some(note => note.includes(name)))
    )
  }
  const ofTruth = new Set(expected.authors.map(one => one.node))
  flag(
    'corresponding',
    node => (writtenTo(node, ofTruth.has(node) ? expected : actual) ? ['corresponding'] : []),
    () => page.saysWhomToWriteTo()
  )
  flag(
    'orcid',
    node => (node.orcid ? [node.orcid] : []),
    value => page.says(value)
  )

  const theirs = new Map(expected.affiliations.map((one, i) => [one.id, i]))
  const mine = new Map(actual.affiliations.map((one, j) => [one.id, j]))
  const edges = (authorsOf, index, personAt, placeAt) =>
    authorsOf.flatMap((one, n) =>
      one.affiliations.map(id => ({ person: personAt(n), place: placeAt(index.get(id)), n, id }))
    )
  const backPlace = new Map([...places].map(([i, j]) => [j, i]))
  const wanted = edges(
    expected.authors,
    theirs,
    i => i,
    i => i
  )
  const found = edges(
    actual.authors,
    mine,
    j => personOf.get(j),
    j => backPlace.get(j)
  )
  const key = edge => `${edge.person} ${edge.place}`
  const have = new Set(found.filter(edge => edge.person !== undefined && edge.place !== undefined).map(key))
  const want = new Set(wanted.map(key))
  for (const edge of wanted) {
    const text = `${expected.authors[edge.n].text} → ${expected.affiliations[edge.place]?.text ?? edge.id}`
    if (have.has(key(edge))) tally.correct('affiliation link')
    else
      tally.missed(
        'affiliation link',
        text,
        shown(edge.n) &&
          expected.affiliations[edge.place] !== undefined &&
          page.share(expected.affiliations[edge.place].text) >= 0.8
      )
  }
  // XML that links nobody to any affiliation is silent, not contrary.
  for (const edge of found)
    if (wanted.length && !want.has(key(edge)))
      tally.extra(
        'affiliation link',
        `${actual.authors[edge.n].text} → ${actual.affiliations[mine.get(edge.id)]?.text ?? edge.id}`
      )

  for (const address of expected.emails)
    if (actual.emails.includes(address)) tally.correct('email')
    else tally.missed('email', address, page.says(address))
  for (const address of actual.emails) if (!expected.emails.includes(address)) tally.extra('email', address)
}

/** People are the same when the letters of their names are: sites differ in the dots of initials. */
function comparePeople(kind, expected, actual, page, tally) {
  const pairs = align(
    expected.map(one => letters(one.text)),
    actual.map(one => letters(one.text)),
    0.6
  )
  expected.forEach((one, i) => {
    const other = actual[pairs.get(i)]
    if (!other) tally.missed(kind, one.text, page.has(one.text))
    else if (letters(one.text) === letters(other.text)) tally.correct(kind)
    else tally.changed(kind, one.text, other.text, page.has(one.text))
    const surname = one.node.name?.surname
    if (!other || !surname) return
    if (letters(surname) === letters(other.node.name?.surname ?? '')) tally.correct(`${kind} surname`)
    else tally.changed(`${kind} surname`, surname, other.node.name?.surname ?? other.text)
  })
  const used = new Set(pairs.values())
  actual.forEach((one, j) => {
    if (!used.has(j)) tally.extra(kind, one.text)
  })
  return pairs
}

function pairAffiliations(truth, actual, page, tally) {
  // In the language in which the page prints it.
  const printed = new Set(actual.map(one => letters(one.text)))
  const expected = truth.map(({ text, alike }) =>
    printed.has(letters(text)) ? { text } : { text: alike.find(other => printed.has(letters(other))) ?? text }
  )
  const pairs = align(
    expected.map(one => letters(one.text)),
    actual.map(one => letters(one.text))
  )
  expected.forEach((one, i) => {
    const other = actual[pairs.get(i)]
    if (!other) tally.missed('affiliation', one.text, page.has(one.text))
    else if (sameAffiliation(one.text, other.text)) tally.correct('affiliation')
    else
      tally.changed(
        'affiliation',
        one.text,
        other.text,
        page.has(one.text) && !page.saysOtherwise(one.text, other.text, 0.6)
      )
  })
  const used = new Set(pairs.values())
  actual.forEach((one, j) => {
    if (!used.has(j)) tally.extra('affiliation', one.text)
  })
  return pairs
}

/**
 * A field that the XML is silent on is not held against the page.
 * @param {import('./statements.mjs').Statements} page
 */
export function compareFacts(expected, actual, page, tally) {
  const journal = (expected.get('journal') ?? []).some(title => page.says('journal', title))
  // A short number stands somewhere on any page: it means the issue where the page names the journal.
  const says = (field, value) => page.says(field, value) && (journal || !inIssue.has(field))
  for (const [field, values] of expected) {
    if (beside.has(field)) continue
    // Publishers tag who paid; pages print a sentence. It is counted apart.
    const kind = field === 'funder' || field === 'grant' ? 'funder or grant' : 'fact'
    const left = [...(actual.get(field) ?? [])]
    const wanted = field === 'published' ? values.slice(0, 1) : values
    for (const value of wanted) {
      const text = `${field}: ${value}`
      const any = field === 'published' ? values : [value]
      const shown = any.some(one => says(field, one))
      const at = left.findIndex(other => any.some(one => sameFact(field, one, other, page.page?.shown)))
      const pair = field === 'funder' && at < 0 ? joinedIn(value, left) : -1
      if (at >= 0) {
        tally.correct(kind)
        left.splice(at, 1)
      } else if (pair >= 0) {
        tally.correct(kind)
        left.splice(pair, 2)
      } else if (field === 'licence' && actual.get('linked licence')?.includes(value)) {
        // Terms of the data in a sentence of the licence: in the XML a licence of their own.
        tally.correct(kind)
      } else if (left.length === 1 && wanted.length === 1) {
        // A publisher has more than one name, and the page may use another than the XML.
        const otherName = field === 'publisher' && page.says(field, left[0])
        tally.changed(kind, text, `${field}: ${left.pop()}`, shown && !otherName)
      } else tally.missed(kind, text, shown, left.join('; '))
    }
    // A payer whom the XML names and the page does not: the page may name it in its own language.
    if (field === 'funder') left.splice(0, wanted.filter(value => !says(field, value)).length)
    const others = field === 'subject' ? (expected.get('any subject') ?? []) : []
    if (field !== 'published')
      for (const value of left)
        if (!others.some(other => sameFact(field, other, value))) tally.extra(kind, `${field}: ${value}`)
  }
}

/** Values that help to compare others. */
const beside = new Set(['linked licence', 'any subject'])

/** Where two of ours stand behind each other that the XML has as one. */
const joinedIn = (value, left) =>
  left.findIndex((one, i) => i + 1 < left.length && joinsFunders(value, one, left[i + 1]))

const inIssue = new Set(['volume', 'issue', 'firstPage', 'lastPage', 'elocationId'])
