/** Why: the shape of a rule, so that each is one small entry that can be read, listed and tested by itself. */
import type { Finding } from '@offprint/core'
import type { Here } from './here.js'

export interface Rule {
  /** Ours: the schematron has no names. Findings carry it as `jats4r:<id>`. */
  id: string
  level: Finding['level']
  topic: string
  /** The elements it is asked of. */
  on: readonly string[]
  /** Does this element break the rule? */
  broken(here: Here): boolean
  /** What to do, for a production editor. */
  message: string
  /** What stands there now, shown behind the message. */
  shows?(here: Here): string | undefined
  /** The recommendation of JATS4R. */
  reference: string
  /** Where the schematron is doubtful, or where we bend it. */
  note?: string
}

export type Entry = Omit<Rule, 'topic' | 'reference'>

/** The rules of one topic, which share one recommendation. */
export const rulesOf = (topic: string, reference: string, entries: readonly Entry[]): Rule[] =>
  entries.map(entry => ({ ...entry, topic, reference }))
