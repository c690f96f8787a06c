/** Why: contributor roles of the taxonomy CRediT (ANSI/NISO Z39.104-2022), as front matter spells them. */
import { type CreditRole, creditRole } from '@offprint/ast'
import type { YamlValue } from '@offprint/core/yaml'
import { isGroup, isTrue, listIn, textIn } from './values.js'

const degrees = ['lead', 'equal', 'supporting'] as const

/** The roles of a value: terms, `term: true`, `term: lead`, `{role: term, degree: lead}`. */
export function creditRoles(value: YamlValue | undefined): CreditRole[] {
  const roles: CreditRole[] = []
  const add = (words: string | undefined, degree?: YamlValue): void => {
    if (!words) return
    roles.push(
      creditRole(
        words,
        degrees.find(name => name === degree)
      )
    )
  }
  for (const one of listIn(value)) {
    if (!isGroup(one)) {
      for (const words of (textIn(one) ?? '').split(/[;,]/)) add(words.trim() || undefined)
      continue
    }
    const role = textIn(one['role'] ?? one['name'] ?? one['type'])
    if (role) {
      add(role, one['degree'] ?? one['degree_of_contribution'])
      continue
    }
    for (const [words, said] of Object.entries(one))
      if (isTrue(said) || degrees.some(name => name === said)) add(words, said)
  }
  return roles
}
