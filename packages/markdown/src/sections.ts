/** Why: headings of Markdown are flat; the article’s sections are nested. What a heading says of its depth is all that counts. */
import type {
  Article,
  Back,
  Body,
  Declaration,
  Front,
  Inline,
  Node,
  Section,
  SubArticle
} from '@offprint/ast'
import { child, declarationKinds, node as make, textOf } from '@offprint/ast'
import { foldTitle } from './names.js'

/** Nests blocks by their headings. */
export function sections(blocks: readonly Node[], position?: Body['position']): Body {
  const root: Node[] = []
  const open: { depth: number; into: Node[] }[] = [{ depth: 0, into: root }]
  for (const block of blocks) {
    if (block.type !== 'heading') {
      open[open.length - 1]!.into.push(block)
      continue
    }
    while (open[open.length - 1]!.depth >= block.depth) open.pop()
    const { id, lang, position: place, hints } = block
    const label = hints?.find(hint => hint.startsWith('label:'))?.slice(6)
    const sectionType = hints?.find(hint => hint.startsWith('sec-type:'))?.slice(9)
    const runIn = hints?.includes('class:run-in')
    const made = make(
      'section',
      {
        id,
        lang,
        position: place,
        hints,
        ...(label ? { label, sources: { label: 'markdown' } } : {}),
        ...(runIn ? { runIn } : {}),
        ...(sectionType ? { sectionType } : {})
      },
      [make('title', { position: place }, block.children)]
    ) as Section
    open[open.length - 1]!.into.push(made)
    open.push({ depth: block.depth, into: made.children as Node[] })
  }
  return make('body', { ...(position ? { position } : {}) }, root as Body['children'])
}

/** The title that stands in the text alone: a first heading above all others, where the front matter names none. */
export function titleIn(blocks: Node[]): Inline[] | undefined {
  const [first, ...rest] = blocks
  if (first?.type !== 'heading' || rest.some(block => block.type === 'heading' && block.depth <= first.depth))
    return undefined
  if (!rest.some(block => block.type === 'heading')) return undefined
  blocks.shift()
  return first.children
}

/** Whether these are the words of a heading above a list of references. */
export const isReferenceTitle = (words: string): boolean => names.has(foldTitle(words))

const names = new Set([
  'references',
  'bibliography',
  'literature cited',
  'works cited',
  'références',
  'bibliographie',
  'referencias',
  'referências',
  'literatur',
  'literaturverzeichnis',
  'reference'
])

/**
 * Takes away the empty section that asks for the list of references.
 * @returns its title
 */
export const takeReferenceHeading = (article: Article | SubArticle): Section | undefined =>
  takeHeading(article, 'references', isReferenceTitle)

/** Takes away the first empty section that has a class, or a title for which the class need not be written. */
export function takeHeading(
  article: Article | SubArticle,
  name: string,
  isTitle: (words: string) => boolean = () => false
): Section | undefined {
  let found: Section | undefined
  const enter = (holder: { children: readonly Node[] }): void => {
    const kept = holder.children.filter(child => {
      if (child.type !== 'section') return true
      const [title, ...rest] = child.children
      const isWanted = (words: Node): boolean =>
        child.hints?.includes(`class:${name}`) === true || isTitle(textOf(words))
      if (title?.type === 'title' && rest.length === 0 && isWanted(title)) {
        found ??= child
        return false
      }
      enter(child)
      return true
    })
    if (kept.length !== holder.children.length) (holder as { children: Node[] }).children = kept
  }
  const body = child(article, 'body')
  if (body) enter(body)
  return found
}

/**
 * Sections whose headings say in a class what they are: thanks, declarations, appendices. The class is how our writer keeps it;
 * what only the words of a heading say is left to the passes.
 */
export function backMatter(body: Body, front: Front): Back['children'] {
  const back: Back['children'] = []
  body.children = body.children.filter(section => {
    if (section.type !== 'section') return true
    const is = (name: string): boolean => section.hints?.includes(`class:${name}`) === true
    const { id, lang, position, children, label } = section
    const base = { id, lang, position }
    const declared = is('declaration') ? declarationKinds.find(is) : undefined
    const blocks = children.filter(child => child.type !== 'section') as Declaration['children']
    if (is('acknowledgement')) back.push(make('acknowledgement', base, children))
    else if (is('back')) back.push(section)
    else if (is('appendix'))
      back.push(
        make('appendix', { ...base, ...(label ? { label, sources: { label: 'markdown' } } : {}) }, children)
      )
    else if (declared) {
      const made = make('declaration', { ...base, kind: declared }, blocks)
      if (is('front')) front.children.push(made)
      else back.push(made)
    } else return true
    return false
  })
  return back
}
