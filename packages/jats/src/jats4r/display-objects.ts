/** Rules of JATS4R for figures, tables, boxes and their groups. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const withDoi = [
  'boxed-text',
  'disp-formula',
  'disp-formula-group',
  'fig',
  'fig-group',
  'table-wrap',
  'table-wrap-group'
]
const namedOnlyByLabel = ['fig-group', 'table-wrap-group', 'disp-formula-group', 'chem-struct-wrap']

/** Has it a label or a caption in which something stands? */
const isNamed = (object: Here): boolean =>
  object.all('label').some(label => label.filled) ||
  object
    .all('caption')
    .some(caption => [...caption.all('title'), ...caption.all('p')].some(each => each.filled))

const count = (group: Here, name: string): number => group.all(name).filter(isNamed).length

/** A group need only have a label, be it empty, to be left alone; a single object needs something in it. */
function isWithoutLabel(object: Here): boolean {
  if (object.name.endsWith('-group')) return !object.has('label')
  return !object.has('label') || object.all('label').some(label => !label.filled)
}
const captionOf = (object: Here): string => object.child('caption')?.text ?? ''
const startsWith = (object: Here, label: RegExp): boolean =>
  isWithoutLabel(object) && object.has('caption') && label.test(captionOf(object))

const needsName = 'Give this group a <label> of its own, or a <caption> with a title or paragraph.'
const noBreakSpace = 'A no-break space counts as a space here, in the schematron not.'
const showsCaption = (object: Here) => captionOf(object).slice(0, 60)

export const displayObjects = rulesOf('display-objects', 'JATS4R Display Objects 1.0', [
  {
    id: 'figure-group-count',
    level: 'error',
    on: ['fig-group'],
    broken: group => count(group, 'fig') < 2,
    message:
      'A <fig-group> is for two or more figures with a label or caption each: name its figures, or use one <fig>.'
  },
  {
    id: 'figure-group-name',
    level: 'error',
    on: ['fig-group'],
    broken: group => !isNamed(group),
    message: needsName
  },
  {
    id: 'figure-graphic',
    level: 'error',
    on: ['fig'],
    broken: fig => !fig.has('graphic') && !fig.all('alternatives').some(each => each.has('graphic')),
    message: 'Put the picture of this figure into a <graphic>.'
  },
  {
    id: 'table-group-count',
    level: 'error',
    on: ['table-wrap-group'],
    broken: group => count(group, 'table-wrap') < 2,
    message:
      'A <table-wrap-group> is for two or more tables with a label or caption each: name its tables, or use one <table-wrap>.'
  },
  {
    id: 'table-group-name',
    level: 'error',
    on: ['table-wrap-group'],
    broken: group => !isNamed(group),
    message: needsName
  },
  {
    id: 'formula-group-count',
    level: 'error',
    on: ['disp-formula-group'],
    broken: group => group.all('disp-formula').length < 2,
    message: 'A <disp-formula-group> is for two or more formulas: take this one out of its group.'
  },
  {
    id: 'formula-group-name',
    level: 'error',
    on: ['disp-formula-group'],
    broken: group => !isNamed(group),
    message: needsName
  },
  {
    id: 'object-doi',
    level: 'error',
    on: ['object-id'],
    broken: id =>
      id.is('pub-id-type', 'doi') &&
      withDoi.includes(id.parent?.name ?? '') &&
      !/10\.\d{4,9}\/[-._;()/:A-Za-z0-9]+$/.test(id.text),
    message: 'This is no DOI: write it as 10.NNNN/….',
    shows: id => id.text
  },
  {
    id: 'figure-label-in-caption',
    level: 'warning',
    on: ['fig', 'fig-group'],
    broken: object =>
      startsWith(
        object,
        /^\s*(?:fig(?:ure)?\.?\s*\d|scheme\.?\s*\d|supplement(?:al|ary)?\.?\s*\d|supplement(?:al|ary)?\s*fig(?:ure)?\.?\s*\d)/i
      ),
    message: 'Move the label at the start of this caption into a <label> in front of it.',
    shows: showsCaption,
    note: noBreakSpace
  },
  {
    id: 'table-label-in-caption',
    level: 'warning',
    on: ['table-wrap', 'table-wrap-group'],
    broken: object => isWithoutLabel(object) && object.has('caption'),
    message:
      'This table has a caption but no <label>: put its label, such as “Table 1”, in front of the caption.',
    shows: showsCaption,
    note: 'A slip in the pattern of the schematron (an empty alternative) makes it find every table with a caption and no label, not only those whose caption begins with “Table 1”; kept so, with a message that is true of both.'
  },
  {
    id: 'box-label-in-caption',
    level: 'warning',
    on: ['boxed-text'],
    broken: object => startsWith(object, /^\s*box\.?\s*\d/i),
    message: 'Move the label at the start of this caption into a <label> in front of it.',
    shows: showsCaption,
    note: noBreakSpace
  },
  {
    id: 'object-id',
    level: 'warning',
    on: ['fig', 'table-wrap', 'boxed-text', ...namedOnlyByLabel],
    broken: object =>
      object.attribute('id') === undefined &&
      (!namedOnlyByLabel.includes(object.name) ||
        object.has('label') ||
        object.all('caption').some(caption => caption.has('title', 'p'))),
    message: 'Give this object an @id, so that the text can point to it.',
    shows: object => object.child('label')?.text
  }
])
