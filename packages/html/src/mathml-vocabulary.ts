/**
 * MathML 3, chapter 3 (presentation markup), as far as a file must keep to it to be valid: elements, how many children they
 * take, attributes and the values of those that have a list of values. Left out on purpose: what leads elsewhere (`href`), what
 * only a screen knows (`style`, `class`), and content markup (chapter 4), which no browser shows.
 */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that hold characters (3.2). */
export const tokens = names('mi mn mo mtext ms')

/** Elements without content. */
export const empty = names('mspace malignmark maligngroup')

/** Elements that take any number of children (3.1.3). */
export const rows = names('math mrow msqrt mstyle merror mpadded mphantom mfenced menclose mtd mstack')

/** Elements that take just so many children. */
export const arity: Readonly<Record<string, number | undefined>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3
}

/** Elements that may stand in a column of figures alone (3.6). */
export const inColumns = names('msgroup msrow mscarries mscarry msline')
/** Where those may stand. */
export const columns = names('mstack mlongdiv msgroup msrow mscarries')

const truth = 'true|false'
/** Values of the attributes that have a list of them. */
const values: Readonly<Record<string, string | undefined>> = {
  accent: truth,
  accentunder: truth,
  bevelled: truth,
  denomalign: 'left|center|right',
  dir: 'ltr|rtl',
  display: 'block|inline',
  displaystyle: truth,
  equalcolumns: truth,
  equalrows: truth,
  fence: truth,
  form: 'prefix|infix|postfix',
  frame: 'none|solid|dashed',
  largeop: truth,
  linebreak: 'auto|newline|nobreak|goodbreak|badbreak',
  linebreakstyle: 'before|after|duplicate|infixlinebreakstyle',
  mathvariant:
    'normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace|initial|tailed|looped|stretched',
  movablelimits: truth,
  numalign: 'left|center|right',
  separator: truth,
  side: 'left|right|leftoverlap|rightoverlap',
  stackalign: 'left|center|right|decimalpoint',
  stretchy: truth,
  symmetric: truth
}

const token = 'mathvariant mathsize dir'
const operator =
  'form fence separator lspace rspace stretchy symmetric maxsize minsize largeop movablelimits accent linebreak lineleading linebreakstyle linebreakmultchar'
const table =
  'align rowalign columnalign groupalign alignmentscope columnwidth width rowspacing columnspacing rowlines columnlines frame framespacing equalrows equalcolumns displaystyle side minlabelspacing'
const fraction = 'linethickness numalign denomalign bevelled'
const style = `scriptlevel displaystyle scriptsizemultiplier scriptminsize decimalpoint dir mathvariant mathsize ${operator} ${fraction}`

/** Attributes by element; `mathcolor` and `mathbackground` may stand on all. */
const attributes: Readonly<Record<string, string | undefined>> = {
  math: `display maxwidth overflow dir displaystyle scriptlevel mathvariant mathsize`,
  mi: token,
  mn: token,
  mtext: token,
  mo: `${token} ${operator}`,
  ms: `${token} lquote rquote`,
  mspace: 'width height depth linebreak',
  malignmark: 'edge',
  mrow: 'dir',
  mfrac: fraction,
  mstyle: style,
  mpadded: 'height depth width lspace voffset',
  mfenced: 'open close separators',
  menclose: 'notation',
  msub: 'subscriptshift',
  msup: 'superscriptshift',
  msubsup: 'subscriptshift superscriptshift',
  mmultiscripts: 'subscriptshift superscriptshift',
  munder: 'accentunder align',
  mover: 'accent align',
  munderover: 'accent accentunder align',
  mtable: table,
  mtr: 'rowalign columnalign groupalign',
  mlabeledtr: 'rowalign columnalign groupalign',
  mtd: 'rowspan columnspan rowalign columnalign groupalign',
  mstack: 'align stackalign charalign charspacing',
  mlongdiv: 'position shift longdivstyle',
  msgroup: 'position shift',
  msrow: 'position',
  msline: 'position length leftoverhang rightoverhang mslinethickness',
  mscarries: 'position location crossout scriptsizemultiplier',
  mscarry: 'location crossout',
  maction: 'actiontype selection'
}

const allowed = new Map<string, ReadonlySet<string>>()

/** Whether an attribute may stand on an element with this value. */
export function isAttribute(element: string, name: string, value: string): boolean {
  if (name === 'mathcolor' || name === 'mathbackground') return true
  let known = allowed.get(element)
  if (!known)
    allowed.set(element, (known = names(Object.hasOwn(attributes, element) ? attributes[element]! : '')))
  if (!known.has(name)) return false
  const choice = Object.hasOwn(values, name) ? values[name] : undefined
  // Under and over elements take three words for `align`, tables any number with a row.
  if (name === 'align' && /^m(?:under|over|underover)$/.test(element))
    return /^(?:left|center|right)$/.test(value)
  if (/^(?:row|column)align$/.test(name) && element !== 'mtable')
    return name === 'rowalign'
      ? /^(?:top|bottom|center|baseline|axis)$/.test(value)
      : element !== 'mtd' || /^(?:left|center|right)$/.test(value)
  return choice === undefined || choice.split('|').includes(value)
}
