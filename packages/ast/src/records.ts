/** Values that are fields of nodes rather than nodes: names, ISSNs, roles, columns; and how each is checked. */
import type { RecordName } from './spec.js'

/** A personal name in its parts, as JATS `<name>` has them. */
export interface Name {
  surname?: string
  given?: string
  prefix?: string
  suffix?: string
  /** JATS @name-style: `eastern` puts the surname first, `given-only` has none. */
  style?: 'western' | 'eastern' | 'islensk' | 'given-only'
  lang?: string
}

export interface Issn {
  value: string
  kind: 'epub' | 'ppub' | 'linking'
}

/** A contributor's role. `term` is the CRediT term (NISO Z39.104) when the role is one. */
export interface CreditRole {
  text: string
  term?: string
  degree?: 'lead' | 'equal' | 'supporting'
}

/** A column of a table. */
export interface Column {
  /** As the source gives it: `20%`, `3cm`, `2*`. */
  width?: string
  align?: 'left' | 'center' | 'right' | 'justify' | 'char'
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isString = (value: unknown): value is string => typeof value === 'string'
const only =
  (...keys: string[]) =>
  (value: unknown): boolean =>
    isObject(value) &&
    Object.entries(value).every(([key, part]) => keys.includes(key) && (part === undefined || isString(part)))

/** One check for each kind of record: true when the value is one. */
export const records: Record<RecordName, (value: unknown) => boolean> = {
  name: value =>
    only('surname', 'given', 'prefix', 'suffix', 'style', 'lang')(value) &&
    ['surname', 'given'].some(key => isString((value as Record<string, unknown>)[key])),
  issn: value => only('value', 'kind')(value) && /^\d{4}-\d{3}[\dX]$/.test(String((value as Issn).value)),
  credit: value => only('text', 'term', 'degree')(value) && isString((value as CreditRole).text),
  column: only('width', 'align'),
  csl: value => isObject(value) && isString(value['type']),
  confidence: value =>
    isObject(value) && Object.values(value).every(part => typeof part === 'number' && part >= 0 && part <= 1),
  attributes: value => isObject(value) && Object.values(value).every(isString)
}
