/**
 * Why: a page may show `../../etc/passwd`, `/dev/zero`, a pipe that never ends or a link out of its folder. Here
 * is the only place where a file a document names is opened: ordinary files under the folder of the page, after
 * all links are resolved, with the size looked at first.
 */
import { constants } from 'node:fs'
import { type FileHandle, open, realpath, stat } from 'node:fs/promises'
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
  const realRoot = realpath(root).catch(() => undefined)
  return withDataUrls(async href => {
    const folder = await realRoot
    const reason = refusedAddress(href)
    if (reason !== undefined) return { href, reason }
    const path = pathOfHref(href)
    if (path === undefined || path === '' || folder === undefined) return { href, reason: 'missing' }
    const wanted = resolvePath(folder, path)
    // By its words first: whether something exists outside the folder is not the document's business.
    if (isAbsolute(path) || !isInside(folder, wanted)) return { href, reason: 'outside' }
    try {
      return await load(href, folder, wanted, limits)
    } catch {
      return { href, reason: 'missing' }
    }
  }, limits)
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function load(
  href: string,
  folder: string,
  wanted: string,
  limits: Limits
): Promise<Resource | Denied> {
  const deny = (reason: DenialReason): Denied => ({ href, reason })
  const path = await realpath(wanted)
  if (!isInside(folder, path)) return deny('outside')
  // Before opening: opening a device can already do something, opening a pipe can wait for ever.
  if (!(await stat(path)).isFile()) return deny('not-a-file')
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const { size } = await checked(file)
    if (size === undefined) return deny('not-a-file')
    if (size > limits.imageBytes) return deny('too-large')
    const bytes = new Uint8Array(size)
    let length = 0
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return { href, bytes: bytes.subarray(0, length) }
  } finally {
    await file.close()
  }
}

/** Asked again of what was opened, as names can be given away in between. */
async function checked(file: FileHandle): Promise<{ size: number | undefined }> {
  const found = await file.stat()
  return { size: found.isFile() ? found.size : undefined }
}
