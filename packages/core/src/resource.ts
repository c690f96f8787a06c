/**
 * Why: a document names files, and a converter that opens what a document names reads secrets and calls servers.
 * So nothing here opens anything: the caller hands in one function that may answer with bytes, and the one it
 * gets for nothing answers no.
 */
import { defaultLimits, type Limits } from './limits.js'

/** A file a document names, loaded. */
export interface Resource {
  href: string
  bytes: Uint8Array
  /** What the source says it is. Only a hint: the bytes decide (see `probeImage`). */
  mediaType?: string
}

/** Why a file could not be had; `outside` is a path that leads out of the folder of the input. */
export type DenialReason = 'outside' | 'missing' | 'remote' | 'not-a-file' | 'too-large' | 'unsupported'

/** A file that could not be had, and why. */
export interface Denied {
  href: string
  reason: DenialReason
}

/** The one way to the files of a document. Never rejects for what a document asks: it answers `Denied`. */
export type Resolve = (href: string) => Promise<Resource | Denied>

/** Whether a resolver said no. */
export function isDenied(answer: Resource | Denied): answer is Denied {
  return 'reason' in answer
}

/** The scheme of an address in lower case, or undefined. A single letter is a drive and no scheme. */
export function schemeOf(href: string): string | undefined {
  // URL parsers drop leading controls and all tabs and line ends before they look (URL Standard, 4.4).
  const bare = href.replace(/^[\0- ]+/, '').replace(/[\t\n\r]/g, '')
  if (/^[\\/]{2}/.test(bare)) return 'network'
  return /^([a-z][a-z0-9+.-]+):/i.exec(bare)?.[1]?.toLowerCase()
}

/** Why an address is refused before any look at a file, or undefined for a path that may be looked for. */
export function refusedAddress(href: string): DenialReason | undefined {
  const scheme = schemeOf(href)
  if (scheme === undefined) return href.trim() === '' ? 'missing' : undefined
  if (scheme === 'data') return undefined
  return scheme === 'file'
    ? 'outside'
    : ['http', 'https', 'ftp', 'network'].includes(scheme)
      ? 'remote'
      : 'unsupported'
}

/** Opens nothing. */
export const denyAll: Resolve = async href => ({ href, reason: refusedAddress(href) ?? 'outside' })

/** Answers from files already in memory, by exact address or by its percent-decoded form; data: URLs too. */
export function memoryResolver(
  files: ReadonlyMap<string, Uint8Array>,
  limits: Limits = defaultLimits
): Resolve {
  return withDataUrls(async href => {
    const reason = refusedAddress(href)
    if (reason !== undefined) return { href, reason }
    const bytes = files.get(href) ?? files.get(pathOfHref(href) ?? href)
    if (bytes === undefined) return { href, reason: 'missing' }
    return bytes.length > limits.imageBytes ? { href, reason: 'too-large' } : { href, bytes }
  }, limits)
}

/** Answers data: URLs, whose bytes are part of the document, and asks the other resolver for the rest. */
export function withDataUrls(resolve: Resolve, limits: Limits = defaultLimits): Resolve {
  return async href => (schemeOf(href) === 'data' ? decodeDataUrl(href, limits) : resolve(href))
}

/**
 * The path an address names: query and fragment taken off, `%20` decoded exactly once.
 * @returns undefined when the percent signs mean nothing or hide a NUL
 */
export function pathOfHref(href: string): string | undefined {
  const path = href.trim().replace(/[?#].*$/s, '')
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? undefined : decoded
  } catch {
    return undefined
  }
}

/**
 * The bytes inside a `data:` URL (RFC 2397; Fetch Standard, 6).
 * @returns `too-large` above `dataUrlBytes`, `unsupported` when it is no proper data: URL
 */
export function decodeDataUrl(href: string, limits: Limits = defaultLimits): Resource | Denied {
  const short = href.slice(0, 60)
  const head = /^\s*data:([^,]{0,300}),/i.exec(href.slice(0, 400))
  if (head === null) return { href: short, reason: 'unsupported' }
  if (href.length > limits.dataUrlBytes * 3 + 400) return { href: short, reason: 'too-large' }
  const base64 = /;\s*base64\s*$/i.test(head[1]!)
  const mediaType = head[1]!.split(';')[0]!.trim().toLowerCase()
  const body = href.slice(head[0].length)
  if (base64 && body.length > (limits.dataUrlBytes / 3) * 4 + 4096)
    return { href: short, reason: 'too-large' }
  const bytes = base64 ? decodeBase64(body) : percentDecode(body)
  if (bytes === undefined) return { href: short, reason: 'unsupported' }
  if (bytes.length > limits.dataUrlBytes) return { href: short, reason: 'too-large' }
  return { href: short, bytes, mediaType: mediaType === '' ? 'text/plain' : mediaType }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sextets = new Uint8Array(128).fill(255)
for (let index = 0; index < 64; index++) sextets[alphabet.charCodeAt(index)] = index

/** White space is allowed, percent-encoding is undone, anything else that is not base64 makes it undefined. */
function decodeBase64(body: string): Uint8Array | undefined {
  const text = body.includes('%') ? latin1(percentDecode(body)) : body
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  let padding = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue
    if (code === 0x3d) {
      padding++
      continue
    }
    const sextet = code < 128 ? sextets[code]! : 255
    if (sextet === 255 || padding > 0) return undefined
    bits = ((bits << 6) | sextet) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[length++] = (bits >> held) & 0xff
    }
  }
  return padding > 2 || held >= 6 ? undefined : bytes.subarray(0, length)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return text
}

function percentDecode(body: string): Uint8Array {
  const raw = new TextEncoder().encode(body)
  const bytes = new Uint8Array(raw.length)
  let length = 0
  for (let index = 0; index < raw.length; index++) {
    const pair = raw[index] === 0x25 ? hexPair(raw[index + 1], raw[index + 2]) : undefined
    if (pair !== undefined) index += 2
    bytes[length++] = pair ?? raw[index]!
  }
  return bytes.subarray(0, length)
}

function hexPair(high: number | undefined, low: number | undefined): number | undefined {
  if (high === undefined || low === undefined) return undefined
  const text = String.fromCharCode(high, low)
  return /^[0-9a-f]{2}$/i.test(text) ? Number.parseInt(text, 16) : undefined
}
