/** The styles of a document: names, heading levels, and the look that comes down from style to style. */
import type { XmlElement } from '@offprint/core/xml'
import { attribute, integer, kid, kids, valOf } from './word-xml.js'

export interface StyleInfo {
  id: string
  /** As shown to people, lower case: `heading 1`. */
  name: string
  type: string
  basedOn?: string
  paragraph?: XmlElement
  run?: XmlElement
  /** Of a table style: how the first row looks. */
  firstRow?: XmlElement
}

/** Longest chain of styles that is followed. Word allows ten or so; a cycle ends here. */
const longestChain = 32

export class StyleTable {
  private readonly styles = new Map<string, StyleInfo>()
  private readonly chains = new Map<string, StyleInfo[]>()
  private readonly defaults: { paragraph?: string; character?: string } = {}
  /** Language of the document, where the defaults name one. */
  readonly lang: string | undefined

  constructor(root: XmlElement | undefined) {
    for (const element of kids(root, 'w:style')) {
      const id = attribute(element, 'styleId')
      if (id === undefined) continue
      const type = attribute(element, 'type') ?? 'paragraph'
      const basedOn = valOf(element, 'w:basedOn')
      const paragraph = kid(element, 'w:pPr')
      const run = kid(element, 'w:rPr')
      const firstRow = kids(element, 'w:tblStylePr').find(each => attribute(each, 'type') === 'firstRow')
      this.styles.set(id, {
        id,
        name: (valOf(element, 'w:name') ?? id).toLowerCase(),
        type,
        ...(basedOn === undefined ? {} : { basedOn }),
        ...(paragraph ? { paragraph } : {}),
        ...(run ? { run } : {}),
        ...(firstRow ? { firstRow } : {})
      })
      if (
        /^(?:1|true|on)$/.test(attribute(element, 'default') ?? '') &&
        (type === 'paragraph' || type === 'character')
      )
        this.defaults[type] = id
    }
    const lang = kid(kid(kid(kid(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'), 'w:lang')
    this.lang = attribute(lang, 'val')
  }

  /** A style and those it is based on, nearest first. */
  chain(
    id: string | undefined,
    type: 'paragraph' | 'character' | 'table' = 'paragraph'
  ): readonly StyleInfo[] {
    const start =
      id !== undefined && this.styles.has(id) ? id : type === 'table' ? undefined : this.defaults[type]
    if (start === undefined) return []
    const known = this.chains.get(start)
    if (known) return known
    const chain: StyleInfo[] = []
    for (let at = this.styles.get(start); at && chain.length < longestChain && !chain.includes(at); )
      at = chain.push(at) && at.basedOn !== undefined ? this.styles.get(at.basedOn) : undefined
    this.chains.set(start, chain)
    return chain
  }

  /** Name of a style, lower case; the id where the document does not define it. */
  name(id: string | undefined, type: 'paragraph' | 'character' | 'table' = 'paragraph'): string {
    if (id === undefined) return this.chain(undefined, type)[0]?.name ?? ''
    return this.styles.get(id)?.name ?? id.toLowerCase()
  }

  /** Heading level from 1, by outline level or by the name of the style or of one it is based on. */
  headingLevel(id: string | undefined): number | undefined {
    for (const style of this.chain(id)) {
      const outline = integer(valOf(style.paragraph, 'w:outlineLvl'))
      if (outline !== undefined) return outline < 9 ? outline + 1 : undefined
      const named = headingName.exec(style.name)
      if (named) return Number(named[1])
    }
    const named = id === undefined ? null : headingName.exec(id.toLowerCase())
    return named ? Number(named[1]) : undefined
  }
}

/** Word’s names for its heading styles in the languages it writes files in. */
const headingName =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|заголовок|标题|見出し|제목) ?([1-9])$/
