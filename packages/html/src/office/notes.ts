/**
 * Notes as word processors save them: a mark in the text and the note at the end of the page, each with a link to the other
 * and with generated names. They get the roles of DPUB-ARIA 1.1 (doc-noteref, doc-footnote), which every page may use.
 */
import type { Element, Text } from 'hast'
import { attribute } from '../attributes.js'
import { element, type Parent, removeAll, says, visit, wordsIn } from './elements.js'

/** Names of a note: Word `_ftn1`, `_edn2`; LibreOffice `sdfootnote1sym`; Google Docs `ftnt1`. */
const noteName = /^(?:_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym|ftnt\d+)$/
/** Names of its mark in the text: `_ftnref1`, `sdfootnote1anc`, `ftnt_ref1`. */
const markName = /^(?:_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc|ftnt_ref\d+)$/

const nameOf = (anchor: Element): string => attribute(anchor, 'name') ?? attribute(anchor, 'id') ?? ''
const target = (anchor: Element): string => attribute(anchor, 'href')?.replace(/^#/, '') ?? ''

/** Gives notes and their marks their roles, and puts the notes into one part at the end of the page. */
export function readNotes(body: Element): void {
  const marks: { mark: Element; isRaised: boolean }[] = []
  const notes = new Map<Element, { anchor: Element; name: string }>()
  const holders = new Set<Parent>()
  visit(body, (found, parents) => {
    if (found.tagName !== 'a') return
    const [own, other] = [nameOf(found), target(found)]
    if (markName.test(own) && noteName.test(other))
      marks.push({
        mark: found,
        isRaised: parents.some(parent => parent.type === 'element' && parent.tagName === 'sup')
      })
    else if (noteName.test(own) && markName.test(other)) {
      const at = blockAt(parents)
      const block = parents[at] as Element
      // A second note in one block stays in the words of the first.
      if (at <= 0 || notes.has(block)) return
      notes.set(block, { anchor: found, name: own })
      holders.add(parents[at - 1]!)
    }
  })
  for (const { mark, isRaised } of marks) {
    mark.properties['role'] = 'doc-noteref'
    const words = withoutBrackets(mark)
    if (words) mark.children = isRaised ? [words] : [element('sup', {}, [words])]
  }
  if (notes.size === 0) return
  removeAll(new Set(notes.keys()), holders)
  const parts: Element[] = []
  for (const [block, { anchor, name }] of notes) {
    const { name: _name, id: _id, ...properties } = anchor.properties
    // The mark of a note is raised wherever notes are printed; here only a style says so.
    Object.assign(anchor, element('sup', {}, [{ ...anchor, properties }]))
    parts.push(
      element('div', { role: 'doc-footnote', id: name }, block.tagName === 'div' ? block.children : [block])
    )
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
