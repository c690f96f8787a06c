/** Tables of scores, as Markdown: so that the same text stands on the screen and in SCORES.md. */
import { reasons } from './reasons.mjs'
import { Tally } from './tally.mjs'

/** Kinds in the order of an article, each with its short name for the table of articles. */
export const kinds = [
  ['title', 'title'],
  ['fact', 'facts'],
  ['funder or grant', 'funding'],
  ['author', 'authors'],
  ['author surname'],
  ['author order'],
  ['other contributor'],
  ['affiliation', 'affil'],
  ['affiliation link', 'aff links'],
  ['corresponding', 'corresp'],
  ['orcid', 'orcid'],
  ['email'],
  ['abstract', 'abstr'],
  ['section', 'sect'],
  ['nesting', 'nesting'],
  ['paragraph', 'paras'],
  ['sub-article paragraph'],
  ['figure', 'figs'],
  ['figure label'],
  ['figure caption', 'captions'],
  ['table', 'tables'],
  ['table label'],
  ['table caption'],
  ['table notes'],
  ['footnote'],
  ['cell', 'cells'],
  ['span'],
  ['equation', 'eqs'],
  ['equation label'],
  ['reference', 'refs'],
  ['reference authors'],
  ['reference title'],
  ['reference container'],
  ['reference year'],
  ['reference volume'],
  ['reference issue'],
  ['reference firstPage'],
  ['reference lastPage'],
  ['reference DOI'],
  ['reference PMID'],
  ['reference publisher'],
  ['citation', 'cites'],
  ['figure link', 'fig links'],
  ['table link', 'tab links']
]
export const fieldKinds = kinds.map(([kind]) => kind).filter(kind => kind.startsWith('reference '))

const percent = value => (value === 1 ? '100' : (value * 100).toFixed(1))

/** One row for each kind, of one tally. */
export function kindTable(tally) {
  const row = (name, r) =>
    `| ${name} | ${r.expected} | ${r.capped} | ${r.actual} | ${r.correct} | ${percent(r.precision)} | ${percent(r.recall)} | ${percent(r.f1)} |`
  const lines = [
    '| kind | expected | capped | ours | right | precision | recall | F1 |',
    '|---|---:|---:|---:|---:|---:|---:|---:|'
  ]
  for (const [kind] of kinds) if (tally.kinds.has(kind)) lines.push(row(kind, tally.rates(kind)))
  lines.push(row('all reference fields', tally.rates(...fieldKinds)))
  return lines.join('\n')
}

/** One row for each article, F1 of the main kinds. A dash: nothing of the kind is in the XML or in ours. */
export function articleTable(scores) {
  const columns = [...kinds.filter(([, short]) => short), [fieldKinds, 'ref fields']]
  const cell = (tally, kind) => {
    const r = tally.rates(...[kind].flat())
    return r.expected + r.actual === 0 ? '–' : percent(r.f1)
  }
  const all = new Tally()
  for (const { tally } of scores) all.add(tally)
  const lines = [
    `| article | ${columns.map(([, short]) => short).join(' | ')} |`,
    `|---|${columns.map(() => '---:').join('|')}|`
  ]
  for (const { name, tally } of [...scores, { name: '**all**', tally: all }])
    lines.push(`| ${name} | ${columns.map(([kind]) => cell(tally, kind)).join(' | ')} |`)
  return lines.join('\n')
}

/** The whole of SCORES.md; `bare`: all articles together, read without the names of elements. */
export function document(scores, all, bare) {
  return `# How well pages become articles

Pages of journals whose publisher's JATS we have, read without a profile and without facts from outside, against that JATS
(\`node scripts/score.mjs --write\`; the corpus lies beside the repository, in \`../shared/corpus\`). Both are article
trees; things are paired by their words, then compared one by one.

* **The same** are texts that share 99 % of their characters (2 × common / both) once quotation marks, dashes and invisible
  characters are of one kind and white space is left out; names, affiliations, labels and fields whose letters and digits
  are the same; cells whose text is the same in a row that was paired by its words.
* **Links** count as right when the thing that points and the thing pointed at are both the right ones: author →
  affiliation, paragraph → reference (each call), paragraph → figure or table (once for each paragraph). A figure or table
  that the XML names in the same paragraph without tagging it is no error of ours.
* **Figures without label and caption** are paired by their place, between the same neighbours that were paired.
* **Sections**: a heading is asked for where the page shows a paragraph of its part (a list of contents holds the words of all);
  the title of a box and the label of an appendix are headings too. **Nesting** is the section that a section hangs in.
* **Capped** are things of the XML that the page does not show: they are not counted as missed. A text is shown when nine
  tenths of its runs of twelve letters are in the words of the page; a table when three quarters of its longer cells are.
  A page that has another wording than the XML is not held against us, where our wording is the page's.
* **Facts** are journal, ISSN, publisher, DOI and other ids, volume, issue, pages, days, keywords, subject, licence,
  copyright holder, language. The licence of a picture, in its caption, is not that of the article; terms of the data, which
  some XML has as a second licence, are right where our licence says them; a subject that the XML has as one of another kind
  is not too much; a last page may be printed without its first figures. A field that the XML lacks is not held against the page. A fact is asked for where the page
  states it outside of the article's own prose: five words in a row that stand in the XML's text, or twenty words round a
  work that it cites, are no statement, nor is a part of an address (an ISSN inside a DOI), nor a house or a holder by the
  name of the journal. Funders and grants are counted apart, each name and each number, beside the statement that
  says them. The long name of a body, its short one and both (“Research Council (RC)”) are the same where the page joins them;
  two bodies that the XML joins in one name are found when both are. A number has a digit: the name of a grant, or “NA”, in its
  place is not asked for, nor is a funder whom the page names otherwise than the XML (in another language).
* **Whom to write to** is also who is named in the note on correspondence of the XML, tagged or not. It is asked for where
  the page shows an address or a word of correspondence.
* **Affiliations** that the XML has in fields and as printed are compared as printed; in the language that the page prints,
  where the XML has them in several.
* **Notes** round the article are the same in whatever part of a tree they stand: with their heading or label in the text or
  beside it, as a heading or as the label of a note, in one paragraph of the licence or in two. A line of nothing but names,
  addresses and the word for them is neither missed nor too much where the other tree has these with its people; nor are the words
  of a supplement, of a related article or of the rights where the other tree has them in the part of that name, nor those of
  rights where the XML has none or others than the page, nor what a report recommends, which XML has in a field, nor what an author did, which the other tree has as the author's roles.
* **Lines**: code is compared line by line where the XML has a paragraph for each line; a short line that the page itself
  repeats (“None declared”, for each author) counts once.
* **XML in several languages** is compared in the language that the page shows, with all that the XML gives in that language
  (title, DOI, people, places, notes), the rest from the first, and the abstracts and keywords of all.
  A table of another language that the page holds too is nobody's invention. Who points at a group of figures or tables in
  two languages points at its first.
* Fields of a reference that was not found are missed fields. An untagged reference of the XML has no fields.

## By kind

All ${scores.length} pages together; precision, recall and F1 in per cent.

${kindTable(all)}

## By article

F1 in per cent; a dash: neither has any.

${articleTable(scores)}

## Without names

The same pages without what the publisher's programs say about an element (class, role, microdata, \`data-*\`), ids as other
words (\`--bare\`): what is recognised by meaning alone, as on a site that nobody has seen. The cap is that of the page as it
is; what a page hides by a class of its style sheet is shown here, and counts against us.

${kindTable(bare)}

## Below nine tenths, and why

${reasonList(scores)}
`
}

/** Every kind of an article that is below 90 %, with the reason that a person found. */
function reasonList(scores) {
  const lines = []
  for (const { name, tally } of scores)
    for (const [kind] of kinds) {
      const { expected, actual, f1 } = tally.rates(kind)
      if (!tally.kinds.has(kind) || expected + actual === 0 || f1 >= 0.9) continue
      lines.push(`* ${name}, ${kind} ${percent(f1)}: ${reasons[name]?.[kind] ?? 'not explained yet.'}`)
    }
  return lines.join('\n')
}
