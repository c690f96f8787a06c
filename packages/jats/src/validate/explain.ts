/** Why: libxml2 speaks to people who write DTDs. Its complaints in words for people who edit articles, with a rule each. */
import type { Finding } from '@offprint/core'
import type { Complaint } from './validate.js'

type Words = (...parts: string[]) => string

/** What libxml2 says, the rule we call it, and our words. The first that fits is taken. */
const table: readonly [RegExp, string, Words][] = [
  [
    /^Element (\S+) content does not follow the DTD, expecting ([\s\S]*), got ?\(?([\s\S]*?)\)?\s*$/,
    'content',
    (name, expected, got) =>
      `Unexpected content of <${name}>: found ${clip(got.trim().replace(/ /g, ', ') || 'nothing')}; expected ${clip(expected.replace(/ \| /g, ' or ').replace(/ , /g, ', '))}`
  ],
  [
    /^Element (\S+) is not declared in (\S+) list of possible children/,
    'content',
    (name, parent) => `Unexpected <${name}> in <${parent}>`
  ],
  [
    /^No declaration for attribute (\S+) of element (\S+)/,
    'attribute',
    (name, element) => `Unexpected attribute ${name} on <${element}>`
  ],
  [
    /^No declaration for element (\S+)/,
    'element',
    name => `Unexpected element <${name}>: this version of JATS has none of that name`
  ],
  [
    /^Element (\S+) does not carry attribute (\S+)/,
    'attribute',
    (element, name) => `Unexpected <${element}> without the attribute ${name}`
  ],
  [
    /^Value "([^"]*)" for attribute (\S+) of (\S+) is not among the enumerated set/,
    'attribute',
    (value, name, element) => `Unexpected value “${value}” of ${name} on <${element}>`
  ],
  [
    /^Value for attribute (\S+) of (\S+) is different from default "([^"]*)"/,
    'attribute',
    (name, element, fixed) => `Unexpected value of ${name} on <${element}>, expected “${fixed}”`
  ],
  [
    /^IDREFS? attribute (\S+) references an unknown ID "([^"]*)"/,
    'idref',
    (name, id) => `Unexpected ${name}="${id}": nothing has this id`
  ],
  [/^ID (\S+) already defined/, 'id', id => `Unexpected second use of the id “${id}”`],
  [
    /^Syntax of value for attribute (\S+) of (\S+) is not valid/,
    'attribute',
    (name, element) =>
      `Unexpected value of ${name} on <${element}>: not of the form that this attribute takes`
  ],
  [/^Element (\S+) was declared EMPTY/, 'content', name => `Unexpected content of <${name}>, expected none`],
  [
    /^Element (\S+) was declared #PCDATA/,
    'content',
    name => `Unexpected element in <${name}>, expected text alone`
  ]
]

const clip = (text: string): string => (text.length > 300 ? `${text.slice(0, 297)}…` : text)

/** A complaint of libxml2 as a finding. */
export function explain({ message, line, col, xpath }: Complaint): Finding {
  const plain = message.trim()
  const place = {
    ...(line ? { line } : {}),
    ...(col ? { column: col } : {}),
    ...(xpath ? { at: xpath } : {})
  }
  for (const [form, rule, words] of table) {
    const found = form.exec(plain)
    if (found) return { rule: `dtd:${rule}`, level: 'error', message: words(...found.slice(1)), ...place }
  }
  return { rule: xpath ? 'dtd:other' : 'dtd:syntax', level: 'error', message: plain, ...place }
}
