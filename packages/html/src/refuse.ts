/**
 * Why: an HTML parser makes a page of anything, of a picture too. What is no page is refused before it, because a file full of
 * replacement characters looks like a result.
 */
import { RefusedError } from '@offprint/core'

/** First bytes of files that are often given the wrong name, as Latin-1. */
const kinds: readonly (readonly [start: string, what: string])[] = [
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['RIFF', 'an image, sound or film (RIFF)'],
  ['%PDF-', 'a PDF file'],
  ['%!PS', 'a PostScript file'],
  ['PK\x03\x04', 'a ZIP package (DOCX, ODT, EPUB)'],
  ['\x1f\x8b', 'a packed file (gzip)'],
  ['\xd0\xcf\x11\xe0', 'an old Office file (DOC, XLS)'],
  ['{\\rtf', 'an RTF file'],
  ['\x7fELF', 'a program'],
  ['MZ\x90\0', 'a program'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font']
]

/** Controls that are no white space: no editor writes them, one in a hundred letters is damage, more is another kind of file. */
const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g
/** The document type of JATS or NLM, or their root element with the parts that no page has. */
const article =
  /^[^<]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!DOCTYPE\s+article\s|<article\b[^>]{0,1000}>\s*<(?:processing-meta|front)\b)/

/** Characters that are looked at: a binary file shows itself early. */
const looked = 65_536

/**
 * Refuses what is no page.
 * @param page the same bytes, decoded
 * @throws RefusedError `html:empty` for nothing but white space, `html:not-html` for another kind of file
 */
export function refuseOther(bytes: Uint8Array, page: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const kind = kinds.find(([sign]) => start.startsWith(sign))
  if (kind)
    throw new RefusedError('html:not-html', `The file is ${kind[1]}, not a web page; name it by its kind`)
  if (!/\S/.test(page))
    throw new RefusedError('html:empty', 'The page is empty or holds nothing but white space')
  const head = page.slice(0, looked)
  if (article.test(head))
    throw new RefusedError(
      'html:not-html',
      'The file is a JATS XML file, not a web page; give it the ending .xml, or say --from jats'
    )
  const share = (head.match(control)?.length ?? 0) / head.length
  if (share > 0.05 || (share > 0.001 && !page.includes('<')))
    throw new RefusedError(
      'html:not-html',
      'The file holds binary data, not a web page; save the page again as HTML'
    )
}
