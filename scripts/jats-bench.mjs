/**
 * Reading and writing JATS, warm, beside the tokenizer (saxes) alone walking the same file: ratios within one run. The least of
 * many turns is taken, since other work on the machine only ever adds. Beside it what no reader or writer with a tree can do
 * without, or what does far less than one: so that it can be seen how near to the possible the figures are.
 *
 *   node scripts/jats-bench.mjs [--turns=60]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { load } from './load.mjs'
import { root } from './workspace.mjs'

/** An article of about 100 KB as a journal tags one: sections, citations, a table, figures, tagged references. */
function generated() {
  const words = 'the samples were weighed and kept cool until they were measured again on the next day '
  const cite = n => `[<xref ref-type="bibr" rid="R${n}">${n}</xref>]`
  const paragraph = n =>
    `<p>${words.repeat(3)}<italic>in vitro</italic> ${cite((n % 80) + 1)} ${words}(<xref ref-type="fig" rid="F1">Figure 1</xref>).</p>`
  const section = n =>
    `<sec id="S${n}"><title>Part ${n}</title>${[0, 1, 2, 3, 4].map(i => paragraph(n * 5 + i)).join('')}</sec>`
  const row = n => `<tr><td>${n}</td><td>${n * 2}.5</td><td><bold>${n % 7}</bold> ± 1</td></tr>`
  const reference = n =>
    `<ref id="R${n}"><label>${n}</label><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Lee</surname><given-names>A</given-names></name><name><surname>Roy</surname><given-names>BC</given-names></name></person-group><article-title>On matter ${n}</article-title><source>J Matters</source><year>2010</year><volume>${n}</volume><fpage>1</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.5555/jm.${n}</pub-id></element-citation></ref>`
  const many = (count, make) => Array.from({ length: count }, (_, i) => make(i + 1)).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" "JATS-journalpublishing1-3.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" dtd-version="1.3" xml:lang="en"><front><journal-meta><journal-id journal-id-type="nlm-ta">J T</journal-id><journal-title-group><journal-title>T</journal-title></journal-title-group><issn pub-type="epub">9999-9994</issn><publisher><publisher-name>P</publisher-name></publisher></journal-meta><article-meta><title-group><article-title>A long article</article-title></title-group><pub-date date-type="pub"><year>2020</year></pub-date></article-meta></front><body>${many(24, section)}<fig id="F1"><label>Figure 1</label><caption><p>${words}</p></caption><graphic xlink:href="a.png"/></fig><table-wrap id="T1"><label>Table 1</label><table><tbody>${many(120, row)}</tbody></table></table-wrap></body><back><ref-list><title>References</title>${many(80, reference)}</ref-list></back></article>`
}

/** What is measured, beside the walk that is the unit. */
const columns = {
  read: 'read',
  write: 'write',
  both: 'both',
  parse: 'floor: text → bare tree',
  serialize: 'floor: bare tree → bytes',
  json: 'floor: the article as JSON, out and in'
}

/** Ratios for some files: one row each, and one of their means. */
export async function benchJats(turns = 60) {
  const { fromJats, toJats } = await load('packages/jats/src/index.ts')
  const { parseXml, serializeXml } = await load('packages/core/src/xml.ts')
  const encoder = new TextEncoder()
  const { SaxesParser } = createRequire(join(root, 'packages/core/package.json'))('saxes')
  const folder = join(root, '../shared/corpus/jats')
  const files = [['generated', generated()]]
  if (existsSync(folder))
    for (const name of readdirSync(folder).sort()) {
      const text = name.endsWith('.xml') ? readFileSync(join(folder, name), 'utf8') : ''
      if (
        text.length > 95_000 &&
        text.length < 105_000 &&
        !/&[a-z]/.test(text.replace(/&(?:amp|lt|gt|quot|apos);/g, ''))
      )
        files.push([basename(name), text])
    }
  const rows = []
  for (const [name, text] of files) {
    const bytes = new TextEncoder().encode(text)
    const tree = await fromJats(bytes)
    const bare = parseXml(text, { doctype: 'allow' }).root
    let seen = 0
    const jobs = {
      walk: () => {
        const parser = new SaxesParser({ xmlns: true })
        parser.on('opentag', () => seen++)
        parser.on('text', value => {
          seen += value.length
        })
        parser.on('closetag', () => seen++)
        parser.write(text).close()
      },
      read: () => fromJats(bytes),
      write: () => toJats(tree),
      parse: () => parseXml(text, { doctype: 'allow' }),
      serialize: () => encoder.encode(serializeXml(bare)),
      json: () => JSON.parse(JSON.stringify(tree))
    }
    const least = Object.fromEntries(Object.keys(jobs).map(job => [job, Infinity]))
    for (let turn = 0; turn < turns; turn++)
      for (const [job, run] of Object.entries(jobs)) {
        const from = process.cpuUsage()
        await run()
        const { user, system } = process.cpuUsage(from)
        // The first turns are for V8 to know the code.
        if (turn >= turns / 3) least[job] = Math.min(least[job], user + system)
      }
    least.both = least.read + least.write
    rows.push({
      name,
      size: bytes.length,
      ...Object.fromEntries(Object.keys(columns).map(job => [job, least[job] / least.walk]))
    })
  }
  const mean = what => rows.reduce((sum, row) => sum + row[what], 0) / rows.length
  rows.push({
    name: 'mean',
    ...Object.fromEntries(['size', ...Object.keys(columns)].map(what => [what, mean(what)]))
  })
  return rows
}

export function benchJatsTable(rows) {
  return [
    'JATS, warm: CPU time as a multiple of what saxes alone takes to walk the file',
    `| file | KB | ${Object.values(columns).join(' | ')} |`,
    `|---|---|${'---|'.repeat(Object.keys(columns).length)}`,
    ...rows.map(row => {
      const figures = Object.keys(columns).map(what => row[what].toFixed(1))
      return `| ${row.name} | ${Math.round(row.size / 1000)} | ${figures.join(' | ')} |`
    })
  ].join('\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const turns = Number(process.argv.find(arg => arg.startsWith('--turns='))?.slice(8) ?? 60)
  console.log(benchJatsTable(await benchJats(turns)))
}
