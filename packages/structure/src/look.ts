/**
 * Why: a heading is often no heading in the source but a paragraph that looks like one. This says how a line looks: how
 * large, bold, italic or in capitals it is as a whole.
 */
import type { Base, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'

export interface Look {
  /** Points; undefined where the source does not say. */
  size: number | undefined
  bold: boolean
  italic: boolean
  capitals: boolean
}

// HTML Standard 15.3.1 (rendering of the font size attribute), in points at the usual 16 px.
const fontSizes = [0, 7.5, 10, 12, 13.5, 18, 24, 36]
const sizeWords: Record<string, number> = {
  'xx-small': 7,
  'x-small': 7.5,
  small: 10,
  smaller: 10,
  medium: 12,
  large: 13.5,
  larger: 14.4,
  'x-large': 18,
  'xx-large': 24
}

/** Font size of a node's own hints, in points. */
export function sizeOf(node: Base): number | undefined {
  for (const hint of node.hints ?? []) {
    if (!hint.startsWith('font-size:')) continue
    const value = hint.slice(10)
    if (value in sizeWords) return sizeWords[value]
    const parts = /^([+-]?)(\d{1,3}(?:\.\d{1,4})?)(pt|px|em|rem|%)?$/.exec(value)
    if (!parts) continue
    const number = Number(parts[2])
    if (parts[3] === 'pt') return number
    if (parts[3] === 'px') return number * 0.75
    if (parts[3] === 'em' || parts[3] === 'rem') return number * 12
    if (parts[3] === '%') return number * 0.12
    if (parts[1]) return fontSizes[Math.min(7, Math.max(1, 3 + (parts[1] === '+' ? number : -number)))]
    return number <= 7 ? fontSizes[Math.max(1, Math.round(number))] : number
  }
  return undefined
}

const boldHint = /^(?:font-weight:(?:bold|bolder|[6-9]00)|bold)$/
const italicHint = /^(?:font-style:(?:italic|oblique)|italic)$/

const isBold = (node: Node): boolean =>
  node.type === 'strong' || (node.hints?.some(hint => boldHint.test(hint)) ?? false)
const isItalic = (node: Node): boolean =>
  node.type === 'emphasis' || (node.hints?.some(hint => italicHint.test(hint)) ?? false)

/** How the words of a line look: a property counts when every word has it. */
export function lookOf(nodes: readonly Node[], parent?: Base): Look | undefined {
  let words = ''
  let bold = true
  let italic = true
  let size: number | undefined
  let sized = true
  const enter = (node: Node, state: { bold: boolean; italic: boolean; size: number | undefined }): void => {
    if (node.type === 'text') {
      if (!node.value.trim()) return
      words += node.value
      bold &&= state.bold
      italic &&= state.italic
      if (words === node.value) size = state.size
      else if (size !== state.size) sized = false
      return
    }
    const inside = {
      bold: state.bold || isBold(node),
      italic: state.italic || isItalic(node),
      size: sizeOf(node) ?? state.size
    }
    for (const child of childrenOf(node)) enter(child, inside)
  }
  const outer = { bold: false, italic: false, size: parent ? sizeOf(parent) : undefined }
  if (parent?.hints?.some(hint => boldHint.test(hint))) outer.bold = true
  for (const node of nodes) enter(node, outer)
  if (!words.trim()) return undefined
  const capitals = words === words.toUpperCase() && words !== words.toLowerCase()
  return { size: sized ? size : undefined, bold, italic, capitals }
}

/** Larger looks first: by size, then bold, then capitals, then italic. Bold and italic is one step below bold alone. */
export function rank(look: Look, base: number): number {
  return (
    Math.round((look.size ?? base) * 10) * 8 +
    (look.bold ? 4 : 0) +
    (look.capitals ? 2 : 0) +
    (look.italic ? (look.bold ? -1 : 1) : 0)
  )
}
