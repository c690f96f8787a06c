/** Why: `{cite}`, `{numref}` and other roles of MyST, and the few commands of TeX that JOSS and R Markdown use in prose. */
import type { Inline } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import type { LineReader } from './inline.js'
import { xmlName } from './names.js'
import { atomSign } from './row.js'
import type { Call } from './state.js'
import { unmarked } from './syntax/escape.js'

interface Read {
  end: number
  nodes: Inline[]
  call?: Omit<Call, 'source'>
}

const role = /\{([a-z][\w:.+-]{0,40})\}\uFFFC/iy

/** A role: a name in braces right before code. */
export function readRole(reader: LineReader, at: number, to: number): Read | undefined {
  role.lastIndex = at
  const match = role.exec(reader.row.line)
  const end = role.lastIndex
  if (!match || end > to) return undefined
  const node = reader.row.atoms.get(end - 1)
  if (node?.type !== 'inlineCode' || reader.row.line[end - 1] !== atomSign) return undefined
  const name = match[1]!.toLowerCase()
  const { value } = node
  const [, words, inner] = /^(.*?)\s*<([^<>]+)>$/s.exec(value) ?? [undefined, undefined, value]
  const keys = inner!
    .split(/[,;]/)
    .map(key => key.trim())
    .filter(Boolean)
  const items = keys.map(key => ({ key, prefix: [], suffix: [], bare: false }))
  switch (name) {
    case 'cite':
    case 'cite:p':
    case 'citep':
      return { end, nodes: [], call: { items, bracketed: true, named: false } }
    case 'cite:t':
    case 'citet':
      return { end, nodes: [], call: { items, bracketed: false, named: false } }
    case 'numref':
    case 'ref':
    case 'eq':
      return {
        end,
        nodes: [],
        call: { items, bracketed: false, named: name === 'eq', ...(words ? { template: words } : {}) }
      }
    case 'sub':
    case 'subscript':
      return { end, nodes: [make('subscript', {}, [text(value)])] }
    case 'sup':
    case 'superscript':
      return { end, nodes: [make('superscript', {}, [text(value)])] }
    case 'math':
      return { end, nodes: [make('inlineEquation', { tex: value, position: node.position }, [])] }
    case 'abbr': {
      const [, short, long] = /^(.*?)\s*\(([^()]+)\)$/s.exec(value) ?? []
      return { end, nodes: [make('abbreviation', long ? { expansion: long } : {}, [text(short ?? value)])] }
    }
    default:
      reader.state.tally('role', name, node)
      return { end, nodes: [text(words ?? value)] }
  }
}

const command =
  /\\(ref|autoref|cref|Cref|eqref|label|citep|citet|cite|parencite|textcite)\{([^{}\\]{1,300})\}/y
// An escaped sign has its mark in the place of the backslash: `\@ref(fig:x)` of bookdown.
const bookdown = /\uFDD0@ref\(([^()\s]{1,200})\)/y

/** A command of TeX that calls something or names a place. */
export function readCommand(
  line: string,
  at: number,
  to: number
): { end: number; nodes?: Inline[]; call?: Omit<Call, 'source'> } | undefined {
  command.lastIndex = at
  const match = command.exec(line)
  if (!match || command.lastIndex > to) return undefined
  const end = command.lastIndex
  const keys = unmarked(match[2]!)
    .split(',')
    .map(key => key.trim())
    .filter(Boolean)
  const items = keys.map(key => ({ key, prefix: [], suffix: [], bare: false }))
  switch (match[1]) {
    case 'label':
      return { end, nodes: [make('anchor', { id: xmlName(keys[0] ?? '') }, [])] }
    case 'ref':
    case 'eqref':
      return { end, call: { items, bracketed: false, named: true } }
    case 'autoref':
    case 'cref':
    case 'Cref':
      return { end, call: { items, bracketed: false, named: false } }
    case 'citet':
    case 'textcite':
      return { end, call: { items, bracketed: false, named: false } }
    default:
      return { end, call: { items, bracketed: true, named: false } }
  }
}

/** `\@ref(fig:x)`: the key and where it ends. */
export function readBookdown(line: string, at: number, to: number): { end: number; key: string } | undefined {
  bookdown.lastIndex = at
  const match = bookdown.exec(line)
  return match && bookdown.lastIndex <= to ? { end: bookdown.lastIndex, key: unmarked(match[1]!) } : undefined
}
