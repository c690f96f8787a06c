/**
 * Why: a page whose “How to cite” opens in a window keeps the words in its script and writes them when the button is
 * pressed. They name journal, volume, pages and ISSN, sometimes as the only place. Nothing is run: a piece of text between
 * quotation marks that has a DOI and an ISSN in it is taken as it stands, and read by whoever reads citations.
 */
import type { Root } from 'hast'
import { attribute } from './attributes.js'
import { elements } from './front.js'
import type { Marked } from './microdata.js'

const longest = 3000
/** Scripts beyond this size are libraries. */
const largest = 200_000

/** The citations that the scripts of a page hold, each once. */
export function readScriptCitations(root: Root): Marked[] {
  const found: Marked[] = []
  for (const element of elements(root)) {
    if (element.tagName !== 'script' || attribute(element, 'src') !== undefined) continue
    const type = attribute(element, 'type')?.toLowerCase().trim()
    if (type && !/^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^module$/.test(type)) continue
    const text = element.children.map(child => (child.type === 'text' ? child.value : '')).join('')
    if (text.length > largest || !text.includes('ISSN')) continue
    for (const value of strings(text)) {
      if (value.length < 60 || !/\bISSN:?\s\d{4}-\d{3}[\dXx]/.test(value) || !/10\.\d{4,9}\//.test(value))
        continue
      if (!found.some(one => one.value === value)) found.push({ name: 'citation_text', value, element })
    }
  }
  return found
}

/** The texts between quotation marks in a program, in one walk. */
function* strings(program: string): Generator<string> {
  for (let at = 0; at < program.length; at++) {
    const quote = program[at]
    if (quote === '/' && program[at + 1] === '/') {
      const end = program.indexOf('\n', at)
      if (end < 0) return
      at = end
      continue
    }
    if (quote !== '"' && quote !== "'" && quote !== '`') continue
    let end = at + 1
    while (end < program.length && program[end] !== quote && (quote === '`' || program[end] !== '\n'))
      end += program[end] === '\\' ? 2 : 1
    if (program[end] === quote && end - at < longest) yield plain(program.slice(at + 1, end))
    at = program[end] === quote ? end : at
  }
}

/** Escapes of the program and the few character references that such texts have. */
const plain = (text: string): string =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1')
    .replace(/&(lt|gt|quot|amp|nbsp);/g, (_, name: string) => references[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
const references: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' }
