/**
 * Why: a file may say of its parts what they are (bookmarks and styles of a Word file that was written from an article). Where it
 * does, its word stands: no pass looks for a title block, an abstract or a name in it, and a declaration needs no heading.
 */
import type { Acknowledgement, Appendix, Article, Declaration, Front, Node } from '@offprint/ast'
import { declarationKinds, inherit, node as make } from '@offprint/ast'
import { bodyOf, hinted, putInBack } from './blocks.js'
import { frontOf } from './front-parts.js'

/** Whether a front was given whole, each part with its name. */
export const isTold = (front: Front): boolean => hinted(front, 'told')

/** What a part was said to be: `Declaration`, `Appendix`, `Section`. */
export const toldAs = (node: Node): string | undefined => after(node, 'told:')

/** The kind of it: of a declaration what it declares, of a section its depth. */
export const toldType = (node: Node): string | undefined => after(node, 'told-type:')

/** The number that a heading was said to have. */
export const toldLabel = (node: Node): string | undefined => after(node, 'label:')

const after = (node: Node, prefix: string): string | undefined =>
  node.hints?.find(hint => hint.startsWith(prefix))?.slice(prefix.length)

/** Puts parts that were said to be declarations, thanks or appendices where they belong. */
export function placeTold(article: Article, wanted: ReadonlySet<string>): void {
  const body = bodyOf(article)
  const taken: Node[] = []
  body.children = body.children.filter(node => {
    const told = toldAs(node)
    if (told === undefined || !wanted.has(told)) return true
    taken.push(node)
    return false
  })
  for (const section of taken) {
    const told = toldAs(section)
    if (section.type !== 'section' || told === 'BackSection') {
      putInBack(article, section)
      continue
    }
    const { children } = section
    const base = { ...section, hints: undefined, sectionType: undefined, runIn: undefined } as never
    if (told === 'Acknowledgement')
      putInBack(
        article,
        inherit(make('acknowledgement', {}, children as Acknowledgement['children']), base) as Node
      )
    else if (told === 'Appendix') {
      const { label } = section
      putInBack(
        article,
        inherit(
          make('appendix', label === undefined ? {} : { label }, children as Appendix['children']),
          base
        ) as Node
      )
    } else {
      const kind = declarationKinds.find(each => each === toldType(section)) ?? 'other'
      const declaration = inherit(make('declaration', { kind }, children as Declaration['children']), base)
      if (told === 'FrontDeclaration') frontOf(article).children.push(declaration)
      else putInBack(article, declaration)
    }
  }
}
