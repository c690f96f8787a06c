/**
 * `npm run docs`: writes the pages of documentation that are made from the code, so that they cannot be wrong:
 * packages/ast/NODES.md from the schema. `--check` writes nothing and fails when a page is out of date.
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

const pages = { 'packages/ast/NODES.md': nodesPage() }

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
