/** Keys by which authors cite the entries of a bibliography: family name, year, first word of the title, each one its own. */
import type { CslItem } from '@offprint/ast'

const SMALL = /^(?:the|a|an|on|of|le|la|les|un|une|el|los|las|der|die|das|ein|eine|o|os|as|um|uma)$/

const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The key of one work: `okoro2014sleep`. */
function keyOf(item: CslItem): string {
  const first = (item.author ?? item.editor)?.[0]
  // Two words of a body's name are enough to know it by.
  const family = first?.family
    ? plain(first.family).replace(/ /g, '')
    : plain(first?.literal ?? '')
        .split(' ')
        .slice(0, 2)
        .join('')
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? ''
  const word = plain(item.title ?? item['container-title'] ?? '')
    .split(' ')
    .find(part => part.length > 1 && !SMALL.test(part))
  return `${family}${year}${word ?? ''}` || 'ref'
}

/** The items with a key each, in their order; an item that has one keeps it. Of equal keys the later get a letter. */
export function withKeys(items: readonly CslItem[]): CslItem[] {
  const taken = new Set(items.flatMap(item => (item.id === undefined ? [] : [item.id])))
  return items.map(item => {
    if (item.id !== undefined) return item
    const key = keyOf(item)
    let id = key
    for (let n = 1; taken.has(id); n++) id = `${key}${letters(n)}`
    taken.add(id)
    return { ...item, id }
  })
}

/** a, b, … z, aa, ab … */
function letters(n: number): string {
  const rest = Math.floor((n - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26))
}
