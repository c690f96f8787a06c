/** Why: a citation key becomes a number or author and year; this keeps which references are cited, in which order and manner. */
import type { CslItem, Inline, Reference, Text } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import { formatCitation, formatReference, type WrittenStyle } from '@offprint/references'
import { isGroup, listIn, textIn } from './front/values.js'
import type { Metadata } from './metadata.js'
import { xmlName } from './names.js'
import type { CitedItem } from './state.js'

interface Cited {
  key: string
  /** The words of the reference, where the text has them. */
  words?: Inline[]
  label?: string
  name: string
  item: CslItem | undefined
  number: number
}

const authorYear =
  /(?:^|[/_-])(?:apa|harvard|chicago-author|author-date|mla|elife|plos-one-author|ecology|nature-no|american-(?:naturalist|political)|cell|current-biology|molecular-ecology|proceedings-b|journal-of-ecology|global-change)|apa6|apa7|apalike|authoryear|author-year|natbib/i

/** Whether the front matter asks for author and year. */
export function styleOf(metadata: Metadata): WrittenStyle {
  const output = metadata['output']
  const said = [
    ...[
      'csl',
      'citation-style',
      'biblio-style',
      'biblatexoptions',
      'natbiboptions',
      'documentclass',
      'bibliographystyle',
      'bibstyle',
      'cite-style'
    ].map(key => textIn(metadata[key])),
    ...(isGroup(output) ? Object.keys(output) : listIn(output).map(textIn))
  ]
  return said.some(words => words !== undefined && authorYear.test(words)) ? 'author-year' : 'vancouver'
}

const identifier = /^(doi|pmid|pubmed|pmc|pmcid|isbn|arxiv|url|wikidata|https?):(.+)$/i

/** Generated words: no reader of the source finds them there. */
export const made = (value: string): Text => ({ ...text(value), sources: { value: 'bibliography' } })

export class Citing {
  private readonly cited = new Map<string, Cited>()
  private readonly byDoi = new Map<string, string>()
  private fixed = false
  /** Keys that only say where the work is to be found. */
  readonly unread: string[] = []

  constructor(
    readonly style: WrittenStyle,
    private readonly items: ReadonlyMap<string, CslItem>,
    private readonly tags: ReadonlyMap<string, string>
  ) {
    for (const [key, item] of items) if (item.DOI) this.byDoi.set(item.DOI.toLowerCase(), key)
  }

  /** Whether there is anything to cite. */
  get any(): boolean {
    return this.items.size > 0
  }

  /** The work that a key means, counted as cited; nothing when no bibliography has it. */
  cite(key: string): Cited | undefined {
    const meant =
      this.tags.get(key.toLowerCase()) ?? this.tags.get(key.replace(/^tag:/i, '').toLowerCase()) ?? key
    const [, scheme, value] = identifier.exec(meant) ?? []
    const doi = scheme?.toLowerCase() === 'doi' ? value : /^10\.\d{4,}\/\S+$/.test(meant) ? meant : undefined
    const found =
      // An entry that the manuscript prints itself needs no bibliography to be known.
      this.items.has(meant) || (this.fixed && this.cited.has(meant))
        ? meant
        : value !== undefined && this.items.has(value)
          ? value
          : doi
            ? this.byDoi.get(doi.toLowerCase())
            : undefined
    if (found === undefined && scheme === undefined && doi === undefined) return undefined
    const name = found ?? meant
    const known = this.cited.get(name)
    if (known) return known
    if (found === undefined) this.unread.push(name)
    const cited: Cited = {
      key: name,
      name: `_ref_${this.cited.size + 1}`,
      item: found === undefined ? byIdentifier(scheme ?? 'doi', value ?? meant) : this.items.get(found),
      number: this.cited.size + 1
    }
    this.cited.set(name, cited)
    return cited
  }

  /** Takes the list of references that stands in the text: its words and its order are the author’s. */
  given(entries: readonly { key: string; label?: string; words: Inline[] }[]): void {
    for (const { key, label, words } of entries) {
      const number = label !== undefined && /^\d+$/.test(label) ? Number(label) : this.cited.size + 1
      const item = this.items.get(key)
      this.cited.set(key, {
        key,
        name: xmlName(`ref-${key}`),
        item,
        number,
        words,
        ...(label === undefined ? {} : { label })
      })
    }
    this.fixed = entries.length > 0
  }

  /** Cites everything that is in the bibliographies: `nocite: "@*"`. */
  citeAll(): void {
    for (const key of this.items.keys()) this.cite(key)
  }

  /** The list of references: in the order of citation, or by author and year. */
  references(): Reference[] {
    const entries = [...this.cited.values()].map(cited => ({
      cited,
      words: cited.words ? '' : this.words(cited)
    }))
    if (this.fixed)
      return entries.map(({ cited, words }) =>
        make(
          'reference',
          {
            id: cited.name,
            ...(cited.label === undefined ? {} : { label: cited.label }),
            ...(cited.item ? { csl: cited.item } : {})
          },
          cited.words ?? [made(words)]
        )
      )
    if (this.style === 'author-year')
      entries.sort((a, b) => compare(sortKey(a.cited, a.words), sortKey(b.cited, b.words)))
    return entries.map(({ cited, words }) =>
      make(
        'reference',
        {
          id: cited.name,
          ...(this.style === 'vancouver'
            ? { label: String(cited.number), sources: { label: 'bibliography' } }
            : {}),
          ...(cited.item ? { csl: cited.item } : {})
        },
        [made(words)]
      )
    )
  }

  private words({ item, key }: Cited): string {
    if (!item || this.unread.includes(key)) return item?.URL ?? key
    // Articles name no publisher (Citing Medicine, chapter 1); with one they would be printed as books.
    const { publisher, ...rest } = item
    return (
      formatReference(item.type === 'article-journal' && item['container-title'] ? rest : item, this.style) ||
      publisher ||
      key
    )
  }

  /** `[@a; @b]`: one group in brackets. */
  group(items: readonly CitedItem[]): Inline[] {
    const found = items.map(item => ({ item, cited: this.cite(item.key) }))
    const targets = found.flatMap(({ cited }) => (cited ? [cited.name] : []))
    const plain = found.every(({ item, cited }) => cited && !item.prefix.length && !item.suffix.length)
    const numeric = this.style === 'vancouver'
    const [open, close] = numeric ? ['[', ']'] : ['(', ')']
    const numbers = new Map(
      found.flatMap(({ cited }) => (cited ? [[cited.name, cited.number] as const] : []))
    )
    if (numeric && plain) targets.sort((a, b) => numbers.get(a)! - numbers.get(b)!)
    if (numeric && plain)
      return [
        make('citation', { targets: [...new Set(targets)] }, [
          made(open),
          ...this.numbers(found.map(({ cited }) => cited!)),
          made(close)
        ])
      ]
    const inside = found.flatMap(({ item, cited }, i): Inline[] => [
      ...(i ? [made('; ')] : []),
      ...(item.prefix.length ? [...item.prefix, made(' ')] : []),
      cited
        ? make('citationMark', { targets: [cited.name] }, [made(this.mark(cited, item.bare))])
        : text(`@${item.key}`),
      ...this.suffix(item)
    ])
    return [make('citation', { targets: [...new Set(targets)] }, [made(open), ...inside, made(close)])]
  }

  /** `@a says`: the authors belong to the sentence. */
  narrative(item: CitedItem): Inline[] | undefined {
    const cited = this.cite(item.key)
    if (!cited) return undefined
    const numeric = this.style === 'vancouver'
    const [open, close] = numeric ? ['[', ']'] : ['(', ')']
    const mark = make('citationMark', { targets: [cited.name] }, [
      made(numeric ? String(cited.number) : this.mark(cited, true))
    ])
    const citation = make('citation', { targets: [cited.name] }, [
      made(open),
      mark,
      ...this.suffix(item),
      made(close)
    ])
    const who = item.bare ? '' : this.authors(cited)
    return who ? [made(`${who} `), citation] : [citation]
  }

  private suffix(item: CitedItem): Inline[] {
    if (!item.suffix.length) return []
    const first = item.suffix[0]
    const joined = first?.type === 'text' && /^[,;.:)]/.test(first.value)
    return [made(joined ? '' : ', '), ...item.suffix].filter(
      node => !(node.type === 'text' && node.value === '')
    )
  }

  private mark(cited: Cited, bare: boolean): string {
    if (this.style === 'vancouver') return String(cited.number)
    const whole = cited.item ? formatCitation([cited.item], 'author-year').slice(1, -1) : cited.key
    const who = bare ? this.authors(cited) : ''
    return who && whole.startsWith(`${who}, `) ? whole.slice(who.length + 2) : whole
  }

  private authors({ item, key }: Cited): string {
    if (!item) return key
    const whole = formatCitation([item], 'author-year').slice(1, -1)
    const cut = whole.lastIndexOf(', ')
    return cut > 0 ? whole.slice(0, cut) : whole
  }

  /** `1-3,7` with a mark for each end. */
  private numbers(cited: readonly Cited[]): Inline[] {
    const sorted = [...new Map(cited.map(one => [one.number, one])).values()].sort(
      (a, b) => a.number - b.number
    )
    const out: Inline[] = []
    const mark = (one: Cited): Inline =>
      make('citationMark', { targets: [one.name] }, [made(String(one.number))])
    for (let i = 0; i < sorted.length; ) {
      let end = i
      while (sorted[end + 1]?.number === sorted[end]!.number + 1) end++
      if (out.length) out.push(made(','))
      if (end - i >= 2) out.push(mark(sorted[i]!), made('-'), mark(sorted[end]!))
      else
        for (let k = i; k <= end; k++) {
          if (k > i) out.push(made(','))
          out.push(mark(sorted[k]!))
        }
      i = end + 1
    }
    return out
  }
}

/** What an identifier says of a work, and no more. */
function byIdentifier(scheme: string, value: string): CslItem {
  switch (scheme.toLowerCase()) {
    case 'doi':
      return { type: 'document', DOI: value, URL: `https://doi.org/${value}` }
    case 'pmid':
    case 'pubmed':
      return { type: 'document', PMID: value, URL: `https://pubmed.ncbi.nlm.nih.gov/${value}/` }
    case 'pmc':
    case 'pmcid':
      return { type: 'document', PMCID: value, URL: `https://pmc.ncbi.nlm.nih.gov/articles/${value}/` }
    case 'arxiv':
      return { type: 'document', URL: `https://arxiv.org/abs/${value}` }
    case 'isbn':
      return { type: 'book', ISBN: value }
    case 'http':
    case 'https':
      return { type: 'webpage', URL: `${scheme.toLowerCase()}:${value}` }
    case 'url':
      return { type: 'webpage', URL: value }
    default:
      return { type: 'document', URL: `https://www.wikidata.org/wiki/${value}` }
  }
}

function sortKey({ item }: Cited, words: string): string {
  const [name] = item?.author ?? item?.editor ?? []
  return `${(name?.family ?? name?.literal ?? words).toLowerCase()} ${item?.issued?.['date-parts']?.[0]?.[0] ?? ''} ${words}`
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
