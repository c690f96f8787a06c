/** Why: what a link of a Word file may lead to is asked by the writer and by the comparison; neither needs the other for it. */

/** The address as a relationship may hold it, or nothing when a reader must not follow it. */
export function safeAddress(url: string): string | undefined {
  // A browser would drop these inside an address (URL Standard, 4.4); Word calls the file damaged.
  if (/[\0- <>"{}|\\^`\x7F]/.test(url.trim())) {
    const mended = url
      .trim()
      .replace(/[ <>"{}|\\^`]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    return /[\0-\x1F\x7F]/.test(mended) ? undefined : safeAddress(mended)
  }
  // A DOI alone is no address; its resolver has one.
  const address = url.trim().replace(/^(?:doi:\s*)?(?=10\.\d{4,9}\/)/i, 'https://doi.org/')
  return /^(https?:\/\/[^/?#]|mailto:[^?]*@)/i.test(address) ? address : undefined
}
