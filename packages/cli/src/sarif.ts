/**
 * Why: editors and code hosts show findings beside the lines that they are about when they come as SARIF 2.1.0 (OASIS
 * Standard, 27 March 2020). One log holds all files of one call.
 */
import type { Finding } from '@offprint/core'

/** What is known of one file that was checked, or why it could not be. */
export interface Checked {
  path: string
  findings: readonly Finding[]
  /** Why there are no findings: the file could not be read or judged. */
  failed?: string
}

type Level = 'error' | 'warning' | 'note'
/** Levels of SARIF (3.27.10). */
const levels: Readonly<Record<Finding['level'], Level>> = { error: 'error', warning: 'warning', info: 'note' }

/**
 * The findings of one call as a SARIF log.
 * @param checked the files, in the order in which they were checked
 * @param version of Offprint
 * @returns JSON that ends in a line end; the same findings give the same text
 */
export function sarifLog(checked: readonly Checked[], version: string): string {
  const rules = new Map<string, { id: string; shortDescription: { text: string } }>()
  for (const { rule, message } of checked.flatMap(({ findings }) => findings))
    if (!rules.has(rule)) rules.set(rule, { id: rule, shortDescription: { text: said(message) } })
  const ids = [...rules.keys()].sort()
  const failures = checked.filter(({ failed }) => failed !== undefined)
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Offprint', semanticVersion: version, rules: ids.map(id => rules.get(id)!) }
        },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            ...(failures.length
              ? {
                  toolExecutionNotifications: failures.map(({ path, failed }) => ({
                    level: 'error',
                    message: { text: failed! },
                    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }]
                  }))
                }
              : {})
          }
        ],
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(({ path, findings }) =>
          findings.map(({ rule, level, message, line, column, at }) => ({
            ruleId: rule,
            ruleIndex: ids.indexOf(rule),
            level: levels[level],
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(path) },
                  ...(line ? { region: { startLine: line, ...(column ? { startColumn: column } : {}) } } : {})
                },
                ...(at ? { logicalLocations: [{ fullyQualifiedName: at }] } : {})
              }
            ]
          }))
        )
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** A rule in words: a message of it, without what stood at that place. */
const said = (message: string): string => message.replace(/ Now: “[^”]*”\.?$/, '')

/** A path as a URI reference (3.4.3): slashes, and what a URI may not hold escaped. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin'
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent)
  return parts[0] === '' ? `file://${parts.join('/')}` : parts.join('/')
}
