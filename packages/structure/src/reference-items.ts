/**
 * Why: the entries of a reference list come as items of a list, as paragraphs, as wrappers, as rows of a table. This turns any
 * of them into the words of one entry, without what the page added for its readers.
 */
import type { Inline, Link, Node } from '@offprint/ast'
import { childrenOf, node as make, text, textOf } from '@offprint/ast'
import type { Ledger } from '@offprint/core'
import { idsFromUrl, isServiceLink } from '@offprint/references'
import { serviceTail } from '@offprint/references/links'
import { adopt, hinted } from './blocks.js'
import { sectionName } from './data/section-names.js'
import { cut, isInline, lineOf, trim } from './inline-text.js'
import { linksIn } from './links-in.js'
import { isLookup } from './lookup-links.js'
import { counterOf } from './notes.js'
import { unescaped } from './percent.js'

const listHint =
  /^(?:class|id|style|role|data-test):(?:.*[-_])?(?:references?|ref-?list|reflist|refs|bibliography|biblio|doc-bibliography|cit-?list|citations|literature|bibliographywrapper)(?:[-_]?(?:list|section|items?|content|wrapper|container))?$|^tag:bib(?:liography)?$/

/** What says that a list holds notes wins: sites set both in lists of one class. */
const noteHint = /^(?:class:(?:.*[-_])?(?:foot|end)-?notes?|role:doc-(?:footnotes?|endnotes))$/
/** Whether a list, or what wraps it, says that it holds notes. */
export const isNotes = (node: Node): boolean => {
  if (hinted(node, noteHint)) return true
  const inner = node.type === 'container' ? node.children : []
  return inner.length > 0 && inner.every(child => child.type === 'list' && hinted(child, noteHint))
}

/** Whether a part of the page holds the references: by its heading, or by its names. */
export function isReferencePart(node: Node): boolean {
  if (node.type === 'section') {
    const title = node.children[0]
    if (title?.type === 'title') return sectionName(textOf(title)) === 'references'
  }
  return (node.type === 'list' || node.type === 'container') && hinted(node, listHint) && !isNotes(node)
}

/** Names for one entry of such a list. */
const entryHint =
  /^(?:role:doc-biblioentry|class:(?:.*[-_])?(?:csl-entry|biblio-?entry|bib-?entry|bib-?item|ref-?entry|reference-?item))$/

/** Whether a wrapper is one entry, whatever its lines look like. */
export const isEntryPart = (node: Node): boolean => node.type === 'container' && hinted(node, entryHint)

/** One entry as the page shows it. */
export interface Entry {
  /** The words, in order. */
  words: Inline[]
  /** The node whose id and place the reference takes. */
  source: Node
  /** A number that the page prints outside the words: the value of a list item, the cell of a table. */
  label?: string
  /** Where that number came from, when no text of the source shows it. */
  labelSource?: string
}

/** The entries below some blocks. Blocks that are no entries are given to `other`. */
export function entriesIn(blocks: readonly Node[], other: (block: Node) => void): Entry[] {
  const entries: Entry[] = []
  const add = (source: Node, inside: readonly Node[], label?: string, labelSource?: string): void => {
    entries.push({
      source,
      words: wordsOf(inside),
      ...(label === undefined ? {} : { label }),
      ...(labelSource ? { labelSource } : {})
    })
  }
  const records = areRecords(blocks)
  for (const block of blocks) {
    if (block.type === 'container' && (records || isEntryPart(block))) {
      add(block, block.children as Node[])
      continue
    }
    switch (block.type) {
      case 'title':
        break
      case 'list': {
        const first = block.start ?? 1
        block.children.forEach((item, i) => {
          if (item.type !== 'listItem') return
          add(item, item.children, item.label ?? counterOf(block.kind, first + i), 'list')
        })
        break
      }
      case 'paragraph':
      case 'reference':
        add(block, block.children as Node[])
        break
      case 'container': {
        const inner = block.children as Node[]
        const single =
          inner.every(child => child.type === 'paragraph' || isInline(child)) &&
          inner.length <= 4 &&
          !several(inner)
        if (single && inner.length) add(block, inner)
        else {
          const below = entriesIn(inner, other)
          if (below[0]) adopt(below[0].source, block)
          entries.push(...below)
        }
        break
      }
      case 'definitionList':
        for (const item of block.children) {
          if (item.type !== 'definitionItem') continue
          const [term, ...rest] = item.children as Node[]
          if (term) add(item, rest, textOf(term).replace(/[[\]().\s]/g, ''))
        }
        break
      case 'table':
        if (block.label !== undefined || block.children.some(part => part.type === 'caption')) {
          other(block)
          break
        }
        for (const row of rowsOf(block)) {
          const cells = childrenOf(row)
          const number =
            cells.length > 1 ? /^[\s[(]{0,3}(\d{1,4})[\]).\s]{0,3}$/.exec(textOf(cells[0]!))?.[1] : undefined
          add(
            row,
            cells.slice(number === undefined ? 0 : 1).flatMap(cell => [...childrenOf(cell)]),
            number
          )
        }
        break
      default:
        other(block)
    }
  }
  return entries
}

/** A wrapper of wrappers, most of which read like one reference each. */
export const holdsRecords = (block: Node): boolean =>
  block.type === 'container' && areRecords(block.children as Node[])

/** Blocks that are wrappers, most of which read like one reference each. */
export function areRecords(blocks: readonly Node[]): boolean {
  const inner = blocks.filter(child => child.type === 'container')
  if (inner.length < 3 || inner.length * 2 < blocks.length) return false
  return (
    inner.filter(child => readsLikeReference(lineOf(wordsOf(child.children as Node[])))).length * 2 >
    inner.length
  )
}

/** Whether several blocks of a wrapper are entries of their own: each with a year in it. */
const several = (blocks: readonly Node[]): boolean =>
  blocks.filter(
    block => block.type === 'paragraph' && /\b(?:1[5-9]|20)\d\d\b/.test(lineOf(block.children as Node[]))
  ).length > 1

const rowsOf = (table: Node): Node[] =>
  table.type === 'tableRow'
    ? [table]
    : childrenOf(table).flatMap(child => (child.type === 'caption' ? [] : rowsOf(child)))

/** The words of an entry: its blocks in one line. */
function wordsOf(nodes: readonly Node[]): Inline[] {
  const out: Inline[] = []
  for (const node of nodes)
    if (isInline(node)) out.push(node)
    else if (node.type === 'list' && onlyLinks(node)) out.push(...linksIn(node).map(asService))
    else {
      const inside = wordsOf(childrenOf(node))
      if (parts(lineOf(out.slice(-3)), lineOf(inside))) out.push({ ...text(' '), hints: [blockEnd] })
      const names = node.hints?.filter(hint => /^(?:class|itemprop|property):/.test(hint))
      // What the page calls a part of the entry (`div.surname`) is worth knowing when its fields are read.
      if (inside.length && names?.length) out.push(make('span', { hints: names }, inside))
      else out.push(...inside)
    }
  return out
}

/** A space that stands for the end of a block. */
export const blockEnd = 'role:block-end'

/** Whether blocks of an entry, shown in one line, have a space between them: not before a stop, not round a dash or in “28:67”. */
const parts = (before: string, after: string): boolean =>
  before !== '' &&
  !/[\s([]$|\d[-–]$/.test(before) &&
  !/^(?:\s|[,.;:)\]]|[-–]$|[-–]\d)/.test(after) &&
  !(/\d:$/.test(before) && /^\d/.test(after))

/** A list inside an entry that holds nothing but links is the page's: “CrossRef, CAS, Web of Science® Times Cited: 25”. */
function onlyLinks(list: Node): boolean {
  const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')
  const links = linksIn(list)
  return (
    links.length > 0 &&
    bare(textOf(list)) === bare(textOf(links)) &&
    links.some(link => isServiceLink(textOf(link), link.url))
  )
}

const asService = (link: Link): Link => ({ ...link, hints: [...(link.hints ?? []), 'role:service'] })

const before = /[\s\u00A0|·•‖/»›]{1,8}$/u
const after = /^[\s\u00A0|·•‖/]{1,8}/u

/**
 * Takes service links (PubMed, Google Scholar, …) out of an entry, with the signs between them, and names each to the ledger.
 * @returns the words left, the links taken out, whose addresses may hold identifiers, and addresses that say the parts of the work
 */
export function dropServiceLinks(
  words: readonly Inline[],
  ledger: Ledger
): { words: Inline[]; links: { url: string; text: string }[]; lookups: string[] } {
  const links: { url: string; text: string }[] = []
  const lookups: string[] = []
  const whole = solid(lineOf(words))
  const sign = (signs: string, node: Node): void => {
    if (signs.trim()) ledger.drop(signs, 'separator', node.position)
  }
  const clean = (row: readonly Node[]): Node[] => {
    const out: Node[] = []
    let gone = false
    for (const node of row) {
      if (node.type === 'link') {
        const words = textOf(node).trim()
        if (isLookup(node.url)) lookups.push(node.url)
        // A picture that is a link is a button, and has no words to lose.
        if (words === '' && node.children.some(child => child.type === 'inlineGraphic')) {
          links.push({ url: node.url, text: words })
          gone = true
          continue
        }
        if (node.url.startsWith('#') && /^[↵↩↑⇑^]{1,3}$/.test(words)) {
          ledger.drop(words, 'backlink', node.position)
          continue
        }
        // A button for readers may hold an identifier; its address is not the work's.
        if (!hinted(node, 'role:service') || Object.keys(idsFromUrl(node.url)).length > 0)
          links.push({ url: node.url, text: words })
        const again = isShownAgain(words, node.url, whole)
        if (again || hinted(node, 'role:service') || isServiceLink(words, node.url)) {
          ledger.drop(words, again ? 'duplicate' : 'service-link', node.position)
          const last = out[out.length - 1]
          if (last?.type === 'text') {
            const signs = before.exec(last.value)?.[0] ?? ''
            if (signs) {
              sign(signs, last)
              out[out.length - 1] = { ...last, value: last.value.slice(0, -signs.length) }
            }
          }
          gone = true
          continue
        }
      }
      if (node.type === 'text' && gone) {
        const last = out[out.length - 1]
        let { value } = node
        const bracket = last?.type === 'text' ? /[[(]$/.exec(last.value) : null
        if (bracket && last?.type === 'text' && value.startsWith(bracket[0] === '[' ? ']' : ')')) {
          out[out.length - 1] = { ...last, value: last.value.slice(0, -1).trimEnd() }
          value = value.slice(1)
        }
        const signs = after.exec(value)?.[0] ?? ''
        sign(signs, node)
        value = value.slice(signs.length)
        if (value === '') continue
        const spaced = last && !/[\s\u00A0]$/.test(lineOf([last])) && /\s/.test(signs) ? ` ${value}` : value
        out.push({ ...node, value: spaced })
      } else
        out.push(
          'children' in node && node.type !== 'link'
            ? ({ ...node, children: clean(node.children as Node[]) } as Node)
            : node
        )
      gone = false
    }
    return out
  }
  let rest = trim(clean(words))
  // Commas between links that went: no entry ends with one.
  const commas = links.length ? /[\s\u00A0,;]*[,;][\s\u00A0]*$/.exec(lineOf(rest).slice(-20)) : null
  if (commas) {
    sign(commas[0], rest[rest.length - 1]!)
    rest = trim(cut(rest, lineOf(rest).length - commas[0].length)[0])
  }
  // The stop behind a link that went, where the entry had ended with one before it.
  const stray = links.length ? /(?<!\.)\.[\s\u00A0]*[.;,]$/.exec(lineOf(rest)) : null
  if (stray) {
    const length = lineOf(rest).length - 1
    sign(stray[0].slice(-1), rest[rest.length - 1]!)
    rest = trim(cut(rest, length)[0])
  }
  // The same words without links: “PubMed | Google Scholar” at the end of the entry.
  const line = lineOf(rest)
  const tail = serviceTail(line)
  if (tail.s < line.length && tail.s > 0) {
    const gone = line.slice(tail.s)
    if (/\p{L}/u.test(gone)) {
      for (const part of gone.split('|')) ledger.drop(part, 'service-link', rest[rest.length - 1]?.position)
      for (let i = gone.split('|').length; i > 1; i--)
        ledger.drop('|', 'separator', rest[rest.length - 1]?.position)
      rest = trim(cut(rest, tail.s)[0])
    }
  }
  return { words: rest as Inline[], links, lookups }
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

/** Whether an entry reads like a reference: a year, numbers of volume or pages or an address, and not a whole page of text. */
export function readsLikeReference(line: string): boolean {
  if (line.length < 30 || line.length > 900) return false
  return (
    /(?<![\d.])(?:1[5-9]|20)\d\d[a-z]?(?!\w)|\b(?:in press|n\.d\.)/.test(line) &&
    /\d\s?[:(;,]\s?\d|\bp[pg]?\.?\s?\d|\bvol\.?\s\d|doi|https?:|\b(?:press|verlag|publish\w*|university|éditions?|eds?)\b/i.test(
      line
    )
  )
}
