/**
 * Why: JATS files may write characters by the names that the DTD suite gives them (`&nbsp;`, `&agr;`). The table is loaded
 * only for files that do.
 */
import { inflateText } from '@offprint/core/inflate'

let table: Promise<Readonly<Record<string, string>>> | undefined

/** Names used in a text as `&name;` besides the five of XML. */
export function entitiesUsed(text: string): Set<string> {
  const used = new Set<string>()
  const reference = /&([A-Za-z][\w.-]*);/y
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    reference.lastIndex = at
    const name = reference.exec(text)?.[1]
    if (name !== undefined && !/^(?:amp|lt|gt|quot|apos)$/.test(name)) used.add(name)
  }
  return used
}

/** The named characters of the JATS suite, without a prototype. */
export function jatsEntities(): Promise<Readonly<Record<string, string>>> {
  table ??= import('./generated/entities.js').then(async ({ packed }) => {
    const names: Record<string, string> = Object.create(null)
    for (const line of inflateText(packed).split('\n')) {
      const [name, ...points] = line.split(' ') as [string, ...string[]]
      names[name] = String.fromCodePoint(...points.map(point => Number.parseInt(point, 16)))
    }
    return names
  })
  return table
}
