/** Every page of the corpus, with or without XML to compare with: converts, valid, all words accounted for. */
import { checkJats, readPage } from './corpus.mjs'

/**
 * Prints one line for each page: problems of the tree, findings of the DTD, words not placed, words dropped by reason.
 * @param {{full: boolean}} options full: each text that was dropped or not placed
 */
export async function reportPages(list, { full }) {
  console.log(
    '| page | words | tree | JATS | unplaced | invented | dropped |\n|---|---:|---:|---:|---:|---:|---|'
  )
  for (const { name, html } of list) {
    try {
      const { article, balance, ledger, messages } = await readPage(html)
      const problems = messages.list.filter(message => message.source === 'core' && message.ruleId === 'tree')
      const { findings } = await checkJats(structuredClone(article))
      const errors = findings.filter(finding => finding.level === 'error')
      const dropped = new Map()
      for (const { reason, text } of ledger.dropped)
        dropped.set(reason, (dropped.get(reason) ?? 0) + text.split(/\s+/).length)
      const reasons = [...dropped].sort((a, b) => b[1] - a[1]).map(([reason, words]) => `${reason} ${words}`)
      const lost = balance.unplaced.reduce((sum, run) => sum + run.text.split(' ').length, 0)
      console.log(
        `| ${name} | ${balance.words} | ${problems.length} | ${errors.length} | ${lost} | ${balance.invented.length} | ${reasons.join(', ')} |`
      )
      if (!full) continue
      for (const problem of problems) console.log(`tree: ${problem.message}`)
      for (const finding of errors) console.log(`JATS ${finding.rule}: ${finding.message}`)
      for (const { text } of balance.unplaced) console.log(`unplaced: ${text}`)
      for (const { text } of balance.invented) console.log(`invented: ${text}`)
      for (const { reason, text } of ledger.dropped) console.log(`dropped (${reason}): ${text}`)
    } catch (error) {
      console.log(`| ${name} | failed: ${error.message} |`)
      if (full) console.log(error.stack)
      process.exitCode = 1
    }
  }
}
