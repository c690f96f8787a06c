/** Fonts: embedded, and with what their glyphs mean. */
import type { PdfFile } from '../pdf-file.js'
import { nameOf, PdfRef } from '../pdf-objects.js'
import type { Report } from './rules.js'

const fontKinds = new Set(['Type0', 'Type1', 'MMType1', 'TrueType', 'Type3'])
/** Encodings from which a reader knows the characters without being told (ISO 14289-1, 7.21.7). */
const knownEncodings = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'])

export function checkFonts(file: PdfFile, report: Report): void {
  for (const number of file.numbers) {
    const font = file.dict(new PdfRef(number))
    const kind = nameOf(font.get('Subtype')) ?? ''
    if (nameOf(font.get('Type')) !== 'Font' || !fontKinds.has(kind)) continue
    const name = nameOf(file.get(font.get('BaseFont'))) ?? 'without a name'
    // The inner font of a composite one has no code of its own; Type 3 glyphs are drawings in the file.
    const [inner] = file.array(font.get('DescendantFonts'))
    const descriptor = file.dict((inner === undefined ? font : file.dict(inner)).get('FontDescriptor'))
    const isInside = ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor.has(key))
    if (kind !== 'Type3' && !isInside) report('pdfua-7.21.4.1:font', name)
    const encoding = nameOf(file.get(font.get('Encoding'))) ?? ''
    if (!font.has('ToUnicode') && (kind === 'Type0' || !knownEncodings.has(encoding)))
      report('pdfua-7.21.7:unicode', name)
  }
}
