/**
 * `npm run docs`: writes the pages of documentation that are made from the code, so that they cannot be wrong:
 * packages/ast/NODES.md from the schema, and the README's table of what survives from what the formats claim. `--check` writes nothing and fails when a page is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from './load.mjs'
import { root } from './workspace.mjs'

const { specs } = await load('packages/ast/src/index.ts')

const kind = spec => {
  if (typeof spec === 'string') return { kind: spec.replace('?', ''), optional: spec.endsWith('?') }
  if (spec.oneOf)
    return { kind: spec.oneOf.map(value => `\`${value}\``).join(' · '), optional: spec.optional }
  return { kind: `${spec.record}${spec.many ? ' list' : ''}`, optional: spec.optional }
}

const groups = ['document', 'front', 'section', 'block', 'back', 'inline']
const titles = {
  document: 'The document',
  front: 'Front matter',
  section: 'Sections',
  block: 'Blocks',
  back: 'Back matter',
  inline: 'Inline',
  parts: 'Parts of other nodes',
  draft: 'Draft nodes'
}

function nodesPage() {
  const lines = [
    '# The nodes of the article tree',
    '',
    'Made from the schema by `npm run docs`. A field marked ○ may be absent. Fields of kind `text` are words that readers see: they must survive every conversion; `target` names the id of another node. Every node may also carry `id`, `lang`, `dir`, `position` (place in the source), `sources` (where the value of a field was found) and `extra` (attributes of the source that the tree has no field for).',
    ''
  ]
  const placed = new Set()
  const section = (name, list) => {
    if (!list.length) return
    lines.push(`## ${titles[name]}`, '')
    for (const spec of list) {
      placed.add(spec.type)
      lines.push(`### ${spec.type}`, '', spec.doc, '')
      const fields = Object.entries(spec.fields)
      if (fields.length) {
        lines.push('| field | kind | |', '|---|---|---|')
        for (const [name, [type, doc]] of fields) {
          const { kind: words, optional } = kind(type)
          lines.push(`| \`${name}\`${optional ? ' ○' : ''} | ${words} | ${doc.replace(/\|/g, '\\|')} |`)
        }
        lines.push('')
      }
      const code = text => text.replace(/</g, '&lt;').replace(/>/g, '&gt;')
      if (spec.children) lines.push(`Children: ${spec.children.map(part => `\`${part}\``).join(', ')}`, '')
      lines.push(
        `JATS ${code(spec.forms.jats)} · Word ${code(spec.forms.word)} · PDF ${code(spec.forms.pdf)} · HTML ${code(spec.forms.html)}`,
        ''
      )
    }
  }
  const all = Object.values(specs)
  for (const group of groups)
    section(
      group,
      all.filter(spec => !spec.draft && !placed.has(spec.type) && spec.groups.includes(group))
    )
  section(
    'parts',
    all.filter(spec => !spec.draft && !placed.has(spec.type))
  )
  section(
    'draft',
    all.filter(spec => spec.draft)
  )
  return `${lines.join('\n').trimEnd()}\n`
}

/** What a format claims to carry, as the README's table. */
async function survival() {
  const kinds = [
    ['Title, subject', ['articleTitle', 'subject']],
    ['Authors, their affiliations, who corresponds', ['contributor', 'affiliation', 'correspondence']],
    ['Journal, volume, dates, identifiers', ['journal', 'publication', 'date', 'articleId']],
    ['Licence and copyright', ['permissions']],
    ['Abstracts, keywords', ['abstract', 'keyword']],
    ['Sections, run-in headings', ['section']],
    ['Paragraphs', ['paragraph']],
    [
      'Lists, definitions, quotes, boxes, code',
      ['list', 'definition', 'blockQuote', 'boxedText', 'codeBlock']
    ],
    ['Figures: label, caption, panels, alternative text', ['figure']],
    ['Tables: cells, spans, header cells, notes', ['table']],
    ['Equations', ['equation', 'inlineEquation']],
    ['Footnotes and their calls', ['footnote', 'noteCall']],
    ['Citations: text and every target', ['citation']],
    ['Cross-references', ['crossReference']],
    ['Links', ['link']],
    ['Declarations, acknowledgements, appendices', ['declaration', 'acknowledgement', 'appendix']],
    ['References', ['reference']],
    ['Articles in the article (reviews, replies, translations)', ['subArticle']]
  ]
  const formats = []
  for (const [folder, name, title] of [
    ['jats', 'jats', 'JATS'],
    ['docx', 'docx', 'Word'],
    ['pdf', 'pdf', 'PDF'],
    ['html', 'html', 'Web page'],
    ['markdown', 'markdown', 'Markdown']
  ]) {
    const module = await load(`packages/${folder}/src/index.ts`)
    formats.push({ title, carries: module[name].carries })
  }
  const cell = (carries, wanted) => {
    const claims = wanted.map(kind => [kind, carries[kind]])
    const absent = claims.filter(([, claim]) => !claim)
    if (absent.length === claims.length) return '–'
    const parts = claims.filter(([, claim]) => Array.isArray(claim))
    const words = []
    if (parts.length)
      words.push(
        parts
          .map(
            ([kind, claim]) =>
              (wanted.length > 1 ? `${kind}: ` : '') + (claim.join(', ') || 'that it is there')
          )
          .join('; ')
      )
    if (absent.length) words.push(`not ${absent.map(([kind]) => kind).join(', ')}`)
    return words.length ? words.join('; ') : 'all'
  }
  return [
    `| | ${formats.map(format => format.title).join(' | ')} |`,
    `|---|${formats.map(() => '---').join('|')}|`,
    ...kinds.map(
      ([title, wanted]) => `| ${title} | ${formats.map(({ carries }) => cell(carries, wanted)).join(' | ')} |`
    )
  ].join('\n')
}

const titlesOfFormats = { html: 'Web page', md: 'Markdown', jats: 'JATS', docx: 'Word', pdf: 'PDF' }
/** What test/matrix.test.ts found, pair by pair. */
const matrix = JSON.parse(readFileSync(join(root, 'test/matrix.json'), 'utf8'))
const lostOn = way => [...new Set(matrix.lost[way].map(one => one.split('.')[0]))]

/** Every pair of formats, as a table: how many kinds of things do not come through whole. */
function pairs() {
  const names = Object.keys(titlesOfFormats)
  const cell = way => {
    const count = lostOn(way).length
    const marks = matrix.known[way] ? ' ¹' : ''
    return `${count === 0 ? 'all' : `all but ${count}`}${marks}`
  }
  return [
    `| from ↓ to → | ${names.map(name => titlesOfFormats[name]).join(' | ')} |`,
    `|---|${names.map(() => '---').join('|')}|`,
    ...names.map(
      source =>
        `| ${titlesOfFormats[source]} | ${names.map(target => `[${cell(`${source}-${target}`)}](packages/PAIRS.md#${source}--${target})`).join(' | ')} |`
    )
  ].join('\n')
}

/** The same with names: what is not the same at the end of each way. */
function pairsPage() {
  const lines = [
    '# What gets lost from format to format',
    '',
    'Made by `npm run docs` from `test/matrix.json`, which `test/matrix.test.ts` writes: two articles, one of which holds one of',
    'each thing, go through every pair of formats, and the article at the end is compared with the article at the start. A kind',
    'with fields behind it comes through but for these fields. ¹ marks pairs on which the written file, read back, differs',
    'from what was read, for the reasons given. After a change that carries more: `npx vitest run test/matrix.test.ts -u`, then',
    '`npm run docs`.',
    ''
  ]
  for (const [way, lost] of Object.entries(matrix.lost)) {
    const [source, target] = way.split('-')
    lines.push(`## ${source} → ${target}`, '')
    const kinds = new Map()
    for (const one of lost) {
      const [kind, ...field] = one.split('.')
      if (!kinds.has(kind)) kinds.set(kind, [])
      if (field.length) kinds.get(kind).push(field.join('.'))
    }
    if (!kinds.size) lines.push('Nothing is lost.')
    for (const [kind, fields] of kinds)
      lines.push(`- ${kind}${fields.length ? `: ${fields.join(', ')}` : ''}`)
    for (const why of matrix.known[way] ?? []) lines.push(`- ¹ ${why}`)
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** The text with what stands between two marks put in anew. */
function between(text, name, content) {
  const [before, after] = [text.indexOf(`<!-- ${name}`), text.indexOf(`<!-- /${name} -->`)]
  const start = text.indexOf('\n', before) + 1
  return `${text.slice(0, start)}${content}\n${text.slice(after)}`
}

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const pages = {
  'packages/ast/NODES.md': nodesPage(),
  'packages/PAIRS.md': pairsPage(),
  'README.md': between(between(readme, 'survival', await survival()), 'pairs', pairs())
}

let stale = 0
for (const [path, text] of Object.entries(pages)) {
  const file = join(root, path)
  let old = ''
  try {
    old = readFileSync(file, 'utf8')
  } catch {
    // written for the first time
  }
  if (old === text) continue
  stale++
  if (process.argv.includes('--check')) console.error(`${path} is out of date: run npm run docs`)
  else writeFileSync(file, text)
}
if (stale && process.argv.includes('--check')) process.exit(1)
