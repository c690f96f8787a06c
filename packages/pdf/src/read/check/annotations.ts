/** Links and other annotations: in the tree, described, printed, and doing nothing but leading somewhere. */
import type { PdfFile } from '../pdf-file.js'
import { nameOf, type PdfDict, type PdfObject, PdfRef } from '../pdf-objects.js'
import { parentTree } from './content.js'
import type { Report } from './rules.js'
import type { Owned } from './structure.js'

/** Actions that lead somewhere and do nothing else. */
const allowedActions = new Set(['GoTo', 'GoToR', 'GoToE', 'URI', 'Named', 'Thread', 'SubmitForm'])
const namedActions = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage'])
const [hidden, print] = [0b100011, 0b100]

export function checkAnnotations(file: PdfFile, owned: Owned, report: Report): void {
  const parents = parentTree(file)
  for (const [index, { dict }] of file.pages().entries()) {
    const at = `page ${index + 1}`
    const annotations = file.array(dict.get('Annots'))
    if (annotations.length > 0 && nameOf(file.get(dict.get('Tabs'))) !== 'S')
      report('pdfua-7.18.3:tabs', '', at)
    if (dict.has('AA')) report('pdfa-6.5.2:trigger', '', at)
    for (const annotation of annotations) checkAnnotation(annotation, { file, owned, parents, report, at })
  }
  if (file.catalog.has('AA')) report('pdfa-6.5.2:trigger')
  if (file.dict(file.catalog.get('Names')).has('JavaScript')) report('pdfa-6.5.1:action', 'scripts')
  checkAction(file.get(file.catalog.get('OpenAction')), file, report)
}

interface Context {
  file: PdfFile
  owned: Owned
  parents: Map<number, PdfObject>
  report: Report
  at: string
}

function checkAnnotation(annotation: PdfObject, { file, owned, parents, report, at }: Context): void {
  const dict = file.dict(annotation)
  const kind = nameOf(file.get(dict.get('Subtype'))) ?? 'nameless'
  if (kind === 'Popup' || kind === 'PrinterMark') return
  const flags = file.get(dict.get('F'))
  if (typeof flags !== 'number' || !(flags & print) || flags & hidden)
    report('pdfa-6.3.2:annotation', kind, at)
  checkAction(file.get(dict.get('A')), file, report, at)
  if (dict.has('AA')) report('pdfa-6.5.2:trigger', '', at)
  const number = annotation instanceof PdfRef ? annotation.number : undefined
  const element = number === undefined ? undefined : owned.annotations.get(number)
  const key = dict.get('StructParent')
  const named = typeof key === 'number' ? parents.get(key) : undefined
  const isTied = element && named instanceof PdfRef && named.number === element.number
  if (kind === 'Widget') {
    if (element?.standard !== 'Form') report('pdfua-7.18.4:field', '', at)
  } else if (kind === 'Link') {
    if (!element || !isTied) report('pdfua-7.18.5:link', '', at)
    if (!file.text(dict.get('Contents'))) report('pdfua-7.18.5:link-words', '', at)
  } else if (element?.standard !== 'Annot') report('pdfua-7.18.1:annotation', kind, at)
}

function checkAction(value: PdfObject, file: PdfFile, report: Report, at?: string): void {
  const seen = new Set<PdfDict>()
  for (
    let action = file.dict(value);
    action.size > 0 && !seen.has(action);
    action = file.dict(action.get('Next'))
  ) {
    seen.add(action)
    const kind = nameOf(file.get(action.get('S')))
    const name = nameOf(file.get(action.get('N'))) ?? ''
    if (kind !== undefined && (!allowedActions.has(kind) || (kind === 'Named' && !namedActions.has(name))))
      report('pdfa-6.5.1:action', kind === 'Named' ? name : kind, at)
    const address = file.text(action.get('URI'))
    if (address !== undefined && !/^(?:https?|mailto):/i.test(address))
      report('pdf-12.6.4:address', address.slice(0, 60), at)
  }
}
