/** Why: sites set links to services behind the entries of a list (PubMed, Google Scholar); they are no words of the reference. */
import type { Inline, Link, Node, Text } from '@offprint/ast'
import { textOf } from '@offprint/ast'
import type { Ledger } from '@offprint/core'
import { idsFromUrl, isServiceLink } from '@offprint/references'
import { serviceTail } from '@offprint/references/links'
import { hinted } from './blocks.js'
import { cut, lineOf, trim } from './inline-text.js'
import { isLookup } from './lookup-links.js'
import { unescaped } from './percent.js'

const before = /[\s\u00A0|·•‖/»›]{1,8}$/u
const after = /^[\s\u00A0|·•‖/]{1,8}/u

/** What is left of an entry without its service links, and what they say. */
export interface WithoutService {
  words: Inline[]
  /** The links taken out, whose addresses may hold identifiers. */
  links: { url: string; text: string }[]
  /** Addresses that say the parts of the work. */
  lookups: string[]
}

/** Takes service links (PubMed, Google Scholar, …) out of an entry, with the signs between them, and names each to the ledger. */
export function dropServiceLinks(words: readonly Inline[], ledger: Ledger): WithoutService {
  const entry = new ServiceLinks(ledger, solid(lineOf(words)))
  const rest = trim(entry.clean(words))
  const bare = entry.links.length ? entry.dropStrayStop(entry.dropCommas(rest)) : rest
  return { words: entry.dropWords(bare) as Inline[], links: entry.links, lookups: entry.lookups }
}

class ServiceLinks {
  readonly links: WithoutService['links'] = []
  readonly lookups: string[] = []

  /** @param whole the entry, solid */
  constructor(
    private readonly ledger: Ledger,
    private readonly whole: string
  ) {}

  private sign(signs: string, node: Node): void {
    if (signs.trim()) this.ledger.drop(signs, 'separator', node.position)
  }

  /** A row of an entry without its links and what stood between them. */
  clean(row: readonly Node[]): Node[] {
    const out: Node[] = []
    let gone = false
    for (const node of row) {
      const what = node.type === 'link' ? this.goes(node) : undefined
      if (what === 'backlink') continue
      if (what) {
        if (what === 'service') this.trimSigns(out)
        gone = true
        continue
      }
      if (node.type === 'text' && gone) {
        const text = this.behind(node, out)
        if (!text) continue
        out.push(text)
      } else
        out.push(
          'children' in node && node.type !== 'link'
            ? ({ ...node, children: this.clean(node.children as Node[]) } as Node)
            : node
        )
      gone = false
    }
    return out
  }

  /** Whether a link is none of the entry's words, and what it is then. */
  private goes(node: Link): 'button' | 'backlink' | 'service' | undefined {
    const words = textOf(node).trim()
    if (isLookup(node.url)) this.lookups.push(node.url)
    // A picture that is a link is a button, and has no words to lose.
    if (words === '' && node.children.some(child => child.type === 'inlineGraphic')) {
      this.links.push({ url: node.url, text: words })
      return 'button'
    }
    if (node.url.startsWith('#') && /^[↵↩↑⇑^]{1,3}$/.test(words)) {
      this.ledger.drop(words, 'backlink', node.position)
      return 'backlink'
    }
    // A button for readers may hold an identifier; its address is not the work's.
    if (!hinted(node, 'role:service') || Object.keys(idsFromUrl(node.url)).length > 0)
      this.links.push({ url: node.url, text: words })
    const again = isShownAgain(words, node.url, this.whole)
    if (!again && !hinted(node, 'role:service') && !isServiceLink(words, node.url)) return undefined
    this.ledger.drop(words, again ? 'duplicate' : 'service-link', node.position)
    return 'service'
  }

  /** Signs in front of a link that goes. */
  private trimSigns(out: Node[]): void {
    const last = out[out.length - 1]
    const signs = last?.type === 'text' ? before.exec(last.value)?.[0] : undefined
    if (last?.type !== 'text' || !signs) return
    this.sign(signs, last)
    out[out.length - 1] = { ...last, value: last.value.slice(0, -signs.length) }
  }

  /** The text behind links that went, without the signs and brackets that held them; nothing when that is all of it. */
  private behind(node: Text, out: Node[]): Text | undefined {
    const last = out[out.length - 1]
    let { value } = node
    const bracket = last?.type === 'text' ? /[[(]$/.exec(last.value) : null
    if (bracket && last?.type === 'text' && value.startsWith(bracket[0] === '[' ? ']' : ')')) {
      out[out.length - 1] = { ...last, value: last.value.slice(0, -1).trimEnd() }
      value = value.slice(1)
    }
    const signs = after.exec(value)?.[0] ?? ''
    this.sign(signs, node)
    value = value.slice(signs.length)
    if (value === '') return undefined
    const spaced = last && !/[\s\u00A0]$/.test(lineOf([last])) && /\s/.test(signs) ? ` ${value}` : value
    return { ...node, value: spaced }
  }

  /** Commas between links that went: no entry ends with one. */
  dropCommas(row: Node[]): Node[] {
    const commas = /[\s\u00A0,;]*[,;][\s\u00A0]*$/.exec(lineOf(row).slice(-20))
    if (!commas) return row
    this.sign(commas[0], row[row.length - 1]!)
    return trim(cut(row, lineOf(row).length - commas[0].length)[0])
  }

  /** The stop behind a link that went, where the entry had ended with one before it. */
  dropStrayStop(row: Node[]): Node[] {
    const stray = /(?<!\.)\.[\s\u00A0]*[.;,]$/.exec(lineOf(row))
    if (!stray) return row
    this.sign(stray[0].slice(-1), row[row.length - 1]!)
    return trim(cut(row, lineOf(row).length - 1)[0])
  }

  /** The same words without links: “PubMed | Google Scholar” at the end of the entry. */
  dropWords(row: Node[]): Node[] {
    const line = lineOf(row)
    const tail = serviceTail(line)
    const gone = line.slice(tail.s)
    if (tail.s >= line.length || tail.s <= 0 || !/\p{L}/u.test(gone)) return row
    const parts = gone.split('|')
    const position = row[row.length - 1]?.position
    for (const part of parts) this.ledger.drop(part, 'service-link', position)
    for (let i = parts.length; i > 1; i--) this.ledger.drop('|', 'separator', position)
    return trim(cut(row, tail.s)[0])
  }
}

/** An address shown a second time for readers to follow, maybe cut short: `» https://doi.org/10.1000/abc...`; `whole` is solid. */
function isShownAgain(words: string, url: string, whole: string): boolean {
  const shown = words.replace(/^[»›→\s]{1,4}/u, '').replace(/(?:\.{3}|…)$/, '')
  const core = bareAddress(url)
  const seen = bareAddress(shown)
  if (shown.length < 12 || shown === words || !seen || !core.startsWith(seen)) return false
  const at = whole.indexOf(core)
  return at >= 0 && (at !== whole.lastIndexOf(core) || !solid(words).includes(core))
}

/** An address without what varies between two ways to print it: its scheme, a resolver, the sentence's own marks behind it. */
const bareAddress = (address: string): string =>
  solid(address)
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:(?:dx\.)?doi\.org\/|www\.)/i, '')
    .replace(/[.,;:>]{1,8}$/, '')

/** An address as it reads with its escapes undone and no white space, which a page may break it with. */
const solid = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2}){1,300}/gi, unescaped).replace(/\s+/g, '')
