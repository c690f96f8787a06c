/**
 * Headers and footers of a journal's file. Their fields are those that print the page and its heading; their pictures are
 * checked like any others and come along; links, objects, boxes and everything from outside stay behind.
 */
import type { Limits } from '@offprint/core'
import { probeImage } from '@offprint/core/image'
import { serializeXml, type XmlElement, type XmlOutput, xmlElement } from '@offprint/core/xml'
import type { Part, WordPackage } from '../read/package.js'
import { attribute, descendants, nameOf } from '../read/word-xml.js'
import type { AddedPart } from '../write/package.js'
import { copiedAll, copiedNamespaces } from './copy.js'

/** Fields that read the document they stand in and nothing else (ECMA-376-1, 17.16.5). */
const harmless = /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|STYLEREF|TITLE)\b/i

export interface Furniture {
  kind: 'header' | 'footer'
  part: AddedPart
  /** Pictures and relationships that the part needs. */
  with: AddedPart[]
  /** What stayed behind, in words; empty when all came along. */
  left: string[]
}

const types = {
  header: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
  footer: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml'
}
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const shown: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif', 'bmp'])

/**
 * Copies a header or footer.
 * @param nth tells its parts from those of others
 */
export function furnitureOf(
  source: Part,
  kind: 'header' | 'footer',
  nth: number,
  files: WordPackage,
  limits: Limits
): Furniture {
  const left: string[] = []
  const pictures = new Map<string, AddedPart>()
  const relation = (id: string): string | undefined => {
    const found = source.relationships.get(id)
    const bytes = found?.type === 'image' && !found.external ? files.bytes(found.target) : undefined
    const probe = bytes && probeImage(bytes, limits)
    if (!bytes || !probe || probe.problems.some(each => each.fatal) || !shown.has(probe.extension)) {
      left.push('a picture')
      return undefined
    }
    const own = `rIdPicture${pictures.size + 1}`
    const name = `word/media/template${nth}-${pictures.size + 1}.${probe.extension}`
    pictures.set(own, { name, content: bytes })
    return own
  }
  const { codes, refused } = fieldsOf(source.root)
  if (refused > 0) left.push('a field')
  const instead = (element: XmlElement, name: string): XmlOutput[] | undefined => {
    if (codes.has(element)) return []
    if (name === 'w:fldSimple' && !harmless.test(attribute(element, 'instr') ?? '')) {
      left.push('a field')
      return copiedAll(element.children, { instead, relation })
    }
    if (name === 'w:object' || name === 'w:control' || name === 'w:pict') left.push('an object')
    if (nameOf(element) === 'w:drawing') {
      // A picture that stays behind leaves no empty frame.
      const blips = descendants(element, 'a:blip')
      const kept =
        blips.length > 0 &&
        blips.every(each => attribute(each, 'embed') !== undefined && attribute(each, 'link') === undefined)
      if (!kept) {
        left.push('a drawing')
        return []
      }
    }
    return undefined
  }
  const content = withoutEmptyDrawings(copiedAll(source.root.children, { instead, relation }))
  const root = xmlElement(kind === 'header' ? 'w:hdr' : 'w:ftr', copiedNamespaces, [
    ...content,
    ...(content.some(each => each.type === 'element') ? [] : [xmlElement('w:p')])
  ])
  const file = `template${kind === 'header' ? 'Header' : 'Footer'}${nth}.xml`
  const related = [...pictures].map(([id, picture]) =>
    xmlElement('Relationship', {
      Id: id,
      Type: `${relations}/image`,
      Target: picture.name.slice('word/'.length)
    })
  )
  return {
    kind,
    left,
    part: {
      name: `word/${file}`,
      content: serializeXml(root, { declaration: 'standalone' }),
      contentType: types[kind],
      relation: { id: `rIdTemplate${nth}`, type: `${relations}/${kind}` }
    },
    with: related.length
      ? [
          ...pictures.values(),
          {
            name: `word/_rels/${file}.rels`,
            content: serializeXml(
              xmlElement(
                'Relationships',
                { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
                related
              ),
              { declaration: 'standalone' }
            )
          }
        ]
      : []
  }
}

/** Drawings whose picture did not come along go too. */
function withoutEmptyDrawings(nodes: readonly XmlOutput[]): XmlOutput[] {
  return nodes.flatMap((node): XmlOutput[] => {
    if (node.type !== 'element') return [node]
    if (node.name === 'w:drawing' && !holds(node, 'a:blip')) return []
    return [{ ...node, children: withoutEmptyDrawings(node.children) }]
  })
}

const holds = (node: XmlOutput, name: string): boolean =>
  node.type === 'element' && (node.name === name || node.children.some(each => holds(each, name)))

/** Signs and codes of complex fields that are not copied: their result stays as text (17.16.18). */
function fieldsOf(root: XmlElement): { codes: Set<XmlElement>; refused: number } {
  const codes = new Set<XmlElement>()
  const open: { parts: XmlElement[]; code: string; inResult: boolean }[] = []
  let refused = 0
  const close = (): void => {
    const field = open.pop()
    if (!field || harmless.test(field.code)) return
    refused++
    for (const part of field.parts) codes.add(part)
  }
  for (const element of descendants(root, 'w:fldChar', 'w:instrText')) {
    const field = open[open.length - 1]
    if (nameOf(element) === 'w:instrText') {
      if (!field || field.inResult) codes.add(element)
      else {
        field.code += element.children.map(each => (each.type === 'text' ? each.value : '')).join('')
        field.parts.push(element)
      }
      continue
    }
    const kind = attribute(element, 'fldCharType')
    if (kind === 'begin') open.push({ parts: [element], code: '', inResult: false })
    else if (!field) codes.add(element)
    else {
      field.parts.push(element)
      if (kind === 'separate') field.inResult = true
      else if (kind === 'end') close()
    }
  }
  while (open.length) {
    // A field that never ends is none.
    for (const part of open.pop()!.parts) codes.add(part)
    refused++
  }
  return { codes, refused }
}
