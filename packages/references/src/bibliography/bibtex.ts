/**
 * Why: BibTeX and BibLaTeX are read by citation-js, entry by entry: an entry that cannot be read costs itself and not the
 * file, and its author’s key never meets the library’s grammar. The library is given text of a known kind, so that it
 * asks no network.
 */
import type { CslItem } from '@offprint/ast'
import { parseBibtex } from './citation-js.js'
import { toCsl } from './csl.js'

/** Braces in braces, and signs of one entry: no reference needs more. */
const deepest = 40
const longest = 200_000

interface Entry {
  kind: string
  key: string
  body: string
}

/** The references of a BibTeX or BibLaTeX file. */
export async function readBibtex(
  text: string,
  problem: (words: string) => void,
  counted: (entries: number) => void
): Promise<CslItem[]> {
  const { entries, strings } = split(text, problem)
  counted(entries.length)
  const parse = await parseBibtex()
  const items: CslItem[] = []
  for (const { kind, key, body } of entries) {
    try {
      const [read] = parse(`${strings}@${kind}{k,${body}}`)
      const item = toCsl(read)
      if (item) items.push({ ...item, id: key })
    } catch (error) {
      problem(`the entry “${key}” could not be read (${firstLine(error)})`)
    }
  }
  return items
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 120)

/** Entries by their braces. Linear: each sign is looked at once. */
function split(text: string, problem: (words: string) => void): { entries: Entry[]; strings: string } {
  const entries: Entry[] = []
  let strings = ''
  const head = /@\s*([a-z]+)\s*([{(])/gi
  for (let match = head.exec(text); match; match = head.exec(text)) {
    // A line of comment names no entry.
    const lineStart = text.lastIndexOf('\n', match.index) + 1
    if (/^\s*%/.test(text.slice(lineStart, match.index))) continue
    const kind = match[1]!.toLowerCase()
    if (kind === 'comment') continue
    const start = head.lastIndex
    const { end, depth } = closing(text, start, match[2] === '(' ? ')' : '}')
    if (end < 0) {
      problem(
        `the entry that begins with “${text.slice(match.index, match.index + 40).replace(/\s+/g, ' ')}” has no end`
      )
      continue
    }
    head.lastIndex = end + 1
    const body = text.slice(start, end)
    if (kind === 'string') {
      if (body.length < 2000 && depth < deepest) strings += `@string{${body}}\n`
      continue
    }
    if (kind === 'preamble') continue
    const comma = body.indexOf(',')
    const key = (comma < 0 ? body : body.slice(0, comma)).trim()
    if (depth > deepest || body.length > longest) problem(`the entry “${key}” is too large or too deep`)
    else if (comma >= 0 && key) entries.push({ kind, key, body: body.slice(comma + 1) })
  }
  return { entries, strings: strings.length < 50_000 ? strings : '' }
}

function closing(text: string, from: number, sign: string): { end: number; depth: number } {
  let open = 0
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const one = text[at]
    if (one === '\\') at++
    else if (one === sign && open === 0) return { end: at, depth }
    else if (one === '{') depth = Math.max(depth, ++open)
    else if (one === '}') open--
    // A new entry at the start of a line: the one before was never closed.
    else if (
      one === '@' &&
      /\n[ \t]*$/.test(text.slice(Math.max(from, at - 20), at)) &&
      /^@\s*[a-z]+\s*\{[^\s{},]+\s*,/i.test(text.slice(at, at + 200))
    )
      return { end: -1, depth }
  }
  return { end: -1, depth }
}
