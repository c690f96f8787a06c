/**
 * What survives each format on pages that no test was made for: every page is read, written in each format, read back and
 * compared, as the command does.
 *
 *   node scripts/survival.mjs                    the pages of ../shared/corpus, in Word and PDF
 *   node scripts/survival.mjs --to jats,html     other formats
 *   node scripts/survival.mjs --from jats        publishers' XML, jats/*.xml, in place of pages
 *   node scripts/survival.mjs --corpus DIR       sources of your own, DIR/html/*.html or DIR/jats/*.xml
 *   node scripts/survival.mjs --every 4          every fourth of them
 *   node scripts/survival.mjs --pair NAME        one of them (a part of its name will do), each difference in full
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { load } from './load.mjs'
import { corpus, pages } from './score/corpus.mjs'
import { root } from './workspace.mjs'

const option = name => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : (process.argv[at + 1] ?? '')
}
const { defaultLimits, read, write } = await load('packages/core/src/index.ts')
const { recognise } = await load('packages/structure/src/index.ts')
const formatOf = async name => {
  const key = name === 'md' ? 'markdown' : name
  return (await load(`packages/${key}/src/index.ts`))[key]
}
const formats = {}
for (const name of (option('to') ?? 'docx,pdf').split(',')) formats[name] = await formatOf(name)
const from = await formatOf(option('from') ?? 'html')
const require = createRequire(join(root, 'packages/pdf/package.json'))
const assets = async name => readFileSync(require.resolve(name))

const sources =
  from.name === 'jats'
    ? readdirSync(join(corpus, 'jats'))
        .filter(file => file.endsWith('.xml'))
        .sort()
        .map(file => ({ name: basename(file, '.xml'), path: join(corpus, 'jats', file) }))
    : pages().map(({ name, html }) => ({ name, path: html }))
const wanted = sources.filter(
  ({ name }, n) =>
    n % Number(option('every') ?? 1) === 0 && (!option('pair') || name.includes(option('pair')))
)
const groups = new Map()
console.log(
  `| source | ${Object.keys(formats).join(' | ')} |\n|---|${Object.keys(formats)
    .map(() => '---:|')
    .join('')}`
)
for (const { name, path } of wanted) {
  const cells = []
  for (const [key, format] of Object.entries(formats))
    try {
      const { article, media, messages } = await read(readFileSync(path), {
        from,
        recognise,
        limits: defaultLimits,
        name: basename(path)
      })
      const { comparison } = await write(
        article,
        format,
        { messages, limits: defaultLimits, media, assets, options: {} },
        recognise
      )
      const counts = Object.values(comparison.counts)
      const sum = field => counts.reduce((total, count) => total + count[field], 0)
      cells.push(`${sum('kept')} of ${sum('expected')}`)
      for (const one of comparison.differences) {
        const group = `${key}: ${one.kind}${one.field ? `.${one.field}` : ''} ${one.what}`
        groups.set(group, [...(groups.get(group) ?? []), { name, ...one }])
      }
    } catch (error) {
      cells.push(`failed: ${error.message}`)
      process.exitCode = 1
    }
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}
const cut = text => (text && text.length > 110 ? `${text.slice(0, 107)}…` : (text ?? ''))
console.log('')
for (const [group, list] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${list.length} × ${group}`)
  for (const one of option('pair') ? list : list.slice(0, 3))
    console.log(
      `    ${one.name}: “${cut(one.key)}”${one.field ? `: “${cut(one.actual)}” for “${cut(one.expected)}”` : ''}`
    )
}
