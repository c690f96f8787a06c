/** `offprint check-adapter site.yaml page.html …`: what an adapter does to a page, rule by rule, and what it changes. */
import { readFileSync } from 'node:fs'
import {
  defaultLimits,
  denyAll,
  Ledger,
  Messages,
  type Reading,
  RefusedError,
  ResourceError,
  read
} from '@offprint/core'
import type { Adapter } from '@offprint/core/adapter'
import { count } from './counts.js'
import { type ExitCode, exitCodes } from './exit.js'
import { loadFormat } from './load-format.js'

/** Reads an adapter; a RefusedError says what is wrong in it, and where. */
export async function readAdapter(file: string): Promise<Adapter> {
  const [{ asAdapter }, { parseYaml }] = await Promise.all([
    import('@offprint/core/adapter'),
    import('@offprint/core/yaml')
  ])
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new ResourceError('cli:missing', `The file “${file}” cannot be read`)
  }
  return asAdapter(parseYaml(text, file), file)
}

/**
 * Tries an adapter on a page.
 * @returns the lines to print, and exit code 1 where the adapter does not fit, a rule finds nothing, or words get lost
 */
export async function tryAdapter(
  adapter: Adapter,
  bytes: Uint8Array,
  path: string,
  format: string
): Promise<{ exit: ExitCode; text: string }> {
  if (format !== 'html') throw new RefusedError('cli:check', 'Adapters are for web pages')
  const html = await loadFormat('html')
  const { recognise } = await import('@offprint/structure/pipeline')
  const { checkAdapter } = await import('@offprint/structure/check-adapter')
  const quiet = { messages: new Messages(), ledger: new Ledger(), limits: defaultLimits, resolve: denyAll }
  const draft = await html.read!(bytes, { ...quiet, name: path })
  const { fits, rules } = checkAdapter(adapter, draft, quiet)
  const convert = (adapters: Adapter[]): Promise<Reading> =>
    read(bytes, { from: html, recognise, limits: defaultLimits, name: path, adapters })
  const without = await convert([])
  const after = await convert(fits ? [adapter] : [])
  const lost = after.balance?.unplaced.length ?? 0
  const idle = rules.filter(rule => rule.found === 0)
  const before = count(without.article)
  const changed = Object.entries(count(after.article)).filter(
    ([name, value]) => before[name as keyof typeof before] !== value
  )
  const lines = [
    `${path}: “${adapter.name}” ${fits ? 'fits this page' : 'does not fit this page: see “match”'}`,
    ...rules.map(
      rule => `  ${String(rule.found).padStart(5)} × ${rule.name}${rule.found ? '' : '   finds nothing here'}`
    ),
    ...changed.map(
      ([name, value]) => `  ${name}: ${before[name as keyof typeof before]} without it, ${value} with it`
    ),
    `  words left without a place: ${lost}`
  ]
  return {
    exit: !fits || idle.length || lost ? exitCodes.warnings : exitCodes.done,
    text: `${lines.join('\n')}\n`
  }
}
