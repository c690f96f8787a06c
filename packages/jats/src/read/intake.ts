/**
 * Why: nothing of an element may be forgotten. A reader takes attributes and children out of an intake one by one; what it
 * did not take is still there at the end, and must be kept or the element is kept whole.
 */
import type { Base } from '@offprint/ast'
import { squash } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { tokens } from '../vocabulary.js'
import { formOf } from './form.js'
import type { ReadState } from './state.js'
import { elementsOf } from './state.js'

const unprinted = new Set(['object-id', 'alt-text', 'long-desc', 'sec-meta'])
const none: string[] = []
/** Shared, and never added to. */
const nothing = new Map<string, string>()
const directions = [
  ['rtl', tokens.rtl],
  ['ltr', tokens.ltr],
  ['auto', tokens.auto]
] as const

export class Intake {
  private left: Map<string, string>
  private readonly uses: string[]
  private elements: XmlElement[] | undefined | null = null
  private readonly extra: Record<string, string> = {}

  constructor(
    readonly element: XmlElement,
    readonly state: ReadState
  ) {
    // Most elements have no attribute, and a map of their own would be the dearest part of reading them.
    this.left = nothing
    for (const name in element.attributes)
      if (!isDeclaration(name, element)) {
        if (this.left === nothing) this.left = new Map()
        this.left.set(name, element.attributes[name]!)
      }
    if (this.left === nothing) {
      this.uses = none
      return
    }
    // JATS 1.3 lists the values of some attributes; any other is said by `custom` and @custom-type.
    const custom = this.left.get('custom-type')
    if (custom !== undefined)
      for (const [name, value] of this.left)
        if (value === 'custom') {
          this.left.set(name, custom)
          this.left.delete('custom-type')
          this.extra['jats:#custom'] = name
          break
        }
    const uses = this.left.get('specific-use')
    this.uses = uses === undefined ? none : uses.split(/\s+/).filter(Boolean)
    this.left.delete('specific-use')
    if (uses !== undefined) this.takeRenamed()
  }

  /** What a receiver calls otherwise (`conventions.ts`): `fn-type-con` in @specific-use is what @fn-type said first. */
  private takeRenamed(): void {
    const at = this.uses.findIndex(use => /^(?:fn|sec)-type-./.test(use))
    if (at < 0) return
    const [, name, value] = /^((?:fn|sec)-type)-(.+)$/.exec(this.uses.splice(at, 1)[0]!)!
    this.extra['jats:#renamed'] = `${name}=${this.left.get(name!) ?? ''}`
    this.left.set(name!, value!)
  }

  /** The element children; undefined when there is text among them. */
  private get parts(): XmlElement[] | undefined {
    if (this.elements === null) this.elements = elementsOf(this.element)
    return this.elements
  }

  /** Takes an attribute. */
  attribute(name: string): string | undefined {
    const value = this.left.get(name)
    this.left.delete(name)
    return value
  }

  /** An attribute that is not taken yet. */
  peek(name: string): string | undefined {
    return this.left.get(name)
  }

  /** Takes an attribute when it has one of the values. */
  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.left.get(name) as T
    if (!values.includes(value)) return undefined
    this.left.delete(name)
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
    const found = (this.parts ?? []).filter(part => part.name === name)
    if (found.length !== 1) return undefined
    this.remove(found[0]!)
    return found[0]
  }

  remove(part: XmlElement): void {
    const at = this.parts?.indexOf(part) ?? -1
    if (at >= 0) this.parts!.splice(at, 1)
  }

  /** Takes the words of the only child of a name, when it holds nothing but words; its attributes are kept beside. */
  words(name: string, test: (words: string) => boolean = () => true): string | undefined {
    const found = (this.parts ?? []).filter(part => part.name === name)
    if (found.length !== 1) return undefined
    const words = plainText(found[0]!)
    if (words === undefined || !test(words)) return undefined
    this.remove(found[0]!)
    this.keepFor(name, found[0]!)
    return words
  }

  /** Keeps the attributes of an inner element with the node. */
  keepFor(name: string, part: XmlElement, ...but: string[]): void {
    for (const [key, value] of Object.entries(part.attributes))
      if (!but.includes(key) && !isDeclaration(key, part)) this.extra[`jats:${name}@${key}`] = value
  }

  /** Notes something about the form. */
  note(name: string, value = 'yes'): void {
    this.extra[`jats:#${name}`] = value
  }

  /** Sets aside what is never printed (ids of parts, descriptions): kept with the node, out of the way of other formats. */
  setAside(): void {
    const aside = (this.parts ?? []).filter(part => unprinted.has(part.name))
    if (aside.length === 0) return
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
    const { element, state } = this
    const id = this.attribute('id')
    if (id !== undefined) {
      if (state.survey.owners.get(id) === element) {
        base.id = id
        state.survey.taken.add(id)
      } else this.extra['jats:id'] = id
    }
    const lang = this.attribute('xml:lang')
    if (lang !== undefined) base.lang = lang
    if (this.uses.length) for (const [dir, token] of directions) if (this.token(token)) base.dir = dir
    const uses = this.uses.join(' ')
    if (uses !== '' || element.attributes['specific-use'] === '') this.extra['jats:specific-use'] = uses
    for (const [name, value] of this.left) this.extra[`jats:${name}`] = value
    for (const _any in this.extra) {
      base.extra = this.extra
      break
    }
    base.position = state.positionOf(element)
    return base
  }
}

/** Declarations of namespaces that every JATS file has; the writer declares what is used. */
function isDeclaration(name: string, element: XmlElement): boolean {
  if (!name.startsWith('xmlns')) return false
  return element.name !== 'article' || usual.has(name)
}
const usual = new Set(['xmlns:xlink', 'xmlns:mml', 'xmlns:ali', 'xmlns:xsi', 'xmlns:oasis'])

/** The words of an element that holds nothing but words, white space folded; undefined when there is mark-up in it. */
export function plainText(element: XmlElement): string | undefined {
  let words = ''
  for (const child of element.children) {
    if (child.type === 'element') return undefined
    if (child.type === 'text') words += child.value
  }
  return words.includes('\u00ad') || words.includes('\u00a0') ? words.trim() : squash(words)
}
