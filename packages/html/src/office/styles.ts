/**
 * An exported Google document says by classes alone what is raised, bold or in italics: `.c4{vertical-align:super}`. The
 * declarations that are marks of the text are put on the spans that have the classes.
 */
import type { Root } from 'hast'
import { attribute, classes, declarationsIn } from '../attributes.js'
import { visit, wordsIn } from './elements.js'

const marks = /^(?:font-weight|font-style|vertical-align|text-decoration)$/

/** Puts what the style sheet says of words into the style of each span. */
export function placeStyles(root: Root): void {
  const rules = new Map<string, Map<string, string>>()
  visit(root, found => {
    if (found.tagName === 'style') readRules(wordsIn(found), rules)
  })
  if (rules.size === 0) return
  visit(root, span => {
    if (span.tagName !== 'span') return
    const said = new Map<string, string>()
    for (const name of classes(span))
      for (const [property, value] of rules.get(name) ?? []) said.set(property, value)
    // Links are underlined on every page.
    if (span.children.some(child => child.type === 'element' && child.tagName === 'a'))
      said.delete('text-decoration')
    if (said.size === 0) return
    const own = attribute(span, 'style')
    span.properties['style'] =
      [...said].map(([property, value]) => `${property}:${value}`).join(';') + (own ? `;${own}` : '')
  })
}

/** Rules of one class, `.c4{…}`, in their order: a later one holds. */
function readRules(sheet: string, rules: Map<string, Map<string, string>>): void {
  for (const [, name, body] of sheet.matchAll(/(?:^|\})\s*\.([\w-]{1,60})\s*\{([^{}]{0,4000})(?=\})/g)) {
    for (const [property, value] of declarationsIn(body!)) {
      if (!marks.test(property)) continue
      const known = rules.get(name!) ?? new Map<string, string>()
      rules.set(name!, known.set(property, value))
    }
  }
}
