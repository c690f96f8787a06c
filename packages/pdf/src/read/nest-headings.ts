/** Headings without sections, as other programs write them, become sections by their level. */
import { type ArticleTitle, type Node, node, type Section } from '@offprint/ast'

/**
 * @param takeTitle the first heading of the first level is the article's title
 * @returns the blocks, nested; unchanged when there is no loose heading
 */
export function nestHeadings(
  blocks: readonly Node[],
  takeTitle: boolean
): { title?: ArticleTitle; blocks: Node[] } {
  const nested: Node[] = []
  const path: { depth: number; section: Section }[] = []
  let title: ArticleTitle | undefined
  for (const block of blocks) {
    if (block.type !== 'heading') {
      const into: Node[] = path.at(-1)?.section.children ?? nested
      into.push(block)
      continue
    }
    if (takeTitle && !title && block.depth === 1 && path.length === 0) {
      title = node('articleTitle', {}, block.children)
      continue
    }
    while (path.length > 0 && path.at(-1)!.depth >= block.depth) path.pop()
    const section = node('section', {}, [node('title', {}, block.children)])
    const into: Node[] = path.at(-1)?.section.children ?? nested
    into.push(section)
    path.push({ depth: block.depth, section })
  }
  return { ...(title && { title }), blocks: nested }
}
