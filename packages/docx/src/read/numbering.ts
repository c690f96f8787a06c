/** Numbering definitions: what kind of list a paragraph belongs to. */
import type { List } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { attribute, integer, kid, kids, valOf } from './word-xml.js'

export interface Level {
  kind: List['kind']
  start: number
  /** Indent of the text of an item, in twips. */
  left: number
  /** Whether the level prints anything. */
  printed: boolean
  /** The definition that counts: instances of one definition go on counting together (ECMA-376-1, 17.9.15). */
  definition: string
  /** The instance starts the count again (17.9.26). */
  restarts: boolean
}

/** ST_NumberFormat (ECMA-376-1, 17.18.59) → kind of list. All other formats count in figures. */
const kinds: Readonly<Record<string, List['kind']>> = {
  bullet: 'bullet',
  none: 'simple',
  lowerLetter: 'alpha-lower',
  upperLetter: 'alpha-upper',
  lowerRoman: 'roman-lower',
  upperRoman: 'roman-upper'
}

export class Numbering {
  private readonly abstracts = new Map<string, XmlElement>()
  private readonly instances = new Map<string, XmlElement>()
  /** Style that defines a list → its abstract numbering. */
  private readonly byStyle = new Map<string, string>()

  constructor(root: XmlElement | undefined) {
    for (const element of kids(root, 'w:abstractNum')) {
      const id = attribute(element, 'abstractNumId')
      if (id === undefined) continue
      this.abstracts.set(id, element)
      const style = valOf(element, 'w:styleLink')
      if (style !== undefined) this.byStyle.set(style, id)
    }
    for (const element of kids(root, 'w:num')) {
      const id = attribute(element, 'numId')
      if (id !== undefined) this.instances.set(id, element)
    }
  }

  /** The level of a list; undefined for number 0, which takes numbering away, and for what is not defined. */
  level(numId: string, ilvl: number): Level | undefined {
    if (numId === '0') return undefined
    const instance = this.instances.get(numId)
    let abstractId = valOf(instance, 'w:abstractNumId')
    let abstract = abstractId === undefined ? undefined : this.abstracts.get(abstractId)
    const link = valOf(abstract, 'w:numStyleLink')
    if (link !== undefined) {
      abstractId = this.byStyle.get(link)
      abstract = abstractId === undefined ? undefined : this.abstracts.get(abstractId)
    }
    if (!abstract) return undefined
    const override = kids(instance, 'w:lvlOverride').find(each => integer(attribute(each, 'ilvl')) === ilvl)
    const own = kid(override, 'w:lvl')
    const element = own ?? kids(abstract, 'w:lvl').find(each => integer(attribute(each, 'ilvl')) === ilvl)
    if (!element) return undefined
    const format = valOf(element, 'w:numFmt') ?? 'decimal'
    const text = valOf(element, 'w:lvlText') ?? ''
    const indent = kid(kid(element, 'w:pPr'), 'w:ind')
    return {
      kind: kinds[format] ?? (text === '' ? 'simple' : 'order'),
      start: integer(valOf(override, 'w:startOverride')) ?? integer(valOf(element, 'w:start')) ?? 1,
      left: integer(attribute(indent, 'left') ?? attribute(indent, 'start')) ?? 0,
      printed: text !== '' && format !== 'none',
      definition: abstractId ?? numId,
      restarts: kid(override, 'w:startOverride') !== undefined
    }
  }
}
