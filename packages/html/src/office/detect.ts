/**
 * Why: many manuscripts, and articles of small journals, come as web pages that a word processor saved. Such a page says in
 * ways of its own what a note, a list or a comment is, and its head describes the file and not the article.
 */
import type { Element, Root } from 'hast'
import { attribute, classes } from '../attributes.js'
import { childElement } from './elements.js'

export type Office = 'word' | 'libreoffice' | 'google-docs'

/** The word processor that saved a page; undefined for any other page. */
export function officeOf(root: Root): Office | undefined {
  const html = childElement(root, 'html')
  const head = html && childElement(html, 'head')
  for (const child of head?.children ?? []) {
    if (child.type !== 'element' || child.tagName !== 'meta') continue
    const name = attribute(child, 'name')?.toLowerCase()
    const content = attribute(child, 'content') ?? ''
    if (name === 'generator' && /^microsoft word\b/i.test(content)) return 'word'
    if (name === 'progid' && /^word\.document$/i.test(content)) return 'word'
    if (name === 'generator' && /^(?:libre|open|neo|star)office\b/i.test(content)) return 'libreoffice'
  }
  const body = html && childElement(html, 'body')
  return body && classes(body).includes('doc-content') && hasGeneratedRules(head) ? 'google-docs' : undefined
}

/** Whether the head has the rules of an exported Google document: `.c4`, `.lst-kix_a-0`. */
const hasGeneratedRules = (head: Element | undefined): boolean =>
  (head?.children ?? []).some(
    child =>
      child.type === 'element' &&
      child.tagName === 'style' &&
      child.children.some(part => part.type === 'text' && /\.(?:c\d|lst-kix_)/.test(part.value))
  )
