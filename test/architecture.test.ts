/** The house's rules that a machine can check: one direction of imports, no side doors, nothing copied, docs true. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = readdirSync(join(root, 'packages'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

/** Who may import whom. A format never imports another format; only the command knows them all. */
const direction: Record<string, readonly string[]> = {
  ast: [],
  core: ['ast'],
  references: ['ast'],
  html: ['ast', 'core'],
  structure: ['ast', 'core', 'references'],
  jats: ['ast', 'core'],
  docx: ['ast', 'core'],
  pdf: ['ast', 'core'],
  markdown: ['ast', 'core', 'references'],
  cli: ['ast', 'core', 'html', 'structure', 'references', 'jats', 'docx', 'pdf', 'markdown']
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : []
  )
}
const sources = (name: string): string[] => files(join(root, 'packages', name, 'src'))
const imports = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export|\}).*? from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm
    )
  ].map(match => (match[1] ?? match[2] ?? match[3])!)

describe('architecture', () => {
  it('knows every package', () => {
    expect(packages.sort()).toEqual(Object.keys(direction).sort())
  })

  for (const name of packages) {
    it(`${name} imports only what lies above it`, () => {
      for (const file of sources(name))
        for (const target of imports(file).filter(path => path.startsWith('@offprint/')))
          expect(direction[name], `${relative(root, file)} imports ${target}`).toContain(target.split('/')[1])
    })

    it(`${name} declares what it imports, and pins it`, () => {
      const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
      const declared = { ...manifest.dependencies, ...(name === 'cli' ? manifest.devDependencies : {}) }
      for (const file of sources(name))
        for (const target of imports(file)) {
          if (target.startsWith('.') || target.startsWith('node:')) continue
          const dependency = target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/')
          // Types of a package that has no code of its own (`hast`) are declared as `@types/…`.
          const names = Object.keys(declared).map(name => name.replace(/^@types\//, ''))
          expect(names, `${relative(root, file)} imports ${target}`).toContain(dependency)
        }
      for (const [dependency, range] of Object.entries({
        ...manifest.dependencies,
        ...manifest.devDependencies
      }))
        expect(String(range), `${name} → ${dependency}`).toMatch(/^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/)
    })

    if (name !== 'cli')
      it(`${name} touches no file, network, process or console`, () => {
        for (const file of sources(name)) {
          for (const target of imports(file))
            expect(target, relative(root, file)).not.toMatch(
              /^(node:)?(fs|child_process|http|https|net|dgram|tls|worker_threads|process)(\/|$)/
            )
          const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
          expect(code, relative(root, file)).not.toMatch(
            /\bconsole\.|\bprocess\.(env|argv|exit|cwd)\b|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/
          )
        }
      })
  }

  it('has a README for every package', () => {
    for (const name of packages)
      expect(existsSync(join(root, 'packages', name, 'README.md')), name).toBe(true)
  })

  it('keeps its generated documentation true', () => {
    expect(() =>
      execFileSync(process.execPath, [join(root, 'scripts/docs.mjs'), '--check'], { stdio: 'pipe' })
    ).not.toThrow()
  })

  it('has no file whose name says nothing', () => {
    for (const name of packages)
      for (const file of sources(name))
        expect(file).not.toMatch(/\/(utils?|helpers?|common|misc|shared)\.ts$/)
  })

  it('keeps one version in one place', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'))
    expect(readFileSync(join(root, 'packages/cli/src/version.ts'), 'utf8')).toContain(`'${manifest.version}'`)
  })
})
