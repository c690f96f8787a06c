/**
 * Section types: JATS @sec-type from the heading, in the languages of the table. Only where JATS has a word for it.
 */
import type { Node, Section } from '@offprint/ast'
import { textOf, walk } from '@offprint/ast'
import { type SectionName, sectionName } from '../data/section-names.js'
import type { Pass } from '../pass.js'

/** Headings that have a word in JATS (attribute sec-type, suggested values; ethics-statement after JATS4R). */
const types: Partial<Record<SectionName, string>> = {
  intro: 'intro',
  methods: 'methods',
  materials: 'materials',
  subjects: 'subjects',
  results: 'results',
  discussion: 'discussion',
  conclusions: 'conclusions',
  cases: 'cases',
  'ethics-statement': 'ethics-statement',
  'data-availability': 'data-availability',
  'supplementary-material': 'supplementary-material'
}

export const pass: Pass = {
  name: 'section-types',
  doc: 'Sections get their JATS type from their heading.',
  run(article) {
    let ethics = false
    walk(article, (node, ancestors) => {
      if (node.type === 'abstract' || node.type === 'subArticle') return 'skip'
      if (node.type !== 'section' || node.sectionType !== undefined) return undefined
      const type = typeOf(node)
      if (type === undefined) return undefined
      // JATS4R: one ethics statement in a document, and inner types only for what is about ethics.
      if (type === 'ethics-statement') {
        if (!ethics) node.sectionType = type
        ethics = true
      } else if (ancestors.filter(isSection).length === 0 || inside.has(type)) node.sectionType = type
      return undefined
    })
  }
}

/** Types that a section inside another may have. */
const inside = new Set(['data-availability', 'supplementary-material'])
const isSection = (node: Node): boolean => node.type === 'section'

function typeOf(section: Section): string | undefined {
  const title = section.children[0]
  const name = title?.type === 'title' ? sectionName(textOf(title)) : undefined
  return name === undefined ? undefined : types[name]
}
