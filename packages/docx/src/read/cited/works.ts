/**
 * The works that the citations of a document name, each once: managers repeat a work's data with every citation. They go
 * to recognition as facts, which finds their entries in the printed list.
 */
import type { CslItem, Fact } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { CitedItem } from './csl-json.js'

export class CitedWorks {
  private readonly names = new Map<string, string>()
  private readonly works: { name: string; csl: CslItem; program: string }[] = []

  /** @param most works that are taken; further ones have no name */
  constructor(private readonly most: number) {}

  /** The names of some works, in order, new ones added. */
  cite(items: readonly CitedItem[], program: string): string[] {
    const cited: string[] = []
    for (const item of items) {
      const name = this.nameOf(item, program)
      if (name !== undefined && !cited.includes(name)) cited.push(name)
    }
    return cited
  }

  /** The data of all works, in the order in which they are cited first. */
  facts(): Fact[] {
    return this.works.map(({ name, csl, program }) =>
      node('fact', { name: 'csl-item', value: JSON.stringify({ ...csl, id: name }), source: program })
    )
  }

  private nameOf({ key, csl }: CitedItem, program: string): string | undefined {
    const keys = [...(key === undefined ? [] : [`${program} ${key}`]), signature(csl)]
    const known = keys.map(each => this.names.get(each)).find(name => name !== undefined)
    const name = known ?? (this.works.length < this.most ? `work${this.works.length + 1}` : undefined)
    if (name === undefined) return undefined
    for (const each of keys) this.names.set(each, name)
    if (known === undefined) this.works.push({ name, csl, program })
    return name
  }
}

/** What tells a work from others whoever describes it: author, year, title, place. */
function signature(csl: CslItem): string {
  const first = csl.author?.[0] ?? csl.editor?.[0]
  return [
    first?.family ?? first?.literal,
    csl.issued?.['date-parts']?.[0]?.[0],
    csl.title,
    csl['container-title'],
    csl.volume,
    csl.page,
    csl.title === undefined ? csl.DOI : ''
  ]
    .map(part =>
      String(part ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '')
    )
    .join('|')
}
