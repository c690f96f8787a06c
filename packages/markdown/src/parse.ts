/**
 * Why: the one place that turns text into a syntax tree. CommonMark by remark-parse with tables, notes, tasks and struck
 * text of GitHub; equations and fence lines by syntax of our own. Not taken: bare addresses as links (their syntax eats
 * `[@{https://…}]`; the inline reader knows them), one tilde as struck text (pandoc lowers with it).
 */
import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { escapeTree } from './syntax/escape.js'
import { fenceSyntax, fenceTree } from './syntax/fence-line.js'
import { mathSyntax, mathTree } from './syntax/math.js'

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [
    gfmTable(),
    gfmStrikethrough({ singleTilde: false }),
    gfmFootnote(),
    gfmTaskListItem(),
    mathSyntax,
    fenceSyntax
  ])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    mathTree,
    fenceTree,
    escapeTree
  ])
  .freeze()

/** The syntax tree of a text that the guard has let through. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
