/**
 * Why: the JATS DTDs are some sixty files that call each other, and a library that opens no file can not follow them. This
 * script follows them once and writes what they come to, an element a line, as modules that can be imported anywhere.
 *
 * Run it after an update of `@jats4r/dtds`: `node scripts/flatten-dtd.mjs`. It writes packages/jats/src/generated/.
 *
 * The DTDs are in the public domain. Their headers ask that what is made from them bear a name of its own and this
 * sentence: "Created from, and fully compatible with, the ANSI/NISO Z39.96 Journal Article Tag Suite (JATS)."
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'

const here = path => fileURLToPath(new URL(`../${path}`, import.meta.url))
const suite = here('packages/jats/node_modules/@jats4r/dtds/schema')
const target = here('packages/jats/src/generated')
const statement =
  'Created from, and fully compatible with, the ANSI/NISO Z39.96 Journal Article Tag Suite (JATS).'

const tagSets = {
  publishing: ['journalpublishing', 'journalpublishing-oasis-article'],
  archiving: ['archivearticle', 'archive-oasis-article'],
  authoring: ['articleauthoring', undefined]
}
const versions = ['1.0', '1.1', '1.2', '1.3', '1.4']

/** Follows a DTD (XML 1.0, 2.8, 3.2–3.4, 4.1): element models, attribute lists, general entities, fully expanded. */
function flatten(main, read) {
  const parameters = new Map()
  const elements = new Map()
  const attributes = new Map()
  const entities = new Map()
  const value = name => {
    const entity = parameters.get(name)
    return entity.file === undefined ? entity.value : read(entity.file)
  }
  const expand = (text, pad = ' ') => {
    let before
    do {
      before = text
      text = text.replace(/%([\w.:-]+);/g, (all, name) =>
        parameters.has(name) ? pad + value(name) + pad : all
      )
    } while (text !== before)
    return text
  }
  const fold = text =>
    expand(text.replace(/<!--.*?-->/gs, ''))
      .replace(/--.*?--/gs, '')
      .replace(/\s+/g, ' ')
  const unquote = literal => literal?.slice(1, -1)

  const declare = text => {
    const parameter =
      /^<!ENTITY\s+%\s+([\w.:-]+)\s+(?:PUBLIC\s+(?:"[^"]*"|'[^']*')\s+("[^"]*"|'[^']*')|SYSTEM\s+("[^"]*"|'[^']*')|("[^"]*"|'[^']*'))\s*>$/s.exec(
        text
      )
    if (parameter) {
      const [, name, publicFile, systemFile, literal] = parameter
      const file = unquote(publicFile ?? systemFile)
      // The first declaration of an entity binds (XML 1.0, 4.2).
      if (!parameters.has(name))
        parameters.set(name, file === undefined ? { value: expand(unquote(literal), '') } : { file })
      return
    }
    const general = /^<!ENTITY\s+([\w.:-]+)\s+("[^"]*"|'[^']*')\s*>$/s.exec(text)
    if (general) {
      if (!entities.has(general[1])) entities.set(general[1], expand(unquote(general[2]), ''))
      return
    }
    // A notation only names a list of values here (LaTeX, tex), so the list stands in its place.
    if (text.startsWith('<!NOTATION')) return
    const folded = fold(text)
    const element = /^<!ELEMENT ([\w.:-]+) (.*?) ?>$/.exec(folded)
    if (element) {
      if (!elements.has(element[1])) elements.set(element[1], element[2].replace(/ ?([|,()*+?]) ?/g, '$1'))
      return
    }
    const list = /^<!ATTLIST ([\w.:-]+) ?(.*?) ?>$/.exec(folded)
    if (!list) throw new Error(`Unexpected declaration: ${folded.slice(0, 100)}`)
    const mine = attributes.get(list[1]) ?? new Map()
    attributes.set(list[1], mine)
    const one =
      /([\w.:-]+) (CDATA|IDREFS|IDREF|ID|NMTOKENS|NMTOKEN|ENTITY|(?:NOTATION )?\([^)]*\)) (#REQUIRED|#IMPLIED|(?:#FIXED )?(?:"[^"]*"|'[^']*'))/g
    const left = list[2].replace(one, (_, name, type, rest) => {
      if (!mine.has(name))
        mine.set(
          name,
          `${name} ${type
            .replace('NOTATION ', '')
            .replace(/ ?\| ?/g, '|')
            .replace(/\( | \)/g, part => part.trim())} ${rest}`
        )
      return ''
    })
    if (left.trim() !== '') throw new Error(`Unexpected attributes of ${list[1]}: ${left.slice(0, 100)}`)
  }

  const run = text => {
    let i = 0
    while (i < text.length) {
      if (/\s/.test(text[i])) i++
      else if (text.startsWith('<!--', i)) i = text.indexOf('-->', i) + 3
      else if (text.startsWith('<?', i)) i = text.indexOf('?>', i) + 2
      else if (text[i] === '%') {
        const name = text.slice(i + 1, text.indexOf(';', i))
        if (parameters.has(name)) run(value(name))
        i += name.length + 2
      } else if (text.startsWith('<![', i)) {
        const bracket = text.indexOf('[', i + 3)
        const end = conditionalEnd(text, bracket + 1)
        if (expand(text.slice(i + 3, bracket)).trim() === 'INCLUDE') run(text.slice(bracket + 1, end - 3))
        i = end
      } else if (text.startsWith('<!', i)) {
        const end = declarationEnd(text, i)
        declare(text.slice(i, end))
        i = end
      } else throw new Error(`Unexpected text in a DTD: ${text.slice(i, i + 80)}`)
    }
  }
  run(read(main))
  return { elements, attributes, entities }
}

/** Behind the `]]>` that closes a conditional section, sections inside it skipped. */
function conditionalEnd(text, from) {
  for (let depth = 1, i = from; ; i++) {
    if (text.startsWith('<!--', i)) i = text.indexOf('-->', i) + 2
    else if (text.startsWith('<![', i)) depth++
    else if (text.startsWith(']]>', i) && --depth === 0) return i + 3
  }
}

/** Behind the `>` that closes a declaration: not one in a quoted string or a comment. */
function declarationEnd(text, from) {
  const comments = !text.startsWith('<!ENTITY', from)
  for (let i = from + 2, quote = ''; ; i++) {
    const char = text[i]
    if (quote) quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (comments && text.startsWith('--', i)) i = text.indexOf('--', i + 2) + 1
    else if (char === '>') return i + 1
  }
}

const folders = ['', 'iso8879/', 'iso9573-13/', 'xmlchars/', 'mathml/']
const reader = version => name => {
  const folder = folders.find(each => existsSync(join(suite, version, each, name)))
  if (folder === undefined) throw new Error(`The suite ${version} has no ${name}`)
  return readFileSync(join(suite, version, folder, name), 'utf8')
}

/** A line an element: name, content model, attribute declarations, between tabs. */
const lines = ({ elements, attributes }) =>
  [...elements].map(
    ([name, model]) => `${name}\t${model}\t${[...(attributes.get(name)?.values() ?? [])].join(' ')}`
  )

/** The characters an entity stands for: references inside it resolved, `&#38;#38;` included (XML 1.0, 4.6). */
function characters(literal) {
  const one = (_, hex, digits) => String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits))
  let text = literal
  for (let i = 0; i < 4; i++) text = text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, one)
  return text
}

const hex = text => [...text].map(char => char.codePointAt(0).toString(16)).join(' ')

const pack = text => deflateRawSync(Buffer.from(text), { level: 9 }).toString('base64')
const header = what =>
  `/**\n * ${what}\n * ${statement}\n * Made by scripts/flatten-dtd.mjs; do not edit. Deflated, base64.\n */\n`

rmSync(target, { recursive: true, force: true })
mkdirSync(join(target, 'dtd'), { recursive: true })

const parts = new Map()
/** Elements whose model has text in some edition, and all elements: what is left holds elements alone. */
const mixed = new Set()
const every = new Set()
const editions = {}
const names = {}
/** Registers a part under the first name that wanted its text, so that equal parts are kept once. */
const part = (wanted, text) => {
  for (const [name, known] of parts) if (known === text) return name
  parts.set(wanted, text)
  return wanted
}
for (const version of versions)
  for (const [tagSet, [plain, oasis]] of Object.entries(tagSets))
    for (const [file, oasisTables] of [[plain, false], ...(oasis ? [[oasis, true]] : [])])
      for (const mathml of ['2', '3']) {
        const infix = version >= '1.3' ? version.replace('.', '-') : '1'
        const main = `JATS-${file}${infix}${mathml === '3' ? '-mathml3' : ''}.dtd`
        if (!existsSync(join(suite, version, main))) continue
        const flat = flatten(main, reader(version))
        for (const [name, literal] of flat.entities) {
          const found = characters(literal)
          if (names[name] !== undefined && names[name] !== found && version === '1.4')
            console.log(`&${name}; changed from ${names[name]} to ${found} in ${version}`)
          names[name] = found
        }
        for (const [name, model] of flat.elements) {
          every.add(name)
          if (model === 'ANY' || model.includes('#PCDATA')) mixed.add(name)
        }
        const all = lines(flat)
        const isMath = line => line.startsWith('mml:')
        const isOasis = line => line.startsWith('oasis:')
        const own = all.filter(line => !isMath(line) && !isOasis(line)).join('\n')
        const used = [
          part(`${tagSet}-${version}${oasisTables ? '-oasis' : ''}`, own),
          part(`mathml-${mathml}-${version}`, all.filter(isMath).join('\n'))
        ]
        const tables = all.filter(isOasis).join('\n')
        if (tables) used.push(part(`oasis-${version}`, tables))
        editions[`${tagSet} ${version}${oasisTables ? ' oasis' : ''} mathml${mathml}`] = used
      }

for (const [name, text] of parts) {
  writeFileSync(
    join(target, 'dtd', `${name}.ts`),
    `${header(`Part ${name} of the flattened DTDs.`)}export const packed: string =\n  '${pack(text)}'\n`
  )
  console.log(name, text.length, pack(text).length)
}
writeFileSync(
  join(target, 'editions.ts'),
  `${header('Which parts make up which edition of the DTD.').replace(' Deflated, base64.', '')}export const parts = {\n${[...parts.keys()].map(name => `  '${name}': () => import('./dtd/${name}.js')`).join(',\n')}\n} as const\nexport type PartName = keyof typeof parts\n\n/** By tag set, version, table model and MathML. */\nexport const editions: Readonly<Record<string, readonly PartName[]>> = {\n${Object.entries(
    editions
  )
    .map(([key, used]) => `  '${key}': [${used.map(name => `'${name}'`).join(', ')}]`)
    .join(',\n')}\n}\n`
)
const only = [...every].filter(name => !mixed.has(name)).sort()
writeFileSync(
  join(target, 'element-only.ts'),
  `${header('Elements that hold no text in any edition: white space between their children means nothing.').replace(' Deflated, base64.', '')}export const elementOnly: ReadonlySet<string> = new Set(\n  '${only.join(' ')}'.split(' ')\n)\n`
)
const table = Object.entries(names)
  .filter(([name]) => !['amp', 'lt', 'gt', 'quot', 'apos'].includes(name))
  .sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(
  join(target, 'entities.ts'),
  `${header(`The ${table.length} named characters of the suite, a line each: the name and its code points in hexadecimal.`)}export const packed: string =\n  '${pack(table.map(([name, chars]) => `${name} ${hex(chars)}`).join('\n'))}'\n`
)
console.log(Object.keys(editions).length, 'editions', parts.size, 'parts', table.length, 'entities')
