/**
 * Why a page stays below nine tenths in a kind, where a person has looked: what the page shows and the XML has differ there.
 * Printed under the tables of scores; a figure below without an entry here is one that nobody has explained.
 */

/** By name of the page and kind. */
export const reasons = {
  'copernicus-acp-15-1013-2015': {
    paragraph:
      'The page is that of the abstract; what is printed on it beside the abstract is counted against nothing.'
  },
  'elife-04407': {
    affiliation: 'The editor’s country is on no part of the page; the metadata names the institution alone.',
    paragraph:
      'The page prints contributions and interests on a card for each author, in other words than the notes of the XML; where the XML has one note for all, the page has one for each.'
  },
  'f1000-3-190': {
    'author surname': 'The XML has “III” inside the surname; the page prints it, and it is a suffix here.',
    'funder or grant':
      'One of the payers is an act of parliament, with a word in small letters in its name; five funders in all.',
    section:
      'The page prints headings (Competing interests, Grant information) over what the XML has in notes and fields; the note on amendments stands in a box with a sign in its heading.',
    paragraph:
      'The page prints the licence in one paragraph, the XML in two, and lines about each report (status, DOI) that the XML has in fields.',
    'sub-article paragraph':
      'Reports are cut into other paragraphs than in the XML: the page has one paragraph with breaks, the XML one for each part.',
    figure: 'A badge of the site stands among the figures without a name.',
    'table notes': 'The note of the first table is hidden on the page, in a box of another place.'
  },
  'frontiers-fpsyg-2014-01582': {
    nesting:
      'The XML has the statement on interests inside the conclusions; the page prints it as a section of its own.',
    'figure caption': 'The page has the full stop inside the quotation marks, the XML outside.'
  },
  'hindawi-2014-247835': {
    'reference publisher':
      'A number of the series stands before the house in the entry, and the house “SSSA” is not known for one.',
    equation:
      'The page draws its formulas as outlines of letters (SVG); there is neither text nor a file of the picture to take over. It is said in a message.',
    citation:
      'Paragraphs that the XML parts at the drawn formulas are one on the page; the citations in them count for another paragraph.'
  },
  'manubot-pcbi-1007128': {
    'reference container': 'The XML leaves these references without fields; the page prints their journals.',
    'reference volume': 'The XML has “1” of the title “Journal Article Tag Suite 1.0” for a volume.',
    'reference lastPage': 'One reference in all has a last page in the XML; the page prints the first alone.',
    nesting: 'On the page three parts stand beside the introduction that the journal later put into it.',
    paragraph:
      'The page is the manuscript, the XML the article as published a month later: the journal spelled out the addresses of links in the text, and the manuscript has lines on authors and code that the article has not.'
  },
  'pmc-PMC11518443': {
    paragraph:
      'Two paragraphs in all; the line on the publisher is printed apart from the copyright on the page.'
  },
  'scielo-ress-2023-200017-pt': {
    'reference lastPage': 'A last page that repeats the first of a work of one page is the publisher’s.',
    paragraph: 'The page shows one language; contributions and interests stand in the XML in the other.'
  },
  'pmc-PMC8885717-legacy': {
    'reference container':
      'Places of conferences and numbers of preprints stand in the name of the source in one and not in the other.'
  },
  'pmc-PMC8885717': {
    'reference container':
      'Places of conferences and numbers of preprints stand in the name of the source in one and not in the other.'
  },
  'scielo-1982-2554201729575-pt': {
    'other contributor':
      'The translator is named below the authors with a note of thanks, and is left a note.',
    'reference container':
      'Articles that were printed twice are of the second journal here; three sources are named without a sign.',
    'reference volume': 'Articles that were printed twice have the volume of the second journal here.',
    'reference issue': 'Articles that were printed twice have the issue of the second journal here.',
    affiliation: 'The XML has the words of the biography as the affiliation; on the page they are one.',
    'affiliation link':
      'The page prints a biography and no affiliation; the XML has the words of the biography as the affiliation.'
  },
  'scielo-ress-2024-e20231216-en': {
    'other contributor': 'The page prints an editor, whom the XML has in a note.',
    'reference year': 'Two entries print another year than the XML has, or none.',
    'reference volume': 'The XML has the years of titles (“Children 2023”) and pages for volumes.',
    'reference lastPage': 'The page prints ranges of pages where the XML has the first alone.',
    'funder or grant':
      'The XML has the council that handed the money on, the page also names the department that gave it.'
  },
  'zdravvestn-1670-en': {
    email: 'The XML has an empty address; the page prints it.',
    'table label': 'The XML calls one of the figures a table.',
    'table caption': 'The XML calls one of the figures a table.',
    table: 'The XML calls one of the figures a table.',
    'figure link': 'The XML cuts a paragraph in the middle of its call-outs.'
  },
  'plos-pone-0111303': {
    'reference issue': 'One reference in all has an issue, “S.A.109”, which the entry does not call so.'
  },
  'scielo-0101-3173-2022-p139-es': {
    'author surname':
      '“de Freitas” is read with its particle; the XML has “Freitas”, and the page does not say.',
    'reference authors':
      'Ancient authors (“Diógenes Laercio”, “Dión de Prusa”) are cut into surname and given name in the XML.',
    'reference container':
      'One speech, printed in a newspaper and again in collected works: of two sources each has another.',
    'reference volume': 'The volume of the collected works of that speech.'
  },
  'scielo-hoehnea-127-2020-pt': {
    'reference title':
      'Laws and floras: the XML cuts the year off the name of a law, and calls a house a title.',
    'reference publisher': 'A place is taken for the house in one entry; in another the XML has both in one.'
  }
}
