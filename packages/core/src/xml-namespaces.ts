/**
 * Why: a prefix is only an abbreviation, and resolving it must cost the same however deep the file is nested.
 * Each prefix has its own stack of bindings (Namespaces in XML 1.0, 3, 5, 6), so a look-up is one step.
 */
import type { RefusedError } from './errors.js'
import type { XmlElement } from './xml-tree.js'

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'

/** Turns code and message into the error with its place. */
type Refuse = (refusal: [code: string, message: string]) => RefusedError

const code = 'core:xml-namespace'

export class NamespaceScope {
  private readonly bindings = new Map<string, string[]>([['xml', [xmlNamespace]]])
  private defaultUri = ''
  /** Declarations of open elements: at which depth, of which prefix. */
  private readonly declared: Array<{ depth: number; prefix: string }> = []

  /** Takes in `xmlns="…"` or `xmlns:x="…"` of the element about to open; other names are passed over. */
  declare(attribute: string, uri: string, depth: number, refuse: Refuse): void {
    if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) return
    const prefix = attribute.slice(6)
    if (prefix === 'xmlns' || uri === xmlnsNamespace || (prefix === 'xml') !== (uri === xmlNamespace)) {
      throw refuse([code, `The namespace declaration ${attribute} uses a reserved name`])
    }
    if (uri === '' && prefix !== '')
      throw refuse([code, `The prefix ${prefix} is declared without a namespace`])
    if (attribute === 'xmlns:' || prefix.includes(':'))
      throw refuse([code, `${attribute} is not a valid name`])
    const stack = this.bindings.get(prefix)
    if (stack === undefined) this.bindings.set(prefix, [uri])
    else stack.push(uri)
    if (prefix === '') this.defaultUri = uri
    this.declared.push({ depth, prefix })
  }

  /** Forgets what the element that opened at this depth declared. */
  close(depth: number): void {
    while (this.declared.length > 0 && this.declared[this.declared.length - 1]!.depth >= depth) {
      const { prefix } = this.declared.pop()!
      this.bindings.get(prefix)!.pop()
      if (prefix === '') this.defaultUri = this.lookUp('') ?? ''
    }
  }

  /** Whether a name has no prefix and no default namespace applies to it: there is nothing to resolve. */
  isPlain(name: string): boolean {
    return this.defaultUri === '' && !name.includes(':')
  }

  /** Fills in prefix, local name and namespace of an element from its name. */
  resolveElement(element: XmlElement, refuse: Refuse): void {
    const { name } = element
    const colon = name.indexOf(':')
    if (colon >= 0) {
      element.uri = this.resolve(name, colon, refuse)
      element.prefix = name.slice(0, colon)
      element.local = name.slice(colon + 1)
    } else element.uri = this.defaultUri
  }

  /** The attributes that carry a prefix. One without is in no namespace, whatever the default is. */
  attributes(attributes: Record<string, string>, refuse: Refuse): XmlElement['qualified'] {
    const qualified: Array<{ name: string; local: string; uri: string }> = []
    const seen = new Set<string>()
    for (const name in attributes) {
      const colon = name.indexOf(':')
      if (colon < 0 || name.startsWith('xmlns:')) continue
      const uri = this.resolve(name, colon, refuse)
      const local = name.slice(colon + 1)
      const expanded = `${local} ${uri}`
      if (seen.has(expanded)) throw refuse([code, `The attribute ${name} stands twice, under two prefixes`])
      seen.add(expanded)
      qualified.push({ name, local, uri })
    }
    return qualified
  }

  private resolve(name: string, colon: number, refuse: Refuse): string {
    const prefix = name.slice(0, colon)
    if (colon === 0 || colon === name.length - 1 || name.indexOf(':', colon + 1) >= 0) {
      throw refuse([code, `${name} is not a valid name with a prefix`])
    }
    const uri = this.lookUp(prefix)
    if (uri === undefined) throw refuse([code, `The prefix ${prefix} of ${name} is not declared`])
    return uri
  }

  private lookUp(prefix: string): string | undefined {
    const stack = this.bindings.get(prefix)
    return stack?.[stack.length - 1]
  }
}
