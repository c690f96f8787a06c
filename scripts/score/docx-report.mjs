/** The tables of scores of Word files, as Markdown. */
import { kinds as held } from './docx-holdings.mjs'
import { fieldKinds, kindTable } from './report.mjs'

/** What a reader of manuscripts must find, with the share that it must reach. */
const targets = [
  ['paragraph', 'paragraphs', 98],
  ['section', 'headings', 98],
  ['reference', 'references', 98],
  [fieldKinds, 'their fields', 90],
  ['citation', 'citations', 95],
  [['figure', 'table'], 'figures, tables', 98],
  [['figure label', 'table label'], 'labels', 98],
  [['figure caption', 'table caption'], 'captions', 98],
  ['footnote', 'notes', 100]
]

/** Recall of the main kinds, one row for each pair. */
export function pairTable(scores) {
  const cell = (tally, kind) => {
    const { expected, recall } = tally.rates(...[kind].flat())
    return expected === 0 ? '–' : recall === 1 ? '100' : (recall * 100).toFixed(1)
  }
  return [
    `| file | ${targets.map(([, name]) => name).join(' | ')} |`,
    `|---|${targets.map(() => '---:').join('|')}|`,
    `| *to reach* | ${targets.map(([, , least]) => `*${least}*`).join(' | ')} |`,
    ...scores.map(
      ({ name, tally }) => `| ${name} | ${targets.map(([kind]) => cell(tally, kind)).join(' | ')} |`
    )
  ].join('\n')
}

/** What each file holds, then ours · mammoth · pandoc. */
export function holdingsTable(holdings) {
  const cell = (holding, kind) => {
    const { holds, ours, mammoth, pandoc } = holding
    if (!holds[kind] && !ours[kind]) return '–'
    const found = [ours, mammoth, pandoc].map(each => each?.[kind] ?? '×').join(' · ')
    return kind === 'words' ? `${holds.words}: ${found} %` : `${holds[kind]}: ${found}`
  }
  return [
    `| file | ${held.join(' | ')} |`,
    `|---|${held.map(() => '---').join('|')}|`,
    ...holdings.map(one => `| ${one.name} | ${held.map(kind => cell(one, kind)).join(' | ')} |`)
  ].join('\n')
}

/** The whole of SCORES.md. */
export const document = (scores, all, holdings) => `# How well Word files become articles

Made by \`node scripts/score-docx.mjs --write\`; the corpus lies beside the repository, in \`../shared/corpus\`. Things are
paired and compared as [for pages](../structure/SCORES.md): the same are texts that share 99 % of their characters, and
what the Word file does not show is not counted as missed.

## Against the JATS of the same article

Recall in per cent; a dash: the JATS has none.

${pairTable(scores)}

${kindTable(all)}

### Where a target is not reached, and why

${reasons}

## What each file holds, and what is recovered

Held: counted in the XML of the file. Then what Offprint · mammoth 1.11 · pandoc 2.17 recover, each at its
defaults: objects, and of the words the share that the output still has. A cross: the program fails.

* **Headings**: paragraphs with the style or level of a heading; we also find headings that only look like one, and titles of
  abstracts, acknowledgements and notes count as ours.
* **Citations**: fields of a reference manager (a document may have none and cite all the same: ours are groups in the text,
  with the references they mean).
* **Pictures**: those that are there twice (a drawing and its bitmap) count once.

${holdingsTable(holdings)}
`

const reasons = `* **metareview-clean** (the publisher's JATS, made from a later state of the text): in four paragraphs the publisher printed the
  address of a link behind its words; a listing of three lines is three paragraphs in the JATS and one listing here.
* **jote-conditioning-mendeley** (JATS made by another program): it keeps abstract and keywords as a section with paragraphs;
  here they are the abstract and the keywords. One of its captions has fallen to pieces (“Score s O btained F rom”).
* **elife-table-35684** (a fragment of paragraphs and bare tables, given the frame of an article with bold lines as headings
  and labels): one line of a legend has the style of a heading in the Word file, and is one here; “Author response” is a
  sub-article here.
* **metareview-clean**, fields: the JATS tags names such as “da V Leprevost F” and journals with their house in one; the rest
  are titles whose first sentence ends like an abbreviation.
* No file of the corpus with a twin has footnotes; notes are held by the tests of the package and by the feature files below.`
