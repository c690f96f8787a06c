/**
 * `npm test`: types, style, then every test. Ends with the line `N passed, N failed`; what was skipped is counted in the line before it.
 * `npm test -- packages/html` runs the tests below a path only.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install, root, run } from './workspace.mjs'

install()
const only = process.argv.slice(2)
const counts = { passed: 0, failed: 0, skipped: 0 }
const step = (name, command, args) => {
  const failed = run(command, args, { tolerate: true }) !== 0
  counts[failed ? 'failed' : 'passed']++
  console.log(`${failed ? '✗' : '✓'} ${name}`)
}
if (only.length === 0) {
  step('types', 'npm', ['run', '--silent', 'types'])
  step('style', 'npx', ['--no-install', 'biome', 'check', '--diagnostic-level=error', '.'])
}
const folder = join(root, 'node_modules', '.cache', 'offprint')
mkdirSync(folder, { recursive: true })
const results = join(folder, 'tests.json')
rmSync(results, { force: true })
// CI=1: a missing golden is a failure, never written by the run that checks it.
const status = run(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...only
  ],
  { tolerate: true, env: { ...process.env, CI: '1' } }
)
if (existsSync(results)) {
  const report = JSON.parse(readFileSync(results, 'utf8'))
  counts.passed += report.numPassedTests
  counts.failed +=
    report.numFailedTests +
    report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0).length
  counts.skipped += report.numPendingTests + report.numTodoTests
}
if (status !== 0 && counts.failed === 0) counts.failed++
if (counts.skipped) console.log(`${counts.skipped} skipped`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed ? 1 : 0)
