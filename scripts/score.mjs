/**
 * How well pages become articles: for each page whose publisher's XML we have, our tree of the page against the tree of
 * the XML, thing by thing, and capped by what the page shows. The corpus lies beside the repository (../shared/corpus).
 *
 *   node scripts/score.mjs                 all pairs: a table by kind and a table by article
 *   node scripts/score.mjs --pair NAME     one pair (a part of its name will do), all kinds
 *   node scripts/score.mjs --misses KIND   what went wrong with a kind, with both texts (`all` for every kind)
 *   node scripts/score.mjs --write         all pairs, into packages/structure/SCORES.md
 *   node scripts/score.mjs --json          all counts
 *   node scripts/score.mjs --html-only     every page: does it convert, is its tree valid, what was not placed or dropped
 *   node scripts/score.mjs --bare          every page without the names that its site gives to elements (class, role, …)
 *   node scripts/score.mjs --corpus DIR    pages of your own: DIR/html/x.html beside the publisher's DIR/jats/x.xml
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './workspace.mjs'

const option = name => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : (process.argv[at + 1] ?? '')
}
const has = name => process.argv.includes(`--${name}`)
const { corpus, pages, pairs } = await import('./score/corpus.mjs')
if (!existsSync(join(corpus, 'html'))) {
  console.error(`No pages at ${relative('', corpus)}: nothing to score.`)
  process.exit(2)
}
const wanted = one => !option('pair') || one.name.includes(option('pair'))
if (has('html-only'))
  await (await import('./score/pages.mjs')).reportPages(pages().filter(wanted), { full: has('pair') })
else await scorePairs(pairs().filter(wanted))

async function scorePairs(list) {
  const { presenceOf, readPage, readXml } = await import('./score/corpus.mjs')
  const { compareArticles } = await import('./score/compare.mjs')
  const { articleTable, document, kindTable } = await import('./score/report.mjs')
  const { Tally } = await import('./score/tally.mjs')
  const score = async bare => {
    const scores = []
    for (const { name, html, xml } of list) {
      try {
        const { article } = await readPage(html, { bare })
        scores.push({ name, tally: compareArticles(await readXml(xml), article, await presenceOf(html)) })
      } catch (error) {
        console.error(`${name}: ${error.stack}`)
        process.exitCode = 1
      }
    }
    const all = new Tally()
    for (const { tally } of scores) all.add(tally)
    return { scores, all }
  }
  const { scores, all } = await score(has('bare'))
  if (has('json')) {
    const plain = tally => Object.fromEntries([...tally.kinds.keys()].map(kind => [kind, tally.rates(kind)]))
    const articles = Object.fromEntries(scores.map(({ name, tally }) => [name, plain(tally)]))
    console.log(JSON.stringify({ all: plain(all), articles }, undefined, 2))
  } else if (option('misses') !== undefined) {
    for (const { name, tally } of scores)
      for (const miss of tally.misses)
        if (option('misses') === 'all' || miss.kind === option('misses'))
          console.log(
            `${name} · ${miss.kind} · ${miss.what}\n  expected ${miss.expected}\n  ours     ${miss.actual ?? ''}`
          )
  } else if (has('write')) {
    writeFileSync(
      join(root, 'packages', 'structure', 'SCORES.md'),
      document(scores, all, (await score(true)).all)
    )
  } else {
    console.log(`${kindTable(all)}\n`)
    if (scores.length > 1) console.log(articleTable(scores))
  }
}
