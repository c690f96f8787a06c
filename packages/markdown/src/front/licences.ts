/** Why: authors write `CC-BY-4.0`, `CC BY` or an address; archives want the address of the licence. */

/** The canonical address of a licence, when its words name one without doubt. */
export function licenceAddress(words: string): string | undefined {
  const address = /https?:\/\/[^\s<>"()[\]]+/.exec(words)?.[0]?.replace(/[.,;]+$/, '')
  // In a sentence many things have an address; one that stands alone is what the author means.
  if (
    address &&
    (address === words.trim() || /creativecommons|licen[cs]e|opensource|gnu\.org/i.test(address))
  )
    return address
  if (/^cc[ -]?0/i.test(words.trim())) return 'https://creativecommons.org/publicdomain/zero/1.0/'
  const match = /\bcc[ -]by((?:[ -](?:nc|nd|sa))*)[ -]*(\d\.\d)?/i.exec(words)
  if (!match) return undefined
  const parts = match[1]!.toLowerCase().split(/[ -]/).filter(Boolean)
  return match[2]
    ? `https://creativecommons.org/licenses/${['by', ...parts].join('-')}/${match[2]}/`
    : undefined
}
