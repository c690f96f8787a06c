/**
 * The content of a paragraph as pieces with marks: runs, links, fields, notes, pictures, equations. Containers that only
 * hold content (content controls, smart tags, insertions) are passed through; deletions are passed over.
 */
import type { Inline } from '@offprint/ast'
import { node, textOf } from '@offprint/ast'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { fieldKept, relationMissing, unknownSymbol } from '../messages.js'
import { personOfBookmark } from '../vocabulary.js'
import { isEmpty, joinCallOuts } from './call-outs.js'
import { citationIn, citationInTag } from './cited/citation-field.js'
import { isDrawing, isFormulaPicture, picturesOf, textBoxesOf } from './drawing.js'
import { citing, followable, meaningOf } from './field.js'
import { lookOf } from './look.js'
import { mathmlOf } from './omml.js'
import type { Mark, Piece } from './pieces.js'
import { dropPlaceholder } from './placeholder.js'
import type { OpenField, ReadState } from './state.js'
import { inSymbolFont, symbolCharacter } from './symbols.js'
import { propertiesOf } from './tracked.js'
import { attribute, elements, kid, kids, nameOf, valOf } from './word-xml.js'

/** A paragraph’s content. */
export interface Line {
  pieces: Piece[]
  /** Text boxes anchored in it. */
  boxes: XmlElement[]
  /** Caption number in it: `figure`, `table`. */
  sequence?: string
  /** A field prints it as an entry of the list of works cited. */
  entry?: boolean
}

/** @param lead paragraphs before it that run on into it, their ends deleted */
export function readLine(paragraph: XmlElement, state: ReadState, lead: readonly XmlElement[] = []): Line {
  const line: Line = { pieces: [], boxes: [] }
  for (const before of lead) content(before, [], line, state)
  content(paragraph, [], line, state)
  line.pieces = joinCallOuts(line.pieces, state).filter(piece => !isEmpty(piece))
  return line
}

function content(parent: XmlElement, marks: readonly Mark[], line: Line, state: ReadState): void {
  for (const child of elements(parent)) item(child, marks, line, state)
}

function item(element: XmlElement, marks: readonly Mark[], line: Line, state: ReadState): void {
  const name = nameOf(element)
  switch (name) {
    case 'w:r':
      run(element, marks, line, state)
      return
    case 'w:hyperlink':
      hyperlink(element, marks, line, state)
      return
    case 'w:fldSimple': {
      const field: OpenField = { code: attribute(element, 'instr') ?? '' }
      begin(field, line, state)
      state.fields.push(field)
      content(element, marks, line, state)
      state.fields.pop()
      return
    }
    case 'w:ins':
    case 'w:moveTo':
      state.counts.inserted++
      if (state.changes !== 'reject') content(element, changed(marks, 'underline', state), line, state)
      return
    case 'w:del':
    case 'w:moveFrom':
      state.counts.deleted++
      if (state.changes !== 'accept') content(element, changed(marks, 'delete', state), line, state)
      return
    case 'w:sdt': {
      if (dropPlaceholder(element, state)) return
      const cited = citationInTag(valOf(kid(element, 'w:sdtPr'), 'w:tag') ?? '')
      if (cited) state.fields.push({ code: '', meaning: citing(cited, state) })
      for (const inside of kids(element, 'w:sdtContent')) content(inside, marks, line, state)
      if (cited) state.fields.pop()
      return
    }
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      content(element, marks, line, state)
      return
    case 'w:bookmarkStart':
      placeMark(attribute(element, 'name') ?? '', marks, line, state)
      openBookmark(attribute(element, 'id') ?? '', attribute(element, 'name') ?? '', state)
      return
    case 'w:bookmarkEnd':
      state.openBookmarks.delete(attribute(element, 'id') ?? '')
      if (state.person?.id === attribute(element, 'id')) delete state.person
      state.marked.delete(attribute(element, 'id') ?? '')
      return
    case 'm:oMath':
      put(line, state, marks, {
        node: node('inlineEquation', { mathml: mathmlOf(element, false, state.messages) }, [])
      })
      return
    case 'm:oMathPara':
      for (const math of kids(element, 'm:oMath'))
        put(line, state, marks, {
          node: node('equation', { mathml: mathmlOf(math, true, state.messages) }, []) as unknown as Inline
        })
      return
    case 'mc:AlternateContent':
      for (const inside of alternative(element)) item(inside, marks, line, state)
      return
    default:
  }
}

const changed = (marks: readonly Mark[], type: 'underline' | 'delete', state: ReadState): readonly Mark[] =>
  state.changes === 'keep' ? [...marks, { type }] : marks

function openBookmark(id: string, name: string, state: ReadState): void {
  state.openBookmarks.set(id, name)
  if (personOfBookmark(name)) state.person = { id, name }
  const code = state.codes.get(name)
  const cited = code === undefined ? undefined : citationIn(code, undefined, state.limits)
  if (code !== undefined)
    state.marked.set(id, { code, meaning: cited ? citing(cited, state) : meaningOf({ code }, state) })
}

/** What of an alternative is read: the first choice that holds something, else the fallback (ECMA-376-3, 9.3). */
export function alternative(element: XmlElement): XmlElement[] {
  const choice = kids(element, 'mc:Choice').find(each => elements(each).length > 0)
  return elements(choice ?? kid(element, 'mc:Fallback'))
}

/** A bookmark round nothing is a place in the line when something points to it. */
function placeMark(name: string, marks: readonly Mark[], line: Line, state: ReadState): void {
  const id = state.survey.placeOf(name)
  if (id !== undefined) put(line, state, marks, { node: node('anchor', { id }, []) })
}

function hyperlink(element: XmlElement, marks: readonly Mark[], line: Line, state: ReadState): void {
  const url = addressOf(element, state)
  if (url === undefined) {
    content(element, marks, line, state)
    return
  }
  const linked: Mark[] = [...marks, { type: 'link', url }]
  // Round nothing: one of the things that a range of numbers means.
  if (elements(element).length === 0) line.pieces.push({ content: { text: '' }, marks: linked })
  else content(element, linked, line, state)
}

/** Address of a link; undefined when there is none to follow. */
function addressOf(element: XmlElement, state: ReadState): string | undefined {
  const id = attribute(element, 'id')
  const anchor = attribute(element, 'anchor')
  if (id === undefined || element.qualified.every(each => each.local !== 'id')) {
    const target = anchor === undefined ? undefined : state.survey.target(anchor)
    return target === undefined ? undefined : `#${target}`
  }
  const relation = state.part.relationships.get(id)
  if (!relation) {
    state.messages.report(relationMissing, { what: 'a link', id })
    return undefined
  }
  const url = relation.target + (anchor === undefined ? '' : `#${anchor}`)
  return followable(url) ? url : undefined
}

function run(element: XmlElement, marks: readonly Mark[], line: Line, state: ReadState): void {
  const look = lookOf(propertiesOf(element, 'w:rPr', state.changes), state.styles)
  const own: Mark[] = look.marks.map(type => ({ type }))
  if (look.style === 'panel label') own.push({ type: 'panelLabel' })
  // A run-in heading and a caption label are bold by their style: the evidence that recognition looks for.
  if (look.style === 'run-in heading') own.push({ type: 'strong' })
  if (look.style === 'sans serif') own.push({ type: 'span', style: 'sans-serif' })
  if (look.style === 'roman') own.push({ type: 'span', style: 'roman' })
  if (look.lang !== undefined && primary(look.lang) !== primary(state.lang))
    own.push({ type: 'span', lang: look.lang })
  const all = [...marks, ...own]
  const say = (value: string): void => {
    if (look.hidden) state.ledger.drop(value, 'hidden')
    // Punctuation between title and text of a caption is the writer’s, not the author’s.
    else if (look.style === 'caption separator') state.ledger.drop(value, 'separator')
    else put(line, state, all, { text: value, position: place(element) }, look.style)
  }
  for (const child of elements(element)) {
    switch (nameOf(child)) {
      case 'w:t':
      case 'w:delText':
        say(
          inSymbolFont(
            child.children.map(part => (part.type === 'text' ? part.value : '')).join(''),
            look.font
          )
        )
        break
      case 'w:tab':
      case 'w:ptab':
        say('\t')
        break
      case 'w:br':
        // Page and column breaks are for the page, not for the text.
        if (!/^(?:page|column)$/.test(attribute(child, 'type') ?? ''))
          put(line, state, all, { node: node('break', {}) })
        break
      case 'w:cr':
        put(line, state, all, { node: node('break', {}) })
        break
      case 'w:noBreakHyphen':
        say('\u2011')
        break
      case 'w:softHyphen':
        say('\u00AD')
        break
      case 'w:sym':
        symbol(child, say, state)
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        noteCall(child, element, all, line, state)
        if (/^(?:1|true|on)$/.test(attribute(child, 'customMarkFollows') ?? '')) return
        break
      case 'w:fldChar':
        fieldChar(child, line, state)
        break
      case 'w:instrText':
      case 'w:delInstrText': {
        const field = state.fields[state.fields.length - 1]
        if (field && !field.meaning)
          field.code += child.children.map(part => (part.type === 'text' ? part.value : '')).join('')
        break
      }
      case 'w:ruby':
        for (const base of kids(child, 'w:rubyBase')) content(base, marks, line, state)
        break
      case 'mc:AlternateContent':
        for (const inside of alternative(child)) if (isDrawing(inside)) drawing(inside, all, line, state)
        break
      default:
        if (isDrawing(child)) drawing(child, all, line, state)
    }
  }
}

const place = (element: XmlElement) => ({ start: { ...element.position }, end: { ...element.position } })

/** `en` of `en-GB`: Word tells each run which dictionary it was checked with. */
const primary = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0]!

function drawing(element: XmlElement, marks: readonly Mark[], line: Line, state: ReadState): void {
  line.boxes.push(...textBoxesOf(element))
  for (const picture of picturesOf(element, state))
    put(
      line,
      state,
      marks.filter(mark => mark.type === 'link'),
      {
        node: isFormulaPicture(element)
          ? node('inlineEquation', picture.alt === undefined ? {} : { alt: picture.alt }, [picture])
          : picture
      }
    )
}

function symbol(element: XmlElement, say: (value: string) => void, state: ReadState): void {
  const font = attribute(element, 'font') ?? ''
  const hex = attribute(element, 'char') ?? ''
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN
  const character = symbolCharacter(font, code)
  if (character !== undefined) say(character)
  else state.messages.report(unknownSymbol, { font, code: hex })
}

function noteCall(
  reference: XmlElement,
  run: XmlElement,
  marks: readonly Mark[],
  line: Line,
  state: ReadState
): void {
  const kind = nameOf(reference) === 'w:footnoteReference' ? 'footnote' : 'endnote'
  const id = attribute(reference, 'id') ?? ''
  const custom = toggleAttribute(reference, 'customMarkFollows')
    ? elements(run)
        .filter(each => nameOf(each) === 'w:t')
        .map(each => each.children.map(part => (part.type === 'text' ? part.value : '')).join(''))
        .join('')
    : undefined
  const called = state.notes.call(kind, id, custom)
  if (!called) {
    state.messages.report(relationMissing, { what: `a ${kind}`, id })
    return
  }
  let looked = 0
  for (const name of state.openBookmarks.values()) {
    if (looked++ >= deepest) break
    if (!state.calls.has(name)) state.calls.set(name, called.target)
  }
  put(line, state, marks, { node: noteReference(called.target, called.mark, custom === undefined) })
}

const toggleAttribute = (element: XmlElement, name: string): boolean =>
  /^(?:1|true|on)$/.test(attribute(element, name) ?? '')

/** A call; its number stands in no text of the file when Word counts. */
function noteReference(target: string, mark: string, counted: boolean): Inline {
  const shown = node('text', { value: mark })
  if (counted) shown.sources = { value: 'numbering' }
  return node('footnoteReference', { target }, [shown])
}

function fieldChar(element: XmlElement, line: Line, state: ReadState): void {
  const type = attribute(element, 'fldCharType')
  const field = state.fields[state.fields.length - 1]
  if (type === 'begin') {
    const data = kid(element, 'w:fldData')
    if (!state.survey.broken.has(element))
      state.fields.push({ code: '', ...(data ? { data: xmlTextContent(data) } : {}) })
  } else if (type === 'separate' && field && !field.meaning) begin(field, line, state)
  else if (type === 'end' && field) {
    if (!field.meaning) begin(field, line, state)
    state.fields.pop()
  }
}

/** The code of a field has ended: what its result will mean. */
function begin(field: OpenField, line: Line, state: ReadState): void {
  const meaning = meaningOf(field, state)
  field.meaning = meaning
  if (meaning.kind === 'refused') state.messages.report(fieldKept, { field: meaning.name })
  if (meaning.kind === 'sequence') line.sequence ??= meaning.name
  if (meaning.kind === 'link' && meaning.url.startsWith('#')) {
    const target = state.survey.target(meaning.url.slice(1))
    field.meaning = target === undefined ? { kind: 'text' } : { kind: 'link', url: `#${target}` }
  }
}

/** Fields in fields beyond this depth say nothing about what they show. */
const deepest = 64

function* openFields(state: ReadState): Generator<OpenField> {
  yield* state.fields.slice(0, deepest)
  let marked = 0
  for (const field of state.marked.values()) {
    if (marked++ >= deepest) return
    yield field
  }
}

/** Puts a piece into the line, with what the open fields around it mean. */
function put(
  line: Line,
  state: ReadState,
  marks: readonly Mark[],
  piece: Piece['content'],
  style = ''
): void {
  let all = [...marks]
  for (const { meaning } of openFields(state)) {
    // Inside a code nothing is shown.
    if (!meaning) return
    if (meaning.kind === 'link')
      all = [...all.filter(mark => mark.type !== 'link'), { type: 'link', url: meaning.url }]
    else if (meaning.kind === 'citation') {
      if (!all.some(mark => mark.type === 'citation'))
        all = [...all, { type: 'citation', targets: meaning.targets, nth: meaning.nth }]
    } else if (meaning.kind === 'bibliography') line.entry = true
    else if (meaning.kind === 'navigation') {
      state.ledger.drop('text' in piece ? piece.text : textOf(piece.node), 'navigation')
      return
    } else if (meaning.kind === 'note' && 'text' in piece) {
      const target = state.calls.get(meaning.bookmark)
      if (target !== undefined) {
        const again = node('footnoteReference', { target }, [node('text', { value: piece.text })])
        line.pieces.push({ content: { node: again }, marks: all })
        return
      }
    }
  }
  const person = state.person?.name
  line.pieces.push({ content: piece, marks: all, ...(style ? { style } : {}), ...(person ? { person } : {}) })
}
