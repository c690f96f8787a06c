/**
 * Copies XML of a file that is not ours into a file that is: only what this table names, with prefixes of our own. What is
 * not named does not come across: relationships, objects, controls, macros' buttons, bound data, extensions.
 */
import type { XmlElement, XmlNode, XmlOutput, XmlOutputElement } from '@offprint/core/xml'
import { nameOf } from '../read/word-xml.js'

/** Namespaces that are copied, by prefix. */
export const copiedNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture'
} as const

/** Elements that stay behind with all they hold. */
const left = new Set(
  [
    'w:object w:pict w:control w:altChunk w:subDoc w:sdtPr w:sdtEndPr w:del w:moveFrom w:customXmlPr w:smartTagPr',
    'w:commentRangeStart w:commentRangeEnd w:commentReference w:footnoteReference w:endnoteReference',
    'w:bookmarkStart w:bookmarkEnd w:permStart w:permEnd w:proofErr w:rPrChange w:pPrChange w:sectPrChange',
    'w:tblPrChange w:trPrChange w:tcPrChange w:tblPrExChange w:numberingChange w:sectPr w:contentPart w:ruby',
    'w:numPicBullet w:lvlPicBulletId w:attachedTemplate w:dataBinding w:embedRegular w:embedBold w:embedItalic',
    'w:embedBoldItalic w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd',
    'a:hlinkClick a:hlinkHover a:extLst a:videoFile a:audioFile a:audioCd a:wavAudioFile a:quickTimeFile'
  ].flatMap(line => line.split(' '))
)

/** Elements that give their content and no more. */
const opened = new Set(
  'w:sdt w:sdtContent w:ins w:moveTo w:hyperlink w:smartTag w:customXml w:dir w:bdo'.split(' ')
)

const prefixes = new Set(['w', 'wp', 'a', 'pic'])

export interface CopyOptions {
  /** Answers with the element to put in its place, or nothing to go on as usual. */
  instead?: (element: XmlElement, name: string) => XmlOutput[] | undefined
  /** A relationship of the source as one of ours; without one the element that names it stays behind. */
  relation?: (id: string) => string | undefined
}

/** Copies an element; nothing when it stays behind, several when only its content comes along. */
export function copied(element: XmlElement, options: CopyOptions = {}): XmlOutput[] {
  const name = nameOf(element)
  const replaced = options.instead?.(element, name)
  if (replaced !== undefined) return replaced
  if (left.has(name)) return []
  const children = (): XmlOutput[] => copiedAll(element.children, options)
  if (opened.has(name)) return children()
  if (!prefixes.has(name.split(':')[0]!) || !name.includes(':')) return []
  const attributes: Record<string, string> = {}
  for (const key of Object.keys(element.attributes)) {
    if (key.startsWith('xmlns')) continue
    const qualified = element.qualified.find(each => each.name === key)
    const value = element.attributes[key]!
    if (qualified === undefined) attributes[key] = value
    else if (/\/relationships$/.test(qualified.uri)) {
      const id = options.relation?.(value)
      if (id === undefined) return []
      attributes[`r:${qualified.local}`] = id
    } else if (/wordprocessingml/.test(qualified.uri)) attributes[`w:${qualified.local}`] = value
    else if (qualified.name === 'xml:space') attributes[key] = value
  }
  return [{ type: 'element', name, attributes, children: children() } satisfies XmlOutputElement]
}

/** Copies nodes: text as it is, no comments, no instructions. */
export const copiedAll = (nodes: readonly XmlNode[], options: CopyOptions = {}): XmlOutput[] =>
  nodes.flatMap((node): XmlOutput[] =>
    node.type === 'element'
      ? copied(node, options)
      : node.type === 'text'
        ? [{ type: 'text', value: node.value }]
        : []
  )

/** An attribute of an element that was copied or made here. */
export const outputValue = (element: XmlOutput | undefined, name: string): string | undefined =>
  element?.type === 'element' ? element.attributes[name] : undefined

/** The first child of a name in an element that was copied or made here. */
export const outputKid = (element: XmlOutputElement, name: string): XmlOutputElement | undefined =>
  element.children.find((each): each is XmlOutputElement => each.type === 'element' && each.name === name)
