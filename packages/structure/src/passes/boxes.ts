/**
 * Boxes: text set apart from the article, as an aside or under a label of its own (“Box 1”).
 */
import type { Node, Paragraph } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import { adopt, type Holder, hinted, replaceNodes } from '../blocks.js'
import { cut, emphatic, hasContent, lineOf, trim, unwrapWhole } from '../inline-text.js'
import { captionLabel } from '../label.js'
import type { Pass } from '../pass.js'
import { toldLabel } from '../told-labels.js'

const boxed =
  /^(?:class|role):(?:.*[-_])?(?:box|boxed|boxed-?text|textbox|sidebar|callout|doc-tip)(?:[-_].*)?$/

export const pass: Pass = {
  name: 'boxes',
  doc: 'Asides and parts labelled “Box 1” become boxes with label and title.',
  run(article) {
    const body = article.children.find(child => child.type === 'body')
    if (!body) return
    replaceNodes(body, node => {
      if (node.type === 'paragraph') return lineBox(node)
      if (node.type !== 'container' && node.type !== 'section') return undefined
      const source = node as unknown as Holder
      const first = source.children[0]
      if (!first || toldLabel(first)) return undefined
      const line = 'children' in first ? lineOf(first.children as Node[]) : ''
      const label = captionLabel(line, first.type === 'heading' || first.type === 'title')
      const isBox =
        label?.label.kind === 'box' ||
        (label?.label.kind === undefined && node.type === 'container' && setApart(source))
      if (!isBox) return undefined
      return [box(source, first, label?.label.kind === 'box' ? label : undefined)]
    })
  }
}

/** A paragraph whose first line is bold and begins with the label of a box: “**Box 1. Tides**”, a break, the text. */
function lineBox(paragraph: Paragraph): Node[] | undefined {
  if (toldLabel(paragraph)) return undefined
  const children = paragraph.children as Node[]
  const at = children.findIndex(child => child.type === 'break')
  const head = trim(children.slice(0, at))
  const [title] = head
  if (at < 1 || head.length !== 1 || title?.type !== 'strong') return undefined
  if (captionLabel(lineOf([title]), true)?.label.kind !== 'box') return undefined
  const { id, hints, lang, dir, position } = paragraph
  const source = make('container', { id, hints, lang, dir, position }, [
    make('paragraph', { position: title.position }, [title]),
    make('paragraph', { position }, trim(children.slice(at + 1)) as never)
  ]) as unknown as Holder
  const first = source.children[0]!
  return [box(source, first, captionLabel(lineOf([title]), true))]
}

function setApart(source: Holder): boolean {
  return (
    (hinted(source, 'tag:aside') || hinted(source, boxed)) &&
    source.children.some(child => child.type === 'paragraph' || child.type === 'list')
  )
}

function box(source: Holder, first: Node, label: ReturnType<typeof captionLabel>): Node {
  const { id, lang, dir, position, hints } = source
  let rest = source.children
  let title: Node[] = []
  if (first.type === 'heading' || first.type === 'title') {
    title = label ? trim(cut(first.children, label.rest)[1]) : first.children
    rest = rest.slice(1)
  } else if (label && first.type === 'paragraph') {
    // The bold words behind the label are the title; else the label stands alone before the text.
    const words = trim(cut(first.children, label.rest)[1])
    const next = words[0]
    const own = next?.type === 'strong' || words.length === 0 || wholeLine(first.children)
    if (own) {
      const head = words.length && !wholeLine(first.children) ? [next!] : words
      title = head
      const tail = trim(words.slice(head.length))
      rest = [...(hasContent(tail) ? [{ ...first, children: tail } as Node] : []), ...rest.slice(1)]
    } else rest = [{ ...first, children: words } as Node, ...rest.slice(1)]
  }
  const made = make('boxedText', { id, lang, dir, position, hints, label: label?.text }, [])
  adopt(made, first)
  const inner = rest.map(block =>
    block.type === 'heading'
      ? make('paragraph', { position: block.position }, [make('strong', {}, block.children)])
      : block
  )
  const heading = unwrapWhole(title, emphatic)
  const children = [
    ...(hasContent(heading) ? [make('title', { position: first.position }, heading as never)] : []),
    ...inner
  ]
  return { ...made, children: children.length ? children : [make('paragraph', {}, [text('')])] } as Node
}

function wholeLine(nodes: readonly Node[]): boolean {
  const filled = nodes.filter(node => node.type !== 'text' || node.value.trim() !== '')
  return filled.length === 1 && filled[0]!.type === 'strong'
}
