/** Why: how a citation is spelled (pandoc's manual, “Citation syntax”; Manubot’s identifiers), apart from what it means. */
import type { LineReader } from './inline.js'
import type { Call, CitedItem } from './state.js'
import { mark, unmarked } from './syntax/escape.js'
import { tidy } from './words.js'

const braced = /@\{([^}\s]+)\}/y
const plain = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|\uFDD0.|(?::\/\/|[:.#$%&+?<>~/-])(?=[\p{L}\p{N}_\uFDD0]))*)/uy

/** Names of figures, tables, equations, sections and other parts: `fig:x` of pandoc-crossref, `fig-x` of Quarto. */
const crossKey =
  /^(?:fig|figure|suppfig|tbl|tab|table|eq|eqn|equation|sec|section|lst|thm|lem|cor|prp|box)[:-]/i

/** The key that begins at an `@`. */
export function keyAt(
  line: string,
  at: number,
  to: number
): { key: string; end: number; named: boolean } | undefined {
  for (const pattern of [braced, plain]) {
    pattern.lastIndex = at
    const match = pattern.exec(line)
    if (!match || pattern.lastIndex > to) continue
    const key = unmarked(match[1]!)
    return { key, end: pattern.lastIndex, named: crossKey.test(key) }
  }
  return undefined
}

/** The citations between two brackets: each part has a key, with words before and behind it. */
export function readGroup(reader: LineReader, from: number, to: number): Omit<Call, 'source'> | undefined {
  const { line, pairs } = reader.row
  if (line.indexOf('@', from) < 0 || line.indexOf('@', from) >= to) return undefined
  const parts: {
    from: number
    to: number
    key: { key: string; end: number }
    sign: number
    bare: boolean
  }[] = []
  let start = from
  let found: { key: { key: string; end: number }; sign: number; bare: boolean } | undefined
  for (let at = from; at <= to; at++) {
    const sign = at === to ? ';' : line[at]!
    if (sign === mark) {
      at++
      continue
    }
    const close = sign === '[' ? pairs.get(at) : undefined
    if (close !== undefined && close < to) {
      at = close
      continue
    }
    if (sign === ';') {
      if (!found) return undefined
      parts.push({ from: start, to: at, ...found })
      found = undefined
      start = at + 1
    } else if (sign === '@' && !found && !/[\p{L}\p{N}_]/u.test(line[at - 1] ?? '')) {
      const key = keyAt(line, at, to)
      if (key) {
        const bare = line[at - 1] === '-'
        found = { key, sign: bare ? at - 1 : at, bare }
        at = key.end - 1
      }
    }
  }
  const items = parts.map((part): CitedItem => {
    const prefix = tidy(reader.read(part.from, part.sign))
    let after = part.key.end
    // A comma before a page is a sign between parts.
    while (after < part.to && /[\s,]/.test(line[after]!)) after++
    return { key: part.key.key, prefix, suffix: tidy(reader.read(after, part.to)), bare: part.bare }
  })
  return { items, bracketed: true, named: false }
}
