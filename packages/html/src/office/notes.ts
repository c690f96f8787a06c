/**
 * Notes as word processors save them: a mark in the text and the note at the end of the page, each with a link to the other
 * and with generated names. They get the roles of DPUB-ARIA 1.1 (doc-noteref, doc-footnote), which every page may use.
 */
import type { Element, Root, Text } from 'hast'
import { attribute } from '../attributes.js'
import { element, remove, says, visit, wordsIn } from './elements.js'

type Parent = Root | Element

/** Names of a note: Word `_ftn1`, `_edn2`; LibreOffice `sdfootnote1sym`; Google Docs `ftnt1`. */
const noteName = /^(?:_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym|ftnt\d+)$/
/** Names of its mark in the text: `_ftnref1`, `sdfootnote1anc`, `ftnt_ref1`. */
const markName = /^(?:_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc|ftnt_ref\d+)$/

const nameOf = (anchor: Element): string => attribute(anchor, 'name') ?? attribute(anchor, 'id') ?? ''
const target = (anchor: Element): string => attribute(anchor, 'href')?.replace(/^#/, '') ?? ''

/** Gives notes and their marks their roles, and puts the notes into one part at the end of the page. */
export function readNotes(body: Element): void {
  const notes: { block: Element; parent: Parent; name: string; anchor: Element; holder: Parent }[] = []
  visit(body, (found, parents) => {
    if (found.tagName !== 'a') return
    const [own, other] = [nameOf(found), target(found)]
    if (markName.test(own) && noteName.test(other)) {
      found.properties['role'] = 'doc-noteref'
      const words = withoutBrackets(found)
      const raised = parents.some(parent => parent.type === 'element' && parent.tagName === 'sup')
      if (words) found.children = raised ? [words] : [element('sup', {}, [words])]
    }
    if (noteName.test(own) && markName.test(other)) {
      const at = blockAt(parents)
      if (at > 0)
        notes.push({
          block: parents[at] as Element,
          parent: parents[at - 1]!,
          name: own,
          anchor: found,
          holder: parents[parents.length - 1]!
        })
    }
  })
  if (notes.length === 0) return
  const parts: Element[] = []
  for (const { block, parent, name, anchor, holder } of notes) {
    remove(block, parent)
    // The mark of a note is raised wherever notes are printed; here only a style says so.
    const raised = element('sup', {}, [anchor])
    holder.children.splice(holder.children.indexOf(anchor), 1, raised)
    parts.push(
      element('div', { role: 'doc-footnote', id: name }, block.tagName === 'div' ? block.children : [block])
    )
    delete anchor.properties['name']
    delete anchor.properties['id']
  }
  dropRules(body)
  body.children.push(element('div', { role: 'doc-endnotes' }, parts))
}

/** Programs set brackets round the number of a note that have none in print. */
function withoutBrackets(mark: Element): Text | undefined {
  const number = /^\s*\[(\d{1,4}|[ivxlc]{1,8})\]\s*$/i.exec(wordsIn(mark))?.[1]
  return number === undefined ? undefined : { type: 'text', value: number }
}

/** The place among parents of the block that a note is: the part for it alone, else its paragraph. */
function blockAt(parents: readonly Parent[]): number {
  let paragraph = -1
  for (let at = parents.length - 1; at > 0; at--) {
    const parent = parents[at]!
    if (parent.type !== 'element') break
    if (paragraph < 0 && /^(?:p|li|dd)$/.test(parent.tagName)) paragraph = at
    const own =
      /mso-element:\s*(?:foot|end)note(?![-\w])/.test(attribute(parent, 'style') ?? '') ||
      /^(?:(?:ftn|edn)\d+|sd(?:foot|end)note\d+)$/.test(attribute(parent, 'id') ?? '')
    if (own) return at
  }
  return paragraph
}

/** The line that parts the notes from the text, and the part that holds nothing more. */
function dropRules(body: Element): void {
  const { children } = body
  for (let at = children.length - 1; at >= 0; at--) {
    const last = children[at]!
    if (last.type === 'text' && last.value.trim() === '') continue
    if (last.type !== 'element' || (last.tagName !== 'hr' && (last.tagName !== 'div' || says(last)))) return
    children.splice(at, 1)
  }
}
