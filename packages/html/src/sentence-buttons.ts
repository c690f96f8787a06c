/**
 * Why: some pages make buttons of the call-outs in their sentences (“As shown in [Figure 1], the path …”), so that a window
 * opens. Such a button is no furniture: without its words the author's sentence has a hole. It is read as the link that it
 * stands for.
 */
import type { Element, ElementContent, Root } from 'hast'
import { attribute, firstAttribute } from './attributes.js'
import { elementText } from './element-text.js'
import { elements } from './front.js'
import { pointers } from './nodes/links.js'

/** Elements that hold lines of text; what stands in them beside words may be part of a sentence. */
const lines = /^(?:p|li|dd|td|th|figcaption|caption|blockquote)$/
/** Elements that a sentence goes on through. */
const inline = /^(?:a|b|i|em|strong|sup|sub|span|small|u|cite|q|mark|font)$/

/** Call-outs by their words: `Figure 1`, `Table 2a`, `Equation (3)`, `12`. */
const callOut =
  /^[([]?(?:(?:supplementary |online )?(?:fig(?:ure|\.)?s?|tables?|schemes?|boxe?s?|eq(?:uation|n|\.)?s?|appendi(?:x|ces)|sections?|videos?)\s*[([]?(?:[A-Z]?\.?\d{1,3}|[A-Z])\b.{0,20}|\d{1,3}(?:\s?[-–,]\s?\d{1,3})*)[)\]]?$/i

/** Makes links of the buttons in sentences, in place. */
export function openSentenceButtons(root: Root): void {
  let ids: Set<string> | undefined
  const enter = (parent: Element, line: boolean): void => {
    parent.children.forEach((child, at) => {
      if (child.type !== 'element') return
      if (child.tagName !== 'button') {
        enter(child, lines.test(child.tagName) || (line && inline.test(child.tagName)))
        return
      }
      const words = line ? elementText(child) : ''
      if (words === '' || words.length > 80) return
      const called = callOut.test(words)
      // A raised mark touches the words before it from above.
      if (!(called && parent.tagName === 'sup') && !inSentence(parent.children, at, called)) return
      ids ??= new Set([...elements(root)].map(element => attribute(element, 'id') ?? ''))
      const target = firstAttribute(child, ...pointers, 'dataId', 'ariaControls')?.replace(/^#/, '')
      child.tagName = target !== undefined && ids.has(target) ? 'a' : 'span'
      child.properties =
        child.tagName === 'a' ? { ...child.properties, href: `#${target}` } : { ...child.properties }
    })
  }
  for (const child of root.children) if (child.type === 'element') enter(child, false)
}

/** Whether the words on both sides of a place, or for a call-out on one of them, make one sentence with it. */
function inSentence(row: readonly ElementContent[], at: number, called: boolean): boolean {
  const before = besides(row.slice(0, at), 'end')
  const behind = besides(row.slice(at + 1), 'start')
  const opens = /[\p{L}\p{N},;:([–—-]\s*$/u.test(before)
  const goesOn = /^\s*[\p{Ll}\p{N},.;:)\]–—-]/u.test(behind)
  return called ? opens || goesOn : opens && /^\s*[\p{Ll},;)\]]/u.test(behind)
}

/** The words next to a place, from the side that touches it. */
function besides(row: readonly ElementContent[], side: 'start' | 'end'): string {
  const order = side === 'end' ? [...row].reverse() : row
  for (const content of order) {
    const words =
      content.type === 'text'
        ? content.value
        : content.type === 'element' && inline.test(content.tagName)
          ? elementText(content)
          : ''
    if (words.trim() !== '') return side === 'end' ? words.slice(-40) : words.slice(0, 40)
    if (content.type === 'element' && !inline.test(content.tagName) && content.tagName !== 'button') return ''
  }
  return ''
}
