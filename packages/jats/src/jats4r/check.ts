/** Why: runs the rules over an article: one walk, and each element is asked only the rules for its name. */
import type { Finding } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import { type Here, Survey, squash } from './here.js'
import type { Rule } from './rule.js'
import { jats4rRules } from './rules.js'

const mostShown = 80

/**
 * Checks an article by the JATS4R rules (schematron 0.0.16, our port).
 * @param root the root element, as `parseXml` gives it
 * @returns what was found, in document order: rule `jats4r:<id>`, line and column from 1, `at` an XPath.
 *   No finding says only that no rule was broken; an empty article breaks few: see `completeness`
 */
export function checkJats4r(root: XmlElement): Finding[] {
  const byName = new Map<string, Rule[]>()
  for (const rule of jats4rRules)
    for (const name of rule.on) byName.set(name, [...(byName.get(name) ?? []), rule])
  const findings: Finding[] = []
  for (const here of new Survey(root).elements)
    for (const rule of byName.get(here.name) ?? []) if (rule.broken(here)) findings.push(finding(rule, here))
  return findings
}

function finding(rule: Rule, here: Here): Finding {
  const { line, column } = here.element.position
  const shown = clip(rule.shows?.(here) ?? '')
  const message = shown === '' ? rule.message : `${rule.message} Now: “${shown}”.`
  return { rule: `jats4r:${rule.id}`, level: rule.level, message, line, column, at: here.path }
}

function clip(text: string): string {
  const short = squash(text)
  return short.length > mostShown ? `${[...short.slice(0, mostShown)].slice(0, -1).join('')}…` : short
}
