/** Makes of a page that a word processor saved one that says in the words of HTML what it holds. */
import type { Ledger, Messages } from '@offprint/core'
import type { Element, Root } from 'hast'
import { attribute, classes } from '../attributes.js'
import { place } from '../hints.js'
import { officeComments } from '../messages.js'
import type { Office } from './detect.js'
import { childElement, element, type Parent, removeAll, visit, wordsIn } from './elements.js'
import { joinLists } from './joined-lists.js'
import { readLists } from './lists.js'
import { readNotes } from './notes.js'
import { placeStyles } from './styles.js'

/** What the head says of the file: who wrote with the program, when, from which template. */
const ofTheFile =
  /^(?:author|changedby|created|changed|date|company|classification|description|keywords|lastauthor)$/i

/**
 * Changes a parsed page in place.
 * @param office the program that saved it
 */
export function readOffice(
  root: Root,
  office: Office,
  context: { ledger: Ledger; messages: Messages }
): void {
  const html = childElement(root, 'html')
  const body = html && childElement(html, 'body')
  if (!html || !body) return
  const head = childElement(html, 'head')
  keepProperties(head)
  if (office === 'google-docs') {
    placeStyles(root)
    openRedirects(body)
  }
  dropParts(body, context)
  unwrapSheets(body)
  readNotes(body)
  if (office === 'libreoffice') {
    joinLists(body)
    dropFieldSigns(body)
  }
  if (office === 'word') readLists(body, context.ledger)
  // Programs tag words with the language of the keyboard, and the page with that of the program: its sentences know better.
  const lang = attribute(body, 'lang')
  if (lang) head?.children.push(element('meta', { name: 'office-lang', content: lang }, []))
  delete body.properties['lang']
  visit(body, found => {
    delete found.properties['lang']
  })
}

/** What describes the file is said of no article; its name may be the title, where the page prints it as well. */
function keepProperties(head: Element | undefined): void {
  if (!head) return
  const title = childElement(head, 'title')
  head.children = head.children.filter(child => {
    if (child.type !== 'element') return true
    if (child.tagName === 'meta') return !ofTheFile.test(attribute(child, 'name') ?? '')
    return child !== title
  })
  if (title) head.children.push(element('meta', { name: 'file-title', content: wordsIn(title) }, []))
}

/** Comments of reviewers, the table of contents, and the lines at the edges of each sheet. */
function dropParts(body: Element, { ledger, messages }: { ledger: Ledger; messages: Messages }): void {
  let comments = 0
  const gone = new Set<Element>()
  const holders = new Set<Parent>()
  visit(body, (found, parents) => {
    const kind = partOf(found)
    if (!kind) return true
    if (kind === 'comment') comments++
    const words = wordsIn(found).replace(/\s+/g, ' ').trim()
    if (words)
      ledger.drop(
        words,
        kind === 'contents' ? 'navigation' : 'furniture',
        found.position && place(found.position)
      )
    gone.add(found)
    holders.add(parents[parents.length - 1]!)
    return false
  })
  removeAll(gone, holders)
  if (comments) messages.report(officeComments, { count: comments })
}

/** Word has a part for each run of sheets that are laid out alike, which says nothing of the article. */
function unwrapSheets(body: Element): void {
  body.children = body.children.flatMap(child =>
    child.type === 'element' &&
    child.tagName === 'div' &&
    classes(child).some(name => /^(?:Word)?Section\d+$/.test(name))
      ? child.children
      : [child]
  )
}

/** LibreOffice leaves the signs of its own memory round the fields that it cannot save: U+0007, U+0003 and U+0008. */
function dropFieldSigns(body: Element): void {
  visit(body, found => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    for (const child of found.children)
      if (child.type === 'text') child.value = child.value.replace(/[\u0003\u0007\u0008]/g, '')
  })
}

type Part = 'comment' | 'contents' | 'edge'

/** What is no part of the article in such a page. */
function partOf(found: Element): Part | undefined {
  const style = attribute(found, 'style') ?? ''
  const id = attribute(found, 'id') ?? ''
  const title = attribute(found, 'title') ?? ''
  const names = classes(found)
  const named = (pattern: RegExp): boolean => names.some(name => pattern.test(name))
  switch (found.tagName) {
    case 'a':
      return /^cmnt_ref\d+$/.test(id) || named(/^msocomanchor$/i) ? 'comment' : undefined
    case 'span':
      return named(/^MsoCommentReference$/i) ? 'comment' : undefined
    case 'p':
      if (named(/^MsoToc(?:\d|Heading)$/i)) return 'contents'
      return named(/^Mso(?:Header|Footer)$/i) ? 'edge' : undefined
    case 'div':
      if (/mso-element:\s*comment/.test(style) || named(/^msocomtxt$/i) || opensComment(found))
        return 'comment'
      if (/^table of contents\d*$/i.test(id)) return 'contents'
      return /mso-element:\s*(?:header|footer)/.test(style) || /^(?:header|footer)$/.test(title)
        ? 'edge'
        : undefined
    default:
      return undefined
  }
}

/** A part of Google Docs that begins with the link back of a comment. */
function opensComment(part: Element): boolean {
  for (const first of part.children)
    if (first.type === 'element' && first.tagName === 'p')
      return first.children.some(
        child =>
          child.type === 'element' && child.tagName === 'a' && /^cmnt\d+$/.test(attribute(child, 'id') ?? '')
      )
  return false
}

/** Google Docs leads every link by its own address, which keeps where the author's link goes to: `/url?q=…`. */
function openRedirects(body: Element): void {
  visit(body, link => {
    if (link.tagName !== 'a') return
    const href = attribute(link, 'href') ?? ''
    if (!/^https?:\/\/www\.google\.com\/url\?/.test(href)) return
    const goal = URL.canParse(href) ? new URL(href).searchParams.get('q') : null
    if (goal && /^(?:https?|mailto|ftp):/i.test(goal)) link.properties['href'] = goal
  })
}
