/** Why: what each inline node is in Markdown. */
import type {
  Citation,
  CrossReference,
  FootnoteReference,
  InlineEquation,
  Link,
  Node,
  NodeOf
} from '@offprint/ast'
import { coreMathml, select, textOf } from '@offprint/ast'
import { isSafeAddress } from '../addresses.js'
import { readMathml } from '../mathml.js'
import { address, quoted } from './escape.js'
import type { Writer } from './writer.js'

/** Marks by signs where they are sure to be read as such, else by tags. */
export function mark(sign: string, tag: string) {
  return (node: { children: readonly Node[] }, writer: Writer): string => {
    const words = textOf(node.children as Node[])
    if (words === '' && !node.children.length) return ''
    const sure =
      !writer.html && writer.marked === 0 && /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(words) && sign !== ''
    if (!sure) return `<${tag}>${writer.line(node.children)}</${tag}>`
    writer.marked++
    const inside = writer.line(node.children)
    writer.marked--
    return /^[\p{L}\p{N}]/u.test(inside) && /[\p{L}\p{N}]$/u.test(inside)
      ? `${sign}${inside}${sign}`
      : `<${tag}>${inside}</${tag}>`
  }
}

/** Words of a class. Between tags of HTML brackets would end at the next tag. */
export function classed(name: string) {
  return (node: { children: readonly Node[] }, writer: Writer): string =>
    writer.html
      ? `<span class="${name}">${writer.line(node.children)}</span>`
      : `[${writer.line(node.children)}]{.${name}}`
}

const value = (words: string): string => words.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

export function monospace(node: NodeOf<'monospace'>, writer: Writer): string {
  const value = textOf(node.children).replace(/\s+/g, ' ')
  if (writer.html || node.children.some(child => child.type !== 'text'))
    return `<code>${writer.line(node.children)}</code>`
  if (value.trim() === '') return value
  let fence = '`'
  while (value.includes(fence)) fence += '`'
  const pad = /^[` ]|[` ]$/.test(value) ? ' ' : ''
  return `${fence}${pad}${value}${pad}${fence}`
}

export function link(node: Link, writer: Writer): string {
  const words = writer.line(node.children)
  if (words.trim() === '') {
    writer.lose('links without words')
    return words
  }
  if (!isSafeAddress(node.url)) {
    writer.lose('links to addresses that must not be followed')
    return words
  }
  // Without a class a link to a person would be read as the person’s address.
  const isMail = node.url.startsWith('mailto:')
  if (writer.html) return `<a${isMail ? ' class="link"' : ''} href="${value(node.url)}">${words}</a>`
  if (
    node.children.every(child => child.type === 'text') &&
    textOf(node) === node.url &&
    /^https?:\/\/[^\s<>\\]+$/.test(node.url) &&
    !node.title
  )
    return `<${node.url}>`
  const kind = isMail ? '{.link}' : ''
  return `[${words}](${address(node.url)}${node.title ? ` ${quoted(node.title)}` : ''})${kind}`
}

export function citation(node: Citation, writer: Writer): string {
  const keys = node.targets.map(id => writer.keys.get(id))
  const known = keys.filter(key => key !== undefined)
  if (!known.length) return writer.line(node.children)
  const numbers = node.targets.map(id => writer.numbers.get(id))
  if (
    numbers.every(number => number !== undefined) &&
    textOf(node) === `[${ranges(numbers)}]` &&
    isPlain(node) &&
    known.length === keys.length
  )
    return `[${known.map(key => `@${key}`).join('; ')}]`
  const words = writer.line(node.children)
  return writer.html
    ? `<span class="citation" data-cites="${value(known.join(' '))}">${words}</span>`
    : `[${words}]{.citation cites=${quoted(known.join(' '))}}`
}

/** Numbers and signs that stand level, as a key prints them. */
const isPlain = ({ children }: Citation): boolean =>
  children.every(child =>
    child.type === 'citationMark'
      ? child.children.every(inner => inner.type === 'text')
      : child.type === 'text'
  )

/** Numbers as our reader prints them: `1-3,7`. */
function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const out: string[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = i
    while (sorted[end + 1] === sorted[end]! + 1) end++
    if (end - i >= 2) out.push(`${sorted[i]}-${sorted[end]}`)
    else out.push(...sorted.slice(i, end + 1).map(String))
    i = end + 1
  }
  return out.join(',')
}

export function citationMark(node: NodeOf<'citationMark'>, writer: Writer): string {
  const keys = node.targets.map(id => writer.keys.get(id)).filter(key => key !== undefined)
  const words = writer.line(node.children)
  if (!keys.length) return words
  // No link stands in a link (CommonMark 6.3; HTML, `a`).
  if (select(node, 'link', 'email').length)
    return writer.html
      ? `<span class="citation-mark" data-cites="${value(keys.join(' '))}">${words}</span>`
      : `[${words}]{.citation-mark cites=${quoted(keys.join(' '))}}`
  const place = `#${keys.map(key => `ref-${key}`).join('+')}`
  return writer.html ? `<a href="${value(place)}">${words}</a>` : `[${words}](${place})`
}

export function crossReference(node: CrossReference, writer: Writer): string {
  const words = writer.line(node.children)
  const [first] = node.targets
  if (first === undefined) return words
  if (node.targets.length > 1 || select(node, 'link', 'email').length)
    return writer.html
      ? `<span class="xref" data-targets="${value(node.targets.join(' '))}">${words}</span>`
      : `[${words}]{.xref targets=${quoted(node.targets.join(' '))}}`
  return writer.html ? `<a href="#${first}">${words}</a>` : `[${words}](#${first})`
}

export function footnoteReference(node: FootnoteReference, writer: Writer): string {
  // Our reader raises the mark of a counted note; one that is printed level says so.
  if (writer.counted.has(node.target))
    return writer.raised ? `[^${node.target}]` : `[[^${node.target}]]{.level}`
  const words = writer.line(node.children)
  return writer.html ? `<a href="#${node.target}">${words}</a>` : `[${words}](#${node.target})`
}

export function superscript(node: NodeOf<'superscript'>, writer: Writer): string {
  const [only] = node.children
  // A call of a note is raised by itself.
  if (node.children.length === 1 && only?.type === 'footnoteReference' && writer.counted.has(only.target))
    return `[^${only.target}]`
  writer.raised++
  const made = raised('^', 'sup')(node, writer)
  writer.raised--
  return made
}

export function raised(sign: string, tag: string) {
  return (node: { children: readonly Node[] }, writer: Writer): string => {
    const short =
      !writer.html &&
      node.children.every(child => child.type === 'text') &&
      /^[\p{L}\p{N}]+$/u.test(textOf(node.children as Node[]))
    return short
      ? `${sign}${writer.line(node.children)}${sign}`
      : `<${tag}>${writer.line(node.children)}</${tag}>`
  }
}

export function inlineEquation(node: InlineEquation, writer: Writer): string {
  const { tex, mathml } = node
  if (
    tex !== undefined &&
    writer.texIsTrue(node) &&
    /^\S(?:.*\S)?$/s.test(tex) &&
    !/(?<!\\)\$/.test(tex) &&
    !writer.html
  )
    return `$${tex}$`
  if (mathml !== undefined && readMathml(mathml) && !mathml.includes('`'))
    return writer.html
      ? coreMathml(mathml)
          .trim()
          .replace(/\s*\n\s*/g, '')
      : `\`${coreMathml(mathml).trim()}\`{=html}`
  const [image] = node.children
  if (image && mathml === undefined && tex === undefined) return inlineGraphic(image, writer, '.equation')
  writer.lose('some equations in lines')
  return writer.text(textOf(node))
}

export function inlineGraphic(node: NodeOf<'inlineGraphic'>, writer: Writer, name = ''): string {
  const size = [
    name,
    node.decorative ? '.decorative' : '',
    node.width ? `width=${node.width}` : '',
    node.height ? `height=${node.height}` : ''
  ]
    .filter(Boolean)
    .join(' ')
  return `![${writer.text(node.alt ?? '')}](${address(node.href)})${size ? `{${size}}` : ''}`
}

export function span(node: NodeOf<'span'>, writer: Writer): string {
  if (node.style) writer.lose('styles of runs')
  const words = writer.line(node.children)
  if (!node.lang) return words
  return writer.html ? `<span lang="${node.lang}">${words}</span>` : `[${words}]{lang=${node.lang}}`
}
