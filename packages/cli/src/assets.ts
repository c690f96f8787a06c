/** Fixed data that writers need and libraries may not read themselves: fonts, by their path inside their package. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const loaded = new Map<string, Promise<Uint8Array>>()

/** Reads `@scope/package/path/in/package` from the installed packages; each once. */
export function assets(name: string): Promise<Uint8Array> {
  let bytes = loaded.get(name)
  if (!bytes) loaded.set(name, (bytes = Promise.resolve(readFileSync(require.resolve(name)))))
  return bytes
}
