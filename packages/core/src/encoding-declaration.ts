/**
 * Why: HTML and XML say inside the file how the file is to be read. Only the first kilobyte is looked at and
 * only ASCII is needed to read it (HTML Standard, 13.2.3.2, prescan; XML 1.0, appendix F.1).
 */

const prescanBytes = 1024

/** The encoding an XML declaration names. @param wide the byte order when the file is UTF-16 */
export function xmlEncodingDeclaration(bytes: Uint8Array, wide: string | undefined): string | undefined {
  const head = ascii(wide?.startsWith('utf-16') ? narrow(bytes) : bytes).replace(/^\xef\xbb\xbf/, '')
  const declaration = /^<\?xml\s[^>]{0,300}\?>/.exec(head)?.[0]
  return declaration && /\sencoding\s{0,20}=\s{0,20}["']([^"']{1,100})["']/.exec(declaration)?.[1]
}

/**
 * The encoding a `<meta>` of an HTML file names. A `<meta>` that can be read says the file is ASCII-like,
 * so `utf-16` there means UTF-8 and `x-user-defined` windows-1252 (HTML Standard, 13.2.3.2, step 16).
 */
export function htmlEncodingDeclaration(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes)
  let at = 0
  while (at < head.length) {
    at = head.indexOf('<', at)
    if (at < 0) return undefined
    if (head.startsWith('<!--', at)) {
      const end = head.indexOf('-->', at + 2)
      if (end < 0) return undefined
      at = end + 3
      continue
    }
    if (/[!/?]/.test(head.charAt(at + 1))) {
      const end = head.indexOf('>', at)
      if (end < 0) return undefined
      at = end + 1
      continue
    }
    const name = /^<([a-z]{1,20})[\s/>]/i.exec(head.slice(at, at + 22))?.[1]?.toLowerCase()
    if (name === undefined) {
      at++
      continue
    }
    const attributes = new Map<string, string>()
    at = readAttributes(head, at + 1 + name.length, attributes)
    const label = name === 'meta' ? metaCharset(attributes) : undefined
    if (label !== undefined) return label
  }
  return undefined
}

function metaCharset(attributes: Map<string, string>): string | undefined {
  let label = attributes.get('charset')
  if (label === undefined && attributes.get('http-equiv')?.toLowerCase() === 'content-type') {
    const found = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(attributes.get('content') ?? '')
    label = found?.[1] ?? found?.[2] ?? found?.[3]
  }
  label = label?.trim().toLowerCase()
  if (label === undefined || label === '') return undefined
  if (/^utf-?16(?:le|be)?$/.test(label)) return 'utf-8'
  return label === 'x-user-defined' ? 'windows-1252' : label
}

function readAttributes(head: string, from: number, into: Map<string, string>): number {
  const pattern = /[\s/]*([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y
  let at = from
  for (;;) {
    pattern.lastIndex = at
    const match = pattern.exec(head)
    if (match === null) break
    at = pattern.lastIndex
    const name = match[1]!.toLowerCase()
    if (!into.has(name)) into.set(name, match[2] ?? match[3] ?? match[4] ?? '')
  }
  const end = head.indexOf('>', at)
  return end < 0 ? head.length : end + 1
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode.apply(null, bytes.subarray(0, prescanBytes) as unknown as number[])
}

/** Every byte of the first kilobyte that is not zero: the ASCII of a UTF-16 head, its mark left out. */
function narrow(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, prescanBytes).filter(byte => byte !== 0 && byte < 0x80)
}
