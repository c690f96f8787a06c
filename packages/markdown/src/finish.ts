/** Why: the last look at the tree: names of places that nobody calls go, empty things go, blocks stand where they may. */
import type { Node, Text } from '@offprint/ast'
import { allowed, node as make, specs, text } from '@offprint/ast'

const hollow = new Set([
  'paragraph',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'blockQuote',
  'superscript',
  'subscript',
  'underline',
  'delete',
  'link',
  'caption',
  'grid',
  'rowGroup',
  'title',
  'smallCaps',
  'span'
])

/** Cleans a tree in place. */
export function finish(node: Node): void {
  delete node.hints
  if (!('children' in node)) return
  const model = specs[node.type].children ?? []
  const out: Node[] = []
  for (const child of node.children as Node[]) {
    finish(child)
    const kept = keep(child)
    for (const one of kept) {
      const last = out[out.length - 1]
      if (one.type === 'text' && last?.type === 'text' && !one.sources && !last.sources)
        out[out.length - 1] = sum(last, one)
      else if (allowed(model, one.type)) out.push(one)
      else if (allowed(model, 'paragraph') && !isInline(one) && isBlock(one))
        out.push(make('paragraph', {}, [one as never]))
      else if (allowed(model, 'paragraph') && isInline(one)) {
        if (last?.type === 'paragraph' && !last.position) last.children.push(one as never)
        else out.push(make('paragraph', {}, [one as never]))
      } else if (one.type === 'graphic') out.push({ ...one, type: 'inlineGraphic' } as Node)
      else if ('children' in one)
        out.push(...(one.children as Node[]).filter(inner => allowed(model, inner.type)))
      else out.push(one)
    }
  }
  const row =
    node.type === 'body' || node.type === 'section' || node.type === 'boxedText' ? blocksFirst(out) : out
  ;(node as { children: Node[] }).children = row
}

function keep(node: Node): Node[] {
  if (node.type === 'anchor' && node.id === undefined) return node.children
  if (node.type === 'container') return node.children
  if (node.type === 'heading')
    return [make('paragraph', { id: node.id, position: node.position }, [make('strong', {}, node.children)])]
  if (node.type === 'text') return node.value === '' ? [] : [node]
  if (hollow.has(node.type) && 'children' in node && !node.children.length && node.id === undefined) return []
  return [node]
}

function sum(a: Text, b: Text): Text {
  const position =
    a.position && b.position ? { start: a.position.start, end: b.position.end } : (a.position ?? b.position)
  return text(a.value + b.value, position)
}

const isInline = (node: Node): boolean => (specs[node.type].groups as readonly string[]).includes('inline')
const isBlock = (node: Node): boolean => (specs[node.type].groups as readonly string[]).includes('block')

/** No block follows a section (JATS): it belongs to the section before it. */
function blocksFirst(row: readonly Node[]): Node[] {
  const out: Node[] = []
  for (const node of row) {
    const last = out[out.length - 1]
    if (last?.type === 'section' && node.type !== 'section') (last.children as Node[]).push(node)
    else out.push(node)
  }
  return out
}
