/**
 * Why: the rules ask of an element what stands around it: its parent, the abstract or figure it is in, what is inside
 * it, who points to it. Here each answer is found once per document, so that checking stays linear however many
 * rules ask, and no rule walks the tree by itself.
 */
import { type XmlElement, xmlAttribute, xmlTextContent } from '@offprint/core/xml'

const xlink = 'http://www.w3.org/1999/xlink'
const prefixes: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/1998/Math/MathML': 'mml:',
  'http://www.niso.org/standards/z39-96/ns/oasis-exchange/table': 'oasis:',
  'http://www.niso.org/schemas/ali/1.0/': 'ali:'
}

/** JATS has no namespace (its DTD says so), but archives put it in one of these when they wrap it. */
const jatsNamespaces = 'https://jats.nlm.nih.gov/ns/'

/** Elements that rules want to know themselves inside of. */
const enclosing = [
  'abstract',
  'trans-abstract',
  'aff',
  'article',
  'article-meta',
  'collab',
  'disp-formula',
  'element-citation',
  'fig',
  'fig-group',
  'front-stub',
  'funding-group',
  'inline-formula',
  'mixed-citation',
  'response',
  'sub-article'
] as const
/** `ethics`: a section with the type that ethics statements have. */
export type Enclosing = (typeof enclosing)[number] | 'ethics'
type Around = Readonly<Partial<Record<Enclosing, Here>>>

const isEnclosing: ReadonlySet<string> = new Set(enclosing)
const none: Here[] = []

/** Things found out once and kept: by a key that only its finder uses. */
class Memory {
  #kept: Map<string, unknown> | undefined

  remember<T>(key: string, find: () => T): T {
    this.#kept ??= new Map()
    if (!this.#kept.has(key)) this.#kept.set(key, find())
    return this.#kept.get(key) as T
  }
}

/** An element, with what stands around it. */
export class Here extends Memory {
  /** The local name; MathML, OASIS tables and ALI have `mml:`, `oasis:`, `ali:` in front, whatever the file wrote. */
  readonly name: string
  readonly elements: Here[] = none
  /** Number of the last element inside it; its own when there is none. */
  last: number
  #text: string | undefined
  #squashed: string | undefined
  #named: Map<string, Here[]> | undefined

  constructor(
    readonly element: XmlElement,
    readonly document: Survey,
    readonly parent: Here | undefined,
    /** Its number in document order. */
    readonly order: number,
    readonly around: Around
  ) {
    super()
    this.name = canonical(element)
    this.last = order
    if (element.children.some(child => child.type === 'element')) this.elements = []
  }

  /** An attribute without prefix, or `xml:lang`. */
  attribute(name: string): string | undefined {
    return this.element.attributes[name]
  }

  /** Is the attribute there, and one of these values? */
  is(name: string, ...values: readonly string[]): boolean {
    const value = this.attribute(name)
    return value !== undefined && values.includes(value)
  }

  get href(): string | undefined {
    return xmlAttribute(this.element, 'href', xlink)
  }

  get linkTitle(): string | undefined {
    return xmlAttribute(this.element, 'title', xlink)
  }

  /** All text in it, as written. */
  get text(): string {
    this.#text ??= xmlTextContent(this.element)
    return this.#text
  }

  /** Its text with white space folded, as `normalize-space()` of XPath does. */
  get squashed(): string {
    this.#squashed ??= squash(this.text)
    return this.#squashed
  }

  /** Has it an element or anything but white space inside? */
  get filled(): boolean {
    return this.elements.length > 0 || this.squashed !== ''
  }

  /** Children of that name, in order. */
  all(name: string): readonly Here[] {
    if (this.elements.length === 0) return none
    if (this.#named === undefined) {
      this.#named = new Map()
      for (const each of this.elements) {
        const list = this.#named.get(each.name)
        if (list === undefined) this.#named.set(each.name, [each])
        else list.push(each)
      }
    }
    return this.#named.get(name) ?? none
  }

  /** The first child of that name. */
  child(name: string): Here | undefined {
    return this.all(name)[0]
  }

  has(...names: string[]): boolean {
    return names.some(name => this.child(name) !== undefined)
  }

  /** The nearest one around it, itself not counted. */
  inside(name: Enclosing): Here | undefined {
    return this.around[name]
  }

  isIn(...names: Enclosing[]): boolean {
    return names.some(name => this.around[name] !== undefined)
  }

  /** How many elements of a list (in document order) lie inside it, at any depth. */
  holds(list: readonly Here[]): number {
    return firstAfter(list, this.last) - firstAfter(list, this.order)
  }

  /** The way to it from the root, as libxml2 writes it: `/article/front/article-meta/aff[2]`. */
  get path(): string {
    const steps: string[] = []
    for (let step: Here | undefined = this; step !== undefined; step = step.parent)
      steps.push(step.element.name + (step.parent === undefined ? '' : step.parent.numberOf(step)))
    return `/${steps.reverse().join('/')}`
  }

  private numberOf(child: Here): string {
    const numbers = this.remember('numbers', () => {
      const seen = new Map<string, number>()
      const found = new Map<Here, number>()
      for (const each of this.elements) {
        const number = (seen.get(each.element.name) ?? 0) + 1
        seen.set(each.element.name, number)
        found.set(each, number)
      }
      return { seen, found }
    })
    return numbers.seen.get(child.element.name) === 1 ? '' : `[${numbers.found.get(child)}]`
  }
}

/** A document, walked once. */
export class Survey extends Memory {
  /** Every element, in document order. */
  readonly elements: Here[] = []
  readonly #named = new Map<string, Here[]>()
  readonly #ids = new Map<string, Here>()
  readonly #targets = new Set<string>()

  constructor(root: XmlElement) {
    super()
    const rest: { element: XmlElement; parent: Here | undefined }[] = [{ element: root, parent: undefined }]
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const { element, parent } = next
      const here = new Here(element, this, parent, this.elements.length, parent ? within(parent) : {})
      this.elements.push(here)
      parent?.elements.push(here)
      this.#note(here)
      for (let index = element.children.length - 1; index >= 0; index--) {
        const child = element.children[index]!
        if (child.type === 'element') rest.push({ element: child, parent: here })
      }
    }
    for (let index = this.elements.length - 1; index > 0; index--) {
      const { parent, last } = this.elements[index]!
      if (parent !== undefined && parent.last < last) parent.last = last
    }
  }

  /** The article, be it wrapped in an answer of an archive (OAI-PMH, a set of articles); else the root. */
  get article(): Here {
    return this.named('article')[0] ?? this.elements[0]!
  }

  /** All elements of that name, in document order. */
  named(name: string): readonly Here[] {
    return this.#named.get(name) ?? none
  }

  /** Those among them that pass, found once under that key. */
  those(key: string, name: string, passes: (here: Here) => boolean): readonly Here[] {
    return this.remember(`those ${key}`, () => this.named(name).filter(passes))
  }

  /** What an IDREFS value points to; ids that do not exist are left out. */
  targets(idrefs: string | undefined): Here[] {
    return words(idrefs).flatMap(id => this.#ids.get(id) ?? [])
  }

  /** Does any `@rid` or `@alternate-form-of` point to that id? */
  isTarget(id: string): boolean {
    return this.#targets.has(id)
  }

  /** `@dtd-version` with all but digits and dots taken out, as a number; NaN when there is none. */
  get version(): number {
    const written = this.article.name === 'article' ? this.article.attribute('dtd-version') : undefined
    return numberIn(written)
  }

  get hasVersion(): boolean {
    return this.article.name === 'article' && this.article.attribute('dtd-version') !== undefined
  }

  #note(here: Here): void {
    const list = this.#named.get(here.name)
    if (list === undefined) this.#named.set(here.name, [here])
    else list.push(here)
    const id = here.attribute('id')
    // XML 1.0, 3.3.1: an id may stand once; of two, the first is taken, as browsers do.
    if (id !== undefined && !this.#ids.has(id)) this.#ids.set(id, here)
    for (const target of words(here.attribute('rid'))) this.#targets.add(target)
    for (const target of words(here.attribute('alternate-form-of'))) this.#targets.add(target)
  }
}

/** What is around the children of an element. */
function within(parent: Here): Around {
  const ethics = parent.name === 'sec' && parent.is('sec-type', 'ethics-statement')
  if (!ethics && !isEnclosing.has(parent.name)) return parent.around
  return parent.remember('within', () => ({
    ...parent.around,
    ...(isEnclosing.has(parent.name) ? { [parent.name]: parent } : { ethics: parent })
  }))
}

function canonical(element: XmlElement): string {
  // The schematron knows these two by their local name alone.
  if (element.local === 'license_ref' || element.local === 'free_to_read') return `ali:${element.local}`
  if (element.uri.startsWith(jatsNamespaces)) return element.local
  return (prefixes[element.uri] ?? `${element.uri}#`) + element.local
}

/** The place in a list of the first element that comes after that number. */
function firstAfter(list: readonly Here[], order: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.order <= order) low = middle + 1
    else high = middle
  }
  return low
}

/** `normalize-space()`: the white space of XML, nothing else. */
export const squash = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')

/** The tokens of a list in an attribute. */
export const words = (list: string | undefined): string[] => list?.match(/[^ \t\r\n]+/g) ?? []

/** The digits and dots of a text, read as one number; NaN where they are none (XPath `number('')` is NaN too). */
export function numberIn(text: string | undefined): number {
  const digits = text?.replace(/[^0-9.]/g, '') ?? ''
  return digits === '' ? Number.NaN : Number(digits)
}
