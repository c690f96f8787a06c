/**
 * Who handled the article: “Academic Editor: Ada Lind, Harbour College, Kenya”. Editors are contributors of their own
 * (JATS4R, contributors); “Edited by … Reviewed by …” is a note on the article, as its publishers have it.
 */
import type { Article, Contributor, Front, Inline, Node } from '@offprint/ast'
import { children, node as make, text } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { markAddress } from './address-parts.js'
import { isAuthorLookup } from './author-search.js'
import { bodyOf } from './blocks.js'
import { orcidIn, readByline } from './byline.js'
import { bareEditorLabel, editorLabel, officeBefore } from './data/editor-labels.js'
import { takeEditorSections } from './editor-sections.js'
import { freshId, linesOf, takeAside } from './front-parts.js'
import { cut, lineOf, parted, trim } from './inline-text.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { nameKey, splitName } from './name-parts.js'
import { officeOf } from './person-cards.js'
import { looksLikeName } from './person-names.js'
import { factsOf } from './title-facts.js'

/** Reads the editors that the page prints, or else those that its metadata names. */
export function readEditors(article: Article, front: Front, context: RecogniseContext): Contributor[] {
  const found: Contributor[] = []
  takeEditorSections(bodyOf(article), front)
  for (const block of takeAside(front, 'editor')) {
    let role: string | undefined
    let note: Node | undefined
    let orcid: string | undefined
    const lines = linesOf([block]).flatMap(officesOf)
    for (const [i, { line, node }] of lines.entries()) {
      const words = lineOf(line)
      if (isAuthorLookup(line, words.trim())) {
        drop(line, 'navigation', context.ledger)
        continue
      }
      // The card behind a name says once more what its person is.
      if (i > 0 && found.length && officeOf(words.trim()) === 'editor') {
        drop(line, 'label', context.ledger)
        continue
      }
      // The heading over them says what the people below it are.
      if (node.type === 'title' && block.type === 'section') {
        role = 'editor'
        context.ledger.drop(words, 'label', placeOf(line))
        continue
      }
      const iD = orcidAlone(line)
      if (iD && block.type === 'section') {
        orcid = iD
        drop(line, 'label', context.ledger)
        continue
      }
      // “Academic Editor” above the name needs no colon.
      const bare = i === 0 && lines.length > 1 && bareEditorLabel(words)
      const office = role && block.type === 'section' ? officeBefore(words) : 0
      const label = bare
        ? { role: 'editor', length: words.length }
        : (editorLabel(words) ?? (office ? { role: 'editor', length: office } : undefined))
      if (label && 'note' in label && label.note) {
        note = noteOf(label.note, line, front)
        front.children.push(note as Front['children'][number])
        continue
      }
      // “Edited by:” on a line of its own is followed by the names.
      if (!label && note && 'children' in note) {
        const [paragraph] = note.children as Node[]
        if (paragraph?.type === 'paragraph')
          paragraph.children.push(text(' '), ...(trim(line as Node[]) as Inline[]))
        continue
      }
      if (label) {
        role = label.role
        context.ledger.drop(words.slice(0, label.length), 'label', placeOf(line))
      }
      const rest = label ? trim(cut(line, label.length)[1]) : trim(line)
      if (wordsOf(rest) === '') continue
      const people = role ? peopleIn(rest, role, front, context) : undefined
      // What is no name stays, as a note: nothing is lost in a guess.
      const [first] = people ?? []
      if (first && orcid && people?.length === 1) {
        first.orcid = orcid
        first.sources = { ...first.sources, orcid: 'text' }
        orcid = undefined
      }
      if (people)
        for (const one of people) {
          const twin = found.some(known => nameKey(known.printed ?? '') === nameKey(one.printed ?? ''))
          if (twin) context.ledger.drop(one.printed ?? '', 'duplicate', one.position)
          else found.push(one)
        }
      else front.children.push(noteOf(undefined, label ? line : rest, front, node))
    }
  }
  // “Edited by: Ada Lind” says no more than that she is the editor.
  front.children = front.children.filter(part => {
    const again =
      part.type === 'footnote' &&
      part.kind === 'edited-by' &&
      found.some(one => nameKey(one.printed ?? '-') === nameKey(wordsOf([part]).replace(/^[^:]*:/, '')))
    if (again) drop([part], 'duplicate', context.ledger)
    return !again
  })
  return found.length ? found : fromMetadata(article, front)
}

/** “Editor-in-chief: Ada Lind; Associate editor: Olu Okoro” is a line for each office. */
function officesOf<T extends { line: Node[] }>(entry: T): T[] {
  const parts = lineOf(entry.line).split(';')
  if (parts.length < 2 || !parts.every(part => editorLabel(part))) return [entry]
  return parted(entry.line, ';').map(line => ({ ...entry, line }))
}

/** The ORCID iD of a line that is nothing but its address. */
function orcidAlone(line: readonly Node[]): string | undefined {
  const words = wordsOf(line)
  return words.length > 60 || /\s/.test(words) ? undefined : orcidIn.exec(words)?.[1]?.toUpperCase()
}

function noteOf(
  kind: string | undefined,
  line: readonly Node[],
  front: Front,
  block?: Node
): Front['children'][number] {
  const position = placeOf(line) ?? block?.position
  return make(
    'footnote',
    {
      ...(kind ? { kind } : {}),
      id: freshId(front, 'fn'),
      ...(position ? { position } : {})
    },
    [make('paragraph', {}, trim(line as Node[]) as Inline[])]
  )
}

/** People of one line: a name with the place behind it, several between semicolons, or names alone. */
function peopleIn(
  line: readonly Node[],
  role: string,
  front: Front,
  context: RecogniseContext
): Contributor[] | undefined {
  const words = lineOf(line)
  // “Ada Lind (Harbour College, Kenya)”
  const bracketed = /^([^()]{3,60}?)\s*\(([^()]{3,200})\)\s*$/.exec(words)
  if (bracketed && looksLikeName(bracketed[1]!.trim()) && /\s/.test(bracketed[1]!.trim())) {
    const [head, tail] = cut(line, words.indexOf('('))
    const inside = cut(cut(tail, 1)[1], bracketed[2]!.length)[0]
    return [personOf(bracketed[1]!.trim(), role, head, affiliate(trim(inside), front))]
  }
  const [name = '', ...place] = words.split(',')
  const places = place.join(',').trim()
  // “Ada Lind, Harbour College, Kenya”; names alone are read as a byline is.
  if (places && looksLikeName(name.trim()) && name.trim().includes(' ') && !looksLikeName(place[0]!.trim())) {
    const found: Contributor[] = []
    for (const head of parted(line, ';')) {
      const entry = lineOf(head)
      const comma = entry.indexOf(',')
      const [before, behind] = cut(head, comma < 0 ? entry.length : comma + 1)
      const printed = wordsOf(before).replace(/,$/, '').trim()
      if (!looksLikeName(printed)) return undefined
      found.push(personOf(printed, role, before, affiliate(trim(behind), front)))
    }
    return found
  }
  const byline = readByline([make('paragraph', {}, [...line] as Inline[])])
  if (!byline.people.length || !byline.people.every(one => looksLikeName(one.name) && /\s/.test(one.name)))
    return undefined
  for (const { text: left, why } of byline.left) context.ledger.drop(left, why, placeOf(line))
  const all = children(front, 'affiliation')
  return byline.people.map(one =>
    personOf(
      // A full stop ends the line, where it does not end an initial.
      one.name.replace(/(?<=\p{L}{3})\.$/u, ''),
      role,
      line,
      one.marks.flatMap(mark => all.find(place => place.label === mark)?.id ?? [])
    )
  )
}

function personOf(printed: string, role: string, line: readonly Node[], affiliations: string[]): Contributor {
  const position = placeOf(line)
  return make('contributor', {
    role,
    printed,
    name: splitName(printed).name,
    affiliations,
    sources: { printed: 'text' },
    ...(position ? { position } : {})
  })
}

function affiliate(line: readonly Node[], front: Front): string[] {
  if (wordsOf(line) === '') return []
  const key = nameKey(wordsOf(line))
  const known = children(front, 'affiliation').find(one => nameKey(wordsOf([one])) === key)
  if (known?.id) return [known.id]
  const id = freshId(front, 'aff')
  const position = placeOf(line)
  front.children.push(
    make('affiliation', { id, ...(position ? { position } : {}) }, markAddress(line) as Inline[])
  )
  return [id]
}

/** `citation_editor` and what follows it; schema.org's editor. */
function fromMetadata(article: Article, front: Front): Contributor[] {
  const [first] = factsOf(article, ['citation_editor', 'editor'])
  if (!first) return []
  const found: Contributor[] = []
  const names = new Set([first.name, 'citation_editor_institution'])
  for (const fact of children(front, 'fact')) {
    if (!names.has(fact.name)) continue
    const last = found.at(-1)
    if (fact.name === first.name && fact.source === first.source)
      found.push(
        make('contributor', {
          role: 'editor',
          printed: fact.value.includes(',') ? fact.value.split(',').reverse().join(' ').trim() : fact.value,
          name: splitName(
            fact.value.includes(',') ? fact.value.split(',').reverse().join(' ').trim() : fact.value,
            { inverted: fact.value }
          ).name,
          affiliations: [],
          sources: { printed: fact.source, name: fact.source }
        })
      )
    else if (last && fact.name === 'citation_editor_institution') {
      const ids = affiliate([{ ...text(fact.value), sources: { value: fact.source } }], front)
      for (const id of ids) {
        last.affiliations.push(id)
        const place = front.children.find(part => part.id === id)
        if (place?.type === 'affiliation') sourced(place, fact.source)
      }
    }
  }
  return found
}

function sourced(node: Node, source: string): void {
  if (node.type === 'text') node.sources = { value: source }
  if ('children' in node) for (const child of node.children as Node[]) sourced(child, source)
}
