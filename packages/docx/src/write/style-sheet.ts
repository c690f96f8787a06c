/** The part `word/styles.xml`, made of the table of styles. Order of elements: ECMA-376-1, A.1 (CT_Style, CT_PPr, CT_RPr). */
import { serializeXml, type XmlOutput, type XmlOutputElement, xmlElement } from '@offprint/core/xml'
import { bodyFont, type ParagraphLook, type RunLook, type Style, styles } from '../styles.js'
import type { Preset } from './presets.js'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const on = (name: string, yes: boolean | undefined): XmlOutput | undefined =>
  yes === undefined ? undefined : xmlElement(name, yes ? {} : { 'w:val': '0' })
const value = (name: string, val: string | number | undefined): XmlOutput | undefined =>
  val === undefined ? undefined : xmlElement(name, { 'w:val': String(val) })

/** What the style sheet depends on. */
export interface SheetOptions {
  /** Language of the document. */
  lang: string
  /** Whether it is written from right to left. */
  rtl: boolean
  preset: Preset
  /** Width of a line, in twips. */
  width: number
}

/** The whole part. */
export function styleSheet(options: SheetOptions): string {
  const { lang, rtl, preset } = options
  const defaults = xmlElement('w:docDefaults', {}, [
    xmlElement('w:rPrDefault', {}, [
      xmlElement('w:rPr', {}, [
        fonts(bodyFont),
        value('w:sz', preset.bodySize),
        value('w:szCs', preset.bodySize),
        xmlElement('w:lang', {
          'w:val': rtl ? 'en-US' : lang,
          'w:eastAsia': 'zh-CN',
          'w:bidi': rtl ? lang : 'ar-SA'
        })
      ])
    ]),
    xmlElement('w:pPrDefault', {}, [xmlElement('w:pPr')])
  ])
  const root = xmlElement('w:styles', { 'xmlns:w': w }, [defaults, ...styleElements(options)])
  return serializeXml(root, { declaration: 'standalone' })
}

/** Our styles as elements, in the order of the table, with the looks of the preset. */
export const styleElements = ({ preset, width }: SheetOptions): XmlOutputElement[] =>
  styles.map(style => {
    const look = preset.looks[style.id]
    return styleElement(
      {
        ...style,
        ...(style.paragraph || look?.paragraph
          ? { paragraph: { ...style.paragraph, ...look?.paragraph } }
          : {}),
        ...(style.run || look?.run ? { run: { ...style.run, ...look?.run } } : {})
      },
      width
    )
  })

function styleElement(style: Style, width: number): XmlOutputElement {
  const standard = ['Normal', 'DefaultParagraphFont', 'TableNormal'].includes(style.id)
  const paragraph = style.paragraph && paragraphProperties(style.paragraph, width)
  const run = style.run && runProperties(style.run)
  return xmlElement(
    'w:style',
    {
      'w:type': style.kind,
      'w:default': standard ? '1' : undefined,
      'w:customStyle': style.builtIn ? undefined : '1',
      'w:styleId': style.id
    },
    [
      value('w:name', style.name),
      value('w:basedOn', style.basedOn),
      value('w:next', style.next),
      value('w:uiPriority', style.builtIn && !style.quick ? 99 : undefined),
      on(
        'w:semiHidden',
        style.id === 'DefaultParagraphFont' || style.id === 'TableNormal' ? true : undefined
      ),
      on('w:unhideWhenUsed', style.quick ? undefined : true),
      on('w:qFormat', style.quick ? true : undefined),
      paragraph?.length ? xmlElement('w:pPr', {}, paragraph) : undefined,
      run?.length ? xmlElement('w:rPr', {}, run) : undefined,
      ...(style.kind === 'table' ? tableProperties(style) : [])
    ]
  )
}

function paragraphProperties(look: ParagraphLook, width: number): XmlOutput[] {
  const { before, after, line, left, right, hanging, firstLine } = look
  const text = (number: number | undefined): string | undefined =>
    number === undefined ? undefined : String(number)
  const spacing = before !== undefined || after !== undefined || line !== undefined
  const indented =
    left !== undefined || right !== undefined || hanging !== undefined || firstLine !== undefined
  return [
    on('w:keepNext', look.keepNext),
    on('w:keepLines', look.keepLines),
    on('w:suppressLineNumbers', look.uncounted),
    look.border &&
      xmlElement(
        'w:pBdr',
        {},
        (['top', 'left', 'bottom', 'right'] as const)
          .filter(side => look.border?.sides.includes(side))
          .map(side => line1(side, look.border?.size, look.border?.color, look.border?.space))
      ),
    look.shade && xmlElement('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': look.shade }),
    look.tabs &&
      xmlElement(
        'w:tabs',
        {},
        look.tabs.map(({ at, kind }) => {
          const place = at === 'middle' ? width / 2 : at === 'end' ? width : at
          return xmlElement('w:tab', { 'w:val': kind, 'w:pos': String(Math.round(place)) })
        })
      ),
    on('w:suppressAutoHyphens', look.noHyphens),
    spacing
      ? xmlElement('w:spacing', {
          'w:before': text(before),
          'w:after': text(after),
          'w:line': text(line),
          'w:lineRule': line === undefined ? undefined : 'auto'
        })
      : undefined,
    indented
      ? xmlElement('w:ind', {
          'w:left': text(left),
          'w:right': text(right),
          'w:hanging': text(hanging),
          'w:firstLine': text(firstLine)
        })
      : undefined,
    on('w:contextualSpacing', look.contextual),
    value('w:jc', look.align),
    value('w:outlineLvl', look.outline)
  ].filter(part => part !== undefined && part !== '') as XmlOutput[]
}

function runProperties(look: RunLook): XmlOutput[] {
  return [
    look.font && fonts(look.font),
    on('w:b', look.bold),
    on('w:bCs', look.bold),
    on('w:i', look.italic),
    on('w:iCs', look.italic),
    on('w:smallCaps', look.smallCaps),
    value('w:color', look.color),
    value('w:sz', look.size),
    value('w:szCs', look.size),
    look.underline ? value('w:u', 'single') : undefined,
    look.raised ? value('w:vertAlign', 'superscript') : undefined
  ].filter(part => part !== undefined && part !== '') as XmlOutput[]
}

const fonts = (name: string): XmlOutput =>
  xmlElement('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name })

const line1 = (side: string, size = 4, color = 'auto', space = 0): XmlOutput =>
  xmlElement(`w:${side}`, {
    'w:val': 'single',
    'w:sz': String(size),
    'w:space': String(space),
    'w:color': color
  })

/** Tables of an article have a line above and below; boxes have one all round; others none. */
function tableProperties(style: Style): XmlOutput[] {
  const sides =
    style.id === 'ArticleTable'
      ? ['top', 'bottom']
      : style.id === 'BoxedText'
        ? ['top', 'left', 'bottom', 'right']
        : style.id === 'TableGrid'
          ? ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
          : []
  const margin = style.id === 'BoxedText' ? 160 : 80
  return [
    xmlElement('w:tblPr', {}, [
      xmlElement('w:tblInd', { 'w:w': '0', 'w:type': 'dxa' }),
      sides.length
        ? xmlElement(
            'w:tblBorders',
            {},
            sides.map(side => line1(side, style.id === 'ArticleTable' ? 8 : 4))
          )
        : undefined,
      xmlElement(
        'w:tblCellMar',
        {},
        (['top', 'left', 'bottom', 'right'] as const).map(side =>
          xmlElement(`w:${side}`, {
            'w:w': String(side === 'left' || side === 'right' ? margin : style.id === 'BoxedText' ? 80 : 0),
            'w:type': 'dxa'
          })
        )
      )
    ])
  ]
}
