/**
 * Why: pages set small pictures that belong to the site between the words: arrows to the next section, the badge of the
 * licence, the button that checks for updates. They say so in their alternative text or their address, and show nothing of
 * the article.
 */
import type { Node } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, hinted, holder } from './blocks.js'
import { isControl, isJump } from './data/navigation-words.js'

const words =
  /^(?:go to (?:the )?(?:next|previous|top)(?: section)?|check for updates\b.*|(?:view |go to )?crossmark.*|no photo available|creative commons?(?:[ -](?:licen[cs]e|by|attribution|zero)\b.*)?|cc[ -](?:by|0|zero)\b.{0,30}|powered by \w+|open access(?: logo| icon)?|orcid(?: icon| logo| id)?)$/i
/** A row of signs stands for a line between parts. */
const signs = /^[\p{P}\p{S}\s]+$/u
const places =
  /^(?:https?:)?\/\/(?:(?:www\.)?licensebuttons\.net|(?:i|licensebuttons|mirrors)\.creativecommons\.org|(?:crossmark|crossmark-cdn)\.crossref\.org)\//i

const floatHint =
  /^(?:class|role):(?:.*[-_])?(?:fig|figs|figure|figures|fig-?wrap|image|img|thumbnail|scheme|table|tbl)(?:[-_].*|\d*)?$/

const isIcon = (node: Node): boolean => {
  if (node.type !== 'graphic' && node.type !== 'inlineGraphic') return false
  const alt = (node.alt ?? '').trim()
  return (
    places.test(node.href) ||
    (alt !== '' && alt.length < 120 && (words.test(alt) || signs.test(alt) || isJump(alt) || isControl(alt)))
  )
}

/** Leaves the pictures of the site out, with the links and wrappers that held nothing else. */
export function dropIcons(parent: Holder, context: RecogniseContext): void {
  parent.children = parent.children.filter(node => {
    if (isIcon(node)) {
      const { alt, href } = node as { alt?: string; href: string }
      context.ledger.dropPicture(alt?.trim() || href, 'furniture', node.position)
      return false
    }
    // The picture of a figure is the author's, whatever its text says.
    if (node.type === 'figure' || node.type === 'table' || node.type === 'media') return true
    if (hinted(node, floatHint)) return true
    const below = holder(node)
    if (!below || below.children.length === 0) return true
    dropIcons(below, context)
    return below.children.length > 0 || node.id !== undefined
  })
}
