/** What the root commands share: install when the lock file changed, build when a source is newer than the bundle. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Runs a command in the root; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options
  })
  if (done.error) throw done.error
  if (done.status !== 0 && !options.tolerate) process.exit(done.status ?? 1)
  return done.status ?? 1
}

/** Installs the dependencies that the lock file names, unless they are there already. */
export function install({ quiet = true } = {}) {
  const stamp = join(root, 'node_modules', '.offprint-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing dependencies (once)…')
  // The exact pnpm of package.json, through npx: a machine with only Node and npm has no pnpm, and corepack may be absent.
  run(
    'npx',
    [
      '--yes',
      manifest.packageManager,
      'install',
      '--frozen-lockfile',
      '--prefer-offline',
      ...(quiet ? ['--reporter=silent'] : [])
    ],
    {
      stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
      env: { ...process.env, CI: 'true', npm_config_loglevel: 'error' }
    }
  )
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, lock)
}

/** Time of the newest file that the bundle is made from, in milliseconds. */
function newestSource() {
  let newest = statSync(join(root, 'pnpm-lock.yaml')).mtimeMs
  const look = folder => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) look(path)
      else newest = Math.max(newest, statSync(path).mtimeMs)
    }
  }
  for (const name of readdirSync(join(root, 'packages'))) {
    const source = join(root, 'packages', name, 'src')
    if (existsSync(source)) look(source)
  }
  return Math.max(newest, statSync(join(root, 'scripts', 'build.mjs')).mtimeMs)
}

export const bundle = join(root, 'packages', 'cli', 'dist', 'offprint.cjs')

/** Builds the command when a source is newer than what was built. */
export async function build() {
  if (existsSync(bundle) && statSync(bundle).mtimeMs >= newestSource()) return
  const { bundleCommand } = await import('./build.mjs')
  await bundleCommand()
}
