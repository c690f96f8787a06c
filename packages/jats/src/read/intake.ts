/**
 * Why: nothing of an element may be forgotten. A reader takes attributes and children out of an intake one by one; what it
 * did not take is still there at the end, and must be kept or the element is kept whole.
 */
import type { Base } from '@offprint/ast'
import { squash } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { attributeKey, noteKey } from '../extra-keys.js'
import { tokens } from '../vocabulary.js'
import { formOf } from './form.js'
import type { ReadState } from './state.js'
import { elementsOf } from './state.js'

const unprinted = new Set(['object-id', 'alt-text', 'long-desc', 'sec-meta'])
/** Shared, and never added to. */
const none: string[] = []
const directions = [
  ['rtl', tokens.rtl],
  ['ltr', tokens.ltr],
  ['auto', tokens.auto]
] as const

export class Intake {
  /**
   * Attributes that nobody took: name, value, name, value; a name that was taken is empty. Elements have none or a few, and
   * for those a list is cheaper than a map.
   */
  private left = none
  private uses = none
  private elements: XmlElement[] | undefined | null = null
  private extra: Record<string, string> | undefined = undefined

  constructor(
    readonly element: XmlElement,
    readonly state: ReadState
  ) {
    const { attributes } = element
    for (const name in attributes)
      if (!isDeclaration(name, element)) {
        if (this.left === none) this.left = [name, attributes[name]!]
        else this.left.push(name, attributes[name]!)
      }
    if (this.left === none) return
    // JATS 1.3 lists the values of some attributes; any other is said by `custom` and @custom-type.
    const custom = this.peek('custom-type')
    if (custom !== undefined) {
      const at = this.left.findIndex((value, place) => place % 2 === 1 && value === 'custom')
      if (at >= 0) {
        this.left[at] = custom
        this.note('custom', this.left[at - 1]!)
        this.attribute('custom-type')
      }
    }
    const uses = this.attribute('specific-use')
    if (uses === undefined) return
    this.uses = uses.split(/\s+/).filter(Boolean)
    this.takeRenamed()
  }

  /** What a receiver calls otherwise (`conventions.ts`): `fn-type-con` in @specific-use is what @fn-type said first. */
  private takeRenamed(): void {
    const at = this.uses.findIndex(use => /^(?:fn|sec)-type-./.test(use))
    if (at < 0) return
    const [, name, value] = /^((?:fn|sec)-type)-(.+)$/.exec(this.uses.splice(at, 1)[0]!)!
    this.note('renamed', `${name}=${this.peek(name!) ?? ''}`)
    const place = this.placeOf(name!)
    if (place >= 0) this.left[place + 1] = value!
    else this.left.push(name!, value!)
  }

  /** The element children; undefined when there is text among them. */
  private get parts(): XmlElement[] | undefined {
    if (this.elements === null) this.elements = elementsOf(this.element)
    return this.elements
  }

  private placeOf(name: string): number {
    const { left } = this
    for (let at = 0; at < left.length; at += 2) if (left[at] === name) return at
    return -1
  }

  /** Takes an attribute. */
  attribute(name: string): string | undefined {
    const at = this.placeOf(name)
    if (at < 0) return undefined
    this.left[at] = ''
    return this.left[at + 1]
  }

  /** An attribute that is not taken yet. */
  peek(name: string): string | undefined {
    const at = this.placeOf(name)
    return at < 0 ? undefined : this.left[at + 1]
  }

  /** Takes an attribute when it has one of the values. */
  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const at = this.placeOf(name)
    const value = this.left[at + 1] as T
    if (at < 0 || !values.includes(value)) return undefined
    this.left[at] = ''
    return value
  }

  /** Takes a token of ours from @specific-use. */
  token(token: string): boolean {
    const at = this.uses.indexOf(token)
    if (at >= 0) this.uses.splice(at, 1)
    return at >= 0
  }

  /** Takes a token that begins in some way; gives what follows. */
  tokenAfter(start: string): string | undefined {
    const at = this.uses.findIndex(use => use.startsWith(start))
    return at < 0 ? undefined : this.uses.splice(at, 1)[0]!.slice(start.length)
  }

  /** True when there is text between the elements of what should hold elements alone. */
  get stray(): boolean {
    return this.parts === undefined
  }

  /** Takes the only child of a name; undefined when there is none or more than one. */
  child(name: string): XmlElement | undefined {
    const found = this.only(name)
    if (found) this.remove(found)
    return found
  }

  private only(name: string): XmlElement | undefined {
    let found: XmlElement | undefined
    for (const part of this.parts ?? [])
      if (part.name === name) {
        if (found) return undefined
        found = part
      }
    return found
  }

  remove(part: XmlElement): void {
    const at = this.parts?.indexOf(part) ?? -1
    if (at >= 0) this.parts!.splice(at, 1)
  }

  /** Takes the words of the only child of a name, when it holds nothing but words; its attributes are kept beside. */
  words(name: string, test?: (words: string) => boolean): string | undefined {
    const found = this.only(name)
    const words = found && plainText(found)
    if (words === undefined || (test && !test(words))) return undefined
    this.remove(found!)
    this.keepFor(name, found!)
    return words
  }

  /**
   * Takes the words of the only label, also when marks of print stand round them (`<sup>2</sup>`): how a label looks is the
   * reader's of the article; the exact form is kept beside.
   */
  label(): string | undefined {
    const words = this.words('label')
    if (words !== undefined) return words
    const found = this.only('label')
    const shown = found && marked(found)
    if (!shown) return undefined
    this.remove(found)
    this.note('label-form', formOf([found]))
    return shown
  }

  /** Keeps the attributes of an inner element with the node. */
  keepFor(name: string, part: XmlElement, ...but: string[]): void {
    for (const key in part.attributes)
      if (!but.includes(key) && !isDeclaration(key, part))
        this.keep(`jats:${name}@${key}`, part.attributes[key]!)
  }

  /** Notes something about the form. */
  note(name: string, value = 'yes'): void {
    this.keep(noteKey(name), value)
  }

  private keep(key: string, value: string): void {
    if (this.extra === undefined) this.extra = { [key]: value }
    else this.extra[key] = value
  }

  /** Sets aside what is never printed (ids of parts, descriptions): kept with the node, out of the way of other formats. */
  setAside(): void {
    let aside: XmlElement[] | undefined
    for (const part of this.parts ?? [])
      if (unprinted.has(part.name)) {
        if (aside) aside.push(part)
        else aside = [part]
      }
    if (!aside) return
    for (const part of aside) this.remove(part)
    this.note('aside', formOf(aside))
  }

  /** The children nobody took. */
  rest(): XmlElement[] {
    return this.parts ?? []
  }

  /** What every node carries: id, language, place, and the attributes nobody took. */
  base(): Base {
    return this.into({})
  }

  /** The same, put into a node that is being made. */
  into<T extends Base>(base: T): T {
    if (this.left !== none) this.takeAttributes(base)
    if (this.extra !== undefined) base.extra = this.extra
    base.position = this.state.positionOf(this.element)
    return base
  }

  private takeAttributes(base: Base): void {
    const { element, left } = this
    const { survey } = this.state
    const id = this.attribute('id')
    if (id !== undefined) {
      if (survey.owners.get(id) === element) {
        base.id = id
        survey.taken.add(id)
      } else this.keep('jats:id', id)
    }
    const lang = this.attribute('xml:lang')
    if (lang !== undefined) base.lang = lang
    if (this.uses.length) for (const [dir, token] of directions) if (this.token(token)) base.dir = dir
    if (this.uses.length || element.attributes['specific-use'] === '')
      this.keep('jats:specific-use', this.uses.join(' '))
    for (let at = 0; at < left.length; at += 2)
      if (left[at] !== '') this.keep(attributeKey(left[at]!), left[at + 1]!)
  }
}

/** Whether an element has an attribute. */
export function hasAttributes({ attributes }: XmlElement): boolean {
  for (const _name in attributes) return true
  return false
}

/** Declarations of namespaces that every JATS file has; the writer declares what is used. */
function isDeclaration(name: string, element: XmlElement): boolean {
  if (!name.startsWith('xmlns')) return false
  return element.name !== 'article' || usual.has(name)
}
const usual = new Set(['xmlns:xlink', 'xmlns:mml', 'xmlns:ali', 'xmlns:xsi', 'xmlns:oasis'])

/** The words of an element that holds nothing but words, white space folded; undefined when there is mark-up in it. */
const printMarks = new Set(['sup', 'sub', 'bold', 'italic', 'sc', 'underline', 'roman'])

/** The words of an element that holds words and marks of print, and nothing else; empty when it holds more. */
export function marked(element: XmlElement): string {
  let words = ''
  for (const child of element.children)
    if (child.type === 'text') words += child.value
    else if (child.type === 'element') {
      const inner = printMarks.has(child.name) ? marked(child) : ''
      if (inner === '') return ''
      words += inner
    }
  return squash(words)
}

export function plainText(element: XmlElement): string | undefined {
  let words = ''
  for (const child of element.children) {
    if (child.type === 'element') return undefined
    if (child.type === 'text') words += child.value
  }
  return words.includes('\u00ad') || words.includes('\u00a0') ? words.trim() : squash(words)
}
