/** Who made the article, where they work and how to reach them. */
import type { Affiliation, Contributor, Correspondence, Foreign } from '@offprint/ast'
import { children, markInWords, printedName, printedPlace, squash, textOf } from '@offprint/ast'
import { roleInWords } from '@offprint/core/language-words'
import { isSafeAddress } from '../address.js'
import { blocksOf, inlinesOf } from '../content.js'
import type { Block, InlineMark, Run } from '../engine/definition.js'
import type { Handler } from '../handler.js'
import { wordsFor } from '../printed-words.js'
import type { Place, WriteState } from '../state.js'
import { line } from '../title-line.js'

/** The mark of what a name can refer to. */
function markOf(id: string, state: WriteState): string | undefined {
  const target = state.byId.get(id)
  const own = target && 'label' in target ? target.label : undefined
  return (
    state.affiliationMark(id)?.text ?? own ?? (target?.type === 'footnote' ? markInWords(target) : undefined)
  )
}

/** Raised marks of a person: affiliations, correspondence, notes; each leads to what it names. */
function marksOf(node: Contributor, state: WriteState): Run[] {
  const runs: Run[] = []
  for (const id of [...node.affiliations, ...(node.correspondence ?? []), ...(node.notes ?? [])]) {
    const label = markOf(id, state)
    if (label === undefined) continue
    if (runs.length > 0) runs.push({ text: ',', script: 'sup' })
    runs.push({ text: label, script: 'sup', goTo: id, mark: { tag: 'Link', within: { tag: 'Reference' } } })
  }
  return runs
}

/** Everyone of one role in one paragraph; the members of a group in brackets behind it. Who is no author is called what he is. */
export function contributorLine(people: readonly Contributor[], place: Place, state: WriteState): Block[] {
  const role = people[0]?.role ?? 'author'
  const called: Run[] =
    role === 'author' ? [] : [{ text: `${roleInWords(role, wordsFor(state.lang))}: `, mark: { tag: 'Lbl' } }]
  const look = role === 'author' ? state.theme.authors : state.theme.fine
  return line([...called, ...peopleRuns(people, state)], look, 'Contributors', place, state, [0, 0, 0, 5])
}

/** Commas and brackets round the members of a group are no part of its name. */
const sign = { tag: 'Lbl' as const, props: { title: 'made' } }

function peopleRuns(people: readonly Contributor[], state: WriteState, around?: InlineMark): Run[] {
  return people.flatMap((person, index): Run[] => {
    const marks = marksOf(person, state)
    // One affiliation for all needs no mark on paper, whatever else is marked; the file says it all the same.
    const plain =
      person.affiliations.length > 0 && person.affiliations.every(id => markOf(id, state) === undefined)
    const props = { ...(plain && { title: 'affiliated' }), ...(person.id !== undefined && { id: person.id }) }
    const within: InlineMark = { tag: 'Contributor', props, ...(around && { within: around }) }
    const { size } = state.theme.authors.style
    const orcid: Run[] = person.orcid ? [{ text: '\u2009' }, orcidRun(person.orcid, within, size)] : []
    const addressed = person.corresponding && !isNoted(person, state)
    const members = children(person, 'contributor')
    const bracket = (text: string): Run => ({ text, mark: { ...sign, within } })
    return [
      ...(index > 0 ? [{ text: ', ', ...(around && { mark: { ...sign, within: around } }) }] : []),
      { text: printedName(person), mark: within, keep: true, ...state.destination(person) },
      ...degreesOf(person).map(degree => bracket(`, ${degree}`)),
      ...orcid,
      ...(addressed ? [{ text: '\u2009' }, correspondingRun(person, within, size, state)] : []),
      ...marks.map((run): Run => ({ ...run, mark: run.mark ? nested(run.mark, within) : within })),
      ...(members.length > 0 ? [bracket(' ('), ...peopleRuns(members, state, within), bracket(')')] : [])
    ]
  })
}

/** “MD, PhD”: behind the name that they belong to, as title pages print them. */
const degreesOf = (person: Contributor): string[] =>
  children(person, 'foreign').flatMap(part => (isDegree(part) ? [squash(textOf(part))] : []))

const isDegree = (part: Foreign): boolean =>
  part.format === 'jats' && part.name === 'degrees' && squash(textOf(part)) !== ''

/** The iD sign of ORCID, drawn: a sign is not a word of the article. */
function orcidRun(orcid: string, within: InlineMark, size: number): Run {
  const url = `https://orcid.org/${orcid}`
  const mark = { tag: 'Link' as const, props: { alt: `ORCID ${orcid}`, title: 'orcid' }, within }
  const side = size * 0.72
  const object = { svg: orcidSign, width: side, height: side, depth: side * 0.08 }
  return { text: '\uFFFC', object, url, mark }
}

const orcidSign =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9.5" fill="#5d8a00"/>' +
  '<path fill="#ffffff" d="M5.6 8h1.5v7H5.6zM5.4 5.2h1.9v1.6H5.4zM9 8h2.6c2.5 0 3.9 1.5 3.9 3.5S14.1 15 11.6 15H9zm1.5 1.3v4.4h1c1.6 0 2.4-.9 2.4-2.2s-.8-2.2-2.4-2.2z"/></svg>'

/** True when a mark beside the name leads to the words that say how to write to this person. */
function isNoted({ correspondence = [] }: Contributor, state: WriteState): boolean {
  return correspondence.some(id => {
    const note = state.byId.get(id)
    return note?.type === 'correspondence' && note.label !== undefined
  })
}

/** An envelope, drawn, for the corresponding author where no note is marked; it leads to the e-mail address if one is known. */
function correspondingRun(person: Contributor, within: InlineMark, size: number, state: WriteState): Run {
  const [address] = person.emails ?? []
  const url = address === undefined ? undefined : `mailto:${address.trim()}`
  const isLink = url !== undefined && isSafeAddress(url)
  const props = { alt: wordsFor(state.lang).corresponding, title: 'corresponding' }
  const object = { svg: envelope, width: size * 0.9, height: size * 0.63, depth: 0 }
  return {
    text: '\uFFFC',
    object,
    ...(isLink && { url }),
    mark: { tag: isLink ? 'Link' : 'Figure', props, within }
  }
}

const envelope =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 14"><path fill="none" stroke="#444444" ' +
  'stroke-width="1.4" d="M1 1h18v12H1zM1 1l9 7 9-7"/></svg>'

/**
 * What the source says about people one by one, in an element for each of them whose title begins with the place that the
 * person has among all those named.
 * @param people in the order of the page
 */
export function biographies(people: readonly Contributor[], place: Place, state: WriteState): Block[] {
  const everybody = people.flatMap(function withMembers(person): Contributor[] {
    return [person, ...children(person, 'contributor').flatMap(withMembers)]
  })
  return everybody.flatMap((person, index): Block[] => {
    const stack: Block[] = blocksOf(children(person, 'paragraph'), place, state)
    // What else the tree has no type for.
    const others = children(person, 'foreign').filter(part => !isDegree(part))
    const unknown = blocksOf(others, place, state)
    if (unknown.length > 0) stack.push({ tag: 'Div', props: { title: 'unknown' }, stack: unknown })
    if (stack.length === 0) return []
    return [{ tag: 'Biography', props: { title: `${index + 1}, ${printedName(person)}` }, stack }]
  })
}

function nested(mark: InlineMark, within: InlineMark): InlineMark {
  return { ...mark, within: mark.within ? nested(mark.within, within) : within }
}

export const contributor: Handler<Contributor> = {
  block: (node, place, state) => contributorLine([node], place, state)
}

function labelled(label: string | undefined, runs: Run[], made = false): Run[] {
  if (label === undefined) return runs
  const mark = { tag: 'Lbl' as const, ...(made && { props: { title: 'made' } }) }
  return [{ text: `${label} `, script: 'sup', mark }, ...runs]
}

export const affiliation: Handler<Affiliation> = {
  block: (node, place, state) => {
    const mark = node.id === undefined ? undefined : state.affiliationMark(node.id)
    const runs = labelled(
      mark?.inside ? undefined : (mark?.text ?? node.label),
      inlinesOf(printedPlace(node), { style: {} }, state),
      mark?.made
    )
    return line(runs, state.theme.fine, 'Affiliation', place, state, [0, 0, 0, 1]).map(block => ({
      ...block,
      ...state.destination(node)
    }))
  }
}

export const correspondence: Handler<Correspondence> = {
  block: (node, place, state) => {
    const runs = labelled(node.label, inlinesOf(node.children, { style: {} }, state))
    return line(runs, state.theme.fine, 'Correspondence', place, state, [0, 2, 0, 1]).map(block => ({
      ...block,
      ...state.destination(node)
    }))
  }
}
