/** Why: pages print the numbers of sections as words of their headings; in an article they are labels. */
import { text } from '@offprint/ast'
import type { Holder } from './blocks.js'
import { cut, lineOf, trim } from './inline-text.js'

const numberForms: [RegExp, (label: string) => number | undefined][] = [
  [/^(\d{1,2}(?:\.\d{1,2}){1,4})[.)]?[\s\u00A0]+(?=\S)/, label => Number(label.split('.').pop())],
  [/^(\d{1,2})[.)][\s\u00A0]*(?=[^\d\s])/, Number],
  [/^(\d{1,2})[\s\u00A0]+(?=\p{Lu})/u, Number],
  [/^([IVX]{1,6})[.)][\s\u00A0]+(?=\S)/, roman],
  [/^([A-H]\.\d{1,2}(?:\.\d{1,2}){0,3})[.)]?[\s\u00A0]+(?=\S)/, label => Number(label.split('.').pop())],
  [/^([A-H])[.)][\s\u00A0]+(?=\S)/, label => label.charCodeAt(0) - 64]
]

/**
 * Takes numbers from the front of titles. “5 years of follow-up” begins with a number too: a number counts when it is the
 * place of the section among its neighbours, or when it has parts or a point and follows the one before.
 */
export function numberSections(parent: Holder): void {
  const sections = parent.children.filter(child => child.type === 'section')
  for (const section of sections) numberSections(section as unknown as Holder)
  // What has its number needs none out of its words; nor do its neighbours, which were told that they have none.
  if (!sections.length || sections.some(section => section.label !== undefined)) return
  for (const [pattern, value] of numberForms) {
    const found = sections.map(section => {
      const title = section.children[0]
      const match = title?.type === 'title' ? pattern.exec(lineOf(title.children)) : null
      return match ? { title: title!, section, match, value: value(match[1]!) } : undefined
    })
    const numbered = found.filter(entry => entry !== undefined)
    if (!numbered.length) continue
    const rising = numbered.every((entry, i) => i === 0 || entry.value === (numbered[i - 1]!.value ?? 0) + 1)
    if (!rising || (numbered.length === 1 && pattern === numberForms[2]![0])) continue
    if (numbered[0]!.value !== 1 && !numbered[0]!.match[1]!.includes('.') && numbered.length < 3) continue
    for (const { title, section, match } of numbered) {
      if (title.type !== 'title') continue
      section.label = match[1]!
      title.children = trim(cut(title.children, match[0].length)[1]) as typeof title.children
      if (!title.children.length) title.children = [text(match[0].trim())]
    }
    return
  }
}

function roman(label: string): number | undefined {
  const value: Record<string, number> = { I: 1, V: 5, X: 10 }
  let sum = 0
  for (let i = 0; i < label.length; i++) {
    const here = value[label[i]!]!
    sum += here < (value[label[i + 1]!] ?? 0) ? -here : here
  }
  return sum
}
