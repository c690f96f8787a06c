/** Why: addresses have letters and signs as escapes (RFC 3986, 2.1); pages also have a sign for percent that begins none. */

/** A text with its escapes undone, or as it stands where one of them is none. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
