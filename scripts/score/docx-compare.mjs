/** A Word file against its JATS twin: what score.mjs compares, and the notes that Word keeps at the foot of the page. */
import { child, children, select, textOf } from './ast.mjs'
import { compareArticles } from './compare.mjs'
import { compareTexts } from './compare-body.mjs'
import { presenceOfDocx, readDocx, readTwin } from './docx-corpus.mjs'
import { fold } from './fold.mjs'

export async function comparePair({ docx, xml }) {
  const { article } = await readDocx(docx)
  const truth = partSources(await readTwin(xml))
  const page = await presenceOfDocx(docx)
  const tally = compareArticles(truth, article, page)
  compareTexts('footnote', footnotes(truth), footnotes(article), page, tally)
  return tally
}

/** A twin may tag journal and house as one source, as they are printed: `J R Soc Interface. The Royal Society; 2018;15`. */
function partSources(truth) {
  for (const { csl, children: words } of select(truth, 'reference')) {
    const source = csl?.['container-title'] ?? ''
    const [, journal, house] = /^(.+)\. (.+)$/.exec(source) ?? []
    if (house && fold(textOf(words)).includes(`${fold(source)}; ${csl.issued?.['date-parts']?.[0]?.[0]};`)) {
      csl['container-title'] = journal
      csl.publisher ??= house
    }
  }
  return truth
}

/** Notes of the text; those of tables and of the title block are counted with these. */
const footnotes = article =>
  children(article, 'body', 'back')
    .flatMap(part => select(part, 'footnote'))
    .filter(note => !child(note, 'tableNotes'))
    .map(note => ({ text: fold(textOf(note.children)), node: note }))
