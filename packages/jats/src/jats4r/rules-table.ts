/** Why: the table of rules in the README is made of the rules themselves, so that it cannot say something else. */
import { jats4rRules } from './rules.js'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

/** All rules as a Markdown table, then the notes on those that are doubtful or bent. */
export function rulesTable(): string {
  const rows = jats4rRules.map(
    ({ id, level, topic, message, note }) =>
      `| ${id}${note === undefined ? '' : ' *'} | ${level} | ${topic} | ${cell(message)} |`
  )
  const notes = jats4rRules.flatMap(({ id, note }) =>
    note === undefined ? [] : [`* **${id}**: ${cell(note)}`]
  )
  const references = new Map(jats4rRules.map(({ topic, reference }) => [topic, reference]))
  return [
    '| id | level | topic | what it asks |',
    '|---|---|---|---|',
    ...rows,
    '',
    '### Notes on the rules with a star',
    '',
    ...notes,
    '',
    '### Recommendations',
    '',
    ...[...references].map(([topic, reference]) => `* ${topic}: ${reference}`)
  ].join('\n')
}
