/**
 * Why: what each node of the article tree is in Markdown. The table is total: the compiler names a node that it does not know.
 * The parts of the front matter are written as YAML by `front.ts`; here they are nothing.
 */
import type { Node, NodeOf, NodeType } from '@offprint/ast'
import { child, children, coreMathml, isMetadata, textOf } from '@offprint/ast'
import { isAttribution } from '../attribution.js'
import { readMathml } from '../mathml.js'
import { isReferenceTitle } from '../sections.js'
import { subArticle } from './document.js'
import { address, escapeStart, quoted } from './escape.js'
import {
  citation,
  citationMark,
  classed,
  crossReference,
  footnoteReference,
  inlineEquation,
  inlineGraphic,
  link,
  mark,
  monospace,
  raised,
  span,
  superscript
} from './lines.js'
import { table } from './tables.js'
import { holdsBlocks, indented, type Writer } from './writer.js'

type Forms = { [T in NodeType]: (node: NodeOf<T>, writer: Writer) => string }

const inFront = (): string => ''
const inside = (node: { children: readonly Node[] }, writer: Writer): string => writer.line(node.children)
const blocks = (node: { children: readonly Node[] }, writer: Writer): string => writer.blocks(node.children)
/** Its words are kept, and that its form is not is said. */
const counted =
  (what: string, write: (node: { children: readonly Node[] }, writer: Writer) => string) =>
  (node: { children: readonly Node[] }, writer: Writer): string => {
    writer.lose(what)
    return write(node, writer)
  }

function names(node: { id?: string; label?: string }, ...classes: string[]): string {
  return [
    node.id ? `#${node.id}` : '',
    ...classes.map(name => `.${name}`),
    node.label ? `printed=${quoted(node.label)}` : ''
  ]
    .filter(Boolean)
    .join(' ')
}

/** Figures, tables and equations without a label must not get one by having a name. */
function numbered(node: { id?: string; label?: string }, writer: Writer, ...classes: string[]): string {
  const { id, label } = node
  if (label) return names(node, ...classes)
  return names(id !== undefined && writer.targeted.has(id) ? { id } : {}, ...classes, 'unnumbered')
}

function headed(
  node: NodeOf<'section' | 'appendix' | 'acknowledgement' | 'declaration'>,
  writer: Writer,
  ...classes: string[]
): string {
  const title = child(node, 'title')
  const rest = node.children.filter(part => part !== title)
  writer.depth++
  const body = writer.blocks(rest as Node[])
  const label = 'label' in node ? node.label : undefined
  const type = 'sectionType' in node && node.sectionType ? `sec-type=${quoted(node.sectionType)}` : ''
  const attributes = [
    names({ ...(node.id ? { id: node.id } : {}), ...(label ? { label } : {}) }, ...classes),
    type
  ]
    .filter(Boolean)
    .join(' ')
  const words = title ? writer.inCell(() => writer.line(title.children)).trim() : ''
  const heading = `${'#'.repeat(Math.min(writer.depth, 6))} ${words}${attributes ? ` {${attributes}}` : ''}`
  writer.depth--
  return [heading.trim(), body].filter(Boolean).join('\n\n')
}

function captionLine(node: { children: readonly Node[] }, writer: Writer): string {
  const caption = node.children.find(part => part.type === 'caption')
  if (caption?.type !== 'caption') return ''
  const [title, ...rest] = caption.children.map(part =>
    'children' in part ? writer.inCell(() => writer.line(part.children as Node[])).trim() : ''
  )
  return [rest.length && title && !/[.!?]$/.test(title) ? `**${title}**` : title, ...rest]
    .filter(Boolean)
    .join(' ')
}

function figure(node: NodeOf<'figure'>, writer: Writer): string {
  const panels = children(node, 'panel')
  const images = children(node, 'graphic')
  const line = captionLine(node, writer)
  const [image] = images
  for (const other of node.children)
    if (other.type === 'attribution' || other.type === 'media' || other.type === 'foreign')
      writer.lose('sources and films of figures')
  // An image without words would be an image and no figure.
  const isFigure = Boolean(line || node.label)
  if (!panels.length && images.length === 1 && image && isFigure)
    return picture(image, line, node, writer, true)
  const parts = [
    ...images.map(one => picture(one, '', {}, writer)),
    ...panels.map(panel => {
      const [inner] = children(panel, 'graphic')
      // A letter that the caption of the whole prints is not printed again.
      const letter = panel.label && panel.sources?.['label'] !== 'caption' ? `(${panel.label}) ` : ''
      return inner
        ? picture(
            inner,
            `${letter}${captionLine(panel, writer)}`.trim(),
            panel.id ? { id: panel.id } : {},
            writer
          )
        : ''
    }),
    line
  ]
  return `:::: {${names(node.id ? { id: node.id } : {}, 'figure', ...(node.label ? [] : ['unnumbered']))}${node.label ? ` printed=${quoted(node.label)}` : ''}}\n${parts.filter(Boolean).join('\n\n')}\n::::`
}

function picture(
  image: NodeOf<'graphic'>,
  line: string,
  node: { id?: string; label?: string },
  writer: Writer,
  named = false
): string {
  const attributes = [
    named ? numbered(node, writer) : names(node),
    image.decorative ? '.decorative' : '',
    image.alt ? `fig-alt=${quoted(image.alt)}` : '',
    image.width ? `width=${image.width}` : '',
    image.height ? `height=${image.height}` : ''
  ]
    .filter(Boolean)
    .join(' ')
  if (image.longDescription) writer.lose('long descriptions of images')
  return `![${line}](${address(image.href)})${attributes ? `{${attributes}}` : ''}`
}

function list(node: NodeOf<'list'>, writer: Writer): string {
  const ordered = node.kind !== 'bullet' && node.kind !== 'simple'
  if (ordered && node.kind !== 'order') writer.lose('letters of lists')
  const title = child(node, 'title')
  let number = node.start ?? 1
  const items = children(node, 'listItem').map(item => {
    const task = item.label === '☒' ? '[x] ' : item.label === '☐' ? '[ ] ' : ''
    if (item.label && !task) writer.lose('labels of list items')
    const marker = ordered ? `${number++}. ` : '- '
    const content = writer.blocks(item.children)
    return `${marker}${task}${indented(content, ' '.repeat(marker.length))}`.trimEnd()
  })
  return [...(title ? [`**${writer.line(title.children)}**`] : []), items.join('\n\n')].join('\n\n')
}

function code(node: NodeOf<'codeBlock'>): string {
  let fence = '```'
  while (node.value.includes(fence)) fence += '`'
  const language = node.language?.replace(/[\s`{}]/g, '')
  return `${fence}${language ?? ''}\n${node.value}\n${fence}`
}

function equation(node: NodeOf<'equation'>, writer: Writer): string {
  const attributes = node.label || writer.targeted.has(node.id ?? '') ? numbered(node, writer) : ''
  const { tex, mathml } = node
  if (
    tex !== undefined &&
    writer.texIsTrue(node) &&
    !tex.includes('$') &&
    !/\n\s*\n/.test(tex) &&
    tex.trim() !== ''
  )
    return `$$\n${tex}\n$$${attributes ? ` {${attributes}}` : ''}`
  if (mathml !== undefined && readMathml(mathml) && !mathml.includes('```'))
    return `\`\`\`{${['.mathml', attributes].filter(Boolean).join(' ')}}\n${coreMathml(mathml).trim()}\n\`\`\``
  const images = node.children.map(image => writer.one(image))
  // A formula that is drawn keeps its number beside its image.
  if (images.length && mathml === undefined && tex === undefined)
    return `:::: {${numbered(node, writer, 'equation')}}\n${images.join('\n\n')}\n::::`
  writer.lose('some displayed equations')
  return [writer.text(textOf(node)), ...images].filter(Boolean).join('\n\n')
}

function note(node: NodeOf<'footnote'>, writer: Writer): string {
  const content = writer.blocks(node.children)
  if (node.id !== undefined && writer.counted.has(node.id))
    return `[^${node.id}]: ${indented(content, '    ')}`
  return `:::: {#${node.id} .footnote${node.label ? ` label=${quoted(node.label)}` : ''}}\n${content}\n::::`
}

/** The heading of a list at the end of the text; its class tells it from the heading of a section. */
const titled = (title: NodeOf<'title'>, attributes: string, writer: Writer): string =>
  `# ${writer.inCell(() => writer.line(title.children)).trim()}${attributes}`

function references(node: NodeOf<'referenceList'>, writer: Writer): string {
  const title = child(node, 'title')
  const words = children(node, 'paragraph').map(part => writer.one(part))
  const entries = children(node, 'reference').map(part => writer.one(part))
  const inner = children(node, 'referenceList').map(part => references(part, writer))
  if (inner.length) writer.lose('lists in the list of references')
  const heading = title ? titled(title, isReferenceTitle(textOf(title)) ? '' : ' {.references}', writer) : ''
  return [
    heading,
    ...words,
    entries.length
      ? `::::: {${writer.inPart ? '' : '#refs '}.references}\n${entries.join('\n\n')}\n:::::`
      : '',
    ...inner
  ]
    .filter(Boolean)
    .join('\n\n')
}

function linked(node: NodeOf<'media' | 'supplement'>, writer: Writer): string {
  const { href, label, mediaType } = node
  const caption = captionLine(node, writer)
  if (writer.html || writer.cells) {
    writer.lose('films and supplementary files in tables')
    const words = [label ? writer.text(label) : '', caption].filter(Boolean).join(' ')
    return href ? `[${words || writer.text(href)}](${address(href)})` : words
  }
  const named = writer.text(label ?? href ?? '')
  const paragraphs = node.children.filter(part => part.type !== 'caption')
  const classes = [node.type, ...(caption ? [] : ['uncaptioned'])]
  const attributes = `${names(node, ...classes)}${mediaType ? ` type=${quoted(mediaType)}` : ''}`
  const inner = [
    href ? `[${named}](${address(href)})` : label ? `<strong>${named}</strong>` : '',
    escapeStart(caption),
    writer.blocks(paragraphs)
  ]
  return `:::: {${attributes}}\n${inner.filter(Boolean).join('\n\n')}\n::::`
}

export const forms: Forms = {
  abbreviation: (node, writer) =>
    node.expansion
      ? `<abbr title="${node.expansion.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}">${writer.line(node.children)}</abbr>`
      : writer.line(node.children),
  abstract: inFront,
  acknowledgement: (node, writer) => headed(node, writer, 'acknowledgement'),
  affiliation: inFront,
  affiliationPart: inside,
  alternativeTitle: inFront,
  anchor: (node, writer) =>
    node.id
      ? writer.html
        ? `<span id="${node.id}">${writer.line(node.children)}</span>`
        : `[${writer.line(node.children)}]{#${node.id}}`
      : writer.line(node.children),
  appendix: (node, writer) => headed(node, writer, 'appendix'),
  article: blocks,
  articleId: inFront,
  articleTitle: inside,
  attribution(node, writer) {
    const words = writer.paragraph(node.children)
    // A dash before the name says whose words they were; without one a class does.
    return isAttribution(textOf(node)) ? words : `[${words}]{.attribution}`
  },
  award: inFront,
  back: (node, writer) =>
    node.children
      .map(part => (part.type === 'section' ? headed(part, writer, 'back') : writer.one(part)))
      .filter(Boolean)
      .join('\n\n'),
  blockQuote: (node, writer) => writer.blocks(node.children).replace(/^/gm, '> ').replace(/^> $/gm, '>'),
  body: blocks,
  boxedText(node, writer) {
    const title = child(node, 'title')
    const caption = captionLine(node, writer)
    const rest = node.children.filter(part => part.type !== 'title' && part.type !== 'caption')
    return `:::: {${names(node, 'box')}}\n${[title ? `## ${writer.line(title.children)}` : caption ? `## ${caption}` : '', writer.blocks(rest as Node[])].filter(Boolean).join('\n\n')}\n::::`
  },
  break: (_, writer) => (writer.html || writer.cells ? '<br>' : '\\\n'),
  caption: blocks,
  citation,
  citationMark,
  codeBlock: code,
  container: blocks,
  contributor: inFront,
  correspondence: inFront,
  crossReference,
  date: inFront,
  declaration: (node, writer) => headed(node, writer, 'declaration', node.kind),
  definition: (node, writer) => writer.blocks(node.children),
  definitionItem(node, writer) {
    const terms = children(node, 'definitionTerm')
      .map(term =>
        term.id !== undefined && writer.targeted.has(term.id)
          ? `[${writer.line(term.children)}]{#${term.id}}`
          : writer.line(term.children)
      )
      .join('<br>')
    const meanings = children(node, 'definition')
      .flatMap(meaning => meaning.children)
      .map(part => `: ${indented(writer.one(part), '  ')}`)
    return [terms, ...meanings].join('\n')
  },
  definitionList: (node, writer) =>
    children(node, 'definitionItem')
      .map(item => writer.one(item))
      .join('\n\n'),
  definitionTerm: inside,
  delete: mark('~~', 's'),
  email: (node, writer) =>
    writer.html
      ? `<a href="mailto:${node.address}">${writer.line(node.children)}</a>`
      : `[${writer.line(node.children)}](${address(`mailto:${node.address}`)})`,
  emphasis: mark('*', 'em'),
  equation,
  fact: inFront,
  figure,
  footnote: note,
  footnoteGroup(node, writer) {
    const title = child(node, 'title')
    return [
      ...(title ? [titled(title, ' {.footnotes}', writer)] : []),
      ...children(node, 'footnote').map(part => writer.one(part))
    ].join('\n\n')
  },
  footnoteReference,
  foreign: (node, writer) =>
    isMetadata(node)
      ? counted(`${node.name} of ${node.format}`, () => '')(node, writer)
      : counted(`${node.name} of ${node.format}`, holdsBlocks(node) ? blocks : inside)(node, writer),
  front: inFront,
  funding: inFront,
  fundingStatement: inFront,
  graphic: (node, writer) => picture(node, '', {}, writer),
  grid: (node, writer) => table({ type: 'table', children: [node] }, writer),
  heading: (node, writer) => `${'#'.repeat(Math.min(node.depth, 6))} ${writer.line(node.children)}`,
  inlineEquation,
  inlineGraphic: (node, writer) => inlineGraphic(node, writer),
  journal: inFront,
  keyword: inside,
  // Those of the front matter are YAML; in the text they are data of another vocabulary.
  keywordGroup: counted('keywords in the text', inFront),
  license: inFront,
  link,
  list,
  listItem: blocks,
  media: linked,
  monospace,
  panel: blocks,
  panelLabel: inside,
  paragraph: (node, writer) => writer.paragraph(node.children, node.id),
  permissions: inFront,
  publication: inFront,
  reference(node, writer) {
    const key = writer.keys.get(node.id ?? '') ?? ''
    // A label that has a stop of its own, or ends in space, could not be told from how it is printed.
    const odd = node.label && /[.\s]$/.test(node.label) ? ` printed=${quoted(node.label)}` : ''
    const label = node.label ? `[${writer.text(node.label)}${odd ? '' : '.'} ]{.csl-left-margin}` : ''
    return `:::: {#ref-${key} .csl-entry${odd}}\n${label}${label ? writer.line(node.children) : writer.paragraph(node.children)}\n::::`
  },
  referenceList: references,
  relatedArticle: counted('related articles', inside),
  rowGroup: blocks,
  section: (node, writer) => headed(node, writer, ...(node.runIn ? ['run-in'] : node.id ? [] : ['section'])),
  smallCaps: classed('smallcaps'),
  span,
  statement(node, writer) {
    const title = child(node, 'title')
    const rest = node.children.filter(part => part.type !== 'title')
    return `:::: {${names(node, 'theorem')}${title ? ` title=${quoted(textOf(title))}` : ''}}\n${writer.blocks(rest)}\n::::`
  },
  strong: mark('**', 'strong'),
  subArticle,
  subject: inFront,
  subscript: raised('~', 'sub'),
  subtitle: inFront,
  superscript,
  supplement: linked,
  table,
  tableCell: inside,
  tableNotes: blocks,
  tableRow: inside,
  text: (node, writer) => writer.text(node.value),
  thematicBreak: () => '***',
  title: inside,
  translatedTitle: inFront,
  underline: classed('ul')
}
