/** From the bytes of a page to a draft of its article. */
import type { Article } from '@offprint/ast'
import { node, validate } from '@offprint/ast'
import { Ledger, Messages, type ReadContext } from '@offprint/core'
import type { Root } from 'hast'
import { attribute } from './attributes.js'
import { checkReferences } from './character-references.js'
import { shapesIn } from './drawn-formula.js'
import { elements, readHead } from './front.js'
import { galleyOf } from './galley/page.js'
import { baseOf } from './hints.js'
import { fragmentId } from './ids.js'
import { emptiedFormulas, formulaScripts } from './math-scripts.js'
import { pointers } from './nodes/links.js'
import { officeOf } from './office/detect.js'
import { decodePage, guardPage, parsePage, pieceParser } from './parse.js'
import { refuseOther } from './refuse.js'
import { openSentenceButtons } from './sentence-buttons.js'
import { State } from './state.js'

/**
 * Reads a page.
 * @param bytes the page as it was saved
 * @returns a draft: `front` holds the facts of the head, `body` what the page shows, in its order
 * @throws GuardError when the bytes cannot be used: too large, too deep, no text
 */
export async function fromHtml(bytes: Uint8Array, context: ReadContext): Promise<Article> {
  const text = decodePage(bytes, context)
  refuseOther(bytes, text)
  const page = guardPage(text, context)
  const root = await parsePage(page)
  const office = officeOf(root)
  if (office) {
    const { readOffice } = await import('./office/index.js')
    readOffice(root, office, context)
  }
  const head = readHead(root, await pieceParser())
  openSentenceButtons(root)
  const targets = fragmentsOf(root)
  const html = root.children.find(child => child.type === 'element' && child.tagName === 'html')
  const body =
    html?.type === 'element'
      ? html.children.find(child => child.type === 'element' && child.tagName === 'body')
      : undefined
  if (body?.type === 'element') checkReferences(body, page, context)
  const galley = galleyOf(root)
  if (galley) {
    const { readGalley } = await import('./galley/index.js')
    const own = { messages: new Messages(), ledger: new Ledger() }
    const state = new State({ ...context, ...own }, targets, head.address, head.lang)
    const article = readGalley(galley, root, head, state)
    // What a hand has changed so much that it makes no article is read like any other page, and nothing of this is said.
    if (validate(article).length === 0) {
      state.reportTallies()
      context.messages.list.push(...own.messages.list)
      for (const entry of own.ledger.dropped) context.ledger.dropped.push(entry)
      return article
    }
  }
  const state = new State(context, targets, head.address, head.lang)
  state.formulas = formulaScripts(root)
  state.emptied = emptiedFormulas(elements(root))
  state.shapes = shapesIn(elements(root), page)
  const blocks = body?.type === 'element' ? state.flow(body.children) : []
  state.reportTallies()
  const base = body?.type === 'element' ? baseOf(body, state) : {}
  return node(
    'article',
    { ...(head.lang ? { lang: head.lang } : {}), ...(head.dir ? { dir: head.dir } : {}) },
    [node('front', {}, head.facts), node('body', base, blocks)]
  )
}

/** Every fragment that some link of the page points at. */
function fragmentsOf(root: Root): Set<string> {
  const found = new Set<string>()
  for (const element of elements(root))
    for (const property of ['href', ...pointers]) {
      const value = attribute(element, property)
      const hash = value?.indexOf('#') ?? -1
      if (value && hash >= 0) found.add(fragmentId(value.slice(hash + 1)))
      else if (value && property !== 'href') found.add(fragmentId(value))
    }
  return found
}
