/** Runs the command from a checkout: installs and builds only what is stale, then hands over. */
import { pathToFileURL } from 'node:url'
import { build, bundle, install } from './workspace.mjs'

install()
await build()
// npm runs scripts in the root; paths mean the folder in which the user typed the command.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
process.argv.splice(1, 1, bundle)
await import(pathToFileURL(bundle).href)
