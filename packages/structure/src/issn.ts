/** ISSNs as pages print them (ISO 3297): two groups of four with a hyphen, and the word that says which medium is meant. */

export interface PrintedIssn {
  value: string
  kind?: 'epub' | 'ppub' | 'linking'
}

const shape =
  /(?<![\p{L}\p{N}])(?:(e|p|l|online|electronic|print|linking)[\s-]?)?ISSN(-L)?[\s\u00A0]*(?:\((online|electronic|digital|web|print|printed|impreso|impresso|en línea|en linha|l|linking)\)|(online|electronic|print))?[\s\u00A0:.#]{0,4}(\d{4}[-‐‑–]\d{3}[\dXx])(?![\p{L}\p{N}])(?:[\s\u00A0]*\((online|electronic|print)\))?/giu

/** The ISSNs in a line, each behind the word ISSN and with a right check digit. */
export function issnsIn(line: string): PrintedIssn[] {
  if (!/ISSN/i.test(line)) return []
  const found: PrintedIssn[] = []
  for (const [, before, linking, inside, word, number, behind] of line.matchAll(shape)) {
    const value = number!.replace(/[‐‑–]/, '-').toUpperCase()
    if (!validIssn(value) || found.some(one => one.value === value)) continue
    const said = (linking ? 'l' : (before ?? inside ?? word ?? behind ?? '')).toLowerCase()
    const kind = /^(?:e|online|electronic|digital|web|en l)/.test(said)
      ? 'epub'
      : /^(?:p|impres)/.test(said)
        ? 'ppub'
        : /^l/.test(said)
          ? 'linking'
          : undefined
    found.push({ value, ...(kind ? { kind } : {}) })
  }
  return found
}

/** Whether the check digit is right (ISO 3297, annex B: weights eight to two, modulo eleven). */
export function validIssn(issn: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(issn)) return false
  const digits = issn.replace('-', '')
  let sum = 0
  for (let i = 0; i < 7; i++) sum += Number(digits[i]) * (8 - i)
  const check = (11 - (sum % 11)) % 11
  return digits[7] === (check === 10 ? 'X' : String(check))
}
