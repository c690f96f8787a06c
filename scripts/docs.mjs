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
    ['References', ['reference']]
  ]
  const formats = []
  for (const [name, title] of [
    ['jats', 'JATS'],
    ['docx', 'Word'],
    ['pdf', 'PDF']
  ]) {
    const module = await load(`packages/${name}/src/index.ts`)
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

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const [before, after] = [readme.indexOf('<!-- survival'), readme.indexOf('<!-- /survival -->')]
const start = readme.indexOf('\n', before) + 1
const pages = {
  'packages/ast/NODES.md': nodesPage(),
  'README.md': `${readme.slice(0, start)}${await survival()}\n${readme.slice(after)}`
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
