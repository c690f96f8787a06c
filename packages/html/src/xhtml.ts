/**
 * Why: pages written as XHTML close an embedded picture in its own tag, `<object data="t1.svg"/>`. An HTML parser does not
 * see that stroke (HTML Standard 13.2.5.40) and takes the rest of the page for words that stand in for the picture.
 */

const xhtml = /xmlns=["']http:\/\/www\.w3\.org\/1999\/xhtml["']|-\/\/W3C\/\/DTD XHTML/
const closedObject = /<object(?=[\s])([^<>]*)\/>/gi

/** The page with closed objects as images, character for character as long as before, so that all places stay. */
export function imagesOfObjects(page: string): string {
  if (!xhtml.test(page.slice(0, 4000))) return page
  return page.replace(
    closedObject,
    (_, attributes: string) => `<img   ${attributes.replace(/\sdata(?==)/i, '  src')}/>`
  )
}
