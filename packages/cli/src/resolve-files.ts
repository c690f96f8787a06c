/**
 * Why: a page may show `../../etc/passwd`, `/dev/zero`, a pipe that never ends or a link out of its folder. Here
 * is the only place where a file a document names is opened: ordinary files under the folder of the page, after
 * all links are resolved, with the size looked at first.
 */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve as resolvePath, sep } from 'node:path'
import { defaultLimits, type Limits } from '@offprint/core/limits'
import {
  type DenialReason,
  type Denied,
  pathOfHref,
  type Resolve,
  type Resource,
  refusedAddress,
  withDataUrls
} from '@offprint/core/resource'

/**
 * The resolver for a page in a folder.
 * @param root the folder whose files may be read; everything below it counts, nothing beside it
 * @returns a resolver that also answers data: URLs; it denies all files when the folder does not exist
 */
export function fileResolver(root: string, limits: Limits = defaultLimits): Resolve {
  let folder: string | undefined
  try {
    folder = realpathSync(root)
  } catch {
    folder = undefined
  }
  return withDataUrls(async href => {
    const reason = refusedAddress(href)
    if (reason !== undefined) return { href, reason }
    const path = pathOfHref(href)
    if (path === undefined || path === '' || folder === undefined) return { href, reason: 'missing' }
    const wanted = resolvePath(folder, path)
    // By its words first: whether something exists outside the folder is not the document's business.
    if (isAbsolute(path) || !isInside(folder, wanted)) return { href, reason: 'outside' }
    try {
      return load(href, folder, wanted, limits)
    } catch {
      return { href, reason: 'missing' }
    }
  }, limits)
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function load(href: string, folder: string, wanted: string, limits: Limits): Resource | Denied {
  const deny = (reason: DenialReason): Denied => ({ href, reason })
  const path = realpathSync(wanted)
  if (!isInside(folder, path)) return deny('outside')
  // Before opening: opening a device can already do something, opening a pipe can wait for ever.
  if (!statSync(path).isFile()) return deny('not-a-file')
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    // Asked again of what was opened, as names can be given away in between.
    const found = fstatSync(file)
    if (!found.isFile()) return deny('not-a-file')
    const { size } = found
    if (size > limits.imageBytes) return deny('too-large')
    const bytes = new Uint8Array(size)
    let length = 0
    while (length < size) {
      const read = readSync(file, bytes, length, size - length, length)
      if (read === 0) break
      length += read
    }
    return { href, bytes: bytes.subarray(0, length) }
  } finally {
    closeSync(file)
  }
}
