/** The report of one conversion: everything that is known, as JSON with a fixed order of keys. */
import { child, squash, textOf } from '@offprint/ast'
import type { Decision, Reading, Writing } from '@offprint/core'
import { codeOf, dropReasons, levelOf } from '@offprint/core'
import type { MissingFact } from '@offprint/structure'
import { type Counts, count } from './counts.js'
import { type FactSource, factSources } from './fact-sources.js'

export interface Report {
  schema: 'offprint-report/1'
  offprint: string
  input: { name: string; format: string; bytes: number; sha256: string }
  article: { title: string; type: string | null; language: string | null }
  found: Counts
  /** Where each fact of the front matter was found. */
  facts: FactSource[]
  /** Words of the source and where they went; null when the source has no text of its own to balance. */
  words: { source: number; placed: number; dropped: number; unplaced: number } | null
  unplaced: { text: string; line: number | null }[]
  dropped: { reason: string; means: string; items: { text: string; line: number | null }[] }[]
  moved: { what: string; from: string; to: string }[]
  missing: MissingFact[]
  outputs: {
    format: string
    file: string
    bytes: number
    sha256: string
    /** Whether the format has a check of its own; without one there are no findings to speak of. */
    checked: boolean
    findings: Writing['findings']
    survival: NonNullable<Writing['comparison']>['counts'] | null
    differences: {
      what: string
      kind: string
      key: string
      field: string | null
      expected: string | null
      actual: string | null
    }[]
  }[]
  messages: { code: string; level: string; text: string; line: number | null; column: number | null }[]
  /** With --explain: the rule that made each decision, what it is, and its line. */
  decisions?: { rule: string; what: string; line: number | null }[]
}

export interface ReportParts {
  version: string
  input: Report['input']
  reading: Reading
  missing: MissingFact[]
  outputs: { writing: Writing; file: string; sha256: string }[]
  decisions?: readonly Decision[]
}

/** Makes the report. */
export function makeReport({ version, input, reading, missing, outputs, decisions }: ReportParts): Report {
  const { article, balance, ledger, messages } = reading
  const front = child(article, 'front')
  const reasons = new Map<string, { text: string; line: number | null }[]>()
  for (const { text, reason, position } of ledger.dropped) {
    const items = reasons.get(reason) ?? []
    reasons.set(reason, items)
    items.push({
      text: text.length > 300 ? `${text.slice(0, 299)}…` : text,
      line: position?.start.line ?? null
    })
  }
  return {
    schema: 'offprint-report/1',
    offprint: version,
    input,
    article: {
      title: squash(textOf(child(front, 'articleTitle') ?? [])),
      type: article.articleType ?? null,
      language: article.lang ?? null
    },
    found: count(article),
    facts: factSources(article),
    words: balance
      ? {
          source: balance.words,
          placed: balance.placed,
          dropped: balance.dropped,
          unplaced: balance.words - balance.placed - balance.dropped
        }
      : null,
    unplaced: (balance?.unplaced ?? []).map(({ text, position }) => ({
      text,
      line: position?.start.line ?? null
    })),
    dropped: [...reasons].map(([reason, items]) => ({
      reason,
      means: dropReasons[reason as keyof typeof dropReasons],
      items
    })),
    moved: ledger.moved.map(({ what, from, to }) => ({ what, from, to })),
    missing,
    outputs: outputs.map(({ writing, file, sha256 }) => ({
      format: writing.format.name,
      file,
      bytes: writing.bytes.length,
      sha256,
      checked: writing.format.check !== undefined,
      findings: writing.findings,
      survival: writing.comparison?.counts ?? null,
      differences: (writing.comparison?.differences ?? []).map(
        ({ what, kind, key, field, expected, actual }) => ({
          what,
          kind,
          key,
          field: field ?? null,
          expected: expected ?? null,
          actual: actual ?? null
        })
      )
    })),
    messages: messages.list.map(message => ({
      code: codeOf(message),
      level: levelOf(message),
      text: message.reason,
      line: message.line ?? null,
      column: message.column ?? null
    })),
    ...(decisions
      ? {
          decisions: decisions.map(({ rule, what, position }) => ({
            rule,
            what,
            line: position?.start.line ?? null
          }))
        }
      : {})
  }
}
