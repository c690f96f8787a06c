/**
 * Why: labels come in more words than any list knows: words of other languages, misprints (“Tablela 2”), “Box 1” above a
 * table, “Data 2” above a figure. Where a page sets a word and a number bold by themselves at the start of a box that it
 * calls a figure or a table, they are the label of that figure or table. A short article has one table, and calls it “Table.”
 * without a number, in the heading of its box.
 */
import type { Node } from '@offprint/ast'
import { walk } from '@offprint/ast'
import { type Holder, hinted, holder } from './blocks.js'
import { labelKind } from './data/label-words.js'
import { lineOf } from './inline-text.js'
import { captionLabel, type Label } from './label.js'

const figureHint = /^class:(?:.*[-_])?(?:fig|figure)(?:[-_]?(?:wrap|wrapper|block))?$|^tag:figure$/
const tableHint = /^class:(?:.*[-_])?(?:modal)?(?:table|tables|tbl)(?:[-_]?(?:wrap|wrapper|block))?$/
const mark = 'label-of:'
const whole = 'label-is:'

/** A word and a number, and nothing else. */
const wordAndNumber = /^[\s\u00A0]*(\p{L}[\p{L}.]{1,23}[ \u00A0]?(\d{1,3}|[IVX]{1,5}))[\s\u00A0.:]*$/u

/** Notes at the lines that begin with such a label what it is the label of. */
export function tellLabels(body: Holder): void {
  walk(body as unknown as Node, node => {
    if (node.type !== 'container' && node.type !== 'figure') return undefined
    tellNumberless(node as unknown as Holder)
    const kind = hinted(node, figureHint) ? 'figure' : hinted(node, tableHint) ? 'table' : undefined
    const line = kind && firstLine(node as unknown as Holder)
    if (!line) return undefined
    const first = firstWords(line.children)
    const words = first?.type === 'strong' ? lineOf([first]) : ''
    const known = captionLabel(lineOf(line.children), true)?.label.kind
    if (wordAndNumber.test(words) && (known === undefined || known === 'box'))
      line.hints = [...(line.hints ?? []), mark + kind]
    return undefined
  })
}

/** “Table.”, “Tabela. Depths by month”: the heading of a box whose only thing it names. */
function tellNumberless(box: Holder): void {
  const parts = box.children.flatMap(child =>
    child.type === 'caption' ? (child.children as Node[]) : [child]
  )
  const heading = parts.find(child => child.type !== 'text')
  if (heading?.type !== 'heading' && heading?.type !== 'title') return
  const line = lineOf(heading.children).trim()
  const word = /^(\p{Lu}\p{L}{2,12})(?:\.[\s\u00A0]|[.:]$)/u.exec(line)?.[1]
  const kind = word && labelKind(word.toLowerCase())
  // “Figures.” is the heading of a part.
  if (!word || /s$/.test(word) || (kind !== 'table' && kind !== 'figure') || captionLabel(line, true)) return
  let [grids, images, headings] = [0, 0, 0]
  walk(box as unknown as Node, node => {
    if (node.type === 'table') grids++
    else if (node.type === 'graphic' || node.type === 'inlineGraphic') images++
    else if (node.type === 'heading' || node.type === 'title') headings++
    return node.type === 'table' ? 'skip' : undefined
  })
  const one = kind === 'table' ? grids === 1 : images === 1 && grids === 0
  if (one && headings === 1) heading.hints = [...(heading.hints ?? []), `${whole}${kind}:${word}`]
}

/** The first line with words in a box of nothing but wrappers, images and lines before it. */
function firstLine(box: Holder): Holder | undefined {
  for (const child of box.children) {
    const below = holder(child)
    if (!below || child.type === 'table') continue
    if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'title') {
      if (
        lineOf(below.children)
          .replace(/\uFFFC/g, '')
          .trim() !== ''
      )
        return below
    } else if (child.type === 'container' || child.type === 'caption') {
      const found = firstLine(below)
      if (found) return found
    }
  }
  return undefined
}

/** The label that was told at the start of a line, as `captionLabel` gives it. */
export function toldLabel(block: Node): { label: Label; text: string; rest: number } | undefined {
  const exact = block.hints?.find(one => one.startsWith(whole))
  if (exact) return exactLabel(block, exact)
  const hint = block.hints?.find(one => one.startsWith(mark))
  const children = hint ? holder(block)?.children : undefined
  if (!hint || !children) return undefined
  // A heading that turned out to be a caption is bold as a whole.
  const outer = firstWords(children)
  const inner = outer?.type === 'strong' && children.length === 1 ? firstWords(outer.children) : undefined
  const first = inner?.type === 'strong' ? inner : outer
  if (first?.type !== 'strong') return undefined
  const line = lineOf(children)
  const from = line.length - line.trimStart().length
  const found = wordAndNumber.exec(lineOf([first]))
  if (!found) return undefined
  const text = found[1]!
  const space = /^[\s\u00A0]*/.exec(line.slice(from + found[0].trimStart().length))![0]
  const kind = hint.slice(mark.length) as 'figure' | 'table'
  const to = from + text.length
  const label = { kind, from, to, number: to - found[2]!.length, printed: found[2]!, panels: '' }
  return { label, text, rest: from + found[0].trimStart().length + space.length }
}

/** A label that the source gives word for word, where the line still begins with it. */
function exactLabel(block: Node, hint: string) {
  const [kind = '', ...words] = hint.slice(whole.length).split(':')
  const text = words.join(':')
  const line = lineOf(holder(block)?.children ?? [])
  const from = line.length - line.trimStart().length
  if (text === '' || !line.startsWith(text, from)) return undefined
  const to = from + text.length
  const rest = to + /^\.?[\s\u00A0]*/.exec(line.slice(to))![0].length
  const known = captionLabel(text, true)?.label
  const label = known ?? {
    kind: kind as 'figure' | 'table',
    from,
    to,
    number: to,
    printed: text,
    panels: ''
  }
  return { label, text, rest }
}

const firstWords = (line: readonly Node[]): Node | undefined =>
  line.find(child => child.type !== 'text' || child.value.trim() !== '')
