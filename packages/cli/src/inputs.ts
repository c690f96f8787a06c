/** The inputs that were named: files, folders (every article directly inside or one level below), standard input. */
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { RefusedError, ResourceError } from '@offprint/core/errors'
import { formats } from './formats.js'

export interface Input {
  /** Path of the file; `-` for standard input. */
  path: string
  /** Base name of the outputs. */
  name: string
}

const readable = new Set(formats.filter(format => format.reads).flatMap(format => format.extensions))

/** Finds the inputs, in the order given, folders in the order of names. */
export function findInputs(named: readonly string[]): Input[] {
  const found: Input[] = []
  for (const path of named) {
    if (path === '-') {
      found.push({ path, name: 'article' })
      continue
    }
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) throw new ResourceError('cli:missing', `There is no file or folder “${path}”`)
    if (stat.isDirectory()) {
      const inside = articlesIn(path)
      if (inside.length === 0)
        throw new RefusedError(
          'cli:empty-folder',
          `No article in the folder “${path}”, expected files ending in ${[...readable].map(e => `.${e}`).join(', ')}`
        )
      found.push(...inside)
    } else if (stat.isFile()) found.push({ path, name: baseName(path) })
    else throw new ResourceError('cli:not-a-file', `“${path}” is not an ordinary file`)
  }
  return unique(found)
}

function articlesIn(folder: string, below = 1): Input[] {
  const found: Input[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1
  )) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && below > 0) found.push(...articlesIn(path, below - 1))
    else if (entry.isFile() && readable.has(/\.([a-z0-9]+)$/i.exec(entry.name)?.[1]?.toLowerCase() ?? ''))
      found.push({ path, name: below > 0 ? baseName(path) : `${basename(folder)}-${baseName(path)}` })
  }
  return found
}

const baseName = (path: string): string => basename(path).replace(/\.[a-z0-9]+$/i, '') || 'article'

/** Two inputs of one name must not write over each other. */
function unique(inputs: Input[]): Input[] {
  const seen = new Map<string, number>()
  return inputs.map(input => {
    const nth = (seen.get(input.name) ?? 0) + 1
    seen.set(input.name, nth)
    return nth === 1 ? input : { ...input, name: `${input.name}-${nth}` }
  })
}
