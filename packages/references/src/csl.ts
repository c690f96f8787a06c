/**
 * What the parser gives besides CSL-JSON itself, whose types are the article tree's: where each field stands, how sure it
 * is, what was repaired or doubted.
 */
import type { CslItem } from '@offprint/ast'

export type { CslDate, CslItem, CslName } from '@offprint/ast'

/** The types of references that the parser tells apart. */
export type CslType = CslItem['type']

/** The fields a range and a confidence are given for. */
export type FieldName = Exclude<keyof CslItem, 'id' | 'type' | 'custom' | 'page-first'>

/** How a reference list is written; `unknown` when nothing tells. */
export type Style =
  | 'vancouver'
  | 'vancouver-parenthesis'
  | 'apa'
  | 'harvard'
  | 'author-year'
  | 'chicago'
  | 'ieee'
  | 'acs'
  | 'nature'
  | 'unknown'

/** A repair that was made or a doubt that remains; `from` and `to` show what was read and what it became. */
export interface Note {
  code: string
  text: string
  from?: string
  to?: string
}

export interface ParsedReference {
  csl: CslItem
  /** Where each field stands in the text that was given, as [start, end). */
  ranges: Partial<Record<FieldName, [number, number]>>
  /** 0 to 1 for each field found. */
  confidence: Partial<Record<FieldName, number>>
  notes: Note[]
  style: Style
  /** The printed number, without its punctuation. */
  label?: string
}
