/**
 * A journal's own file as a template: its styles with their numbering and theme, its page, its headers and footers. The
 * file is opened like any other that came from outside; nothing that runs, and nothing that lies elsewhere, is taken.
 */
import type { Limits, Messages } from '@offprint/core'
import {
  serializeXml,
  type XmlElement,
  type XmlOutput,
  type XmlOutputElement,
  xmlElement
} from '@offprint/core/xml'
import { templateColumns, templateLeft } from '../messages.js'
import { WordPackage } from '../read/package.js'
import { attribute, descendants, elements, integer, kid, kids, nameOf, toggle } from '../read/word-xml.js'
import type { AddedPart, Parts } from '../write/package.js'
import { edit } from '../write/package.js'
import type { PageShape } from '../write/presets.js'
import { copied, copiedNamespaces } from './copy.js'
import { type Furniture, furnitureOf } from './furniture.js'
import { type MergedStyles, mergeStyles, renameStyles } from './style-merge.js'

export interface Template {
  page: PageShape
  /** Our ids of styles that the journal numbers. */
  numbered: ReadonlySet<string>
  added: readonly AddedPart[]
  /** Puts the template into a package that was written. */
  apply(parts: Parts): void
}

/** Lists of the journal are numbered above ours. */
const above = 10_000

/**
 * Reads a template.
 * @param ours our styles, as elements
 * @param lineNumbers whether lines are numbered, whatever the template says
 * @throws RefusedError for what is no Word file, LimitError for what is too large
 */
export function readTemplate(
  bytes: Uint8Array,
  ours: (width: number) => readonly XmlOutputElement[],
  lineNumbers: boolean,
  limits: Limits,
  messages: Messages
): Template {
  const files = WordPackage.open(bytes, limits)
  const main = files.main()
  const sections = descendants(main.root, 'w:sectPr')
  const last = sections[sections.length - 1]
  const page = pageOf(last)
  const columns = integer(attribute(kid(last, 'w:cols'), 'num')) ?? 1
  if (columns > 1) messages.report(templateColumns, { columns })

  const furniture: { type: string; made: Furniture }[] = []
  for (const kind of ['header', 'footer'] as const)
    for (const type of ['default', 'first', 'even']) {
      const id = referenceTo(sections, kind, type)
      const relation = id === undefined ? undefined : main.relationships.get(id)
      const source = relation && !relation.external ? files.part(relation.target) : undefined
      if (source)
        furniture.push({ type, made: furnitureOf(source, kind, furniture.length + 1, files, limits) })
    }
  const left = [...new Set(furniture.flatMap(({ made }) => made.left))]
  if (left.length) messages.report(templateLeft, { what: left.join(', ') })

  const numbering = files.related(main, 'numbering')?.root
  const numbers = new Set(kids(numbering, 'w:num').flatMap(each => attribute(each, 'numId') ?? []))
  const styleRoot = files.related(main, 'styles')?.root
  const width = page.width - page.left - page.right
  const shift = (id: string): string | undefined =>
    id === '0' ? id : numbers.has(id) ? String(Number(id) + above) : undefined
  const merged = styleRoot && mergeStyles(styleRoot, ours(width), shift)
  const theme = files.related(main, 'theme')
  const evenAndOdd = toggle(files.related(main, 'settings')?.root, 'w:evenAndOddHeaders') === true

  return {
    page,
    numbered: merged?.numbered ?? new Set(),
    added: furniture.flatMap(({ made }) => [made.part, ...made.with]),
    apply(parts) {
      if (merged) applyStyles(parts, merged)
      if (numbering) edit(parts, 'word/numbering.xml', xml => withNumbering(xml, numbering))
      if (theme && theme.relationships.size === 0)
        edit(parts, 'word/theme/theme1.xml', xml => themeOf(theme.root) ?? xml)
      if (evenAndOdd)
        edit(parts, 'word/settings.xml', xml =>
          xml.replace('<w:evenAndOddHeaders w:val="false"/>', '<w:evenAndOddHeaders/>')
        )
      const section = sectionOf(last, page, furniture, lineNumbers)
      edit(parts, 'word/document.xml', xml => withSection(xml, section, furniture.length > 0))
      if (furniture.length) dropOwnFurniture(parts)
    }
  }
}

/** The page of a section; A4 with an inch around it where the file says nothing of use. */
function pageOf(section: XmlElement | undefined): PageShape {
  const size = kid(section, 'w:pgSz')
  const margin = kid(section, 'w:pgMar')
  const number = (from: XmlElement | undefined, name: string, usual: number, most: number): number => {
    const value = integer(attribute(from, name))
    return value === undefined || value < 0 || value > most ? usual : value
  }
  // 22 inches are the largest page of Word.
  const page = {
    width: number(size, 'w', 11906, 31680),
    height: number(size, 'h', 16838, 31680),
    top: number(margin, 'top', 1440, 10_000),
    right: number(margin, 'right', 1440, 10_000),
    bottom: number(margin, 'bottom', 1440, 10_000),
    left: number(margin, 'left', 1440, 10_000),
    header: number(margin, 'header', 708, 10_000),
    footer: number(margin, 'footer', 708, 10_000)
  }
  return page.width - page.left - page.right >= 2000
    ? page
    : { ...page, width: 11906, left: 1440, right: 1440 }
}

/** The last header or footer of a type: a section without one has that of the section before (17.10.5). */
function referenceTo(sections: readonly XmlElement[], kind: string, type: string): string | undefined {
  const found = sections.flatMap(each => kids(each, `w:${kind}Reference`))
  const fitting = found.filter(each => (attribute(each, 'type') ?? 'default') === type)
  const last = fitting[fitting.length - 1]
  return last?.attributes[last.qualified.find(each => each.local === 'id')?.name ?? '']
}

/** The section properties of the document: order of elements as in ECMA-376-1, A.1 (CT_SectPr). */
function sectionOf(
  section: XmlElement | undefined,
  page: PageShape,
  furniture: readonly { type: string; made: Furniture }[],
  lineNumbers: boolean
): { references: XmlOutputElement[]; rest: XmlOutputElement[] } {
  const { width, height, ...margins } = page
  const own = (name: string): XmlOutput[] => {
    const found = kid(section, name)
    return found ? copied(found) : []
  }
  const rest = [
    xmlElement('w:pgSz', { 'w:w': String(width), 'w:h': String(height) }),
    xmlElement('w:pgMar', {
      ...Object.fromEntries(Object.entries(margins).map(([side, value]) => [`w:${side}`, String(value)])),
      'w:gutter': '0'
    }),
    ...own('w:pgBorders'),
    ...(lineNumbers
      ? [xmlElement('w:lnNumType', { 'w:countBy': '1', 'w:restart': 'continuous' })]
      : own('w:lnNumType')),
    ...own('w:pgNumType'),
    ...(furniture.length ? own('w:titlePg') : [xmlElement('w:titlePg')]),
    ...own('w:docGrid')
  ]
  return {
    references: furniture.map(({ type, made }) =>
      xmlElement(`w:${made.kind}Reference`, { 'w:type': type, 'r:id': made.part.relation!.id })
    ),
    rest: rest.filter((each): each is XmlOutputElement => each.type === 'element')
  }
}

const text = (element: XmlOutputElement): string => serializeXml(element, { declaration: false }).trimEnd()

function withSection(
  xml: string,
  section: { references: XmlOutputElement[]; rest: XmlOutputElement[] },
  replaced: boolean
): string {
  return xml.replace(
    /<w:sectPr>((?:(?!<w:sectPr>).)*)<\/w:sectPr>(?=<\/w:body>)/s,
    (_whole, inner: string) => {
      const kept = replaced ? '' : (inner.match(/<w:(?:header|footer)Reference [^>]*\/>/g) ?? []).join('')
      return `<w:sectPr>${section.references.map(text).join('')}${kept}${section.rest.map(text).join('')}</w:sectPr>`
    }
  )
}

function applyStyles(parts: Parts, merged: MergedStyles): void {
  parts.set('word/styles.xml', merged.xml)
  for (const name of [...parts.keys()])
    if (/^word\/(?:document|footnotes|endnotes|comments|header\d|footer\d|numbering)\.xml$/.test(name))
      edit(parts, name, xml => renameStyles(xml, merged.ids))
}

/** Our headers and footers go, with their relationships and their types. */
function dropOwnFurniture(parts: Parts): void {
  const own = /(?:header|footer)\d+\.xml/
  for (const name of [...parts.keys()])
    if (/^word\/(?:_rels\/)?(?:header|footer)\d+\.xml(?:\.rels)?$/.test(name)) parts.delete(name)
  const without = (xml: string): string =>
    xml.replace(/<(?:Relationship|Override)\b[^>]*\/>/g, element =>
      new RegExp(`(?:Target|PartName)="(?:/word/)?${own.source}"`).test(element) ? '' : element
    )
  edit(parts, 'word/_rels/document.xml.rels', without)
  edit(parts, '[Content_Types].xml', without)
}

/** The journal's lists behind ours: all definitions, then all numbers (17.9.17). */
function withNumbering(xml: string, root: XmlElement): string {
  const up = (value: string | undefined): string => String((integer(value) ?? 0) + above)
  const part = (element: XmlElement): XmlOutputElement[] =>
    copied(element).flatMap((made): XmlOutputElement[] => {
      if (made.type !== 'element') return []
      const attributes = { ...made.attributes }
      for (const name of ['w:abstractNumId', 'w:numId'])
        if (attributes[name] !== undefined) attributes[name] = up(attributes[name])
      const children = made.children.filter(
        each => each.type !== 'element' || (each.name !== 'w:nsid' && each.name !== 'w:tmpl')
      )
      return [
        {
          ...made,
          attributes,
          children: children.map(each =>
            each.type === 'element' && each.name === 'w:abstractNumId'
              ? xmlElement(each.name, { 'w:val': up(each.attributes['w:val']) })
              : each
          )
        }
      ]
    })
  const of = (name: string): string =>
    elements(root)
      .filter(each => nameOf(each) === name)
      .flatMap(part)
      .map(text)
      .join('')
  const definitions = of('w:abstractNum')
  const numbers = of('w:num')
  const at = xml.search(/<w:num /)
  const end = xml.lastIndexOf('</w:numbering>')
  const first = at < 0 ? end : at
  return `${xml.slice(0, first)}${definitions}${xml.slice(first, end)}${numbers}${xml.slice(end)}`
}

/** The journal's colours and fonts; nothing when it has none. */
function themeOf(root: XmlElement): string | undefined {
  if (nameOf(root) !== 'a:theme') return undefined
  const [theme] = copied(root)
  if (theme?.type !== 'element') return undefined
  return serializeXml(
    { ...theme, attributes: { ...theme.attributes, 'xmlns:a': copiedNamespaces['xmlns:a'] } },
    { declaration: 'standalone' }
  )
}
