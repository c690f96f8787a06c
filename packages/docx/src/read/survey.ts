/**
 * A first look over a part, before it is read: where bookmarks stand, what points to them, which paragraphs are numbered
 * captions, and which fields never end. Reading can then say at once what a link leads to.
 */
import type { XmlElement } from '@offprint/core/xml'
import { attribute, elements, nameOf } from './word-xml.js'

export interface Home {
  /** Bookmarks that begin in the paragraph, in order. */
  bookmarks: string[]
  /** Name of the caption number in it: `figure`. */
  sequence?: string
  /** Words of it have been met. */
  hasWords?: boolean
}

/** A bookmark’s name as an XML name; pandoc writes `fig:map`. */
const idFor = (bookmark: string): string => {
  const plain = bookmark.replace(/[^\p{L}\p{N}_.-]/gu, '_')
  return /^[\p{L}_]/u.test(plain) ? plain : `b${plain}`
}

export class Survey {
  /** Paragraph of each bookmark. */
  readonly homes = new Map<string, Home>()
  readonly byParagraph = new Map<XmlElement, Home>()
  /** Bookmarks that a link or field points to. */
  readonly referenced = new Set<string>()
  private readonly seen = new Set<string>()
  /** Bookmarks round nothing, behind words of their paragraph: places in a line. */
  private readonly places = new Set<string>()
  /** Field beginnings without an end: they are no fields. */
  readonly broken = new Set<XmlElement>()
  /** Paragraph styles used, by id. */
  readonly styles = new Set<string>()

  constructor(...roots: (XmlElement | undefined)[]) {
    for (const root of roots) if (root) this.look(root)
  }

  /** The name under which a paragraph is known, when something points to it. */
  idOf(paragraph: XmlElement): string | undefined {
    return this.named(this.byParagraph.get(paragraph))
  }

  /** The id of the paragraph that a bookmark stands in. */
  target(bookmark: string): string | undefined {
    return this.named(this.homes.get(bookmark))
  }

  /** The id of a place in a line that a bookmark marks, when something points to it. */
  placeOf(bookmark: string): string | undefined {
    return this.places.has(bookmark) ? this.target(bookmark) : undefined
  }

  /** Several bookmarks in a paragraph (label, number, Word’s own hidden ones) are names of one thing. */
  private named(home: Home | undefined): string | undefined {
    const used = home?.bookmarks.find(name => this.referenced.has(name))
    if (!home || used === undefined) return undefined
    return idFor(home.bookmarks.find(name => !name.startsWith('_')) ?? used)
  }

  private look(root: XmlElement): void {
    const open: { begin: XmlElement; separated: boolean; code: string }[] = []
    let waiting: string[] = []
    let home: Home | undefined
    const visit = (element: XmlElement, next?: XmlElement): void => {
      const name = nameOf(element)
      switch (name) {
        case 'w:p': {
          const outer = home
          home = { bookmarks: waiting }
          waiting = []
          this.byParagraph.set(element, home)
          for (const bookmark of home.bookmarks) this.homes.set(bookmark, home)
          visitAll(element)
          home = outer
          return
        }
        case 'w:pStyle':
          this.styles.add(attribute(element, 'val') ?? '')
          break
        case 'w:bookmarkStart': {
          const bookmark = attribute(element, 'name')
          // A name that is there twice (LibreOffice cuts bookmarks that go over paragraphs) is the first one’s.
          if (bookmark === undefined || bookmark === '_GoBack' || this.seen.has(bookmark)) break
          this.seen.add(bookmark)
          if (home?.hasWords && isEmptyMark(element, next)) {
            this.places.add(bookmark)
            this.homes.set(bookmark, { bookmarks: [bookmark] })
          } else if (home) {
            home.bookmarks.push(bookmark)
            this.homes.set(bookmark, home)
          } else waiting.push(bookmark)
          break
        }
        case 'w:t':
          if (home && element.children.length > 0) home.hasWords = true
          break
        case 'w:hyperlink': {
          const anchor = attribute(element, 'anchor')
          if (anchor !== undefined) this.referenced.add(anchor)
          break
        }
        case 'w:fldSimple':
          this.code(attribute(element, 'instr') ?? '', home)
          break
        case 'w:fldChar': {
          const type = attribute(element, 'fldCharType')
          const last = open[open.length - 1]
          if (type === 'begin') open.push({ begin: element, separated: false, code: '' })
          else if (type === 'separate' && last) {
            last.separated = true
            this.code(last.code, home)
          } else if (type === 'end' && last) {
            if (!last.separated) this.code(last.code, home)
            open.pop()
          }
          break
        }
        case 'w:instrText': {
          const last = open[open.length - 1]
          if (last && !last.separated)
            last.code += element.children.map(child => (child.type === 'text' ? child.value : '')).join('')
          break
        }
        default:
      }
      visitAll(element)
    }
    const visitAll = (element: XmlElement): void => {
      const inside = elements(element)
      for (let at = 0; at < inside.length; at++) visit(inside[at]!, inside[at + 1])
    }
    visit(root)
    for (const { begin } of open) this.broken.add(begin)
  }

  private code(code: string, home: Home | undefined): void {
    const [name = '', argument = ''] = code.trim().split(/\s+/)
    if (/^(?:REF|PAGEREF)$/i.test(name)) this.referenced.add(argument)
    else if (/^SEQ$/i.test(name) && home) home.sequence ??= argument.toLowerCase()
    else if (/^HYPERLINK$/i.test(name)) {
      const anchor = /\\l\s+"([^"]{1,200})"/.exec(code)?.[1]
      if (anchor !== undefined) this.referenced.add(anchor)
    }
  }
}

/** A bookmark that ends where it begins. */
const isEmptyMark = (start: XmlElement, next: XmlElement | undefined): boolean =>
  next !== undefined && nameOf(next) === 'w:bookmarkEnd' && attribute(next, 'id') === attribute(start, 'id')
