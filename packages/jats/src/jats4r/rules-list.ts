/** Why: the list of rules in the README is made of the rules themselves, so that it cannot say something else. */
import type { Rule } from './rule.js'
import { jats4rRules } from './rules.js'

const plain = (text: string): string => text.replaceAll('<', '&lt;')

function line({ id, level, message, note }: Rule): string {
  const remark = note === undefined ? '' : ` _${plain(note)}_`
  return `- \`${id}\`, ${level}: ${plain(message)}${remark}`
}

/** All rules as Markdown: topic by topic, with id, level, what each asks, and a note where it is doubtful or bent. */
export function rulesList(): string {
  const topics = new Map<string, Rule[]>()
  for (const rule of jats4rRules) topics.set(rule.topic, [...(topics.get(rule.topic) ?? []), rule])
  return [...topics]
    .map(([topic, rules]) =>
      [`### ${topic}`, '', `${rules[0]!.reference}.`, '', ...rules.map(line)].join('\n')
    )
    .join('\n\n')
}
