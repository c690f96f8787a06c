/** Why: what each block of the syntax tree becomes. The table is total: a node that is not in it does not compile. */
import type { Block, Inline, Node } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import type {
  BlockContentMap,
  Code,
  DefinitionContentMap,
  FrontmatterContentMap,
  ListItem,
  Paragraph
} from 'mdast'
import { readAttributes } from './attributes.js'
import { withAttribution } from './attribution.js'
import { blocks } from './blocks.js'
import { captionOf, innerLine } from './caption.js'
import { asBlocks, directiveOf, divisionOf, options } from './divisions.js'
import { figureOf, printedLabel } from './figures.js'
import { gridTable } from './grid-tables.js'
import { htmlBlock } from './html-block.js'
import { inlines } from './inline.js'
import { named } from './inline-nodes.js'
import { letteredList } from './lettered-lists.js'
import { definitionsOf, listOf } from './lists.js'
import { readMathml } from './mathml.js'
import { drawnTable, rawDropped } from './messages.js'
import { headingName, xmlName } from './names.js'
import { at, type State } from './state.js'
import { unmarked } from './syntax/escape.js'
import { cutText, tableOf } from './tables.js'
import { isEmpty } from './words.js'

type All = BlockContentMap & DefinitionContentMap & FrontmatterContentMap
type Table = { [Type in keyof All]: (node: All[Type], state: State) => Node[] }

export const blockNodes: Table = {
  paragraph,
  heading(node, state) {
    const { line, id, hints } = headingLine(inlines(node.children, state))
    const name = id === undefined ? state.names.get(node) : xmlName(id)
    return [
      make(
        'heading',
        {
          depth: node.depth,
          ...at(node),
          ...(name ? { id: name } : {}),
          ...(hints?.length ? { hints } : {})
        },
        line
      )
    ]
  },
  thematicBreak: node => [make('thematicBreak', at(node))],
  blockquote(node, state) {
    const content = asBlocks(blocks(node.children, state))
    const [first] = content
    const lead = first?.type === 'paragraph' ? first.children[0] : undefined
    // Alerts of GitHub: `> [!NOTE]`.
    const alert = lead?.type === 'text' ? /^\[!(\w+)\]\s*/.exec(lead.value) : null
    if (alert && lead?.type === 'text' && first?.type === 'paragraph') {
      const kind = alert[1]!
      const rest = [
        { ...lead, value: lead.value.slice(alert[0].length) },
        ...first.children.slice(1)
      ] as Inline[]
      const title = make('title', {}, [
        text(kind[0]!.toUpperCase() + kind.slice(1).toLowerCase(), lead.position)
      ])
      return [
        make('boxedText', at(node), [
          title,
          ...(isEmpty(rest) ? [] : [{ ...first, children: rest }]),
          ...content.slice(1)
        ])
      ]
    }
    return [make('blockQuote', at(node), withAttribution(content))]
  },
  list: (node, state) => [listOf(node, item => itemBlocks(item, state))],
  code,
  mathBlock(node) {
    const { attributes } = readAttributes(node.after) ?? {}
    const label = /^\(([^()]+)\)$/.exec(node.after)?.[1]
    return [
      make(
        'equation',
        { ...named(node.value, attributes?.id ?? label), ...printedLabel(attributes), ...at(node) },
        []
      )
    ]
  },
  html: (node, state) => htmlBlock(node, state),
  table: (node, state) => [tableOf(node, undefined, state)],
  // Fence lines are read with their row.
  fenceLine: () => [],
  // Definitions were gathered before; they stand where they are used.
  definition: () => [],
  footnoteDefinition: () => [],
  // The front matter is read before the text.
  yaml: () => []
}

function itemBlocks(item: ListItem, state: State): Block[] {
  return asBlocks(blocks(item.children, state))
}

function headingLine(line: Inline[]): { line: Inline[]; id?: string; hints?: string[] } {
  let id: string | undefined
  const kept = line.filter(node => {
    if (node.type !== 'anchor' || !isEmpty(node.children)) return true
    id ??= node.id
    return false
  })
  const last = kept[kept.length - 1]
  if (last?.type !== 'text') return id === undefined ? { line: kept } : { line: kept, id }
  const open = last.value.lastIndexOf('{')
  const read = open < 0 ? undefined : readAttributes(last.value.trimEnd(), open)
  if (!read || read.end !== last.value.trimEnd().length)
    return id === undefined ? { line: kept } : { line: kept, id }
  const value = last.value.slice(0, open).trimEnd()
  const name = read.attributes.id ?? id
  const printed = read.attributes.values.get('printed')
  const type = read.attributes.values.get('sec-type')
  const hints = [
    'given',
    ...read.attributes.classes.map(one => `class:${one}`),
    ...(printed ? [`label:${printed}`] : []),
    ...(type ? [`sec-type:${type}`] : [])
  ]
  return {
    hints,
    line: value === '' ? kept.slice(0, -1) : [...kept.slice(0, -1), { ...last, value }],
    ...(name === undefined ? {} : { id: name })
  }
}

/** Commands of TeX that lay out pages and say nothing. */
const layout =
  /^(?:\\(?:newpage|clearpage|pagebreak|singlespace|doublespace|onehalfspacing|hrule|hfill|noindent|bigskip|medskip|smallskip|centering|raggedright|linenumbers|nolinenumbers|beginsupplement|appendix|tableofcontents|listoffigures|listoftables|maketitle|setlength\{[^{}]*\}\{[^{}]*\}|vspace\*?\{[^{}]*\}|hspace\*?\{[^{}]*\}|setcounter\{[^{}]*\}\{[^{}]*\}|renewcommand\{[^{}]*\}\{[^{}]*\}|begingroup|endgroup|begin\{(?:center|landscape|flushleft|flushright)\}|end\{(?:center|landscape|flushleft|flushright)\}|small|normalsize|footnotesize|large|Large)\s*)+$/

/** `#Methods`, alone on its line, in a text where no heading has a space. */
function tightHeading(node: Paragraph, state: State): Node[] | undefined {
  const [first, ...rest] = node.children
  if (!state.tight || state.inside || first?.type !== 'text') return undefined
  const match = /^(#{1,6})(\p{L}[^\n]{0,100})(?:\n|$)/u.exec(first.value)
  if (!match || (rest.length && !match[0].endsWith('\n'))) return undefined
  const title = cutText(
    { ...first, value: first.value.slice(0, match[1]!.length + match[2]!.length) },
    match[1]!.length
  )
  const remaining = cutText(first, match[0].length)
  const line = inlines([title], state)
  const after = [...(remaining.value ? [remaining] : []), ...rest]
  const id = headingName(match[2]!)
  return [
    make('heading', { depth: match[1]!.length, ...at(node), ...(id ? { id: xmlName(id) } : {}) }, line),
    ...(after.length ? paragraph({ type: 'paragraph', children: after, ...at(node) }, state) : [])
  ]
}

function paragraph(node: Paragraph, state: State): Node[] {
  const tight = tightHeading(node, state)
  if (tight) return tight
  const figure = figureOf(node, state)
  if (figure) return [figure]
  const source = sourceOf(node, state)
  if (source?.startsWith('+-')) {
    const read = gridTable(source, state, node.position, nodes => asBlocks(blocks(nodes, state)))
    if (read && (read.rest === '' || /^(?:Table)?:\s/.test(read.rest))) {
      // A caption right below the last border stands in the same paragraph.
      const line = innerLine(read.rest.replace(/^(?:Table)?:\s+/, ''), state, node.position)
      const { caption, id } = captionOf(line)
      return [
        make('table', { ...at(node), ...(id ? { id } : {}) }, [...(caption ? [caption] : []), read.grid])
      ]
    }
  }
  if (source && /^\+[-=:+]+\+[ \t]*\r?\n[ \t]*[|+]/.test(source) && source.trimEnd().endsWith('+')) {
    state.report(drawnTable, {}, node)
    return [make('codeBlock', { value: source, ...at(node) })]
  }
  if (source?.startsWith('\\')) {
    if (layout.test(source)) {
      state.tally('layout', source.split(/\s/)[0]!, node)
      state.context.ledger.drop(source, 'furniture', node.position)
      return []
    }
    if (/^\\begin\{(\w+\*?)\}[\s\S]*\\end\{\1\}$/.test(source)) {
      const math = /^\\begin\{(?:equation|align|gather|multline|eqnarray)\*?\}/.test(source)
      return math
        ? [
            make(
              'equation',
              { ...named(source.replace(/^\\begin\{equation\*?\}|\\end\{equation\*?\}$/g, '')), ...at(node) },
              []
            )
          ]
        : [make('codeBlock', { language: 'latex', value: source, ...at(node) })]
    }
  }
  const lettered = source && letteredList(source, state, node.position)
  if (lettered) return lettered
  const definitions = definitionsOf(node, state)
  if (definitions) return [definitions]
  if (source && /\{[%{#][\s\S]*[%}#]\}/.test(source))
    state.tally('template', /\{[%{#][^\n]*/.exec(source)![0], node)
  let children = displayed(inlines(node.children, state))
  const [mark] = children
  // A name at the start of a paragraph is the paragraph's: `[]{#x}Words`.
  const id = mark?.type === 'anchor' && isEmpty(mark.children) && children.length > 1 ? mark.id : undefined
  if (id !== undefined) children = children.slice(1)
  const [only] = children
  if (children.length === 1 && only?.type === 'equation') return [only]
  return isEmpty(children as Inline[])
    ? []
    : [make('paragraph', { ...at(node), ...(id === undefined ? {} : { id }) }, children)]
}

/** Displayed equations of a line become blocks in it, as JATS has them. */
function displayed(line: readonly Inline[]): (Inline | Block)[] {
  return line.flatMap((node): (Inline | Block)[] => {
    if (node.type === 'anchor' && node.children.length === 1) {
      const [inner] = node.children
      if (inner?.type === 'inlineEquation' && inner.hints)
        return [equation({ ...inner, id: inner.id ?? node.id! })]
    }
    return node.type === 'inlineEquation' && node.hints ? [equation(node)] : [node]
  })
}

function equation({
  tex,
  id,
  position
}: {
  tex?: string
  id?: string
  position?: Inline['position']
}): Block {
  return make('equation', { tex, id, position }, [])
}

function sourceOf(node: Paragraph, state: State): string | undefined {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (state.inside || from === undefined || to === undefined) return undefined
  return state.text.slice(from, to)
}

function code(node: Code, state: State): Node[] {
  const lang = node.lang ?? ''
  const info = `${lang}${node.meta ? ` ${node.meta}` : ''}`
  const chunk = /^\{(r|python|julia|bash|sql|ojs|dot|mermaid)\b([^}]*)\}?/i.exec(info)
  if (chunk) return chunkOf(node, chunk[1]!.toLowerCase(), chunk[2]!, state)
  const directive = /^\{([a-z][\w:.-]*)\}\s*(.*)$/is.exec(info)
  if (directive) {
    const name = directive[1]!.toLowerCase()
    const argument = directive[2]!
    if (['code', 'code-block', 'code-cell', 'sourcecode', 'literalinclude'].includes(name)) {
      const { body } = options(node.value)
      return [codeBlock(body, unmarked(argument).trim() || undefined, node)]
    }
    if (name === 'math') {
      const { attributes, body } = options(node.value)
      return [make('equation', { ...named(body, attributes.id), ...at(node) }, [])]
    }
    return divisionOf(
      directiveOf(name, argument, node, state, nodes => blocks(nodes, state)),
      state
    )
  }
  const read = info.startsWith('{') ? readAttributes(info) : undefined
  const mathml = read?.attributes.classes.includes('mathml') ? readMathml(node.value) : undefined
  if (read && mathml) {
    const { id } = read.attributes
    return [
      make(
        'equation',
        { mathml, ...(id ? { id: xmlName(id) } : {}), ...printedLabel(read.attributes), ...at(node) },
        []
      )
    ]
  }
  if (read?.attributes.raw !== undefined) {
    if (read.attributes.raw !== 'comment')
      state.report(rawDropped, { format: read.attributes.raw, text: node.value }, node)
    return []
  }
  if (lang === 'math') return [make('equation', { ...named(node.value), ...at(node) }, [])]
  const language = read ? read.attributes.classes[0] : lang.replace(/[{}].*$/s, '')
  return [codeBlock(node.value, language || undefined, node)]
}

const codeBlock = (value: string, language: string | undefined, where: Code): Node =>
  make('codeBlock', { ...(language ? { language: unmarked(language) } : {}), value, ...at(where) })

/** A piece of code that a knitter would run. What its author hides from readers is no text of the article. */
function chunkOf(node: Code, language: string, settings: string, state: State): Node[] {
  state.tally('code', node.value.split('\n')[0]!, node)
  const hidden =
    /\b(?:echo|include)\s*=\s*F(?:ALSE)?\b/.test(settings) ||
    /^#\|\s*(?:echo|include):\s*false/m.test(node.value)
  if (hidden) {
    state.context.ledger.drop(node.value, 'hidden', node.position)
    return []
  }
  return [codeBlock(node.value, language, node)]
}
