/**
 * The words of a page, found without the reader: no tree, no handlers, no rules of recognition, only tags and text told
 * apart from left to right. The ledger balances the article against these words, so this file shares nothing with the
 * reading of elements but the decoding of the bytes.
 *
 * Counted is what a browser shows or could show, hidden text too. Not counted: the head, program text, style sheets,
 * frames, comments, alternative texts, annotations of formulas, tool tips of drawings.
 */
import type { ReadContext, SourceRun } from '@offprint/core'
import { decodeHTML } from 'entities'
import { decodePage } from './parse.js'

/** Elements whose inside is text up to their end tag, whatever it looks like (HTML 13.2.5). */
const raw = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'textarea', 'title'])
/** Of those, the ones whose text is shown. */
const shownRaw = new Set(['xmp', 'textarea'])
/** Elements inside formulas and drawings that show nothing. */
const silentForeign = new Set([
  'annotation',
  'annotation-xml',
  'title',
  'desc',
  'metadata',
  'script',
  'style'
])

/** Text runs of a page, in order, with their places. */
export async function runs(bytes: Uint8Array, context: ReadContext): Promise<SourceRun[]> {
  return scan(
    decodePage(bytes, {
      ...context,
      messages: new (context.messages.constructor as typeof import('@offprint/core').Messages)()
    })
  )
}

/** The scanner itself. Linear: every step moves forward, each search stops at what it finds. */
export function scan(page: string): SourceRun[] {
  const found: SourceRun[] = []
  const lines = lineStarts(page)
  let at = 0
  let inHead = true
  // Open svg and math elements, and how many silent elements are open within them.
  const foreign: string[] = []
  let silent = 0
  const silentOpen: string[] = []

  const emit = (from: number, to: number, decode = true): void => {
    const source = page.slice(from, to)
    const text = decode ? decodeHTML(source) : source
    if (text.trim() === '') return
    found.push({ text, position: { start: lines(from), end: lines(to) } })
  }

  while (at < page.length) {
    const open = page.indexOf('<', at)
    const end = open < 0 ? page.length : open
    if (end > at && !silent && !inHead) emit(at, end)
    if (end > at && inHead && page.slice(at, end).trim() !== '') {
      // Text ends the head, wherever the tags say it ends (HTML 13.2.6.4.4), unless it stands in noscript.
      if (!silent) {
        inHead = false
        emit(at, end)
      }
    }
    if (open < 0) break
    at = open
    const next = page[at + 1] ?? ''
    if (page.startsWith('<!--', at)) at = afterComment(page, at)
    else if (page.startsWith('<![CDATA[', at) && foreign.length) {
      const close = page.indexOf(']]>', at)
      const stop = close < 0 ? page.length : close
      if (!silent) emit(at + 9, stop, false)
      at = Math.min(page.length, stop + 3)
    } else if (next === '!' || next === '?') at = after(page, '>', at)
    else if (next === '/' && !/[a-z]/i.test(page[at + 2] ?? '')) at = after(page, '>', at)
    else if (next === '/' || /[a-z]/i.test(next)) {
      const tag = readTag(page, at)
      at = tag.end
      const { name } = tag
      if (tag.closing) {
        if (name === 'head') inHead = inHead && true
        if (foreign.at(-1) === name) foreign.pop()
        if (silentOpen.at(-1) === name) {
          silentOpen.pop()
          silent--
        }
        continue
      }
      if (inHead && !headTags.has(name)) inHead = false
      if (name === 'svg' || name === 'math') {
        if (!tag.selfClosing) foreign.push(name)
        continue
      }
      if (foreign.length) {
        if (silentForeign.has(name) && !tag.selfClosing) {
          silentOpen.push(name)
          silent++
        }
        continue
      }
      if (inHead && name === 'noscript') {
        silentOpen.push(name)
        silent++
        continue
      }
      if (name === 'plaintext') {
        emit(at, page.length, false)
        break
      }
      if (raw.has(name)) {
        const close = endTag(page, name, at)
        if (shownRaw.has(name) && !silent) emit(at, close, name === 'textarea')
        at = close
      }
    } else {
      // A lone `<` is text.
      if (!silent && !inHead) emit(at, at + 1)
      at += 1
    }
  }
  return found
}

/** Elements that may stand in the head (HTML 13.2.6.4.4). */
const headTags = new Set([
  'html',
  'head',
  'title',
  'meta',
  'link',
  'base',
  'style',
  'script',
  'noscript',
  'template',
  'basefont',
  'bgsound',
  'noframes'
])

interface Tag {
  name: string
  closing: boolean
  selfClosing: boolean
  end: number
}

function readTag(page: string, start: number): Tag {
  const closing = page[start + 1] === '/'
  let at = start + (closing ? 2 : 1)
  const nameStart = at
  while (at < page.length && !/[\s/>]/.test(page[at]!)) at++
  const name = page.slice(nameStart, at).toLowerCase()
  let value = false
  while (at < page.length && page[at] !== '>') {
    const character = page[at]!
    // A quote opens a value only after `=`; elsewhere it is part of a name.
    if (value && (character === '"' || character === "'")) {
      const close = page.indexOf(character, at + 1)
      at = close < 0 ? page.length : close + 1
      value = false
    } else {
      if (character === '=') value = true
      else if (value && !/\s/.test(character)) {
        while (at < page.length && !/[\s>]/.test(page[at]!)) at++
        value = false
        continue
      } else if (!/\s/.test(character)) value = false
      at++
    }
  }
  return { name, closing, selfClosing: page[at - 1] === '/', end: Math.min(page.length, at + 1) }
}

/** Where a comment ends: `-->`, `--!>`, or at once for `<!-->` and `<!--->` (HTML 13.2.5.43–51). */
function afterComment(page: string, at: number): number {
  if (page.startsWith('<!-->', at)) return at + 5
  if (page.startsWith('<!--->', at)) return at + 6
  const close = /--!?>/g
  close.lastIndex = at + 4
  return close.exec(page) ? close.lastIndex : page.length
}

function after(page: string, sign: string, at: number): number {
  const found = page.indexOf(sign, at)
  return found < 0 ? page.length : found + sign.length
}

function endTag(page: string, name: string, at: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = at
  return close.exec(page)?.index ?? page.length
}

/** A function from offsets to lines and columns; offsets must be asked for in order. */
function lineStarts(page: string): (offset: number) => { line: number; column: number; offset: number } {
  let line = 1
  let start = 0
  let next = page.indexOf('\n')
  return offset => {
    // Each line end is looked for once, however many places stand on its line.
    while (next >= 0 && next < offset) {
      start = next + 1
      line++
      next = page.indexOf('\n', start)
    }
    return { line, column: offset - start + 1, offset }
  }
}
