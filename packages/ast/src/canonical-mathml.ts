/**
 * MathML as it is compared: formulas that mean the same and look the same are the same, whatever program wrote them. Word
 * keeps no rows that group nothing, other tools add them everywhere.
 */

import { plainAccents } from './mathml-signs.js'

interface Element {
  name: string
  /** Attributes as written, with the space before them. */
  attributes: string
  children: (Element | string)[]
}

/** Elements whose content is a row already (MathML 3, 3.1.3.1: inferred mrow). */
const rows = new Set([
  'math',
  'msqrt',
  'mstyle',
  'merror',
  'mpadded',
  'mphantom',
  'menclose',
  'mtd',
  'mscarry'
])

/** Elements that say only how large and how far apart their content is drawn: their content is a row (MathML 3, 3.3.4 to 3.3.6). */
const layout = new Set(['mstyle', 'mpadded', 'merror'])

/** Elements that hold characters (MathML 3, 3.2). */
const tokens = new Set(['mi', 'mn', 'mo', 'mtext', 'ms'])

/**
 * MathML without what does not change its meaning: prefixes, annotations, styling, spaces between tags, idle rows, variants
 * of letters that are the default.
 */
export function canonicalMathml(mathml: string): string {
  const plain = mathml
    .replace(/<annotation(?:-xml)?\b[\s\S]*?<\/annotation(?:-xml)?>/g, '')
    .replace(/<(\/?)\w+:/g, '<$1')
    .replace(/<\/?semantics[^<>]*>/g, '')
    .replace(
      / (?:xmlns(?::\w+)?|display|class|style|id|alttext|scriptlevel|mathsize|data-[\w-]+)\s*=\s*("[^"]*"|'[^']*')/g,
      ''
    )
    .replace(
      /<(\w+)\b([^<>]*)\/>/g,
      (_, name: string, more: string) => `<${name}${more.trimEnd()}></${name}>`
    )
    .replace(/>\s+/g, '>')
    .replace(/\s+</g, '<')
    .trim()
  return withoutIdleRows(plain)
}

/** Takes away each `mrow` that groups one thing, or all of what is a row anyway. Ill-formed text is left as it is. */
function withoutIdleRows(text: string): string {
  const root: Element = { name: '', attributes: '', children: [] }
  const open: Element[] = [root]
  for (const [token, end, name, attributes] of text.matchAll(/<(\/?)(\w+)([^<>]*)>|[^<]+/g)) {
    const parent = open[open.length - 1]!
    if (name === undefined) parent.children.push(token)
    else if (!end) {
      open.push({ name, attributes: attributes!, children: [] })
    } else {
      if (parent.name !== name || open.length === 1) return text
      open.pop()
      open[open.length - 1]!.children.push(...closed(parent))
    }
  }
  return open.length === 1 ? write(root.children) : text
}

/** What an element leaves behind when it ends. Its children are done before. */
function closed(given: Element): (Element | string)[] {
  const element = layoutless(given)
  const { name, attributes, children } = element
  const [only] = children
  if (name === 'mspace' && !isSpace(attributes)) return []
  if (name === 'mspace') return [{ ...element, attributes: rounded(attributes) }]
  if (name === 'mrow' && attributes === '' && children.length === 1) return children
  if (tokens.has(name)) return [token(element)]
  const scripted = scripts(element)
  if (scripted !== element) return [scripted]
  // A sign that is not there, alone in a cell.
  if (
    name === 'mtd' &&
    typeof only === 'object' &&
    children.length === 1 &&
    only.name === 'mo' &&
    !only.children.length
  )
    return [{ ...element, children: [] }]
  // A script that is not there (MathML 3, 3.4.7).
  if (name === 'none' && children.length === 0) return [{ name: 'mrow', attributes: '', children: [] }]
  if (
    rows.has(name) &&
    children.length === 1 &&
    typeof only === 'object' &&
    only.name === 'mrow' &&
    only.attributes === ''
  )
    return [{ ...element, children: only.children }]
  return [element]
}

/**
 * A letter, number, sign or word: a variant that says what holds anyway goes (MathML 3, 3.2.2 and 3.2.3: one letter of an
 * `mi` is italic, everything else upright), and one without a character is the empty place that an empty row is.
 */
function token(element: Element): Element {
  const { name, attributes, children } = element
  const text = children.every(child => typeof child === 'string') ? children.join('') : undefined
  if (text === undefined) return element
  const own = name === 'mi' && [...text.replace(/&#?\w+;/g, '_')].length === 1 ? 'italic' : 'normal'
  // Alphabets have letters and numbers: a slanted bracket is a bracket (MathML Core, 4.2).
  const slanted = /^[^\p{L}\p{N}]*$/u.test(text)
    ? attributes.replace(/\s+mathvariant\s*=\s*["']italic["']/, '')
    : attributes
  const said = slanted.replace(/\s+mathvariant\s*=\s*(?:"([^"]*)"|'([^']*)')/, (whole, one, other) =>
    (one ?? other) === own ? '' : whole
  )
  // A sign is an operator, whatever it was called.
  if (name === 'mi' && /^(?:[^\p{L}\p{N}\p{M}&\s]|&(?:amp|lt|gt|quot);)$/u.test(text))
    return {
      name: 'mo',
      attributes: said.replace(/\s+mathvariant\s*=\s*(?:"normal"|'normal')/, ''),
      children
    }
  if (name === 'mo' && /^\p{L}+$/u.test(text)) {
    // Letters are a name, and upright as operators are.
    const upright =
      [...text].length === 1 && !/\smathvariant/.test(said) ? `${said} mathvariant="normal"` : said
    return { name: 'mi', attributes: upright, children }
  }
  // Signs in one operator are drawn as signs beside each other.
  if (name === 'mo' && said === '' && /^[:=≠<>+−-]{2,3}$/.test(text))
    return {
      name: 'mrow',
      attributes: '',
      children: [...text].map(sign => ({ name: 'mo', attributes: '', children: [sign] }))
    }
  const closed = name === 'mn' && said === '' ? /^(.*\d)([.,])$/.exec(text) : null
  if (closed)
    return {
      name: 'mrow',
      attributes: '',
      children: [
        { name: 'mn', attributes: '', children: [closed[1]!] },
        { name: 'mo', attributes: '', children: [closed[2]!] }
      ]
    }
  // An empty operator still has the space around an operator.
  if (text === '' && said === '' && name !== 'mo') return { name: 'mrow', attributes: '', children: [] }
  return { ...element, attributes: said }
}

/** Elements whose places are told by their order, so that each has one thing in each. */
const placed = /^(?:msup|msub|msubsup|mover|munder|munderover|mfrac|mroot|mmultiscripts)$/

/** Scripts, limits and lines over a thing, in one of the forms that are drawn the same way; else the same element. */
function scripts(element: Element): Element {
  const { name, attributes } = element
  if (name === 'menclose') {
    const side = /\snotation\s*=\s*["']\s*(top|bottom)\s*["']/.exec(attributes)?.[1]
    if (!side) return { ...element, attributes: inOrder(attributes) }
    const bar: Element = { name: 'mo', attributes: '', children: [side === 'top' ? '¯' : '_'] }
    return {
      name: side === 'top' ? 'mover' : 'munder',
      attributes: '',
      children: [row(element.children), bar]
    }
  }
  if (!placed.test(name)) return element
  const given = element.children
  // A sign that is not there, where no row is that it could keep apart.
  const children = given.map((child, nth) => {
    if (typeof child === 'string') return child
    if (child.name === 'mo' && child.attributes === '' && child.children.length === 0) return row([])
    return /^m(?:under|over|underover)$/.test(name) && nth > 0 ? plainSign(child) : child
  })
  const [base, one, other] = children
  const made = (kind: string, parts: (Element | string | undefined)[]): Element => ({
    name: kind,
    attributes: '',
    children: parts as Element[]
  })
  if (attributes === '' && children.length === 3 && (name === 'msubsup' || name === 'munderover')) {
    const [low, high] = name === 'msubsup' ? ['msub', 'msup'] : ['munder', 'mover']
    if (isNothing(other)) return made(low!, [base, one])
    if (isNothing(one)) return made(high!, [base, other])
  }
  // A limit below what has one above.
  if (attributes === '' && typeof base === 'object' && base.attributes === '' && base.children.length === 2) {
    if (name === 'mover' && base.name === 'munder') return made('munderover', [...base.children, one])
    if (name === 'munder' && base.name === 'mover')
      return made('munderover', [base.children[0], one, base.children[1]])
  }
  return children.some((child, nth) => child !== given[nth]) ? { ...element, children } : element
}

/** Lines round a thing are named in any order. */
const inOrder = (attributes: string): string =>
  attributes.replace(
    /(\snotation\s*=\s*)["']([^"']*)["']/,
    (_, name: string, said: string) => `${name}"${said.trim().split(/\s+/).sort().join(' ')}"`
  )

const row = (children: (Element | string)[]): Element => {
  const [only] = children
  return children.length === 1 && typeof only === 'object' ? only : { name: 'mrow', attributes: '', children }
}
const isNothing = (node: Element | string | undefined): boolean =>
  typeof node === 'object' && node.name === 'mrow' && node.attributes === '' && node.children.length === 0

/** An accent is a sign in one spelling, whatever it was called. */
function plainSign(node: Element): Element {
  const [text] = node.children
  if (!/^m[io]$/.test(node.name) || typeof text !== 'string' || node.children.length !== 1) return node
  const plain = plainAccents(text)
  return plain === text || [...plain].length > 1 ? node : { name: 'mo', attributes: '', children: [plain] }
}

/** An element without what says only how it is drawn, and its row without rows in it. */
function layoutless(element: Element): Element {
  const { name, attributes } = element
  if (name === 'mfenced') return { name: 'mrow', attributes: '', children: inRow(fenced(element)) }
  if (layout.has(name) && !/\smath(?:variant|color|background)\s*=/.test(attributes))
    return { name: 'mrow', attributes: '', children: inRow(element.children) }
  const said =
    name === 'mo'
      ? without(
          attributes,
          /^(?:accent|fence|separator|form|stretchy|symmetric|largeop|movablelimits|lspace|rspace|minsize|maxsize|lineleading|linebreak\w*|indent\w+)$/
        )
      : name === 'mover' || name === 'munder' || name === 'munderover'
        ? without(attributes, /^(?:accent(?:under)?|align)$/)
        : name === 'math'
          ? without(
              attributes,
              /^(?:overflow|altimg(?:-[a-z]+)?|mode|macros|maxwidth|displaystyle|scriptlevel)$/
            )
          : name === 'mtable' || name === 'mtr' || name === 'mtd'
            ? without(attributes, /^(?!(?:column|row)span$)/)
            : attributes
  const children = rows.has(name) || name === 'mrow' ? inRow(element.children) : element.children
  return { name, attributes: said, children }
}

const without = (attributes: string, names: RegExp): string =>
  attributes.replace(/\s+([\w:-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, name: string) =>
    names.test(name) ? '' : whole
  )

/** A space that is told in ems; of others, negative ones and none Word has no sign. */
const isSpace = (attributes: string): boolean =>
  /\slinebreak\s*=\s*["']newline/.test(attributes) ||
  /\swidth\s*=\s*["']\s*(?!0*\.?0*em)[\d.]+em/.test(attributes)

/** Widths of spaces in steps of a tenth of an em: how far apart signs are drawn exactly says nothing more. */
const rounded = (attributes: string): string =>
  attributes
    .replace(/\slinebreak\s*=\s*["']nobreak["']/, '')
    .replace(
      /(\swidth\s*=\s*["'])\s*([\d.]+)em/,
      (_, before: string, width: string) => `${before}${Math.round(Number(width) * 10) / 10}em`
    )

/**
 * What stands in a row, laid out as one: a row in a row is drawn no other way, and Word keeps none; a sign that is not there
 * is a space.
 */
function inRow(children: readonly (Element | string)[]): (Element | string)[] {
  return children.flatMap(child => {
    if (typeof child === 'string') return [child]
    if (child.name === 'mrow' && child.attributes === '') return child.children
    return child.name === 'mo' && child.children.length === 0 && children.length > 1 ? [] : [child]
  })
}

/** `mfenced` is short for a row with signs (MathML 3, 3.3.8). */
function fenced({ attributes, children }: Element): (Element | string)[] {
  const said = (name: string, usual: string): string => {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
    return (found ? (found[1] ?? found[2] ?? '') : usual).replace(/\s+/g, '')
  }
  const sign = (text: string): Element[] =>
    text === '' ? [] : [{ name: 'mo', attributes: '', children: [text] }]
  const between = said('separators', ',').match(/&#?\w+;|./gu) ?? []
  return [
    ...sign(said('open', '(')),
    ...children.flatMap((child, i) =>
      i === 0 ? [child] : [...sign(between[Math.min(i, between.length) - 1] ?? ''), child]
    ),
    ...sign(said('close', ')'))
  ]
}

function write(nodes: readonly (Element | string)[]): string {
  const out: string[] = []
  const rest: (Element | string)[] = [...nodes].reverse()
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') out.push(node)
    else {
      out.push(`<${node.name}${node.attributes}>`)
      rest.push(`</${node.name}>`, ...[...node.children].reverse())
    }
  }
  return out.join('')
}
