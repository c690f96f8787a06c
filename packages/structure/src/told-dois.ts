/**
 * Why: some sites print no DOI in the entries of their lists and keep it in an attribute for their buttons (`data-doi` on
 * HighWire, Atypon and PLOS). It is the work's that the entry is about, where the entry names one and no other entry the same.
 */
import { type Node, walk } from '@offprint/ast'

const hint = 'data-doi:'

/**
 * The DOIs that entries tell in an attribute.
 * @param entries the blocks of the entries
 * @returns for each entry its DOI, as the page writes it
 */
export function toldDois(entries: readonly Node[]): (string | undefined)[] {
  const told = entries.map(doiOf)
  const times = new Map<string, number>()
  for (const doi of told) if (doi) times.set(doi.toLowerCase(), (times.get(doi.toLowerCase()) ?? 0) + 1)
  return told.map(doi => (doi && times.get(doi.toLowerCase()) === 1 ? doi : undefined))
}

function doiOf(entry: Node): string | undefined {
  const found = new Map<string, string>()
  walk(entry, node => {
    for (const one of node.hints ?? [])
      if (one.startsWith(hint)) found.set(one.slice(hint.length).toLowerCase(), one.slice(hint.length))
    return undefined
  })
  return found.size === 1 ? [...found.values()][0] : undefined
}
