/** References as they are printed, with every field that they must give: what the tables of cases are made of, and how a case is checked. */
import { expect, it } from 'vitest'
import type { CslItem } from '../src/index.js'
import { parseReference } from '../src/index.js'

/** An entry with fields of its CSL-JSON, the codes of its notes, and its style where that is plain. */
export interface Case {
  name: string
  text: string
  csl: Partial<CslItem>
  notes?: string[]
  style?: string
}

export const person = (family: string, given: string, suffix?: string) =>
  suffix ? { family, given, suffix } : { family, given }

export const on = (
  ...parts: [year: number] | [year: number, month: number] | [year: number, month: number, day: number]
) => ({
  'date-parts': [parts]
})

/** One test for each case; an ordinary one has no notes. */
export function cases(list: readonly Case[]): void {
  for (const { name, text, csl, notes = [], style } of list) {
    it(name, () => {
      const parsed = parseReference(text)
      expect(parsed.csl).toMatchObject(csl)
      expect(parsed.notes.map(note => note.code)).toEqual(notes)
      if (style) expect(parsed.style).toBe(style)
    })
  }
}

const FIELDS = [
  'title',
  'container-title',
  'event-title',
  'event-place',
  'edition',
  'volume',
  'issue',
  'page',
  'number-of-pages',
  'chapter-number',
  'number',
  'version',
  'genre',
  'publisher',
  'publisher-place',
  'archive'
] as const

/** Every field of an entry in words: names as `Family, Given; …`, the year alone. */
export type Printed = Partial<
  Record<(typeof FIELDS)[number] | 'type' | 'author' | 'editor' | 'accessed', string>
> & {
  year?: number
}

const names = (list: CslItem['author']): string | undefined =>
  list
    ?.map(
      ({ literal, family, given, suffix }) => literal ?? [family, given, suffix].filter(Boolean).join(', ')
    )
    .join('; ')

/** Asserts all the fields of `text`: those that are not named must not be found. */
export function readsAs(text: string, fields: Printed): void {
  const { csl } = parseReference(text)
  const found: Record<string, unknown> = {
    type: csl.type,
    author: names(csl.author),
    editor: names(csl.editor)
  }
  for (const field of FIELDS) found[field] = csl[field]
  found.year = csl.issued?.['date-parts']?.[0]?.[0]
  found.accessed = csl.accessed?.['date-parts']?.[0]?.join('-')
  expect(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))).toEqual(fields)
}
