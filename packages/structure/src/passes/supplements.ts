/**
 * Supplements: files that come with the article, listed under a label of their own (“S1 File”, “Data S1”, “Additional file
 * 2”) or by a link to a file under “Supplementary material”.
 */
import type { Caption, Inline, Link, Node, Paragraph, Section, Supplement } from '@offprint/ast'
import { childrenOf, node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { adopt, bodyOf, type Holder, hinted, rewriteRows } from '../blocks.js'
import { labelOf, readCaption } from '../caption.js'
import { sectionName } from '../data/section-names.js'
import { cut, hasContent, lineOf, trim } from '../inline-text.js'
import { drop, wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'
import { type FileBox, fileBox, fileRows, linesIn } from '../supplement-boxes.js'

/** Addresses that fetch a file by its name behind them, or from where sites keep what comes with an article. */
const fetched =
  /[?&]file=[^&#]*\.[a-z\d]{2,5}(?:[&#]|$)|\/(?:article-supplement|suppl_file|downloadsupplement)[/?]/i
const isFile = (url: string): boolean => file.test(url) || fetched.test(url)

const file =
  /^[^?#]*\.(?:csv|tsv|txt|xlsx?|ods|docx?|odt|rtf|pdf|zip|gz|tar|tgz|7z|json|xml|ya?ml|r|rda|rds|py|ipynb|m|do|sav|dta|por|mp4|mov|avi|webm|mp3|wav|pptx?|nex|fasta|fa|bib|tex|cif|pdb|html?)(?:\?[^#]*)?$/i

/** A style that is named for supplements; what follows in the same style goes on with the first. */
const style = /^style:supplementary material$/

/** What pages call the box of one file. */
const fileName = /^class:(?:.*[-_])?suppl(?:ementary|emental)?[-_]?(?:material|file|data)$/

export const pass: Pass = {
  name: 'supplements',
  doc: 'Files that come with the article become supplements with label, caption and address.',
  run(article, context) {
    takeFileBoxes(bodyOf(article) as unknown as Holder, false, context)
    rewriteRows(bodyOf(article) as unknown as Node, (row, parent) => {
      const title = parent.children[0]
      const named = title?.type === 'title' && sectionName(textOf(title)) === 'supplementary-material'
      if (!named && !row.some(node => isLabelled(node) || hinted(node, style))) return undefined
      const taken = new Set<Node>()
      return row.flatMap((node, i) => {
        if (taken.has(node)) return []
        const below = (named || hinted(parent, fileName)) && isLabelled(node) ? linesBelow(row, i) : []
        const described = below.length ? describedBelow(node as Paragraph, below, context) : undefined
        if (described) {
          for (const line of below) taken.add(line)
          return [described]
        }
        if (node.type === 'paragraph' && hinted(node, style) && !hinted(row[i - 1], style))
          return [supplementOf([node], node, context, true) ?? node]
        if (node.type === 'list' && named) {
          const made = node.children.map(item =>
            item.type === 'listItem' ? supplementOf(item.children as Node[], item, context) : undefined
          )
          return made.length && made.every(one => one !== undefined) ? made : [node]
        }
        if (node.type === 'paragraph' && (isLabelled(node) || (named && linkOf(node))))
          return [supplementOf([node], node, context) ?? node]
        // A heading that is a link to a file: each file has one, and its description below.
        if (node.type === 'section' && named) return [headed(node, context) ?? node]
        if (node.type === 'container' && named && node.children.every(part => part.type === 'paragraph'))
          return [supplementOf(node.children, node, context) ?? node]
        return [node]
      })
    })
  }
}

/** Boxes of one file each, anywhere below the heading over the files. A list is one of files when all of its items are. */
function takeFileBoxes(parent: Holder, below: boolean, context: RecogniseContext): void {
  const boxOf = (node: Node): FileBox | undefined => fileBox(node, isFile)
  const madeOf = (node: Node, box: FileBox): Node[] => {
    const made = supplementOf(box.words, node, context, false, box.link)
    if (!made) return [node]
    drop(box.controls, 'navigation', context.ledger)
    return [made]
  }
  parent.children = parent.children.flatMap((node): Node[] => {
    const rows = below ? fileRows(node, isFile) : undefined
    if (rows) {
      const files = rows.map(({ words, link, controls }) => {
        drop(controls, 'label', context.ledger)
        const { position } = link
        const caption = words.length ? [make('caption', {}, words)] : []
        return make('supplement', { href: link.url, ...(position ? { position } : {}) }, caption)
      })
      return [...linesOfPart(node, 'caption'), ...files, ...linesOfPart(node, 'tableNotes')]
    }
    const box = below && node.type !== 'listItem' ? boxOf(node) : undefined
    if (box) return madeOf(node, box)
    const described = below ? describedBox(node) : undefined
    if (described) return [supplementOf(described, node, context) ?? node]
    if (below && node.type === 'list') {
      const boxes = node.children.map(boxOf)
      return boxes.every(one => one !== undefined)
        ? boxes.flatMap((one, i) => madeOf(node.children[i]!, one))
        : [node]
    }
    if (node.type !== 'section' && node.type !== 'container') return [node]
    const title = childrenOf(node)[0]
    const named = title?.type === 'title' && sectionName(textOf(title)) === 'supplementary-material'
    takeFileBoxes(node as unknown as Holder, below || named, context)
    return [node]
  })
}

/** What stands above or below the rows of a table, as paragraphs. */
const linesOfPart = (table: Node, type: 'caption' | 'tableNotes'): Node[] =>
  childrenOf(table)
    .filter(part => part.type === type)
    .flatMap(part => childrenOf(part))
    .map(line =>
      line.type === 'title'
        ? make('paragraph', line.position ? { position: line.position } : {}, line.children as Inline[])
        : line
    )

/** The words of a button behind the name of a file: “(download PDF)”. */
const button = /\s*[([]\s*(?:download|view|open)\s+\w{2,5}\s*[)\]]\s*$/i

/** The supplement that a section is whose title is a link to a file. */
function headed(section: Section, context: RecogniseContext): Supplement | undefined {
  const [title, ...rest] = section.children
  // A box round the description is a site's.
  const below = (rest as Node[]).flatMap(part =>
    part.type === 'container' ? (part.children as Node[]) : [part]
  )
  if (title?.type !== 'title' || !below.every(part => part.type === 'paragraph')) return undefined
  const link = linkOf(title)?.node
  if (!link || textOf(link) !== textOf(title)) return undefined
  const line = title.children as Node[]
  const [words, control] = cut(line, lineOf(line).length - (button.exec(lineOf(line))?.[0].length ?? 0))
  drop(control, 'navigation', context.ledger)
  const { position } = title
  const name = make('paragraph', position ? { position } : {}, words as Inline[])
  return supplementOf([name, ...below], section, context)
}

/** No supplement has more lines below its label. */
const mostLines = 4
const doiLine = /^(?:doi:?\s?|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/\S{1,120})$/i

/** The format of a file: “(TIFF)”, “(0.3 MB DOC)”. */
const formatLine = /^\((?:[\d.,]{1,8}\s?[KMG]B\s)?[A-Z][A-Z\d]{1,5}\)\.?$/i

/**
 * The lines between a label and the next: what the file shows, its DOI, its format. Behind a label with a title they are
 * what stands before the DOI or the format, and that.
 */
function linesBelow(row: readonly Node[], at: number): Paragraph[] {
  const label = labelOf(row[at]!, false)
  if (!label) return []
  const alone = wordsOf([row[at]!]).length <= label.text.length + 2
  const lines: Paragraph[] = []
  for (const node of row.slice(at + 1)) {
    if (node.type !== 'paragraph' || isLabelled(node)) break
    lines.push(node)
  }
  if (lines.length > mostLines) return []
  if (alone) return lines
  const closing = lines.findLastIndex(line => {
    const words = wordsOf([line])
    return doiLine.test(words) || formatLine.test(words)
  })
  return lines.slice(0, closing + 1)
}

/**
 * The lines of a box that begins with the label of a file, which fetches it, and goes on with what is in the file; that may
 * begin with a label too: “Additional file 1:” “Figure S1. Depths by month”.
 */
function describedBox(box: Node): Paragraph[] | undefined {
  const lines = box.type === 'container' ? linesIn(box) : undefined
  const [first, ...below] = lines ?? []
  if (!first || !below.length || below.length > mostLines || below.some(line => linkOf(line)))
    return undefined
  const label = linkOf(first) && isLabelled(first) ? labelOf(first, false) : undefined
  return label && wordsOf([first]).length <= label.text.length + 2 ? lines : undefined
}

/** The supplement of a label and the lines below it; a line that is nothing but a DOI says where the file lies. */
function describedBelow(
  label: Paragraph,
  lines: readonly Paragraph[],
  context: RecogniseContext
): Supplement | undefined {
  const doi = lines.find(line => doiLine.test(wordsOf([line])))
  const made = supplementOf([label, ...lines.filter(line => line !== doi)], label, context)
  if (!made || !doi) return made
  if (made.href === undefined) {
    made.href = `https://doi.org/${doiLine.exec(wordsOf([doi]))![1]!}`
    drop([doi], 'label', context.ledger)
  } else made.children.push(doi)
  return made
}

function isLabelled(node: Node): boolean {
  const kind = node.type === 'paragraph' ? labelOf(node, false)?.label.kind : undefined
  return kind === 'supplement' || kind === 'media'
}

function linkOf(node: Node): { url: string; node: Node } | undefined {
  if (node.type === 'link') return isFile(node.url) ? { url: node.url, node } : undefined
  if ('children' in node)
    for (const child of node.children as Node[]) {
      const found = linkOf(child)
      if (found) return found
    }
  return undefined
}

function supplementOf(
  blocks: readonly Node[],
  source: Node,
  context: RecogniseContext,
  /** The source says that it is one. */
  said = false,
  /** The link that stands apart from the words. */
  apart?: Link
): Supplement | undefined {
  const link = apart ? { url: apart.url, node: apart } : blocks.map(linkOf).find(found => found !== undefined)
  const labelled = blocks.some(
    block => labelOf(block, true)?.label.kind === 'supplement' || labelOf(block, true)?.label.kind === 'media'
  )
  if (!link && !labelled && !said) return undefined
  const name = link?.url.slice(link.url.lastIndexOf('/') + 1) ?? ''
  const words = blocks.map(block =>
    link && 'children' in block ? withoutName(block, link.node, name, context) : block
  )
  // Several lines say what is in the file: “Figs. S1 to S10” is no label of it.
  const several = apart !== undefined && blocks.length > 1
  const { label, caption } = several
    ? { label: undefined, caption: make('caption', {}, words as Caption['children']) }
    : readCaption(words, context, source.position)
  const made = make(
    'supplement',
    { href: link?.url, label: label?.text, position: source.position, hints: source.hints },
    caption ? [caption] : []
  )
  adopt(made, source)
  return made
}

/** A link that only prints the name of its file is the address of the supplement now. Other words stay in the caption. */
function withoutName(block: Node, link: Node, name: string, context: RecogniseContext): Node {
  if (!('children' in block)) return block
  const children: Node[] = []
  for (const child of block.children as Node[]) {
    if (child !== link) {
      children.push(
        child.type === 'link' || !('children' in child) ? child : withoutName(child, link, name, context)
      )
      continue
    }
    const text = textOf(child)
    const only =
      /^[\s\u00A0]*(?:download|file|link|télécharger|descargar|baixar|herunterladen)?[\s\u00A0]*$/i.test(
        text.replace(name, '')
      )
    if (only) context.ledger.drop(text, 'label', child.position)
    else children.push(...('children' in child ? (child.children as Node[]) : []))
  }
  const rest = trim(children)
  const end = /[\s\u00A0]*[([]?[\s\u00A0]*$/.exec(lineOf(rest).slice(-8))
  const tidy = end?.[0].trim() ? cut(rest, lineOf(rest).length - end[0].length)[0] : rest
  return { ...block, children: hasContent(tidy) ? tidy : [] } as Node
}
