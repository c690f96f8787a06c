/**
 * Countries by name, for affiliations. The names in five languages come from CLDR and from what authors write
 * (scripts/country-names.mjs).
 */
import { countryNames } from './generated/country-names.js'

const key = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/['\u2018\u02BC\u00B4]/g, '’')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[\s(]+|[\s.,;:)]+$/g, '')

/** The code at the beginning of the line that has the name. To search the text is quicker than to make a table of it. */
function codeOf(name: string): string | undefined {
  if (name === '' || name.includes('|')) return undefined
  const at = countryNames.indexOf(`|${name}|`)
  if (at < 0) return undefined
  const line = countryNames.lastIndexOf('\n', at) + 1
  return countryNames.slice(line, line + 2)
}

/** The ISO code of a country that the text names and nothing else; white space and points around it do not count. */
export function countryIn(text: string): string | undefined {
  if (text.length > 60) return undefined
  const name = key(text)
  return codeOf(name) ?? (name.startsWith('the ') ? codeOf(name.slice(4)) : undefined)
}

/** Countries whose people have two surnames as a rule (Iberian customs). */
export const iberian: ReadonlySet<string> = new Set(
  'PT ES BR MX AR CO CL PE VE EC BO PY UY CR PA GT HN SV NI DO CU PR AO MZ CV GW ST TL GQ AD'.split(' ')
)

/** Those of them where a particle before the surname belongs to the given names: “Silva, Maria da” (NBR 6023, SciELO). */
export const lusophone: ReadonlySet<string> = new Set('PT BR AO MZ CV GW ST TL'.split(' '))
