/** Rules of JATS4R for references in general. */
import { type Here, numberIn } from './here.js'
import { rulesOf } from './rule.js'

const on = ['element-citation', 'mixed-citation']
const isCited = ({ parent }: Here): boolean => parent !== undefined && on.includes(parent.name)
const isYear = (text: string): boolean => /^1[0-9]{3}$|20[0-2][0-9]$/.test(text)

const person = 'Put the names into <person-group person-group-type="author"> (or “editor” and so on).'

export const citations = rulesOf('citations', 'JATS4R Citations 1.0', [
  {
    id: 'publication-type',
    level: 'error',
    on,
    broken: citation => citation.attribute('publication-type') === undefined,
    message: 'Say what is cited: add @publication-type, such as “journal”, “book”, “data” or “preprint”.'
  },
  {
    id: 'elocation-or-pages',
    level: 'error',
    on,
    broken: citation => citation.has('elocation-id') && citation.has('fpage', 'lpage', 'page-range'),
    message: 'An article has an electronic location or pages: keep <elocation-id> or the pages, not both.'
  },
  {
    id: 'page-order',
    level: 'error',
    on,
    broken: citation =>
      !citation.has('page-range') &&
      citation.has('lpage') &&
      numberIn(citation.child('fpage')?.text) > numberIn(citation.child('lpage')?.text),
    message:
      'The last page is smaller than the first: write it in full (805–812, not 805–12), or add <page-range> if it is right.',
    shows: citation => `${citation.child('fpage')?.squashed}–${citation.child('lpage')?.squashed}`
  },
  {
    id: 'citation-year',
    level: 'error',
    on: ['year'],
    broken: year => isCited(year) && !isYear(year.text) && !isYear(year.attribute('iso-8601-date') ?? ''),
    message:
      'Give the year in four digits; if more must stay in <year>, add the year alone in @iso-8601-date.',
    shows: year => year.text,
    note: 'The second half of the pattern has no beginning, so “Mar-Apr 2012” passes here; “citation-year-digits” finds it.'
  },
  {
    id: 'pub-id-type',
    level: 'error',
    on: ['pub-id'],
    broken: id => isCited(id) && id.attribute('pub-id-type') === undefined,
    message: 'Say which kind of id this is: add @pub-id-type, such as “doi” or “pmid”.',
    shows: id => id.text,
    note: 'The schematron shows the message of another rule here; its test is clear.'
  },
  {
    id: 'publication-type-other',
    level: 'warning',
    on,
    broken: citation => citation.is('publication-type', 'other'),
    message: '“other” tells a reader of the file nothing: give the @publication-type that fits best.'
  },
  {
    id: 'citation-person-group',
    level: 'warning',
    on,
    broken: citation =>
      !citation.all('person-group').some(group => group.attribute('person-group-type') !== undefined),
    message: `Say who made the cited work. ${person}`
  },
  {
    id: 'citation-name-place',
    level: 'warning',
    on: ['name', 'string-name'],
    broken: name =>
      name.isIn(name.name === 'name' ? 'element-citation' : 'mixed-citation') &&
      !(name.parent?.name === 'person-group' && name.parent.attribute('person-group-type') !== undefined),
    message: `This name stands outside a group with a role. ${person}`,
    shows: name => name.text
  }
])
