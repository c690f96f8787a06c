/** `npm start`: converts the sample article into out/, or the pages named behind `--`. */
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, bundle, install, root } from './workspace.mjs'

install()
await build()
const given = process.argv.slice(2)
const here = process.env.INIT_CWD ?? process.cwd()
process.chdir(here)
const sample = relative(here, join(root, 'fixtures/articles/case-report/article.html'))
const out = relative(here, join(root, 'out'))
const args = given.some(arg => !arg.startsWith('-')) ? given : [sample, ...given]
process.argv.splice(
  1,
  process.argv.length,
  bundle,
  'convert',
  ...args,
  ...(given.includes('--out') ? [] : ['--out', out])
)
await import(pathToFileURL(bundle).href)
