/** Rules of JATS4R for accessibility. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const links = ['ext-link', 'uri', 'self-uri']
const formulas = ['disp-formula', 'inline-formula']
const metadataNames = ['accessibilityFeature', 'accessibilityHazard', 'accessibilityStatement']

/** Is the text of the link its own address? */
const isBareAddress = (link: Here): boolean =>
  link.text === link.href || /^https?:\/\/|^s?ftp:\/\//.test(link.text)

/** Does the alternative text of a picture repeat that element of the caption? */
function repeats(altText: Here, name: 'title' | 'p'): boolean {
  if (altText.parent?.name !== 'graphic' || altText.squashed === '') return false
  return altText.squashed === altText.inside('fig')?.child('caption')?.child(name)?.squashed
}

const emptyIsNoRepetition =
  'The schematron also reports an empty <alt-text> where the caption lacks that element, as both are empty; we leave that to “alt-text-empty”.'

const isMetadata = (group: Here | undefined): boolean =>
  group?.name === 'custom-meta-group' && group.is('content-type', 'accessibility-metadata')

/** An entry of accessibility metadata in its right place. */
const isEntry = ({ parent }: Here): boolean =>
  isMetadata(parent) && parent?.parent?.name === 'processing-meta'

export const accessibility = rulesOf('accessibility', 'JATS4R Accessibility 1.0 (NISO RP-47-2024)', [
  {
    id: 'graphic-alt-text',
    level: 'error',
    on: ['graphic'],
    broken: graphic => !graphic.has('alt-text'),
    message:
      'Say in <alt-text> what this picture shows, for readers who cannot see it; write “null” there if it is decoration.'
  },
  {
    id: 'graphic-long-desc-once',
    level: 'error',
    on: ['graphic'],
    broken: graphic => {
      const { parent } = graphic
      const around = parent?.name === 'alternatives' ? parent.parent : undefined
      return graphic.has('long-desc') && Boolean(parent?.has('long-desc') || around?.has('long-desc'))
    },
    message:
      'Both this picture and the object around it have a <long-desc>: keep the one for the whole object, or one for each picture.'
  },
  {
    id: 'oasis-table',
    level: 'error',
    on: ['oasis:table'],
    broken: () => true,
    message:
      'Tag this table with the XHTML model (<table>, <tr>, <td>); screen readers cannot follow the OASIS model.'
  },
  {
    id: 'table-wrap-table',
    level: 'error',
    on: ['table-wrap'],
    broken: wrap => !wrap.has('table') && !wrap.all('alternatives').some(each => each.has('table')),
    message: 'Tag the cells of this table as <table>; a picture of a table cannot be read aloud or reused.',
    note: 'A wrap with only an OASIS table breaks this rule as well as “oasis-table”, as in the schematron.'
  },
  {
    id: 'table-header-cell',
    level: 'error',
    on: ['table'],
    broken: table => table.holds(table.document.named('th')) === 0,
    message: 'Tag the header cells of this table as <th>.'
  },
  {
    id: 'link-text',
    level: 'error',
    on: links,
    broken: link => (!link.filled || isBareAddress(link)) && link.linkTitle === undefined,
    message: 'Say what this link leads to, in its text or in @xlink:title.',
    shows: link => link.squashed || link.href
  },
  {
    id: 'section-title',
    level: 'error',
    on: ['sec'],
    broken: sec => !sec.has('title'),
    message: 'Give this section a <title>, or join it to the section before.'
  },
  {
    id: 'section-disp-level',
    level: 'error',
    on: ['sec'],
    broken: sec => sec.attribute('disp-level') !== undefined,
    message: 'Remove @disp-level: put the section at its level by nesting it.'
  },
  {
    id: 'private-char',
    level: 'error',
    on: ['private-char'],
    broken: () => true,
    message: 'Write this character in Unicode instead of <private-char>.'
  },
  {
    id: 'formula-as-picture',
    level: 'error',
    on: formulas,
    broken: formula =>
      formula.has('graphic') ||
      formula.all('alternatives').some(each => each.elements.length === 1 && each.has('graphic')),
    message: 'Give this formula as MathML or TeX; a picture of it cannot be read aloud.'
  },
  {
    id: 'accessibility-metadata-place',
    level: 'error',
    on: ['custom-meta-group'],
    broken: group => isMetadata(group) && group.parent?.name !== 'processing-meta',
    message: 'Move the accessibility metadata into <processing-meta>.'
  },
  {
    id: 'accessibility-metadata-name',
    level: 'error',
    on: ['custom-meta'],
    broken: entry =>
      isEntry(entry) && !entry.all('meta-name').some(name => metadataNames.includes(name.text)),
    message: `Name this entry ${metadataNames.join(', ')}: other names of accessibility metadata are not known.`,
    shows: entry => entry.child('meta-name')?.text
  },
  {
    id: 'accessibility-metadata-vocab',
    level: 'error',
    on: ['custom-meta'],
    broken: entry => isEntry(entry) && !entry.is('vocab', 'schema.org'),
    message: 'Add vocab="schema.org" to this entry of accessibility metadata.'
  },
  {
    id: 'textual-form-math',
    level: 'error',
    on: ['textual-form'],
    broken: form => form.parent?.name === 'alternatives' && form.isIn('disp-formula', 'inline-formula'),
    message: 'Give this formula as MathML instead of <textual-form>.'
  },
  {
    id: 'textual-form-figure',
    level: 'error',
    on: ['textual-form'],
    broken: form => form.parent?.name === 'alternatives' && form.isIn('fig', 'fig-group'),
    message:
      'Describe this figure in <alt-text> or <long-desc>, or add a transcript of the recording, instead of <textual-form>.'
  },
  {
    id: 'alt-text-repeats-title',
    level: 'warning',
    on: ['alt-text'],
    broken: altText => repeats(altText, 'title'),
    message: 'This <alt-text> repeats the title of the figure: describe what the picture shows instead.',
    note: emptyIsNoRepetition
  },
  {
    id: 'alt-text-repeats-caption',
    level: 'warning',
    on: ['alt-text'],
    broken: altText => repeats(altText, 'p'),
    message: 'This <alt-text> repeats the caption: describe what the picture shows instead.',
    note: emptyIsNoRepetition
  },
  {
    id: 'alt-text-empty',
    level: 'warning',
    on: ['alt-text'],
    broken: altText => altText.parent?.name === 'graphic' && altText.squashed === '',
    message: 'Describe the picture in <alt-text>, or write “null” there if it is decoration.'
  },
  {
    id: 'link-text-address',
    level: 'warning',
    on: links,
    broken: isBareAddress,
    message: 'An address says little when read aloud: let the text of the link say what it leads to.',
    shows: link => link.squashed
  },
  {
    id: 'list-item-label',
    level: 'warning',
    on: ['list-item'],
    broken: item => item.has('label'),
    message: 'Remove the <label> and let @list-type of the list number or mark its items.'
  }
])
