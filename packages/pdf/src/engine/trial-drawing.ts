/** Draws an SVG where nobody sees it, so that one that cannot be drawn is known before the document is begun. */
import type { FontSet } from './definition.js'
import { fontDictionary } from './fonts.js'
import { drawSvg, PDFDocument } from './pdfmake.js'

/** @returns what is wrong, in words that follow “is”; undefined when the drawing can be used */
export function drawingDamage(svg: string, fonts: FontSet): string | undefined {
  const faces = fontDictionary(fonts)
  const options = { size: [500, 500], autoFirstPage: false, font: null, compress: false }
  const document = new PDFDocument(faces, {}, {}, {}, options, null, () => false)
  document.addPage({ size: [500, 500] })
  let painted = false
  const addContent = document.addContent.bind(document)
  document.addContent = data => {
    painted ||= /(?:^|\s)(?:f\*?|F|S|s|B\*?|b\*?|Do|TJ|Tj|sh)\s*$/.test(data)
    return addContent(data)
  }
  try {
    drawSvg(document, svg, 0, 0, {
      ...{ width: 100, height: 100, assumePt: true, useCSS: false },
      fontCallback: () => faces['text']!['normal'],
      imageCallback: link => (link.startsWith('data:image/') ? link.replace(/\s+/g, '') : ''),
      warningCallback: () => {}
    })
  } catch {
    return 'a drawing that cannot be read'
  }
  return painted ? undefined : 'an empty drawing'
}
