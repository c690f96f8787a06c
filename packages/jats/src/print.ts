/**
 * Why: the form that an element had in its source is used again only while the fields read from it still say the same. A short
 * print of the fields, kept beside the form, tells whether they have changed.
 */

/** A print of a value made of strings, numbers, booleans, lists and objects (FNV-1a, 32 bit). Undefined fields count as absent. */
export function print(value: unknown): string {
  return (mixed(value, 0x811c9dc5) >>> 0).toString(36)
}

/** Signs that part the values, so that ["ab"] and ["a", "b"] differ. */
const [ends, opens, closes, bare] = [1, 2, 3, 4]

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

function mixed(value: unknown, before: number): number {
  let hash = before
  if (typeof value === 'string') {
    for (let i = 0; i < value.length; i++) hash = mix(hash, value.charCodeAt(i))
    return mix(hash, ends!)
  }
  if (typeof value !== 'object' || value === null) return mixed(String(value), mix(hash, bare!))
  hash = mix(hash, opens!)
  if (Array.isArray(value)) for (const one of value) hash = mixed(one, hash)
  else
    for (const key in value) {
      const field = (value as Record<string, unknown>)[key]
      if (field !== undefined) hash = mixed(field, mixed(key, hash))
    }
  return mix(hash, closes!)
}
