import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = path => fileURLToPath(new URL(path, import.meta.url))

// Tests run on the sources: no build lies between a change and its test. `@offprint/x/y` is packages/x/src/y.ts.
const alias = readdirSync(at('packages'))
  .filter(name => !name.includes('.'))
  .flatMap(name => [
    { find: new RegExp(`^@offprint/${name}$`), replacement: at(`packages/${name}/src/index.ts`) },
    { find: new RegExp(`^@offprint/${name}/(.+)$`), replacement: at(`packages/${name}/src`) + '/$1.ts' }
  ])

export default defineConfig({
  resolve: { alias },
  test: {
    globalSetup: [at('test/support/build.mjs')],
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
