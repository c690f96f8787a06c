/** Why: which fields of which nodes name other nodes is written in the schema; ids change in one place. */
import type { Article } from '@offprint/ast'
import { specs, walk } from '@offprint/ast'

/** Fields that name other nodes, by type. */
const targetFields = new Map<string, { field: string; many: boolean }[]>()
for (const [type, { fields }] of Object.entries(specs)) {
  const found = Object.entries(fields as Record<string, readonly [unknown, string]>).flatMap(
    ([field, [kind]]) =>
      kind === 'target' || kind === 'target?'
        ? [{ field, many: false }]
        : kind === 'targets' || kind === 'targets?'
          ? [{ field, many: true }]
          : []
  )
  if (found.length) targetFields.set(type, found)
}

/** Gives every id in a field that names other nodes to `change`. */
export function eachTarget(article: Article, change: (name: string) => string): void {
  walk(article, node => {
    const record = node as unknown as Record<string, unknown>
    for (const { field, many } of targetFields.get(node.type) ?? []) {
      const value = record[field]
      if (value === undefined) continue
      record[field] = many ? (value as string[]).map(change) : change(value as string)
    }
  })
}
