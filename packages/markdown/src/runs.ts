/**
 * The words of a manuscript, found without its parser: no tree, no rows, no handlers. A scan of lines tells code from prose, a
 * few patterns take syntax away, and what is left is what a reader must find again. Signs are not counted (`Format.uncounted`):
 * a star or a dollar is syntax or text, and only a parser knows which. Front matter is data with keys and is not text.
 */
import { mathmlText } from '@offprint/ast'
import { Messages, type ReadContext, type SourceRun } from '@offprint/core'
import { refusal, typeset } from '@offprint/core/tex'
import { decodeHTML } from 'entities'
import { decode } from './decode.js'
import { takeMetadata } from './metadata.js'

/** A stretch of lines that is prose or code. */
interface Stretch {
  kind: 'prose' | 'code' | 'tex' | 'mathml' | 'nothing'
  line: number
  text: string
}

/** All words of a manuscript, line by line. */
export async function runs(bytes: Uint8Array, context: ReadContext): Promise<SourceRun[]> {
  const quiet = { ...context, messages: new Messages() }
  const { body } = await takeMetadata(decode(bytes, quiet), quiet)
  const found: SourceRun[] = []
  const put = (text: string, line: number): void => {
    if (/[\p{L}\p{N}]/u.test(text))
      found.push({ text, position: { start: { line, column: 1 }, end: { line, column: 1 } } })
  }
  for (const { kind, line, text } of stretches(withoutComments(body.split(/\r\n?|\n/)), 1)) {
    if (kind === 'nothing') continue
    if (kind === 'code') put(text, line)
    else if (kind === 'mathml') put(mathmlText(text), line)
    else if (kind === 'tex') put(await formula(text, true), line)
    else
      for (const part of paragraphs(withoutPrograms(text), line)) {
        const { words, formulas } = prose(part.text)
        for (const [i, one] of words.split('\n').entries()) put(one, part.line + i)
        for (const { tex, display } of formulas) put(await formula(tex, display), part.line)
      }
  }
  return found
}

/** Lines without comments; what stands in code is no comment. */
function withoutComments(lines: readonly string[]): string[] {
  let close: RegExp | undefined
  let inside = false
  return lines.map((line, nth) => {
    if (!inside) {
      const mark = fence.exec(line)
      if (close) {
        if (close.test(line)) close = undefined
        return line
      }
      if (mark?.[1] && !(mark[1][0] === '`' && mark[2]!.includes('`'))) {
        close = closing(mark[1])
        return line
      }
    }
    let out = ''
    let rest = line
    while (rest) {
      const at = rest.indexOf(inside ? '-->' : '<!--')
      if (at < 0) return inside ? out : out + rest
      // In a line a comment ends before its paragraph does, or it is none (CommonMark 6.6); at its start it goes on (4.6).
      if (!inside && (out + rest.slice(0, at)).trim() !== '' && !closes(lines, nth, rest.slice(at)))
        return out + rest
      out += inside ? ' ' : rest.slice(0, at)
      rest = rest.slice(at + (inside ? 3 : 4))
      inside = !inside
    }
    return out
  })
}

function closes(lines: readonly string[], nth: number, rest: string): boolean {
  if (rest.includes('-->')) return true
  for (let i = nth + 1; i < lines.length && lines[i]!.trim() !== ''; i++)
    if (lines[i]!.includes('-->')) return true
  return false
}

const closing = (mark: string): RegExp =>
  new RegExp(`^[ \\t>]*${mark[0] === '`' ? '`' : '~'}{${mark.length},}[ \\t]*$`)

/** What an equation shows: its letters as they are set, else its TeX. */
async function formula(tex: string, display: boolean): Promise<string> {
  const source = tex.replace(/\\label\{[^{}]*\}/g, '').trim()
  if (!source || refusal(source)) return source
  try {
    return mathmlText(await typeset(source, display))
  } catch {
    return source
  }
}

const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})[ \t]*(.*)$/

function stretches(lines: readonly string[], first: number): Stretch[] {
  const out: Stretch[] = []
  let open: string[] = []
  let from = first
  const flush = (): void => {
    if (open.length) out.push({ kind: 'prose', line: from, text: open.join('\n') })
    open = []
  }
  for (let i = 0; i < lines.length; i++) {
    const match = fence.exec(lines[i]!)
    const mark = match?.[1]
    if (!mark && indented.test(lines[i]!) && startsCode(lines, i)) {
      flush()
      const start = i
      while (i + 1 < lines.length && (indented.test(lines[i + 1]!) || lines[i + 1]!.trim() === '')) i++
      out.push({ kind: 'code', line: first + start, text: lines.slice(start, i + 1).join('\n') })
      continue
    }
    // Ticks that close in their line are code in a line.
    if (!mark || (mark[0] === '`' && match![2]!.includes('`'))) {
      if (!open.length) from = first + i
      open.push(lines[i]!)
      continue
    }
    flush()
    const start = i + 1
    const close = closing(mark)
    let end = start
    while (end < lines.length && !close.test(lines[end]!)) end++
    out.push(...fenced(match![2]!, lines.slice(start, end), first + start))
    i = end
  }
  flush()
  return out
}

const indented = /^(?: {4}|\t)[ \t]*\S/

/** Lines set in by four are code behind a free line, unless what they follow goes on in them: a list, a note, a meaning. */
function startsCode(lines: readonly string[], at: number): boolean {
  if (at > 0 && lines[at - 1]!.trim() !== '') return false
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i]!
    if (line.trim() === '' || /^[ \t]/.test(line)) continue
    return !/^(?:[-*+]|\d{1,9}[.)]|\(?\w{1,4}[.)]|:|\[\^)/.test(line)
  }
  return true
}

const division = /^[ \t>]*:{3,}/

/** Text between free lines, each piece by itself: no pattern looks further than a paragraph, whose marks the guard has counted. */
function paragraphs(text: string, first: number): { line: number; text: string }[] {
  const out: { line: number; text: string }[] = []
  let open: string[] = []
  const lines = text.split('\n')
  for (let i = 0; i <= lines.length; i++)
    if (i < lines.length && lines[i]!.trim() !== '' && !division.test(lines[i]!)) open.push(lines[i]!)
    else {
      if (open.length) out.push({ line: first + i - open.length, text: open.join('\n') })
      open = []
      // A fence of a division is no line of the paragraph behind it.
      if (i < lines.length && division.test(lines[i]!)) out.push({ line: first + i, text: lines[i]! })
    }
  return out
}

/** Text without the inside of what runs or plays. */
function withoutPrograms(text: string): string {
  let out = ''
  let at = 0
  const begins = /<(script|style|video|audio|iframe|object)\b/gi
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const end = text.toLowerCase().indexOf(`</${match[1]!.toLowerCase()}`, match.index)
    if (end < 0) break
    out += text.slice(at, match.index) + text.slice(match.index, end).replace(/[^\n]+/g, ' ')
    at = end
    begins.lastIndex = end
  }
  return out + text.slice(at)
}

const asProse =
  /^\{(?:figure|table|list-table|note|tip|warning|important|caution|admonition|seealso|hint|attention|epigraph|pull-quote|prf:\w+|theorem|proof|margin|sidebar|topic|dropdown|card)\}/i

function fenced(info: string, lines: readonly string[], line: number): Stretch[] {
  const text = lines.join('\n')
  if (/^\{?math\b/i.test(info) || /^\{math\}/i.test(info))
    return [{ kind: 'tex', line, text: content(lines) }]
  if (/\.mathml\b/.test(info)) return [{ kind: 'mathml', line, text }]
  if (/^\{=\w+\}/.test(info) || /^\{(?:bibliography|toctree|include)\}/i.test(info))
    return [{ kind: 'nothing', line, text }]
  if (!asProse.test(info)) return [{ kind: 'code', line, text: content(lines, /^\{code/.test(info)) }]
  const argument = info.replace(/^\{[^}]*\}\s*/, '')
  const title = /^(?:\S+\/\S*|\S+\.\w{2,4})$/.test(argument) ? '' : argument
  return [
    ...(title ? [{ kind: 'prose' as const, line: line - 1, text: title }] : []),
    ...stretches(content(lines).split('\n'), line)
  ]
}

/** A directive without its options. */
function content(lines: readonly string[], options = true): string {
  let at = 0
  if (options) while (/^:[\w-]+:/.test(lines[at]?.trim() ?? '')) at++
  return lines.slice(at).join('\n')
}

const image = /!\[(?:[^[\]]|\[(?:[^[\]]|\[[^[\]]*\])*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?/g
const destination = /\]\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g
const numbered = /^([ \t>]*(?:[-*+][ \t]+)*)(?:(\d{1,9})[.)]|\(@[\w-]*\))(?=[ \t])/

/** Lines without the numbers of lists. In a running paragraph only a list that begins with one begins (CommonMark 5.3). */
function withoutNumbers(text: string): string {
  let running: 'no' | 'words' | 'list' | 'caption' = 'no'
  return text
    .split('\n')
    .map(line => {
      if (line.trim() === '') {
        running = 'no'
        return line
      }
      if (running === 'no' && /^[ \t>]*(?:Table)?:[ \t]/.test(line)) {
        running = 'caption'
        return line.replace(/^([ \t>]*)(?:Table)?:/, '$1')
      }
      const mark = numbered.exec(line)
      const begins = mark && running !== 'caption' && (running !== 'words' || mark[2] === '1')
      if (begins) running = 'list'
      else if (running === 'no') running = 'words'
      return begins ? line.replace(numbered, '$1') : line
    })
    .join('\n')
}

/** Prose without its syntax, line for line, and the formulas that stood in it. */
function prose(source: string): { words: string; formulas: { tex: string; display: boolean }[] } {
  const formulas: { tex: string; display: boolean }[] = []
  const blank = (text: string): string => text.replace(/[^\n]+/g, ' ')
  const math =
    (display: boolean) =>
    (whole: string, tex: string): string => {
      formulas.push({ tex, display })
      return blank(whole)
    }
  // Code in a line is set aside: nothing in it is syntax.
  const codes: string[] = []
  const aside = (words: string): string => {
    codes.push(words)
    return `\uE000${codes.length - 1}\uE001`
  }
  // Between tags references to characters are read before the marks of Markdown.
  const plain = /^\s*<[a-z/]/i.test(source)
    ? source.replace(/\\(&(?:lt|gt|amp|quot);)/g, (_, reference: string) => `\\${decodeHTML(reference)}`)
    : source
  let text = plain
    .replace(/\\\\/g, ' ')
    .replace(/\\([$`@[\]{}<>*_#!~^|"'().+&-])/g, (_, sign: string) => aside(sign))
    // Roles stand before code: {math}`x`, {sub}`2`.
    .replace(
      /(?:\{([a-z][\w:-]*)\})?(?<!`)(`+)(?!`)([\s\S]*?[^`])\2(?!`)(\{=\w+\})?/gi,
      (_, role: string | undefined, _ticks: string, words: string, raw: string | undefined) => {
        if (role?.toLowerCase() === 'math') return math(false)(words, words)
        if (raw) return aside(/^\s*<math/.test(words) ? mathmlText(words) : '')
        return aside(role ? words.replace(/<[^<>]*>$/, '') : words)
      }
    )
    .replace(/\$\$([\s\S]+?)\$\$/g, math(true))
    .replace(/\\begin\{(equation|align|gather|eqnarray|multline)(\*?)\}[\s\S]*?\\end\{\1\2\}/g, whole =>
      math(true)(whole, whole.replace(/^\\begin\{equation\*?\}|\\end\{equation\*?\}$/g, ''))
    )
    .replace(/(?<![\\$])\$(?=[^\s$])((?:[^$\\]|\\.)*?[^\s\\$]|[^\s$])\$(?!\d)/g, math(false))
  const alone = text.replace(image, '').replace(/\{[^{}]*\}|[\s\\|-]/g, '') === ''
  text = text
    // Definitions of addresses, notes, short names of citations, and targets.
    .replace(/^[ \t]{0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*\S.*$/gm, '')
    .replace(/^[ \t]*\([\w:.-]+\)=[ \t]*$/gm, '')
    .replace(/\[\^[^\]\s]+\]:?/g, ' ')
    .replace(
      /^([ \t>]*):{3,}[ \t]*(?:\{[^}\n]*\.(?:box|boxed-text|note|tip|warning|important|caution|admonition|aside|sidebar|callout[\w-]*)\b[^}\n]*\btitle="([^"\n]*)"[^}\n]*\}|\{[^}\n]*\}|[\w-]+)?(.*)$/gm,
      '$1$2 $3'
    )
    // The words of an image are its caption where it stands alone; in a line they only stand for it.
    .replace(image, whole => (alone ? whole : ' '))
    .replace(destination, ']')
    .replace(/\]\[(?!\^)[^\]\n@]*\]/g, ']')
    .replace(/<((?:https?|ftp|mailto):[^<>\s]+)>/gi, '$1')
    .replace(/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gi, ' ')
    .replace(/\{[^{}]*\bfig-cap="([^"]*)"[^{}]*\}/g, ' $1 ')
    .replace(/\{(?:#(?=[\p{L}_])|[.=]|[\w:-]+=)[^{}]*\}?/gu, ' ')
  text = withoutNumbers(text)
  const restored = (words: string): string =>
    words.replace(/\uE000(\d+)\uE001/g, (_, at: string) => codes[Number(at)]!)
  // A sign set aside may stand in code that was.
  text = restored(restored(decodeHTML(text)))
  return {
    words: text.replace(/[*_]+/g, (marks, at: number, all: string) =>
      /\w/.test(all[at - 1] ?? '') && /\w/.test(all[at + marks.length] ?? '') ? marks : ''
    ),
    formulas
  }
}
