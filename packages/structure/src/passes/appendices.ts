/**
 * Appendices: sections of the body that call themselves so (“Appendix A. The question card”) are parts of the back matter.
 */
import type { Node } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import { bodyOf, type Holder, putInBack } from '../blocks.js'
import { sectionName } from '../data/section-names.js'
import { cut, hasContent, lineOf, trim } from '../inline-text.js'
import { captionLabel } from '../label.js'
import type { Pass } from '../pass.js'
import { placeTold } from '../told-parts.js'

export const pass: Pass = {
  name: 'appendices',
  doc: 'Sections called appendix move to the back matter, with label and title.',
  run(article) {
    const body = bodyOf(article)
    placeTold(article, new Set(['Appendix', 'BackSection', 'Foreign']))
    const taken: Node[] = []
    body.children = body.children.flatMap(child => {
      const made = child.type === 'section' ? appendixOf(child as unknown as Holder) : undefined
      if (made) taken.push(...made)
      return made ? [] : [child]
    })
    for (const appendix of taken) putInBack(article, appendix)
  }
}

function appendixOf(section: Holder): Node[] | undefined {
  const title = section.children[0]
  if (title?.type !== 'title') return undefined
  const line = lineOf(title.children)
  const rest = section.children.slice(1)
  const found = captionLabel(line, true)
  const { id, lang, dir, position, hints } = section
  const base = { id, lang, dir, position, hints }
  if (found?.label.kind === 'appendix') {
    const words = trim(cut(title.children, found.rest)[1])
    const heading = hasContent(words) ? [{ ...title, children: words } as Node] : []
    return [make('appendix', { ...base, label: found.text }, [...heading, ...rest] as never) as Node]
  }
  if (sectionName(textOf(title)) !== 'appendix') return undefined
  // “Appendices” over several of them.
  const inner = rest.map(part =>
    part.type === 'section' ? appendixOf(part as unknown as Holder) : undefined
  )
  if (rest.length && inner.every(part => part !== undefined)) return inner.flatMap(part => part!)
  return [make('appendix', base, [title, ...rest] as never) as Node]
}
