/**
 * Why: some blocks of an article are nothing in Word but paragraphs in a row with a style of their own: lines of code, a
 * quotation with its source, terms with what they mean, a theorem with its name.
 */
import type { Block, Statement } from '@offprint/ast'
import { node, textOf } from '@offprint/ast'
import { toldLabel } from './captions.js'
import type { Item } from './items.js'
import { isCode, type ReadParagraph } from './paragraph.js'
import { asParagraph, lineOf } from './paragraph-node.js'
import { paragraphsOf, runOf } from './runs.js'
import { picturesIn } from './shown.js'

const quoteStyle = /^(?:quote|intense quote|block text|quotations?|zitat|citation|cita)$/

/** The block that begins at an item by its style, and where the next one begins. */
export function readStyled(items: readonly Item[], at: number): { part: Block; next: number } | undefined {
  const item = items[at]
  if (item?.kind !== 'paragraph') return undefined
  const { style } = item.paragraph
  const kind = kinds.find(one => one.begins(style))
  if (!kind) return undefined
  const next = runOf(items, kind.first ? at + 1 : at, kind.belongs)
  return { part: kind.read(paragraphsOf(items, at, next)), next }
}

interface Kind {
  begins(style: string): boolean
  belongs(paragraph: ReadParagraph): boolean
  /** The first paragraph has a style of its own. */
  first?: true
  read(paragraphs: readonly ReadParagraph[]): Block
}

const kinds: readonly Kind[] = [
  { begins: isCode, belongs: one => isCode(one.style) && !picturesIn(one), read: code },
  {
    begins: style => quoteStyle.test(style),
    belongs: ({ style }) => quoteStyle.test(style) || style === 'quote source',
    read: quotation
  },
  {
    begins: style => style === 'definition term',
    belongs: ({ style }) => style === 'definition term' || style === 'definition',
    read: definitions
  },
  {
    begins: style => style === 'statement title',
    belongs: ({ style }) => style === 'statement',
    first: true,
    read: statement
  }
]

function code(paragraphs: readonly ReadParagraph[]): Block {
  const lines = paragraphs.map(each =>
    each.pieces
      .map(({ content }) =>
        'text' in content ? content.text : content.node.type === 'break' ? '\n' : textOf(content.node)
      )
      .join('')
  )
  return node('codeBlock', { value: lines.join('\n') })
}

function quotation(paragraphs: readonly ReadParagraph[]): Block {
  const children = paragraphs.map(each =>
    each.style === 'quote source' ? node('attribution', {}, lineOf(each)) : asParagraph(each)
  )
  return node('blockQuote', {}, children)
}

function definitions(paragraphs: readonly ReadParagraph[]): Block {
  const list = node('definitionList', {}, [])
  for (const each of paragraphs) {
    const last = list.children[list.children.length - 1]
    const open = last?.type === 'definitionItem' ? last : undefined
    const meaning = open?.children.find(part => part.type === 'definition')
    if (each.style === 'definition term') {
      const term = node('definitionTerm', { id: each.id }, lineOf(each))
      // Terms that follow each other share what comes after them.
      if (open && !meaning) open.children.push(term)
      else list.children.push(node('definitionItem', {}, [term]))
    } else if (meaning?.type === 'definition') meaning.children.push(asParagraph(each))
    else open?.children.push(node('definition', {}, [asParagraph(each)]))
  }
  return list
}

function statement(paragraphs: readonly ReadParagraph[]): Block {
  const [head, ...rest] = paragraphs
  return statementOf(
    head,
    rest.map(each => asParagraph(each))
  )
}

/** A statement: the label in its own style, or what looks like one; the words behind it are its title. */
export function statementOf(head: ReadParagraph | undefined, content: Statement['children']): Statement {
  if (!head) return node('statement', {}, content)
  const told = toldLabel(head, 'statement label')
  const line = told.pieces.length ? lineOf({ ...head, pieces: told.pieces }) : []
  const first = line[0]
  const found =
    told.label === undefined && first?.type === 'text'
      ? /^(\p{L}+ [\p{L}\p{N}.]*[\p{L}\p{N}])(?:\. |$)/u.exec(first.value)
      : null
  if (found && first?.type === 'text') first.value = first.value.slice(found[0].length)
  const words = line.filter(part => part.type !== 'text' || part.value !== '')
  const title = words.length ? [node('title', {}, words)] : []
  return node('statement', { id: head.id, label: told.label ?? found?.[1] }, [...title, ...content])
}
