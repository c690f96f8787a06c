/**
 * Why: most files that are judged are valid, ours above all, and to load libxml2 costs more than to write an article. This
 * says for certain that a file is valid (XML 1.0, the validity constraints of clauses 3.1 to 3.3), or that it does not
 * know. What it does not know, libxml2 judges; it alone says what is wrong.
 */
import type { XmlDocument, XmlElement } from '@offprint/core/xml'
import { matches, type Particle, parseModel } from './content-model.js'
import type { Declarations } from './edition.js'

/** How the content of an element is declared. */
type Content = 'empty' | ReadonlySet<string> | Particle

interface Attribute {
  name: string
  /** A type of XML 1.0, 3.3.1, or the values that may be chosen from. */
  type: string | ReadonlySet<string>
  required: boolean
  fixed?: string
}

/**
 * Whether a file is valid for certain.
 * @param document the parsed file
 * @returns false when it is not valid and when this module can not tell
 */
export function conforms(document: XmlDocument, declarations: Declarations): boolean {
  const { doctype, root } = document
  if (doctype && (doctype.name !== root.name || doctype.raw.includes('['))) return false
  return new Check(declarations).conforms(root)
}

class Check {
  readonly #declarations: Declarations
  readonly #contents = new Map<string, Content | undefined>()
  readonly #attributes = new Map<string, Attribute[]>()
  readonly #ids = new Set<string>()
  readonly #targets: string[] = []

  constructor(declarations: Declarations) {
    this.#declarations = declarations
  }

  conforms(root: XmlElement): boolean {
    const rest: XmlElement[] = [root]
    for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
      if (!this.#hasContent(element) || !this.#hasAttributes(element)) return false
      for (const child of element.children) if (child.type === 'element') rest.push(child)
    }
    return this.#targets.every(id => this.#ids.has(id))
  }

  #hasContent({ name, children }: XmlElement): boolean {
    let content = this.#contents.get(name)
    if (content === undefined) {
      content = contentOf(this.#declarations.models.get(name))
      if (content === undefined) return false
      this.#contents.set(name, content)
    }
    if (content === 'empty') return children.length === 0
    if (content instanceof Set)
      return children.every(child => child.type !== 'element' || content.has(child.name))
    const names: string[] = []
    for (const child of children) {
      if (child.type === 'element') names.push(child.name)
      else if (child.type === 'text' && !isSpace(child.value)) return false
    }
    return matches(content as Particle, names)
  }

  #hasAttributes({ name, attributes }: XmlElement): boolean {
    const declared = this.#declared(name)
    let known = 0
    for (const attribute of declared) {
      const value = attributes[attribute.name]
      if (value === undefined) {
        if (attribute.required) return false
        continue
      }
      known++
      if (attribute.fixed !== undefined && value !== attribute.fixed) return false
      if (typeof attribute.type !== 'string') {
        if (!attribute.type.has(value)) return false
      } else if (!this.#isOfType(attribute.type, value)) return false
    }
    // An attribute that is declared is counted; one more is one that is not.
    return known === Object.keys(attributes).length
  }

  #isOfType(type: string, value: string): boolean {
    switch (type) {
      case 'CDATA':
        return true
      case 'ID':
        if (!isName(value) || this.#ids.has(value)) return false
        this.#ids.add(value)
        return true
      case 'IDREF':
        this.#targets.push(value)
        return isName(value)
      case 'IDREFS':
        this.#targets.push(...value.split(' '))
        return value.split(' ').every(isName)
      case 'NMTOKEN':
        return isToken(value)
      case 'NMTOKENS':
        return value.split(' ').every(isToken)
      default:
        return false
    }
  }

  #declared(name: string): Attribute[] {
    let known = this.#attributes.get(name)
    if (!known) this.#attributes.set(name, (known = attributesOf(this.#declarations.lists.get(name) ?? '')))
    return known
  }
}

function contentOf(model: string | undefined): Content | undefined {
  if (model === undefined || model === 'ANY') return undefined
  if (model === 'EMPTY') return 'empty'
  if (!model.includes('#PCDATA')) return parseModel(model)
  return new Set(model.match(/[\w.:-]+/g)!.filter(name => name !== 'PCDATA'))
}

/** The attribute declarations of an element (XML 1.0, 3.3); what is not understood has a type that nothing is of. */
function attributesOf(list: string): Attribute[] {
  const found = new Map<string, Attribute>()
  const one = /([\w.:-]+) (\([^)]*\)|[A-Z]+) (#REQUIRED|#IMPLIED|(#FIXED )?(?:"([^"]*)"|'([^']*)'))/g
  // The first declaration of an attribute binds.
  for (const [, name, type, rest, fixed, double, single] of list.matchAll(one))
    if (!found.has(name!))
      found.set(name!, {
        name: name!,
        type: type!.startsWith('(') ? new Set(type!.slice(1, -1).split('|')) : type!,
        required: rest === '#REQUIRED',
        ...(fixed ? { fixed: double ?? single ?? '' } : {})
      })
  return [...found.values()]
}

/** Of the names of XML 1.0, 2.3 those that any edition of XML and any library takes for one. */
const isName = (value: string): boolean => /^[A-Za-z_][\w.-]*$/.test(value)
const isToken = (value: string): boolean => /^[\w.:-]+$/.test(value)
const isSpace = (value: string): boolean => /^[ \t\r\n]*$/.test(value)
