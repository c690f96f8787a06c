/**
 * Why: "nothing is lost" can be checked only when every difference that is made on purpose is named. This is the whole list, with
 * its reasons: the documentation prints it, and the measurement on published articles (`scripts/jats-roundtrip.mjs`) accepts
 * no difference outside it.
 */

export interface Normalisation {
  id: string
  what: string
  why: string
  /**
   * `always`: also when an article goes back to the edition it came from. `edition`: when it is rewritten for another.
   * `given up`: the edition has no form for it, and a message says so.
   */
  when: 'always' | 'edition' | 'given up'
  /**
   * How it shows in an inventory: `- elements citation`, `+ attributes xref custom-type=media`. None: inventories do not
   * count it (order, comments, spaces).
   */
  shows?: RegExp
}

export const normalisations: readonly Normalisation[] = [
  {
    id: 'comments',
    what: 'Comments and processing instructions are not kept',
    why: 'They are not part of the article; their number is reported',
    when: 'always'
  },
  {
    id: 'space',
    what: 'White space between elements that hold no text',
    why: 'It means nothing there; in text every space stays',
    when: 'always'
  },
  {
    id: 'entities',
    what: 'Named characters become the characters',
    why: 'UTF-8 needs no names',
    when: 'always'
  },
  {
    id: 'internal-subset',
    what: 'The internal subset of a DOCTYPE is never read',
    why: 'Entity bombs and external files come that way',
    when: 'always'
  },
  {
    id: 'prefixes',
    what: 'MathML gets the prefix `mml`, namespaces are declared on the root',
    why: 'A DTD knows prefixes, not namespaces',
    when: 'always'
  },
  {
    id: 'order',
    what: 'Children stand in the order of the DTD; `<tfoot>` before the bodies',
    why: 'What the DTD orders has no order of its own; what is read in order keeps its order',
    when: 'always'
  },
  {
    id: 'envelope',
    what: 'Envelopes of services around an article are taken off',
    why: 'They are not part of the article; reported',
    when: 'always'
  },
  {
    id: 'declared-edition',
    what: '`@dtd-version`, `<processing-meta>` and the place of a schema are those of the edition that is written',
    why: 'A file must declare what it is',
    when: 'edition',
    shows:
      /^[+-] (?:elements processing-meta|attributes (?:processing-meta \S+|article (?:dtd-version|xsi:\S+)))/
  },
  {
    id: 'older-names',
    what: 'Elements and attributes have their names of JATS: NLM `<citation>` is `<mixed-citation>` when it holds words and `<element-citation>` when not, `<custom-meta-wrap>` is `<custom-meta-group>`, `<access-date>` is `<date-in-citation>`, `<floats-wrap>` is `<floats-group>`, `<p>` in `<license>` is `<license-p>`, loose titles of a journal, a loose licence and loose grants get their `<journal-title-group>`, `<permissions>`, `<funding-group>`',
    why: 'JATS renamed them (changes from NLM 3.0 to JATS 1.0)',
    when: 'edition',
    shows:
      /^[+-] (?:elements (?:citation|(?:mixed|element)-citation|custom-meta-(?:wrap|group)|floats-(?:wrap|group)|access-date|date-in-citation|license-p|p|journal-title-group|permissions|funding-group|award-group|award-id|funding-source|(?:contract|grant)-(?:num|sponsor))$|attributes (?:citation (?:citation|publication)-type|(?:mixed|element)-citation publication-type|date-in-citation content-type|abbrev-journal-title abbrev-type))/
  },
  {
    id: 'html-names',
    what: '`<i>`, `<b>`, `<em>`, `<strong>`, `<u>` are `<italic>`, `<bold>`, `<underline>`',
    why: 'They are HTML, in no edition of JATS',
    when: 'edition',
    shows: /^[+-] elements (?:i|b|em|strong|u|italic|bold|underline)$/
  },
  {
    id: 'other-vocabularies',
    what: 'Elements of other vocabularies get a stand-in: in a line `<named-content>` with their name in `@content-type`, else `<sec>` or `<p>`; TaxPub treatments are sections',
    why: 'The edition does not have them; their words, ids, links and content stay',
    when: 'edition',
    shows:
      /^(?:- elements [a-z]+:\S+|- attributes tp:\S+ (?:sec-type|taxon-name-part-type)|\+ elements (?:named-content|sec|sec-meta|p|title)$|\+ attributes (?:named-content|p) content-type|\+ attributes sec sec-type)/
  },
  {
    id: 'oasis-tables',
    what: 'OASIS tables become tables of the XHTML model: groups, columns, spans, alignment, frame',
    why: 'The edition has no OASIS tables, and screen readers can not follow them (JATS4R Accessibility)',
    when: 'edition',
    shows:
      /^(?:- (?:elements|attributes) oasis:|\+ elements (?:table|colgroup|col|thead|tbody|tfoot|tr|td|th)$|\+ attributes (?:table|col|tr|td|th|thead|tbody) )/
  },
  {
    id: 'listed-values',
    what: 'A value that the edition does not list is `custom`, and stands in `@custom-type`',
    why: 'The DTD of JATS 1.2 and later lists the values',
    when: 'edition',
    shows:
      /^[+-] attributes (?:fn fn-type|fn custom-type|xref ref-type|xref custom-type|article-id pub-id-type|article-id custom-type)/
  },
  {
    id: 'address-parts',
    what: 'In `<aff>`, `<named-content content-type="city">` is `<city>`, and so on; what has no element is `<institution>` or `<addr-line>` with its `@content-type`',
    why: 'Publishing takes no `<named-content>` there and has elements for it',
    when: 'edition',
    shows:
      /^[+-] (?:elements (?:named-content|city|state|postal-code|institution|addr-line)$|attributes (?:named-content|institution|addr-line) content-type)/
  },
  {
    id: 'nested-notes',
    what: '`<notes>` in `<notes>` is a `<sec>`, with its `@notes-type` in `@sec-type`',
    why: 'Publishing lets sections, not notes, stand in notes',
    when: 'edition',
    shows:
      /^(?:- elements notes$|- attributes notes (?:notes-type|id=)|\+ elements sec$|\+ attributes sec (?:sec-type|specific-use|id=))/
  },
  {
    id: 'empty-link',
    what: 'An identifier that is an address alone, where the edition has no such element, is an `<ext-link>`',
    why: 'The address stays',
    when: 'edition',
    shows:
      /^(?:- (?:elements|attributes) object-id\b|\+ elements ext-link$|\+ attributes ext-link (?:ext-link-type|xlink:href))/
  },
  {
    id: 'wrapped',
    what: 'What may not stand at its place gets something around it that may, marked `specific-use="wrap"`, with the empty `<title>` that a section needs',
    why: 'Valid, with everything kept; the reader looks through it',
    when: 'edition',
    shows:
      /^\+ (?:elements (?:p|boxed-text|sec|title|alternatives|styled-content|table-wrap|fn-group)$|attributes \S+ specific-use=wrap)/
  },
  {
    id: 'said-for-receivers',
    what: 'Added: `@iso-8601-date` of whole dates, `@position` of floats, `@scope` of header cells, `@authenticated="false"` of ORCID iDs, `@ext-link-type`, `<counts>` where there were none',
    why: 'PMC and JATS4R ask for them, and the tree knows them; what the source counted itself stays',
    when: 'edition',
    shows:
      /^\+ (?:elements (?:counts|(?:fig|table|ref)-count)$|attributes (?:\S+ (?:iso-8601-date|position=float|scope=col|authenticated=false)|ext-link ext-link-type|(?:fig|table|ref)-count count))/
  },
  {
    id: 'line-breaks',
    what: 'A `<break>` where the edition allows none is `<styled-content specific-use="line-break">`',
    why: 'Valid, and the line still ends there when it is read back',
    when: 'edition',
    shows: /^(?:- elements break$|\+ attributes styled-content specific-use=line-break)/
  },
  {
    id: 'said-apart',
    what: 'Added: `@specific-use="citation"` on the first call of a group of citations that stands behind another one with only a sign between',
    why: 'Read back, the two groups would be one',
    when: 'edition',
    shows: /^\+ attributes xref specific-use=citation/
  },
  {
    id: 'nothing-in-it',
    what: 'Groups and ids with nothing in them are left out',
    why: 'The DTD asks for content, and there is none',
    when: 'edition',
    shows: /^- elements (?:back|fn-group|journal-id|issn|publisher)$/
  },
  {
    id: 'other-attributes',
    what: 'Attributes of other vocabularies, and attributes that the edition does not have',
    why: 'A DTD has no place for what it does not declare; each is named in a message',
    when: 'given up',
    shows:
      /^- attributes (?:\S+ (?!xlink:|xml:|mml:)[a-z]+:[\w-]+|award-id award-id-type|contrib-group contrib-type|sec disp-level|graphic alternate-form-of|mml:\w+ (?:linebreak|indent\w+)=)/
  },
  {
    id: 'printed-date',
    what: '`<string-date>` beside the parts of a date of publication',
    why: 'Publishing takes the parts alone; named in a message',
    when: 'given up',
    shows: /^- elements string-date$/
  },
  {
    id: 'words-alone',
    what: 'Marks of print in an element that takes words alone (`<issue>`)',
    why: 'The words stay; named in a message',
    when: 'given up',
    shows: /^- attributes (?:italic|bold) toggle/
  },
  {
    id: 'boilerplate',
    what: '`<x>`, text that is only there to be printed between other elements',
    why: 'Publishing has no place for it; named in a message',
    when: 'given up',
    shows: /^- elements x$/
  },
  {
    id: 'processing-words',
    what: 'The content of `<processing-meta>` in JATS 1.2',
    why: 'The element is newer; named in a message',
    when: 'given up',
    shows: /^- elements restricted-by$/
  }
]

/** Which of the listed normalisations explains a difference; undefined when none does. */
export const explained = (difference: string): Normalisation | undefined =>
  normalisations.find(({ shows }) => shows?.test(difference))

/** The list as a table in Markdown, for the documentation. */
export function normalisationsTable(): string {
  const row = ({ what, why, when }: Normalisation): string => `| ${what} | ${why} | ${when} |`
  return ['| what | why | when |', '| --- | --- | --- |', ...normalisations.map(row)].join('\n')
}
