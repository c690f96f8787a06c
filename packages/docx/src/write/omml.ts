/**
 * Presentation MathML as OMML (ECMA-376-1, 22.1). The converter that comes with `docx` loses spaces, boxes and scripts
 * before a base, so every element of MathML 3 has its line here; what OMML has no form for keeps its content.
 */
import type { XmlElement } from '@offprint/core/xml'
import type { XmlComponent } from 'docx'
import { accents, bars, braces, closings, nary, openings, sides, spacesFor, strikes } from './omml-signs.js'
import type { Word } from './word.js'

type Many = XmlComponent[]

/** Converts one formula. */
export class OmmlWriter {
  /** Elements without a form of their own, for a message. */
  readonly unknown = new Set<string>()

  constructor(private readonly word: Word) {}

  /** @param math the `math` element, without annotations */
  write(math: XmlElement): XmlComponent {
    return this.word.element('m:oMath', {}, this.row(math.children.filter(isElement)))
  }

  private el(name: string, children: Many = [], value?: string): XmlComponent {
    return this.word.element(`m:${name}`, value === undefined ? {} : { 'm:val': value }, children)
  }

  private arg(name: string, node: XmlElement | undefined): XmlComponent {
    return this.el(name, node ? this.row(isRow(node) ? inside(node) : [node]) : [])
  }

  private property(name: string): XmlComponent {
    return this.el(name, [], '1')
  }

  /** A row; an operator with limits takes the next thing as its operand. */
  private row(nodes: readonly XmlElement[]): Many {
    const out: Many = []
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!
      const limits = limitsOf(node)
      if (limits) {
        const next = nodes[i + 1]
        const operand = next && next.local !== 'mo' && !limitsOf(next) ? next : undefined
        if (operand) i++
        out.push(this.nary(limits, operand))
      } else out.push(...this.convert(node))
    }
    return out
  }

  private convert(node: XmlElement): Many {
    const parts = inside(node)
    const [base, second, third] = parts
    switch (node.local) {
      case 'mi':
      case 'mn':
      case 'mo':
      case 'ms':
        return this.token(node)
      case 'mtext':
        return this.run(textIn(node), [this.el('nor')], node.attributes['mathvariant'])
      case 'mspace':
        return this.run(spacesFor(node.attributes['width']), [this.el('nor')])
      case 'math':
      case 'mrow':
      case 'mstyle':
      case 'mpadded':
      case 'merror':
      case 'semantics':
        return node.local === 'mrow' ? (this.fenced(parts) ?? this.row(parts)) : this.row(parts)
      case 'mfrac': {
        const type = /^0(?:\D|$)/.test(node.attributes['linethickness'] ?? '')
          ? 'noBar'
          : node.attributes['bevelled'] === 'true'
            ? 'skw'
            : undefined
        const properties = type ? [this.el('fPr', [this.el('type', [], type)])] : []
        return [this.el('f', [...properties, this.arg('num', base), this.arg('den', second)])]
      }
      case 'msqrt':
        return [
          this.el('rad', [
            this.el('radPr', [this.el('degHide', [], '1')]),
            this.el('deg'),
            this.el('e', this.row(isRow(base) && parts.length === 1 ? inside(base!) : parts))
          ])
        ]
      case 'mroot':
        return [this.el('rad', [this.arg('deg', second), this.arg('e', base)])]
      case 'msup':
        return [this.el('sSup', [this.arg('e', base), this.arg('sup', second)])]
      case 'msub':
        return [this.el('sSub', [this.arg('e', base), this.arg('sub', second)])]
      case 'msubsup':
        return [this.el('sSubSup', [this.arg('e', base), this.arg('sub', second), this.arg('sup', third)])]
      case 'munder':
        return [this.under(base, second)]
      case 'mover':
        return [this.over(base, second, node.attributes['accent'] === 'true')]
      case 'munderover':
        return [
          this.el('limUpp', [
            this.el('e', [this.el('limLow', [this.arg('e', base), this.arg('lim', second)])]),
            this.arg('lim', third)
          ])
        ]
      case 'mmultiscripts':
        return [this.scripts(parts)]
      case 'mtable':
        return [this.table(parts)]
      case 'mfenced': {
        const { open = '(', close = ')', separators = ',' } = node.attributes
        return [
          this.delimited(
            open,
            close,
            // Without a sign between them the parts are one: Word would draw its own bar.
            separators.trim() ? parts.map(part => [part]) : [parts],
            separators.trim()[0] ?? ''
          )
        ]
      }
      case 'mphantom':
        return [
          this.el('phant', [this.el('phantPr', [this.el('show', [], '0')]), this.el('e', this.row(parts))])
        ]
      case 'menclose':
        return [this.enclosed(node.attributes['notation'], parts)]
      case 'maction':
        return base ? this.row([base]) : []
      default:
    }
    this.unknown.add(node.local)
    return this.row(parts)
  }

  private nary({ sign, low, high, above }: Limits, operand: XmlElement | undefined): XmlComponent {
    const properties = [
      this.el('chr', [], sign),
      this.el('limLoc', [], above ? 'undOvr' : 'subSup'),
      ...(low ? [] : [this.el('subHide', [], '1')]),
      ...(high ? [] : [this.el('supHide', [], '1')])
    ]
    // Editors draw a dotted box for an operand that is not there; a zero-width space is nothing to the eye.
    const body = operand ? this.arg('e', operand) : this.el('e', this.run('\u200B', []))
    return this.el('nary', [this.el('naryPr', properties), this.arg('sub', low), this.arg('sup', high), body])
  }

  private under(base: XmlElement | undefined, mark: XmlElement | undefined): XmlComponent {
    const sign = markOf(mark)
    if (bars.has(sign))
      return this.el('bar', [this.el('barPr', [this.el('pos', [], 'bot')]), this.arg('e', base)])
    if (braces.has(sign)) return this.group(sign, 'bot', base)
    return this.el('limLow', [this.arg('e', base), this.arg('lim', mark)])
  }

  private over(base: XmlElement | undefined, mark: XmlElement | undefined, accent: boolean): XmlComponent {
    const sign = markOf(mark)
    if (bars.has(sign) && !accent && sign !== '‾')
      return this.el('bar', [this.el('barPr', [this.el('pos', [], 'top')]), this.arg('e', base)])
    if (braces.has(sign)) return this.group(sign, 'top', base)
    const combining = accents[sign]
    if (combining)
      return this.el('acc', [this.el('accPr', [this.el('chr', [], combining)]), this.arg('e', base)])
    return this.el('limUpp', [this.arg('e', base), this.arg('lim', mark)])
  }

  /** Lines round and through a thing; one over or under the whole is a bar, which more programs draw. */
  private enclosed(notation: string | undefined, parts: readonly XmlElement[]): XmlComponent {
    const said = (notation ?? 'longdiv').trim().split(/\s+/)
    const body = this.el('e', this.row(parts.length === 1 && isRow(parts[0]) ? inside(parts[0]!) : parts))
    const [only] = said
    if (said.length === 1 && (only === 'top' || only === 'bottom'))
      return this.el('bar', [this.el('barPr', [this.el('pos', [], only === 'top' ? 'top' : 'bot')]), body])
    const all = said.some(each => /box/.test(each))
    const properties = [
      ...sides.flatMap(([side, hidden]) => (all || said.includes(side) ? [] : [this.property(hidden)])),
      ...strikes.flatMap(([strike, drawn]) => (said.includes(strike) ? [this.property(drawn)] : []))
    ]
    // Lines that Word has none of: the content, and a message.
    if (
      properties.length === sides.length &&
      !said.some(each => strikes.some(([strike]) => strike === each))
    ) {
      this.unknown.add('menclose')
      return this.el('box', [body])
    }
    return this.el('borderBox', [...(properties.length ? [this.el('borderBoxPr', properties)] : []), body])
  }

  private group(sign: string, position: 'top' | 'bot', base: XmlElement | undefined): XmlComponent {
    return this.el('groupChr', [
      this.el('groupChrPr', [this.el('chr', [], sign), this.el('pos', [], position)]),
      this.arg('e', base)
    ])
  }

  /** Scripts on both sides: those behind the base first, those before it around. */
  private scripts(parts: readonly XmlElement[]): XmlComponent {
    const [base, ...rest] = parts
    const at = rest.findIndex(part => part.local === 'mprescripts')
    const after = at < 0 ? rest : rest.slice(0, at)
    const before = at < 0 ? [] : rest.slice(at + 1)
    let content: Many = base ? this.row(isRow(base) ? inside(base) : [base]) : []
    const shown = (part: XmlElement | undefined): XmlElement | undefined =>
      part?.local === 'none' ? undefined : part
    for (let i = 0; i < after.length; i += 2)
      content = [
        this.el('sSubSup', [
          this.el('e', content),
          this.arg('sub', shown(after[i])),
          this.arg('sup', shown(after[i + 1]))
        ])
      ]
    for (let i = 0; i < before.length; i += 2)
      content = [
        this.el('sPre', [
          this.arg('sub', shown(before[i])),
          this.arg('sup', shown(before[i + 1])),
          this.el('e', content)
        ])
      ]
    return content.length === 1 ? content[0]! : this.el('box', [this.el('e', content)])
  }

  private table(rows: readonly XmlElement[]): XmlComponent {
    const cells = rows
      .filter(row => row.local === 'mtr' || row.local === 'mlabeledtr')
      .map(row => inside(row).slice(row.local === 'mlabeledtr' ? 1 : 0))
    const columns = cells.reduce((most, row) => Math.max(most, row.length), 1)
    const shape = this.el('mPr', [
      this.el('mcs', [
        this.el('mc', [
          this.el('mcPr', [this.el('count', [], String(columns)), this.el('mcJc', [], 'center')])
        ])
      ])
    ])
    return this.el('m', [
      shape,
      ...cells.map(row =>
        this.el(
          'mr',
          Array.from({ length: columns }, (_, i) => {
            const cell = row[i]
            const content = cell ? inside(cell) : []
            return this.el(
              'e',
              this.row(content.length === 1 && isRow(content[0]) ? inside(content[0]!) : content)
            )
          })
        )
      )
    ])
  }

  /** A row that is a bracketed thing as a whole grows with its content. */
  private fenced(parts: readonly XmlElement[]): Many | undefined {
    const first = signOf(parts[0])
    const last = signOf(parts[parts.length - 1])
    const opens = openings.has(first)
    const closes = parts.length > 1 && closings.has(last)
    if (!opens || parts.length < 2) return undefined
    const content = parts.slice(1, closes ? -1 : undefined)
    // Inner brackets that do not pair show that the outer two do not belong together: `(a)(b)`.
    let depth = 0
    for (const part of content) {
      const sign = signOf(part)
      if (sign && openings.has(sign) && !closings.has(sign)) depth++
      else if (sign && closings.has(sign) && !openings.has(sign)) depth--
      if (depth < 0) return undefined
    }
    if (depth !== 0 || (!closes && first !== '{')) return undefined
    return [this.delimited(first, closes ? last : '', [content], '')]
  }

  private delimited(
    open: string,
    close: string,
    contents: readonly (readonly XmlElement[])[],
    between: string
  ): XmlComponent {
    const properties = [
      this.el('begChr', [], open),
      ...(between ? [this.el('sepChr', [], between)] : []),
      this.el('endChr', [], close)
    ]
    return this.el('d', [
      this.el('dPr', properties),
      ...contents.map(content => this.el('e', this.row(content)))
    ])
  }

  private token(node: XmlElement): Many {
    const text = textIn(node)
    // A function’s name is upright, also where it is called an operator (“lim”, “max”).
    if (node.local === 'mo' && /^(?:\p{L}\p{M}*)+$/u.test(text)) return this.run(text, this.look('normal'))
    const variant = node.attributes['mathvariant']
    // Of signs Word has a bold form and no slanted one.
    if (node.local === 'mo' || node.local === 'ms')
      return this.run(text, variant?.startsWith('bold') ? this.look('bold') : [])
    // MathML 3, 3.2.3: one letter is italic, several are upright, unless the variant says otherwise.
    const upright = node.local === 'mi' && [...text].length > 1
    // Letters of a run are so many names, unless it says that it is slanted, which holds anyway.
    if (upright && variant === 'italic') return this.run(text, [this.el('sty', [], 'i')])
    return this.run(text, this.look(variant ?? (upright ? 'normal' : undefined)))
  }

  /** Script and style of letters (22.1.3: ST_Script, ST_Style). */
  private look(variant: string | undefined): Many {
    if (variant === undefined || variant === 'italic') return []
    const script = /double-struck|script|fraktur|sans-serif|monospace/.exec(variant)?.[0]
    const bold = variant.includes('bold')
    const italic = variant.includes('italic')
    const style = bold && italic ? 'bi' : bold ? 'b' : italic ? 'i' : 'p'
    return [...(script ? [this.el('scr', [], script)] : []), this.el('sty', [], style)]
  }

  /** @param face what words in a formula are set in, as other words are: bold, italic */
  private run(text: string, look: Many, face = ''): Many {
    if (text === '') return []
    const { element } = this.word
    const font = element('w:rPr', {}, [
      element('w:rFonts', { 'w:ascii': 'Cambria Math', 'w:hAnsi': 'Cambria Math' }),
      ...(face.startsWith('bold') ? [element('w:b', {})] : []),
      ...(face.endsWith('italic') ? [element('w:i', {})] : [])
    ])
    const shown = element('m:t', { 'xml:space': 'preserve' }, [text])
    return [this.el('r', [...(look.length ? [this.el('rPr', look)] : []), font, shown])]
  }
}

interface Limits {
  sign: string
  low: XmlElement | undefined
  high: XmlElement | undefined
  above: boolean
}

const isElement = (node: { type: string }): node is XmlElement => node.type === 'element'
const inside = (node: XmlElement): XmlElement[] => node.children.filter(isElement)
const isRow = (node: XmlElement | undefined): boolean => node?.local === 'mrow' && !bracketed(node)
const textIn = (node: XmlElement): string =>
  node.children
    .map(child => (child.type === 'text' ? child.value : ''))
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, node.local === 'mtext' ? ' ' : '')
const signOf = (node: XmlElement | undefined): string => (node?.local === 'mo' ? textIn(node) : '')
/** An accent or a bar: a sign, though some call it a name. */
const markOf = (node: XmlElement | undefined): string =>
  node?.local === 'mi' && accents[textIn(node)] ? textIn(node) : signOf(node)
/** What stands alone in rows and boxes that only say how it is drawn. */
function alone(node: XmlElement | undefined): XmlElement | undefined {
  let one = node
  while (one && /^(?:mrow|mstyle|mpadded)$/.test(one.local) && inside(one).length === 1) one = inside(one)[0]
  return one
}
const bracketed = (row: XmlElement): boolean => openings.has(signOf(inside(row)[0]))

/** An operator with limits: its sign and what stands below and above. */
function limitsOf(node: XmlElement): Limits | undefined {
  if (!/^(?:msub|msup|msubsup|munder|mover|munderover)$/.test(node.local)) return undefined
  const [base, second, third] = inside(node)
  const sign = signOf(alone(base))
  if (!nary.test(sign)) return undefined
  const above = node.local.startsWith('mu') || node.local === 'mover'
  const upper = node.local === 'msup' || node.local === 'mover'
  return { sign, low: upper ? undefined : second, high: upper ? second : third, above }
}
