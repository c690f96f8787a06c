/**
 * Why: blocks of HTML in Markdown: mostly wrappers, images, tables and comments. They are read by a scan of their own: tags
 * are told from text, what an article can hold is kept in its form, of the rest the words stay. Nothing is ever run.
 */
import type { Block, Inline, Node, TableCell, TableRow } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import { limitError } from '@offprint/core'
import { decodeHTML } from 'entities'
import type { Html } from 'mdast'
import { captionOf, innerLine } from './caption.js'
import { graphicOf } from './figures.js'
import { dropped, htmlPair } from './inline-html.js'
import { imageAddress, pixels } from './inline-nodes.js'
import { readMathml } from './mathml.js'
import { rawHtmlDropped } from './messages.js'
import { xmlName } from './names.js'
import { type Tag, tagAttribute, tagOf } from './row.js'
import { at, type State } from './state.js'
import { isEmpty, tidy } from './words.js'

interface Element {
  tag: Tag
  children: (Element | string)[]
}

const blocky = new Set([
  'div',
  'p',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'center',
  'figure',
  'figcaption',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'hr',
  'details',
  'summary',
  'dl',
  'dt',
  'dd',
  'colgroup',
  'address',
  'aside',
  'nav'
])

/** What a block of HTML holds. */
export function htmlBlock(node: Html, state: State): Node[] {
  return new HtmlReader(state, at(node)).blocks(parse(node.value, state))
}

const piece =
  /<!--[\s\S]*?(?:-->|$)|<[?!][^>]*(?:>|$)|<\/?[a-z][a-z0-9-]*(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gi

function parse(source: string, state: State): (Element | string)[] {
  const root: (Element | string)[] = []
  const open: Element[] = []
  piece.lastIndex = 0
  for (const [found] of source.matchAll(piece)) {
    const into = open[open.length - 1]?.children ?? root
    if (/^<[!?]/.test(found)) continue
    const tag = found[0] === '<' ? tagOf(found) : undefined
    if (!tag) into.push(decodeHTML(found))
    else if (tag.closing) {
      const index = open.findLastIndex(element => element.tag.name === tag.name)
      if (index >= 0) open.length = index
    } else {
      const element = { tag, children: [] }
      into.push(element)
      if (!tag.empty) open.push(element)
      if (open.length > state.context.limits.listDepth) throw limitError(state.context.limits, 'listDepth')
    }
  }
  return root
}

class HtmlReader {
  constructor(
    private readonly state: State,
    private readonly where: { position?: Inline['position'] }
  ) {}

  blocks(nodes: readonly (Element | string)[]): Node[] {
    const out: Node[] = []
    let line: (Element | string)[] = []
    const flush = (): void => {
      const words = tidy(this.line(line))
      if (!isEmpty(words)) out.push(make('paragraph', this.where, words))
      line = []
    }
    for (const node of nodes) {
      if (typeof node === 'string' || !blocky.has(node.tag.name)) line.push(node)
      else {
        flush()
        out.push(...this.block(node))
      }
    }
    flush()
    return out
  }

  private block(element: Element): Node[] {
    const { name } = element.tag
    const id = tagAttribute(element.tag, 'id')
    const base = { ...this.where, ...(id ? { id: xmlName(id) } : {}) }
    switch (name) {
      case 'hr':
        return [make('thematicBreak', base)]
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return [make('heading', { depth: Number(name[1]), ...base }, tidy(this.line(element.children)))]
      case 'ul':
      case 'ol': {
        const items = element.children.filter(
          (child): child is Element => typeof child !== 'string' && child.tag.name === 'li'
        )
        return [
          make(
            'list',
            { kind: name === 'ul' ? 'bullet' : 'order', ...base },
            items.map(item => make('listItem', this.where, this.blocks(item.children) as Block[]))
          )
        ]
      }
      case 'blockquote':
        return [make('blockQuote', base, this.blocks(element.children) as Block[])]
      case 'pre':
        return [make('codeBlock', { value: words(element), ...base })]
      case 'table':
        return [this.table(element, base)]
      case 'figure':
        return [this.figure(element, base)]
      default: {
        const inside = this.blocks(element.children)
        if (id && inside[0] && inside[0].id === undefined) inside[0].id = xmlName(id)
        return inside
      }
    }
  }

  private line(nodes: readonly (Element | string)[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      if (typeof node === 'string') return this.words(node)
      const { tag } = node
      if (tag.name === 'br') return [make('break', this.where)]
      const mathml = tag.name === 'math' ? readMathml(xmlOf(node)) : undefined
      if (mathml) return [make('inlineEquation', { mathml, ...this.where }, [])]
      if (tag.name === 'img') {
        const href = imageAddress(decodeHTML(tagAttribute(tag, 'src') ?? ''), this.state, this.where)
        const alt = tagAttribute(tag, 'alt')
        const words = alt ? decodeHTML(alt).trim() : ''
        if (href === undefined) return words ? [text(words)] : []
        const width = pixels(tagAttribute(tag, 'width'))
        const height = pixels(tagAttribute(tag, 'height'))
        return [
          make('inlineGraphic', {
            href,
            ...this.where,
            ...(words ? { alt: words } : {}),
            ...(width ? { width } : {}),
            ...(height ? { height } : {})
          })
        ]
      }
      if (tag.empty) return []
      if (dropped.has(tag.name)) {
        this.state.report(rawHtmlDropped, { name: tag.name }, this.where)
        return []
      }
      return htmlPair(tag, this.line(node.children), this.state, this.where)
    })
  }

  /** Words between tags: Markdown goes on in them, as pandoc has it (markdown_in_html_blocks). */
  private words(source: string): Inline[] {
    const plain = source.replace(/[ \t\r\n]+/g, ' ')
    if (!/[@`$*_[\\^]/.test(source) || plain.trim() === '')
      return plain === '' ? [] : [text(plain, this.where.position)]
    const line = innerLine(source, this.state, this.where.position)
    return [...(/^\s/.test(plain) ? [text(' ')] : []), ...line, ...(/\s$/.test(plain) ? [text(' ')] : [])]
  }

  private table(element: Element, base: { id?: string }): Node {
    const groups = { head: [] as TableRow[], body: [] as TableRow[], foot: [] as TableRow[] }
    let caption: Inline[] = []
    let cells = 0
    const visit = (nodes: readonly (Element | string)[], kind: keyof typeof groups): void => {
      for (const node of nodes) {
        if (typeof node === 'string') continue
        const { name } = node.tag
        if (name === 'thead') visit(node.children, 'head')
        else if (name === 'tfoot') visit(node.children, 'foot')
        else if (name === 'caption') caption = tidy(this.line(node.children))
        else if (name === 'tr') {
          const row = node.children.filter(
            (child): child is Element => typeof child !== 'string' && ['td', 'th'].includes(child.tag.name)
          )
          cells += row.length
          if (cells > this.state.context.limits.cells) throw limitError(this.state.context.limits, 'cells')
          groups[kind].push(
            make(
              'tableRow',
              {},
              row.map(cell => this.cell(cell, kind === 'head'))
            )
          )
        } else visit(node.children, kind)
      }
    }
    visit(element.children, 'body')
    const read = captionOf(caption)
    return make('table', { ...this.where, ...base }, [
      ...(read.caption ? [read.caption] : []),
      make(
        'grid',
        {},
        (['head', 'body', 'foot'] as const).flatMap(kind =>
          groups[kind].length ? [make('rowGroup', { kind }, groups[kind])] : []
        )
      )
    ])
  }

  private cell(element: Element, head: boolean): TableCell {
    const span = (name: string, most: number): number | undefined => {
      const value = Number(tagAttribute(element.tag, name) ?? 1)
      return Number.isInteger(value) && value > 1 ? Math.min(value, most) : undefined
    }
    const colSpan = span('colspan', 100)
    const rowSpan = span('rowspan', 1000)
    const inside = this.blocks(element.children)
    const [only] = inside
    return make(
      'tableCell',
      {
        ...(element.tag.name === 'th' ? { header: true, ...(head ? { scope: 'col' as const } : {}) } : {}),
        ...(colSpan ? { colSpan } : {}),
        ...(rowSpan ? { rowSpan } : {})
      },
      inside.length === 1 && only?.type === 'paragraph' ? only.children : (inside as Block[])
    )
  }

  private figure(element: Element, base: { id?: string }): Node {
    let caption: Inline[] = []
    const images: Node[] = []
    const visit = (nodes: readonly (Element | string)[]): void => {
      for (const node of nodes) {
        if (typeof node === 'string') continue
        if (node.tag.name === 'figcaption') caption = tidy(this.line(node.children))
        else if (node.tag.name === 'img') {
          const href = imageAddress(decodeHTML(tagAttribute(node.tag, 'src') ?? ''), this.state, this.where)
          const alt = tagAttribute(node.tag, 'alt')
          if (href !== undefined)
            images.push(
              graphicOf(href, alt === undefined ? undefined : decodeHTML(alt), undefined, this.where)
            )
        } else visit(node.children)
      }
    }
    visit(element.children)
    const read = captionOf(caption)
    return make('figure', { ...this.where, ...base }, [
      ...(read.caption ? [read.caption] : []),
      ...(images as never[])
    ])
  }
}

/** An element as it is written; what may be in it is for `readMathml` to say. */
const xmlOf = ({ tag, children }: Element): string =>
  `<${tag.name}${tag.attributes.replace(/\/$/, '')}>${children.map(child => (typeof child === 'string' ? escapeXml(child) : xmlOf(child))).join('')}</${tag.name}>`
const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const words = (element: Element): string =>
  element.children.map(child => (typeof child === 'string' ? child : words(child))).join('')
