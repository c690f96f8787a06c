/**
 * Why: LibreOffice sets the number that it counted for a heading against the words: `<h2 class="western">2.1Boats</h2>`. Between
 * them stands what a reader sees, a space. It is put into the source, so that everybody who counts words finds the same ones.
 */

const saved = /<meta name="generator" content="(?:libre|open|neo|star)office\b/i
const glued =
  /(<h[1-6]\s+class="[\w-]{1,40})[\w-]("[^<>]{0,400}>(?:\s{0,40}<a name="[^"<>]{0,200}"><\/a>){0,4}\s{0,40}\d{1,2}(?:\.\d{1,2}){0,4}\.?)(?=(?:<[ibu]>)?\p{L})/gu

/** The page with a space behind such numbers, and as long as before: a letter of the name of the style makes room for it. */
export function partHeadingNumbers(page: string): string {
  if (!saved.test(page.slice(0, 4000))) return page
  // “3D prints” is the heading of one section.
  if ([...page.matchAll(glued)].length < 2) return page
  return page.replace(glued, '$1$2 ')
}
